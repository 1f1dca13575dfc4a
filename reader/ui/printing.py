"""Paper and PDF by Qt: A4 with the margins of Decree 30/2020, and the number of each page but the first at its top."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import BinaryIO

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEventLoop, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from reader.core.notebook import Notebook, Step
from reader.exporters import Format
from reader.exporters.printed import STYLE, pieces

_MARGINS = (30, 20, 20, 20)
"""Left, top, right, bottom, in millimetres."""
_NUMBER_AT = 10
"""Millimetres from the top of the page to the line of its number."""
_SIZE = 13
_FONTS = ("Times New Roman", "Noto Serif")
"""The first that is there is taken; the last is shipped. All have the Vietnamese letters, and are embedded."""
_DOTS = 600
_INCH = 25.4


def write_pdf(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as a PDF file. Works in any thread."""
    loop = QEventLoop()  # a thread without one has no timers, which Qt's documents start though nobody waits for them
    # Qt writes to files of its own, and does not tell when a disk is full; copying tells.
    with TemporaryDirectory(prefix="archive-reader-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "notes.pdf"
        writer = QPdfWriter(str(path))
        writer.setResolution(_DOTS)
        writer.setCreator(notebook.generator)
        writer.setTitle(path.stem)
        draw(writer, pieces(notebook, step))
        del writer
        with path.open("rb") as whole:
            copyfileobj(whole, out)
    loop.quit()


PDF = Format("pdf", ".pdf", QT_TRANSLATE_NOOP("formats", "PDF document"), write_pdf, grouped=True)
"""The format that only the window can write: it needs Qt."""


def draw(device: QPagedPaintDevice, parts: Iterable[str]) -> int:
    """Draw pieces of HTML on paper, each on a new page; returns how many pages there are."""
    # The margins are ours: what a printer cannot reach is less.
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(device)
    pages = 0
    try:
        for part in parts:
            document = _set(part, device)
            for page in range(document.pageCount()):
                if pages:
                    device.newPage()
                pages += 1
                _draw_page(painter, document, page, pages)
    finally:
        painter.end()
    return pages


def _dots(device: QPagedPaintDevice, millimetres: float) -> float:
    return millimetres * device.logicalDpiX() / _INCH


def _body(device: QPagedPaintDevice) -> QRectF:
    """Where text stands on a page, in the dots of the device."""
    left, top, right, bottom = (_dots(device, side) for side in _MARGINS)
    return QRectF(left, top, _dots(device, 210) - left - right, _dots(device, 297) - top - bottom)


def _set(part: str, device: QPagedPaintDevice) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    family = next((name for name in _FONTS if name in QFontDatabase.families()), _FONTS[-1])
    document.setDefaultFont(QFont(family, _SIZE))
    document.setDefaultStyleSheet(STYLE)
    document.setPageSize(QSizeF(_body(device).size()))
    document.setHtml(part)
    return document


def _draw_page(painter: QPainter, document: QTextDocument, page: int, number: int) -> None:
    device = painter.device()
    body = _body(device)
    if number > 1:
        painter.setFont(document.defaultFont())
        painter.setPen(QColor("black"))
        line = QRectF(body.left(), _dots(device, _NUMBER_AT), body.width(), body.top())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), str(number))
    painter.save()
    painter.translate(body.topLeft() - QPointF(0, page * body.height()))
    context = QAbstractTextDocumentLayout.PaintContext()
    # A dot less on both sides: a line that begins where the page ends belongs to the next one alone.
    context.clip = QRectF(0, page * body.height() + 1, body.width(), body.height() - 2)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
