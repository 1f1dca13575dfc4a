"""What menu entries do that ask the user for something, or show a window beside the main one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.importers import SUFFIXES
from reader.paths import resources
from reader.services.importing import ImportReport
from reader.ui.dialogs.article import ArticleDialog
from reader.ui.dialogs.help import AboutDialog, ShortcutsDialog
from reader.ui.dialogs.import_report import ImportReportDialog
from reader.ui.language import Language
from reader.ui.theme import Scheme

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class Commands(QObject):
    """Slots of the window's actions."""

    def __init__(self, window: MainWindow, samples: Path) -> None:
        super().__init__(window)
        self._window = window
        self._samples = samples

    def ask_files(self) -> None:
        """Import files that the user chooses."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = self.tr("Saved pages and documents ({patterns});;All files (*)").format(patterns=patterns)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), str(Path.home()), kinds)
        self._window.import_paths([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Import all pages in a folder that the user chooses."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import folder"), str(Path.home()))
        if name:
            self._window.import_paths([Path(name)])

    def import_samples(self) -> None:
        """Import the sample pages."""
        self._window.import_paths([self._samples])

    def show_report(self, report: ImportReport) -> None:
        """Show what became of each file; the window stays usable."""
        dialog = ImportReportDialog(report, self._window.theme, self._window)
        dialog.article_wanted.connect(self._window.open_article)
        dialog.save_wanted.connect(self._window.exporting.save_table)
        dialog.show()

    def show_shortcuts(self) -> None:
        """Show all keys."""
        ShortcutsDialog(self._window.menu_actions.groups(), self._window).open()

    def show_about(self) -> None:
        """Show the version and the licences."""
        AboutDialog(resources() / "licenses", self._window.theme, self._window).open()

    def choose_scheme(self, action: QAction) -> None:
        """Take the theme of a menu entry."""
        self._window.set_scheme(Scheme(action.data()))

    def choose_language(self, action: QAction) -> None:
        """Take the language of a menu entry."""
        self._window.choose_language(Language(action.data()))

    def show_details(self) -> None:
        """Show where the open article comes from, and what proves it."""
        current = self._window.article.current
        if current:
            dialog = ArticleDialog(current, self._window)
            dialog.original_wanted.connect(self._window.exporting.save_original)
            dialog.open()

    def copy_address(self) -> None:
        """Copy the address from which the open article was saved. It is never opened: there is no network here."""
        current = self._window.article.current
        if current:
            QGuiApplication.clipboard().setText(current.article.source_url)
            text = self.tr("The address was copied: {address}")
            self._window.messages.tell(text.format(address=current.article.source_url))

    def trash(self) -> None:
        """Move the selected articles to the trash."""
        numbers = self._window.parts.articles.view.selected()
        if numbers:
            self._window.editing.trash(numbers)

    def search(self) -> None:
        """Go to the search box."""
        self._window.reading.focus.reveal(self._window.menu_actions.show_list)
        self._window.parts.articles.focus_search()

    def enter(self, number: int) -> None:
        """Open an article and give the page the keys."""
        parts = self._window.parts
        if number == self._window.article.number:
            parts.page.mark(parts.articles.searched)
        self._window.open_article(number)
        parts.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
