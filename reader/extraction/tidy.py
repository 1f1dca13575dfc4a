"""Text made fit for the archive: NFC, one kind of blank, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width spaces, byte order marks and word joiners come from typesetting, not from the author.
# Control characters, except the white ones, come from damage. Zero-width joiners stay: emoji and scripts need them.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\x00-\x08\x0e-\x1b\x7f-\x9f]")
# A lone surrogate cannot be stored as UTF-8.
_SURROGATES = re.compile("[\ud800-\udfff]")

_SENTENCE_END = re.compile(r"[.!?…:;,][”\"’')\]/.]*$")


def visible(text: str) -> str:
    """`text` in NFC without characters that cannot be seen; its white space as it was."""
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", _UNSEEN.sub("", text.replace("\x85", "\n"))))


def one_line(text: str) -> str:
    """`text` on one line: each run of white space is one blank, none at the ends."""
    return " ".join(visible(text).split())


def code_lines(text: str) -> str:
    """`text` with its lines and indentation kept; blanks at line ends and empty lines at both ends are dropped."""
    lines = [line.rstrip().replace("\u00a0", " ") for line in visible(text).splitlines()]
    return "\n".join(lines).strip("\n").rstrip()


def squeezed(text: str) -> str:
    """`text` without any white space: the form in which two readings of one page are compared."""
    return "".join(text.split())


def plain(text: str) -> str:
    """`text` as it is compared with another that may differ in case and white space."""
    return squeezed(text).casefold()


def ends_sentence(line: str) -> bool:
    """Whether `line` ends with a mark that ends a sentence or a part of one, as headings do not."""
    return _SENTENCE_END.search(line) is not None
