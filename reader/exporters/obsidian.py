"""A folder of Markdown files for Obsidian: one note per article, with links to notes of its tags, people and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from reader.core.annotations import LEVELS
from reader.core.file_names import Names
from reader.core.mentions import EntityType
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph, NotedText, Step
from reader.exporters.markdown import escape, listed, passage
from reader.exporters.wording import heading, one_line, printable, timestamp, words_for

_NOT_IN_LINK = "#^[]|"
_NOT_IN_TAG = re.compile(r"[^\w/\-]+")
_FOLDERS = {"tag": "Tags", EntityType.PERSON: "People", EntityType.ORG: "Organisations"}
Link = tuple[str, str]
"""A folder and a name: what a link leads to."""


def write_folder(notebook: Notebook, folder: Path, step: Step) -> None:
    """Write the notebook into an empty folder."""
    vault = _Vault()
    (folder / "Articles").mkdir()
    for article in notebook.articles:
        name = vault.article(article)
        text = "\n\n".join(_note(article, notebook.read(article), vault)) + "\n"
        (folder / "Articles" / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")
        step()
    for (kind, title), name in vault.linked.items():
        (folder / kind).mkdir(exist_ok=True)
        front = _front({"aliases": [title], "kind": kind.lower().rstrip("s")})
        content = f"{front}\n\n# {escape(one_line(title))}\n"
        (folder / kind / f"{name}.md").write_text(content, encoding="utf-8", newline="\n")


class _Vault:
    """The names of the files, so that links lead to them."""

    def __init__(self) -> None:
        self.linked: dict[Link, str] = {}
        self._articles = Names()
        self._names = {folder: Names() for folder in _FOLDERS.values()}

    def article(self, article: NotedArticle) -> str:
        """The name of an article's file."""
        day = f"{article.published.isoformat()} " if article.published else ""
        return self._articles.new(day + heading(article), str(article.id), _NOT_IN_LINK)

    def link(self, folder: str, title: str) -> str:
        """A link to a tag, a person or a body."""
        name = self.linked.get((folder, title))
        if name is None:
            name = self._names[folder].new(title.replace(LEVELS, " - "), "_", _NOT_IN_LINK)
            self.linked[folder, title] = name
        shown = one_line(title).translate(dict.fromkeys(map(ord, "[]|"), " "))
        return f"[[{folder}/{name}|{shown}]]"


def _note(article: NotedArticle, text: NotedText, vault: _Vault) -> Iterator[str]:
    words = words_for(article.language)
    tags = list(dict.fromkeys(tag.name for noted in article.paragraphs for tag in noted.tags))
    yield _front(
        {
            "title": heading(article),
            "author": article.byline,
            "publisher": article.publisher,
            "source": article.source_url,
            "published": article.published.isoformat() if article.published else "",
            "captured": timestamp(article.captured) if article.captured else "",
            "sha256": article.sha256,
            "tags": [_NOT_IN_TAG.sub("-", printable(tag)).strip("-/") for tag in tags],
        }
    )
    yield f"# {escape(heading(article))}"
    yield listed(article, words)
    for noted in article.paragraphs:
        yield from passage(article, noted, words, 2)
        links = list(_links(noted, text, vault))
        if links:
            yield " · ".join(links)


def _links(noted: NotedParagraph, text: NotedText, vault: _Vault) -> Iterator[str]:
    for tag in noted.tags:
        yield vault.link(_FOLDERS["tag"], tag.name)
    named = dict.fromkeys((mention.type, mention.entity) for mention in text.names_in(noted.anchor))
    for kind, name in named:
        yield vault.link(_FOLDERS[kind], name)


def _front(fields: dict[str, str | list[str]]) -> str:
    """The front matter: YAML, in which every text of JSON is a text too."""
    lines = [f"{name}: {json.dumps(_plain(value), ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"])


def _plain(value: str | list[str]) -> str | list[str]:
    return one_line(value) if isinstance(value, str) else [one_line(one) for one in value if one]
