"""CSV for spreadsheets: RFC 4180 with a byte order mark, without which Excel reads Vietnamese as gibberish.

One row per note; a passage that has only tags or a highlight gives one row whose note is empty. Paragraph 0 is the
whole article.

A cell that a spreadsheet would run as a formula gets one apostrophe in front. So does a cell that already has
apostrophes there, so that taking one away always gives back the text: see `shield`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from reader.core.annotations import Annotation
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.exporters.wording import printable, tag_names, timestamp

COLUMNS = (
    "article_id",
    "title",
    "byline",
    "publisher",
    "source_url",
    "published",
    "captured",
    "imported",
    "file_name",
    "sha256",
    "paragraph",
    "quote",
    "tags",
    "note",
    "created",
    "modified",
    "creator",
    "annotation_id",
    "last_paragraph",
)
"""The names of the columns. Other programs rely on them: add at the end, never rename."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def write(notebook: Notebook) -> bytes:
    """The notebook as a CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for article in notebook.articles:
        for paragraph in article.paragraphs:
            writer.writerows(_rows(article, paragraph))
    return text.getvalue().encode("utf-8-sig")


def shield(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    text = printable(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _rows(article: NotedArticle, paragraph: NotedParagraph) -> Iterator[list[str | int]]:
    where: list[str | int] = [
        article.id,
        shield(article.title),
        shield(article.byline),
        shield(article.publisher),
        shield(article.source_url),
        article.published.isoformat() if article.published else "",
        timestamp(article.captured) if article.captured else "",
        timestamp(article.imported),
        shield(article.file_name),
        article.sha256,
        paragraph.number,
        shield(paragraph.anchor.exact),
        shield("; ".join(tag_names(paragraph))),
    ]
    if not paragraph.notes:
        yield [*where, "", "", "", "", "", paragraph.last_number]
    for note in paragraph.notes:
        yield [*where, *_cells(note), paragraph.last_number]


def _cells(note: Annotation) -> list[str]:
    return [shield(note.text), timestamp(note.created), timestamp(note.modified), shield(note.creator), note.id]
