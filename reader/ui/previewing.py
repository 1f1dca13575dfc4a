"""The window in which pages are looked at before they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from reader.ui.printing import draw
from reader.ui.widgets import resize_on_screen


class PrintPreview(QPrintPreviewDialog):
    """Shows pieces of HTML as pages, and sends them to a printer, or into a PDF file."""

    def __init__(self, parts: Sequence[str], title: str, parent: QWidget) -> None:
        # The dialog does not keep its printer.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(self._printer, parent)
        self._parts = parts
        self._printer.setFullPage(True)
        self._printer.setDocName(title)
        self.setWindowTitle(title)
        resize_on_screen(self, 1120, 760)  # wide enough for all of its buttons
        self.paintRequested.connect(self._draw)

    def _draw(self, printer: QPrinter) -> None:
        draw(printer, self._parts)
