"""Which names of bodies in one article mean the same body.

Names that can only mean one body are joined first, whatever their order (`_Joined`). What may mean several (`Sở Y tế`
beside two of them, a bare `Sở`) means the one that was named last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.core.mentions import MentionForm
from reader.entities.aliases_context import Named
from reader.entities.aliases_fits import brand_tails, firm_brand, gapped, headless, spells, tail_fits, without_levels
from reader.entities.aliases_names import Canonical, canonical, initials, unexpanded
from reader.entities.lexicons import vietnamese
from reader.entities.names import spelled_out
from reader.entities.tokens import accented, folded

_LONGEST = 10  # words of an opening under which a body is remembered
_NEAR = 24  # names that are compared with one, so that a list of a thousand bodies takes no longer than it must
# What a bare word may also mean: `công ty` is said of a `Tập đoàn`, `trường` of a university.
_KINDS: Mapping[Canonical, tuple[Canonical, ...]] = {
    ("công", "ty"): (("công", "ty"), ("tổng", "công", "ty"), ("tập", "đoàn"), ("doanh", "nghiệp")),
    ("tập", "đoàn"): (("tập", "đoàn"), ("tổng", "công", "ty"), ("công", "ty", "tập", "đoàn")),
    ("trường",): (("trường",), ("đại", "học"), ("cao", "đẳng")),
    ("đảng",): (("đảng", "cộng", "sản", "việt", "nam"),),
    ("trung", "ương"): (("ban", "chấp", "hành", "trung", "ương", "đảng"),),
    ("toà",): (("toà", "án"),),
    ("viện",): (("viện",), ("bệnh", "viện")),
    ("đội",): (("đội",), ("câu", "lạc", "bộ")),
}
# Said of what bears a name without a word for what it is: MSB, Hoàng Vân
_SAID_OF_BRANDS = frozenset(
    tuple(head.split())
    for head in ("công ty", "tập đoàn", "tổng công ty", "doanh nghiệp", "ngân hàng", "hãng", "nhà băng", "câu lạc bộ",
                 "đội", "đội bóng", "báo", "tờ báo", "đài", "hãng hàng không", "hãng xe", "nhà mạng", "tổ chức")
)  # fmt: skip
# A bare word never means what begins with these: Bộ is no Bộ Chính trị.
_NOT_BARE = (("bộ", "chính", "trị"), ("bộ", "đội"), ("bộ", "tư", "lệnh"), ("bộ", "chỉ", "huy"), ("đảng", "bộ"))


class Bodies:
    """Gives every mention of a body the fullest name of the one it means."""

    def __init__(self, named: Iterable[Named], short_for: Mapping[str, str]) -> None:
        self._short_for = short_for
        self._surfaces: dict[Canonical, str] = {}
        full: list[Canonical] = []
        for one in named:
            if one.found.form is MentionForm.FULL:
                words = self._words(one.name)
                kept = self._surfaces.get(words, "")
                if not kept:
                    full.append(words)
                if not kept or _better(one.name, kept):
                    self._surfaces[words] = one.name
        self._joined = _Joined({words: unexpanded(short_for.get(name, name)) for words, name in self._surfaces.items()})
        self._names = self._fullest(full)
        self._recent: dict[Canonical, Canonical] = {}  # the first words of a name -> the body named so last
        self._first: dict[Canonical, Canonical] = {}
        self._brand: Canonical | None = None  # the bare brand that was named last
        for words in full:
            for opening in _openings(words):
                self._first.setdefault(opening, words)

    def _words(self, name: str) -> Canonical:
        return canonical(self._short_for.get(name, name)) or (name,)

    def _fullest(self, full: list[Canonical]) -> dict[Canonical, str]:
        """For each body, by the words that stand for it, the fullest name that the article gives it."""
        best: dict[Canonical, tuple[tuple[bool, bool, int, int], str]] = {}
        shouted: dict[Canonical, Canonical] = {}
        for words in full:
            root, name = self._joined.root(words), self._surfaces[words]
            rank = (not name.isupper(), accented(name), len(words), len(name))
            if root not in best or rank > best[root][0]:
                best[root] = rank, name
            if name.isupper() and len(words) > len(shouted.get(root, ())):
                shouted[root] = words
        return {root: self._long(self._with_place(name, shouted.get(root, ()))) for root, (_, name) in best.items()}

    def _with_place(self, name: str, shouted: Canonical) -> str:
        """`name` with the place that only the headline gives: `UBND tỉnh`, `ỦY BAN NHÂN DÂN TỈNH HÀ MẠC`."""
        words = self._words(name)
        more = len(shouted) - len(words)
        if name.isupper() or not 0 < more < 5 or shouted[: len(words)] != words:
            return name
        return " ".join([name, *(word.title() for word in self._surfaces[shouted].split()[-more:])])

    def _long(self, name: str) -> str:
        return spelled_out(self._short_for.get(name, name))

    def entity(self, one: Named) -> str:
        """The name of the body that the next mention means; empty if the mention is too vague to stand."""
        words = self._words(one.name)
        if one.found.form is MentionForm.FULL:
            meant = self._joined.choices.get(words)
            if meant:  # several would do: the one named last, or a body of its own if none was
                words = max([words, *meant], key=self._joined.last_said)
            self._note(words)
            return self._names[self._joined.root(words)]
        meant_one = self._short(words)
        if meant_one:
            return self._names[self._joined.root(meant_one)]
        return spelled_out(one.name) if one.found.sure else ""

    def _short(self, words: Canonical) -> Canonical | None:
        if words in self._surfaces:
            return words
        kinds = _KINDS.get(words, (words,))
        found = [self._recent[kind] for kind in kinds if kind in self._recent]
        if found:
            return max(found, key=self._joined.last_said)
        first = next((self._first[kind] for kind in kinds if kind in self._first), None)
        return self._brand if first is None and words in _SAID_OF_BRANDS else first

    def _note(self, words: Canonical) -> None:
        self._joined.said(words)
        if headless(words):
            self._brand = words
        for name in self._joined.members(words)[:_NEAR]:
            for opening in _openings(name):
                self._recent[opening] = words


def _better(name: str, kept: str) -> bool:
    """Whether a name is written better than the one kept: not in capitals, with accents, in full."""
    return (not name.isupper(), accented(name), len(name)) > (not kept.isupper(), accented(kept), len(kept))


def _openings(words: Canonical) -> list[Canonical]:
    """The words that a short reference to a body may consist of, its whole name among them."""
    sizes = range(1, min(len(words), _LONGEST) + 1)
    if any(words[: len(start)] == start for start in _NOT_BARE):
        sizes = range(2, min(len(words), _LONGEST) + 1)
    return [words[:size] for size in sizes]


def _is_place(words: Canonical) -> bool:
    return vietnamese().places.match(list(words), 0)[0] == len(words)


def _lost_accents(short: Canonical, long: Canonical) -> bool:
    """Whether names that are the same without accents differ in two words or more that only one of them accents."""
    unlike = [(a, b) for a, b in zip(short, long, strict=True) if a != b] if len(short) == len(long) else []
    return len(unlike) > 1 and (all(a.isascii() for a, _ in unlike) or all(b.isascii() for _, b in unlike))


class _Joined:
    """Names that mean one body, as sets with a root each; `choices` are names that may mean one of several."""

    def __init__(self, names: Mapping[Canonical, Canonical]) -> None:
        """`names` in order, each with its words as they are written, abbreviations too."""
        self._written = names
        self._parents = {name: name for name in names}
        self._members = {name: [name] for name in names}
        self.choices: dict[Canonical, list[Canonical]] = {}
        self._last: dict[Canonical, int] = {}  # root -> when it was named last
        self._times: dict[Canonical, int] = {}
        self._clock = 0
        self._index: dict[Canonical, list[Canonical]] = {}  # what a longer name may be cut down to -> longer names
        self._by_first: dict[str, list[Canonical]] = {}
        self._by_brand: dict[Canonical, list[Canonical]] = {}
        self._by_letters: dict[str, list[Canonical]] = {}
        self._plain: dict[str, list[Canonical]] = {}
        for name in names:
            self._enter(name)
        for name in sorted(names, key=len, reverse=True):
            self._join(name)

    def _enter(self, name: Canonical) -> None:
        plain = without_levels(name)
        for words in {name, plain}:
            for size in range(1, min(len(words), 2 * _LONGEST)):
                self._index.setdefault(words[:size], []).append(name)
        for words in {plain, *brand_tails(name), *brand_tails(plain)} - {name}:
            self._index.setdefault(words, []).append(name)
        self._by_first.setdefault(name[0], []).append(name)
        self._by_brand.setdefault(firm_brand(name), []).append(name)
        letters = initials(name)
        for size in range(3, min(len(letters), 2 * _LONGEST) + 1):
            self._by_letters.setdefault(letters[:size], []).append(name)
        if len(letters) > 1:
            self._by_letters.setdefault(letters + "/", []).append(name)
        if name[-2:] == ("việt", "nam"):
            self._by_letters.setdefault(letters[:-1] + "/", []).append(name)
        self._plain.setdefault(folded(" ".join(name)), []).append(name)

    def _join(self, short: Canonical) -> None:
        roots = {self.root(long): long for long in self._fitting(short)}
        roots.pop(self.root(short), None)
        if len(roots) == 1:
            self._unite(short, next(iter(roots.values())))
        elif len(roots) > 1:
            self.choices[short] = list(roots.values())[:_NEAR]

    def _fitting(self, short: Canonical) -> list[Canonical]:
        """The names that `short` may stand for, by the surest way that leads to any."""
        plain = without_levels(short)
        cut = [long for long in {*self._index.get(short, ()), *self._index.get(plain, ())} if long != short]
        same = [long for long in cut if without_levels(long) == plain and (plain in (long, short))]
        if same:
            return same
        accented = [long for long in self._plain[folded(" ".join(short))] if _lost_accents(short, long)]
        if accented:
            return accented
        fits = [long for long in cut if tail_fits(short, long) or short in brand_tails(long)]
        if fits:
            return sorted(fits)
        if len(short) == 1:
            letters = short[0]
            return (
                self._by_letters.get(letters + "/") or self._by_letters.get(letters, [])[:2]
                if letters.isupper() and len(letters) > 1
                else []
            )
        written = self._written[short]
        near = {
            *self._by_first.get(short[0], ())[-_NEAR:],
            *self._by_first.get(written[0] if written else "", ())[-_NEAR:],
        }
        near.discard(short)
        found = [long for long in near if spells(short, long) or spells(written, long)]
        found = found or [long for long in near if gapped(short, long)]
        brand = firm_brand(short)
        if not found and brand and brand != short and not _is_place(brand):
            found = [long for long in self._by_brand[brand] if long != short]
        return sorted(found)

    def _unite(self, one: Canonical, other: Canonical) -> None:
        one, other = self.root(one), self.root(other)
        self._parents[one] = other
        self._members[other] += self._members.pop(one)

    def root(self, name: Canonical) -> Canonical:
        """The name that stands for a body."""
        while self._parents[name] != name:
            self._parents[name] = self._parents[self._parents[name]]
            name = self._parents[name]
        return name

    def members(self, name: Canonical) -> list[Canonical]:
        """All names of a body."""
        return self._members[self.root(name)]

    def said(self, name: Canonical) -> None:
        """Remember that a body was named."""
        self._clock += 1
        root = self.root(name)
        self._last[root] = self._clock
        self._times[root] = self._times.get(root, 0) + 1

    def last_said(self, name: Canonical) -> int:
        """When a body was named last; -1 if it was not yet."""
        return self._last.get(self.root(name), -1)
