"""How English says who holds which post."""

from __future__ import annotations

import functools
import re

from reader.entities.lexicons import english, sections
from reader.entities.roles_grammar import FLAGS, MASK, SPACE, Grammar, any_of

_DATE = (
    r"((?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:\s+\d{1,2},)?\s+\d{4}|\d{4})"
)


@functools.cache
def english_grammar() -> Grammar:
    """The patterns of English."""
    listed = sections("en/posts.txt")
    titles = {" ".join(words) for words, _ in english().titles.items()} - set(listed["alone"])
    titles |= set("dr mr mrs ms sir dame gen lt col maj prof professor comrade capt".split())
    title = rf"(?:{any_of(titles)}\.?)"
    former = any_of(listed["former"])
    core = any_of(listed["alone"])
    post = (
        rf"(?<![\w'’])(?:(?P<former>{former})[ -]+)?"
        rf"(?P<text>(?:{any_of(listed['before'])}[ -]+){{0,3}}(?P<alone>{core})"
        rf"(?:(?:(?<=minister)|(?<=secretary)){SPACE}(?:of|for){SPACE}(?:the{SPACE})?(?-i:[A-Z][a-z]+)"
        rf"(?:{SPACE}(?:(?:and|of){SPACE})?(?-i:[A-Z][a-z]+)){{0,4}})?)(?![\w'’])"
    )
    return Grammar(
        post=re.compile(post, FLAGS),
        gap=re.compile(rf"(?:{SPACE}(?:of|at|for|in)(?:{SPACE}the)?{SPACE})", FLAGS),
        bridge=re.compile(rf"(?P<place>(?!))?(?P<comma>[,:])?(?:{SPACE}{title}){{0,8}}{SPACE}", FLAGS),
        link=re.compile(
            rf"(?:,{SPACE}\d+)?(?:,{SPACE}|{SPACE}\()"
            rf"(?:(?:is|was|the|a|an|its|their|his|her|now|then|currently|formerly){SPACE}){{0,4}}(?:[\w]+['’]s{SPACE})?|"
            rf"{SPACE}(?:is|was|became|has been|serves as|served as){SPACE}(?:(?:the|a|an){SPACE})?",
            FLAGS,
        ),
        chain=re.compile(rf"\s*(?:,|,?{SPACE}(?P<shared>and))\s*(?:(?:the|a|an){SPACE})?", FLAGS),
        verb=re.compile(
            r"(?:appointed|elected|named|made|chosen|promoted to|as)(?: as| to be)?(?: the| a| an)?\s*$", FLAGS
        ),
        leaving=re.compile(r"(?:resigned|stepped down|left|retired)(?: as)?\s*$", FLAGS),
        later=re.compile(rf"{SPACE}(?:of|at|from|for)(?:{SPACE}the)?{SPACE}|{SPACE}left{SPACE}(?:the{SPACE})?", FLAGS),
        span=re.compile(r"[\s,]*\(?(?:from|between)?\s*(\d{4})\s*(?:[-–]|to|and)\s*(\d{4})\)?", FLAGS),
        dated=re.compile(rf"[\s,]*(?:in|on)\s+{_DATE}", FLAGS),
        he=re.compile(
            r"(?:^|[.;!?]\s+)(?:he|she)\s+(?:was|is|became|served as|has been)\s+(?:(?:the|a|an)\s+)?$", FLAGS
        ),
        since=re.compile(rf"[\s,]*(?:since|from)\s+{_DATE}", FLAGS),
        until=re.compile(rf"[\s,]*(?:until|till|to)\s+{_DATE}", FLAGS),
        opening=re.compile(rf"(?:^|[.;!?]\s+)(?:In|Since|On|From)\s+{_DATE},\s*$", FLAGS),
        left=re.compile(rf"[\s,]*(?:(?:left|resigned|retired|stepped down)\s+)?in\s+{_DATE}", FLAGS),
        unnamed=re.compile(rf"{SPACE}of{SPACE}(?:the{SPACE})?(board|council|committee)(?!\w)", FLAGS),
        listed=re.compile(rf"\s*;(?:\s*and)?\s*{MASK}+,\s*(?:the\s+|its\s+)?"),
        owner=re.compile(r"(?:['’]s?)?\s"),
        instead=re.compile(r"\b(?:succeed\w*|replac\w+)\s+(?:\w+\.?\s+)?$", FLAGS),
    )
