"""What stands on a page beside the article: teasers of other articles, buttons, appeals to the reader."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from reader.core.article import ParagraphKind
from reader.extraction.layout import Block, Box

_SHORT = 200
_TEASER = re.compile(
    r"^\W*(?:related|also|see also|read (?:more|also|next)|more(?: on)?|watch|listen|recommended|"
    r"click here|subscribe|sign up|xem thêm|đọc thêm|tin liên quan|bài liên quan|có thể bạn quan tâm|>>|»)\b",
    re.IGNORECASE,
)
# Words that stand alone in a block and are never part of what an author wrote.
_CHROME = re.compile(
    r"^\W*(?:comments?|\d+ comments?|advert(?:isement|ising)?|sponsored|related|"
    r"related (?:articles|stories|news|posts)|share(?: this.*)?|sharing is caring|text size|print|"
    r"e-?mail|tweet|pin it|whatsapp|facebook|loading|"
    r"read more|see more|more|tags?|top|back|play video|this slideshow requires javascript|"
    r"tin liên quan|bài liên quan|tin khác|tin cùng chuyên mục|các tin khác|bài viết khác|bình luận|ý kiến bạn đọc|"
    r"quay lại|về trang trước|trở về|in trang|in bài viết|gửi email|chia sẻ|từ khóa|xem tất cả|đang tải)\W*$",
    re.IGNORECASE,
)
# The paper speaks to its readers, in a block of its own: asks for a subscription, or to be followed.
_APPEAL = re.compile(
    r"^\W*(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletter|inbox|e-?mail|updates|briefing|for free|today)|"
    r"\b(?:in|to|meet) your (?:inbox|mailbox)\b|"
    r"^\W*(?:download|get) (?:the|our) .{0,40}\bapp\b|^\W*get (?:unlimited )?access to .{0,80}\bsubscri|"
    r"\bmay be reached at\b.{0,40}@|^\W*(?:reach|contact) (?:the |our )?(?:reporter|writer|author)s?\b|^media caption|"
    r"^\W*(?:kính )?mời (?:quý )?(?:bạn đọc|độc giả|vị).{0,60}(?:theo dõi|đón đọc|đón xem|gửi|chia sẻ)|"
    r"^\W*(?:bạn đọc|độc giả|quý độc giả)? ?chia sẻ (?:bài viết|ý kiến|câu chuyện) (?:của|về).{0,120}\btại đây\b|"
    r"^\W*(?:đăng ký|theo dõi)\b.{0,60}(?:bản tin|kênh|fanpage|zalo|youtube|facebook)",
    re.IGNORECASE,
)
_MAX_APPEAL = 400
# Names of classes that say what a box is for, in the vocabulary shared by the makers of pages.
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|recirc|promo|newsletter|signup|subscri\w*|share|sharing|social|comments?|breadcrumbs?|"
    r"sidebar|adverts?|sponsor\w*|byline|dateline|timestamp|tags?|rating|poll|vote|gallery|slideshow|toolbar|"
    r"pagination|nav|menu|footer|tinlienquan|author-?bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Devices of a page, whatever the words around them in the name.
_DEVICE = re.compile(
    r"gallery|slideshow|carousel|lightbox|newsletter|cookie|consent|paywall|breadcrumb|byline|share-?(?:bar|tools|button)|"
    r"recirc|outbrain|taboola|most-?(?:read|popular)|author-?(?:bio|info|box)|disclaimer|related|control-(?:bar|panel)",
    re.IGNORECASE,
)


def is_teaser(text: str) -> bool:
    """Whether `text` begins as lines do that point to other articles."""
    return _TEASER.match(text) is not None


def is_chrome(block: Block) -> bool:
    """Whether `block` by its words alone is none of the author's text."""
    if _CHROME.match(block.text) or (len(block.text) <= _MAX_APPEAL and _APPEAL.search(block.text)):
        return True
    if block.kind is ParagraphKind.LIST_ITEM or len(block.text) > _SHORT:
        return False
    return block.linked >= 0.6 and is_teaser(block.text)


def is_aside(box: Box) -> bool:
    """Whether the page itself calls `box`, or a box close around it, something beside the article."""
    # Not by the id: that of a chapter is made from its title.
    for level, around in enumerate(islice(box.lineage(), 6)):
        if around.classes:
            aside, device = _said(around.classes)
            if device or (aside and level < 3):
                return True
    return False


@lru_cache(maxsize=8192)
def _said(classes: str) -> tuple[bool, bool]:
    """Whether a box of these classes is something beside the article, and whether also all that is in it."""
    return _ASIDE.search(classes) is not None, _DEVICE.search(classes) is not None
