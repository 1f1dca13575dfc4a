"""Files of highlights that other programs export: one module for each, chosen by what the file is, not by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.core.errors import ReaderError
from reader.core.highlights import Highlight
from reader.importers.highlights import hypothesis, links, pocket, refi, tables, zotero, zotero_rdf
from reader.importers.highlights.opening import Packed, all_of, decoded, json_of, opened, tree_of

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".csv", ".htm", ".html", ".json", ".jsonl", ".qde", ".qdpx", ".rdf", ".xml", ".zip")
"""What the names of such files end in."""
_IN_JSON = (hypothesis, pocket, zotero)
_PROJECT = ".qde"
_MOST = 300_000
"""Highlights of one file: a gigabyte of memory holds no more."""


def read(path: Path) -> list[Highlight]:
    """All highlights, notes and tags of a file, in its order.

    Raises ReaderError `file-missing`, `file-unreadable`, `not-highlights`, `highlights-damaged`,
    `highlights-too-large`, `highlights-too-many`, and `nothing-highlighted` where there are none.
    """
    with opened(path) as file:
        found = (
            _unpacked(Packed(file, path.name), path.name)
            if _is_packed(file)
            else _read(all_of(file, path.name), path.name)
        )
    if found is None:
        raise ReaderError("not-highlights", name=path.name)
    if not found:
        raise ReaderError("nothing-highlighted", name=path.name)
    if len(found) > _MOST:
        raise ReaderError("highlights-too-many", name=path.name, limit=_MOST)
    return found


def _is_packed(file: Any) -> bool:
    packed = bool(file.read(2) == b"PK")
    file.seek(0)
    return packed


def _unpacked(packed: Packed, name: str) -> list[Highlight] | None:
    """What is in a REFI-QDA project, or in an export of several files."""
    project = next((part for part in packed.names if part.lower().endswith(_PROJECT)), None)
    if project:
        return refi.read(tree_of(packed.read(project), name), packed)
    parts = [part for part in packed.names if part.lower().endswith(SUFFIXES) and not part.lower().endswith(".zip")]
    read_parts = [found for part in parts if (found := _read(packed.read(part), name)) is not None]
    return [one for found in read_parts for one in found] if read_parts else None


def _read(data: bytes, name: str) -> list[Highlight] | None:
    """What is in a file that is not packed; None if its kind is not known."""
    text = decoded(data)
    begin = text[:4096].lstrip()
    if begin.startswith(("{", "[")):
        value = json_of(text, name)
        return next((found for kind in _IN_JSON if (found := kind.read(value)) is not None), None)
    if links.is_list(text):
        return links.read(text)
    if "rdf:RDF" in begin or refi.NAMESPACE in begin:
        root = tree_of(data, name)
        found = zotero_rdf.read(root)
        return refi.read(root, None) if found is None else found
    if tables.is_table(text):
        return tables.read(text, name)
    return None
