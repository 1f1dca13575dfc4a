"""Where a person's name begins and ends, wherever a rule is surer of it than what was learned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.core.mentions import EntityType, MentionForm
from reader.entities.english_lexicon import vocabulary
from reader.entities.found import Found
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words, is_syllable

# The last word of a name that hides behind its first letters (`Ngô Thị Ng.`), or is always shortened (`Marcos Jr.`).
_SHORTENED = re.compile(r"[^\W\d_]|[bcdđghklmnpqrstvx]{2,3}|jr|sr")
COUNTRIES = frozenset("nga anh pháp đức mỹ ý áo lào thái hàn nhật trung úc bỉ ấn".split())
"""Countries of one syllable, which are given names too."""
_STATES = (("vương", "quốc"), ("cộng", "hòa"), ("nhà", "nước"))
_NO_CALL = frozenset({"đàn", "phụ", "chàng", "công", "quân", "phía", "nước", "người"})
_SMALL = frozenset(
    "theo và như nhưng nếu với khi tại trong còn cùng nhờ riêng ngoài sau trước nhóm do để cả lúc vì bởi".split()
)
_NAMED_TOO = frozenset({"như", "và"})  # small words that are also given names
# What stands before names and is never a part of one, with capitals though it may be.
_CALLS = frozenset(
    "ths ts pgs gs bs ks ntk hlv nsnd nsưt xơ tiktoker youtuber streamer vedette kol bollywood hollywood kpop k-pop "
    "v-pop cllr revd sr".split()
)
_OPENING = {'"': '"', "“": "”"}
_QUOTES = frozenset({'"', "“", "”"})
_NICKNAME = 3  # its tokens: `Lỳ "bạch tạng"`
_FIRST = 2  # tokens of a foreign name before its nickname: `Arnel “The Bolo” Catabay`
_POSTS = frozenset({"trưởng", "phó", "chủ", "giám", "bí", "nguyên", "chánh", "tổng"})
_DIVIDING = frozenset({",", "và", "and", "–"})
_PART = 2  # tokens on a side of a dash: `Thanh Thủy - Quốc Ngọc`, but not `Kim Oanh - Ảnh`
_LETTERED = frozenset("vitamin nhóm loại lớp bảng khối hạng ban lô tổ phần mục điểm khoản".split())
_FIRMS = frozenset({"plc", "llc", "ltd", "gmbh", "inc", "corp", "corporation", "airlines", "airways", "holdings"})


def joined(w: Words, found: Sequence[Found]) -> list[Found]:
    """The names with those as one that a hyphen or a nickname joins: `Brice-Alain Mba`, `Jesse "Doc" Villaflor`."""
    kept: list[Found] = []
    for name in found:
        last = kept[-1] if kept else None
        if last and name.start < last.end:
            continue  # it lies in a name that was widened
        if last and _goes_on(w, last, name):
            last.end, last.doubt = name.end, max(last.doubt, name.doubt)
            continue
        if name.type is EntityType.PERSON:
            name.end = _nickname_end(w, name)
        kept.append(name)
    return kept


def bounded(w: Words, name: Found) -> Iterator[Found]:
    """The person's name within its bounds, or the names that it holds."""
    quotes = [at for at in range(name.start, name.end) if w.words[at] in _QUOTES]
    if len(quotes) == 1 and quotes[0] + 1 < name.end:
        name.start = quotes[0] + 1  # `cô "Bống" [Hồng Nhung]`
    while name.end - name.start > 1 and w.lows[name.start] in _CALLS:
        name.start += 1
    name.start += _country(w, name) or _small(w, name)
    name.start -= _initial(w, name)
    begun = name.start
    for stop in [*_ends(w, name), name.end]:
        part = Found(begun, stop, name.type, name.form, doubt=name.doubt)
        begun = stop + 1
        _dotted(w, part)
        _as_firm(w, part)
        yield part


def called(w: Words, at: int) -> bool:
    """Whether a word of address or a post stands before the token at `at`: `chị Nga`, but not `người đàn ông Nga`."""
    lists = vietnamese()
    for phrases in (lists.honorifics, lists.titles):
        for size in (1, 2, 3):
            if at >= size and phrases.match(w.lows, at - size)[0] == size:
                return size > 1 or w.low(at - 2) not in _NO_CALL
    return False


def strange(w: Words, at: int) -> bool:
    """Whether the token at `at` has a capital and is no Vietnamese syllable."""
    return w.is_(at, Case.TITLE) and not is_syllable(w.lows[at])


def _goes_on(w: Words, last: Found, name: Found) -> bool:
    """Whether `name` goes on with a hyphen where `last` ends."""
    at = last.end
    both = last.type is name.type is EntityType.PERSON and last.form is name.form is MentionForm.FULL
    if not both or name.start != at + 1 or w.words[at] != "-" or w.spaced(at) or w.spaced(at + 1):
        return False
    return w.lows[at + 1] not in _POSTS  # `Hoàng Bá Thước-Trưởng Công an`


