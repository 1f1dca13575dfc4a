"""HTML: one file that needs nothing else, for reading on a screen and for printing on A4."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape

from reader.core.annotations import Annotation, Tag
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.exporters.html_style import STYLE
from reader.exporters.wording import (
    Fact,
    Words,
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

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_GREY = "#d0d0d0"


def write(notebook: Notebook) -> bytes:
    """The notebook as one HTML file."""
    language = main_language(notebook)
    words = words_for(language)
    style = STYLE + _chip_styles(notebook)
    return f"""<!DOCTYPE html>
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
</header>
<main>
{"".join(_article(article) for article in notebook.articles)}</main>
</body>
</html>
""".encode()


def text_color(background: str) -> str:
    """Black or white, whichever has the greater contrast (WCAG 2) on a background given as `#rrggbb`."""
    channels = (int(background[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else "#ffffff"


def _policy(style: str) -> str:
    # The style is allowed by its hash, so that not even a style could be smuggled in through a quotation.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _chip_styles(notebook: Notebook) -> str:
    tags = (tag for article in notebook.articles for paragraph in article.paragraphs for tag in paragraph.tags)
    colors = sorted({_color(tag) for tag in tags})
    return "".join(f".{_chip(color)} {{ background: {color}; color: {text_color(color)}; }}\n" for color in colors)


def _color(tag: Tag) -> str:
    return tag.color.lower() if _COLOR.fullmatch(tag.color) else _GREY


def _chip(color: str) -> str:
    return f"chip-{color[1:]}"


def _lang(language: str) -> str:
    return f' lang="{escape(language)}"' if language else ""


def _article(article: NotedArticle) -> str:
    words = words_for(article.language)
    return f"""<article{_lang(article.language)}>
<h2 dir="auto">{escape(heading(article))}</h2>
<dl>
{"".join(_fact(fact) for fact in facts(article, words))}</dl>
{"".join(_paragraph(paragraph, words) for paragraph in article.paragraphs)}</article>
"""


def _fact(fact: Fact) -> str:
    value = escape(fact.value)
    if fact.address:
        value = f'<a href="{escape(fact.address)}" rel="noopener noreferrer">{value}</a>'
    return f"<div><dt>{fact.label}</dt><dd>{value}</dd></div>\n"


def _paragraph(paragraph: NotedParagraph, words: Words) -> str:
    chips = "".join(f'<li class="{_chip(_color(tag))}">{escape(one_line(tag.name))}</li>\n' for tag in paragraph.tags)
    tags = f'<ul class="tags" aria-label="{words.tags}">\n{chips}</ul>\n' if chips else ""
    exact = escape(printable(paragraph.anchor.exact))
    quote = f'<blockquote dir="auto">{exact}</blockquote>\n' if not paragraph.anchor.is_whole else ""
    return f"""<section>
<h3>{place(paragraph, words)}</h3>
{quote}{tags}{"".join(_note(note, words) for note in paragraph.notes)}</section>
"""


def _note(note: Annotation, words: Words) -> str:
    return f"""<div class="note" role="note" aria-label="{words.note}">
<p class="text" dir="auto">{escape(printable(note.text))}</p>
<p class="signature">{escape(signature(note, words))}</p>
</div>
"""
