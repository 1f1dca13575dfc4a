"""A correction of the whole archive in the window: how far the articles are, the way back, and the next start."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.core.corrections import Verdict
from reader.core.index import Reach
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.services.settling import Unsettled
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.store.unsettled import settle_portion
from tests.articles import reading
from tests.ui.conftest import Desk
from tests.ui.people.conftest import BODY, HOAN, ids
from tests.ui.people.test_correcting import press, select

COUNT = 40


@pytest.fixture
def many(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Articles that name a body; a change settles one at once, a portion another one, and two are worth a line."""
    monkeypatch.setattr("reader.store.history.settle_portion", lambda db: settle_portion(db, 1))
    monkeypatch.setattr("reader.services.settling._ARTICLES", 1)
    monkeypatch.setattr("reader.ui.people.settling_pane._LEAST", 2)
    connections = Connections(archive.folder)
    captures = Captures(connections)
    texts = [(f"Ông {HOAN} thăm {BODY} lần {number}.",) for number in range(COUNT)]
    numbers = [
        captures.add(reading(f"Bài {number}", text, names=((BODY, EntityType.ORG),))).article
        for number, text in enumerate(texts)
    ]
    connections.close()
    return numbers


def counted(archive: Archive) -> tuple[int, int]:
    """In how many articles the body appears as a person, and as a body."""
    rows = {row.type: row.articles for row in archive.people.index(None) if row.name == BODY}
    return rows.get(EntityType.PERSON, 0), rows.get(EntityType.ORG, 0)


def test_the_line_tells_how_far_the_articles_are(
    many: list[int], open_window: Callable[[], Desk], archive: Archive, qtbot: QtBot
) -> None:
    desk = open_window()
    pane = desk.window.parts.settling
    call = archive.people.correct
    desk.window.editing.change(lambda: call(many[0], BODY, Verdict.PERSON, everywhere=True))
    qtbot.waitUntil(pane.isVisible)
    assert BODY in pane.label.text()
    assert pane.accessibleName() == pane.label.text()
    assert pane.cancel_button.isVisible()
    desk.settle()
    assert not pane.isVisible()
    assert counted(archive) == (COUNT, 0)
    desk.window.people.show()
    desk.settle()
    assert desk.window.parts.people.index.model.row(0).articles == COUNT


def test_cancel_takes_the_correction_back_and_leaves_what_was_written_meanwhile(
    many: list[int], open_window: Callable[[], Desk], archive: Archive, qtbot: QtBot
) -> None:
    desk = open_window()
    pane = desk.window.parts.settling
    call = archive.people.correct
    desk.window.editing.change(lambda: call(many[0], BODY, Verdict.PERSON, everywhere=True))
    desk.window.editing.tag(many[1], 0, "Y tế")
    qtbot.waitUntil(pane.isVisible)
    qtbot.mouseClick(pane.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "taken back" in desk.window.messages.label.text())
    desk.settle()
    assert counted(archive) == (0, COUNT)
    assert not pane.isVisible()
    assert len(archive.library.open(many[1]).annotations) == 1


def test_what_was_cut_off_is_gone_on_with_at_the_next_start(
    many: list[int], open_window: Callable[[], Desk], archive: Archive, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.people.settling._SOON_MS", 1)
    archive.people.correct(many[0], BODY, Verdict.PERSON, everywhere=True)
    assert counted(archive) == (1, COUNT - 1)
    desk = open_window()
    qtbot.waitUntil(lambda: counted(archive) == (COUNT, 0))
    desk.settle()
    assert archive.settling.waiting() is None


def test_a_window_that_goes_stops_in_the_middle(
    many: list[int], open_window: Callable[[], Desk], archive: Archive, qtbot: QtBot
) -> None:
    desk = open_window()
    call = archive.people.correct
    desk.window.editing.change(lambda: call(many[0], BODY, Verdict.PERSON, everywhere=True))
    qtbot.waitUntil(desk.window.parts.settling.isVisible)
    desk.window.settling.stop_for_now()
    desk.settle()
    left = archive.settling.waiting()
    assert left is None or left.total < COUNT
    archive.settling.run()
    assert counted(archive) == (COUNT, 0)


@pytest.mark.usefixtures("many")
def test_what_was_undone_cannot_be_cancelled(open_window: Callable[[], Desk]) -> None:
    pane = open_window().window.parts.settling
    pane.show_progress(Unsettled("x" * 500, 1, 1000, can_withdraw=False))
    assert pane.isVisible()
    assert not pane.cancel_button.isVisible()
    assert len(pane.label.text()) < 200
    pane.show_progress(Unsettled(BODY, 2, 1000, can_withdraw=True))
    assert pane.cancel_button.isVisible()


def test_everywhere_is_offered_when_the_true_number_is_known(
    town_desk: Desk, archive: Archive, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages, heard = town_desk.window.messages, []
    answers = iter([Reach(3, 9, whole=False, after=7), Reach(5, 11)])

    def reach(surface: str, known: Reach | None, _: float) -> Reach:
        heard.append((surface, known, messages.label.text(), messages.second.isVisible()))
        return next(answers)

    monkeypatch.setattr(archive.people, "reach", reach)
    select(town_desk.window.parts.page.view, 1, "Bình Minh")
    press(town_desk, Qt.Key.Key_O)
    (first, second) = heard
    assert first[:2] == ("Bình Minh", None)
    assert second[:2] == ("Bình Minh", Reach(3, 9, whole=False, after=7))
    assert "at least 2 other articles" in second[2]
    assert not second[3], "nothing can be corrected everywhere before that"
    assert "in 4 other articles (11 places in all)" in messages.label.text()
    assert "at least" not in messages.label.text()
    monkeypatch.undo()
    qtbot.mouseClick(messages.second, Qt.MouseButton.LeftButton)
    town_desk.settle()
    assert archive.people.page(ids(archive)["Bình Minh"]).entity.articles == 2


def test_counting_ends_when_the_reader_turns_to_something_else(
    town_desk: Desk, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def reach(_: str, known: Reach | None, __: float) -> Reach:
        asked.append(known)
        town_desk.window.messages.label.setText("Another thing was done.")
        return Reach(3, 9, whole=False, after=7)

    monkeypatch.setattr(archive.people, "reach", reach)
    select(town_desk.window.parts.page.view, 1, "Bình Minh")
    press(town_desk, Qt.Key.Key_O)
    assert asked == [None]
    assert town_desk.window.messages.label.text() == "Another thing was done."
