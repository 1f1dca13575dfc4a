"""Who is who within an article and across articles."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.entities import Known, numbered, plain_name
from reader.core.mentions import EntityType, Mention, MentionForm
from reader.entities.aliases import entity_key, same_pairs
from reader.entities.aliases_names import abbreviations, canonical, rows
from reader.entities.found import Found, Paragraph
from reader.entities.resolution import defined, understood
from reader.entities.tokens import tokenise

PERSON, ORG = EntityType.PERSON, EntityType.ORG
MARK = re.compile(r"\[([POpo]):([^\]]+)\]")


def marked(*lines: str) -> list[Mention]:
    """The mentions of lines in which names are marked: `[P:…]`, `[O:…]`, short ones `[p:…]`, `[o:…]`."""
    paragraphs = []
    for line in lines:
        text, at, spans = "", 0, []
        for match in MARK.finditer(line):
            text += line[at : match.start()]
            spans.append((len(text), len(text) + len(match[2]), match[1]))
            text += match[2]
            at = match.end()
        words = tokenise(text + line[at:])
        found = []
        for start, end, kind in spans:
            first = next(i for i in range(len(words)) if words.ends[i] > start)
            last = next((i for i in range(first, len(words)) if words.starts[i] >= end), len(words))
            form = MentionForm.FULL if kind.isupper() else MentionForm.SHORT
            found.append(Found(first, last, PERSON if kind in "Pp" else ORG, form))
        paragraphs.append(Paragraph(words, found))
    return understood(paragraphs, defined(paragraphs))


def groups(*lines: str) -> list[str]:
    """For each mention the letter of its entity, in order of first mention."""
    letters: dict[tuple[str, str], str] = {}
    return [letters.setdefault((m.type, m.entity), "abcdefgh"[len(letters)]) for m in marked(*lines)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Đồng chí [P:Vũ Tấn Nam] đến. Đồng chí [p:Tấn Nam] nói. Ông [p:Nam] về.", "aaa"),
        ("Ông [P:Lê Hải Nam] và bà [P:Vũ Thị Nam] đến. Bà [p:Nam] nói, ông [p:Nam] nghe.", "abba"),
        ("Bác sĩ [P:Lê Minh Hà] và thầy [P:Vũ Ngọc Hà] gặp nhau. Bác sĩ [p:Hà] nói.", "aba"),
        ("Bà [P:Clara Bonfils] và con là [P:Léa Bonfils]. [p:Clara] cười, [p:Léa] khóc.", "abab"),
        ("Nhà văn [P:Mai Sương] (tên thật là [P:Lê Thị Bưởi]) mất. Bà [p:Bưởi] thọ 80.", "aaa"),
        ("Ông [P:Lò Văn Tạo] tức [P:Ba Thắng] về quê. [P:Ba Thắng] kể.", "aaa"),
        ("Ông [P:Lê Văn Tạo], hiệu trưởng, [P:Vũ Văn Mới] cùng đi.", "ab"),
        ("Anh [P:Hạng A Lử] và [P:Hạng A Lù]: [p:A Lử] về, [p:Lù] ở.", "abab"),
        ("Chị [P:Le Thi Bich Dao] kiện. Chị [P:Lê Thị Bích Đào] thắng.", "aa"),
        ("NGÀY GIỖ [P:LÊ VĂN TẠO]. Ông [P:Lê Văn Tạo] mất năm 1990.", "aa"),
        ("[P:Hồ Chí Minh] về làng. [p:Bác] thăm bà con. [P:Nguyễn Ái Quốc] là tên của [p:Bác Hồ].", "aaaa"),
        ("[P:N.T.K.] khai. Chị [p:K.] khóc.", "aa"),
        ("Thầy [P:Y Thuật Kđoh] đến. [P:Y Thuật] vui.", "aa"),
    ],
)
def test_people(line, expected):
    assert "".join(groups(line)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Học sinh [P:Lê Văn An] và nghệ sĩ [P:Lê Văn An] trùng tên. Nghệ sĩ [P:Lê Văn An] hát.", "abb"),
        ("Thẩm phán [P:Lê Văn An] hỏi bị cáo [P:Lê Văn An]. Bị cáo [P:Lê Văn An] im.", "abb"),
        ("Ông [P:Lê Văn An] gặp bà [P:Lê Văn An]. Bà [P:Lê Văn An] hỏi.", "abb"),
        ("[P:Lê Văn An], 24 tuổi, thắng. [P:Lê Văn An], 61 tuổi, thua.", "ab"),
        ("Giám đốc Sở Y tế [P:Lê Văn An] nói. Giám đốc Sở Xây dựng [P:Lê Văn An] đáp.", "ab"),
        ("Đại tá [P:Lê Văn An] ra lệnh. Thiếu úy [P:Lê Văn An] nghe.", "ab"),
        ("Chủ tịch [P:Lê Văn An] đến. Đồng chí [P:Lê Văn An] nói. Ông [P:Lê Văn An] về.", "aaa"),
        ("Nguyên giám đốc [P:Lê Văn An], nay là bị cáo. Bác sĩ [P:Lê Văn An] khóc.", "aa"),
    ],
)
def test_two_of_one_name(line, expected):
    assert "".join(groups(line)) == expected


def test_the_second_of_one_name_is_numbered():
    found = marked("Thẩm phán [P:Lê Văn An] hỏi bị cáo [P:Lê Văn An].")
    assert [m.entity for m in found] == ["Lê Văn An", "Lê Văn An (2)"]
    assert plain_name(found[1].entity) == "Lê Văn An"
    assert plain_name("U23 (B)") == "U23 (B)"
    assert numbered("Lê Văn An", 1) == "Lê Văn An"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[O:Văn phòng Trung ương Đảng] mời. [O:VPTW] và [O:Văn phòng TW Đảng] họp.", "aaa"),
        ("[O:BCH TW] họp. [O:Ban Chấp hành Trung ương Đảng] bàn. [o:Trung ương] quyết.", "aaa"),
        ("[O:Sở Y tế tỉnh Long Thành] họp. [O:Sở Y tế] nói. [o:Sở] làm.", "aaa"),
        ("[O:Sở Y tế tỉnh Long Thành] và [O:Sở Y tế tỉnh Cam Hải]. [O:Sở Y tế Long Thành] nói.", "aba"),
        ("[O:UBND TP.HCM] họp. [O:Ủy ban nhân dân Thành phố Hồ Chí Minh] và [O:UBND Thành phố] bàn.", "aaa"),
        ("[O:UBND huyện Lạc] và [O:UBND tỉnh Lạc] họp. [O:UBND huyện] chi.", "aba"),
        ("[O:Công ty cổ phần Tập đoàn Vạn Xuân] lãi. [O:Vạn Xuân], [O:Tập đoàn Vạn Xuân] và [o:công ty] vui.", "aaaa"),
        ("[O:Viettel] và [O:Viettel Networks] họp.", "ab"),
        ("[O:Bộ Ngoại giao] và [O:Bộ Ngoại giao Mỹ] họp.", "ab"),
        ("[O:Trung ương Đảng] và [O:Văn phòng Trung ương Đảng] họp.", "ab"),
        ("[O:Ban Tổ chức Trung ương] và [O:Ban Tổ chức Tỉnh ủy Hà Mạc]. [O:Ban Tổ chức Tỉnh ủy] nói.", "abb"),
        ("[O:Viện Lịch sử Quân sự] mời. [O:Viện LSQS] họp.", "aa"),
        ("[O:Giáo hội Phật giáo Việt Nam] mời. [O:GHPGVN] họp.", "aa"),
        ("[O:Tổng hội Xây dựng Lạc Hồng] ([O:THLH]) họp. [O:THLH] bàn.", "aaa"),
        ("[O:Uỷ ban nhân dân xã] và [O:Ủy ban nhân dân xã] họp.", "aa"),
        ("[O:UBND xa Quang Loc] nhan don. [O:UBND xã Quang Lộc] hẹn.", "aa"),
        ("[O:Sở Nông nghiệp và Môi trường] và [O:Sở Nông nghiệp và Phát triển nông thôn] họp.", "ab"),
        ("[O:Bộ Chính trị] và [O:Bộ Công Thương] họp. [o:Bộ] nói.", "abb"),
        ("[O:Trung đoàn 209] thắng [O:Trung đoàn 102]. [O:E209] vui.", "aba"),
        ("[O:Tỉnh đoàn Hà Mạc] họp. [O:Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Hà Mạc] bàn.", "aa"),
        ("[O:MSB] lãi. [o:Ngân hàng] vui.", "aa"),
    ],
)
def test_bodies(line, expected):
    assert "".join(groups(line)) == expected


def test_a_body_gets_its_place_from_the_headline():
    found = marked("[O:UBND TỈNH HÀ MẠC] THÔNG BÁO", "[O:UBND tỉnh] mời họp.")
    assert {m.entity for m in found} == {"Ủy ban nhân dân tỉnh Hà Mạc"}


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        (ORG, "Sở GD&ĐT tỉnh Long Thành", "Sở Giáo dục - Đào tạo Long Thành", True),
        (ORG, "UBND TP.HCM", "Uỷ ban Nhân dân thành phố Hồ Chí Minh", True),
        (ORG, "Vinamilk", "Công ty CP Sữa Việt Nam", True),
        (ORG, "CÔNG AN TỈNH CAM HẢI", "Công an tỉnh Cam Hải", True),
        (ORG, "UBND tỉnh Hà Mạc", "UBND huyện Hà Mạc", False),
        (ORG, "Bộ Ngoại giao", "Bộ Ngoại giao Mỹ", False),
        (PERSON, "TRƯƠNG TẤN SANG", "Trương  Tấn Sang", True),
        (PERSON, "Lê Văn Hòa", "Lê Văn Hoà", True),
        (PERSON, "Lê Văn An", "Lê Văn Ân", False),
        (PERSON, "Lê Văn An", "Le Van An", False),
        (PERSON, "Lê Văn An", "Lê Văn An (2)", False),
    ],
)
def test_keys(kind, one, other, same):
    assert (entity_key(kind, one) == entity_key(kind, other)) is same


def test_pairs_for_a_reader():
    names = [
        Known(PERSON, "Hồ Chí Minh", 20), Known(PERSON, "Nguyễn Ái Quốc", 3), Known(PERSON, "Trương Tấn Nam", 9),
        Known(PERSON, "Truong Tan Nam"), Known(PERSON, "TRƯƠNG TẤN NAM"), Known(PERSON, "Tấn Nam", 2),
        Known(ORG, "Hoàng Vân", 3, frozenset({"x"})), Known(ORG, "Công ty Hoàng Vân", 2, frozenset({"x"})),
        Known(ORG, "Sở Y tế", 2), Known(ORG, "Sở Y tế Long Thành"), Known(ORG, "Viện LSQS"),
        Known(ORG, "Viện Lịch sử Quân sự", 3), Known(ORG, "Bộ Y tế", 9), Known(PERSON, "Bộ Y tế", 9),
    ]  # fmt: skip
    pairs = {(pair.first, pair.second): pair for pair in same_pairs(names)}
    assert {pair: found.reason for pair, found in pairs.items()} == {
        ("Hồ Chí Minh", "Nguyễn Ái Quốc"): "pen_name",
        ("Trương Tấn Nam", "Truong Tan Nam"): "no_accents",
        ("Trương Tấn Nam", "Tấn Nam"): "tail",
        ("Hoàng Vân", "Công ty Hoàng Vân"): "brand",
        ("Sở Y tế", "Sở Y tế Long Thành"): "place_dropped",
        ("Viện Lịch sử Quân sự", "Viện LSQS"): "spelled",
    }
    assert pairs["Hoàng Vân", "Công ty Hoàng Vân"].score > pairs["Sở Y tế", "Sở Y tế Long Thành"].score
    assert [p.score for p in same_pairs(names)] == sorted((p.score for p in pairs.values()), reverse=True)


def test_the_tables_are_sound():
    assert {row[2] for row in rows("abbreviations.tsv")} == {"body", "part", "said", "brand"}
    assert all(len(row) == 2 for row in rows("known_names.tsv"))
    known = abbreviations()
    assert not [words for words, said in known.said.items() if known.said.get(said, said) != said]


WORDS = st.sampled_from(
    "An Nam Lê Văn Thị Sở Y tế tỉnh UBND VPTW & - “ ” ( ) Bác Hồ TP . HCM E209 công ty N.T.K.".split()
)
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(NAMES, st.sampled_from("POpo")), max_size=12))
def test_every_mention_is_understood_somehow(names):
    line = " gặp ".join(f"[{kind}:{name}]" for name, kind in names)
    found = marked(line)
    assert all(m.entity for m in found)
    assert len(found) >= sum(name not in ("Bác", "Người") for name, _ in names) - sum(k == "o" for _, k in names)
    assert found == sorted(found) == marked(line)


@settings(max_examples=200, deadline=None)
@given(st.one_of(NAMES, st.text(max_size=30)))
def test_keys_of_anything(name):
    for kind in EntityType:
        assert entity_key(kind, name) == entity_key(kind, name)
    assert isinstance(canonical(name), tuple)
    same_pairs([Known(ORG, name), Known(ORG, name + " tỉnh"), Known(PERSON, name), Known(PERSON, name + " An")])


@pytest.mark.parametrize("name", ["", " ", "-", "“”", "A", "Á", "😀", "(2)", "x" * 5000, "Lê " * 500])
def test_odd_names(name):
    for kind in EntityType:
        entity_key(kind, name)
    same_pairs([Known(ORG, name), Known(PERSON, name)])


@pytest.mark.parametrize(
    "unit",
    [
        "ông [P:Lê Văn An] ",
        "[p:A] ",
        "[O:Sở Y tế] ",
        "[o:Sở] ",
        "[P:Lê Văn An] (tức [P:Ba An]) ",
        "[O:UBND] [O:UBND xã] ",
    ],
)
def test_many_mentions_of_one_name_take_time_in_proportion(unit):
    words, found = [], []
    pieces = MARK.split(unit)
    line = tokenise("".join(pieces[i] if i % 3 == 0 else pieces[i] if i % 3 == 2 else "" for i in range(len(pieces))))
    start = time.process_time()
    for size in (2_000, 20_000):
        words = tokenise(line.text * size)
        period = len(words) // size
        inner = marked(unit)
        found = []
        for number in range(size):
            for m in inner:
                first, last = line.starts.index(m.start), line.ends.index(m.end) + 1
                found.append(Found(number * period + first, number * period + last, m.type, m.form))
        start = time.process_time()
        understood([Paragraph(words, found)], {})
        if size == 2_000:
            small = time.process_time() - start
    assert time.process_time() - start < 25 * small + 0.5


def test_many_names_take_time_in_proportion():
    def seconds(size):
        text = " ".join(f"Lê Văn {chr(65 + n % 26)}{n} Sở{n % 9} Y{n} UBND{n}" for n in range(size))
        words = tokenise(text)
        found = []
        for at in range(0, len(words) - 5, 6):
            found += [Found(at, at + 3, PERSON), Found(at + 3, at + 5, ORG), Found(at + 5, at + 6, ORG)]
        start = time.process_time()
        understood([Paragraph(words, found)], {})
        return time.process_time() - start

    small = seconds(1_000)
    assert seconds(8_000) < 16 * small + 0.5
