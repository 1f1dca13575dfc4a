from datetime import date

import pytest

from reader.extraction.dates import from_iso, from_text, near_title


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


def test_the_day_beside_the_title():
    after = ["Thứ Ba, 25/12/2012 - 10:03", "Một đoạn văn dài nhắc đến ngày 1/1/2010 trong câu. " * 5]
    assert near_title(["Hôm nay 01/06/2020"], after, day_first=True) == date(2012, 12, 25)
    assert near_title(["Thứ Ba, 25/12/2012 - 10:03"], ["Chia sẻ"], day_first=True) == date(2012, 12, 25)
    assert near_title([], ["Cập nhật thứ sáu, ngày 30/11/12 04:00 chiều"], day_first=True) == date(2012, 11, 30)
    assert near_title(["Hôm nay, 01/06/2020"], ["© 2020 Báo Mẫu"], day_first=True) is None
