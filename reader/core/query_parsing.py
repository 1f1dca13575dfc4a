"""What a user types into the search box, made into a query. No input is an error: what is wrong is told beside it."""

from __future__ import annotations

import re

from reader.core.folding import typed
from reader.core.query import (
    NAMED,
    Called,
    Field,
    Has,
    Is,
    Near,
    Node,
    Not,
    Problem,
    ProblemCode,
    Query,
    Within,
    Words,
    both,
    either,
)
from reader.core.query_fields import (
    OPERATORS,
    days_of,
    field_called,
    nearest_field,
    nearest_value,
    state_called,
    thing_called,
)

QUOTES = '"“”'
MOST = 64
"""Terms of a query. A whole page that was pasted into the box would make SQLite refuse it."""
DEEPEST = 8
"""Brackets within brackets."""
_WORD = re.compile(r"\w+")
_FIELD = re.compile(r"([^\W\d_][\w-]*):")
_PLAIN = re.compile(rf"[^\s(){QUOTES}]+")


def parse(text: str) -> Query:
    """The query that `text` means; the word at its end is still being typed, and may be the beginning of a word."""
    return _Parser(typed(text)).query()


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, without what stands between them."""
    return tuple(_WORD.findall(text))


class _Parser:
    """Reads from left to right; `_at` is where it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._terms = 0
        self._excluding = False
        self._problems: list[Problem] = []

    def query(self) -> Query:
        root = self._either()
        while self._at < len(self._text):  # a closing bracket that was never opened
            self._complain(ProblemCode.STRAY_BRACKET, self._at, self._at + 1)
            self._at += 1
            rest = self._either()
            root = both(*(node for node in (root, rest) if node))
        if root and _excludes(root):
            self._complain(ProblemCode.ONLY_EXCLUSIONS, 0, len(self._text))
        return Query(root, tuple(self._problems))

    def _either(self) -> Node | None:
        """Parts with OR between them, up to a closing bracket or the end."""
        ways: list[Node] = []
        parts: list[Node] = []
        while self._skip_blanks() and self._text[self._at] != ")":
            if self._take_operator():
                ways += [node for node in (both(*parts),) if node]
                parts = []
            elif part := self._part():
                parts.append(part)
        last = both(*parts)
        return either(*ways, *([last] if last else []))

    def _part(self) -> Node | None:
        begin = self._at
        excluded = self._text[begin] == "-" and begin + 1 < len(self._text) and not self._text[begin + 1].isspace()
        before, self._excluding = self._excluding, self._excluding or excluded
        if excluded:
            self._at += 1
        node = self._bracket() if self._text[self._at] == "(" else self._atom()
        self._excluding = before
        if node is None:
            return None
        self._terms += 1
        if self._terms > MOST:
            if self._terms == MOST + 1:
                self._complain(ProblemCode.TOO_LONG, begin, len(self._text))
            return None
        return Not(node) if excluded else node

    def _bracket(self) -> Node | None:
        begin = self._at
        self._at += 1
        if self._depth == DEEPEST:
            self._complain(ProblemCode.TOO_DEEP, begin, self._at)
            return None  # what stands in it is read as if it stood outside
        self._depth += 1
        node = self._either()
        self._depth -= 1
        if self._at < len(self._text):
            self._at += 1
        else:
            self._complain(ProblemCode.OPEN_BRACKET, begin, begin + 1)
        return node

    def _atom(self) -> Node | None:
        begin = self._at
        name = _FIELD.match(self._text, begin)
        if name and not self._text.startswith("//", name.end()):  # an address is no field
            field = field_called(name[1])
            if field:
                self._at = name.end()
                return self._valued(field, begin)
            if name.end() < len(self._text) and not self._text[name.end()].isspace():
                meant = nearest_field(name[1])
                self._complain(ProblemCode.UNKNOWN_FIELD, begin, name.end(), name[1], meant)
                if meant:
                    self._at = name.end()  # the value alone: what was meant is among what it finds
                    if self._at < len(self._text) and self._text[self._at] in "()":
                        return None
        if self._text[self._at] in QUOTES:
            value, _, prefix = self._quoted()
        else:
            value, prefix = self._plain()
        words = words_in(value)
        return Words(words, prefix) if words else None

    def _valued(self, field: Field, begin: int) -> Node | None:
        """What a field asks for, whose name and colon were read."""
        value, whole, prefix = "", False, False
        if self._at < len(self._text) and self._text[self._at] in QUOTES:
            value, whole, prefix = self._quoted()
        elif self._at < len(self._text) and not self._text[self._at].isspace() and self._text[self._at] not in "()":
            value, prefix = self._plain()
        value = " ".join(value.split())
        words = words_in(value)
        if (not words and not (field is Field.DATE or field is Field.IMPORTED)) or not value:
            self._complain(ProblemCode.NOTHING_AFTER, begin, self._at, self._text[begin : self._at])
            return None
        if field in NAMED:
            return Called(field, value, whole, prefix)
        if field in (Field.TITLE, Field.NOTE):
            return Within(field, Words(words, prefix))
        if field is Field.NEAR:
            return Near(words) if len(words) > 1 else Words(words, prefix)
        return self._chosen(field, value, begin)

    def _chosen(self, field: Field, value: str, begin: int) -> Node | None:
        """A date, or one of a few values."""
        if field in (Field.DATE, Field.IMPORTED):
            days = days_of(field, value)
            if days is None:
                self._complain(ProblemCode.BAD_DATE, begin, self._at, value)
            return days
        thing = thing_called(value) if field is Field.HAS else None
        state = state_called(value) if field is Field.IS else None
        if thing is None and state is None:
            self._complain(ProblemCode.UNKNOWN_VALUE, begin, self._at, value, nearest_value(field, value))
        return Has(thing) if thing else Is(state) if state else None

    def _quoted(self) -> tuple[str, bool, bool]:
        """What stands in quotation marks, whether they are closed, and whether its last word may go on."""
        begin = self._at
        end = begin + 1
        while end < len(self._text) and self._text[end] not in QUOTES:
            end += 1
        value = self._text[begin + 1 : end]
        if end == len(self._text):
            self._complain(ProblemCode.OPEN_QUOTE, begin, begin + 1)
            self._at = end
            return value, True, value[-1:].isalnum() and not self._excluding
        self._at = end + 1
        prefix = self._text.startswith("*", self._at)
        self._at += prefix
        return value, True, prefix

    def _plain(self) -> tuple[str, bool]:
        """What stands up to a blank, a bracket or a quotation mark, and whether its last word may go on."""
        found = _PLAIN.match(self._text, self._at)
        if found is None:  # a bracket after an unknown field
            self._at += 1
            return "", False
        self._at = found.end()
        value = found[0]
        # What is left out is not the beginning of a word: `-b` on the way to `-ban` would leave out nearly everything.
        still_typed = found.end() == len(self._text) and value[-1].isalnum() and not self._excluding
        return value.rstrip("*"), still_typed or value.endswith("*")

    def _skip_blanks(self) -> bool:
        """Go to what comes next; False at the end."""
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1
        return self._at < len(self._text)

    def _take_operator(self) -> bool:
        found = _PLAIN.match(self._text, self._at)
        if found and found[0] in OPERATORS:
            self._at = found.end()
            return True
        return False

    def _complain(self, code: ProblemCode, start: int, end: int, text: str = "", meant: str = "") -> None:
        self._problems.append(Problem(code, start, end, text, meant))


def _excludes(node: Node) -> bool:
    """Whether there is nothing that must be there."""
    conjuncts = Query(node).conjuncts
    return all(isinstance(part, Not) for part in conjuncts)
