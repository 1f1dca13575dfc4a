"""Words that several parts of the window need: errors, actions, dates, formats."""

from __future__ import annotations

from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.core.archived import ArchivedArticle, ArticleRow
from reader.core.changes import Action
from reader.core.errors import MESSAGES, ReaderError


def error_text(error: ReaderError) -> str:
    """What happened and what to do, in the user's language."""
    return QCoreApplication.translate("errors", MESSAGES[error.code]).format(**error.params)


def date_text(day: date | None) -> str:
    """A date as a Vietnamese reader writes it, `""` for none."""
    if day is None:
        return ""
    vietnamese = QLocale(QLocale.Language.Vietnamese)
    return vietnamese.toString(QDate(day.year, day.month, day.day), "dd/MM/yyyy")


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
    parts = [title_text(row.title), row.source, date_text(row.published)]
    if row.tags:
        parts.append(
            QCoreApplication.translate("Texts", "Tags: {names}").format(names=", ".join(tag.name for tag in row.tags))
        )
    if row.notes:
        parts.append(QCoreApplication.translate("Texts", "Notes: {count}").format(count=row.notes))
    return ". ".join(part for part in parts if part)


def source_text(archived: ArchivedArticle) -> str:
    """Who wrote and published an article and when, in one line."""
    article = archived.article
    return "  ·  ".join(part for part in (article.byline, article.publisher, date_text(article.published)) if part)


def format_text(label: str) -> str:
    """The name of an export format."""
    return QCoreApplication.translate("formats", label)


def undo_text(name: tuple[Action, str] | None) -> str:
    """The menu entry that takes back the last change."""
    if name is None:
        return QCoreApplication.translate("Texts", "Undo")
    action, subject = name
    return {
        Action.IMPORT: QCoreApplication.translate("Texts", "Undo import “{subject}”"),
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
    return {
        Action.IMPORT: QCoreApplication.translate("Texts", "Redo import “{subject}”"),
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
    return shortened(subject, 48).replace("&", "&&")
