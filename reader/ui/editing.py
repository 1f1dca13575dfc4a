"""Changes that the user makes: run by the worker, announced to all views by one signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.annotations import Annotation, Tag
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.ui.message_bar import MessageBar
from reader.ui.page.passage import Passage
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
        self.stored: Callable[[Changes], object] = _nothing
        """Called on the writing thread with what a change touched, before all views hear of it."""
        # After what is in sight: counting tags must not hold up the tag that was just put.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self.changed.connect(self._soon.start)

    def tag(self, article: int, passage: int | Passage, name: str, capture: int | None = None) -> Job:
        """Put a tag on a paragraph or a passage of a capture, of the newest without one."""
        place = _passage(passage)
        call = partial(self._archive.annotating.tag, article, place.paragraph, name, capture)
        return self.change(partial(call, start=place.start, end=place.end, last=place.last))

    def toggle(self, article: int, passage: Passage, tag: Tag, capture: int) -> Job:
        """Put a tag on a passage, or take it off; the latter can be undone from the message."""
        call = partial(self._archive.annotating.toggle, article, passage.paragraph, tag, capture)
        job = self.change(partial(call, start=passage.start, end=passage.end, last=passage.last))
        return job.then(self._tell_toggled)

    def tag_articles(self, articles: Sequence[int], name: str) -> Job:
        """Put a tag on several articles, each as a whole; can be undone from the message."""
        job = self.change(self._archive.annotating.tag_articles, list(articles), name)
        return job.then(partial(self._tell_tagged, len(articles)))

    def note(self, article: int, passage: int | Passage, text: str, capture: int | None = None) -> Job:
        """Write a note on a paragraph or a passage of a capture, of the newest without one."""
        place = _passage(passage)
        call = partial(self._archive.annotating.note, article, place.paragraph, text, capture)
        return self.change(partial(call, start=place.start, end=place.end, last=place.last))

    def highlight(self, article: int, passage: Passage, capture: int, color: str | None = None) -> Job:
        """Give a passage a colour; without one the first, or the one after that which it has."""
        call = partial(self._archive.annotating.highlight, article, passage.paragraph, color, capture)
        return self.change(partial(call, start=passage.start, end=passage.end, last=passage.last))

    def recolor_highlight(self, identifier: str, color: str) -> Job:
        """Give a highlight another colour."""
        return self.change(self._archive.annotating.recolor, identifier, color)

    def edit_note(self, identifier: str, text: str) -> Job:
        """Change the text of a note."""
        return self.change(self._archive.annotating.edit_note, identifier, text)

    def remove(self, identifier: str) -> Job:
        """Delete a note, or take a tag off; can be undone from the message."""
        return self.change(self._archive.annotating.remove, identifier).then(self._tell_removed)

    def remove_all(self, identifiers: Sequence[str]) -> Job:
        """Delete notes, tags and highlights in one step; can be undone from the message."""
        return self.change(self._archive.annotating.remove_all, list(identifiers)).then(self._tell_removed)

    def place(self, annotation: Annotation, passage: Passage) -> Job:
        """Put a note or a tag that is lost on a passage."""
        where = (passage.paragraph, passage.start, passage.end, passage.last)
        return self.change(self._archive.annotating.place, annotation.id, *where).then(self._tell_placed)

    def suggestions(self, identifier: str) -> Job:
        """Ask where a lost note or tag may belong."""
        return self._worker.read(self._archive.annotating.suggestions, identifier)

    def recolor(self, tag: Tag, color: str) -> Job:
        """Give a tag another colour."""
        return self.change(self._archive.tagging.recolor, tag, color)

    def rename_tag(self, tag: Tag, name: str) -> Job:
        """Call a tag by another name, below another one, or make it one with another."""
        return self.change(self._archive.tagging.rename, tag, name)

    def remove_tag(self, tag: Tag) -> Job:
        """Delete a tag with those below it; can be undone from the message."""
        return self.change(self._archive.tagging.remove, tag).then(self._tell_tag_removed)

    def set_digit(self, tag: Tag, digit: int | None) -> Job:
        """Let a key put a tag, or no key."""
        return self.change(self._archive.tagging.set_digit, tag, digit)

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
        return self._worker.write(self._store, call, *arguments).then(self.changed.emit)

    def tell_undoable(self, text: str) -> None:
        """Say what was done, with Undo beside it."""
        self._messages.tell(text, self.tr("Undo"), self.undo)

    def refresh(self) -> None:
        """Ask again what can be undone, and which tags there are."""
        self._worker.read(self._archive.annotating.history_names, latest="history").then(self._name)
        self._worker.read(self._archive.tagging.tags, latest="tags").then(self._know)

    def _store(self, call: Callable[..., Changes], *arguments: Any) -> Changes:
        changes = call(*arguments)
        self.stored(changes)
        return changes

    def _name(self, names: tuple[object, object]) -> None:
        self.named.emit(*names)

    def _know(self, tags: list[tuple[Tag, int]]) -> None:
        self.tags = tags
        self.tags_known.emit(tags)

    def _tell_removed(self, changes: Changes) -> None:
        if changes.action is Action.REMOVE_TAG:
            text = self.tr("The tag “{name}” was taken off.").format(name=changes.subject)
        elif changes.action is Action.REMOVE_HIGHLIGHT:
            text = self.tr("The highlight of “{text}” was taken away.").format(text=changes.subject)
        elif changes.action is Action.REMOVE_NOTES:
            text = self.tr("%Ln notes and tags were deleted.", "", int(changes.subject))
        else:
            text = self.tr("The note “{text}” was deleted.").format(text=changes.subject)
        self.tell_undoable(text)

    def _tell_toggled(self, changes: Changes) -> None:
        if changes.action is Action.REMOVE_TAG:
            self._tell_removed(changes)

    def _tell_tagged(self, count: int, changes: Changes) -> None:
        text = self.tr("The tag “{name}” was put on {articles}.")
        self.tell_undoable(text.format(name=changes.subject, articles=articles_text(count)))

    def _tell_tag_removed(self, changes: Changes) -> None:
        self.tell_undoable(self.tr("The tag “{name}” was deleted everywhere.").format(name=changes.subject))

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


def _nothing(changes: Changes) -> None:
    """Nobody asked to hear of it at once."""


def _passage(given: int | Passage) -> Passage:
    return given if isinstance(given, Passage) else Passage(given)
