"""People and organisations: recognised, and resolved to one name each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.core.mentions import Mention
from reader.entities.english import EnglishRules
from reader.entities.found import Found, Line, Paragraph
from reader.entities.learned import LearnedRecogniser
from reader.entities.resolution import resolve
from reader.entities.tokens import tokenise
from reader.entities.vietnamese import VietnameseRules
from reader.entities.word_lists import english_lists, vietnamese_lists

__all__ = ["LEARNED", "RECOGNISERS", "RULES", "Recogniser", "recognise"]


class Recogniser(Protocol):
    """Finds names in the paragraphs of one language."""

    language: str

    def reads(self, text: str) -> bool:
        """Whether `text` looks like this recogniser's language."""
        ...

    def find(self, lines: Sequence[Line]) -> list[list[Found]]:
        """For each of its paragraphs in one article the names in it, in order and never overlapping."""
        ...


RULES: tuple[Recogniser, ...] = (VietnameseRules(), EnglishRules())
LEARNED = (LearnedRecogniser(VietnameseRules(), vietnamese_lists), LearnedRecogniser(EnglishRules(), english_lists))
RECOGNISERS: tuple[Recogniser, ...] = LEARNED
_LAST = 3  # paragraphs at the end of an article among which a writer's name is looked for


def recognise(
    paragraphs: Sequence[str], language: str = "", recognisers: Sequence[Recogniser] = RECOGNISERS
) -> list[Mention]:
    """The people and organisations named in an article, in order, never overlapping.

    Each paragraph is read by the recogniser that knows its looks; `language` (`vi`, `en`, or a longer tag) decides
    where the looks of a paragraph do not.
    """
    read: dict[int, Paragraph] = {}
    for recogniser, lines in parted(paragraphs, language, recognisers):
        for line, found in zip(lines, recogniser.find(lines), strict=True):
            read[line.number] = Paragraph(line.words, found)
    return resolve([read[number] for number in range(len(paragraphs))])


def parted(
    paragraphs: Sequence[str], language: str, recognisers: Sequence[Recogniser]
) -> list[tuple[Recogniser, list[Line]]]:
    """The paragraphs of an article, each given to the recogniser that reads it."""
    wanted = language.lower().replace("_", "-").partition("-")[0]
    default = next((r for r in recognisers if r.language == wanted), None)
    if default is None:
        default = next((r for r in recognisers if any(r.reads(text) for text in paragraphs)), recognisers[0])
    groups: list[tuple[Recogniser, list[Line]]] = [(recogniser, []) for recogniser in recognisers]
    for number, text in enumerate(paragraphs):
        chosen = next((r for r in recognisers if r.reads(text)), default)
        lines = next(lines for recogniser, lines in groups if recogniser is chosen)
        lines.append(Line(tokenise(text), number, 0 < number >= len(paragraphs) - _LAST))
    return [(recogniser, lines) for recogniser, lines in groups if lines]
