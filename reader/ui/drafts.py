"""Notes that were begun and not saved. They live in the window's settings, so that even a power cut takes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings


@dataclass(frozen=True)
class Draft:
    """Where a note was begun: on a paragraph (from 0), or as a change of the note `annotation`."""

    article: int
    paragraph: int
    annotation: str = ""


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

    def of_article(self, article: int) -> list[Draft]:
        """The drafts on an article, by paragraph."""
        self._settings.beginGroup(f"drafts/{article}")
        keys = self._settings.childKeys()
        self._settings.endGroup()
        found = []
        for key in keys:
            paragraph, _, annotation = key.partition("_")
            found.append(Draft(article, int(paragraph), annotation))
        return sorted(found, key=lambda draft: draft.paragraph)

    def _key(self, draft: Draft) -> str:
        return f"drafts/{draft.article}/{draft.paragraph}_{draft.annotation}"
