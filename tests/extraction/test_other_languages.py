"""Other languages in their own old encodings: none may be taken for Vietnamese. And how little text is enough."""

import random
import unicodedata

import pytest

from reader.core.article import Page
from reader.extraction.charset import decode
from tests.extraction.encodings import ENCODERS
from tests.extraction.languages import OTHERS, PLAIN
from tests.extraction.pages import SENTENCES

VIETNAMESE = {"windows-1258", "viscii", "tcvn3", "vni"}
LENGTHS = (30, 60, 100, 200)
SHORT = 150
CORPUS = " ".join(SENTENCES * 2)


def decoded(content: bytes, charset: str = "") -> tuple[str, str]:
    return decode(Page(name="x", content=content, is_html=False, charset=charset))


@pytest.mark.parametrize("language", list(OTHERS))
def test_another_language_is_read_as_declared(language):
    codecs, text = OTHERS[language]
    for codec in codecs:
        content = text.encode(codec, "ignore")
        assert decoded(content, codec)[0] == content.decode(codec)


@pytest.mark.parametrize("language", list(OTHERS))
def test_no_piece_of_another_language_is_taken_for_vietnamese(language):
    codecs, text = OTHERS[language]
    for codec in codecs:
        for length in LENGTHS:
            for start in range(0, max(1, len(text) - length), 17):
                piece = text[start : start + length]
                assert decoded(piece.encode(codec, "ignore"), codec)[1] not in VIETNAMESE, piece


@pytest.mark.parametrize("language", [*OTHERS, *PLAIN])
def test_no_piece_in_utf_8_is_changed(language):
    text = OTHERS[language][1] if language in OTHERS else PLAIN[language]
    for length in (*LENGTHS, len(text)):
        for start in range(0, max(1, len(text) - length), 11):
            piece = unicodedata.normalize("NFC", text[start : start + length])
            assert decoded(piece.encode())[0] == piece


@pytest.mark.parametrize(("language", "codec"), [("Czech", "cp1250"), ("Czech", "iso8859-2"), ("Romanian", "cp1250")])
def test_the_guess_is_never_an_encoding_that_the_syllables_have_ruled_out(language, codec):
    text = OTHERS[language][1]
    for start in range(0, len(text) - 80, 29):
        assert decoded(text[start : start + 80].encode(codec, "ignore"))[1] not in VIETNAMESE


@pytest.mark.parametrize("name", [*ENCODERS, "utf-8"])
def test_150_characters_tell_each_encoding(name):
    encode = ENCODERS.get(name, str.encode)
    chance = random.Random(name)
    right = 0
    for _ in range(200):
        start = chance.randrange(len(CORPUS) - SHORT)
        piece = CORPUS[start : start + SHORT]
        piece = piece.lower() if name == "tcvn3" else piece  # it has no capitals with tones
        right += decoded(encode(piece)) == (piece, name)
    assert right >= 199
