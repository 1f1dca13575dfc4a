"""Title, author, publisher, day and address of a page, from what it shows and what it says for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import takewhile
from urllib.parse import urlsplit

from lxml.etree import _Element

from reader.core.article import Page, ParagraphKind
from reader.extraction.dates import clock_of, dated_line, from_iso, from_text, is_dateline
from reader.extraction.layout import Block
from reader.extraction.structured import article_data, meta_values, names
from reader.extraction.tidy import one_line, plain
from reader.extraction.titles import title_of

_LEAD_METAS = ("og:description", "description", "twitter:description", "dc.description")
_DATE_METAS = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date.published", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "dc.date.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "date",
)  # fmt: skip
_AUTHOR_METAS = ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author")
_SITE_METAS = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher")
_HANDLE = re.compile(r"://|^@")
_ADDRESS = re.compile(r"://|@|^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|example)(?:/\S*)?$", re.IGNORECASE)
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:byline|author|tacgia|tac-gia)(?:$|[\s_-]|name)", re.IGNORECASE)
_MAX_BYLINE_WORDS = 6
_BETWEEN_NAMES = re.compile(r"[,;&|]| and | và ")
_MAX_NAME = 120
# What stands where a name should, written by machines or by nobody, and the agencies.
_NOBODY = re.compile(
    r"^(?:admin\w*|administrator|quản trị(?: viên)?|ban quản trị|bbt|ban biên tập|biên tập(?: viên)?|webmaster|"
    r"editor(?:ial)?(?: team| staff)?|staff(?: writer| reporter)?|unknown|anonymous|user|guest|root|super user|"
    r"redaktion|redacción|null|none|undefined|n/a|tác giả|author|pv|phóng viên|ap|upi|ria|vnp|vov|vtv|sky)$|"
    r"\b(?:ttxvn|vietnam\+|reuters|afp|associated press|xinhua|tass|bloomberg|dpa|efe|news agency|thông tấn xã)\b|"
    r"^(?:theo|nguồn|source|báo|tạp chí|cổng thông tin|trang tin|đài)\s|\d|[{}<>_=]|^last updated|\bstaff$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S+@\S+|https?://\S+|\+?\d[\d .-]{7,}")
# The day that is printed behind a name, sometimes without a blank.
_BEHIND_NAME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|"
    r"(?i:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)|(?<=\s)\d{1,2}[ :/.-]).*|\s+[-–|]\s.*"
)
_BY = re.compile(r"^(?:written by|posted by|by|von|par|por|tác giả|bài(?: và ảnh)?)\s*:?\s+", re.IGNORECASE)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
_AROUND_TITLE = 8

_Moment = tuple[date, str]
_MAX_TOLD = 400


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page; `leads` are its descriptions, in which its first paragraph may be found again."""

    title: str
    byline: str
    publisher: str
    published: date | None
    published_time: time | None
    source_url: str
    leads: tuple[str, ...]


def read_metadata(page: Page, root: _Element, blocks: Sequence[Block], *, start: int, vietnamese: bool) -> Metadata:
    """The metadata of the page `root`, whose article starts with block `start`.

    On Vietnamese pages a day shown below the title beats all others.
    """
    metas, data = meta_values(root), article_data(root)
    source_url = page.source_url or _address(root, metas)
    publisher = _publisher(metas, names(data.get("publisher")))
    title = title_of(page, root, metas, names(data.get("headline")), blocks, start, publisher, vietnamese=vietnamese)
    below, above = _shown_dates(blocks, title, vietnamese=vietnamese)
    told = _told_date(root, metas, data, source_url, vietnamese=vietnamese)
    if page.captured and above and above[0] == page.captured.date():
        above = None  # the clock of the site
    moments = [moment for moment in ((below, told) if vietnamese else (told, below)) if moment] + [above] * bool(above)
    published = moments[0][0] if moments else None
    return Metadata(
        title=title,
        byline=_byline(root, metas, names(data.get("author")), publisher),
        publisher=publisher,
        published=published,
        # What is shown beside the title is the clock of the newspaper, what machines are told may be that of Greenwich.
        published_time=next(
            filter(None, (clock_of(m[1]) for m in (below, told, above) if m and m[0] == published)), None
        ),
        source_url=source_url,
        leads=tuple(value for key in _LEAD_METAS for value in metas.get(key, [])),
    )


