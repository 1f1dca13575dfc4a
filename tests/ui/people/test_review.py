"""The review of doubtful names, by keys alone: one question after the other, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.mentions import EntityType
from reader.services.archive import Archive
from tests.articles import add, reading
from tests.ui.conftest import Desk

NAMES = (("Bình Minh", 0.6), ("Nguyễn Văn An", 0.5), ("Lê Thị Mai", 0.4))
PAIR = ("Công ty cổ phần Bánh kẹo Long Thành", "Bánh kẹo Long Thành")


@pytest.fixture
def doubts(archive: Archive) -> list[int]:
    """Two articles with the three names, doubtful, and with two names of one company."""
    numbers = []
    for number in range(2):
        texts = tuple(f"Hôm qua {name} đã đến, đoạn {n} của bài {number}." for n, (name, _) in enumerate(NAMES))
        one = reading(
            f"Bài {number}",
            (*texts, f"Theo {PAIR[number]} thì đúng."),
            names=(*((name, EntityType.PERSON) for name, _ in NAMES), (PAIR[number], EntityType.ORG)),
        )
        sure = dict(NAMES)
        numbers.append(
            add(archive, replace(one, mentions=tuple(replace(m, doubt=sure.get(m.text, 0.0)) for m in one.mentions)))
        )
    return numbers


@pytest.fixture
def review(doubts: list[int], open_window: Callable[[], Desk]) -> Desk:
    """A window over the two articles, with the review in sight."""
    desk = open_window()
    desk.open(doubts[0])
    desk.window.menu_actions.review.trigger()
    desk.settle()
    return desk


def press(desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        desk.qtbot.keyClick(widget, key)
        desk.settle()


def asked(desk: Desk) -> str:
    return desk.window.parts.people.review.name.text()


def found(archive: Archive, number: int) -> dict[str, EntityType]:
    return {mention.text: mention.type for mention in archive.library.open(number).mentions}


def badge(desk: Desk) -> str:
    return desk.window.parts.people.leaves.tabText(2)


def test_the_best_question_is_asked_with_its_contexts(review: Desk) -> None:
    panel = review.window.parts.people.review
    assert asked(review) == "Bình Minh"
    assert panel.contexts.rowCount() == 2
    assert badge(review) == "Review (3)", "pairs are not counted: nobody knows of them before the review is opened"
    assert "2 mentions in all" in panel.queue.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel.queue.rowCount() == 4
    assert panel.hasFocus()
    assert (panel.accept.text(), panel.reject.text()) == ("A person  (A)", "Neither  (R)")
    assert "60%" in panel.facts.text()
    assert not review.window.parts.people.page.buttons.isVisible()


def test_answers_by_keys(review: Desk, archive: Archive, doubts: list[int]) -> None:
    press(review, Qt.Key.Key_A)
    assert "“Bình Minh” is a person, everywhere." in review.window.messages.label.text()
    assert asked(review) == "Nguyễn Văn An"
    press(review, Qt.Key.Key_R)
    assert asked(review) == "Lê Thị Mai"
    press(review, Qt.Key.Key_T)
    for number in doubts:
        names = found(archive, number)
        assert names["Bình Minh"] is EntityType.PERSON
        assert "Nguyễn Văn An" not in names
        assert names["Lê Thị Mai"] is EntityType.ORG
    assert asked(review).split("\n") == sorted(PAIR)
    assert not review.window.parts.people.review.other.isVisible()
    press(review, Qt.Key.Key_T)
    assert archive.annotating.history_names()[0] is not None and badge(review) == "Review"
    press(review, Qt.Key.Key_R)
    assert review.window.parts.people.review.nothing.isVisible()
    assert badge(review) == "Review"
    assert "stay two" in review.window.messages.label.text()


def test_an_answer_only_here(review: Desk, archive: Archive, doubts: list[int]) -> None:
    press(review, Qt.Key.Key_H, Qt.Key.Key_R)
    assert "in this article" in review.window.messages.label.text()
    assert sum("Bình Minh" in found(archive, number) for number in doubts) == 1
    assert not review.window.parts.people.review.here.isChecked(), "the next answer holds everywhere again"


def test_undo_asks_again(review: Desk, archive: Archive, doubts: list[int], qtbot: QtBot) -> None:
    press(review, Qt.Key.Key_R, Qt.Key.Key_Right)
    assert asked(review) == "Lê Thị Mai"
    qtbot.keyClick(review.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    review.settle()
    assert asked(review) == "Bình Minh"
    assert "Bình Minh" in found(archive, doubts[0])
    assert review.window.menu_actions.redo.text() == "Redo rejecting the name “Bình Minh”"


def test_a_pair_becomes_one(review: Desk, archive: Archive) -> None:
    press(review, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert asked(review).split("\n") == sorted(PAIR)
    press(review, Qt.Key.Key_A)
    assert "are one now" in review.window.messages.label.text()
    assert len(archive.people.index(EntityType.ORG)) == 1


def test_a_skipped_question_comes_last(review: Desk) -> None:
    panel = review.window.parts.people.review
    press(review, Qt.Key.Key_S)
    assert asked(review) == "Nguyễn Văn An"
    assert panel.queue.items[-1].name == "Bình Minh"  # type: ignore[union-attr]
    press(review, Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_S)
    assert asked(review) == "Bình Minh"


def test_walking_answers_nothing(review: Desk, archive: Archive) -> None:
    press(review, Qt.Key.Key_Left)
    assert asked(review) == "Bình Minh"
    press(review, *[Qt.Key.Key_Right] * 9)
    assert asked(review).split("\n") == sorted(PAIR)
    press(review, Qt.Key.Key_Left)
    assert asked(review) == "Lê Thị Mai"
    assert archive.annotating.history_names() == (None, None)


def test_a_context_opens_the_article(review: Desk) -> None:
    panel = review.window.parts.people.review
    panel.context_list.setFocus()
    press(review, Qt.Key.Key_Down, Qt.Key.Key_Down)
    place = panel.context_list.currentIndex().row()
    wanted = panel.contexts.context(place).article
    press(review, Qt.Key.Key_F)
    assert not review.window.people.shown
    assert review.window.article.number == wanted
    view = review.window.parts.page.view
    review.qtbot.waitUntil(lambda: view.lit is not None)
    assert view.hasFocus()
    review.window.menu_actions.review.trigger()
    review.settle()
    assert asked(review) == "Bình Minh"


def test_letters_are_answers_in_the_list_of_contexts_too(review: Desk) -> None:
    review.window.parts.people.review.context_list.setFocus()
    press(review, Qt.Key.Key_A)
    assert asked(review) == "Nguyễn Văn An"


def test_a_key_that_is_held_answers_once(review: Desk, archive: Archive) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    panel = review.window.parts.people.review
    for again in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, "r", again)
        QApplication.sendEvent(panel, event)
    review.settle()
    assert len(archive.reviewing.names(9)) == 2


def test_a_correction_elsewhere_is_seen(review: Desk, archive: Archive) -> None:
    asked_about = archive.reviewing.question(archive.reviewing.names(1)[0])
    review.window.editing.change(archive.reviewing.reject, asked_about)
    review.settle()
    assert asked(review) == "Nguyễn Văn An"
    assert badge(review) == "Review (2)"


def test_an_archive_without_doubts_says_so(archive: Archive, open_window: Callable[[], Desk]) -> None:
    add(archive)
    desk = open_window()
    desk.window.menu_actions.review.trigger()
    desk.settle()
    panel = desk.window.parts.people.review
    assert panel.nothing.isVisible()
    for key in (Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_H, Qt.Key.Key_F, Qt.Key.Key_Right):
        desk.qtbot.keyClick(panel, key)
    desk.settle()
    assert archive.annotating.history_names() == (None, None)


def test_controls_have_names(review: Desk) -> None:
    panel = review.window.parts.people.review
    for part in (panel, panel.context_list, panel.queue_list, panel.accept, panel.reject, panel.skip, panel.fix):
        assert part.accessibleName()
    assert "Bình Minh" in panel.accessibleName()
