"""Highlights that other programs exported become notes, tags and highlights of the archive's articles."""

from __future__ import annotations

import colorsys
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid5

from reader.core.annotations import LEVELS, WHOLE, Anchor, AnnotationKind, anchor_to
from reader.core.changes import Action, Changes
from reader.core.highlights import Highlight, HighlightRow, Outcome
from reader.core.passages import Found, Passages
from reader.services.annotating import HIGHLIGHTS
from reader.services.backups import Protect
from reader.services.control import Control
from reader.services.highlights_pages import Meant, Pages
from reader.services.long_step import LongStep
from reader.services.tagging import TAG_LENGTH, tag_named
from reader.store.annotations import add
from reader.store.connection import Connections
from reader.store.highlights import Lookup, looking, stands
from reader.store.history import Recorder
from reader.store.search import Search

_NAMESPACE = UUID("3c1f0a52-64a8-5b0e-9d4b-7f6c2e8b9a10")
_AT_ONCE = 100
"""Highlights that are written in one transaction: others who write wait that long, a fraction of a second."""

_HUE_ENDS = (40, 70, 165, 255, 345)
_HUES = (4, 0, 1, 2, 3, 4)
"""Up to so many degrees of the circle of colours reach orange (with red), yellow, green, blue, pink, and red again."""
_NONE = (0.0, 0.0, 0.0)

Tell = Callable[[int, int], None]
"""Hears how many of how many highlights are done."""
Part = tuple[AnnotationKind, str, str]
"""An annotation that a highlight becomes: its kind, what it says, its id."""


@dataclass(frozen=True, slots=True)
class HighlightReport:
    """What became of the highlights of a file, in its order, and what was changed; `whole` unless it was cancelled."""

    rows: tuple[HighlightRow, ...]
    total: int
    changes: Changes

    @property
    def whole(self) -> bool:
        """Whether all highlights of the file were gone through."""
        return len(self.rows) == self.total

    def count(self, *outcomes: Outcome) -> int:
        """How many highlights have one of these outcomes."""
        return sum(row.outcome in outcomes for row in self.rows)


class Highlights:
    """Imports files of highlights. Nothing is fetched: a page that is not in the archive is told, and that is all."""

    def __init__(self, connections: Connections, search: Search, protect: Protect) -> None:
        self._connections = connections
        self._search = search
        self._protect = protect

    def run(self, path: Path, progress: Tell | None = None, control: Control | None = None) -> HighlightReport:
        """Import a file; what was imported from it before does not come twice. All of it is one step of the history.

        What is done when it is cancelled stays, as a step that can be undone. Raises ReaderError `file-missing`,
        `file-unreadable`, `not-highlights`, `highlights-damaged`, `highlights-too-large`, `highlights-too-many`,
        `nothing-highlighted`.
        """
        # The readers of all these formats are loaded when one of them is needed.
        from reader.importers.highlights import read

        highlights = read(path)
        run = _Run(self._connections, self._search, highlights, progress or (lambda *_: None), control or Control())
        groups = run.groups()
        if groups:
            self._protect(len(groups))
        return run.write(groups, path.name)


class _Run:
    """The import of one file."""

    def __init__(
        self,
        connections: Connections,
        search: Search,
        highlights: Sequence[Highlight],
        progress: Tell,
        control: Control,
    ) -> None:
        self._connections = connections
        self._highlights = highlights
        self._progress = progress
        self._control = control
        self._pages = Pages(connections, search)
        self._parts: list[list[Part]] = [_parts_of(highlight) for highlight in highlights]
        self._rows: dict[int, HighlightRow] = {}
        self._step = LongStep(connections)

    def groups(self) -> list[list[int]]:
        """The numbers of those highlights that are to be placed, those of one page together."""
        with looking(self._connections) as lookup:
            there = lookup.known([identifier for parts in self._parts for *_, identifier in parts])
            headlines = {
                article: candidate.headline
                for article in set(there.values())
                for candidate in lookup.with_number(article)
            }
        groups: dict[tuple[str, str, str], list[int]] = {}
        for number, highlight in enumerate(self._highlights):
            parts = self._parts[number]
            articles = [there.get(identifier) for *_, identifier in parts]
            if not parts:
                self._rows[number] = HighlightRow(highlight, Outcome.EMPTY)
            elif None not in articles:
                headline = headlines.get(articles[0] or 0, "")
                self._rows[number] = HighlightRow(highlight, Outcome.PRESENT, articles[0], headline)
            else:
                groups.setdefault(highlight.page if any(highlight.page) else ("", "", str(number)), []).append(number)
        return list(groups.values())

    def write(self, groups: Iterable[list[int]], name: str) -> HighlightReport:
        """Place the highlights of these groups, portion by portion."""
        try:
            portion: list[tuple[Meant, int]] = []
            for group in groups:
                self._control.wait()
                if self._control.cancelled:
                    break
                meant = self._pages.meant([self._highlights[number] for number in group])
                if meant.article is None:
                    for number in group:
                        self._rows[number] = HighlightRow(self._highlights[number], meant.outcome)
                else:
                    portion += ((meant, number) for number in group)
                while len(portion) >= _AT_ONCE and not self._control.cancelled:
                    self._place(portion[:_AT_ONCE])
                    del portion[:_AT_ONCE]
                self._progress(len(self._rows), len(self._highlights))
            if not self._control.cancelled:
                self._place(portion)
        finally:
            changes = self._record(name)
        rows = tuple(self._rows[number] for number in sorted(self._rows))
        self._progress(len(rows), len(self._highlights))
        return HighlightReport(rows, len(self._highlights), changes)

    def _place(self, portion: Sequence[tuple[Meant, int]]) -> None:
        if not portion:
            return
        rows: dict[int, HighlightRow] = {}
        with self._step.part() as recorder:
            articles: dict[tuple[int | None, str], _Captures] = {}
            for meant, number in portion:
                highlight = self._highlights[number]
                which = (meant.article, highlight.sha256)
                if which not in articles:
                    articles[which] = _Captures(recorder, *which)
                outcome = articles[which].put(highlight, self._parts[number])
                there = (None, "", None) if outcome is Outcome.NO_ARTICLE else (meant.article, meant.headline, meant.by)
                rows[number] = HighlightRow(highlight, outcome, *there)
        self._rows |= rows
        self._progress(len(self._rows), len(self._highlights))

    def _record(self, name: str) -> Changes:
        if self._step.whole is None:
            return Changes(Action.IMPORT_HIGHLIGHTS, name)
        with self._connections.write() as db:
            recorder = Recorder(db)
            recorder.adopt(self._step.whole)
            return recorder.finish(Action.IMPORT_HIGHLIGHTS, name)


