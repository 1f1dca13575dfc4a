"""Tags, notes and highlights on passages; undo and redo.

A passage is a paragraph (from 0) of a capture, by default the newest; with `start` and `end`, code points, a part of
it; with `last` it goes on to `end` of that paragraph. `WHOLE` in the place of a paragraph means the whole article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.anchoring import Suggestion, suggestions
from reader.core.annotations import WHOLE, Anchor, Annotation, AnnotationKind, Tag, anchor_to
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.folding import typed
from reader.services.tagging import tag_named
from reader.services.user import user_name
from reader.store import history
from reader.store.annotations import Annotations, add, edit, is_tagged, place, recolor, remove, standing
from reader.store.articles import Articles
from reader.store.connection import Connections
from reader.store.history import Recorder

HIGHLIGHTS = ("#ffd54f", "#aed581", "#81d4fa", "#f48fb1", "#ffab91")
"""Colours in which a passage can be highlighted: yellow, green, blue, pink, orange."""


class Annotating:
    """Changes to what the reader adds. Each is saved at once, in one transaction with its inverse."""

    def __init__(self, connections: Connections, articles: Articles, annotations: Annotations) -> None:
        self._connections = connections
        self._articles = articles
        self._annotations = annotations

    def tag(
        self,
        article: int,
        paragraph: int,
        name: str,
        capture: int | None = None,
        *,
        start: int = 0,
        end: int | None = None,
        last: int | None = None,
    ) -> Changes:
        """Put the tag `name`, made if there is none, on a passage.

        Raises ReaderError `tag-empty`, `tag-too-long`, `no-such-article`, `no-such-paragraph`. A passage that carries
        the tag already stays as it is.
        """
        chosen, anchor = self._anchor(article, capture, paragraph, start, end, last)
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_named(recorder, name)
            if not is_tagged(recorder, chosen, anchor, tag):
                add(recorder, chosen, anchor, user_name(), tag=tag)
            return recorder.finish(Action.ADD_TAG, tag.name)

    def toggle(
        self,
        article: int,
        paragraph: int,
        tag: Tag,
        capture: int | None = None,
        *,
        start: int = 0,
        end: int | None = None,
        last: int | None = None,
    ) -> Changes:
        """Put a tag on a passage, or take it off if it stands on exactly this passage. Raises as `tag` does."""
        chosen, anchor = self._anchor(article, capture, paragraph, start, end, last)
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_named(recorder, tag.name)
            before = standing(recorder, chosen, anchor, AnnotationKind.TAG, tag)
            if before is None:
                add(recorder, chosen, anchor, user_name(), tag=tag)
                return recorder.finish(Action.ADD_TAG, tag.name)
            remove(recorder, before.id)
            return recorder.finish(Action.REMOVE_TAG, tag.name)

    def tag_articles(self, articles: Sequence[int], name: str) -> Changes:
        """Put the tag `name` on these articles, each as a whole. Raises as `tag` does."""
        chosen = [self._articles.writable(number) for number in articles]
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_named(recorder, name)
            anchor = anchor_to((), WHOLE)
            for capture in chosen:
                if not is_tagged(recorder, capture, anchor, tag):
                    add(recorder, capture, anchor, user_name(), tag=tag)
            return recorder.finish(Action.ADD_TAG, tag.name)

    def note(
        self,
        article: int,
        paragraph: int,
        text: str,
        capture: int | None = None,
        *,
        start: int = 0,
        end: int | None = None,
        last: int | None = None,
    ) -> Changes:
        """Write a note on a passage. Raises ReaderError `note-empty`, `no-such-article`, `no-such-paragraph`."""
        text = _note_text(text)
        chosen, anchor = self._anchor(article, capture, paragraph, start, end, last)
        with self._connections.write() as db:
            recorder = Recorder(db)
            add(recorder, chosen, anchor, user_name(), text=text)
            return recorder.finish(Action.ADD_NOTE, _beginning(text))

    def highlight(
        self,
        article: int,
        paragraph: int,
        color: str | None = None,
        capture: int | None = None,
        *,
        start: int = 0,
        end: int | None = None,
        last: int | None = None,
    ) -> Changes:
        """Give a passage a colour of `HIGHLIGHTS`: without one the first, or the next of one that it has already.

        Raises ReaderError `no-such-article`, `no-such-paragraph`.
        """
        chosen, anchor = self._anchor(article, capture, paragraph, start, end, last)
        with self._connections.write() as db:
            recorder = Recorder(db)
            before = standing(recorder, chosen, anchor, AnnotationKind.HIGHLIGHT)
            if before is None:
                add(recorder, chosen, anchor, user_name(), color=color or HIGHLIGHTS[0])
                return recorder.finish(Action.ADD_HIGHLIGHT, _beginning(anchor.exact))
            recolor(recorder, before.id, color or next_highlight(before.color))
            return recorder.finish(Action.RECOLOR_HIGHLIGHT, _beginning(anchor.exact))

    def recolor(self, identifier: str, color: str) -> Changes:
        """Give a highlight another colour of `HIGHLIGHTS`. Raises ReaderError `no-such-annotation`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            return recorder.finish(
                Action.RECOLOR_HIGHLIGHT, _beginning(recolor(recorder, identifier, color).anchor.exact)
            )

    def edit_note(self, identifier: str, text: str) -> Changes:
        """Change the text of a note. Raises ReaderError `note-empty`, `no-such-annotation`."""
        text = _note_text(text)
        with self._connections.write() as db:
            recorder = Recorder(db)
            edit(recorder, identifier, text)
            return recorder.finish(Action.EDIT_NOTE, _beginning(text))

    def remove(self, identifier: str) -> Changes:
        """Remove a note or a highlight, or take a tag off a passage. Raises ReaderError `no-such-annotation`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            gone = remove(recorder, identifier)
            if gone.tag:
                return recorder.finish(Action.REMOVE_TAG, gone.tag.name)
            if gone.color:
                return recorder.finish(Action.REMOVE_HIGHLIGHT, _beginning(gone.anchor.exact))
            return recorder.finish(Action.REMOVE_NOTE, _beginning(gone.text))

    def remove_all(self, identifiers: Sequence[str]) -> Changes:
        """Remove all these notes, tags and highlights in one step. Raises ReaderError `no-such-annotation`."""
        if len(identifiers) == 1:
            return self.remove(identifiers[0])
        with self._connections.write() as db:
            recorder = Recorder(db)
            for identifier in identifiers:
                remove(recorder, identifier)
            return recorder.finish(Action.REMOVE_NOTES, str(len(identifiers)))

    def lost(self) -> list[Annotation]:
        """The annotations that were not found again when their pages were read anew."""
        return self._annotations.lost()

    def suggestions(self, identifier: str) -> list[Suggestion]:
        """Where a lost annotation may belong, the likeliest first. Raises ReaderError `no-such-annotation`."""
        lost = self._annotations.find(identifier)
        return suggestions(lost.anchor, self._articles.paragraphs(lost.article, lost.capture)[1])

    def place(
        self, identifier: str, paragraph: int, start: int = 0, end: int | None = None, last: int | None = None
    ) -> Changes:
        """Put an annotation on another passage of its capture.

        Raises ReaderError `no-such-annotation`, `no-such-paragraph`, and `already-tagged` where the tag stands already.
        """
        annotation = self._annotations.find(identifier)
        anchor = self._anchor(annotation.article, annotation.capture, paragraph, start, end, last)[1]
        with self._connections.write() as db:
            recorder = Recorder(db)
            if annotation.tag and is_tagged(recorder, annotation.capture, anchor, annotation.tag):
                raise ReaderError("already-tagged", name=annotation.tag.name)
            place(recorder, identifier, anchor)
            subject = annotation.tag.name if annotation.tag else _beginning(annotation.text or annotation.anchor.exact)
            return recorder.finish(Action.PLACE, subject)

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

    def _anchor(
        self, article: int, capture: int | None, paragraph: int, start: int, end: int | None, last: int | None
    ) -> tuple[int, Anchor]:
        """The chosen capture, and the anchor of the passage in it."""
        if paragraph == WHOLE:
            return self._articles.writable(article, capture), anchor_to((), WHOLE)
        until = paragraph if last is None else last
        chosen, first, texts = self._articles.passage(article, capture, paragraph, until)
        anchor = anchor_to(texts, paragraph - first, start, end, until - first)
        return chosen, replace(anchor, paragraph=paragraph, last=None if until == paragraph else until)


def next_highlight(color: str) -> str:
    """The colour after one of `HIGHLIGHTS`, the first after the last."""
    known = HIGHLIGHTS.index(color) if color in HIGHLIGHTS else -1
    return HIGHLIGHTS[(known + 1) % len(HIGHLIGHTS)]


def _note_text(text: str) -> str:
    text = typed(text).strip()
    if not text:
        raise ReaderError("note-empty")
    return text


def _beginning(text: str) -> str:
    line = next(iter(text.splitlines()), "")
    return line if len(line) <= 40 else line[:39].rstrip() + "…"
