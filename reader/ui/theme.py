"""Colours, fonts and the style sheet of the window: light, dark, sepia, and with high contrast."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.paths import resources

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SANS = "Noto Sans"
SERIF = "Noto Serif"
GRID = 8


class Scheme(StrEnum):
    """What the user chose: as the system has it, or one for always."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class Theme:
    """A set of colours by name, as `resources/themes/*.toml` gives them."""

    def __init__(self, name: str, colors: dict[str, str], *, dark: bool) -> None:
        self.name = name
        self.dark = dark
        self.colors = colors
        self.icons: dict[tuple[str, str], QIcon] = {}
        """Icons that were made already, by name and colour, or by what they are a sign of."""

    def color(self, name: str) -> QColor:
        """A colour of the theme."""
        return QColor(self.colors[name])

    def tinted(self, color: str) -> QColor:
        """A tag's colour as a quiet ground on which the theme's text is well read."""
        strength = 0.30 if self.dark else 0.16
        tint, page = QColor(color), self.color("page")
        mixed = (
            round(t * strength + p * (1 - strength))
            for t, p in zip(tint.getRgb()[:3], page.getRgb()[:3], strict=True)  # type: ignore[index]
        )
        return QColor(*mixed)

    def palette(self) -> QPalette:
        """The palette for widgets that the style sheet leaves to the style."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, name in (
            (role.Window, "window"),
            (role.WindowText, "text"),
            (role.Base, "page"),
            (role.AlternateBase, "surface"),
            (role.Text, "text"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.BrightText, "error"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "accent_text"),
            (role.Accent, "accent"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.Mid, "border"),
            (role.Dark, "border"),
        ):
            palette.setColor(target, self.color(name))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.color("muted"))
        return palette

    def style_sheet(self) -> str:
        """The style sheet, filled with the theme's colours."""
        themes = resources() / "themes"
        # A picture that is named in a sheet cannot be given a colour.
        tick = themes / f"tick-{'dark' if self.dark else 'light'}.svg"
        sheet = (themes / "window.qss").read_text(encoding="utf-8")
        return Template(sheet).substitute(self.colors, tick=tick.as_posix())

    def icon(self, name: str, color: str = "text") -> QIcon:
        """An icon of ours, drawn in a colour of the theme; greyed where its control is disabled."""
        if (name, color) not in self.icons:
            # With the first icon that is seen: the list is shown before.
            from PySide6.QtGui import QIcon

            from reader.ui.icons import Drawing

            path = resources() / "icons" / f"{name}.svg"
            self.icons[name, color] = QIcon(Drawing(path, self.colors[color], self.colors["quote_bar"]))
        return self.icons[name, color]


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name, a file in `resources/themes`: lines of TOML that hold one text or truth value each.

    Read without the library for it, which takes longer than all that is painted at the start.
    """
    lines = (resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if not line.startswith("#"))
    data = {key.strip(): value.strip().strip('"') for key, sign, value in pairs if sign}
    return Theme(data.pop("name"), data, dark=data.pop("dark") == "true")


def theme_for(scheme: Scheme) -> Theme:
    """The theme that the user's choice means now."""
    if scheme is not Scheme.SYSTEM:
        return load_theme(scheme.value)
    hints, values = QGuiApplication.styleHints(), QtCore.Qt  # Qt's own names: they take as long to load as the list
    name = "dark" if hints.colorScheme() == values.ColorScheme.Dark else "light"
    strong = hints.accessibility().contrastPreference() == values.ContrastPreference.HighContrast
    return load_theme(f"contrast-{name}" if strong else name)


def apply(theme: Theme) -> None:
    """Give the application the theme's palette and font; the window sets the style sheet on itself."""
    QApplication.setPalette(theme.palette())
    font = QFont(SANS)
    font.setPointSizeF(10)
    QApplication.setFont(font)


@cache
def add_fonts(folder: Path, family: str = "") -> None:
    """Make the shipped fonts, or those of a family, known, so that Vietnamese is shown on a machine without any."""
    for path in sorted(folder.glob(f"{family.replace(' ', '')}*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
