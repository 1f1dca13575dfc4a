"""What the window remembers from one time to the next: its size and parts, theme, language, how the text is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from reader.core.listed import Order
from reader.ui.first_sight import Place
from reader.ui.language import Language
from reader.ui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from reader.ui.reading.typography import Typography

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
    def shown(self) -> Scheme:
        """The theme in which the window was shown last: it begins with it, before it asks the system for its own."""
        name = str(self._settings.value("shown", Scheme.SYSTEM.value, type=str))
        return Scheme(name) if name in set(Scheme) else Scheme.SYSTEM

    @shown.setter
    def shown(self, scheme: Scheme) -> None:
        self._settings.setValue("shown", scheme.value)

    @property
    def language(self) -> Language:
        """The language that was chosen."""
        name = str(self._settings.value("language", Language.SYSTEM.value, type=str))
        return Language(name) if name in set(Language) else Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language.value)

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        from reader.ui.reading.typography import Typography  # with the page: the list is shown before

        usual, read = Typography(), self._settings.value
        return Typography(
            float(read("text_size", usual.size, type=float)),  # type: ignore[arg-type]
            float(read("text_line", usual.line, type=float)),  # type: ignore[arg-type]
            int(read("text_measure", usual.measure, type=int)),  # type: ignore[call-overload]
            str(read("text_font", usual.family, type=str)),
        )

    @typography.setter
    def typography(self, typography: Typography) -> None:
        self._settings.setValue("text_size", typography.size)
        self._settings.setValue("text_line", typography.line)
        self._settings.setValue("text_measure", typography.measure)
        self._settings.setValue("text_font", typography.family)

    @property
    def left_out(self) -> bool:
        """Whether the paragraphs that were left out are shown."""
        return bool(self._settings.value("left_out", False, type=bool))

    @left_out.setter
    def left_out(self, shown: bool) -> None:
        self._settings.setValue("left_out", shown)

    @property
    def hidden_columns(self) -> list[str]:
        """The columns of the list that the reader does not want."""
        return str(self._settings.value("hidden_columns", "", type=str)).split()

    @hidden_columns.setter
    def hidden_columns(self, names: list[str]) -> None:
        self._settings.setValue("hidden_columns", " ".join(names))

    @property
    def finder(self) -> bool:
        """Whether the column of views and counts is shown."""
        return bool(self._settings.value("finder", False, type=bool))

    @finder.setter
    def finder(self, shown: bool) -> None:
        self._settings.setValue("finder", shown)

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

    @property
    def offered(self) -> str:
        """The stamp of the recognisers of which the reader was told that they can read the archive again."""
        return str(self._settings.value("offered", "", type=str))

    @offered.setter
    def offered(self, stamp: str) -> None:
        self._settings.setValue("offered", stamp)

    @property
    def toured(self) -> bool:
        """Whether the short tour was shown."""
        return bool(self._settings.value("toured", False, type=bool))

    @toured.setter
    def toured(self, shown: bool) -> None:
        self._settings.setValue("toured", shown)

    @property
    def accepted_place(self) -> str:
        """The unsafe place of the archive of which the reader wants to hear no more."""
        return str(self._settings.value("accepted_place", "", type=str))

    @accepted_place.setter
    def accepted_place(self, place: str) -> None:
        self._settings.setValue("accepted_place", place)

    @property
    def looked(self) -> str:
        """The day on which it was looked at last whether the archive is sound, `""` if never."""
        return str(self._settings.value("looked", "", type=str))

    @looked.setter
    def looked(self, day: str) -> None:
        self._settings.setValue("looked", day)

    @property
    def place(self) -> Place | None:
        """Where the list was in the window when it was closed; None if that was no list of cards."""
        numbers = str(self._settings.value("list", "", type=str)).split()
        sound = len(numbers) == 4 and all(n.isascii() and n.isdecimal() and len(n) < 6 for n in numbers)
        return Place(*map(int, numbers)) if sound else None

    @place.setter
    def place(self, place: Place | None) -> None:
        self._settings.setValue("list", " ".join(map(str, place or ())))

    @property
    def export_choice(self) -> tuple[str, str, str]:
        """How notes were exported last: the format, how they were put together, and the template's file."""
        read = self._settings.value
        format_key, grouping, template = (
            str(read(name, "", type=str)) for name in ("export_format", "export_grouping", "export_template")
        )
        return format_key, grouping, template

    @export_choice.setter
    def export_choice(self, choice: tuple[str, str, str]) -> None:
        for name, value in zip(("export_format", "export_grouping", "export_template"), choice, strict=True):
            self._settings.setValue(name, value)

    def restore_geometry(self, window: QMainWindow) -> None:
        """Give the window its size and place back."""
        if not window.restoreGeometry(self._bytes("geometry")):
            from reader.ui.widgets import resize_on_screen

            resize_on_screen(window, 1280, 800)

    def restore(self, splitter: QSplitter, header: object) -> None:
        """Give the window's parts and columns their widths back."""
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
