"""Archives of any size, of generated Vietnamese: the same for the same number, about people who do not exist."""

from __future__ import annotations

import hashlib
import random
import zlib
from collections.abc import Iterator
from datetime import date, timedelta

from reader.core.article import Article, Paragraph
from reader.core.mentions import EntityType, Mention
from reader.core.reading import Reading

_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
_GIVEN = "An Bình Châu Dũng Đông Giang Hà Hải Hòa Khải Lan Minh Nam Oanh Phúc Quý Sơn Thảo Uyên Vân Xuân Yến".split()
_BODIES = "Sở Y tế|Sở Xây dựng|Ban Tuyên giáo|Văn phòng Tỉnh ủy|Đảng bộ Văn phòng Tỉnh ủy|Công an tỉnh".split("|")
_PLACES = "Long Thành|Sông Thao|Bến Lau|Bình Khê|Thao Giang".split("|")
_ONSETS = "b c ch d đ g gh h k kh l m n ng nh ph qu r s t th tr v x".split()
_RIMES = "a an áng ạt ầm ân ất e en ếch ên iên iệt inh ó oàn ôi ộng ơn uân uế ương ưu ủy".split()


def syllables(seed: int = 1, count: int = 3000) -> list[str]:
    """Syllables in the order of how common they are meant to be."""
    chance = random.Random(seed)
    found = sorted({onset + rime for onset in _ONSETS for rime in _RIMES})
    chance.shuffle(found)
    return found[:count]


def readings(count: int, words_each: int = 300) -> Iterator[Reading]:
    """`count` readings of about `words_each` syllables in six paragraphs, with the names that stand in them."""
    chance = random.Random(count)
    words = syllables()
    # Zipf: the n-th syllable comes 1/n as often as the first, as in real text.
    weights = [1 / (rank + 3) for rank in range(len(words))]
    people = [f"{chance.choice(_SURNAMES)} {chance.choice(_GIVEN)} {chance.choice(_GIVEN)}" for _ in range(2000)]
    bodies = [f"{body} {place}" for body in _BODIES for place in _PLACES]
    first = date(2005, 1, 1)
    for number in range(count):
        text = chance.choices(words, weights, k=words_each)
        paragraphs, mentions = [], []
        for place in range(6):
            part = " ".join(text[place::6])
            person, body = people[min(int(chance.expovariate(0.01)), 1999)], chance.choice(bodies)
            start = len(part) + 2
            paragraphs.append(Paragraph(f"{part}, {person} ở {body}."))
            mentions.append(Mention(place, start, start + len(person), EntityType.PERSON, person, person))
            start += len(person) + 3
            mentions.append(Mention(place, start, start + len(body), EntityType.ORG, body, body))
        data = f"{number} {text[0]}".encode()
        yield Reading(
            article=Article(
                title=" ".join(text[:9]).capitalize(),
                paragraphs=tuple(paragraphs),
                publisher=f"Báo {chance.choice(_PLACES)}",
                published=first + timedelta(days=chance.randrange(7500)),
                source_url=f"https://bao.example/{number}",
                language="vi",
                encoding="utf-8",
            ),
            mentions=tuple(mentions),
            file_name=f"{number}.html",
            sha256=hashlib.sha256(data).digest(),
            size=len(data),
            content=zlib.compress(data),
        )
