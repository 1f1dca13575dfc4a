"""What a user has, in plain data: written down from what was done, and read from the archive, to be compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from zlib import crc32

from reader.core.annotations import LEVELS
from reader.core.folding import name_key
from reader.services.annotating import next_highlight
from reader.services.archive import Archive
from reader.store.names import settle_names
from reader.store.unsettled import all_owed
from reader.ui.page.passage import Passage

Place = tuple[int, int, int | None, int | None]
"""Paragraph, start, end and last paragraph of a passage; a whole paragraph has no end."""
Entry = tuple[int, str, Place, str]
"""Article, kind, place, and the tag's name, the note's text or the highlight's colour."""

Annotated = dict[str, tuple[int, str, str]]
"""Annotations by their ids: article, kind, and the tag's name, the note's text or the highlight's colour."""

MARKS = ("starred", "shelved", "trashed", "read")


def place_of(passage: Passage) -> Place:
    """The place of a passage."""
    return passage.paragraph, passage.start, passage.end, passage.last


@dataclass(frozen=True)
class Belongings:
    """Tags, notes and highlights; the tags with their keys; the marks of articles."""

    entries: tuple[Entry, ...] = ()
    tags: tuple[tuple[str, int | None], ...] = ()
    marks: frozenset[tuple[str, int]] = frozenset()

    def tag_called(self, name: str) -> str | None:
        """The tag that a name means, as it is written."""
        return next((tag for tag, _ in self.tags if name_key(tag) == name_key(name)), None)

    def put_tag(self, article: int, place: Place, name: str) -> Belongings:
        """With a tag on a passage; the tag is made if there is none."""
        known = self.tag_called(name)
        tags = self.tags if known else (*self.tags, (name, None))
        entry = (article, "tag", place, known or name)
        return replace(self, tags=tags, entries=self.entries if entry in self.entries else (*self.entries, entry))

    def toggle(self, article: int, place: Place, name: str) -> Belongings:
        """With a tag on a passage, or without it."""
        entry = (article, "tag", place, name)
        return self.without([entry]) if entry in self.entries else self.put_tag(article, place, name)

    def highlight(self, article: int, place: Place, first: str) -> list[Belongings]:
        """With a passage highlighted, or in the next colour: of several on one passage any may be the one."""
        there = [e for e in self.entries if e[:3] == (article, "highlight", place)]
        return [
            replace(rest, entries=(*rest.entries, (article, "highlight", place, color)))
            for rest, color in [(self.without([e]), next_highlight(e[3])) for e in there] or [(self, first)]
        ]

    def note(self, article: int, place: Place, text: str) -> Belongings:
        """With a note on a passage."""
        return replace(self, entries=(*self.entries, (article, "note", place, text.strip())))

    def edit(self, entry: Entry, text: str) -> Belongings:
        """With another text in a note."""
        rest = self.without([entry])
        return replace(rest, entries=(*rest.entries, (*entry[:3], text.strip())))

    def without(self, entries: list[Entry]) -> Belongings:
        """Without some annotations."""
        left = list(self.entries)
        for entry in entries:
            left.remove(entry)
        return replace(self, entries=tuple(left))

    def family(self, name: str) -> list[str]:
        """A tag and those below it."""
        own = name_key(name) + LEVELS
        return [tag for tag, _ in self.tags if (name_key(tag) + LEVELS).startswith(own)]

    def delete_tag(self, name: str) -> Belongings:
        """Without a tag and those below it."""
        gone = set(self.family(name))
        return replace(
            self,
            tags=tuple(one for one in self.tags if one[0] not in gone),
            entries=tuple(e for e in self.entries if e[1] != "tag" or e[3] not in gone),
        )

    def rename_tag(self, name: str, wanted: str) -> Belongings:
        """With a tag and those below it called otherwise, one with another tag where that is called so already."""
        now = self
        for member in self.family(name):
            now = now._rename(member, wanted + member[len(name) :])
        return now

    def _rename(self, old: str, new: str) -> Belongings:
        other = self.tag_called(new)
        merged = other is not None and other != old
        name = other if merged and other else new
        tags = tuple(one for one in self.tags if one[0] != old) if merged else tuple(
            (name, digit) if tag == old else (tag, digit) for tag, digit in self.tags
        )  # fmt: skip
        gone = [e for e in self.entries if merged and e[1] == "tag" and e[3] == old and (*e[:3], name) in self.entries]
        kept = [e for e in self.entries if e not in gone]
        entries = [(*e[:3], name) if e[1] == "tag" and e[3] == old else e for e in kept]
        return replace(self, tags=tags, entries=tuple(entries))

    def set_digit(self, name: str, digit: int | None) -> Belongings:
        """With a key that puts a tag, and no other one."""
        return replace(
            self,
            tags=tuple((t, digit if t == name else None if d == digit else d) for t, d in self.tags),
        )

    def mark(self, mark: str, numbers: list[int], *, on: bool) -> Belongings:
        """With articles marked, or no longer so."""
        meant = {(mark, number) for number in numbers}
        return replace(self, marks=self.marks | meant if on else self.marks - meant)

    def difference(self, other: Belongings) -> str:
        """What one has and the other has not; nothing if they are the same."""
        lines = []
        for name, mine, others in (
            ("annotations", Counter(self.entries), Counter(other.entries)),
            ("tags", Counter(self.tags), Counter(other.tags)),
            ("marks", Counter(self.marks), Counter(other.marks)),
        ):
            if mine != others:
                lines.append(f"{name}: only the user {list((mine - others).elements())}, "
                             f"only the archive {list((others - mine).elements())}")  # fmt: skip
        return "\n".join(lines)


