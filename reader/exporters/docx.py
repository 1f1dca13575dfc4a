"""DOCX: an office document as Vietnamese offices file it (Decree 30/2020): A4, Times New Roman, wide left margin.

What proves each quotation lies in a part of its own beside the text, which Word and LibreOffice keep; a bookmark around
the quotation names its entry there.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedParagraph, Step, groups
from reader.core.quotations import Quotation
from reader.core.xml_text import quoteattr
from reader.exporters.docx_base import empty_document
from reader.exporters.docx_xml import bookmark, contents, labelled, paragraph, run, table
from reader.exporters.wording import (
    Words,
    color_of,
    exported_by,
    facts,
    group_name,
    heading,
    main_language,
    place,
    printable,
    short_source,
    signature,
    tag_names,
    title_of,
    words_for,
)

_WIDTHS = (2381, 6690)  # 42 and 118 mm: together what lies between the margins
_EVIDENCE = "urn:archive-reader:evidence:1"
_ITEM, _PROPERTIES = "customXml/item2.xml", "customXml/itemProps2.xml"
_ITEM_ID = "{5E0C1A44-7A0D-4B52-9F0B-3C2D5C1B7E10}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")
_LARGEST_PART = 512_000_000


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as a Word document."""
    words = words_for(main_language(notebook))
    with (
        ZipFile(io.BytesIO(empty_document(notebook, words))) as base,
        ZipFile(out, "w", ZIP_DEFLATED) as archive,
    ):
        for name in base.namelist():
            if name == "word/document.xml":
                before, rest = base.read(name).decode().split("<w:sectPr", 1)
                with archive.open(_entry(name), "w", force_zip64=True) as part:
                    part.write(before.encode())
                    for piece in _Body(notebook, words).pieces(step):
                        part.write(piece.encode())
                    part.write(f"<w:sectPr{rest}".encode())
            else:
                archive.writestr(_entry(name), _with_evidence(name, base.read(name)))
        with archive.open(_entry(_ITEM), "w", force_zip64=True) as part:
            for piece in _evidence(notebook):
                part.write(piece.encode())
        archive.writestr(_entry(_PROPERTIES), _ITEM_PROPERTIES)
        archive.writestr(_entry("customXml/_rels/item2.xml.rels"), _ITEM_RELATIONS)


def quotations(data: bytes) -> Iterator[Quotation]:
    """What a document quotes, also one that another program saved. Raises ValueError for no Word document."""
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            body = _parsed(parts, "word/document.xml")
            known = _known(parts)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise ValueError(str(error)) from error
    sha256 = ""
    for element in body.iter(f"{_WORD}p"):
        text = _text(element)
        marks = (mark.get(f"{_WORD}name", "") for mark in element.iter(f"{_WORD}bookmarkStart"))
        name = next((mark for mark in marks if mark.startswith("ar_")), "")
        style = element.find(f"{_WORD}pPr/{_WORD}pStyle")
        entry = known.get("_".join(name.split("_")[:2]))
        if entry:
            yield _quoted(text, entry)
        elif sha256 and style is not None and style.get(f"{_WORD}val") == "Quote":
            yield Quotation(exact=text, sha256=sha256)
        elif found := _SHA256.search(text):
            sha256 = found[0]


class _Body:
    """What stands between the beginning and the end of the document's XML."""

    def __init__(self, notebook: Notebook, words: Words) -> None:
        self._notebook = notebook
        self._words = words
        self._marks = 0

    def pieces(self, step: Step) -> Iterator[str]:
        """The paragraphs and tables, one after another."""
        notebook, words = self._notebook, self._words
        yield paragraph(run(title_of(notebook, words)), "Title")
        yield paragraph(run(exported_by(notebook, words)))
        by_article = notebook.grouping is Grouping.ARTICLE
        together = [] if by_article else groups(notebook)
        if notebook.articles:
            yield paragraph(run(words.contents), "Contents")
            titles = (
                (heading(article) for article in notebook.articles)
                if by_article
                else (group_name(group, notebook.grouping, words) for group in together)
            )
            entries = [(1, title, f"_Toc{number}") for number, title in enumerate(titles)]
            yield from contents([*entries, (1, words.sources, "_TocSources")], "1-1")
        if by_article:
            for number, article in enumerate(notebook.articles):
                yield from self._article(article, number)
                step()
        else:
            for number, group in enumerate(together):
                name = group_name(group, notebook.grouping, words)
                yield paragraph(self._mark(f"_Toc{number}", run(name)), "Heading1")
                for at, passages in groupby(group.passages, key=lambda passage: passage[0]):
                    yield from self._part(notebook.articles[at], [place for _, place in passages])
                step()
        if notebook.articles:
            yield from self._sources()

    def _article(self, article: NotedArticle, number: int) -> Iterator[str]:
        words = words_for(article.language)
        yield paragraph(self._mark(f"_Toc{number}", run(heading(article))), "Heading1")
        yield table([(fact.label, fact.value) for fact in facts(article, words)], _WIDTHS)
        for noted in article.paragraphs:
            yield from self._passage(noted, words, "Heading2")

    def _part(self, article: NotedArticle, places: list[int]) -> Iterator[str]:
        """Some passages of an article, in a group."""
        words = words_for(article.language)
        yield paragraph(run(short_source(article)), "Heading2")
        yield paragraph(run(f"{words.sha256}: {article.sha256}"), "Bibliography", "<w:keepNext/>")
        for at in places:
            yield from self._passage(article.paragraphs[at], words, "Heading3")

    def _passage(self, noted: NotedParagraph, words: Words, style: str) -> Iterator[str]:
        yield paragraph(run(place(noted, words)), style)
        if not noted.anchor.is_whole:
            shade = ""
            if noted.highlights:
                fill = color_of(noted.highlights[0].color)[1:]
                shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
            quote = self._mark(_name(noted), run(noted.anchor.exact, shade), repeated=True)
            yield paragraph(quote, "Quote")
        if noted.taggings:
            yield labelled(words.tags, "; ".join(tag_names(noted)))
        for note in noted.notes:
            yield labelled(words.note, printable(note.text))
            yield paragraph(run(signature(note, words), "<w:i/>"))

    def _sources(self) -> Iterator[str]:
        """The list of sources, on a page of its own."""
        mark = self._mark("_TocSources", run(self._words.sources))
        yield paragraph(mark, "Heading1", "<w:pageBreakBefore/>")
        for number, article in enumerate(self._notebook.articles, start=1):
            words = words_for(article.language)
            told = "; ".join(f"{fact.label}: {fact.value}" for fact in facts(article, words))
            yield paragraph(run(f"{number}.\t{heading(article)}. {told}."), "Bibliography")

    def _mark(self, name: str, content: str, *, repeated: bool = False) -> str:
        """Runs with a bookmark; a `repeated` one gets a number, since names must differ."""
        self._marks += 1
        return bookmark(self._marks, f"{name}_{self._marks}" if repeated else name, content)


