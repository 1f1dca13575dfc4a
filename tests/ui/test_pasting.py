"""Pages and texts from the clipboard and from a browser's window; nothing is ever fetched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.pasting import Pasted, Problem, page_in
from tests.pages import TEXTS, TITLE, html
from tests.ui.conftest import Desk


def mime(*, html: str = "", text: str = "", image: bool = False, urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if image:
        data.setImageData(QImage(3, 3, QImage.Format.Format_RGB32))
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def drop(desk: Desk, data: QMimeData) -> bool:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, left, none)
    QApplication.sendEvent(desk.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(desk.window, QDropEvent(QPointF(600, 400), copy, data, left, none))
    assert not desk.window.dropping.overlay.isVisible()
    return enter.isAccepted()


def test_a_page_is_pasted_with_a_key(empty: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(mime(html=html(), text="khác"))
    qtbot.keyClick(empty.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    empty.settle()
    current = empty.window.article.current
    assert current is not None
    assert current.article.title == TITLE
    assert TEXTS[0] in [paragraph.text for paragraph in current.article.paragraphs]
    assert current.file_name.startswith("Clipboard 2") and current.file_name.endswith(".html")
    assert "1 article imported." in empty.window.messages.label.text()


def test_text_is_pasted_from_the_menu(empty: Desk) -> None:
    QGuiApplication.clipboard().setText("Bến Lau sau lũ\n\n" + "Nhân dân Bến Lau dựng lại nhà. " * 6)
    empty.window.menu_actions.paste.trigger()
    empty.settle()
    current = empty.window.article.current
    assert current is not None and current.file_name.endswith(".txt")
    assert current.article.title == "Bến Lau sau lũ"


def test_a_text_field_keeps_its_paste(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("họp")
    search = desk.window.parts.articles.search
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert search.text() == "họp"
    assert desk.archive.library.count() == 3


@pytest.mark.parametrize(
    ("data", "said"),
    (
        ({}, "no page and no text"),
        ({"image": True}, "only a picture"),
        ({"image": True, "html": '<meta charset="utf-8"><img src="https://a.example/a.png" alt="Ảnh">'}, "a picture"),
        ({"text": " https://a.example/tin.html "}, "never uses the network"),
        ({"html": '<a href="https://a.example/t">Tin</a>', "text": "https://a.example/t"}, "never uses the network"),
    ),
)
def test_what_is_no_page_is_told(empty: Desk, data: dict[str, object], said: str) -> None:
    QGuiApplication.clipboard().setMimeData(mime(**data))  # type: ignore[arg-type]
    empty.window.menu_actions.paste.trigger()
    empty.settle()
    assert said in empty.window.messages.label.text()
    assert empty.archive.library.count() == 0


def test_a_selection_that_is_dragged_from_a_browser_is_imported(empty: Desk) -> None:
    assert drop(empty, mime(html=html(), text="khác", urls=("https://baolongthanh.example/y-te/1.html",)))
    empty.settle()
    assert empty.window.article.current is not None
    assert empty.window.article.current.file_name.startswith("Dropped page 2")


def test_an_address_that_is_dropped_is_answered_with_what_to_do(empty: Desk) -> None:
    assert drop(empty, mime(urls=("https://a.example/tin.html",), text="https://a.example/tin.html"))
    empty.settle()
    assert "Save the page in your browser" in empty.window.messages.label.text()


def test_the_address_of_the_page_is_kept_where_the_clipboard_has_it() -> None:
    windows = mime(html=f"Version:0.9\r\nStartHTML:1\r\nSourceURL:https://a.example/b?c=1\r\n{html()}")
    firefox = mime(html=html())
    firefox.setData("text/x-moz-url-priv", "https://a.example/b?c=1".encode("utf-16-le"))
    for data in (windows, firefox):
        page = page_in(data)
        assert isinstance(page, Pasted)
        assert b"<!-- saved from url=(0023)https://a.example/b?c=1 -->" in page.content[:80]
        assert b"Version:0.9" not in page.content
    evil = mime(html=html())
    evil.setData("text/x-moz-url-priv", "https://a.example/--><script>".encode("utf-16-le"))
    page = page_in(evil)
    assert isinstance(page, Pasted) and b"script" not in page.content


def test_other_data_is_nothing() -> None:
    assert page_in(None) is Problem.NOTHING
    assert page_in(mime(html="<script>alert(1)</script>")) is Problem.NOTHING
