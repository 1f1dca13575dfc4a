"""Posts that people hold, as an article says them: `Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng Đoàn Khắc Miên`.

Posts with nothing but commas between them form a chain. A chain belongs to the name right before it (`bà Lê Thị An,
Giám đốc Sở Y tế, …`), to the name right after it, or by a verb to a name farther off (`được bầu làm`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from reader.core.entities import Role
from reader.core.mentions import EntityType, Mention
from reader.entities.roles_english import english_grammar
from reader.entities.roles_grammar import MASK, Grammar
from reader.entities.roles_vietnamese import vietnamese_grammar

_FAR = 160  # code points between a holder and a post that a verb joins
_NEAR = 60  # code points between two posts of a chain
_TASKS = ("phụ trách", "quyền ")
_SENTENCE_ENDS = (". ", "; ", "! ", "? ", "\n")
# A body that is part of the one after the comma: Vụ Pháp chế, Bộ Công Thương
_PARTS = ("vụ ", "khoa ", "phòng ", "đội ", "tổ ", "cục ", "bộ môn ", "tiểu đoàn ", "đại đội ", "trung tâm ", "chi bộ ")


@dataclass(slots=True)
class _Post:
    start: int
    end: int
    text: str
    former: bool
    body: int = -1  # the mention of the body
    span: tuple[int, int] = (0, 0)  # where the body is written, with what it is part of
    stop: int = 0  # the end of post and body
    tail: int = 0  # the end of the dates after it
    since: str = ""
    until: str = ""


def roles(paragraphs: Sequence[str], mentions: Sequence[Mention], date: str = "") -> tuple[Role, ...]:
    """The roles that an article tells of, in the order of their phrases; `mentions` are all of its names in order.

    `date` is the article's and is handed on.
    """
    out: list[Role] = []
    for number, group in groupby(enumerate(mentions), key=lambda pair: pair[1].paragraph):
        here = list(group)
        if 0 <= number < len(paragraphs) and any(m.type is EntityType.PERSON for _, m in here):
            out += _Paragraph(paragraphs[number], here).roles(date)
    return tuple(out)


def _is_english(text: str) -> bool:
    """Whether hardly any letter is one that only Vietnamese writes."""
    return text.isascii() or 50 * sum(letter > "ÿ" for letter in text) < len(text)


class _Paragraph:
    """The roles of one paragraph; `mentions` come with their numbers in the article."""

    def __init__(self, text: str, mentions: list[tuple[int, Mention]]) -> None:
        self._text = text
        self._numbers: list[int] = []
        self._mentions: list[Mention] = []
        pieces: list[str] = []
        at = 0
        for number, mention in mentions:
            if at <= mention.start < mention.end <= len(text):  # the first of two that overlap
                self._numbers.append(number)
                self._mentions.append(mention)
                pieces += [text[at : mention.start], MASK * (mention.end - mention.start)]
                at = mention.end
        self._masked = "".join([*pieces, text[at:]])
        self._grammar: Grammar = english_grammar() if _is_english(text) else vietnamese_grammar()
        self._people = [i for i, m in enumerate(self._mentions) if m.type is EntityType.PERSON]
        self._starts = {m.start: index for index, m in enumerate(self._mentions)}
        self._ends = {m.end: index for index, m in enumerate(self._mentions)}

    def roles(self, date: str) -> list[Role]:
        """The roles, in order."""
        held = [pair for chain in self._chains(self._posts()) for pair in self._held(chain)]
        for (one, _), (other, _) in reversed([*pairwise(held)]):
            if not any(one.span) and self._grammar.listed.fullmatch(self._masked, one.stop, other.start):
                one.body, one.span = other.body, other.span
        return [self._role(post, holder, date) for post, holder in held]

    def _role(self, post: _Post, holder: int, date: str) -> Role:
        text = self._text[slice(*post.span)]
        body = self._mentions[post.body].entity if post.body >= 0 else text
        return Role(
            paragraph=self._mentions[holder].paragraph,
            start=post.start,
            end=max(post.stop, post.end),
            holder=self._mentions[holder].entity,
            post=post.text,
            body=body,
            body_text=text,
            holder_mention=self._numbers[holder],
            body_mention=self._numbers[post.body] if post.body >= 0 else -1,
            former=post.former,
            since=post.since,
            until=post.until,
            date=date,
        )

    def _is(self, index: int, kind: EntityType) -> bool:
        return 0 <= index < len(self._mentions) and self._mentions[index].type is kind

    def _posts(self) -> list[_Post]:
        out: list[_Post] = []
        for match in self._grammar.post.finditer(self._masked):
            start, end = match.span("text")
            post = _Post(start, end, self._text[start:end], bool(match["former"]), stop=end)
            self._find_body(post)
            if not any(post.span):
                self._find_owner(post)
            if any(post.span) or match["alone"]:
                post.start = match.start()
                post.tail = self._dates(post)
                out.append(post)
        return out

    def _next(self, at: int) -> int:
        """The mention before which only white space and small words stand from `at` on; -1 if none."""
        start = self._masked.find(MASK, at, at + _FAR)
        return self._starts.get(start, -1)

    def _find_body(self, post: _Post) -> None:
        unnamed = self._grammar.unnamed.match(self._masked, post.end)
        end = unnamed.end(1) if unnamed else post.end
        if unnamed:
            post.span, post.stop = unnamed.span(1), end
        index = self._next(end)
        if not self._is(index, EntityType.ORG):
            return
        mention = self._mentions[index]
        if not self._grammar.gap.fullmatch(self._masked, end, mention.start):
            return
        stop = mention.end
        after = index + 1
        if self._is(after, EntityType.ORG) and self._text[mention.end : self._mentions[after].start] == ", ":
            part = mention.text.lower().startswith(_PARTS)
            if part and not self._mentions[after].text.lower().startswith(_PARTS):
                stop = self._mentions[after].end
        post.body, post.span, post.stop = index, (unnamed.start(1) if unnamed else mention.start, stop), stop

    def _find_owner(self, post: _Post) -> None:
        """A body right before the post: `World Bank president`."""
        at = self._masked.rfind(MASK, max(0, post.start - 4), post.start)
        index = self._ends.get(at + 1, -1)
        if self._is(index, EntityType.ORG) and self._grammar.owner.fullmatch(self._masked, at + 1, post.start):
            post.body, post.span = index, (self._mentions[index].start, at + 1)

    def _chains(self, posts: list[_Post]) -> list[list[_Post]]:
        out: list[list[_Post]] = []
        for post in posts:
            near = out and post.start - out[-1][-1].tail < _NEAR
            joined = near and self._grammar.chain.fullmatch(self._masked, out[-1][-1].tail, post.start)
            if joined:
                out[-1].append(post)
            else:
                out.append([post])
        for chain in out:
            for one, other in reversed([*pairwise(chain)]):
                link = self._grammar.chain.fullmatch(self._masked, one.tail, other.start)
                if not any(one.span) and link and link["shared"]:
                    one.body, one.span = other.body, other.span
        return out

    def _held(self, chain: list[_Post]) -> list[tuple[_Post, int]]:
        """The posts of a chain with the mentions of their holders."""
        before = self._before(chain[0])
        after, comma = self._after(chain[-1])
        if after >= 0 and (before < 0 or not comma):
            self._body_later(chain[-1], after)
            self._leave(chain[-1], self._mentions[after].end)
            # of a chain between two names the last post belongs to the second
            return [*((post, before if before >= 0 else after) for post in chain[:-1]), (chain[-1], after)]
        if before >= 0:
            self._opening(chain[0], before)
            return [(post, before) for post in chain]
        return self._by_verb(chain)

    def _before(self, post: _Post) -> int:
        """The holder right before a chain; -1 if none."""
        at = self._masked.rfind(MASK, max(0, post.start - _FAR), post.start)
        index = self._ends.get(at + 1, -1)
        if not self._is(index, EntityType.PERSON):
            return -1
        linked = self._grammar.link.fullmatch(self._masked, at + 1, post.start)
        # `ông An nguyên là Giám đốc`, where `nguyên là` is part of the post; `giao ông An phụ trách Sở Nội vụ`;
        # `ông An Chủ tịch UBND phường`, as typed in a hurry
        joined = post.former or post.text.lower().startswith(_TASKS) or (post.body >= 0 and post.text[0].isupper())
        return self._not_replaced(index) if linked or (joined and self._masked[at + 1 : post.start].isspace()) else -1

    def _not_replaced(self, index: int) -> int:
        """The holder, or the one before who takes the post: `Ông An thay ông Bình làm Giám đốc`."""
        start = self._mentions[index].start
        replaced = self._grammar.instead.search(self._masked[max(0, start - 30) : start])
        return index - 1 if replaced and self._is(index - 1, EntityType.PERSON) else index

    def _after(self, post: _Post) -> tuple[int, bool]:
        """The holder right after a chain, -1 if none, and whether a comma stands between."""
        index = self._next(post.tail)
        if not self._is(index, EntityType.PERSON):
            return -1, False
        bridge = self._grammar.bridge.fullmatch(self._masked, post.tail, self._mentions[index].start)
        if not bridge or (bridge["place"] and any(post.span)):
            return -1, False
        return index, bool(bridge["comma"])

    def _body_later(self, post: _Post, holder: int) -> None:
        """A body after the name: `Justice Eleanor Whitby of the High Court`."""
        end, index = self._mentions[holder].end, holder + 1
        if not any(post.span) and self._is(index, EntityType.ORG):
            mention = self._mentions[index]
            if self._grammar.later.fullmatch(self._masked, end, mention.start):
                post.body, post.span = index, (mention.start, mention.end)
                self._leave(post, mention.end)

    def _by_verb(self, chain: list[_Post]) -> list[tuple[_Post, int]]:
        """The holder farther off: in the same sentence, or before it where the subject is `ông`, `bà`."""
        start = chain[0].start
        low = max([self._masked.rfind(end, max(0, start - _FAR), start) for end in _SENTENCE_ENDS] + [start - _FAR, 0])
        number = bisect_right(self._people, start, key=lambda person: self._mentions[person].end) - 1
        if number < 0:
            return []
        index = self._not_replaced(self._people[number])
        end = self._mentions[index].end
        between = self._masked[max(end, low) : start]
        if not (self._grammar.verb.search(between) if end > low else self._grammar.he.search(between)):
            return []
        last = chain[-1]
        if self._grammar.leaving.search(between):
            last.since, last.until = "", last.until or last.since or self._dated(last)
        elif not (last.since or last.until):
            last.since = self._dated(last)
        self._opening(chain[0], index)
        return [(post, index) for post in chain]

    def _dated(self, post: _Post) -> str:
        """A bare date after the post: `được bầu làm Chủ tịch Hội năm 2015`."""
        dated = self._grammar.dated.match(self._masked, post.tail)
        return dated[1] if dated else ""

    def _dates(self, post: _Post) -> int:
        """Take the dates right after a post; where they end."""
        at = post.stop
        span = self._grammar.span.match(self._masked, at)
        if span:
            post.since, post.until = span[1], span[2] or ""
            return span.end()
        for name, pattern in (("since", self._grammar.since), ("until", self._grammar.until)):
            date = pattern.match(self._masked, at)
            if date:
                setattr(post, name, date[1])
                at = date.end()
        return at + 1 if at > post.stop and self._masked[at : at + 1] == ")" else at

    def _leave(self, post: _Post, at: int) -> None:
        left = self._grammar.left.match(self._masked, at)
        if left and not post.until:
            post.until = left[1]

    def _opening(self, post: _Post, holder: int) -> None:
        """A date before the holder's name: `Từ năm 2009, chị Phùng Lan Chinh là …`."""
        if post.since or self._masked[self._mentions[holder].end : post.start].lstrip()[:1] in (",", "(", "-", "–"):
            return
        start = self._mentions[holder].start
        head = self._masked[max(0, start - _FAR) : start].rstrip()
        comma = head.rfind(",")
        date = self._grammar.opening.search(head[: comma + 1]) if comma >= 0 and len(head) - comma < 24 else None
        if date:
            post.since = date[1]
