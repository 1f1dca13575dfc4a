"""What users have taught the program: the corrections that it exports, or a plain list of names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.corrections import Verdict
from reader.core.mentions import EntityType

_TYPES = {Verdict.PERSON: EntityType.PERSON, Verdict.ORG: EntityType.ORG}


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Names with their types, and what looks like a name and is none."""

    names: Mapping[str, EntityType] = field(default_factory=dict)
    none: tuple[str, ...] = ()


def read_dictionary(path: Path) -> Dictionary:
    """The dictionary that the program exports, or lines `PERSON<tab>name`, `ORG<tab>name` or `NEITHER<tab>words`.

    Raises OSError, and ValueError or KeyError for a file that is neither.
    """
    text = path.read_text(encoding="utf-8")
    names: dict[str, EntityType] = {}
    none: list[str] = []
    for kind, name in _exported(text) if text.lstrip().startswith("{") else _listed(text):
        verdict = Verdict(kind.strip().lower())
        if verdict is Verdict.NEITHER:
            none.append(" ".join(name.split()))
        else:
            names[" ".join(name.split())] = _TYPES[verdict]
    return Dictionary(names, tuple(sorted(set(none) - set(names))))


def _exported(text: str) -> list[tuple[str, str]]:
    rows = json.loads(text)["names"]
    found = [(row["verdict"], row["surface"]) for row in rows]
    # whom a surface means is a name of the same type: a nickname teaches the full name too
    return found + [(row["verdict"], row["entity"]) for row in rows if row["entity"] and row["verdict"] != "neither"]


def _listed(text: str) -> list[tuple[str, str]]:
    rows = (line.partition("\t") for line in text.splitlines() if line.strip())
    return [(kind, name) for kind, _, name in rows]
