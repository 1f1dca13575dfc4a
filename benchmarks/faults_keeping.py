"""What is done with the archive as a whole, as work that may be cut off: copies, exports, merges, migrations."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import zipfile
import zlib
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from benchmarks.faults_child import LIBRARY, FaultError, Say, Told, asked, state
from benchmarks.faults_reading import BODY, HOAN, fill
from reader.services.archive import Archive
from reader.services.backups import Backups, backups_in, restore
from reader.services.repairing import repair
from reader.store.connection import FILE_NAME, Connections
from reader.store.format import FORMAT
from reader.store.migrations import migrations
from tests.store.test_migrations import first_format

_CONTENT = (
    "SELECT id, title FROM article ORDER BY id",
    "SELECT id, text FROM annotation ORDER BY id",
    "SELECT capture, hex(content) FROM original ORDER BY capture",
    "SELECT capture, position, text FROM paragraph ORDER BY capture, position",
    "SELECT name, articles, mentions FROM entity ORDER BY type, name",
    "SELECT capture, paragraph, start, name FROM mention JOIN entity ON id = entity ORDER BY capture, paragraph, start",
    "SELECT id, action, images FROM step ORDER BY id",
)


def content(path: Path) -> list[list[tuple[object, ...]]]:
    """All that counts in a file of today's format."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return [connection.execute(sql).fetchall() for sql in _CONTENT]


class BackingUp:
    """Notes are written, a backup is made each day, and one by hand over that of before."""

    name = "backup"
    days = 12

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, 250)

    def run(self, folder: Path, _: int, say: Say) -> None:
        day = datetime.now(UTC) - timedelta(days=self.days)
        with Archive(folder / LIBRARY) as archive:
            for number in range(self.days):
                archive.annotating.note(1, 0, f"Ghi chú {number}")
                say(noted=number + 1)
                made = Backups(archive.upkeep, folder / LIBRARY, lambda: day + timedelta(days=number)).make()  # noqa: B023
                say(backup=made.path.name, notes=number + 1)
                archive.upkeep.back_up(folder / "by-hand.sqlite")
                say(by_hand=number + 1)

    def check(self, folder: Path, told: list[Told]) -> None:
        noted = max((one["noted"] for one in told if "noted" in one), default=0)
        made = {one["backup"]: one["notes"] for one in told if "backup" in one}
        by_hand = max((one["by_hand"] for one in told if "by_hand" in one), default=0)
        with Archive(folder / LIBRARY) as archive:
            _expect_notes(folder / LIBRARY / FILE_NAME, noted)
            listed = {one.path.name: one for one in backups_in(folder / LIBRARY / "backups")}
            if made and list(made)[-1] not in listed:
                raise FaultError(f"{list(made)[-1]} is lost: {sorted(listed)}")
            for name, one in listed.items():
                _expect_notes(one.path, made.get(name, noted))
            if by_hand or (folder / "by-hand.sqlite").exists():
                _expect_notes(folder / "by-hand.sqlite", by_hand)
            later = datetime.now(UTC) + timedelta(days=9)
            archive.upkeep.back_up(folder / "by-hand.sqlite")
            Backups(archive.upkeep, folder / LIBRARY, lambda: later).make()
            if left := list((folder / LIBRARY / "backups").glob(".*")):
                raise FaultError(f"left behind: {left}")


def _expect_notes(path: Path, least: int) -> None:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT count(*) FROM annotation").fetchone()[0]
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise FaultError(f"{path.name} is damaged")
    if not least <= found <= least + 1:
        raise FaultError(f"{path.name} has {found} notes instead of {least}")


class Exporting:
    """Exports and bundles are written over older ones."""

    name = "export"
    targets = ("docx", "html", "xlsx", "qdpx", "bundle", "obsidian")

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, 40)
        with Archive(folder / LIBRARY) as archive:
            for number in range(1, 41):
                archive.annotating.note(number, 0, f"Ghi chú {number}")
        for name in ("docx", "html", "xlsx", "qdpx", "bundle"):
            (folder / f"notes.{name}").write_text("old")

    def run(self, folder: Path, seed: int, say: Say) -> None:
        with Archive(folder / LIBRARY) as archive:
            for name in random.Random(seed).sample(self.targets, len(self.targets)):
                if name == "bundle":
                    archive.exchanging.bundle(folder / "notes.bundle")
                else:
                    archive.exporting.export(None, name, folder / f"notes.{name}")
                say(exported=name)

    def check(self, folder: Path, told: list[Told]) -> None:
        said = {one["exported"] for one in told if "exported" in one}
        for name in self.targets:
            path = folder / f"notes.{name}"
            if name == "obsidian":
                whole = path.exists() and len(list(path.rglob("*.md"))) >= 40
                if path.exists() != whole or (name in said and not whole):
                    raise FaultError(f"{name} is half done")
                continue
            old = path.read_bytes() == b"old"
            if old and name in said:
                raise FaultError(f"{name} was told, and is not there")
            if not old and name in ("docx", "xlsx", "qdpx", "bundle") and zipfile.ZipFile(path).testzip():
                raise FaultError(f"{name} is broken")
            if not old and name == "html" and not path.read_text(encoding="utf-8").rstrip().endswith("</html>"):
                raise FaultError(f"{name} ends too early")


