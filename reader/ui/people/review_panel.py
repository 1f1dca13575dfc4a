"""One question about names at a time: the name large, its contexts, the answers with their keys, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.index import EntityRow
from reader.core.mentions import EntityType
from reader.core.review import Item, NameQuestion, PairQuestion, Question
from reader.ui.empty_state import EmptyState
from reader.ui.people.contexts import ContextDelegate, ContextModel
from reader.ui.people.marks import mark_icon
from reader.ui.people.review_queue import QueueDelegate, QueueModel
from reader.ui.people.rows import plain_list
from reader.ui.people.words import counts_text, mentions_text
from reader.ui.texts import articles_text, count_text, percent_text, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import FlowLayout, muted, primary

_BESIDE = 640
"""Width from which on what comes next stands beside the question."""
_LOW = 420


class ReviewPanel(QFrame):
    """Shows a question. `answered` carries the key of the answer: A, R or T; `walked` one step, back or ahead."""

    answered = Signal(str)
    skipped = Signal()
    walked = Signal(int)
    picked = Signal(int)
    context_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._theme = theme
        self.question: Question | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Review"))  # until there is a question
        self.asked = muted(QLabel())
        self._mark = QLabel()
        self.name = QLabel(objectName="emptyTitle", wordWrap=True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.facts = muted(QLabel(wordWrap=True))
        self.contexts = ContextModel(self)
        self.context_list = _Contexts()
        plain_list(self.context_list, self.tr("The name in its contexts"))
        self.context_list.setModel(self.contexts)
        self._context_delegate = ContextDelegate(theme, self.context_list)
        self.context_list.setItemDelegate(self._context_delegate)
        self.context_list.activated.connect(lambda index: self.context_wanted.emit(self.contexts.context(index.row())))
        self._texts: dict[QPushButton, tuple[str, str]] = {}
        self.accept = primary(self._button("A", partial(self.answered.emit, "A")))
        self.reject = self._button("R", partial(self.answered.emit, "R"))
        self.other = self._button("T", partial(self.answered.emit, "T"))
        self.skip = self._button("S", self.skipped.emit)
        self.here = self._button("H", lambda: None)
        self.here.setCheckable(True)
        self.fix = self._button("F", self._fix)
        self.queue = QueueModel(self)
        self.queue_list = plain_list(QListView(), self.tr("What comes next"))
        self.queue_list.setModel(self.queue)
        self._queue_delegate = QueueDelegate(theme, self.queue_list)
        self.queue_list.setItemDelegate(self._queue_delegate)
        # The arrow keys walk through it wherever the keys are.
        self.queue_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.queue_list.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.note = muted(QLabel(self.tr("Names that may mean the same are still being looked for…"), wordWrap=True))
        self.nothing = EmptyState(
            "check",
            self.tr("Nothing is doubtful"),
            self.tr(
                "Names of which the program is unsure, and names that may mean the same, are asked about here. "
                "Articles that an older version has read can be recognised again, in the File menu."
            ),
            [],
        )
        self.looking = EmptyState(
            "search",
            self.tr("Looking for names to ask about"),
            self.tr("Names that may mean the same are still being looked for. In a large archive this takes a while."),
            [],
        )
        self._empty = self.looking
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = self._context_delegate.theme = self._queue_delegate.theme = theme
        self.nothing.set_theme(theme)
        self.looking.set_theme(theme)
        if self.question:
            self._dress(self.question)

    def set_items(self, items: Sequence[Item], *, complete: bool) -> None:
        """Show what comes next; not `complete` as long as more is looked for."""
        self.queue.set_items(items)
        self._empty = self.nothing if complete else self.looking

    def mark(self, current: Item | None) -> None:
        """Mark the current question in the list."""
        place = self.queue.place(current)
        self.queue_list.setCurrentIndex(self.queue.index(place) if place is not None else QModelIndex())
        self._pages.setCurrentWidget(self._split if self.queue.items else self._empty)

    def show_question(self, question: Question | None) -> None:
        """Ask; None while the contexts are looked for."""
        self.question = question
        for button in self._texts:
            button.setEnabled(question is not None)
        if question is None:
            return
        self._dress(question)
        if isinstance(question, NameQuestion):
            self.contexts.set_contexts(question.contexts)
            self.here.setChecked(question.article is not None)
        else:
            self.contexts.set_contexts((*question.first, *question.second))
        named = isinstance(question, NameQuestion)
        for button in (self.other, self.fix):
            button.setVisible(named)
        several = isinstance(question, NameQuestion) and (question.more or question.articles > 1)
        self.here.setVisible(several and question.article is None)
        self._fit()
        self.context_list.scrollToTop()
        self.setAccessibleName(f"{self.asked.text()} {self.name.text()}. {self.facts.text()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        buttons = {text[1]: button for button, text in self._texts.items()}
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in buttons and buttons[key].isVisible():
            if not event.isAutoRepeat():  # a key that is held down must not answer what nobody has read
                buttons[key].click()
        elif event.key() in steps:
            self.walked.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setVisible(self.width() >= _BESIDE)
        self._fit()

    def _button(self, key: str, pressed: object) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda: pressed())  # type: ignore[operator]
        self._texts[button] = ("", key)
        return button

    def _name_button(self, button: QPushButton, text: str) -> None:
        key = self._texts[button][1]
        self._texts[button] = (text, key)
        button.setText(f"{text}  ({key})".replace("&", "&&"))
        button.setAccessibleName(text)

    def _dress(self, question: Question) -> None:
        if isinstance(question, NameQuestion):
            kind, name, facts = question.type, question.surface, self._name_facts(question)
            person = kind is EntityType.PERSON
            asked = self.tr("Is this a person?") if person else self.tr("Is this an organisation?")
            yes, other = self.tr("A person"), self.tr("An organisation")
            self._name_button(self.accept, yes if person else other)
            self._name_button(self.reject, self.tr("Neither"))
            self._name_button(self.other, other if person else yes)
        else:
            kind = question.pair.first.type
            rows = (question.pair.first, question.pair.second)
            name, facts = "\n".join(row.name for row in rows), self._pair_facts(question, rows)
            person = kind is EntityType.PERSON
            asked = self.tr("Are these one person?") if person else self.tr("Are these one organisation?")
            self._name_button(self.accept, self.tr("The same"))
            self._name_button(self.reject, self.tr("Two"))
        self._name_button(self.skip, self.tr("Skip"))
        self._name_button(self.here, self.tr("Only here"))
        self.here.setToolTip(tip_text(self.tr("The answer holds for the article of the first context alone")))
        self._name_button(self.fix, self.tr("Fix in the article"))
        self.fix.setToolTip(tip_text(self.tr("Open the article there: select the right words, then press B")))
        self.asked.setText(asked)
        self.name.setText(name)
        self.name.setToolTip(tip_text(name))
        self.facts.setText(facts)
        self._mark.setPixmap(mark_icon(kind, self._theme).pixmap(20, 20))
        self._context_delegate.kind = kind
        self.context_list.viewport().update()
        self._fit()

    def _name_facts(self, question: NameQuestion) -> str:
        mentions, articles = mentions_text(question.mentions), articles_text(question.articles)
        if question.more:
            mentions = self.tr("more than {mentions}").format(mentions=mentions)
        text = self.tr("The program is unsure ({percent}): {mentions} in {articles}.").format(
            percent=percent_text(question.doubt), mentions=mentions, articles=articles
        )
        if question.article is not None:
            text += " " + self.tr("The name is short, so the answer holds for this article alone.")
        if question.otherwise:
            other = (
                self.tr("Elsewhere it is taken for an organisation: {articles}.")
                if question.type is EntityType.PERSON
                else self.tr("Elsewhere it is taken for a person: {articles}.")
            )
            text += " " + other.format(articles=articles_text(question.otherwise))
        return text

    def _pair_facts(self, question: PairQuestion, rows: Sequence[EntityRow]) -> str:
        text = self.tr("The names are {percent} alike.").format(percent=percent_text(question.pair.likelihood))
        return "\n".join((text, *(f"{row.name}: {counts_text(row)}" for row in rows)))

    def _fix(self) -> None:
        place = max(0, self.context_list.currentIndex().row())
        if self.contexts.rowCount():
            self.context_wanted.emit(self.contexts.context(place))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        self._mark.setContentsMargins(0, 6, 0, 0)
        answers = QWidget()
        flow = FlowLayout(answers, GRID)
        for button in (self.accept, self.reject, self.other, self.skip, self.here, self.fix):
            flow.addWidget(button)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.asked)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(answers)
        column.addSpacing(GRID)
        column.addWidget(self.context_list, 1)
        card.setMinimumWidth(320)
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        next_head = QLabel(self.tr("What comes next"))
        next_head.setProperty("strong", True)
        next_head.setContentsMargins(12, GRID, 12, 6)
        self.note.setContentsMargins(12, 6, 12, GRID)
        beside.addWidget(next_head)
        beside.addWidget(self.queue_list, 1)
        beside.addWidget(self.note)
        self._beside.setMinimumWidth(200)
        split = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        split.addWidget(card)
        split.addWidget(self._beside)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 2)
        split.setSizes([620, 240])
        self._pages = QStackedWidget()
        for part in (self.looking, self.nothing, split):
            self._pages.addWidget(part)
        self._split = split
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _fit(self) -> None:
        # A low screen has its room for the contexts.
        self.facts.setVisible(self.height() >= _LOW or not isinstance(self.question, PairQuestion))


class _Contexts(QListView):
    """Up and down go through the contexts; letters and the other arrows are for the answers."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        own = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in own:
            super().keyPressEvent(event)
            event.accept()  # at its end, too: the list keeps its arrows
        else:
            event.ignore()


def badge_text(name: str, count: int, most: int) -> str:
    """The name of the leaf with how many questions wait."""
    number = count_text(count) if count < most else f"{count_text(most)}+"
    return f"{name} ({number})" if count else name
