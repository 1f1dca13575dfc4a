"""The window in which pages are looked at before they are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.printing import draw
from reader.ui.texts import count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted, primary, resize_on_screen

_STEP = 1.25
"""How much a page grows with each step."""


class PrintPreview(QDialog):
    """Shows pieces of HTML as pages, and sends them to a printer.

    Paper and margins are those of the documents, so there is nothing to set but the printer.
    """

    def __init__(self, parts: Sequence[str], title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._parts = parts
        self._theme = theme
        # The view does not keep its printer.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setFullPage(True)
        self._printer.setDocName(title)
        self.pages = QPrintPreviewWidget(self._printer)
        self._paper = self.pages.findChild(QGraphicsView)
        self._paper.setAccessibleName(self.tr("Pages"))
        self._paper.setBackgroundBrush(theme.color("hover"))
        self.pages.fitInView()
        self.pages.paintRequested.connect(self._draw)
        self.pages.previewChanged.connect(self._follow)
        self.previous_button = self._tool("up", self.tr("Previous page"), lambda: self._go(-1))
        self.next_button = self._tool("down", self.tr("Next page"), lambda: self._go(1))
        self.place = QLabel()
        self.zoom = muted(QLabel())
        self.print_button = primary(QPushButton(self.tr("Print…")))
        self.print_button.clicked.connect(self._print)
        self.print_button.setDefault(True)
        self._lay_out()
        resize_on_screen(self, 920, 760)
        self.print_button.setFocus()

    def _draw(self, printer: QPrinter) -> None:
        draw(printer, self._parts)

    def _go(self, by: int) -> None:
        self.pages.setCurrentPage(min(max(1, self.pages.currentPage() + by), self.pages.pageCount()))
        self._follow()  # the view tells only of the pages that are scrolled by

    def _follow(self) -> None:
        page, count = self.pages.currentPage(), self.pages.pageCount()
        self.place.setText(self.tr("Page {page} of {count}").format(page=count_text(page), count=count_text(count)))
        self._paper.setAccessibleDescription(self.place.text())
        self.zoom.setText(f"{round(100 * self.pages.zoomFactor())}%")
        self.previous_button.setEnabled(page > 1)
        self.next_button.setEnabled(page < count)

    def _print(self) -> None:
        chosen = QPrintDialog(self._printer, self)
        chosen.accepted.connect(self._send)
        chosen.finished.connect(chosen.deleteLater)
        chosen.open()

    def _send(self) -> None:
        self.pages.print_()
        self.accept()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        head.setSpacing(GRID)
        for widget in (self.previous_button, self.next_button, self.place):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.zoom)
        for text, name, slot in (
            ("−", self.tr("Zoom out"), lambda: self.pages.zoomOut(_STEP)),
            ("+", self.tr("Zoom in"), lambda: self.pages.zoomIn(_STEP)),
            (self.tr("Whole page"), self.tr("Show the whole page"), self.pages.fitInView),
            (self.tr("Page width"), self.tr("Show the page as wide as the window"), self.pages.fitToWidth),
        ):
            head.addWidget(self._button(text, name, slot))
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GRID, 12, 2 * GRID, 2 * GRID)
        foot.setSpacing(GRID)
        foot.addStretch()
        foot.addWidget(close)
        foot.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)

    def _tool(self, icon: str, name: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(toolTip=name, accessibleName=name)
        button.setIcon(self._theme.icon(icon))
        button.clicked.connect(lambda: slot())
        return button

    def _button(self, text: str, name: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, toolTip=name, accessibleName=name, autoDefault=False)
        button.clicked.connect(lambda: slot())
        return button
