"""A `Page` becomes an `Article`: decoded, its main text found, its paragraphs typed, its metadata read."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from reader.core.article import Article, Page, Paragraph, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction.blocks import page_layout
from reader.extraction.capitals import restore_capitals
from reader.extraction.charset import decode
from reader.extraction.guards import MAX_DEPTH, harmless, is_heavy, without_boxes
from reader.extraction.illustrations import Inside, illustrations
from reader.extraction.kinds import TAIL, paragraphs_of
from reader.extraction.language import is_vietnamese, language_of
from reader.extraction.layout import Block
from reader.extraction.leavings import left_out
from reader.extraction.lengths import moved, within_limits
from reader.extraction.main_text import choose, choose_cheaply, start_of
from reader.extraction.metadata import read_metadata
from reader.extraction.plain_text import read_plain_text
from reader.extraction.signatures import signers
from reader.extraction.votes import cast
from reader.extraction.whole import whole_date, whole_paragraphs, whole_title

__all__ = ["extract"]

_OF_HEAD = frozenset({"title", "meta", "link", "base", "script", "style", "noscript", "template"})


def extract(page: Page) -> Article:
    """The article in `page`. Raises `ReaderError` no-text or page-too-complex."""
    text, encoding = decode(page)
    article = _from_html(page, text, encoding) if page.is_html else _from_text(page, text)
    if not article.paragraphs:
        raise ReaderError("no-text", name=page.name)
    paragraphs = within_limits(article.paragraphs, page.name)
    pictures = article.illustrations
    if pictures and len(paragraphs) > len(article.paragraphs):
        places = moved([picture.position for picture in pictures], article.paragraphs)
        pictures = tuple(replace(picture, position=at) for picture, at in zip(pictures, places, strict=True))
    return replace(article, paragraphs=paragraphs, illustrations=pictures, encoding=encoding, captured=page.captured)


def _from_text(page: Page, text: str) -> Article:
    read = read_plain_text(text, page.name)
    body = "\n".join(paragraph.text for paragraph in read.paragraphs)
    return Article(
        title=read.title,
        paragraphs=read.paragraphs,
        byline=_signed(read.paragraphs) if is_vietnamese(body) else "",
        publisher=read.publisher,
        published=read.published,
        source_url=page.source_url,
        language=language_of(body, ""),
    )


def _from_html(page: Page, text: str, encoding: str) -> Article:
    markup, inlined = harmless(text, page.name)
    root = _parsed(markup, page.name)
    layout = page_layout(root)
    if layout.depth > MAX_DEPTH:
        markup = without_boxes(markup)
        root = _parsed(markup, page.name)
        layout = page_layout(root)
    if encoding == "tcvn3":
        restore_capitals(root, text)
        markup = etree.tostring(root, encoding="unicode")  # the engines are to read what the blocks say
        layout = page_layout(root)
    blocks = layout.blocks
    if not blocks:
        raise ReaderError("no-text", name=page.name)
    vietnamese = is_vietnamese(_prose(blocks))
    if page.is_whole:
        article = _whole(page, blocks, vietnamese=vietnamese)
        pictures = illustrations(layout, root, page.pictures, inlined, page.source_url, range(len(blocks)), None)
        return replace(article, illustrations=pictures)
    if is_heavy(markup, blocks):
        metadata = read_metadata(page, root, blocks, start=0, vietnamese=vietnamese)
        chosen = choose_cheaply(blocks, metadata.title)
    else:
        votes = cast(markup, layout)
        metadata = read_metadata(page, root, blocks, start=start_of(blocks, votes), vietnamese=vietnamese)
        chosen = choose(layout, votes, metadata.title, metadata.leads, vietnamese=vietnamese)
    kept = paragraphs_of([blocks[i] for i in chosen.kept], vietnamese=vietnamese)
    every = dict(zip(chosen.kept, kept, strict=True))
    for i in left_out(blocks, chosen.kept, metadata.title):
        every[i] = Paragraph(blocks[i].text, blocks[i].kind, blocks[i].level, left_out=True)
    order = sorted(every)
    inside = Inside(chosen.kept[0], chosen.kept[-1], chosen.box) if kept else None
    return Article(
        title=metadata.title or page.title,
        paragraphs=tuple(every[i] for i in order),
        byline=metadata.byline or (_signed(kept) if vietnamese else ""),
        publisher=metadata.publisher,
        published=metadata.published,
        published_time=metadata.published_time,
        source_url=metadata.source_url,
        language=language_of("\n".join(p.text for p in kept), root.get("lang") or root.get("xml:lang") or ""),
        illustrations=illustrations(layout, root, page.pictures, inlined, metadata.source_url, order, inside),
    )


def _whole(page: Page, blocks: list[Block], *, vietnamese: bool) -> Article:
    """A document without menus: no engine is asked what its article is."""
    title = whole_title(page.title, blocks, page.name)
    paragraphs = whole_paragraphs(blocks, title, vietnamese=vietnamese)
    return Article(
        title=title,
        paragraphs=paragraphs,
        byline=_signed(paragraphs) if vietnamese else "",
        published=whole_date(blocks, vietnamese=vietnamese),
        source_url=page.source_url,
        language=language_of("\n".join(p.text for p in paragraphs), ""),
    )


def _signed(paragraphs: tuple[Paragraph, ...]) -> str:
    """The authors who sign in the last lines, as Vietnamese newspapers print them; `""` if none does."""
    written = [p for p in paragraphs if p.kind is not ParagraphKind.NAVIGATION]
    if len(written) <= TAIL:
        return ""
    ends = [signers(p.text) if p.kind is ParagraphKind.TEXT else "" for p in written[-TAIL:]]
    # What stands below the source belongs to the source: the paper abroad that was translated.
    sources = [i for i, p in enumerate(written[-TAIL:]) if p.kind is ParagraphKind.SOURCE]
    return next((name for name in reversed(ends[: sources[0]] if sources else ends) if name), "")


def _parsed(markup: str, name: str) -> etree._Element:
    # A parser of its own for each page: with huge_tree, libxml2 goes on below 256 levels and over 10 MB of text.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise ReaderError("no-text", name=name)
    _give_body(root)
    return root


def _give_body(root: etree._Element) -> None:
    """Move what is text out of the head of a page that leaves the tag of its body out.

    The parser begins a body with a `<p>` or `<div>`, but not with an `<article>` or another tag that is younger.
    """
    head = root.find("head")
    if head is None or root.find("body") is not None:
        return
    first = next((at for at, one in enumerate(head) if isinstance(one.tag, str) and one.tag not in _OF_HEAD), None)
    if first is not None:
        body = etree.SubElement(root, "body")
        body.extend(head[first:])


def _prose(blocks: list[Block]) -> str:
    """The running text of the page, without menus: enough to tell its language by."""
    return "\n".join(b.text for b in blocks if b.linked < 0.3 and b.kind is not ParagraphKind.CODE)[:20_000]
