"""Main text of real pages, beside other extractors in one process: `python -m benchmarks.pages FOLDER [SET…]`.

FOLDER holds `pages.jsonl`: one object a line with `set`, `name`, `file` (gzipped HTML, relative to FOLDER) and what is
to be found: `text` or `paragraphs` (objects with `kind` and `text`), perhaps `title` and `date`. The pages are parted
in two halves by a hash of their names: rules are made while looking at the first, the second is only counted.

F1 is that of the means of precision and recall over words taken four by four. A paragraph counts if it comes back
whole and alone, a kind if the paragraph also has that kind. The cost of a page is told in that
of `trafilatura.extract`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any

import trafilatura
from lxml import html as lxml_html
from readability import Document
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding

from reader.core.article import Page, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction import extract

_BLOCK_TAGS = tuple("p li h1 h2 h3 h4 h5 h6 td th pre blockquote div figcaption dt dd br tr".split())
_KINDS = {
    "head": ParagraphKind.HEADING, "li": ParagraphKind.LIST_ITEM, "quote": ParagraphKind.QUOTE,
    "cap": ParagraphKind.CAPTION, "pre": ParagraphKind.CODE, "cell": ParagraphKind.TABLE_ROW,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool found: its paragraphs, and for ours their kinds beside them."""

    paragraphs: Sequence[str]
    kinds: Sequence[str] = ()
    title: str | None = None
    date: str | None = None
    time: bool = False


@dataclass(slots=True)
class Score:
    """The sums for one tool over some pages."""

    pages: int = 0
    precision: float = 0.0
    recall: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)

    def share(self, what: str) -> str:
        """Right of asked, as text; `-` where nothing was asked."""
        asked = self.counts[what]
        return f"{self.counts[f'{what} right'] / asked:.3f}" if asked else "  -  "

    def line(self) -> str:
        """All figures of this score."""
        p, r = self.precision / self.pages, self.recall / self.pages
        dates = self.counts["date"]
        wrong = f" wrong {self.counts['date wrong'] / dates:.2f}" if dates else ""
        kinds = "  ".join(f"{kind} {self.share(kind)}" for kind in _KINDS if self.counts[f"{kind} right"])
        return (
            f"{self.pages:4d} pages  F1 {2 * p * r / max(p + r, 1e-9):.3f} (P {p:.3f} R {r:.3f})  "
            f"paragraphs {self.share('paragraph')}  title {self.share('title')}  date {self.share('date')}{wrong}  "
            f"{kinds}"
        )


def _norm(text: str | None) -> str:
    clean = unicodedata.normalize("NFC", text or "").replace("\u200b", "").replace("\xad", "")
    return re.sub(r"\s+", " ", clean).strip()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", _norm(text).casefold())
    return Counter(zip(*(words[i:] for i in range(4)), strict=False)) if len(words) >= 4 else Counter([tuple(words)])


def overlap(gold: str, got: str) -> tuple[float, float]:
    """Precision and recall of the text `got`."""
    wanted, found = _shingles(gold), _shingles(got)
    hit = (wanted & found).total()
    return (hit / found.total() if got.strip() else 0.0), hit / max(wanted.total(), 1)


def add(score: Score, row: dict[str, Any], answer: Answer) -> None:
    """Count `answer` to the page `row`."""
    gold = row.get("paragraphs", [])
    precision, recall = overlap(row.get("text") or "\n".join(p["text"] for p in gold), "\n".join(answer.paragraphs))
    score.pages, score.precision, score.recall = score.pages + 1, score.precision + precision, score.recall + recall
    found = Counter(map(_norm, answer.paragraphs))
    wanted = Counter(_norm(p["text"]) for p in gold)
    score.counts["paragraph"] += wanted.total()
    score.counts["paragraph right"] += (wanted & found).total()
    typed = Counter(
        (kind, cell)
        for kind, text in zip(answer.kinds, answer.paragraphs, strict=False)
        for cell in (text.split(" | ") if kind == ParagraphKind.TABLE_ROW else [_norm(text)])
    )
    for kind, ours in _KINDS.items():
        asked = Counter((ours.value, _norm(p["text"])) for p in gold if p["kind"] == kind)
        score.counts[kind] += asked.total()
        score.counts[f"{kind} right"] += (asked & typed).total()
    if row.get("title"):
        score.counts["title"] += 1
        score.counts["title right"] += _norm(row["title"]).casefold() == _norm(answer.title).casefold()
    if row.get("date"):
        score.counts["date"] += 1
        score.counts["date right"] += row["date"][:10] == answer.date
        score.counts["date wrong"] += bool(answer.date) and row["date"][:10] != answer.date


