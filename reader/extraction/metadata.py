"""Title, author, publisher, day and address of a page, from what it shows and what it says for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reader.core.article import Page, ParagraphKind
from reader.extraction.blocks import Block
from reader.extraction.dates import from_iso, from_text, near_title
from reader.extraction.structured import article_data, meta_values, names
from reader.extraction.tidy import one_line, squeezed

_SEPARATOR = re.compile(r"\s+(?:[|»«·•›]|::|[-–—])\s+|\s*\|\s*|\s+::?\s+")
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "parsely-title")
_LEAD_METAS = ("og:description", "description", "twitter:description", "dc.description")
_DATE_METAS = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date.published", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "dc.date.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_AUTHOR_METAS = ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author")
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:byline|author|tacgia|tac-gia)(?:$|[\s_-]|name)", re.IGNORECASE)
_BY = re.compile(r"^(?:written by|posted by|by|von|par|por|tác giả|bài(?: và ảnh)?)\s*:?\s+", re.IGNORECASE)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
_MIN_TITLE = 4
_MIN_HEADING = 20
_MIN_SEGMENT = 15
_MAX_TITLE = 400
_AROUND_TITLE = 8


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page; `leads` are its descriptions, in which its first paragraph may be found again."""

    title: str
    byline: str
    publisher: str
    published: date | None
    source_url: str
    leads: tuple[str, ...]


def read_metadata(page: Page, root: HtmlElement, blocks: Sequence[Block], *, start: int, vietnamese: bool) -> Metadata:
    """The metadata of the page `root`, whose article starts with block `start`.

    On Vietnamese pages a day shown beside the title beats all others.
    """
    metas, data = meta_values(root), article_data(root)
    source_url = page.source_url or _address(root, metas)
    publisher = next(iter([*names(data.get("publisher"))[:1], *metas.get("og:site_name", [])]), "")
    publisher = next(iter(metas.get("og:site_name", [])), "") or publisher or _host(source_url)
    title = _title(page, root, metas, names(data.get("headline")), blocks, start, publisher)
    shown = _shown_date(blocks, title, vietnamese=vietnamese)
    told = _told_date(root, metas, data, source_url)
    return Metadata(
        title=title,
        byline=_byline(root, metas, names(data.get("author")), publisher),
        publisher=publisher,
        published=(shown or told) if vietnamese else (told or shown),
        source_url=source_url,
        leads=tuple(value for key in _LEAD_METAS for value in metas.get(key, [])),
    )


def _title(
    page: Page,
    root: HtmlElement,
    metas: dict[str, list[str]],
    headlines: Sequence[str],
    blocks: Sequence[Block],
    start: int,
    publisher: str,
) -> str:
    element = next(root.iter("title"), None)
    whole = one_line("".join(element.itertext())) if element is not None else ""
    told = [value for key in _TITLE_METAS for value in metas.get(key, [])] + [name for name in headlines if name]
    whole = whole or (told[0] if told else "") or page.title
    shown = _shown_title(blocks, [whole, *told])
    if shown:
        return shown
    if told:
        return _without_site(told[0], publisher)
    # The <title> names the site alone: then the title is the heading under which the article starts.
    for block in reversed(blocks[max(0, start - _AROUND_TITLE) : start + 1]):
        if block.kind is ParagraphKind.HEADING and len(block.text) >= _MIN_HEADING and not _common(block.text, whole):
            return block.text
    return _without_site(whole, publisher)


def _shown_title(blocks: Sequence[Block], wholes: Sequence[str]) -> str:
    """The longest block that one of `wholes` contains and that makes up a good part of it: the title as it is shown."""
    best, best_rank = "", (False, 0, 0)
    plain = [squeezed(whole).casefold() for whole in wholes if whole]
    segments = {squeezed(part).casefold() for whole in wholes for part in _SEPARATOR.split(whole)}
    for block in blocks:
        if not _MIN_TITLE <= len(block.text) <= _MAX_TITLE:
            continue
        text = squeezed(block.text).casefold()
        # A site may put its section and its motto behind the title, so that the title is the lesser part.
        is_segment = block.kind is ParagraphKind.HEADING and len(text) >= _MIN_SEGMENT and text in segments
        if is_segment or any(text in whole and len(text) >= 0.4 * len(whole) for whole in plain):
            # A title begins with itself, not with the site; a heading of the first rank wins over a crumb of the
            # path or a teaser with the same words.
            leads = any(whole.startswith(text) for whole in plain)
            rank = (leads, len(text), 7 - block.level if block.kind is ParagraphKind.HEADING else 0)
            if rank > best_rank:
                best, best_rank = block.text, rank
    return best


