"""A damaged archive, made usable again from what can be read of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.replacing import is_full
from reader.services.backups import FOLDER, Copied, put_in_place
from reader.services.control import Control
from reader.store.connection import FILE_NAME, Connections
from reader.store.names import settle_everything
from reader.store.salvage import Salvaged, salvage
from reader.store.trouble import explained


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What was saved, where the damaged file is kept, and where the notes were written whose articles are lost."""

    salvaged: Salvaged
    aside: Path | None
    notes: Path | None


def repair(
    folder: Path, progress: Callable[[Copied], None] | None = None, control: Control | None = None
) -> RepairReport:
    """Put what can be read of the archive in `folder` in its place; nobody may have it open.

    The damaged file is kept. Raises ReaderError `beyond-repair`, `restore-failed`, `disk-full` and
    `restore-cancelled`; the archive stays as it is.
    """
    damaged = folder / FILE_NAME
    part = folder / f"{FILE_NAME}.repaired"
    control = control or Control()

    def tell() -> None:
        if control.cancelled:
            raise ReaderError("restore-cancelled")
        if progress:
            progress(Copied(min(part.stat().st_size, size), size))

    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        size = damaged.stat().st_size if damaged.exists() else 0
        with explained(damaged):
            salvaged = salvage(damaged, part, tell)
        aside = put_in_place(part, folder)
        notes = _write_notes(salvaged, folder) if salvaged.homeless else None
    except OSError as error:
        if is_full(error):
            raise ReaderError("disk-full") from error
        raise ReaderError("restore-failed", name=damaged.name, reason=error.strerror) from error
    finally:
        part.unlink(missing_ok=True)
    if progress:
        progress(Copied(0, 0))  # how long the rest takes nobody knows
    connections = Connections(folder)  # brings an older format up to date
    try:
        with connections.write() as db:
            settle_everything(db)
    finally:
        connections.close()
    return RepairReport(salvaged, aside, notes)


def _write_notes(salvaged: Salvaged, folder: Path) -> Path:
    path = folder / f"rescued-notes-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.txt"
    lines = [f"{text or '—'}\n    “{exact}”\n" for text, exact in salvaged.homeless]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
