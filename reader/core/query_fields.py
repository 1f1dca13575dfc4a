"""The names of fields and their values in a query, English and Vietnamese, and the forms of dates."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

from reader.core.folding import fold
from reader.core.query import Between, Field, State, Thing

VIETNAMESE: Mapping[Field, str] = {
    Field.PERSON: "người",
    Field.ORG: "tổ-chức",
    Field.TAG: "thẻ",
    Field.SOURCE: "nguồn",
    Field.TITLE: "tiêu-đề",
    Field.NOTE: "ghi-chú",
    Field.DATE: "ngày",
    Field.IMPORTED: "nhập",
    Field.HAS: "có",
    Field.IS: "là",
    Field.NEAR: "gần",
}
THINGS: Mapping[Thing, str] = {Thing.NOTE: "ghi-chú", Thing.TAG: "thẻ", Thing.PICTURE: "ảnh"}
STATES: Mapping[State, str] = {
    State.UNREAD: "chưa-đọc",
    State.READ: "đã-đọc",
    State.STARRED: "gắn-sao",
    State.SHELVED: "cất-kệ",
    State.TRASHED: "thùng-rác",
}
OPERATORS = ("OR", "HOẶC")
"""In capital letters, as they are typed: `or` and `hoặc` are words."""
_FIELDS = {
    **{str(field): field for field in Field},
    **{fold(name): field for field, name in VIETNAMESE.items()},
    "people": Field.PERSON,
    "body": Field.ORG,
    "organisation": Field.ORG,
    "organization": Field.ORG,
    "tochuc": Field.ORG,
    "co-quan": Field.ORG,
    "nhan": Field.TAG,
    "tieude": Field.TITLE,
    "ghichu": Field.NOTE,
}
_THINGS = {
    **{str(thing): thing for thing in Thing},
    **{fold(name): thing for thing, name in THINGS.items()},
    "notes": Thing.NOTE,
    "tags": Thing.TAG,
    "pictures": Thing.PICTURE,
    "hinh": Thing.PICTURE,
    "hinh-anh": Thing.PICTURE,
}
_STATES = {
    **{str(state): state for state in State},
    **{fold(name): state for state, name in STATES.items()},
    "da-gan-sao": State.STARRED,
    "sao": State.STARRED,
    "ke": State.SHELVED,
    "tren-ke": State.SHELVED,
    "shelf": State.SHELVED,
    "trash": State.TRASHED,
    "trong-thung-rac": State.TRASHED,
    "da-bo": State.TRASHED,
}
_YEAR = re.compile(r"(\d{4})")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEAR_MONTH_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def field_called(name: str) -> Field | None:
    """The field that `name` means, in either language, with or without its accents."""
    return _FIELDS.get(_key(name))


def thing_called(name: str) -> Thing | None:
    """What an article is asked to have."""
    return _THINGS.get(_key(name))


def state_called(name: str) -> State | None:
    """What an article is asked to be."""
    return _STATES.get(_key(name))


def nearest_field(name: str) -> str:
    """The name of a field that may have been meant, `""` if none is like it."""
    return _nearest(name, {**dict.fromkeys(Field), **dict.fromkeys(VIETNAMESE.values())})


def nearest_value(field: Field, name: str) -> str:
    """The value of `has:` or `is:` that may have been meant, `""` if none is like it."""
    if field is Field.HAS:
        return _nearest(name, {**dict.fromkeys(Thing), **dict.fromkeys(THINGS.values())})
    return _nearest(name, {**dict.fromkeys(State), **dict.fromkeys(STATES.values())})


def days_of(field: Field, text: str) -> Between | None:
    """The days that `text` means (`2019`, `2019-05`, `03/05/2019`, `2019..2020`, `..2020`); None if it is no date."""
    text = text.replace("…", "..")
    first, between, last = text.partition("..")
    if years := _YEARS.fullmatch(text):
        first, between, last = years[1], "..", years[2]
    begin, end = _span(first), _span(last)
    if (first and begin is None) or (last and end is None) or not (first or last):
        return None
    if not between:
        end = begin
    if begin and end and begin[0] > end[1]:
        begin, end = end, begin
    return Between(field, begin[0] if begin else None, end[1] if end else None)


def days_text(days: Between) -> str:
    """The shortest text that means these days."""
    if days.first and days.last:
        for text in (f"{days.first.year:04}", f"{days.first:%Y-%m}".rjust(7, "0"), days.first.isoformat()):
            if _span(text) == (days.first, days.last):
                return text
    return f"{_side(days.first, first=True)}..{_side(days.last, first=False)}"


def _side(day: date | None, *, first: bool) -> str:
    if day is None:
        return ""
    for text in (f"{day.year:04}", day.isoformat()[:7]):
        span = _span(text)
        if span and span[0 if first else 1] == day:
            return text
    return day.isoformat()


def _span(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    try:
        if found := _YEAR.fullmatch(text):
            return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
        if found := _YEAR_MONTH.fullmatch(text):
            return _month(int(found[1]), int(found[2]))
        if found := _MONTH_YEAR.fullmatch(text):
            return _month(int(found[2]), int(found[1]))
        if found := _YEAR_MONTH_DAY.fullmatch(text):
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := _DAY_MONTH_YEAR.fullmatch(text):
            day = date(int(found[3]), int(found[2]), int(found[1]))
            return day, day
    except ValueError:
        pass  # a 13th month, or a year 0
    return None


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, date(year, month, monthrange(year, month)[1])


def _key(name: str) -> str:
    return fold(name).strip().replace(" ", "-").replace("_", "-")


def _nearest(name: str, known: Mapping[str, object]) -> str:
    keys = {_key(one): str(one) for one in known}
    close = get_close_matches(_key(name), keys, n=1, cutoff=0.7)
    return keys[close[0]] if close else ""
