"""DOCX: an office document as Vietnamese offices file it (Decree 30/2020): A4, Times New Roman, wide left margin."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.exporters.wording import (
    Words,
    exported_by,
    facts,
    heading,
    in_utc,
    main_language,
    one_line,
    place,
    printable,
    signature,
    tag_names,
    words_for,
)

_FONT = "Times New Roman"
_SIZES = {"Normal": Pt(13), "Title": Pt(16), "Heading 1": Pt(14), "Heading 2": Pt(13), "Quote": Pt(13)}
_WIDTHS = (Mm(42), Mm(118))  # together the 160 mm between the margins
_INDENT = Mm(10)


def write(notebook: Notebook) -> bytes:
    """The notebook as a Word document."""
    language = main_language(notebook)
    words = words_for(language)
    document = Document()
    _describe(document, notebook, words)
    _set_page(document)
    _set_styles(document, language)
    document.add_paragraph(words.notebook, "Title")
    document.add_paragraph(exported_by(notebook, words))
    for article in notebook.articles:
        _add_article(document, article)
    return _saved(document)


def _add_article(document: WordDocument, article: NotedArticle) -> None:
    words = words_for(article.language)
    document.add_paragraph(heading(article), "Heading 1")
    known = facts(article, words)
    table = document.add_table(len(known), 2, "Table Grid")
    table.autofit = False
    # Word goes by the widths of the cells, other programs by those of the columns.
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    for row, fact in zip(table.rows, known, strict=True):
        for cell, text, width in zip(row.cells, (fact.label, fact.value), _WIDTHS, strict=True):
            cell.width = width
            cell.text = text
            layout = cell.paragraphs[0].paragraph_format
            layout.space_after = Pt(2)
            layout.keep_with_next = True  # the facts stay on one page with the heading
    for paragraph in article.paragraphs:
        _add_paragraph(document, paragraph, words)


def _add_paragraph(document: WordDocument, paragraph: NotedParagraph, words: Words) -> None:
    document.add_paragraph(place(paragraph, words), "Heading 2")
    if not paragraph.anchor.is_whole:
        document.add_paragraph(printable(paragraph.anchor.exact), "Quote")
    if paragraph.taggings:
        _add_labelled(document, words.tags, "; ".join(tag_names(paragraph)))
    for note in paragraph.notes:
        _add_labelled(document, words.note, printable(note.text))
        line = document.add_paragraph()
        line.add_run(signature(note, words)).italic = True


def _add_labelled(document: WordDocument, label: str, text: str) -> None:
    line = document.add_paragraph()
    line.add_run(f"{label}: ").bold = True
    line.add_run(text)


def _describe(document: WordDocument, notebook: Notebook, words: Words) -> None:
    # python-docx's template describes itself; the file must describe the notebook and nothing else.
    properties = document.core_properties
    properties.title = words.notebook
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
    for name, size in _SIZES.items():
        _set_font(styles[name], size)
    _set_spacing(styles["Normal"], Pt(0), Pt(6))
    _set_spacing(styles["Heading 1"], Pt(18), Pt(6))
    _set_spacing(styles["Heading 2"], Pt(12), Pt(4))
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


def _saved(document: WordDocument) -> bytes:
    """The document as a file that is the same for the same notebook: no time of day in the archive's entries."""
    saved = io.BytesIO()
    document.save(saved)
    result = io.BytesIO()
    with ZipFile(saved) as parts, ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            entry = ZipInfo(name)
            entry.create_system = 0  # else the file would differ between Windows and Linux
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, parts.read(name))
    return result.getvalue()
