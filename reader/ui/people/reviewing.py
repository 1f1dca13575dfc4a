"""The review of doubtful names: which question comes next, what an answer does, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.core.changes import Changes
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.core.review import DoubtfulName, Item, LikelyPair, NameQuestion, PairQuestion, Question
from reader.services.archive import Archive
from reader.services.reviewing import Reviewing
from reader.ui.people.review_panel import badge_text
from reader.ui.people.review_queue import key_of
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_LISTED = 50
_MOST = 1000

_Key = tuple[int, int]


class ReviewDesk(QObject):
    """Connects the review with the archive. The next question is there before the present one is answered."""

    def __init__(self, window: MainWindow, archive: Archive, worker: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._reviewing = archive.reviewing
        self._worker = worker
        self._panel = window.parts.people.review
        self._leaves = window.parts.people.leaves
        self._names: Sequence[DoubtfulName] | None = None
        self._pairs: Sequence[LikelyPair] | None = None
        self._comparing = False
        self._skipped: dict[_Key, Item] = {}
        self._answered: set[_Key] = set()
        self._current: Item | None = None
        self._ready: dict[_Key, Question] = {}
        self._stale = True
        self._undone = ""
        panel = self._panel
        panel.answered.connect(self.answer)
        panel.skipped.connect(self.skip)
        panel.walked.connect(self.walk)
        panel.picked.connect(self._pick)
        panel.context_wanted.connect(window.people.open_context)
        self._leaves.currentChanged.connect(self._turned)
        window.menu_actions.review.triggered.connect(self.show)
        window.menu_actions.people.toggled.connect(self._turned)
        window.editing.changed.connect(self.follow)

    @property
    def shown(self) -> bool:
        """Whether the review is in sight."""
        return self._window.people.shown and self._leaves.currentWidget() is self._panel

    def show(self) -> None:
        """Show the review, whatever is shown now."""
        self._leaves.setCurrentWidget(self._panel)
        self._window.people.show()
        self._turned()
        self._panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow(self, changes: Changes) -> None:
        """Look again if a change may have touched names; what is not shown waits."""
        if changes.names_changed or changes.list_changed:
            self._stale = True
            if not self._answered:
                self._undone = changes.subject
            if self.shown:
                self.renew()
            elif self._window.people.shown:
                self._count()

    def renew(self) -> None:
        """List the questions again. The one that is asked stays, as long as there is doubt."""
        self._stale = False
        self._ready.clear()
        skipped = frozenset(entity for entity, second in self._skipped if second <= 0)
        compared = self._pairs is not None
        self._worker.read(_listed, self._reviewing, skipped, compared, latest="review").then(self._list)
        if not self._comparing:
            # Once, beside the names: in a large archive it takes a while.
            self._comparing = True
            self._worker.read(self._reviewing.pairs).then(self._pair)

    def answer(self, key: str) -> None:
        """Take an answer, and ask the next question at once; it is saved meanwhile."""
        question, here = self._panel.question, self._panel.here.isChecked()
        if question is None or self._current is None:
            return
        if isinstance(question, NameQuestion):
            calls = {"A": self._reviewing.accept, "R": self._reviewing.reject, "T": self._reviewing.retype}
            call: Callable[[], Changes] = partial(calls[key], question, here=here)
            text = self._name_text(question, key, here=here or question.article is not None)
        elif key == "T":
            return
        else:
            call = partial(self._reviewing.same if key == "A" else self._reviewing.apart, question)
            text = self._pair_text(question, key)
        done = key_of(self._current)
        self._answered.add(done)
        job = self._window.editing.change(call)
        job.then(lambda _: self._window.editing.tell_undoable(text)).otherwise(self._refused)
        job.ended.connect(partial(self._answered.discard, done))
        self._skipped.pop(done, None)
        self._leave()

    def skip(self) -> None:
        """Put the question to the end."""
        if self._current:
            item = self._current
            self._skipped.pop(key_of(item), None)
            self._skipped[key_of(item)] = item
            self._leave()
            self._fill()

    def walk(self, by: int) -> None:
        """Ask the question before or after, unanswered."""
        place = self._panel.queue.place(self._current)
        if place is not None:
            self._pick(max(0, min(place + by, len(self._panel.queue.items) - 1)))

    # Inside

    def _turned(self) -> None:
        if self.shown:
            if self._stale:
                self.renew()
            self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._window.people.shown:
            self._count()

    def _count(self) -> None:
        self._worker.read(self._reviewing.count, _MOST, latest="review-count").then(self._show_count)

    def _show_count(self, count: int) -> None:
        # The doubtful names alone: how many pairs there are is known only once the review was opened.
        place = self._leaves.indexOf(self._panel)
        self._leaves.setTabText(place, badge_text(self.tr("Review"), count, _MOST))

    def _list(self, found: tuple[Sequence[DoubtfulName], Sequence[LikelyPair] | None]) -> None:
        self._names, pairs = found
        self._pairs = self._pairs if pairs is None else pairs
        self._fill()
        self._count()

    def _pair(self, pairs: Sequence[LikelyPair]) -> None:
        self._pairs = pairs
        self._panel.note.hide()
        if self._names is not None:
            self._fill()

    def _fill(self) -> None:
        """Names and pairs in one list, the most useful first, what was skipped last; what was undone is asked again."""
        fresh: list[Item] = [*(self._names or ()), *(self._pairs or ())]
        items = [one for one in fresh if key_of(one) not in self._answered and key_of(one) not in self._skipped]
        items.sort(key=lambda one: -one.use)
        items += [one for key, one in self._skipped.items() if key not in self._answered]
        before = self._panel.queue.place(self._current)
        undone, self._undone = self._undone, ""
        back = next((one for one in items if undone and _is_about(one, undone)), None)
        self._panel.set_items(items, complete=self._pairs is not None)
        place = self._panel.queue.place(back or self._current)
        if place is None:
            place = min(before or 0, len(items) - 1)
        self._ask(items[place] if items else None)

    def _leave(self) -> None:
        """Go on from the question that is asked to the one after it."""
        place = self._panel.queue.place(self._current)
        if place is None:
            return
        self._panel.queue.remove(place)
        items = self._panel.queue.items
        self._ask(items[min(place, len(items) - 1)] if items else None)

    def _pick(self, place: int) -> None:
        self._ask(self._panel.queue.items[place])

    def _ask(self, item: Item | None) -> None:
        same = self._current is not None and item is not None and key_of(self._current) == key_of(item)
        self._current = item
        self._panel.mark(item)
        ready = self._ready.get(key_of(item)) if item else None
        if ready is not None or not same:
            self._panel.show_question(ready)
        if item is None:
            return
        if ready is None:
            self._worker.read(self._reviewing.question, item, latest="review-question").then(partial(self._show, item))
        else:
            self._look_ahead()

    def _show(self, item: Item, question: Question | None) -> None:
        if self._current is None or key_of(item) != key_of(self._current):
            return
        if question is None:  # it was settled by something else meanwhile
            self._skipped.pop(key_of(item), None)
            self._answered.add(key_of(item))
            self._leave()
            return
        if question != self._panel.question:
            self._panel.show_question(question)
        self._look_ahead()

    def _look_ahead(self) -> None:
        place = self._panel.queue.place(self._current)
        items = self._panel.queue.items
        if place is not None and place + 1 < len(items) and key_of(items[place + 1]) not in self._ready:
            item = items[place + 1]
            self._worker.read(self._reviewing.question, item, latest="review-next").then(partial(self._keep, item))

    def _keep(self, item: Item, question: Question | None) -> None:
        if question:
            self._ready[key_of(item)] = question

    def _refused(self, error: ReaderError) -> None:
        self._window.editing.complain(error)
        self._stale = True
        if self.shown:
            self.renew()

    def _name_text(self, question: NameQuestion, key: str, *, here: bool) -> str:
        person = (question.type is EntityType.PERSON) == (key == "A")
        if key == "R" and here:
            text = self.tr("“{name}” is not marked in this article any more.")
        elif key == "R":
            text = self.tr("“{name}” is not marked in any article any more.")
        elif person:
            text = (
                self.tr("“{name}” is a person in this article now.")
                if here
                else self.tr("“{name}” is a person, everywhere.")
            )
        else:
            text = (
                self.tr("“{name}” is an organisation in this article now.")
                if here
                else self.tr("“{name}” is an organisation, everywhere.")
            )
        return text.format(name=question.surface)

    def _pair_text(self, question: PairQuestion, key: str) -> str:
        first, second = question.pair.first.name, question.pair.second.name
        text = (
            self.tr("“{first}” and “{second}” are one now.")
            if key == "A"
            else self.tr("“{first}” and “{second}” stay two.")
        )
        return text.format(first=first, second=second)


def _listed(
    reviewing: Reviewing, skipped: frozenset[int], compared: bool
) -> tuple[Sequence[DoubtfulName], Sequence[LikelyPair] | None]:
    """The names to ask about, and those of the pairs that are still open, if they were looked for."""
    return reviewing.names(_LISTED, skipped), reviewing.pairs() if compared else None


def _is_about(item: Item, subject: str) -> bool:
    """Whether an answer with this subject was one to that question."""
    if isinstance(item, DoubtfulName):
        return item.name == subject
    return item.first.name in subject and item.second.name in subject
