"""The words of the export dialog: families of formats, what each is good for, ways to put notes together."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.notebook import Grouping
from reader.exporters import TEMPLATE_SUFFIXES, Family

TEMPLATE = "template"
"""In the place of a format's key: a template of the user's own."""


def family_text(family: Family) -> str:
    """What a family of formats is called."""
    return {
        Family.DOCUMENT: QCoreApplication.translate("Export", "Documents"),
        Family.TABLE: QCoreApplication.translate("Export", "Tables"),
        Family.RESEARCH: QCoreApplication.translate("Export", "For research programs"),
        Family.NAMES: QCoreApplication.translate("Export", "People and organisations"),
        Family.SOURCES: QCoreApplication.translate("Export", "List of sources"),
    }[family]


def grouping_text(grouping: Grouping) -> str:
    """A way to put notes together."""
    return {
        Grouping.ARTICLE: QCoreApplication.translate("Export", "By article"),
        Grouping.TAG: QCoreApplication.translate("Export", "By tag"),
        Grouping.PERSON: QCoreApplication.translate("Export", "By person named in the passage"),
    }[grouping]


def template_kinds() -> str:
    """The files that can be templates, for a file dialog."""
    patterns = " ".join(f"*{suffix}" for suffix in TEMPLATE_SUFFIXES)
    return QCoreApplication.translate("Export", "Templates ({patterns})").format(patterns=patterns)


def format_hint(key: str) -> str:
    """What a format is good for."""
    translate = QCoreApplication.translate
    return {
        "docx": translate(
            "Export", "Laid out as offices file documents, with a table of contents and a list of sources."
        ),
        "pdf": translate("Export", "Laid out as the Word document, to be printed or sent as it is."),
        "html": translate("Export", "Each article whole, with the notes beside it. Opens in every browser."),
        "markdown": translate("Export", "Plain text for note programs."),
        "obsidian": translate("Export", "A new folder with a note for each article, linked by tags and names."),
        "xlsx": translate("Export", "Notes, mentions, names and sources, each on a sheet of its own."),
        "csv": translate("Export", "A row for each note, for every spreadsheet."),
        "mentions": translate("Export", "A row for each place where somebody is named."),
        "entities": translate("Export", "A row for each person and organisation, with other names and roles."),
        "json": translate("Export", "The exchange format for annotations on the web."),
        "qdpx": translate("Export", "For NVivo, ATLAS.ti, MAXQDA and QualCoder: articles, tags and notes."),
        "qdc": translate("Export", "The tags alone, as a code book for such programs."),
        "names-json": translate("Export", "Each mention of a name as an annotation."),
        "ftm": translate("Export", "People, bodies, posts and who held them, for programs of investigators."),
        "graphml": translate("Export", "Who appears with whom, for Gephi, yEd or Cytoscape."),
        "csl": translate("Export", "For Zotero, Mendeley or Pandoc."),
        "bibtex": translate("Export", "For LaTeX and reference managers."),
        TEMPLATE: translate("Export", "A Word or text file of your own with marks where text is filled in."),
    }.get(key, "")
