"""The roles on the page of a person and on that of a body."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from reader.core.index import RoleRow
from reader.services.archive import Archive
from reader.ui.people.entity_page import EntityPageView
from reader.ui.theme import load_theme
from tests.ui.conftest import Desk
from tests.ui.people.conftest import HOAN, ids
from tests.ui.people.test_view import click, names, shown

TEXT = "Đồng chí Trần Khải Hoàn, Giám đốc Sở Y tế tỉnh Long Thành, nguyên Bí thư Huyện ủy Bình Khê, đã đến dự."


def imported(archive: Archive, day: str, line: str) -> int:
    (row,) = archive.importing.paste(f"{line}\n{day}\n{TEXT}\n{line}.".encode(), f"{line}.txt").rows
    assert row.article
    return row.article


def held(name: str, post: str) -> RoleRow:
    return RoleRow(
        holder=1, holder_name=name, post=post, body=None, body_name="Sở", former=True, since="", until="2016",
        article=1, capture=1, published=None, paragraph=0,
    )  # fmt: skip


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


def test_a_long_post_is_told_whole_on_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    page = EntityPageView(load_theme("light"))
    qtbot.addWidget(page)
    view = page.role_list
    told = (
        held(name, post)
        for name in ("Nguyễn Thanh Tiến", "Nguyễn Viết Linh", "Ân")
        for post in ("Bí thư", "Hiệu trưởng", "Phó Giám đốc phụ trách Văn phòng Đăng ký đất đai")
    )
    page.roles.set_roles(tuple(told), 2)
    for width in range(150, 330, 7):
        view.setParent(None)
        view.setFixedSize(width, 2_000)
        view.show()
        qtbot.waitExposed(view)
        side = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view) + 1
        room = QRect(0, 0, view.viewport().width() - 12 - 8 - 2 * side, 1_000)
        for row in range(view.model().rowCount()):
            index = view.model().index(row, 0)
            needed = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, index.data()).height()
            assert view.visualRect(index).height() >= needed + 8, (width, index.data())
    view.close()
