"""Web archives of Safari: a property list with the page, its frames and its pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers.files import SavedFile
from reader.importers.html import web_address
from reader.importers.pictures import Pictures, address_key
from reader.importers.sniff import head, wide_encoding

_BINARY = b"bplist"
_XML = re.compile(r"<plist\b[^>]{0,100}>\s*<dict>(?:.{0,200000}?)<key>Web(?:MainResource|Sub\w+)</key>", re.DOTALL)
_MARKUP = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "")
_MOST_PICTURES = 20_000


def accepts(file: SavedFile) -> bool:
    """Whether it is a property list of the binary kind, or one in XML that has the keys of a web archive."""
    data = file.head()
    return data.startswith(_BINARY) or (b"<plist" in data[:1024] and _XML.search(head(data)) is not None)


def read(file: SavedFile) -> Page:
    """The main resource, with its address.

    Raises `ReaderError` not-a-page for other property lists and for pictures and films that were saved so,
    page-truncated or page-too-complex for what cannot be read.
    """
    archive = _parsed(file)
    main = archive.get("WebMainResource") if isinstance(archive, Mapping) else None
    if not isinstance(main, Mapping):
        raise ReaderError("not-a-page", name=file.name, reason="it is a property list, but not one of a saved page")
    content = main.get("WebResourceData")
    if not isinstance(content, bytes) or not content.strip():
        raise ReaderError("page-truncated", name=file.name, reason="the part that holds the text is missing")
    media_type = _text(main, "WebResourceMIMEType").lower()
    if media_type not in (*_MARKUP, "text/plain"):
        raise ReaderError("not-a-page", name=file.name, reason=f"what was saved is of the type {media_type[:80]}")
    address = _text(main, "WebResourceURL")
    return Page(
        name=file.name,
        content=content,
        is_html=media_type != "text/plain",
        charset=wide_encoding(content) or _text(main, "WebResourceTextEncodingName")[:40],
        source_url=web_address(address),
        pictures=Pictures(lambda: _pictures(archive.get("WebSubresources")), lambda content: content, base=address),
    )


def _parsed(file: SavedFile) -> Any:
    import plistlib  # it takes longer to load than all importers together

    try:
        return plistlib.loads(file.data())
    except (MemoryError, RecursionError):
        reason = "it is nested too deeply or says that it is larger than it can be"
        raise ReaderError("page-too-complex", name=file.name, reason=reason) from None
    except ReaderError:
        raise
    except Exception:
        # An expat error, a struct error, or whatever else a damaged list makes `plistlib` stumble over.
        raise ReaderError("page-truncated", name=file.name, reason="its property list is cut off or damaged") from None


def _pictures(resources: object) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for resource in resources[:_MOST_PICTURES] if isinstance(resources, list) else ():
        content = resource.get("WebResourceData") if isinstance(resource, Mapping) else None
        if isinstance(content, bytes) and _text(resource, "WebResourceMIMEType").startswith("image/"):
            found.setdefault(address_key(_text(resource, "WebResourceURL")), content)
    return found


def _text(resource: Mapping[str, object], key: str) -> str:
    value = resource.get(key)
    return value.strip() if isinstance(value, str) else ""
