"""HTML: one file that needs nothing else: each article whole, its marked passages, and the notes beside them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import pairwise
from typing import BinaryIO

from lxml import etree
from lxml import html as parsing

from reader.core.annotations import Annotation
from reader.core.article import Paragraph, ParagraphKind
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph, NotedText, Step
from reader.core.quotations import Quotation
from reader.exporters.html_style import STYLE
from reader.exporters.wording import (
    Fact,
    Words,
    chip_text,
    color_of,
    exported_by,
    facts,
    heading,
    main_language,
    one_line,
    place,
    printable,
    signature,
    words_for,
)

_SHA256 = re.compile(r"[0-9a-f]{64}")
Noted = tuple[int, NotedParagraph]
"""A passage with its number in the article, from 1."""


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the notebook as one HTML file."""
    language = main_language(notebook)
    words = words_for(language)
    style = STYLE + _colors(notebook)
    out.write(
        f"""<!DOCTYPE html>
<html{_lang(language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{words.notebook}</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{words.notebook}</h1>
<p>{escape(exported_by(notebook, words))}</p>
{"".join(_contents(notebook, words))}</header>
<main>
""".encode()
    )
    for number, article in enumerate(notebook.articles):
        for piece in _article(article, notebook.read(article), number):
            out.write(piece.encode())
        step()
    out.write(b"</main>\n</body>\n</html>\n")


def quotations(data: bytes) -> Iterator[Quotation]:
    """What a page quotes: every paragraph of its articles. Raises ValueError for what is no page."""
    try:
        page = parsing.document_fromstring(data.decode("utf-8", "replace"), parser=parsing.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError(str(error)) from error
    for article in page.iter("article"):
        digest = article.get("data-sha256", "")
        if _SHA256.fullmatch(digest):
            title = article.find("h2")
            name = title.text_content() if title is not None else ""
            for paragraph in article.iterfind(".//*[@data-paragraph]"):
                number = paragraph.get("data-paragraph", "")
                yield Quotation(
                    exact=paragraph.text_content(),
                    sha256=digest,
                    title=name,
                    number=int(number) if number.isdecimal() and len(number) < 10 else 0,
                )


def _policy(style: str) -> str:
    # The style is allowed by its hash, so that not even a style could be smuggled in through a quotation.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _colors(notebook: Notebook) -> str:
    chips, marks = set(), set()
    for article in notebook.articles:
        for noted in article.paragraphs:
            chips |= {color_of(tag.color) for tag in noted.tags}
            marks |= {color_of(highlight.color) for highlight in noted.highlights}
    styles = [f".chip-{c[1:]} {{ background: {c}; color: {chip_text(c)}; }}\n" for c in sorted(chips)]
    styles += [f".mark-{c[1:]} {{ background: {c}; color: {chip_text(c)}; }}\n" for c in sorted(marks)]
    return "".join(styles)


def _lang(language: str) -> str:
    return f' lang="{escape(language)}"' if language else ""


def _contents(notebook: Notebook, words: Words) -> Iterator[str]:
    if len(notebook.articles) > 1:
        yield f'<nav aria-label="{words.contents}">\n<ol>\n'
        for number, article in enumerate(notebook.articles):
            yield f'<li><a href="#a{number}" dir="auto">{escape(heading(article))}</a></li>\n'
        yield "</ol>\n</nav>\n"


def _article(article: NotedArticle, text: NotedText, number: int) -> Iterator[str]:
    words = words_for(article.language)
    noted = list(enumerate(article.paragraphs, start=1))
    yield f"""<article id="a{number}" data-sha256="{article.sha256}"{_lang(article.language)}>
<h2 dir="auto">{escape(heading(article))}</h2>
<dl>
{"".join(_fact(fact) for fact in facts(article, words))}</dl>
"""
    whole = [one for one in noted if one[1].anchor.is_whole]
    if whole:
        yield f'<div class="row"><div></div>{_cards(whole, words)}</div>\n'
    shown = {position: count for count, position, _ in text.shown()}
    touched = {at for _, one in noted for at in range(max(one.anchor.paragraph, 0), one.anchor.until + 1)}
    for position, paragraph in enumerate(text.paragraphs):
        if position in shown or position in touched:
            yield _row(position, paragraph, shown.get(position), noted, words)
    yield "</article>\n"


def _fact(fact: Fact) -> str:
    value = escape(fact.value)
    if fact.address:
        value = f'<a href="{escape(fact.address)}" rel="noopener noreferrer">{value}</a>'
    return f"<div><dt>{fact.label}</dt><dd>{value}</dd></div>\n"


def _row(position: int, paragraph: Paragraph, number: int | None, noted: Sequence[Noted], words: Words) -> str:
    """A paragraph, and beside it the notes on the passages that begin in it."""
    here = [one for one in noted if one[1].anchor.within(position, len(paragraph.text))]
    begun = [one for one in here if one[1].anchor.paragraph == position]
    kind = f"p-{paragraph.kind.value if number else 'left-out'}"
    heads = (ParagraphKind.TITLE, ParagraphKind.HEADING)
    tag = "h3" if paragraph.kind in heads and number else "p"
    counted = f' data-paragraph="{number}"' if number else ""
    body = "".join(_marked(position, paragraph.text, here, words))
    beside = _cards(begun, words) if begun else ""
    return f'<div class="row"><{tag} class="{kind}"{counted} dir="auto">{body}</{tag}>{beside}</div>\n'


def _marked(position: int, text: str, here: Sequence[Noted], words: Words) -> Iterator[str]:
    """The text of a paragraph with its passages marked; where they overlap, each stretch is marked by itself."""
    parts = [(number, noted, noted.anchor.within(position, len(text)) or (0, 0)) for number, noted in here]
    edges = sorted({0, len(text), *(edge for *_, part in parts for edge in part)})
    for start, end in pairwise(edges):
        piece = escape(printable(text[start:end]))
        over = [(number, noted, part) for number, noted, part in parts if part[0] <= start and end <= part[1]]
        if not over:
            yield piece
            continue
        begins = "".join(
            f'<a class="ref" href="#{_card(noted)}" data-n="{number}" aria-label="{words.note} {number}"></a>'
            for number, noted, part in over
            if part[0] == start and noted.anchor.paragraph == position
        )
        colors = [color_of(highlight.color)[1:] for _, noted, _ in over for highlight in noted.highlights]
        named = f"mark-{colors[-1]}" if colors else "noted"
        yield f'{begins}<mark class="{named}">{piece}</mark>'


def _cards(noted: Sequence[Noted], words: Words) -> str:
    return f"<aside>{''.join(_section(number, one, words) for number, one in noted)}</aside>"


def _section(number: int, noted: NotedParagraph, words: Words) -> str:
    chips = "".join(
        f'<li class="chip-{color_of(tag.color)[1:]}">{escape(one_line(tag.name))}</li>\n' for tag in noted.tags
    )
    tags = f'<ul class="tags" aria-label="{words.tags}">\n{chips}</ul>\n' if chips else ""
    return f"""<section id="{_card(noted)}">
<h4 data-n="{number}">{place(noted, words)}</h4>
{tags}{"".join(_note(note, words) for note in noted.notes)}</section>
"""


def _card(noted: NotedParagraph) -> str:
    return f"n-{escape(noted.annotations[0].id)}"


def _note(note: Annotation, words: Words) -> str:
    return f"""<div class="note" role="note" aria-label="{words.note}">
<p class="text" dir="auto">{escape(printable(note.text))}</p>
<p class="signature">{escape(signature(note, words))}</p>
</div>
"""
