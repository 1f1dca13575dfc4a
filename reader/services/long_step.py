"""Changes that are too many for one transaction, and yet one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reader.store.connection import Connections
from reader.store.history import Recorder


class LongStep:
    """Collects what was written part by part; others may write in between."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self.whole: Recorder | None = None
        """All that was written so far, for the recorder that finishes the step to adopt; None before the first part."""

    @contextmanager
    def part(self) -> Iterator[Recorder]:
        """One transaction, whose changes are part of the step only when it ended well."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            yield recorder
        if self.whole is None:
            self.whole = Recorder(recorder.db)
        self.whole.adopt(recorder)
