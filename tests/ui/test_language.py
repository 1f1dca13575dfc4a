"""The window in Vietnamese and in English, and from one to the other."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.application import Application, settings_in
from reader.core.errors import ReaderError
from reader.paths import resources
from reader.services.archive import Archive
from reader.services.importing import Status
from reader.ui.dialogs.article import ArticleDialog
from reader.ui.dialogs.help import AboutDialog, ShortcutsDialog
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.language import Language, meant, speak
from reader.ui.reading.type_popup import TypePopup
from reader.ui.reading.typography import Typography
from reader.ui.texts import articles_text, error_text
from reader.ui.theme import GRID, Scheme, load_theme
from tests.articles import add, reading
from tests.ui.conftest import Desk
from tests.ui.test_window import nameless


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[Language], None]]:
    """Lets the windows of a test speak a language; the next test finds English again."""
    before = QLocale()

    def change(language: Language) -> None:
        speak(qapp, resources() / "translations", language)

    yield change
    speak(qapp, resources() / "translations", Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def vietnamese(spoken: Callable[[Language], None], numbers: list[int], open_window: Callable[[], Desk]) -> Desk:
    spoken(Language.VIETNAMESE)
    desk = open_window()
    desk.open(numbers[0])
    desk.window.editing.tag(numbers[0], 1, "Nhân sự")
    desk.settle()
    return desk


def cut(root: QWidget) -> list[str]:
    """Texts of labels and buttons in sight that have less room than they need."""
    found = []
    for widget in (*root.findChildren(QLabel), *root.findChildren(QAbstractButton)):
        if not widget.isVisible() or not widget.text() or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        inside = widget.parentWidget().rect().adjusted(-1, -1, 1, 1)
        if widget.width() < widget.minimumSizeHint().width() or not inside.contains(widget.geometry()):
            found.append(widget.text())
    return found


@pytest.mark.parametrize(("language", "menus"), ((Language.VIETNAMESE, "Tệp"), (Language.ENGLISH, "File")))
def test_the_window_opens_in_every_language(
    spoken: Callable[[Language], None], open_window: Callable[[], Desk], language: Language, menus: str
) -> None:
    spoken(language)
    desk = open_window()
    assert desk.window.menuBar().actions()[0].text().replace("&", "") == menus


@pytest.mark.parametrize(
    ("language", "many"), ((Language.VIETNAMESE, "1.234 bài"), (Language.ENGLISH, "1,234 articles"))
)
def test_numbers_are_written_as_the_language_does(
    spoken: Callable[[Language], None], language: Language, many: str
) -> None:
    spoken(language)
    assert articles_text(1234) == many


@pytest.mark.parametrize(("language", "size"), ((Language.VIETNAMESE, "12,5"), (Language.ENGLISH, "12.5")))
def test_the_size_of_the_text_has_the_decimal_sign_of_the_language(
    spoken: Callable[[Language], None], qtbot: QtBot, language: Language, size: str
) -> None:
    spoken(language)
    page = QWidget()
    qtbot.addWidget(page)
    popup = TypePopup(page, load_theme("light"))
    popup.open_at(Typography(size=12.5), Scheme.LIGHT)
    assert popup._size.text().startswith(size)


@pytest.mark.parametrize("size", ((1280, 800), (1024, 700), (828, 440)))
def test_nothing_is_cut_in_vietnamese(vietnamese: Desk, size: tuple[int, int], qtbot: QtBot) -> None:
    window = vietnamese.window
    window.resize(*size)
    for leaf in (1, 0):
        window.parts.side.setCurrentIndex(leaf)
        qtbot.waitUntil(lambda: window.width() == size[0])
        assert cut(window) == []
    search = window.parts.articles.search
    assert search.fontMetrics().horizontalAdvance(search.placeholderText()) < search.width() - 7 * GRID
    bar = window.parts.side.tabBar()
    assert bar.sizeHint().width() <= window.parts.side.width()
    window.menu_actions.note.trigger()
    window.menu_actions.find.trigger()
    window.messages.complain(error_text(ReaderError("archive-busy")), "Hoàn tác", window.close)
    vietnamese.settle()
    assert cut(window) == []
    editor = window.parts.side.notes.editor
    field, save = editor.field.geometry(), editor.save_button.geometry()
    assert field.bottom() < save.top(), "nothing lies over the note that is being written"
    assert save.bottom() <= editor.height()
    assert editor.geometry().bottom() <= window.parts.side.notes.height()


def test_dialogs_speak_vietnamese_and_nothing_in_them_is_cut(vietnamese: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    window = vietnamese.window
    (tmp_path / "trong.html").write_bytes(b"")
    window.import_paths([tmp_path / "trong.html"])
    window.commands.show_shortcuts()
    window.commands.show_about()
    window.commands.show_details()
    window.exporting.ask()
    vietnamese.settle()
    dialogs = window.findChildren(QDialog)
    assert {type(dialog) for dialog in dialogs} >= {ImportReportDialog, ShortcutsDialog, AboutDialog, ArticleDialog}
    english = {"Close", "Cancel", "Copy", "Format", "Import report", "Keyboard shortcuts", "Version"}
    for dialog in dialogs:
        qtbot.waitUntil(dialog.isVisible)
        assert cut(dialog) == []
        assert nameless(dialog) == []
        words = {w.text() for w in (*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton))}
        assert not english & (words | {dialog.windowTitle()})


def test_a_bad_file_is_told_in_vietnamese_with_its_reason(vietnamese: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "bao-cao.html"
    bad.write_bytes(b"%PDF-1.4 " + b"x" * 400)
    vietnamese.window.import_paths([bad])
    vietnamese.settle()
    (dialog,) = vietnamese.window.findChildren(ImportReportDialog)
    assert dialog.windowTitle() == "Kết quả nhập"
    shown = [dialog.model.index(0, column).data() for column in range(3)]
    assert shown[1] == "Có vấn đề"
    assert shown[2] == (
        "“bao-cao.html” không phải là trang web đã lưu: tệp mang danh PDF nhưng không phải PDF. "
        "Hãy lưu trang dưới dạng HTML, MHTML hoặc văn bản."
    )
    assert dialog.filters[Status.FAILED].text().strip() == "Có vấn đề 1"


def test_a_language_can_be_chosen_whatever_the_system_speaks() -> None:
    assert meant(Language.VIETNAMESE) is Language.VIETNAMESE
    assert meant(Language.ENGLISH) is Language.ENGLISH


@pytest.mark.parametrize(("system", "language"), (("vi_VN", "vi"), ("de_DE:en", "en"), ("en:vi", "vi")))
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable says what the system speaks")
def test_the_language_follows_the_system(system: str, language: str) -> None:
    code = "from reader.ui.language import Language, meant; print(meant(Language.SYSTEM).value)"
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": system}
    asked = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == language


@pytest.fixture
def application(
    qapp: QApplication, tmp_path: Path, spoken: Callable[[Language], None], qtbot: QtBot
) -> Iterator[Application]:
    spoken(Language.VIETNAMESE)  # what the window remembers must win over it
    folder = tmp_path / "own"
    with Archive(folder) as archive:
        add(archive)
        add(archive, reading("Bến Lau sau lũ", ("Bến Lau dựng lại nhà. " * 30,) * 12))
    settings = settings_in(folder)
    settings.setValue("language", "en")
    made = Application(qapp, folder, settings)
    made.window.resize(1100, 720)
    made.window.show()
    qtbot.waitExposed(made.window)
    made.worker.drain()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


def test_another_language_takes_over_where_the_user_is(application: Application, qtbot: QtBot) -> None:
    old = application.window
    old.open_article(2)
    application.worker.drain()
    old.parts.page.view.choose_paragraph(7)
    old.menu_actions.note.trigger()
    old.parts.side.notes.editor.field.setPlainText("Viết dở")
    old.parts.articles.search.setText("ben lau")
    old.menu_actions.show_list.setChecked(False)
    application.worker.drain()
    size, top = old.size(), old.parts.page.view.paragraph_rect(7).top()
    assert old.parts.page.view.verticalScrollBar().value() > 0
    chosen = next(action for action in old.menu_actions.languages.actions() if action.text() == "Tiếng Việt")
    chosen.trigger()
    qtbot.waitUntil(lambda: application.window is not old and application.window.article.number == 2)
    application.worker.drain()
    new = application.window
    assert new.menu_actions.import_files.text() == "Nhập tệp…"
    assert new.size() == size
    assert new.isVisible()
    assert new.parts.page.view.current == 7
    qtbot.waitUntil(lambda: new.parts.page.view.paragraph_rect(7).top() == top)
    assert new.parts.articles.search.text() == "ben lau"
    assert not new.parts.articles.isVisible()
    assert new.parts.side.currentIndex() == 1
    assert [a.text for a in new.article.current.annotations] == ["Viết dở"], "what was being written is saved"
    assert next(a for a in new.menu_actions.languages.actions() if a.isChecked()).text() == "Tiếng Việt"
    assert new.session.language is Language.VIETNAMESE
    qtbot.waitUntil(lambda: old not in QApplication.topLevelWidgets())
    assert len(QApplication.instance().findChildren(QTranslator)) == 1


def test_the_window_that_spoke_the_language_before_leaves_nothing(application: Application, qtbot: QtBot) -> None:
    application.prepare()  # what is there by then stays for good, but not if another takes its place
    for number in (1, 2):
        application.window.open_article(number)
        application.worker.drain()
    application.window.parts.articles.search.setText("ben lau")
    application.worker.drain()
    parts = [ref(application.window), ref(application.window.parts.articles.model), ref(application.window.people)]
    application.window.choose_language(Language.VIETNAMESE)
    qtbot.waitUntil(lambda: application.window is not parts[0]())
    application.worker.drain()

    def gone() -> bool:
        gc.collect()
        return not any(part() for part in parts)

    qtbot.waitUntil(gone)


def test_the_language_waits_for_an_import(application: Application, tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"Tin {number}\n\nMột câu dài về Bến Lau.", encoding="utf-8")
    window = application.window
    window.import_paths([tmp_path / f"{number}.txt" for number in range(8)])
    window.choose_language(Language.VIETNAMESE)
    assert window.session.language is Language.ENGLISH
    assert "Wait until the work" in window.messages.label.text()
    window.work.cancel()
    application.worker.drain()
    assert application.window is window
    assert window.windowState() == Qt.WindowState.WindowNoState
