"""What the window says of marks: which step is undone, and what was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.changes import Action


def undo_marks_text(action: Action) -> str | None:
    """The menu entry that takes a mark back, with `{what}` for the articles; None for another step."""
    return {
        Action.RESTORE: QCoreApplication.translate("Texts", "Undo restoring {what}"),
        Action.MARK_READ: QCoreApplication.translate("Texts", "Undo marking {what} as read"),
        Action.MARK_UNREAD: QCoreApplication.translate("Texts", "Undo marking {what} as unread"),
        Action.STAR: QCoreApplication.translate("Texts", "Undo starring {what}"),
        Action.UNSTAR: QCoreApplication.translate("Texts", "Undo taking the star off {what}"),
        Action.SHELVE: QCoreApplication.translate("Texts", "Undo putting {what} on the shelf"),
        Action.UNSHELVE: QCoreApplication.translate("Texts", "Undo taking {what} off the shelf"),
    }.get(action)


def redo_marks_text(action: Action) -> str | None:
    """The menu entry that sets a mark again, with `{what}` for the articles; None for another step."""
    return {
        Action.RESTORE: QCoreApplication.translate("Texts", "Redo restoring {what}"),
        Action.MARK_READ: QCoreApplication.translate("Texts", "Redo marking {what} as read"),
        Action.MARK_UNREAD: QCoreApplication.translate("Texts", "Redo marking {what} as unread"),
        Action.STAR: QCoreApplication.translate("Texts", "Redo starring {what}"),
        Action.UNSTAR: QCoreApplication.translate("Texts", "Redo taking the star off {what}"),
        Action.SHELVE: QCoreApplication.translate("Texts", "Redo putting {what} on the shelf"),
        Action.UNSHELVE: QCoreApplication.translate("Texts", "Redo taking {what} off the shelf"),
    }.get(action)


def done_text(action: Action) -> str | None:
    """What the line at the foot says of a mark, with `{what}` for the articles; None where it is seen anyway."""
    return {
        Action.RESTORE: QCoreApplication.translate("Texts", "{what} is in the list again, with its notes."),
        Action.SHELVE: QCoreApplication.translate("Texts", "{what} was put on the shelf. A search still finds it."),
        Action.UNSHELVE: QCoreApplication.translate("Texts", "{what} is in the list again."),
        Action.DELETE: QCoreApplication.translate("Texts", "{what} was deleted for ever."),
    }.get(action)
