"""Builds all of the window that is not needed for its first sight. It takes most of the program: it is loaded then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from reader.paths import resources
from reader.services.archive import Archive
from reader.ui.actions import Actions
from reader.ui.alike import Alike
from reader.ui.article_list.panel import ListPanel
from reader.ui.backups import BackingUp
from reader.ui.captures import Captures
from reader.ui.checking import Checking
from reader.ui.commands import Commands
from reader.ui.conductor import Conductor
from reader.ui.correcting import Correcting
from reader.ui.correcting_pointer import Pointer
from reader.ui.curator import Curator
from reader.ui.drafts import Drafts
from reader.ui.dropping import Dropping
from reader.ui.editing import Editing
from reader.ui.exchanging import Exchanging
from reader.ui.exporting import Exporting
from reader.ui.finding.desk import FindingDesk
from reader.ui.help.desk import HelpDesk
from reader.ui.highlights import HighlightImport
from reader.ui.importing import Importing
from reader.ui.layout import Parts
from reader.ui.long_work import LongWork
from reader.ui.lost_notes import LostNotes
from reader.ui.mending import Mending
from reader.ui.message_bar import MessageBar
from reader.ui.notebook.desk import NotebookDesk
from reader.ui.open_article import OpenArticle
from reader.ui.page.panel import PagePanel
from reader.ui.people.desk import PeopleDesk
from reader.ui.people.dictionary import Dictionary
from reader.ui.people.panel import PeoplePanel
from reader.ui.people.reviewing import ReviewDesk
from reader.ui.people.settling import Settling
from reader.ui.people.ways import Ways
from reader.ui.reading.desk import ReadingDesk
from reader.ui.recognising import Recognising
from reader.ui.rereading import Rereading
from reader.ui.safety import Safety
from reader.ui.sidebar.panel import SidePanel
from reader.ui.tags.desk import TagDesk
from reader.ui.theme import SERIF, add_fonts
from reader.ui.verifying import Verifying
from reader.ui.worker import Worker

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


def furnish(window: MainWindow, archive: Archive, worker: Worker, samples: Path, settings: QSettings) -> Iterator[None]:
    """Make the parts that `MainWindow` declares, connect them, and give them what the window remembers.

    Whoever adds a part declares it there and makes it here. At each `yield` the window may live on for a moment.
    """
    add_fonts(resources() / "fonts", SERIF)
    window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    window.setStyleSheet(window.theme.style_sheet())
    window.setWindowTitle(QCoreApplication.translate("MainWindow", "Archive Reader"))
    window.messages = MessageBar()
    window.editing = Editing(archive, worker, window.messages, window)
    window.article = OpenArticle(archive, worker, window)
    window.editing.stored = window.article.renew
    window.drafts = Drafts(archive, worker, settings, window)
    yield
    articles = ListPanel(archive.library, archive.searching, worker, window.theme)
    yield
    page = PagePanel(window.editing, worker, window.theme)
    yield
    side = SidePanel(window.editing, window.drafts, archive, worker, window.theme)
    yield
    people = PeoplePanel(archive.people, worker, window.theme)
    yield
    window.parts = Parts(articles, page, side, people, window.messages, window.theme)
    window.work = LongWork(worker, window.parts.progress, window)
    window.importing = Importing(archive, worker, window.work, window.messages, window.parts.resume_bar, window)
    window.exporting = Exporting(archive, worker, window.parts.articles, window.article, window.messages, window)
    window.exchanging = Exchanging(window, archive, worker)
    window.highlights = HighlightImport(window, archive)
    window.verifying = Verifying(window, archive, worker)
    window.captures = Captures(window, archive, worker)
    window.mending = Mending(window, archive, worker)
    window.alike = Alike(window, archive, worker)
    window.lost_notes = LostNotes(window, archive, worker)
    window.rereading = Rereading(window, archive, window.work)
    window.recognising = Recognising(window, archive, worker)
    window.backups = BackingUp(window, archive, worker)
    window.commands = Commands(window, samples)
    window.menu_actions = Actions(window)
    yield
    window.conductor = Conductor(window, worker)
    window.curator = Curator(window)
    window.reading = ReadingDesk(window, archive, worker)
    window.finding = FindingDesk(window, archive, worker)
    window.people = PeopleDesk(window, archive, worker)
    window.review = ReviewDesk(window, archive, worker)
    window.settling = Settling(window, archive, worker)
    window.dictionary = Dictionary(window, archive, worker)
    window.correcting = Correcting(window, archive, worker)
    window.pointer = Pointer(window)
    window.ways = Ways(window)
    window.tagging = TagDesk(window)
    window.notebook = NotebookDesk(window, archive, worker)
    # Not before all who hear of it are there: between the slices, answers come.
    window.editing.refresh()
    window.setWindowIcon(window.theme.icon("program"))
    yield
    window.setCentralWidget(window.parts)
    window.dropping = Dropping(window)
    window.help = HelpDesk(window)
    window.checking = Checking(window, archive, worker)
    window.safety = Safety(window, archive, worker)
    _restore(window)


def _restore(window: MainWindow) -> None:
    articles, session = window.parts.articles, window.session
    session.restore(window.parts.splitter, articles.view.horizontalHeader())
    articles.view.hidden = session.hidden_columns
    window.menu_actions.finding.column.setChecked(session.finder)
    order, ascending = session.sorting
    articles.sort_by(order, ascending=ascending)
    window.parts.page.set_typography(session.typography)
    window.menu_actions.left_out.setChecked(session.left_out)
    window.menu_actions.set_scheme(session.scheme)
    window.menu_actions.set_language(session.language)
    window.menu_actions.set_theme(window.theme)
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(window.follow_system)
    hints.accessibility().contrastPreferenceChanged.connect(window.follow_system)
