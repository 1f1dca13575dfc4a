from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.core.backups import CHANGES, DAYS, MONTHS, WEEKS, Backup, Occasion, newest_first, outdated

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ROOM = 1 << 40


def backup(age: timedelta, size: int = 10) -> Backup:
    return Backup(Path(f"{age.total_seconds()}.sqlite"), NOW - age, Occasion.DAILY, size)


def kept(backups: list[Backup], room: int = ROOM) -> list[Backup]:
    gone = outdated(backups, room, NOW)
    return [one for one in backups if one not in gone]


def test_of_two_years_of_days_the_last_days_weeks_and_months_stay() -> None:
    days = [backup(timedelta(days=age)) for age in range(730)]
    stay = kept(days)
    assert stay[:DAYS] == days[:DAYS]
    assert DAYS + MONTHS < len(stay) <= DAYS + WEEKS + MONTHS
    assert (NOW - stay[-1].made).days > 300


def test_of_one_day_the_newest_stays() -> None:
    morning, noon = backup(timedelta(hours=4)), backup(timedelta(hours=1))
    assert kept([morning, noon]) == [noon]


def test_backups_before_large_changes_outlive_the_newest_of_their_day() -> None:
    changes = [replace(backup(timedelta(hours=age)), occasion=Occasion.BEFORE_CHANGE) for age in range(1, 6)]
    evening = backup(timedelta(minutes=5))
    assert kept([evening, *changes]) == [evening, *changes[:CHANGES]]
    assert kept([evening, *changes], room=10) == [evening]


def test_an_archive_that_is_opened_once_a_year_keeps_its_backups() -> None:
    years = [backup(timedelta(days=365 * age)) for age in range(5)]
    assert kept(years) == years


def test_when_room_is_short_the_oldest_go_and_the_newest_stays() -> None:
    days = [backup(timedelta(days=age), size=100) for age in range(5)]
    assert kept(days, room=250) == days[:2]
    assert kept(days, room=1) == days[:1]


@given(
    st.lists(st.tuples(st.timedeltas(timedelta(0), timedelta(days=2000)), st.integers(0, 50)), max_size=40),
    st.integers(0, 300),
)
def test_the_newest_always_stays_and_nothing_is_kept_twice(ages: list[tuple[timedelta, int]], room: int) -> None:
    backups = [Backup(Path(f"{n}"), NOW - age, Occasion.DAILY, size) for n, (age, size) in enumerate(ages)]
    stay = kept(backups, room)
    if backups:
        assert max(one.made for one in backups) in {one.made for one in stay}
    assert len(stay) <= 1 or sum(one.size for one in stay) <= room
    assert len(stay) <= DAYS + WEEKS + MONTHS + CHANGES
    assert outdated(stay, room, NOW) == []


def test_backups_that_bear_a_date_still_to_come_take_no_other_ones_place() -> None:
    days = [backup(timedelta(days=age)) for age in range(30)]
    to_come = [backup(-timedelta(days=400 + age)) for age in range(30)]
    assert set(kept(days)) < set(kept(days + to_come))
    assert newest_first(to_come + days, NOW)[0] == days[0]
    assert kept(to_come + days, room=30) == days[:3]
