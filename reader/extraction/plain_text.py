"""A text file as an article: one paragraph for each line that is not empty, in order, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from reader.core.article import Paragraph, ParagraphKind
from reader.extraction.dates import from_text, is_dateline, opening_day
from reader.extraction.signatures import source_of
from reader.extraction.tidy import ends_sentence, one_line

_MAX_TITLE = 250
_LONG = 200  # a line of the body is longer, or ends as a sentence
_HEAD = 6  # lines among which the title is looked for
# How a report begins: a day, a place, an agency: "Ngày 16-12, tại Hà Nội, …", "(TTXVN) - …", "HÀ NỘI, 5/3 - …".
_DATED_LEAD = re.compile(
    r"^(?:\([^)]{2,40}\)\s*[-–—:]?\s*|[\w .]{2,30}\s*[-–—]\s+)?"
    r"(?:(?:sáng|trưa|chiều|tối|đêm|vào|trong|từ)\s+)*(?:ngày\s+\d|hôm nay|hôm qua|mới đây|nhân dịp|on \w+ \d)",
    re.IGNORECASE,
)
_SLOGAN = re.compile(r"khẩu hiệu|phương châm|chủ đề|chào mừng|kỷ niệm|nhiệt liệt|hưởng ứng|welcome to", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]{8,}[\"”]")
_NAVIGATION = re.compile(
    r"^[\s\[\]<>«»|‹›←→↑(]*(?:trở về|trở lại|về trang (?:trước|chủ|đầu)|về đầu trang|quay (?:lại|về)|lên đầu trang|"
    r"trang chủ|trang trước|trang sau|in trang(?: này)?|in bài(?: viết)?|bản in|gửi (?:cho bạn bè|e-?mail|bài viết)|"
    r"chia sẻ|xem tiếp|xem thêm|đóng(?: cửa sổ)?|back(?: to (?:top|list|home))?|go back|home|print(?: this page)?|"
    r"e-?mail(?: this)?|share|next|previous|close(?: window)?|top)[\s\[\]<>«»|‹›←→↑).]*$",
    re.IGNORECASE,
)  # fmt: skip
# What stands alone above a title, announces that one follows, or tells who wrote: "FOR IMMEDIATE RELEASE".
_HEAD_LINE = re.compile(
    r"^\W*(?:for immediate release|press release|news release|embargoed\b.*|media release|thông cáo báo chí|"
    r"(?:tác giả|người (?:viết|đăng|gửi)|by|author|written by|bài(?: và ảnh)?|ảnh|phóng viên)\s*:.{2,60}|"
    r"by [\w. ]{4,40})\W*$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"^(?:trang chủ|home)\b.*[>»›/|]|^[^>»›]{2,40}(?:\s*[>»›]\s*[^>»›]{2,60}){2,}$", re.IGNORECASE)
_WORDLESS = re.compile(r"^[\W_]*(?:30|end|hết)?[\W_]*$", re.IGNORECASE)  # "# # #", "* * *", "-30-"
_ITEM = re.compile(r"(?:[-–•*+▪◦●■‣]|\d{1,2}[.)]|[a-zđ][.)])\s+\S")
_MAX_HEADING = 100
_PARAGRAPH = 80  # a line before a heading is as long, or ends as a sentence; the line after it is half as long
_LEVEL = 2
_UNDER_TITLE = 3  # lines below the title among which its day is
_BETWEEN_LINKS = re.compile(r"\s[|/•·]\s")
_TAIL = 6  # lines at the end among which sources are looked for


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text file that was read; `title` is "" or the file's stem if no line is one."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    publisher: str
    published: date | None


def read_plain_text(text: str, name: str) -> PlainText:
    """The lines of `text` as paragraphs: the title, banners before it, and a source and links of the page after it."""
    lines = [line for line in map(one_line, text.splitlines()) if line]
    title_at = _title_at(lines)
    kinds = [_kind(lines, i, title_at) for i in range(len(lines))]
    levels = {ParagraphKind.HEADING: _LEVEL, ParagraphKind.LIST_ITEM: 1}
    sources = [source_of(line) for line, kind in zip(lines, kinds, strict=True) if kind is ParagraphKind.SOURCE]
    return PlainText(
        title=lines[title_at] if title_at >= 0 else PurePath(name).stem,
        paragraphs=tuple(Paragraph(line, kind, levels.get(kind, 0)) for line, kind in zip(lines, kinds, strict=True)),
        publisher=sources[0] if sources else "",
        published=_date(lines, title_at),
    )


def _title_at(lines: Sequence[str]) -> int:
    """The index of the title, -1 if none.

    It is the short line, not a sentence, directly before the body: before the line that opens with a day, or else
    before the first long line or sentence. Slogans of the site above it quote and proclaim, and are passed over.
    """
    candidates = [i for i, line in enumerate(lines[:_HEAD]) if _may_be_title(line)]
    following = {i: next((line for line in lines[i + 1 :] if not is_dateline(line)), "") for i in candidates}
    for i in candidates:
        if _DATED_LEAD.match(following[i]):
            return i
    for i in candidates:
        if _is_body(following[i]) and not _is_slogan(lines[i]):
            return _shouted(lines, candidates, i)
    plain = [i for i in candidates if not _is_slogan(lines[i])]
    return plain[0] if plain and len(lines) > 1 else -1


def _shouted(lines: Sequence[str], candidates: Sequence[int], i: int) -> int:
    """The line directly above line `i` if that one is in capitals and line `i` is not: a title and its subtitle."""
    above = next((k for k in candidates if k < i and not any(j in candidates for j in range(k + 1, i))), i)
    return above if lines[above].isupper() and len(lines[above].split()) > 3 and not lines[i].isupper() else i


def _may_be_title(line: str) -> bool:
    if len(line) > _MAX_TITLE or ends_sentence(line):
        return False
    beside = _HEAD_LINE.match(line) or _CRUMBS.match(line) or _is_wordless(line)
    return not (beside or _is_outside(line) or is_dateline(line))


def _is_body(line: str) -> bool:
    return len(line) >= _LONG or (len(line) >= 40 and ends_sentence(line))


def _is_slogan(line: str) -> bool:
    return len(_QUOTED.findall(line)) >= 2 or (_SLOGAN.search(line) is not None and _QUOTED.search(line) is not None)


def _is_outside(line: str) -> bool:
    return source_of(line) != "" or _is_navigation(line)


def _is_wordless(line: str) -> bool:
    return len(line) <= _MAX_HEADING and _WORDLESS.match(line) is not None


def _is_navigation(line: str) -> bool:
    return all(_NAVIGATION.match(part) for part in _BETWEEN_LINKS.split(line) if part.strip())


def _kind(lines: Sequence[str], i: int, title_at: int) -> ParagraphKind:
    line = lines[i]
    if i == title_at:
        return ParagraphKind.TITLE
    if _is_navigation(line) or _is_wordless(line):
        return ParagraphKind.NAVIGATION
    if i < title_at or (title_at >= 0 and i <= title_at + _UNDER_TITLE and is_dateline(line)):
        return ParagraphKind.BANNER
    if i >= len(lines) - _TAIL and i > title_at and source_of(line):
        return ParagraphKind.SOURCE
    if _is_item(lines, i):
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.HEADING if _is_heading(lines, i, title_at) else ParagraphKind.TEXT


def _is_item(lines: Sequence[str], i: int) -> bool:
    """Whether line `i` begins with the mark of an item, and so does a line beside it."""
    beside = (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
    return _ITEM.match(lines[i]) is not None and any(_ITEM.match(line) for line in beside)


def _is_heading(lines: Sequence[str], i: int, title_at: int) -> bool:
    """Whether line `i`, short and no sentence, stands between paragraphs, or between the title and the body."""
    line = lines[i]
    if i == 0 or i + 1 >= len(lines) or len(line) > _MAX_HEADING or ends_sentence(line) or _is_outside(lines[i + 1]):
        return False
    above, below = lines[i - 1], lines[i + 1]
    parts = i - 1 == title_at or len(above) >= _PARAGRAPH or ends_sentence(above)
    return parts and len(below) > len(line) and len(below) * 2 >= _PARAGRAPH


def _date(lines: Sequence[str], title_at: int) -> date | None:
    """A full day in a short line beside the title; a day without a year is none."""
    for line in lines[max(0, title_at - 2) : title_at + 4]:
        if len(line) <= 80:
            found = from_text(line)
            if found:
                return found
    openings = map(opening_day, lines[title_at + 1 : title_at + 1 + _HEAD])
    return next(filter(None, openings), None)
