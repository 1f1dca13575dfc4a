"""`python -m benchmarks.importing FOLDER [PAGES]`: a whole import beside the main-text extraction of trafilatura alone.

FOLDER holds saved pages (`.html`, `.html.gz`), at any depth; they are taken again and again, each time a little other,
until there are PAGES (1 000). Everything runs in one go, each measure in processes of its own: trafilatura on one core,
the import with one reading process and with two, then a large MHTML.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from time import perf_counter

from benchmarks.generate import readings

_LARGE_MB = 40


def main(source: Path, count: int) -> None:
    """Print pages a second for each way, and the peak memory of the reading processes."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folder = Path(name)
        pages = _pages(source, folder / "pages", count)
        print(f"{pages} pages of {source}")
        peer = _measured("trafilatura", folder / "pages", folder)
        told = _measured("trafilatura-metadata", folder / "pages", folder)
        one = _measured("import-1", folder / "pages", folder)
        two = _measured("import-2", folder / "pages", folder)
        for name, measured in (
            ("trafilatura, the text alone", peer),
            ("trafilatura, with title and date", told),
            ("import, one reading process", one),
            ("import, two reading processes", two),
        ):
            _line(name, pages, measured, peer, told)
        print(f"two processes in wall time: {one['wall'] / two['wall']:.2f} times as fast as one")
        (folder / "large").mkdir()
        (folder / "large" / "large.mhtml").write_bytes(_large())
        large = _measured("import-1", folder / "large", folder)
        print(
            f"an MHTML file of {_LARGE_MB} MB: {large['wall']:.1f} s, {large['memory']:.0f} MB in the reading process"
        )


def run(way: str, pages: Path, folder: Path) -> dict[str, float]:
    """Do one of the ways in this process; wall and CPU seconds, peak memory of its children in MB."""
    start = perf_counter()
    if way.startswith("trafilatura"):
        import trafilatura

        files = [path.read_bytes() for path in sorted(pages.iterdir())]
        extract = (
            trafilatura.extract if way == "trafilatura" else partial(trafilatura.bare_extraction, with_metadata=True)
        )
        extract(files[0])  # its word lists are loaded by the first call
        start, used = perf_counter(), _cpu()
        for data in files:
            extract(data)
    else:
        from reader.services import reading_process
        from reader.services.archive import Archive
        from reader.services.importing import Status

        reading_process._MOST_PROCESSES = int(way.removeprefix("import-"))
        used = _cpu()
        with Archive(folder / way / pages.name) as archive:
            report = archive.importing.run([pages])
            stored = report.count(Status.IMPORTED) + report.count(Status.CAPTURED)
            print(f"{way}: {stored} stored of {len(report.rows)}", file=sys.stderr)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"wall": perf_counter() - start, "cpu": _cpu() - used, "memory": memory}


def _measured(way: str, pages: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.importing", "--run", way, str(pages), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ | {"PYTHONHASHSEED": "0"})
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _line(name: str, pages: int, measured: dict[str, float], peer: dict[str, float], told: dict[str, float]) -> None:
    ratios = f"{peer['cpu'] / measured['cpu']:.2f} and {told['cpu'] / measured['cpu']:.2f} of trafilatura's"
    memory = f", {measured['memory']:.0f} MB at most in one process" if measured["memory"] else ""
    print(
        f"{name:<38} {pages / measured['cpu']:6.1f} pages/CPU-s ({ratios}),"
        f" {pages / measured['wall']:6.1f} pages/s{memory}"
    )


def _cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _pages(source: Path, target: Path, count: int) -> int:
    target.mkdir()
    files = sorted(path for path in source.rglob("*") if path.name.endswith((".html", ".html.gz")))
    if not files:
        sys.exit(f"There are no pages in {source}")
    for number in range(count):
        path = files[number % len(files)]
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        (target / f"{number:05}.html").write_bytes(data + f"<!-- {number} -->".encode())
    return count


def _large() -> bytes:
    """A page with pictures of so many megabytes, as browsers save it in one file."""
    article = next(readings(1)).article
    message = EmailMessage()
    message["Subject"] = article.title
    body = "".join(f"<p>{paragraph.text}</p>" for paragraph in article.paragraphs)
    message.set_content(f"<html><body><h1>{article.title}</h1>{body}</body></html>", subtype="html")
    message.make_related()
    picture = os.urandom(2_000_000)
    for number in range(round(_LARGE_MB / (len(picture) / 1e6 * 1.37))):
        message.add_related(b"\x89PNG\r\n\x1a\n" + picture, "image", "png", cid=f"<{number}>")
    return message.as_bytes()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(json.dumps(run(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))))
    else:
        main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
