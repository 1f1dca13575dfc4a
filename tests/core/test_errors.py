from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from reader.core.errors import MESSAGES, ReaderError

SOURCE = Path(__file__).parents[2] / "reader"


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(ReaderError("file-empty", name="tin.html")))
    assert error.code == "file-empty"
    assert "tin.html" in str(error)


def test_every_error_that_is_raised_has_a_message_with_the_words_it_is_given() -> None:
    raised = re.compile(r'ReaderError\(\s*"([a-z0-9-]+)"')
    codes = {code for path in SOURCE.rglob("*.py") for code in raised.findall(path.read_text(encoding="utf-8"))}
    assert codes
    assert codes <= set(MESSAGES)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_says_what_to_do(code: str) -> None:
    if not code.startswith("nothing-to-"):
        assert MESSAGES[code].count(".") >= 1 + MESSAGES[code].count(".html,")
        assert len(re.split(r"[.;] ", MESSAGES[code])) >= 2, "what happened, then what to do"
