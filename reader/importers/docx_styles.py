"""What the styles and the numbering of a Word document mean: kinds of paragraphs, fonts, and the numbers of items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
_NAMES = {
    "title": "title", "tiêu đề": "title", "tên bài": "title", "tên văn bản": "title",
    "subtitle": "subtitle", "tiêu đề phụ": "subtitle", "phụ đề": "subtitle",
    "quote": "quote", "intense quote": "quote", "block text": "quote", "quotations": "quote",
    "trích dẫn": "quote", "câu trích dẫn": "quote", "trích dẫn mạnh": "quote", "nháy kép đậm": "quote",
    "caption": "caption", "chú thích": "caption", "chú thích hình": "caption", "chú thích ảnh": "caption",
    "html preformatted": "code", "code": "code", "source code": "code", "preformatted text": "code",
    "plain code": "code", "macro text": "code", "mã": "code", "mã nguồn": "code",
}  # fmt: skip
_HEADING = re.compile(r"(?:heading|đầu đề|tiêu đề|đề mục|headings?)\s*([1-9])$")
_LIST = re.compile(r"list (?:bullet|number) ([2-5])$", re.IGNORECASE)  # each with a numbering of its own
_MOST_PARENTS = 20
_NO = frozenset({"0", "false", "off", "none"})


def is_on(element: etree._Element | None) -> bool | None:
    """Whether a property like `w:b` is set; None if it is not said."""
    return None if element is None else element.get(VAL, "true") not in _NO


@dataclass(slots=True)
class Style:
    """One style with all that it takes over from its parents."""

    role: str = ""
    """"title", "subtitle", "h1"–"h6", "quote", "caption", "code", or "" for common text."""
    font: str = ""
    bold: bool | None = None
    centred: bool | None = None
    size: float = 0.0
    number: tuple[str, int] | None = None
    """The numbering that it sets and the level in it."""
    depth: int = 0
    """How deep an item stands, where each depth is a list of its own."""
    grid: bool | None = None
    """For a table: whether lines are drawn in it."""


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {e.get(W + "styleId", ""): e for e in root.iter(W + "style")} if root is not None else {}
        self._known: dict[str, Style] = {}
        self.common = Style()
        if root is not None:
            defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
            if defaults is not None:
                _take_run(self.common, defaults)
            usual = (i for i, e in self._elements.items() if e.get(W + "default") in ("1", "true"))
            self.paragraph = next((i for i in usual if self._elements[i].get(W + "type") == "paragraph"), "")
        else:
            self.paragraph = ""

    def of(self, style_id: str) -> Style:
        """The style `style_id`, or an empty one."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style and its parents, the eldest last; a circle ends after a while."""
        for _ in range(_MOST_PARENTS):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            based = element.find(W + "basedOn")
            style_id = based.get(VAL, "") if based is not None else ""

    def _read(self, style_id: str) -> Style:
        style = Style(font=self.common.font, bold=self.common.bold, size=self.common.size)
        for element in reversed(list(self._chain(style_id))):
            name = element.find(W + "name")
            listed = _LIST.match(name.get(VAL, "")) if name is not None else None
            style.role = _role(name.get(VAL, "") if name is not None else "", element) or style.role
            run, paragraph = element.find(W + "rPr"), element.find(W + "pPr")
            if run is not None:
                _take_run(style, run)
            if paragraph is not None:
                centred = paragraph.find(W + "jc")
                style.centred = style.centred if centred is None else centred.get(VAL) == "center"
                number = number_of(paragraph)
                if number is not None:
                    level = number[1] if number[1] is not None else (style.number[1] if style.number else 0)
                    style.number = (number[0] or (style.number[0] if style.number else ""), level)
            style.depth = int(listed[1]) - 1 if listed else style.depth
            borders = element.find(f"{W}tblPr/{W}tblBorders")
            style.grid = style.grid if borders is None else draws_lines(borders)
        return style


def _take_run(style: Style, run: etree._Element) -> None:
    style.font = font_of(run) or style.font
    bold = is_on(run.find(W + "b"))
    style.bold = style.bold if bold is None else bold
    size = run.find(W + "sz")
    if size is not None and size.get(VAL, "").isdecimal():
        style.size = int(size.get(VAL)) / 2


