"""What a reader mends where the extractor was wrong. A mend stays when the page is extracted again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MendField(StrEnum):
    """What can be mended. The first five are facts of an article; a paragraph is hidden or brought back."""

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    SOURCE_URL = "source-url"
    PUBLISHED = "published"
    PARAGRAPH = "paragraph"


HIDDEN = "hidden"
SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of an article as a reader would have them."""

    title: str
    byline: str
    publisher: str
    source_url: str
    published: date | None
