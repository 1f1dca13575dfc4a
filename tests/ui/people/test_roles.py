"""The roles on the page of a person and on that of a body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.services.archive import Archive
from tests.ui.conftest import Desk
from tests.ui.people.conftest import HOAN, ids
from tests.ui.people.test_view import click, names, shown

TEXT = "Đồng chí Trần Khải Hoàn, Giám đốc Sở Y tế tỉnh Long Thành, nguyên Bí thư Huyện ủy Bình Khê, đã đến dự."


def imported(archive: Archive, day: str, line: str) -> int:
    (row,) = archive.importing.paste(f"{line}\n{day}\n{TEXT}\n{line}.".encode(), f"{line}.txt").rows
    assert row.article
    return row.article


def test_roles_are_told_once_with_their_years_and_lead_to_the_article(
    archive: Archive, open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    imported(archive, "12/3/2019", "Hội nghị y tế đầu năm của tỉnh")
    newest = imported(archive, "12/3/2024", "Tổng kết công tác y tế của tỉnh")
    desk = open_window()
    panel = shown(desk)
    click(qtbot, panel.index.view, names(panel.index.view).index(HOAN))
    desk.settle()
    page = panel.page
    assert page.role_head.text() == "Roles"
    assert names(page.role_list) == [
        "Giám đốc, Sở Y tế tỉnh Long Thành (2019–2024)",
        "formerly Bí thư, Huyện ủy Bình Khê (2019–2024)",
    ]
    click(qtbot, page.role_list, 0)
    desk.settle()
    assert desk.window.article.current.id == newest

    panel = shown(desk)
    body = next(name for name in ids(archive) if name.startswith("Sở Y tế"))
    click(qtbot, panel.index.view, names(panel.index.view).index(body))
    desk.settle()
    assert page.role_head.text() == "Holders of posts"
    assert names(page.role_list) == [f"{HOAN}: Giám đốc (2019–2024)"]
    qtbot.keyClick(page.role_list, Qt.Key.Key_Return)


def test_who_has_no_role_has_no_list_of_them(town_desk: Desk, qtbot: QtBot) -> None:
    panel = shown(town_desk)
    click(qtbot, panel.index.view, 0)
    town_desk.settle()
    assert not panel.page.role_list.isVisible()
