"""Checks the built program: its size, its list of parts, its test of itself, and that it uses no network.

Where strace is installed, every socket of the self-test, in all its processes, is looked at. Without it the test runs
where there is no network, if the system lets us.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "dist" / "archive-reader"
MAX_BYTES = 150_000_000
"""Unpacked."""

_NETWORK = re.compile(r"\bsocket\((AF_INET6?|AF_PACKET|AF_BLUETOOTH|AF_VSOCK)\b")


def size(folder: Path) -> int:
    """Bytes of all files in `folder`."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def unlisted(sbom: Path, index: Path) -> list[str]:
    """The libraries in the built program's list for which `index` names no licence."""
    words = index.read_text(encoding="utf-8").lower().replace("_", "-")
    names = [one["name"] for one in json.loads(sbom.read_text(encoding="utf-8"))["components"]]
    return [name for name in names if name.lower().replace("_", "-") not in words]


def sockets(trace: str) -> list[str]:
    """The lines of strace's output in which a socket is made that reaches beyond the machine."""
    return [line for line in trace.splitlines() if _NETWORK.search(line)]


def _self_test() -> str | None:
    """Run the program's test of itself and watch it; returns what is wrong, or None."""
    command: list[str] = [str(BUILT / "archive-reader"), "--self-test"]
    with tempfile.TemporaryDirectory(prefix="archive-reader-check-") as folder:
        trace = Path(folder) / "trace"
        strace = shutil.which("strace")
        if strace:
            command = [strace, "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace), *command]
        elif shutil.which("unshare") and not subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode:
            command = ["unshare", "-rn", *command]
        else:
            print("network: not watched, for neither strace nor unshare is to be had")
        answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "HOME": folder})
        if answer.returncode:
            return f"the program's test of itself failed:\n{answer.stdout}"
        if strace:
            found = sockets(trace.read_text(encoding="utf-8", errors="replace"))
            if found:
                return "the program reached for the network:\n" + "\n".join(found)
            print("network: no socket but of this machine, in all processes of the self-test")
    return None


def main() -> int:
    """Print what was checked; returns 1 if something is wrong."""
    bytes_ = size(BUILT)
    print(f"size: {bytes_ / 1e6:.1f} MB of at most {MAX_BYTES / 1e6:.1f} MB")
    problems = [] if bytes_ <= MAX_BYTES else ["the built folder is too large"]
    index = next(BUILT.rglob("resources/licenses/index.txt"))
    problems += [f"no licence is named for {name}" for name in unlisted(BUILT / "sbom.cdx.json", index)]
    problems += [problem for problem in [_self_test()] if problem]
    for problem in problems:
        print(problem, file=sys.stderr)
    print("failed" if problems else "the built program passed its self-test")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
