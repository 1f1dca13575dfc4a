"""A notebook to export: one article, one paragraph with notes and tags, one with a tag alone."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pytest

from reader.core.annotations import Anchor, Annotation, AnnotationKind, Tag
from reader.core.article import Paragraph
from reader.core.entities import Role
from reader.core.mentions import EntityType, Mention
from reader.core.notebook import Grouping, Notebook, NotedArticle, NotedParagraph, NotedText
from reader.exporters import FORMATS

SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def build(
    quote: str = "Hai bên nhất trí thúc đẩy hợp tác.",
    note: str = "Đối chiếu với thông cáo.\nXem phụ lục.",
    tags: tuple[tuple[str, str], ...] = (("Đối ngoại", "#1565c0"), ("Nhân sự", "#ffd54f")),
    creator: str = "Nguyễn Thị Lan",
    grouping: Grouping = Grouping.ARTICLE,
    **article: Any,
) -> Notebook:
    """A notebook with the given parts; whatever is not given is harmless and Vietnamese."""
    anchor = Anchor(2, 0, len(quote), quote, "trước", "sau")

    def annotation(name: str, kind: AnnotationKind, **rest: Any) -> Annotation:
        return Annotation(
            capture=1,
            id=str(uuid5(NAMESPACE_URL, name)),
            article=12,
            kind=kind,
            anchor=anchor,
            creator=creator,
            created=datetime(2026, 11, 3, 1, 2, 3, tzinfo=UTC),
            modified=datetime(2026, 11, 4, 4, 5, 6, tzinfo=UTC),
            **rest,
        )

    taggings = tuple(
        annotation(f"tagging {name}", AnnotationKind.TAG, tag=Tag(name, name, color)) for name, color in tags
    )
    text = NotedText(
        paragraphs=(
            *(Paragraph(f"Đoạn mở đầu {number}.") for number in (1, 2)),
            Paragraph(quote),
            *(Paragraph(f"Đoạn giữa {number}.") for number in (4, 5, 6, 7)),
            Paragraph("Chỉ có thẻ ở đầu đoạn này, nói về Trần Khải Hoàn của Đảng bộ Sông Thao."),
        ),
        mentions=(
            Mention(7, 34, 48, EntityType.PERSON, "Trần Khải Hoàn", "Trần Khải Hoàn"),
            Mention(7, 53, 70, EntityType.ORG, "Đảng bộ Sông Thao", "Đảng bộ Sông Thao"),
        ),
        roles=(Role(7, 0, 0, "Trần Khải Hoàn", "Bí thư", "Đảng bộ Sông Thao", since="6/2024"),),
    )
    noted = NotedParagraph(
        number=3,
        last_number=3,
        anchor=anchor,
        notes=(annotation("note", AnnotationKind.NOTE, text=note),),
        taggings=taggings,
    )
    apart = tuple(replace(one, id=str(uuid5(NAMESPACE_URL, "apart"))) for one in taggings[:1])
    tagged = NotedParagraph(number=8, last_number=8, anchor=Anchor(7, 0, 10, "Chỉ có thẻ"), notes=(), taggings=apart)
    facts: dict[str, Any] = {
        "id": 12,
        "capture": 34,
        "container": "",
        "title": "Thủ tướng tiếp Bộ trưởng",
        "byline": "Trần Văn Đức",
        "publisher": "Báo Nhân Dân",
        "source_url": "https://bao.example/a.html?x=1&y=2",
        "published": date(2026, 11, 1),
        "captured": datetime(2026, 11, 2, 9, 8, 7, tzinfo=UTC),
        "imported": datetime(2026, 11, 2, 10, 11, 12, tzinfo=UTC),
        "file_name": "thu tuong.mhtml",
        "sha256": SHA256,
        "language": "vi",
    }
    return Notebook(
        exported=datetime(2026, 11, 20, 7, 0, 0, tzinfo=UTC),
        generator="Archive Reader 0.1.0",
        articles=(NotedArticle(**(facts | article), paragraphs=(noted, tagged)),),
        grouping=grouping,
        read=lambda _: text,
    )


def exported(key: str, notebook: Notebook) -> bytes:
    """The file that a format makes of a notebook; of a folder, all its files one after another."""
    if not FORMATS[key].suffix:
        with TemporaryDirectory() as folder:
            FORMATS[key].write_folder(notebook, Path(folder), lambda: None)
            return b"".join(path.name.encode() + path.read_bytes() for path in sorted(Path(folder).rglob("*.md")))
    out = io.BytesIO()
    FORMATS[key].write(notebook, out, lambda: None)
    return out.getvalue()


@pytest.fixture(scope="session")
def notebook_with() -> Callable[..., Notebook]:
    """Builds a notebook; of session scope, since it keeps nothing and property tests call it often."""
    return build


HOSTILE = [
    "# Heading *x* [y](javascript:z) `code` | <script>alert(1)</script> &amp; \\ _a_ ~~b~~ ==c== $d$",
    "\"quotes\" 'single' „Vietnamese“ Nguyễn Đình Chiểu 🎉 👩‍👩‍👧",
    "=HYPERLINK(1)",
    "+84 24",
    "-5",
    "@SUM(A1)",
    "'=1",
    "1. first",
    "12) twelfth",
    "- item",
    "> quote",
    "    indented",
    "\ttab first, space last ",
    "--- or ***",
    "===",
    "| a | b |",
    "]]> --> </style></blockquote><img src=x onerror=alert(1)>",
    "\u202eright to left \u2028 separator \u00a0",
    "# trailing #",
    "![x](y)",
    "[ref]: http://example.com",
    "a; b, c",
]


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    """One line of text that some format would take for its own marks."""
    return request.param


FACTS = (
    "Trần Văn Đức",
    "Báo Nhân Dân",
    "https://bao.example/a.html?x=1&y=2",
    "2026-11-01",
    "2026-11-02 09:08:07 UTC",
    "2026-11-02 10:11:12 UTC",
    "thu tuong.mhtml",
    SHA256,
)


@pytest.fixture(scope="session")
def facts() -> tuple[str, ...]:
    """What a document says about the source of the article, as a person reads it."""
    return FACTS
