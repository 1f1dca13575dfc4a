"""How many documents are decoded to the letter, by encoding, length and declaration: `python -m benchmarks.encodings`.

`python -m benchmarks.encodings [SAMPLES] [SEED]`: samples for a cell of the table at 150 characters, a quarter of them
at the other lengths, a fortieth at 2 000. The texts are the project's corpus, and those of the tests for other
languages.
"""

from __future__ import annotations

import codecs
import html
import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable
from html.entities import codepoint2name
from time import process_time

from corpus.check import CORPUS, plain, read
from reader.core.article import Page
from reader.extraction.charset import decode
from tests.extraction.encodings import ENCODERS, LOWER, as_windows, composed_1258, in_tcvn3, typed_tcvn3
from tests.extraction.languages import OTHERS, PLAIN

LENGTHS = (40, 80, 150, 400, 2000)
WRONG = ("iso-8859-1", "us-ascii", "gb2312", "x-user-defined", "windows-1252", "utf-8", "big5")
VIETNAMESE = frozenset(ENCODERS)
_SIMPLE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
_SIGNS = frozenset("“”‘’–—…")

_MENU = "<div class=item><a href='/tin/123456.html'><img src='/images/p.jpg' alt=''></a></div>\n" * 8
_OPEN, _CLOSE = "<p class=MsoNormal>\n", "\n</p>"

Encoder = Callable[[str], bytes]


def _utf8(characters: str) -> bytes:
    return characters.encode("utf-8")


def _entities(encode: Encoder, *, named: bool) -> Encoder:
    """The bytes of `encode`, each above ASCII as an entity of the Latin letter that it looks like."""

    def encoded(text: str) -> bytes:
        out = []
        for char in encode(text).decode("latin-1"):
            code = ord(char)
            name = codepoint2name.get(code) if named else None
            out.append(char if code < 0x80 else f"&{name};" if name else f"&#{code};")
        return "".join(out).encode()

    return encoded


def _damaged(text: str) -> bytes:
    data = bytearray(text.encode())
    chance = random.Random(text)
    starts = [at for at, byte in enumerate(data) if byte & 0xC0 != 0x80]
    data.insert(chance.choice(starts), 0xFF)
    return bytes(data)


def _halves(encode: Encoder) -> Encoder:
    """A page in UTF-8 with a paragraph of another encoding in its midst."""

    def encoded(text: str) -> bytes:
        before, after = "Bà con rất mừng vì con đường làng được mở rộng.\n", "\nNhững hàng cây sẽ được chăm sóc.\n"
        return before.encode() + encode(text) + after.encode()

    return encoded


