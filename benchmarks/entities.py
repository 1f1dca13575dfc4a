"""Names found by this program and by others: `python -m benchmarks.entities [GOLD.json ...] [--peers PYTHON]`.

Exact spans and speed on the project's corpus (Vietnamese, development and test) and on gold files that are named, such
as a seed article with `source`, `mentions` (start, end, type, form) and `nested`. Loading is measured in a fresh
process. underthesea is no part of the project: name a PYTHON of another environment that has it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time

from reader.core.mentions import EntityType, MentionForm
from reader.entities import RULES, recognise
from training.articles import Article, Span, articles
from training.scoring import Tally, judged

_Names = list[list[tuple[int, int, str]]]  # by paragraph: start, end, type

_LOADING = """
import resource, time
from reader.core import mentions
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
from reader.entities import recognise
recognise(["Ông Nguyễn Văn An ở Hà Nội."], "vi")
seconds, after = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"word lists, rules and model loaded in {seconds:.2f} CPU s and {(after - before) / 1024:.0f} MB")
"""
# Reads lines of JSON, a list of paragraphs each; answers with their names and the CPU seconds that they took.
_PEER = r"""
import json, sys, time
from underthesea import ner
ner("Ông Nguyễn Văn An ở Hà Nội.")
for line in sys.stdin:
    rows, start = [], time.process_time()
    for text in json.loads(line):
        found, at, open_kind = [], 0, None
        for word, _, _, label in (ner(text) if text.strip() else []):
            place = text.find(word, at)
            if place < 0:
                continue
            at = place + len(word)
            kind = {"PER": "PERSON", "ORG": "ORG"}.get(label[2:])
            if kind and label[0] == "I" and kind == open_kind:
                found[-1][1] = at
            elif kind:
                found.append([place, at, kind])
            open_kind = kind
        rows.append(found)
    print(json.dumps([rows, time.process_time() - start]), flush=True)
"""


def gold(path: Path) -> Article:
    """A gold file as an article of one paragraph a line; nested names count as short ones: never wrong."""
    read = json.loads(path.read_text(encoding="utf-8"))
    lines = (path.parent / read["source"]).read_text(encoding="utf-8").split("\n")
    spans: list[list[Span]] = []
    start = 0
    for line in lines:
        own = [m for m in (*read["mentions"], *read["nested"]) if start <= m["start"] < start + len(line) + 1]
        spans.append([_span(m, start, nested=m in read["nested"]) for m in own])
        start += len(line) + 1
    return Article(path.stem, "vi", "", path.stem, lines, spans)


def _span(row: dict[str, object], start: int, *, nested: bool) -> Span:
    form = MentionForm.SHORT if nested or row.get("form") == "short" else MentionForm.FULL
    return Span(int(str(row["start"])) - start, int(str(row["end"])) - start, EntityType(str(row["type"])), form)


def ours(group: Sequence[Article], recognisers: Sequence[object]) -> tuple[list[_Names], float]:
    """What this program finds in articles, and the CPU seconds."""
    start, out = process_time(), list[_Names]()
    for article in group:
        rows: _Names = [[] for _ in article.texts]
        for m in recognise(article.texts, "vi", *recognisers):  # type: ignore[arg-type]
            rows[m.paragraph].append((m.start, m.end, m.type))
        out.append(rows)
    return out, process_time() - start


def theirs(group: Sequence[Article], python: Path) -> tuple[list[_Names], float]:
    """What underthesea finds in articles, and the CPU seconds."""
    asked = "".join(json.dumps(article.texts) + "\n" for article in group)
    run = subprocess.run([python, "-c", _PEER], input=asked, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return [rows for rows, _ in answers], sum(seconds for _, seconds in answers)


def show(name: str, group: Sequence[Article], found: list[_Names], seconds: float) -> None:
    """Print one row: F1 of people, of bodies, of both, and the speed."""
    tallies = {kind: Tally() for kind in EntityType}
    for article, rows in zip(group, found, strict=True):
        spans = {(n, start, end, EntityType(kind)) for n, row in enumerate(rows) for start, end, kind in row}
        for what, places in zip(("hit", "wrong", "missed"), judged(article, spans), strict=True):
            for place in places:
                setattr(tallies[place[3]], what, getattr(tallies[place[3]], what) + 1)
    both = Tally(*(sum(getattr(t, what) for t in tallies.values()) for what in ("hit", "wrong", "missed")))
    size = sum(len(text.split()) for article in group for text in article.texts)
    scores = "".join(f"{tally.f1:9.3f}" for tally in (*tallies.values(), both))
    print(f"{name:28}{scores}{size / max(seconds, 1e-9):12.0f}")


def main() -> None:
    """Print a table for each part of the corpus and each gold file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.entities")
    parser.add_argument("gold", nargs="*", type=Path, help="gold files beside their texts")
    parser.add_argument("--peers", type=Path, help="a Python that has underthesea")
    wanted = parser.parse_args()
    subprocess.run([sys.executable, "-c", _LOADING], check=True)
    every = list(articles("vi"))
    groups = {split: [a for a in every if a.split == split] for split in ("development", "test")}
    groups |= {path.stem: [gold(path)] for path in wanted.gold}
    recognise(["Ông Nguyễn Văn An ở Hà Nội."], "vi")
    for title, group in groups.items():
        print(f"\n{title:28}{'PERSON':>9}{'ORG':>9}{'both':>9}{'syll./CPU-s':>12}")
        show("this program", group, *ours(group, ()))
        show("its rules alone", group, *ours(group, (RULES,)))
        if wanted.peers:
            show("underthesea", group, *theirs(group, wanted.peers))


if __name__ == "__main__":
    main()
