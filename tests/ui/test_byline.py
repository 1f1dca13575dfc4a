"""Who made a note: told where it was somebody else, and not where it was the user."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.conftest import Desk

KHANH = "Nguyễn Thị Khánh <b>"


def said(desk: Desk) -> list[str]:
    rows = desk.window.parts.side.notes.rows
    return [rows.item(number).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(rows.count())]


@pytest.fixture
def desk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """An article with a note and a tag of a colleague, and the same of the user."""
    article = desk.window.article.number
    assert article
    with monkeypatch.context() as patch:
        patch.setenv("LOGNAME", KHANH)
        desk.archive.annotating.note(article, 0, "Hỏi lại phòng Nội vụ.")
        desk.archive.annotating.tag(article, 0, "Nhân sự")
    monkeypatch.setenv("LOGNAME", "Lê Thu Hà")
    desk.archive.annotating.note(article, 2, "Đã hỏi.")
    desk.archive.annotating.tag(article, 2, "Xong")
    desk.window.article.reload()
    desk.settle()
    desk.window.parts.side.setCurrentIndex(1)
    return desk


def test_a_colleague_is_named_with_the_day(desk: Desk) -> None:
    texts = said(desk)
    others = [text for text in texts if KHANH in text]
    assert {text.split(". ")[0] for text in others} == {"Note: Hỏi lại phòng Nội vụ", "Tag: Nhân sự"}
    created = desk.archive.library.open(desk.window.article.number).annotations[0].created.astimezone()
    assert all(text.endswith(f"{KHANH} ·\N{NO-BREAK SPACE}{created:%d/%m/%Y}") for text in others)
    assert not any("Lê Thu Hà" in text for text in texts)


def test_there_is_a_line_for_it_in_the_list_only_where_it_is_needed(desk: Desk) -> None:
    rows = desk.window.parts.side.notes.rows
    heights = {text.split(".")[0]: rows.sizeHintForRow(number) for number, text in enumerate(said(desk))}
    line = rows.fontMetrics().lineSpacing()
    assert heights["Tag: Nhân sự"] - heights["Tag: Xong"] >= line
    rows.grab()


def test_the_margin_names_the_colleague_as_text(desk: Desk) -> None:
    margin = desk.window.parts.page.view.margin
    found = {a.tag.name: placed.rect.center() for _, a, placed in margin.layout_items() if a.tag and not placed.more}
    for name, told in (("Nhân sự", True), ("Xong", False)):
        spot: QPoint = found[name]
        QApplication.sendEvent(margin, QHelpEvent(QHelpEvent.Type.ToolTip, spot, margin.mapToGlobal(spot)))
        assert name in QToolTip.text()
        assert ("Nguyễn Thị Khánh &lt;b&gt;" in QToolTip.text()) is told
    QToolTip.hideText()
