"""The column beside the list: its views, and who and what is in the articles that are listed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from reader.core.facets import Facets
from reader.core.query import Query
from reader.ui.finding.facets_panel import FacetTree
from reader.ui.finding.folders import FolderList
from reader.ui.texts import count_text
from reader.ui.theme import GRID, Theme
from reader.ui.widgets import beside_icon, link, muted

WIDTH = 232


class Finder(QFrame):
    """Views above, counts below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(objectName="finder")
        self.folders = FolderList(theme)
        self.facets = FacetTree(theme)
        self.save = link(QPushButton(beside_icon(self.tr("Save this search…"))))
        self.save.setAccessibleName(self.tr("Save this search…"))
        self.note = muted(QLabel(wordWrap=True))
        self.note.setContentsMargins(GRID, 0, GRID, GRID)
        self.note.hide()
        self.setFixedWidth(WIDTH)
        line = QHBoxLayout()
        line.setContentsMargins(1, 0, GRID, 0)  # its icon stands under those of the views
        line.addWidget(self.save)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID, GRID // 2, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.folders)
        layout.addLayout(line)
        layout.addWidget(QFrame(objectName="rule"))
        layout.addWidget(self.facets, 1)
        layout.addWidget(self.note)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self.folders.set_theme(theme)
        self.facets.set_theme(theme)
        self.save.setIcon(theme.icon("search", "accent"))

    def show_facets(self, facets: Facets, query: Query) -> None:
        """Show counts, and of how many articles they are if not of all."""
        self.facets.show_facets(facets, query)
        self.note.setVisible(facets.counted < facets.total)
        self.note.setText(
            self.tr("Counted in the first {counted} of {total} articles.").format(
                counted=count_text(facets.counted), total=count_text(facets.total)
            )
        )
