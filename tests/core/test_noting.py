"""Links of notes are written so that any name can stand in them, and read so that no other address leads anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.noting import Address, Whereto, address_in, link_to, mentioning, plain_note


def test_a_name_with_brackets_stands_in_a_link() -> None:
    address = Address(Whereto.ARTICLE, 7, 3)
    link = link_to("Ánh sáng [phần 2] *(mới)*\n& <b>", address)
    assert link == r"[Ánh sáng \[phần 2\] \*\(mới\)\* \& \<b\>](archive:article/7#3)"
    assert plain_note(f"Xem {link}, **gấp**.") == "Xem Ánh sáng [phần 2] *(mới)* & <b>, gấp."


@given(st.text(max_size=40).filter(str.strip))
def test_any_name_comes_back_from_its_link(name: str) -> None:
    link = link_to(name, Address(Whereto.ENTITY, 12))
    shown = plain_note(link)
    # Only what is bold in the name itself may lose its stars.
    assert shown.replace("*", "") == " ".join(name.split()).replace("*", "")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "file:///etc/passwd",
        "archive:entity/x",
        "archive:entity/1#",
        "archive:other/1",
        " archive:entity/1",
        "archive:entity/" + "9" * 40,
        "",
    ],
)
def test_no_other_address_leads_anywhere(address: str) -> None:
    assert address_in(address) is None


def test_an_address_is_read_as_it_is_written() -> None:
    for address in (Address(Whereto.ENTITY, 12), Address(Whereto.ARTICLE, 7), Address(Whereto.ARTICLE, 7, 3)):
        assert address_in(str(address)) == address


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("@tran", Whereto.ENTITY, "tran"),
        ("Hỏi @Trần Khải", Whereto.ENTITY, "Trần Khải"),
        ("(@", Whereto.ENTITY, ""),
        ("xem [[ánh sáng", Whereto.ARTICLE, "ánh sáng"),
        ("😀 [[", Whereto.ARTICLE, ""),
    ],
)
def test_what_is_being_typed_is_known(text: str, kind: Whereto, words: str) -> None:
    begun = mentioning(text, len(text))
    assert begun is not None
    assert (begun.kind, begun.words) == (kind, words)
    assert text[begun.start :].lstrip("@[") == words


@pytest.mark.parametrize("text", ["a@b.vn", "@ ", "@tên  ", "@một\nhai", "[một]", "[[một]] ", "@" + "x" * 200, ""])
def test_addresses_of_mail_and_what_is_done_begin_nothing(text: str) -> None:
    assert mentioning(text, len(text)) is None
