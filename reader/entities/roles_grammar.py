"""How posts are said in each language, as patterns over a paragraph in which names stand as `MASK`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MASK = "\x00"
SPACE = r"[ \t\u00a0\n]+"
FLAGS = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns of one language; all but `post` are matched against a whole stretch between two things.

    `post` finds posts (groups: former, text, alone); `gap` stands between post and body, `bridge` between a post (and
    its body) and the holder after it (groups: comma, place), `link` between a holder and a post after it, `chain`
    between a post and the next one of the same holder (group: shared, where a body after the last is said of both),
    `verb` ends what stands between a holder and a post farther off, `later` stands between a holder and the body of
    the post before the name, `he` ends the words before a post in a sentence whose subject is a pronoun, `leaving` in
    the same stretch says that the post is left. `unnamed` are bodies that no mention marks because they bear no name;
    `listed` stands between two posts in a list whose last names the body, `owner` between a body and a post after it
    (`World Bank president`), and `instead` before the name of one who is replaced.

    The rest are dates: `span`, `since`, `until` right after a post, `dated` after a post that a verb gives, `opening`
    at the head of the sentence, `left` after the holder's name.
    """

    post: re.Pattern[str]
    gap: re.Pattern[str]
    bridge: re.Pattern[str]
    link: re.Pattern[str]
    chain: re.Pattern[str]
    verb: re.Pattern[str]
    leaving: re.Pattern[str]
    later: re.Pattern[str]
    span: re.Pattern[str]
    dated: re.Pattern[str]
    he: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    opening: re.Pattern[str]
    left: re.Pattern[str]
    unnamed: re.Pattern[str]
    listed: re.Pattern[str]
    owner: re.Pattern[str]
    instead: re.Pattern[str]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", SPACE) for phrase in ordered) + ")"
