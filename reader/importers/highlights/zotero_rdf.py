"""Zotero RDF: pages with their tags and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from reader.core.highlights import Highlight
from reader.importers.highlights.texts import Page, line, tags_of, whole_page
from reader.importers.highlights.zotero_notes import in_note

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_MEMO = "{http://purl.org/net/biblio#}Memo"
_URI = f"{_DCTERMS}URI"
_REFERENCES = (f"{_DCTERMS}isReferencedBy", "{http://purl.org/rss/1.0/modules/link/}link")


def read(root: etree._Element) -> list[Highlight] | None:
    """The notes and tags of the pages in a tree of RDF; None if it is no RDF."""
    if root.tag != f"{_RDF}RDF":
        return None
    memos = {str(memo.get(f"{_RDF}about")): memo for memo in root.iter(_MEMO)}
    found: list[Highlight] = []
    for item in root:
        if isinstance(item.tag, str) and item.tag != _MEMO:
            found += _of_page(item, memos)
    # What is left is quoted by no page: a note that stands by itself.
    for memo in memos.values():
        found += _of_memo(memo, ("", ""))
    return found


def _of_page(item: etree._Element, memos: dict[str, etree._Element]) -> Iterator[Highlight]:
    page = _page(item)
    tags = _tags(item)
    if tags:
        yield whole_page(page, tags=tags)
    for reference in item:
        if reference.tag in _REFERENCES:
            memo = memos.pop(str(reference.get(f"{_RDF}resource")), None)
            if memo is not None:
                yield from _of_memo(memo, page)
    said = item.find(f"{_DC}description")
    if said is not None and item.tag.endswith("Attachment") and said.text:
        yield from in_note(said.text, page)


def _of_memo(memo: etree._Element, page: Page) -> Iterator[Highlight]:
    tags = _tags(memo)
    for one in in_note(memo.findtext(f"{_RDF}value") or "", page):
        yield replace(one, tags=tags)


def _page(item: etree._Element) -> Page:
    address = item.findtext(f"{_DC}identifier/{_URI}/{_RDF}value") or ""
    about = str(item.get(f"{_RDF}about") or "")
    if not address and about.startswith(("http://", "https://")):
        address = about
    return line(item.findtext(f"{_DC}title")), line(address)


def _tags(item: etree._Element) -> tuple[str, ...]:
    subjects = item.findall(f"{_DC}subject")
    return tags_of(subject.findtext(f".//{_RDF}value") or subject.text for subject in subjects)
