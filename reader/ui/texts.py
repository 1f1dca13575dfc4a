"""Words that several parts of the window need: errors, actions, dates, formats."""

from __future__ import annotations

from datetime import date, datetime
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.core.archived import ArticleRow
from reader.core.changes import Action
from reader.core.errors import MESSAGES, ReaderError

_COUNTED = frozenset({Action.IMPORT, Action.TRASH})
"""Actions whose subject is a number where they touched more than one article."""


def error_text(error: ReaderError) -> str:
    """What happened and what to do, in the user's language."""
    params = dict(error.params)
    if "reason" in params:
        params["reason"] = QCoreApplication.translate("reasons", str(params["reason"]))
    return QCoreApplication.translate("errors", MESSAGES[error.code]).format(**params)


def date_text(day: date | None) -> str:
    """A date as a Vietnamese reader writes it, `""` for none."""
    if day is None:
        return ""
    vietnamese = QLocale(QLocale.Language.Vietnamese)
    return vietnamese.toString(QDate(day.year, day.month, day.day), "dd/MM/yyyy")


def moment_text(moment: datetime | None) -> str:
    """A date with the time of day on the user's clock, `""` for none."""
    return f"{moment.astimezone():%d/%m/%Y, %H:%M}" if moment else ""


def title_text(title: str) -> str:
    """The title, or words in its place."""
    return title or QCoreApplication.translate("Texts", "Untitled page")


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


def row_text(row: ArticleRow) -> str:
    """A row of the list as a screen reader says it."""
    parts = [title_text(row.title), row.source, date_text(row.published), *signs_text(row)]
    return ". ".join(part for part in parts if part)


def signs_text(row: ArticleRow) -> list[str]:
    """What the dots and the number of a row stand for: its tags by name, and how many notes it has."""
    said = []
    if row.tags:
        names = ", ".join(tag.name for tag in row.tags)
        said.append(QCoreApplication.translate("Texts", "Tags: {names}").format(names=names))
    if row.notes:
        said.append(QCoreApplication.translate("Texts", "Notes: {count}").format(count=count_text(row.notes)))
    return said


def format_text(label: str) -> str:
    """The name of an export format."""
    return QCoreApplication.translate("formats", label)


def undo_text(name: tuple[Action, str] | None) -> str:
    """The menu entry that takes back the last change."""
    if name is None:
        return QCoreApplication.translate("Texts", "Undo")
    action, subject = name
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
        Action.ADD_NOTE: QCoreApplication.translate("Texts", "Undo note “{subject}”"),
        Action.EDIT_NOTE: QCoreApplication.translate("Texts", "Undo changing the note “{subject}”"),
        Action.REMOVE_NOTE: QCoreApplication.translate("Texts", "Undo deleting the note “{subject}”"),
        Action.TRASH: QCoreApplication.translate("Texts", "Undo moving “{subject}” to the trash"),
    }[action].format(subject=_escaped(subject))


def redo_text(name: tuple[Action, str] | None) -> str:
    """The menu entry that makes the undone change again."""
    if name is None:
        return QCoreApplication.translate("Texts", "Redo")
    action, subject = name
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
        Action.ADD_NOTE: QCoreApplication.translate("Texts", "Redo note “{subject}”"),
        Action.EDIT_NOTE: QCoreApplication.translate("Texts", "Redo changing the note “{subject}”"),
        Action.REMOVE_NOTE: QCoreApplication.translate("Texts", "Redo deleting the note “{subject}”"),
        Action.TRASH: QCoreApplication.translate("Texts", "Redo moving “{subject}” to the trash"),
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
