"""The recogniser against the articles under cases/. The floors say what was reached; they only ever rise."""

from __future__ import annotations

import pytest

from reader.core.mentions import EntityType
from reader.entities import recognise
from tests.entities import scoring

VIETNAMESE = sorted(scoring.CASES.glob("vi_*.txt"))
ENGLISH = sorted(scoring.CASES.glob("en_*.txt"))
FLOORS = [
    (VIETNAMESE, EntityType.PERSON, 0.98),
    (VIETNAMESE, EntityType.ORG, 0.97),
    (ENGLISH, EntityType.PERSON, 0.95),
    (ENGLISH, EntityType.ORG, 0.95),
]


def test_there_are_enough_cases():
    assert len(VIETNAMESE) >= 25
    assert len(ENGLISH) >= 8


@pytest.mark.parametrize(("paths", "kind", "floor"), FLOORS, ids=["vi person", "vi org", "en person", "en org"])
def test_exact_spans(paths, kind, floor):
    complaints: list[str] = []
    tally = scoring.score(paths, complaints)[kind]
    assert tally.f1 >= floor, "\n".join(complaints)


@pytest.mark.parametrize("path", VIETNAMESE + ENGLISH, ids=lambda path: path.stem)
def test_short_references_are_understood(path):
    paragraphs, marks = scoring.read(path)
    found = {(m.paragraph, m.start, m.end): m.entity for m in recognise(paragraphs)}
    for mark in marks:
        if mark.entity:
            assert found.get((mark.paragraph, mark.start, mark.end)) == mark.entity, mark.text
