"""A fault of the program: its report is kept in a file, and the user is told where, never shown a traceback."""

from __future__ import annotations

import platform
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from reader.services.archive import program_version


def write_report(error: BaseException, folder: Path) -> tuple[str, Path]:
    """Keep the report of a fault in `folder`, or in the temporary folder where that cannot be; its text and place."""
    text = "\n".join(
        (
            f"Archive Reader {program_version()}",
            f"{platform.platform()}, Python {platform.python_version()}",
            datetime.now(UTC).isoformat(timespec="seconds"),
            "",
            "".join(traceback.format_exception(error)),
        )
    )
    name = f"fault-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    for place in (folder / "reports", Path(tempfile.gettempdir())):
        try:
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return text, place / name
    return text, Path()
