"""People and organisations: recognised, and resolved to one name each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.core.mentions import Mention
from reader.entities.english import EnglishRecogniser
from reader.entities.english_article import find_again
from reader.entities.found import Found
from reader.entities.resolution import Paragraph, resolve
from reader.entities.tokens import Words, tokenise
from reader.entities.vietnamese import VietnameseRecogniser

__all__ = ["RECOGNISERS", "Recogniser", "recognise"]


class Recogniser(Protocol):
    """Finds names in the paragraphs of one language."""

    language: str

    def reads(self, text: str) -> bool:
        """Whether `text` looks like this recogniser's language."""
        ...

    def find(self, words: Words, last: bool) -> list[Found]:
        """The names in one paragraph, in order and never overlapping; `last` marks an article's last paragraphs."""
        ...


RECOGNISERS: tuple[Recogniser, ...] = (VietnameseRecogniser(), EnglishRecogniser())
_LAST = 3  # paragraphs at the end of an article among which a writer's name is looked for


def recognise(paragraphs: Sequence[str], language: str = "") -> list[Mention]:
    """The people and organisations named in an article, in order, never overlapping.

    Each paragraph is read by the recogniser that knows its looks; `language` (`vi`, `en`, or a longer tag) decides
    where the looks of a paragraph do not.
    """
    wanted = language.lower().replace("_", "-").partition("-")[0]
    default = next((r for r in RECOGNISERS if r.language == wanted), None)
    if default is None:
        default = next((r for r in RECOGNISERS if any(r.reads(text) for text in paragraphs)), RECOGNISERS[0])
    read: list[Paragraph] = []
    in_english: list[Paragraph] = []
    for number, text in enumerate(paragraphs):
        words = tokenise(text)
        chosen = next((r for r in RECOGNISERS if r.reads(text)), default)
        read.append(Paragraph(words, chosen.find(words, 0 < number >= len(paragraphs) - _LAST)))
        if chosen.language == "en":
            in_english.append(read[-1])
    find_again(in_english)
    return resolve(read)
