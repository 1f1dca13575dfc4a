"""Checks the marks and headers of the corpus and counts what it holds: `python corpus/check.py`.

Says what is wrong, one line each, and fails if anything is. The notation is told in README.md.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

CORPUS = Path(__file__).parent
MARK = re.compile(r"\[([POpo]):([^\[\]=]*)(?:=([^\[\]=]*))?\]")
HEADERS = ["title", "genre", "split"]  # and a note, if there is something to tell
NAMES = {"P": "persons", "O": "organisations", "p": "short persons", "o": "short organisations"}


def split_of(number: int) -> str:
    """The split an article belongs to, by its number alone."""
    return {0: "test", 1: "development"}.get(number % 5, "train")


def plain(line: str) -> str:
    """A line without its marks."""
    return MARK.sub(lambda match: match[2], line)


def read(path: Path) -> tuple[dict[str, str], list[str]]:
    """The headers of an article and its marked paragraphs."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count = next((at for at, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    pairs = (line[2:].partition(": ") for line in lines[:count])
    return {key: value for key, _, value in pairs}, lines[count:]


def faults(path: Path, headers: dict[str, str], paragraphs: list[str]) -> list[str]:
    """What is wrong with an article."""
    found: list[str] = []
    if [key for key in headers if key != "note"] != HEADERS:
        found.append(f"headers are {', '.join(headers)}")
    if headers.get("split") != split_of(int(path.stem[-3:])):
        found.append("wrong split")
    if not paragraphs or headers.get("title") != plain(paragraphs[0]):
        found.append("the title is not the first paragraph")
    marks = [match for line in paragraphs for match in MARK.finditer(line)]
    full = {(match[1], match[2].casefold()) for match in marks if match[1].isupper()}
    for number, line in enumerate(paragraphs, 1):
        if not line.strip() or line != line.strip():
            found.append(f"paragraph {number}: blank, or blanks at an end")
        if re.search(r"[\[\]]", plain(line)):
            found.append(f"paragraph {number}: a bracket that is no mark")
    for kind, text, whom in (match.groups() for match in marks):
        if not text or text != text.strip():
            found.append(f"span {text!r} is empty or has blanks at an end")
        if whom is not None and (kind.upper(), whom.casefold()) not in full:
            found.append(f"{text!r} means {whom!r}, which the article does not mark in full")
    return found


def main() -> int:
    """Check every article, print the counts for each set and split, and return 1 if anything is wrong."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    wrong = 0
    for path in sorted((*CORPUS.glob("vi/*.txt"), *CORPUS.glob("en/*.txt"))):
        headers, paragraphs = read(path)
        for fault in faults(path, headers, paragraphs):
            print(f"{path.parent.name}/{path.name}: {fault}")
            wrong += 1
        words = sum(len(plain(line).split()) for line in paragraphs)
        names = Counter(NAMES[match[1]] for line in paragraphs for match in MARK.finditer(line))
        for split in (headers.get("split", "none"), "all"):
            count = counts.setdefault((f"{path.parent.name}/{path.stem[:-3].strip('-')}", split), Counter())
            count.update({"articles": 1, "syllables": words, **names})
    for (kind, split), count in sorted(counts.items()):
        columns = ", ".join(f"{count[column]} {column}" for column in ("articles", "syllables", *NAMES.values()))
        print(f"{kind:12s} {split:12s} {columns}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
