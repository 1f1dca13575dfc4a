"""A correction of the whole archive: the articles follow in portions, whatever happens meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.changes import Action
from reader.core.corrections import Verdict
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.settling import Unsettled
from reader.store.captures import Captures
from reader.store.connection import FILE_NAME, Connections
from reader.store.names import settle_everything
from reader.store.unsettled import settle_portion
from tests.articles import reading

HOAN = "Trần Khải Hoàn"
BODY = "Sở Y tế Long Thành"
COUNT = 12


@pytest.fixture
def numbers(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A dozen articles that name both; a change settles two of them at once, and a portion one."""
    monkeypatch.setattr("reader.store.history.settle_portion", lambda db: settle_portion(db, 2))
    monkeypatch.setattr("reader.services.settling._ARTICLES", 1)
    monkeypatch.setattr("reader.services.settling._PAUSE", 0)
    names = ((HOAN, EntityType.PERSON), (BODY, EntityType.ORG))
    return list(_add(archive, COUNT, names))


def _add(archive: Archive, count: int, names: tuple[tuple[str, EntityType], ...]) -> Iterator[int]:
    connections = Connections(archive.folder)
    try:
        captures = Captures(connections)
        for number in range(count):
            text = f"Ông {HOAN} thăm {BODY} lần thứ {number}."
            yield captures.add(reading(f"Bài {number}", (text, "Bà Mai cũng có mặt."), names=names)).article
    finally:
        connections.close()


def counts(archive: Archive) -> dict[tuple[str, EntityType], int]:
    """In how many articles each entity appears."""
    return {(row.name, row.type): row.articles for row in archive.people.index(None)}


_DERIVED = (
    "SELECT mention.*, type, name FROM mention JOIN entity ON id = entity ORDER BY capture, paragraph, start",
    "SELECT * FROM appearance ORDER BY article, entity",
    "SELECT id, articles, mentions, first, last, doubt FROM entity ORDER BY id",
)


def derived(archive: Archive) -> list[object]:
    """All that follows from what was found and what was corrected, as it is now."""
    with archive._connections.read() as connection:
        return [connection.execute(sql).fetchall() for sql in _DERIVED]


def recounted(archive: Archive) -> list[object]:
    """The same, settled from nothing; the archive stays as it is."""
    with pytest.raises(InterruptedError), archive._connections.write() as db:
        settle_everything(db)
        found = [db.execute(sql).fetchall() for sql in _DERIVED]
        raise InterruptedError
    return found


def stop_after(portions: int) -> tuple[Callable[[Unsettled], None], Control, list[Unsettled]]:
    control, heard = Control(), []

    def hear(state: Unsettled) -> None:
        heard.append(state)
        if len(heard) == portions:
            control.cancel()

    return hear, control, heard


def test_a_small_correction_is_settled_with_its_step(archive: Archive) -> None:
    numbers = list(_add(archive, 3, ((HOAN, EntityType.PERSON),)))
    archive.people.correct(numbers[0], BODY, Verdict.ORG, everywhere=True)
    assert counts(archive)[BODY, EntityType.ORG] == 3
    assert archive.settling.waiting() is None
    assert archive.settling.run() is None


