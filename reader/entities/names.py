"""One name for each body: keys under which spellings and abbreviations meet, and names spelled out."""

from __future__ import annotations

import functools
import re

from reader.entities.lexicons import vietnamese
from reader.entities.tokens import Case, Words, is_syllable, small, tokenise

_SIGNS = re.compile(r"[-–,&/]")
_FILLERS = frozenset({"và", "của", "and", "the", "of", "for"})
# What the law calls a company is often left out: Công ty TNHH MTV Minh An, Công ty Minh An.
_LEGAL_FORMS = tuple(
    tuple(form.split()) for form in ("trách nhiệm hữu hạn", "một thành viên", "thương mại cổ phần", "cổ phần")
)
_COMPANIES = frozenset({"công", "tổng", "ngân"})


def _spelled(word: str) -> list[str]:
    """The words of an abbreviation, or the word itself: `GD&ĐT` gives Giáo dục, &, Đào tạo."""
    acronyms = vietnamese().acronyms
    if word in acronyms:
        return [acronyms[word][1] or word]
    pieces: list[str] = []
    for part in word.replace("&", " & ").replace("-", " - ").split():
        pieces.append(acronyms.get(part, ("", ""))[1] or part)
    known = all(piece != part for piece, part in zip(pieces[::2], word.replace("&", "-").split("-"), strict=False))
    return pieces if known else [word]


@functools.lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """A key that is one for `Sở GD&ĐT` and `Sở Giáo dục và Đào tạo`, with and without a company's legal form."""
    words = tokenise(name)
    parts: list[str] = []
    for word, case in zip(words.words, words.cases, strict=True):
        if case >= Case.MARK:
            continue
        long = _spelled(word) if case is Case.UPPER else [word]
        parts.extend(small(part) for piece in long for part in _SIGNS.sub(" ", piece).split())
    parts = [part for part in parts if part not in _FILLERS]
    if parts and parts[0] in _COMPANIES:
        parts = without_legal_form(parts)
    return " ".join(parts)


def without_legal_form(parts: list[str]) -> list[str]:
    """The words of a company's name without its legal form: `cổ phần`, `trách nhiệm hữu hạn`."""
    kept: list[str] = []
    at = 0
    while at < len(parts):
        size = next((len(form) for form in _LEGAL_FORMS if tuple(parts[at : at + len(form)]) == form), 0)
        if not size:
            kept.append(parts[at])
        at += size or 1
    return kept


@functools.lru_cache(maxsize=1 << 14)
def spelled_out(name: str) -> str:
    """`name` with the abbreviations of public bodies written in full: `Bộ GD&ĐT` is `Bộ Giáo dục và Đào tạo`."""
    words = tokenise(name)
    if any(words.shouted):
        return name
    out, at = "", 0
    for word, case, start, end in zip(words.words, words.cases, words.starts, words.ends, strict=True):
        out += name[at:start]
        kind = vietnamese().acronyms.get(word, ("", ""))[0]
        if case is Case.UPPER and kind in ("", "parts", "bodies"):
            pieces = [" và " if piece == "&" else " - " if piece == "-" else piece for piece in _spelled(word)]
            out += "".join(pieces) if len(pieces) > 1 or kind else word
        else:
            out += word
        at = end
    return out + name[at:]


def foreign(name: str) -> bool:
    """Whether a person's last name is not Vietnamese, so that it may stand alone for the whole name."""
    last = name.split()[-1]
    return len(last) > 2 and not is_syllable(small(last))


def law_end(words: Words, at: int) -> int:
    """The end of a law's name at `at`, in which no body is meant (`Luật Tổ chức Chính phủ`); `at` if none begins."""
    if words.lows[at] != "luật":
        return at
    lists, end = vietnamese(), at + 1
    while words.capital(end):
        end += max(lists.bodies.match(words.lows, end)[0], lists.nouns.match(words.lows, end)[0], 1)
    return end if end > at + 1 else at
