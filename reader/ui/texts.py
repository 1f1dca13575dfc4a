"""Words that several parts of the window need: errors, actions, dates, formats."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.annotations import Tag
from reader.core.archived import ArticleRow
from reader.core.changes import Action
from reader.core.errors import MESSAGES, ReaderError
from reader.ui.reading.texts import redo_marks_text, undo_marks_text
from reader.ui.reasons import reason_text
from reader.ui.row_texts import date_text, title_text

if TYPE_CHECKING:
    from reader.core.article import Article

_COUNTED = frozenset({Action.IMPORT, Action.TRASH})
"""Actions whose subject is a number where they touched more than one article."""


def error_text(error: ReaderError) -> str:
    """What happened and what to do, in the user's language."""
    params = dict(error.params)
    if "reason" in params:
        params["reason"] = reason_text(str(params["reason"]))
    return QCoreApplication.translate("errors", MESSAGES[error.code]).format(**params)


def moment_text(moment: datetime | None) -> str:
    """A date with the time of day on the user's clock, `""` for none."""
    return f"{moment.astimezone():%d/%m/%Y, %H:%M}" if moment else ""


def count_text(number: int) -> str:
    """A number with the separators of the user's language."""
    return QLocale().toString(number)


def articles_text(number: int) -> str:
    """How many articles."""
    return (
        QCoreApplication.translate("Texts", "1 article")
        if number == 1
        else QCoreApplication.translate("Texts", "{count} articles").format(count=count_text(number))
    )


def pages_text(number: int) -> str:
    """How many pages."""
    return (
        QCoreApplication.translate("Texts", "1 page")
        if number == 1
        else QCoreApplication.translate("Texts", "{count} pages").format(count=count_text(number))
    )


def notes_text(number: int) -> str:
    """How many notes and tags, `""` for none."""
    if number == 0:
        return ""
    if number == 1:
        return QCoreApplication.translate("Texts", "1 note or tag")
    return QCoreApplication.translate("Texts", "{count} notes and tags").format(count=count_text(number))


def rate_text(rate: float) -> str:
    """How fast pages are read, `""` as long as too little is known."""
    if rate <= 0:
        return ""
    number = QLocale().toString(rate, "f", 1) if rate < 3 else count_text(round(rate))
    return QCoreApplication.translate("Texts", "{number} pages/s").format(number=number)


def time_left_text(seconds: float | None) -> str:
    """How long it will still take, `""` as long as too little is known."""
    if seconds is None:
        return ""
    if seconds < 60:
        return QCoreApplication.translate("Texts", "less than a minute left")
    if seconds < 5400:
        return QCoreApplication.translate("Texts", "about {minutes} min left").format(minutes=round(seconds / 60))
    return QCoreApplication.translate("Texts", "about {hours} h left").format(hours=round(seconds / 3600))


def percent_text(share: float) -> str:
    """A share from 0 to 1 as a whole per cent; only what is quite the same is 100 %."""
    return f"{min(99, round(share * 100)) if share < 1 else 100}%"


def published_text(article: Article) -> str:
    """The day on which an article was published, with the page's own clock time if it is known."""
    day = date_text(article.published)
    return f"{day}, {article.published_time:%H:%M}" if day and article.published_time else day


def row_text(row: ArticleRow) -> str:
    """A row of the list as a screen reader says it."""
    parts = [title_text(row.title), row.source, date_text(row.published), *signs_text(row)]
    return ". ".join(part for part in parts if part)


def signs_text(row: ArticleRow) -> list[str]:
    """What the dots and the number of a row stand for: its tags by name, its notes, its captures."""
    said = []
    if not row.read:
        said.append(QCoreApplication.translate("Texts", "Unread"))
    if row.starred:
        said.append(QCoreApplication.translate("Texts", "Starred"))
    if row.tags:
        names = ", ".join(tag.name for tag in row.tags)
        said.append(QCoreApplication.translate("Texts", "Tags: {names}").format(names=names))
    if row.notes:
        said.append(QCoreApplication.translate("Texts", "Notes: {count}").format(count=count_text(row.notes)))
    if row.captures > 1:
        said.append(QCoreApplication.translate("Texts", "Captures: {count}").format(count=count_text(row.captures)))
    return said


def tag_words(tag: Tag, *, path: bool = True) -> tuple[str, str, str]:
    """The levels above a tag, its own name, and the key that puts it, to be set one after the other."""
    above = "".join(f"{level} › " for level in tag.levels[:-1]) if path else ""
    return above, tag.levels[-1], f"  {tag.digit}" if tag.digit else ""


def tag_label(tag: Tag) -> str:
    """A tag where there is little room: the last of its levels, and the key that puts it."""
    return "".join(tag_words(tag, path=False))


def highlight_names() -> tuple[str, ...]:
    """The names of the colours of highlights, in their order."""
    return (
        QCoreApplication.translate("Texts", "Yellow"),
        QCoreApplication.translate("Texts", "Green"),
        QCoreApplication.translate("Texts", "Blue"),
        QCoreApplication.translate("Texts", "Pink"),
        QCoreApplication.translate("Texts", "Orange"),
    )


