"""Exporters, one file per format: a notebook in, a file out, the same bytes every time.

Each has a `write`, and those whose files can be checked against the archive have a `quotations` that reads them back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from reader.core.notebook import Notebook, Step
from reader.core.quotations import Quotation
from reader.exporters import bibliography, csv, followthemoney, graphml, markdown, obsidian, webannotation
from reader.exporters.tables import ENTITIES, MENTIONS


class Holds(StrEnum):
    """What a format holds, and so which articles belong into it: those with notes, or all that are chosen."""

    NOTES = "notes"
    NAMES = "names"
    SOURCES = "sources"


class Family(StrEnum):
    """The formats that a person looks for together."""

    DOCUMENT = "document"
    TABLE = "table"
    RESEARCH = "research"
    NAMES = "names"
    SOURCES = "sources"


Quotations = Callable[[bytes], Iterator[Quotation]]
Write = Callable[[Notebook, BinaryIO, Step], None]
WriteFolder = Callable[[Notebook, Path, Step], None]


def _no_folder(_: Notebook, __: Path, ___: Step) -> None:
    raise NotImplementedError


def _no_file(_: Notebook, __: BinaryIO, ___: Step) -> None:
    raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: `suffix` with its dot, `label` for the file dialog, and what writes it.

    Without a suffix it is a folder of files. `grouped` says that its passages can be put together by tag or person.
    """

    key: str
    suffix: str
    label: str
    write: Write = _no_file
    family: Family = Family.DOCUMENT
    holds: Holds = Holds.NOTES
    grouped: bool = False
    write_folder: WriteFolder = _no_folder


def _later(module: str, function: str = "write") -> Write:
    """What loads an exporter when it is needed: the window must not wait for heavy libraries when it starts."""

    def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
        getattr(import_module(f"reader.exporters.{module}"), function)(notebook, out, step)

    return write


def _read_later(module: str) -> Quotations:
    def quotations(data: bytes) -> Iterator[Quotation]:
        found: Iterator[Quotation] = import_module(f"reader.exporters.{module}").quotations(data)
        return found

    return quotations


FORMATS: dict[str, Format] = {
    known.key: known
    for known in (
        Format("docx", ".docx", "Word document", _later("docx"), grouped=True),
        Format("html", ".html", "Web page", _later("html")),
        Format("markdown", ".md", "Markdown text", markdown.write, grouped=True),
        Format("obsidian", "", "Folder for Obsidian", write_folder=obsidian.write_folder),
        Format("xlsx", ".xlsx", "Excel workbook", _later("xlsx"), Family.TABLE),
        Format("csv", ".csv", "Table of notes", csv.write, Family.TABLE),
        Format("mentions", ".csv", "Table of mentions", csv.writer_of(MENTIONS), Family.TABLE, Holds.NAMES),
        Format("entities", ".csv", "Table of names", csv.writer_of(ENTITIES), Family.TABLE, Holds.NAMES),
        Format("json", ".json", "Web Annotation", webannotation.write, Family.RESEARCH),
        Format("qdpx", ".qdpx", "REFI-QDA project", _later("refi"), Family.RESEARCH),
        Format("qdc", ".qdc", "REFI-QDA code book", _later("refi", "write_code_book"), Family.RESEARCH),
        Format(
            "names-json",
            ".json",
            "Names as Web Annotation",
            webannotation.write_names,
            Family.NAMES,
            Holds.NAMES,
        ),
        Format("ftm", ".json", "FollowTheMoney", followthemoney.write, Family.NAMES, Holds.NAMES),
        Format("graphml", ".graphml", "Graph of names", graphml.write, Family.NAMES, Holds.NAMES),
        Format("csl", ".json", "References (CSL-JSON)", bibliography.write_csl, Family.SOURCES, Holds.SOURCES),
        Format("bibtex", ".bib", "References (BibTeX)", bibliography.write_bibtex, Family.SOURCES, Holds.SOURCES),
    )
}
"""Every format by its key, in the order of a file dialog: what an office uses most comes first."""

QUOTATIONS: dict[str, Quotations] = {
    ".docx": _read_later("docx"),
    ".html": _read_later("html"),
    ".htm": _read_later("html"),
    ".md": markdown.quotations,
    ".csv": csv.quotations,
    ".xlsx": _read_later("xlsx"),
    ".json": webannotation.quotations,
    ".qdpx": _read_later("refi"),
}
"""What reads the quotations of an exported file, by its suffix. Raises ValueError for what is no such file."""

_MARKERS = (".j2", ".jinja", ".jinja2")
TEMPLATE_SUFFIXES = (".docx", ".html", ".htm", ".xml", ".md", ".txt", ".tex", ".csv", ".json", *_MARKERS)
"""What the names of templates end in."""


def template_suffix(template: Path) -> str:
    """What the name of a template's result ends in: `.html` for `notes.html` and for `notes.html.j2`."""
    inner = Path(template.stem) if template.suffix.lower() in _MARKERS else template
    return inner.suffix.lower() or ".txt"
