"""Zip files: all pages in them, each with the pictures that lie in its companion folder; also those of MAFF."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape

from reader.core.errors import ReaderError
from reader.importers.files import SavedFile, is_named_page, owners
from reader.importers.html import web_address
from reader.importers.parts import Claim, Part
from reader.importers.sniff import is_zip
from reader.importers.zip_members import Members

# What belongs to pages and is none. Everything else is looked at.
_NO_PAGE = frozenset(
    ".css .js .mjs .json .map .xml .rdf .png .jpg .jpeg .gif .webp .bmp .svg .ico .avif .tif .tiff .woff .woff2 .ttf "
    ".otf .eot .mp3 .mp4 .m4a .webm .ogg .ogv .avi .mov .wasm .exe .dll".split()
)
_PAGE_ENDINGS = (".html", ".htm", ".xhtml")
_MOST_RDF = 100_000


def accepts(file: SavedFile) -> bool:
    """Whether it is a zip file."""
    return is_zip(file.head())


def parts(file: SavedFile) -> Iterator[Part | ReaderError]:
    """Every member that can be a page, in the order of the file. Raises `ReaderError` file-damaged."""
    members = Members(file)
    folders = _Companions(members.by_name)
    for info, name in members.entries:
        ending = posixpath.splitext(name)[1].lower()
        if ending in _NO_PAGE or _is_hidden(name) or folders.hold(name):
            continue
        claim = Claim.PAGE if is_named_page(name) else Claim.UNKNOWN
        part = members.part(info, name, claim, members.pictures(name))
        if posixpath.basename(name).lower() in ("index.html", "index.htm"):
            _tell(part, members, posixpath.join(posixpath.dirname(name), "index.rdf"))
        yield part


def _is_hidden(name: str) -> bool:
    return name.startswith(("__MACOSX/", "~$", ".")) or "/." in name or "/~$" in name


class _Companions:
    """The folders of pictures that belong to pages: `X_files` beside `X.html`."""

    def __init__(self, names: dict[str, object]) -> None:
        self._pages = {
            posixpath.splitext(name)[0] for name in names if posixpath.splitext(name)[1].lower() in _PAGE_ENDINGS
        }
        self._known: dict[str, bool] = {"": False}

    def hold(self, name: str) -> bool:
        """Whether the member `name` lies in one of them."""
        steps = name.split("/")[:-1][:50]
        return any(self._is_companion("/".join(steps[: number + 1])) for number in range(len(steps)))

    def _is_companion(self, folder: str) -> bool:
        if folder not in self._known:
            self._known[folder] = any(owner in self._pages for owner in owners(folder))
        return self._known[folder]


def _tell(part: Part, members: Members, name: str) -> None:
    """Give `part` what the index of a MAFF archive says about it."""
    info = members.by_name.get(name)
    if info is None:
        return
    try:
        index = members.load(info, name, _MOST_RDF).decode("utf-8", "replace")
    except ReaderError:
        return
    told = {
        key.lower(): unescape(value)
        for key, value in re.findall(r'<MAF:(\w{1,20})\s+RDF:resource="([^"]{0,4000})"', index, re.IGNORECASE)
    }
    part.source_url = web_address(told.get("originalurl", ""))
    part.title = " ".join(told.get("title", "").split())
    part.captured = _moment(told.get("archivetime", ""))


def _moment(text: str) -> datetime | None:
    # Some say "GMT+0700", which is +0700 in the dates of mail.
    try:
        moment = parsedate_to_datetime(re.sub(r"GMT(?=[+-])", "", text))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else None
