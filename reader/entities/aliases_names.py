"""The canonical words of a body's name: what two spellings, or a long and a short form, have in common."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.core.folding import nfc
from reader.entities.lexicons import vietnamese
from reader.entities.names import without_legal_form
from reader.entities.tokens import Case, is_syllable, small, tokenise
from reader.paths import resources

Canonical = tuple[str, ...]

_FILLERS = frozenset({"và", "của", "and", "the", "of", "for"})
_COMPANIES = frozenset({"công", "tổng", "ngân", "tập"})
# As soldiers write: E209 is Trung đoàn 209. Companies and platoons (C, B) are left out: their letters mean much else.
_UNITS = {"f": ("sư", "đoàn"), "e": ("trung", "đoàn"), "d": ("tiểu", "đoàn"), "qk": ("quân", "khu")}
_UNIT = re.compile(r"([fed]|qk)(\d{1,4})$", re.IGNORECASE)
_SECTORS = frozenset({"sở", "bộ", "phòng"})
_PLACE_WORDS = frozenset({"tỉnh", "thành", "huyện", "quận", "thị"})
_SPELLINGS = {"tp": ("thành", "phố"), "tx": ("thị", "xã"), "tt": ("thị", "trấn")}


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """abbreviations.tsv by kind: letters and what they stand for, and names that are said for others."""

    letters: Mapping[str, str]
    said: Mapping[Canonical, Canonical]
    brands: Mapping[Canonical, Canonical]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table under gazetteers/vi, without comments, each as its columns."""
    text = nfc((resources() / "gazetteers" / "vi" / name).read_text(encoding="utf-8"))
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@functools.cache
def abbreviations() -> Abbreviations:
    """The table of abbreviations, joined with what the recogniser knows."""
    kinds = ("bodies", "parts", "forms")
    letters = {short: long for short, (kind, long) in vietnamese().acronyms.items() if kind in kinds and long}
    table = list(rows("abbreviations.tsv"))
    letters.update({short: long for short, long, kind in table if kind in ("body", "part")})
    for short, _, kind in table:
        if kind == "brand":
            letters.pop(short, None)  # MB Bank is not Ngân hàng Quân đội Bank: brands are whole names
    return Abbreviations(
        letters,
        {_words(short, letters): _words(long, letters) for short, long, kind in table if kind == "said"},
        {_words(short, letters): _words(long, letters) for short, long, kind in table if kind == "brand"},
    )


@functools.lru_cache(maxsize=1 << 14)
def canonical(name: str) -> Canonical:
    """The words of a body's name in small letters, abbreviations spelled out, without `và`, signs and legal forms.

    `Sở GD&ĐT` and `Sở Giáo dục - Đào tạo` are both sở, giáo, dục, đào, tạo. Letters that nobody knows stay together.
    """
    known = abbreviations()
    words = _words(name, known.letters)
    long = known.brands.get(words)
    if long:
        return long
    for size in range(min(len(words), 9), 0, -1):
        said = known.said.get(words[:size])
        if said and (words[0] not in _SECTORS or _says_where(words[size:])):
            # a name that is long already stays as it is: Mặt trận Tổ quốc begins with what is said for it
            words = words if words[: len(said)] == said and len(said) > size else said + words[size:]
            break
    if not words:
        return words
    if words == ("ban", "chấp", "hành", "trung", "ương"):
        return (*words, "đảng")
    if words[-1].casefold() == "fc" and len(words) > 1:
        return ("câu", "lạc", "bộ", *words[:-1])
    if words[-3:] == ("thừa", "thiên", "huế"):
        return (*words[:-3], "huế")
    return words


def _says_where(rest: Canonical) -> bool:
    """Whether nothing but a place follows, so that `Sở Nông nghiệp` is not a piece of another department's name."""
    return not rest or rest[0] in _PLACE_WORDS or vietnamese().places.match(list(rest), 0)[0] == len(rest)


def _words(name: str, letters: Mapping[str, str]) -> Canonical:
    tokens = tokenise(name)
    shouted = name.isupper() and sum(is_syllable(low) for low in tokens.lows) > 1  # CÔNG AN TỈNH CAM HẢI
    parts: list[str] = []
    for word, low, case in zip(tokens.words, tokens.lows, tokens.cases, strict=True):
        if case >= Case.MARK:
            continue
        unit = _UNIT.match(word)
        if unit and low != "d1":
            parts += [*_UNITS[unit[1].lower()], unit[2]]
        elif shouted and is_syllable(low):
            parts.append(low)
        elif case is Case.UPPER or word in letters:
            parts += _spelled(word, letters)
        else:
            parts += _SPELLINGS.get(low) or ([low] if low.isalnum() else _split(low))
    parts = [part for part in parts if part not in _FILLERS]
    return tuple(without_legal_form(parts) if parts and parts[0] in _COMPANIES else parts)


def _split(low: str) -> list[str]:
    return [part for part in re.split(r"[-–&/]", low) if part]


def _spelled(word: str, letters: Mapping[str, str]) -> list[str]:
    """The small words that an abbreviation stands for; what is not known stays, in capitals if it may be initials."""
    whole = letters.get(word)
    if whole:
        return _small_words(whole)
    out: list[str] = []
    for part in re.split(r"[-–&/]", word):
        long = letters.get(part)
        centre = re.fullmatch(r"(.{2,})T[WƯ]", part)
        if long:
            out += _small_words(long)
        elif centre:  # Ban NCTW
            out += [*_spelled(centre[1], letters), "trung", "ương"]
        elif part:
            out.append(part if _initials_only(part) else small(part))
    return out


@functools.lru_cache(maxsize=1 << 10)
def _small_words(long: str) -> list[str]:
    return [small(word) for word in re.findall(r"[\w']+", long)]


def _initials_only(part: str) -> bool:
    return part.isupper() and part.isalpha() and 2 <= len(part) <= 8


@functools.lru_cache(maxsize=1 << 13)
def unexpanded(name: str) -> Canonical:
    """The words of a name with abbreviations as they are: `CT` is `Chính trị` here and `Công Thương` there."""
    return _words(name, {})


def initials(words: Canonical) -> str:
    """The first letters of words in capitals: `GHPGVN`."""
    return "".join(word[0] for word in words).upper()
