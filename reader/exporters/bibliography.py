"""The sources for reference managers: CSL-JSON (Zotero, Mendeley, Pandoc) and BibTeX."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from reader.core.folding import fold
from reader.core.notebook import Notebook, NotedArticle, Step
from reader.exporters.wording import heading, in_utc, one_line, web_address

_KEPT = re.compile(r"[^a-z0-9]+")
_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


def write_csl(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the sources as CSL-JSON."""
    out.write(b"[")
    separator = ""
    for key, article in _keyed(notebook):
        text = f"{separator}\n{json.dumps(_item(key, article), ensure_ascii=False)}"
        out.write(text.encode("utf-8", "replace"))
        separator = ","
        step()
    out.write(b"\n]\n")


def write_bibtex(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the sources as BibTeX in UTF-8, as biber and all newer programs read it."""
    for key, article in _keyed(notebook):
        captured = in_utc(article.captured).date() if article.captured else None
        # A byline may name several people in words; braces keep it as it is written.
        fields = {
            "title": f"{{{_escaped(heading(article))}}}",
            "author": f"{{{_escaped(article.byline)}}}" if article.byline else "",
            "journal": _escaped(article.publisher),
            "year": str(article.published.year) if article.published else "",
            "date": article.published.isoformat() if article.published else "",
            "url": re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", web_address(article.source_url)),
            "urldate": captured.isoformat() if captured else "",
            "language": _escaped(article.language),
            "note": f"SHA-256: {article.sha256}",
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        out.write(f"@online{{{key},\n{lines}\n}}\n\n".encode())
        step()


def _keyed(notebook: Notebook) -> Iterator[tuple[str, NotedArticle]]:
    """The articles, each with a key that a person can recognise and that no other has."""
    taken: dict[str, int] = {}
    for article in notebook.articles:
        words = _KEPT.sub(" ", fold(f"{article.publisher} {article.title}")).split()
        year = str(article.published.year) if article.published else "nd"
        key = "-".join([*words[:5], year])
        taken[key] = taken.get(key, 0) + 1
        yield (key if taken[key] == 1 else f"{key}-{taken[key]}"), article


def _item(key: str, article: NotedArticle) -> dict[str, Any]:
    captured = in_utc(article.captured).date() if article.captured else None
    values = {
        "id": key,
        "type": "article-newspaper" if article.publisher else "webpage",
        "title": heading(article),
        "author": [{"literal": one_line(article.byline)}] if article.byline else None,
        "container-title": one_line(article.publisher),
        "issued": _date(article.published),
        "accessed": _date(captured),
        "URL": web_address(article.source_url),
        "language": article.language,
        "note": f"SHA-256: {article.sha256}",
    }
    return {name: value for name, value in values.items() if value}


def _date(day: date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES.get(match[0], f"\\{match[0]}"), one_line(text))
