"""What the reader does every day, as work that may be cut off: pages are imported, annotated, corrected."""

from __future__ import annotations

import random
import shutil
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults_child import LIBRARY, FaultError, Say, State, Told, asked, difference, state
from benchmarks.faults_shim import unharmed
from reader.core.archived import Mark
from reader.core.corrections import Verdict
from reader.core.errors import ReaderError
from reader.core.mentions import EntityType
from reader.core.reading import Batch
from reader.importers import SavedFile
from reader.services import reading_process
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.services.importing import Progress, Status
from reader.services.reading import read_batch
from reader.store.captures import Captures
from reader.store.connection import FILE_NAME, Connections
from tests import pages
from tests.articles import reading

HOAN = "Trần Khải Hoàn"
BODY = "Sở Y tế Long Thành"
NAMES = ((HOAN, EntityType.PERSON), (BODY, EntityType.ORG))


def fill(folder: Path, count: int, paragraphs: int = 3, first: int = 0) -> None:
    """Put articles into the archive in `folder`, all of which name the same two."""
    connections = Connections(folder)
    try:
        captures = Captures(connections)
        for number in range(first, first + count):
            texts = tuple(f"Lần thứ {number}.{n} ông {HOAN} thăm {BODY}, {n * 7} việc." for n in range(paragraphs))
            captures.add(reading(f"Bài số {number} của năm", texts, names=NAMES))
    finally:
        connections.close()


class Annotating:
    """A reader writes, tags, highlights, changes their mind, throws away, and takes back."""

    name = "annotate"
    actions = 150

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, 6)

    def run(self, folder: Path, seed: int, say: Say) -> None:
        chance = random.Random(seed)
        with Archive(folder / LIBRARY) as archive:
            before = state(folder)
            say(state=before)
            for number in range(self.actions):
                call, action = _action(archive, before, chance, number)
                say(begun=action)
                try:
                    call()
                except ReaderError as error:
                    if error.code not in ("nothing-to-undo", "nothing-to-redo", "article-in-trash"):
                        say(error=error.code, text=str(error))
                        after = state(folder)
                        if after != before:
                            raise FaultError(f"{action} failed, and changed {difference(before, after)}") from error
                        continue
                after = state(folder)
                say(done=difference(before, after), log=log_of(folder))
                before = after

    def check(self, folder: Path, told: list[Told]) -> None:
        was, action = acknowledged(told)
        if was is None:
            return
        with Archive(folder / LIBRARY) as archive:
            found = state(folder)
            more = difference(was, found)
            if not more:
                return
            if action is None:
                raise FaultError(f"not what was told: {more}")
            # What was under way may be done, but then all of it: with its step, by which it is taken back.
            if not any(key.startswith("step ") for key in more):
                raise FaultError(f"{action} is half done: {more}")
            if action == "undo":
                archive.annotating.redo()
            else:
                archive.annotating.undo()
            rest = difference(was, state(folder))
            if any(not key.startswith("step ") for key in rest):
                raise FaultError(f"{action} is half done: {more}")


def log_of(folder: Path) -> list[int]:
    """How far the log of the archive is: the mark of its round, and how many pages of it count."""
    with unharmed():
        index = (folder / LIBRARY / f"{FILE_NAME}-shm").read_bytes()
    (pages,) = struct.unpack_from("=I", index, 16)
    (mark,) = struct.unpack_from("=Q", index, 32)
    return [mark, pages]


def acknowledged(told: list[Told]) -> tuple[State | None, str | None]:
    """The state after the last change that was told, and what was begun after it."""
    was: State | None = None
    begun: str | None = None
    for one in told:
        if "state" in one:
            was = one["state"]
        elif "begun" in one:
            begun = one["begun"]
        elif "done" in one and was is not None:
            was = {key: row for key, row in (was | one["done"]).items() if row is not None}
            begun = None
    return was, begun


