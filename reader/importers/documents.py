"""What Word and PDF documents become on their way to a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.article import Page
from reader.importers.files import SavedFile


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as HTML, the title it shows or tells, and its pictures by their addresses."""

    html: str
    title: str
    pictures: Mapping[str, bytes]

    def page_of(self, file: SavedFile) -> Page:
        """The page that `file` is: all of it is the article."""
        return Page(
            name=file.name,
            content=self.html.encode("utf-8", "replace"),
            is_html=True,
            original=file.data(),
            charset="utf-8",
            title=self.title,
            pictures=self.pictures,
            is_whole=True,
        )
