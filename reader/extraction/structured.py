"""What a page says about itself for machines: its `<meta>` elements and its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.etree import _Element

from reader.extraction.tidy import one_line

_ARTICLE_TYPES = ("article", "posting", "report", "review")
_MAX_NODES = 20_000
# What XHTML and careful editors put around a script, with or without a comment sign before it.
_WRAPPING = re.compile(r"^\s*(?:/[/*]\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*/)?|(?:/[/*]\s*)?(?:\]\]>|-->)(?:\s*\*/)?\s*$")


def meta_values(root: _Element) -> dict[str, list[str]]:
    """The contents of `<meta>` by name, property or itemprop in lower case; empty ones are left out."""
    values: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = one_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            for key in (element.get(attribute) or "").lower().split():
                if content:
                    values.setdefault(key, []).append(content)
    return values


def article_data(root: _Element) -> dict[str, Any]:
    """The first JSON-LD object of the page that describes an article, `{}` if there is none."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            # strict=False: newspapers put line breaks into their strings.
            data = json.loads(_WRAPPING.sub("", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _objects(data):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.lower().endswith(_ARTICLE_TYPES) for name in names):
                return dict(node)
    return {}


def names(value: object) -> list[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of such."""
    if isinstance(value, str):
        return [one_line(value)]
    if isinstance(value, Mapping):
        return names(value.get("name"))
    if isinstance(value, list):
        return [name for item in value[:20] if not isinstance(item, list) for name in names(item)]
    return []


def _objects(data: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, Mapping):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, (Mapping, list)))
        elif isinstance(node, list):
            waiting.extend(node)