def _encoders() -> dict[str, tuple[str, Encoder]]:
    """For each row of the table the encoding that is declared when it is declared rightly, and the way to its bytes."""
    rows: dict[str, tuple[str, Encoder]] = {
        "utf-8": ("utf-8", _utf8),
        "utf-8, NFD": ("utf-8", lambda text: unicodedata.normalize("NFD", text).encode()),
        "utf-8, one bad byte": ("utf-8", _damaged),
        "twice, windows-1252": ("utf-8", lambda text: as_windows(text.encode()).encode()),
        "twice, latin-1": ("utf-8", lambda text: text.encode().decode("latin-1").encode()),
        "thrice, windows-1252": ("utf-8", lambda text: as_windows(as_windows(text.encode()).encode()).encode()),
        "thrice, latin-1": (
            "utf-8",
            lambda text: text.encode().decode("latin-1").encode().decode("latin-1").encode(),
        ),
        "numeric entities": ("utf-8", lambda text: text.encode("ascii", "xmlcharrefreplace")),
        "utf-16-le": ("utf-16", lambda text: text.encode("utf-16-le")),
        "utf-16-be": ("utf-16", lambda text: text.encode("utf-16-be")),
        "utf-16, mark": ("utf-16", lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le")),
        "utf-32-le": ("utf-32", lambda text: text.encode("utf-32-le")),
        "utf-32-be, mark": ("utf-32", lambda text: codecs.BOM_UTF32_BE + text.encode("utf-32-be")),
    }
    old: dict[str, Encoder] = {
        "windows-1258": composed_1258,
        "windows-1258, combining": ENCODERS["windows-1258"],
        "viscii": ENCODERS["viscii"],
        "tcvn3": typed_tcvn3,
        "tcvn3, capitals": lambda text: typed_tcvn3(text.upper()),
        "vni": ENCODERS["vni"],
        "vni, capitals": lambda text: ENCODERS["vni"](text.upper()),
    }
    for name, encode in old.items():
        rows[name] = (name.split(",")[0], encode)
        rows[f"{name}, in utf-8 by latin-1"] = ("utf-8", lambda text, e=encode: e(text).decode("latin-1").encode())
        rows[f"{name}, in utf-8 by 1252"] = ("utf-8", lambda text, e=encode: as_windows(e(text)).encode())
    for name in ("windows-1258", "viscii", "tcvn3", "vni"):
        rows[f"{name}, entities"] = ("iso-8859-1", _entities(old[name], named=False))
        rows[f"{name}, named entities"] = ("iso-8859-1", _entities(old[name], named=True))
        rows[f"{name}, between utf-8"] = ("utf-8", _halves(old[name]))
        rows[f"{name} by 1252, between utf-8"] = (
            "utf-8",
            _halves(lambda text, e=old[name]: as_windows(e(text)).encode()),
        )
    return rows


def _articles() -> list[str]:
    return ["\n".join(map(plain, read(path)[1])) for path in sorted(CORPUS.glob("vi/*.txt"))]


def _expected(row: str, text: str) -> str:
    if row.startswith("tcvn3"):
        text = in_tcvn3(text)
    return text.upper() if "capitals" in row else text


def _piece(articles: list[str], length: int, row: str, chance: random.Random) -> str:
    """A part of `length` characters of an article, beginning with a word, that the encoding of `row` can write."""
    while True:
        text = chance.choice(articles)
        while len(text) < length + 60:
            text += "\n" + chance.choice(articles)
        start = chance.randrange(len(text) - length - 50)
        start = next((at for at in range(start, start + 50) if text[at - 1].isspace()), start)
        piece = text[start : start + length].strip()
        name = row.split(",")[0].split(" ")[0]
        if name in ENCODERS:
            # Signs that the encoding lacks, such as → and in VISCII “, say nothing about how it is recognised.
            piece = piece.translate(_SIMPLE) if name == "viscii" else piece
            piece = "".join(c for c in piece if c.isascii() or c.isalpha() or (c in _SIGNS and name != "viscii"))
        if _is_vietnamese(piece):
            return unicodedata.normalize("NFC", piece)


def _is_vietnamese(piece: str) -> bool:
    """Whether the letters are those of Vietnamese, and some have accents: else nothing is to be told."""
    letters = [c for c in piece if not c.isascii() and c.isalpha()]
    return len(letters) * 10 > len(piece) and set(letters) <= set(LOWER + LOWER.upper())


def _page(body: bytes, declared: str, *, is_html: bool, wide: str) -> Page:
    """`body` as a text file of which the container tells the charset, or as a page that declares it."""
    if not is_html:
        return Page(name="x", content=body, is_html=False, charset=declared)
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    head = f"<html><head>{meta}</head><body bgcolor=#ffffff>{_OPEN}"
    content = head.encode(wide or "ascii") + body + f"{_CLOSE}</body></html>".encode(wide or "ascii")
    return Page(name="x", content=content, is_html=True)


def _is_right(row: str, wanted: str, page: Page) -> bool:
    text = decode(page)[0]
    if page.is_html:
        text = html.unescape(text[text.find(_OPEN) + len(_OPEN) : text.rfind(_CLOSE)])
    if "between" in row:
        text = text.strip().partition("\n")[2].rpartition("\n")[0]
    if "bad byte" in row:
        text = text.replace("\ufffd", "").replace("ÿ", "")
    return text.strip() == wanted.strip()


def vietnamese(samples: int, seed: int) -> None:
    """Print the share decoded to the letter, with the right declaration, none, and a wrong one."""
    articles = _articles()
    print(f"\n{'decoded to the letter, %':42}" + "".join(f"{length:>21}" for length in LENGTHS))
    print(f"{'':42}" + "  right   none  wrong" * len(LENGTHS))
    for row, (own, encode) in _encoders().items():
        chance = random.Random(f"{seed} {row}")
        cells = []
        for length in LENGTHS:
            count = samples if length == 150 else max(20, samples // (40 if length == 2000 else 4))
            for declared in (own, "", None):
                right = 0
                for number in range(count):
                    wanted = _expected(row, _piece(articles, length, row, chance))
                    name = chance.choice([name for name in WRONG if name != own]) if declared is None else declared
                    is_html = (bool(number % 2) or "entities" in row) and "mark" not in row
                    wide = row if row.startswith(("utf-16-", "utf-32-")) else ""
                    right += _is_right(row, wanted, _page(encode(wanted), name, is_html=is_html, wide=wide))
                cells.append(f"{100 * right / count:7.2f}")
        print(f"{row:42}" + "".join(cells), flush=True)


def others(samples: int, seed: int) -> None:
    """Print for each other language and encoding how much was taken for Vietnamese, and how much was read rightly."""
    print(f"\n{'taken for Vietnamese, %':42}" + "".join(f"{length:>8}" for length in LENGTHS[:4]) + f"{'exact':>14}")
    print(f"{'':42}" + " " * 32 + "  right   none  wrong")
    for language, (names, text) in {**OTHERS, **{name: ((), text) for name, text in PLAIN.items()}}.items():
        for codec in ("utf-8", *names):
            chance = random.Random(f"{seed} {language} {codec}")
            false: Counter[int] = Counter()
            exact: Counter[int] = Counter()
            count = samples // 12 * 3
            for length in LENGTHS[:4]:
                for number in range(count):
                    start = chance.randrange(max(1, len(text) - length))
                    content = unicodedata.normalize("NFC", text[start : start + length]).encode(codec, "ignore")
                    declared = (codec, "", chance.choice(WRONG[:4]))[number % 3]
                    got, name = decode(Page(name="x", content=content, is_html=False, charset=declared))
                    is_right = got == content.decode(codec)
                    false[length] += name in VIETNAMESE and not is_right
                    exact[number % 3] += is_right
            rates = "".join(f"{100 * false[length] / count:8.2f}" for length in LENGTHS[:4])
            shares = "".join(f"{100 * exact[which] / (4 * count / 3):7.1f}" for which in range(3))
            print(f"{language + ', ' + codec:42}{rates}{shares}")


def speed() -> None:
    """Print the time for a page of 150 kB in each encoding."""
    body = "".join(f"<p>{line}</p>\n{_MENU}" for text in _articles() for line in text.splitlines())
    french = f"<p>{OTHERS['French'][1]}</p>\n{_MENU}" * 400
    pages = {name: encode(body) for name, encode in {"utf-8": str.encode, **ENCODERS}.items()}
    pages |= {
        "utf-8, one bad byte": body.encode()[:70_000] + b"\xff" + body.encode()[70_000:],
        "vni, in utf-8 by 1252": as_windows(pages["vni"]).encode(),
        "French, utf-8": french.encode(),
        "French, windows-1252, not declared": french.encode("cp1252"),
    }
    for name, data in pages.items():
        data = data[:150_000].rsplit(b"\n", 1)[0]
        times = []
        for _ in range(15):
            start = process_time()
            decode(Page(name="x", content=data, is_html=True))
            times.append(process_time() - start)
        median = sorted(times)[len(times) // 2]
        print(f"{name:42}{median * 1000:8.2f} ms for 150 kB{len(data) / 1e6 / median:8.1f} MB/s")


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    speed()
    vietnamese(size, first)
    others(size, first)
