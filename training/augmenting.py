"""More articles from those that there are: the same sentences with other names, without accents, in capitals.

Names come from the articles that are given and from the word lists, so that nothing crosses from one split to another.
"""

from __future__ import annotations

import dataclasses
import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.english_lexicon import vocabulary
from reader.entities.lexicons import syllables, vietnamese
from reader.entities.tokens import Case, is_syllable, small, tokenise
from training.articles import Article, Span

_PERSON, _ORG = EntityType.PERSON, EntityType.ORG
_INVENTED = 0.5  # of the people that change their name, how many get one made of the word lists
_COINED = 0.3  # of the words of invented foreign names, how many are in no list
_JOINED = 0.12  # of the invented foreign people, how many have two last names: `Vance-Whitfield`
_INITIALS = 0.04  # of the Vietnamese people that change their name, how many get initials only: `N.T.K.`
_FIRMS = 0.3  # of the firms that change their name, how many get one made of a last name and a firm's last word
_TAUGHT = 0.25  # of the names that change, how many become one that users have taught, if they have taught any like it
_NOTHING = 0.3  # of the capitals that are no names, how many change where users have said what is none
_D = str.maketrans("đĐ", "dD")
_SHOUTED = 0.3  # of the short paragraphs of a copy in capitals
_FIRM = f"xxt{Case.TITLE}"  # the kind of `Veldspar Semiconductors`
_BARE = f"x{Case.TITLE}"  # the kind of a body named with one foreign word, see body_kind
_THING = re.compile(r"(?<=[a-zà-ỹ,] )[A-ZĐÀ-Ỹ][a-zà-ỹ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹ]+)+(?=[ .,])")  # of two words or more
_BODIES = 0.6  # of the bodies of an article, how many change their name


class Names:
    """The names of the given articles by kind, to be put in the place of one another."""

    def __init__(self, articles: Iterable[Article], known: Mapping[str, EntityType]) -> None:
        """`known`: more names, from a user's dictionary."""
        people: dict[str, set[str]] = {}
        bodies: dict[str, set[str]] = {}
        for article in articles:
            for text, spans in zip(article.texts, article.spans, strict=True):
                for span in spans:
                    name = text[span.start : span.end]
                    if span.form is not MentionForm.FULL or _loud(name):
                        continue
                    kinds, kind = (people, person_kind(name)) if span.type is _PERSON else (bodies, body_kind(name))
                    kinds.setdefault(kind, set()).add(name)
        self._taught: dict[str, list[str]] = {}
        for name, type_ in sorted(known.items()):
            kind = person_kind(name) if type_ is _PERSON else body_kind(name)
            self._taught.setdefault(f"{type_}{kind}", []).append(name)
        self._people = {kind: sorted(names) for kind, names in people.items()}
        self._bodies = {kind: sorted(names) for kind, names in bodies.items()}
        lists = vietnamese()
        self._surnames = sorted(lists.surnames | lists.weak_surnames)
        self._middles = sorted(lists.middle_names | lists.given_names)
        self._given = sorted(lists.given_names)
        world = vocabulary()
        first = world.given | world.weak_given | syllables("vi/world_names.txt", "given")
        last = world.last_names | syllables("vi/world_names.txt", "last")
        self._first = sorted(word for word in first if not is_syllable(word))
        tails = {name.split()[-1] for kind, names in bodies.items() if kind.startswith("xxt") for name in names}
        self._tails = sorted(tails | {word.capitalize() for word in world.firms})
        self._last = sorted(word for word in last if not is_syllable(word))

    def person(self, old: str, luck: random.Random) -> str:
        """Another name for a person called `old`, or `old` itself where nothing like it is known."""
        kind = person_kind(old)
        taught = self._taught.get(f"{_PERSON}{kind}")
        if taught and luck.random() < _TAUGHT:
            return luck.choice(taught)
        if kind == "native" and luck.random() < _INITIALS:
            return "".join(part[0] + "." for part in old.split())
        if kind in ("native", "foreign") and (" " not in old or luck.random() < _INVENTED):
            return self._invented(kind, len(old.split()), luck)
        return luck.choice(self._people.get(kind) or [old])

    def body(self, old: str, luck: random.Random) -> str:
        """Another body that opens with the same words as `old`."""
        kind = body_kind(old)
        taught = self._taught.get(f"{_ORG}{kind}")
        if taught and luck.random() < _TAUGHT:
            return luck.choice(taught)
        if kind == _FIRM and luck.random() < _FIRMS:
            return f"{self._word(self._last, luck).capitalize()} {luck.choice(self._tails)}"
        if kind == _BARE and luck.random() < _INVENTED:
            return self._coined(self._last, luck).capitalize()
        new = luck.choice(self._bodies.get(kind) or [old])
        return (new[0].lower() if old[0].islower() else new[0]) + new[1:]

    def _invented(self, kind: str, size: int, luck: random.Random) -> str:
        if kind == "foreign":
            parts = [self._word(self._first, luck), self._word(self._last, luck)][-min(size, 2) :]
            if len(parts) > 1 and luck.random() < _JOINED:
                parts[0] += "-" + self._word(self._first, luck).capitalize()
            if luck.random() < _JOINED:
                parts[-1] += "-" + self._word(self._last, luck).capitalize()
        else:
            middles = [luck.choice(self._middles) for _ in range(max(0, min(size, 4) - 2))]
            parts = [luck.choice(self._surnames), *middles, luck.choice(self._given)]
        return " ".join(part[:1].upper() + part[1:] for part in parts)

    def _word(self, words: list[str], luck: random.Random) -> str:
        return self._coined(words, luck) if luck.random() < _COINED else luck.choice(words)

    @staticmethod
    def _coined(words: list[str], luck: random.Random) -> str:
        """A word that is in no list: the beginning of one and the end of another."""
        head, tail = luck.choice(words), luck.choice(words)
        return head[: luck.randint(2, 4)] + tail[-luck.randint(2, 5) :]


