"""The search box: fields and their values go on as they are typed, and what is wrong is said beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem

from reader.core.completing import Completion
from reader.core.query import ProblemCode
from reader.core.query_parsing import parse
from reader.services.searching import Searching
from reader.ui.finding.words import field_text, problem_text, speaks_vietnamese
from reader.ui.texts import count_text
from reader.ui.worker import Worker

_PAUSE_MS = 700
"""After so long without a key, what is wrong is said: before that, a word may only be unfinished."""
_COMPLETION = Qt.ItemDataRole.UserRole
_LEAST_WIDTH = 240


class SearchField(QLineEdit):
    """Tab takes the completion that is offered first, the arrows choose another one; Esc puts the list away."""

    explained = Signal(str)

    def __init__(self, searching: Searching, worker: Worker) -> None:
        super().__init__()
        self._searching = searching
        self._worker = worker
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.explain)
        self.offers = QTreeWidget(self, objectName="offers", rootIsDecorated=False, headerHidden=True, columnCount=2)
        self.offers.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.offers.setAccessibleName(self.tr("Ways to go on"))
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.header().setStretchLastSection(False)
        self.offers.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.offers.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.offers.itemClicked.connect(self._take)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._changed)

    def explain(self) -> None:
        """Say what is wrong with the query, `""` if nothing is."""
        self._pause.stop()
        # Who is typing has not closed the quotation mark yet.
        typing = {ProblemCode.OPEN_QUOTE} if self.hasFocus() else set()
        said = [problem_text(problem) for problem in parse(self.text()).problems if problem.code not in typing]
        self.explained.emit("\n".join(dict.fromkeys(said[:2])))

    def event(self, event: QEvent) -> bool:
        key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.offers.isHidden()
        if key and self._choose(event):  # type: ignore[arg-type]
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.offers.hide()
        self.explain()

    def _choose(self, event: QKeyEvent) -> bool:
        """Let keys choose among what is offered; False for those that mean something else."""
        current, key = self.offers.currentItem(), event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.offers.indexOfTopLevelItem(current) + step if current else 0 if step > 0 else -1
            self.offers.setCurrentItem(self.offers.topLevelItem(row % self.offers.topLevelItemCount()))
            return True
        if key == Qt.Key.Key_Tab or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current):
            self._take(current or self.offers.topLevelItem(0))
            return True
        if key == Qt.Key.Key_Escape:
            self.offers.hide()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.offers.hide()
        return False

    def _changed(self) -> None:
        self._pause.start()
        if not parse(self.text()).problems:
            self.explained.emit("")  # at once: what was mended needs no explanation any more

    def _typed(self, text: str) -> None:
        call = partial(self._searching.completions, text, self.cursorPosition(), vietnamese=speaks_vietnamese())
        self._worker.read(call, latest="completions").then(partial(self._offer, text))

    def _offer(self, text: str, completions: Sequence[Completion]) -> None:
        if text != self.text() or not self.hasFocus():
            return
        self.offers.clear()
        for one in completions:
            said = field_text(one.field) if one.text.endswith(":") else ""
            count = said if one.articles is None else count_text(one.articles)
            item = QTreeWidgetItem([one.name, count])
            item.setData(0, _COMPLETION, one)
            item.setForeground(1, self.palette().placeholderText())
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.offers.addTopLevelItem(item)
        self.offers.setVisible(bool(completions))
        if completions:
            height = sum(self.offers.sizeHintForRow(row) for row in range(len(completions)))
            self.offers.setGeometry(0, 0, max(self.width(), _LEAST_WIDTH), height + 12)
            self.offers.move(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _take(self, item: QTreeWidgetItem) -> None:
        one: Completion = item.data(0, _COMPLETION)
        self.offers.hide()
        self.setText(self.text()[: one.start] + one.text + self.text()[one.end :].lstrip())
        self.setCursorPosition(one.start + len(one.text))
        self._typed(self.text())


class ProblemLabel(QLabel):
    """The line beneath the search box; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("hint", True)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say it."""
        self.setText(text)
        self.setVisible(bool(text))