def _common(one: str, other: str) -> set[str]:
    return set(one.casefold().split()) & set(other.casefold().split())


def _without_site(title: str, publisher: str) -> str:
    """`title` without the name of the site at either end, and without a short tail that can only be one."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title
    site = squeezed(publisher).casefold()
    kept = [part for part in parts if not site or squeezed(part).casefold() not in site]
    if kept and len(kept) < len(parts):
        longest = max(kept, key=len)
        return longest if len(longest) >= _MIN_TITLE else title
    last = re.split(r"\s+(?:[|»·•]|::|[-–—])\s+", title)
    if len(last) > 1 and len(last[-1].split()) <= 4 and len(" ".join(last[:-1]).split()) >= 4:
        return title[: title.rindex(last[-1])].rstrip(" |»·•:-–—")
    return title


def _address(root: HtmlElement, metas: dict[str, list[str]]) -> str:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and _host(link.get("href") or ""):
            return one_line(link.get("href"))
    return next((url for url in metas.get("og:url", []) if _host(url)), "")


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.netloc.removeprefix("www.") if parts.scheme in ("http", "https") else ""


def _told_date(root: HtmlElement, metas: dict[str, list[str]], data: dict[str, object], source_url: str) -> date | None:
    def candidates() -> Iterator[date | None]:
        yield from_iso(str(data.get("datePublished") or ""))
        for key in _DATE_METAS:
            for value in metas.get(key, []):
                yield from_iso(value) or from_text(value)
        for element in root.xpath("//*[@itemprop='datePublished']"):
            yield from_iso(element.get("datetime") or element.get("content") or element.text_content()[:40])
        for element in root.iter("time"):
            if element.get("pubdate") is not None or "publish" in (element.get("class") or "").lower():
                yield from_iso(element.get("datetime") or "")
        for element in root.iter("time"):
            yield from_iso(element.get("datetime") or "")
        match = _URL_DATE.search(source_url)
        yield from_iso(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}") if match else None

    return next(filter(None, candidates()), None)


def _shown_date(blocks: Sequence[Block], title: str, *, vietnamese: bool) -> date | None:
    plain = squeezed(title).casefold()
    places = [i for i, block in enumerate(blocks) if plain and squeezed(block.text).casefold() == plain]
    # The heading rather than the crumb or the teaser with the same words.
    places.sort(key=lambda i: (blocks[i].kind is not ParagraphKind.HEADING, blocks[i].level, blocks[i].linked > 0.5))
    for place in places:
        before = [block.text for block in reversed(blocks[max(0, place - _AROUND_TITLE) : place])]
        after = [block.text for block in blocks[place + 1 : place + 1 + _AROUND_TITLE]]
        found = near_title(before, after, day_first=vietnamese)
        if found:
            return found
    return None


def _byline(root: HtmlElement, metas: dict[str, list[str]], authors: Sequence[str], publisher: str) -> str:
    site = squeezed(publisher).casefold()

    def person(name: str) -> bool:
        plain = squeezed(name).casefold()
        return (
            2 <= len(name) <= 120 and "://" not in name and not plain.startswith("@") and plain not in (site, "admin")
        )

    told = [name for name in dict.fromkeys(authors) if person(name)]
    if told:
        return ", ".join(told)
    for key in _AUTHOR_METAS:
        for name in metas.get(key, []):
            if person(name):
                return _BY.sub("", name)
    for element in root.xpath(
        "//*[@itemprop='author' or @rel='author'] | //*[contains(@class, 'y') or contains(@class, 'a')]"
    ):
        rel = element.get("itemprop") == "author" or element.get("rel") == "author"
        if rel or _BYLINE_CLASS.search(element.get("class") or ""):
            name = _BY.sub("", one_line("".join(element.itertext())[:400]))
            if person(name) and len(name.split()) <= 8:
                return name
    return ""
