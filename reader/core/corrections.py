"""What a reader corrects in the names that were found, and how a correction changes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from reader.core.folding import name_key
from reader.core.mentions import EntityType, Mention, MentionForm

_WORDS = re.compile(r"\w+")
_key = lru_cache(maxsize=1 << 16)(name_key)
"""Of names that come again and again: what a correction touches may be thousands of articles."""


class Verdict(StrEnum):
    """What a reader says of a piece of text."""

    PERSON = "person"
    ORG = "org"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A reader's word on a name: what `surface` is wherever it stands, in one article or, without one, in all.

    `entity` is whom it means; `""` leaves that to the article, and is the surface itself where that says nothing.
    `id` is a UUID in text form.
    """

    id: str
    surface: str
    verdict: Verdict
    article: int | None = None
    entity: str = ""


def is_safe_everywhere(surface: str) -> bool:
    """Whether a correction of `surface` may hold for all articles: a name of two syllables or more, or an acronym.

    A single given name means another person in the next article.
    """
    words = _WORDS.findall(surface)
    return len(words) >= 2 or (len(words) == 1 and len(words[0]) >= 2 and words[0].isupper())


def corrected(
    paragraphs: Sequence[str], mentions: Iterable[Mention], corrections: Iterable[Correction]
) -> list[Mention]:
    """The mentions of an article after the reader's corrections, in reading order.

    What the reader calls a name takes the place of what was found over it; inside a longer name it is only a part of
    that, unless the reader said that the longer one is no name. Where the very name was found already, it stays whom
    it means, and there is no doubt about it any more. What holds for one article goes before what holds for all, and a
    longer surface before a shorter one.
    """
    ordered = sorted(corrections, key=lambda one: (one.article is None, -len(one.surface), one.id))
    said: dict[str, Correction] = {}
    for one in ordered:
        said.setdefault(_key(one.surface), one)
    kept: dict[int, list[Mention]] = {}
    meant: dict[str, Mention] = {}
    for mention in mentions:
        word = said.get(_key(mention.text))
        settled = _settled(mention, word) if word else mention
        if settled:
            kept.setdefault(mention.paragraph, []).append(settled)
            if word:
                meant.setdefault(_key(mention.text), settled)
    for key, word in said.items():
        if word.verdict is not Verdict.NEITHER:
            _find_again(word, meant.get(key), paragraphs, kept)
    return sorted(mention for here in kept.values() for mention in here)


def _settled(mention: Mention, word: Correction) -> Mention | None:
    """A name that was found after the reader's word on its surface; None if it is no name."""
    if word.verdict is Verdict.NEITHER:
        return None
    if mention.type is _kind(word) and not word.entity:
        return replace(mention, doubt=0.0)
    return _named(mention.paragraph, mention.start, mention.text, word, None)


def _find_again(
    word: Correction, found: Mention | None, paragraphs: Sequence[str], kept: dict[int, list[Mention]]
) -> None:
    """Mark a surface wherever it stands and no longer name holds it; `found` is one that the recogniser marked."""
    pattern = re.compile(rf"(?<!\w){re.escape(word.surface)}(?!\w)")
    for number, text in enumerate(paragraphs):
        for match in pattern.finditer(text):
            here = kept.setdefault(number, [])
            start, end = match.span()
            over = [m for m in here if m.start < end and m.end > start]
            if any(m.start <= start and m.end >= end for m in over):
                continue
            for mention in over:
                here.remove(mention)
            here.append(_named(number, start, match[0], word, found))


def _named(paragraph: int, start: int, text: str, word: Correction, found: Mention | None) -> Mention:
    name, key = word.entity or text, ""
    if found and not word.entity:
        name, key = found.entity, found.key
    short = MentionForm.SHORT if name_key(name) != name_key(text) else MentionForm.FULL
    form = found.form if found and not word.entity else short
    return Mention(paragraph, start, start + len(text), _kind(word), text, name, form, key)


def _kind(word: Correction) -> EntityType:
    return EntityType.PERSON if word.verdict is Verdict.PERSON else EntityType.ORG
