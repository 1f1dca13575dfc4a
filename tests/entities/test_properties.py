"""Whatever the text: spans are valid, sorted, apart, the same every time, and found in proportionate time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities import recognise

WORDS = [
    *"ông bà đồng chí Nguyễn Văn An Sang H'Hen K'Ré Niê Ban Chỉ đạo Trung ương Đảng bộ Sở Y tế và , - – & / .".split(),
    *"( ) “ ” \" ' tỉnh xã 7 UBND GD&ĐT LĐ-TB&XH TP . HCM Công ty TNHH MTV Bác Hồ Chí Minh của về Quốc hội".split(),
    *"Cuộc vận động Mr President John Smith Ministry of Health Inc 😀 𝔸 e\u0301 A\u0301 \u0301 Ki-moon VPTW".split(),
    *"NGUYỄN VĂN ĐÔNG BỘ NỘI VỤ đường Lê Lợi".split(),
    "\n",
]
mixtures = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40).map(" ".join)


def check(paragraphs):
    mentions = recognise(paragraphs)
    last = (-1, 0)
    for mention in mentions:
        text = paragraphs[mention.paragraph]
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        assert mention.entity
        assert (mention.paragraph, mention.start) >= last
        last = (mention.paragraph, mention.end)
    assert recognise(paragraphs) == mentions


@settings(max_examples=250, deadline=None)
@given(st.lists(mixtures, max_size=5), st.sampled_from(["", "vi", "en", "en-GB", "fr"]))
def test_spans_are_valid_sorted_apart_and_stable(paragraphs, language):
    check(paragraphs)
    recognise(paragraphs, language)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_is_taken(paragraphs):
    check(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", ".,;!?“”()-–", "😀" * 50, "𝔸𝕓 𝔸𝕓", "a\u0301" * 20, "A\u0301n \u0301", "không có chữ hoa nào",
        "TẤT CẢ ĐỀU LÀ CHỮ HOA Ở ĐÂY", "\u0301", "_", "-", "A-", "-A", "A-b-", "H'", "'H", "Sở", "ông", "Bác", "(UBND)",
    ],
)  # fmt: skip
def test_odd_texts(text):
    check([text])
    check([text, text])


def test_no_paragraphs():
    assert recognise([]) == []


@pytest.mark.parametrize(
    "unit",
    [
        "Ông Nguyễn Văn An, Giám đốc Sở Y tế tỉnh Long Thành, nói với báo chí về kế hoạch năm nay. ",
        "Ban ", "Nguyễn ", "A-b-", 'Công ty "', "Ban Chỉ đạo và ", "Ministry of ", "ludwig van ", "😀", ".,“", "Á",
    ],
    ids=range(11),
)  # fmt: skip
def test_a_long_line_takes_time_in_proportion(unit):
    def seconds(size):
        text = unit * (size // len(unit))
        start = time.process_time()
        recognise([text])
        return time.process_time() - start

    seconds(20_000)  # lists are read, caches are warm
    small, large = seconds(40_000), seconds(160_000)
    assert large < 12 * small + 0.5


def test_speed():
    text = "Sáng nay, ông Trần Văn Bình, Phó Chủ tịch UBND huyện Sơn Khê, thăm Phòng Giáo dục và Đào tạo huyện. "
    paragraphs = [text * 20] * 20
    recognise([text])
    start = time.process_time()
    recognise(paragraphs)
    syllables = sum(len(paragraph.split()) for paragraph in paragraphs)
    assert syllables / (time.process_time() - start) > 15_000  # a tenth of what a quiet machine does
