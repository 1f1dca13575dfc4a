"""What finding is called in the window: fields, views, and what is wrong with a query."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.core.query import Field, Problem, ProblemCode


def speaks_vietnamese() -> bool:
    """Whether the window speaks Vietnamese: then the names of fields are written so."""
    return QLocale().language() == QLocale.Language.Vietnamese


def group_text(field: Field) -> str:
    """The head of a group of counts."""
    return {
        Field.PERSON: QCoreApplication.translate("Finding", "People"),
        Field.ORG: QCoreApplication.translate("Finding", "Organisations"),
        Field.TAG: QCoreApplication.translate("Finding", "Tags"),
        Field.SOURCE: QCoreApplication.translate("Finding", "Sources"),
        Field.DATE: QCoreApplication.translate("Finding", "Years"),
    }[field]


def field_text(field: Field) -> str:
    """What a field is for, as it is said beside its name."""
    return {
        Field.PERSON: QCoreApplication.translate("Finding", "a person"),
        Field.ORG: QCoreApplication.translate("Finding", "an organisation"),
        Field.TAG: QCoreApplication.translate("Finding", "a tag"),
        Field.SOURCE: QCoreApplication.translate("Finding", "who published it"),
        Field.TITLE: QCoreApplication.translate("Finding", "words in the title"),
        Field.NOTE: QCoreApplication.translate("Finding", "words in a note"),
        Field.DATE: QCoreApplication.translate("Finding", "when it was published: 2019, 05/2019, 2019..2020"),
        Field.IMPORTED: QCoreApplication.translate("Finding", "when it was imported"),
        Field.HAS: QCoreApplication.translate("Finding", "a note, a tag or a picture"),
        Field.IS: QCoreApplication.translate("Finding", "unread, starred, in the trash…"),
        Field.NEAR: QCoreApplication.translate("Finding", "words near each other"),
    }[field]


def problem_text(problem: Problem) -> str:
    """What is wrong with a query, and what to do about it."""
    text = {
        ProblemCode.UNKNOWN_FIELD: QCoreApplication.translate("Finding", "There is no field “{text}:”."),
        ProblemCode.UNKNOWN_VALUE: QCoreApplication.translate("Finding", "“{text}” means nothing here."),
        ProblemCode.BAD_DATE: QCoreApplication.translate(
            "Finding", "“{text}” is no date. Write 2019, 05/2019, 03/05/2019 or 2019..2020."
        ),
        ProblemCode.NOTHING_AFTER: QCoreApplication.translate("Finding", "Nothing stands after “{text}”."),
        ProblemCode.OPEN_QUOTE: QCoreApplication.translate("Finding", "A quotation mark is not closed."),
        ProblemCode.OPEN_BRACKET: QCoreApplication.translate("Finding", "A bracket is not closed."),
        ProblemCode.STRAY_BRACKET: QCoreApplication.translate("Finding", "A bracket is closed that was not opened."),
        ProblemCode.TOO_DEEP: QCoreApplication.translate("Finding", "There are too many brackets in one another."),
        ProblemCode.TOO_LONG: QCoreApplication.translate(
            "Finding", "The search is too long: only its first words are sought."
        ),
        ProblemCode.ONLY_EXCLUSIONS: QCoreApplication.translate(
            "Finding", "This only leaves out: all other articles are listed."
        ),
    }[problem.code].format(text=problem.text)
    if problem.meant:
        text += " " + QCoreApplication.translate("Finding", "Did you mean “{meant}”?").format(meant=problem.meant)
    return text
