"""Articles of our own writing, about people who do not exist, as a reading process would hand them to the store."""

from __future__ import annotations

import hashlib
import zlib
from datetime import date, datetime
from zlib import crc32

from reader.core.article import Article, Paragraph, ParagraphKind
from reader.core.mentions import EntityType, Mention
from reader.core.reading import Reading
from reader.services.archive import Archive
from reader.services.sketching import sketch
from reader.store.captures import Captures
from reader.store.connection import Connections

TITLE = "Đồng chí Trần Khải Hoàn làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao"
PARAGRAPHS = (
    "Sáng 12-11, đồng chí Trần Khải Hoàn đã làm việc với Đảng bộ Văn phòng Tỉnh ủy Sông Thao.",
    "Kết quả hai năm",
    "Theo báo cáo, Văn phòng Tỉnh ủy đã giảm một phần ba số cuộc họp 📉 và hòa giải xong 12 vụ việc.",
    "Ông Hoàn đề nghị thủ trưởng từng đơn vị tự chịu trách nhiệm.",
)


def reading(
    title: str = TITLE,
    texts: tuple[str, ...] = PARAGRAPHS,
    *,
    published: date | None = date(2024, 11, 12),
    publisher: str = "Báo Sông Thao",
    address: str = "",
    captured: datetime | None = None,
    names: tuple[tuple[str, EntityType], ...] = (
        ("Trần Khải Hoàn", EntityType.PERSON),
        ("Đảng bộ Văn phòng Tỉnh ủy Sông Thao", EntityType.ORG),
    ),
) -> Reading:
    """A reading of an article with these paragraphs, in which each of `names` is mentioned wherever it stands."""
    article = Article(
        title=title,
        paragraphs=tuple(
            Paragraph(text, ParagraphKind.HEADING if len(text) < 20 else ParagraphKind.TEXT, 2 if len(text) < 20 else 0)
            for text in texts
        ),
        byline="Lê Thảo",
        publisher=publisher,
        published=published,
        source_url=address or f"https://baosongthao.example/tin/{crc32(title.encode())}",
        language="vi",
        encoding="utf-8",
        captured=captured,
    )
    mentions = [
        Mention(number, start, start + len(name), kind, name, name)
        for number, text in enumerate(texts)
        for name, kind in names
        if (start := text.find(name)) >= 0
    ]
    data = "\n".join((title, *texts, *([str(captured)] if captured else []))).encode()
    return Reading(
        article=article,
        mentions=tuple(sorted(mentions)),
        file_name=f"{title[:20]}.html",
        sha256=hashlib.sha256(data).digest(),
        size=len(data),
        content=zlib.compress(data),
        sketch=sketch(article),
    )


def add(archive: Archive, one: Reading | None = None) -> int:
    """Store a reading as an import does, without the process that reads a file; the article's number."""
    connections = Connections(archive.folder)
    try:
        return Captures(connections).add(one or reading()).article
    finally:
        connections.close()
