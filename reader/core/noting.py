"""Notes as Markdown that points into the archive; and the notebook, which lists what was noted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader.core.annotations import Annotation, AnnotationKind
from reader.core.archived import source_name

_LONGEST = 60
"""Characters of a name or a title that are looked up while they are typed."""
_ADDRESS = re.compile(r"archive:(entity|article)/(\d{1,18})(?:#(\d{1,9}))?")
_MARKS = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~&]")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\((archive:[^)\s]+)\)")
_BOLD = re.compile(r"\*\*(\S(?:[^*\n]*\S)?)\*\*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PERSON = re.compile(r"(?:^|[\s(\"“])@([^\n@\[\]]*)$")
_ARTICLE = re.compile(r"\[\[([^\n\[\]]*)$")


class Whereto(StrEnum):
    """What a link of a note points at."""

    ENTITY = "entity"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Address:
    """A place of the archive: `number` is that of an entity or an article, `paragraph` counts from 1, 0 for none."""

    kind: Whereto
    number: int
    paragraph: int = 0

    def __str__(self) -> str:
        return f"archive:{self.kind}/{self.number}" + (f"#{self.paragraph}" if self.paragraph else "")


def address_in(link: str) -> Address | None:
    """The place that a link of a note leads to; None for any other address, such as one of the web."""
    found = _ADDRESS.fullmatch(link)
    return Address(Whereto(found[1]), int(found[2]), int(found[3] or 0)) if found else None


def link_to(name: str, address: Address) -> str:
    """A link as Markdown writes it; what has a meaning in Markdown is escaped in the name."""
    return f"[{_MARKS.sub(_escape, ' '.join(name.split()))}]({address})"


def plain_note(text: str) -> str:
    """A note where no Markdown is shown: links into the archive by their names, and nothing in bold."""
    return _BOLD.sub(r"\1", _LINK.sub(lambda link: _ESCAPED.sub(r"\1", link[1]), text))


def unlinked(text: str) -> str:
    """A note of another archive: what its links point at there is something else here, so their names alone stay."""
    return _LINK.sub(lambda link: link[1], text)


@dataclass(frozen=True, slots=True)
class Mentioning:
    """What is being typed after `@` or `[[`: from code point `start` of a note, the sign with it; `words` after it."""

    kind: Whereto
    start: int
    words: str


def mentioning(text: str, at: int) -> Mentioning | None:
    """What is being typed before code point `at`: `@` begins a person or a body, `[[` an article."""
    before = text[max(0, at - _LONGEST - 3) : at]
    moved = at - len(before)
    for pattern, kind, sign in ((_ARTICLE, Whereto.ARTICLE, 2), (_PERSON, Whereto.ENTITY, 1)):
        found = pattern.search(before)
        if found and not found[1].startswith(" ") and not found[1].endswith("  "):
            return Mentioning(kind, moved + found.start(1) - sign, found[1])
    return None


class NoteOrder(StrEnum):
    """The orders of the notebook."""

    PUBLISHED = "published"
    MODIFIED = "modified"
    TAG = "tag"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteQuery:
    """Which annotations are listed; what is empty or None does not narrow.

    `text` needs no accents and is sought in notes and names of tags; `tag` is the id of a tag, with those below it;
    `entities` are mentioned in the passage, or linked to in the note; `source` is the key of a source; `first` and
    `last` are days on which articles were published.
    """

    text: str = ""
    kind: AnnotationKind | None = None
    color: str = ""
    tag: str = ""
    entities: tuple[int, ...] = ()
    source: str = ""
    creator: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A row of the notebook: an annotation, its `number` in the order of making, and the article on which it stands."""

    number: int
    annotation: Annotation
    title: str
    publisher: str
    source_url: str
    published: date | None

    @property
    def source(self) -> str:
        """Who published the article."""
        return source_name(self.publisher, self.source_url)


def _escape(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}"
