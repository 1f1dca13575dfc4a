"""The title of a document that has none for machines: what its first lines say, as offices and newspapers set them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TYPES = (
    "quyết định|nghị quyết|nghị định|thông tư(?: liên tịch)?|chỉ thị|quy chế|quy định|thông cáo(?: báo chí)?|thông báo|"
    "hướng dẫn|chương trình|kế hoạch|phương án|đề án|dự án|báo cáo|biên bản|tờ trình|hợp đồng|công điện|bản ghi nhớ|"
    "bản thỏa thuận|bản thoả thuận|giấy mời|giấy giới thiệu|kết luận|điều lệ|pháp lệnh|sắc lệnh|lệnh|luật|bộ luật|"
    "nội quy|quy trình|tuyên bố|diễn văn(?: khai mạc| bế mạc)?|bài phát biểu|phát biểu|tham luận|lời kêu gọi|thư ngỏ"
)
_TYPE = re.compile(rf"(?:{_TYPES})\s*[:*]?$", re.IGNORECASE)
_TYPE_AND_MORE = re.compile(rf"(?:{_TYPES})\b", re.IGNORECASE)
_LETTER = re.compile(r"(?:v/v|về việc)\b[:\s]", re.IGNORECASE)
_NUMBER = re.compile(r"(?:số|no)\s*[:.]", re.IGNORECASE)
# What stands above a title or between a title and the text, and is neither.
_HEAD = re.compile(
    r"cộng h(?:òa|oà) xã hội|độc lập\s*[-–—]|(?:số|no)\s*[:.]|.{2,60}, ngày\b|đảng cộng sản việt nam\s*$|"
    r"(?:dự thảo|mẫu số|phụ lục|khẩn|hỏa tốc|mật|tối mật)\b|trang \d|\W*$|"
    r"(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|ubnd|hđnd|bộ [a-zđà-ỹ]+(?: (?:và )?[a-zđà-ỹ]+){0,4}$|"
    r"(?:sở|phòng|ban|tỉnh|huyện|quận|thành phố|công ty|trường|chính phủ|quốc hội|văn phòng|tổng cục|cục)\b.{0,60}$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:căn cứ|kính gửi|kính thưa|điều 1\b|theo đề nghị|xét |thực hiện|hôm nay|thưa |"
    r"(?:phần|chương) [1i]\b|[1i][.)]\s|"
    r"(?:chủ tịch|bộ trưởng|thủ tướng|giám đốc|tổng giám đốc|chánh văn phòng|trưởng ban|hiệu trưởng)\b|quyết định\s*:)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;:,…]$")
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b|"
    r"(?:document|untitled|presentation|slide|book|sheet|tài liệu|doc|scan)\W*\d*$|"
    r"powerpoint presentation|bản trình bày|không có tiêu đề|no title|title$|tiêu đề$|(?:file|https?)://|[\d\W_]+$|"
    r"cộng h(?:òa|oà) xã hội|(?:ủy|uỷ) ban nhân dân|ubnd\b|"
    r"đảng cộng sản việt nam$|độc lập\b|chính phủ$|quốc hội$|bộ \w+$",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:docx?|docm|dotx?|rtf|pdf|odt|tmp|indd|qxd|p65|cdr|html?|xlsx?|pptx?)\s*$", re.IGNORECASE)
_MIN = 4
_MAX = 300
_LINES = 40
_SUBJECT_LINES = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a paragraph near the start of a document, and how it is set.

    `strong` is bold or a heading; `rank` is 2 for a style of titles, 1 for a first heading, else 0; `size` in points.
    """

    text: str
    strong: bool = False
    centred: bool = False
    rank: int = 0
    size: float = 0.0


def title_of(lines: Sequence[Line], told: str) -> str:
    """The title that `lines`, the first ones of a document, show, or `told` by its properties; "" if there is none.

    An official paper has the line of its type ("QUYẾT ĐỊNH") and the subject under it, and shows a better title than
    its properties have, into which Word puts the first line it finds.
    """
    head = [line for line in lines if line.text.strip()][:_LINES]
    return _official(head) or sensible(told) or _styled(head) or _largest(head) or _centred(head)


