from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from reader.core.annotations import AnnotationKind
from reader.core.highlights import Highlight

ONE = Highlight(title="Bài", address="https://a.example/1", exact="Một câu", created=datetime(2024, 1, 2, tzinfo=UTC))


def kinds(highlight: Highlight) -> list[str]:
    return [str(kind) for kind, _ in highlight.parts()]


def test_what_a_highlight_becomes() -> None:
    assert list(ONE.parts()) == [(AnnotationKind.HIGHLIGHT, "")]
    said = replace(ONE, tags=("a", "b", "a"), comment="Lời")
    assert kinds(said) == ["tag", "tag", "note"]
    assert kinds(replace(said, color="#ff0000")) == ["tag", "tag", "note", "highlight"]
    assert kinds(replace(said, exact="")) == ["tag", "tag", "note"]
    for nothing in (replace(ONE, exact=""), replace(ONE, exact=" \u200b"), replace(said, textless=True)):
        assert kinds(nothing) == []


def test_the_same_highlight_has_the_same_marks_however_it_is_written() -> None:
    again = replace(ONE, title="Bài – Báo", address="http://www.a.example/1/?utm_source=x", exact=" Một\ncâu")
    assert again.marks == ONE.marks
    assert json.dumps(again.marks)
    for other in (
        replace(ONE, exact="Hai câu"),
        replace(ONE, creator="Lan"),
        replace(ONE, created=None),
        replace(ONE, prefix="a"),
        replace(ONE, address="https://a.example/2"),
    ):
        assert other.marks != ONE.marks
