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
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, BinaryIO

from reader.core.annotations import Anchor, Annotation, AnnotationKind, anchor_to
from reader.core.mentions import EntityType
from reader.core.notebook import Notebook, NotedArticle, NotedParagraph, Step
from reader.core.quotations import Quotation
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
Items = Callable[[Notebook, NotedArticle], Iterator[dict[str, Any]]]
"""What makes the annotations of an article."""
POSITIONS = "Unicode code points from the start of the paragraph that the FragmentSelector selects"


def write(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the annotations of the notebook as an `AnnotationCollection` with one embedded page."""
    _write(notebook, out, step, _annotations)


def write_names(notebook: Notebook, out: BinaryIO, step: Step) -> None:
    """Write the people and organisations that are named in the articles, each mention as an annotation."""
    _write(notebook, out, step, _names)


def _write(notebook: Notebook, out: BinaryIO, step: Step, items: Items) -> None:
    generator = {"type": "Software", "name": notebook.generator}
    stamp = {"generator": generator, "generated": timestamp(notebook.exported)}
    # The same notes exported at the same time are the same collection, whoever asks.
    total, name = 0, sha256(timestamp(notebook.exported).encode())
    for article in notebook.articles:
        for item in items(notebook, article):
            total += 1
            name.update(f"\n{item['id']}".encode(errors="surrogatepass"))
    collection = uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE + name.hexdigest()).urn
    head = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        **stamp,
        "reader:positions": POSITIONS,
        "total": total,
        "first": {"id": f"{collection}#page", "type": "AnnotationPage", "startIndex": 0, "items": []},
    }
    # The items are written one by one between the two ends of what stands around them.
    before, after = _json(head).rsplit("[]", 1)
    out.write(f"{before}[".encode())
    separator = ""
    for article in notebook.articles:
        for item in items(notebook, article):
            # A lone surrogate has no bytes in UTF-8; the escape that Python writes for it is also JSON's own.
            out.write(f"{separator}\n{_json(item | stamp)}".encode(errors="backslashreplace"))
            separator = ","
        step()
    out.write(f"]{after}\n".encode())


def quotations(data: bytes) -> Iterator[Quotation]:
    """What a collection quotes, also one of another program that says the SHA-256. Raises ValueError for no JSON."""
    try:
        whole = json.loads(data)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    for item in _found(whole):
        found = _quotation(item)
        if found:
            yield found


def _found(whole: Any) -> list[Any]:
    """The annotations of a collection, of a page, or of a bare list."""
    for name in ("first", "items"):
        if isinstance(whole, dict) and name in whole:
            whole = whole[name]
    return whole if isinstance(whole, list) else []


def _quotation(item: Any) -> Quotation | None:
    try:
        selectors = item["target"]["selector"]
        quote = next(one for one in selectors if one["type"] == "TextQuoteSelector")
        digest = item["target"]["state"]["cached"].removeprefix("ni:///sha-256;")
        first, last = _ends(next((one for one in selectors if one is not quote), {}))
        return Quotation(
            exact=str(quote["exact"]),
            sha256=urlsafe_b64decode(digest + "=" * (-len(digest) % 4)).hex(),
            title=str(item.get("reader:article", {}).get("reader:title", "")),
            number=first[0],
            last_number=last[0],
            start=first[1],
            end=last[2],
            prefix=str(quote.get("prefix", "")),
            suffix=str(quote.get("suffix", "")),
        )
    except (KeyError, TypeError, AttributeError, ValueError, StopIteration):
        return None


def _ends(selector: dict[str, Any]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first and the last place of a selector: paragraph, start, end; zeros where there is none of our kind."""

    def place(one: dict[str, Any]) -> tuple[int, int, int]:
        number = int(str(one["value"]).removeprefix("paragraph="))
        return number, int(one["refinedBy"]["start"]), int(one["refinedBy"]["end"])

    if selector.get("type") == "RangeSelector":
        return place(selector["startSelector"]), place(selector["endSelector"])
    if selector.get("conformsTo") == PARAGRAPHS:
        return place(selector), place(selector)
    return (0, 0, 0), (0, 0, 0)


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)


def _annotations(_: Notebook, article: NotedArticle) -> Iterator[dict[str, Any]]:
    for paragraph in article.paragraphs:
        yield from _items(article, paragraph)


def _names(notebook: Notebook, article: NotedArticle) -> Iterator[dict[str, Any]]:
    text = notebook.read(article)
    texts = [paragraph.text for paragraph in text.paragraphs]
    numbers = {position: number for number, position, _ in text.shown()}
    described = _article(article)
    for mention in text.mentions:
        anchor = anchor_to(texts, mention.paragraph, mention.start, mention.end)
        number = numbers[mention.paragraph]
        name = f"{article.sha256} {article.capture} {mention.paragraph} {mention.start} {mention.end}"
        kind = {EntityType.PERSON: "Person", EntityType.ORG: "Organization"}[mention.type]
        yield {
            "id": uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE + name).urn,
            "type": "Annotation",
            "motivation": "identifying",
            "body": [_body(mention.entity, "identifying") | {"reader:entityType": kind}],
            "target": _target(article) | {"selector": _selectors(anchor, number, number)},
            "reader:paragraph": {"reader:number": number, "reader:text": mention.text},
            "reader:article": described,
        }


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
    target = _target(article)
    if not annotation.anchor.is_whole:
        target["selector"] = _selectors(annotation.anchor, paragraph.number, paragraph.last_number)
    item["target"] = target
    item["reader:paragraph"] = {"reader:number": paragraph.number, "reader:text": paragraph.anchor.exact}
    if annotation.color:
        item["reader:color"] = annotation.color
    item["reader:article"] = _article(article)
    return item


def _target(article: NotedArticle) -> dict[str, Any]:
    source = web_address(article.source_url) or _content_name(article)
    return {"type": "SpecificResource", "source": source, "state": _state(article)}


def _body(text: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": purpose}


def _selectors(anchor: Anchor, number: int, last_number: int) -> list[dict[str, Any]]:
    quote = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    if anchor.until == anchor.paragraph:
        return [quote, _place(number, anchor.start, anchor.end)]
    first = _place(number, anchor.start, anchor.start)
    last = _place(last_number, anchor.end, anchor.end)
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
