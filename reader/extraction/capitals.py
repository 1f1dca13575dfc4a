"""Capitals of TCVN3 pages. The code has no capital letters with tones: fonts named `.Vn…H` draw them instead."""

from __future__ import annotations

import re
import unicodedata

from lxml import etree
from lxml.html import HtmlElement

from reader.extraction.syllables import is_syllable

_FAMILY = re.compile(r"(?:^|[;{\s])font(?:-family)?\s*:[^;{}]*?(\.Vn\w+)", re.IGNORECASE)
_CAPITAL_FONT = re.compile(r"\.Vn\w*H$", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"^(\w*)(?:\.([\w-]+))?$")
_SHEET = re.compile(r"<style\b", re.IGNORECASE)
_SHEET_END = re.compile(r"</style", re.IGNORECASE)
_MAX_SHEETS = 50
_LONGEST = 30  # letters of a word typed in capitals
_REMARK = re.compile(r"<!--|/\*[^*]{0,200}\*/")  # Word puts both before its rules


# Letters that TCVN3 has as lower-case ones only: all that have a tone.
_TONED = "".join(
    char
    for vowel in "aăâeêioôơuưy"
    for tone in "\u0300\u0301\u0303\u0309\u0323"
    for char in unicodedata.normalize("NFC", vowel + tone)
)
_CAPITALS = "A-ZĂÂÊÔƠƯĐ"
_LINE = re.compile(r"[^<>\r\n]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# HộI, CHủ: typed in capitals. A word of one capital and letters with tones, Xã, can be both; so can à.
_IN_CAPITALS = re.compile(
    f"(?=[{_CAPITALS}]*[{_TONED}])[{_CAPITALS}{_TONED}]*"
    f"(?:[{_TONED}][{_CAPITALS}]|[{_CAPITALS}]{{2}})[{_CAPITALS}{_TONED}]*"
)
_EITHER = re.compile(f"[{_CAPITALS}]?[{_TONED}]+")
_MAY_BE_CAPITALS = re.compile(f"[{_CAPITALS}][{_TONED}]|[{_TONED}][{_CAPITALS}]")


def words_in_capitals(text: str) -> str:
    """`text`, decoded from TCVN3, with words in capitals where their writers typed all the letters that have capitals.

    `CéNG HßA X· HéI` was typed for a font of capitals, and reads CộNG HòA Xã HộI: letters with tones have no capitals
    to type. A word that tells nothing, `Xã`, goes with the words around it.
    """
    return _LINE.sub(_line_in_capitals, text)


def _line_in_capitals(match: re.Match[str]) -> str:
    line = match[0]
    if not _MAY_BE_CAPITALS.search(line):
        return line
    words = list(_LETTERS.finditer(line))
    typed = [len(word[0]) <= _LONGEST and _IN_CAPITALS.fullmatch(word[0]) is not None for word in words]
    # True, False, or None for a word that can be both.
    capital = [
        True if sure or word[0].isupper() else None if _EITHER.fullmatch(word[0]) else False
        for word, sure in zip(words, typed, strict=True)
    ]
    if not any(typed) and False in capital:
        return line
    # Without a word that is surely in capitals, one that is no abbreviation must be: II. Cá NHÂN, but not Tổ TTXVN.
    if not any(typed) and not any(len(word[0]) > 1 and is_syllable(word[0]) for word in words if word[0].isupper()):
        return line
    before = _nearest(capital)
    after = _nearest(capital[::-1])[::-1]
    pieces, end = [], 0
    for i, word in enumerate(words):
        raised = typed[i] or (capital[i] is None and before[i] and after[i])
        pieces += [line[end : word.start()], word[0].upper() if raised else word[0]]
        end = word.end()
    return "".join(pieces) + line[end:]


def _nearest(capital: list[bool | None]) -> list[bool]:
    """For each word what the nearest one before it is that cannot be both; True if there is none."""
    found, last = [], True
    for known in capital:
        found.append(last)
        last = last if known is None else known
    return found


def restore_capitals(root: HtmlElement, markup: str) -> None:
    """Write in capitals all text below `root` that its page, `markup`, sets in a font of capitals.

    A font is named by `<font face>`, in a `style`, or in a style sheet for an element, a class, or one of both.
    """
    rules = _rules(markup)
    fonts: list[bool] = []  # for each open element, whether its font is one of capitals
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            above = fonts[-1] if fonts else False
            told = _font(element, rules)
            fonts.append(_CAPITAL_FONT.match(told) is not None if told else above)
            if fonts[-1] and element.text:
                element.text = element.text.upper()
        else:
            fonts.pop()
            if fonts and fonts[-1] and element.tail:
                element.tail = element.tail.upper()


def _font(element: HtmlElement, rules: dict[tuple[str, str], str]) -> str:
    """The font for TCVN3 that the page sets for `element`; `""` if it leaves the one around it."""
    style = _FAMILY.search(element.get("style") or "")
    if style:
        return style[1]
    face = (element.get("face") or "").split(",")[0].strip(" '\"")
    if face:
        return face
    tag = str(element.tag)
    for name in (element.get("class") or "").split():
        if (tag, name) in rules or ("", name) in rules:
            return rules.get((tag, name)) or rules[("", name)]
    return rules.get((tag, ""), "")


def _rules(markup: str) -> dict[tuple[str, str], str]:
    """The fonts of TCVN3 that style sheets set, by element and class, of which one may be `""`."""
    found: dict[tuple[str, str], str] = {}
    for sheet in _SHEET.split(markup, _MAX_SHEETS)[1:]:
        for selectors, body in _RULE.findall(_REMARK.sub("", _SHEET_END.split(sheet, 1)[0])):
            family = _FAMILY.search(body)
            for selector in selectors.split(",") if family else ():
                match = _SELECTOR.match(selector.rpartition(">")[2].strip())
                if match and family:
                    found[(match[1].lower(), match[2] or "")] = family[1]
    return found
