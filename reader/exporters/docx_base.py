"""The empty office document that exports are written into: page, header and styles of Decree 30/2020/NĐ-CP."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from reader.core.notebook import Notebook
from reader.exporters.wording import Words, in_utc, main_language, one_line, title_of

_FONT = "Times New Roman"
_SIZES = {
    "Normal": Pt(13), "Title": Pt(16), "Heading 1": Pt(14), "Heading 2": Pt(13), "Heading 3": Pt(13), "Quote": Pt(13),
    "toc 1": Pt(13), "toc 2": Pt(13), "Contents": Pt(14), "Bibliography": Pt(12),
}  # fmt: skip
_ADDED = ("toc 1", "toc 2", "Contents", "Bibliography")
_INDENT = Mm(10)
TEXT_WIDTH = Mm(160)
"""What lies between the margins."""


def empty_document(notebook: Notebook, words: Words) -> bytes:
    """A document without text, as a file."""
    document = Document()
    _describe(document, notebook, words)
    _set_page(document)
    _set_styles(document, main_language(notebook))
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _describe(document: WordDocument, notebook: Notebook, words: Words) -> None:
    # python-docx's template describes itself; the file must describe the notebook and nothing else.
    properties = document.core_properties
    properties.title = title_of(notebook, words)
    properties.author = properties.last_modified_by = one_line(notebook.generator)[:255]
    properties.comments = ""
    properties.created = properties.modified = in_utc(notebook.exported)


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.header_distance = Mm(10)
    # The decree: numbers centred in the top margin, none on the first page.
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)
    field.append(line.add_run("2")._r)  # a field holds its last value; programs that cannot count show that


def _set_styles(document: WordDocument, language: str) -> None:
    styles = document.styles
    for name in _ADDED:
        added = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name != "Contents")
        added.base_style = styles["Normal"]
    for name, size in _SIZES.items():
        _set_font(styles[name], size)
    _set_spacing(styles["Normal"], Pt(0), Pt(6))
    _set_spacing(styles["Heading 1"], Pt(18), Pt(6))
    _set_spacing(styles["Heading 2"], Pt(12), Pt(4))
    _set_spacing(styles["Heading 3"], Pt(10), Pt(4))
    styles["Contents"].font.bold = True
    styles["Contents"].paragraph_format.keep_with_next = True
    _set_spacing(styles["Contents"], Pt(12), Pt(6))
    styles["toc 2"].paragraph_format.left_indent = _INDENT
    for name in ("toc 1", "toc 2"):
        _set_spacing(styles[name], Pt(0), Pt(3))
        styles[name].paragraph_format.right_indent = _INDENT
        tabs = styles[name].paragraph_format.tab_stops
        tabs.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    styles["Bibliography"].paragraph_format.left_indent = _INDENT
    styles["Bibliography"].paragraph_format.first_line_indent = -_INDENT
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["Title"].element.pPr.remove(styles["Title"].element.pPr.find(qn("w:pBdr")))
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = _INDENT
    styles["Quote"].paragraph_format.right_indent = _INDENT
    if language == "vi":
        # Without its language Word underlines every Vietnamese word as a spelling mistake.
        spelling = OxmlElement("w:lang")
        spelling.set(qn("w:val"), "vi-VN")
        styles["Normal"].element.get_or_add_rPr().append(spelling)


def _set_spacing(style: ParagraphStyle, before: Length, after: Length) -> None:
    style.paragraph_format.space_before = before
    style.paragraph_format.space_after = after


def _set_font(style: ParagraphStyle, size: Length) -> None:
    style.font.size = size
    style.font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    # python-docx leaves the size of complex scripts alone, and with it the template's larger headings.
    for element in properties.findall(qn("w:szCs")):
        properties.remove(element)
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), str(round(size.pt * 2)))
    properties.find(qn("w:sz")).addnext(complex_size)
    fonts = properties.get_or_add_rFonts()
    # All four: Word chooses among them letter by letter, and a theme's font would win over them.
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
