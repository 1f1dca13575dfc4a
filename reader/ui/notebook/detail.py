"""One annotation of the notebook: its passage, its article, and the note, which can be changed in its place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.core.annotations import Annotation, AnnotationKind, Tag
from reader.core.noting import NoteRow
from reader.services.archive import Archive
from reader.ui.drafts import Draft, Drafts
from reader.ui.editing import Editing
from reader.ui.markdown import NotePreview
from reader.ui.page.passage import passage_of
from reader.ui.row_texts import JOINT
from reader.ui.sidebar.note_editor import NoteEditor
from reader.ui.texts import date_text, moment_text, title_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import CHIP_HEIGHT, chip_width, muted, paint_chip, primary
from reader.ui.worker import Worker

_MOST = 240
"""Pixels of a note or a passage; what is longer scrolls."""


class _Chip(QWidget):
    """The tag of a tagging."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.tag: Tag | None = None

    def sizeHint(self) -> QSize:
        return QSize(80, CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.tag:
            painter = QPainter(self)
            width = chip_width(self.tag, self.fontMetrics(), self.width(), path=True)
            paint_chip(painter, self.rect().adjusted(0, 0, width - self.width(), 0), self.tag, self.theme, path=True)


class Detail(QFrame):
    """`jump_wanted` shows the passage in its article, `delete_wanted` deletes what is chosen in the list."""

    jump_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, editing: Editing, drafts: Drafts, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="panel")
        self._row: NoteRow | None = None
        self.title = QLabel(wordWrap=True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("strong", True)
        self.facts = muted(QLabel(wordWrap=True))
        self.quote = QPlainTextEdit(readOnly=True)
        self.quote.setAccessibleName(self.tr("The passage"))
        self.quote.setTabChangesFocus(True)
        self._chip = _Chip(theme)
        self.preview = NotePreview(theme)
        self.editor = NoteEditor(editing, drafts, archive, worker, theme)
        self.editor.closed.connect(self._show_note)
        self.made = muted(QLabel(wordWrap=True))
        self.several = muted(QLabel(wordWrap=True))
        self.jump_button = primary(QPushButton(self.tr("Show in the article")))
        self.jump_button.clicked.connect(self.jump_wanted)
        self.edit_button = QPushButton(self.tr("Change"))
        self.edit_button.setToolTip(self.tr("Change the note (F2)"))
        self.edit_button.clicked.connect(self.edit)
        self.delete_button = QPushButton(self.tr("Delete"))
        self.delete_button.clicked.connect(self.delete_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.delete_button, 1)
        buttons.addWidget(self.edit_button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self.several, self.title, self.facts, self._chip, self.preview, self.editor, self.quote):
            layout.addWidget(widget)
        layout.addWidget(self.made)
        layout.addStretch()
        layout.addLayout(buttons)
        layout.addWidget(self.jump_button)
        self.show_row(None, 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._chip.theme = theme
        self.preview.set_theme(theme)
        self.editor.set_theme(theme)

    def show_row(self, row: NoteRow | None, chosen: int) -> None:
        """Show an annotation; `chosen` is how many are selected."""
        if self._row and (row is None or row.number != self._row.number):
            self.editor.flush()
        self._row = row
        annotation = row.annotation if row else None
        self.several.setText(self.tr("%Ln are selected.", "", chosen) if chosen > 1 else "")
        self.several.setVisible(chosen > 1)
        for widget in (self.title, self.facts, self.quote, self.made):
            widget.setVisible(row is not None)
        self.jump_button.setEnabled(row is not None)
        self.delete_button.setEnabled(chosen > 0)
        self._chip.tag = annotation.tag if annotation else None
        self._chip.setVisible(self._chip.tag is not None)
        self._chip.update()
        if row and annotation:
            self.title.setText(title_text(row.title))
            self.facts.setText(JOINT.join(part for part in (row.source, date_text(row.published)) if part))
            self.quote.setPlainText(annotation.anchor.exact)
            self.quote.setVisible(bool(annotation.anchor.exact))
            made = self.tr("{author}, {moment}").format(
                author=annotation.creator or "—", moment=moment_text(annotation.modified)
            )
            self.made.setText(self.tr("{made}. This has lost its place in the text.").format(made=made)
                              if annotation.lost else made)  # fmt: skip
        self._show_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def edit(self) -> None:
        """Change the note in its place."""
        annotation = self._note()
        if annotation:
            place = passage_of(annotation.anchor)
            draft = Draft(
                annotation.article, place.paragraph, annotation.id, annotation.capture, place.start, place.end,
                place.last,
            )  # fmt: skip
            self.preview.hide()
            self.editor.write(draft, "", annotation.text)

    def _show_note(self) -> None:
        annotation = self._note()
        self.edit_button.setEnabled(annotation is not None)
        self.preview.setVisible(annotation is not None and self.editor.draft is None)
        if annotation:
            self.preview.show_note(annotation.text)
        self._fit()

    def _fit(self) -> None:
        """Give the note and the passage the heights that they need."""
        room = max(self.width() - 4 * GRID, 120)
        document = self.preview.document().clone(self)
        document.setTextWidth(room - 2)
        self.preview.setFixedHeight(min(_MOST, round(document.size().height()) + 4))
        document.deleteLater()  # Python does not own it
        metrics = self.quote.fontMetrics()
        wrap = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(QRect(0, 0, room - 28, 1 << 20), wrap, self.quote.toPlainText()).height()
        self.quote.setFixedHeight(min(_MOST, height + 3 * GRID))

    def _note(self) -> Annotation | None:
        annotation = self._row.annotation if self._row else None
        return annotation if annotation and annotation.kind is AnnotationKind.NOTE else None
