"""An archive with people who appear together, and a window on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from reader.core.mentions import EntityType
from reader.services.archive import Archive
from tests.articles import add, reading
from tests.ui.conftest import Desk

HOAN = "Trần Khải Hoàn"
MAI = "Ngô Thị Mai"
BODY = "Sở Y tế Long Thành"
TEXTS = (
    f"Ông {HOAN} và bà {MAI} làm việc với {BODY} sáng nay.",
    f"{HOAN} nói: Bình Minh là xã đầu tiên hoàn thành. Bà Mai đồng ý.",
    "Đoạn cuối không có ai.",
)


@pytest.fixture
def town(archive: Archive) -> list[int]:
    """Three articles: all three names, two of them, one."""
    people = ((HOAN, EntityType.PERSON), (MAI, EntityType.PERSON), (BODY, EntityType.ORG))
    days = (date(2024, 1, 5), date(2024, 3, 1), None)
    return [
        add(archive, reading(f"Bài số {n}", (*TEXTS[: 3 - n], f"Đoạn {n}."), published=days[n], names=people[: 3 - n]))
        for n in range(3)
    ]


@pytest.fixture
def town_desk(town: list[int], open_window: Callable[[], Desk]) -> Desk:
    """A window over the three articles, the first of which is open."""
    desk = open_window()
    desk.open(town[0])
    return desk


def ids(archive: Archive) -> dict[str, int]:
    """The entities by their names."""
    return {row.name: row.id for row in archive.people.index(None)}
