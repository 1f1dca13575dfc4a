"""Markdown (CommonMark): one file that reads well as plain text, and shows every quotation and note literally."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, BinaryIO

from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedParagraph, Step, groups
from reader.core.quotations import Quotation
from reader.exporters.wording import (
    Fact,
    Words,
    exported_by,
    facts,
    group_name,
    heading,
    main_language,
    place,
    printable,
    short_source,
    signature,
    tag_names,
    title_of,
    words_for,
)

# Besides CommonMark's own marks these are GitHub's and Obsidian's: tables, ~~strike~~, ==mark==, $maths$.
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$]|==")
_LINE_START = re.compile(r"[-+=:]|[0-9]+(?=[.)])")
_ESCAPED = re.compile(r"&#([0-9]{1,7});|\\(.)")
_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z")
_COMMENT = re.compile(r"<!-- archive-reader: (\{.*\}) -->")
_EDGE = re.compile(r"\A\s|\s\Z")


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as one Markdown file."""
    words = words_for(main_language(notebook))
    out.write(f"# {title_of(notebook, words)}\n\n{escape(exported_by(notebook, words))}\n".encode())
    for blocks in (
        _grouped(notebook, words, step) if notebook.grouping is not Grouping.ARTICLE else _all(notebook, step)
    ):
        for block in blocks:
            out.write(f"\n{block}\n".encode())


def quotations(data: bytes) -> Iterator[Quotation]:
    """What a Markdown file quotes: the quotation after each comment that says where it stands."""
    lines = (line.rstrip("\r") for line in data.decode("utf-8", "replace").split("\n"))
    for line in lines:
        found = _COMMENT.fullmatch(line.strip())
        if found:
            fields = _fields(found[1])
            if fields:
                yield Quotation(exact=_quoted(lines), **fields)


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


def unescape(line: str) -> str:
    """What a line that `escape` made says."""
    return _ESCAPED.sub(lambda match: chr(min(int(match[1]), 0x10FFFF)) if match[1] else match[2], line)


def passage(article: NotedArticle, noted: NotedParagraph, words: Words, level: int = 3) -> Iterator[str]:
    """The blocks of a passage: its place, the quotation, its tags and notes."""
    yield f"{'#' * level} {place(noted, words)}"
    if not noted.anchor.is_whole:
        yield _comment(article, noted)
        yield "\n".join(f"> {line}" for line in escape_lines(noted.anchor.exact))
    if noted.taggings:
        yield f"{words.tags}: {escape('; '.join(tag_names(noted)))}"
    for note in noted.notes:
        yield f"**{words.note}** · {escape(signature(note, words))}"
        yield "\n".join(escape_lines(note.text))


def listed(article: NotedArticle, words: Words) -> str:
    """The facts of an article as a list."""
    return "\n".join(f"- {fact.label}: {_value(fact)}" for fact in facts(article, words))


def _all(notebook: Notebook, step: Step) -> Iterator[Iterator[str]]:
    for article in notebook.articles:
        yield _article(article)
        step()


def _article(article: NotedArticle) -> Iterator[str]:
    words = words_for(article.language)
    yield f"## {escape(heading(article))}"
    yield listed(article, words)
    for noted in article.paragraphs:
        yield from passage(article, noted, words)


def _grouped(notebook: Notebook, words: Words, step: Step) -> Iterator[Iterator[str]]:
    for group in groups(notebook):
        yield iter((f"## {escape(group_name(group, notebook.grouping, words))}",))
        for at, passages in groupby(group.passages, key=lambda one: one[0]):
            yield _part(notebook.articles[at], [place for _, place in passages])
        step()
    yield iter((f"## {words.sources}",))
    for article in notebook.articles:
        yield iter((f"**{escape(heading(article))}**", listed(article, words_for(article.language))))


def _part(article: NotedArticle, places: Sequence[int]) -> Iterator[str]:
    words = words_for(article.language)
    yield f"### {escape(short_source(article))}"
    for at in places:
        yield from passage(article, article.paragraphs[at], words, 4)


def _value(fact: Fact) -> str:
    if fact.address and fact.address == fact.value:
        return f"<{fact.address}>"
    return escape(fact.value)


def _comment(article: NotedArticle, noted: NotedParagraph) -> str:
    """Where a quotation stands, for those who check it; no program shows it."""
    anchor = noted.anchor
    fields = {
        "sha256": article.sha256,
        "title": heading(article),
        "number": noted.number,
        "last_number": noted.last_number,
        "start": anchor.start,
        "end": anchor.end,
        "prefix": printable(anchor.prefix),
        "suffix": printable(anchor.suffix),
    }
    # Two hyphens, or an angle bracket, would end the comment.
    packed = json.dumps(fields).replace("--", "-\\u002d").replace(">", "\\u003e").replace("<", "\\u003c")
    return f"<!-- archive-reader: {packed} -->"


def _fields(packed: str) -> dict[str, Any] | None:
    try:
        fields = json.loads(packed)
        kinds = {"sha256": str, "title": str, "prefix": str, "suffix": str}
        numbers = dict.fromkeys(("number", "last_number", "start", "end"), int)
        return {name: fields[name] for name, kind in (kinds | numbers).items() if isinstance(fields[name], kind)}
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _quoted(lines: Iterator[str]) -> str:
    found: list[str] = []
    for line in lines:
        if not line.strip() and not found:
            continue
        if not line.startswith(">"):
            break
        found.append(line[1:].removeprefix(" "))
    # A backslash that is left alone at the end of a line is the hard break.
    broken = [_BREAK.sub(r"\1", line) for line in found]
    return "\n".join(unescape(line) for line in broken)