@dataclass
class Written:
    """What the user has now, and what undo and redo lead to. `read` is no step, whoever marks an article so."""

    now: Belongings
    past: list[Belongings] = field(default_factory=list)
    future: list[Belongings] = field(default_factory=list)


def stored(archive: Archive) -> tuple[Belongings, dict[int, Entry]]:
    """What the archive holds, and its annotations by their numbers."""
    with archive._connections.read() as connection:
        rows = connection.execute(
            'SELECT number, article, annotation.kind, annotation.paragraph, start, "end", last, tag.name,'
            " annotation.text, annotation.color, length(paragraph.text), lost, exact FROM annotation"
            " LEFT JOIN tag ON tag.id = annotation.tag"
            " LEFT JOIN paragraph ON paragraph.capture = annotation.capture AND position = annotation.paragraph"
        ).fetchall()
        tags = connection.execute("SELECT name, digit FROM tag").fetchall()
        marks = connection.execute("SELECT id, starred, shelved, trashed, read FROM article").fetchall()
    numbered: dict[int, Entry] = {}
    for number, article, kind, paragraph, start, end, last, tag, text, color, length, lost, exact in rows:
        whole = paragraph < 0 or (start == 0 and last is None and end == length)
        place = (paragraph, 0, None, None) if whole else (paragraph, start, end, last)
        if lost:
            place = (-2, crc32(exact.encode()), None, None)  # it stands nowhere: only its words tell it from others
        numbered[number] = (article, kind, place, tag or text or color)
    marked = frozenset((name, row[0]) for row in marks for name, at in zip(MARKS, row[1:], strict=True) if at)
    return Belongings(tuple(numbered.values()), tuple(tags), marked), numbered


def annotated(archive: Archive) -> Annotated:
    """All annotations."""
    with archive._connections.read() as connection:
        return {
            identifier: (article, kind, text)
            for identifier, article, kind, text in connection.execute(
                "SELECT annotation.id, article, kind, coalesce(tag.name, nullif(text, ''), annotation.color)"
                " FROM annotation LEFT JOIN tag ON tag.id = annotation.tag"
            )
        }


def earlier(archive: Archive) -> list[tuple[str, str]]:
    """The marks of the texts that each annotation had before, by ids of annotations."""
    with archive._connections.read() as connection:
        return connection.execute("SELECT id, earlier FROM annotation").fetchall()


