"""The roles of a person, or the people who held posts in a body, as the articles tell them: a line for each post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.core.index import RoleRow
from reader.ui.texts import tip_text
from reader.ui.theme import GRID

Index = QModelIndex | QPersistentModelIndex
_BEFORE, _BEHIND = 12, GRID
ROLE_STYLE = f"QListView::item {{ padding: 4px {_BEHIND}px 4px {_BEFORE}px; }}"
"""The style sheet of a list of posts."""


@dataclass(frozen=True)
class Post:
    """A post with all that tells of it, in the order of the articles' days."""

    told: tuple[RoleRow, ...]

    @property
    def newest(self) -> RoleRow:
        """Where it is told last."""
        return self.told[-1]


def posts_of(roles: Sequence[RoleRow]) -> list[Post]:
    """The posts that these roles tell of: what several articles say of one person's post is one, by its first day."""
    grouped: dict[tuple[int, str, str], list[RoleRow]] = {}
    for role in roles:
        grouped.setdefault((role.holder, role.post.casefold(), role.body_name.casefold()), []).append(role)
    return [Post(tuple(told)) for told in grouped.values()]


def post_text(post: Post, entity: int) -> str:
    """`Giám đốc, Sở Y tế (2019–2024)` on a person's page, `Trần Văn An: Giám đốc (2019)` on that of a body."""
    one = post.newest
    former = QCoreApplication.translate("Roles", "formerly") + " " if all(role.former for role in post.told) else ""
    said = f"{former}{one.post}"
    if one.holder != entity:
        said = f"{one.holder_name}: {said}"
    elif one.body_name:
        said = f"{said}, {one.body_name}"
    span = _span(post)
    return f"{said} ({span})" if span else said


class RoleModel(QAbstractListModel):
    """The posts on one entity's page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._posts: list[Post] = []
        self._entity = 0

    def set_roles(self, roles: Sequence[RoleRow], entity: int) -> None:
        """Show what these roles tell of an entity."""
        self.beginResetModel()
        self._posts = posts_of(roles)
        self._entity = entity
        self.endResetModel()

    def role(self, place: int) -> RoleRow:
        """Where the post in a row is told last."""
        return self._posts[place].newest

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = post_text(self._posts[index.row()], self._entity)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            hint = QCoreApplication.translate("Roles", "The post was told in this article. Click to open it.")
            return tip_text(f"{text}\n{hint}")
        return None


class RoleDelegate(QStyledItemDelegate):
    """Makes a row as high as its text needs it: where the style wraps, it forgets how much its sheet keeps free."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        narrow = QStyleOptionViewItem(option)
        narrow.rect = option.rect.adjusted(0, 0, -_BEFORE - _BEHIND, 0)
        return super().sizeHint(narrow, index)


def _span(post: Post) -> str:
    """When: as the text says it, else the years of the articles that tell it."""
    one = post.newest
    if one.since or one.until:
        return f"{one.since}–{one.until}"
    years = sorted({role.published.year for role in post.told if role.published})
    if not years:
        return ""
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
