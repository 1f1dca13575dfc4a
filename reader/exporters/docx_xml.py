"""Paragraphs of a Word document as text of its XML: documents of thousands of notes are written as they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.xml_text import escape, quoteattr
from reader.exporters.wording import printable


def run(text: str, properties: str = "") -> str:
    """A run of text; its line breaks and tabs are those of Word."""
    inside = escape(printable(text))
    inside = inside.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inside = inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph around its runs; `style` is the id of its style."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def bookmark(number: int, name: str, content: str) -> str:
    """Runs under a name by which they can be found and linked."""
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>{content}<w:bookmarkEnd w:id="{number}"/>'


def labelled(label: str, text: str) -> str:
    """A paragraph that says first, in bold, what it is."""
    return paragraph(run(f"{label}: ", "<w:b/>") + run(text))


def table(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> str:
    """A table with lines, its columns that wide (in twentieths of a point); it stays with what follows it."""
    # Word goes by the widths of the cells, other programs by those of the columns.
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    keep = '<w:keepNext/><w:spacing w:after="40"/>'
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(run(cell), "", keep)}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    layout = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{layout}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def contents(entries: Sequence[tuple[int, str, str]], levels: str) -> Iterable[str]:
    """A table of contents: a field that is filled already, for programs that cannot fill it.

    Entries are their level, text and the bookmark where they lead. Pages are counted by the program that shows them:
    a number that we would guess could be wrong.
    """
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "{levels}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    for number, (level, text, name) in enumerate(entries, start=1):
        page = (
            '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> PAGEREF {name} \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        link = f'<w:hyperlink w:anchor={quoteattr(name)} w:history="1">{run(text)}{page}</w:hyperlink>'
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if number == len(entries) else ""
        yield paragraph(begin + link + end, f"toc{level}")
        begin = ""
