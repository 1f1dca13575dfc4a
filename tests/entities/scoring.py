"""Reads articles with their names marked inline, and scores what the recogniser finds in them; see cases/README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reader.core.mentions import EntityType, MentionForm
from reader.entities import recognise

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[([POpo]):([^\]=]+)(?:=([^\]]+))?\]")


@dataclass(frozen=True)
class Marked:
    """A name that a case marks; `entity` is empty where the case does not say whom the name means."""

    paragraph: int
    start: int
    end: int
    type: EntityType
    form: MentionForm
    text: str
    entity: str


def read(path: Path) -> tuple[list[str], list[Marked]]:
    """The paragraphs of a case without its marks, and what they mark."""
    paragraphs: list[str] = []
    marks: list[Marked] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        text, at = "", 0
        for match in _MARK.finditer(line):
            text += line[at : match.start()]
            kind = EntityType.PERSON if match[1] in "Pp" else EntityType.ORG
            form = MentionForm.FULL if match[1].isupper() else MentionForm.SHORT
            end = len(text) + len(match[2])
            marks.append(Marked(len(paragraphs), len(text), end, kind, form, match[2], match[3] or ""))
            text += match[2]
            at = match.end()
        paragraphs.append(text + line[at:])
    return paragraphs, marks


@dataclass
class Tally:
    """Exact spans of one type, found, wrong and missed; short references are neutral."""

    hit: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hit / ((2 * self.hit + self.wrong + self.missed) or 1)


def score(paths: list[Path], complaints: list[str] | None = None) -> dict[EntityType, Tally]:
    """Tallies by type over all cases; what is wrong or missed is told to `complaints`."""
    tallies = {kind: Tally() for kind in EntityType}
    for path in paths:
        paragraphs, marks = read(path)
        asked = {(m.paragraph, m.start, m.end, m.type) for m in marks if m.form is MentionForm.FULL}
        neutral = {(m.paragraph, m.start, m.end, m.type) for m in marks if m.form is MentionForm.SHORT}
        found = {(m.paragraph, m.start, m.end, m.type) for m in recognise(paragraphs)}
        for what, spans in (("hit", asked & found), ("wrong", found - asked - neutral), ("missed", asked - found)):
            for paragraph, start, end, kind in sorted(spans):
                setattr(tallies[kind], what, getattr(tallies[kind], what) + 1)
                if complaints is not None and what != "hit":
                    text = paragraphs[paragraph]
                    around = f"{text[max(0, start - 25) : start]}[{text[start:end]}]{text[end : end + 25]}"
                    complaints.append(f"{path.stem} {kind} {what}: {around}")
    return tallies
