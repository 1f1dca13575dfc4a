"""Highlights of other programs find their articles and places, come once, and are undone together."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.core.annotations import WHOLE, Annotation
from reader.core.archived import Mark
from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.core.highlights import FoundBy, Outcome
from reader.services.annotating import HIGHLIGHTS
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.highlights import HighlightReport
from tests import foreign
from tests.articles import PARAGRAPHS, TITLE, add, reading
from tests.foreign import ADDRESS, EXACT

LONG = "Theo báo cáo, Văn phòng Tỉnh ủy đã giảm một phần ba số cuộc họp"
Take = Callable[..., HighlightReport]


@pytest.fixture
def take(archive: Archive, tmp_path: Path) -> Take:
    def run(content: Any, into: Archive = archive, **how: Any) -> HighlightReport:
        path = tmp_path / "tệp"
        text = content if isinstance(content, bytes | str) else json.dumps(content)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        report = into.highlights.run(path, **how)
        assert list(into.upkeep.problems()) == []
        return report

    return run


def marks(archive: Archive, article: int | None = None) -> list[Annotation]:
    number = archive.library.ids()[0] if article is None else article
    return list(archive.library.open(number).annotations)


def outcomes(report: HighlightReport) -> list[Outcome]:
    return [row.outcome for row in report.rows]


def test_a_passage_gets_its_tags_and_its_note_with_author_and_date(archive: Archive, take: Take) -> None:
    number = add(archive, reading(address=ADDRESS))
    (row,) = take([foreign.hypothesis()]).rows
    assert (row.outcome, row.article, row.headline) == (Outcome.PLACED, number, TITLE)
    assert row.found_by is FoundBy.ADDRESS
    found = marks(archive)
    assert {one.anchor.exact for one in found} == {EXACT}
    assert {one.anchor.paragraph for one in found} == {2}
    assert sorted(one.tag.name for one in found if one.tag) == ["Cải cách", "Họp"]
    (note,) = (one for one in found if one.text)
    assert (note.text, note.creator) == ("So với *báo cáo* quý III", "Lê Thảo")
    assert note.created == datetime(2024, 11, 13, 2, 4, 6, 123456, tzinfo=UTC)
    assert note.modified == datetime(2024, 11, 14, 2, 4, 6, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "texts", "tags"),
    [
        (foreign.zotero_items(), {"Cần **nguồn**\nkhác", "Tiêu đề phụ"}, {"Đảng bộ", "2024∕11", "Số liệu"}),
        (foreign.zotero_rdf(), {"Tiêu đề phụ"}, {"Đảng bộ", "Họp"}),
        (foreign.bookmarks(), {"Đọc lại <ngay>"}, {"Họp", "Cải cách", "Nhân sự/2024∕11"}),
        (foreign.pocket_html(), set(), {"họp", "cải cách"}),
        (foreign.pocket_zip(), set(), {"họp", "cải cách"}),
        (foreign.instapaper(), set(), {"họp"}),
    ],
)
def test_each_format_brings_what_it_carries(archive: Archive, take: Take, content, texts: set, tags: set) -> None:
    add(archive, reading(address=ADDRESS))
    report = take(content)
    found = marks(archive)
    assert texts <= {one.text for one in found}
    assert {one.tag.name for one in found if one.tag} == tags
    step = archive.annotating.history_names()
    again = take(content)
    assert again.count(Outcome.PRESENT) == report.count(Outcome.PLACED) > 0
    assert again.count(Outcome.PLACED) == 0
    assert (marks(archive), archive.annotating.history_names()) == (found, step)


def test_colours_are_the_nearest_of_ours(archive: Archive, take: Take) -> None:
    add(archive, reading(address=ADDRESS))
    colors = ["#ffd400", "#5fb236", "#2ea8e5", "#e56eee", "#f19837", "#aaaaaa", "#ff6666", "#a28ae5"]
    words = ("phòng Tỉnh ủy đã", "một phần ba", "📉", "12 vụ", "thủ trưởng", "họp", "tự chịu", "từng đơn")
    items = [
        {"itemType": "annotation", "annotationText": word, "annotationColor": color, "url": ADDRESS}
        for word, color in zip(words, colors, strict=True)
    ]
    take(
        [{"itemType": "webpage", "key": "P", "title": TITLE, "url": ADDRESS}, *(i | {"parentItem": "P"} for i in items)]
    )
    given = {one.anchor.exact: one.color for one in marks(archive)}
    yellow, green, blue, pink, orange = HIGHLIGHTS
    assert [given[word] for word in words] == [yellow, green, blue, pink, orange, yellow, orange, pink]


def test_all_of_it_is_one_step_that_is_undone_and_redone(archive: Archive, take: Take) -> None:
    numbers = [add(archive, reading(f"Bài báo số {n} của Sông Thao", address=f"{ADDRESS}{n}")) for n in range(3)]
    archive.annotating.note(numbers[0], 0, "Của tôi")
    changes = take([foreign.hypothesis(uri=f"{ADDRESS}{n}", id=str(n)) for n in range(3)]).changes
    assert (changes.action, changes.subject) == (Action.IMPORT_HIGHLIGHTS, "tệp")
    assert (changes.articles, changes.tags_changed) == (frozenset(numbers), True)
    assert [len(marks(archive, number)) for number in numbers] == [4, 3, 3]
    archive.annotating.undo()
    assert [len(marks(archive, number)) for number in numbers] == [1, 0, 0]
    assert archive.tagging.tags() == []
    archive.annotating.redo()
    assert [len(marks(archive, number)) for number in numbers] == [4, 3, 3]
    assert list(archive.upkeep.problems()) == []


def test_what_is_not_found_keeps_its_note_without_a_place(archive: Archive, take: Take) -> None:
    number = add(archive, reading(address=ADDRESS))
    gone = foreign.hypothesis(target=quoted("Câu này đã bị xóa khỏi bài"), text="Ghi chú", tags=[])
    doubtful = foreign.hypothesis(target=quoted("Tỉnh ủy"), text="", tags=["Họp"], id="b")
    report = take([gone, doubtful])
    assert outcomes(report) == [Outcome.NO_PASSAGE, Outcome.DOUBTFUL]
    assert marks(archive) == []
    lost = archive.annotating.lost()
    assert [(one.text, one.tag and one.tag.name, one.anchor.exact) for one in lost] == [
        ("Ghi chú", None, "Câu này đã bị xóa khỏi bài"),
        ("", "Họp", "Tỉnh ủy"),
    ]
    places = [one.anchor.paragraph for one in archive.annotating.suggestions(lost[1].id)]
    assert places == [0, 2]
    archive.annotating.place(lost[1].id, 2)
    assert outcomes(take([gone, doubtful])) == [Outcome.PRESENT, Outcome.PRESENT]
    assert len(marks(archive, number)) == 1


def quoted(exact: str, prefix: str = "", suffix: str = "") -> list[dict[str, Any]]:
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    return [{"source": ADDRESS, "selector": [selector]}]


def test_what_has_no_article(archive: Archive, take: Take) -> None:
    trashed = add(archive, reading(address=ADDRESS))
    archive.library.trash([trashed])
    rows = [
        foreign.hypothesis(),
        foreign.hypothesis(uri="https://khac.example/", text="Ở trang khác", target=[], tags=[]),
    ]
    empty = {"uri": ADDRESS, "user": "a", "text": " ", "target": []}
    report = take([*rows, empty])
    assert outcomes(report) == [Outcome.TRASHED, Outcome.NO_ARTICLE, Outcome.EMPTY]
    assert report.whole
    assert not report.changes.articles
    assert archive.annotating.history_names()[0] == (Action.TRASH, TITLE)
    archive.library.mark(Mark.TRASHED, [trashed], on=False)
    assert outcomes(take(rows))[0] is Outcome.PLACED


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (TITLE, True),
        (TITLE.upper(), True),
        (f"{TITLE} - Báo Sông Thao", True),
        (f"{TITLE} | Chính trị | Báo Sông Thao", True),
        (f"{TITLE}.docx", True),
        (f"{TITLE} hôm nay", False),
        ("Tin", False),
    ],
)
def test_an_article_is_found_by_its_title_if_it_has_the_passage(archive: Archive, take: Take, title, found) -> None:
    add(archive)
    add(archive, reading("Tin", ("Không liên quan.",)))
    said = {"uri": "urn:x-pdf:1", "document": {"title": [title]}}
    row, other = take([foreign.hypothesis(**said), foreign.hypothesis(**said, target=quoted("Câu khác"), id="b")]).rows
    assert (row.outcome is Outcome.PLACED) == found
    assert row.found_by == (FoundBy.TITLE if found else None)
    assert other.outcome is (Outcome.NO_PASSAGE if found else Outcome.NO_ARTICLE)


def test_a_title_alone_is_no_proof_where_the_address_is_another(archive: Archive, take: Take) -> None:
    add(archive)
    said = foreign.hypothesis(uri="https://khac.example/", target=[])
    assert outcomes(take([said])) == [Outcome.NO_ARTICLE]
    assert outcomes(take([foreign.hypothesis(uri="file:///a.pdf", target=[])])) == [Outcome.PLACED]


def test_an_article_is_found_by_a_long_passage_that_only_it_has(archive: Archive, take: Take) -> None:
    number = add(archive)
    said = {"uri": "https://khac.example/", "document": {"title": ["Trang khác hẳn"]}}
    (row,) = take([foreign.hypothesis(**said, target=quoted(LONG))]).rows
    assert (row.outcome, row.article, row.found_by) == (Outcome.PLACED, number, FoundBy.WORDS)
    assert outcomes(take([foreign.hypothesis(**said, target=quoted("Văn phòng Tỉnh ủy"))])) == [Outcome.NO_ARTICLE]
    add(archive, reading("Bài thứ hai"))
    assert outcomes(take([foreign.hypothesis(**said, target=quoted(LONG), text="x")])) == [Outcome.SEVERAL]


def test_of_several_articles_of_one_address_that_with_the_title_or_the_passage_is_meant(archive: Archive, take) -> None:
    texts = ("Trang nhất hôm qua, một chuyện khác hẳn ở Bến Lau.", "Không có gì chung với bài kia cả.")
    first = add(archive, reading(address=ADDRESS))
    second = add(archive, reading("Trang nhất hôm qua", texts, address=ADDRESS))
    assert first != second
    untitled = {"document": {}, "tags": [], "text": "a"}
    (row,) = take([foreign.hypothesis(**untitled)]).rows
    assert (row.outcome, row.article) == (Outcome.PLACED, first)
    (row,) = take([foreign.hypothesis(document={"title": "Trang nhất hôm qua"}, target=[])]).rows
    assert (row.outcome, row.article) == (Outcome.PLACED, second)
    assert outcomes(take([foreign.hypothesis(**untitled, target=[])])) == [Outcome.SEVERAL]


def test_the_newest_capture_with_the_passage_is_taken(archive: Archive, take: Take) -> None:
    old, new = datetime(2024, 11, 12, tzinfo=UTC), datetime(2024, 11, 20, tzinfo=UTC)
    number = add(archive, reading(address=ADDRESS, captured=old))
    assert add(archive, reading(texts=(*PARAGRAPHS[:2], PARAGRAPHS[3]), address=ADDRESS, captured=new)) == number
    assert outcomes(take([foreign.hypothesis()])) == [Outcome.PLACED]
    first, newest = archive.library.open(number).captures
    assert (first.annotations, newest.annotations) == (3, 0)


def test_what_stands_there_already_is_not_doubled(archive: Archive, take: Take) -> None:
    number = add(archive, reading(address=ADDRESS))
    start = PARAGRAPHS[2].index(EXACT)
    archive.annotating.tag(number, 2, "họp", start=start, end=start + len(EXACT))
    archive.annotating.highlight(number, 2, start=start, end=start + len(EXACT))
    report = take([foreign.hypothesis(tags=["Họp"], text=""), foreign.hypothesis(tags=[], text="", id="b")])
    assert outcomes(report) == [Outcome.PRESENT, Outcome.PRESENT]
    twice = take([foreign.hypothesis(), foreign.hypothesis()])
    assert outcomes(twice) == [Outcome.PLACED, Outcome.PRESENT]


def test_a_project_that_was_exported_here_finds_all_its_places_in_another_archive(
    archive: Archive, tmp_path: Path
) -> None:
    repeated = reading("Bảng số liệu của Sông Thao", ("0 0 0",) * 60 + ("Cuối bảng 📉 rồi.",))
    for one in (reading(), repeated):
        add(archive, one)
    first, second = archive.library.ids()[::-1]
    archive.mending.hide(first, archive.library.open(first).capture.id, 1)
    archive.annotating.note(first, 0, "Đối chiếu\n\nvới **bản gốc**", start=5, end=10)
    archive.annotating.tag(first, 2, "Nhân sự/Bổ nhiệm")
    archive.annotating.tag(first, 0, "12-TB//VPTU", last=2, end=4)
    archive.annotating.highlight(first, 3, start=4, end=8)
    archive.annotating.tag(first, WHOLE, "Đã duyệt")
    archive.annotating.note(first, WHOLE, "Cả bài")
    for number in (0, 31, 59):
        archive.annotating.note(second, number, f"Dòng {number}")
    path = tmp_path / "a.qdpx"
    archive.exporting.export(None, "qdpx", path)
    with Archive(tmp_path / "other") as other:
        numbers = [add(other, one) for one in (reading(), repeated)]
        other.mending.hide(numbers[0], other.library.open(numbers[0]).capture.id, 1)
        report = other.highlights.run(path)
        assert set(outcomes(report)) == {Outcome.PLACED}
        assert {row.found_by for row in report.rows} == {FoundBy.FILE}

        def said(one: Annotation) -> tuple[object, ...]:
            return one.kind, one.anchor, one.text, one.tag and one.tag.name, one.creator

        for here, there in zip((first, second), numbers, strict=True):
            assert [said(one) for one in marks(other, there)] == [said(one) for one in marks(archive, here)]
        assert set(outcomes(other.highlights.run(path))) == {Outcome.PRESENT}


def test_a_project_of_another_program(archive: Archive, take: Take) -> None:
    add(archive)
    text = "\r\n".join(PARAGRAPHS)
    at = text.index(EXACT)
    (row,) = take(foreign.qdpx(text, foreign.selection(at, at + len(EXACT), name=EXACT[:20]))).rows
    assert (row.outcome, row.found_by) == (Outcome.PLACED, FoundBy.TITLE)
    (tagging,) = marks(archive)
    assert (tagging.tag and tagging.tag.name, tagging.creator) == ("Nhân sự/Bổ nhiệm∕miễn nhiệm", "Phan Mai")


def test_tags_that_are_too_long_are_cut_and_those_without_a_letter_left_out(archive: Archive, take: Take) -> None:
    add(archive, reading(address=ADDRESS))
    take([foreign.hypothesis(tags=["x" * 300, "…", "//", "", "a" * 100 + "/b"], text="")])
    assert sorted(tag.name for tag, _ in archive.tagging.tags()) == sorted(["x" * 100, "a" * 100])


def test_thousands_of_highlights_in_portions_with_progress(archive: Archive, take: Take) -> None:
    add(archive, reading(address=ADDRESS))
    told: list[tuple[int, int]] = []
    rows = [foreign.hypothesis(id=str(n), text=f"Ghi chú {n}", tags=["Họp"]) for n in range(1_000)]
    report = take(rows, progress=lambda *counts: told.append(counts))
    assert report.count(Outcome.PLACED) == 1_000
    assert told == sorted(told)
    assert told[-1] == (1_000, 1_000)
    assert len(told) > 4
    assert len(marks(archive)) == 1_001
    archive.annotating.undo()
    assert marks(archive) == []


def test_what_is_done_when_it_is_cancelled_stays_and_the_next_import_goes_on(archive: Archive, take: Take) -> None:
    for number in range(3):
        add(archive, reading(f"Bài báo số {number} của Sông Thao", address=f"{ADDRESS}{number}"))
    rows = [foreign.hypothesis(id=str(n), uri=f"{ADDRESS}{n % 3}", text=f"{n}", tags=[]) for n in range(900)]
    control = Control()
    report = take(rows, progress=lambda done, _: done > 250 and control.cancel(), control=control)
    assert not report.whole
    assert 250 < len(report.rows) == report.count(Outcome.PLACED) < 900
    again = take(rows)
    assert again.whole
    assert again.count(Outcome.PRESENT) == len(report.rows)
    archive.annotating.undo()
    archive.annotating.undo()
    assert archive.annotating.history_names()[0] is None


def test_nothing_is_changed_by_a_file_that_cannot_be_read(archive: Archive, take: Take) -> None:
    add(archive, reading(address=ADDRESS))
    for content in ("", "[" * 100_000, json.dumps([foreign.hypothesis()])[:-9]):
        with pytest.raises(ReaderError):
            take(content)
    assert archive.annotating.history_names() == (None, None)


def test_hidden_paragraphs_are_no_place(archive: Archive, take: Take) -> None:
    number = add(archive, reading(address=ADDRESS))
    archive.mending.hide(number, archive.library.open(number).capture.id, 2)
    assert outcomes(take([foreign.hypothesis()])) == [Outcome.NO_PASSAGE]


def test_an_article_that_is_put_away_is_found(archive: Archive, take: Take) -> None:
    number = add(archive)
    archive.library.mark(Mark.SHELVED, [number])
    said = {"uri": "https://khac.example/", "document": {"title": ["Khác"]}}
    assert outcomes(take([foreign.hypothesis(**said, target=quoted(LONG))])) == [Outcome.PLACED]
    assert outcomes(take([foreign.hypothesis(uri="", text="theo tiêu đề")])) == [Outcome.PLACED]


def test_foreign_words_do_no_harm(archive: Archive, take: Take) -> None:
    add(archive, reading(address=ADDRESS))
    evil = foreign.hypothesis(text="=cmd|' /C calc'!A0 <script>x</script> ![x](http://x)", tags=["'; DROP TABLE tag"])
    evil["user_info"] = {"display_name": "<b>Ai</b>\x00"}
    (row,) = take([evil]).rows
    assert row.outcome is Outcome.PLACED
    (note,) = (one for one in marks(archive) if one.text)
    assert (note.text, note.creator) == (evil["text"], "<b>Ai</b>")
    assert replace(note, text="") != note
