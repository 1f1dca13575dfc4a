"""The right side of the window: two leaves, one for names, one for tags and notes."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget

from reader.core.archived import ArchivedArticle
from reader.core.mentions import Mention
from reader.services.archive import Archive
from reader.ui.drafts import Drafts
from reader.ui.editing import Editing
from reader.ui.page.passage import Passage
from reader.ui.sidebar.notes import NotesPanel
from reader.ui.sidebar.who import WhoPanel
from reader.ui.theme import Theme
from reader.ui.worker import Worker


class SidePanel(QTabWidget):
    """Shows what belongs to the open article."""

    def __init__(self, editing: Editing, drafts: Drafts, archive: Archive, worker: Worker, theme: Theme) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self._mentions: list[Mention] | None = None
        self.who = WhoPanel(theme)
        self.notes = NotesPanel(editing, drafts, archive, worker, theme)
        self.addTab(self.who, "")
        self.addTab(self.notes, "")
        self.setTabToolTip(0, self.tr("Who is in this article"))
        name = self.tr("Names, tags and notes of the article")
        self.setAccessibleName(name)
        self.tabBar().setAccessibleName(name)
        self.tabBar().setDrawBase(False)
        self._label()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.who.set_theme(theme)
        self.notes.set_theme(theme)

    def show_names(self, mentions: list[Mention]) -> None:
        """Show the names of the open article."""
        if mentions != self._mentions:
            self._mentions = mentions
            self.who.show_mentions(mentions)
            self._label()

    def show_article(self, archived: ArchivedArticle) -> None:
        """Show an article's tags and notes as they are now."""
        self.notes.show_article(archived)
        self._label()

    def close_article(self) -> None:
        """Show nothing."""
        self._mentions = None
        self.who.show_mentions(None)
        self.notes.show_article(None)
        self._label()

    def write_note(self, passage: Passage) -> None:
        """Begin a note on a passage."""
        self.show()
        self.setCurrentWidget(self.notes)
        self.notes.write_note(passage)

    def show_annotation(self, paragraph: int, identifier: str) -> None:
        """Select an annotation in the list."""
        self.show()
        self.setCurrentWidget(self.notes)
        self.notes.select(paragraph, identifier)

    def show_mention(self, place: int) -> None:
        """Select the name of a mention."""
        self.who.point_at(place)

    def _label(self) -> None:
        for place, name, leaf in ((0, self.tr("Names"), self.who), (1, self.tr("Tags and notes"), self.notes)):
            self.setTabText(place, f"{name}  {leaf.count}" if leaf.count else name)
