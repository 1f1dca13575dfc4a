"""The rows of the tables: annotations, mentions, people and organisations, sources. What CSV and Excel files hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reader.core.annotations import Annotation
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph, NotedText, Step
from reader.core.quotations import Quotation
from reader.exporters.names import Named, gather
from reader.exporters.wording import one_line, printable, tag_names, timestamp

Cell = str | int
_AROUND = 60
"""Characters on both sides of a name in its context."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `name` in a workbook, the names of its columns, and its rows.

    Other programs rely on the columns: add at the end, never rename. `wide` are those that hold long text.
    """

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Notebook, Step], Iterator[list[Cell]]]
    wide: frozenset[str] = frozenset()


def _article(article: NotedArticle) -> list[Cell]:
    return [
        article.id,
        article.title,
        article.byline,
        article.publisher,
        article.source_url,
        article.published.isoformat() if article.published else "",
        timestamp(article.captured) if article.captured else "",
        timestamp(article.imported),
        article.file_name,
        article.sha256,
    ]


_ARTICLE = (
    "article_id", "title", "byline", "publisher", "source_url", "published", "captured", "imported", "file_name",
    "sha256",
)  # fmt: skip


def _annotations(notebook: Notebook, step: Step) -> Iterator[list[Cell]]:
    for article in notebook.articles:
        for paragraph in article.paragraphs:
            yield from _passage(article, paragraph)
        step()


def _passage(article: NotedArticle, paragraph: NotedParagraph) -> Iterator[list[Cell]]:
    anchor = paragraph.anchor
    before = [*_article(article), paragraph.number, anchor.exact, "; ".join(tag_names(paragraph))]
    after: list[Cell] = [
        paragraph.last_number,
        anchor.start,
        anchor.end,
        anchor.prefix,
        anchor.suffix,
        "; ".join(dict.fromkeys(highlight.color for highlight in paragraph.highlights)),
        article.capture,
        article.container,
    ]
    for note in paragraph.notes or (None,):
        yield [*before, *_note(note), *after]


def _note(note: Annotation | None) -> list[Cell]:
    if note is None:
        return [""] * 5
    return [note.text, timestamp(note.created), timestamp(note.modified), note.creator, note.id]


def _mentions(notebook: Notebook, step: Step) -> Iterator[list[Cell]]:
    for article in notebook.articles:
        text = notebook.read(article)
        yield from _mentioned(article, text)
        step()


def _mentioned(article: NotedArticle, text: NotedText) -> Iterator[list[Cell]]:
    numbers = {position: number for number, position, _ in text.shown()}
    for mention in text.mentions:
        whole = text.paragraphs[mention.paragraph].text
        first, last = max(0, mention.start - _AROUND), mention.end + _AROUND
        around = ("…" if first else "") + whole[first:last] + ("…" if last < len(whole) else "")
        yield [
            article.id,
            article.title,
            article.published.isoformat() if article.published else "",
            numbers[mention.paragraph],
            mention.start,
            mention.end,
            mention.type.value,
            mention.entity,
            mention.text,
            mention.form.value,
            round(mention.doubt * 100),
            one_line(around),
            article.sha256,
            article.capture,
        ]


def _entities(notebook: Notebook, step: Step) -> Iterator[list[Cell]]:
    for named in gather(notebook, step):
        yield [
            named.type.value,
            named.name,
            named.articles,
            named.mentions,
            named.first.isoformat() if named.first else "",
            named.last.isoformat() if named.last else "",
            "; ".join(one_line(name) for name in sorted(named.names)),
            "; ".join(_roles(named)),
        ]


def _roles(named: Named) -> Iterator[str]:
    for (post, body), told in sorted(named.roles.items()):
        for role, article in told:
            years = "–".join(part for part in (role.since, role.until) if part)
            when = years or (article.published.isoformat() if article.published else "")
            name = post if body.casefold() in post.casefold() else f"{post} {body}"
            yield one_line(f"{name}{f' ({when})' if when else ''}")


def _sources(notebook: Notebook, step: Step) -> Iterator[list[Cell]]:
    for article in notebook.articles:
        yield [*_article(article), article.language, article.capture, article.container, len(article.paragraphs)]
        step()


ANNOTATIONS = Table(
    "annotations",
    (
        *_ARTICLE, "paragraph", "quote", "tags", "note", "created", "modified", "creator", "annotation_id",
        "last_paragraph", "start", "end", "prefix", "suffix", "highlight", "capture_id", "container",
    ),
    _annotations,
    frozenset({"quote", "note"}),
)  # fmt: skip
"""One row per note; a passage that has only tags or a highlight gives one row whose note is empty.

Paragraph 0 is the whole article.
"""
MENTIONS = Table(
    "mentions",
    (
        "article_id", "title", "published", "paragraph", "start", "end", "type", "entity", "text", "form",
        "doubt_percent", "context", "sha256", "capture_id",
    ),
    _mentions,
    frozenset({"context"}),
)  # fmt: skip
ENTITIES = Table(
    "entities",
    ("type", "name", "articles", "mentions", "first", "last", "other_names", "roles"),
    _entities,
    frozenset({"other_names", "roles"}),
)
SOURCES = Table("sources", (*_ARTICLE, "language", "capture_id", "container", "passages"), _sources)


def quotation(row: Mapping[str, str]) -> Quotation | None:
    """What a row of `ANNOTATIONS` quotes; None for a whole article, and where the row is none of that table."""

    def number(name: str) -> int:
        # A spreadsheet may have written whole numbers with a point.
        text = row.get(name, "").partition(".")[0]
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    if not row.get("sha256") or not row.get("quote"):
        return None
    return Quotation(
        exact=row["quote"],
        sha256=row["sha256"].strip().lower(),
        title=row.get("title", ""),
        number=number("paragraph"),
        last_number=number("last_paragraph"),
        start=number("start"),
        end=number("end"),
        prefix=printable(row.get("prefix", "")),
        suffix=printable(row.get("suffix", "")),
    )
