"""REFI-QDA projects, as NVivo, ATLAS.ti, MAXQDA, QualCoder and this program write them.

A source is a page; what is selected in its text becomes a passage with its codes as tags and its notes. Programs count
places in the text differently: the names that they give to selections, which are their beginnings, tell how.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from lxml import etree

from reader.core.highlights import Highlight
from reader.core.passages import letters, squeezed
from reader.importers.highlights.opening import Packed, decoded
from reader.importers.highlights.texts import comment, line, moment_of, passage, tag_of

NAMESPACE = "urn:QDA-XML:project:1.0"
_NS = f"{{{NAMESPACE}}}"
_SOURCES = "sources/"
_AROUND = 64
"""Characters before and after a passage."""
_ADDRESS = re.compile(r"https?://[^\s;,<>\"]+")
_SHA256 = re.compile(r"SHA-256: ?([0-9a-f]{64})\b")
_TEXTLESS = ("PictureSelection", "AudioSelection", "VideoSelection")
_SEEN = 8
"""Letters of a selection's name that must agree with what is selected."""
_LOOKED_AT = 50
"""Selections by whose names it is told how a program counts."""

_LONGEST_TEXT = 20_000_000
"""Characters of a source."""


def read(root: etree._Element, packed: Packed | None) -> list[Highlight] | None:
    """What is selected, coded and noted in a project's tree; None if it is no project. `packed` has its sources."""
    if root.tag != f"{_NS}Project":
        return None
    return list(_Project(root, packed).highlights())


@dataclass(frozen=True)
class _Said:
    """What an element says: of whose hand and when, with its tags and comments."""

    tags: tuple[str, ...]
    comment: str
    element: etree._Element


