"""Shows in what two built folders or files differ: `compare_builds.py ONE OTHER`. Exit code 1 if they do."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path


def prints(place: Path) -> dict[str, str]:
    """For each file in `place`, or for `place` itself: its rights and SHA-256, or where a link leads."""
    found = {}
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if path.is_dir() and not path.is_symlink():
            continue
        name = path.relative_to(place).as_posix()
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        else:
            found[name] = f"{path.stat().st_mode & 0o777:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    return found


def differences(one: Path, other: Path) -> Iterator[str]:
    """A line for each file that is not the same in both."""
    left, right = prints(one), prints(other)
    for name in sorted(left.keys() | right.keys()):
        if name not in right:
            yield f"only in {one}: {name}"
        elif name not in left:
            yield f"only in {other}: {name}"
        elif left[name] != right[name]:
            yield f"differs: {name}"


def main() -> int:
    """Print the differences; returns 1 if there are any."""
    one, other = map(Path, sys.argv[1:3])
    found = [*differences(one, other)]
    print("\n".join(found) if found else f"the same: {len(prints(one))} files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
