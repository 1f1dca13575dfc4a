"""The program's entry: parses the arguments, then starts the window or a command."""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from reader.cli import parser
from reader.core.errors import ReaderError
from reader.core.offline import forbid_network
from reader.crash import write_report


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code: 0, 1 for expected trouble, 2 for wrong usage."""
    forbid_network()
    for stream in (sys.stdout, sys.stderr):
        # A console that is not UTF-8 must not stop a Vietnamese title from being printed.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    top = parser()
    parsed = top.parse_args(arguments)
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


def _fail(message: str) -> int:
    print(f"archive-reader: {message}", file=sys.stderr)
    return 1


def _fault(error: Exception, parsed: Namespace) -> int:
    _, place = write_report(error, parsed.library)
    return _fail(
        f"a fault in the program: {error!r}. What you saved before is safe. "
        f"Please send the report {place} to those who look after the program."
    )


def _run(parsed: Namespace) -> int:
    try:
        return _start(parsed)
    except ImportError as error:
        # Qt's own libraries come with the program, those of the graphics driver with the system.
        if ".so" in str(error):
            raise ReaderError("library-missing", reason=error) from error
        raise


def _start(parsed: Namespace) -> int:
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
        from reader.application import run_window

        return run_window(parsed.library)
    code: int = parsed.run(parsed)
    return code


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
