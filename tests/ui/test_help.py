"""The guide and the tour: in both languages, true to the menus, and never in the way."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.core.query_parsing import parse
from reader.paths import resources
from reader.ui.help.guide import GuideDialog, Section
from reader.ui.theme import Scheme
from tests.ui.conftest import Desk

GUIDES = {language: (resources() / "guide" / f"{language}.md").read_text(encoding="utf-8") for language in ("en", "vi")}
TRANSLATIONS = resources() / "translations" / "archive-reader_vi.ts"


def bare(text: str) -> str:
    return text.replace("&", "").removesuffix("…")


def in_vietnamese() -> dict[str, str]:
    return {
        bare(message.findtext("source") or ""): bare(message.findtext("translation") or "")
        for context in ET.parse(TRANSLATIONS).getroot().iter("context")
        if (context.findtext("name") or "").endswith("Actions")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_has_a_part_for_each_section(language: str) -> None:
    assert len(re.findall("^## ", GUIDES[language], re.MULTILINE)) == len(Section)


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_names_menus_as_they_are(language: str, desk: Desk) -> None:
    actions = desk.window.findChildren(QAction)
    words = {bare(action.text()) for action in actions} | {bare(action.whatsThis()) for action in actions}
    if language == "vi":
        known = in_vietnamese()
        words = {known.get(word, "") for word in words}
    named = [part for way in re.findall(r"(?<!\*)\*([^*\n]+→[^*\n]+)\*", GUIDES[language]) for part in way.split(" → ")]
    assert len(named) > 20
    assert {bare(part) for part in named} <= words


@pytest.mark.parametrize("language", GUIDES)
def test_the_searches_of_the_guide_are_understood(language: str) -> None:
    rows = [line.split("|")[1] for line in GUIDES[language].splitlines() if line.startswith("| `") and "|" in line]
    typed = [one for row in rows[:9] for one in re.findall("`([^`]+)`", row)]
    assert len(typed) > 10
    for query in typed:
        assert not parse(query).problems, query


def test_the_guide_opens_at_what_one_is_doing(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    places = {
        Section.FIND: window.parts.articles.view,
        Section.READ: window.parts.page.view,
        Section.NAMES: window.parts.side.who,
    }
    for section, part in places.items():
        part.setFocus()
        assert window.help.section() is section
    window.parts.page.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    guide = window.help.guide
    assert isinstance(guide, GuideDialog)
    assert guide.contents.currentRow() == Section.READ
    qtbot.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.contents.currentRow() == Section.ANNOTATE
    guide.close()
    desk.settle()
    qtbot.waitUntil(lambda: window.help.guide is None)


def test_the_guide_of_an_empty_archive_begins_with_the_import(empty: Desk) -> None:
    assert empty.window.help.section() is Section.IMPORT


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_section_can_be_reached(desk: Desk, scheme: Scheme) -> None:
    desk.window.set_scheme(scheme)
    for section in Section:
        desk.window.help.show_guide(section)
        assert desk.window.help.guide
        assert desk.window.help.guide.contents.currentRow() == section


def test_the_first_import_shows_the_tour_once_and_takes_no_keys(empty: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    for number in (1, 2):
        page.write_text(f"<html><body><p>{'Một trang đã lưu của cơ quan. ' * 20}{number}</p></body></html>", "utf-8")
        empty.window.import_paths([page])
        empty.settle()
        qtbot.waitUntil(lambda: not empty.window.work.running, timeout=20_000)
        empty.settle()
        tour = empty.window.help.tour
        if number == 2:
            assert tour is None
            return
        assert tour
        assert tour.isVisible()
        assert not tour.isAncestorOf(empty.window.focusWidget())
        for _ in range(4):
            assert empty.window.rect().contains(tour.geometry())
            qtbot.mouseClick(tour.next_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: empty.window.help.tour is None)


def test_the_tour_can_be_taken_again_and_left_by_esc(desk: Desk, qtbot: QtBot) -> None:
    desk.window.menu_actions.tour.trigger()
    tour = desk.window.help.tour
    assert tour
    assert tour.next_button.hasFocus()
    qtbot.keyClick(tour.next_button, Qt.Key.Key_Space)
    assert tour.count.text() == "2 of 4"
    qtbot.mouseClick(tour.back_button, Qt.MouseButton.LeftButton)
    assert tour.count.text() == "1 of 4"
    desk.window.resize(1024, 700)
    assert desk.window.rect().contains(tour.geometry())
    qtbot.keyClick(tour.next_button, Qt.Key.Key_Escape)
    assert desk.window.help.tour is None
    desk.window.menu_actions.tour.trigger()
    desk.window.menu_actions.tour.trigger()  # again, while it is under way
    assert desk.window.help.tour
    qtbot.mouseClick(desk.window.help.tour.skip_button, Qt.MouseButton.LeftButton)
    assert desk.window.help.tour is None
