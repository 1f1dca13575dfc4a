"""The start: the list at once where it was, the rest beneath it; whoever is faster than the window loses nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.core.archived import Order
from reader.core.errors import ReaderError
from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.first_sight import FirstSight, Place
from reader.ui.main_window import MainWindow
from reader.ui.session import Session
from reader.ui.slices import Slices
from reader.ui.theme import Scheme
from reader.ui.worker import Worker
from tests.articles import add, reading
from tests.ui.conftest import Desk

TOO_MUCH = {
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest", "babel", "brotli", "bs4", "charset_normalizer",
    "click", "concurrent.futures", "dateutil", "docx", "email", "fastwarc", "importlib.metadata", "lxml", "mammoth",
    "multiprocessing", "numpy", "onnxruntime", "pebble", "platformdirs", "pycrfsuite", "pypdfium2", "reader.cli",
    "reader.core.annotations", "reader.core.archived", "reader.core.query", "reader.crash", "reader.entities",
    "reader.exporters", "reader.extraction", "reader.importers", "reader.services.library",
    "reader.store.migrations", "reader.ui.furnishing", "reader.ui.icons", "reader.ui.layout", "reader.ui.reading",
    "rensa", "resiliparse", "socket", "sqlite_utils", "tomllib", "trafilatura", "warcio", "xml.etree", "xml.sax",
}  # fmt: skip
"""What a window may do without until its list is painted: each of these takes longer than the list itself."""
OURS = 40
"""Modules of this program that the list needs; there were 36 when this was written, of more than 300."""

START = """
import sys
from pathlib import Path
from reader.__main__ import main
from reader.ui import first_sight
painted = first_sight.FirstSight.paintEvent
def paint(sight, event):
    painted(sight, event)
    print("\\n".join(sys.modules), flush=True)
    from PySide6 import QtCore, QtWidgets
    # They are made when they are first asked for; each takes as long as the list.
    for room, name in ((QtCore, "Qt"), (QtWidgets, "QStyle")):
        if name in vars(room):
            print("made:" + name, flush=True)
    import os
    os._exit(0)
