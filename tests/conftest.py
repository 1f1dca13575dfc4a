"""What all tests share: no screen, no network, an archive of their own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from reader.core.offline import forbid_network
from reader.services.archive import Archive

settings.register_profile("fast", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("fast")

_attempts: list[str] = []


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event.startswith("socket.") and event not in ("socket.gethostname",):
        family = args[1] if event == "socket.__new__" else None
        # Processes talk to each other by local sockets; urllib3, a dependency of an extractor, probes once whether
        # IPv6 is there when it is imported, and the program's own guard refuses it.
        local = family is not None and getattr(family, "name", "") == "AF_UNIX"
        if event == "socket.__new__" and not local and not _is_probe():
            _attempts.append(f"{event} {args[1:]}")
        if event in ("socket.connect", "socket.getaddrinfo") and not isinstance(args[-1], str | bytes):
            _attempts.append(f"{event} {args[1:]}")


def _is_probe() -> bool:
    frame = sys._getframe()
    while frame:
        if frame.f_code.co_name == "_has_ipv6":
            return True
        frame = frame.f_back
    return False


sys.addaudithook(_watch)
forbid_network()


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fails a test in which any code tried to open a socket that reaches beyond the machine."""
    _attempts.clear()
    yield
    assert not _attempts, f"the program reached for the network: {_attempts}"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A new archive in a folder of its own."""
    opened = Archive(tmp_path / "library")
    yield opened
    opened.close()
