"""A text file as an article: one paragraph for each line that is not empty, in order, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from reader.core.article import Paragraph, ParagraphKind
from reader.extraction.dates import from_text, is_dateline
from reader.extraction.signatures import source_of
from reader.extraction.tidy import one_line

_SENTENCE_END = re.compile(r"[.!?…:;,][”\"’')\]/.]*$")
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
    sources = [source_of(line) for line, kind in zip(lines, kinds, strict=True) if kind is ParagraphKind.SOURCE]
    return PlainText(
        title=lines[title_at] if title_at >= 0 else PurePath(name).stem,
        paragraphs=tuple(Paragraph(line, kind) for line, kind in zip(lines, kinds, strict=True)),
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
            return i
    plain = [i for i in candidates if not _is_slogan(lines[i])]
    return plain[0] if plain and len(lines) > 1 else -1


def _may_be_title(line: str) -> bool:
    return len(line) <= _MAX_TITLE and not _SENTENCE_END.search(line) and not (_is_outside(line) or is_dateline(line))


def _is_body(line: str) -> bool:
    return len(line) >= _LONG or (len(line) >= 40 and _SENTENCE_END.search(line) is not None)


def _is_slogan(line: str) -> bool:
    return len(_QUOTED.findall(line)) >= 2 or (_SLOGAN.search(line) is not None and _QUOTED.search(line) is not None)


def _is_outside(line: str) -> bool:
    return source_of(line) != "" or _NAVIGATION.match(line) is not None


def _kind(lines: Sequence[str], i: int, title_at: int) -> ParagraphKind:
    line = lines[i]
    if i == title_at:
        return ParagraphKind.TITLE
    if _NAVIGATION.match(line):
        return ParagraphKind.NAVIGATION
    if i < title_at:
        return ParagraphKind.BANNER
    if i >= len(lines) - _TAIL and i > title_at and source_of(line):
        return ParagraphKind.SOURCE
    return ParagraphKind.TEXT


def _date(lines: Sequence[str], title_at: int) -> date | None:
    """A full day in a short line beside the title; a day without a year is none."""
    for line in lines[max(0, title_at - 2) : title_at + 4]:
        if len(line) <= 80:
            found = from_text(line)
            if found:
                return found
    return None
