"""Notes that were begun and not saved. They live in the window's settings, so that even a power cut takes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings


@dataclass(frozen=True)
class Draft:
    """Where a note was begun: on a paragraph (from 0) of a capture, or as a change of the note `annotation`.

    A draft of an earlier version of the program knows no capture.
    """

    article: int
    paragraph: int
    annotation: str = ""
    capture: int | None = None


class Drafts:
    """Texts of drafts by their place."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def text(self, draft: Draft) -> str:
        """What was typed so far, `""` if nothing."""
        return str(self._settings.value(self._key(draft), "", type=str))

    def keep(self, draft: Draft, text: str) -> None:
        """Keep what is typed; an empty text forgets the draft."""
        if text.strip():
            self._settings.setValue(self._key(draft), text)
        else:
            self._settings.remove(self._key(draft))

    def of_capture(self, article: int, capture: int) -> list[Draft]:
        """The drafts on a capture of an article, by paragraph."""
        self._settings.beginGroup(f"drafts/{article}")
        keys = self._settings.childKeys()
        self._settings.endGroup()
        drafts = [_draft(article, key) for key in keys]
        return sorted((d for d in drafts if d.capture in (capture, None)), key=lambda draft: draft.paragraph)

    def _key(self, draft: Draft) -> str:
        capture = "" if draft.capture is None else f"{draft.capture}_"
        return f"drafts/{draft.article}/{capture}{draft.paragraph}_{draft.annotation}"


def _draft(article: int, key: str) -> Draft:
    *capture, paragraph, annotation = key.split("_")
    return Draft(article, int(paragraph), annotation, int(capture[0]) if capture else None)
