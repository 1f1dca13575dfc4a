import codecs
import unicodedata
from html.entities import name2codepoint

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import Page
from reader.extraction.charset import decode
from tests.extraction.encodings import ENCODERS, as_windows, composed_1258, in_tcvn3, typed_tcvn3
from tests.extraction.pages import SENTENCES, page, paragraphs, read_html, texts

TEXT = "\n".join(SENTENCES)
# Both placements of the tone, y and i, and words that windows-1258 writes in several ways.
WORDS = sorted(
    set(" ".join(SENTENCES).replace(",", "").replace(".", "").replace(";", "").lower().split())
    | set(
        "hòa hoà thúy thuý khỏe khoẻ lý lí kỹ kĩ quỳnh đắk lắk ngoằn ngoèo khuỷu tẩy tẽ ỉu gìn giữ quốc uống ơi".split()
    )
)
LAYERS = {
    "none": lambda data: data,
    "latin-1": lambda data: data.decode("latin-1").encode(),
    "windows-1252": lambda data: as_windows(data).encode(),
}
OLD = {**ENCODERS, "windows-1258": composed_1258, "tcvn3": typed_tcvn3}
WAYS = {**{(name, layer): OLD[name] for name in OLD for layer in LAYERS}, ("utf-8", "none"): str.encode}
DECLARED = ["", "iso-8859-1", "us-ascii", "gb2312", "x-user-defined", "windows-1252", "utf-8", "big5", "no-such"]


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
    assert decode(Page(name="a", content=text.encode("cp1252"), is_html=False)) == (text, "windows-1252")


def test_numeric_entities_in_a_text_file_are_letters():
    assert decoded(b"B&#224; con r&#7845;t m&#x1eeb;ng.")[0] == "Bà con rất mừng."
    assert decoded(b"R&D; one &#38; only")[0] == "R&D; one &#38; only"


texts_of_words = st.lists(st.sampled_from(WORDS), min_size=30, max_size=60, unique=True).flatmap(
    lambda words: st.lists(st.sampled_from([str, str.title, str.upper]), min_size=len(words), max_size=len(words)).map(
        lambda cases: " ".join(case(word) for case, word in zip(cases, words, strict=True))
    )
)


@pytest.mark.parametrize(("name", "layer"), list(WAYS))
@settings(max_examples=30, deadline=None)
@given(text=texts_of_words, declared=st.sampled_from(DECLARED))
def test_vietnamese_comes_back_whatever_is_declared(name, layer, text, declared):
    if name == "tcvn3":
        text = text.lower()
    content = LAYERS[layer](WAYS[name, layer](text))
    assert decoded(content, charset=declared) == (text, name)
    markup = f'<meta charset="{declared}"><p class=a>'.encode() + content + b"</p>"
    assert decoded(markup, is_html=True)[0].endswith(f"<p class=a>{text}</p>")


@settings(max_examples=50, deadline=None)
@given(text=texts_of_words, times=st.integers(1, 3), windows=st.booleans())
def test_utf_8_that_was_encoded_several_times_is_repaired(text, times, windows):
    content = text.encode()
    for _ in range(times):
        content = LAYERS["windows-1252" if windows else "latin-1"](content)
    assert decoded(content) == (text, "utf-8")


@settings(max_examples=50, deadline=None)
@given(text=texts_of_words, codec=st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_wide_encoding_is_found_without_a_mark(text, codec):
    assert decoded(text.encode(codec)) == (text, codec[:6])
    assert decoded(f"<p>{text}</p>".encode(codec), is_html=True) == (f"<p>{text}</p>", codec[:6])


@settings(max_examples=50, deadline=None)
@given(text=texts_of_words)
def test_decomposed_letters_are_composed(text):
    assert decoded(unicodedata.normalize("NFD", text).encode()) == (text, "utf-8")


@settings(max_examples=300, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.text(alphabet="Ã¡áº»ß½đêaon <>&#;\u0338\u0301\x00\x02\u0081", max_size=100).map(str.encode),
        st.text(max_size=60).map(lambda text: text.encode("utf-16-le", "replace")),
        st.tuples(texts_of_words, st.binary(max_size=9)).map(lambda pair: composed_1258(pair[0]) + pair[1]),
    ),
    charset=st.sampled_from([*DECLARED, "utf-16", "utf-32", "utf-7", "viscii", "x-viet-vni", "hz-gb-2312", "cp1258"]),
    is_html=st.booleans(),
)
def test_any_bytes_become_clean_text(content, charset, is_html):
    text, name = decoded(content, charset=charset, is_html=is_html)
    assert name
    assert "\x00" not in text
    assert not any("\ud800" <= char <= "\udfff" for char in text)
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("layer", list(LAYERS))
@pytest.mark.parametrize("name", list(OLD))
def test_a_paragraph_in_an_old_encoding_within_a_page_in_utf_8(name, layer):
    inner = SENTENCES[1].lower()
    content = f"<p>{SENTENCES[0]}</p><p>".encode() + LAYERS[layer](OLD[name](inner)) + b"</p>"
    content += f"<p>{SENTENCES[2]} © 2003</p>".encode()
    text, _ = decoded(content, is_html=True)
    assert text == f"<p>{SENTENCES[0]}</p><p>{inner}</p><p>{SENTENCES[2]} © 2003</p>"


