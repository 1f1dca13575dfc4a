"""How people and organisations are told of: kinds, counts, years, months."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.index import EntityRow
from reader.core.mentions import EntityType
from reader.ui.texts import articles_text, count_text


def kind_text(kind: EntityType) -> str:
    """What an entity is."""
    if kind is EntityType.PERSON:
        return QCoreApplication.translate("People", "Person")
    return QCoreApplication.translate("People", "Organisation")


def mentions_text(number: int) -> str:
    """How many mentions."""
    if number == 1:
        return QCoreApplication.translate("People", "1 mention")
    return QCoreApplication.translate("People", "{count} mentions").format(count=count_text(number))


def places_text(number: int) -> str:
    """How many places of the text."""
    if number == 1:
        return QCoreApplication.translate("People", "1 place")
    return QCoreApplication.translate("People", "{count} places").format(count=count_text(number))


def names_text(number: int) -> str:
    """How many names a list has."""
    if number == 1:
        return QCoreApplication.translate("People", "1 name")
    return QCoreApplication.translate("People", "{count} names").format(count=count_text(number))


def years_text(row: EntityRow) -> str:
    """The years of the first and the last article, `""` if no day is known."""
    if row.first is None or row.last is None:
        return ""
    first, last = row.first.year, row.last.year
    return str(first) if first == last else f"{first}–{last}"


def counts_text(row: EntityRow) -> str:
    """How many articles and which years, as a row of the index shows it."""
    return "  ·  ".join(part for part in (articles_text(row.articles), years_text(row)) if part)


def spoken_text(row: EntityRow) -> str:
    """A row of the index as a screen reader says it."""
    parts = (row.name, kind_text(row.type), articles_text(row.articles), mentions_text(row.mentions), years_text(row))
    return ", ".join(part for part in parts if part)


def month_text(month: tuple[int, int]) -> str:
    """A month as a Vietnamese reader writes it: 03/2024."""
    return f"{month[1]:02}/{month[0]}"


def month_count_text(month: tuple[int, int], count: int) -> str:
    """How many articles a month has."""
    text = QCoreApplication.translate("People", "{month}: {articles}")
    return text.format(month=month_text(month), articles=articles_text(count))


def year_count_text(year: int, count: int) -> str:
    """How many articles a year has."""
    text = QCoreApplication.translate("People", "{month}: {articles}")
    return text.format(month=QLocale.c().toString(year), articles=articles_text(count))
