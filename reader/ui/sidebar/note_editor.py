"""Where a note is written, below the list of tags and notes. What is typed is kept from the first letter on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from reader.core.errors import ReaderError
from reader.ui.drafts import Draft, Drafts
from reader.ui.editing import Editing
from reader.ui.texts import error_text, shortened
from reader.ui.theme import GRID
from reader.ui.widgets import muted, primary
from reader.ui.worker import Job


class NoteEditor(QFrame):
    """Ctrl+Enter saves, Esc puts the draft aside. `closed` says that the page may have the keys again."""

    closed = Signal()
    drafts_changed = Signal()

    def __init__(self, editing: Editing, drafts: Drafts) -> None:
        super().__init__(objectName="editor")
        self._editing = editing
        self._drafts = drafts
        self._draft: Draft | None = None
        self._before = ""
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self._quote = muted(QLabel(wordWrap=True))
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QPlainTextEdit(placeholderText=self.tr("Write your note"))
        self.field.setAccessibleName(self.tr("Text of the note"))
        self.field.setTabChangesFocus(True)
        self.field.setAcceptDrops(False)  # a file that is dropped on the window is to be imported
        self.field.setMinimumHeight(56)
        self.field.setMaximumHeight(200)
        self.field.textChanged.connect(self._keep)
        self.field.installEventFilter(self)
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("problem", True)
        self.save_button = primary(QPushButton(self.tr("Save note")))
        self.save_button.setToolTip(self.tr("Save the note (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save)
        self._aside = QPushButton(self.tr("Later"))
        self._aside.setToolTip(self.tr("Put the draft aside (Esc). Nothing is lost."))
        self._aside.clicked.connect(self.put_aside)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch()
        row.addWidget(self._aside)
        row.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        layout.setSpacing(6)
        for widget in (self.title, self._quote, self.field, self._problem):
            layout.addWidget(widget)
        layout.addLayout(row)
        self.hide()

    def write(self, draft: Draft, quote: str, text: str = "", number: int | None = None) -> None:
        """Begin a note, or go on with its draft; `text` is what a note says that is being changed.

        `number` is what readers call the paragraph, 0 for one that is left out.
        """
        if draft != self._draft:
            self.flush()
            self._draft = draft
            self._before = text
            self.field.blockSignals(True)
            self.field.setPlainText(self._drafts.text(draft) or text)
            self.field.blockSignals(False)
        title = self.tr("Change the note on paragraph {number}") if text else self.tr("Note on paragraph {number}")
        number = draft.paragraph + 1 if number is None else number
        self.title.setText(title.format(number=number) if number else self.tr("Note on a paragraph that is left out"))
        self._quote.setText(self.tr("“{quote}”").format(quote=shortened(quote, 64)))
        self._complain("")
        self.show()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
            # The draft stays until the archive has the note; the list drops a draft that became a note.
            self._store(draft, text)
        self.save_button.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.put_aside()
                return True
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.save()
                return True
        return super().eventFilter(watched, event)

    def _store(self, draft: Draft, text: str) -> Job:
        if draft.annotation:
            return self._editing.edit_note(draft.annotation, text)
        return self._editing.note(draft.article, draft.paragraph, text, draft.capture)

    def _keep(self) -> None:
        if self._draft:
            text = self.field.toPlainText()
            self._drafts.keep(self._draft, "" if text == self._before else text)
            self._complain("")

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
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
