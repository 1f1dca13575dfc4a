"""Which names of people in one article mean the same person.

Full names are put together first: one spelling or another, pen names that the text explains. Two who bear one name stay
apart where the text says so, or where what it says of them cannot be true of one. Then what is shorter (`Tấn Nam`,
`ông Nam`, `Conti`) means the fitting person who was named last.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.core.entities import numbered
from reader.core.folding import name_key
from reader.core.mentions import MentionForm
from reader.entities.aliases_context import Context, Named, context, explained, gender, key_of, namesakes_told
from reader.entities.aliases_facts import Facts
from reader.entities.aliases_names import rows
from reader.entities.tokens import accented, folded, is_syllable, small

_HO_CHI_MINH = "hồ chí minh"
_UNCLE = frozenset({"Bác", "Bác Hồ", "Người", "Cụ Hồ"})
_NICKNAME = re.compile(r"(\w+)\s+[“\"‘'«]")
_NAMESAKES = 8  # people of one name that an article tells apart
_FITTING = 40  # people who were named last and may be meant by a short name


@dataclass(slots=True, eq=False)
class _Person:
    number: int  # in the order of first mention
    names: list[str]
    callings: set[str] = field(default_factory=set)
    male: bool | None = None
    age: int = 0
    facts: Facts = field(default_factory=Facts)
    last: int = -1  # the mention that named the person last

    def hear(self, said: Context) -> None:
        self.callings |= said.callings
        self.male = said.male if self.male is None else self.male
        self.age = self.age or said.age
        self.facts.add(said.facts)

    def contradicts(self, said: Context) -> bool:
        if said.male is not None and self.male is not None and said.male != self.male:
            return True
        return bool(said.age and self.age and abs(said.age - self.age) > 1) or self.facts.contradict(said.facts)


class People:
    """Gives every mention of a person in an article the fullest name of the one it means."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = named
        self._persons: list[_Person] = []
        self._by_key: dict[str, list[_Person]] = {}
        self._by_part: dict[str, list[_Person]] = {}  # the last words of a name, its first or a middle one
        self._plain: dict[str, list[_Person]] = {}  # keys without accents
        self._moved: dict[int, _Person] = {}  # by number: persons who turned out to be another
        self._told = any(namesakes_told(text) for text in {one.words.text for one in named})
        self._mine: list[_Person | None] = [None] * len(named)
        self._gather()
        self._explain()
        self._names = self._final_names()

    def _gather(self) -> None:
        keys = [key_of(one.name) for one in self._named]
        longer = _tails({key for key in keys if " " in key})
        for number, one in enumerate(self._named):
            key = keys[number]
            if one.name in _UNCLE or (" " not in key and not self._alone(number)):
                continue
            if _nicknamed(one.name) and not self._alias(number):
                continue
            said = self._context(number)
            if key in longer and not said.namesake and not self._alias(number):
                continue
            self._mine[number] = self._full(number, key, said)
        for person in self._persons:
            self._index(person)
        for number, one in enumerate(self._named):
            # A name of one word that is nobody's last or first: K'Thìn, Pelé
            whole = self._mine[number] is None and one.found.form is MentionForm.FULL and " " not in keys[number]
            if whole and one.name not in _UNCLE and not _nicknamed(one.name) and keys[number] not in self._by_part:
                self._mine[number] = self._full(number, keys[number], self._context(number))
                self._index(self._persons[-1])

    def _context(self, number: int) -> Context:
        before = self._named[number - 1] if number else None
        after = self._named[number + 1] if number + 1 < len(self._named) else None
        return context(self._named[number], before, after)

    def _alone(self, number: int) -> bool:
        """Whether a name of one word is explained by the name beside it: `Nguyễn Văn Thắng (tức Thắng)`."""
        return self._alias(number) and self._named[number].found.form is MentionForm.FULL

    def _alias(self, number: int) -> bool:
        one = self._named[number]
        before = number > 0 and explained(self._named[number - 1], one)
        return before or (number + 1 < len(self._named) and explained(one, self._named[number + 1]))

    def _full(self, number: int, key: str, said: Context) -> _Person:
        one = self._named[number]
        known = self._by_key.get(key)
        if known is None:
            known = self._other_accents(key)
        fitting = [person for person in known if not person.contradicts(said)]
        alike = [person for person in fitting if person.callings & said.callings]
        person: _Person | None = None
        if alike:
            person = max(alike, key=lambda p: (len(p.callings & said.callings), p.last))
        elif said.callings and fitting and (self._told or said.namesake or self._beside(one, fitting)):
            # Two of one name, and nothing in common: another one, or of two the one who was not named last.
            if len(known) > 1:
                person = min(fitting, key=lambda p: p.last)
            elif not fitting[0].callings:
                person = fitting[0]
        elif fitting:
            person = max(fitting, key=lambda p: p.last)
        if person is None and len(known) >= _NAMESAKES:
            person = max(known, key=lambda p: p.last)
        if person is None:
            person = _Person(len(self._persons), [])
            self._persons.append(person)
            known.append(person)
        self._by_key[key] = known
        self._plain.setdefault(folded(key), known)
        if one.name not in person.names[-3:]:
            person.names.append(one.name)
        person.hear(said)
        person.last = number
        return person

    def _beside(self, one: Named, known: list[_Person]) -> bool:
        """Whether the sentence names the same name twice, each with callings of its own."""
        w, start = one.words, one.found.start
        size = one.found.end - start
        mine = w.lows[start : one.found.end]
        for at in range(start - 1, max(-1, start - 20), -1):
            if w.lows[at] in (".", ";", "”", "!", "?"):
                return False
            if w.lows[at : at + size] == mine:
                return "và" in w.lows[at + size : start] and bool(known[0].callings)
        return False

    def _other_accents(self, key: str) -> list[_Person]:
        """People whose name is the same where either spelling has accents: `Le Thi Dao`, `Lê Thị Đào`."""
        known = self._plain.get(folded(key), [])
        plain = known and not (accented(key) and accented(known[0].names[0]))
        return known if plain else []

    def _index(self, person: _Person) -> None:
        for name in person.names:
            words = key_of(name).split()
            for size in range(1, len(words)):
                self._put(" ".join(words[-size:]), person)
                self._put(" ".join(words[:size]), person)
            if _foreign(words):
                for word in words[1:-1]:
                    self._put(word, person)
            if "'" in words[-1]:
                self._put(words[-1].rpartition("'")[2], person)  # K'Thìn is called Thìn

    def _put(self, part: str, person: _Person) -> None:
        known = self._by_part.setdefault(part, [])
        if person not in known[-_NAMESAKES:]:
            known.append(person)

    def _explain(self) -> None:
        """Make one of names that the text, or history, says are one person's."""
        for number in range(1, len(self._named)):
            one, other = self._named[number - 1], self._named[number]
            if explained(one, other):
                first, second = self._person(number - 1), self._person(number)
                if first is not None and second is not None:
                    self._unite(first, second)
        for key in list(self._by_key):
            best = known_names().get(key)
            if best and best in self._by_key:
                self._unite(self._by_key[best][0], self._by_key[key][0])

    def _person(self, number: int) -> _Person | None:
        found = self._mine[number]
        if found is None:
            fitting = self._by_part.get(key_of(self._named[number].name), [])
            if self._named[number].name in _UNCLE:
                fitting = self._by_key.get(_HO_CHI_MINH, [])
            found = fitting[0] if len(fitting) == 1 else None
        return found and self._now(found)

    def _unite(self, one: _Person, other: _Person) -> None:
        one, other = self._now(one), self._now(other)
        if one is not other:
            self._moved[other.number] = one
            one.names += other.names
            one.callings |= other.callings
            one.male = other.male if one.male is None else one.male
            one.facts.add(other.facts)

    def _now(self, person: _Person) -> _Person:
        while person.number in self._moved:
            person = self._moved[person.number]
        return person

    def _final_names(self) -> dict[int, str]:
        """The fullest name of every person; of two who bear it, the second is `Nguyễn Văn An (2)`."""
        taken: dict[str, int] = {}
        out: dict[int, str] = {}
        for person in self._persons:
            if person.number not in self._moved:
                name = _best(person.names)
                taken[name] = taken.get(name, 0) + 1
                out[person.number] = numbered(name, taken[name])
        return out

    def entities(self) -> list[str]:
        """The name of whom each mention means, in order; empty for `Bác` where nobody says who is meant."""
        for person in self._persons:
            person.last = -1
        out: list[str] = []
        for number, one in enumerate(self._named):
            person = self._mine[number]
            person = self._now(person) if person else self._short(number)
            if person is not None:
                person.last = number
                out.append(self._names[person.number])
            else:
                out.append("" if one.name in ("Bác", "Người") else one.name)
        return out

    def _short(self, number: int) -> _Person | None:
        one = self._named[number]
        key = key_of(one.name)
        if one.name in _UNCLE:
            known = self._by_key.get(_HO_CHI_MINH, [])
            return self._now(known[0]) if known else None
        known = self._by_key.get(key) or self._by_part.get(key) or self._by_part.get(_nicknamed(one.name), [])
        if not known:
            return None
        near = {self._now(person).number: self._now(person) for person in known[-_FITTING:]}
        male = gender(one.words, one.found.start)
        said = self._context(number) if len(near) > 1 else Context()
        word = _nicknamed(one.name) or key.split()[-1]

        def fits(person: _Person) -> tuple[bool, bool, bool, bool, int]:
            last = any(key_of(name).split()[-1] == word for name in person.names)
            clash = male is not None and _male(person) is not None and _male(person) is not male
            clash = clash or person.facts.contradict(said.facts)
            named = person.last >= 0
            alike = bool(person.callings & said.callings)
            return (last, not clash, named, alike, person.last if named else -person.number)

        return max(near.values(), key=fits)


