"""The title of a page: what its elements show, and what they tell for machines, put to the vote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.etree import _Element

from reader.core.article import Page, ParagraphKind
from reader.extraction.layout import Block
from reader.extraction.tidy import ends_sentence, one_line, plain

_SEPARATOR = re.compile(r"\s+(?:[|»«·•›]|::|[-–—])\s+|\s*\|\s*|\s+::?\s+")
_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dc:title", "parsely-title")
_MIN_TITLE = 4
_MIN_HEADING = 20
_MIN_SEGMENT = 15
_MAX_TITLE = 400
_MAX_LINE = 200
_BOLD = 0.95
_TITLE_CLASS = re.compile(r"(?:^|[\s_-])(?:\w*title|headline|tieu_?-?de\w*|ten_?-?bai\w*)(?:$|[\s_-])", re.IGNORECASE)
_AROUND = 8
_MIN_WORDS = 3
_ALIKE, _ALIKE_IN_SYLLABLES = 0.2, 0.35  # any two Vietnamese titles share syllables


def title_of(
    page: Page,
    root: _Element,
    metas: dict[str, list[str]],
    headlines: Sequence[str],
    blocks: Sequence[Block],
    start: int,
    publisher: str,
    *,
    vietnamese: bool,
) -> str:
    """The title of the page `root`, whose article starts with block `start`."""
    element = next(root.iter("title"), None)
    whole = one_line("".join(element.itertext())) if element is not None else ""
    told = [value for key in _TITLE_METAS for value in metas.get(key, [])] + [name for name in headlines if name]
    shown = _shown(page, whole, told, blocks, start, publisher)
    return _elected(shown, whole, [*headlines[:1], *metas.get("og:title", [])[:1]], publisher, vietnamese=vietnamese)


def _elected(shown: str, whole: str, told: Sequence[str], publisher: str, *, vietnamese: bool) -> str:
    """What most sources say: the title as it is shown, the <title>, and what the page tells for machines.

    Of two with as many votes it is what the page tells, if that is about the same thing: editors tell what an article
    is called where its heading shows a longer or a playful line. Vietnamese ones put their sections there.
    """
    told = [title for title in told if len(title.split()) >= _MIN_WORDS]
    agreeing = [title for title in told if plain(shown) in plain(title)]  # and adds its section or its site
    candidates = [_without_site(title, publisher) for title in told if title not in agreeing]
    segments = {plain(part) for part in (_without_site(whole, publisher), *_SEPARATOR.split(whole))}
    words = set(shown.casefold().split())
    alike = _ALIKE_IN_SYLLABLES if vietnamese else _ALIKE
    elected, most = shown, len(agreeing) + (plain(shown) in segments) - 0.5 * (not vietnamese)
    for title in dict.fromkeys(candidates):
        own = set(title.casefold().split())
        votes = candidates.count(title) + (plain(title) in segments)
        if len(own & words) >= alike * max(len(own), len(words)) and votes > most:
            elected, most = title, votes
    return elected


def _shown(page: Page, whole: str, told: Sequence[str], blocks: Sequence[Block], start: int, publisher: str) -> str:
    """The title as the page shows it, else as it tells it."""
    whole = whole or (told[0] if told else "") or page.title
    shown = _shown_title(blocks, [whole, *told])
    headline = _headline(blocks, start)
    if headline and shown and not told and shown.kind is not ParagraphKind.HEADING:
        # The <title> names the site alone, and the banner of the site shows it.
        return headline.text
    if shown:
        return shown.text
    if told and not (headline and plain(told[0]) == plain(whole) and not _is_worded_alike(headline.text, whole)):
        return _without_site(told[0], publisher)
    # The <title> names the site alone: then the title is the heading under which the article starts.
    for block in reversed(blocks[max(0, start - _AROUND) : start + 1]):
        if len(block.text) >= _MIN_HEADING and _is_headline(block) and not _is_worded_alike(block.text, whole):
            return block.text
    return _without_site(whole, publisher)


def _is_headline(block: Block) -> bool:
    """Whether `block` is a heading, or a short line in bold type or of a class that says so, as old pages have."""
    if block.kind is ParagraphKind.HEADING:
        return True
    if block.kind is not ParagraphKind.TEXT or len(block.text) > _MAX_LINE or ends_sentence(block.text):
        return False
    return block.bold >= _BOLD or _TITLE_CLASS.search(block.box.names) is not None


def _headline(blocks: Sequence[Block], start: int) -> Block | None:
    """The heading of the first rank nearest above the start of the article; None if there is none."""
    for block in reversed(blocks[max(0, start - _AROUND) : start + 1]):
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
        text = block.plain
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
