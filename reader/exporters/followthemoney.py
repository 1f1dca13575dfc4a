"""FollowTheMoney: people, organisations, posts and who held them, as lines of JSON, one entity each.

Who is who is what the articles say and what the reader made of it; nothing is added. Ids come from type and name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha1
from typing import Any, BinaryIO

from reader.core.entities import Role, plain_name
from reader.core.mentions import EntityType
from reader.core.notebook import Notebook, NotedArticle, Step
from reader.exporters.names import Named, gather
from reader.exporters.wording import one_line, timestamp, web_address

_SCHEMATA = {EntityType.PERSON: "Person", EntityType.ORG: "Organization"}
_DAY = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_MONTH = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)(?!\d)")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the people and organisations of the notebook, and its articles as what proves them."""
    written: set[str] = set()

    def put(entity: dict[str, Any]) -> None:
        if entity["id"] not in written:
            written.add(entity["id"])
            out.write(json.dumps(entity, ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    for named in gather(notebook, step):
        for entity in _entities(named):
            put(entity)
    for article in notebook.articles:
        put(_article(article))


def date_of(text: str) -> str:
    """A date as an article writes it, as ISO 8601 of as much as it says; `""` where it says no year."""
    if iso := _ISO.match(text.strip()):
        return iso[0].strip()
    if found := _DAY.search(text):
        day, month, year = map(int, found.groups())
        if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    if found := _MONTH.search(text):
        month, year = map(int, found.groups())
        if 1 <= month <= 12:
            return f"{year:04}-{month:02}"
    found = _YEAR.search(text)
    return found[1] if found else ""


def _entities(named: Named) -> Iterator[dict[str, Any]]:
    identifier = _id(named.type.value, named.name)
    properties: dict[str, list[str]] = {"name": [one_line(plain_name(named.name))]}
    if named.names:
        properties["alias"] = [one_line(name) for name in sorted(named.names)]
    yield {"id": identifier, "schema": _SCHEMATA[named.type], "properties": properties}
    for (post, body), told in sorted(named.roles.items()):
        organisation = _id(EntityType.ORG.value, body) if body else ""
        position = _id("position", post, body)
        if body:
            yield {"id": organisation, "schema": "Organization", "properties": {"name": [one_line(body)]}}
        properties = {"name": [one_line(f"{post} {body}".strip())]}
        if body:
            properties["organization"] = [organisation]
        yield {"id": position, "schema": "Position", "properties": properties}
        for role, article in told:
            yield _occupancy(identifier, position, role, article)


def _occupancy(holder: str, position: str, role: Role, article: NotedArticle) -> dict[str, Any]:
    start, end = date_of(role.since), date_of(role.until)
    properties = {
        "holder": [holder],
        "post": [position],
        "status": ["ended" if role.former or role.until else "unknown"],
        "proof": [_article_id(article)],
    }
    if start:
        properties["startDate"] = [start]
    if end:
        properties["endDate"] = [end]
    if article.published:
        properties["date"] = [article.published.isoformat()]
    identifier = _id("occupancy", holder, position, role.since, role.until, str(role.former))
    return {"id": identifier, "schema": "Occupancy", "properties": properties}


def _article(article: NotedArticle) -> dict[str, Any]:
    values = {
        "title": one_line(article.title),
        "fileName": one_line(article.file_name),
        "author": one_line(article.byline),
        "publisher": one_line(article.publisher),
        "sourceUrl": web_address(article.source_url),
        "publishedAt": article.published.isoformat() if article.published else "",
        "retrievedAt": timestamp(article.captured) if article.captured else "",
        "notes": f"SHA-256: {article.sha256}",
    }
    properties = {name: [value] for name, value in values.items() if value}
    return {"id": _article_id(article), "schema": "Article", "properties": properties}


def _article_id(article: NotedArticle) -> str:
    return _id("article", article.sha256, str(article.capture))


def _id(*parts: str) -> str:
    return f"reader-{sha1(json.dumps(parts).encode(), usedforsecurity=False).hexdigest()}"