def steps(archive: Archive) -> tuple[int, int]:
    """How many steps of the history stand, and how many are undone."""
    with archive._connections.read() as connection:
        sql = "SELECT coalesce(sum(NOT undone), 0), coalesce(sum(undone), 0) FROM step"
        (found,) = connection.execute(sql)
    return found[0], found[1]


_TABLES = {
    "annotation": 'number, id, article, capture, version, lost, kind, paragraph, start, "end", last, exact, prefix,'
    " suffix, text, color, tag, created, modified",
    "tag": "id, key, name, sort_key, color, digit",
    "saved_search": "id, name, query",
    "correction": "id, surface, verdict, article, entity",
    "apart": "id, first, second",
    "mend": "id, capture, field, exact, occurrence, value",
    "article": "id, title, starred, shelved, trashed",
    "paragraph": "capture, position, kind, level, left_out, text",
}


def dump(archive: Archive, articles: list[int]) -> dict[str, list[tuple[object, ...]]]:
    """All that a user sees of these articles, and of all that hangs on them."""
    wanted = ", ".join(map(str, articles))
    found: dict[str, list[tuple[object, ...]]] = {}
    with archive._connections.read() as connection:
        for table, columns in _TABLES.items():
            where = (
                f" WHERE id IN ({wanted})"
                if table == "article"
                else (
                    f" WHERE capture IN (SELECT id FROM capture WHERE article IN ({wanted}))"
                    if table == "paragraph"
                    else ""
                )
            )
            found[table] = sorted(connection.execute(f"SELECT {columns} FROM {table}{where}").fetchall(), key=repr)
        found["mention"] = sorted(
            connection.execute(
                "SELECT capture.article, paragraph, start, \"end\", entity.type, entity.name, form, mention.doubt"
                " FROM mention JOIN capture ON capture.id = mention.capture JOIN entity ON entity.id = mention.entity"
                f" WHERE capture.article IN ({wanted})"
            ).fetchall(), key=repr)  # fmt: skip
        found["appearance"] = sorted(
            connection.execute(
                "SELECT article, entity.type, entity.name, appearance.mentions FROM appearance"
                f" JOIN entity ON entity.id = appearance.entity WHERE article IN ({wanted})"
            ).fetchall(), key=repr)  # fmt: skip
        # Names are found anew where a paragraph that was hidden is shown again: they are no part of the step.
        found["named anew"] = connection.execute(
            f"SELECT DISTINCT article FROM capture WHERE recogniser != '' AND article IN ({wanted})"
        ).fetchall()
        found["meaning"] = sorted(
            connection.execute(
                "SELECT own.type, own.name, meant.name FROM entity AS own JOIN entity AS meant ON meant.id = own.means"
            ).fetchall(), key=repr)  # fmt: skip
    return found


def misnamed(archive: Archive) -> list[int]:
    """The captures whose names are others than what was found there, corrected by the reader; unless some are owed."""
    with archive._connections.write() as db:
        if all_owed(db.conn):
            return []
        numbers = [number for (number,) in db.execute("SELECT id FROM capture").fetchall()]
        db.execute("SAVEPOINT looked")
        found = [number for number in numbers if settle_names(db, number)]
        db.execute("ROLLBACK TO looked")
        db.execute("RELEASE looked")
        return found


def miscounted(archive: Archive) -> list[tuple[object, ...]]:
    """The entities of which the index counts other articles or mentions than there are."""
    with archive._connections.read() as connection:
        return list(connection.execute(
            "SELECT name, entity.articles, entity.mentions, count(article), coalesce(sum(appearance.mentions), 0)"
            " FROM entity LEFT JOIN appearance ON appearance.entity = entity.id GROUP BY entity.id"
            " HAVING entity.articles != count(article) OR entity.mentions != coalesce(sum(appearance.mentions), 0)"
        ))  # fmt: skip
