"""The people and organisations of the archive: looked up, corrected, and learned from the reader."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

from reader.core.changes import Action, Changes
from reader.core.corrections import Correction, Verdict, is_safe_everywhere
from reader.core.entities import Known
from reader.core.errors import ReaderError
from reader.core.folding import typed
from reader.core.index import Context, EntityOrder, EntityPage, EntityRow, Links, Reach
from reader.core.mentions import EntityType
from reader.core.replacing import is_full, replacing
from reader.services.backups import Protect
from reader.services.user import user_name
from reader.store.connection import Connections
from reader.store.entities import Entities, correct, keep_apart, mean, named, rename
from reader.store.history import Recorder

_DICTIONARY = "archive-reader names"
_COMPARED = 20_000
"""Entities of a kind, the most frequent ones, among which pairs that may be one are looked for."""
_LONGEST = 300
"""Characters of a name."""
_SECONDS = 0.05
"""For which it is counted how many articles a correction touches: who touches many is known by then."""


class People:
    """The index of people and organisations, and the reader's corrections. Each can be undone."""

    def __init__(self, connections: Connections, protect: Protect) -> None:
        self._connections = connections
        self._protect = protect
        self._entities = Entities(connections)

    def index(
        self, kind: EntityType | None, text: str = "", order: EntityOrder = EntityOrder.ARTICLES, limit: int = 500
    ) -> list[EntityRow]:
        """The entities of a kind, or of both, whose names have all words of `text`, which needs no accents."""
        return self._entities.index(kind, text, order, limit)

    def find(self, kind: EntityType, name: str) -> int | None:
        """The entity that a name means; None if nobody is called that."""
        return self._entities.find(kind, name)

    def page(self, entity: int, *, whole: bool = True) -> EntityPage:
        """All about one entity; if it is not `whole`, without the roles and those that appear with it.

        Raises ReaderError `no-such-entity`.
        """
        return self._entities.page(entity, whole=whole)

    def articles(self, entity: int) -> list[int]:
        """The articles in which an entity appears, newest first."""
        return self._entities.articles(entity)

    def contexts(self, entity: int, limit: int = 200) -> list[Context]:
        """The mentions of an entity in their paragraphs, newest articles first."""
        return self._entities.contexts(entity, limit)

    def links(self, entities: Sequence[int]) -> Links:
        """Which of these entities appear together, and in how many articles; of many, the newest are counted."""
        return self._entities.links(entities)

    def reach(self, surface: str, known: Reach | None = None, seconds: float = math.inf) -> Reach:
        """In how many articles, and how often, a text stands: what a correction everywhere would touch.

        What can be counted in `seconds`; who has an answer that is not whole goes on with it.
        """
        return self._entities.reach(surface, known, seconds)

    def correct(
        self, article: int, surface: str, verdict: Verdict, *, everywhere: bool = False, entity: str = ""
    ) -> Changes:
        """Say what a piece of text is: in this article, or in all that there are and will be.

        `entity` is whom it means, if not whom it names. Raises ReaderError `name-empty`, `name-too-long`, and
        `name-unsafe` for a name that is too short to mean the same everywhere.
        """
        surface, entity = _name(surface), " ".join(typed(entity).split())
        if everywhere and not is_safe_everywhere(surface):
            raise ReaderError("name-unsafe", name=surface)
        if everywhere:
            self._protect(self.reach(surface, seconds=_SECONDS).articles)
        with self._connections.write() as db:
            recorder = Recorder(db)
            correct(recorder, surface, verdict, None if everywhere else article, entity, user_name())
            return recorder.finish(Action.CORRECT_NAME, surface)

    def change_span(self, article: int, old: str, new: str, kind: EntityType, *, everywhere: bool = False) -> Changes:
        """Say that a name is not `old` but `new`, which stands over or inside it. Raises as `correct` does."""
        old, new = _name(old), _name(new)
        for surface in (old, new) if everywhere else ():
            if not is_safe_everywhere(surface):
                raise ReaderError("name-unsafe", name=surface)
        where = None if everywhere else article
        if everywhere:
            self._protect(self.reach(old, seconds=_SECONDS).articles)
        with self._connections.write() as db:
            recorder = Recorder(db)
            correct(recorder, old, Verdict.NEITHER, where, "", user_name())
            verdict = Verdict.PERSON if kind is EntityType.PERSON else Verdict.ORG
            correct(recorder, new, verdict, where, "", user_name())
            return recorder.finish(Action.CORRECT_NAME, new)

    def same(self, entity: int, whom: int) -> Changes:
        """Say that an entity is another one, under another name. Raises ReaderError `no-such-entity`, `not-alike`."""
        one, other = self._entities.page(entity, whole=False).entity, self._entities.page(whom, whole=False).entity
        if one.id == other.id or one.type is not other.type:
            raise ReaderError("not-alike", first=one.name, second=other.name)
        with self._connections.write() as db:
            recorder = Recorder(db)
            mean(recorder, entity, whom)
            return recorder.finish(Action.SAME_ENTITY, f"{one.name} = {other.name}")

    def apart(self, entity: int, other: int) -> Changes:
        """Say that two entities are not the same. Raises ReaderError `no-such-entity`."""
        name = self._entities.page(entity, whole=False).entity.name
        with self._connections.write() as db:
            recorder = Recorder(db)
            keep_apart(recorder, entity, other)
            return recorder.finish(Action.APART_ENTITY, name)

    def rename(self, entity: int, name: str) -> Changes:
        """Call an entity by another name. Raises ReaderError `no-such-entity`, `name-empty`, `name-too-long`."""
        name = _name(name)
        self._entities.page(entity, whole=False)
        with self._connections.write() as db:
            recorder = Recorder(db)
            rename(recorder, entity, name)
            return recorder.finish(Action.RENAME_ENTITY, name)

    def probable(self, limit: int = 100) -> list[tuple[EntityRow, EntityRow, float]]:
        """Pairs of entities that may be one, the likeliest first, with how likely that is (0 to 1).

        Those that the reader keeps apart are not among them.
        """
        # The word lists are loaded when they are asked for: the window starts without them.
        from reader.entities.aliases import same_pairs

        apart = self._entities.apart()
        found = []
        for kind in EntityType:
            rows = {row.name: row for row in self._entities.index(kind, limit=_COMPARED)}
            for pair in same_pairs(Known(kind, row.name, row.mentions) for row in rows.values()):
                first, second = rows[pair.first], rows[pair.second]
                if frozenset((first.id, second.id)) not in apart:
                    found.append((first, second, pair.score))
        return sorted(found, key=lambda one: -one[2])[:limit]

    def export_dictionary(self, target: Path, protected: Sequence[Path] = ()) -> int:
        """Write the corrections that hold everywhere to a file that a colleague can import; returns how many.

        Raises ReaderError `export-failed` and `disk-full`.
        """
        rows = [
            {"surface": one.surface, "verdict": one.verdict, "entity": one.entity}
            for one in self._entities.corrections()
        ]
        try:
            with replacing(target, protected) as part:
                part.write_text(
                    json.dumps({"format": _DICTIONARY, "names": rows}, ensure_ascii=False, indent=1), encoding="utf-8"
                )
        except OSError as error:
            if is_full(error):
                raise ReaderError("disk-full") from error
            raise ReaderError("export-failed", name=target, reason=error.strerror) from error
        return len(rows)

    def import_dictionary(self, source: Path) -> Changes:
        """Take over the corrections of a colleague, as one step. Raises ReaderError `not-a-dictionary`."""
        corrections = _dictionary(source)
        self._protect(len(corrections))
        with self._connections.write() as db:
            recorder = Recorder(db)
            known = {(one.surface, one.verdict, one.entity) for one in self._entities.corrections()}
            for one in corrections:
                if (one.surface, one.verdict, one.entity) not in known:
                    correct(recorder, one.surface, one.verdict, None, one.entity, user_name())
            return recorder.finish(Action.CORRECT_NAME, source.name)

    def entity(self, kind: EntityType, name: str) -> int:
        """The entity of that name, made if there is none."""
        with self._connections.write() as db:
            return named(Recorder(db), kind, name)


def _dictionary(source: Path) -> list[Correction]:
    try:
        data = json.loads(source.read_bytes())
        if data["format"] != _DICTIONARY:
            raise ValueError(data["format"])
        found = [
            Correction(id="", surface=_name(row["surface"]), verdict=Verdict(row["verdict"]), entity=str(row["entity"]))
            for row in data["names"]
        ]
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ReaderError) as error:
        raise ReaderError("not-a-dictionary", name=source.name) from error
    return [one for one in found if is_safe_everywhere(one.surface)]


def _name(text: str) -> str:
    name = " ".join(typed(text).split())
    if not any(c.isalnum() for c in name):
        raise ReaderError("name-empty")
    if len(name) > _LONGEST:
        raise ReaderError("name-too-long", limit=_LONGEST)
    return name
