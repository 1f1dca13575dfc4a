"""Pictures of a page: at their place, never larger than they are, decoded off the window's thread, never fetched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QTextFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.core.article import Illustration
from reader.services.archive import Archive
from reader.ui.page.picture_files import decode, fitted, natural_size, picture_number
from reader.ui.page.view import PageView
from tests.articles import PARAGRAPHS, add, reading
from tests.ui.conftest import Desk

RED = QColor("#c0392b")


def picture(width: int, height: int, kind: str = "PNG", color: QColor = RED) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(color)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(data.data())


@pytest.fixture
def open_with(archive: Archive, open_window: Callable[[], Desk]) -> Callable[..., Desk]:
    def make(*illustrations: Illustration) -> Desk:
        one = reading()
        number = add(archive, replace(one, article=replace(one.article, illustrations=illustrations)))
        desk = open_window()
        desk.open(number)
        return desk

    return make


def images(view: PageView) -> list[tuple[int, int, str]]:
    """The pictures in the document: between which paragraphs each stands, how wide it is, and what it is called."""
    found = []
    last = -1
    block = view.document().begin()
    while block.isValid():
        last = max(last, block.userState())
        it = block.begin()
        if not it.atEnd() and it.fragment().charFormat().isImageFormat():
            image = it.fragment().charFormat().toImageFormat()
            found.append((last, round(image.width()), image.property(QTextFormat.Property.ImageAltText.value)))
        block = block.next()
    return found


def test_pictures_stand_at_their_places_and_are_never_enlarged(open_with: Callable[..., Desk]) -> None:
    desk = open_with(
        Illustration(1, "a.png", picture(2000, 900), "Toàn cảnh"),
        Illustration(3, "b.png", picture(120, 80)),
        Illustration(9, "c.gif", picture(60, 40, "BMP"), "Cuối bài"),
    )
    view = desk.window.parts.page.view
    column = view.built.width
    assert images(view) == [
        (0, column, "Toàn cảnh"),
        (2, 120, "A picture of the page, without a description"),
        (3, 60, "Cuối bài"),
    ]
    assert list(view.built.blocks) == [0, 1, 2, 3]
    for number, text in enumerate(PARAGRAPHS):
        assert view.document().findBlockByNumber(view.built.blocks[number]).text() == text


def test_a_picture_is_painted_when_it_is_in_sight(open_with: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_with(Illustration(1, "a.jpg", picture(1600, 900, "JPEG"), "Toàn cảnh"))
    view = desk.window.parts.page.view
    qtbot.waitUntil(lambda: view.pictures.has(0))
    rect = view.paragraph_rect(0)
    spot = QPoint(view.viewport().width() // 2, rect.bottom() + 120)
    seen = view.viewport().grab().toImage().pixelColor(spot * view.devicePixelRatioF())
    assert abs(seen.red() - RED.red()) < 12 and abs(seen.green() - RED.green()) < 12


def test_a_large_picture_does_not_hold_the_window_up(open_with: Callable[..., Desk], qtbot: QtBot) -> None:
    large = picture(4000, 3000, "JPEG")
    gaps: list[float] = []
    last = [perf_counter()]

    def beat() -> None:
        now = perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    desk = open_with()
    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(2)
    view = desk.window.parts.page.view
    assert view.archived is not None
    article = replace(view.archived.article, illustrations=(Illustration(1, "a.jpg", large),))
    last[0] = perf_counter()
    view.show_article(replace(view.archived, article=article))
    qtbot.waitUntil(lambda: view.pictures.has(0))
    qtbot.wait(50)
    assert max(gaps) < 0.25, "as a rule 0.02; test machines are slow"


@pytest.mark.parametrize(
    "content",
    (
        b"RIFF\x00\x00\x00\x00WEBPnot one", b"\x89PNG\r\n\x1a\nbroken", b"",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
        b"%PDF-1.4 no picture",
    ),
)  # fmt: skip
def test_a_picture_that_cannot_be_shown_is_told_with_its_words(open_with: Callable[..., Desk], content: bytes) -> None:
    desk = open_with(Illustration(1, "x", content, "Bản đồ"))
    desk.settle()
    assert "A picture that cannot be shown: Bản đồ" in desk.window.parts.page.view.toPlainText()
    assert images(desk.window.parts.page.view) == []


def test_a_picture_that_breaks_off_is_told_when_that_is_known(open_with: Callable[..., Desk], qtbot: QtBot) -> None:
    whole = picture(300, 200)
    desk = open_with(Illustration(1, "x", whole[:40], "Bản đồ"))
    qtbot.waitUntil(lambda: "cannot be shown" in desk.window.parts.page.view.toPlainText())


def test_a_picture_is_copied_whole(open_with: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_with(Illustration(1, "a.png", picture(1800, 900), "Toàn cảnh"))
    view = desk.window.parts.page.view
    point = QPoint(view.viewport().width() // 2, view.paragraph_rect(0).bottom() + 100)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Copy the picture"
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().image().width() == 1800)


def test_copied_text_has_no_signs_of_pictures(open_with: Callable[..., Desk]) -> None:
    view = open_with(Illustration(1, "a.png", picture(90, 90))).window.parts.page.view
    view.selectAll()
    assert "\ufffc" not in view.createMimeDataFromSelection().text()


def test_sizes_and_names() -> None:
    assert decode(picture(800, 600), 200).width() == 200  # type: ignore[union-attr]
    assert decode(picture(80, 60), 200).width() == 80  # type: ignore[union-attr]
    assert natural_size(b"BM" + b"\xff" * 60) is None
    assert fitted(natural_size(picture(10, 5000)), 500).height() == 5000  # type: ignore[arg-type]
    assert [picture_number(n) for n in ("picture:7", "picture:x", "picture:", "file:///a", "picture:²")] == [
        7, None, None, None, None,
    ]  # fmt: skip
