"""A `Page` becomes an `Article`: decoded, its main text found, its paragraphs typed, its metadata read."""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from reader.core.article import Article, Page, Paragraph, ParagraphKind
from reader.core.errors import ReaderError
from reader.extraction.blocks import Block, page_blocks
from reader.extraction.capitals import restore_capitals
from reader.extraction.charset import decode
from reader.extraction.guards import harmless, is_heavy
from reader.extraction.kinds import TAIL, paragraphs_of
from reader.extraction.language import is_vietnamese, language_of
from reader.extraction.lengths import within_limits
from reader.extraction.main_text import choose, choose_cheaply, start_of
from reader.extraction.metadata import read_metadata
from reader.extraction.plain_text import read_plain_text
from reader.extraction.signatures import signers
from reader.extraction.votes import cast

__all__ = ["extract"]


def extract(page: Page) -> Article:
    """The article in `page`. Raises `ReaderError` no-text or page-too-complex."""
    text, encoding = decode(page)
    article = _from_html(page, text, encoding) if page.is_html else _from_text(page, text)
    if not article.paragraphs:
        raise ReaderError("no-text", name=page.name)
    paragraphs = within_limits(article.paragraphs, page.name)
    return replace(article, paragraphs=paragraphs, encoding=encoding, captured=page.captured)


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
    markup = harmless(text, page.name)
    root = _parsed(markup, page.name)
    if encoding == "tcvn3":
        restore_capitals(root, text)
        markup = tostring(root, encoding="unicode")  # the engines are to read what the blocks say
    blocks = page_blocks(root)
    if not blocks:
        raise ReaderError("no-text", name=page.name)
    vietnamese = is_vietnamese(_prose(blocks))
    if is_heavy(markup, root, blocks):
        metadata = read_metadata(page, root, blocks, start=0, vietnamese=vietnamese)
        chosen = choose_cheaply(blocks, metadata.title)
    else:
        votes = cast(markup, blocks)
        metadata = read_metadata(page, root, blocks, start=start_of(blocks, votes), vietnamese=vietnamese)
        chosen = choose(blocks, votes, metadata.title, metadata.leads, vietnamese=vietnamese)
    paragraphs = paragraphs_of(chosen, vietnamese=vietnamese)
    return Article(
        title=metadata.title or page.title,
        paragraphs=paragraphs,
        byline=metadata.byline or (_signed(paragraphs) if vietnamese else ""),
        publisher=metadata.publisher,
        published=metadata.published,
        source_url=metadata.source_url,
        language=language_of("\n".join(p.text for p in paragraphs), root.get("lang") or root.get("xml:lang") or ""),
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


def _parsed(markup: str, name: str) -> HtmlElement:
    # A parser of its own for each page: with huge_tree, libxml2 goes on below 256 levels and over 10 MB of text.
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        raise ReaderError("no-text", name=name) from None


def _prose(blocks: list[Block]) -> str:
    """The running text of the page, without menus: enough to tell its language by."""
    return "\n".join(b.text for b in blocks if b.linked < 0.3 and b.kind is not ParagraphKind.CODE)[:20_000]
