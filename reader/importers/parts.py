"""Files inside other files, on their way to the importer that knows them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.core.folding import nfc
from reader.importers.files import HEAD, LIMIT_MB, SavedFile

SEPARATOR = " › "
"""Between the name of a file and that of a page inside it."""

_LONGEST_NAME = 300
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


class Claim(Enum):
    """What the container says about one of its parts, and so what becomes of it if it is no page."""

    PAGE = "page"  # whatever is wrong with it is told
    TEXT = "text"  # told if it cannot be read; if it is empty or something else, nobody misses it
    MARKUP = "markup"  # the same, but mere text is something else
    UNKNOWN = "unknown"  # one of many files: only what turns out to be a page, and is not mere text, is taken


class Part(SavedFile):
    """A file inside another, with what that one tells about it.

    `load(most)` gives its bytes from the start, at most so many, or raises `ReaderError`; it is called when they are
    asked for. `opener` gives them as a file that can be read from any place, where that costs no memory. `size` is what
    it will unpack to, as far as that is known. The names of parts are labels and never lead to a file.
    """

    def __init__(
        self,
        name: str,
        load: Callable[[int], bytes],
        *,
        claim: Claim = Claim.PAGE,
        size: int = 0,
        opener: Callable[[], BinaryIO] | None = None,
        identity: tuple[object, ...] | None = None,
        pictures: Mapping[str, bytes] | None = None,
        charset: str = "",
        title: str = "",
        source_url: str = "",
        captured: datetime | None = None,
    ) -> None:
        super().__init__(Path())
        self.on_disk = None
        self.name = name
        self.claim = claim
        self.pictures = pictures
        self.charset = charset
        self.title = title
        self.source_url = source_url
        self.captured = captured
        self.load = load
        self._opener = opener
        self._identity = identity
        self._size = size

    @property
    def identity(self) -> tuple[object, ...] | None:
        return self._identity

    @property
    def size(self) -> int:
        return self._size if self._content is None else len(self._content)

    @property
    def may_be_text(self) -> bool:
        """Whether it counts as a page if it is mere text."""
        return self.claim in (Claim.PAGE, Claim.TEXT)

    def misses(self, error: ReaderError) -> bool:
        """Whether `error`, for which it could not be read, is to be told."""
        if self.claim is Claim.UNKNOWN:
            return False
        return self.claim is Claim.PAGE or error.code not in ("file-empty", "not-a-page")

    def open(self) -> BinaryIO:
        return self._opener() if self._opener else io.BytesIO(self.data())

    def _loaded_head(self) -> bytes:
        head = self.load(HEAD)
        if len(head) < HEAD:
            self._content = head
        return head

    def _loaded(self) -> bytes:
        data = self.load(LIMIT_MB * 1_000_000 + 1)
        if len(data) > LIMIT_MB * 1_000_000:
            size = max(self._size, len(data))
            raise ReaderError("file-too-large", name=self.name, size=-(-size // 1_000_000), limit=LIMIT_MB)
        return data


def part_name(container: str, inside: str) -> str:
    """How a page inside a file is called, e.g. "archive.zip › news/page.html": one line, not too long."""
    label = _UNPRINTABLE.sub("\ufffd", nfc(inside))
    if len(label) > _LONGEST_NAME:
        half = _LONGEST_NAME // 2
        label = f"{label[:half]}…{label[-half:]}"
    return container + SEPARATOR + label