def person_kind(name: str) -> str:
    """`native` and `foreign` names may be changed; `other` ones (initials, nicknames, names of one syllable) stay."""
    parts = name.split()
    if not all(part.replace("-", "").isalpha() for part in parts):
        return "other"
    own = [is_syllable(small(part)) for part in parts]
    if all(own):
        return "native" if len(parts) > 1 else "other"
    return "foreign" if not any(own) else "mixed"


def body_kind(name: str) -> str:
    """The words that open a body's name, or the looks of a name that nothing opens.

    Foreign names of two words or more have an `o` if they are built like `Bank of Ireland`, a `t` if like
    `Veldspar Optics`.
    """
    words = tokenise(name)
    size, _ = vietnamese().heads.match(words.lows, 0)
    if size:
        return " ".join(words.lows[:size])
    looks = "".join("v" if is_syllable(low) else "x" for low in words.lows[:2])
    world = vocabulary()
    if len(words) > 1 and looks[0] == "x":
        if world.base.openings.match(words.lows, 0)[0] or "of" in words.lows:
            looks += "o"
        elif world.is_ordinary(words.lows[-1]):
            looks += "t"
    return f"{looks}{words.cases[0]}"


def with_none(article: Article, none: Sequence[str], luck: random.Random) -> Article:
    """`article` with some of its places and things called what users have said is no name."""
    if not none:
        return article

    def other(text: str) -> str:
        return _THING.sub(lambda m: luck.choice(none) if luck.random() < _NOTHING else m[0], text)

    return rewritten(article, lambda name, _: name, other)


def _loud(text: str) -> bool:
    return len(text) > 6 and text == text.upper()


def swapped(article: Article, names: Names, luck: random.Random) -> Article:
    """`article` with other people, and some other bodies; who was one stays one."""
    new: dict[tuple[EntityType, str], str] = {}
    whole = {
        text[span.start : span.end].casefold()
        for text, spans in zip(article.texts, article.spans, strict=True)
        for span in spans
        if span.type is _PERSON
    }
    parts = {part for name in whole if " " in name for part in name.split()}
    for text, spans in zip(article.texts, article.spans, strict=True):
        for span in spans:
            old = text[span.start : span.end]
            key = (span.type, old.casefold())
            if key in new or span.form is not MentionForm.FULL:
                continue
            if span.type is _ORG:
                new[key] = names.body(old, luck) if luck.random() < _BODIES else old
            elif " " in old or (person_kind(old) == "foreign" and old.casefold() not in parts):
                new[key] = names.person(old.title() if _loud(old) else old, luck)
    last = {old.split()[-1]: name.split()[-1] for (kind, old), name in new.items() if kind is _PERSON}

    def changed(old: str, span: Span) -> str:
        name = new.get((span.type, old.casefold()))
        if name is None and span.type is _PERSON and " " not in old:
            name = last.get(old.casefold())
        if name is None:
            return old
        return name.upper() if _loud(old) else name

    return rewritten(article, changed)


def rewritten(
    article: Article, changed: Callable[[str, Span], str], rest: Callable[[str], str] = lambda text: text
) -> Article:
    """`article` with each marked name put through `changed` and all text between through `rest`."""
    texts: list[str] = []
    spans: list[list[Span]] = []
    for text, marked in zip(article.texts, article.spans, strict=True):
        out, at, found = "", 0, list[Span]()
        for span in marked:
            out += rest(text[at : span.start])
            name = changed(text[span.start : span.end], span)
            found.append(dataclasses.replace(span, start=len(out), end=len(out) + len(name)))
            out += name
            at = span.end
        texts.append(out + rest(text[at:]))
        spans.append(found)
    return dataclasses.replace(article, texts=texts, spans=spans)


def without_accents(article: Article) -> Article:
    """`article` as it would be typed on a telegraph."""
    return rewritten(article, lambda name, _: _bare(name), _bare)


def capitals(article: Article, luck: random.Random) -> Article:
    """`article` with its title and some short paragraphs in capitals."""
    loud = {n for n, text in enumerate(article.texts) if n == 0 or (len(text) < 120 and luck.random() < _SHOUTED)}
    texts = [text.upper() if n in loud else text for n, text in enumerate(article.texts)]
    return dataclasses.replace(
        article, texts=[u if len(u) == len(t) else t for u, t in zip(texts, article.texts, strict=True)]
    )


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
