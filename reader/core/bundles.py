"""Bundles: what colleagues hand each other of their archives. One zip, whose parts are described here.

`manifest.json` says who made it, when and by which version, and the SHA-256 of each part. The parts are lines of JSON:
`ARTICLES` (each with its captures, texts, mends and annotations), `TAGS`, `CORRECTIONS` that hold everywhere, and
`DECISIONS` on people and organisations. Originals and pictures are entries named by their SHA-256. A bundle comes from
outside: nothing of it is believed before `check` has seen it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from reader.core.annotations import WHOLE, AnnotationKind
from reader.core.article import ParagraphKind
from reader.core.corrections import Verdict
from reader.core.mends import MendField
from reader.core.mentions import EntityType, MentionForm

FORMAT = "archive-reader-bundle"
VERSION = 1
MANIFEST = "manifest.json"
ARTICLES, TAGS, CORRECTIONS, DECISIONS = "articles.jsonl", "tags.jsonl", "corrections.jsonl", "decisions.jsonl"
PARTS = (TAGS, ARTICLES, CORRECTIONS, DECISIONS)
ORIGINALS, PICTURES = "originals/", "pictures/"
RIVAL = "≠ "
"""What the text of a note begins with that was put beside another version of the same note."""

Record: TypeAlias = dict[str, Any]
"""A line of a part, as `check` found it."""
Shape: TypeAlias = Any
"""What a value must be: a type, a function that raises ValueError, a list of one shape, or a mapping of shapes."""

_MOST = 2**31
_LONGEST_ID = 100
_DEEPEST = 100


class Decision(StrEnum):
    """What a reader decided about a person or an organisation."""

    MEANS = "means"
    APART = "apart"
    RENAME = "rename"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Who made a bundle, when, by which program; `parts` maps each part to its SHA-256 in hexadecimal."""

    program: str
    author: str
    made: datetime
    articles: int
    parts: Mapping[str, str]

    def as_json(self) -> bytes:
        """The manifest as it stands in a bundle."""
        values = {
            "format": FORMAT,
            "version": VERSION,
            "program": self.program,
            "author": self.author,
            "made": self.made.astimezone(UTC).isoformat(),
            "articles": self.articles,
            "parts": dict(self.parts),
        }
        return json.dumps(values, ensure_ascii=False, indent=1).encode()


class NewerError(ValueError):
    """A bundle of a later format."""


def read_manifest(data: bytes) -> Manifest:
    """The manifest of a bundle. Raises ValueError, and `NewerError` for one that only a newer version can read."""
    value = parsed(data)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ValueError("its manifest is of another program")
    check(value, {"version": _count})
    if value["version"] > VERSION:
        raise NewerError(value["version"])
    shapes = {"program": str, "author": str, "made": _moment, "articles": _count, "parts": dict}
    check(value, shapes)
    check(value["parts"], dict.fromkeys(PARTS, _digest))
    return Manifest(
        program=value["program"],
        author=value["author"],
        made=datetime.fromisoformat(value["made"]),
        articles=value["articles"],
        parts={part: value["parts"][part] for part in PARTS},
    )


