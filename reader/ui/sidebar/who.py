"""Who is in this article: people and bodies, how often each is named, and a way from one place to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from reader.core.folding import fold
from reader.core.mentions import EntityType, Mention
from reader.ui.texts import tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted

_PLACES = Qt.ItemDataRole.UserRole
_KIND = _PLACES + 2
_LONG = 12
"""From this many names on there is a box to filter them."""


class _Names(QTreeWidget):
    """Enter goes to the next place of a name, Shift+Enter to the previous one."""

    wanted = Signal(QTreeWidgetItem, int)
    page_wanted = Signal(QTreeWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and item and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.page_wanted.emit(item)
        elif enter and item:
            self.wanted.emit(item, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class WhoPanel(QFrame):
    """`mention_wanted` is the place of a mention in the order of the text, `page_wanted` one whose page is wanted."""

    mention_wanted = Signal(int)
    page_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._theme = theme
        self._open = False
        self._mentions: list[Mention] = []
        self._at: dict[tuple[EntityType, str], int] = {}
        self.filter = QLineEdit(placeholderText=self.tr("Filter names"))
        self.filter.setAccessibleName(self.tr("Filter names"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAcceptDrops(False)
        self.filter.textChanged.connect(self._filter)
        self.names = _Names()
        self.names.setAccessibleName(self.tr("Who is in this article"))
        self.names.setColumnCount(2)
        self.names.setHeaderHidden(True)
        self.names.setIndentation(GRID)
        self.names.setObjectName("names")
        self.names.setRootIsDecorated(False)
        self.names.setExpandsOnDoubleClick(False)
        self.names.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.header().setStretchLastSection(False)
        self.names.header().setMinimumSectionSize(16)
        self.names.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.names.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.names.wanted.connect(self._go)
        self.names.page_wanted.connect(self._want_page)
        self.names.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.names.customContextMenuRequested.connect(self._offer)
        self.names.itemClicked.connect(self._clicked)
        self.hint = muted(
            QLabel(
                self.tr("Click or Enter: next place. With Shift: the one before. With Ctrl: the page of the name."),
                wordWrap=True,
                margin=4,
            )
        )
        self.none = muted(QLabel(self.tr("No people or organisations were found here."), wordWrap=True, margin=GRID))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 12, GRID, 12)
        layout.setSpacing(GRID)
        layout.addWidget(self.filter)
        layout.addWidget(self.none)
        layout.addWidget(self.names, 1)
        layout.addWidget(self.hint)
        layout.addStretch()
        self.show_mentions(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        root = self.names.invisibleRootItem()
        for head in map(root.child, range(root.childCount())):
            head.setIcon(0, self._sample(EntityType(head.data(0, _KIND))))
            head.setForeground(1, theme.color("muted"))
        for item in self._items():
            item.setForeground(1, theme.color("muted"))

    @property
    def count(self) -> int:
        """How many different names there are."""
        return len(self._at)

    def show_mentions(self, mentions: list[Mention] | None) -> None:
        """List the names of another article, `mentions` in the order of the text; None if no article is open."""
        self._open = mentions is not None
        self._mentions = mentions or []
        self._at = {}
        self.filter.clear()
        self._fill()

    def point_at(self, place: int) -> None:
        """Show which name a mention on the page belongs to."""
        mention = self._mentions[place]
        for item in self._items():
            if place in item.data(0, _PLACES):
                self._at[mention.type, mention.entity] = item.data(0, _PLACES).index(place)
                self._label(item)
                self.names.setCurrentItem(item)

    def _fill(self) -> None:
        self.names.clear()
        self._filtered = False
        groups: dict[EntityType, dict[str, list[int]]] = {kind: {} for kind in EntityType}
        for place, mention in enumerate(self._mentions):
            groups[mention.type].setdefault(mention.entity, []).append(place)
        titles = {EntityType.PERSON: self.tr("People"), EntityType.ORG: self.tr("Organisations")}
        for kind, names in groups.items():
            if not names:
                continue
            head = QTreeWidgetItem([titles[kind], str(len(names))])
            head.setSizeHint(0, QSize(0, 4 * GRID))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setIcon(0, self._sample(kind))
            head.setData(0, _KIND, kind.value)
            head.setForeground(1, self._theme.color("muted"))
            head.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.names.addTopLevelItem(head)
            # The one who is named most comes first; among equals, who is named first.
            for name, places in sorted(names.items(), key=lambda pair: (-len(pair[1]), pair[1][0])):
                self._at.setdefault((kind, name), -1)
                item = QTreeWidgetItem([name, ""])
                item.setData(0, _PLACES, places)
                item.setData(0, Qt.ItemDataRole.UserRole + 1, (kind.value, name))
                item.setToolTip(0, tip_text(name))
                item.setForeground(1, self._theme.color("muted"))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                head.addChild(item)
                self._label(item)
        self.names.expandAll()
        some = bool(self._mentions)
        self.filter.setVisible(self.count >= _LONG)
        self.names.setVisible(some)
        self.hint.setVisible(some)
        self.none.setVisible(self._open and not some)
        self._filter(self.filter.text())

    def _items(self) -> list[QTreeWidgetItem]:
        root = self.names.invisibleRootItem()
        return [root.child(g).child(n) for g in range(root.childCount()) for n in range(root.child(g).childCount())]

    def _label(self, item: QTreeWidgetItem) -> None:
        kind, name = item.data(0, Qt.ItemDataRole.UserRole + 1)
        at, count = self._at[EntityType(kind), name], len(item.data(0, _PLACES))
        item.setText(1, f"{at + 1}/{count}" if at >= 0 else str(count))
        said = self.tr("{name}, named once") if count == 1 else self.tr("{name}, named {count} times")
        said = said.format(name=name, count=count)
        if at >= 0:
            said = self.tr("{name}, place {at} of {count}").format(name=name, at=at + 1, count=count)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        held = QGuiApplication.keyboardModifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._want_page(item)
        else:
            self._go(item, -1 if held & Qt.KeyboardModifier.ShiftModifier else 1)

    def _want_page(self, item: QTreeWidgetItem) -> None:
        places = item.data(0, _PLACES)
        if places:
            self.page_wanted.emit(self._mentions[places[0]])

    def _offer(self, place: QPoint) -> None:
        item = self.names.itemAt(place)
        if item and item.data(0, _PLACES):
            menu = QMenu(self.names)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Page of this name")).triggered.connect(partial(self._want_page, item))
            menu.popup(self.names.viewport().mapToGlobal(place))

    def _go(self, item: QTreeWidgetItem, by: int) -> None:
        places = item.data(0, _PLACES)
        if not places:
            return
        kind, name = item.data(0, Qt.ItemDataRole.UserRole + 1)
        at = self._at[EntityType(kind), name]
        at = (at + by) % len(places) if at >= 0 else 0 if by > 0 else len(places) - 1
        self._at[EntityType(kind), name] = at
        self._label(item)
        self.mention_wanted.emit(places[at])

    def _filter(self, text: str) -> None:
        sought = fold(text.strip())
        if not sought and not self._filtered:
            return
        self._filtered = bool(sought)
        for item in self._items():
            item.setHidden(sought not in fold(item.text(0)))

    def _sample(self, kind: EntityType) -> QIcon:
        """A piece of the tint and the line with which these names are marked in the text, made once."""
        icons = self._theme.icons
        if ("sample", kind) not in icons:
            icons["sample", kind] = _draw_sample(kind, self._theme)
        return icons["sample", kind]


def _draw_sample(kind: EntityType, theme: Theme) -> QIcon:
    name = "person" if kind is EntityType.PERSON else "org"
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.fillRect(2, 4, 28, 22, theme.color(f"{name}_tint"))
    style = Qt.PenStyle.SolidLine if kind is EntityType.PERSON else Qt.PenStyle.DashLine
    painter.setPen(QPen(QColor(theme.color(f"{name}_line")), 3, style, Qt.PenCapStyle.FlatCap))
    painter.drawLine(2, 26, 30, 26)
    painter.end()
    return QIcon(pixmap)
