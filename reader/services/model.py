"""The recogniser of a user's own: the folder of a transformer, remembered in the archive's folder."""

from __future__ import annotations

import json
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.model import MODEL_FILES
from reader.core.replacing import replacing

_NAME = "recogniser.json"


class ChosenModel:
    """Which model reads what is imported into the archive in `folder`, and what is recognised again."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _NAME

    @property
    def folder(self) -> Path | None:
        """The folder of the model; None if the program's own recognisers read alone."""
        try:
            chosen = json.loads(self._file.read_text(encoding="utf-8"))["model"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Path(chosen) if isinstance(chosen, str) and chosen else None

    def checked(self) -> Path | None:
        """The folder of the model, whose files are there. Raises ReaderError `model-file-missing`."""
        folder = self.folder
        for name in MODEL_FILES if folder else ():
            assert folder
            if not (folder / name).is_file():
                raise ReaderError("model-file-missing", name=folder, file=name)
        return folder

    def choose(self, folder: Path) -> None:
        """Read with the model in a folder from now on, if it can be used. Takes some seconds: the model is loaded.

        Raises ReaderError `model-file-missing`, `model-library-missing`, `model-unusable`, `folder-unusable`.
        """
        # In a process of its own: a model may be damaged, and its memory is given back.
        from reader.services.control import Control
        from reader.services.reading_process import each_done, try_model

        for _, outcome in each_done(try_model, [folder], Control()):
            if isinstance(outcome, ReaderError) and outcome.code.startswith("model-"):
                raise outcome
            if isinstance(outcome, ReaderError):
                raise ReaderError("model-unusable", name=folder, reason=outcome)
        self._write(str(folder.resolve()))

    def take_off(self) -> None:
        """Read with the program's own recognisers alone from now on. Raises ReaderError `folder-unusable`."""
        self._write("")

    def _write(self, chosen: str) -> None:
        try:
            with replacing(self._file, ()) as part:
                part.write_text(json.dumps({"model": chosen}, ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            raise ReaderError("folder-unusable", name=self._file.parent, reason=error.strerror) from error
