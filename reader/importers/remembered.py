"""What was found out about a file a moment ago, so that going on in the midst of it does not mean looking twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from reader.importers.files import SavedFile

Finding = TypeVar("Finding")


def remembered(file: SavedFile, about: str, find: Callable[[], Finding]) -> Finding:
    """What `find` gives, or gave lately for the same file, unchanged, and the same `about`."""
    if file.identity is None:
        return find()
    notes = _notes(file.identity)
    if about not in notes:
        notes[about] = find()
    found: Finding = notes[about]
    return found


@lru_cache(maxsize=8)
def _notes(identity: tuple[object, ...]) -> dict[str, Any]:  # noqa: ARG001  (the key of the cache)
    return {}
