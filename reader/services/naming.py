"""The people and organisations of an article, and their roles. Heavy to import: loads the recognisers' word lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.core.article import Article
from reader.core.entities import Role
from reader.core.mentions import Mention
from reader.entities import RECOGNISERS, recognise, with_model
from reader.entities.aliases import entity_key
from reader.entities.roles import roles


def find_names(article: Article, model: Path | None = None) -> tuple[Mention, ...]:
    """The people and organisations that the shown paragraphs of an article mention.

    `model` is the folder of a transformer of the user's own. Raises ReaderError `model-…` for one that cannot be used.
    """
    keys: dict[tuple[str, str], str] = {}
    found = []
    recognisers = with_model(model) if model else RECOGNISERS
    for mention in recognise(_shown(article), article.language, recognisers):
        name = (mention.type, mention.entity)
        if name not in keys:
            keys[name] = entity_key(*name)
        found.append(replace(mention, key=keys[name]))
    return tuple(found)


def find_roles(article: Article, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles that the shown paragraphs of an article tell of its people."""
    return roles(_shown(article), mentions, article.published.isoformat() if article.published else "")


def _shown(article: Article) -> list[str]:
    return ["" if paragraph.left_out else paragraph.text for paragraph in article.paragraphs]