def _action(archive: Archive, known: State, chance: random.Random, number: int) -> tuple[Callable[[], object], str]:
    """Something to do next, and what it is called."""
    annotating = archive.annotating
    article, paragraph = chance.randint(1, 6), chance.randrange(3)
    notes = [key[5:] for key, row in known.items() if key.startswith("note ") and row[1] == "note"]  # type: ignore[index]
    text = f"Ghi chú {number}. " + "Cần đối chiếu. " * chance.choice((1, 3, 40, 400))
    actions: list[tuple[int, str, Callable[[], object]]] = [
        (6, "note", lambda: annotating.note(article, paragraph, text, start=2, end=12)),
        (4, "tag", lambda: annotating.tag(article, paragraph, f"Thẻ {chance.randrange(12)}")),
        (3, "highlight", lambda: annotating.highlight(article, paragraph, chance.choice(HIGHLIGHTS), start=1, end=9)),
        (2, "star", lambda: archive.library.mark(Mark.STARRED, [article], on=chance.random() < 0.5)),
        (1, "trash", lambda: archive.library.mark(Mark.TRASHED, [article], on=chance.random() < 0.3)),
        (2, "correct", lambda: archive.people.correct(article, HOAN, chance.choice(list(Verdict)))),
        (4, "undo", annotating.undo),
        (2, "redo", annotating.redo),
    ]
    if notes:
        one = chance.choice(notes)
        actions += [
            (5, "edit", lambda: annotating.edit_note(one, text)),
            (2, "remove", lambda: annotating.remove(one)),
            (2, "place", lambda: annotating.place(one, paragraph, 3, 8)),
        ]
    _, name, call = chance.choices(actions, [weight for weight, *_ in actions])[0]
    return call, name


class Importing:
    """Pages are imported: files, a zip of many, copies, a page that was saved again, and one that cannot be read."""

    name = "import"
    count = 24

    def __init__(self) -> None:
        self._read: dict[tuple[str, int, int | None], Batch | ReaderError] = {}

    def make(self, folder: Path) -> None:
        saved = folder / "saved"
        saved.mkdir(parents=True)
        for number in range(self.count):
            _page(saved / f"{number:02}.html", f"Bài số {number} về công tác y tế ở tỉnh Long Thành")
        again = pages.html("Bài số 3 về công tác y tế ở tỉnh Long Thành", (pages.LEAD, *pages.TEXTS, pages.LEAD))
        (saved / "again.html").write_text(again, encoding="utf-8")
        shutil.copy(saved / "05.html", saved / "copy.html")
        (saved / "broken.html").write_bytes(b"<html></html>")
        with zipfile.ZipFile(saved / "many.zip", "w") as many:
            for number in range(8):
                many.writestr(f"{number}.html", pages.html(f"Trong gói, bài số {number} về y tế ở tỉnh Long Thành"))
        (folder / LIBRARY).mkdir()
        Archive(folder / LIBRARY).close()
        for path in saved.iterdir():
            following: int | None = 0
            while following is not None:
                try:
                    batch = read_batch(SavedFile(path), following, None)
                except ReaderError as error:
                    self._read[path.name, following, None] = error
                    break
                self._read[path.name, following, None] = batch
                following = batch.following

    def run(self, folder: Path, _: int, say: Say) -> None:
        with Archive(folder / LIBRARY) as archive, self._read_before():
            report = archive.importing.run([folder / "saved"], lambda progress: _tell_row(progress, say))
            say(ended=sorted(f"{row.name} {row.status}" for row in report.rows))

    def check(self, folder: Path, told: list[Told]) -> None:
        with Archive(folder / LIBRARY) as archive, self._read_before():
            stored = set(_stored(folder))
            wanted = {one["row"] for one in told if "row" in one and one["status"] != Status.FAILED}
            if lost := {name for name in wanted if name not in stored}:
                raise FaultError(f"told, but not stored: {sorted(lost)}")
            unfinished = archive.importing.unfinished()
            if unfinished:
                archive.importing.resume(unfinished)
            elif any("row" in one for one in told) and not any("ended" in one or "error" in one for one in told):
                raise FaultError("nothing to go on with")
            archive.importing.run([folder / "saved"])
            found = _stored(folder)
            # As many as there are, each once: 24 and 8 pages and one that was saved again; the copy is no other page.
            if len(found) != self.count + 9 or len(archive.library.ids()) != self.count + 8:
                raise FaultError(f"{len(found)} pages, {len(archive.library.ids())} articles: {sorted(found)}")
            for number in archive.library.ids():
                archive.library.original(number)
                archive.library.open(number)

    @contextmanager
    def _read_before(self) -> Iterator[None]:
        """Reads nothing again: it is the storing that is cut off here, and the reading is known already."""
        known = self._read

        class Before:
            full = False
            idle = True

            def start(self, work: tuple[SavedFile, int, int | None]) -> None:
                self._work = work
                self.idle, self.full = False, True

            def finished(self, _: float) -> Iterator[tuple[object, Batch | ReaderError]]:
                self.idle, self.full = True, False
                file, number, most = self._work
                key = (file.path.name, number, most)
                yield self._work, known[key] if key in known else read_batch(file, number, most)

        @contextmanager
        def processes(_: object) -> Iterator[Before]:
            yield Before()

        kept = reading_process.reading_processes
        reading_process.reading_processes = processes  # type: ignore[assignment]
        try:
            yield
        finally:
            reading_process.reading_processes = kept