def _nickname_end(w: Words, name: Found) -> int:
    """Where the name ends with the nickname that follows it, and with what follows that in a foreign name."""
    at = name.end
    closing = _OPENING.get(w.words[at]) if at < len(w) else None
    if closing is None or not w.spaced(at):
        return name.end
    stop = next((k for k in range(at + 2, min(at + 2 + _NICKNAME, len(w))) if w.words[k] == closing), -1)
    if stop < 0:
        return name.end
    if all(w.is_(k, Case.LOWER) for k in range(at + 1, stop)):
        return stop + 1
    foreign = name.end - name.start <= _FIRST and all(strange(w, k) for k in range(name.start, name.end))
    end = stop + 1
    if not foreign or not all(w.capital(k) for k in range(at + 1, stop)) or not strange(w, end):
        return name.end
    while strange(w, end):
        end += 1
    return end


def _country(w: Words, name: Found) -> int:
    """The size of the country before a foreign name that a post announces: `Tổng thống Paraguay [Santiago Peña]`."""
    at = name.start
    size = max(
        vietnamese().places.match(w.lows, at)[0],
        vocabulary().places.match(w.lows, at)[0],
        int(w.lows[at] in COUNTRIES),
    )
    left = name.end - at - size
    state = (w.low(at - 2), w.low(at - 1)) in _STATES
    if not size or left < 1 or not (state or called(w, at) or w.low(at - 1) in ("người", "dân")):
        return 0
    native = all(is_syllable(low) for low in w.lows[at : at + size])
    foreign = not any(is_syllable(low) for low in w.lows[at + size : name.end])
    return size if foreign and (left > 1 or native) and w.capital(at + size) else 0


def _small(w: Words, name: Found) -> int:
    """1 if a small word that opens the sentence is taken for a part of the name: `Theo [Marbawa], …`."""
    at, left = name.start, name.end - name.start - 1
    if not w.first[at] or w.lows[at] not in _SMALL or not left:
        return 0
    low = w.lows[at + 1]
    if not is_syllable(low):
        return int(left == 1)  # Theo James is one name
    return int(low in vietnamese().surnames if w.lows[at] in _NAMED_TOO else left > 1)


def _initial(w: Words, name: Found) -> int:
    """The tokens of an initial before a foreign name: `luật sư [D. John Sauer]`."""
    at = name.start - 2
    if at < 1 or w.words[at + 1] != "." or w.spaced(at + 1) or not _is_letter(w, at):
        return 0
    alone = w.is_(at - 1, Case.LOWER) and w.low(at - 1) not in _LETTERED
    foreign = name.end - name.start > 1 and all(strange(w, k) for k in range(name.start, name.end))
    return 2 if alone and foreign and w.spaced(name.start) else 0


def _ends(w: Words, name: Found) -> list[int]:
    """The tokens between names that were taken for one: `kịch bản [Hà Mi]. [Bảo Trúc] đóng …`, `[Emil] và [Bảo]`."""
    found: list[int] = []
    for at in range(name.start + 1, name.end - 1):
        word = w.words[at]
        point = word == "." and len(w.words[at - 1]) > 1 and is_syllable(w.lows[at - 1]) and w.spaced(at + 1)
        dash = word == "-" and w.spaced(at) and w.spaced(at + 1) and at - name.start > 1 and name.end - at > _PART
        if point or dash or (word in _DIVIDING and w.capital(at + 1)):
            found.append(at)
    return found


def _dotted(w: Words, name: Found) -> None:
    """Take all initials, and the point of a shortened last word: `chủ tên Đ.V.Q.`, `bà Ngô Thị Ng.`."""
    while w.low(name.end) == "." and not w.spaced(name.end) and _is_letter(w, name.end - 1):
        if not (_is_letter(w, name.end + 1) and not w.spaced(name.end + 1) and w.low(name.end + 2) == "."):
            break
        name.end += 2
    end = name.end
    short = _SHORTENED.fullmatch(w.lows[end - 1]) and (len(w.words[end - 1]) == 1 or w.is_(end - 1, Case.TITLE))
    if short and w.low(end) == "." and not w.spaced(end):
        name.end = end + 1


def _is_letter(w: Words, at: int) -> bool:
    return w.capital(at) and len(w.words[at]) == 1


def _as_firm(w: Words, name: Found) -> None:
    """A name that ends like a firm's is a firm: `[Ashford Manganese Plc]`."""
    if name.end - name.start > 1 and w.lows[name.end - 1] in _FIRMS:
        name.type = EntityType.ORG
    elif w.low(name.end) in _FIRMS and w.capital(name.end):
        name.type, name.end = EntityType.ORG, name.end + 1
