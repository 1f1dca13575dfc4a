"""The whole path on the sample pages, without a screen: what a server shows of the program, and its self-test."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from reader.cli.output import names, print_rows
from reader.core.archived import ArchivedArticle
from reader.core.errors import ReaderError
from reader.core.folding import nfc
from reader.core.mentions import EntityType
from reader.exporters import Holds
from reader.paths import resources
from reader.services.archive import Archive
from reader.services.exporting import formats
from reader.services.importing import Status

_SIZE = (1280, 800)


def demonstrate(output: Path) -> None:
    """Import the sample pages into an archive in `output`, annotate, export, and draw the window; print each step.

    Raises ReaderError for a folder that cannot be used, and where the program does not do its work.
    """
    output = output.resolve()
    library = output / "library"
    fill(library)
    with Archive(library) as archive:
        _find(archive)
        exports = _export(archive, output)
        problems = list(archive.upkeep.problems())
        _expect(not problems, "; ".join(map(str, problems)))
    picture = output / "window.png"
    _draw(library, picture)
    print(f"\nThe archive:  {library}")
    print("The exports:  " + "\n              ".join(str(path) for path in exports))
    print(f"The window:   {picture}")
    print(f"\nOpen it on a machine with a screen:  archive-reader --library {library}")


def fill(library: Path) -> None:
    """Import the sample pages into the archive in `library` and put their tags and notes on them; print each step."""
    samples = resources() / "samples"
    with Archive(library) as archive:
        opened = _import(archive, samples)
        _annotate(archive, opened, samples)


def self_test() -> None:
    """Try every part on the samples in a folder that is removed afterwards. Raises ReaderError if something fails."""
    with tempfile.TemporaryDirectory(prefix="archive-reader-") as folder:
        demonstrate(Path(folder))
    print("self-test passed")


def _expect(condition: bool, otherwise: str) -> None:
    # Not `assert`: a build with optimisation would leave the checks out.
    if not condition:
        raise ReaderError("self-test-failed", reason=otherwise)


def _import(archive: Archive, samples: Path) -> list[ArchivedArticle]:
    report = archive.importing.run([samples])
    for row in report.rows:
        if row.error:
            print(f"failed: {row.error}")
    _expect(not report.count(Status.FAILED), "a sample page could not be imported")
    rows = archive.library.rows(archive.library.ids())
    opened = [archive.library.open(row.id) for row in rows]
    print(f"{len(rows)} articles imported from {samples}\n")
    for row, article in zip(rows, opened, strict=True):
        print_rows([row])
        for kind, heading in ((EntityType.PERSON, "people"), (EntityType.ORG, "organisations")):
            print(f"       {heading}: " + ", ".join(name for name, _ in names(article.mentions, kind)[:6]))
    for kind in EntityType:
        _expect(any(names(article.mentions, kind) for article in opened), f"no {kind} was recognised")
    return opened


def _annotate(archive: Archive, opened: list[ArchivedArticle], samples: Path) -> None:
    by_name = {article.file_name: article for article in opened}
    wishes = json.loads((samples / "annotations.json").read_text(encoding="utf-8"))
    tags = notes = 0
    for wish in wishes:
        article = by_name[nfc(wish["file"])]
        texts = [paragraph.text for paragraph in article.article.paragraphs]
        number = next((i for i, text in enumerate(texts) if text.startswith(wish["paragraph_starts_with"])), None)
        _expect(number is not None, f"a paragraph of {wish['file']} is missing")
        for tag in wish["tags"]:
            archive.annotating.tag(article.id, number, tag)
            tags += 1
        if wish["note"] not in {annotation.text for annotation in article.annotations}:
            archive.annotating.note(article.id, number, wish["note"])
            notes += 1
    archive.annotating.undo()
    archive.annotating.redo()
    print(f"\n{tags} tags and {notes} notes written; the last one undone and made again")


def _find(archive: Archive) -> None:
    newest = archive.library.open(archive.library.ids()[0])
    person = names(newest.mentions, EntityType.PERSON)[0][0]
    found = archive.library.search(person)
    print(f"\nA search for “{person}” finds {len(found)} articles")
    _expect(bool(found), "the search finds nothing")


def _export(archive: Archive, output: Path) -> list[Path]:
    paths = []
    for known in formats():
        path = output / (f"{known.key}{known.suffix}" if known.holds is not Holds.NOTES else f"notes{known.suffix}")
        path = output / f"notes-{known.key}" if not known.suffix else path
        archive.exporting.export(None, known.key, path)
        _expect(path.stat().st_size > 0, f"{path} is empty")
        paths.append(path)
    return paths


def _draw(library: Path, picture: Path) -> None:
    # The platform must be chosen before Qt is loaded, so Qt is loaded here.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.application import Application, make_qt, settings_in

    application = Application(make_qt(), library, settings_in(library))
    try:
        window = application.window
        window.resize(*_SIZE)
        window.show()
        application.worker.drain()
        numbers = application.archive.library.ids()
        noted = [row.id for row in application.archive.library.rows(numbers) if row.notes]
        window.open_article(noted[0])
        application.worker.drain()
        image = window.grab()
        _expect(image.save(str(picture)), f"{picture} could not be written")
    finally:
        application.close()
