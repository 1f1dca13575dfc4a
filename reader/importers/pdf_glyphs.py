"""The letters of a PDF page with their places, as pdfium tells them, put together to pieces of lines."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from reader.importers.legacy_fonts import code_of

MOST_LETTERS = 300_000
"""Of one page. A newspaper page has 40,000."""

_BOLD = re.compile(r"bold|black|heavy|[-,]bd\b|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FILL_AND_STROKE = 2
_WIDE = 0.9  # of the size of type: what parts pieces of a line, cells and columns; blanks of justified lines are less
_SPACE = 0.22  # of the size of type: what parts words
_RAISED = 0.55  # of the size of type: how far a letter may stand above or below its line
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
# Handles as plain numbers: an object for each letter would take half of the time.
_text_object = ctypes.cast(
    pdfium.FPDFText_GetTextObject, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
)
_unicode = ctypes.cast(pdfium.FPDFText_GetUnicode, ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int))


@dataclass(slots=True)
class Piece:
    """A part of a line without wide gaps. `xs` are the left edges of its characters, `y` is its base line, upwards.

    `code` is that of the old font it is set in, as is `font`; both are "" for fonts of Unicode.
    """

    text: str
    xs: list[float]
    right: float
    y: float
    size: float
    bold: int = 0
    font: str = ""

    @property
    def left(self) -> float:
        return self.xs[0]

    def cut(self, x: float) -> tuple[Piece, Piece] | None:
        """The two parts of a piece through which a line at `x` goes; None if it goes through nothing."""
        at = next((i for i, left in enumerate(self.xs) if left >= x - 1), len(self.xs))
        while 0 < at < len(self.text) and self.text[at] == " ":
            at += 1
        if at in (0, len(self.text)):
            return None
        bold = len(self.text) if self.bold * 2 > len(self.text) else 0
        blank = self.text[at - 1] == " "  # which stands where the word before it ends
        right = self.xs[at - 1] if blank else self.xs[at]
        first = Piece(self.text[:at].rstrip(), self.xs[:at], right, self.y, self.size, min(bold, at), self.font)
        rest = Piece(self.text[at:], self.xs[at:], self.right, self.y, self.size, max(0, bold - at), self.font)
        return (first, rest) if first.text else None


@dataclass(slots=True)
class _Face:
    size: float
    angle: int  # in quarter turns
    bold: bool
    font: str


@dataclass(slots=True)
class Letters:
    """The pieces of a page for each direction of its text in quarter turns, and how many letters there were."""

    pieces: dict[int, list[Piece]] = field(default_factory=dict)
    count: int = 0
    unknown: int = 0


class Fonts:
    """The fonts of one document, by their handles: what is asked of pdfium once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[bool, str]] = {}

    def face(self, text_page: int, i: int, handle: int) -> _Face:
        """How the letter `i`, of the text object `handle`, is set."""
        obj = ctypes.cast(handle, pdfium.FPDF_PAGEOBJECT)
        matrix = pdfium.FS_MATRIX()
        page = ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)
        pdfium.FPDFText_GetMatrix(page, i, matrix)
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(obj, size)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        angle = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        bold, name = self._font(pdfium.FPDFTextObj_GetFont(obj))
        bold = bold or pdfium.FPDFTextObj_GetTextRenderMode(obj) == _FILL_AND_STROKE
        real = abs(size.value) * scale
        return _Face(real if 0.5 < real < 2000 else 10.0, angle, bold, name)

    def _font(self, font: object) -> tuple[bool, str]:
        if not font:
            return False, ""
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._known:
            buffer = ctypes.create_string_buffer(256)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace")
            bold = _BOLD.search(name) is not None or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            self._known[key] = bold, name if code_of(name) else ""
        return self._known[key]


def letters_of(page: pdfium.FPDF_PAGE, fonts: Fonts) -> Letters | None:
    """The pieces of lines of a page; None if it has more letters than any page."""
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Letters()
    try:
        count = pdfium.FPDFText_CountChars(text_page)
        return None if count > MOST_LETTERS else _read(text_page, count, fonts)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _read(text_page: pdfium.FPDF_TEXTPAGE, count: int, fonts: Fonts) -> Letters:
    found = Letters()
    handle = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    loose, origin = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    box_, x_, y_ = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    faces: dict[int, _Face] = {}
    face: _Face | None = None
    piece: Piece | None = None
    blank = False
    for i in range(count):
        code = _unicode(handle, i)
        if code in (32, 0xA0, 9, 10, 13):
            blank = blank or code in (32, 0xA0, 9)
            continue
        key = _text_object(handle, i)
        if not key or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            continue  # what pdfium put in between
        found.count += 1
        if code in (0, 0xFFFD):
            found.unknown += 1
            continue
        face = faces.get(key)
        if face is None:
            face = faces[key] = fonts.face(handle, i, key)
        origin(text_page, i, x_, y_)
        loose(text_page, i, box_)
        if face.angle == 0:
            left, base, right = x.value, y.value, box.right
        elif face.angle == 1:
            left, base, right = y.value, -x.value, box.top
        elif face.angle == 2:
            left, base, right = -x.value, -y.value, -box.left
        else:
            left, base, right = -y.value, x.value, -box.bottom
        char = _HYPHENS.get(code) or chr(code)
        right = max(left, right)
        if piece is not None and face.font == piece.font and _goes_on(piece, left, base, face.size):
            if left - piece.xs[-1] < 0.12 * face.size and piece.text[-1] == char and abs(base - piece.y) < 1:
                if right - left > 0.2 * face.size:  # drawn twice, to look bold
                    piece.bold += 1
                continue
            if (blank and piece.text[-1] != " ") or left - piece.right > _SPACE * face.size:
                piece.text += " "
                piece.xs.append(piece.right)
            if face.size < 0.8 * piece.size and base > piece.y + 0.15 * piece.size and char.isdigit():
                text = _raised(piece.text, char)
                piece.xs += [left] * (len(text) - len(piece.text))
                piece.text = text
            else:
                if face.size > 1.25 * piece.size:
                    piece.y, piece.size = base, face.size  # the first letters were raised
                piece.text += char
                piece.xs.append(left)
            piece.right = max(piece.right, right)
            piece.bold += face.bold
        else:
            piece = Piece(char, [left], right, base, face.size, int(face.bold), face.font)
            found.pieces.setdefault(face.angle, []).append(piece)
        blank = False
    return found


def _goes_on(piece: Piece, left: float, base: float, size: float) -> bool:
    larger = max(size, piece.size)
    off = abs(base - piece.y)
    if off > 0.12 * larger and (off > _RAISED * larger or max(size, piece.size) < 1.2 * min(size, piece.size)):
        return False
    return -0.5 * larger < left - piece.right < _WIDE * larger


def _raised(before: str, digit: str) -> str:
    """What stands before a raised digit with it: that of an area or a volume, or of a note."""
    if digit in "23" and re.search(r"(?:^|[\s\d/(])[kcdmh]?m$", before):
        return before + ("²" if digit == "2" else "³")
    return f"{before[:-1]}{digit}]" if re.search(r"\[\d{1,2}\]$", before) else f"{before}[{digit}]"
