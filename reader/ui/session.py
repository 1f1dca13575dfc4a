"""What the window remembers from one time to the next: its size and parts, theme, language, size of the text."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.core.archived import Order
from reader.ui.language import Language
from reader.ui.page.view import USUAL
from reader.ui.theme import Scheme
from reader.ui.widgets import resize_on_screen

_WIDTHS = [312, 696, 272]


class Session:
    """Reads and writes the settings. What is damaged in them counts as not there."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def scheme(self) -> Scheme:
        """The theme that was chosen."""
        name = str(self._settings.value("scheme", Scheme.SYSTEM.value, type=str))
        return Scheme(name) if name in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)

    @property
    def language(self) -> Language:
        """The language that was chosen."""
        name = str(self._settings.value("language", Language.SYSTEM.value, type=str))
        return Language(name) if name in set(Language) else Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language.value)

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return float(self._settings.value("text_size", USUAL, type=float))  # type: ignore[arg-type]

    @text_size.setter
    def text_size(self, size: float) -> None:
        self._settings.setValue("text_size", size)

    @property
    def left_out(self) -> bool:
        """Whether the paragraphs that were left out are shown."""
        return bool(self._settings.value("left_out", False, type=bool))

    @left_out.setter
    def left_out(self, shown: bool) -> None:
        self._settings.setValue("left_out", shown)

    @property
    def sorting(self) -> tuple[Order, bool]:
        """The order of the list."""
        name = str(self._settings.value("order", Order.PUBLISHED.value, type=str))
        ascending = bool(self._settings.value("ascending", False, type=bool))
        return (Order(name), ascending) if name in set(Order) else (Order.PUBLISHED, False)

    @sorting.setter
    def sorting(self, sorting: tuple[Order, bool]) -> None:
        self._settings.setValue("order", sorting[0].value)
        self._settings.setValue("ascending", sorting[1])

    def restore(self, window: QMainWindow, splitter: QSplitter, header: object) -> None:
        """Give the window its size, its parts and its columns back."""
        if not window.restoreGeometry(self._bytes("geometry")):
            resize_on_screen(window, 1280, 800)
        if not splitter.restoreState(self._bytes("parts")):
            splitter.setSizes(_WIDTHS)
        header.restoreState(self._bytes("columns"))  # type: ignore[attr-defined]

    def save(self, window: QMainWindow, splitter: QSplitter, header: object) -> None:
        """Remember the window's size, its parts and its columns."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("parts", splitter.saveState())
        self._settings.setValue("columns", header.saveState())  # type: ignore[attr-defined]
        self._settings.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
