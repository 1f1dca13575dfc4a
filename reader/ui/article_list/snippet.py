"""Paints a passage in which words were found: on as many lines as there is room for, the words on a light ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout

from reader.core.spans import Utf16Map
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.core.facets import Snippet


def paint_snippet(painter: QPainter, rect: QRect, snippet: Snippet | None, theme: Theme) -> None:
    """Draw a passage, if there is one."""
    if snippet is None:
        return
    # Loaded with the first search: the list is shown without.
    from reader.core.query import Field

    said = {
        Field.NOTE: QCoreApplication.translate("Texts", "Note: "),
        Field.TAG: QCoreApplication.translate("Texts", "Tag: "),
    }
    lead = said[snippet.field] if snippet.field else ""
    text = lead + snippet.text
    units = Utf16Map(text)
    layout = QTextLayout(text, painter.font())
    layout.setFormats([_mark(theme, units.units(s + len(lead)), units.units(e + len(lead))) for s, e in snippet.marks])
    layout.beginLayout()
    line_height = painter.fontMetrics().lineSpacing()
    for number in range(max(1, rect.height() // line_height)):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, number * line_height))
    layout.endLayout()
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(theme.color("muted"))
    layout.draw(painter, QPointF(rect.topLeft()))
    painter.restore()


def _mark(theme: Theme, start: int, end: int) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(theme.color("found_tint"))
    look.setForeground(theme.color("text"))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look  # type: ignore[misc]
    return found
