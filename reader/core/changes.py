"""What an operation changed, for views to decide what to refresh."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Action(StrEnum):
    """What a user did, by a name that the window can translate for its Undo entry."""

    IMPORT = "import"
    ADD_TAG = "add-tag"
    REMOVE_TAG = "remove-tag"
    RECOLOR_TAG = "recolor-tag"
    RENAME_TAG = "rename-tag"
    DELETE_TAG = "delete-tag"
    SET_DIGIT = "set-digit"
    ADD_HIGHLIGHT = "add-highlight"
    RECOLOR_HIGHLIGHT = "recolor-highlight"
    REMOVE_HIGHLIGHT = "remove-highlight"
    ADD_NOTE = "add-note"
    EDIT_NOTE = "edit-note"
    REMOVE_NOTE = "remove-note"
    REMOVE_NOTES = "remove-notes"
    TRASH = "trash"
    RESTORE = "restore"
    DELETE = "delete"
    MARK_READ = "mark-read"
    MARK_UNREAD = "mark-unread"
    STAR = "star"
    UNSTAR = "unstar"
    SHELVE = "shelve"
    UNSHELVE = "unshelve"
    SAVE_SEARCH = "save-search"
    RENAME_SEARCH = "rename-search"
    REMOVE_SEARCH = "remove-search"
    MEND = "mend"
    HIDE_PARAGRAPH = "hide-paragraph"
    SHOW_PARAGRAPH = "show-paragraph"
    PLACE = "place"
    JOIN = "join"
    SEPARATE = "separate"
    KEEP_APART = "keep-apart"
    READ_AGAIN = "read-again"
    RECOGNISE = "recognise"
    CORRECT_NAME = "correct-name"
    ACCEPT_NAME = "accept-name"
    REJECT_NAME = "reject-name"
    SAME_ENTITY = "same-entity"
    APART_ENTITY = "apart-entity"
    NOT_ALIKE = "not-alike"
    RENAME_ENTITY = "rename-entity"
    MERGE = "merge"
    IMPORT_HIGHLIGHTS = "import-highlights"


@dataclass(frozen=True, slots=True)
class Changes:
    """The articles and the parts of the archive that an operation touched, and the name of what was done.

    `subject` is what the action was about (a tag's name, an article's title), for "Undo tag 'Nhân sự'".
    """

    action: Action
    subject: str = ""
    articles: frozenset[int] = field(default_factory=frozenset)
    list_changed: bool = False
    tags_changed: bool = False
    names_changed: bool = False
    searches_changed: bool = False
    marks_changed: bool = False
    """Whether articles were marked as read, starred, shelved or thrown away, or no longer so."""
