"""Posts and bodies before and after names."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.mentions import EntityType, Mention
from reader.entities.roles import roles

MARK = re.compile(r"\[([PO]):([^\]]+)\]")


def parsed(*lines: str):
    """The paragraphs and mentions of lines in which names are marked `[P:…]` and `[O:…]`."""
    texts, mentions = [], []
    for number, line in enumerate(lines):
        text, at = "", 0
        for match in MARK.finditer(line):
            text += line[at : match.start()]
            kind = EntityType.PERSON if match[1] == "P" else EntityType.ORG
            mentions.append(Mention(number, len(text), len(text) + len(match[2]), kind, match[2], match[2]))
            text += match[2]
            at = match.end()
        texts.append(text + line[at:])
    return texts, mentions


def told(line: str) -> list[str]:
    return [
        f"{role.holder}: {role.post}"
        + (f" / {role.body_text}" if role.body_text else "")
        + (" (former)" if role.former else "")
        + (f" {role.since}..{role.until}" if role.since or role.until else "")
        for role in roles(*parsed(line))
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Ủy viên [O:Bộ Chính trị], Bí thư [O:Trung ương Đảng] [P:Lê Văn An] chủ trì.",
            ["Lê Văn An: Ủy viên / Bộ Chính trị", "Lê Văn An: Bí thư / Trung ương Đảng"],
        ),
        ("Bà [P:Lê An], Giám đốc [O:Sở Y tế], cho biết dịch đã lui.", ["Lê An: Giám đốc / Sở Y tế"]),
        (
            "[P:Lê An], Phó Bí thư [O:Tỉnh ủy], Trưởng [O:ban Dân vận Tỉnh ủy]; [P:Vũ Ba], Bí thư [O:Tỉnh đoàn].",
            ["Lê An: Phó Bí thư / Tỉnh ủy", "Lê An: Trưởng / ban Dân vận Tỉnh ủy", "Vũ Ba: Bí thư / Tỉnh đoàn"],
        ),
        (
            "Chánh [O:Văn phòng UBND tỉnh] [P:Lê An], Phó Giám đốc [O:Sở Nội vụ] [P:Vũ Ba] cùng dự.",
            ["Lê An: Chánh / Văn phòng UBND tỉnh", "Vũ Ba: Phó Giám đốc / Sở Nội vụ"],
        ),
        ("Tư lệnh [O:Quân khu 2], Thiếu tướng [P:Lê An], đến dự.", ["Lê An: Tư lệnh / Quân khu 2"]),
        ("Nguyên Chủ tịch [O:UBND huyện] [P:Lê An] bị bắt.", ["Lê An: Chủ tịch / UBND huyện (former)"]),
        ("Tổng thống Ấn Độ [P:Ravi Nath] gặp Thủ tướng [P:Lê An].", ["Ravi Nath: Tổng thống", "Lê An: Thủ tướng"]),
        ("Trưởng bản Nậm Pó, ông [P:Giàng A Tủa], dẫn đường.", ["Giàng A Tủa: Trưởng bản"]),
        ("[P:Lê An] là Giám đốc [O:Bệnh viện Hạ].", ["Lê An: Giám đốc / Bệnh viện Hạ"]),
        (
            "Ông [P:Lê An] được bầu làm Phó Chủ tịch [O:UBND tỉnh] nhiệm kỳ 2021 - 2026.",
            ["Lê An: Phó Chủ tịch / UBND tỉnh 2021..2026"],
        ),
        (
            "Bổ nhiệm bà [P:Lê An] giữ chức vụ Phó Vụ trưởng [O:Vụ Pháp chế] kể từ ngày 01 tháng 9 năm 2020.",
            ["Lê An: Phó Vụ trưởng / Vụ Pháp chế 01 tháng 9 năm 2020.."],
        ),
        ("Ông [P:Lê An] thôi giữ chức Giám đốc [O:Sở X] từ ngày 1/11/2022.", ["Lê An: Giám đốc / Sở X ..1/11/2022"]),
        ("Từ năm 2009, chị [P:Lê An] là Chủ tịch [O:Công đoàn X].", ["Lê An: Chủ tịch / Công đoàn X 2009.."]),
        (
            "Ông [P:Lê An], Chủ tịch Hội đồng quản trị kiêm Tổng Giám đốc [O:Tập đoàn X], phủ nhận.",
            ["Lê An: Chủ tịch / Hội đồng quản trị", "Lê An: Tổng Giám đốc / Tập đoàn X"],
        ),
        (
            "Nhà sáng lập kiêm Chủ tịch [O:Tập đoàn X], tỉ phú [P:Lê An], vắng.",
            ["Lê An: Nhà sáng lập / Tập đoàn X", "Lê An: Chủ tịch / Tập đoàn X"],
        ),
        (
            "Vụ trưởng [O:Vụ Pháp chế], [O:Bộ Công Thương] [P:Lê An] đáp.",
            ["Lê An: Vụ trưởng / Vụ Pháp chế, Bộ Công Thương"],
        ),
        ("Ông [P:Lê An], sinh năm 1979, dân tộc Kinh, Bí thư [O:Đảng ủy xã].", ["Lê An: Bí thư / Đảng ủy xã"]),
        ("Tổ trưởng là đồng chí [P:Lê An].", ["Lê An: Tổ trưởng"]),
        ("Ông [P:Lê An] đến. Ông hiện là Giám đốc [O:Sở X].", ["Lê An: Giám đốc / Sở X"]),
        ("Bộ trưởng Môi trường [P:Ana Lima] đáp.", ["Ana Lima: Bộ trưởng Môi trường"]),
        ("Ông [P:Lê An] gửi đơn tới Giám đốc [O:Sở Xây dựng] đề nghị xem lại.", []),
        ("Viện trưởng [O:Viện X] thăm bác sĩ [P:Lê An] tại nhà.", []),
        ("Đại tá [P:Lê An] và ca sĩ [P:Vũ Ba], bác sĩ [P:Hồ Tư] đến.", []),
        ("Khi nhận chức vụ phó, ông cười.", []),
        ("Dr [P:Ann Osei], director of the [O:Kumasi Institute], spoke.", ["Ann Osei: director / Kumasi Institute"]),
        (
            "Former Prime Minister [P:Sione Tavita] and Foreign Minister [P:Leila Haddad] came.",
            ["Sione Tavita: Prime Minister (former)", "Leila Haddad: Foreign Minister"],
        ),
        ("Justice [P:Eleanor Whitby] of the [O:High Court] refused.", ["Eleanor Whitby: Justice / High Court"]),
        (
            "There were [P:Gwen Hale], treasurer; and [P:Hugh Vaughan], chairman of the [O:Cwm Society].",
            ["Gwen Hale: treasurer / Cwm Society", "Hugh Vaughan: chairman / Cwm Society"],
        ),
    ],
)
def test_roles(line, expected):
    assert told(line) == expected


def test_a_role_says_where_it_stands():
    texts, mentions = parsed("Mưa to.", "Bà [P:Lê An], nguyên Giám đốc [O:Sở Y tế], nói.")
    (role,) = roles(texts, mentions, "2021-03-04")
    assert texts[1][role.start : role.end] == "nguyên Giám đốc Sở Y tế"
    assert (role.paragraph, role.holder_mention, role.body_mention) == (1, 0, 1)
    assert (role.body, role.date, role.former) == ("Sở Y tế", "2021-03-04", True)


def test_overlapping_and_strange_mentions():
    text = "Giám đốc Sở Y tế Lê An"
    kinds = [
        (9, 16, EntityType.ORG),
        (12, 22, EntityType.PERSON),
        (17, 22, EntityType.PERSON),
        (40, 50, EntityType.ORG),
    ]
    mentions = [Mention(0, s, e, kind, text[s:e], text[s:e] or "?") for s, e, kind in kinds]
    assert [role.holder for role in roles([text], mentions)] == ["Lê An"]
    assert roles([], mentions) == roles([text], []) == ()


PIECES = st.sampled_from(
    "[P:An] [P:Lê Văn An] [O:Sở Y tế] [O:UBND] Giám đốc Phó Chủ tịch , ; . và kiêm là nguyên từ năm 2010 - đến ( ) "
    "ông giữ chức President of the and former chairman trưởng ban 1/2/2020 \n".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_order_of_words_is_taken(line):
    texts, mentions = parsed(line)
    for role in roles(texts, mentions):
        assert mentions[role.holder_mention].type is EntityType.PERSON
        assert role.body_mention < 0 or mentions[role.body_mention].type is EntityType.ORG
        assert role.post in texts[0][role.start : role.end]


@pytest.mark.parametrize(
    "unit",
    [
        "ông [P:Lê An], Giám đốc [O:Sở Y tế], ", "[P:An] ", "phó ", "Giám đốc ", "[O:Sở] Giám đốc ", " ", "ts.", "(",
        "là Giám đốc [P:A] ", "chairman of ", ", sinh năm 1", "từ năm 2010 ", "[P:A] giữ chức ", "ông ",
    ],
    ids=range(14),
)  # fmt: skip
def test_a_long_line_takes_time_in_proportion(unit):
    def seconds(size):
        texts, mentions = parsed("[P:Lê An] Giám đốc " + unit * (size // len(unit)) + " Bí thư [P:Vũ Ba]")
        start = time.process_time()
        roles(texts, mentions)
        return time.process_time() - start

    seconds(100)
    small = seconds(10_000)
    assert seconds(80_000) < 16 * small + 0.5
