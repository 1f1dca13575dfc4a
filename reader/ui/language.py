"""The language of the window: the system's or the user's choice. Vietnamese is a translation, English is the source."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Language(StrEnum):
    """What the user chose: as the system has it, or one for always."""

    SYSTEM = "system"
    VIETNAMESE = "vi"
    ENGLISH = "en"


_LOCALES = {Language.VIETNAMESE: "vi_VN", Language.ENGLISH: "en_GB"}


def meant(language: Language) -> Language:
    """The language that a choice means on this computer.

    Many offices run an English system with Vietnamese dates and numbers: either of the two is reason enough.
    """
    if language is not Language.SYSTEM:
        return language
    # Qt's languages and countries are many: they are loaded after the first sight of the window, as are its words.
    from PySide6.QtCore import QLocale

    system = QLocale.system()
    names = (system.name(), *system.uiLanguages())
    vietnamese = any(re.split("[-_]", name)[0] == "vi" for name in names)
    return Language.VIETNAMESE if vietnamese else Language.ENGLISH


def speak(qt: QApplication, folder: Path, language: Language) -> None:
    """Let all windows that are made from now on speak `language`; `folder` holds the translations."""
    from PySide6.QtCore import QLocale, QTranslator

    for old in qt.findChildren(QTranslator):
        qt.removeTranslator(old)
        old.deleteLater()
    spoken = meant(language)
    QLocale.setDefault(QLocale(_LOCALES[spoken]))
    translator = QTranslator(qt)
    if translator.load(str(folder / f"archive-reader_{spoken}.qm")):
        qt.installTranslator(translator)
