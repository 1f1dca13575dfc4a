"""Names found anew in the stored texts, by the recognisers that this version has, or by a model of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.reading import Named
from reader.services.backups import Protect
from reader.services.control import Control
from reader.services.model import ChosenModel
from reader.services.rereading import Reread, RereadReport
from reader.store.recognition import Recognition


class Recognising:
    """Finds the names and roles of captures again. Texts stay as they are, and so does what the reader corrected.

    The archive knows which recogniser found the names of each capture. Only what another one found is done: what was
    cancelled, or cut off, goes on where it stopped.
    """

    def __init__(self, recognition: Recognition, model: ChosenModel, protect: Protect) -> None:
        self._recognition = recognition
        self._protect = protect
        self.model = model

    def stamp(self) -> str:
        """What tells the present recognisers from others. Raises ReaderError `model-file-missing`."""
        # The word lists are loaded when they are asked for: the window starts without them.
        from reader.entities.stamp import stamp

        return stamp(self.model.checked())

    def waiting(self) -> tuple[str, int]:
        """The stamp of the present recognisers, and how many articles others have read.

        Raises ReaderError `model-file-missing`.
        """
        stamp = self.stamp()
        return stamp, self._recognition.count_others(stamp)

    def run(
        self,
        articles: Sequence[int] | None = None,
        progress: Callable[[Reread], None] | None = None,
        control: Control | None = None,
    ) -> RereadReport:
        """Find the names of these articles, or of all, again. What is done when it is cancelled stays.

        Raises ReaderError `model-file-missing`.
        """
        from reader.services.reading_process import each_done, find_again

        model, stamp = self.model.checked(), self.stamp()
        tell = progress or (lambda _: None)
        waiting = self._recognition.others(stamp, articles)
        self._protect(len(waiting))
        state = Reread(0, len(waiting), 0, only_names=True)
        changed: set[int] = set()
        tell(state)
        for named, outcome in each_done(partial(find_again, model=model), self._texts(waiting), control or Control()):
            errors, others = state.errors, state.changed
            if isinstance(outcome, ReaderError):
                if outcome.code.startswith("model-"):
                    raise outcome  # it would be the same with every text
                params = outcome.params | {"name": outcome.params.get("name") or named.article.title}
                errors = (*errors, ReaderError(outcome.code, **params))
            elif self._recognition.replace(named, *outcome, stamp):
                changed.add(named.article_id)
                others += 1
            state = Reread(state.done + 1, state.total, others, errors, only_names=True)
            tell(state)
        changes = Changes(Action.RECOGNISE, "", frozenset(changed), names_changed=bool(changed))
        return RereadReport(state, changes)

    def _texts(self, captures: Sequence[int]) -> Iterator[Named]:
        for capture in captures:
            named = self._recognition.named(capture)
            if named:
                yield named