def _role(name: str, element: etree._Element) -> str:
    name = " ".join(name.casefold().split())
    heading = _HEADING.match(name)
    if heading:
        return f"h{min(6, int(heading[1]))}"
    if name in _NAMES:
        return _NAMES[name]
    return outline_of(element.find(W + "pPr"))


def outline_of(properties: etree._Element | None) -> str:
    """The rank of a heading by its place in the outline, "h1"–"h6"; "" for common text."""
    level = properties.find(W + "outlineLvl") if properties is not None else None
    value = level.get(VAL, "") if level is not None else ""
    return f"h{int(value) + 1}" if value in ("0", "1", "2", "3", "4", "5") else ""


def font_of(run: etree._Element | None) -> str:
    """The font that run properties set for Latin letters, "" if none."""
    fonts = run.find(W + "rFonts") if run is not None else None
    return (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else ""


def number_of(properties: etree._Element | None) -> tuple[str, int | None] | None:
    """The numbering and the level that paragraph properties set; None if they set none."""
    element = properties.find(W + "numPr") if properties is not None else None
    if element is None:
        return None
    number, level = element.find(W + "numId"), element.find(W + "ilvl")
    value = level.get(VAL, "") if level is not None else ""
    return (number.get(VAL, "") if number is not None else "", int(value) if value in _LEVELS else None)


_LEVELS = frozenset("0 1 2 3 4 5 6 7 8".split())


def draws_lines(borders: etree._Element) -> bool:
    """Whether borders draw lines between the cells of a table."""
    return any(
        (line := borders.find(W + side)) is not None and line.get(VAL) not in ("nil", "none", None)
        for side in ("insideV", "insideH")
    )


@dataclass(slots=True)
class _Level:
    form: str
    text: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: etree._Element | None) -> Numbering:
        """From the root element of numbering.xml; without one there are no lists."""
        numbering = cls()
        if root is None:
            return numbering
        shared = {e.get(W + "abstractNumId", ""): _levels_of(e) for e in root.iter(W + "abstractNum")}
        for element in root.iter(W + "num"):
            number = element.get(W + "numId", "")
            of = element.find(W + "abstractNumId")
            key = of.get(VAL, "") if of is not None else ""
            levels = dict(shared.get(key, {}))
            overridden = False
            for override in element.iter(W + "lvlOverride"):
                levels |= _levels_of(override)
                level = override.get(W + "ilvl", "")
                start = override.find(W + "startOverride")
                if start is not None and level in _LEVELS and int(level) in levels:
                    old = levels[int(level)]
                    levels[int(level)] = _Level(old.form, old.text, _int(start.get(VAL), 1))
                    overridden = True
            numbering._levels[number] = levels
            # Lists of one kind go on counting, unless one of them says where it starts.
            numbering._lists[number] = f"{number}!" if overridden else key
        return numbering

    def label(self, number: str, level: int) -> str | None:
        """The mark of the next item, e.g. "a)"; "" where it is a bullet, None where there is no list."""
        levels = self._levels.get(number)
        if not levels or level not in levels:
            return None
        counts = self._counts.setdefault(self._lists[number], {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]
        here = levels[level]
        if here.form in ("bullet", "none"):
            return "" if here.form == "bullet" or "%" not in here.text else re.sub(r"%\d", "", here.text).strip()

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            return _written(
                counts.get(at, levels[at].start if at in levels else 1), levels[at].form if at in levels else ""
            )

        return re.sub(r"%([1-9])", shown, here.text).strip()


def _levels_of(element: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in element.iter(W + "lvl"):
        key = level.get(W + "ilvl", "")
        form, text, start = (level.find(W + tag) for tag in ("numFmt", "lvlText", "start"))
        if key in _LEVELS:
            found[int(key)] = _Level(
                form.get(VAL, "decimal") if form is not None else "decimal",
                (text.get(VAL, "") if text is not None else "")[:60],
                _int(start.get(VAL), 1) if start is not None else 1,
            )
    return found


def _int(value: str | None, other: int) -> int:
    return int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 6 else other


_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(97 + (number - 1) % 26) * min(20, (number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = ""
        for value, digits in _ROMAN:
            roman += digits * (number // value)
            number %= value
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)
