import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.legacy import DECODERS, vietnamese_encoding
from reader.extraction.syllables import is_syllable, vietnamese_share
from tests.extraction.encodings import ENCODERS, letters_of
from tests.extraction.pages import SENTENCES

ENGLISH = "The council met this morning to discuss the plan for new trees along the canal and the repair of roads."
FRENCH = "Le conseil s'est réuni hier à l'hôtel de ville où les élèves de l'école étaient présents, très émus et fiers."
GERMAN = "Die Bürger möchten größere Gärten, schönere Häuser und für die Schüler müsste natürlich überall Wärme sein."
RUSSIAN = "Сегодня утром совет обсудил посадку деревьев вдоль канала и ремонт дорог после сезона дождей."


@pytest.mark.parametrize("name", list(DECODERS))
@given(data=st.data())
def test_what_was_encoded_comes_back(name, data):
    text = data.draw(st.text(alphabet=letters_of(name) + "bcdhklmnpqrstvx .,0123456789", max_size=80))
    text = unicodedata.normalize("NFC", text)
    encoded = ENCODERS[name](text)
    assert DECODERS[name](encoded.decode("latin-1")) == text


@pytest.mark.parametrize("name", list(DECODERS))
@given(st.binary(max_size=200))
def test_any_bytes_decode_to_something(name, data):
    assert isinstance(DECODERS[name](data.decode("latin-1")), str)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("name", list(DECODERS))
def test_each_encoding_is_told_by_its_syllables(name, sentence):
    if name == "tcvn3":
        sentence = sentence.lower()  # the code has no upper-case letters with tones
    assert vietnamese_encoding(ENCODERS[name](sentence).decode("latin-1")) == name


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, GERMAN])
def test_other_languages_are_none_of_them(text):
    assert vietnamese_encoding(text) == ""


def test_russian_in_windows_1251_is_none_of_them():
    assert vietnamese_encoding(RUSSIAN.encode("cp1251").decode("latin-1")) == ""


@pytest.mark.parametrize("word", "nghiêng Quyết giặt gì ƯỚC khuỷu oẳn ỷ thuở nguệch Đảng hoà hòa quý xoong".split())
def test_syllables(word):
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", "cằt kécch strong wải ngzan zờ élève straße ngườí đđ".split())
def test_no_syllables(word):
    assert not is_syllable(word)


def test_too_few_accented_words_tell_nothing():
    assert vietnamese_share("đường") == 0.0
    assert vietnamese_share(ENGLISH + " phở bún chả") == 0.0
    assert vietnamese_share(SENTENCES[0]) == 1.0
