"""Captures of pages: joined, read again, mended; and what follows from it for anchors, search and undo."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reader.core.article import Illustration, Paragraph, ParagraphKind
from reader.core.errors import ReaderError
from reader.core.mends import Facts, MendField
from reader.core.reading import Reading
from reader.services.archive import Archive
from reader.services.sketching import sketch
from reader.store.captures import Captures, Stored
from reader.store.connection import Connections
from tests.articles import PARAGRAPHS, TITLE, add, reading

ADDRESS = "https://baosongthao.example/tin/1"
MORE = (*PARAGRAPHS, "Tin thêm: cuộc họp được truyền hình trực tiếp tới 12 điểm cầu của tỉnh.")


def day(number: int) -> datetime:
    return datetime(2024, 11, number, 8, tzinfo=UTC)


@pytest.fixture
def captures(archive: Archive):
    connections = Connections(archive.folder)
    yield Captures(connections)
    connections.close()


@pytest.fixture
def article(captures: Captures) -> int:
    """A page that was captured twice."""
    captures.add(reading(address=ADDRESS, captured=day(12)))
    return captures.add(reading(texts=MORE, address=f"{ADDRESS}?utm_source=x", captured=day(14))).article


def sound(archive: Archive) -> bool:
    return list(archive.upkeep.problems()) == []


def changed(one: Reading, *paragraphs: str | Paragraph) -> Reading:
    """The same capture as another extractor would read it."""
    made = tuple(p if isinstance(p, Paragraph) else Paragraph(p) for p in paragraphs)
    article = replace(one.article, paragraphs=made)
    return replace(one, article=article, mentions=(), sketch=sketch(article))


def test_captures_of_one_address_are_one_article(archive: Archive, article: int) -> None:
    assert archive.library.ids() == [article]
    opened = archive.library.open(article)
    assert [c.captured for c in opened.captures] == [day(12), day(14)]
    assert opened.capture == opened.captures[1]
    assert [p.text for p in opened.article.paragraphs] == list(MORE)
    earlier = archive.library.open(article, opened.captures[0].id)
    assert [p.text for p in earlier.article.paragraphs] == list(PARAGRAPHS)
    assert archive.library.rows([article])[0].captures == 2
    assert sound(archive)


def test_an_older_capture_that_comes_later_does_not_take_the_place_of_the_newest(
    archive: Archive, captures: Captures, article: int
) -> None:
    stored = captures.add(reading(title="Tên cũ", texts=PARAGRAPHS, address=ADDRESS, captured=day(1)))
    assert stored == Stored(article, stored.capture, True, 2)
    assert archive.library.open(article).article.title == TITLE
    assert archive.library.open(article).captures[0].id == stored.capture


def test_another_article_that_claims_the_address_is_not_joined(captures: Captures, article: int) -> None:
    texts = ("Đội bóng đá nữ của tỉnh thắng trận đầu tiên trong mùa giải mới trên sân nhà trước đông khán giả.",)
    other = captures.add(reading(title="Thể thao", texts=texts, address=ADDRESS))
    assert other.article != article
    assert other.earlier == 0


def test_the_same_bytes_are_stored_once(captures: Captures, article: int) -> None:
    again = captures.add(reading(address=ADDRESS, captured=day(12)))
    assert (again.article, again.new) == (article, False)


def test_all_captures_are_searched_each_paragraph_once(archive: Archive, captures: Captures, article: int) -> None:
    captures.add(
        reading(texts=("Chỉ bản đầu tiên nói về con đò ngang.", *PARAGRAPHS), address=ADDRESS, captured=day(1))
    )
    assert archive.library.search("con đò ngang") == archive.library.search("truyen hinh truc tiep") == [article]
    assert sound(archive)


def test_annotations_stay_with_their_capture(archive: Archive, article: int) -> None:
    first, second = archive.library.open(article).captures
    archive.annotating.note(article, 0, "Bản đầu", capture=first.id)
    archive.annotating.tag(article, 4, "Bản sau")
    assert [a.text for a in archive.library.open(article, first.id).annotations] == ["Bản đầu"]
    assert [a.tag.name for a in archive.library.open(article).annotations if a.tag] == ["Bản sau"]
    row = archive.library.rows([article])[0]
    assert (row.notes, [tag.name for tag in row.tags]) == (1, ["Bản sau"])
    assert [c.annotations for c in archive.library.open(article).captures] == [1, 1]
    with archive.exporting.notebook() as notebook:
        assert [noted.sha256 for noted in notebook.articles] == [first.sha256, second.sha256]


def test_a_capture_can_be_taken_apart_and_joined_again(archive: Archive, article: int) -> None:
    first = archive.library.open(article).captures[0]
    archive.annotating.note(article, 2, "Giữ lại", capture=first.id)
    assert archive.comparing.separate(article, first.id).list_changed
    other = next(n for n in archive.library.ids() if n != article)
    assert [a.text for a in archive.library.open(other).annotations] == ["Giữ lại"]
    assert sorted(archive.library.search("giảm một phần ba")) == sorted([article, other])
    with pytest.raises(ReaderError) as raised:
        archive.comparing.separate(article, archive.library.open(article).capture.id)
    assert raised.value.code == "only-capture"
    archive.comparing.join(article, other)
    assert archive.library.ids() == [article]
    assert archive.library.open(article).captures[0].id == first.id
    assert sound(archive)
    archive.annotating.undo()
    assert sorted(archive.library.ids()) == sorted([article, other])
    archive.annotating.undo()
    assert archive.library.ids() == [article]
    assert len(archive.library.open(article).captures) == 2
    archive.annotating.redo()
    assert sorted(archive.library.search("giảm một phần ba")) == sorted([article, other])
    assert sound(archive)


def test_near_duplicates_are_offered_and_never_joined(archive: Archive, captures: Captures) -> None:
    texts = tuple(f"{text} Đoạn số {n} của bản tin nói về việc sắp xếp lại các phòng." for n, text in enumerate(MORE))
    one = captures.add(reading(texts=texts, address=ADDRESS)).article
    other = captures.add(reading(title="Tin lại", texts=(*texts, "Theo một báo khác."), address="https://b.example/2"))
    (pair,) = archive.comparing.resemblances()
    assert {pair.first.id, pair.second.id} == {one, other.article}
    assert 0.8 < pair.likeness < 1
    assert len(archive.library.ids()) == 2
    archive.comparing.keep_apart(pair.id)
    assert archive.comparing.resemblances() == []
    archive.annotating.undo()
    archive.comparing.join(one, other.article)
    assert archive.comparing.resemblances() == []
    archive.annotating.undo()
    assert [p.id for p in archive.comparing.resemblances(article=one)] == [pair.id]
    assert sound(archive)


def test_what_changed_between_captures(archive: Archive, article: int) -> None:
    first, second = archive.library.open(article).captures
    compared = archive.comparing.captures(article, first.id, second.id)
    assert [c.change for c in compared] == ["same"] * 4 + ["added"]


def test_facts_are_mended_and_the_mend_survives(archive: Archive, captures: Captures) -> None:
    one = reading()
    number = captures.add(one).article
    capture = archive.library.open(number).capture.id
    facts = Facts("Tên đúng", "Ngô Mai", "Báo Mới", "https://moi.example/9", date(2023, 1, 2))
    archive.mending.facts(number, capture, facts)
    captures.replace(capture, changed(one, "Đoạn mới của bài viết này."))
    opened = archive.library.open(number)
    assert (opened.article.title, opened.article.byline) == ("Tên đúng", "Ngô Mai")
    assert (opened.article.published, opened.article.source_url) == (date(2023, 1, 2), "https://moi.example/9")
    assert MendField.TITLE in opened.mended
    assert archive.library.search("ten dung") == [number]
    assert archive.library.rows([number])[0].publisher == "Báo Mới"
    archive.annotating.undo()
    assert archive.library.open(number).article.title == TITLE
    assert archive.library.search("ten dung") == []
    assert not archive.library.open(number).mended
    assert sound(archive)


@pytest.mark.parametrize(("title", "code"), [(" \n ", "title-empty"), ("x" * 501, "fact-too-long")])
def test_a_fact_that_cannot_be_is_refused(archive: Archive, title: str, code: str) -> None:
    number = add(archive)
    with pytest.raises(ReaderError) as raised:
        archive.mending.facts(number, archive.library.open(number).capture.id, Facts(title, "", "", "", None))
    assert raised.value.code == code


def test_a_fact_set_back_to_what_was_found_is_no_mend(archive: Archive) -> None:
    number = add(archive)
    opened = archive.library.open(number)
    found = opened.article
    original = Facts(found.title, found.byline, found.publisher, found.source_url, found.published)
    archive.mending.facts(number, opened.capture.id, replace(original, title="Khác"))
    archive.mending.facts(number, opened.capture.id, original)
    assert not archive.library.open(number).mended


def test_a_paragraph_is_hidden_and_brought_back(archive: Archive, captures: Captures) -> None:
    dropped = Paragraph("Lời dẫn bị bỏ sót: bà Ngô Thị Mai Hạ phát biểu tại hội nghị.", left_out=True)
    base = reading()
    number = captures.add(changed(base, *PARAGRAPHS, dropped)).article
    capture = archive.library.open(number).capture.id
    assert archive.library.search("bị bỏ sót") == []
    archive.mending.show(number, capture, 4)
    archive.mending.hide(number, capture, 1)
    assert archive.library.open(number).article.shown == (0, 2, 3, 4)
    assert archive.library.search("bị bỏ sót") == [number]
    assert any("Ngô Thị Mai Hạ" in m.text for m in archive.library.open(number).mentions)
    # A better extractor leaves out something else, and moves what stays.
    captures.replace(capture, changed(base, "Mới", dropped, *PARAGRAPHS))
    opened = archive.library.open(number).article
    assert [opened.paragraphs[p].text for p in opened.shown] == ["Mới", dropped.text, PARAGRAPHS[0], *PARAGRAPHS[2:]]
    archive.annotating.undo()
    archive.annotating.undo()
    opened = archive.library.open(number).article
    assert [opened.paragraphs[p].text for p in opened.shown] == ["Mới", *PARAGRAPHS]
    assert archive.library.search("bị bỏ sót") == []
    assert sound(archive)


def test_a_note_on_a_hidden_paragraph_is_kept(archive: Archive) -> None:
    number = add(archive)
    capture = archive.library.open(number).capture.id
    archive.annotating.note(number, 2, "Quan trọng")
    archive.mending.hide(number, capture, 2)
    assert [a.text for a in archive.library.open(number).annotations] == ["Quan trọng"]
    with archive.exporting.notebook() as notebook:
        assert notebook.articles[0].paragraphs[0].notes[0].text == "Quan trọng"


def test_annotations_find_their_places_in_a_new_extraction(archive: Archive, captures: Captures) -> None:
    one = reading()
    number = captures.add(one).article
    capture = archive.library.open(number).capture.id
    archive.annotating.note(number, 2, "Theo bài")
    archive.annotating.tag(number, 3, "Nhân sự")
    assert captures.replace(capture, changed(one, "Dòng đầu mới", *PARAGRAPHS[:3], PARAGRAPHS[3] + " Hết."))
    opened = archive.library.open(number)
    assert [(a.text, a.anchor.paragraph) for a in opened.annotations] == [("Theo bài", 3), ("", 4)]
    assert not opened.lost  # its words are still there, once, with the same neighbour before them
    assert captures.replace(capture, changed(one, *PARAGRAPHS[:3], "Ông Hoàn đề nghị thủ trưởng tự chịu trách nhiệm."))
    opened = archive.library.open(number)
    assert [a.text for a in opened.annotations] == ["Theo bài"]
    (lost,) = opened.lost
    assert lost.tag and lost.tag.name == "Nhân sự"
    assert archive.annotating.lost() == [lost]
    best = archive.annotating.suggestions(lost.id)[0]
    assert best.anchor.paragraph == 3
    archive.annotating.place(lost.id, best.anchor.paragraph)
    assert not archive.annotating.lost()
    assert {a.anchor.paragraph for a in archive.library.open(number).annotations} == {2, 3}
    archive.annotating.undo()
    assert [a.id for a in archive.annotating.lost()] == [lost.id]
    # The old extractor again: what was lost is found, by its words.
    captures.replace(capture, one)
    assert not archive.annotating.lost()
    assert sound(archive)


def test_undo_of_a_removed_note_puts_it_into_the_text_of_today(archive: Archive, captures: Captures) -> None:
    one = reading()
    number = captures.add(one).article
    archive.annotating.note(number, 2, "Xóa nhầm")
    note = archive.library.open(number).annotations[0]
    archive.annotating.remove(note.id)
    captures.replace(note.capture, changed(one, "Một", "Hai", *PARAGRAPHS))
    archive.annotating.undo()
    assert [a.anchor.paragraph for a in archive.library.open(number).annotations] == [4]


def test_the_same_extraction_changes_nothing(captures: Captures) -> None:
    one = reading()
    stored = captures.add(one)
    assert not captures.replace(stored.capture, one)


def test_two_taggings_that_would_meet_on_one_passage_do_not(archive: Archive, captures: Captures) -> None:
    line = "Một đoạn dài đúng như nhau ở hai nơi trong cùng một bài viết."
    one = changed(reading(), line, "Giữa", line)
    number = captures.add(one).article
    archive.annotating.tag(number, 0, "A")
    archive.annotating.tag(number, 2, "A")
    captures.replace(archive.library.open(number).capture.id, changed(one, "Trước", line))
    opened = archive.library.open(number)
    assert len(opened.annotations) + len(opened.lost) == 2
    assert sound(archive)


def test_pictures_are_kept_once_and_come_with_the_text(archive: Archive, captures: Captures) -> None:
    picture = Illustration(1, "anh.png", b"\x89PNG one", "Hội nghị")
    for number in (1, 2):
        one = reading(title=f"Bài {number}", texts=(f"Bài viết số {number} có ảnh.", "Hết."))
        captures.add(replace(one, article=replace(one.article, illustrations=(picture,))))
    opened = [archive.library.open(number) for number in archive.library.ids()]
    assert [o.article.illustrations for o in opened] == [(picture,), (picture,)]
    with sqlite3.connect(archive.folder / "archive.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM picture").fetchone() == (1,)


def test_kinds_and_levels_come_back(archive: Archive, captures: Captures) -> None:
    paragraphs = (Paragraph("Mục", ParagraphKind.HEADING, 3), Paragraph("điểm", ParagraphKind.LIST_ITEM, 2))
    number = captures.add(changed(reading(), *paragraphs)).article
    assert archive.library.open(number).article.paragraphs == paragraphs
