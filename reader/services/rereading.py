"""Captures read again by a better extractor, from the original bytes that the archive keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.backups import Protect
from reader.services.control import Control
from reader.services.model import ChosenModel
from reader.store.captures import Captures


@dataclass(frozen=True, slots=True)
class Reread:
    """How far it is: `done` of `total` captures, of which `changed` have another text now.

    `only_names` says that their texts stay, and only their names are found again.
    """

    done: int
    total: int
    changed: int
    errors: tuple[ReaderError, ...] = ()
    only_names: bool = False


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What was read again, why some captures could not be, and what changed in the archive.

    A capture that cannot be read again keeps the text that it has.
    """

    result: Reread
    changes: Changes


class Rereading:
    """Extracts captures again. Mends stay, and annotations find their places again or are listed as lost."""

    def __init__(self, captures: Captures, model: ChosenModel, protect: Protect) -> None:
        self._captures = captures
        self._model = model
        self._protect = protect

    def run(
        self,
        articles: Sequence[int] | None = None,
        progress: Callable[[Reread], None] | None = None,
        control: Control | None = None,
    ) -> RereadReport:
        """Read the captures of these articles, or all, again. What is done when it is cancelled stays."""
        from reader.services.reading_process import each_done, read_again

        model = self._model.checked()
        tell = progress or (lambda _: None)
        waiting = self._captures.all() if articles is None else self._captures.of_articles(articles)
        self._protect(len(waiting))
        state = Reread(0, len(waiting), 0)
        changed: set[int] = set()
        tell(state)
        works = (self._captures.to_read_again(capture) for capture in waiting)
        for original, outcome in each_done(partial(read_again, model=model), works, control or Control()):
            errors, others = state.errors, state.changed
            if isinstance(outcome, ReaderError):
                params = outcome.params | {"name": outcome.params.get("name") or original.file_name}
                errors = (*errors, ReaderError(outcome.code, **params))
            elif self._captures.replace(original.capture, outcome):
                changed.add(original.article)
                others += 1
            state = Reread(state.done + 1, state.total, others, errors)
            tell(state)
        return RereadReport(state, Changes(Action.READ_AGAIN, "", frozenset(changed), list_changed=bool(changed)))
