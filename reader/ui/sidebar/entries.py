"""What the list of tags and notes shows, in its order: the whole article first, then paragraph after paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.core.annotations import WHOLE, Annotation, AnnotationKind
from reader.core.archived import ArchivedArticle
from reader.core.noting import plain_note
from reader.services.user import user_name
from reader.ui.byline import byline
from reader.ui.drafts import Draft, Drafts
from reader.ui.page.passage import Passage, passage_of
from reader.ui.sidebar.notes_delegate import Head
from reader.ui.texts import shortened


@dataclass(frozen=True)
class Row:
    """An entry, how a screen reader says it, the words of a passage that is no whole paragraph, and who made it."""

    entry: object
    said: str
    quote: str = ""
    byline: str = ""


class Entries:
    """The rows for one article, of which the paragraphs `shown` are shown."""

    def __init__(self, archived: ArchivedArticle, drafts: Drafts, shown: Sequence[int]) -> None:
        self._archived = archived
        self._shown = shown
        self._drafts = drafts
        self._user = user_name()

    def rows(self, edited: Draft | None) -> Iterator[Row]:
        """The rows from top to bottom. `edited` is the draft in the editor, which has a row of its own."""
        groups: dict[int, list[object]] = {}
        for annotation in self._archived.annotations:
            groups.setdefault(annotation.anchor.paragraph, []).append(annotation)
        drafts = self._drafts.of_capture(self._archived.id, self._archived.capture.id)
        if edited and edited not in drafts:
            drafts.append(edited)
        for draft in drafts:
            text = self._drafts.text(draft)
            group = groups.get(draft.paragraph, [])
            notes = [a for a in group if isinstance(a, Annotation)]
            if draft == edited and any(note.id == draft.annotation for note in notes):
                continue  # the editor stands in the place of the note itself
            if draft != edited and (
                self._is_gone(draft) or any(note.text == text.strip() and _is_on(note, draft) for note in notes)
            ):
                self._drafts.keep(draft, "")
                continue
            groups.setdefault(draft.paragraph, []).append((draft, text))
        for paragraph, group in sorted(groups.items()):
            head = Head(paragraph, self.quote(Passage(paragraph)), self.number(paragraph))
            yield Row(head, self._head_said(head))
            for entry in group:
                yield self._row(entry)

    def quote(self, passage: Passage) -> str:
        """The words of a passage."""
        return "" if passage.is_whole else passage.quote(self._archived)

    def number(self, paragraph: int) -> int:
        """As a reader counts, from 1 and only what is shown; 0 for a paragraph that is left out."""
        article = self._archived.article
        if not 0 <= paragraph < len(article.paragraphs) or article.paragraphs[paragraph].left_out:
            return 0
        return bisect_right(self._shown, paragraph)

    def part(self, passage: Passage) -> str:
        """The words of a passage that is less than its paragraph, or more."""
        if passage.is_whole:
            return ""
        quote = self.quote(passage)
        return "" if quote == self.quote(Passage(passage.paragraph)) else quote

    def _is_gone(self, draft: Draft) -> bool:
        return draft.paragraph != WHOLE and not 0 <= draft.paragraph < len(self._archived.article.paragraphs)

    def _row(self, entry: object) -> Row:
        if not isinstance(entry, Annotation):
            return Row(entry, QCoreApplication.translate("NotesPanel", "Draft of a note, not saved"))
        passage = passage_of(entry.anchor)
        part = self.part(passage)
        quote = self.quote(passage) if entry.kind is AnnotationKind.HIGHLIGHT else part
        said = self._said(entry)
        if part:
            on = QCoreApplication.translate("NotesPanel", "{what}. On the words: {quote}")
            said = on.format(what=said, quote=shortened(quote, 120))
        author = byline(entry, self._user)
        return Row(entry, f"{said.rstrip('.')}. {author}" if author else said, quote, author)

    def _said(self, annotation: Annotation) -> str:
        if annotation.tag:
            return QCoreApplication.translate("NotesPanel", "Tag: {name}").format(name=annotation.tag.name)
        if annotation.color:
            text = QCoreApplication.translate("NotesPanel", "Highlight: {quote}")
            return text.format(quote=shortened(annotation.anchor.exact, 120))
        text = QCoreApplication.translate("NotesPanel", "Note: {text}")
        return text.format(text=plain_note(annotation.text))

    def _head_said(self, head: Head) -> str:
        if head.is_whole:
            return QCoreApplication.translate("NotesPanel", "The whole article")
        if not head.number:
            text = QCoreApplication.translate("NotesPanel", "A paragraph that is left out: {quote}")
            return text.format(quote=shortened(head.quote, 200))
        text = QCoreApplication.translate("NotesPanel", "Paragraph {number}: {quote}")
        return text.format(number=head.number, quote=shortened(head.quote, 200))


def _is_on(note: Annotation, draft: Draft) -> bool:
    """Whether a draft was begun on the very passage of a note: elsewhere the same words are another note."""
    anchor = note.anchor
    return (anchor.start, anchor.last) == (draft.start, draft.last) and draft.end in (None, anchor.end)
