"""Markdown (CommonMark): one file that reads well as plain text, and shows every quotation and note literally."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.exporters.wording import (
    Fact,
    Words,
    exported_by,
    facts,
    heading,
    main_language,
    place,
    printable,
    signature,
    tag_names,
    words_for,
)

# Besides CommonMark's own marks these are GitHub's and Obsidian's: tables, ~~strike~~, ==mark==, $maths$.
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$]|==")
_LINE_START = re.compile(r"[-+=:]|[0-9]+(?=[.)])")
_EDGE = re.compile(r"\A\s|\s\Z")


def write(notebook: Notebook) -> bytes:
    """The notebook as one Markdown file."""
    words = words_for(main_language(notebook))
    blocks = [f"# {words.notebook}", escape(exported_by(notebook, words))]
    for article in notebook.articles:
        blocks += _article(article)
    return ("\n\n".join(blocks) + "\n").encode()


def escape(line: str) -> str:
    """One line of text so that it is shown as it is, wherever in a line of Markdown it stands."""
    line = _MARKS.sub(lambda match: "".join(f"\\{mark}" for mark in match[0]), line)
    start = _LINE_START.match(line)
    if start:
        # A number keeps its digits: it is the dot or bracket after it that would start a list.
        at = start.end() if line[0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    # White space at either end of a line is dropped by Markdown unless it is written as a character reference.
    return _EDGE.sub(lambda match: f"&#{ord(match[0])};", line)


def escape_lines(text: str) -> list[str]:
    """The lines of a text, each but the last ending in Markdown's hard line break.

    Line breaks before and after the text are dropped: there is nothing for them to separate.
    """
    lines = [escape(line) for line in printable(text).strip("\n").split("\n")]
    return [f"{line}\\" for line in lines[:-1]] + lines[-1:]


def _article(article: NotedArticle) -> Iterator[str]:
    words = words_for(article.language)
    yield f"## {escape(heading(article))}"
    yield "\n".join(f"- {fact.label}: {_value(fact)}" for fact in facts(article, words))
    for paragraph in article.paragraphs:
        yield from _paragraph(paragraph, words)


def _value(fact: Fact) -> str:
    if fact.address and fact.address == fact.value:
        return f"<{fact.address}>"
    return escape(fact.value)


def _paragraph(paragraph: NotedParagraph, words: Words) -> Iterator[str]:
    yield f"### {place(paragraph, words)}"
    if not paragraph.anchor.is_whole:
        yield "\n".join(f"> {line}" for line in escape_lines(paragraph.anchor.exact))
    if paragraph.taggings:
        yield f"{words.tags}: {escape('; '.join(tag_names(paragraph)))}"
    for note in paragraph.notes:
        yield f"**{words.note}** · {escape(signature(note, words))}"
        yield "\n".join(escape_lines(note.text))
