"""What the exporters share: the words of an export, dates as text, and text made fit for a file.

An export speaks the language of what it quotes: Vietnamese beside a Vietnamese article, else English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.core.annotations import Annotation
from reader.core.notebook import Group, Grouping, Notebook, NotedArticle, NotedParagraph
from reader.core.quotations import printable as printable

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#\\]", re.IGNORECASE)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_GREY = "#d0d0d0"
_NOT_IN_ADDRESS = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of an export in one language."""

    notebook: str
    exported: str
    byline: str
    publisher: str
    source: str
    published: str
    captured: str
    imported: str
    file_name: str
    sha256: str
    paragraph: str
    paragraphs: str
    whole: str
    tags: str
    note: str
    created: str
    modified: str
    highlight: str
    contents: str
    sources: str
    by_tag: str
    by_person: str
    untagged: str
    nobody: str
    page: str
    text: str


ENGLISH = Words(
    notebook="Notes",
    exported="Exported",
    byline="Author",
    publisher="Source",
    source="Address",
    published="Published",
    captured="Captured",
    imported="Imported",
    file_name="File",
    sha256="SHA-256 of the file",
    paragraph="Paragraph",
    paragraphs="Paragraphs",
    whole="The whole article",
    tags="Tags",
    note="Note",
    created="created",
    modified="modified",
    highlight="Highlighted",
    contents="Contents",
    sources="Sources",
    by_tag="Notes by tag",
    by_person="Notes by person",
    untagged="Without a tag",
    nobody="Without a person",
    page="Page",
    text="Text of the article",
)

VIETNAMESE = Words(
    notebook="Ghi chú",
    exported="Xuất lúc",
    byline="Tác giả",
    publisher="Nguồn",
    source="Địa chỉ",
    published="Ngày đăng",
    captured="Lưu trang lúc",
    imported="Nhập vào lúc",
    file_name="Tên tệp",
    sha256="SHA-256 của tệp",
    paragraph="Đoạn",
    paragraphs="Các đoạn",
    whole="Cả bài",
    tags="Thẻ",
    note="Ghi chú",
    created="tạo lúc",
    modified="sửa lúc",
    highlight="Tô màu",
    contents="Mục lục",
    sources="Danh mục nguồn",
    by_tag="Ghi chú theo thẻ",
    by_person="Ghi chú theo người",
    untagged="Không có thẻ",
    nobody="Không có người",
    page="Trang",
    text="Toàn văn",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line about where an article comes from. `address` is set when the value may be followed as a link."""

    label: str
    value: str
    address: str = ""


def words_for(language: str) -> Words:
    """The words that stand beside text in this language (ISO 639-1, or `""` when unknown)."""
    return VIETNAMESE if language == "vi" else ENGLISH


def main_language(notebook: Notebook) -> str:
    """The language of the whole file: that of its first article, English when unknown or without articles."""
    return (notebook.articles[0].language if len(notebook.articles) else "") or "en"


def title_of(notebook: Notebook, words: Words) -> str:
    """What a document is called, by how its passages are put together."""
    return {
        Grouping.ARTICLE: words.notebook,
        Grouping.TAG: words.by_tag,
        Grouping.PERSON: words.by_person,
    }[notebook.grouping]


def group_name(group: Group, grouping: Grouping, words: Words) -> str:
    """What a group is called in a heading, on one line."""
    return one_line(group.name) or (words.nobody if grouping is Grouping.PERSON else words.untagged)


def short_source(article: NotedArticle) -> str:
    """Where an article comes from, on one line: its title, who published it, and when."""
    parts = (heading(article), one_line(article.publisher), article.published.isoformat() if article.published else "")
    return " · ".join(part for part in parts if part)


def chip_text(background: str) -> str:
    """Black or white, whichever has the greater contrast (WCAG 2) on a background given as `#rrggbb`."""
    channels = (int(background[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else "#ffffff"


def color_of(color: str) -> str:
    """A colour in lower case, grey for what is none."""
    return color.lower() if _COLOR.fullmatch(color) else _GREY


def heading(article: NotedArticle) -> str:
    """What an article is called in a heading, on one line: its title, or its file's name if it has none."""
    return one_line(article.title if article.title.strip() else article.file_name)


def exported_by(notebook: Notebook, words: Words) -> str:
    """When and by which program a notebook was exported."""
    return one_line(f"{words.exported} {moment(notebook.exported)} · {notebook.generator}")


def facts(article: NotedArticle, words: Words) -> list[Fact]:
    """What proves the source of an article, in the order of reading. What is not known is left out."""
    known = [
        Fact(words.byline, article.byline),
        Fact(words.publisher, article.publisher),
        Fact(words.source, article.source_url, web_address(article.source_url)),
        Fact(words.published, article.published.isoformat() if article.published else ""),
        Fact(words.captured, moment(article.captured) if article.captured else ""),
        Fact(words.imported, moment(article.imported)),
        Fact(words.file_name, " · ".join(name for name in (article.container, article.file_name) if name)),
        Fact(words.sha256, article.sha256),
    ]
    return [Fact(fact.label, one_line(fact.value), fact.address) for fact in known if fact.value]


def place(paragraph: NotedParagraph, words: Words) -> str:
    """Where a passage stands, as a reader counts."""
    if paragraph.anchor.is_whole:
        return words.whole
    if paragraph.last_number == paragraph.number:
        return f"{words.paragraph} {paragraph.number}"
    return f"{words.paragraphs} {paragraph.number}–{paragraph.last_number}"


def tag_names(paragraph: NotedParagraph) -> list[str]:
    """The names of a paragraph's tags, each on one line."""
    return [one_line(tag.name) for tag in paragraph.tags]


def signature(note: Annotation, words: Words) -> str:
    """Who wrote a note, and when it was created and last modified."""
    times = [f"{words.created} {moment(note.created)}", f"{words.modified} {moment(note.modified)}"]
    return " · ".join([one_line(note.creator), *times] if note.creator else times)


def moment(time: datetime) -> str:
    """A time as a person reads it, in UTC and saying so."""
    return in_utc(time).isoformat(" ", "seconds").removesuffix("+00:00") + " UTC"


def timestamp(time: datetime) -> str:
    """A time as a program reads it: ISO 8601 in UTC, the `xsd:dateTime` of W3C."""
    return in_utc(time).isoformat("T", "seconds").removesuffix("+00:00") + "Z"


def one_line(text: str) -> str:
    """The printable text with its line breaks as spaces, for a place that has only one line."""
    return printable(text).replace("\n", " ")


def web_address(url: str) -> str:
    """The address if it is safe to follow (http or https), with what no address may contain percent-encoded."""
    if not _WEB_ADDRESS.match(url):
        return ""
    return _NOT_IN_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", url)


def in_utc(time: datetime) -> datetime:
    """The time in UTC. One without a zone is UTC already; the zone of this computer must not shift it."""
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
