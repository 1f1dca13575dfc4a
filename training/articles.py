"""The articles of the corpus as paragraphs with their spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.check import CORPUS, MARK, plain, read
from reader.core.mentions import EntityType, MentionForm

LANGUAGES = ("vi", "en")
CASES = CORPUS.parent / "tests" / "entities" / "cases"


@dataclass(frozen=True, slots=True)
class Span:
    """A marked name in a paragraph: code points, end excluded."""

    start: int
    end: int
    type: EntityType
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Article:
    """Paragraphs and the spans of each."""

    name: str
    language: str
    genre: str
    split: str
    texts: list[str]
    spans: list[list[Span]]


def spans_of(line: str) -> list[Span]:
    """The names that a line marks, by their places in the line without its marks."""
    found: list[Span] = []
    taken = 0  # characters of marks before here
    for match in MARK.finditer(line):
        start = match.start() - taken
        kind = EntityType.PERSON if match[1] in "Pp" else EntityType.ORG
        form = MentionForm.FULL if match[1].isupper() else MentionForm.SHORT
        found.append(Span(start, start + len(match[2]), kind, form))
        taken += len(match[0]) - len(match[2])
    return found


def article(name: str, language: str, headers: dict[str, str], marked: list[str]) -> Article:
    """An article from its headers and marked paragraphs."""
    texts = [plain(line) for line in marked]
    return Article(name, language, headers.get("genre", ""), headers["split"], texts, [spans_of(x) for x in marked])


def articles(language: str, folder: Path = CORPUS) -> Iterator[Article]:
    """All articles of a language, by name."""
    for path in sorted((folder / language).glob("*.txt")):
        headers, marked = read(path)
        yield article(f"{language}/{path.stem}", language, headers, marked)


def cases(language: str) -> Iterator[Article]:
    """The articles of the tests, which are marked in the same way; they have no headers."""
    for path in sorted(CASES.glob(f"{language}_*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield article(path.stem, language, {"split": "train"}, lines)
