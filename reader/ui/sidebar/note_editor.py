"""Where a note is written, in its place in the list of tags and notes. What is typed is kept from the first letter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.drafts import Draft, Drafts
from reader.ui.editing import Editing
from reader.ui.markdown import NotePreview
from reader.ui.page.passage import Passage
from reader.ui.sidebar.note_field import NoteField
from reader.ui.texts import error_text, shortened
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import muted, primary
from reader.ui.worker import Job, Worker

_LEAST, _MOST = 76, 220
"""The height of the field in pixels: it grows with what is written."""


class NoteEditor(QFrame):
    """Ctrl+Enter saves, Esc puts the draft aside. `closed` says that the page may have the keys again.

    `began` and `drafts_changed` ask the list to make room for it, `grown` says that it needs another height.
    """

    began = Signal()
    closed = Signal()
    drafts_changed = Signal()
    grown = Signal()

    def __init__(self, editing: Editing, drafts: Drafts, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__(objectName="editor")
        self._editing = editing
        self._drafts = drafts
        self._draft: Draft | None = None
        self._before = ""
        self.title = QLabel(wordWrap=True)
        self.title.setProperty("strong", True)
        self._quote = muted(QLabel(wordWrap=True))
        self.field = NoteField(archive, worker, theme)
        self.field.textChanged.connect(self._keep)
        self.field.escaped.connect(self.put_aside)
        self.field.saved.connect(self.save)
        self.field.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.preview = NotePreview(theme)
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("problem", True)
        self.preview_button = QToolButton(checkable=True)
        name = self.tr("Show how the note will look")
        self.preview_button.setAccessibleName(name)
        self.preview_button.setToolTip(name)
        self.preview_button.setIconSize(QSize(16, 16))
        self.preview_button.toggled.connect(self._switch)
        self.save_button = primary(QPushButton(self.tr("Save")))
        self.save_button.setAccessibleName(self.tr("Save the note"))
        self.save_button.setToolTip(self.tr("Save the note (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        self._aside = QPushButton(self.tr("Later"))
        self._aside.setToolTip(self.tr("Put the draft aside (Esc). Nothing is lost."))
        self._aside.clicked.connect(self.put_aside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        drafts.known.connect(self._restore)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    @property
    def draft(self) -> Draft | None:
        """What is being written, None while the editor is closed."""
        return self._draft

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.preview_button.setIcon(theme.icon("show", "muted"))
        self.preview.set_theme(theme)
        self.field.set_theme(theme)

    def write(self, draft: Draft, quote: str, text: str = "", number: int | None = None) -> None:
        """Begin a note, or go on with its draft; `text` is what a note says that is being changed.

        `quote` is the passage, if it is a part of a paragraph or more than one. `number` is what readers call the
        paragraph, 0 for one that is left out.
        """
        if draft != self._draft:
            self.flush()
            self._draft = draft
            self._before = text
            self.field.blockSignals(True)
            self.field.setPlainText(self._drafts.text(draft) or text)
            self.field.blockSignals(False)
        self.preview_button.setChecked(False)
        self.title.setText(self._title(draft, text, number))
        self._quote.setText(self.tr("“{quote}”").format(quote=shortened(quote, 64)))
        self._quote.setVisible(bool(quote))
        self._complain("")
        self._grow()
        self.show()
        self.began.emit()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._grow)  # when the field has its new width

    def save(self) -> None:
        """Save the note. The editor closes when the archive has it."""
        draft, text = self._draft, self.field.toPlainText()
        if draft is None:
            return
        if not text.strip():
            self._complain(error_text(ReaderError("note-empty")))
            return
        if text == self._before:
            self._end()
            return
        self.save_button.setEnabled(False)
        job = self._store(draft, text).then(self._saved).otherwise(self._failed)
        job.ended.connect(self._free)

    def put_aside(self) -> None:
        """Close the editor; what was typed waits as a draft."""
        self._draft = None
        self.hide()
        self.drafts_changed.emit()
        self.closed.emit()

    def flush(self) -> None:
        """Save what was typed, because the article or the window is being left."""
        draft, text = self._draft, self.field.toPlainText()
        self._draft = None
        self.hide()
        if draft and text.strip() and text != self._before and self.save_button.isEnabled():
            # The draft stays until the archive has the note.
            self._store(draft, text).then(lambda _: self._drafts.keep(draft, ""))
        self.save_button.setEnabled(True)
        self._drafts.flush()

    def _title(self, draft: Draft, text: str, number: int | None) -> str:
        if draft.paragraph < 0:
            return self.tr("Change the note on the article") if text else self.tr("Note on the article")
        number = draft.paragraph + 1 if number is None else number
        if not number:
            return self.tr("Note on a paragraph that is left out")
        title = self.tr("Change the note on paragraph {number}") if text else self.tr("Note on paragraph {number}")
        return title.format(number=number)

    def _store(self, draft: Draft, text: str) -> Job:
        if draft.annotation:
            return self._editing.edit_note(draft.annotation, text)
        passage = Passage(draft.paragraph, draft.start, draft.end, draft.last)
        return self._editing.note(draft.article, passage, text, draft.capture)

    def _keep(self) -> None:
        if self._draft:
            text = self.field.toPlainText()
            self._drafts.keep(self._draft, "" if text == self._before else text)
            self._complain("")

    def _restore(self) -> None:
        """The drafts came after the editor was opened: what was typed before goes on."""
        if self._draft and self.field.toPlainText() == self._before and self._drafts.text(self._draft):
            self.field.setPlainText(self._drafts.text(self._draft))

    def _free(self) -> None:
        self.save_button.setEnabled(True)

    def _saved(self, _: object) -> None:
        self._end()

    def _end(self) -> None:
        if self._draft:
            self._drafts.keep(self._draft, "")
        self._draft = None
        self.hide()
        self.drafts_changed.emit()
        self.closed.emit()

    def _failed(self, error: ReaderError) -> None:
        self._complain(error_text(error))

    def _complain(self, text: str) -> None:
        if text != self._problem.text():
            self._problem.setText(text)
            self.grown.emit()
        self._problem.setVisible(bool(text))

    def _switch(self, preview: bool) -> None:
        if preview:
            self.preview.show_note(self.field.toPlainText())
        self._stack.setCurrentIndex(int(preview))
        (self.preview if preview else self.field).setFocus()

    def _grow(self) -> None:
        lines = self.field.document().size().height()  # a plain field counts lines
        height = round(lines * self.field.fontMetrics().lineSpacing()) + 4 * GRID
        height = min(_MOST, max(_LEAST, height))
        if height != self._both.height() or self._both.minimumHeight() != height:
            self._both.setFixedHeight(height)
            self.grown.emit()

    def _lay_out(self) -> None:
        self._both = QWidget()
        self._stack = QStackedLayout(self._both)
        self._stack.addWidget(self.field)
        self._stack.addWidget(self.preview)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self.preview_button)
        row.addStretch()
        row.addWidget(self._aside)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, GRID, 12, GRID)
        layout.setSpacing(6)
        for widget in (self.title, self._quote, self._both, self._problem):
            layout.addWidget(widget)
        layout.addLayout(row)
