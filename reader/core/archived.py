"""Articles as the archive holds them: a row of the list, which is in `listed`, and one opened for reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from reader.core.listed import ArticleRow, Mark, Order, source_name

if TYPE_CHECKING:
    # Types alone: a list of captures needs nothing of what an opened article is made of.
    from reader.core.annotations import Annotation
    from reader.core.article import Article
    from reader.core.mends import MendField
    from reader.core.mentions import Mention

__all__ = ["ArchivedArticle", "ArticleRow", "Bookmark", "CaptureRow", "Mark", "Order", "Resemblance", "source_name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRow:
    """One capture of an article's page: `annotations` is how many notes and tags were made on it.

    `file_name` is that of the imported file, `container` the file in which it lay, if it was one of many. `sha256` is
    that of the `size` imported bytes, in hexadecimal.
    """

    id: int
    captured: datetime | None
    imported: datetime
    file_name: str
    container: str
    sha256: str
    size: int
    annotations: int

    @property
    def moment(self) -> datetime:
        """When the page was as this capture shows it, as far as is known: at the latest when it was imported."""
        return self.captured or self.imported


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where the reader is in an article: at code point `start` of a paragraph of a capture.

    `share`, 0 to 1, is how much of the text lies above the lower edge of what was in sight: how much is read.
    """

    capture: int
    paragraph: int
    start: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedArticle:
    """One capture of an article, as it is read, with its mentions and annotations.

    `captures` are all captures of its page, oldest first; `capture` is the one that is shown. `mentions` and
    `annotations` are in reading order; `lost` are the annotations that were not found again. `mended` are the fields
    that the reader changed. `bookmark` is where the reader was when it was opened: no part of what it is.
    """

    id: int
    article: Article
    mentions: tuple[Mention, ...]
    annotations: tuple[Annotation, ...]
    lost: tuple[Annotation, ...]
    capture: CaptureRow
    captures: tuple[CaptureRow, ...]
    mended: frozenset[MendField]
    marks: frozenset[Mark] = frozenset()
    bookmark: Bookmark | None = field(default=None, compare=False)

    @property
    def file_name(self) -> str:
        """The name of the imported file."""
        return self.capture.file_name

    @property
    def sha256(self) -> str:
        """That of the imported bytes, in hexadecimal."""
        return self.capture.sha256

    @property
    def imported(self) -> datetime:
        """When this capture was imported."""
        return self.capture.imported


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """Two articles whose texts are nearly the same: `likeness`, 0 to 1, is the share of word runs that both have."""

    id: int
    first: ArticleRow
    second: ArticleRow
    likeness: float
