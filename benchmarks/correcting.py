"""How much a reader mends, and with how few keys: `python -m benchmarks.correcting [--split development] [--errors]`.

A reader is simulated on the corpus. Its articles are imported, as text files, into an archive of their own; then each
wrong name is put right in reading order, as in the window: the right words are selected, or the wrong ones, and one key
says what they are, in the whole article. Each surface is mended once. F1 is of full names, exact spans and types.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.core.corrections import Verdict
from reader.core.mentions import EntityType, MentionForm
from reader.services.archive import Archive
from training.articles import LANGUAGES, Article, articles
from training.scoring import Place, Tally, judged, places

_VERDICTS = {EntityType.PERSON: Verdict.PERSON, EntityType.ORG: Verdict.ORG}


@dataclass
class Outcome:
    """For each article the tally before, and after each action; the actions by kind, and what is wrong in the end."""

    steps: list[list[Tally]] = field(default_factory=list)
    actions: Counter[str] = field(default_factory=Counter)
    left: list[str] = field(default_factory=list)

    def at_most(self, actions: int) -> tuple[float, Tally]:
        """The actions an article, and the tally of all, if nobody takes more than so many for one article."""
        total = Tally()
        for steps in self.steps:
            _add(total, steps[min(actions, len(steps) - 1)])
        return sum(min(actions, len(steps) - 1) for steps in self.steps) / max(1, len(self.steps)), total


class Reader:
    """Mends one article of an archive until nothing is wrong that was not mended before."""

    def __init__(self, archive: Archive, number: int, gold: Article) -> None:
        self._people = archive.people
        self._library = archive.library
        self._number = number
        self._gold = gold
        self._done: set[tuple[str, str]] = set()
        self.actions: Counter[str] = Counter()
        self.steps = [self._tally()]

    def found(self) -> set[Place]:
        """The names that are marked now, in the paragraphs of the corpus."""
        opened = self._library.open(self._number)
        mentions: dict[int, list[tuple[int, int, EntityType]]] = {}
        for mention in opened.mentions:
            mentions.setdefault(mention.paragraph, []).append((mention.start, mention.end, mention.type))
        stored = [(n, p.text) for n, p in enumerate(opened.article.paragraphs) if not p.left_out]
        places: set[Place] = set()
        at = 0
        for number, text in enumerate(self._gold.texts):
            place = next((n for n in range(at, len(stored)) if stored[n][1] == text), None)
            if place is not None:
                at = place + 1
                places |= {(number, *span) for span in mentions.get(stored[place][0], ())}
        return places

    def mend(self) -> None:
        """Mend names until all are right, or were mended once."""
        while self._mend_next():
            self.steps.append(self._tally())

    def left(self) -> Iterator[str]:
        """What is wrong now, a line each."""
        _, wrong, missed = judged(self._gold, self.found())
        for sign, group in (("+", wrong), ("-", missed)):
            for number, start, end, kind in sorted(group):
                text = self._gold.texts[number]
                before, name, behind = text[max(0, start - 30) : start], text[start:end], text[end : end + 30]
                yield f"{sign} {self._gold.name} {kind} …{before}[{name}]{behind}…"

    def _tally(self) -> Tally:
        return Tally(*map(len, judged(self._gold, self.found())))

    def _mend_next(self) -> bool:
        _, wrong, missed = judged(self._gold, self.found())
        asked = places(self._gold, MentionForm.FULL) | places(self._gold, MentionForm.SHORT)
        for one in sorted(wrong | missed):
            if one in missed:
                over = [other for other in sorted(wrong) if _touch(one, other)]
                if self._select(one, over):
                    return True
            elif not any(_touch(one, other) for other in missed):
                retyped = next((other for other in asked if other[:3] == one[:3]), None)
                verdict = _VERDICTS[retyped[3]] if retyped else Verdict.NEITHER
                if self._say(self._text(one), verdict):
                    return True
        return False

    def _select(self, one: Place, over: list[Place]) -> bool:
        """Select the right words, and say what they are. Within a name they take the place of it all."""
        text, verdict = self._text(one), _VERDICTS[one[3]]
        around = next((other for other in over if other[1] <= one[1] and one[2] <= other[2]), None)
        if around is None or around[:3] == one[:3]:
            return self._say(text, verdict)
        old = self._text(around)
        if not self._new(f"{old} > {text}", verdict):
            return False
        self._people.change_span(self._number, old, text, one[3])
        self.actions["change span"] += 1
        return True

    def _say(self, surface: str, verdict: Verdict) -> bool:
        if not self._new(surface, verdict):
            return False
        self._people.correct(self._number, surface, verdict)
        self.actions[verdict] += 1
        return True

    def _new(self, surface: str, verdict: str) -> bool:
        """Whether a surface was not mended so before."""
        word = (surface, verdict)
        new = word not in self._done
        self._done.add(word)
        return new

    def _text(self, place: Place) -> str:
        return self._gold.texts[place[0]][place[1] : place[2]]


def outcome(split: str) -> Outcome:
    """Import the articles of a split and mend them all."""
    result = Outcome()
    with tempfile.TemporaryDirectory() as name:
        pages = Path(name) / "pages"
        pages.mkdir()
        golds = {one.name.replace("/", "-"): one for language in LANGUAGES for one in articles(language)}
        golds = {stem: one for stem, one in golds.items() if one.split == split}
        for stem, one in golds.items():
            (pages / f"{stem}.txt").write_text("\n\n".join(one.texts), encoding="utf-8")
        with Archive(Path(name) / "library") as archive:
            rows = archive.importing.run([pages]).rows
            for row in rows:
                if row.article is None:
                    print(f"{row.name}: {row.error}")
                    continue
                reader = Reader(archive, row.article, golds[row.path.stem])
                reader.mend()
                result.steps.append(reader.steps)
                result.actions.update(reader.actions)
                result.left += reader.left()
    return result


def _add(total: Tally, one: Tally) -> None:
    total.hit += one.hit
    total.wrong += one.wrong
    total.missed += one.missed


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def main() -> None:
    """Print F1 before and after, and the actions that it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="development", choices=("train", "development", "test"))
    parser.add_argument("--errors", action="store_true", help="what is wrong in the end; never for the test articles")
    arguments = parser.parse_args()
    result = outcome(arguments.split)
    actions = sum(result.actions.values())
    print(f"{arguments.split}: {len(result.steps)} articles; F1 where nobody takes more actions for one article than")
    most = max(map(len, result.steps))
    for limit in [limit for limit in (0, 1, 2, 3, 4, 5, 6, 8) if limit < most - 1] + [most - 1]:
        mean, tally = result.at_most(limit)
        print(f"  {limit:>2}: {tally.f1:.3f}, {mean:.2f} actions on average")
    kinds = ", ".join(f"{kind} {count}" for kind, count in result.actions.most_common())
    print(f"  all {actions} actions: {kinds}")
    for line in result.left if arguments.errors and arguments.split != "test" else ():
        print(f"  {line}")


if __name__ == "__main__":
    main()
