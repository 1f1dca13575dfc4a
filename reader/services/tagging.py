"""The tags themselves: made, named, nested, merged, coloured, given a key."""

from __future__ import annotations

from uuid import uuid4

from reader.core.annotations import LEVELS, Tag
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.folding import name_key, typed
from reader.core.tags import meant
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.tags import (
    Tags,
    add_tag,
    count_tags,
    family_of,
    find_tag,
    merge_tag,
    recolor_tag,
    remove_tag,
    rename_tag,
    set_digit,
    tag_by_id,
)

TAG_LENGTH = 100
"""Characters of a tag with all its levels."""
COLORS = ("#1f77b4", "#2e8b57", "#b8860b", "#c0392b", "#8e44ad", "#16808d", "#a0522d", "#5d6d7e")
"""Colours that new tags get in turn; each has a contrast of 3:1 or more on white and on the dark window."""


class Tagging:
    """Changes to tags wherever they are put. Each can be undone."""

    def __init__(self, connections: Connections, tags: Tags) -> None:
        self._connections = connections
        self._tags = tags

    def tags(self) -> list[tuple[Tag, int]]:
        """All tags by name, each with the number of passages that carry it."""
        return self._tags.counted()

    def recolor(self, tag: Tag, color: str) -> Changes:
        """Give a tag another colour (`#rrggbb`). Raises ReaderError `no-such-tag`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_by_id(db.conn, tag.id)
            recolor_tag(recorder, tag, color)
            return recorder.finish(Action.RECOLOR_TAG, tag.name)

    def rename(self, tag: Tag, name: str) -> Changes:
        """Call a tag by another name, and with it the tags below it; `Nhân sự/Bổ nhiệm` puts it below `Nhân sự`, and
        `12-TB//VPTU` has a stroke in its name.

        Where the new name is another tag's already, the two become one. Raises ReaderError `tag-empty`,
        `tag-too-long`, `no-such-tag`, and `tag-inside-itself`.
        """
        name = _name(name)
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_by_id(db.conn, tag.id)
            if name_key(name).startswith(name_key(tag.name) + LEVELS):
                raise ReaderError("tag-inside-itself", name=tag.name)
            for member in family_of(db.conn, tag):
                wanted = _fitting(LEVELS.join((name, *member.levels[len(tag.levels) :])))
                other = find_tag(db.conn, wanted)
                if other and other.id != member.id:
                    merge_tag(recorder, member, other)
                elif member.name != wanted:
                    rename_tag(recorder, member, wanted)
            return recorder.finish(Action.RENAME_TAG, f"{tag.name} → {name}")

    def remove(self, tag: Tag) -> Changes:
        """Take a tag, and those below it, off every passage, and forget them. Raises ReaderError `no-such-tag`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_by_id(db.conn, tag.id)
            for member in family_of(db.conn, tag):
                remove_tag(recorder, member)
            return recorder.finish(Action.DELETE_TAG, tag.name)

    def set_digit(self, tag: Tag, digit: int | None) -> Changes:
        """Let a key, 1 to 9, put this tag from now on; None takes its key away. Raises ReaderError `no-such-tag`."""
        with self._connections.write() as db:
            recorder = Recorder(db)
            tag = tag_by_id(db.conn, tag.id)
            if digit != tag.digit:
                set_digit(recorder, tag, digit)
            return recorder.finish(Action.SET_DIGIT, tag.name)


def tag_named(recorder: Recorder, name: str) -> Tag:
    """The tag of that name, made if there is none. Raises ReaderError `tag-empty`, `tag-too-long`."""
    name = _name(name)
    connection = recorder.db.conn
    color = COLORS[count_tags(connection) % len(COLORS)]
    return find_tag(connection, name) or add_tag(recorder, str(uuid4()), name, color)


def _name(text: str) -> str:
    levels = [" ".join(level.split()) for level in meant(typed(text)).split(LEVELS)]
    levels = [level for level in levels if any(c.isalnum() for c in level)]
    if not levels:
        raise ReaderError("tag-empty")
    return _fitting(LEVELS.join(levels))


def _fitting(name: str) -> str:
    if len(name) > TAG_LENGTH:
        raise ReaderError("tag-too-long", length=len(name), limit=TAG_LENGTH)
    return name
