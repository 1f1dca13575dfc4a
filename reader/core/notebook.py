"""A notebook: the annotated passages of some articles, complete enough to stand as evidence. What exporters write.

An archive may hold more than fits into memory: `articles` may be a sequence that loads them as they are asked for, and
the text of an article is read by `Notebook.read`, for the formats that need it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from reader.core.annotations import LEVELS, Anchor, Annotation, AnnotationKind, Tag
from reader.core.article import Paragraph
from reader.core.entities import Role
from reader.core.folding import name_key, sort_key
from reader.core.mentions import EntityType, Mention

Step = Callable[[], None]
"""Called by an exporter after each article; raises to stop it."""


class Grouping(StrEnum):
    """By what the passages of a document are put together."""

    ARTICLE = "article"
    TAG = "tag"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedParagraph:
    """A passage that carries at least one tag, note or highlight.

    It stands in paragraph `number` and goes on to paragraph `last_number`; both count from 1, as a person would. 0 is
    the whole article.
    """

    number: int
    last_number: int
    anchor: Anchor
    notes: tuple[Annotation, ...]
    taggings: tuple[Annotation, ...]
    highlights: tuple[Annotation, ...] = ()

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the paragraph, in the order of their names."""
        return tuple(sorted((a.tag for a in self.taggings if a.tag), key=lambda tag: tag.name.casefold()))

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """All that it carries: notes, then taggings, then highlights."""
        return (*self.notes, *self.taggings, *self.highlights)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedArticle:
    """A capture of an article with its annotated passages and what proves its source.

    `sha256` is that of the imported bytes, in hexadecimal; `file_name` is the name that the file had, and `container`
    the name of the file in which it lay, if it was one of many.
    """

    id: int
    capture: int
    title: str
    byline: str
    publisher: str
    source_url: str
    published: date | None
    captured: datetime | None
    imported: datetime
    file_name: str
    container: str
    sha256: str
    language: str
    paragraphs: tuple[NotedParagraph, ...]


@dataclass(frozen=True, slots=True)
class NotedText:
    """The text of a noted article: its paragraphs, also those that are left out, the names in them, and who is what."""

    paragraphs: tuple[Paragraph, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()

    def shown(self) -> Iterator[tuple[int, int, Paragraph]]:
        """The paragraphs that are shown, each with its number, from 1, and its position among all, from 0."""
        number = 0
        for position, paragraph in enumerate(self.paragraphs):
            if not paragraph.left_out:
                number += 1
                yield number, position, paragraph

    def names_in(self, anchor: Anchor) -> Iterator[Mention]:
        """The mentions that lie in a passage or reach into it."""
        for mention in self.mentions:
            part = anchor.within(mention.paragraph, len(self.paragraphs[mention.paragraph].text))
            if part and mention.start < part[1] and part[0] < mention.end:
                yield mention


def _without_text(_: NotedArticle) -> NotedText:
    return NotedText()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notebook:
    """What is exported at one time, its articles in the order that the user saw. Times are in UTC."""

    exported: datetime
    generator: str
    articles: Sequence[NotedArticle]
    grouping: Grouping = Grouping.ARTICLE
    read: Callable[[NotedArticle], NotedText] = _without_text


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that belong together: `passages` by the places of their article and of themselves in it, from 0.

    `name` is that of the tag or of the person, `""` for the passages that have none.
    """

    name: str
    passages: tuple[tuple[int, int], ...]


def groups(notebook: Notebook) -> list[Group]:
    """The passages of a notebook by tag or by person, in the order of their names, those without one last.

    A passage with two tags stands in two groups; one without any stands in the last.
    """
    found: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    rest: list[tuple[int, int]] = []
    for place, article in enumerate(notebook.articles):
        text = notebook.read(article) if notebook.grouping is Grouping.PERSON else NotedText()
        for number, paragraph in enumerate(article.paragraphs):
            names = _names(notebook.grouping, paragraph, text)
            for name in names:
                found.setdefault(name_key(name), (name, []))[1].append((place, number))
            if not names:
                rest.append((place, number))
    named = sorted(found.values(), key=lambda one: [sort_key(level) for level in one[0].split(LEVELS)])
    return [*(Group(name, tuple(passages)) for name, passages in named), *([Group("", tuple(rest))] if rest else [])]


def _names(grouping: Grouping, paragraph: NotedParagraph, text: NotedText) -> list[str]:
    if grouping is Grouping.PERSON:
        people = (m.entity for m in text.names_in(paragraph.anchor) if m.type is EntityType.PERSON)
        return list(dict.fromkeys(people))
    return list(dict.fromkeys(tag.name for tag in paragraph.tags))


def noted_paragraphs(annotations: Iterable[Annotation], shown: Sequence[int]) -> tuple[NotedParagraph, ...]:
    """Annotations put together by their passages, in reading order; `shown` are the positions of shown paragraphs."""
    # A tag and a note on one passage may have one on a longer passage between them.
    ordered = sorted(annotations, key=lambda one: _place(one.anchor))
    return tuple(_noted(list(group), shown) for _, group in groupby(ordered, key=lambda one: _place(one.anchor)))


def _place(anchor: Anchor) -> tuple[int, int, int, int]:
    return anchor.paragraph, anchor.start, anchor.until, anchor.end


def _noted(annotations: Sequence[Annotation], shown: Sequence[int]) -> NotedParagraph:
    def of(kind: AnnotationKind) -> tuple[Annotation, ...]:
        return tuple(one for one in annotations if one.kind is kind)

    anchor = annotations[0].anchor
    return NotedParagraph(
        # As a reader counts: what is left out has no number, and a note on it that of the paragraph before.
        number=bisect_right(shown, anchor.paragraph),
        last_number=bisect_right(shown, anchor.until),
        anchor=anchor,
        notes=of(AnnotationKind.NOTE),
        taggings=of(AnnotationKind.TAG),
        highlights=of(AnnotationKind.HIGHLIGHT),
    )
