"""Notes that were begun and not saved. The archive keeps them as they are typed, whatever happens."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from reader.services.archive import Archive
from reader.ui.worker import Worker

_SOON_MS = 250
"""After which what was typed is written; not put off by further typing."""
_GROUP = "drafts"
"""Where the window's settings held them in earlier versions."""


@dataclass(frozen=True)
class Draft:
    """Where a note was begun: on a passage of a capture, or as a change of the note `annotation`.

    The passage is as `Passage` has it. A draft of an early version of the program knows no capture.
    """

    article: int
    paragraph: int
    annotation: str = ""
    capture: int | None = None
    start: int = 0
    end: int | None = None
    last: int | None = None

    @property
    def place(self) -> str:
        """The key under which it is kept."""
        numbers = (self.article, self.capture, self.paragraph, self.start, self.end, self.last)
        return "/".join(["" if number is None else str(number) for number in numbers] + [self.annotation])


class Drafts(QObject):
    """Texts of drafts by their place. `known` says that those of the archive are there, soon after `load`."""

    known = Signal()

    def __init__(self, archive: Archive, worker: Worker, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._asked = False
        self._worker = worker
        self._settings = settings
        self._texts: dict[Draft, str] = {}
        self._unwritten: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.flush)

    def load(self) -> None:
        """Ask the archive for its drafts, the first time that they are needed."""
        if not self._asked:
            self._asked = True
            self._worker.read(self._kept).then(self._know)

    def text(self, draft: Draft) -> str:
        """What was typed so far, `""` if nothing."""
        return self._texts.get(draft, "")

    def keep(self, draft: Draft, text: str) -> None:
        """Keep what is typed; an empty text forgets the draft."""
        if text.strip():
            self._texts[draft] = text
        elif self._texts.pop(draft, None) is None and draft.place not in self._unwritten:
            return
        self._unwritten[draft.place] = self._texts.get(draft, "")
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write what was typed since the last time."""
        self._timer.stop()
        if self._unwritten:
            texts, self._unwritten = self._unwritten, {}
            self._worker.write(self._write, texts)

    def of_capture(self, article: int, capture: int) -> list[Draft]:
        """The drafts on a capture of an article, by place."""
        found = [d for d in self._texts if d.article == article and d.capture in (capture, None)]
        return sorted(found, key=lambda draft: (draft.paragraph, draft.start))

    def _kept(self) -> dict[str, str]:
        return self._archive.noting.drafts()

    def _write(self, texts: dict[str, str]) -> None:
        self._archive.noting.keep_drafts(texts)

    def _know(self, texts: dict[str, str]) -> None:
        for place, text in texts.items():
            draft = draft_at(place)
            if draft and draft.place not in self._unwritten:
                self._texts.setdefault(draft, text)
        self._move_in()
        self.known.emit()

    def _move_in(self) -> None:
        """Take over, once, what an earlier version kept in the settings."""
        self._settings.beginGroup(_GROUP)
        old = {key: str(self._settings.value(key, "", type=str)) for key in self._settings.allKeys()}
        self._settings.endGroup()
        for key, text in old.items():
            draft = _old_draft(key)
            if draft and text and draft not in self._texts:
                self.keep(draft, text)
        if old:
            texts, self._unwritten = self._unwritten, {}
            self._timer.stop()
            # Only when the archive has them do they leave the settings.
            self._worker.write(self._write, texts).then(self._moved_in)

    def _moved_in(self, _: object) -> None:
        self._settings.remove(_GROUP)


def draft_at(place: str) -> Draft | None:
    """The draft of a place; None for a place that some other version of the program wrote."""
    try:
        article, capture, paragraph, start, end, last, annotation = place.split("/")
        return Draft(
            int(article), int(paragraph), annotation, _number(capture), int(start), _number(end), _number(last)
        )
    except ValueError:
        return None


def _old_draft(key: str) -> Draft | None:
    """A draft by its place in the settings of an earlier version: `article/capture_paragraph_annotation`."""
    try:
        article, rest = key.split("/")
        *capture, paragraph, annotation = rest.split("_")
        return Draft(int(article), int(paragraph), annotation, int(capture[0]) if capture else None)
    except ValueError:
        return None


def _number(text: str) -> int | None:
    return int(text) if text else None
