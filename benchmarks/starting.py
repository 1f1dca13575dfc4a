"""The start of the window beside that of an empty Qt window: time, memory, work while nothing happens, a million rows.

`python -m benchmarks.starting FOLDER` measures on the archive in FOLDER; without one it makes its own.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reader.services.archive import Archive

_PAIRS = 15
_MEBI = 1 << 20
_SETTLED = 8
"""Seconds after which the window has done all that it does by itself."""
_IDLE = 20
"""Seconds for which the processor's time is counted."""

# Both print the moment by a clock that all processes share, so that the interpreter's own start counts.
_TELL = """
def tell(what):
    import time
    moment = time.clock_gettime(time.CLOCK_MONOTONIC)
    sizes = dict(line.split()[:2] for line in open("/proc/self/smaps_rollup").readlines()[1:])
    own = int(sizes["Private_Clean:"]) + int(sizes["Private_Dirty:"])
    print(what, moment, sizes["Rss:"], sizes["Pss:"], own, flush=True)
"""
_EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
qt = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell("whole")
        import os
        os._exit(0)
window = Window()
window.resize(1280, 800)
window.show()
qt.exec()
"""
_OURS = """
import gc
import sys
from reader.__main__ import main
hooked = []
def hook(kind, done):
    paint = kind.paintEvent
    def painted(widget, event):
        paint(widget, event)
        done(widget)
    kind.paintEvent = painted
def first(sight):
    tell("list")
    if sys.argv[2] == "list":
        import os
        os._exit(0)
    if not hooked:  # it is painted twice: first without its signs
        from reader.ui.article_list.view import ArticleView
        hook(ArticleView, whole)
        hooked.append(ArticleView)
def whole(view):
    if view.model().rowCount() and view.model().index(0, 0).data():
        tell("whole")
        import os
        os._exit(0)
def begin():  # the program begins to load the window with this call, and not before
    disable()
    from reader.ui.first_sight import FirstSight
    hook(FirstSight, first)