class _Captures:
    """The captures of an article within a transaction, in which passages are looked for: the newest one first."""

    def __init__(self, recorder: Recorder, article: int | None, sha256: str) -> None:
        self._recorder = recorder
        self._lookup = Lookup(recorder.db.conn)
        gone = article is None or any(one.trashed for one in self._lookup.with_number(article))
        texts = [] if article is None or gone else self._lookup.texts(article, sha256)
        self._texts = [(capture, Passages(paragraphs)) for capture, paragraphs in texts]

    def put(self, highlight: Highlight, parts: Sequence[Part]) -> Outcome:
        """Write what a highlight says; what has no sure place is written as a note without one."""
        if not self._texts:
            return Outcome.NO_ARTICLE  # it went meanwhile
        there = self._lookup.known([identifier for *_, identifier in parts])
        capture, found = self._found(highlight)
        anchor = anchor_to((), WHOLE) if not highlight.exact else found.place if found and found.sure else None
        written = 0
        for kind, value, identifier in parts:
            if identifier not in there:
                written += self._write(capture, highlight, (kind, value, identifier), anchor, found)
        if not written:
            return Outcome.PRESENT
        return Outcome.PLACED if anchor else Outcome.DOUBTFUL if found else Outcome.NO_PASSAGE

    def _found(self, highlight: Highlight) -> tuple[int, Found | None]:
        """The capture on which a highlight belongs, and where its passage stands in it."""
        doubtful: tuple[int, Found] | None = None
        if highlight.exact:
            for capture, passages in self._texts:
                found = passages.find(highlight.exact, highlight.prefix, highlight.suffix, highlight.start)
                if found and found.sure:
                    return capture, found
                if found and doubtful is None:
                    doubtful = capture, found
        return doubtful or (self._texts[0][0], None)

    def _write(
        self, capture: int, highlight: Highlight, part: Part, anchor: Anchor | None, found: Found | None
    ) -> bool:
        """Write one annotation; False if the passage carries the same already."""
        kind, value, identifier = part
        tag = tag_named(self._recorder, _fitting(value)) if kind is AnnotationKind.TAG else None
        text = value if kind is AnnotationKind.NOTE else ""
        if anchor and stands(self._recorder, capture, anchor, kind, text=text, tag=tag):
            return False
        # The words of this archive where it has them: by these its places are offered.
        exact = found.place.exact if found else highlight.exact
        add(
            self._recorder,
            capture,
            anchor or Anchor(0, 0, 0, exact, highlight.prefix, highlight.suffix),
            highlight.creator,
            text=text,
            tag=tag,
            color=_nearest(value) if kind is AnnotationKind.HIGHLIGHT else "",
            identifier=identifier,
            created=highlight.created.isoformat() if highlight.created else "",
            modified=highlight.modified.isoformat() if highlight.modified else "",
            lost=anchor is None,
        )
        return True


def _parts_of(highlight: Highlight) -> list[Part]:
    return [(kind, value, _identifier(highlight, kind, value)) for kind, value in highlight.parts()]


def _identifier(highlight: Highlight, kind: AnnotationKind, value: str) -> str:
    """The same one whenever the same is imported; a highlight may have got another colour meanwhile."""
    said = "" if kind is AnnotationKind.HIGHLIGHT else value
    return str(uuid5(_NAMESPACE, json.dumps([kind, said, *highlight.marks])))


def _fitting(name: str) -> str:
    """A name of a tag that is not too long: without its widest levels, and cut if that is not enough."""
    while len(name) > TAG_LENGTH and LEVELS in name:
        name = name.partition(LEVELS)[2]
    return name[:TAG_LENGTH]


def _nearest(color: str) -> str:
    """The colour of `HIGHLIGHTS` that a person would call by the same name, the first for none and for grey."""
    hue, _, saturation = (
        colorsys.rgb_to_hls(*(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))) if color else _NONE
    )
    if saturation < 0.1:
        return HIGHLIGHTS[0]
    return HIGHLIGHTS[_HUES[bisect_right(_HUE_ENDS, 360 * hue)]]
