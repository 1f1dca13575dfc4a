"""The pictures of a page, found by however the page writes their addresses, and read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Generic, TypeVar
from urllib.parse import unquote, urldefrag, urljoin

from reader.core.folding import nfc

PICTURE_LIMIT = 20_000_000
"""What one picture may have, in bytes."""

_LONGEST_ADDRESS = 4096

Place = TypeVar("Place")


class Pictures(Mapping[str, bytes], Generic[Place]):
    """Addresses mapped to the bytes of pictures.

    `places()` gives for each `address_key` where the picture is; it is asked once, at the first look. `load` reads one;
    None, or more than `PICTURE_LIMIT` bytes, is no picture. `base` is the address of the page.
    """

    def __init__(
        self, places: Callable[[], Mapping[str, Place]], load: Callable[[Place], bytes | None], base: str = ""
    ) -> None:
        self._list = places
        self._load = load
        self._base = base

    def __getitem__(self, address: str) -> bytes:
        key = self._find(address)
        content = self._load(self._places[key]) if key is not None else None
        if not content or len(content) > PICTURE_LIMIT:
            raise KeyError(address)
        return content

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and self._find(address) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __bool__(self) -> bool:
        return True  # whether there are any is not worth a look into a folder

    @cached_property
    def _places(self) -> Mapping[str, Place]:
        return self._list()

    def _find(self, address: str) -> str | None:
        if len(address) > _LONGEST_ADDRESS or address[:5].lower() == "data:":
            return None
        return next((key for key in self._keys(address.strip()) if key in self._places), None)

    def _keys(self, address: str) -> Iterator[str]:
        if self._base:
            yield address_key(_joined(self._base, address))
        yield address_key(address)
        path, query, _ = address.partition("?")
        if query:  # such as the version of a picture, which a browser leaves out of the name of the file
            yield address_key(_joined(self._base, path))


def address_key(address: str) -> str:
    """`address` without its fragment and in one spelling, so that two ways of writing it can be compared."""
    with suppress(ValueError):  # such as "http://["
        address = urldefrag(address)[0]
    return nfc(unquote(address.replace("\\", "/")).removeprefix("./"))


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address.replace("\\", "/"))
    except ValueError:
        return address