def _page(path: Path, title: str) -> None:
    path.write_text(pages.html(title), encoding="utf-8")


def _tell_row(progress: Progress, say: Say) -> None:
    if progress.row:
        row = progress.row
        if row.error and row.status is Status.FAILED and row.error.code not in ("no-text", "not-a-page", "file-empty"):
            say(error=row.error.code, text=str(row.error))
        else:
            say(row="05.html" if row.name == "copy.html" else row.name, status=row.status)


def _stored(folder: Path) -> list[str]:
    with asked(folder) as connection:
        names = [name for (name,) in connection.execute("SELECT file_name FROM capture JOIN original ON capture = id")]
    return ["05.html" if name == "copy.html" else name.rpartition("/")[2] for name in names]


class Settling:
    """A name is corrected everywhere: it holds at once, and the articles follow in portions."""

    name = "correct"
    count = 160

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, self.count)

    def run(self, folder: Path, _: int, say: Say) -> None:
        with Archive(folder / LIBRARY) as archive:
            archive.people.correct(1, HOAN, Verdict.NEITHER, everywhere=True)
            say(corrected=True)
            archive.settling.run()
            say(settled=True)

    def check(self, folder: Path, told: list[Told]) -> None:
        with Archive(folder / LIBRARY) as archive:
            said = {key for one in told for key in one}
            with asked(folder) as connection:
                corrected = connection.execute("SELECT count(*) FROM correction").fetchone()[0] == 1
            if "corrected" in said and not corrected:
                raise FaultError("the correction is lost")
            if "settled" in said and archive.settling.waiting():
                raise FaultError("what was settled is owed again")
            if not corrected:
                archive.people.correct(1, HOAN, Verdict.NEITHER, everywhere=True)
            archive.settling.run()
            for wanted in (0, self.count, 0):
                with asked(folder) as connection:
                    found = connection.execute(
                        "SELECT articles, (SELECT count(*) FROM mention WHERE entity = entity.id),"
                        " (SELECT count(*) FROM appearance WHERE entity = entity.id) FROM entity WHERE name = ?",
                        [HOAN],
                    ).fetchone()
                if found != (wanted, 3 * wanted, wanted):
                    raise FaultError(f"{found} instead of {wanted}")
                (archive.annotating.redo if wanted else archive.annotating.undo)()
                archive.settling.run()