def _male(person: _Person) -> bool | None:
    """Whether the person is a man, as the words of address or the middle name tell."""
    if person.male is None:
        middle = {word for name in person.names for word in name.split()[1:-1]}
        return False if "Thị" in middle else True if "Văn" in middle else None
    return person.male


def _nicknamed(name: str) -> str:
    """The key of the name in `Thương “con”`; empty if `name` is no such nickname."""
    quoted = _NICKNAME.match(name)
    return key_of(quoted[1]) if quoted else ""


def _foreign(words: list[str]) -> bool:
    return not all(is_syllable(small(word)) for word in words)


def _tails(keys: set[str]) -> set[str]:
    """Keys that are the last words of another one, or the first of a name that ends with the clan's (Y Thuật Kđoh)."""
    found: set[str] = set()
    for key in keys:
        words = key.split()
        found.update(" ".join(words[-size:]) for size in range(2, len(words)))
        if _foreign(words):
            found.update(" ".join(words[:size]) for size in range(2, len(words)))
    return found & keys


def _best(names: list[str]) -> str:
    """The name that stands for a person: the first full one, in its best spelling."""
    spoken = [name for name in names if name != name.upper()] or names
    first = next((name for name in spoken if " " in name), spoken[0])
    key = folded(key_of(first))
    same = [name for name in spoken if folded(key_of(name)) == key or folded(key_of(name)).endswith(" " + key)]
    return max(same, key=lambda name: (len(name.split()), accented(name), name == first))


@functools.cache
def known_names() -> dict[str, str]:
    """Keys of names that history knows, each with the key of the name that is known best."""
    return {name_key(other): name_key(best) for other, best in rows("known_names.tsv")}
