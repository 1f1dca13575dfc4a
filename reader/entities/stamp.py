"""What tells one state of the recognisers from another, so that names which an older one found can be found anew."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from reader.core.model import MODEL_FILES
from reader.paths import resources

RULES = 3
"""To be raised with each change of the rules, of aliases or of roles that finds other names in the same text."""
_LENGTH = 12


def stamp(model: Path | None = None) -> str:
    """The stamp of the recognisers, with the model in a folder of the user's own if one is chosen.

    It changes with the rules, the word lists and the models.
    """
    own = hashlib.sha256(_own().encode())
    for name in MODEL_FILES if model else ():
        assert model
        with (model / name).open("rb") as file:
            own.update(hashlib.file_digest(file, "sha256").digest())
    return own.hexdigest()[:_LENGTH]


@functools.cache
def _own() -> str:
    digest = hashlib.sha256(str(RULES).encode())
    for folder in ("gazetteers", "models"):
        for path in sorted(path for path in (resources() / folder).rglob("*") if path.is_file()):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
