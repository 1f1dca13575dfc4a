"""Title, author, publisher, day and address of a page, from what it shows and what it says for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reader.core.article import Page, ParagraphKind
from reader.extraction.blocks import Block
from reader.extraction.dates import from_iso, from_text, is_dateline, near_title
from reader.extraction.structured import article_data, meta_values, names
from reader.extraction.tidy import ends_sentence, one_line, plain

_SEPARATOR = re.compile(r"\s+(?:[|»«·•›]|::|[-–—])\s+|\s*\|\s*|\s+::?\s+")
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dc:title", "parsely-title")
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
_MIN_TITLE = 4
_MIN_HEADING = 20
_MIN_SEGMENT = 15
_MAX_TITLE = 400
_MAX_LINE = 200
_BOLD = 0.95
_TITLE_CLASS = re.compile(r"(?:^|[\s_-])(?:\w*title|headline|tieu_?-?de\w*|ten_?-?bai\w*)(?:$|[\s_-])", re.IGNORECASE)
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

    On Vietnamese pages a day shown below the title beats all others.
    """
    metas, data = meta_values(root), article_data(root)
    source_url = page.source_url or _address(root, metas)
    publisher = _publisher(metas, names(data.get("publisher")))
    title = _title(page, root, metas, names(data.get("headline")), blocks, start, publisher)
    below, above = _shown_dates(blocks, title, vietnamese=vietnamese)
    told = _told_date(root, metas, data, source_url)
    if page.captured and above == page.captured.date():
        above = None  # the clock of the site
    return Metadata(
        title=title,
        byline=_byline(root, metas, names(data.get("author")), publisher),
        publisher=publisher,
        published=((below or told) if vietnamese else (told or below)) or above,
        source_url=source_url,
        leads=tuple(value for key in _LEAD_METAS for value in metas.get(key, [])),
    )


def _publisher(metas: dict[str, list[str]], told: Sequence[str]) -> str:
    """The name by which the site calls itself, `""` if it has none but its address."""
    names_of_site = [value for key in _SITE_METAS for value in metas.get(key, [])] + list(told)
    return next((name for name in names_of_site if 2 <= len(name) <= _MAX_NAME and not _HANDLE.search(name)), "")


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
    headline = _headline(blocks, start)
    if headline and shown and not told and shown.kind is not ParagraphKind.HEADING:
        # The <title> names the site alone, and the banner of the site shows it.
        return headline.text
    if shown:
        return shown.text
    if told:
        return _without_site(told[0], publisher)
    # The <title> names the site alone: then the title is the heading under which the article starts.
    for block in reversed(blocks[max(0, start - _AROUND_TITLE) : start + 1]):
        if len(block.text) >= _MIN_HEADING and _is_headline(block) and not _is_worded_alike(block.text, whole):
            return block.text
    return _without_site(whole, publisher)


def _is_headline(block: Block) -> bool:
    """Whether `block` is a heading, or a short line in bold type or of a class that says so, as old pages have."""
    if block.kind is ParagraphKind.HEADING:
        return True
    if block.kind is not ParagraphKind.TEXT or len(block.text) > _MAX_LINE or ends_sentence(block.text):
        return False
    names = f"{block.element.get('class', '')} {block.element.get('id', '')}"
    return block.bold >= _BOLD or _TITLE_CLASS.search(names) is not None


def _headline(blocks: Sequence[Block], start: int) -> Block | None:
    """The heading of the first rank nearest above the start of the article; None if there is none."""
    for block in reversed(blocks[max(0, start - _AROUND_TITLE) : start + 1]):
        if block.level == 1 and block.kind is ParagraphKind.HEADING and _MIN_SEGMENT <= len(block.text) <= _MAX_TITLE:
            return block
    return None


def _shown_title(blocks: Sequence[Block], wholes: Sequence[str]) -> Block | None:
    """The longest block that one of `wholes` contains and that makes up a good part of it: the title as it is shown."""
    best, best_rank = None, (False, 0, 0)
    told = [plain(whole) for whole in wholes if whole]
    segments = {plain(part) for whole in wholes for part in _SEPARATOR.split(whole)}
    for block in blocks:
        if not _MIN_TITLE <= len(block.text) <= _MAX_TITLE:
            continue
        text = plain(block.text)
        # A site may put its section and its motto behind the title, so that the title is the lesser part.
        is_segment = block.kind is ParagraphKind.HEADING and len(text) >= _MIN_SEGMENT and text in segments
        if is_segment or any(text in whole and len(text) >= 0.4 * len(whole) for whole in told):
            # A title begins with itself, not with the site; a heading of the first rank wins over a crumb of the
            # path or a teaser with the same words.
            leads = any(whole.startswith(text) for whole in told)
            rank = (leads, len(text), 7 - block.level if block.kind is ParagraphKind.HEADING else 0)
            if rank > best_rank:
                best, best_rank = block, rank
    return best


def _is_worded_alike(heading: str, whole: str) -> bool:
    """Whether half of the words of `heading` are those of the <title>, which then names more than the site."""
    words = set(heading.casefold().split())
    return 2 * len(words & set(whole.casefold().split())) >= len(words)


def _without_site(title: str, publisher: str) -> str:
    """`title` without the name of the site at either end, and without a short tail that can only be one."""
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title
    site = plain(publisher)
    kept = [part for part in parts if not site or plain(part) not in site]
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


def _shown_dates(blocks: Sequence[Block], title: str, *, vietnamese: bool) -> tuple[date | None, date | None]:
    """The day shown below the title, and the one above it, where the clock of the site may also stand."""
    wanted = plain(title)
    places = [i for i, block in enumerate(blocks) if wanted and plain(block.text) == wanted]
    # The heading rather than the crumb or the teaser with the same words.
    places.sort(key=lambda i: (blocks[i].kind is not ParagraphKind.HEADING, blocks[i].level, blocks[i].linked > 0.5))
    below = above = None
    for place in places:
        # Above the menu stands the clock of the site, in a list of links the days of other articles.
        near = takewhile(lambda block: block.linked <= 0.5, reversed(blocks[max(0, place - _AROUND_TITLE) : place]))
        above = above or near_title((b.text for b in near), longest=60, day_first=vietnamese)
        after = [
            b.text for b in blocks[place + 1 : place + 1 + _AROUND_TITLE] if b.linked <= 0.5 or is_dateline(b.text)
        ]
        below = below or near_title(after, longest=120, day_first=vietnamese)
    return below, above


def _byline(root: HtmlElement, metas: dict[str, list[str]], authors: Sequence[str], publisher: str) -> str:
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
        name = _BEHIND_NAME.sub("", _BY.sub("", _CONTACT.sub("", value[:_MAX_TITLE]).strip()))
        # "MEG KINNARD and ERRIN HAINES, Associated Press"
        parts = [part.strip(" ;|-–—") for part in name.split(",")]
        name = ", ".join(part for part in parts if part and not _NOBODY.search(part))
        if 2 <= len(name) <= _MAX_NAME and not _ADDRESS.search(name) and plain(name) not in site:
            kept.setdefault(name)
    return ", ".join(kept)
