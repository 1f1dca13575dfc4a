from reader.core.shingles import bands, estimate, likeness, shingles


def test_accents_and_case_do_not_count():
    assert shingles(["Bão số 7 đổ bộ"]) == shingles(["BAO SO 7", "do bo"]) == {"bao so 7 do", "so 7 do bo"}


def test_likeness_is_the_share_of_common_runs():
    one, other = shingles(["một hai ba bốn năm sáu"]), shingles(["một hai ba bốn năm bảy"])
    assert likeness(one, other) == 2 / 4
    assert likeness(one, one) == 1
    assert likeness(set(), set()) == 0


def test_a_text_too_short_for_a_sketch_is_like_nothing():
    assert estimate((), (1, 2)) == estimate((1, 2), ()) == 0
    assert estimate((1, 2), (1, 3)) == 0.5
    assert bands(()) == []
