"""WACZ files: a zip file with WARC files, the list of their pages, and the checksums by which a change shows."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from reader.core.errors import ReaderError
from reader.importers.files import SavedFile
from reader.importers.parts import Claim, Part, part_name
from reader.importers.pictures import address_key
from reader.importers.sniff import is_zip
from reader.importers.warc import page_part, pictures_of, scanned
from reader.importers.zip_members import Members

_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_PACKAGE = "datapackage.json"
_MOST_LISTED = 50_000_000
_CHUNK = 1 << 20


def accepts(file: SavedFile) -> bool:
    """Whether it is a zip file with WARC files in `archive/` and one of the lists of a WACZ file."""
    if not is_zip(file.head()):
        return False
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
    except Exception:
        return False  # whatever is wrong with it, the importer of zip files will tell
    return any(_is_warc(name) for name in names) and not names.isdisjoint((*_LISTS, _PACKAGE))


def parts(file: SavedFile) -> Iterator[Part | ReaderError]:
    """The pages that the list names, or all if it names none that is there; then what is wrong with the WARC files.

    Raises `ReaderError` file-damaged.
    """
    members = Members(file)
    # Usually they are not packed a second time. If they are, one at a time is kept in memory.
    unpacked = lru_cache(maxsize=1)(members.whole)
    warcs = [_warc(members, info, name, unpacked) for info, name in members.entries if _is_warc(name)]
    scans, troubles = [], []
    for warc in warcs:
        try:
            scan = scanned(warc)
        except ReaderError as error:
            troubles.append(error)
            continue
        scans.append((warc, scan))
        if scan.is_one_piece:
            troubles.append(ReaderError("page-truncated", name=warc.name, reason="its records are packed together"))
        elif scan.trouble:
            troubles.append(ReaderError("page-truncated", name=warc.name, reason=scan.trouble))
    titles = _titles(members)
    listed = any(address_key(entry.uri) in titles for _, scan in scans for entry in scan.pages)
    for warc, scan in scans:
        for entry in scan.pages if not scan.is_one_piece else ():
            key = address_key(entry.uri)
            if listed and key not in titles:
                continue
            part = page_part(warc, entry, pictures_of(scans, entry))
            part.title = titles.get(key, "")
            yield part
    yield from troubles
    # At the end, so that going on from a page in the midst does not mean reading everything first.
    yield from _changed(members)


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))


def _warc(
    members: Members, info: zipfile.ZipInfo, name: str, unpacked: Callable[[zipfile.ZipInfo, str], bytes]
) -> Part:
    """A WARC file in the zip file: a window of it, or what `unpacked` gives."""
    part = members.part(info, name, Claim.PAGE, None)
    if info.compress_type == zipfile.ZIP_STORED:
        return part
    return Part(
        part.name, part.load, opener=lambda: io.BytesIO(unpacked(info, name)), size=part.size, identity=part.identity
    )


def _titles(members: Members) -> dict[str, str]:
    """The titles of the pages in the lists, by the keys of their addresses."""
    titles: dict[str, str] = {}
    for name in _LISTS:
        for line in _content(members, name).splitlines():
            page = _parsed(line)
            if isinstance(page, dict) and isinstance(page.get("url"), str):
                title = page.get("title")
                titles.setdefault(address_key(page["url"]), " ".join(title.split()) if isinstance(title, str) else "")
    return titles


def _changed(members: Members) -> Iterator[ReaderError]:
    """An error for each WARC file whose bytes are not those that the list of checksums was made for."""
    package = _parsed(_content(members, _PACKAGE))
    resources = package.get("resources") if isinstance(package, dict) else None
    for resource in resources if isinstance(resources, list) else ():
        path, told = (resource.get(key) if isinstance(resource, dict) else None for key in ("path", "hash"))
        if not isinstance(path, str) or not isinstance(told, str) or not _is_warc(path):
            continue
        algorithm, _, digest = told.partition(":")
        info = members.by_name.get(path)
        name = part_name(members.name, path)
        if info is None:
            yield ReaderError("page-truncated", name=members.name, reason=f"{path} is missing in it")
        elif algorithm in ("sha256", "sha512", "sha1", "md5"):
            found = hashlib.new(algorithm, usedforsecurity=False)
            try:
                for chunk in members.chunks(info, path, _CHUNK):
                    found.update(chunk)
            except ReaderError as error:
                yield error
                continue
            if found.hexdigest() != digest.strip().lower():
                yield ReaderError("file-changed", name=name)


def _content(members: Members, name: str) -> bytes:
    info = members.by_name.get(name)
    try:
        return members.load(info, name, _MOST_LISTED) if info else b""
    except ReaderError:
        return b""


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
