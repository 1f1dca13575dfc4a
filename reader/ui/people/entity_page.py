"""The page of a person or an organisation: names, timeline, companions, and every mention in its context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.index import Context, EntityPage, EntityRow
from reader.core.mentions import EntityType
from reader.ui.people.contexts import ContextDelegate, ContextModel
from reader.ui.people.marks import mark_icon
from reader.ui.people.roles import ROLE_STYLE, RoleDelegate, RoleModel
from reader.ui.people.rows import EntityDelegate, EntityModel, plain_list
from reader.ui.people.timeline import Timeline
from reader.ui.people.words import kind_text, mentions_text
from reader.ui.texts import articles_text, count_text, date_text, shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import FlowLayout, link, muted

CONTEXTS = 200
_LOW = 440
_ALIASES = 12
"""Other names that are shown; who has more of them is seldom one person."""


class EntityPageView(QFrame):
    """Shows one EntityPage; `buttons` are for whoever shows it to place. Its signals say what the reader wants.

    `separate_wanted` is the entity and the alias; places are those of the screen.
    """

    entity_wanted = Signal(int)
    context_wanted = Signal(object)
    articles_wanted = Signal(object)
    same_wanted = Signal(object, QPoint)
    rename_wanted = Signal(object, QPoint)
    separate_wanted = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._theme = theme
        self.page: EntityPage | None = None
        self._mark = QLabel()
        self.name = QLabel(objectName="emptyTitle", wordWrap=True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = muted(QLabel(wordWrap=True))
        self.buttons = QFrame(objectName="panel")
        self.buttons.hide()
        self.articles_button = QPushButton(self.tr("Show these articles"))
        self.articles_button.clicked.connect(self._want_articles)
        self.same_button = QPushButton(self.tr("Same as…"))
        self.same_button.setToolTip(self.tr("Say that this is another name of someone else"))
        self.same_button.clicked.connect(partial(self._want, self.same_wanted, self.same_button))
        self.rename_button = QPushButton(self.tr("Rename…"))
        self.rename_button.clicked.connect(partial(self._want, self.rename_wanted, self.rename_button))
        self.aliases = QWidget()
        self._alias_flow = FlowLayout(self.aliases)
        self.timeline = Timeline(theme)
        self.contexts = ContextModel(self)
        self.context_list = plain_list(QListView(), self.tr("Mentions in their context"))
        self.context_list.setModel(self.contexts)
        self._context_delegate = ContextDelegate(theme, self.context_list)
        self.context_list.setItemDelegate(self._context_delegate)
        self.context_list.activated.connect(self._want_context)
        self.context_head = QLabel()
        self.context_head.setProperty("strong", True)
        hint = self.tr("Enter or a double click opens the article at this place.")
        self._hint = muted(QLabel(hint, objectName="footer", wordWrap=True))
        self.together = EntityModel(self)
        self.together_list = plain_list(QListView(), self.tr("Who appears in the same articles"))
        self.together_list.setModel(self.together)
        self._together_delegate = EntityDelegate(theme, self.together_list)
        self.together_list.setItemDelegate(self._together_delegate)
        self.together_list.clicked.connect(self._want_entity)
        self.together_list.activated.connect(self._want_entity)
        self.together_head = QLabel(wordWrap=True)
        self.together_head.setProperty("strong", True)
        self.roles = RoleModel(self)
        self.role_list = plain_list(QListView(), self.tr("Who holds and held which post, as the articles say it"))
        self.role_list.setModel(self.roles)
        self.role_list.setUniformItemSizes(False)  # long ones take two lines, and other ones when it is made narrower
        self.role_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.role_list.setWordWrap(True)
        self.role_list.setItemDelegate(RoleDelegate(self.role_list))
        self.role_list.setStyleSheet(ROLE_STYLE)
        self.role_list.clicked.connect(self._want_role)
        self.role_list.activated.connect(self._want_role)
        self.role_head = QLabel()
        self.role_head.setProperty("strong", True)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self.timeline.set_theme(theme)
        self._context_delegate.theme = self._together_delegate.theme = theme
        if self.page:
            self._mark.setPixmap(mark_icon(self.page.entity.type, theme).pixmap(20, 20))
            self._show_aliases(self.page.aliases)

    def show_page(self, page: EntityPage, contexts: Sequence[Context], *, whole: bool = True) -> None:
        """Show an entity, or the same one as it is now: then what was in sight stays in sight.

        What a page that is not `whole` lacks is to follow by `show_beside`.
        """
        before, self.page = self.page, page
        same = before is not None and before.entity.id == page.entity.id
        if before is not None and same and not whole:
            self.page = replace(page, together=before.together, roles=before.roles)
        row = page.entity
        self._mark.setPixmap(mark_icon(row.type, self._theme).pixmap(20, 20))
        self.name.setText(row.name)
        self.name.setToolTip(tip_text(row.name))
        self.facts.setText(_facts(row))
        self._show_aliases(page.aliases)
        self.timeline.show_months(page.months, row.type)
        self._context_delegate.kind = row.type
        self._fill(self.context_list, same, lambda: self.contexts.set_contexts(contexts))
        if whole:
            self._role_box.setVisible(bool(page.roles))
        if whole or not same:
            self._fill_beside(page, same=same)
        if row.articles > page.compared:
            text = self.tr("Appears with, in the newest {count} articles").format(count=count_text(page.compared))
        else:
            text = self.tr("Appears with")
        self.together_head.setText(text)
        person = row.type is EntityType.PERSON
        self.role_head.setText(self.tr("Roles") if person else self.tr("Holders of posts"))
        if row.mentions > len(contexts):
            text = self.tr("The newest {count} mentions").format(count=count_text(len(contexts)))
            self.context_head.setText(text)
        else:
            self.context_head.setText(self.tr("Mentions"))
        self.articles_button.setEnabled(row.articles > 0)

    def show_beside(self, page: EntityPage) -> None:
        """Show the roles of the entity that is shown, and who appears with it."""
        self.page = page
        self._role_box.setVisible(bool(page.roles))
        self._fill_beside(page, same=True)

    def _fill_beside(self, page: EntityPage, *, same: bool) -> None:
        rows = [(one.entity, one.articles) for one in page.together]
        self._fill(self.together_list, same, lambda: self.together.set_rows(rows))
        self._fill(self.role_list, same, lambda: self.roles.set_roles(page.roles, page.entity.id))

    def _fill(self, view: QListView, same: bool, fill: object) -> None:
        place, scrolled = view.currentIndex().row(), view.verticalScrollBar().value()
        fill()  # type: ignore[operator]
        if same:
            view.setCurrentIndex(view.model().index(place, 0))
            view.verticalScrollBar().setValue(scrolled)
        else:
            view.scrollToTop()

    def _show_aliases(self, aliases: Sequence[EntityRow]) -> None:
        while self._alias_flow.count():
            item = self._alias_flow.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        if aliases:
            self._alias_flow.addWidget(muted(QLabel(self.tr("Also named:"), margin=3)))
        for alias in aliases[:_ALIASES]:
            self._alias_flow.addWidget(self._chip(alias))
        if len(aliases) > _ALIASES:
            more = self.tr("and {count} more").format(count=count_text(len(aliases) - _ALIASES))
            self._alias_flow.addWidget(muted(QLabel(more, margin=3)))
        self.aliases.setVisible(bool(aliases))
        self._fit_aliases()

    def _chip(self, alias: EntityRow) -> QToolButton:
        # An ampersand would mark a key.
        chip = QToolButton(text=f"{shortened(alias.name, 48)}  ×".replace("&", "&&"))
        chip.setAccessibleName(self.tr("Separate the name {name}").format(name=alias.name))
        chip.setToolTip(tip_text(self.tr("Separate: “{name}” is somebody else").format(name=alias.name)))
        name = "person" if alias.type is EntityType.PERSON else "org"
        ground = self._theme.color(f"{name}_short_tint").name()
        chip.setStyleSheet(f"QToolButton {{ background: {ground}; border-radius: 11px; padding: 2px 8px; }}")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(partial(self._separate, alias))
        return chip

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_aliases()
        # A low screen has its room for the mentions.
        low = self.height() < _LOW
        self.timeline.set_low(low=low)
        self._hint.setVisible(not low)

    def _fit_aliases(self) -> None:
        width = max(80, self.width() - 4 * GRID)
        self.aliases.setFixedHeight(max(1, self._alias_flow.heightForWidth(width)))

    def _separate(self, alias: EntityRow) -> None:
        if self.page:
            self.separate_wanted.emit(self.page.entity, alias)

    def _want_articles(self) -> None:
        if self.page:
            self.articles_wanted.emit(self.page.entity)

    def _want(self, signal: object, button: QPushButton) -> None:
        if self.page:
            place = button.mapToGlobal(QPoint(0, button.height() + 4))
            signal.emit(self.page.entity, place)  # type: ignore[attr-defined]

    def _want_context(self, index: QModelIndex) -> None:
        self.context_wanted.emit(self.contexts.context(index.row()))

    def _want_role(self, index: QModelIndex) -> None:
        told = self.roles.role(index.row())
        self.context_wanted.emit(
            Context(
                article=told.article,
                capture=told.capture,
                title="",
                published=told.published,
                paragraph=told.paragraph,
                start=0,
                end=0,
                text="",
            )
        )

    def _want_entity(self, index: QModelIndex) -> None:
        self.entity_wanted.emit(self.together.row(index.row()).id)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(GRID)
        title.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        title.addWidget(self.name, 1)
        self._mark.setContentsMargins(0, 6, 0, 0)
        # They stand beside the leaves' names: there is room, which a low screen lacks below.
        buttons = QHBoxLayout(self.buttons)
        buttons.setContentsMargins(GRID, 0, GRID, 6)
        buttons.setSpacing(GRID // 2)
        for button in (self.articles_button, self.same_button, self.rename_button):
            buttons.addWidget(link(button))
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, 12, 2 * GRID, GRID)
        head.setSpacing(6)
        head.addLayout(title)
        head.addWidget(self.facts)
        head.addWidget(self.aliases)
        head.addWidget(self.timeline)
        split = QSplitter(Qt.Orientation.Horizontal, handleWidth=1, childrenCollapsible=False)
        split.addWidget(_titled(self.context_head, self.context_list, self._hint))
        self._role_box = _titled(self.role_head, self.role_list)
        beside = QSplitter(Qt.Orientation.Vertical, handleWidth=1, childrenCollapsible=False)
        beside.addWidget(self._role_box)
        beside.addWidget(_titled(self.together_head, self.together_list))
        beside.setStretchFactor(0, 2)
        beside.setStretchFactor(1, 3)
        split.addWidget(beside)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 2)
        split.setSizes([520, 220])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(split, 1)


def _titled(head: QLabel, view: QListView, hint: QLabel | None = None) -> QWidget:
    box = QWidget()
    head.setContentsMargins(12, 6, 12, 6)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(view, 1)
    if hint:
        hint.setContentsMargins(12, 4, 12, 6)
        column.addWidget(hint)
    box.setMinimumWidth(168)
    return box


def _facts(row: EntityRow) -> str:
    days = date_text(row.first)
    if row.first != row.last:
        days = f"{days} – {date_text(row.last)}"
    parts = (kind_text(row.type), articles_text(row.articles), mentions_text(row.mentions), days if row.first else "")
    return "  ·  ".join(part for part in parts if part)
