"""Tagging and writing notes, undo and redo."""

from __future__ import annotations

from reader.core.anchoring import Suggestion, suggestions
from reader.core.annotations import Anchor, Annotation, Tag, anchor_to
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.folding import typed
from reader.services.user import user_name
from reader.store import history
from reader.store.annotations import (
    Annotations,
    add,
    add_tag,
    count_tags,
    edit,
    find_tag,
    is_tagged,
    place,
    recolor_tag,
    remove,
)
from reader.store.articles import Articles
from reader.store.connection import Connections
from reader.store.history import Recorder

TAG_LENGTH = 100
COLORS = ("#1f77b4", "#2e8b57", "#b8860b", "#c0392b", "#8e44ad", "#16808d", "#a0522d", "#5d6d7e")
"""Colours that new tags get in turn; each has a contrast of 3:1 or more on white and on the dark window."""


class Annotating:
    """Changes to tags and notes. Each is saved at once, in one transaction with its inverse."""

    def __init__(self, connections: Connections, articles: Articles, annotations: Annotations) -> None:
        self._connections = connections
        self._articles = articles
        self._annotations = annotations

    def tags(self) -> list[tuple[Tag, int]]:
        """All tags by name, each with the number of passages that carry it."""
        return self._annotations.tags()

    def tag(self, article: int, paragraph: int, name: str, capture: int | None = None) -> Changes:
        """Put the tag `name`, made if there is none, on a paragraph (from 0) of a capture, by default the newest.

        Raises ReaderError `tag-empty`, `tag-too-long`, `no-such-article`, `no-such-paragraph`. A paragraph that
        carries the tag already stays as it is.
        """
        name = " ".join(typed(name).split())
        if not any(c.isalnum() for c in name):
            raise ReaderError("tag-empty")
        if len(name) > TAG_LENGTH:
            raise ReaderError("tag-too-long", length=len(name), limit=TAG_LENGTH)
        chosen, anchor = self._anchor(article, paragraph, capture)
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = find_tag(recorder, name) or add_tag(recorder, name, COLORS[count_tags(recorder) % len(COLORS)])
            if not is_tagged(recorder, chosen, anchor, tag):
                add(recorder, chosen, anchor, user_name(), tag=tag)
            return recorder.finish(Action.ADD_TAG, tag.name)

    def recolor(self, tag: Tag, color: str) -> Changes:
        """Give a tag another colour (`#rrggbb`)."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            recolor_tag(recorder, tag.id, color)
            return recorder.finish(Action.RECOLOR_TAG, tag.name)

    def note(self, article: int, paragraph: int, text: str, capture: int | None = None) -> Changes:
        """Write a note on a paragraph (from 0), of the newest capture without one.

        Raises ReaderError `note-empty`, `no-such-article`, `no-such-paragraph`.
        """
        text = _note_text(text)
        chosen, anchor = self._anchor(article, paragraph, capture)
        with self._connections.write() as db:
            recorder = Recorder(db)
            add(recorder, chosen, anchor, user_name(), text=text)
            return recorder.finish(Action.ADD_NOTE, _beginning(text))

    def edit_note(self, identifier: str, text: str) -> Changes:
        """Change the text of a note. Raises ReaderError `note-empty`, `no-such-annotation`."""
        text = _note_text(text)
        with self._connections.write() as db:
            recorder = Recorder(db)
            edit(recorder, identifier, text)
            return recorder.finish(Action.EDIT_NOTE, _beginning(text))

    def remove(self, identifier: str) -> Changes:
        """Remove a note, or take a tag off a passage. Raises ReaderError `no-such-annotation`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            gone = remove(recorder, identifier)
            if gone.tag:
                return recorder.finish(Action.REMOVE_TAG, gone.tag.name)
            return recorder.finish(Action.REMOVE_NOTE, _beginning(gone.text))

    def lost(self) -> list[Annotation]:
        """The annotations that were not found again when their pages were read anew."""
        return self._annotations.lost()

    def suggestions(self, identifier: str) -> list[Suggestion]:
        """Where a lost annotation may belong, the likeliest first. Raises ReaderError `no-such-annotation`."""
        lost = self._annotations.find(identifier)
        return suggestions(lost.anchor, self._articles.paragraphs(lost.article, lost.capture)[1])

    def place(self, identifier: str, paragraph: int, start: int = 0, end: int | None = None) -> Changes:
        """Put an annotation on another passage of its capture, the whole paragraph without an end.

        Raises ReaderError `no-such-annotation`, `no-such-paragraph`, and `already-tagged` where the tag stands already.
        """
        annotation = self._annotations.find(identifier)
        texts = self._texts(annotation.article, paragraph, annotation.capture)[1]
        anchor = anchor_to(texts, paragraph, start, end)
        with self._connections.write() as db:
            recorder = Recorder(db)
            if annotation.tag and is_tagged(recorder, annotation.capture, anchor, annotation.tag):
                raise ReaderError("already-tagged", name=annotation.tag.name)
            place(recorder, identifier, anchor)
            return recorder.finish(Action.PLACE, annotation.tag.name if annotation.tag else _beginning(annotation.text))

    def undo(self) -> Changes:
        """Take back the last change of the archive, whatever it was. Raises ReaderError `nothing-to-undo`."""
        with self._connections.write() as db:
            return history.undo(db)

    def redo(self) -> Changes:
        """Make the change again that was undone last. Raises ReaderError `nothing-to-redo`."""
        with self._connections.write() as db:
            return history.redo(db)

    def history_names(self) -> tuple[tuple[Action, str] | None, tuple[Action, str] | None]:
        """What undo and redo would do now: action and subject of each, or None."""
        with self._connections.read() as connection:
            return history.names(connection)

    def _anchor(self, article: int, paragraph: int, capture: int | None) -> tuple[int, Anchor]:
        chosen, texts = self._texts(article, paragraph, capture)
        return chosen, anchor_to(texts, paragraph)

    def _texts(self, article: int, paragraph: int, capture: int | None) -> tuple[int, list[str]]:
        chosen, texts = self._articles.paragraphs(article, capture)
        if not 0 <= paragraph < len(texts):
            raise ReaderError("no-such-paragraph", id=article, paragraph=paragraph + 1, count=len(texts))
        return chosen, texts


def _note_text(text: str) -> str:
    text = typed(text).strip()
    if not text:
        raise ReaderError("note-empty")
    return text


def _beginning(text: str) -> str:
    line = text.splitlines()[0]
    return line if len(line) <= 40 else line[:39].rstrip() + "…"
