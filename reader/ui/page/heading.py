"""What stands above the text of an article: the names in its title, the line that tells of its captures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from reader.core.archived import ArchivedArticle
from reader.core.mentions import Mention, MentionForm
from reader.ui.texts import moment_text

NOT_A_PARAGRAPH = -1


def captures_text(archived: ArchivedArticle) -> str:
    """How many captures there are and which one is shown, with the sign of a list that opens."""
    text = QCoreApplication.translate("Page", "{count} captures: {moment}")
    return f"{text.format(count=len(archived.captures), moment=moment_text(archived.capture.moment))}  ▾"


def names_in_title(title: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The names in a title that stands above the text only: those that the text names in full, longest first.

    Their paragraph is NOT_A_PARAGRAPH.
    """
    known = {name: m for m in mentions if m.form is MentionForm.FULL for name in (m.text, m.entity)}
    found: list[Mention] = []
    for name in sorted(known, key=len, reverse=True):
        for start, end in _places(name, title):
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Mention(NOT_A_PARAGRAPH, start, end, known[name].type, name, known[name].entity))
    return found


def _places(name: str, title: str) -> Iterator[tuple[int, int]]:
    """Where a name stands by itself. Thousands of names are looked for: no pattern is made of each."""
    start = title.find(name) if name else -1
    while start >= 0:
        end = start + len(name)
        if not _is_word(title[start - 1 : start]) and not _is_word(title[end : end + 1]):
            yield start, end
            start = title.find(name, end)
        else:
            start = title.find(name, start + 1)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