disable, gc.disable = gc.disable, begin
main(["--library", sys.argv[1]])
"""
_REMEMBER = """
import sys
from pathlib import Path
from reader.application import Application, make_qt, settings_in
qt, folder = make_qt(), Path(sys.argv[1])
application = Application(qt, folder, settings_in(folder))
application.window.show()
application.window.furnish()
application.worker.drain()
application.window.close()
application.close()
"""


@dataclass(frozen=True)
class Start:
    """One start: milliseconds from the process's beginning to the paint, and the MB that it held then.

    `rss` counts what is shared with other processes in full, `pss` by its share, `own` not at all.
    """

    taken: float
    rss: float
    pss: float
    own: float


def measure(folder: Path) -> None:
    """Print what the window on the archive in `folder` takes, and what an empty one takes."""
    _run(_REMEMBER, str(folder))  # the first start of all has no list to show where it was
    empty: list[Start] = []
    ours: list[Start] = []
    whole: list[Start] = []
    for _ in range(_PAIRS):
        empty += _starts(_EMPTY).values()
        ours += _starts(_OURS, str(folder), "list").values()
        whole.append(_starts(_OURS, str(folder), "whole")["whole"])
    print(f"\n{_PAIRS} starts each, in turn{'least ms':>14}{'median ms':>11}{'RSS MB':>9}{'PSS':>7}{'own':>7}")
    rows = (("empty window", empty), ("ours, its list painted", ours), ("ours, all of it painted", whole))
    for name, starts in rows:
        sizes = "".join(f"{median(getattr(one, kind) for one in starts):>{7 + 2 * (kind == 'rss')}.0f}"
                        for kind in ("rss", "pss", "own"))  # fmt: skip
        times = [one.taken for one in starts]
        print(f"{name:26}{min(times):>10.0f}{median(times):>11.0f}{sizes}")
    for name, starts in rows[1:]:
        least = min(one.taken for one in starts) / min(one.taken for one in empty)
        middle = median(one.taken for one in starts) / median(one.taken for one in empty)
        rss = median(one.rss for one in starts) / median(one.rss for one in empty)
        print(f"{'ratio: ' + name:26}{least:>10.2f}{middle:>11.2f}{rss:>9.2f}")
    measure_rest(folder)


def measure_rest(folder: Path) -> None:
    """Print what the window holds when it has settled, and what it does then while nobody does anything."""
    with _process("-m", "reader", "--library", str(folder)) as ours:
        time.sleep(_SETTLED)
        state = Path(f"/proc/{ours.pid}")
        sizes = dict(line.split()[:2] for line in (state / "smaps_rollup").read_text().splitlines()[1:])
        before = _ticks(state)
        time.sleep(_IDLE)
        after = _ticks(state)
        ours.terminate()
    held = (int(sizes["Rss:"]), int(sizes["Pss:"]), int(sizes["Private_Clean:"]) + int(sizes["Private_Dirty:"]))
    rss, pss, own = (size * 1024 / _MEBI for size in held)
    print(f"\nsettled: {rss:.0f} MB RSS, {pss:.0f} PSS, {own:.0f} own")
    print(f"in the next {_IDLE} s: {(after - before) * 10} ms of the processor's time")


def measure_million() -> None:
    """Print the first paint of a list of a thousand articles and of a million, in turn."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-bench-") as name:
        folders = {count: Path(name) / str(count) for count in (1000, 1_000_000)}
        times: dict[int, list[Start]] = {count: [] for count in folders}
        for count, folder in folders.items():
            _fill(folder, count)
            _run(_REMEMBER, str(folder))
        whole: dict[int, list[Start]] = {count: [] for count in folders}
        for _ in range(_PAIRS):
            for count, folder in folders.items():
                times[count] += _starts(_OURS, str(folder), "list").values()
                whole[count].append(_starts(_OURS, str(folder), "whole")["whole"])
        print(f"\n{'articles':>10}{'least ms':>10}{'median':>8}{'RSS MB':>8}{'whole ms':>10}{'median':>8}{'RSS MB':>8}")
        for count in folders:
            cells = [
                (min(s.taken for s in starts), median(s.taken for s in starts), median(s.rss for s in starts))
                for starts in (times[count], whole[count])
            ]
            (a, b, c), (d, e, f) = cells
            print(f"{count:>10}{a:>10.0f}{b:>8.0f}{c:>8.0f}{d:>10.0f}{e:>8.0f}{f:>8.0f}")


def _fill(folder: Path, count: int) -> None:
    """An archive of that many articles that have a row in the list and nothing else."""
    with Archive(folder) as archive:
        path = archive.folder / "archive.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO article (title, title_key, byline, publisher, source_url, source_key, published, language,"
            " imported) SELECT 'Tin thứ ' || i || ' của tỉnh Sông Thao', 'tin thu ' || i, '', 'Báo Sông Thao', '',"
            " 'bao song thao', date('2000-01-01', '+' || (i * 7919 % 9000) || ' days'), 'vi',"
            " '2025-01-01T00:00:00+00:00' FROM n",
            [count],
        )
        connection.commit()


def _starts(program: str, *arguments: str) -> dict[str, Start]:
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    found = {}
    for line in _run(_TELL + program, *arguments).splitlines():
        what, moment, *sizes = line.split()
        rss, pss, own = (int(size) * 1024 / _MEBI for size in sizes)
        found[what] = Start((float(moment) - begun) * 1000, rss, pss, own)
    return found


def _run(program: str, *arguments: str) -> str:
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=_environment()).stdout


def _process(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, *arguments], env=_environment())


def _environment() -> dict[str, str]:
    """Ours, but modules are compiled once, as they are where the program is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen", **kept}


def _ticks(state: Path) -> int:
    """Hundredths of a second that a process has worked, by what the system says of it."""
    fields = (state / "stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        measure_million()