def _name(noted: NotedParagraph) -> str:
    return f"ar_{noted.annotations[0].id.replace('-', '')[:28]}"  # Word allows 40 characters


def _evidence(notebook: Notebook) -> Iterator[str]:
    """The part that proves: an entry for each quotation."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<evidence xmlns="{_EVIDENCE}">'
    for article in notebook.articles:
        title = quoteattr(heading(article))
        for noted in article.paragraphs:
            anchor = noted.anchor
            if not anchor.is_whole:
                yield (
                    f'<quotation id="{_name(noted)}" sha256="{article.sha256}" title={title}'
                    f' number="{noted.number}" last="{noted.last_number}" start="{anchor.start}" end="{anchor.end}"'
                    f" prefix={quoteattr(printable(anchor.prefix))} suffix={quoteattr(printable(anchor.suffix))}/>"
                )
    yield "</evidence>"


def _known(parts: ZipFile) -> dict[str, dict[str, str]]:
    """The entries of the part that proves, by their names; it may have another name since a program saved the file."""
    for name in parts.namelist():
        if name.startswith("customXml/item") and "Props" not in name:
            root = _parsed(parts, name)
            if root.tag == f"{{{_EVIDENCE}}}evidence":
                return {str(entry.get("id")): {str(k): str(v) for k, v in entry.attrib.items()} for entry in root}
    return {}


def _parsed(parts: ZipFile, name: str) -> etree._Element:
    if parts.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError(f"{name} is too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(parts.read(name), parser)


def _quoted(text: str, entry: dict[str, str]) -> Quotation:
    def number(name: str) -> int:
        value = entry.get(name, "")
        return int(value) if value.isdecimal() and len(value) < 10 else 0

    return Quotation(
        exact=text,
        sha256=entry.get("sha256", ""),
        title=entry.get("title", ""),
        number=number("number"),
        last_number=number("last"),
        start=number("start"),
        end=number("end"),
        prefix=entry.get("prefix", ""),
        suffix=entry.get("suffix", ""),
    )


def _text(element: etree._Element) -> str:
    """What a reader sees of a paragraph; what was deleted with changes tracked is gone."""
    marks = {f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}tab": "\t"}
    return "".join(
        (part.text or "") if part.tag == f"{_WORD}t" else marks.get(part.tag, "")
        for within in element.iter(f"{_WORD}r")
        for part in within
    )


def _with_evidence(name: str, content: bytes) -> bytes:
    """A part of the empty document, which tells of the part that proves."""
    if name == "[Content_Types].xml":
        kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
        added = f'<Override PartName="/{_PROPERTIES}" ContentType="{kind}"/></Types>'
        return content.replace(b"</Types>", added.encode())
    if name == "word/_rels/document.xml.rels":
        added = (
            f'<Relationship Id="rIdEvidence" Type="{_OFFICE}/relationships/customXml" Target="../{_ITEM}"/>'
            "</Relationships>"
        )
        return content.replace(b"</Relationships>", added.encode())
    return content


_ITEM_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{_ITEM_ID}" xmlns:ds="{_OFFICE}/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{_EVIDENCE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_ITEM_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps2.xml"/>'
    "</Relationships>"
)


def _entry(name: str) -> ZipInfo:
    """An entry that is the same for the same notebook: without the time of day."""
    entry = ZipInfo(name)
    entry.create_system = 0  # else the file would differ between Windows and Linux
    entry.compress_type = ZIP_DEFLATED
    return entry
