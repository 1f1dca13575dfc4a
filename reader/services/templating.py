"""Exports by a template, in a process of its own: a template may go round for ever, or eat all memory."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import TimeoutError as TimeIsUp
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from reader.core.errors import ReaderError
from reader.core.offline import forbid_network
from reader.exporters import template_suffix
from reader.exporters.template import (
    LARGEST_RESULT,
    LARGEST_TEMPLATE,
    TemplateMistakeError,
    TooLongError,
    render,
)
from reader.services.control import Control

_MEMORY = 2 << 30
_TICK = 0.1
_MB = 1_000_000


def read_template(template: Path) -> bytes:
    """The template's file. Raises ReaderError `template-unreadable`."""
    limit = LARGEST_TEMPLATE // _MB
    try:
        if template.stat().st_size > LARGEST_TEMPLATE:
            raise ReaderError("template-unreadable", name=template.name, reason="it is too large", limit=limit)
        return template.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReaderError("template-unreadable", name=template.name, reason=reason, limit=limit) from error


def fill(template: Path, source: bytes, context: dict[str, Any], part: Path, control: Control, seconds: float) -> None:
    """Write into the file `part` what the template makes of the data.

    Raises OSError, and ReaderError `template-unreadable`, `template-wrong`, `template-too-long`, `export-cancelled`.
    """
    pool = ProcessPool(
        max_workers=1,
        initializer=_begin,
        initargs=(_MEMORY,),
        # Spawned, not forked: the window's process has threads.
        context=multiprocessing.get_context("spawn"),
    )
    too_long = ReaderError("template-too-long", name=template.name, seconds=round(seconds), limit=LARGEST_RESULT // _MB)
    try:
        future = pool.schedule(_render, args=(source, template_suffix(template), context, str(part)), timeout=seconds)
        while not wait([future], timeout=_TICK).done:
            if control.cancelled:
                raise ReaderError("export-cancelled")
        future.result()
    except TemplateMistakeError as mistake:
        raise ReaderError(
            "template-wrong", name=template.name, line=mistake.line or "?", reason=mistake.reason
        ) from mistake
    except (TimeIsUp, TooLongError, ProcessExpired, BrokenProcessPool, MemoryError) as error:
        raise too_long from error
    except ValueError as error:
        raise ReaderError(
            "template-unreadable", name=template.name, reason=str(error), limit=LARGEST_TEMPLATE // _MB
        ) from error
    finally:
        pool.stop()
        pool.join()


def _begin(memory: int) -> None:
    forbid_network()
    if sys.platform == "linux":
        import resource  # is not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _render(source: bytes, suffix: str, context: dict[str, Any], part: str) -> None:
    with Path(part).open("wb") as out:
        render(source, suffix, context, out)
