"""The Vietnamese of the window: complete, compiled, and with the same gaps to fill as the English."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from reader.core.errors import MESSAGES
from tools import translations

_GAP = re.compile(r"\{\w*\}|%\d|%n")


def messages(source: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """The translation of each text, by its context and the text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ElementTree.parse(source).getroot().findall("context")
        for message in context.findall("message")
        if (translation := message.find("translation")) is not None
    }


@pytest.fixture(scope="module")
def vietnamese() -> dict[tuple[str, str], ElementTree.Element]:
    return messages(translations.SOURCE)


def test_every_text_of_the_window_is_there(
    vietnamese: dict[tuple[str, str], ElementTree.Element], tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.ts"
    translations.update(fresh)
    assert set(messages(fresh)) == set(vietnamese), "run: make translations"


def test_every_text_is_translated(vietnamese: dict[tuple[str, str], ElementTree.Element]) -> None:
    open_ = [key for key, translation in vietnamese.items() if translation.get("type") or not translation.text]
    assert open_ == []


def test_the_compiled_file_is_what_the_source_says(tmp_path: Path) -> None:
    compiled = tmp_path / "vi.qm"
    translations.compile_to(compiled, translations.SOURCE)
    assert compiled.read_bytes() == translations.COMPILED.read_bytes(), "run: make translations"


def test_gaps_keys_and_ellipses_agree(vietnamese: dict[tuple[str, str], ElementTree.Element]) -> None:
    for (_, text), translation in vietnamese.items():
        said = "".join(translation.itertext()).strip()
        assert set(_GAP.findall(said)) == set(_GAP.findall(text)), text
        assert said.count("&") == text.count("&"), text
        assert said.endswith("…") == text.endswith("…"), text


def test_every_reason_that_the_program_gives_is_translated(
    vietnamese: dict[tuple[str, str], ElementTree.Element],
) -> None:
    folder = Path(translations.ROOT, "reader")
    given = {
        reason for path in folder.rglob("*.py") for reason in re.findall(r'reason="([^"]+)"', path.read_text("utf-8"))
    }
    assert given
    assert {("reasons", reason) for reason in given} <= set(vietnamese)
    assert {("errors", message) for message in MESSAGES.values()} <= set(vietnamese)