def test_a_paragraph_that_was_encoded_twice_within_a_page_that_was_not():
    twice = as_windows(SENTENCES[1].encode())
    markup = f"<p>{SENTENCES[0]}</p><p>{{}}</p>"
    assert decoded(markup.format(twice).encode(), is_html=True)[0] == markup.format(SENTENCES[1])


def test_a_western_paragraph_within_a_page_in_utf_8():
    french = "L'été, les élèves sont à Besançon."
    content = f"<p>{TEXT}</p><p>".encode() + french.encode("cp1252") + b"</p>"
    assert decoded(content, is_html=True) == (f"<p>{TEXT}</p><p>{french}</p>", "utf-8")


@pytest.mark.parametrize("length", [60, 150, 600])
def test_one_bad_byte_costs_one_letter(length):
    data = TEXT[:length].encode()
    for at in range(0, len(data), 7):
        if data[at] & 0xC0 != 0x80:
            text, name = decoded(data[:at] + b"\xff" + data[at:])
            assert name == "utf-8"
            assert text.replace("\ufffd", "").replace("ÿ", "") == TEXT[:length]


@pytest.mark.parametrize("name", list(OLD))
def test_entities_of_the_letters_that_an_old_encoding_is_taken_for(name):
    text = TEXT.lower()
    narrow = OLD[name](text).decode("latin-1")
    numeric = "".join(char if char.isascii() else f"&#{ord(char)};" for char in narrow)
    named = numeric
    for word, code in name2codepoint.items():
        named = named.replace(f"&#{code};", f"&{word};")
    for spelled in (numeric, named):
        assert decoded(spelled.encode(), is_html=True) == (text, name)


def test_entities_of_a_right_page_stay():
    markup = f"<p>&copy; 2003 &nbsp; &raquo; a &lt; b &amp; c &quot;&eacute;&quot;</p><p>{TEXT}</p>"
    assert decoded(markup.encode(), is_html=True) == (markup, "utf-8")
    assert decoded(b"Caf&eacute;, d&eacute;j&agrave;, na&iuml;ve", is_html=True)[0].startswith("Caf&eacute;")


def test_a_sign_that_stands_apart_is_no_letter():
    content = ENCODERS["tcvn3"](f"<p>{TEXT.lower()}</p>") + b"<p>\xa9 2003 \xbb</p>"
    assert decoded(content, is_html=True)[0].endswith("<p>© 2003 »</p>")


def test_a_declaration_decides_where_the_text_is_too_short():
    assert decoded(ENCODERS["viscii"]("Hà Nội"), charset="viscii") == ("Hà Nội", "viscii")
    assert decoded(ENCODERS["vni"]("Đà Nẵng"), charset="x-viet-vni") == ("Đà Nẵng", "vni")
    assert decoded(composed_1258("Hà Nội"), charset="windows-1258") == ("Hà Nội", "windows-1258")


def test_vietnamese_names_in_an_english_page():
    names = "Nguyễn Huệ, Trần Hưng Đạo, Lê Lợi, Đinh Bộ Lĩnh, Phùng Khắc Khoan, Hồ Quý Ly"
    text = f"The streets of the old quarter have been named after {names}, and others whom few visitors know."
    assert decoded(ENCODERS["vni"](text)) == (text, "vni")


def test_words_typed_in_capitals_for_a_font_of_capitals():
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + in_tcvn3(TEXT)
    assert decoded(typed_tcvn3(text)) == (text, "tcvn3")


def test_english_with_the_signs_of_windows_needs_no_declaration():
    text = "The clerk’s café — “open” from 8 to 5 – was closed… for good. " * 3
    assert decode(Page(name="a", content=text.encode("cp1252"), is_html=False)) == (text, "windows-1252")