class _Project:
    def __init__(self, root: etree._Element, packed: Packed | None) -> None:
        self._root = root
        self._packed = packed
        self._parts = (
            {name[len(_SOURCES) :].lower(): name for name in packed.names if _in_sources(name)} if packed else {}
        )
        self._users = {_guid(user): line(user.get("name")) for user in root.iter(f"{_NS}User")}
        self._codes = dict(self._tags(root.find(f"{_NS}CodeBook/{_NS}Codes"), ()))
        self._notes = {_guid(note): note for note in root.iterfind(f"{_NS}Notes/{_NS}Note")}

    def highlights(self) -> Iterator[Highlight]:
        for source in self._root.iterfind(f"{_NS}Sources/*"):
            page = _page(source)
            for text_source in (source, *source.iterfind(f"{_NS}Representation")):
                yield from self._of_text(text_source, page)
            for said in self._said(source):
                yield self._made(page, said)
            for kind in _TEXTLESS:
                for selection in source.iter(_NS + kind):
                    for said in self._said(selection):
                        yield replace(self._made(page, said), textless=True)

    def _tags(self, codes: etree._Element | None, above: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The names of all codes by their ids. The tree is not deep: its parser sees to that."""
        for code in codes.iterfind(f"{_NS}Code") if codes is not None else ():
            levels = (*above, line(code.get("name")))
            yield _guid(code), tag_of(*levels)
            yield from self._tags(code, levels)

    def _of_text(self, source: etree._Element, page: Highlight) -> Iterator[Highlight]:
        selections = source.findall(f"{_NS}PlainTextSelection")
        if not selections:
            return
        counted = _counted(self._text(source, "plainTextPath")[:_LONGEST_TEXT], selections)
        for selection in selections:
            start, end = counted.place(selection)
            exact = passage(counted.text[start:end])
            # A selection of nothing is one of a passage that its program could not show.
            marked = replace(page, textless=True)
            if exact:
                marked = replace(
                    page,
                    exact=exact,
                    prefix=counted.text[max(0, start - _AROUND) : start],
                    suffix=counted.text[end : end + _AROUND],
                    start=counted.letters_before(start),
                )
            for said in self._said(selection) or [_Said((), "", selection)]:
                yield self._made(marked, said)

    def _text(self, source: etree._Element, attribute: str) -> str:
        inside = source.find(f"{_NS}PlainTextContent")
        if inside is not None and inside.text:
            return inside.text
        name = (source.get(attribute) or "").replace("\\", "/").rpartition("/")[2].lower()
        if self._packed is None or name not in self._parts:
            return ""
        return decoded(self._packed.read(self._parts[name]))

    def _said(self, element: etree._Element) -> list[_Said]:
        """What is said of a selection or a source: each of its codes, and each of its notes."""
        found: list[_Said] = []
        for coding in element.iterfind(f"{_NS}Coding"):
            found.append(_Said(tuple(filter(None, (self._tag(coding),))), "", coding))
            found += [_Said((), said, by) for said, by in self._comments(coding)]
        found += [_Said((), said, by) for said, by in self._comments(element)]
        if etree.QName(element).localname.endswith("Selection"):
            found.append(_Said((), comment(element.findtext(f"{_NS}Description")), element))
        return [one for one in found if one.tags or one.comment]

    def _comments(self, element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
        for reference in element.iterfind(f"{_NS}NoteRef"):
            note = self._notes.get((reference.get("targetGUID") or "").lower())
            if note is not None:
                yield comment(self._text(note, "plainTextPath")) or line(note.get("name")), note

    def _tag(self, coding: etree._Element) -> str:
        code = coding.find(f"{_NS}CodeRef")
        return self._codes.get((code.get("targetGUID") or "").lower(), "") if code is not None else ""

    def _made(self, page: Highlight, said: _Said) -> Highlight:
        by = said.element
        user = (by.get("creatingUser") or by.get("modifyingUser") or "").lower()
        return replace(
            page,
            tags=said.tags,
            comment=said.comment,
            creator=self._users.get(user, ""),
            created=moment_of(by.get("creationDateTime")),
            modified=moment_of(by.get("modifiedDateTime")),
        )


def _in_sources(part: str) -> bool:
    """Whether a part lies where sources and the texts of notes lie; their names say no more than that."""
    return part.lower().startswith(_SOURCES) and "/" not in part[len(_SOURCES) :]


def _guid(element: etree._Element) -> str:
    return (element.get("guid") or "").lower()


def _page(source: etree._Element) -> Highlight:
    """The page that a source is, as far as it says so."""
    told = source.findtext(f"{_NS}Description") or ""
    address, sha256 = _ADDRESS.search(told), _SHA256.search(told)
    return Highlight(
        title=line(source.get("name")),
        address=line(address[0]) if address else "",
        sha256=sha256[1] if sha256 else "",
    )


class _Counted:
    """A text in which places are counted in one of the ways that programs have."""

    def __init__(self, text: str, *, in_units: bool = False) -> None:
        self.text = text
        self._units = [0, *accumulate(1 + (c > "\uffff") for c in text)] if in_units else []

    def place(self, selection: etree._Element) -> tuple[int, int]:
        """Where a selection begins and ends in the text; the same place twice if it does not say."""
        try:
            start, end = (int(selection.get(name) or "") for name in ("startPosition", "endPosition"))
        except ValueError:
            return 0, 0
        if not 0 <= start <= end:
            return 0, 0
        return (bisect_left(self._units, start), bisect_left(self._units, end)) if self._units else (start, end)

    def letters_before(self, at: int) -> int:
        """How many letters stand before a place, as `squeezed` has them."""
        return self._letters[min(at, len(self.text))]

    @cached_property
    def _letters(self) -> array[int]:
        return array("L", [0, *accumulate(letters(self.text))])


def _counted(text: str, selections: Sequence[etree._Element]) -> _Counted:
    """The text as most selections are counted, which begin as their names say; as the standard has it if none says so.

    The standard counts code points; some count as UTF-16 does, or have other ends of lines than the file.
    """
    single = text.replace("\r\n", "\n")
    ways = [_Counted(text), _Counted(single), _Counted(single.replace("\n", "\r\n"))]
    if any(c > "\uffff" for c in text):
        ways += [_Counted(text, in_units=True), _Counted(single, in_units=True)]

    def agreeing(way: _Counted) -> int:
        agree = 0
        for selection in selections[:_LOOKED_AT]:
            start, end = way.place(selection)
            name = squeezed(selection.get("name") or "")[:_SEEN]
            agree += len(name) == _SEEN and squeezed(way.text[start : min(end, start + _AROUND)]).startswith(name)
        return agree

    return max(ways, key=agreeing)
