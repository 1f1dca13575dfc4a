import pytest

from reader.core.addresses import page_key


@pytest.mark.parametrize(
    "other",
    [
        "http://www.bao.example/tin/1.html",
        "https://m.bao.example/tin/1.html#binh-luan",
        "HTTPS://BAO.example:443/tin/1.html?utm_source=zalo&fbclid=x",
        "https://bao.example/tin/1.html/",
    ],
)
def test_addresses_of_one_page_have_one_key(other):
    assert page_key(other) == page_key("https://bao.example/tin/1.html") == "bao.example/tin/1.html"


def test_what_tells_pages_apart_stays_in_the_key():
    assert page_key("https://bao.example/?id=1") != page_key("https://bao.example/?id=2")
    assert page_key("https://bao.example/?b=2&a=1") == page_key("https://bao.example/?a=1&b=2")
    assert page_key("https://bao.example/Tin") != page_key("https://bao.example/tin")
    assert page_key("https://m.example/tin") == "m.example/tin"


@pytest.mark.parametrize("address", ["", "file:///C:/tin.html", "cid:1", "about:blank", "http://[::1", "https://"])
def test_what_is_no_address_of_the_web_has_no_key(address):
    assert page_key(address) == ""
