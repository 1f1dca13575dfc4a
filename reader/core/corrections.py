"""What a reader corrects in the names that were found, and how a correction changes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.folding import name_key
from reader.core.mentions import EntityType, Mention, MentionForm

_WORDS = re.compile(r"\w+")


class Verdict(StrEnum):
    """What a reader says of a piece of text."""

    PERSON = "person"
    ORG = "org"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A reader's word on a name: what `surface` is wherever it stands, in one article or, without one, in all.

    `entity` is whom it means, the surface itself if `""`. `id` is a UUID in text form.
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
    that, unless the reader said that the longer one is no name. What holds for one article goes before what holds for
    all, and a longer surface before a shorter one.
    """
    kept = list(mentions)
    ordered = sorted(corrections, key=lambda one: (one.article is None, -len(one.surface), one.id))
    known = {name_key(one.surface) for one in reversed(ordered)}
    settled: set[str] = set()
    applied: list[Correction] = []
    for one in ordered:
        if name_key(one.surface) not in settled:
            settled.add(name_key(one.surface))
            applied.append(one)
    kept = [mention for mention in kept if name_key(mention.text) not in known]
    for one in applied:
        if one.verdict is not Verdict.NEITHER:
            kept = _with(one, paragraphs, kept)
    return sorted(kept)


def _with(correction: Correction, paragraphs: Sequence[str], mentions: list[Mention]) -> list[Mention]:
    kind = EntityType.PERSON if correction.verdict is Verdict.PERSON else EntityType.ORG
    pattern = re.compile(rf"(?<!\w){re.escape(correction.surface)}(?!\w)")
    by_paragraph: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_paragraph.setdefault(mention.paragraph, []).append(mention)
    for number, text in enumerate(paragraphs):
        for match in pattern.finditer(text):
            here = by_paragraph.setdefault(number, [])
            start, end = match.span()
            over = [m for m in here if m.start < end and m.end > start]
            if any(m.start <= start and m.end >= end for m in over):
                continue
            for mention in over:
                here.remove(mention)
            name = correction.entity or correction.surface
            short = MentionForm.SHORT if name_key(name) != name_key(correction.surface) else MentionForm.FULL
            here.append(Mention(number, start, end, kind, match[0], name, short))
    return [mention for here in by_paragraph.values() for mention in here]
