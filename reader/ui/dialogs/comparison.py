"""A window that shows what changed between two captures, or between two articles that are much alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.archived import CaptureRow
from reader.core.comparing import Change, ComparedParagraph
from reader.ui.dialogs.comparison_text import EXPAND, GROUNDS, Comparison, runs_of_same
from reader.ui.page.formats import Style
from reader.ui.row_texts import JOINT
from reader.ui.texts import count_text, moment_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import Choice, hide_text_cursor, muted, primary, resize_on_screen


class ComparisonDialog(QDialog):
    """Not modal. Without `captures` it compares two things of which `names` are the names.

    `pair_wanted` asks for the comparison of two other captures.
    """

    pair_wanted = Signal(int, int)

    def __init__(
        self,
        title: str,
        names: tuple[str, str],
        theme: Theme,
        size: float,
        parent: QWidget | None,
        captures: Sequence[CaptureRow] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What changed"))
        resize_on_screen(self, 860, 680)
        self._style = Style(theme, size)
        self._compared: Sequence[ComparedParagraph] = ()
        self._expanded: set[int] = set()
        self._title = QLabel(title, objectName="dialogTitle", wordWrap=True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.before, self.after = Choice(theme), Choice(theme)
        self._sides = QHBoxLayout()
        self._make_sides(names, captures)
        self.summary = muted(QLabel())
        self.previous = self._step(theme, "up", self.tr("Previous change (Shift+F8 or P)"), -1, "Shift+F8", "P")
        self.following = self._step(theme, "down", self.tr("Next change (F8 or N)"), 1, "F8", "N")
        self.all_button = QPushButton(self.tr("Show the unchanged paragraphs"), checkable=True)
        self.all_button.clicked.connect(self._expand_all)
        self.view = ComparisonView(self._style)
        self.view.anchorClicked.connect(self._expand)
        self._lay_out()

    def choose(self, before: int, after: int) -> None:
        """Take these two captures, without asking for their comparison."""
        for box, capture in ((self.before, before), (self.after, after)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(capture))
            box.blockSignals(False)

    def show_compared(self, compared: Sequence[ComparedParagraph]) -> None:
        """Show what changed, from its first change on."""
        self._compared, self._expanded = compared, set()
        self.all_button.setChecked(False)
        counts = Counter(one.change for one in compared)
        parts = (
            (self.tr("{count} rewritten"), counts[Change.REWRITTEN]),
            (self.tr("{count} added"), counts[Change.ADDED]),
            (self.tr("{count} removed"), counts[Change.REMOVED]),
        )
        said = JOINT.join(text.format(count=count_text(count)) for text, count in parts if count)
        self.summary.setText(self.tr("Paragraphs: {said}").format(said=said) if said else self.tr("Nothing changed."))
        for button in (self.previous, self.following):
            button.setEnabled(bool(said))
        self._fill()
        self.view.go_to(0)
        self.view.setFocus()

    def _make_sides(self, names: tuple[str, str], captures: Sequence[CaptureRow]) -> None:
        self._sides.setSpacing(GRID)
        for box, name, sign in (
            (self.before, self.tr("Before (−)"), names[0]),
            (self.after, self.tr("After (+)"), names[1]),
        ):
            if captures:
                box.setAccessibleName(name)
                for capture in captures:
                    box.addItem(moment_text(capture.moment), capture.id)
                box.currentIndexChanged.connect(self._ask)
                self._sides.addWidget(muted(QLabel(name)))
                self._sides.addWidget(box)
            else:
                label = QLabel(f"{'−' if box is self.before else '+'}  {sign}", wordWrap=True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                self._sides.addWidget(label, 1)
            self._sides.addSpacing(2 * GRID)
        if captures:
            self._sides.addStretch()

    def _step(self, theme: Theme, icon: str, name: str, by: int, *keys: str) -> QToolButton:
        button = QToolButton(accessibleName=name, toolTip=name)
        button.setIcon(theme.icon(icon))
        button.clicked.connect(lambda: self.view.step(by))
        for key in keys:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.summary, 1)
        row.addWidget(self.previous)
        row.addWidget(self.following)
        close = primary(QPushButton(self.tr("Close")))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.all_button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addLayout(self._sides)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)

    def _ask(self) -> None:
        self.pair_wanted.emit(self.before.currentData(), self.after.currentData())

    def _fill(self) -> None:
        scrolled = self.view.verticalScrollBar().value()
        self.view.show_comparison(self._compared, self._expanded)
        self.view.verticalScrollBar().setValue(scrolled)

    def _expand(self, url: QUrl) -> None:
        self._expanded.add(int(url.toString().removeprefix(EXPAND)))
        self._fill()

    def _expand_all(self, shown: bool) -> None:
        self._expanded = runs_of_same(self._compared) if shown else set()
        self._fill()
        self.view.go_to(self.view.current)


class ComparisonView(QTextBrowser):
    """The text of a comparison; a bar stands beside the change that one is at."""

    def __init__(self, style: Style) -> None:
        super().__init__(objectName="comparison")
        self._style = style
        self._changes: list[tuple[int, int]] = []
        self.current = 0
        self.setAccessibleName(self.tr("The changes, paragraph by paragraph"))
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.document().setDocumentMargin(2 * GRID)

    def show_comparison(self, compared: Sequence[ComparedParagraph], expanded: set[int]) -> None:
        """Set the text."""
        self._changes = Comparison(self.document(), compared, self._style, expanded).changes
        self.document().setDocumentMargin(2 * GRID)

    def step(self, by: int) -> None:
        """Go to the next or the previous change; after the last comes the first."""
        if self._changes:
            self.go_to((self.current + by) % len(self._changes))

    def go_to(self, change: int) -> None:
        """Bring a change into sight."""
        self.current = change
        if 0 <= change < len(self._changes):
            block = self.document().findBlockByNumber(self._changes[change][0])
            self.setTextCursor(QTextCursor(block))
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(round(top) - self.viewport().height() // 4)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        hide_text_cursor(self)  # the bar says where one is

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Fetch nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        scrolled, layout = self.verticalScrollBar().value(), self.document().documentLayout()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() - scrolled > self.viewport().height():
                break
            if block.userState() > 0:
                painter.setBrush(self._style.theme.color(GROUNDS[block.userState()]))
                box = QRectF(12, rect.top() - scrolled - 3, self.viewport().width() - 24, rect.height() + 6)
                painter.drawRoundedRect(box, 4, 4)
            block = block.next()
        painter.end()
        super().paintEvent(event)
        self._paint_bar()

    def _paint_bar(self) -> None:
        """The bar beside the change that one is at."""
        if not 0 <= self.current < len(self._changes):
            return
        layout, document = self.document().documentLayout(), self.document()
        first, last = (document.findBlockByNumber(number) for number in self._changes[self.current])
        rect = layout.blockBoundingRect(first).united(layout.blockBoundingRect(last))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.theme.color("focus"))
        top = rect.top() - self.verticalScrollBar().value()
        painter.drawRoundedRect(QRectF(GRID // 2, top - 3, 3, rect.height() + 6), 1.5, 1.5)
        painter.end()
