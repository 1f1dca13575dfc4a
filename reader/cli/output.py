"""What the commands print: lines for a person, JSON for other programs."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Iterable

from reader.core.annotations import Annotation
from reader.core.archived import ArchivedArticle, ArticleRow
from reader.core.article import Article
from reader.core.mentions import EntityType, Mention
from reader.core.review import NameQuestion
from reader.services.importing import ImportRow, Progress, Status

_AROUND = 40
"""Characters beside a doubtful name."""


def row_as_json(row: ArticleRow) -> dict[str, object]:
    """A row of the list, as `list` and `search` print it."""
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source,
        "source_url": row.source_url,
        "published": row.published.isoformat() if row.published else None,
        "imported": row.imported.isoformat(),
        "tags": [tag.name for tag in row.tags],
        "notes": row.notes,
    }


def print_rows(rows: Iterable[ArticleRow]) -> None:
    """A line for each article, as a person reads it."""
    for row in rows:
        date = row.published.isoformat() if row.published else "no date   "
        tags = f"  [{', '.join(tag.name for tag in row.tags)}]" if row.tags else ""
        notes = f"  {row.notes} note{'' if row.notes == 1 else 's'}" if row.notes else ""
        print(f"{row.id:>5}  {date}  {row.title}  ({row.source or 'unknown source'}){tags}{notes}")


def names(mentions: Iterable[Mention], kind: EntityType) -> list[tuple[str, int]]:
    """The people or the organisations that are mentioned, each with how often, most often first."""
    counts: dict[str, int] = {}
    for mention in mentions:
        if mention.type is kind:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def article_as_json(archived: ArchivedArticle) -> dict[str, object]:
    """An article with its annotations, as `show` prints it."""
    return {
        "id": archived.id,
        **reading_as_json(archived.article, archived.mentions),
        "publisher": archived.article.publisher,
        "captured": archived.article.captured.isoformat() if archived.article.captured else None,
        "imported": archived.imported.isoformat(),
        "file_name": archived.file_name,
        "sha256": archived.sha256,
        "annotations": [
            {
                "id": annotation.id,
                "kind": annotation.kind,
                "paragraph": bisect_right(archived.article.shown, annotation.anchor.paragraph),
                "last_paragraph": bisect_right(archived.article.shown, annotation.anchor.until),
                "quote": annotation.anchor.exact,
                "color": annotation.color,
                "tag": annotation.tag.name if annotation.tag else None,
                "text": annotation.text,
                "created": annotation.created.isoformat(),
                "modified": annotation.modified.isoformat(),
                "creator": annotation.creator,
            }
            for annotation in archived.annotations
        ],
    }


def _annotation(annotation: Annotation) -> str:
    if annotation.tag:
        return f"[{annotation.tag.name}]"
    return f"Note: {annotation.text}" if annotation.text else f"Highlighted: “{annotation.anchor.exact}”"


def print_article(archived: ArchivedArticle) -> None:
    """An article with its notes and names, as a person reads it."""
    article = archived.article
    print(article.title)
    facts = (article.byline, article.publisher, article.published, article.source_url)
    print(" · ".join(str(fact) for fact in facts if fact))
    if len(archived.captures) > 1:
        print("Captures: " + ", ".join(f"{capture.moment:%Y-%m-%d}" for capture in archived.captures))
    for annotation in archived.annotations:
        if annotation.anchor.is_whole:
            print(_annotation(annotation))
    print()
    for number, position in enumerate(article.shown, start=1):
        print(f"{number:>4}  {article.paragraphs[position].text}")
        for annotation in archived.annotations:
            if annotation.anchor.paragraph == position:
                print(f"      {_annotation(annotation)}")
    for annotation in archived.lost:
        print(f"Without its place: {_annotation(annotation)} on “{annotation.anchor.exact}”")
    for kind, heading in ((EntityType.PERSON, "People"), (EntityType.ORG, "Organisations")):
        found = names(archived.mentions, kind)
        if found:
            print(f"\n{heading}: " + ", ".join(f"{name} ({count})" for name, count in found))


def reading_as_json(article: Article, mentions: Iterable[Mention]) -> dict[str, object]:
    """What a page says. Paragraphs are those that are shown, and mentions count them from 0."""
    places = {position: number for number, position in enumerate(article.shown)}
    return {
        "title": article.title,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "published_time": article.published_time.isoformat("minutes") if article.published_time else None,
        "source_url": article.source_url,
        "language": article.language,
        "encoding": article.encoding,
        "paragraphs": [
            {"kind": article.paragraphs[position].kind, "text": article.paragraphs[position].text}
            | ({"level": article.paragraphs[position].level} if article.paragraphs[position].level else {})
            for position in article.shown
        ],
        "pictures": len(article.illustrations),
        "mentions": [
            {
                "paragraph": places[mention.paragraph],
                "start": mention.start,
                "end": mention.end,
                "type": mention.type,
                "text": mention.text,
                "entity": mention.entity,
            }
            for mention in mentions
        ],
    }


def question_as_json(question: NameQuestion) -> dict[str, object]:
    """A doubtful name, as `review` prints it."""
    return {
        "name": question.surface,
        "type": question.type,
        "doubt": round(question.doubt, 2),
        "mentions": question.mentions,
        "articles": question.articles,
        "more": question.more,
        "contexts": [
            {"id": one.article, "title": one.title, "text": one.text, "start": one.start, "end": one.end}
            for one in question.contexts
        ],
    }


def print_question(question: NameQuestion) -> None:
    """A doubtful name with one of its contexts, as a person reads it."""
    one = question.contexts[0]
    before, behind = one.text[max(0, one.start - _AROUND) : one.start], one.text[one.end : one.end + _AROUND]
    print(f"{question.doubt:>4.0%}  {question.surface}  ({question.type}, {question.mentions} mentions)")
    print(f"      {one.article:>5}  …{before}[{question.surface}]{behind}…")


def import_row_as_json(row: ImportRow) -> dict[str, object]:
    """A row of an import's report."""
    return {
        "file": str(row.path),
        "part": row.part,
        "status": row.status,
        "id": row.article,
        "title": row.title,
        "code": row.error.code if row.error else None,
        "message": str(row.error) if row.error else None,
    }


def print_progress(progress: Progress) -> None:
    """The page that was finished last."""
    row = progress.row
    if row is None:
        return
    if row.error:
        print(f"failed    {row.path}: {row.error}", file=sys.stderr)
        return
    word = {Status.PRESENT: "present", Status.CAPTURED: "captured"}.get(row.status, "imported")
    where = f"{row.path}{f': {row.part}' if row.part else ''}"
    print(f"{word:<9} {where}: article {row.article}, {row.title}")


def print_json(value: object) -> None:
    """A value as JSON that is easy to read."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_line(value: object) -> None:
    """A value as JSON on one line."""
    print(json.dumps(value, ensure_ascii=False), flush=True)