class Restoring:
    """A backup is put in the place of an archive whose last changes still lie in the log."""

    name = "restore"

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, 60)
        with Archive(folder / LIBRARY) as archive:
            archive.annotating.note(1, 0, "cũ")
            archive.upkeep.back_up(folder / "backup.sqlite")
            # As after a sudden end: nothing of what follows is in the file itself.
            archive.annotating.note(1, 0, "mới")
            kept = {path: path.read_bytes() for path in archive._connections.files}
        for path, data in kept.items():
            path.write_bytes(data)

    def run(self, folder: Path, _: int, say: Say) -> None:
        restore(folder / "backup.sqlite", folder / LIBRARY)
        say(restored=True)

    def check(self, folder: Path, told: list[Told]) -> None:
        with Archive(folder / LIBRARY):
            notes = _texts(folder / LIBRARY / FILE_NAME)
        kept = [_texts(path) for path in (folder / LIBRARY / "backups").glob("*.sqlite")]
        if {"restored": True} in told and notes != ["cũ"]:
            raise FaultError(f"told to be restored, but has {notes}")
        if ["cũ", "mới"] not in [notes, *kept]:
            raise FaultError(f"the newest note is lost: {notes}, {kept}")


class Repairing:
    """What can be read of a damaged archive is put in its place."""

    name = "repair"
    count = 60

    def make(self, folder: Path) -> None:
        fill(folder / LIBRARY, self.count)
        with Archive(folder / LIBRARY) as archive:
            for number in range(1, self.count + 1):
                archive.annotating.note(number, 0, f"Ghi chú {number}")
        path = folder / LIBRARY / FILE_NAME
        with closing(sqlite3.connect(path)) as connection:
            (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entity_by_name'").fetchone()
        with path.open("r+b") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\xa5" * 4096)

    def run(self, folder: Path, _: int, say: Say) -> None:
        repair(folder / LIBRARY)
        say(repaired=True)

    def check(self, folder: Path, told: list[Told]) -> None:
        if {"repaired": True} not in told:
            repair(folder / LIBRARY)
        if len(_texts(folder / LIBRARY / FILE_NAME)) != self.count:
            raise FaultError("notes are lost")
        if not list((folder / LIBRARY / "backups").glob("*before-restore.sqlite")):
            raise FaultError("the damaged file is not kept")


def _texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM annotation ORDER BY number")]


class Merging:
    """A colleague's bundle is merged into an archive that has half of its articles, with other notes."""

    name = "merge"
    count = 40

    def __init__(self) -> None:
        self._wanted: list[object] = []

    def make(self, folder: Path) -> None:
        with Archive(folder / "other") as other:
            fill(folder / "other", self.count)
            for number in range(1, self.count + 1):
                other.annotating.note(number, 0, f"Của bạn {number}", start=0, end=5)
                other.annotating.tag(number, 1, f"Thẻ {number % 7}")
            other.exchanging.bundle(folder / "bundle")
        fill(folder / LIBRARY, self.count // 2)
        with Archive(folder / LIBRARY) as archive:
            for number in range(1, self.count // 2 + 1):
                archive.annotating.note(number, 2, f"Của mình {number}")
            archive.annotating.tag(1, 0, "thẻ 3")
        self._before = state(folder)

    def run(self, folder: Path, _: int, say: Say) -> None:
        with Archive(folder / LIBRARY) as archive:
            report = archive.exchanging.merge(folder / "bundle", lambda done, _: say(merged=done))
            say(whole=report.whole)

    def check(self, folder: Path, told: list[Told]) -> None:
        merged = max((one["merged"] for one in told if "merged" in one), default=0)
        with Archive(folder / LIBRARY) as archive:
            with asked(folder) as connection:
                found = {text for (text,) in connection.execute("SELECT text FROM annotation")}
            if lost := {f"Của bạn {number}" for number in range(1, merged + 1)} - found:
                raise FaultError(f"told, but not there: {lost}")
            report = archive.exchanging.merge(folder / "bundle")
            again = archive.exchanging.merge(folder / "bundle")
            if not report.whole or again.new or again.added or again.changed or again.conflicts:
                raise FaultError(f"merged twice it changes something: {again}")
            after = state(folder)
            if lost_rows := {key for key in self._before if not key.startswith("step") and key not in after}:
                raise FaultError(f"own notes are lost: {lost_rows}")
            notes = [row for key, row in after.items() if key.startswith("note ")]
            if (len(archive.library.ids()), len(notes)) != (self.count, 2 * self.count + self.count // 2 + 1):
                raise FaultError(f"{len(archive.library.ids())} articles, {len(notes)} notes")


class Migrating:
    """An archive of an older format is opened."""

    count = 60

    def __init__(self, found: int) -> None:
        self.name = f"migrate {found}"
        self._found = found
        self._wanted: list[list[tuple[object, ...]]] = []

    def make(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        library = folder / LIBRARY
        first_format(library)
        with closing(sqlite3.connect(library / FILE_NAME)) as db:
            _more(db, self.count)
            db.execute("PRAGMA journal_mode=WAL")
            if self._found > 1:
                migrations.apply(Database(db), stop_before=migrations._migrations[self._found].name)
        whole = folder / "whole"
        whole.mkdir()
        (whole / FILE_NAME).write_bytes((library / FILE_NAME).read_bytes())
        Connections(whole).close()
        self._wanted = content(whole / FILE_NAME)

    def run(self, folder: Path, _: int, say: Say) -> None:
        Connections(folder / LIBRARY).close()
        say(opened=True)

    def check(self, folder: Path, told: list[Told]) -> None:
        path = folder / LIBRARY / FILE_NAME
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("PRAGMA user_version").fetchone()[0]
            if found < self._found or ({"opened": True} in told and found != FORMAT):
                raise FaultError(f"it has format {found}")
            if found < FORMAT and connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise FaultError(f"half of format {found}")
        copies = list((folder / LIBRARY / "backups").glob("before-format*.sqlite"))
        if found > self._found and not copies:
            raise FaultError("there is no copy of before")
        for copy in backups_in(folder / LIBRARY / "backups"):
            Archive(folder / "never").close()
            restore(copy.path, folder / "never")
            Archive(folder / "never").close()
            if content(folder / "never" / FILE_NAME) != self._wanted:
                raise FaultError(f"{copy.path.name} lacks something")
        with Archive(folder / LIBRARY):
            pass
        if content(path) != self._wanted:
            raise FaultError("something is not as it was")


def _more(db: sqlite3.Connection, count: int) -> None:
    """Further articles in an archive of the first format, with names and notes."""
    db.execute(f"INSERT INTO entity VALUES (2, 'ORG', '{BODY.lower()}', '{BODY}')")
    for number in range(100, 100 + count):
        texts = [f"Lần {number}.{n}, {HOAN} thăm {BODY}." for n in range(4)]
        data = "\n".join(texts).encode()
        db.execute(
            "INSERT INTO article VALUES (?, ?, 'k', 'Lê Thảo', 'Báo A', ?, 'k', '2024-01-02', 'vi',"
            " '2024-01-03T00:00:00+00:00', NULL)",
            [number, f"Bài {number}", f"https://a.example/{number}"],
        )
        db.execute(
            "INSERT INTO capture VALUES (?, ?, ?, ?, 'a.html', 'utf-8', NULL, ?)",
            [number, number, hashlib.sha256(data).digest(), len(data), zlib.compress(data)],
        )
        for place, text in enumerate(texts):
            db.execute("INSERT INTO paragraph VALUES (?, ?, 'text', 0, ?)", [number, place, text])
            for entity, name in ((1, HOAN), (2, BODY)):
                start = text.index(name)
                db.execute(
                    "INSERT INTO mention VALUES (?, ?, ?, ?, ?, 'full')",
                    [number, place, start, start + len(name), entity],
                )
        db.execute(
            'INSERT INTO annotation (id, article, kind, paragraph, start, "end", exact, prefix, suffix, text, tag,'
            " creator, created, modified) VALUES (?, ?, 'note', 0, 0, 5, ?, '', '', ?, NULL, 'an', '2024', '2024')",
            [f"note-{number}", number, texts[0][:5], f"Ghi chú {number}"],
        )
        for index, view in (("search_exact", "exact_text"), ("search_folded", "folded_text")):
            db.execute(
                f"INSERT INTO {index} (rowid, title, body) SELECT id, title, body FROM {view} WHERE id = ?", [number]
            )
    db.commit()
