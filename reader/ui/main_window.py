"""The main window: shows the list at once, then has its parts built, and answers to its own events.

The parts are made in `furnishing`; what they do for each other is in Conductor.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QMainWindow

from reader.services.archive import Archive
from reader.ui import theme as themes
from reader.ui.first_sight import Place, first_sight
from reader.ui.language import Language, meant
from reader.ui.session import Session
from reader.ui.slices import Slices
from reader.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from reader.ui.actions import Actions
    from reader.ui.alike import Alike
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
    from reader.ui.people.desk import PeopleDesk
    from reader.ui.people.dictionary import Dictionary
    from reader.ui.people.reviewing import ReviewDesk
    from reader.ui.people.settling import Settling
    from reader.ui.people.ways import Ways
    from reader.ui.reading.desk import ReadingDesk
    from reader.ui.recognising import Recognising
    from reader.ui.rereading import Rereading
    from reader.ui.safety import Safety
    from reader.ui.tags.desk import TagDesk
    from reader.ui.verifying import Verifying
    from reader.ui.worker import Worker


class MainWindow(QMainWindow):
    """List, page and side panel over one archive.

    `samples` is the folder of the sample pages; `settings` is where the window remembers its size, its theme and
    drafts of notes, a file in the archive's folder unless it is given. `language_chosen` asks for another language:
    a window speaks one all its life, so whoever made it makes a new one. So it does for `restore_wanted`, which carries
    the path of the backup that is to be put in the place of the archive, and for `repair_wanted`.
    """

    language_chosen = Signal()
    restore_wanted = Signal(object)
    repair_wanted = Signal()
    furnishing = Signal()
    """Sent before the parts are made: until then, nothing says a word."""

    # Made by `furnish`, which comes after the window's first sight, or before it if somebody asks for one of them.
    messages: MessageBar
    editing: Editing
    article: OpenArticle
    drafts: Drafts
    parts: Parts
    work: LongWork
    importing: Importing
    exporting: Exporting
    exchanging: Exchanging
    highlights: HighlightImport
    verifying: Verifying
    captures: Captures
    mending: Mending
    alike: Alike
    lost_notes: LostNotes
    rereading: Rereading
    recognising: Recognising
    backups: BackingUp
    checking: Checking
    safety: Safety
    commands: Commands
    menu_actions: Actions
    conductor: Conductor
    curator: Curator
    reading: ReadingDesk
    finding: FindingDesk
    people: PeopleDesk
    review: ReviewDesk
    settling: Settling
    dictionary: Dictionary
    correcting: Correcting
    pointer: Pointer
    ways: Ways
    tagging: TagDesk
    notebook: NotebookDesk
    dropping: Dropping
    help: HelpDesk

    def __init__(self, archive: Archive, worker: Worker, samples: Path, settings: QSettings | None = None) -> None:
        super().__init__()
        if settings is None:
            settings = QSettings(str(archive.folder / "window.ini"), QSettings.Format.IniFormat)
        self.session = Session(settings)
        scheme = self.session.scheme
        self.theme: Theme = themes.theme_for(self.session.shown if scheme is Scheme.SYSTEM else scheme)
        themes.apply(self.theme)
        self._furnish = partial(_furnish, self, archive, worker, samples, settings)
        self._making = Slices(worker, self._make_parts)
        self.setMinimumSize(828, 440)  # a screen of 1366 × 768 at 150 % has room for 910 × 512
        self.session.restore_geometry(self)
        self._sight = first_sight(archive, self.session, self.theme)
        if self._sight is not None:
            self._sight.painted.connect(lambda: worker.read(_load).then(lambda _: self._making.go_on()))
            self._sight.hurried.connect(self.furnish)
            self._sight.chosen.connect(self.open_article)
            self.setCentralWidget(self._sight)

    def setVisible(self, visible: bool) -> None:
        if visible and self._sight is None:
            self.furnish()
        super().setVisible(visible)

    def __getattr__(self, name: str) -> Any:
        if name in MainWindow.__annotations__:
            self.furnish()
            if name in vars(self):
                return vars(self)[name]
        raise AttributeError(f"'MainWindow' object has no attribute {name!r}")

    def furnish(self) -> None:
        """Make all parts that are declared; once, however often it is asked for."""
        self._making.finish()

    def _make_parts(self) -> Iterator[None]:
        theme = themes.theme_for(self.session.scheme)
        if theme != self.theme:  # the system has another one than it had the last time
            self.theme = theme
            themes.apply(theme)
        self.furnishing.emit()
        if self._sight is not None:
            self.takeCentralWidget()  # which would be deleted when another takes its place
        for _ in self._furnish():
            self._cover()
            yield
        self._cover()
        articles = self.parts.articles
        if self._sight is not None:
            self._sight.end_soon()
            articles.model.keep(self._sight.rows)
            articles.listed.connect(self._sight.end, QtCore.Qt.ConnectionType.SingleShotConnection)
        articles.refresh()

    def _cover(self) -> None:
        """Let the first sight lie over what is being made."""
        if self._sight is not None:
            self._sight.cover(self, self.theme)

    def open_article(self, number: int, capture: int | None = None) -> None:
        """Show an article as a capture has it, by default the newest."""
        self.article.open(number, capture)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders, or merge those that a colleague handed over."""
        self.exchanging.import_files(paths)

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
                self.language_chosen.emit()

    def keep(self) -> None:
        """Save the note being written, and remember what a window remembers."""
        if not self._making.done:
            return
        self.parts.side.notes.editor.flush()
        self.notebook.flush()
        self.reading.keeping.keep()
        self.session.shown = Scheme(self.theme.name)
        self.session.sorting = self.parts.articles.sorting
        view = self.parts.articles.view
        self.session.hidden_columns = view.hidden
        self.session.finder = self.menu_actions.finding.column.isChecked()
        if view.isVisible():
            self.session.place = Place.of(view, self) if view.cards else None
        self.session.save(self, self.parts.splitter, view.horizontalHeader())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        if self._making.done:
            self.work.stop_for_now()
        event.accept()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        # A window that is about to go is not enabled: it asks for nothing more.
        # Asked in this order, so that the window's first events need not load Qt's names of all kinds of events.
        if (
            self._making.done
            and event.type() == QtCore.QEvent.Type.ActivationChange
            and self.isActiveWindow()
            and self.isEnabled()
        ):
            # The command line may have imported, tagged or removed articles meanwhile.
            self.parts.articles.renew()
            self.article.reload()
            self.editing.refresh()
            self.lost_notes.look()

    def follow_system(self) -> None:
        """Take the theme that the system has now, if the user wants it so."""
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
        self.reading.set_theme(theme)
        self.tagging.set_theme(theme)
        self.notebook.set_theme(theme)
        self.finding.set_theme(theme)


def _load() -> None:
    """Load what `furnish` needs, on a thread: the window lives on."""
    import reader.ui.furnishing  # noqa: F401


def _furnish(
    window: MainWindow, archive: Archive, worker: Worker, samples: Path, settings: QSettings
) -> Iterator[None]:
    from reader.ui.furnishing import furnish

    return furnish(window, archive, worker, samples, settings)
