"""Finding and loading the files of an import."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.core.folding import nfc

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"})
LIMIT_MB = 200

_PAGES_WITH_COMPANIONS = frozenset({".html", ".htm", ".xhtml"})
# What browsers and Word append to the name of a page for the folder of its pictures, in the languages of Windows.
_COMPANION_ENDINGS = (
    "_files", ".files", "-files", "-Dateien", "_fichiers", "_bestanden", "_file", "-filer", "_tiedostot", "_pliki",
    "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails",
    "_bylos", "_fajlovi", "_fitxategiak", "_archivos",
)  # fmt: skip


class SavedFile:
    """A file to import: one on the disk, or `content` that was pasted or lies in the archive, with a name of its own.

    Nothing is read before it is asked for.
    """

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        # Some systems decompose the accents of names, and some have names that are no text at all.
        self.name = nfc(os.fsencode(path.name).decode("utf-8", "replace"))
        self._content = content

    def open(self) -> BinaryIO:
        """The file, open for reading from any place. Raises `ReaderError` file-missing or -unreadable."""
        if self._content is not None:
            return io.BytesIO(self._content)
        try:
            if self.path.is_dir():
                os.scandir(self.path).close()  # says why, if this is a folder that `find_pages` could not list
                raise ReaderError("file-unreadable", name=self.name, reason="it is a folder")
            return self.path.open("rb")
        except FileNotFoundError:
            raise ReaderError("file-missing", name=self.name) from None
        except (OSError, ValueError) as error:  # ValueError: a NUL in the name
            raise ReaderError("file-unreadable", name=self.name, reason=_reason(error)) from error

    def data(self) -> bytes:
        """All bytes of the file. Raises `ReaderError` file-missing, -unreadable, -empty or -too-large."""
        if self._content is None:
            self._content = self._loaded()
        if not self._content:
            raise ReaderError("file-empty", name=self.name)
        return self._content

    def _loaded(self) -> bytes:
        try:
            with self.open() as file:
                # Counted while reading: a pipe or a growing file does not tell its size.
                data = file.read(LIMIT_MB * 1_000_000 + 1)
                size = max(len(data), os.fstat(file.fileno()).st_size)
        except OSError as error:
            raise ReaderError("file-unreadable", name=self.name, reason=_reason(error)) from error
        if len(data) > LIMIT_MB * 1_000_000:
            raise ReaderError("file-too-large", name=self.name, size=-(-size // 1_000_000), limit=LIMIT_MB)
        return data


def find_pages(paths: Iterable[Path]) -> list[Path]:
    """The files to import for `paths`: each file as named, whatever its ending, each folder with all below it.

    Files in folders are taken by `SUFFIXES`, sorted by path, each once. Hidden files and the folder of pictures that
    belongs to a saved page (`X_files` beside `X.html`) are left out. A link to a folder is followed, but no folder is
    entered twice. Nothing is left out without a word: a named file that is missing, and a folder that cannot be
    listed, stand among the files, and `SavedFile` says what is wrong with them.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _pages_below(path) if _is_folder(path) else [path]:
            found.setdefault(file)
    return list(found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # in a folder that may not be entered, or with a NUL in its name
        return False


def _pages_below(folder: Path) -> list[Path]:
    files: list[Path] = []
    entered: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            status = current.stat()
            if (status.st_dev, status.st_ino) in entered and status.st_ino:
                continue
            entered.add((status.st_dev, status.st_ino))
            with os.scandir(current) as entries:
                visible = [entry for entry in entries if not entry.name.startswith((".", "~$"))]
            folders = {entry.name for entry in visible if entry.is_dir()}
        except OSError:
            files.append(current)
            continue
        pages = [e.name for e in visible if e.name not in folders and Path(e.name).suffix.lower() in SUFFIXES]
        files += [current / page for page in pages]
        waiting += [current / name for name in folders - set(_companions(pages))]
    return sorted(files)


def _companions(pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        if Path(page).suffix.lower() in _PAGES_WITH_COMPANIONS:
            for ending in _COMPANION_ENDINGS:
                yield Path(page).stem + ending


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
