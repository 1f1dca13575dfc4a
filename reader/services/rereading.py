"""Captures read again by a better extractor, from the original bytes that the archive keeps."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.control import Control
from reader.store.captures import Captures

_TICK = 0.1


@dataclass(frozen=True, slots=True)
class Reread:
    """How far it is: `done` of `total` captures, of which `changed` have another text now."""

    done: int
    total: int
    changed: int
    errors: tuple[ReaderError, ...] = ()


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What was read again, why some captures could not be, and what changed in the archive.

    A capture that cannot be read again keeps the text that it has.
    """

    result: Reread
    changes: Changes


class Rereading:
    """Extracts captures again. Mends stay, and annotations find their places again or are listed as lost."""

    def __init__(self, captures: Captures) -> None:
        self._captures = captures

    def run(
        self,
        articles: Sequence[int] | None = None,
        progress: Callable[[Reread], None] | None = None,
        control: Control | None = None,
    ) -> RereadReport:
        """Read the captures of these articles, or all, again. What is done when it is cancelled stays."""
        from reader.services.reading_process import read_again, reading_processes

        control = control or Control()
        tell = progress or (lambda _: None)
        waiting = deque(self._captures.all() if articles is None else self._captures.of_articles(articles))
        state = Reread(0, len(waiting), 0)
        changed: set[int] = set()
        tell(state)
        with reading_processes(read_again) as processes:
            while not control.cancelled:
                while waiting and not processes.full and not control.paused:
                    processes.start(self._captures.to_read_again(waiting.popleft()))
                if processes.idle and not waiting:
                    break
                for original, outcome in processes.finished(_TICK):
                    errors = state.errors
                    if isinstance(outcome, ReaderError):
                        params = outcome.params | {"name": outcome.params.get("name") or original.file_name}
                        errors = (*errors, ReaderError(outcome.code, **params))
                    elif self._captures.replace(original.capture, outcome):
                        changed.add(original.article)
                        state = Reread(state.done, state.total, state.changed + 1, errors)
                    state = Reread(state.done + 1, state.total, state.changed, errors)
                    tell(state)
        return RereadReport(state, Changes(Action.READ_AGAIN, "", frozenset(changed), list_changed=bool(changed)))
