"""How the reader wants the text to be set: size, height of a line, measure and font."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.ui.theme import SANS, SERIF

SMALLEST, LARGEST, USUAL = 8.0, 26.0, 12.5
"""Sizes of the text in points."""
LINES = (1.4, 1.6, 1.85)
"""From one base line to the next, in ems: close, usual, wide."""
MEASURES = (60, 68, 75)
"""Characters in a line: narrow, usual, wide. More tire the eye, which must find the next line."""
_STACKED = "ẪẬỘỆg"
"""Letters that reach highest and lowest: a circumflex with a tilde above it, and a dot below."""
# Those that come with a system and draw Vietnamese well; the shipped ones stand first.
_KNOWN = (
    SERIF, SANS, "Times New Roman", "Cambria", "Georgia", "Palatino Linotype", "Segoe UI", "Calibri", "Arial",
    "Tahoma", "Verdana", "Helvetica Neue", "Charter", "Liberation Serif", "Liberation Sans", "DejaVu Serif",
    "DejaVu Sans", "Source Serif 4", "Source Sans 3", "Be Vietnam Pro",
)  # fmt: skip


@dataclass(frozen=True)
class Typography:
    """What was chosen: `size` in points, `line` in ems, `measure` in characters, `family` by its name."""

    size: float = USUAL
    line: float = LINES[1]
    measure: int = MEASURES[1]
    family: str = SERIF

    def sane(self) -> Typography:
        """The same within what can be read, whatever a damaged file of settings says."""
        size = min(LARGEST, max(SMALLEST, self.size)) if self.size == self.size else USUAL
        line = self.line if self.line in LINES else LINES[1]
        measure = self.measure if self.measure in MEASURES else MEASURES[1]
        # The fonts of the machine are looked through only if one of them was chosen: the start must not wait for it.
        known = self.family in (SERIF, SANS) or self.family in families()
        return Typography(size, line, measure, self.family if known else SERIF)


@cache
def families() -> tuple[str, ...]:
    """The fonts to choose from: those of this machine that have all letters of Vietnamese."""
    there = set(QFontDatabase.families())
    vietnamese = QFontDatabase.WritingSystem.Vietnamese
    return tuple(
        name
        for name in _KNOWN
        if name in (SERIF, SANS) or (name in there and vietnamese in QFontDatabase.writingSystems(name))
    )


def font_of(family: str, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """A font of that size in points, with the shipped one for letters that it has not."""
    font = QFont()
    font.setFamilies([family, SANS if family == SANS else SERIF])
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setItalic(italic)
    return font


@cache
def line_percent(family: str, size: float, line: float) -> int:
    """A line of `line` ems as Qt wants it: in per cent of the font's own line.

    Never so little that a letter with two signs above it touches one with a dot below it in the line before.
    """
    metrics = QFontMetricsF(font_of(family, size))
    em = QFontMetricsF(font_of(family, size)).fontDpi() / 72 * size
    wanted = max(line * em, metrics.tightBoundingRect(_STACKED).height())
    return round(100 * wanted / metrics.height())
