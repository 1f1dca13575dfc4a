"""What a bundle for a colleague holds, read from one state of the archive as records of `core.bundles`."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from reader.core.annotations import LEVELS
from reader.core.bundles import Decision, Record
from reader.core.errors import ReaderError
from reader.core.folding import name_key
from reader.core.mentions import EntityType
from reader.store.connection import Connections

_FACTS = (
    "size", "file_name", "container", "captured", "encoding", "title", "byline", "publisher", "source_url",
    "published", "published_time", "language", "recogniser",
)  # fmt: skip
_ANNOTATION = (
    "id", "kind", "paragraph", "start", "end", "last", "exact", "prefix", "suffix", "text", "color", "tag",
    "creator", "created", "modified", "earlier",
)  # fmt: skip
_CORRECTION = ("id", "surface", "verdict", "entity", "made", "creator")
_MEND = ("id", "field", "exact", "occurrence", "value")


class Bundling:
    """Reads the archive for bundles."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @contextmanager
    def open(self) -> Iterator[Outgoing]:
        """The archive as it is at this moment. For one thread."""
        with self._connections.read() as connection:
            yield Outgoing(connection)


class Outgoing:
    """One state of the archive, on its way to a colleague."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def articles(self, numbers: Iterable[int] | None = None, tag: str | None = None) -> list[int]:
        """These articles, or all that are not in the trash; with `tag` only those that carry it or a tag below it.

        Raises ReaderError `no-such-article`, `no-such-tag`.
        """
        listed = [
            row[0] for row in self._connection.execute("SELECT id FROM article WHERE trashed IS NULL ORDER BY id")
        ]
        if numbers is not None:
            known = set(listed)
            listed = list(dict.fromkeys(numbers))
            for number in listed:
                if number not in known:
                    raise ReaderError("no-such-article", id=number)
        if tag is not None:
            key = name_key(tag)
            family = [
                row[0]
                for row in self._connection.execute(
                    "SELECT id FROM tag WHERE key = ? OR substr(key, 1, ?) = ?", [key, len(key) + 1, key + LEVELS]
                )
            ]
            if not family:
                raise ReaderError("no-such-tag")
            carrying = {
                row[0]
                for row in self._connection.execute(
                    "SELECT DISTINCT article FROM annotation WHERE tag IN (SELECT value FROM json_each(?))",
                    [json.dumps(family)],
                )
            }
            listed = [number for number in listed if number in carrying]
        return listed

    def captures(self, articles: Iterable[int]) -> list[int]:
        """The captures of these articles that are not in the trash."""
        return [int(str(row[0])) for article in articles for row in self._of("capture", ("id",), "article", article)]

    def article(self, number: int) -> Record:
        """An article with all that belongs to it, but for the bytes of originals and pictures."""
        captures = [
            self._capture(*row) for row in self._of("capture", ("id", "sha256", "told", *_FACTS), "article", number)
        ]
        corrections = self._rows("correction", _CORRECTION, "article = ?", [number])
        return {"captures": captures, "corrections": corrections}

    def tags(self, captures: Collection[int] | None) -> Iterator[Record]:
        """All tags, or those that stand on these captures."""
        used = None
        if captures is not None:
            used = {
                row[0]
                for row in self._connection.execute(
                    "SELECT DISTINCT tag FROM annotation WHERE capture IN (SELECT value FROM json_each(?))",
                    [json.dumps(list(captures))],
                )
            }
        for record in self._rows("tag", ("id", "name", "color", "changed"), "1 = ? ORDER BY id", [1]):
            if used is None or record["id"] in used:
                yield record

    def corrections(self) -> list[Record]:
        """The corrections that hold for the whole archive."""
        return self._rows("correction", _CORRECTION, "article IS NULL AND 1 = ? ORDER BY surface", [1])

    def decisions(self, captures: Collection[int] | None) -> Iterator[Record]:
        """What was decided about all people and organisations, or about those that are named in these captures."""
        whoever = "1"
        values = ""
        if captures is not None:
            whoever = "one.id IN (SELECT entity FROM mention WHERE capture IN (SELECT value FROM json_each(:captures)))"
            values = json.dumps(list(captures))
        pairs = (
            (
                Decision.MEANS,
                # Somebody's new name that stands nowhere here may be another one's there.
                "entity AS one JOIN entity AS two ON two.id = one.means"
                " AND (one.name != two.name OR EXISTS (SELECT 1 FROM mention WHERE entity = one.id))",
            ),
            (
                Decision.APART,
                "apart JOIN entity AS one ON one.id = apart.first JOIN entity AS two ON two.id = apart.second",
            ),
            (Decision.RENAME, "entity AS one JOIN entity AS two ON two.id = one.id"),
        )
        for decision, tables in pairs:
            for kind, key, name, other_kind, other_key, other_name in self._connection.execute(
                f"SELECT one.type, one.key, one.name, two.type, two.key, two.name FROM {tables} WHERE {whoever}"
                " AND instr(one.key, ' #') = 0 AND instr(two.key, ' #') = 0 ORDER BY one.id, two.id",
                {"captures": values},
            ):
                # Who is the second one of a name is known in that article alone; who was not renamed has its key.
                if decision is not Decision.RENAME or name_key(name) != key:
                    yield {
                        "decision": decision,
                        "first": {"type": kind, "key": key, "name": name},
                        "second": {"type": other_kind, "key": other_key, "name": other_name},
                    }

    def original(self, capture: int) -> tuple[str, bytes]:
        """The bytes of a capture, and their SHA-256."""
        sha256, content = self._connection.execute(
            "SELECT sha256, content FROM original JOIN capture ON capture.id = capture WHERE capture.id = ?", [capture]
        ).fetchone()
        return sha256.hex(), zlib.decompress(content)

    def pictures(self, capture: int) -> Iterator[tuple[str, bytes]]:
        """The pictures of a capture, each with its SHA-256."""
        for sha256, content in self._connection.execute(
            "SELECT DISTINCT sha256, content FROM illustration JOIN picture ON picture.id = picture WHERE capture = ?",
            [capture],
        ):
            yield sha256.hex(), content

    def _of(self, table: str, columns: Collection[str], owner: str, number: int) -> list[tuple[object, ...]]:
        return self._connection.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {owner} = ? AND trashed IS NULL ORDER BY id", [number]
        ).fetchall()

    def _rows(self, table: str, columns: Collection[str], clause: str, values: list[object]) -> list[Record]:
        names = ", ".join(f'"{name}"' for name in columns)
        return [
            dict(zip(columns, row, strict=True))
            for row in self._connection.execute(f"SELECT {names} FROM {table} WHERE {clause}", values)
        ]

    def _capture(self, number: object, sha256: object, told: object, *facts: object) -> Record:
        assert isinstance(sha256, bytes)
        row = self._connection.execute("SELECT mentions FROM found WHERE capture = ?", [number]).fetchone()
        found = [(*one, 0)[:8] for one in (json.loads(zlib.decompress(row[0])) if row else [])]
        return {
            "sha256": sha256.hex(),
            "told": {"charset": "", "title": "", "source_url": "", "captured": None} | json.loads(str(told)),
            **dict(zip(_FACTS, facts, strict=True)),
            "paragraphs": [
                {"kind": kind, "level": level, "left_out": bool(dropped), "text": text}
                for kind, level, dropped, text in self._connection.execute(
                    "SELECT kind, level, dropped, text FROM paragraph WHERE capture = ? ORDER BY position", [number]
                )
            ],
            "found": found,
            "roles": list(self._roles(number, found)),
            "illustrations": [
                {"position": position, "address": address, "description": description, "sha256": digest.hex()}
                for position, address, description, digest in self._connection.execute(
                    "SELECT position, address, description, sha256 FROM illustration"
                    " JOIN picture ON picture.id = picture WHERE capture = ? ORDER BY place",
                    [number],
                )
            ],
            "mends": self._rows("mend", _MEND, "capture = ? ORDER BY field, exact, occurrence", [number]),
            "annotations": self._rows("annotation", _ANNOTATION, "capture = ? ORDER BY number", [number]),
        }

    def _roles(self, capture: object, found: list[tuple[object, ...]]) -> Iterator[Record]:
        """The roles, whose people and bodies are told by where they stand among the names."""
        places: dict[tuple[str, str], int] = {}
        for place, (_, _, _, kind, name, _, key, _) in enumerate(found):
            places.setdefault((str(kind), str(key) or name_key(str(name))), place)
        for paragraph, holder, body, post, body_text, former, since, until in self._connection.execute(
            "SELECT paragraph, holder.key, body.key, post, body_text, former, since, until FROM role"
            " JOIN entity AS holder ON holder.id = role.holder LEFT JOIN entity AS body ON body.id = role.body"
            " WHERE capture = ? ORDER BY place",
            [capture],
        ):
            at = places.get((EntityType.PERSON, holder.partition(" #")[0]))
            if at is not None:
                yield {
                    "paragraph": paragraph,
                    "holder": at,
                    "body": places.get((EntityType.ORG, body), -1) if body else -1,
                    "post": post,
                    "body_text": body_text,
                    "former": bool(former),
                    "since": since,
                    "until": until,
                }
