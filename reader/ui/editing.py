"""Changes that the user makes: run by the worker, announced to all views by one signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.core.annotations import Tag
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.message_bar import MessageBar
from reader.ui.texts import articles_text, error_text
from reader.ui.worker import Job, Worker


class Editing(QObject):
    """Every change goes through here. `changed` carries what it touched; `named` what undo and redo would do."""

    changed = Signal(object)
    named = Signal(object, object)
    tags_known = Signal(object)

    def __init__(self, archive: Archive, worker: Worker, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._worker = worker
        self._messages = messages
        self.tags: list[tuple[Tag, int]] = []
        self.changed.connect(self.refresh)
        self.refresh()

    def tag(self, article: int, paragraph: int, name: str) -> Job:
        """Put a tag on a paragraph."""
        return self._change(self._archive.annotating.tag, article, paragraph, name)

    def note(self, article: int, paragraph: int, text: str) -> Job:
        """Write a note on a paragraph."""
        return self._change(self._archive.annotating.note, article, paragraph, text)

    def edit_note(self, identifier: str, text: str) -> Job:
        """Change the text of a note."""
        return self._change(self._archive.annotating.edit_note, identifier, text)

    def remove(self, identifier: str) -> Job:
        """Delete a note, or take a tag off; can be undone from the message."""
        return self._change(self._archive.annotating.remove, identifier).then(self._tell_removed)

    def recolor(self, tag: Tag, color: str) -> Job:
        """Give a tag another colour."""
        return self._change(self._archive.annotating.recolor, tag, color)

    def trash(self, numbers: Sequence[int]) -> Job:
        """Move articles to the trash; can be undone from the message."""
        return self._change(self._archive.library.trash, list(numbers)).then(self._tell_trashed)

    def undo(self) -> None:
        """Take back the last change."""
        self._change(self._archive.annotating.undo)

    def redo(self) -> None:
        """Make the change again that was undone last."""
        self._change(self._archive.annotating.redo)

    def complain(self, error: ReaderError) -> None:
        """Say why a change was not made."""
        self._messages.complain(error_text(error))

    def _change(self, call: Callable[..., Changes], *arguments: Any) -> Job:
        return self._worker.write(call, *arguments).then(self.changed.emit)

    def refresh(self) -> None:
        """Ask again what can be undone, and which tags there are."""
        self._worker.read(self._archive.annotating.history_names, latest="history").then(self._name)
        self._worker.read(self._archive.annotating.tags, latest="tags").then(self._know)

    def _name(self, names: tuple[object, object]) -> None:
        self.named.emit(*names)

    def _know(self, tags: list[tuple[Tag, int]]) -> None:
        self.tags = tags
        self.tags_known.emit(tags)

    def _tell_removed(self, changes: Changes) -> None:
        if changes.action is Action.REMOVE_TAG:
            text = self.tr("The tag “{name}” was taken off the paragraph.").format(name=changes.subject)
        else:
            text = self.tr("The note “{text}” was deleted.").format(text=changes.subject)
        self._messages.tell(text, self.tr("Undo"), self.undo)

    def _tell_trashed(self, changes: Changes) -> None:
        count = len(changes.articles)
        if count == 1:
            text = self.tr("“{title}” was moved to the trash, with its notes.").format(title=changes.subject)
        else:
            text = self.tr("{articles} were moved to the trash, with their notes.").format(
                articles=articles_text(count)
            )
        self._messages.tell(text, self.tr("Undo"), self.undo)
