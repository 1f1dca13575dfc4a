from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.core.moments import now_after


def test_what_was_changed_later_bears_a_later_moment_whatever_the_clock_says() -> None:
    ahead = (datetime.now(UTC) + timedelta(days=400)).isoformat()
    first = now_after(ahead)
    assert ahead < first < now_after(first)


def test_a_clock_that_is_right_is_believed() -> None:
    before = datetime.now(UTC).isoformat()
    assert before <= now_after("2020-01-01T00:00:00+00:00") <= datetime.now(UTC).isoformat()


@pytest.mark.parametrize("nonsense", [None, "", "x", "9999-12-31T23:59:59.999999+00:00"])
def test_what_is_no_moment_before_another_one_does_not_count(nonsense: str | None) -> None:
    assert now_after(nonsense) <= datetime.now(UTC).isoformat()
