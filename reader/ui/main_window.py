"""The main window: builds its parts and answers to its own events. What the parts do for each other is in Conductor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from reader.services.archive import Archive
from reader.ui import theme as themes
from reader.ui.actions import Actions
from reader.ui.alike import Alike
from reader.ui.captures import Captures
from reader.ui.commands import Commands
from reader.ui.conductor import Conductor
from reader.ui.correcting import Correcting
from reader.ui.correcting_pointer import Pointer
from reader.ui.curator import Curator
from reader.ui.drafts import Drafts
from reader.ui.dropping import Dropping
from reader.ui.editing import Editing
from reader.ui.exporting import Exporting
from reader.ui.importing import Importing
from reader.ui.language import Language, meant
from reader.ui.layout import Parts
from reader.ui.long_work import LongWork
from reader.ui.lost_notes import LostNotes
from reader.ui.mending import Mending
from reader.ui.message_bar import MessageBar
from reader.ui.open_article import OpenArticle
from reader.ui.people.desk import PeopleDesk
from reader.ui.people.dictionary import Dictionary
from reader.ui.people.ways import Ways
from reader.ui.rereading import Rereading
from reader.ui.session import Session
from reader.ui.theme import Scheme, Theme
from reader.ui.worker import Worker


class MainWindow(QMainWindow):
    """List, page and side panel over one archive.

    `samples` is the folder of the sample pages; `settings` is where the window remembers its size, its theme and
    drafts of notes, a file in the archive's folder unless it is given. `language_chosen` asks for another language:
    a window speaks one all its life, so whoever made it makes a new one.
    """

    language_chosen = Signal(object)

    def __init__(self, archive: Archive, worker: Worker, samples: Path, settings: QSettings | None = None) -> None:
        super().__init__()
        if settings is None:
            settings = QSettings(str(archive.folder / "window.ini"), QSettings.Format.IniFormat)
        self.session = Session(settings)
        self.theme: Theme = themes.theme_for(self.session.scheme)
        themes.apply(self.theme)
        self.setStyleSheet(self.theme.style_sheet())
        self.messages = MessageBar()
        self.editing = Editing(archive, worker, self.messages, self)
        self.article = OpenArticle(archive, worker, self)
        self.parts = Parts(archive, worker, self.editing, Drafts(settings), self.messages, self.theme)
        self.work = LongWork(worker, self.parts.progress, self)
        self.importing = Importing(archive, worker, self.work, self.messages, self.parts.resume_bar, self)
        self.exporting = Exporting(archive, worker, self.parts.articles, self.article, self.messages, self)
        self.captures = Captures(self, archive, worker)
        self.mending = Mending(self, archive, worker)
        self.alike = Alike(self, archive, worker)
        self.lost_notes = LostNotes(self, archive, worker)
        self.rereading = Rereading(self, archive, self.work)
        self.commands = Commands(self, samples)
        self.menu_actions = Actions(self)
        self.conductor = Conductor(self, worker)
        self.curator = Curator(self)
        self.people = PeopleDesk(self, archive, worker)
        self.dictionary = Dictionary(self, archive, worker)
        self.correcting = Correcting(self, archive, worker)
        self.pointer = Pointer(self)
        self.ways = Ways(self)
        self.setCentralWidget(self.parts)
        self.dropping = Dropping(self)
        self.setWindowTitle(self.tr("Archive Reader"))
        self.setWindowIcon(self.theme.icon("program"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumSize(828, 440)  # a screen of 1366 × 768 at 150 % has room for 910 × 512
        self._restore()
        self.parts.articles.refresh()

    def open_article(self, number: int, capture: int | None = None) -> None:
        """Show an article as a capture has it, by default the newest."""
        self.article.open(number, capture)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders."""
        self.importing.start(paths)

    def set_scheme(self, scheme: Scheme) -> None:
        """Take a theme, and remember it."""
        self.session.scheme = scheme
        self.menu_actions.set_scheme(scheme)
        self._set_theme(themes.theme_for(scheme))

    def choose_language(self, language: Language) -> None:
        """Ask for another language, and remember it."""
        if self.work.running:
            self.menu_actions.set_language(self.session.language)
            text = self.tr("Wait until the work at the foot of the window has ended, then choose the language again.")
            self.messages.complain(text)
        else:
            before, self.session.language = self.session.language, language
            if meant(language) is not meant(before):
                self.language_chosen.emit(language)

    def keep(self) -> None:
        """Save the note being written, and remember what a window remembers."""
        self.parts.side.notes.editor.flush()
        self.session.sorting = self.parts.articles.sorting
        self.session.save(self, self.parts.splitter, self.parts.articles.view.horizontalHeader())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        self.work.stop_for_now()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            # The command line may have imported, tagged or removed articles meanwhile.
            self.parts.articles.renew()
            self.article.reload()
            self.editing.refresh()
            self.lost_notes.look()

    def _restore(self) -> None:
        articles = self.parts.articles
        self.session.restore(self, self.parts.splitter, articles.view.horizontalHeader())
        order, ascending = self.session.sorting
        articles.sort_by(order, ascending=ascending)
        self.parts.page.set_size(self.session.text_size)
        self.menu_actions.left_out.setChecked(self.session.left_out)
        self.menu_actions.set_scheme(self.session.scheme)
        self.menu_actions.set_language(self.session.language)
        self.menu_actions.set_theme(self.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _follow_system(self) -> None:
        if self.session.scheme is Scheme.SYSTEM:
            self._set_theme(themes.theme_for(Scheme.SYSTEM))

    def _set_theme(self, theme: Theme) -> None:
        if theme == self.theme:
            return
        self.theme = theme
        themes.apply(theme)
        self.setStyleSheet(theme.style_sheet())
        self.parts.set_theme(theme)
        self.menu_actions.set_theme(theme)