def ours(page: bytes) -> Answer:
    """What this program reads."""
    try:
        article = extract(Page(name="page.html", content=page, is_html=True))
    except ReaderError:
        return Answer([])
    kept = [p for p in article.paragraphs if not p.left_out]
    published = article.published.isoformat() if article.published else None
    return Answer([p.text for p in kept], [p.kind for p in kept], article.title, published)


def by_trafilatura(page: bytes, *, favor_recall: bool = False) -> Answer:
    """trafilatura as it comes, or in favour of recall."""
    found: Any = trafilatura.bare_extraction(
        page, include_comments=False, favor_recall=favor_recall, with_metadata=True
    )
    return Answer((found.text or "").split("\n"), (), found.title, found.date) if found else Answer([])


def by_readability(page: bytes) -> Answer:
    """readability-lxml."""
    try:
        document = Document(_decoded(page))
        tree = lxml_html.fromstring(document.summary(html_partial=True))
        for element in tree.iter(*_BLOCK_TAGS):
            element.text, element.tail = f"\n{element.text or ''}", f"\n{element.tail or ''}"
        return Answer("".join(tree.itertext()).split("\n"), (), document.short_title())
    except Exception:
        return Answer([])  # it raises errors of many kinds on pages without text


def by_resiliparse(page: bytes) -> Answer:
    """resiliparse."""
    text = extract_plain_text(_decoded(page), main_content=True, alt_texts=False, links=False, form_fields=False)
    return Answer(text.split("\n"))


def _decoded(page: bytes) -> str:
    return page.decode(detect_encoding(page) or "utf-8", "replace")


TOOLS: dict[str, Callable[[bytes], Answer]] = {
    "ours": ours,
    "trafilatura": by_trafilatura,
    "favor_recall": lambda page: by_trafilatura(page, favor_recall=True),
    "readability": by_readability,
    "resiliparse": by_resiliparse,
}


def half(name: str) -> str:
    """Which half the page `name` is of."""
    return "development" if hashlib.sha256(name.encode()).digest()[0] % 2 == 0 else "held out"


def measure(folder: Path, name: str, rows: Sequence[dict[str, Any]], tools: Iterable[str]) -> None:
    """Print the figures of each of `tools` on the set `name`."""
    pages = [gzip.decompress((folder / row["file"]).read_bytes()) for row in rows]
    trafilatura.extract(pages[0])  # what is loaded at the first call is not counted
    extract(Page(name="page.html", content=pages[0], is_html=True))
    unit = _seconds(trafilatura.extract, pages)
    print(f"## {name}: {len(rows)} pages, trafilatura.extract {len(rows) / unit:.1f} pages/CPU-s")
    for tool in tools:
        start = process_time()
        answers = [TOOLS[tool](page) for page in pages]
        seconds = process_time() - start
        print(f"{tool}: cost {seconds / unit:.2f}")
        for part in ("all", "development", "held out"):
            score = Score()
            for row, answer in zip(rows, answers, strict=True):
                if part in ("all", half(row["name"])):
                    add(score, row, answer)
            print(f"    {part:12s}{score.line()}")


def _seconds(function: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    start = process_time()
    for page in pages:
        function(page)
    return process_time() - start


def main(arguments: Sequence[str]) -> None:
    """Measure on the sets that are named, or on all; after `--only`, no other tool than ours."""
    logging.disable(logging.CRITICAL)  # the tools log what they cannot read
    folder, *wanted = [argument for argument in arguments if not argument.startswith("-")]
    lines = (Path(folder) / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    every = [json.loads(line) for line in lines]
    for name in wanted or sorted({row["set"] for row in every}):
        rows = [row for row in every if row["set"] == name]
        measure(Path(folder), name, rows, ["ours"] if "--only" in arguments else TOOLS)


if __name__ == "__main__":
    main(sys.argv[1:])
