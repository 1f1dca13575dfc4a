"""Colours that everyone can read and tell apart."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.core.mentions import EntityType
from reader.paths import resources
from reader.services.tagging import COLORS
from reader.ui.people.marks import mark_icon
from reader.ui.theme import Theme, load_theme
from reader.ui.widgets import swatch

THEMES = ("light", "dark", "sepia", "contrast-light", "contrast-dark")


def luminance(color: QColor) -> float:
    def linear(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b = (linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    "ground",
    (
        "window", "surface", "page", "selection", "hover", "current_tint", "code_tint", "person_tint",
        "person_short_tint", "org_tint", "org_short_tint", "found_tint", "flash_tint", "info_tint", "error_tint",
        "added_tint", "added_word", "removed_tint", "removed_word",
    ),
)  # fmt: skip
def test_text_is_readable_on_every_ground(name: str, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.color("text"), theme.color(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_secondary_text_and_signs_are_readable(name: str) -> None:
    theme = load_theme(name)
    for ground in ("window", "surface", "page", "selection", "hover"):
        assert contrast(theme.color("muted"), theme.color(ground)) >= 4.5, ground
    assert contrast(theme.color("accent_text"), theme.color("accent")) >= 4.5
    for line, tint in (("person_line", "person_tint"), ("org_line", "org_tint")):
        assert contrast(theme.color(line), theme.color(tint)) >= 3
        assert contrast(theme.color(line), theme.color("page")) >= 3
    for sign in ("focus", "error", "warning", "success"):
        assert contrast(theme.color(sign), theme.color("surface")) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_text_is_readable_on_the_chip_of_every_tag(name: str) -> None:
    theme = load_theme(name)
    for color in COLORS:
        assert contrast(theme.color("text"), theme.tinted(color)) >= 4.5


# How red-blind, green-blind and blue-blind eyes see linear RGB (Viénot 1999; Brettel's plane for blue).
_BLIND = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    "tritan": ((1.0, 0.14461, -0.14461), (0.0, 0.85924, 0.14076), (0.0, 0.85924, 0.14076)),
}


def _seen(theme: Theme, color: str, eye: str) -> tuple[float, ...]:
    rgb = [c**2.2 for c in theme.color(color).getRgbF()[:3]]
    return tuple(max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True))) ** (1 / 2.2) for row in _BLIND[eye])


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eye", _BLIND)
def test_people_and_bodies_differ_for_every_eye(name: str, eye: str) -> None:
    theme = load_theme(name)
    for one, other in (("person_line", "org_line"), ("person_tint", "org_tint")):
        distance = sum((a - b) ** 2 for a, b in zip(_seen(theme, one, eye), _seen(theme, other, eye), strict=True))
        assert distance**0.5 > 0.1, (one, other)


@pytest.mark.parametrize("name", THEMES)
def test_every_mark_is_seen_on_what_it_stands_on(name: str) -> None:
    """Bars, bullets, rings of the focus and the lines under names: 3 to 1, but for the quiet bar of a quotation."""
    theme = load_theme(name)
    for mark in ("focus", "accent", "muted", "person_line", "org_line", "error", "warning", "success"):
        for ground in ("window", "surface", "page", "current_tint", "hover", "info_tint", "code_tint"):
            assert contrast(theme.color(mark), theme.color(ground)) >= 3, (mark, ground)
    for link in ("accent", "error"):
        for ground in ("window", "surface", "page", "info_tint", "error_tint", "current_tint"):
            assert contrast(theme.color(link), theme.color(ground)) >= 4.5, (link, ground)
    assert contrast(theme.color("muted"), theme.color("current_tint")) >= 4.5
    assert contrast(theme.color("muted"), theme.color("code_tint")) >= 4.5
    assert contrast(theme.color("muted"), theme.color("info_tint")) >= 4.5


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_high_contrast_is_high(name: str) -> None:
    theme = load_theme(name)
    for ground in ("window", "surface", "page", "hover", "current_tint", "code_tint"):
        assert contrast(theme.color("text"), theme.color(ground)) >= 12, ground
        assert contrast(theme.color("muted"), theme.color(ground)) >= 7, ground
    for line in ("border", "quote_bar"):
        assert contrast(theme.color(line), theme.color("page")) >= 3


def test_all_themes_know_the_same_colours_and_the_sheet_fills() -> None:
    themes = [load_theme(name) for name in THEMES]
    for one, other in combinations(themes, 2):
        assert one.colors.keys() == other.colors.keys()
    for theme in themes:
        assert "$" not in theme.style_sheet()
        assert all(QColor(color).isValid() for color in theme.colors.values())


@pytest.mark.parametrize("name", THEMES)
def test_ticks_of_menus_and_what_empty_fields_say_are_readable(name: str, qtbot: QtBot) -> None:
    theme = load_theme(name)
    tick = Path(re.findall(r'checked \{ image: url\("(.+)"\)', theme.style_sheet())[0])
    ink = QColor(re.findall(r'stroke="(#\w+)"', tick.read_text(encoding="utf-8"))[0])
    for ground in ("surface", "selection"):
        assert contrast(ink, theme.color(ground)) >= 4.5, ground
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.setStyleSheet(theme.style_sheet())
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("muted")


@pytest.mark.parametrize("path", sorted((resources() / "themes").glob("*.toml")), ids=lambda path: path.stem)
def test_a_theme_is_read_as_toml_is(path: Path) -> None:
    theme, data = load_theme(path.stem), tomllib.loads(path.read_text(encoding="utf-8"))
    assert (theme.name, theme.dark, theme.colors) == (data["name"], data["dark"], data["colors"])


def test_marks_and_swatches_keep_their_colours_in_a_selected_row(qapp: QApplication) -> None:  # noqa: ARG001
    for icon in (*(mark_icon(kind, load_theme("light")) for kind in EntityType), swatch("#c62828")):
        assert icon.pixmap(16, QIcon.Mode.Selected).toImage() == icon.pixmap(16, QIcon.Mode.Normal).toImage()


def test_one_sign_is_drawn_once(qapp: QApplication) -> None:  # noqa: ARG001
    # Qt keeps what it scaled of each picture that it painted, up to many megabytes.
    assert swatch("#1565c0").cacheKey() == swatch("#1565c0").cacheKey() != swatch("#c62828").cacheKey()
    kinds = [mark_icon(kind, load_theme(name)).cacheKey() for name in ("light", "dark") for kind in EntityType]
    assert kinds == [mark_icon(kind, load_theme(name)).cacheKey() for name in ("light", "dark") for kind in EntityType]
    assert len(set(kinds)) == 2 * len(EntityType)
