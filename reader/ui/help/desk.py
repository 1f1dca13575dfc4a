"""Connects the menu of help: the guide, also for the part of the window in use, and the tour of the first day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.paths import resources
from reader.services.importing import ImportReport
from reader.ui.help.guide import GuideDialog, Section
from reader.ui.help.tour import Step, Tour
from reader.ui.language import meant

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow


class HelpDesk(QObject):
    """Made when all parts are there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.guide: GuideDialog | None = None
        self.tour: Tour | None = None
        actions = window.menu_actions
        actions.bind(
            {
                actions.guide: lambda: self.show_guide(Section.IMPORT),
                actions.guide_here: lambda: self.show_guide(self.section()),
                actions.tour: lambda: self.begin_tour(focus=True),
            }
        )
        window.importing.finished.connect(self._imported)

    def show_guide(self, section: Section) -> None:
        """Show the user guide at a section."""
        if self.guide is None:
            language = meant(self._window.session.language)
            text = (resources() / "guide" / f"{language}.md").read_text(encoding="utf-8")
            self.guide = GuideDialog(text, self._window.theme, self._window)
            self.guide.destroyed.connect(self._forget_guide)
        self.guide.open_at(section)

    def section(self) -> Section:
        """The section about the part of the window that has the keys."""
        parts = self._window.parts
        if parts.notebook_shown:
            return Section.NOTEBOOK
        if parts.people_shown:
            return Section.NAMES
        if parts.empty.isVisible():
            return Section.IMPORT
        used = self._window.focusWidget()
        places: tuple[tuple[QWidget, Section], ...] = (
            (parts.side.notes, Section.ANNOTATE),
            (parts.side, Section.NAMES),
            (parts.page, Section.READ),
            (parts.articles, Section.FIND),
            (parts.finder, Section.FIND),
        )
        for part, section in places:
            if used and (part is used or part.isAncestorOf(used)):
                return section
        return Section.READ

    def begin_tour(self, *, focus: bool) -> None:
        """Show the tour from its first step."""
        if self.tour:
            self.tour.end()
        self._window.people.show(False)
        self._window.menu_actions.tagging.notebook.setChecked(False)
        self.tour = Tour(self._steps(), self._window.theme, self._window)
        self.tour.ended.connect(self._end_tour)
        self.tour.begin(focus=focus)

    def _steps(self) -> list[Step]:
        parts = self._window.parts
        return [
            Step(
                self.tr("Your articles"),
                self.tr(
                    "All that you import stands here. Type in the box above to find something; accents are not needed. "
                    "F7 shows the articles by person, body, tag, source and year."
                ),
                parts.articles,
            ),
            Step(
                self.tr("Read"),
                self.tr(
                    "People and organisations are marked in the text. If a name is marked wrongly, click on it and "
                    "press P for a person, O for an organisation, or X for neither."
                ),
                parts.page,
            ),
            Step(
                self.tr("Tag and annotate"),
                self.tr(
                    "Select words or a paragraph. T puts a tag, N writes a note, H highlights. All of it is listed "
                    "here and saved at once; Ctrl+Z takes it back."
                ),
                parts.side,
            ),
            Step(
                self.tr("Export"),
                self.tr(
                    "Ctrl+E writes your notes with their passages and sources to a Word document, PDF, table or web "
                    "page. The whole guide is in the menu Help; Shift+F1 opens it where you are."
                ),
                parts.page,
            ),
        ]

    def _imported(self, report: ImportReport) -> None:
        """The first pages are there: show, once, what can be done with them."""
        session = self._window.session
        if not session.toured and report.changes.list_changed:
            session.toured = True
            self.begin_tour(focus=False)

    def _end_tour(self) -> None:
        self.tour = None

    def _forget_guide(self) -> None:
        self.guide = None
