"""Pages for paper: pieces of plain HTML that a printing engine can set, one after another, each beginning a new page.

The layout is that of the Word document: Decree 30/2020.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from reader.core.annotations import Annotation
from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedParagraph, Step, groups
from reader.exporters.wording import (
    Words,
    color_of,
    exported_by,
    facts,
    group_name,
    heading,
    main_language,
    one_line,
    place,
    printable,
    short_source,
    signature,
    tag_names,
    title_of,
    words_for,
)


def pieces(notebook: Notebook, step: Step) -> Iterator[str]:
    """The notebook as pieces, each of which begins on a new page."""
    words = words_for(main_language(notebook))
    title = f'<p class="title">{escape(title_of(notebook, words))}</p><p>{escape(exported_by(notebook, words))}</p>'
    if notebook.grouping is Grouping.ARTICLE:
        for article in notebook.articles:
            yield title + _article(article)
            title = ""
            step()
    else:
        for group in groups(notebook):
            name = escape(group_name(group, notebook.grouping, words))
            parts = (
                _part(notebook.articles[at], [number for _, number in passages])
                for at, passages in groupby(group.passages, key=lambda one: one[0])
            )
            yield f'{title}<p class="first">{name}</p>{"".join(parts)}'
            title = ""
            step()
    yield f'<p class="first">{words.sources}</p>{"".join(_sources(notebook))}'


STYLE = """
/* Black by itself: an engine may take the colour of a dark window for that of ink. */
p { margin: 0 0 8px 0; color: #000000; }
p.title { font-size: 16pt; font-weight: bold; text-align: center; margin-bottom: 16px; }
p.first { font-size: 14pt; font-weight: bold; margin-bottom: 10px; }
p.second, p.third { font-weight: bold; margin-top: 18px; }
p.third { font-style: italic; }
p.quote { -qt-block-indent: 1; }
p.small { font-size: 11pt; }
td { padding: 3px 6px; color: #000000; }
"""
"""How the pieces look, in the little of CSS that such an engine knows."""


def _article(article: NotedArticle) -> str:
    words = words_for(article.language)
    rows = "".join(
        f'<tr><td width="26%">{fact.label}</td><td>{_breakable(fact.value)}</td></tr>' for fact in facts(article, words)
    )
    table = f'<table border="1" cellspacing="0" width="100%" style="border-collapse: collapse">{rows}</table>'
    passages = "".join(_passage(noted, words, "second") for noted in article.paragraphs)
    return f'<p class="first">{escape(heading(article))}</p>{table}{passages}'


def _part(article: NotedArticle, places: list[int]) -> str:
    words = words_for(article.language)
    passages = "".join(_passage(article.paragraphs[at], words, "third") for at in places)
    digest = f'<p class="small">{words.sha256}: {_breakable(article.sha256)}</p>'
    return f'<p class="second">{escape(short_source(article))}</p>{digest}{passages}'


def _passage(noted: NotedParagraph, words: Words, level: str) -> str:
    parts = [f'<p class="{level}">{escape(place(noted, words))}</p>']
    if not noted.anchor.is_whole:
        shade = f' style="background-color: {color_of(noted.highlights[0].color)}"' if noted.highlights else ""
        parts.append(f'<p class="quote"><span{shade}>{_lines(noted.anchor.exact)}</span></p>')
    if noted.taggings:
        parts.append(f"<p><b>{words.tags}:</b> {escape('; '.join(tag_names(noted)))}</p>")
    return "".join([*parts, *(_note(note, words) for note in noted.notes)])


def _note(note: Annotation, words: Words) -> str:
    signed = f"<p><i>{escape(signature(note, words))}</i></p>"
    return f"<p><b>{words.note}:</b> {_lines(note.text)}</p>{signed}"


def _sources(notebook: Notebook) -> Iterator[str]:
    for number, article in enumerate(notebook.articles, start=1):
        words = words_for(article.language)
        told = "; ".join(f"{fact.label}: {_breakable(fact.value)}" for fact in facts(article, words))
        yield f'<p class="small">{number}. {escape(one_line(heading(article)))}. {told}.</p>'


def _lines(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")


def _breakable(text: str) -> str:
    """Text that may go on in the next line anywhere: addresses and hashes have no spaces."""
    words = text.split(" ")
    return " ".join(
        escape("\u200b".join(word[at : at + 16] for at in range(0, len(word), 16))) if len(word) > 32 else escape(word)
        for word in words
    )
