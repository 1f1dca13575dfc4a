import codecs

import pytest

from reader.core.article import Page
from reader.extraction.charset import decode
from tests.extraction.encodings import ENCODERS
from tests.extraction.pages import SENTENCES, page, paragraphs, read_html, texts

TEXT = "\n".join(SENTENCES)


def decoded(content: bytes, *, charset: str = "", is_html: bool = False) -> tuple[str, str]:
    return decode(Page(name="x", content=content, is_html=is_html, charset=charset))


@pytest.mark.parametrize("name", list(ENCODERS))
def test_the_old_encodings_are_read_and_named(name):
    text = TEXT.lower() if name == "tcvn3" else TEXT
    assert decoded(ENCODERS[name](text)) == (text, name)


@pytest.mark.parametrize("name", list(ENCODERS))
def test_a_wrong_declaration_is_not_believed(name):
    markup = page(paragraphs(*SENTENCES)).replace("utf-8", "iso-8859-1").lower()
    article = read_html(ENCODERS[name](markup))
    assert article.encoding == name
    assert article.language == "vi"
    assert SENTENCES[0].lower() in texts(article)


@pytest.mark.parametrize("name", ["viscii", "tcvn3", "vni"])
def test_old_encodings_under_a_layer_of_utf_8_are_repaired(name):
    text = TEXT.lower()
    layered = ENCODERS[name](text).decode("cp1252", "ignore")
    if name == "viscii":
        layered = ENCODERS[name](text).decode("latin-1")
    assert decoded(layered.encode()) == (text, name)


def test_utf_8_that_was_encoded_twice_is_repaired():
    assert decoded(TEXT.encode().decode("latin-1").encode()) == (TEXT, "utf-8")


def test_a_quotation_of_broken_text_is_left_alone():
    text = TEXT + " Chữ hỏng trông như thế này: Ã¡ Ã¢ Ã©."
    assert decoded(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides(mark, codec, name):
    assert decoded(mark + TEXT.encode(codec), charset="iso-8859-1") == (TEXT, name)


def test_a_wide_encoding_that_the_container_found_is_used():
    assert decoded(TEXT.encode("utf-16-le"), charset="utf-16-le") == (TEXT, "utf-16")
    assert decoded(TEXT.encode(), charset="utf-16") == (TEXT, "utf-8")


def test_some_broken_letters_do_not_change_the_encoding():
    data = TEXT.encode() * 3
    text, name = decoded(data[:500] + b"\xff" + data[500:])
    assert name == "utf-8"
    assert text.count("\ufffd") >= 1


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("Сегодня утром совет обсудил посадку деревьев вдоль канала.", "cp1251", "windows-1251"),
        ("L'été dernier, les élèves étaient très contents de leur école.", "cp1252", "windows-1252"),
        ("今日は天気がいいから散歩しましょう。", "shift_jis", "shift-jis"),
    ],
)
def test_declared_encodings_of_other_languages(text, codec, name):
    assert decoded(text.encode(codec), charset=codec) == (text, name)
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={codec}">{text}'
    assert decoded(declared.encode(codec), is_html=True)[0].endswith(text)


def test_undeclared_russian_is_guessed():
    text = "Сегодня утром совет обсудил посадку деревьев вдоль канала и ремонт дорог."
    assert decoded(text.encode("cp1251"))[0] == text


def test_undeclared_french_is_windows_1252():
    text = "Le gouvernement a annoncé hier que l'été sera très chaud à Besançon, où les élèves étaient déjà rentrés."
    assert decoded(text.encode("cp1252")) == (text, "windows-1252")


def test_numeric_entities_in_a_text_file_are_letters():
    assert decoded(b"B&#224; con r&#7845;t m&#x1eeb;ng.")[0] == "Bà con rất mừng."
    assert decoded(b"R&D; one &#38; only")[0] == "R&D; one &#38; only"
