"""Archives of any size, of generated Vietnamese: the same for the same number, about people who do not exist.

`python -m benchmarks.generate FOLDER [ARTICLES]` makes one for the other benchmarks; one that is there is kept.
"""

from __future__ import annotations

import hashlib
import random
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, pairwise
from pathlib import Path

from benchmarks.names import Name, bodies, people
from benchmarks.names import syllables as syllables
from reader.core.article import Article, Paragraph, ParagraphKind
from reader.core.entities import Role
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.core.reading import Reading
from reader.core.shingles import SKETCH

_PARAGRAPHS = 12
_MENTIONS = 50
_POSTS = "Giám đốc|Phó giám đốc|Chủ tịch|Bí thư|Chánh văn phòng|Hiệu trưởng|Tổng giám đốc|Trưởng phòng".split("|")
_FIRST_DAY = date(2006, 1, 1)
_DAYS = 7300
_PAPERS = 60
_IN_MOST = 1 / 3
"""The share of the articles in which the most frequent body appears."""


class World:
    """Who and what may appear in `count` articles, and how often: few everywhere, most in a handful of articles."""

    def __init__(self, count: int) -> None:
        self.chance = random.Random(count)
        self.words = syllables()
        # Zipf: the n-th syllable comes 1/n as often as the first, as in real text.
        self._words_weights = _zipf(len(self.words), 3)
        self._people = people(max(200, round(0.6 * count)), self.chance)
        self._people_weights = _zipf(len(self._people), 5)
        self._bodies = bodies(max(100, round(0.25 * count)), self.chance)
        self._bodies_weights = _zipf(len(self._bodies), 1.5)
        self._papers = [f"Báo {' '.join(self.words[-3 * n - 3 : -3 * n - 1]).title()}" for n in range(_PAPERS)]
        self._papers_weights = _zipf(_PAPERS, 1)

    def text(self, count: int) -> list[str]:
        """So many syllables."""
        return self.chance.choices(self.words, cum_weights=self._words_weights, k=count)

    def paper(self) -> int:
        """The number of a newspaper."""
        return self.chance.choices(range(_PAPERS), cum_weights=self._papers_weights)[0]

    def paper_name(self, paper: int) -> str:
        """What a newspaper is called."""
        return self._papers[paper]

    def cast(self) -> list[Name]:
        """About nine people and seven bodies who meet in one article: half of them known everywhere, half of a circle
        of their own, who meet again in other articles."""
        chance = self.chance
        found: dict[str, Name] = {}
        for names, weights in ((self._people, self._people_weights), (self._bodies, self._bodies_weights)):
            wanted = chance.randint(4, 7)
            circle = int(len(names) * chance.random() ** 3)
            picks = chance.choices(range(1, len(names)), cum_weights=weights[:-1], k=wanted // 2 + 1)
            picks += [(circle + int(chance.expovariate(0.1))) % len(names) for _ in range(wanted // 2 + 1)]
            found |= {names[pick].text: names[pick] for pick in picks}
        found.pop(self._bodies[0].text, None)
        cast = list(found.values())
        chance.shuffle(cast)
        if chance.random() < _IN_MOST:
            cast.insert(chance.randrange(6), self._bodies[0])
        return cast


def readings(count: int, words_each: int = 350) -> Iterator[Reading]:
    """The readings of `count` articles, of about `words_each` syllables and, beside them, 50 names.

    One page in a hundred is captured twice.
    """
    world = World(count)
    chance = world.chance
    for number in range(count):
        reading = _reading(world, number, words_each)
        yield reading
        if chance.random() < 0.01:
            yield _captured_again(reading, number)


def _reading(world: World, number: int, words_each: int) -> Reading:
    chance = world.chance
    text = world.text(words_each)
    paragraphs, mentions = _told(world, text)
    published = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS)) if chance.random() < 0.98 else None
    captured = datetime.combine(published or _FIRST_DAY, time(8), UTC) + timedelta(hours=chance.randrange(1, 200))
    paper = world.paper()
    data = f"{number} {text[0]}".encode()
    return Reading(
        article=Article(
            title=" ".join(text[:9]).capitalize(),
            paragraphs=tuple(paragraphs),
            byline=mentions[0].entity if chance.random() < 0.5 else "",
            publisher=world.paper_name(paper),
            published=published,
            published_time=time(chance.randrange(24), 30) if published and chance.random() < 0.3 else None,
            source_url=f"https://bao{paper}.example/tin/{number}",
            language="vi",
            encoding="utf-8",
            captured=captured,
        ),
        mentions=tuple(mentions),
        file_name=f"{number}.html",
        sha256=hashlib.sha256(data).digest(),
        size=len(data),
        content=zlib.compress(data),
        # As MinHash sees texts that share nothing; making them of the text would take longer than all the rest.
        sketch=tuple(chance.getrandbits(32) for _ in range(SKETCH)),
        roles=tuple(_roles(chance, mentions)),
    )


def _told(world: World, text: list[str]) -> tuple[list[Paragraph], list[Mention]]:
    """Paragraphs in which a cast is named, the first of them oftenest, between the syllables of `text`."""
    chance = world.chance
    cast = world.cast()
    told = chance.choices(cast, cum_weights=_zipf(len(cast), 2), k=_MENTIONS)
    told[: len(cast)] = cast
    chance.shuffle(told)
    paragraphs: list[Paragraph] = []
    mentions: list[Mention] = []
    known: set[str] = set()
    step = len(text) / (_MENTIONS + _PARAGRAPHS)
    at = 0.0
    for place in range(_PARAGRAPHS):
        parts: list[str] = []
        size = 0
        for name in told[place * _MENTIONS // _PARAGRAPHS : (place + 1) * _MENTIONS // _PARAGRAPHS]:
            words = " ".join(text[int(at) : int(at + step)])
            at += step
            short = name.text in known and chance.random() < 0.35
            known.add(name.text)
            before = f"{words}, ông " if short and name.kind is EntityType.PERSON else f"{words} và "
            said = name.short if short else name.text
            size += len(before)
            doubt = round(chance.random(), 2) if chance.random() < 0.08 else 0.0
            form = MentionForm.SHORT if short else MentionForm.FULL
            mentions.append(Mention(place, size, size + len(said), name.kind, said, name.text, form, name.key, doubt))
            size += len(said) + 1
            parts.append(f"{before}{said} ")
        words = " ".join(text[int(at) : int(at + step)])
        at += step
        kind = ParagraphKind.LIST_ITEM if place in (7, 8) else ParagraphKind.TEXT
        paragraphs.append(Paragraph(f"{''.join(parts)}{words}.", kind, int(kind is ParagraphKind.LIST_ITEM)))
    paragraphs.insert(6, Paragraph(" ".join(text[9:14]).capitalize(), ParagraphKind.HEADING, 2))
    paragraphs.append(Paragraph(" ".join(text[20:26]), ParagraphKind.NAVIGATION, left_out=True))
    return paragraphs, [replace(m, paragraph=m.paragraph + 1) if m.paragraph >= 6 else m for m in mentions]


def _roles(chance: random.Random, mentions: list[Mention]) -> Iterator[Role]:
    """In a third of the articles some of the people hold posts in the body that is named after them."""
    if chance.random() < 0.67:
        return
    for number, (one, following) in enumerate(pairwise(mentions)):
        if one.type is EntityType.PERSON and following.type is EntityType.ORG and chance.random() < 0.3:
            yield Role(
                paragraph=one.paragraph,
                start=one.start,
                end=one.end,
                holder=one.entity,
                post=chance.choice(_POSTS),
                body=following.entity,
                body_text=following.text,
                holder_mention=number,
                body_mention=number + 1,
                former=chance.random() < 0.2,
                since=str(chance.randrange(1995, 2025)) if chance.random() < 0.2 else "",
            )


def _captured_again(reading: Reading, number: int) -> Reading:
    """The same page a month later, with a sentence more."""
    article = reading.article
    data = f"{number} again".encode()
    assert article.captured
    return replace(
        reading,
        article=replace(
            article,
            paragraphs=(*article.paragraphs, Paragraph(f"{article.title}, cập nhật lần hai.")),
            captured=article.captured + timedelta(days=30),
        ),
        sha256=hashlib.sha256(data).digest(),
        size=len(data),
        content=zlib.compress(data),
        sketch=(*reading.sketch[:60], 1, 2, 3, 4),
    )


def _zipf(count: int, flat: float) -> list[float]:
    """Weights summed up: the n-th comes 1 / (n + flat) as often as it would with weight 1."""
    return list(accumulate(1 / (rank + flat) for rank in range(count)))


if __name__ == "__main__":
    from benchmarks.building import build

    build(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
