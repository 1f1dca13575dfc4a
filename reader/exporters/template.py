"""Exports by a template of the user's own: a text file in Jinja2's language, or a Word document with the same marks.

What a template may name is written in `resources/templates/README.md`. A template is not trusted: it sees plain data
alone, in Jinja2's sandbox, and is run in a process of its own, which is stopped when it takes too long.
"""

from __future__ import annotations

import io
import traceback
from typing import Any, BinaryIO

from docxtpl import DocxTemplate
from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reader.core.annotations import Annotation
from reader.core.mentions import EntityType
from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedParagraph, NotedText, Step, groups
from reader.exporters.wording import heading, one_line, printable, short_source, timestamp

LARGEST_TEMPLATE = 20_000_000
LARGEST_RESULT = 200_000_000
_ESCAPED = (".html", ".htm", ".xhtml", ".xml", ".docx")


class TemplateMistakeError(Exception):
    """What is wrong with a template, and in which `line`, from 1, or which paragraph of a Word document; 0 unknown."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line


class TooLongError(Exception):
    """The result is larger than it may be."""


def context_of(notebook: Notebook, step: Step) -> dict[str, Any]:
    """The data that a template sees: text, numbers, lists and dictionaries alone."""
    articles = []
    for article in notebook.articles:
        articles.append(_article(article, notebook.read(article)))
        step()
    context: dict[str, Any] = {
        "exported": timestamp(notebook.exported),
        "generator": one_line(notebook.generator),
        "grouping": notebook.grouping.value,
        "articles": articles,
    }
    if notebook.grouping is not Grouping.ARTICLE:
        context["groups"] = [
            {
                "name": one_line(group.name),
                "passages": [
                    {"article": articles[at], **articles[at]["passages"][place]} for at, place in group.passages
                ],
            }
            for group in groups(notebook)
        ]
    return context


def render(template: bytes, suffix: str, context: dict[str, Any], out: BinaryIO) -> None:
    """Write what a template makes of the data. Raises TemplateMistakeError, TooLongError, or ValueError."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=suffix in _ESCAPED, undefined=StrictUndefined, loader=DictLoader({}), keep_trailing_newline=True
    )
    try:
        if suffix == ".docx":
            document = DocxTemplate(io.BytesIO(template))
            document.init_docx()
        else:
            source = template.decode("utf-8-sig")
    except Exception as error:  # whatever a file that is no template of its kind may raise
        raise ValueError(str(error)) from error
    try:
        if suffix == ".docx":
            document.render(context, environment, autoescape=True)
            document.save(out)
        else:
            written = 0
            for piece in environment.from_string(source).generate(context):
                data = piece.encode("utf-8", "replace")
                written += len(data)
                if written > LARGEST_RESULT:
                    raise TooLongError
                out.write(data)
    except TemplateError as error:  # one of its kinds is an OSError
        raise TemplateMistakeError(_reason(error), _line(error)) from error
    except OSError:
        raise
    except (TooLongError, MemoryError, RecursionError) as error:
        raise TooLongError from error
    except Exception as error:  # a template may do what any program may: divide by zero, name what is not there
        raise TemplateMistakeError(_reason(error), _line(error)) from error


def _reason(error: Exception) -> str:
    text = error.message if isinstance(error, TemplateError) else str(error)
    return one_line(text or type(error).__name__)[:300]


def _line(error: Exception) -> int:
    line = getattr(error, "lineno", None)
    if not line:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((frame.lineno for frame in reversed(frames) if frame.filename == "<template>"), 0)
    return int(line or 0)


def _article(article: NotedArticle, text: NotedText) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": heading(article),
        "byline": one_line(article.byline),
        "publisher": one_line(article.publisher),
        "source_url": one_line(article.source_url),
        "published": article.published.isoformat() if article.published else "",
        "captured": timestamp(article.captured) if article.captured else "",
        "imported": timestamp(article.imported),
        "file_name": one_line(article.file_name),
        "sha256": article.sha256,
        "language": article.language,
        "reference": short_source(article),
        "passages": [_passage(noted, text) for noted in article.paragraphs],
        "paragraphs": [
            {"number": number, "kind": paragraph.kind.value, "text": printable(paragraph.text)}
            for number, _, paragraph in text.shown()
        ],
    }


def _passage(noted: NotedParagraph, text: NotedText) -> dict[str, Any]:
    names = list(text.names_in(noted.anchor))
    return {
        "number": noted.number,
        "last_number": noted.last_number,
        "is_whole": noted.anchor.is_whole,
        "quote": printable(noted.anchor.exact),
        "tags": [one_line(tag.name) for tag in noted.tags],
        "highlights": [highlight.color for highlight in noted.highlights],
        "notes": list(map(_note, noted.notes)),
        "people": list(dict.fromkeys(one_line(m.entity) for m in names if m.type is EntityType.PERSON)),
        "organisations": list(dict.fromkeys(one_line(m.entity) for m in names if m.type is EntityType.ORG)),
    }


def _note(note: Annotation) -> dict[str, str]:
    return {
        "text": printable(note.text),
        "creator": one_line(note.creator),
        "created": timestamp(note.created),
        "modified": timestamp(note.modified),
    }