def parsed(data: bytes) -> Any:
    """JSON from outside. Raises ValueError, also for what is nested without end."""
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def check(value: object, shape: Shape) -> None:
    """Raise ValueError if a value is not of that shape. Keys that a mapping does not ask for are let be."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            raise ValueError("a list is missing")
        for one in value:
            check(one, shape[0])
    elif isinstance(shape, Mapping):
        if not isinstance(value, dict):
            raise ValueError("a record is missing")
        for name, inner in shape.items():
            if name not in value:
                raise ValueError(f"“{name}” is missing")
            check(value[name], inner)
    elif shape is str:
        _text(value)
    elif isinstance(shape, type) and issubclass(shape, StrEnum):
        shape(str(value))
    elif isinstance(shape, type):
        if not isinstance(value, shape):
            raise ValueError("a value is of another kind")
    else:
        shape(value)


def check_article(value: object) -> None:
    """Raise ValueError if a line of `ARTICLES` is no article: its places, too, must be within its texts."""
    check(value, ARTICLE)
    assert isinstance(value, dict)
    if not value["captures"]:
        raise ValueError("an article has no capture")
    for capture in value["captures"]:
        lengths = [len(paragraph["text"]) for paragraph in capture["paragraphs"]]
        for paragraph, start, end, kind, name, form, key, percent in _rows(capture["found"], 8):
            check([name, key], [str])
            check([start, end, paragraph, percent], [_count])
            check(kind, EntityType)
            check(form, MentionForm)
            if paragraph >= len(lengths) or not start < end <= lengths[paragraph] or percent > 100 or not name:
                raise ValueError("a name lies outside its paragraph")
        if any(place > len(lengths) for place in (one["position"] for one in capture["illustrations"])):
            raise ValueError("a picture lies outside its text")
        for role in capture["roles"]:
            if role["paragraph"] >= len(lengths) or not 0 <= role["holder"] < len(capture["found"]):
                raise ValueError("a post lies outside its text")
            if role["body"] >= len(capture["found"]):
                raise ValueError("a post has no body")
        for annotation in capture["annotations"]:
            if (annotation["kind"] == AnnotationKind.TAG) != (annotation["tag"] is not None):
                raise ValueError("a tagging has no tag")


def rival_id(note: str, version: str) -> str:
    """The id of the note that keeps a version, known by its mark, of another note that was overtaken by a newer one."""
    return str(uuid5(UUID(note), version))


def _rows(value: object, width: int) -> list[list[Any]]:
    if not isinstance(value, list) or any(not isinstance(row, list) or len(row) != width for row in value):
        raise ValueError("a row has another number of values")
    return value


def _text(value: object) -> None:
    if not isinstance(value, str):
        raise ValueError("a text is missing")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError("a text holds half a character") from error


def _count(value: object) -> None:
    if type(value) is not int or not 0 <= value < _MOST:
        raise ValueError("a number is missing")


def _level(value: object) -> None:
    _count(value)
    if int(str(value)) > _DEEPEST:
        raise ValueError("a paragraph stands too deep")


def _place(value: object) -> None:
    if value != WHOLE:
        _count(value)


def _pattern(pattern: str) -> Callable[[object], None]:
    compiled = re.compile(pattern)

    def fits(value: object) -> None:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            raise ValueError("a value is not written as it should be")

    return fits


def _uuid(value: object) -> None:
    if not isinstance(value, str) or len(value) > _LONGEST_ID or str(UUID(value)) != value:
        raise ValueError("an id is not written as it should be")


def _moment(value: object) -> None:
    if not isinstance(value, str) or datetime.fromisoformat(value).utcoffset() != UTC.utcoffset(None):
        raise ValueError("a moment is not in UTC")


def _day(value: object) -> None:
    if not isinstance(value, str) or date.fromisoformat(value).isoformat() != value:
        raise ValueError("a day is not written as it should be")


def _time(value: object) -> None:
    if not isinstance(value, str):
        raise ValueError("a time is missing")
    time.fromisoformat(value)


def _maybe(shape: Shape) -> Callable[[object], None]:
    return lambda value: None if value is None else check(value, shape)


_digest = _pattern("[0-9a-f]{64}")
_color = _pattern("(#[0-9a-fA-F]{6})?")
_earlier = _pattern("([0-9a-f]{32}( [0-9a-f]{32})*)?")

ANNOTATION = {
    "id": _uuid,
    "kind": AnnotationKind,
    "paragraph": _place,
    "start": _count,
    "end": _count,
    "last": _maybe(_count),
    "exact": str,
    "prefix": str,
    "suffix": str,
    "text": str,
    "color": _color,
    "tag": _maybe(_uuid),
    "creator": str,
    "created": _moment,
    "modified": _moment,
    "earlier": _earlier,
}
CAPTURE = {
    "sha256": _digest,
    "size": _count,
    "file_name": str,
    "container": str,
    "told": {"charset": str, "title": str, "source_url": str, "captured": _maybe(_moment)},
    "captured": _maybe(_moment),
    "encoding": str,
    "title": str,
    "byline": str,
    "publisher": str,
    "source_url": str,
    "published": _maybe(_day),
    "published_time": _maybe(_time),
    "language": str,
    "recogniser": str,
    "paragraphs": [{"kind": ParagraphKind, "level": _level, "left_out": bool, "text": str}],
    "found": list,
    "roles": [
        {
            "paragraph": _count,
            "holder": _count,
            "body": _place,
            "post": str,
            "body_text": str,
            "former": bool,
            "since": str,
            "until": str,
        }
    ],
    "illustrations": [{"position": _count, "address": str, "description": str, "sha256": _digest}],
    "mends": [{"id": _uuid, "field": MendField, "exact": str, "occurrence": _count, "value": str}],
    "annotations": [ANNOTATION],
}
CORRECTION = {"id": _uuid, "surface": str, "verdict": Verdict, "entity": str, "made": _moment, "creator": str}
ARTICLE = {"captures": [CAPTURE], "corrections": [CORRECTION]}
TAG = {"id": _uuid, "name": str, "color": _pattern("#[0-9a-fA-F]{6}"), "changed": str}
WHOM = {"type": EntityType, "key": str, "name": str}
DECISION = {"decision": Decision, "first": WHOM, "second": WHOM}
SHAPES: Mapping[str, Shape] = {
    TAGS: TAG,
    ARTICLES: check_article,
    CORRECTIONS: CORRECTION,
    DECISIONS: DECISION,
}