def _publisher(metas: dict[str, list[str]], told: Sequence[str]) -> str:
    """The name by which the site calls itself, `""` if it has none but its address."""
    names_of_site = [value for key in _SITE_METAS for value in metas.get(key, [])] + list(told)
    return next((name for name in names_of_site if 2 <= len(name) <= _MAX_NAME and not _HANDLE.search(name)), "")


def _address(root: _Element, metas: dict[str, list[str]]) -> str:
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


def _told_date(
    root: _Element, metas: dict[str, list[str]], data: dict[str, object], source_url: str, *, vietnamese: bool
) -> _Moment | None:
    """The day of publication that the page tells for machines, and the text that tells it."""

    def candidates() -> Iterator[str]:
        yield str(data.get("datePublished") or "")
        for key in _DATE_METAS:
            yield from metas.get(key, [])
        for element in root.xpath("//*[@itemprop='datePublished']"):
            yield element.get("datetime") or element.get("content") or "".join(element.itertext())[:40]
        for element in root.iter("time"):
            if element.get("pubdate") is not None or "publish" in (element.get("class") or "").lower():
                yield element.get("datetime") or ""
        for element in root.iter("time"):
            yield element.get("datetime") or ""
        match = _URL_DATE.search(source_url)
        yield f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""

    days = ((from_iso(text) or from_text(text, day_first=vietnamese), text) for text in candidates() if text)
    return next(((day, text) for day, text in days if day), None)


def _shown_dates(blocks: Sequence[Block], title: str, *, vietnamese: bool) -> tuple[_Moment | None, _Moment | None]:
    """The day shown below the title, and the one above it, where the clock of the site may also stand."""
    wanted = plain(title)
    places = [i for i, block in enumerate(blocks) if wanted and block.plain == wanted]
    # The heading rather than the crumb or the teaser with the same words.
    places.sort(key=lambda i: (blocks[i].kind is not ParagraphKind.HEADING, blocks[i].level, blocks[i].linked > 0.5))
    below = above = None
    for place in places:
        # Above the menu stands the clock of the site, in a list of links the days of other articles.
        near = takewhile(lambda block: block.linked <= 0.5, reversed(blocks[max(0, place - _AROUND_TITLE) : place]))
        above = above or dated_line((b.text for b in near), longest=60, day_first=vietnamese)
        after = [
            b.text for b in blocks[place + 1 : place + 1 + _AROUND_TITLE] if b.linked <= 0.5 or is_dateline(b.text)
        ]
        below = below or dated_line(after, longest=120, day_first=vietnamese)
    return below, above


def _byline(root: _Element, metas: dict[str, list[str]], authors: Sequence[str], publisher: str) -> str:
    told = _people(authors, publisher)
    if told:
        return told
    for key in _AUTHOR_METAS:
        told = _people(metas.get(key, []), publisher)
        if told:
            return told
    for element in root.xpath(
        "//*[@itemprop='author' or @rel='author'] | //*[contains(@class, 'y') or contains(@class, 'a')]"
    ):
        rel = element.get("itemprop") == "author" or element.get("rel") == "author"
        if rel or _BYLINE_CLASS.search(element.get("class") or ""):
            text = one_line("".join(element.itertext())[:400])
            if all(len(part.split()) <= _MAX_BYLINE_WORDS for part in _BETWEEN_NAMES.split(text)):
                told = _people([text], publisher)
                if told:
                    return told
    return ""


def _people(told: Sequence[str], publisher: str) -> str:
    """The names of people among `told`, joined; not those of agencies, sites, posts and programs."""
    site = plain(publisher)
    kept: dict[str, None] = {}
    for value in told:
        name = _BEHIND_NAME.sub("", _BY.sub("", _CONTACT.sub("", value[:_MAX_TOLD]).strip()))
        # "MEG KINNARD and ERRIN HAINES, Associated Press"
        parts = [part.strip(" ;|-–—") for part in name.split(",")]
        name = ", ".join(part for part in parts if part and not _NOBODY.search(part))
        if 2 <= len(name) <= _MAX_NAME and not _ADDRESS.search(name) and plain(name) not in site:
            kept.setdefault(name)
    return ", ".join(kept)
