"""JSON: a W3C Web Annotation collection, for other programs. One item per note, tagging and highlight.

The model has no paragraphs, so each item selects its paragraph by a `FragmentSelector` of our own kind, which
`refinedBy` narrows by a `TextPositionSelector`. A bare position would claim to count from the start of the page.
Programs that do not know our kind have the `TextQuoteSelector`. What the model has no words for (paragraph number,
SHA-256, title …) stands under the prefix `reader:`, which the context declares.

No body says its `language`: the language of a note is not known, and the one of the article need not be it.
"""

from __future__ import annotations

import json
import uuid
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from typing import Any

from reader.core.annotations import Anchor, Annotation, AnnotationKind
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph
from reader.exporters.wording import timestamp, web_address

NAMESPACE = "urn:archive-reader:"
"""What the prefix `reader:` stands for."""

CONTEXT: list[Any] = ["http://www.w3.org/ns/anno.jsonld", {"reader": NAMESPACE}]
PARAGRAPHS = f"{NAMESPACE}paragraph-number"
"""The kind of fragment that our paragraph selectors conform to: `paragraph=N`, N from 1."""

_MOTIVATIONS = {
    AnnotationKind.NOTE: "commenting",
    AnnotationKind.TAG: "tagging",
    AnnotationKind.HIGHLIGHT: "highlighting",
}
POSITIONS = "Unicode code points from the start of the paragraph that the FragmentSelector selects"


def write(notebook: Notebook) -> bytes:
    """The notebook as an `AnnotationCollection` with one embedded page."""
    generator = {"type": "Software", "name": notebook.generator}
    stamp = {"generator": generator, "generated": timestamp(notebook.exported)}
    items = [
        item | stamp
        for article in notebook.articles
        for paragraph in article.paragraphs
        for item in _items(article, paragraph)
    ]
    # The same notes exported at the same time are the same collection, whoever asks.
    name = "\n".join([timestamp(notebook.exported), *(item["id"] for item in items)])
    collection = uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE + name).urn
    content = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        **stamp,
        "reader:positions": POSITIONS,
        "total": len(items),
        "first": {"id": f"{collection}#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    # A lone surrogate has no bytes in UTF-8; the escape that Python writes for it is also JSON's own.
    return json.dumps(content, ensure_ascii=False, indent=2).encode(errors="backslashreplace") + b"\n"


def _items(article: NotedArticle, paragraph: NotedParagraph) -> Iterator[dict[str, Any]]:
    tags = [_body(tag.name, "tagging") for tag in paragraph.tags]
    for note in paragraph.notes:
        yield _item(note, [_body(note.text, "commenting"), *tags], article, paragraph)
    for tagging in paragraph.taggings:
        if tagging.tag:
            yield _item(tagging, [_body(tagging.tag.name, "tagging")], article, paragraph)
    for highlight in paragraph.highlights:
        yield _item(highlight, [], article, paragraph)


def _item(
    annotation: Annotation, body: list[dict[str, Any]], article: NotedArticle, paragraph: NotedParagraph
) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": _MOTIVATIONS[annotation.kind],
        "created": timestamp(annotation.created),
        "modified": timestamp(annotation.modified),
    }
    if annotation.creator:
        item["creator"] = {"type": "Person", "name": annotation.creator}
    if body:
        item["body"] = body
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": web_address(article.source_url) or _content_name(article),
        "state": _state(article),
    }
    if not annotation.anchor.is_whole:
        target["selector"] = _selectors(annotation.anchor, paragraph)
    item["target"] = target
    item["reader:paragraph"] = {"reader:number": paragraph.number, "reader:text": paragraph.anchor.exact}
    if annotation.color:
        item["reader:color"] = annotation.color
    item["reader:article"] = _article(article)
    return item


def _body(text: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}


def _selectors(anchor: Anchor, paragraph: NotedParagraph) -> list[dict[str, Any]]:
    quote = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    if anchor.until == anchor.paragraph:
        return [quote, _place(paragraph.number, anchor.start, anchor.end)]
    first = _place(paragraph.number, anchor.start, anchor.start)
    last = _place(paragraph.last_number, anchor.end, anchor.end)
    return [quote, {"type": "RangeSelector", "startSelector": first, "endSelector": last}]


def _place(number: int, start: int, end: int) -> dict[str, Any]:
    return {
        "type": "FragmentSelector",
        "conformsTo": PARAGRAPHS,
        "value": f"paragraph={number}",
        "refinedBy": {"type": "TextPositionSelector", "start": start, "end": end},
    }


def _state(article: NotedArticle) -> dict[str, Any]:
    state = {"type": "TimeState", "cached": _content_name(article)}
    if article.captured:
        state["sourceDate"] = timestamp(article.captured)
    return state


def _article(article: NotedArticle) -> dict[str, Any]:
    return {
        "reader:id": article.id,
        "reader:title": article.title,
        "reader:byline": article.byline,
        "reader:publisher": article.publisher,
        "reader:sourceUrl": article.source_url,
        "reader:published": article.published.isoformat() if article.published else None,
        "reader:captured": timestamp(article.captured) if article.captured else None,
        "reader:imported": timestamp(article.imported),
        "reader:fileName": article.file_name,
        "reader:sha256": article.sha256,
        "reader:language": article.language,
    }


def _content_name(article: NotedArticle) -> str:
    """The imported bytes named by their hash (RFC 6920): an address that needs no place and proves itself."""
    digest = urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