def format_text(label: str) -> str:
    """The name of an export format."""
    return QCoreApplication.translate("formats", label)


def undo_text(name: tuple[Action, str] | None) -> str:
    """The menu entry that takes back the last change."""
    if name is None:
        return QCoreApplication.translate("Texts", "Undo")
    action, subject = name
    marks = undo_marks_text(action)
    if marks:
        return marks.format(what=articles_text(int(subject)) if subject.isdecimal() else f"“{_escaped(subject)}”")
    if action in _COUNTED and subject.isdecimal():
        text = {
            Action.IMPORT: QCoreApplication.translate("Texts", "Undo importing {articles}"),
            Action.TRASH: QCoreApplication.translate("Texts", "Undo moving {articles} to the trash"),
        }[action]
        return text.format(articles=articles_text(int(subject)))
    return {
        Action.IMPORT: QCoreApplication.translate("Texts", "Undo importing “{subject}”"),
        Action.ADD_TAG: QCoreApplication.translate("Texts", "Undo tag “{subject}”"),
        Action.REMOVE_TAG: QCoreApplication.translate("Texts", "Undo removing the tag “{subject}”"),
        Action.RECOLOR_TAG: QCoreApplication.translate("Texts", "Undo colour of the tag “{subject}”"),
        Action.RENAME_TAG: QCoreApplication.translate("Texts", "Undo renaming the tag “{subject}”"),
        Action.DELETE_TAG: QCoreApplication.translate("Texts", "Undo deleting the tag “{subject}”"),
        Action.SET_DIGIT: QCoreApplication.translate("Texts", "Undo the key of the tag “{subject}”"),
        Action.ADD_HIGHLIGHT: QCoreApplication.translate("Texts", "Undo highlighting “{subject}”"),
        Action.RECOLOR_HIGHLIGHT: QCoreApplication.translate("Texts", "Undo colour of the highlight “{subject}”"),
        Action.REMOVE_HIGHLIGHT: QCoreApplication.translate("Texts", "Undo removing the highlight “{subject}”"),
        Action.ADD_NOTE: QCoreApplication.translate("Texts", "Undo note “{subject}”"),
        Action.EDIT_NOTE: QCoreApplication.translate("Texts", "Undo changing the note “{subject}”"),
        Action.REMOVE_NOTE: QCoreApplication.translate("Texts", "Undo deleting the note “{subject}”"),
        Action.REMOVE_NOTES: QCoreApplication.translate("Texts", "Undo deleting {subject} notes and tags"),
        Action.TRASH: QCoreApplication.translate("Texts", "Undo moving “{subject}” to the trash"),
        Action.SAVE_SEARCH: QCoreApplication.translate("Texts", "Undo saving the search “{subject}”"),
        Action.RENAME_SEARCH: QCoreApplication.translate("Texts", "Undo renaming the search “{subject}”"),
        Action.REMOVE_SEARCH: QCoreApplication.translate("Texts", "Undo removing the search “{subject}”"),
        Action.MEND: QCoreApplication.translate("Texts", "Undo correcting “{subject}”"),
        Action.HIDE_PARAGRAPH: QCoreApplication.translate("Texts", "Undo hiding “{subject}”"),
        Action.SHOW_PARAGRAPH: QCoreApplication.translate("Texts", "Undo bringing back “{subject}”"),
        Action.PLACE: QCoreApplication.translate("Texts", "Undo placing “{subject}”"),
        Action.JOIN: QCoreApplication.translate("Texts", "Undo joining “{subject}”"),
        Action.SEPARATE: QCoreApplication.translate("Texts", "Undo separating a capture of “{subject}”"),
        Action.KEEP_APART: QCoreApplication.translate("Texts", "Undo keeping two articles apart"),
        Action.READ_AGAIN: QCoreApplication.translate("Texts", "Undo"),
        Action.RECOGNISE: QCoreApplication.translate("Texts", "Undo"),
        Action.CORRECT_NAME: QCoreApplication.translate("Texts", "Undo correcting the name “{subject}”"),
        Action.ACCEPT_NAME: QCoreApplication.translate("Texts", "Undo accepting the name “{subject}”"),
        Action.REJECT_NAME: QCoreApplication.translate("Texts", "Undo rejecting the name “{subject}”"),
        Action.SAME_ENTITY: QCoreApplication.translate("Texts", "Undo making one: “{subject}”"),
        Action.APART_ENTITY: QCoreApplication.translate("Texts", "Undo separating the name “{subject}”"),
        Action.NOT_ALIKE: QCoreApplication.translate("Texts", "Undo keeping apart: “{subject}”"),
        Action.RENAME_ENTITY: QCoreApplication.translate("Texts", "Undo renaming to “{subject}”"),
        Action.MERGE: QCoreApplication.translate("Texts", "Undo merging “{subject}”"),
        Action.IMPORT_HIGHLIGHTS: QCoreApplication.translate("Texts", "Undo importing highlights from “{subject}”"),
    }[action].format(subject=_escaped(subject))