first_sight.FirstSight.paintEvent = paint
main(["--library", sys.argv[1]])
"""


@pytest.fixture
def fresh(desk: Desk, archive: Archive, tmp_path: Path) -> Iterator[MainWindow]:
    """A window over three articles that was open before; it is shown, and not painted yet."""
    desk.window.close()
    worker = Worker()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(archive, worker, resources() / "samples", settings)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    worker.close()
    window.deleteLater()


def sight(window: MainWindow) -> FirstSight | None:
    return next((w for w in window.findChildren(FirstSight) if not w.isHidden()), None)


def test_the_list_is_painted_before_most_of_the_program_is_loaded(desk: Desk, archive: Archive, tmp_path: Path) -> None:
    desk.window.close()
    (archive.folder / "window.ini").write_bytes((tmp_path / "window.ini").read_bytes())
    made = subprocess.run(
        [sys.executable, "-c", START, str(archive.folder)], capture_output=True, text=True, check=True
    )
    loaded = set(made.stdout.split())
    assert "reader.ui.first_sight" in loaded
    parents = {".".join(name.split(".")[:depth]) for name in loaded for depth in range(1, name.count(".") + 2)}
    assert not parents & TOO_MUCH
    assert not [name for name in loaded if name.startswith("made:")]
    assert len([name for name in loaded if name.split(".")[0] == "reader"]) <= OURS


def test_the_list_stands_where_it_will_stand(fresh: MainWindow, qtbot: QtBot) -> None:
    first = sight(fresh)
    assert first is not None
    place = first._seen()
    qtbot.waitUntil(lambda: sight(fresh) is None)
    view = fresh.parts.articles.view
    assert Place.of(view, fresh)[:3] == (place.left(), place.top(), place.width())
    assert [view.model().article(row) for row in range(3)] == [row.id for row in first.rows]
    assert view.isVisible()


def test_the_words_come_first_and_the_signs_where_they_belong(fresh: MainWindow, archive: Archive) -> None:
    first = sight(fresh)
    assert first is not None
    rows = [first.rows[0]]
    archive.annotating.tag(rows[0].id, 0, "Nhân sự")
    archive.annotating.note(rows[0].id, 0, "Xem lại")
    place = Place(0, 0, 300, 0)
    plain, full = (FirstSight(archive.listing.rows([row.id for row in rows]), place, fresh.theme) for _ in range(2))
    full._seen_before = True
    for one in (plain, full):
        one.resize(300, one._card)
    words, all_of_it = plain.grab().toImage(), full.grab().toImage()
    half = plain._card // 2
    title = QRect(0, 0, 300, half)
    assert words.copy(title) == all_of_it.copy(title), "nothing jumps"
    assert words != all_of_it
    assert words.pixelColor(5, plain._card - 1) == all_of_it.pixelColor(5, plain._card - 1), "the line below"


def test_the_window_lives_while_it_is_made(fresh: MainWindow, qtbot: QtBot) -> None:
    first = sight(fresh)
    assert first is not None
    turns = []
    beat = QTimer(fresh, interval=0)
    beat.timeout.connect(lambda: turns.append("parts" in vars(fresh)))
    with qtbot.waitSignal(first.painted):
        fresh.activateWindow()
    qtbot.waitUntil(lambda: "messages" in vars(fresh))
    beat.start()
    qtbot.waitUntil(lambda: fresh._making.done)
    assert False in turns, "it had its turn before all was made"
    assert True in turns


def test_what_was_done_the_last_time_can_be_undone(desk: Desk, open_window: Callable[[], Desk]) -> None:
    desk.archive.annotating.tag(1, 0, "Họp")
    (tag, _) = desk.archive.tagging.tags()[0]
    desk.archive.tagging.set_digit(tag, 3)
    desk.archive.annotating.undo()
    desk.archive.annotating.redo()
    again = open_window()
    assert sight(again.window) is None or again.window._making.done
    actions = again.window.menu_actions
    assert actions.undo.isEnabled()
    assert actions.tagging.digits[2].data() == desk.archive.tagging.tags()[0][0]


def test_the_theme_of_the_last_time_is_shown_until_the_system_is_asked(desk: Desk, archive: Archive) -> None:
    desk.window.close()
    assert desk.window.session.shown is Scheme(desk.window.theme.name)
    desk.window.session.shown = Scheme.DARK
    worker = Worker()
    window = MainWindow(archive, worker, resources() / "samples", desk.window.session._settings)
    assert window.theme.dark
    window.furnish()
    assert window.theme.name == desk.window.theme.name
    worker.close()
    window.deleteLater()


def test_what_is_asked_for_is_made_at_once(fresh: MainWindow) -> None:
    assert not fresh._making.done
    assert fresh.parts.articles.model is not None
    assert fresh._making.done
    with pytest.raises(AttributeError, match="no_such_part"):
        _ = fresh.no_such_part


def test_a_click_on_the_first_sight_opens_the_article(fresh: MainWindow, qtbot: QtBot) -> None:
    first = sight(fresh)
    assert first is not None
    qtbot.waitExposed(fresh)
    place = first._seen()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, first._card + 10))
    qtbot.waitUntil(lambda: fresh.article.number == first.rows[1].id)


def test_a_key_reaches_the_window_that_is_being_made(fresh: MainWindow, qtbot: QtBot) -> None:
    first = sight(fresh)
    assert first is not None
    with qtbot.waitSignal(first.painted):
        fresh.activateWindow()
    qtbot.keyClick(fresh, Qt.Key.Key_F9)
    assert fresh.parts.side.isHidden()


def test_a_window_that_is_closed_before_it_is_made_keeps_what_was_remembered(fresh: MainWindow, tmp_path: Path) -> None:
    before = (tmp_path / "window.ini").read_bytes()
    fresh.close()
    assert not fresh._making.done
    assert (tmp_path / "window.ini").read_bytes() == before


@pytest.mark.usefixtures("desk")
def test_no_window_but_the_main_one_shows_at_the_start(open_window: Callable[[], Desk], qapp: QApplication) -> None:
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched))
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    open_window()
    qapp.removeEventFilter(watch)
    assert set(shown) == {MainWindow}


def test_without_a_list_to_show_the_window_is_made_as_a_whole(
    open_window: Callable[[], Desk],
) -> None:
    open_window()
    again = open_window()
    assert sight(again.window) is None
    assert again.window.parts.empty.isVisible()


def test_a_list_in_columns_comes_with_the_window(desk: Desk) -> None:
    session = desk.window.session
    desk.window.parts.splitter.setSizes([800, 376, 232])
    desk.settle()
    desk.window.keep()
    assert session.place is None


@pytest.mark.parametrize("damaged", ["", "1 2 3", "1 2 3 x", "-1 2 3 4", "9999999999999999999999 1 1 1"])
def test_a_damaged_place_counts_as_none(damaged: str, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("list", damaged)
    assert Session(settings).place is None


def test_the_first_of_an_order(archive: Archive) -> None:
    for number in range(5):
        add(archive, reading(f"Tin số {number}", (f"Nội dung {number}.",)))
    for order in Order:
        for ascending in (True, False):
            ids = archive.listing.ids(order, ascending=ascending)
            assert archive.listing.first(3, order, ascending=ascending) == ids[:3]
            assert archive.listing.order(order, ascending=ascending).tolist() == ids


def test_the_window_is_uncovered_also_when_the_list_does_not_come(
    fresh: MainWindow, archive: Archive, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ReaderError("archive-busy")

    monkeypatch.setattr(archive.library, "order", fail)
    first = sight(fresh)
    assert first is not None
    with qtbot.waitSignal(first.destroyed):
        fresh.furnish()
    assert fresh.messages.isVisible()


@pytest.mark.usefixtures("qapp")
def test_slices_end_though_one_of_them_asks_for_all() -> None:
    worker = Worker()
    done = []

    def begin() -> Iterator[None]:
        done.append(1)
        slices.finish()  # as a part does that asks for another one
        yield
        done.append(2)

    slices = Slices(worker, begin)
    slices.go_on()
    assert (done, slices.done) == ([1], False)
    worker.drain()
    assert (done, slices.done) == ([1, 2], True)
    slices.finish()
    assert done == [1, 2]
    worker.close()
