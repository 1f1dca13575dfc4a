"""Single rules, each by the sentence that needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.core.mentions import EntityType, MentionForm
from reader.entities import RULES
from reader.entities import recognise as recognise_by
from reader.entities.tokens import Case, tokenise


def recognise(paragraphs, language=""):
    """What the rules find by themselves, before the learned recogniser weighs it."""
    return recognise_by(paragraphs, language, RULES)


def names(*paragraphs, kind=None, language=""):
    return [m.text for m in recognise(paragraphs, language) if kind in (None, m.type)]


def entities(*paragraphs):
    return {m.text: m.entity for m in recognise(paragraphs)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đồng chí Lê Văn An, Trưởng ban Chỉ đạo Cuộc vận động", ["Lê Văn An", "ban Chỉ đạo Cuộc vận động"]),
        ("đồng chí Lê Văn An, Bí thư Trung ương Đảng", ["Lê Văn An", "Trung ương Đảng"]),
        ("Chánh Văn phòng Trung ương Đảng dự họp", ["Văn phòng Trung ương Đảng"]),
        ("là Ủy viên Bộ Chính trị", ["Bộ Chính trị"]),
        ("thăm Đảng bộ Văn phòng Trung ương Đảng", ["Đảng bộ Văn phòng Trung ương Đảng"]),
        ("gặp Chủ tịch UBND tỉnh Long Thành Trần Văn Bình", ["UBND tỉnh Long Thành", "Trần Văn Bình"]),
        ("gặp Bộ trưởng Bộ Y tế Nguyễn Thị Hoa", ["Bộ Y tế", "Nguyễn Thị Hoa"]),
        ("Phó Trưởng ban Thường trực Ban Chỉ đạo Trung ương", ["Ban Chỉ đạo Trung ương"]),
    ],
)
def test_posts_stay_outside(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban Tuyên giáo, Ban Dân vận Trung ương", ["Ban Tuyên giáo", "Ban Dân vận Trung ương"]),
        ("của Bộ Tài chính và Bộ Công Thương", ["Bộ Tài chính", "Bộ Công Thương"]),
        ("của Bộ Văn hóa, Thể thao và Du lịch", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("của Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]),
        ("Cục Cảnh sát PCCC và CNCH kiểm tra", ["Cục Cảnh sát PCCC và CNCH"]),
        ("của Bộ Y tế và Công an tỉnh Long Thành", ["Bộ Y tế", "Công an tỉnh Long Thành"]),
        ("Ban Chỉ đạo Cuộc vận động “Sống đẹp mỗi ngày” họp", ["Ban Chỉ đạo Cuộc vận động “Sống đẹp mỗi ngày”"]),
        ("của Ủy ban Kinh tế của Quốc hội", ["Ủy ban Kinh tế của Quốc hội"]),
        ("của Trung tâm Y tế huyện Sơn Khê", ["Trung tâm Y tế huyện Sơn Khê"]),
        ("theo hãng tin Reuters", ["Reuters"]),
    ],
)
def test_where_a_body_ends(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đường Nguyễn Trãi và phố Hàng Bài ngập nặng",
        "tại Hà Nội, Cao Bằng, tỉnh Bình Dương và TP Hồ Chí Minh",
        "toàn ngành Giáo dục hưởng ứng Cuộc vận động vì Tổ quốc",
        "Luật Đất đai, Luật Tổ chức Chính phủ, Bộ luật Hình sự và Nghị định 43",
        "trao giải thưởng Hồ Xuân Hương, Huân chương Độc lập",
        "Hội nghị kết thúc. Bộ phận thường trực ở lại. Trường hợp này khó. Vụ án khép lại.",
        "người H'Mông, dân tộc K'Ho ở Tây Nguyên",
        "chiếc xe Toyota Camry màu đen",
    ],
)
def test_what_is_no_name(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thăm Hội Nghệ sĩ nhiếp ảnh Việt Nam", ["Hội Nghệ sĩ nhiếp ảnh Việt Nam"]),
        ("chờ Trung tâm Quan trắc tài nguyên môi trường miền Trung trả lời", 1),
        ("của Công ty TNHH Suất ăn công nghiệp Hương Quê cung cấp", ["Công ty TNHH Suất ăn công nghiệp Hương Quê"]),
        ("gửi về Báo Sức khỏe và Đời sống.", ["Báo Sức khỏe và Đời sống"]),
        ("cho Khu Quản lý đường bộ III bổ sung", ["Khu Quản lý đường bộ III"]),
        ("năm 2014, TAND cấp cao tại TP.HCM xử", ["TAND cấp cao tại TP.HCM"]),
        ("Bộ Chính trị tổ chức Hội nghị", ["Bộ Chính trị"]),
        ("của Ngân hàng TMCP Trung Du chi nhánh Bến Lau ủng hộ", ["Ngân hàng TMCP Trung Du chi nhánh Bến Lau"]),
        ("gặp Chủ tịch UBND tỉnh Lê Trí Tùng tiếp đoàn", ["UBND tỉnh", "Lê Trí Tùng"]),
        ("Trường Đại học Sông Thao tuyển sinh", ["Trường Đại học Sông Thao"]),
        ("của Sở Giao thông vận tải và Công an tỉnh", ["Sở Giao thông vận tải", "Công an tỉnh"]),
        ("ông Sửu báo Công an xã Na Ngoi", ["Sửu", "Công an xã Na Ngoi"]),
        ("cảm biến của hãng Đức Dräger được lắp", ["Dräger"]),
        ("UBND tỉnh 146 tỷ đồng", ["UBND tỉnh"]),
    ],
)
def test_where_small_words_belong_to_a_body(text, expected):
    found = names(text)
    assert found == expected if isinstance(expected, list) else len(found) == expected


def test_a_company_is_found_again_by_its_bare_name():
    mentions = recognise(["Công ty CP Bao bì Tân Lộc mua đất.", "Tổng giám đốc Tân Lộc từ chức. Ông ở xã Vàm Cỏ."])
    assert [(m.text, m.type) for m in mentions] == [
        ("Công ty CP Bao bì Tân Lộc", EntityType.ORG),
        ("Tân Lộc", EntityType.ORG),
    ]
    places = names("Công ty TNHH Mây tre Vàm Cỏ xuất hàng.", "Lũ về Vàm Cỏ. Dân ở Vàm Cỏ chạy lũ.")
    assert places == ["Công ty TNHH Mây tre Vàm Cỏ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('bắt Lỗ Anh Tuấn (tức Tuấn "trọc", 38 tuổi)', ["Lỗ Anh Tuấn", 'Tuấn "trọc"']),
        ("chị N.T.K., công nhân", ["N.T.K."]),
        ("chuyên viên phân tích Kha Minh Triết lưu ý", ["Kha Minh Triết"]),
        ("cầu thủ người Brazil Wesley Natan sút xa", ["Wesley Natan"]),
        ("mẹ của bé Y Khôi Kbuôr lớp 2B", ["Y Khôi Kbuôr"]),
        ("Phú Văn Lép và Néang Thị Rót đến", ["Phú Văn Lép", "Néang Thị Rót"]),
        ("Luật sư Do Kyung-wan nói", ["Do Kyung-wan"]),
        ("Thủ tướng Nhật Bản Kazuo Mitarai thăm", ["Kazuo Mitarai"]),
        ("trụ sở ở số 161 Phạm Văn Thuận", []),
        ("thôn chọn tên Đồng Tiến", []),
        ("Tin, ảnh: Sơn Ca", ["Sơn Ca"]),
        ("đã tới cổng bệnh viện. (Theo Tiền Phong, Vùng Cao)", ["Tiền Phong", "Vùng Cao"]),
    ],
)
def test_people_by_what_stands_around_them(text, expected):
    assert names(text, language="vi") == expected


def test_levels_say_nothing_new():
    found = entities("Sở Y tế họp.", "Sở Y tế Sông Thao báo cáo.", "Sở Y tế tỉnh Sông Thao trả lời.")
    assert set(found.values()) == {"Sở Y tế tỉnh Sông Thao"}
    both = entities("Công an tỉnh Sông Thao và Công an thành phố Sông Thao họp.")
    assert len(set(both.values())) == 2


def test_an_abbreviation_is_known_by_its_long_name():
    found = entities(
        "Sở GD&ĐT họp.", "Sở Giáo dục và Đào tạo mời báo chí.", "VPTW thông báo.", "Ban Tuyên giáo TW họp."
    )
    assert found["Sở GD&ĐT"] == found["Sở Giáo dục và Đào tạo"] == "Sở Giáo dục và Đào tạo"
    assert found["VPTW"] == "Văn phòng Trung ương Đảng"
    assert found["Ban Tuyên giáo TW"] == "Ban Tuyên giáo Trung ương"


def test_an_abbreviation_in_brackets_is_found_again():
    found = entities("Tổng công ty Phát triển Hạ tầng Sông Hậu (NSHC) dự thầu.", "Hôm nay NSHC khởi công.")
    assert found["NSHC"] == "Tổng công ty Phát triển Hạ tầng Sông Hậu"


def test_people_are_found_again_by_given_name():
    mentions = recognise(["Ông Trần Văn Tẹo đến.", "Anh Tẹo ngồi. Công an hỏi, Tẹo im lặng.", "Trần Văn Tẹo về."])
    assert [(m.text, m.entity, m.form) for m in mentions] == [
        ("Trần Văn Tẹo", "Trần Văn Tẹo", MentionForm.FULL),
        ("Tẹo", "Trần Văn Tẹo", MentionForm.SHORT),
        ("Tẹo", "Trần Văn Tẹo", MentionForm.SHORT),
        ("Trần Văn Tẹo", "Trần Văn Tẹo", MentionForm.FULL),
    ]


def test_a_given_name_means_the_person_named_last():
    mentions = recognise(["Ông Lê Văn Nam và bà Vũ Thị Lan. Ông Nam nói.", "Ông Trần Hải Nam đến. Ông Nam ngồi."])
    assert [m.entity for m in mentions if m.text == "Nam"] == ["Lê Văn Nam", "Trần Hải Nam"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Mỹ Robert W. Cole đến", ["Robert W. Cole"]),
        ("bắt Trần Thị B và Lê Văn C", ["Trần Thị B", "Lê Văn C"]),
        ("cầu thủ Quang Hải và Công Minh", ["Quang Hải", "Công Minh"]),
        ("già làng Y Thông Niê, chị H'Hoa Êban, anh Điểu K'Rang", ["Y Thông Niê", "H'Hoa Êban", "Điểu K'Rang"]),
        ("Linh mục Giuse Trần Văn Hòa", ["Giuse Trần Văn Hòa"]),
        ("lãnh đạo Triều Tiên Kim Jong-hyun", ["Kim Jong-hyun"]),
        ("Đoàn Văn Khởi và Đoàn Thanh niên", ["Đoàn Văn Khởi", "Đoàn Thanh niên"]),
    ],
)
def test_people_of_many_kinds(text, expected):
    assert names(text) == expected


def test_the_writer_at_the_end():
    found = recognise(["Giá lúa tăng.", "Nông dân mừng.", "Lan Chi (Theo TTXVN)"])
    assert [(m.text, m.type) for m in found] == [("Lan Chi", EntityType.PERSON), ("TTXVN", EntityType.ORG)]


def test_uncle_ho_only_where_the_article_says_so():
    assert entities("Học tập Chủ tịch Hồ Chí Minh.", "Tấm gương của Bác sáng mãi.")["Bác"] == "Hồ Chí Minh"
    assert names("Hôm ấy, Bác về thăm làng.") == []


def test_the_same_body_and_another_one():
    found = entities("Bộ Ngoại giao và Bộ Ngoại giao Mỹ ra thông cáo.", "Sở Y tế Hà Nội họp; Sở Y tế báo cáo.")
    assert found["Bộ Ngoại giao"] == "Bộ Ngoại giao"
    assert found["Sở Y tế"] == "Sở Y tế Hà Nội"


def test_a_headline_in_capitals_takes_the_name_from_the_text():
    found = entities("CHỦ TỊCH NGUYỄN VĂN HẢI THĂM BỘ NỘI VỤ", "Ông Nguyễn Văn Hải đã đến Bộ Nội vụ.")
    assert found["NGUYỄN VĂN HẢI"] == "Nguyễn Văn Hải"
    assert found["BỘ NỘI VỤ"] == "Bộ Nội vụ"


def test_mixed_languages_are_read_paragraph_by_paragraph():
    found = names("Ông Lê Văn An làm việc ở Sở Y tế.", "The Ministry of Health said that Dr Peter Hanson had left.")
    assert found == ["Lê Văn An", "Sở Y tế", "Ministry of Health", "Peter Hanson"]


def test_english_titles_and_bodies():
    assert names("Mr. John Smith of Blue Lake Ltd met officials in the city.", kind=EntityType.ORG) == ["Blue Lake Ltd"]
    assert names("Mr. John Smith of Blue Lake Ltd met officials in the city.", kind=EntityType.PERSON) == ["John Smith"]


def test_the_language_decides_where_looks_do_not():
    assert [recogniser.language for recogniser in RULES] == ["vi", "en"]
    assert names("Mr Adam Bell", language="en-GB") == ["Adam Bell"]


def test_words():
    words = tokenise("LĐ-TB&XH, Ki-moon: Hà Nội-Huế H'Hen 12")
    assert words.words == ["LĐ-TB&XH", ",", "Ki-moon", ":", "Hà", "Nội", "-", "Huế", "H'Hen", "12"]
    assert words.cases[0] is Case.UPPER
    assert words.cases[-1] is Case.NUMBER
    assert [word for word, first in zip(words.words, words.first, strict=True) if first] == ["LĐ-TB&XH", "Hà"]


def test_lists_are_not_read_before_they_are_needed():
    code = (
        "import reader.entities; from reader.entities.lexicons import vietnamese as v; print(v.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
