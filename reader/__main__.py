"""The program's entry: parses the arguments, then starts the window or a command."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.core.offline import forbid_network
from reader.paths import default_library

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code: 0, 1 for expected trouble, 2 for wrong usage."""
    forbid_network()
    for stream in (sys.stdout, sys.stderr):
        # A console that is not UTF-8 must not stop a Vietnamese title from being printed.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parsed = _parse(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(parsed)
    except ReaderError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # The reader of our output went away, as `head` does. Nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.errno == errno.ENOSPC:  # what we print goes into a file on a full disk
            return _fail(str(ReaderError("disk-full")))
        return _fault(error, parsed)
    except KeyboardInterrupt:
        return _fail("stopped; what was done until then is saved")
    except Exception as error:
        return _fault(error, parsed)


def _parse(arguments: Sequence[str]) -> Namespace | SimpleNamespace:
    """What the arguments ask for. The parser, with all commands, is loaded for those who want more than the window."""
    match list(arguments):
        case []:
            return SimpleNamespace(command=None, self_test=False, library=default_library(), files=[])
        case ["--library", folder, *names] if folder and not folder.startswith("-") and _are_files(names):
            files = [Path(name) for name in names]
            return SimpleNamespace(command=None, self_test=False, library=Path(folder), files=files)
        case names if _are_files(names):
            files = [Path(name) for name in names]
            return SimpleNamespace(command=None, self_test=False, library=default_library(), files=files)
    from reader.cli import parser

    return parser().parse_args(arguments)


def _are_files(names: Sequence[str]) -> bool:
    """Whether a file manager named these, to be opened with us. No command begins like that."""
    return all(Path(name).is_absolute() for name in names)


def _fail(message: str) -> int:
    print(f"archive-reader: {message}", file=sys.stderr)
    return 1


def _fault(error: Exception, parsed: Namespace | SimpleNamespace) -> int:
    from reader.crash import write_report

    _, place = write_report(error, parsed.library)
    return _fail(
        f"a fault in the program: {error!r}. What you saved before is safe. "
        f"Please send the report {place} to those who look after the program."
    )


def _run(parsed: Namespace | SimpleNamespace) -> int:
    try:
        return _start(parsed)
    except ImportError as error:
        # Qt's own libraries come with the program, those of the graphics driver with the system.
        if ".so" in str(error):
            raise ReaderError("library-missing", reason=error) from error
        raise


def _start(parsed: Namespace | SimpleNamespace) -> int:
    # Qt and the window are loaded for those who ask for them: commands also run where no Qt can start.
    if parsed.self_test:
        from reader.demonstration import self_test

        self_test()
        return 0
    if parsed.command == "demo":
        from reader.demonstration import demonstrate

        demonstrate(parsed.output)
        return 0
    if parsed.command is None:
        # Looking for garbage among what is only being loaded finds none; `Application.prepare` begins with it.
        gc.disable()
        from reader.application import run_window

        return run_window(parsed.library, parsed.files)
    code: int = parsed.run(parsed)
    return code


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A process that reads pages is this program started again, where it is packaged.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
