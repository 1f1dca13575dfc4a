"""Brings the window's translations up to date: finds its texts, keeps what is translated, compiles.

`translations.py` writes resources/translations/archive-reader_vi.ts and .qm. New texts are marked `unfinished`
there; the tests name them until Qt Linguist, or an editor, has given them their words. English is the language of the
source; archive-reader_en.ts gives only what the source cannot: the forms of texts that count something.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.core.errors import MESSAGES
from reader.exporters import FORMATS
from reader.extraction.guards import MAX_TAGS
from reader.extraction.lengths import LONGEST_ARTICLE
from reader.importers import sniff
from reader.ui.reasons import PATTERNS

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "translations" / "archive-reader_vi.ts"
COMPILED = SOURCE.with_suffix(".qm")
PLURALS = SOURCE.with_name("archive-reader_en.ts")
"""The English forms for one and for many."""

_REASONS = (
    # Ours, inside messages
    f"it has more than {MAX_TAGS:,} tags",
    f"it has more than {LONGEST_ARTICLE // 1_000_000} million characters",
    "it is not a file",
    "it is the archive itself",
    "its bytes are not text",
    "it is a folder",
    "its parts are nested too deeply",
    "the line that begins its first part is missing",
    "the part that holds the text is missing",
    "the file stops in the middle of the text",
    "it calls itself PDF and is none",
    "it cannot be unpacked",
    "it holds too many files",
    "it is too large",
    "there are more rows than a sheet of Excel can hold; choose CSV",
    "it is another kind of file",
    "a newer version of this program wrote it",
    "it is a property list, but not one of a saved page",
    "it is not where the list of members says",
    "it shares its bytes with another file",
    "its parts unpack to far too much",
    "its property list is cut off or damaged",
    "its records are packed together",
    "the PDF document is cut off or damaged",
    "the file stops in the middle of what it packs",
    "the headers of one of its parts never end",
    "the list of its parts is damaged",
    "a row of its table cannot be read",
    "its text stops in the middle or is no JSON",
    "its text stops in the middle or is no XML",
    "it declares entities, which may be an attack",
    "it is packed too densely to be true",
    "a part of it is missing or damaged",
    "the list of what it holds is damaged",
    "the part with its text is empty",
    "the part with its text is missing",
    "there is no page in it",
    "there is not enough memory for it",
    "too many files lie one inside the other",
    # Those of the operating system and of SQLite that users meet
    "Permission denied",
    "Operation not permitted",
    "No such file or directory",
    "Is a directory",
    "Not a directory",
    "File exists",
    "File name too long",
    "Read-only file system",
    "No space left on device",
    "Input/output error",
    "attempt to write a readonly database",
    "unable to open database file",
    "database disk image is malformed",
    "disk I/O error",
)
# Qt has no Vietnamese of its own: the words of its controls that this program shows, by the context that Qt asks in.
_EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
_QT = {
    "QLineEdit": _EDITING,
    "QWidgetTextControl": (*_EDITING, "Copy &Link Location"),
    "QUnicodeControlCharacterMenu": ("Insert Unicode control character",),
    "QPlatformTheme": ("OK", "Save", "Open", "&Yes", "&No", "Close", "Cancel"),
    "QFileDialog": (
        "&Look in:", "Back", "Go back", "Forward", "Go forward", "Parent Directory", "Go to the parent directory",
        "Create New Folder", "Create a New Folder", "List View", "Change to list view mode", "Detail View",
        "Change to detail view mode", "Sidebar", "List of places and bookmarks", "Files", "Files of &type:",
        "Open", "Save As", "Directory:", "File &name:", "&Open", "&Choose", "&Save", "All Files (*)", "&Rename",
        "&Delete", "Show &hidden files", "&New Folder", "New Folder", "Recent Places", "Directories", "Delete",
        "%1 already exists.\nDo you want to replace it?", "Are you sure you want to delete '%1'?",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    ),
    "QFileSystemModel": ("Name", "Size", "Type", "Date Modified", "Computer"),
}  # fmt: skip


def looked_up() -> Mapping[str, Sequence[str]]:
    """By context, the texts that no tool finds in the window's source, because they are looked up as they come."""
    kinds = sorted({kind for _, kind in sniff._SIGNATURES})
    return {
        "errors": list(MESSAGES.values()),
        "formats": [known.label for known in FORMATS.values()],
        "reasons": [*_REASONS, *PATTERNS, *(f"it is {kind}" for kind in kinds)],
        **_QT,
    }


def update(source: Path, language: str = "vi") -> None:
    """Put every text of the window into a file of Qt Linguist. Translations stay, texts that are gone go.

    Into that of English go only those that count something.
    """
    only = ("-pluralonly",) if language == "en" else ()
    files = sorted((ROOT / "reader" / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        generated = Path(folder) / "looked_up.py"
        generated.write_text(_as_source(looked_up()), encoding="utf-8")
        _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
             "-target-language", language, *only, *files, generated, "-ts", source)  # fmt: skip


def compile_to(compiled: Path, source: Path) -> None:
    """Write what the program loads."""
    _run("lrelease", "-silent", source, "-qm", compiled)


def _as_source(texts: Mapping[str, Sequence[str]]) -> str:
    calls = [
        f"QCoreApplication.translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})"
        for context, all_of_it in texts.items()
        for text in all_of_it
    ]
    return "\n".join(calls) + "\n"


def _run(tool: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *map(str, arguments)], check=True, cwd=ROOT)


if __name__ == "__main__":
    update(SOURCE)
    compile_to(COMPILED, SOURCE)
    update(PLURALS, "en")
    compile_to(PLURALS.with_suffix(".qm"), PLURALS)
