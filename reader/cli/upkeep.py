"""Commands that keep an archive safe: checked, copied, put back, repaired."""

from __future__ import annotations

import argparse
import sys

from reader.services.archive import Archive, alone_with
from reader.services.backups import FOLDER, backups_in, restore
from reader.services.repairing import repair


def check(arguments: argparse.Namespace) -> int:
    """Check that the archive is sound."""
    with Archive(arguments.library) as archive:
        report = archive.checking.run()
    for fault in report.faults:
        print(fault, file=sys.stderr)
    if not report.faults:
        print(f"The archive in {arguments.library} is sound. Articles: {report.articles}")
    if not report.indexes:
        print("The search could not be checked: the archive is open for reading only, or others write to it.")
    return 1 if report.faults else 0


def back_up(arguments: argparse.Namespace) -> int:
    """Copy the archive into one file."""
    with Archive(arguments.library) as archive:
        archive.upkeep.back_up(arguments.file)
    print(f"The archive was copied to {arguments.file}")
    return 0


def list_backups(arguments: argparse.Namespace) -> int:
    """List the backups, newest first. Works for an archive that cannot be opened, too."""
    for backup in backups_in(arguments.library / FOLDER):
        print(f"{backup.made:%Y-%m-%d %H:%M} UTC  {backup.size / 1e6:8.1f} MB  {backup.occasion:14}  {backup.path}")
    return 0


def restore_backup(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of the archive."""
    with alone_with(arguments.library):
        aside = restore(arguments.file, arguments.library)
    print(f"The archive is now as {arguments.file.name} has it.")
    if aside:
        print(f"What was there before is kept in {aside}")
    return 0


def repair_archive(arguments: argparse.Namespace) -> int:
    """Save what can be read of a damaged archive."""
    with alone_with(arguments.library):
        report = repair(arguments.library)
    for table in sorted(report.salvaged.torn):
        print(f"Part of “{table}” could not be read; {report.salvaged.rows[table]} rows of it are saved.")
    if not report.salvaged.torn:
        print("Every row could be read.")
    if report.notes:
        print(f"Notes whose articles are lost were written to {report.notes}")
    print(f"The damaged file is kept in {report.aside}")
    return 0
