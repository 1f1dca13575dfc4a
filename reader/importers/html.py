"""Pages saved as HTML: by a browser ("web page, complete" or "HTML only"), by SingleFile, or written by hand."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from reader.core.article import Page
from reader.importers.companions import beside
from reader.importers.files import SavedFile
from reader.importers.sniff import foreign_kind, head, is_text, wide_encoding

_STRONG = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|frameset)\b", re.IGNORECASE)
_WEAK = re.compile(
    r"</?(?:p|div|br|span|table|tr|td|a|b|i|em|strong|font|center|ul|ol|li|h[1-6]|article|section|img|pre)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
# Saved by Internet Explorer, Edge, Chrome and others; the number counts the characters of the address.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)\s*(\S+?)\s*-->", re.IGNORECASE)
_SAVED_FROM_WITHIN = 2048
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\b(.{0,4000}?)-->", re.IGNORECASE | re.DOTALL)
_SINGLE_FILE_URL = re.compile(r"^\s*url:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
# JavaScript's Date.toString: "Mon Mar 01 2021 09:30:00 GMT+0700 (Indochina Time)".
_SINGLE_FILE_DATE = re.compile(
    r"^\s*saved date:\s*\w{3}\s+(\w{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})"
    r"(?:\s+GMT([+-])(\d{2}):?(\d{2}))?",
    re.IGNORECASE | re.MULTILINE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def accepts(file: SavedFile) -> bool:
    """Whether the file looks like markup near its start; a name that ends in .html makes one tag enough."""
    data = file.head()
    if foreign_kind(data):
        return False
    start = head(data)
    if not is_text(data) and not _STRONG.search(start):
        return False
    if _STRONG.search(start[:8192]) or (start.lstrip().startswith("<") and _STRONG.search(start)):
        return True
    tags = len(_WEAK.findall(start))
    return tags >= 2 or (tags == 1 and file.name.lower().endswith((".html", ".htm", ".xhtml")))


def read(file: SavedFile) -> Page:
    """The page as it is, with the address and the moment of saving that its comments tell.

    Its pictures are those that the browser saved beside it, if the file lies on a disk.
    """
    data = file.data()
    source_url, captured = _provenance(head(data, 16_384))
    return Page(
        name=file.name,
        content=data,
        is_html=True,
        charset=wide_encoding(data),
        source_url=source_url,
        captured=captured,
        pictures=beside(file.on_disk) if file.on_disk else {},
    )


def _provenance(start: str) -> tuple[str, datetime | None]:
    single_file = _SINGLE_FILE.search(start)
    if single_file:
        url = _SINGLE_FILE_URL.search(single_file[1])
        return web_address(url[1]) if url else "", _single_file_date(single_file[1])
    saved_from = _SAVED_FROM.search(start[:_SAVED_FROM_WITHIN])
    return web_address(saved_from[1]) if saved_from else "", None


def web_address(address: str) -> str:
    """`address` if it is one of the web; `""` for those of a disk (`file:`), of parts (`cid:`) and `about:internet`."""
    return address if re.match(r"(?:https?|ftp)://\S+$", address, re.IGNORECASE) else ""


def _single_file_date(comment: str) -> datetime | None:
    match = _SINGLE_FILE_DATE.search(comment)
    if not match or match[1].lower() not in _MONTHS:
        return None
    zone = UTC
    if match[7]:
        offset = timedelta(hours=int(match[8]), minutes=int(match[9]))
        zone = timezone(offset if match[7] == "+" else -offset) if offset < timedelta(days=1) else UTC
    month = _MONTHS.index(match[1].lower()) + 1
    try:
        return datetime(int(match[3]), month, int(match[2]), int(match[4]), int(match[5]), int(match[6]), tzinfo=zone)
    except ValueError:
        return None
