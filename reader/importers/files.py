"""Finding and loading the files of an import."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.core.folding import nfc

# By these a folder is searched; what a file is, its bytes say.
SUFFIXES = frozenset(
    ".html .htm .xhtml .mhtml .mht .txt .webarchive .warc .warc.gz .wacz .zip .maff .docx .pdf .html.gz .htm.gz".split()
)
LIMIT_MB = 200
"""What one page may have. A file that holds many pages may have any size."""

HEAD = 65_536
"""How many of its first bytes tell what a file is."""

_PAGES_WITH_COMPANIONS = frozenset({".html", ".htm", ".xhtml"})
# What browsers and Word append to the name of a page for the folder of its pictures, in the languages of Windows.
_COMPANION_ENDINGS = (
    "_files", ".files", "-files", "-Dateien", "_fichiers", "_bestanden", "_file", "-filer", "_tiedostot", "_pliki",
    "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails",
    "_bylos", "_fajlovi", "_fitxategiak", "_archivos",
)  # fmt: skip


class SavedFile:
    """A file to import: one on the disk, or `content` that was pasted or lies in the archive, with a name of its own.

    Nothing is read before it is asked for. `on_disk` is the path of a file that others may lie beside, else None.
    """

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        self.on_disk = path if content is None else None
        # Some systems decompose the accents of names, and some have names that are no text at all. The name of a page
        # from inside another file has slashes of its own.
        name = path.name if content is None else path.as_posix()
        self.name = nfc(os.fsencode(name).decode("utf-8", "replace"))
        self._content = content
        self._head = b""

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

    @property
    def size(self) -> int:
        """The number of its bytes, as far as the disk tells it; 0 if not."""
        if self._content is not None:
            return len(self._content)
        try:
            return self.path.stat().st_size
        except (OSError, ValueError):
            return 0

    @property
    def identity(self) -> tuple[object, ...] | None:
        """What changes when the file does, None if it lies nowhere."""
        try:
            status = self.on_disk.stat() if self.on_disk else None
        except (OSError, ValueError):
            return None
        return (str(self.on_disk), status.st_size, status.st_mtime_ns) if status else None

    def head(self) -> bytes:
        """The first `HEAD` bytes. Raises `ReaderError` file-missing or -unreadable."""
        if self._content is None and not self._head:
            self._head = self._loaded_head()
        return self._head if self._content is None else self._content[:HEAD]

    def data(self) -> bytes:
        """All bytes of the file. Raises `ReaderError` file-missing, -unreadable, -empty or -too-large."""
        if self._content is None:
            self._content = self._loaded()
        if not self._content:
            raise ReaderError("file-empty", name=self.name)
        return self._content

    def _loaded_head(self) -> bytes:
        try:
            with self.open() as file:
                if file.seekable():
                    return file.read(HEAD)
        except OSError as error:
            raise ReaderError("file-unreadable", name=self.name, reason=_reason(error)) from error
        self._content = self._loaded()  # a pipe is read once only
        return self._content[:HEAD]

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
        pages = [e.name for e in visible if e.name not in folders and is_named_page(e.name) and not _is_device(e)]
        files += [current / page for page in pages]
        waiting += [current / name for name in folders - set(_companions(pages))]
    return sorted(files)


def _is_device(entry: os.DirEntry[str]) -> bool:
    """Whether this is a pipe, a socket or a device: to read it may never end. A link that leads nowhere is not."""
    try:
        return not entry.is_file() and not stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return False


def is_named_page(name: str) -> bool:
    """Whether the ending of `name` is one of `SUFFIXES`."""
    stem, ending = os.path.splitext(name.lower())  # noqa: PTH122  (a Path would take ten times as long)
    return ending in SUFFIXES or (ending == ".gz" and os.path.splitext(stem)[1] + ending in SUFFIXES)  # noqa: PTH122


def owners(folder: str) -> Iterator[str]:
    """The names of the pages, without their endings, whose pictures a folder of that name can hold."""
    for companion in _COMPANION_ENDINGS:
        if folder.endswith(companion):
            yield folder.removesuffix(companion)


def companions(page: str) -> Iterator[str]:
    """The names that the folder with the pictures of `page`, the name of an HTML file, can have."""
    stem, ending = os.path.splitext(page)  # noqa: PTH122  (a Path would take a slash for a folder)
    if ending.lower() in _PAGES_WITH_COMPANIONS:
        for companion in _COMPANION_ENDINGS:
            yield stem + companion


def _companions(pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        yield from companions(page)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
