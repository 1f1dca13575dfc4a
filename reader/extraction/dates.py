"""The day on which an article was published. No day is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

_FIRST_YEAR = 1990
_MAX_DATELINE = 60
_DATELINE = re.compile(r"^\W*(?:\d|thứ\s|chủ nhật|ngày\s|cập nhật|đăng|published|posted|\w+day,)", re.IGNORECASE)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
# 24/12/2012, 24-12-2012, 24.12.2012; not a part of a longer number or of an address.
_DAY_FIRST = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?![\d/-])")
# 30/11/12 is a day only where the line says so.
_SHORT_YEAR = re.compile(
    r"(?:ngày|thứ\s+\w+,?|chủ nhật,?)\s+(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?![\d/.-])", re.IGNORECASE
)
_VIETNAMESE = re.compile(
    r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:,\s*)?(?:năm\s+)?((?:19|20)\d\d)\b", re.IGNORECASE
)
_MONTHS = {
    month: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), start=1)
    for month in names.split()
}  # fmt: skip
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_ENGLISH = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_ENGLISH_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
# A line that only tells when the page was looked at, changed or printed.
_OTHER_MOMENT = re.compile(
    r"hôm nay|bây giờ|cập nhật lúc|today|updated|modified|last edit|copyright|©|all rights|bản quyền|in ngày|printed",
    re.IGNORECASE,
)
_WEEKDAY_OR_TIME = re.compile(r"thứ\s*\w+|chủ nhật|\b\d{1,2}[:h]\d{2}\b|gmt|published|posted|đăng|ngày", re.IGNORECASE)


def from_iso(text: str) -> date | None:
    """The day of an ISO 8601 moment as machines write it, as its own time zone counts; None if there is none."""
    match = _ISO.search(text)
    return _day(match[1], match[2], match[3]) if match else None


def from_text(text: str, *, day_first: bool = True) -> date | None:
    """The first day with a year that `text` names, in Vietnamese or English ways of writing.

    Without `day_first`, numbers that could also be month and day in this order are passed over.
    """
    found: list[tuple[int, date]] = []
    for pattern, order in (
        (_DAY_FIRST, (4, 3, 1)),
        (_VIETNAMESE, (3, 2, 1)),
        (_ISO, (1, 2, 3)),
        (_ENGLISH, (3, 1, 2)),
        (_ENGLISH_DAY_FIRST, (3, 2, 1)),
    ):
        match = pattern.search(text)
        if match:
            year, month, day = (match[group] for group in order)
            moment = _day(year, str(_MONTHS.get(month.lower(), month)), day)
            ambiguous = pattern is _DAY_FIRST and not day_first and int(match[1]) <= 12
            if moment and not ambiguous:
                found.append((match.start(), moment))
    return min(found)[1] if found else None


def is_dateline(line: str) -> bool:
    """Whether `line` is short and tells a day, perhaps with an hour, and nothing else."""
    return len(line) <= _MAX_DATELINE and _DATELINE.match(line) is not None and from_text(line) is not None


def near_title(before: Sequence[str], after: Iterable[str], *, day_first: bool) -> date | None:
    """The day in a short line beside the title.

    `before` and `after` are the texts of the blocks before the title, nearest first, and after it. After the title a
    date may stand anywhere in a short line; before it, where the clock of the site also stands, the line must hold
    little else.
    """
    for lines, longest in ((after, 120), (before, 60)):
        for line in lines:
            if len(line) > longest or _OTHER_MOMENT.search(line):
                continue
            found = from_text(line, day_first=day_first)
            short = _SHORT_YEAR.search(line) if day_first and not found else None
            if short:
                found = _day(f"20{short[4]}", short[3], short[1])
            if found and (len(line) <= 60 or _WEEKDAY_OR_TIME.search(line)):
                return found
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= _FIRST_YEAR else None
