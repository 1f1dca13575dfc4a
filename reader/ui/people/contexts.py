"""Mentions in context: what stands before the name, the name, what stands behind it, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.core.index import Context
from reader.core.mentions import EntityType
from reader.ui.people.rows import paint_ground
from reader.ui.texts import date_text, shortened, tip_text, title_text
from reader.ui.theme import GRID, Theme

CONTEXT = Qt.ItemDataRole.UserRole
_AROUND = 160
"""Characters on either side: more than a line has room for."""

Index = QModelIndex | QPersistentModelIndex


def parts_of(context: Context) -> tuple[str, str, str]:
    """The text before the mention, the mention, and the text behind it, on one line."""
    before = " ".join(context.text[max(0, context.start - _AROUND) : context.start].split())
    behind = " ".join(context.text[context.end : context.end + _AROUND].split())
    name = " ".join(context.text[context.start : context.end].split())
    spaced = context.start > 0 and context.text[context.start - 1].isspace()
    after = context.text[context.end : context.end + 1].isspace()
    return before + (" " if spaced else ""), name, (" " if after else "") + behind


def source_text(context: Context) -> str:
    """The date and the title of the article."""
    return "  ·  ".join(part for part in (date_text(context.published), title_text(context.title)) if part)


class ContextModel(QAbstractListModel):
    """The mentions of one entity."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._contexts: Sequence[Context] = ()

    def set_contexts(self, contexts: Sequence[Context]) -> None:
        """Show these mentions."""
        self.beginResetModel()
        self._contexts = contexts
        self.endResetModel()

    def context(self, place: int) -> Context:
        """The mention in a row."""
        return self._contexts[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._contexts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        context = self._contexts[index.row()]
        if role == CONTEXT:
            return context
        if role == Qt.ItemDataRole.DisplayRole:
            return "".join(parts_of(context))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{''.join(parts_of(context))}. {source_text(context)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{shortened(context.text, 600)}\n{title_text(context.title)}")
        return None


class ContextDelegate(QStyledItemDelegate):
    """The names stand below each other, so that the eye runs down their contexts."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.kind = EntityType.PERSON

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(200, 2 * option.fontMetrics.height() + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        context = index.data(CONTEXT)
        before, name, behind = parts_of(context)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what stands before a name stands at its left
        paint_ground(painter, option, self.theme)
        painter.setPen(self.theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        rect = option.rect.adjusted(12, 6, -12, -8)
        height = option.fontMetrics.height()
        line = QRect(rect.left(), rect.top(), rect.width(), height)
        strong = QFont(option.font)
        strong.setBold(True)
        bold, plain = QFontMetrics(strong), option.fontMetrics
        # Widths are rounded, and a name that is a fraction too wide would be cut.
        wide = min(bold.horizontalAdvance(name) + 2, line.width() * 2 // 3)
        left = min(line.width() * 2 // 5, line.width() - wide)
        box = QRect(line.left() + left, line.top(), wide, height)
        kind = "person" if self.kind is EntityType.PERSON else "org"
        painter.fillRect(box.adjusted(-2, 0, 2, 0), self.theme.color(f"{kind}_tint"))
        painter.setFont(option.font)
        painter.setPen(self.theme.color("text"))
        # By whole words from the far end: what is cut off is cut off at the edge of the list.
        side = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        pre = QRect(line.left(), line.top(), max(0, left - 7), height)
        painter.drawText(
            pre,
            side | (Qt.AlignmentFlag.AlignRight if before else Qt.AlignmentFlag.AlignLeft),
            plain.elidedText(before.rstrip(), Qt.TextElideMode.ElideLeft, pre.width()),
        )
        gap = 7 if behind.startswith(" ") else 3
        post = QRect(box.right() + gap, line.top(), max(0, line.right() - box.right() - gap), height)
        painter.drawText(post, side, plain.elidedText(behind.strip(), Qt.TextElideMode.ElideRight, post.width()))
        painter.setFont(strong)
        painter.drawText(box, side, bold.elidedText(name, Qt.TextElideMode.ElideRight, wide))
        painter.setFont(option.font)
        painter.setPen(self.theme.color("muted"))
        below = QRect(rect.left(), rect.top() + height + 2, rect.width(), height)
        text = plain.elidedText(source_text(context), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, side, text)
        painter.restore()
