"""Whether a shorter name of a body can stand for a longer one, both as canonical words."""

from __future__ import annotations

import functools

from reader.entities.aliases_names import Canonical
from reader.entities.lexicons import vietnamese
from reader.entities.tokens import is_syllable

_LEVEL_WORDS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
_LEVEL_PAIRS = frozenset({("thành", "phố"), ("thị", "xã"), ("thị", "trấn")})
_EMPTY_TAILS = frozenset({("việt", "nam"), ("trung", "ương"), ("đảng",), ("trung", "ương", "đảng"),
                          ("cộng", "sản", "việt", "nam"), ("group",), ("fc",)})  # fmt: skip
# Openings of bodies that the state, the party and the unions have in every place: what follows them is a place.
_LOCAL = tuple(
    tuple(opening.split())
    for opening in (
        "sở", "uỷ ban nhân dân", "hội đồng nhân dân", "công an", "đảng bộ", "đảng uỷ", "tỉnh uỷ", "thành uỷ",
        "huyện uỷ", "quận uỷ", "thị uỷ", "chi bộ", "toà án nhân dân", "viện kiểm sát", "viện kiểm sát nhân dân",
        "uỷ ban mặt trận tổ quốc", "hội nông dân", "hội liên hiệp phụ nữ", "hội cựu chiến binh", "liên đoàn lao động",
        "đoàn thanh niên cộng sản hồ chí minh", "bộ đội biên phòng", "bộ chỉ huy quân sự", "ban chỉ huy quân sự",
        "cục thuế", "chi cục", "bảo hiểm xã hội", "kho bạc nhà nước", "ban tổ chức", "ban tuyên giáo", "ban dân vận",
        "ban nội chính", "văn phòng", "thanh tra", "phòng", "trung tâm y tế", "hạt kiểm lâm", "đồn biên phòng",
        "bệnh viện đa khoa", "đoàn đại biểu quốc hội", "hội chữ thập đỏ", "ban quản lý", "ban chỉ đạo", "giáo phận",
        "ngân hàng chính sách xã hội", "uỷ ban bầu cử", "hội khuyến học", "hội người cao tuổi", "điện lực",
    )
)  # fmt: skip
# Words that say what kind of thing a name is, and may be left out before it: Công ty Hoàng Vân, Hoàng Vân.
_HEADS = tuple(
    sorted(
        (
            tuple(head.split())
            for head in (
                "công ty", "tổng công ty", "tập đoàn", "công ty tập đoàn", "ngân hàng", "doanh nghiệp tư nhân",
                "doanh nghiệp", "hãng", "hãng hàng không", "hãng xe", "xí nghiệp", "nhà máy", "hợp tác xã", "trường",
                "đại học", "trường trung học phổ thông", "trường trung học cơ sở", "trường tiểu học", "học viện",
                "bệnh viện", "phòng khám", "viện", "câu lạc bộ", "đội", "đội tuyển", "đội bóng", "báo", "tạp chí",
                "nhà xuất bản", "nhà hát", "đoàn", "quỹ", "hội thánh", "ban nhạc", "nhóm", "khách sạn", "nhà hàng",
                "siêu thị", "cửa hàng", "trung tâm", "tổ chức", "hiệp hội", "đảng", "chuỗi", "hệ thống", "thương hiệu",
                "quán", "gánh hát", "gallery", "đài", "kênh", "hãng tin", "hãng thông tấn", "hãng luật",
                "văn phòng luật", "văn phòng luật sư", "công ty luật", "vườn quốc gia", "uỷ ban", "liên đoàn",
                "bảo tàng", "tổ hợp",
            )
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
_HEADS_BY_FIRST = {first: [head for head in _HEADS if head[0] == first] for first in {head[0] for head in _HEADS}}
_FIRMS = (
    ("công", "ty"),
    ("tổng", "công", "ty"),
    ("tập", "đoàn"),
    ("ngân", "hàng"),
    ("nhà", "máy"),
    ("hợp", "tác", "xã"),
)
_LEGAL_TAILS = frozenset("inc ltd llc llp plc co corp corporation limited gmbh ag sa bhd pte pty company".split())
_GAPPED = frozenset("quỹ công tập ngân bệnh trường đại nhà câu hợp xí khách cơ".split())
_TOPICS = frozenset({"về", "phòng", "chống"})


def _level(words: Canonical, at: int) -> int:
    """How many words at `at` say a level of administration."""
    if words[at : at + 2] in _LEVEL_PAIRS:
        return 2
    return 1 if at < len(words) and words[at] in _LEVEL_WORDS else 0


@functools.lru_cache(maxsize=1 << 13)
def without_levels(words: Canonical) -> Canonical:
    """`words` without `tỉnh`, `huyện` and the like before the name of a place; a bare `UBND tỉnh` keeps them."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        size = _level(words, at)
        named = size and at > 0 and at + size < len(words) and not _level(words, at + size)
        if named:
            at += size
        else:
            kept += words[at : at + max(size, 1)]
            at += max(size, 1)
    return tuple(kept)


def _place(words: Canonical) -> bool:
    return bool(words) and vietnamese().places.match(list(words), 0)[0] == len(words)


def _listed(words: Canonical) -> bool:
    return vietnamese().bodies.match(list(words), 0)[0] == len(words)


@functools.lru_cache(maxsize=1 << 13)
def tail_fits(short: Canonical, long: Canonical) -> bool:
    """Whether `long` is `short` with words after it that only say where: `Sở Y tế`, `Sở Y tế tỉnh Long Thành`.

    Not `Bộ Ngoại giao` and `Bộ Ngoại giao Mỹ`, nor `Viettel` and `Viettel Networks`.
    """
    for words in (long, without_levels(long)):
        if words[: len(short)] == short and len(words) > len(short) and _says_where(short, words[len(short) :]):
            return True
    return False


def _says_where(short: Canonical, rest: Canonical) -> bool:
    if rest in _EMPTY_TAILS or rest[-1].lower() in _LEGAL_TAILS:
        return True  # Lumenor, Lumenor Labs Inc.
    if len(short) == 1 and short[0] in _LEVEL_WORDS | {"ban", "bộ", "hội", "viện", "trường", "đoàn", "đội", "công"}:
        return False
    local = any(short[: len(opening)] == opening or short[-len(opening) :] == opening for opening in _LOCAL)
    if len(short) > 2 and rest[0] in _TOPICS and rest[:2] not in _LOCAL:
        return True  # Ban Chỉ đạo Trung ương về phòng, chống thiên tai
    size = _level(rest, 0)
    if size:
        # `UBND` alone says nothing of the level; `Công an tỉnh` is whole with it
        return local or len(short) > 1
    if _place(rest):
        return not _listed(short) and short[0] not in ("bộ", "chính", "quốc")
    if any(rest[: len(opening)] == opening for opening in _LOCAL):
        return len(short) > 1  # Phòng Cảnh sát hình sự, Công an tỉnh Cam Hải
    return local and len(rest) <= (
        4 if _level(short, len(short) - 1) or _level(short, len(short) - 2) == 2 else 3 if _whole(short) else 0
    )


def _whole(short: Canonical) -> bool:
    """Whether a local body's name is whole without its place, so that an unknown word after it is one."""
    sized = any(short[-len(opening) :] == opening for opening in _LOCAL if len(opening) > 1)
    return sized or (short[0] == "sở" and len(short) > 1)


@functools.lru_cache(maxsize=1 << 13)
def brand_tails(words: Canonical) -> tuple[Canonical, ...]:
    """What may be said for a name without the words that open it: `Hoàng Vân` for `Công ty Tập đoàn Hoàng Vân`."""
    out: list[Canonical] = []
    firm = any(words[: len(head)] == head for head in _FIRMS)
    rests = [words]
    for rest in rests:  # which grows
        for head in _HEADS_BY_FIRST.get(rest[0] if rest else "", ()):
            tail = rest[len(head) :]
            if tail and rest[: len(head)] == head and tail not in out and not tail[0].isdigit() and not _level(tail, 0):
                out.append(tail)
                rests.append(tail)
    if len(words) > 2 and not is_syllable(words[0].lower()) and _place(words[1:]):
        out.append(words[1:])  # a club and who pays for it: SHB Đà Nẵng
    for tail in tuple(out):
        place = next((size for size in (3, 2, 1) if len(tail) > size and _place(tail[-size:])), 0)
        if place and not _place(tail[:-place]) and len(tail) - place > 1:
            out.append(tail[:-place])  # Bách khoa, of Trường Đại học Bách khoa Hà Nội
    rest = rests[-1]
    if firm and out:
        # the trade after `Công ty` is left out too: Công ty Ô tô Toyota Việt Nam, Toyota Việt Nam
        trade = vietnamese().nouns.match(list(rest), 0)[0]
        if trade and len(rest) - trade > 1 and not _place(rest[trade:]):
            out.append(rest[trade:])
    return tuple(out)


def firm_brand(words: Canonical) -> Canonical:
    """The brand of a company, without any words for what it is; empty for other bodies."""
    if not any(words[: len(head)] == head for head in _FIRMS):
        return ()
    rest = words
    while head := next((head for head in _HEADS if rest[: len(head)] == head and len(rest) > len(head)), ()):
        rest = rest[len(head) :]
    return rest


def headless(words: Canonical) -> bool:
    """Whether a name is a bare brand (`Hoàng Vân`, `MSB`), without a word for what it is."""
    return not vietnamese().heads.match([word.lower() for word in words], 0)[0]


@functools.lru_cache(maxsize=1 << 13)
def spells(short: Canonical, long: Canonical) -> bool:
    """Whether `short` is `long` with some of its words as initials: `Viện LSQS`, `Viện Lịch sử Quân sự`.

    Words at the end may be missing as in `tail_fits`.
    """
    if not any(word.isupper() for word in short):
        return False
    at = 0
    for word in short:
        if word.isupper() and word.isalpha():
            letters = word.upper()
            if "".join(w[0] for w in long[at : at + len(letters)]).upper() != letters:
                return False
            at += len(letters)
        elif at < len(long) and long[at] == word:
            at += 1
        else:
            return False
    return at == len(long) or (at > 1 and _says_where(long[:at], long[at:]))


@functools.lru_cache(maxsize=1 << 13)
def gapped(short: Canonical, long: Canonical) -> bool:
    """Whether `short` only leaves out words inside: `Quỹ Gates`, `Quỹ Bill và Melinda Gates`."""
    if short[0] not in _GAPPED or len(short) < 2 or long[0] != short[0] or long[-1] != short[-1]:
        return False
    rest = iter(long)
    return all(word in rest for word in short) and not _place(short[-2:]) and not _place(short[-1:])
