"""What is mended after the learned recogniser, each by the sentence that needs it."""

from __future__ import annotations

import pytest

from reader.core.mentions import EntityType
from reader.entities.found import Found
from reader.entities.likelihood import unlikely
from reader.entities.mending import mended
from reader.entities.tokens import tokenise


def names(text, *marked, doubt=0.0, others=()):
    """The texts of names after mending; `marked` and `others` are `P` or `O` and a name, in the order of the text."""
    words = tokenise(text)
    found = []
    for one in (*marked, *others):
        kind = EntityType.PERSON if one[0] == "P" else EntityType.ORG
        start = text.index(one[1:], words.ends[found[-1].end - 1] if found else 0)
        first = words.starts.index(start)
        last = words.ends.index(start + len(one) - 1)
        found.append(Found(first, last + 1, kind, doubt=0.0 if one in others else doubt))
    (better,) = mended([(words, found)])
    return [("P" if one.type is EntityType.PERSON else "O") + words.surface(one.start, one.end) for one in better]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("do bà Ngô Thị Ng. làm chủ", ["PNgô Thị Ng"], ["PNgô Thị Ng."]),
        ("Tổng thống Ferdinand Marcos Jr. hủy chuyến đi", ["PFerdinand Marcos Jr"], ["PFerdinand Marcos Jr."]),
        ("gặp bà Lê Thị Hoa. Bà khen", ["PLê Thị Hoa"], ["PLê Thị Hoa"]),
        ("kịch bản Trịnh Hà Mi. Bảo Thanh Trúc đóng", ["PTrịnh Hà Mi. Bảo Thanh Trúc"],
         ["PTrịnh Hà Mi", "PBảo Thanh Trúc"]),
        ("bắt người đàn ông Nga chở đười ươi", ["PNga"], []),
        ("bắt tay với Nga, theo Đức", ["PNga", "PĐức"], []),
        ("theo chị Nga, giám đốc", ["PNga"], ["PNga"]),
        ("Bà Trần Thị Nga đến. Nga khóc", ["PTrần Thị Nga", "PNga"], ["PTrần Thị Nga", "PNga"]),
        ("gặp Tổng thống Paraguay Santiago Peña ở đó", ["PParaguay Santiago Peña"], ["PSantiago Peña"]),
        ("nhà báo Pháp Martine Godard viết", ["PPháp Martine Godard"], ["PMartine Godard"]),
        ("cầu thủ Jordan Pickford bắt", ["PJordan Pickford"], ["PJordan Pickford"]),
        ("Theo Marbawa, ông này đi", ["PTheo Marbawa"], ["PMarbawa"]),
        ("Theo Văn Minh Chính kể", ["PTheo Văn Minh Chính"], ["PVăn Minh Chính"]),
        ("Theo James Hill kể", ["PTheo James Hill"], ["PTheo James Hill"]),
        ("Như Quỳnh hát", ["PNhư Quỳnh"], ["PNhư Quỳnh"]),
        ('cô "Bống" Hồng Nhung hát', ['PBống" Hồng Nhung'], ["PHồng Nhung"]),
        ('bắt Tuấn "trọc" rồi', ['PTuấn "trọc"'], ['PTuấn "trọc"']),
        ("nhóm của Rớt \"điện đàm\", 30 tuổi", ["PRớt"], ["PRớt \"điện đàm\""]),
        ("lời của Rươn \"anh Khôi biểu ký vào giấy\"", ["PRươn"], ["PRươn"]),
        ("võ sĩ Arnel “The Bolo” Tabay thua", ["PArnel", "PTabay"], ["PArnel “The Bolo” Tabay"]),
        ("bài Lan “Hương Xưa” Thu hát", ["PLan", "PThu"], ["PLan", "PThu"]),
        ("Tướng Brice-Alain Mbako nói", ["PBrice", "PAlain Mbako"], ["PBrice-Alain Mbako"]),
        ("đ/c Đàm Bá Thước-Trưởng trạm", ["PĐàm Bá Thước", "PTrưởng"], ["PĐàm Bá Thước", "PTrưởng"]),
        ("chủ tên Đ.V.Q. bị phạt", ["PĐ.V"], ["PĐ.V.Q."]),
        ("nghe Mai Tùng M-TP. Rồi về", ["PMai Tùng M-TP"], ["PMai Tùng M-TP"]),
        ("luật sư D. John Sauer hỏi", ["PJohn Sauer"], ["PD. John Sauer"]),
        ("uống vitamin D. John Sauer khuyên", ["PJohn Sauer"], ["PJohn Sauer"]),
        ("do ThS Quỳnh Phương Đái viết", ["PThS Quỳnh Phương Đái"], ["PQuỳnh Phương Đái"]),
        ("đạo diễn Hàn Sohn Tae-gil đến", ["PHàn Sohn Tae-gil"], ["PSohn Tae-gil"]),
        ("Đại sứ Vương quốc Maroc Jamal Benhadi đến", ["PMaroc Jamal Benhadi"], ["PJamal Benhadi"]),
        ("Riêng Tiến Thành Đô vắng", ["PRiêng Tiến Thành Đô"], ["PTiến Thành Đô"]),
        ("hai con tên Emil và Bảo", ["PEmil và Bảo"], ["PEmil", "PBảo"]),
        ("dịch Maupassant, Sê-khốp rất hay", ["PMaupassant, Sê-khốp"], ["PMaupassant", "PSê-khốp"]),
        ("Thanh Thủy - Quốc Ngọc", ["PThanh Thủy - Quốc Ngọc"], ["PThanh Thủy", "PQuốc Ngọc"]),
        ("nguyên đơn là Lonza Greenvale LLC ở Mỹ", ["PLonza Greenvale"], ["OLonza Greenvale LLC"]),
        ("công nhân Ashfort Manganese Plc nghỉ", ["PAshfort Manganese Plc"], ["OAshfort Manganese Plc"]),
        ("mắc hội chứng Nevus bẩm sinh", ["PNevus"], []),
        ("các trục đường chính như: Phạm Hùng, Trần Bình và Hồ Tùng Mậu.",
         ["PPhạm Hùng", "PTrần Bình", "PHồ Tùng Mậu"], []),
        ("đường lên núi có Phạm Hùng, Trần Bình.", ["PPhạm Hùng", "PTrần Bình"], ["PPhạm Hùng", "PTrần Bình"]),
        ("dẫn vào trung tâm TP Đà Lạt rất đông", ["Otrung tâm TP Đà Lạt"], []),
        ("gặp Trung tâm Y tế huyện", ["OTrung tâm Y tế huyện"], ["OTrung tâm Y tế huyện"]),
        ("họp tại TP.HCM sáng nay", ["OTP.HCM"], []),
        ("toàn Ngành Xuất bản dự", ["ONgành Xuất bản"], []),
        ("xã Hưng Hội mừng", ["OHội"], []),
        ("vụ tai nạn giao thông", ["Onạn giao thông"], []),
        ("gặp công an huyện rồi về", ["Ocông an huyện"], ["Ocông an huyện"]),
        ("các sở Văn hóa; Khoa học và Công nghệ", ["OVăn hóa; Khoa học và Công nghệ"], []),
        ("trả lời trên tuoitre.vn sáng nay", [], ["Otuoitre.vn"]),
        ("nguồn www.chinhphu.vn.", ["Ochinhphu"], ["Owww.chinhphu.vn"]),
        ("thư về an@tuoitre.vn hay https://tuoitre.vn/tin.htm", [], []),
    ],
)  # fmt: skip
def test_each_slip_is_mended(text, marked, expected):
    assert names(text, *marked) == expected


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("Jacob Robinson đến. Ông Robinson nói", ["PJacob Robinson", "ORobinson"], ["PJacob Robinson", "PRobinson"]),
        ("đạo diễn Bảo Nhân và Namcito nhận", ["PBảo Nhân", "ONamcito"], ["PBảo Nhân", "PNamcito"]),
        ("ông Bảo Nhân và Toyota Việt ký", ["PBảo Nhân", "OToyota Việt"], ["PBảo Nhân", "OToyota Việt"]),
    ],
)  # fmt: skip
def test_doubtful_foreign_bodies_become_people(text, marked, expected):
    assert names(text, *marked, doubt=0.3) == expected
    assert names(text, *marked, doubt=0.01) == marked  # what is sure stays


