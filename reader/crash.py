"""A fault of the program: its report is kept in a file, and the user is told where, never shown a traceback.

If the process dies where Python cannot catch that, a file that stands beside the archive tells the next start.
"""

from __future__ import annotations

import faulthandler
import platform
import tempfile
import traceback
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from reader.services.archive import program_version

_FOLDER = "reports"
_RUNNING = "running.txt"


def write_report(error: BaseException, folder: Path) -> tuple[str, Path]:
    """Keep the report of a fault in `folder`, or in the temporary folder where that cannot be; its text and place."""
    text = f"{_head()}\n\n{''.join(traceback.format_exception(error))}"
    name = f"fault-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    for place in (folder / _FOLDER, Path(tempfile.gettempdir())):
        try:
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return text, place / name
    return text, Path()


def _head() -> str:
    system = f"{platform.platform()}, Python {platform.python_version()}"
    return f"Archive Reader {program_version()}\n{system}\n{datetime.now(UTC).isoformat(timespec='seconds')}"


@dataclass(frozen=True, slots=True)
class CutOff:
    """The window did not end by itself. `report` tells where it stood, `""` if it was killed, or lost its power."""

    report: str = ""
    path: Path | None = None


class Presence:
    """Stands for the window that has the archive in `folder` open, until it is closed. `before` was cut off, or None.

    Where nothing can be written nothing is kept, and nobody knows.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FOLDER / _RUNNING
        self._file: IO[str] | None = None
        self.before: CutOff | None = None
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            self.before = self._look()
            self._file = self._path.open("w", encoding="utf-8")
            self._file.write(f"{_head()}\n\n")
            self._file.flush()
            faulthandler.enable(self._file)

    def close(self) -> None:
        """The window ends by itself."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()

    def _look(self) -> CutOff | None:
        """What the last window left, kept under a name of its own if there is something to read."""
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return None
        began, _, report = text.partition("\n\n")
        if not report.strip():
            return CutOff()
        moment = datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        kept = self._path.with_name(f"fault-{moment:%Y%m%d-%H%M%S}.txt")
        self._path.replace(kept)
        return CutOff(f"{began}\n\n{report}", kept)
