"""Capitals of TCVN3 pages. The code has no capital letters with tones: fonts named `.Vn…H` draw them instead."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

_FAMILY = re.compile(r"(?:^|[;{\s])font(?:-family)?\s*:[^;{}]*?(\.Vn\w+)", re.IGNORECASE)
_CAPITAL_FONT = re.compile(r"\.Vn\w*H$", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"^(\w*)(?:\.([\w-]+))?$")
_SHEET = re.compile(r"<style\b", re.IGNORECASE)
_SHEET_END = re.compile(r"</style", re.IGNORECASE)
_MAX_SHEETS = 50
_REMARK = re.compile(r"<!--|/\*[^*]{0,200}\*/")  # Word puts both before its rules


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
