"""Exporting annotated notes."""

from __future__ import annotations

import errno
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from reader.core.annotations import Annotation, AnnotationKind
from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.core.replacing import replacing
from reader.exporters import FORMATS, Format
from reader.services.importing_report import write_table
from reader.store.annotations import Annotations
from reader.store.articles import Articles


def formats() -> list[Format]:
    """The formats that can be written, in the order of a file dialog."""
    return list(FORMATS.values())


class Exporting:
    """Writes notebooks to files, but never over the `protected` ones."""

    def __init__(self, articles: Articles, annotations: Annotations, generator: str, protected: Sequence[Path]) -> None:
        self._articles = articles
        self._annotations = annotations
        self._generator = generator
        self._protected = protected

    def annotated(self) -> list[int]:
        """The listed articles that carry a note or a tag, newest first."""
        return self._annotations.articles()

    def notebook(self, numbers: Sequence[int] | None = None) -> Notebook:
        """The annotated paragraphs of these articles, in that order, or of all the archive.

        Raises ReaderError `no-such-article`, and `nothing-to-export` if they carry no annotation.
        """
        wanted = self._annotations.articles() if numbers is None else numbers
        articles = tuple(_noted(capture) for number in wanted for capture in self._annotated_captures(number))
        if not articles:
            raise ReaderError("nothing-to-export")
        return Notebook(exported=datetime.now(UTC), generator=self._generator, articles=articles)

    def _annotated_captures(self, number: int) -> Iterator[ArchivedArticle]:
        """The captures of an article that carry notes or tags, oldest first."""
        newest = self._articles.open(number)
        for capture in newest.captures:
            if capture.annotations:
                yield newest if capture == newest.capture else self._articles.open(number, capture.id)

    def export(self, numbers: Sequence[int] | None, format_key: str, target: Path) -> Notebook:
        """Write the notebook of these articles, or of all, to `target` in a format of `FORMATS`.

        The file is written beside its place and moved there when it is whole. Returns what was written. Raises
        ReaderError as `notebook` does, and `export-failed` or `disk-full`.
        """
        notebook = self.notebook(numbers)
        _write(target, FORMATS[format_key].write(notebook), self._protected)
        return notebook

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]], target: Path) -> None:
        """Write a report as a table for spreadsheets. Raises ReaderError `export-failed` or `disk-full`."""
        write_table(target, head, rows, self._protected)


def _noted(archived: ArchivedArticle) -> NotedArticle:
    article = archived.article
    return NotedArticle(
        id=archived.id,
        title=article.title,
        byline=article.byline,
        publisher=article.publisher,
        source_url=article.source_url,
        published=article.published,
        captured=article.captured,
        imported=archived.imported,
        file_name=archived.file_name,
        sha256=archived.sha256,
        language=article.language,
        paragraphs=tuple(
            _noted_paragraph(list(group), article.shown)
            for _, group in groupby(archived.annotations, key=lambda annotation: annotation.anchor)
        ),
    )


def _noted_paragraph(annotations: list[Annotation], shown: Sequence[int]) -> NotedParagraph:
    anchor = annotations[0].anchor
    return NotedParagraph(
        # As a reader counts: what is left out has no number, and a note on it that of the paragraph before.
        number=bisect_right(shown, anchor.paragraph),
        last_number=bisect_right(shown, anchor.until),
        anchor=anchor,
        notes=tuple(a for a in annotations if a.kind is AnnotationKind.NOTE),
        taggings=tuple(a for a in annotations if a.kind is AnnotationKind.TAG),
        highlights=tuple(a for a in annotations if a.kind is AnnotationKind.HIGHLIGHT),
    )


def _write(target: Path, data: bytes, protected: Sequence[Path]) -> None:
    try:
        with replacing(target, protected) as part:
            part.write_bytes(data)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise ReaderError("disk-full") from error
        raise ReaderError("export-failed", name=target, reason=error.strerror) from error