def sensible(told: str) -> str:
    """`told` if it can be a title; "" if it is the name of a file or of a program, or a head of all papers."""
    told = " ".join(told.split())
    if not _MIN <= len(told) <= _MAX or _NO_TITLE.match(told) or _FILE.search(told):
        return ""
    return told if " " in told else ""


def _official(head: Sequence[Line]) -> str:
    for i, line in enumerate(head):
        if _BODY.match(line.text) and not _TYPE.match(line.text):
            break
        is_type = _TYPE.match(line.text) is not None
        if is_type or (_TYPE_AND_MORE.match(line.text) and line.text.isupper() and len(line.text) <= _MAX):
            if not (line.strong or line.centred or line.text.isupper()) or _ENDS.search(line.text):
                continue
            subject = _following(head, i, strict=not is_type)
            if subject or not is_type or line.rank:
                return _joined([line, *subject])
    numbered = next((i for i, line in enumerate(head) if _NUMBER.match(line.text)), -1)
    for i, line in enumerate(head):
        if numbered >= 0 and 0 < i - numbered <= 3 and _LETTER.match(line.text) and len(line.text) <= _MAX:
            return line.text
    return ""


def _following(head: Sequence[Line], i: int, *, strict: bool) -> list[Line]:
    """The lines of the subject under the line `i` of the type; with `strict` only those set in the same way."""
    subject: list[Line] = []
    for line in head[i + 1 : i + 1 + _SUBJECT_LINES]:
        text = line.text
        starts = not subject and re.match(r"về |v/v|tại |nhân dịp|kèm theo|ban hành", text, re.IGNORECASE)
        same = (line.strong and line.centred) or (line.strong and head[i].strong and abs(line.size - head[i].size) < 2)
        if _BODY.match(text) or _HEAD.match(text) or len(text) > _MAX or sum(len(s.text) for s in subject) > _MAX:
            break
        if not (same or (starts and not strict)) or (text[-1] in ".;" and not line.strong) or text[0] in "-–+(":
            break
        if strict and text.isupper() != head[i].text.isupper():
            break
        if subject and text.isupper() and not subject[-1].text.isupper():
            break  # who decides: "CHỦ TỊCH …"
        subject.append(line)
    return subject


def _styled(head: Sequence[Line]) -> str:
    for rank in (2, 1):
        for i, line in enumerate(head):
            if line.rank == rank and _MIN <= len(line.text) <= _MAX:
                more = [line]
                while rank == 2 and i + len(more) < len(head) and head[i + len(more)].rank == rank:
                    more.append(head[i + len(more)])
                return _joined(more)
    return ""


def _largest(head: Sequence[Line]) -> str:
    """The lines in the largest type, if they are clearly larger than the rest."""
    sizes = sorted(line.size for line in head for _ in range(max(1, len(line.text) // 40)))
    if not sizes or not sizes[-1]:
        return ""
    usual = sizes[len(sizes) // 2]
    for size in sorted(set(sizes), reverse=True)[:3]:
        if size < 1.15 * usual:
            return ""
        for i, line in enumerate(head):
            if abs(line.size - size) < 0.6 and _can_be_title(line):
                more = [line]
                for after in head[i + 1 : i + _SUBJECT_LINES]:
                    if abs(after.size - size) >= 0.6 or not _can_be_title(after):
                        break
                    more.append(after)
                return _joined(more)
    return ""


def _centred(head: Sequence[Line]) -> str:
    for i, line in enumerate(head):
        if line.strong and line.centred and _can_be_title(line):
            more = [line]
            for after in head[i + 1 : i + 3]:
                if not (after.strong and after.centred and _can_be_title(after)):
                    break
                if after.text.isupper() != line.text.isupper():
                    break
                more.append(after)
            return _joined(more)
    return ""


def _can_be_title(line: Line) -> bool:
    text = line.text
    return _MIN <= len(text) <= _MAX and not _HEAD.match(text) and not _BODY.match(text) and text[-1] not in ".;,"


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(" ".join(line.text for line in lines).split())[: 2 * _MAX].strip()
