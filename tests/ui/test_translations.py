"""The Vietnamese of the window: complete, compiled, and with the same gaps to fill as the English."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reader.core.errors import MESSAGES
from reader.ui.language import Language, speak
from tools import translations

SAID_ALIKE = {"%Ln could not be imported."}
"""What English says of one as it says it of many."""
_GAP = re.compile(r"\{\w*\}|%\d|%L?n")


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


def test_no_text_lost_its_context(tmp_path: Path) -> None:
    """A function that is not called `translate` takes a context for the text, and the text for a comment on it."""
    fresh = tmp_path / "fresh.ts"
    translations.update(fresh)
    comments = [message.findtext("comment") for message in ElementTree.parse(fresh).getroot().iter("message")]
    assert set(comments) == {None}


class TestEnglish:
    """English is the language of the source; its forms for one and for many are a translation of their own."""

    def forms(self) -> dict[str, list[str]]:
        found = messages(translations.PLURALS)
        return {text: [form.text or "" for form in told.findall("numerusform")] for (_, text), told in found.items()}

    def test_every_text_that_counts_has_both_forms(self, tmp_path: Path) -> None:
        fresh = tmp_path / "fresh.ts"
        translations.update(fresh, "en")
        assert {text for _, text in messages(fresh)} == set(self.forms()), "run: make translations"

    def test_one_is_said_differently_from_many(self) -> None:
        assert self.forms()
        for text, (one, many) in self.forms().items():
            assert many == text
            assert one
            assert one != many or text in SAID_ALIKE, text
            assert "%Ln" in one

    def test_numbers_stand_as_the_language_writes_them(self) -> None:
        assert all("%Ln" in text for text in self.forms()), "%n would write 12345 and not 12,345"

    def test_the_compiled_file_is_what_the_source_says(self, tmp_path: Path) -> None:
        compiled = tmp_path / "en.qm"
        translations.compile_to(compiled, translations.PLURALS)
        assert compiled.read_bytes() == translations.PLURALS.with_suffix(".qm").read_bytes(), "run: make translations"

    def test_the_window_says_one_note(self, qapp: QApplication) -> None:
        speak(qapp, translations.PLURALS.parent, Language.ENGLISH)
        said = [QCoreApplication.translate("NotebookDesk", "%Ln notes and tags", "", n) for n in (1, 2, 12345)]
        assert said == ["1 note or tag", "2 notes and tags", "12,345 notes and tags"]