def test_the_articles_follow_in_portions(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    assert counts(archive)[BODY, EntityType.PERSON] == 2
    assert counts(archive)[BODY, EntityType.ORG] == COUNT - 2
    assert archive.settling.waiting() == Unsettled(BODY, 0, COUNT - 2, can_withdraw=True)
    heard: list[Unsettled] = []
    end = archive.settling.run(heard.append)
    assert [state.done for state in heard][:3] == [0, 1, 2]
    assert {state.total for state in heard} == {COUNT - 2}
    assert end == Unsettled(BODY, COUNT - 2, COUNT - 2, can_withdraw=True)
    assert counts(archive) == {(BODY, EntityType.PERSON): COUNT, (HOAN, EntityType.PERSON): COUNT}
    assert derived(archive) == recounted(archive)


def test_all_is_one_step_undone_and_redone(archive: Archive, numbers: list[int]) -> None:
    before = counts(archive)
    archive.people.correct(numbers[0], BODY, Verdict.NEITHER, everywhere=True)
    archive.settling.run()
    assert counts(archive) == {(HOAN, EntityType.PERSON): COUNT}
    assert archive.annotating.undo().names_changed
    assert archive.settling.waiting() == Unsettled(BODY, 0, COUNT - 2, can_withdraw=False)
    archive.settling.run()
    assert counts(archive) == before
    assert archive.annotating.history_names()[0] is None
    archive.annotating.redo()
    archive.settling.run()
    assert counts(archive) == {(HOAN, EntityType.PERSON): COUNT}
    assert derived(archive) == recounted(archive)


def test_undo_in_the_middle_puts_everything_back(archive: Archive, numbers: list[int]) -> None:
    before = counts(archive)
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    hear, control, _ = stop_after(4)
    archive.settling.run(hear, control)
    assert 2 < counts(archive)[BODY, EntityType.PERSON] < COUNT
    archive.annotating.undo()
    archive.settling.run()
    assert counts(archive) == before
    assert derived(archive) == recounted(archive)


def test_what_is_written_meanwhile_stays_when_a_correction_is_withdrawn(archive: Archive, numbers: list[int]) -> None:
    before = counts(archive)
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    hear, control, heard = stop_after(3)

    def tag(state: Unsettled) -> None:
        if not heard:
            archive.annotating.tag(numbers[-1], 0, "Y tế")
        hear(state)

    archive.settling.run(tag, control)
    changes = archive.settling.withdraw()
    assert changes.action is Action.CORRECT_NAME
    archive.settling.run()
    assert counts(archive) == before
    assert [one.tag.name for one in archive.library.open(numbers[-1]).annotations if one.tag] == ["Y tế"]
    assert archive.annotating.history_names() == ((Action.ADD_TAG, "Y tế"), None)
    archive.annotating.undo()
    assert archive.annotating.history_names()[0] is None
    assert derived(archive) == recounted(archive)


def test_the_newest_step_is_withdrawn_by_undoing_it(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    archive.settling.withdraw()
    assert archive.annotating.history_names() == (None, (Action.CORRECT_NAME, BODY))
    with pytest.raises(ReaderError) as caught:
        archive.settling.withdraw()
    assert caught.value.code == "nothing-to-undo"


def test_a_step_that_another_is_built_upon_is_not_withdrawn(archive: Archive, numbers: list[int]) -> None:
    archive.people.change_span(numbers[0], BODY, "Y tế Long Thành", EntityType.ORG, everywhere=True)
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    with archive._connections.write() as db:  # the later one is settled, the half of the earlier is not
        db.execute("DELETE FROM step WHERE id < 0 AND subject = ?", [BODY])
    with pytest.raises(ReaderError) as caught:
        archive.settling.withdraw()
    assert caught.value.code == "step-built-upon"
    archive.settling.run()
    assert archive.settling.waiting() is None


def test_two_that_are_made_one_follow_in_portions(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], "Bà Mai", Verdict.PERSON, everywhere=True)
    archive.settling.run()
    known = {row.name: row.id for row in archive.people.index(None)}
    before = counts(archive)
    archive.people.same(known["Bà Mai"], known[HOAN])
    assert archive.settling.waiting() == Unsettled("Bà Mai", 0, COUNT - 2, can_withdraw=True)
    archive.settling.run()
    assert counts(archive) == {(HOAN, EntityType.PERSON): COUNT, (BODY, EntityType.ORG): COUNT}
    assert derived(archive) == recounted(archive)
    archive.people.rename(known[HOAN], "Hoàn")
    archive.annotating.undo()
    assert archive.settling.waiting() is None, "a new name settles nothing"
    archive.annotating.undo()
    archive.settling.run()
    assert counts(archive) == before


def test_another_correction_of_the_same_name_takes_its_place(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    hear, control, _ = stop_after(5)
    archive.settling.run(hear, control)
    archive.people.correct(numbers[0], BODY, Verdict.NEITHER, everywhere=True)
    archive.settling.run()
    assert counts(archive) == {(HOAN, EntityType.PERSON): COUNT}
    archive.settling.run()
    assert derived(archive) == recounted(archive)


def test_it_stops_when_it_is_told_to_and_goes_on_in_another_program(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], BODY, Verdict.PERSON, everywhere=True)
    control = Control()
    control.cancel(for_now=True)
    assert archive.settling.run(control=control) is None
    with Archive(archive.folder) as other:
        assert other.settling.run() == Unsettled(BODY, COUNT - 2, COUNT - 2, can_withdraw=True)
    assert archive.settling.run() is None
    assert counts(archive)[BODY, EntityType.PERSON] == COUNT


_KILLED = """
import os, sys
from pathlib import Path
from reader.core.corrections import Verdict
from reader.services import settling
from reader.services.archive import Archive
from reader.store import history, unsettled

history.settle_portion = lambda db: unsettled.settle_portion(db, 2)
settling._ARTICLES = 1
archive = Archive(Path(sys.argv[1]))
archive.people.correct(int(sys.argv[2]), sys.argv[3], Verdict.PERSON, everywhere=True)
heard = 0
def portion(db, *_):
    global heard
    heard += 1
    done = unsettled.settle_portion(db, 1)
    if heard == 4:
        os._exit(9)  # within the transaction
    return done
settling.settle_portion = portion
archive.settling.run()
"""


def test_after_a_sudden_end_the_next_start_goes_on(archive: Archive, numbers: list[int]) -> None:
    command = [sys.executable, "-c", _KILLED, str(archive.folder), str(numbers[0]), BODY]
    ended = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert ended.returncode == 9, ended.stderr.decode()
    with Archive(archive.folder) as again:
        assert counts(again)[BODY, EntityType.PERSON] == 5, "two with the step, three portions, and no half of one"
        assert again.settling.waiting() == Unsettled(BODY, 0, COUNT - 5, can_withdraw=True)
        again.settling.run()
        assert counts(again)[BODY, EntityType.PERSON] == COUNT
        assert derived(again) == recounted(again)
        again.annotating.undo()
        again.settling.run()
        assert counts(again)[BODY, EntityType.ORG] == COUNT


_EXPECTED = {"nothing-to-undo", "nothing-to-redo", "not-alike", "step-built-upon", "article-in-trash"}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_whatever_is_done_meanwhile_the_counts_are_those_of_a_recount(
    archive: Archive, numbers: list[int], tmp_path: Path, seed: int
) -> None:
    chance = Random(seed)
    with TemporaryDirectory(dir=tmp_path) as name:
        archive.upkeep.back_up(Path(name) / FILE_NAME)
        with Archive(Path(name)) as copy:
            for _ in range(chance.randint(3, 12)):
                try:
                    chance.choice(_DOINGS)(copy, numbers, chance)
                except ReaderError as error:
                    assert error.code in _EXPECTED
            copy.settling.run()
            assert copy.settling.waiting() is None
            assert derived(copy) == recounted(copy)


def _correct(archive: Archive, numbers: list[int], chance: Random) -> None:
    surface, verdict = chance.choice([BODY, HOAN, "Bà Mai", "Long Thành", "Sở Y tế"]), chance.choice(list(Verdict))
    archive.people.correct(chance.choice(numbers), surface, verdict, everywhere=chance.random() < 0.8)


def _settle(archive: Archive, _: list[int], chance: Random) -> None:
    hear, control, _heard = stop_after(chance.randint(1, 8))
    archive.settling.run(hear, control)


def _two(archive: Archive, chance: Random) -> tuple[int, int]:
    known = [row.id for row in archive.people.index(None)]
    return chance.choice(known), chance.choice(known)


_DOINGS: list[Callable[[Archive, list[int], Random], object]] = [
    _correct,
    _correct,
    _settle,
    _settle,
    lambda archive, *_: archive.annotating.undo(),
    lambda archive, *_: archive.annotating.redo(),
    lambda archive, *_: archive.settling.withdraw(),
    lambda archive, _, chance: archive.people.same(*_two(archive, chance)),
    lambda archive, _, chance: archive.people.apart(*_two(archive, chance)),
    lambda archive, numbers, chance: archive.library.trash([chance.choice(numbers)]),
    lambda archive, numbers, chance: archive.annotating.tag(chance.choice(numbers), 0, "Y tế"),
]
