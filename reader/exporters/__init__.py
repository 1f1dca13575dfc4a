"""Exporters, one file per format: a notebook in, the bytes of a file out, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.core.notebook import Notebook
from reader.exporters import csv, html, markdown, webannotation


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: `suffix` with its dot, `label` for the file dialog, and what writes it."""

    key: str
    suffix: str
    label: str
    write: Callable[[Notebook], bytes]


def _write_docx(notebook: Notebook) -> bytes:
    # python-docx is the heaviest of all libraries here; the window must not wait for it when it starts.
    from reader.exporters import docx

    return docx.write(notebook)


FORMATS: dict[str, Format] = {
    known.key: known
    for known in (
        Format("docx", ".docx", "Word document", _write_docx),
        Format("html", ".html", "Web page", html.write),
        Format("markdown", ".md", "Markdown text", markdown.write),
        Format("csv", ".csv", "Table (CSV)", csv.write),
        Format("json", ".json", "Web Annotation (JSON)", webannotation.write),
    )
}
"""Every format by its key, in the order of a file dialog: what an office uses most comes first."""
