"""Changes that the user makes: run by the worker, announced to all views by one signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.core.annotations import Annotation, Tag
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

    def tag(self, article: int, paragraph: int, name: str, capture: int | None = None) -> Job:
        """Put a tag on a paragraph of a capture, of the newest without one."""
        return self.change(self._archive.annotating.tag, article, paragraph, name, capture)

    def note(self, article: int, paragraph: int, text: str, capture: int | None = None) -> Job:
        """Write a note on a paragraph of a capture, of the newest without one."""
        return self.change(self._archive.annotating.note, article, paragraph, text, capture)

    def edit_note(self, identifier: str, text: str) -> Job:
        """Change the text of a note."""
        return self.change(self._archive.annotating.edit_note, identifier, text)

    def remove(self, identifier: str) -> Job:
        """Delete a note, or take a tag off; can be undone from the message."""
        return self.change(self._archive.annotating.remove, identifier).then(self._tell_removed)

    def place(self, annotation: Annotation, paragraph: int, start: int = 0, end: int | None = None) -> Job:
        """Put a note or a tag that is lost on a passage, without an end on the whole paragraph."""
        call = self._archive.annotating.place
        return self.change(call, annotation.id, paragraph, start, end).then(self._tell_placed)

    def suggestions(self, identifier: str) -> Job:
        """Ask where a lost note or tag may belong."""
        return self._worker.read(self._archive.annotating.suggestions, identifier)

    def recolor(self, tag: Tag, color: str) -> Job:
        """Give a tag another colour."""
        return self.change(self._archive.tagging.recolor, tag, color)

    def trash(self, numbers: Sequence[int]) -> Job:
        """Move articles to the trash; can be undone from the message."""
        return self.change(self._archive.library.trash, list(numbers)).then(self._tell_trashed)

    def undo(self) -> None:
        """Take back the last change. What a message offers to do about it is out of date then."""
        self._messages.hide()
        self.change(self._archive.annotating.undo)

    def redo(self) -> None:
        """Make the change again that was undone last."""
        self.change(self._archive.annotating.redo)

    def complain(self, error: ReaderError) -> None:
        """Say why a change was not made."""
        self._messages.complain(error_text(error))

    def change(self, call: Callable[..., Changes], *arguments: Any) -> Job:
        """Make a change, and tell all views what it touched."""
        return self._worker.write(call, *arguments).then(self.changed.emit)

    def tell_undoable(self, text: str) -> None:
        """Say what was done, with Undo beside it."""
        self._messages.tell(text, self.tr("Undo"), self.undo)

    def refresh(self) -> None:
        """Ask again what can be undone, and which tags there are."""
        self._worker.read(self._archive.annotating.history_names, latest="history").then(self._name)
        self._worker.read(self._archive.tagging.tags, latest="tags").then(self._know)

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
        self.tell_undoable(text)

    def _tell_placed(self, changes: Changes) -> None:
        self.tell_undoable(self.tr("“{subject}” has its place again.").format(subject=changes.subject))

    def _tell_trashed(self, changes: Changes) -> None:
        count = len(changes.articles)
        if count == 1:
            text = self.tr("“{title}” was moved to the trash, with its notes.").format(title=changes.subject)
        else:
            text = self.tr("{articles} were moved to the trash, with their notes.").format(
                articles=articles_text(count)
            )
        self.tell_undoable(text)
