"""The start of the window, from the process's beginning to the first painted list, beside an empty Qt window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

_TIMES = 7

_EMPTY = """
import os, sys, time
start = time.clock_gettime(time.CLOCK_REALTIME)
from PySide6.QtWidgets import QApplication, QMainWindow
qt = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        {done}
window = Window()
window.resize(1280, 800)
window.show()
qt.exec()
"""

_OURS = """
import os, sys, time
start = time.clock_gettime(time.CLOCK_REALTIME)
from pathlib import Path
from reader.application import Application, make_qt, settings_in
qt = make_qt()
folder = Path(sys.argv[1])
application = Application(qt, folder, settings_in(folder))
view = application.window.parts.articles.view
painted = view.paintEvent
def paint(event):
    painted(event)
    model = view.model()
    if model.rowCount() and model.index(0, 0).data():
        {done}
view.paintEvent = paint
application.window.show()
qt.exec()
"""

_DONE = (
    "seconds = time.clock_gettime(time.CLOCK_REALTIME) - start; "
    "memory = int(open('/proc/self/statm').read().split()[1]) * os.sysconf('SC_PAGE_SIZE'); "
    "print(seconds, memory, flush=True); os._exit(0)"
)


def measure(folder: Path) -> None:
    """Print milliseconds and megabytes of both, taken in turn, and the ratios of their medians."""
    empty, ours = [], []
    for _ in range(_TIMES):
        empty.append(_run(_EMPTY))
        ours.append(_run(_OURS, str(folder)))
    print(f"\n{'':14}{'first paint, ms':>18}{'memory, MB':>14}")
    for name, runs in (("empty window", empty), ("ours", ours)):
        print(f"{name:14}{median(s for s, _ in runs) * 1000:>18.0f}{median(m for _, m in runs) / 1e6:>14.0f}")
    seconds, memory = (median(o[i] for o in ours) / median(e[i] for e in empty) for i in (0, 1))
    print(f"{'ratio':14}{seconds:>18.2f}{memory:>14.2f}")


def _run(program: str, *arguments: str) -> tuple[float, float]:
    command = [sys.executable, "-c", program.format(done=_DONE), *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split()
    return float(answer[0]), float(answer[1])
