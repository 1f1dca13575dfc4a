"""A Word document made simple before mammoth reads it.

mammoth passes over what it does not know (simple fields, equations, numbers of items, text boxes of new kinds), knows
styles by their English names alone, and takes seconds for the remarks that Word makes on every letter.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from reader.importers.docx_runs import choose_alternatives, runs_of, text_run
from reader.importers.docx_styles import (
    VAL,
    Numbering,
    Style,
    Styles,
    W,
    draws_lines,
    font_of,
    is_on,
    number_of,
    outline_of,
)
from reader.importers.legacy_fonts import code_of, decoded, is_surely_old, is_unicode, leading_marks
from reader.importers.titles import Line

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_DROPPED = [
    W + tag
    for tag in "proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd sectPr rPrChange pPrChange tblPrChange "
    "tcPrChange trPrChange sectPrChange commentRangeStart commentRangeEnd commentReference annotationRef moveFrom "
    "permStart permEnd footnoteRef endnoteRef separator continuationSeparator tblGrid".split()
]
_UNWRAPPED = [W + tag for tag in "fldSimple dir bdo smartTag customXml".split()] + [_M + "oMathPara"]
_CLAUSE = re.compile(r"[^\W\d_]{2,}\s")  # "Điều 1.", "Chương I": more than an item of a list
_BULLET, _ORDERED = "1", "2"
_HEAD = 60  # paragraphs among which the title is looked for


@dataclass(slots=True)
class Cleaned:
    """A document ready for mammoth: its body, its first lines, and the size of its text."""

    body: etree._Element
    head: list[Line] = field(default_factory=list)
    characters: int = 0


class Cleaner:
    """Cleans the parts of one document, which share its styles and count its lists together."""

    def __init__(self, styles: Styles, numbering: Numbering, targets: frozenset[str]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._targets = targets
        self._notes: list[tuple[str, str]] = []

    @property
    def notes(self) -> list[tuple[str, str]]:
        """The notes that the text refers to, in order: "footnote" or "endnote", and the id."""
        return self._notes

    def clean(self, root: etree._Element) -> Cleaned:
        """`root`, changed in place."""
        choose_alternatives(root)
        for deleted in list(root.iter(W + "del")):
            if deleted.getparent() is not None and deleted.getparent().tag not in (W + "rPr", W + "trPr"):
                deleted.getparent().remove(deleted)
        etree.strip_elements(root, *_DROPPED, with_tail=False)
        etree.strip_tags(root, *_UNWRAPPED)
        for formula in list(root.iter(_M + "oMath")):
            run = text_run("".join(text.text or "" for text in formula.iter(_M + "t")))
            formula.getparent().replace(formula, run)
        self._repair(root)
        cleaned = Cleaned(root)
        legacy_is_unicode = self._legacy_is_unicode(root)
        for paragraph in list(root.iter(W + "p")):
            line = self._paragraph(paragraph, legacy_is_unicode)
            cleaned.characters += len(line.text)
            if len(cleaned.head) < _HEAD and line.text.strip():
                cleaned.head.append(line)
        for table in root.iter(W + "tbl"):
            self._table(table)
        return cleaned

    def _repair(self, root: etree._Element) -> None:
        """What mammoth would fall over, or not know by its name."""
        for element in root.iter(W + "cr", W + "ptab", W + "gridSpan", W + "sym"):
            if element.tag == W + "cr":
                element.tag = W + "br"
            elif element.tag == W + "ptab":
                element.tag = W + "tab"
            elif element.tag == W + "gridSpan":
                value = element.get(VAL, "")
                element.set(VAL, value if value.isascii() and value.isdigit() and 0 < int(value) < 100 else "1")
            elif not re.fullmatch(r"[0-9A-Fa-f]{2,6}", element.get(W + "char", "")):
                element.set(W + "char", "F020")
        for link in root.iter(W + "hyperlink"):
            if link.get(R + "id") is not None and link.get(R + "id") not in self._targets:
                del link.attrib[R + "id"]
        for blip in root.iter(_A + "blip", _V + "imagedata"):
            for key in (R + "embed", R + "link", R + "id"):
                if key == R + "link" or blip.get(key) not in self._targets:
                    blip.attrib.pop(key, None)
        for kind in ("footnote", "endnote"):
            for reference in list(root.iter(f"{W}{kind}Reference")):
                self._notes.append((kind, reference.get(W + "id", "")))
                text = etree.Element(W + "t")
                text.text = f"[{len(self._notes)}]"
                reference.getparent().replace(reference, text)

    def _style_of(self, properties: etree._Element | None) -> Style:
        style = properties.find(W + "pStyle") if properties is not None else None
        return self._styles.of(style.get(VAL, "") if style is not None else self._styles.paragraph)

    def _fonts(self, paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
        """The runs of a paragraph, without those of text boxes in it, and the font of each."""
        style = self._style_of(paragraph.find(W + "pPr"))
        for run in runs_of(paragraph):
            properties = run.find(W + "rPr")
            font = font_of(properties)
            if not font and properties is not None and properties.find(W + "rStyle") is not None:
                named = self._styles.of(properties.find(W + "rStyle").get(VAL, ""))
                font = named.font if named.font != self._styles.common.font else ""
            yield run, font or style.font

    def _legacy_is_unicode(self, root: etree._Element) -> bool:
        """Whether most of what is set in old fonts is Unicode all the same."""
        texts = [
            text.text or ""
            for paragraph in root.iter(W + "p")
            for run, font in self._fonts(paragraph)
            if code_of(font)
            for text in run.iter(W + "t")
        ]
        return is_unicode(texts)

    def _paragraph(self, paragraph: etree._Element, legacy_is_unicode: bool) -> Line:
        properties = paragraph.find(W + "pPr")
        style = self._style_of(properties)
        self._convert(paragraph, legacy_is_unicode)
        strong = self._runs(paragraph, style)
        role = outline_of(properties) or style.role
        number = number_of(properties)
        kept = etree.Element(W + "pPr")
        if role:
            etree.SubElement(kept, W + "pStyle").set(VAL, role)
        if number is not None and not number[0] and style.number:
            number = (style.number[0], number[1])
        of, level = (number[0], number[1]) if number is not None else (style.number or ("", 0))
        level = level if level is not None else (style.number[1] if style.number else 0)
        text = "".join(t.text or "" for run in runs_of(paragraph) for t in run.iter(W + "t"))
        label = self._numbering.label(of, level) if of and text.strip() else None
        if label:
            text = f"{label} {text}"
        if label is not None and not role.startswith("h") and not _CLAUSE.match(label + " "):
            listed = etree.SubElement(kept, W + "numPr")
            etree.SubElement(listed, W + "ilvl").set(VAL, str(max(level, style.depth)))
            etree.SubElement(listed, W + "numId").set(VAL, _ORDERED if label else _BULLET)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            etree.SubElement(etree.SubElement(kept, W + "rPr"), W + "del")
        if properties is not None:
            paragraph.remove(properties)
        paragraph.attrib.clear()
        paragraph.insert(0, kept)
        if label:
            paragraph.insert(1, text_run(label + " ", bold=strong))
        centred = properties.find(W + "jc") if properties is not None else None
        rank = 2 if role == "title" else 1 if role == "h1" else 0
        is_centred = centred.get(VAL) == "center" if centred is not None else bool(style.centred)
        return Line(" ".join(text.split()), strong or role.startswith("h"), is_centred, rank)

    def _convert(self, paragraph: etree._Element, legacy_is_unicode: bool) -> None:
        """Text in old fonts as Unicode."""
        runs = [(run, font) for run, font in self._fonts(paragraph) if code_of(font)]
        if not runs:
            return
        texts = [(text, font) for run, font in runs for text in run.iter(W + "t")]
        whole = "".join(text.text or "" for text, _ in texts)
        if is_unicode([whole]) or (legacy_is_unicode and not is_surely_old(whole)):
            return
        for (before, font), (after, other) in pairwise(texts):
            if code_of(font) == code_of(other) == "vni" and leading_marks(after.text or ""):
                before.text, after.text = (before.text or "") + after.text[:1], after.text[1:]
        for text, font in texts:
            text.text = decoded(text.text or "", font)
        for run, font in runs:
            for symbol in list(run.iter(W + "sym")):
                text = etree.Element(W + "t")
                text.text = decoded(chr(int(symbol.get(W + "char"), 16) % 0x10000), font)
                run.replace(symbol, text)

    def _runs(self, paragraph: etree._Element, style: Style) -> bool:
        """Each run with the one property that is kept, neighbours alike joined; whether all of the text is bold."""
        strong, seen = True, False
        last: etree._Element | None = None
        for run in runs_of(paragraph):
            properties = run.find(W + "rPr")
            bold, raised = bool(style.bold), ""
            if properties is not None:
                if is_on(properties.find(W + "vanish")):
                    run.getparent().remove(run)
                    continue
                named = properties.find(W + "rStyle")
                set_by_style = self._styles.of(named.get(VAL, "")).bold if named is not None else None
                told = is_on(properties.find(W + "b"))
                bold = told if told is not None else set_by_style or bold
                vertical = properties.find(W + "vertAlign")
                raised = vertical.get(VAL, "") if vertical is not None else ""
                run.remove(properties)
            if any((text.text or "").strip() for text in run.iter(W + "t")):
                seen, strong = True, strong and bool(bold)
            run.attrib.clear()
            run.attrib.update({"bold": "1" if bold else "", "raised": raised})
            if last is not None and run.getprevious() is last and dict(last.attrib) == dict(run.attrib):
                last.extend(list(run))
                run.getparent().remove(run)
            else:
                last = run
        for run in runs_of(paragraph):
            properties = etree.Element(W + "rPr")
            if run.attrib.pop("bold", ""):
                etree.SubElement(properties, W + "b")
            raised = run.attrib.pop("raised", "")
            if raised in ("superscript", "subscript"):
                etree.SubElement(properties, W + "vertAlign").set(VAL, raised)
            if len(properties):
                run.insert(0, properties)
        return strong and seen

    def _table(self, table: etree._Element) -> None:
        """Whether the table is one of data or of layout, as its lines tell, for the style map to see."""
        properties = table.find(W + "tblPr")
        grid = None
        if properties is not None:
            named, borders = properties.find(W + "tblStyle"), properties.find(W + "tblBorders")
            grid = self._styles.of(named.get(VAL, "")).grid if named is not None else None
            grid = draws_lines(borders) if borders is not None else grid
            table.remove(properties)
        rows = table.findall(W + "tr")
        cells = sum(len(row.findall(W + "tc")) for row in rows)
        drawn = grid or any(cell.find(W + "tcBorders") is not None for cell in table.iter(W + "tcPr"))
        style = "data" if drawn else "layout" if len(rows) <= 3 and cells <= 8 else ""
        if style:
            kept = etree.Element(W + "tblPr")
            etree.SubElement(kept, W + "tblStyle").set(VAL, style)
            table.insert(0, kept)


def picture_address(part: str) -> str:
    """How the page names the picture in `part`, e.g. "docx:image1.png"."""
    return "docx:" + posixpath.basename(part)