def redo_text(name: tuple[Action, str] | None) -> str:
    """The menu entry that makes the undone change again."""
    if name is None:
        return QCoreApplication.translate("Texts", "Redo")
    action, subject = name
    marks = redo_marks_text(action)
    if marks:
        return marks.format(what=articles_text(int(subject)) if subject.isdecimal() else f"“{_escaped(subject)}”")
    if action in _COUNTED and subject.isdecimal():
        text = {
            Action.IMPORT: QCoreApplication.translate("Texts", "Redo importing {articles}"),
            Action.TRASH: QCoreApplication.translate("Texts", "Redo moving {articles} to the trash"),
        }[action]
        return text.format(articles=articles_text(int(subject)))
    return {
        Action.IMPORT: QCoreApplication.translate("Texts", "Redo importing “{subject}”"),
        Action.ADD_TAG: QCoreApplication.translate("Texts", "Redo tag “{subject}”"),
        Action.REMOVE_TAG: QCoreApplication.translate("Texts", "Redo removing the tag “{subject}”"),
        Action.RECOLOR_TAG: QCoreApplication.translate("Texts", "Redo colour of the tag “{subject}”"),
        Action.RENAME_TAG: QCoreApplication.translate("Texts", "Redo renaming the tag “{subject}”"),
        Action.DELETE_TAG: QCoreApplication.translate("Texts", "Redo deleting the tag “{subject}”"),
        Action.SET_DIGIT: QCoreApplication.translate("Texts", "Redo the key of the tag “{subject}”"),
        Action.ADD_HIGHLIGHT: QCoreApplication.translate("Texts", "Redo highlighting “{subject}”"),
        Action.RECOLOR_HIGHLIGHT: QCoreApplication.translate("Texts", "Redo colour of the highlight “{subject}”"),
        Action.REMOVE_HIGHLIGHT: QCoreApplication.translate("Texts", "Redo removing the highlight “{subject}”"),
        Action.ADD_NOTE: QCoreApplication.translate("Texts", "Redo note “{subject}”"),
        Action.EDIT_NOTE: QCoreApplication.translate("Texts", "Redo changing the note “{subject}”"),
        Action.REMOVE_NOTE: QCoreApplication.translate("Texts", "Redo deleting the note “{subject}”"),
        Action.REMOVE_NOTES: QCoreApplication.translate("Texts", "Redo deleting {subject} notes and tags"),
        Action.TRASH: QCoreApplication.translate("Texts", "Redo moving “{subject}” to the trash"),
        Action.SAVE_SEARCH: QCoreApplication.translate("Texts", "Redo saving the search “{subject}”"),
        Action.RENAME_SEARCH: QCoreApplication.translate("Texts", "Redo renaming the search “{subject}”"),
        Action.REMOVE_SEARCH: QCoreApplication.translate("Texts", "Redo removing the search “{subject}”"),
        Action.MEND: QCoreApplication.translate("Texts", "Redo correcting “{subject}”"),
        Action.HIDE_PARAGRAPH: QCoreApplication.translate("Texts", "Redo hiding “{subject}”"),
        Action.SHOW_PARAGRAPH: QCoreApplication.translate("Texts", "Redo bringing back “{subject}”"),
        Action.PLACE: QCoreApplication.translate("Texts", "Redo placing “{subject}”"),
        Action.JOIN: QCoreApplication.translate("Texts", "Redo joining “{subject}”"),
        Action.SEPARATE: QCoreApplication.translate("Texts", "Redo separating a capture of “{subject}”"),
        Action.KEEP_APART: QCoreApplication.translate("Texts", "Redo keeping two articles apart"),
        Action.READ_AGAIN: QCoreApplication.translate("Texts", "Redo"),
        Action.RECOGNISE: QCoreApplication.translate("Texts", "Redo"),
        Action.CORRECT_NAME: QCoreApplication.translate("Texts", "Redo correcting the name “{subject}”"),
        Action.ACCEPT_NAME: QCoreApplication.translate("Texts", "Redo accepting the name “{subject}”"),
        Action.REJECT_NAME: QCoreApplication.translate("Texts", "Redo rejecting the name “{subject}”"),
        Action.SAME_ENTITY: QCoreApplication.translate("Texts", "Redo making one: “{subject}”"),
        Action.APART_ENTITY: QCoreApplication.translate("Texts", "Redo separating the name “{subject}”"),
        Action.NOT_ALIKE: QCoreApplication.translate("Texts", "Redo keeping apart: “{subject}”"),
        Action.RENAME_ENTITY: QCoreApplication.translate("Texts", "Redo renaming to “{subject}”"),
        Action.MERGE: QCoreApplication.translate("Texts", "Redo merging “{subject}”"),
        Action.IMPORT_HIGHLIGHTS: QCoreApplication.translate("Texts", "Redo importing highlights from “{subject}”"),
    }[action].format(subject=_escaped(subject))


def tip_text(text: str) -> str:
    """`text` for a tool tip: Qt would take a title with angle brackets for HTML, and fetch the pictures in it."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def shortened(text: str, length: int) -> str:
    """`text` on one line, cut at `length` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _escaped(subject: str) -> str:
    # In a menu an ampersand marks the key of an entry.
    return shortened(subject, 32).replace("&", "&&")
