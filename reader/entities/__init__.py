"""People and organisations: recognised, and resolved to one name each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from reader.core.mentions import Mention
from reader.entities.english import EnglishRules
from reader.entities.found import Found, Line, Paragraph
from reader.entities.learned import LearnedRecogniser
from reader.entities.resolution import resolve, spread
from reader.entities.tokens import tokenise
from reader.entities.transformer import TransformerRecogniser
from reader.entities.vietnamese import VietnameseRules
from reader.entities.word_lists import english_lists, vietnamese_lists

__all__ = ["LEARNED", "RECOGNISERS", "RULES", "Recogniser", "may_be_names", "recognise", "with_model"]


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


def may_be_names(paragraphs: Sequence[str], language: str = "") -> list[Mention]:
    """What `recognise` does not take for names though it may be: candidates for a reader's review, no mentions.

    Each is likelier than a quarter to be a name of its type with these ends; its doubt says how likely. None lies over
    a name that `recognise` finds.
    """
    taken: dict[int, Paragraph] = {}
    offered: list[Mention] = []
    maybe: list[tuple[Line, list[Found]]] = []
    for recogniser, lines in parted(paragraphs, language, LEARNED):
        assert isinstance(recogniser, LearnedRecogniser)
        for line, found, rest in zip(lines, *recogniser.weigh(lines), strict=True):
            taken[line.number] = Paragraph(line.words, found)
            maybe.append((line, rest))
    spread([taken[number] for number in range(len(paragraphs))])
    for line, rest in maybe:
        w, names = line.words, taken[line.number].found
        for one in rest:
            if not any(one.start < name.end and name.start < one.end for name in names):
                text = w.surface(one.start, one.end)
                start, end = w.starts[one.start], w.ends[one.end - 1]
                offered.append(Mention(line.number, start, end, one.type, text, text, one.form, doubt=one.doubt))
    return sorted(offered)


@lru_cache(maxsize=1)
def with_model(folder: Path) -> tuple[Recogniser, ...]:
    """The recognisers with the transformer in a user's folder before all others. Raises ReaderError as it does."""
    return (TransformerRecogniser(folder), *RECOGNISERS)


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
