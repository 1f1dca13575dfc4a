"""The people and organisations of a notebook, as its articles tell of them together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from reader.core.entities import Role
from reader.core.folding import sort_key
from reader.core.mentions import EntityType, MentionForm
from reader.core.notebook import Notebook, NotedArticle, NotedText, Step

Key = tuple[EntityType, str]


@dataclass(slots=True)
class Named:
    """A person or an organisation: the other `names` that mean it, where it appears, and the roles it has or gives."""

    type: EntityType
    name: str
    names: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    mentions: int = 0
    first: date | None = None
    last: date | None = None
    roles: dict[tuple[str, str], list[tuple[Role, NotedArticle]]] = field(default_factory=dict)


def gather(notebook: Notebook, step: Step) -> list[Named]:
    """All who are named in the articles, people first, by name. Of one role that many articles tell, one is kept."""
    found: dict[Key, Named] = {}
    for article in notebook.articles:
        text = notebook.read(article)
        _note(found, article, text)
        for role in text.roles:
            holder = found.setdefault((EntityType.PERSON, role.holder), Named(EntityType.PERSON, role.holder))
            told = holder.roles.setdefault((role.post, role.body or role.body_text), [])
            if all((role.since, role.until, role.former) != (r.since, r.until, r.former) for r, _ in told):
                told.append((role, article))
        step()
    return sorted(found.values(), key=lambda one: (one.type is EntityType.ORG, sort_key(one.name), one.name))


def _note(found: dict[Key, Named], article: NotedArticle, text: NotedText) -> None:
    present: set[Key] = set()
    for mention in text.mentions:
        key = (mention.type, mention.entity)
        named = found.setdefault(key, Named(mention.type, mention.entity))
        named.mentions += 1
        if mention.form is MentionForm.FULL and mention.text != mention.entity:
            named.names[mention.text] += 1
        present.add(key)
    for key in present:
        named = found[key]
        named.articles += 1
        if article.published:
            named.first = min(named.first or article.published, article.published)
            named.last = max(named.last or article.published, article.published)
