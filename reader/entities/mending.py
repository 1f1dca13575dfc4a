"""What the learned recogniser gets wrong though a rule is sure: bounds, countries, streets, pages of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.core.mentions import EntityType
from reader.entities.found import Found, organisation
from reader.entities.lexicons import vietnamese
from reader.entities.line_ups import with_team
from reader.entities.person_bounds import COUNTRIES, bounded, called, joined, strange
from reader.entities.tokens import Case, Words

_TOWNS = frozenset({"tp", "thành", "thị", "huyện", "quận", "xã", "tỉnh"})
_CITY = frozenset({"tp.hcm", "tphcm"})
_AILING = frozenset({"chứng", "bệnh", "virus"})
_PAIRING = frozenset({"và", "–", "and"})
_PAIRED = 3  # tokens of a foreign name that stands beside a person's
_SURE, _VAGUE = 0.02, 0.1  # doubts
_JOINTS = frozenset({",", "và", "-", "–", ";", ">", "/"})
_REACH = 4  # tokens between the word for streets and the first of their names: `các trục đường chính như: Phạm Hùng`
_STREETS = frozenset({"đường", "phố", "hẻm", "ngõ", "phường", "quận", "cầu", "hầm", "tuyến", "trục"})
_PAGE = re.compile(r"(?<![\w@./-])(?:www\.)?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:vn|com|net|org)\b(?![/@]|-?\w)")


def mended(paragraphs: Sequence[tuple[Words, list[Found]]]) -> list[list[Found]]:
    """The names of the paragraphs of one article, in order, without what cannot be."""
    last = {
        w.lows[name.end - 1]
        for w, found in paragraphs
        for name in found
        if name.type is EntityType.PERSON and name.end - name.start > 1
    }
    return [with_team(w, _with_pages(w, list(_all(w, joined(w, found), last)))) for w, found in paragraphs]


def _all(w: Words, found: Sequence[Found], last: set[str]) -> Iterator[Found]:
    streets = -1  # where the last street of a list ends
    person = -1  # where the last person's name ends
    for name in found:
        if name.type is EntityType.ORG and _is_person(w, name, person, last):
            name.type = EntityType.PERSON
        if name.type is EntityType.ORG:
            if not _is_no_body(w, name):
                yield name
        elif _is_street(w, name, streets):
            streets = name.end
        elif not _is_nobody(w, name, last):
            person = name.end
            yield from bounded(w, name)


def _is_person(w: Words, name: Found, person: int, last: set[str]) -> bool:
    """Whether a doubtful foreign body is a person: `Robinson` after `Jacob Robinson`, `đạo diễn Bảo Nhân và Jaha`."""
    at, size = name.start, name.end - name.start
    if name.doubt <= _SURE or not all(strange(w, k) for k in range(at, name.end)):
        return False
    paired = at - person == 1 and w.low(at - 1) in _PAIRING and size <= _PAIRED and name.doubt > _VAGUE
    return paired or (size == 1 and w.lows[at] in last)


def _is_no_body(w: Words, name: Found) -> bool:
    """Whether the middle of a town is meant, the town, a branch of work, a list, or the end of another name."""
    at, low = name.start, w.lows[name.start]
    if "".join(w.lows[at : name.end]) in _CITY or low == "ngành":
        return True
    if name.end - at == 1:
        return w.is_(at, Case.TITLE) and w.is_(at - 1, Case.TITLE) and vietnamese().heads.match(w.lows, at)[0] == 1
    if w.words[at] == "trung" and w.lows[at + 1] == "tâm" and at + 2 < name.end:
        return w.lows[at + 2] in _TOWNS  # `vào trung tâm TP Đà Lạt`
    if ";" in w.words[at : name.end]:
        return True
    small = not any(w.capital(k) for k in range(at, name.end))
    return small and not vietnamese().heads.match(w.lows, at)[0]


def _is_street(w: Words, name: Found, streets: int) -> bool:
    """Whether a list of streets holds the name: `các trục đường chính như: Phạm Hùng, Trần Bình`."""
    at = name.start
    if name.end - at < 2:
        return False
    if streets >= 0 and at - streets == 1 and w.lows[streets] in _JOINTS:
        return True
    for back in range(1, _REACH + 1):
        low = w.low(at - back)
        if low in _STREETS and not w.first[at - back]:
            return back > 1 and w.low(at - 1) in ("như", ":", "gồm", "là")
        if not w.is_(at - back, Case.LOWER) and low != ":":
            return False
    return False


def _is_nobody(w: Words, name: Found, last: set[str]) -> bool:
    """Whether a country or an illness is meant."""
    at = name.start
    if name.end - at == 1 and w.lows[at] in COUNTRIES - last and not called(w, at):
        return True
    return w.low(at - 1) in _AILING


def _with_pages(w: Words, found: list[Found]) -> list[Found]:
    """The names with those of pages on the web: `trả lời trên [tuoitre.vn]`."""
    if "." not in w.text:
        return found
    for match in _PAGE.finditer(w.text):
        inside = [at for at in range(len(w)) if w.starts[at] < match.end() and w.ends[at] > match.start()]
        page = organisation(inside[0], inside[-1] + 1)
        found = [name for name in found if name.end <= page.start or page.end <= name.start]
        found.append(page)
    return sorted(found, key=lambda name: name.start)
