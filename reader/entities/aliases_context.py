"""What stands around a person's name: callings, gender, age, and words that tell namesakes apart or names together."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from reader.core.folding import fold, name_key
from reader.entities.aliases_facts import Facts, facts
from reader.entities.found import Found
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words

_BEFORE, _AFTER = 6, 6  # words that are looked at
_NEAR = 9  # words around a name among which it is said that two bear it
_MALE = frozenset("ông anh chú cậu thầy bố cha dượng gã hắn mr chàng".split())
_FEMALE = frozenset("bà chị cô dì mẹ má mợ thím mệ mụ nàng hoa mrs ms miss".split())
_ADDRESS = _MALE | _FEMALE | frozenset("đồng chí đ c em cháu bé cụ bác ngài người trùng tên họ cùng".split()) - {"hoa"}
_SAME_NAME = re.compile(
    r"(?:trùng|cùng|giống)\s+(?:nhau\s+)?(?:cả\s+|y\s+|hệt\s+|chung\s+)?(?:mang\s+)?(?:(?:một\s+)?(?:cái\s+)?tên|họ)\b(?!\s+gọi)|"
    r"\b(?:đều|cùng)\s+(?:mang\s+|là\s+|có\s+)?(?:họ\s+)?tên\b|\bhai\s+(?:\w+\s+){0,2}tên\b|\btên\s+(?:họ\s+)?(?:giống|trùng)|"
    r"\b(?:nhầm|lẫn|phân biệt)\s+(?:lẫn\s+)?(?:hai|hai người|giữa hai)\b|\bnamesakes?\b|\bsame name\b",
    re.IGNORECASE,
)
_CUES = frozenset(
    tuple(cue.split())
    for cue in (
        "tức", "bí danh", "biệt danh", "bút danh", "bút hiệu", "hiệu", "nghệ danh", "pháp danh", "thế danh",
        "pháp hiệu", "đạo hiệu", "tên thật", "tên khai sinh", "tên thường gọi", "thường gọi", "hay gọi", "còn gọi",
        "còn có tên", "tên tục", "mang tên", "đổi tên", "lấy tên", "chính là", "tên thánh", "tục danh", "quen gọi",
"biệt hiệu", "tự", "tên cúng cơm", "a k a", "alias", "known as", "born", "gọi là", "vốn là",
        "ký tên", "ký bút danh", "nick", "nickname", "nghệ sĩ danh", "pen name", "real name",
    )
)  # fmt: skip
_KIN = frozenset("con vợ chồng cha mẹ bố em anh chị cháu bạn ông bà chú cô dì cậu son daughter wife".split())
_ENDS = frozenset({".", ";", "!", "?", "”"})
_LIGHT = frozenset(
    ': ( , “ " là của cụ ông bà thầy cô anh chị đồng chí cha linh mục nhà thơ văn nghệ sĩ với cái tên'.split()
)
_QUOTES = re.compile(r"[“”\"'‘’«»]")
_FOREIGN_LETTERS = re.compile(r"[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]")
_INITIALS = re.compile(r"(?<=\b\w)\.(?!\w\w)")
_GAP = 14  # words between a name and the one that it is explained by


@dataclass(slots=True)
class Named:
    """A mention that is to be understood: where it stands and what is written, with single spaces."""

    paragraph: int
    words: Words
    found: Found
    name: str


@dataclass(slots=True)
class Context:
    """What the words around one mention say of the person."""

    callings: set[str] = field(default_factory=set)
    male: bool | None = None
    age: int = 0
    facts: Facts = field(default_factory=Facts)
    namesake: bool = False  # it is said here that another one bears the name


def context(one: Named, before: Named | None, after: Named | None) -> Context:
    """What stands around a mention of a person, up to the mentions before and after it."""
    w, start, end = one.words, one.found.start, one.found.end
    floor = before.found.end if before and before.words is w else 0
    ceiling = after.found.start if after and after.words is w else len(w)
    out = Context(male=gender(w, start), facts=facts(w, start, end, floor, ceiling))
    stops = vietnamese().function_words
    at = start - 1
    while at >= max(floor, start - _BEFORE) and (w.cases[at] < Case.NUMBER or w.low(at) == ","):
        if w.lows[at] not in stops and w.cases[at] is not Case.MARK:
            out.callings.add(w.lows[at])
        elif w.cases[at] is Case.MARK and at < start - 1:
            break
        at -= 1
    if w.low(end) in (",", "(", "-", "–"):
        for after in range(end + 1, min(ceiling, end + 1 + _AFTER)):
            if w.low(after) in (".", ",", ")", ";"):
                break
            if (
                w.cases[after] is Case.NUMBER
                and w.low(after + 1) in ("tuổi", "t", ",", ")")
                and w.lows[after].isdigit()
            ):
                out.age = int(w.lows[after][:3])
            elif w.cases[after] < Case.NUMBER and w.lows[after] not in stops:
                out.callings.add(w.lows[after])
    out.callings -= _ADDRESS
    left, right = max(0, start - _NEAR), min(len(w), end + _NEAR) - 1
    out.namesake = bool(_SAME_NAME.search(w.text, w.starts[left], w.ends[right]))
    return out


def gender(w: Words, start: int) -> bool | None:
    """Whether the word of address before a name is said of a man; None if none is there."""
    for at in range(start - 1, max(-1, start - 5), -1):
        low = w.lows[at]
        if w.low(at + 1) in ("hùng", "em"):
            continue  # anh hùng, anh em
        if low in _MALE | _FEMALE and w.low(at - 1) in (",", "và") and w.low(at - 2) in _MALE:
            return None  # hai ông, bà
        if low in _MALE:
            return True
        if low in _FEMALE:
            return False
        if w.cases[at] >= Case.NUMBER:
            break
    return None


def namesakes_told(text: str) -> bool:
    """Whether a text says that two bear one name."""
    return bool(_SAME_NAME.search(text))


def explained(one: Named, other: Named) -> bool:
    """Whether the words between two mentions say that they are two names of one person."""
    w, start, end = one.words, one.found.end, other.found.start
    if not 0 < end - start <= _GAP or w is not other.words:
        return False
    lows = w.lows[start:end]
    if any(low in _ENDS for low in lows) or any(low in ("và", "với", "cùng", "trùng") for low in lows):
        return False
    for at, low in enumerate(lows):
        if low in _KIN and lows[at - 1 : at] != ["tên"] and at < len(lows) - 1:
            return False  # X, con của Y, tức …; but a word of address right before the name says nothing
        for size in (3, 2, 1):
            if tuple(lows[at : at + size]) in _CUES and all(later in _LIGHT for later in lows[at + size :]):
                return True
    return False


@functools.lru_cache(maxsize=1 << 13)
def key_of(name: str) -> str:
    """The key of a person's name: case, spacing, kinds of quotation marks and placement of tones do not count.

    Nor do marks that no Vietnamese letter bears: who writes `Ayŭn` once writes `Ayun` the next time.
    """
    name = _INITIALS.sub(" ", name).strip() or name  # N.T.K.
    if name.count("-") > 1 and " " not in name:
        name = name.replace("-", " ")  # Lê-văn-Quì
    plain = _FOREIGN_LETTERS.sub(lambda match: fold(match[0]), name_key(_QUOTES.sub("", name)))
    return plain or name
