"""The pictures that were saved with a page and stand in its article. Nothing is ever fetched."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from urllib.parse import unquote, unquote_to_bytes, urljoin

from lxml.etree import _Element

from reader.core.article import Illustration
from reader.extraction.furniture import is_aside
from reader.extraction.guards import INLINED
from reader.extraction.layout import Box, Layout
from reader.extraction.tidy import one_line

_MAX_PICTURE = 20_000_000
_MAX_PICTURES = 100
_MAX_ALL = 60_000_000
_MAX_DESCRIPTION = 1000
_SMALLEST = 50  # pixels; less is an icon, or tells the site who has read
_CHROME = frozenset({"nav", "header", "footer", "aside", "menu"})
_LATER = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url")  # where scripts find the address
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_IN_SET = re.compile(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
_PIXELS = re.compile(r"\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*$")


class Inside:
    """Which pictures of a page are its article's: those between the first and the last block, inside the box of it."""

    def __init__(self, first: int, last: int, box: Box | None) -> None:
        self._places = range(first, last + 2)
        self._box = box.home if box is not None and box.tag == "p" else box

    def __call__(self, place: int, box: Box) -> bool:
        if place not in self._places or is_aside(box):
            return False
        for around in box.lineage():
            if around is self._box:
                return True
            if around.tag in _CHROME:
                return False
        return self._box is None


def illustrations(
    layout: Layout,
    root: _Element,
    saved: Mapping[str, bytes],
    inlined: Sequence[str],
    address: str,
    order: Sequence[int],
    inside: Inside | None,
) -> tuple[Illustration, ...]:
    """The pictures among the paragraphs, whose blocks are `order`; all of the page's if `inside` is None.

    `saved` are those that the importer found, `inlined` the `data:` addresses that `harmless` took out of the page at
    `address`.
    """
    if not (saved or inlined):
        return ()
    base = root.find(".//base")
    whole = urljoin(address, base.get("href") or "") if base is not None else address
    found: list[Illustration] = []
    seen: set[bytes] = set()
    size = 0
    for place, box, element in layout.pictures:
        if _is_icon(element) or (inside is not None and not inside(place, box)):
            continue
        picture = _picture(element, saved, inlined, whole)
        if picture is None or picture[1] in seen:
            continue
        size += len(picture[1])
        if len(found) == _MAX_PICTURES or size > _MAX_ALL:
            break
        seen.add(picture[1])
        description = one_line(element.get("alt") or "")[:_MAX_DESCRIPTION]
        found.append(Illustration(bisect_left(order, place), picture[0], picture[1], description))
    return tuple(found)


def _is_icon(element: _Element) -> bool:
    """Whether the page declares the picture too small to show anything."""
    for name in ("width", "height"):
        match = _PIXELS.match(element.get(name) or "")
        if match and int(match[1]) < _SMALLEST:
            return True
    return False


def _picture(
    element: _Element, saved: Mapping[str, bytes], inlined: Sequence[str], base: str
) -> tuple[str, bytes] | None:
    """The first of the addresses of `element` for which there is a picture, and the picture."""
    for address in dict.fromkeys(_addresses(element)):
        content = _inlined(address, inlined) if address.startswith(INLINED) else _saved(address, saved, base)
        if content and len(content) <= _MAX_PICTURE and _is_picture(content):
            return "" if address.startswith(INLINED) else address, content
    return None


def _addresses(element: _Element) -> Iterator[str]:
    yield from filter(None, (element.get(name) for name in ("src", *_LATER)))
    sources = [element]
    picture = next(islice(element.iterancestors("picture"), 1), None)
    if picture is not None:
        sources += picture.iterdescendants("source")  # libxml2 puts what follows a <source> into it
    for source in sources:
        for name in _SETS:
            choices = _IN_SET.findall(source.get(name) or "")
            for address, _ in sorted(choices, key=lambda choice: -float(choice[1].strip(".") or 1)):
                yield address


def _saved(address: str, saved: Mapping[str, bytes], base: str) -> bytes | None:
    address = address.strip()
    try:
        whole = urljoin(base, address)
    except ValueError:  # such as "http://["
        whole = address
    for key in dict.fromkeys((address, whole, unquote(address), address.removeprefix("./"))):
        content = saved.get(key)
        if content:
            return content
    return None


def _inlined(address: str, inlined: Sequence[str]) -> bytes | None:
    number = address.removeprefix(INLINED)
    if not number.isdecimal() or int(number) >= len(inlined):
        return None
    head, _, data = inlined[int(number)].partition(",")
    if len(data) > 2 * _MAX_PICTURE:
        return None
    if ";base64" not in head.lower():
        return unquote_to_bytes(data)
    try:
        return base64.b64decode(unquote(data) if "%" in data else data)
    except (binascii.Error, ValueError):
        return None


def _is_picture(content: bytes) -> bool:
    """Whether `content` is a file of one of the known kinds, and no icon as far as its head tells."""
    width = height = _SMALLEST
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    elif content.startswith((b"GIF87a", b"GIF89a")):
        width, height = int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    elif not (
        content.startswith((b"\xff\xd8\xff", b"BM")) or (content.startswith(b"RIFF") and content[8:12] == b"WEBP")
    ):
        return False
    return min(width, height) >= _SMALLEST
