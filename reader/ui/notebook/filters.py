"""What narrows the notebook: words, kind, tag, people and bodies, days, source and author."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from reader.core.annotations import AnnotationKind, Tag
from reader.core.index import EntityRow
from reader.core.noting import NoteQuery
from reader.core.query import Field
from reader.core.query_fields import days_of
from reader.services.annotating import HIGHLIGHTS
from reader.ui.people.choice import Choice
from reader.ui.people.marks import mark_icon
from reader.ui.texts import articles_text, highlight_names, shortened, tip_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import link, muted, swatch

_ROW = Qt.ItemDataRole.UserRole


class Filters(QFrame):
    """`changed` says that another query is wanted; `name_typed` asks who may be meant by what is typed."""

    changed = Signal()
    name_typed = Signal(str)
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._theme = theme
        self._entity: EntityRow | None = None
        self.back = link(QPushButton(self.tr("Back to the articles")))
        self.back.clicked.connect(self.back_wanted)
        self.text = self._line(self.tr("Search notes and tags"))
        self._glass = QAction(self)
        self.text.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.kind = Choice(self.tr("Kind"))
        self.tag = Choice(self.tr("Tag"))
        self.name = self._line(self.tr("Person or organisation"))
        self.names = QListWidget(objectName="suggestions")
        self.names.setAccessibleName(self.tr("Names to choose from"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.names.hide()
        self.days = self._line(self.tr("Days of the articles"))
        self.days.setPlaceholderText(self.tr("2024, 03/05/2024, 2023..2024"))
        self.source = Choice(self.tr("Source"))
        self.author = Choice(self.tr("Author"))
        self.clear_button = link(QPushButton(self.tr("Clear all filters")))
        self.clear_button.clicked.connect(self.clear)
        self._fill_kinds()
        self.set_tags(())
        self.set_sources((), ())
        for box in (self.kind, self.tag, self.source, self.author):
            box.currentIndexChanged.connect(self.changed)
        self.text.textChanged.connect(self.changed)
        self.days.textChanged.connect(self._days_typed)
        self.name.textEdited.connect(self._name_typed)
        self.name.textChanged.connect(self._name_emptied)
        self.name.returnPressed.connect(self._take_first)
        self.names.itemClicked.connect(self._take)
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._theme = theme
        self._glass.setIcon(theme.icon("search", "muted"))
        self.back.setIcon(theme.icon("back", "accent"))

    def query(self) -> NoteQuery:
        """What is asked for now. A day that cannot be read narrows nothing, and is marked."""
        kind, color = self.kind.currentData() or ("", "")
        days = days_of(Field.DATE, self.days.text().strip())
        return NoteQuery(
            text=self.text.text(),
            kind=AnnotationKind(kind) if kind else None,
            color=color,
            tag=self.tag.currentData() or "",
            entities=(self._entity.id,) if self._entity else (),
            source=self.source.currentData() or "",
            creator=self.author.currentData() or "",
            first=days.first if days else None,
            last=days.last if days else None,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything narrows the list."""
        return self.query() != NoteQuery()

    def set_tags(self, tags: Sequence[tuple[Tag, int]]) -> None:
        """Offer these tags; the one that is chosen stays so."""
        self._offer(self.tag, self.tr("All tags"), [(t.id, " › ".join(t.levels), t.color) for t, _ in tags])

    def set_sources(self, sources: Sequence[tuple[str, str]], authors: Sequence[str]) -> None:
        """Offer these sources and authors."""
        self._offer(self.source, self.tr("All sources"), [(key, name, "") for key, name in sources])
        self._offer(self.author, self.tr("All authors"), [(name, name, "") for name in authors if name])

    def choose_tag(self, tag: Tag) -> None:
        """Narrow to a tag and those below it."""
        self.tag.setCurrentIndex(max(0, self.tag.findData(tag.id)))

    def choose_entity(self, entity: EntityRow) -> None:
        """Narrow to a person or an organisation."""
        self._entity = entity
        with QSignalBlocker(self.name):
            self.name.setText(entity.name)
        self.names.hide()
        self.changed.emit()

    def offer_names(self, rows: Sequence[EntityRow]) -> None:
        """Who may be meant by what is typed."""
        self.names.clear()
        for row in rows:
            item = QListWidgetItem(mark_icon(row.type, self._theme), shortened(row.name, 60))
            item.setToolTip(tip_text(f"{row.name}\n{articles_text(row.articles)}"))
            item.setData(_ROW, row)
            self.names.addItem(item)
        self.names.setVisible(bool(rows) and self._entity is None and bool(self.name.text()))
        if rows:
            self.names.setFixedHeight(sum(self.names.sizeHintForRow(n) for n in range(len(rows))) + 4)
            self.names.setCurrentRow(0)

    def clear(self) -> None:
        """Show all again."""
        boxes = (self.kind, self.tag, self.source, self.author)
        blockers = [QSignalBlocker(one) for one in (*boxes, self.text, self.days, self.name)]
        for box in boxes:
            box.setCurrentIndex(0)
        for field in (self.text, self.days, self.name):
            field.clear()
        del blockers
        self._entity = None
        self.names.hide()
        self._days_typed("")

    def _fill_kinds(self) -> None:
        for name, kind in (
            (self.tr("All kinds"), ""),
            (self.tr("Notes"), AnnotationKind.NOTE),
            (self.tr("Tags"), AnnotationKind.TAG),
            (self.tr("Highlights"), AnnotationKind.HIGHLIGHT),
        ):
            self.kind.addItem(name, (kind, ""))
        for name, color in zip(highlight_names(), HIGHLIGHTS, strict=True):
            text = self.tr("Highlight: {color}").format(color=name)
            self.kind.addItem(swatch(color), text, (AnnotationKind.HIGHLIGHT, color))

    def _offer(self, box: Choice, everything: str, offers: Sequence[tuple[str, str, str]]) -> None:
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(everything, "")
            for data, name, color in offers:
                if color:
                    box.addItem(swatch(color), shortened(name, 80), data)
                else:
                    box.addItem(shortened(name, 80), data)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        if box.currentData() != chosen and chosen:
            self.changed.emit()

    def _days_typed(self, text: str) -> None:
        wrong = bool(text.strip()) and days_of(Field.DATE, text.strip()) is None
        self.days.setProperty("problem", wrong)
        self.days.setToolTip(self.tr("This is no day, month or year, and no span of them.") if wrong else "")
        self.days.style().unpolish(self.days)
        self.days.style().polish(self.days)
        self.changed.emit()

    def _name_typed(self, text: str) -> None:
        had, self._entity = self._entity, None
        self.name_typed.emit(text)
        if had:
            self.changed.emit()

    def _name_emptied(self, text: str) -> None:
        if not text:
            had, self._entity = self._entity, None
            self.names.hide()
            if had:
                self.changed.emit()

    def _take_first(self) -> None:
        if self.names.count() and not self.names.isHidden():
            self._take(self.names.item(0))

    def _take(self, item: QListWidgetItem) -> None:
        self.choose_entity(item.data(_ROW))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(placeholderText=name, clearButtonEnabled=True, accessibleName=name)
        line.setAcceptDrops(False)
        return line

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, GRID, 12, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(GRID // 2)
        layout.addWidget(self.text)
        for name, widget in (
            (self.tr("Kind"), self.kind),
            (self.tr("Tag, with those below it"), self.tag),
            (self.tr("Person or organisation in the passage"), self.name),
            (self.tr("Days of the articles"), self.days),
            (self.tr("Source"), self.source),
            (self.tr("Author of the note"), self.author),
        ):
            label = muted(QLabel(name, wordWrap=True))
            label.setBuddy(widget)
            layout.addSpacing(GRID // 2)
            layout.addWidget(label)
            layout.addWidget(widget)
            if widget is self.name:
                layout.addWidget(self.names)
        layout.addSpacing(GRID)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
