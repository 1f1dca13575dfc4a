from datetime import date, time

import pytest

from reader.extraction.dates import clock_of, from_iso, from_text, is_dateline, near_title, opening_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ hai, 24/12/2012, 08:05 (GMT+7)", date(2012, 12, 24)),
        ("Ngày 16-12-2009", date(2009, 12, 16)),
        ("05.03.2021 | 10:30", date(2021, 3, 5)),
        ("Hà Nội, ngày 5 tháng 3 năm 2021", date(2021, 3, 5)),
        ("12 tháng 4, 2019", date(2019, 4, 12)),
        ("Published March 5, 2021 at 9 am", date(2021, 3, 5)),
        ("5th Mar 2021", date(2021, 3, 5)),
        ("2021-03-05 10:11", date(2021, 3, 5)),
        ("Ngày 16-12, tại Hà Nội", None),
        ("Năm học 2019-2020", None),
        ("31/02/2012", None),
        ("13/25/2012", None),
        ("tel. 04/12/20125", None),
        ("01/01/1900", None),
    ],
)
def test_days_in_text(text, expected):
    assert from_text(text) == expected


def test_numbers_that_may_be_month_and_day_are_passed_over_elsewhere():
    assert from_text("03/04/2021", day_first=False) is None
    assert from_text("25/04/2021", day_first=False) == date(2021, 4, 25)


def test_iso_moments_keep_their_own_day():
    assert from_iso("2012-12-25T23:30:00+07:00") == date(2012, 12, 25)
    assert from_iso("soon") is None


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật lúc 14:05, Thứ Ba, 5/3/2019",
        "05/03/2019 - 14:05",
        "Ngày đăng: 05.03.2019",
        "Hà Nội, ngày 5 tháng 3 năm 2019",
        "5 Tháng Ba, 2019",
        "Tháng Ba 5, 2019",
        "05 thg 3, 2019",
        "2019-03-05T14:05:00+07:00",
        "Thứ Ba, 05/03/2019, 14:05 (GMT+7)",
        "Thứ Ba, 05/03/19, 14:05",
        "2019/03/05",
        "05/03/2019 - Đăng bởi: Lê Thị Ngọc Ẩn - Lượt xem: 1204 - Chuyên mục: Tin hoạt động của huyện",
    ],
)
def test_vietnamese_datelines(line):
    assert near_title([line], longest=120, day_first=True) == date(2019, 3, 5)
    assert is_dateline(line)


@pytest.mark.parametrize(
    "text", ["mồng 5 tháng 3 năm 2019", "5 tháng năm 2019 đã qua", "ngày 5 tháng giêng năm 2019", "15/2019/03"]
)
def test_what_is_no_day_of_the_calendar(text):
    assert from_text(text) is None


def test_the_day_below_the_title():
    long = "Một đoạn văn dài nhắc đến ngày 1/1/2010 trong câu. " * 5
    assert near_title(["Thứ Ba, 25/12/2012 - 10:03", long], longest=120, day_first=True) == date(2012, 12, 25)
    assert near_title(["Cập nhật ngày 30/11/12 04:00 chiều"], longest=120, day_first=True) == date(2012, 11, 30)
    assert near_title(["Hôm nay, 01/06/2020", "© 2020 Báo Mẫu"], longest=120, day_first=True) is None
    assert near_title([long, "Tin cũ hơn từ 25/12/2012"], longest=120, day_first=True) is None


def test_a_day_of_an_update_counts_only_where_it_is_alone():
    lines = ["Cập nhật lúc 9:00, 06/03/2019", "Ngày đăng: 05/03/2019"]
    assert near_title(lines, longest=120, day_first=True) == date(2019, 3, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ hai, 24/12/2012, 08:05 (GMT+7)", time(8, 5)),
        ("2012-12-25T23:30:00+07:00", time(23, 30)),
        ("2019-11-18T15:04:05.123Z", time(15, 4)),
        ("8h05 ngày 3/4/2020", time(8, 5)),
        ("8 giờ 5 phút, 3/4/2020", time(8, 5)),
        ("05/03/2019 - 14g05", time(14, 5)),
        ("3/4/2020 02:15 CH", time(14, 15)),
        ("March 5, 2021 at 9:30 pm", time(21, 30)),
        ("12:30 AM", time(0, 30)),
        ("3/4/2020 (GMT+07:00)", None),
        ("2020-01-01T00:00:00Z", None),
        ("2021-03-05", None),
        ("kỳ 5 giờ 70", None),
    ],
)
def test_the_time_of_day(text, expected):
    assert clock_of(text) == expected


def test_the_day_with_which_a_report_opens():
    assert opening_day("BINH KHE, March 5, 2019 — The council met.") == date(2019, 3, 5)
    assert opening_day("Bình Khê, ngày 5 tháng 3 năm 2019 - Sáng nay, huyện họp.") == date(2019, 3, 5)
    assert opening_day("The council met on March 5, 2019, and again in May.") is None