def test_bodies_that_are_unlikely_are_not_taken_unless_the_rules_know_them():
    sure, vague, known = (Found(at, at + 1, EntityType.ORG, doubt=doubt) for at, doubt in enumerate((0.2, 0.6, 0.6)))
    human = Found(3, 4, EntityType.PERSON, doubt=0.9)
    assert unlikely([sure, vague, known, human], [Found(2, 3, EntityType.ORG)]) == [vague]


@pytest.mark.parametrize("text", ["", ".", "a.b.c.", "www..vn", "." * 3000, "A." * 2000, "x.vn" * 500])
def test_strange_text_is_left_alone(text):
    words = tokenise(text)
    assert len(mended([(words, [])])) == 1


LINE_UP = (
    "Sông Thao (4-4-2): Ansgar; Vieira, Okafor-Lind, Lê Văn Sỹ (Pharrell 70'), Sato; "
    "Costa, Van Dyk, Ivo, Núñez; Kone, Bá."
)


def test_a_line_up_holds_eleven_people() -> None:
    people = ["Ansgar", "Vieira", "Okafor-Lind", "Lê Văn Sỹ", "Sato", "Costa", "Van Dyk", "Ivo", "Núñez", "Kone", "Bá"]
    assert names(LINE_UP, "OSông Thao", "OVieira", "PLê Văn Sỹ", "OKone") == [
        "OSông Thao",
        *(f"P{one}" for one in people),
    ]


@pytest.mark.parametrize(
    "text",
    [
        LINE_UP.replace("Vieira, ", ""),  # ten
        LINE_UP.replace("Costa", "phó chủ tịch xã"),
        LINE_UP.replace(";", ","),
        LINE_UP.replace(":", ""),
        "Dự họp: ông Ba; bà Tư; anh Năm.",
        ":;;",
    ],
)
def test_other_lists_stay_as_they_are(text: str) -> None:
    assert names(text) == []
