"""What the learned recogniser gets wrong though a rule is sure: points, countries, streets, pages of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.english_lexicon import vocabulary
from reader.entities.found import Found, organisation
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words, is_syllable

# The last word of a name that hides behind its first letters (`Ngô Thị Ng.`), or is always shortened (`Marcos Jr.`).
_SHORTENED = re.compile(r"[^\W\d_]|[bcdđghklmnpqrstvx]{2,3}|jr|sr")
# Countries of one syllable, which are given names too.
_COUNTRIES = frozenset("nga anh pháp đức mỹ ý áo lào thái hàn nhật trung úc bỉ ấn".split())
_NO_CALL = frozenset({"đàn", "phụ", "chàng", "công", "quân", "phía", "nước", "người"})
_TOWNS = frozenset({"tp", "thành", "thị", "huyện", "quận", "xã", "tỉnh"})
_CITY = frozenset({"tp.hcm", "tphcm"})
_AILING = frozenset({"chứng", "bệnh", "virus"})
_SMALL = frozenset({"theo", "và", "như", "nhưng", "nếu", "với", "khi", "tại", "trong", "còn", "cùng", "nhờ"})
_PAIRING = frozenset({"và", "–", "and"})
_PAIRED = 3  # tokens of a foreign name that stands beside a person's
_SURE, _VAGUE = 0.02, 0.1  # doubts
_QUOTES = frozenset({'"', "“", "”"})
_JOINTS = frozenset({",", "và", "-", "–", ";", ">", "/"})
_REACH = 4  # tokens between the word for streets and the first of their names: `các trục đường chính như: Phạm Hùng`
_STREETS = frozenset({"đường", "phố", "hẻm", "ngõ", "phường", "quận", "cầu", "hầm", "tuyến", "trục"})
_TEAM = 11  # players of a line-up
_ROWS = 2  # semicolons at the least between keeper, defence and the rest
_NAME = 5  # tokens of a player's name at the most
_WITHIN = frozenset({"-", "'", "’", "de", "da", "dos", "van", "der", "den", "bin", "al", "el"})
_HEAD = 12  # tokens up to the colon before the first name: `Tottenham (4-2-3-1):`
_PAGE = re.compile(r"(?<![\w@./-])(?:www\.)?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*\.(?:vn|com|net|org)\b(?![/@]|-?\w)")


def mended(paragraphs: Sequence[tuple[Words, list[Found]]]) -> list[list[Found]]:
    """The names of the paragraphs of one article, in order, without what cannot be."""
    last = {
        w.lows[name.end - 1]
        for w, found in paragraphs
        for name in found
        if name.type is EntityType.PERSON and name.end - name.start > 1
    }
    return [_with_team(w, _with_pages(w, list(_all(w, found, last)))) for w, found in paragraphs]


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
            yield from _person(w, name)


def _is_person(w: Words, name: Found, person: int, last: set[str]) -> bool:
    """Whether a doubtful foreign body is a person: `Robinson` after `Jacob Robinson`, `đạo diễn Bảo Nhân và Jaha`."""
    at, size = name.start, name.end - name.start
    if name.doubt <= _SURE or not all(_strange(w, k) for k in range(at, name.end)):
        return False
    paired = at - person == 1 and w.low(at - 1) in _PAIRING and size <= _PAIRED and name.doubt > _VAGUE
    return paired or (size == 1 and w.lows[at] in last)


def _strange(w: Words, at: int) -> bool:
    return w.is_(at, Case.TITLE) and not is_syllable(w.lows[at])


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
    if name.end - at == 1 and w.lows[at] in _COUNTRIES - last and not _called(w, at):
        return True
    return w.low(at - 1) in _AILING


def _person(w: Words, name: Found) -> Iterator[Found]:
    quotes = [at for at in range(name.start, name.end) if w.words[at] in _QUOTES]
    if len(quotes) == 1 and quotes[0] + 1 < name.end:
        name.start = quotes[0] + 1  # `cô "Bống" [Hồng Nhung]`
    name.start += _country(w, name) or _small(w, name)
    stop = _sentence_end(w, name)
    rest = Found(stop + 1, name.end, name.type, name.form, doubt=name.doubt) if stop else None
    name.end = stop or name.end
    _dotted(w, name)
    yield name
    if rest:
        _dotted(w, rest)
        yield rest


def _called(w: Words, at: int) -> bool:
    """Whether a word of address or a post stands before the token at `at`: `chị Nga`, but not `người đàn ông Nga`."""
    lists = vietnamese()
    for phrases in (lists.honorifics, lists.titles):
        for size in (1, 2, 3):
            if at >= size and phrases.match(w.lows, at - size)[0] == size:
                return size > 1 or w.low(at - 2) not in _NO_CALL
    return False


def _country(w: Words, name: Found) -> int:
    """The size of the country before a foreign name that a post announces: `Tổng thống Paraguay [Santiago Peña]`."""
    at = name.start
    size = max(vietnamese().places.match(w.lows, at)[0], vocabulary().places.match(w.lows, at)[0])
    left = name.end - at - size
    if not size or left < 1 or not (_called(w, at) or w.low(at - 1) == "người"):
        return 0
    native = all(is_syllable(low) for low in w.lows[at : at + size])
    strange = not any(is_syllable(low) for low in w.lows[at + size : name.end])
    return size if strange and (left > 1 or native) and w.capital(at + size) else 0


def _small(w: Words, name: Found) -> int:
    """1 if a small word that opens the sentence is taken for a part of the name: `Theo [Marbawa], …`."""
    at, left = name.start, name.end - name.start - 1
    if not w.first[at] or w.lows[at] not in _SMALL or not left:
        return 0
    low = w.lows[at + 1]
    if not is_syllable(low):
        return int(left == 1)  # Theo James is one name
    surname = low in vietnamese().surnames
    return int(surname if w.lows[at] in ("như", "và") else left > 1)


def _sentence_end(w: Words, name: Found) -> int:
    """The point inside a name that ends a sentence, 0 if there is none: `kịch bản [Hà Mi]. [Bảo Trúc] đóng …`."""
    for at in range(name.start + 1, name.end - 1):
        if w.words[at] == "." and len(w.words[at - 1]) > 1 and is_syllable(w.lows[at - 1]) and w.spaced(at + 1):
            return at
    return 0


def _dotted(w: Words, name: Found) -> None:
    """Take the point of a shortened last word: `bà Ngô Thị Ng.`."""
    end = name.end
    if w.low(end) == "." and not w.spaced(end) and _SHORTENED.fullmatch(w.lows[end - 1]):
        name.end = end + 1


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


def _with_team(w: Words, found: list[Found]) -> list[Found]:
    """The names with the players of a line-up: `Sông Thao: Ansgar; Vieira, Okafor, Lind, Sato; Costa, …`."""
    places = _line_up(w)
    if len(places) != _TEAM:
        return found
    first = places[0][0]
    known = {(name.start, name.end): name for name in found if name.type is EntityType.PERSON}
    players = [known.get(place) or Found(*place, EntityType.PERSON, MentionForm.FULL, doubt=_VAGUE) for place in places]
    return [name for name in found if name.end <= first or name.start > places[-1][1]] + players


def _line_up(w: Words) -> list[tuple[int, int]]:
    """The parts of a paragraph between colon, commas and semicolons, if they look like players in their rows."""
    size = len(w)
    at = next((at for at in range(min(_HEAD, size)) if w.words[at] == ":"), -1) + 1
    if not at or sum(word == ";" for word in w.words) < _ROWS:
        return []
    parts: list[tuple[int, int]] = []
    begun, depth = at, 0
    for at in range(begun, size + 1):
        word = w.words[at] if at < size else ";"
        depth += (word == "(") - (word == ")")
        if word == "(" and depth == 1 and at > begun:
            parts.append((begun, at))  # the one who comes for him follows in brackets
        elif not depth and (word in (",", ";") or (word == "." and at == size - 1)):
            if at > begun and w.words[at - 1] != ")":
                parts.append((begun, at))
        else:
            continue
        begun = at + 1
    fits = all(w.capital(start) and end - start <= _NAME and _is_player(w, start, end) for start, end in parts)
    return parts if fits else []


def _is_player(w: Words, start: int, end: int) -> bool:
    return all(w.is_(at, Case.TITLE) or w.lows[at] in _WITHIN for at in range(start, end))
