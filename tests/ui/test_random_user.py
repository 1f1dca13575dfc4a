"""A user who does anything at all: nothing fails, nothing is lost, and all of it can be undone.

`RANDOM_USER_ACTIONS` and `RANDOM_USER_SEEDS` ask for more than the suite has time for: `benchmarks.random_user`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType
from pytestqt.logging import _QtMessageCapture as QtLog

from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.ui.reading import keeping
from tests.articles import add, reading
from tests.ui.conftest import Desk
from tests.ui.random_user.model import dump, miscounted, misnamed
from tests.ui.random_user.sharing import Sharing

ACTIONS = int(os.environ.get("RANDOM_USER_ACTIONS", "75"))
SEEDS = [int(seed) for seed in os.environ.get("RANDOM_USER_SEEDS", "1 2").split()]
EACH = 25
"""Actions after which the whole archive is checked."""

HOAN, MAI, BODY = "Trần Khải Hoàn", "Ngô Thị Mai", "Sở Y tế Long Thành"
PEOPLE = ((HOAN, EntityType.PERSON), (MAI, EntityType.PERSON), (BODY, EntityType.ORG), ("Bình Minh", EntityType.PERSON))
TEXTS = (
    f"Ông {HOAN} và bà {MAI} làm việc với {BODY} sáng nay.",
    "Bến Lau",
    f"{HOAN} nói 📉: Bình Minh là xã đầu tiên. Bà Mai đồng ý.",
    "Bến Lau dựng lại nhà. " * 25,
    f"{BODY} và {MAI} về xã Bình Minh.",
)


@pytest.fixture
def articles(archive: Archive) -> list[int]:
    """A dozen articles: short and long, with and without names of which the program is in doubt."""
    numbers = []
    for n in range(12):
        texts = (*TEXTS[n % 3 :], *(f"Đoạn {n}.{m} không có ai." for m in range(30 if n == 5 else n % 4)))
        day = date(2019 + n % 5, 1 + n, 3) if n % 4 else None
        read = reading(f"Bài số {n} về {HOAN}", texts, published=day, publisher=f"Báo {n % 3}", names=PEOPLE)
        doubtful = tuple(replace(m, doubt=0.6 if m.text == "Bình Minh" else 0.0) for m in read.mentions)
        numbers.append(add(archive, replace(read, mentions=doubtful)))
    return numbers


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Archive]:
    """The archive of a colleague, without articles yet."""
    opened = Archive(tmp_path / "colleague")
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_user_who_does_anything(
    seed: int,
    articles: list[int],
    open_window: Callable[[], Desk],
    archive: Archive,
    colleague: Archive,
    tmp_path: Path,
    qtlog: QtLog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faults: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: faults.append(error))
    # Who reads for how long is the user's choice, not the machine's.
    monkeypatch.setattr(keeping, "_MOMENT_MS", 10**8)
    user = Sharing(seed, open_window(), colleague, tmp_path)
    first = dump(archive, articles)

    def reopen() -> None:
        user.say("close the window and open it again")
        user.clear_away()
        user.desk = open_window()
        user.unchanged()

    actions: list[tuple[int, Callable[[], None]]] = [
        (4, user.open_any), (4, user.go_on), (12, user.choose), (10, user.tag), (3, user.tag_several),
        (6, user.press_digit), (8, user.highlight), (8, user.note), (4, user.edit), (4, user.remove),
        (6, user.keep_tags), (6, user.mark), (8, user.undo), (4, user.search), (2, user.clear_search),
        (3, user.narrow), (3, user.palette), (1, user.sort), (1, user.save_search), (4, user.dress), (1, user.resize),
        (2, user.find), (3, user.people), (6, user.correct), (3, user.review), (2, user.hide_paragraph),
        (3, user.notebook), (1, user.linger), (1, reopen),
        (2, user.hand_over), (2, user.take_over), (1, user.take_highlights), (2, user.ask_help),
        (1, user.check_archive),
    ]  # fmt: skip
    weights = [weight for weight, _ in actions]
    calls = [call for _, call in actions]
    try:
        for n in range(1, ACTIONS + 1):
            if n % 300 == 0:
                user.import_page(tmp_path)
            user.chance.choices(calls, weights)[0]()
            warnings = [r for r in qtlog.records if r.type != QtMsgType.QtDebugMsg and not r.ignored]
            assert not faults and not warnings, (faults, [w.message for w in warnings])
            if n % EACH == 0:
                check(user)
        come_back(user, first, articles)
        check(user)
    except BaseException as error:
        error.add_note(f"seed {seed}, action {len(user.log)}:\n" + "\n".join(user.log[-25:]))
        raise
    assert not faults


def check(user: Sharing) -> None:
    """What the archive has is sound, and the window shows what the archive has."""
    archive, window = user.desk.archive, user.desk.window
    assert list(archive.upkeep.problems()) == list(user.colleague.upkeep.problems()) == []
    assert miscounted(archive) == []
    assert misnamed(archive) == []
    user.unchanged()
    shown = window.article.current
    if shown:
        stored = archive.library.open(shown.id, shown.capture.id, in_trash=True)
        assert stored.annotations == shown.annotations
        assert stored.mentions == shown.mentions
        assert window.parts.side.notes.count == len(stored.annotations) + len(stored.lost)
    assert sorted(window.editing.tags, key=repr) == sorted(archive.tagging.tags(), key=repr)
    assert {name for name, _ in user.written.now.tags} == {tag.name for tag, _ in archive.tagging.tags()}
    undo, redo = archive.annotating.history_names()
    actions = window.menu_actions
    assert (actions.undo.isEnabled(), actions.redo.isEnabled()) == (undo is not None, redo is not None)


def come_back(user: Sharing, first: dict[str, list[tuple[object, ...]]], articles: list[int]) -> None:
    """Undo all, and the archive is as it was; redo all, and it is as it was before."""
    archive = user.desk.archive
    user.clear_away()
    while user.written.future:
        user.desk.window.menu_actions.redo.trigger()
        user.went(-1)
    last = dump(archive, articles)
    count = len(user.written.past)
    user.say(f"undo all {count}")
    for _ in range(count):
        user.desk.window.editing.undo()
    user.went(count)
    same(dump(archive, articles), first)
    check(user)
    user.say(f"redo all {count}")
    for _ in range(count):
        user.desk.window.editing.redo()
    user.went(-count)
    same(dump(archive, articles), last)


def same(found: dict[str, list[tuple[object, ...]]], wanted: dict[str, list[tuple[object, ...]]]) -> None:
    anew = {article for (article,) in (*found.pop("named anew"), *wanted.pop("named anew"))}
    for table, all_rows in wanted.items():
        of_names = table in ("mention", "appearance")
        rows, now = ([row for row in one if not of_names or row[0] not in anew] for one in (all_rows, found[table]))
        missing = [row for row in rows if row not in now]
        added = [row for row in now if row not in rows]
        assert not missing and not added, f"{table}: missing {missing[:5]}, too many {added[:5]}"
        assert now == rows
