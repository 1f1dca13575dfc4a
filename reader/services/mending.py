"""What the extractor got wrong, put right by the reader. Mends can be undone, and stay when a page is read again."""

from __future__ import annotations

from pathlib import Path

from reader.core.article import Article
from reader.core.changes import Action, Changes
from reader.core.errors import ReaderError
from reader.core.folding import typed
from reader.core.mends import Facts, MendField
from reader.services.model import ChosenModel
from reader.store.articles import Articles
from reader.store.captures import Captures
from reader.store.connection import Connections
from reader.store.history import Recorder
from reader.store.mends import found_facts, mend_fact, show_paragraph

_LONGEST = 500
"""Characters of a title, a byline or a name of a source."""


class Mending:
    """Changes facts and paragraphs of captures."""

    def __init__(self, connections: Connections, articles: Articles, captures: Captures, model: ChosenModel) -> None:
        self._connections = connections
        self._articles = articles
        self._captures = captures
        self._model = model

    def found(self, article: int, capture: int) -> Facts:
        """What the extractor had found, whatever was mended since. Raises ReaderError `no-such-article`."""
        self._articles.open(article, capture)
        with self._connections.read() as connection:
            return found_facts(connection, capture)

    def facts(self, article: int, capture: int, facts: Facts) -> Changes:
        """Give a capture other facts. Raises ReaderError `no-such-article`, `title-empty`, `fact-too-long`."""
        values = {
            MendField.TITLE: _line(facts.title),
            MendField.BYLINE: _line(facts.byline),
            MendField.PUBLISHER: _line(facts.publisher),
            MendField.SOURCE_URL: "".join(typed(facts.source_url).split()),
            MendField.PUBLISHED: facts.published.isoformat() if facts.published else "",
        }
        if not values[MendField.TITLE]:
            raise ReaderError("title-empty")
        if max(map(len, values.values())) > _LONGEST:
            raise ReaderError("fact-too-long", limit=_LONGEST)
        before = _values(self._articles.open(article, capture).article)
        with self._connections.write() as db:
            recorder = Recorder(db)
            for field, value in values.items():
                if value != before[field]:
                    mend_fact(recorder, capture, field, value)
            return recorder.finish(Action.MEND, values[MendField.TITLE])

    def hide(self, article: int, capture: int, position: int) -> Changes:
        """Leave a paragraph (from 0) out of a text. Raises ReaderError `no-such-article`, `no-such-paragraph`."""
        return self._show(article, capture, position, shown=False)

    def show(self, article: int, capture: int, position: int) -> Changes:
        """Bring a paragraph (from 0) back that was left out. Raises as `hide` does, and `model-file-missing`."""
        return self._show(article, capture, position, shown=True)

    def _show(self, article: int, capture: int, position: int, *, shown: bool) -> Changes:
        model = self._model.checked() if shown else None
        opened = self._articles.open(article, capture).article
        if not 0 <= position < len(opened.paragraphs):
            raise ReaderError("no-such-paragraph", id=article, paragraph=position + 1, count=len(opened.paragraphs))
        with self._connections.write() as db:
            recorder = Recorder(db)
            text = show_paragraph(recorder, capture, position, shown=shown)
            action = Action.SHOW_PARAGRAPH if shown else Action.HIDE_PARAGRAPH
            changes = recorder.finish(action, text if len(text) <= 40 else text[:39].rstrip() + "…")
        if shown:
            self._find_names(article, capture, model)
        return changes

    def _find_names(self, article: int, capture: int, model: Path | None) -> None:
        # The word lists are loaded with the first paragraph that is brought back: the window starts without them.
        from reader.entities.stamp import stamp
        from reader.services.naming import find_names, find_roles

        opened = self._articles.open(article, capture).article
        mentions = find_names(opened, model)
        self._captures.replace_names(capture, mentions, find_roles(opened, mentions), stamp(model))


def _line(text: str) -> str:
    return " ".join(typed(text).split())


def _values(article: Article) -> dict[MendField, str]:
    return {
        MendField.TITLE: article.title,
        MendField.BYLINE: article.byline,
        MendField.PUBLISHER: article.publisher,
        MendField.SOURCE_URL: article.source_url,
        MendField.PUBLISHED: article.published.isoformat() if article.published else "",
    }
