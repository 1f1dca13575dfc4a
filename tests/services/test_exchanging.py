"""Bundles of colleagues: what one archive gives, another one takes, and nothing comes twice or is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reader.core.annotations import WHOLE, Annotation
from reader.core.article import Illustration
from reader.core.bundles import RIVAL
from reader.core.changes import Action
from reader.core.corrections import Verdict
from reader.core.errors import ReaderError
from reader.core.mends import Facts
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.exchanging import MergeReport
from tests.articles import PARAGRAPHS, add, reading

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 50
ADDRESS = "https://baosongthao.example/tin/7"


@pytest.fixture
def other(tmp_path: Path):
    opened = Archive(tmp_path / "other")
    yield opened
    opened.close()


@pytest.fixture
def hand_over(tmp_path: Path) -> Callable[[Archive, Archive], MergeReport]:
    numbers = count()

    def hand(giver: Archive, taker: Archive) -> MergeReport:
        path = tmp_path / f"{next(numbers)}.bundle.zip"
        giver.exchanging.bundle(path)
        report = taker.exchanging.merge(path)
        assert list(taker.upkeep.problems()) == []
        return report

    return hand


def notes(archive: Archive, article: int | None = None) -> list[Annotation]:
    numbers = archive.library.ids() if article is None else [article]
    return [note for number in numbers for note in archive.library.open(number).annotations]


def texts(archive: Archive) -> list[str]:
    return sorted(note.text for note in notes(archive) if note.text)


def said(archive: Archive, article: int | None = None) -> list[str]:
    """The corrections of one article, or those that hold everywhere."""
    with archive.exchanging._bundling.open() as outgoing:
        found = outgoing.article(article)["corrections"] if article else outgoing.corrections()
    return sorted(f"{one['surface']}: {one['verdict']}" for one in found)


def test_an_article_comes_over_with_all_that_belongs_to_it(archive: Archive, other: Archive, hand_over) -> None:
    one = reading()
    one = replace(one, article=replace(one.article, illustrations=(Illustration(1, "a.png", PICTURE, "Ảnh"),)))
    number = add(archive, one)
    archive.annotating.note(number, 0, "Đối chiếu", start=4, end=9)
    archive.annotating.tag(number, 1, "Nhân sự/Bổ nhiệm")
    archive.annotating.highlight(number, 0, last=2, end=5)
    archive.annotating.tag(number, WHOLE, "Đã duyệt")
    capture = archive.library.open(number).capture.id
    archive.mending.facts(number, capture, Facts("Tên khác", "", "Báo", "", None))
    archive.mending.hide(number, capture, 3)
    archive.people.correct(number, "Văn phòng Tỉnh ủy", Verdict.ORG, everywhere=True)
    report = hand_over(archive, other)
    assert (report.new, report.captures, report.added, report.whole) == (1, 0, 4, True)
    assert report.conflicts == report.kept == ()
    here, there = archive.library.open(number), other.library.open(other.library.ids()[0])
    assert (there.article, there.mentions, there.mended) == (here.article, here.mentions, here.mended)
    assert [replace(a, article=0, capture=0) for a in there.annotations] == [
        replace(a, article=0, capture=0) for a in here.annotations
    ]
    assert other.library.original(there.id) == archive.library.original(number)
    assert said(other) == ["Văn phòng Tỉnh ủy: org"]
    assert other.library.search("doi chieu") == other.library.search("ten khac") == [there.id]


def test_a_second_merge_changes_nothing(archive: Archive, other: Archive, hand_over) -> None:
    archive.annotating.note(add(archive), 0, "Một")
    hand_over(archive, other)
    step = other.annotating.history_names()
    report = hand_over(archive, other)
    assert (report.new, report.captures, report.added, report.changed) == (0, 0, 0, 0)
    assert other.annotating.history_names() == step
    assert texts(other) == ["Một"]


def test_a_merge_is_one_step_that_is_undone_and_redone(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "Một")
    add(other, reading())
    add(archive, reading("Bài khác"))
    archive.people.correct(number, "Văn phòng Tỉnh ủy", Verdict.ORG, everywhere=True)
    changes = hand_over(archive, other).changes
    assert (changes.action, changes.list_changed, changes.tags_changed) == (Action.MERGE, True, False)
    assert (len(other.library.ids()), texts(other)) == (2, ["Một"])
    other.annotating.undo()
    assert (len(other.library.ids()), texts(other), said(other)) == (1, [], [])
    other.annotating.redo()
    assert (len(other.library.ids()), texts(other)) == (2, ["Một"])
    assert list(other.upkeep.problems()) == []


def test_only_some_articles_or_those_of_a_tag(archive: Archive, other: Archive, tmp_path: Path) -> None:
    first, second, third = (add(archive, reading(f"Bài {n}")) for n in range(3))
    archive.annotating.tag(first, 0, "Nhân sự/Bổ nhiệm")
    archive.annotating.tag(second, 0, "Nhân sự khác")
    archive.people.correct(first, "Không có ở đâu cả", Verdict.ORG, everywhere=True)
    path = tmp_path / "a.zip"
    assert archive.exchanging.bundle(path, tag="nhân sự/bổ nhiệm").articles == 1
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.bundle(path, tag="Không có")
    assert raised.value.code == "no-such-tag"
    other.exchanging.merge(path)
    assert [tag.name for tag, _ in other.tagging.tags()] == ["Nhân sự/Bổ nhiệm"]
    assert said(other) == []
    assert archive.exchanging.bundle(path, [third, second, third]).articles == 2
    other.exchanging.merge(path)
    assert len(other.library.ids()) == 3
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.bundle(path, [99])
    assert raised.value.code == "no-such-article"


def test_captures_of_one_page_become_one_article(archive: Archive, other: Archive, hand_over) -> None:
    add(archive, reading(texts=(*PARAGRAPHS, "Bản của đồng nghiệp có thêm một đoạn."), address=ADDRESS))
    number = add(other, reading(address=ADDRESS))
    report = hand_over(archive, other)
    assert (report.new, report.captures) == (0, 1)
    assert other.library.ids() == [number]
    assert len(other.library.open(number).captures) == 2
    other.annotating.undo()
    assert len(other.library.open(number).captures) == 1


def test_who_wrote_a_note_is_kept(archive: Archive, other: Archive, hand_over, monkeypatch) -> None:
    number = add(archive)
    monkeypatch.setattr("reader.services.annotating.user_name", lambda: "Lan")
    archive.annotating.note(number, 0, "Của Lan")
    monkeypatch.setattr("reader.services.annotating.user_name", lambda: "Minh")
    hand_over(archive, other)
    other.annotating.edit_note(notes(other)[0].id, "Minh sửa")
    hand_over(other, archive)
    assert [(note.text, note.creator) for note in notes(archive)] == [("Minh sửa", "Lan")]


def test_changes_one_after_the_other_are_no_conflict(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "Một")
    hand_over(archive, other)
    identifier = notes(archive)[0].id
    for giver, taker, text in ((archive, other, "Hai"), (other, archive, "Ba"), (archive, other, "Bốn")):
        giver.annotating.edit_note(identifier, text)
        report = hand_over(giver, taker)
        assert (report.changed, report.conflicts) == (1, ())
        assert texts(taker) == [text]


def test_two_versions_of_a_note_stand_side_by_side(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "Chung")
    hand_over(archive, other)
    identifier = notes(archive)[0].id
    archive.annotating.edit_note(identifier, "Của tôi")
    other.annotating.edit_note(identifier, "Của bạn")
    report = hand_over(archive, other)
    assert report.conflicts == ("Của bạn",)
    assert texts(other) == ["Của bạn", f"{RIVAL}Của tôi"]
    assert next(note.text for note in notes(other) if note.id == identifier) == "Của bạn"
    assert hand_over(archive, other).conflicts == ()
    hand_over(other, archive)
    assert notes(archive) == [replace(note, article=number, capture=1) for note in notes(other)]
    # Who goes on from one of them leaves the other where it is.
    archive.annotating.edit_note(identifier, "Của cả hai")
    hand_over(archive, other)
    assert texts(other) == ["Của cả hai", f"{RIVAL}Của tôi"]


def test_what_was_deleted_here_comes_back(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    archive.annotating.note(number, 0, "Một")
    hand_over(archive, other)
    other.annotating.remove(notes(other)[0].id)
    other.library.trash(other.library.ids())
    report = hand_over(archive, other)
    assert (report.new, report.back, report.added) == (0, 1, 1)
    assert texts(other) == ["Một"]
    other.annotating.undo()
    assert other.library.ids() == []


def test_tags_are_known_by_id_and_by_name(archive: Archive, other: Archive, hand_over) -> None:
    number = add(archive)
    add(other)
    archive.annotating.tag(number, 0, "Nhân sự")
    other.annotating.tag(other.library.ids()[0], 1, "nhân sự")
    hand_over(archive, other)
    assert [(tag.name, uses) for tag, uses in other.tagging.tags()] == [("nhân sự", 2)]
    archive.annotating.tag(number, 2, "Khác")
    hand_over(archive, other)
    archive.tagging.rename(next(tag for tag, _ in archive.tagging.tags() if tag.name == "Khác"), "Mới")
    hand_over(archive, other)
    assert {tag.name for tag, _ in other.tagging.tags()} == {"nhân sự", "Mới"}
    archive.tagging.rename(next(tag for tag, _ in archive.tagging.tags() if tag.name == "Mới"), "Nhân sự")
    hand_over(archive, other)
    assert [(tag.name, uses) for tag, uses in other.tagging.tags()] == [("Mới", 0), ("nhân sự", 3)]


def test_a_text_that_was_read_otherwise_here_keeps_its_text(archive: Archive, other: Archive, hand_over) -> None:
    one = reading()
    article = one.article
    add(other, replace(one, article=replace(article, paragraphs=article.paragraphs[1:]), mentions=()))
    number = add(archive, one)
    archive.annotating.note(number, 2, "Tìm lại được", start=5, end=40)
    archive.annotating.note(number, 0, "Không còn chỗ")
    hand_over(archive, other)
    there = other.library.open(other.library.ids()[0])
    assert [(note.anchor.paragraph, note.text) for note in there.annotations] == [(1, "Tìm lại được")]
    assert [note.text for note in there.lost] == ["Không còn chỗ"]


def test_what_is_decided_otherwise_here_stays(archive: Archive, other: Archive, hand_over) -> None:
    for one in (archive, other):
        add(one, reading(names=(("Trần Khải Hoàn", EntityType.PERSON), ("Hoàn", EntityType.PERSON))))
    first, second = (
        archive.people.entity(EntityType.PERSON, "Trần Khải Hoàn"),
        archive.people.entity(EntityType.PERSON, "Hoàn"),
    )
    archive.people.same(second, first)
    archive.people.rename(first, "Trần K. Hoàn")
    assert hand_over(archive, other).kept == ()
    there = other.people.index(EntityType.PERSON)
    assert [row.name for row in there] == ["Trần K. Hoàn"]
    other.annotating.undo()
    there = {row.name: row.id for row in other.people.index(EntityType.PERSON)}
    other.people.apart(there["Hoàn"], there["Trần Khải Hoàn"])
    other.people.rename(there["Trần Khải Hoàn"], "Ông Hoàn")
    assert set(hand_over(archive, other).kept) == {"Hoàn", "Ông Hoàn"}
    assert {row.name for row in other.people.index(EntityType.PERSON)} == {"Hoàn", "Ông Hoàn"}


def test_a_new_name_does_not_take_over_who_is_called_so_elsewhere(archive: Archive, other: Archive, hand_over) -> None:
    for one in (archive, other):
        add(one, reading(names=(("Trần Khải Hoàn", EntityType.PERSON),)))
    add(other, reading("Bài", ("Ông Hoàn Long Thành.",), names=(("Hoàn Long Thành", EntityType.PERSON),)))
    archive.people.rename(archive.people.entity(EntityType.PERSON, "Trần Khải Hoàn"), "Hoàn Long Thành")
    hand_over(archive, other)
    hand_over(archive, other)
    there = other.people.index(EntityType.PERSON)
    assert [(row.name, row.articles) for row in there] == [("Hoàn Long Thành", 1)] * 2


def test_a_bundle_that_is_cancelled_leaves_the_older_file(archive: Archive, tmp_path: Path) -> None:
    add(archive)
    path = tmp_path / "a.zip"
    path.write_bytes(b"old")
    control = Control()
    control.cancel()
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.bundle(path, control=control)
    assert raised.value.code == "export-cancelled"
    assert path.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip", "library"]
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.bundle(archive.folder / "archive.sqlite")
    assert raised.value.code == "export-failed"


def test_a_merge_that_is_cancelled_is_gone_on_with(archive: Archive, other: Archive, tmp_path: Path) -> None:
    for number in range(4):
        archive.annotating.note(add(archive, reading(f"Bài {number}")), 0, f"Ghi chú {number}")
    path = tmp_path / "a.zip"
    told: list[tuple[int, int]] = []
    archive.exchanging.bundle(path, progress=lambda *step: told.append(step))
    assert told[-1] == (4, 4)
    control = Control()
    report = other.exchanging.merge(path, lambda done, _: control.cancel() if done == 2 else None, control)
    assert (report.whole, report.done, report.new, report.added) == (False, 2, 2, 2)
    assert len(other.library.ids()) == 2
    report = other.exchanging.merge(path)
    assert (report.whole, report.new, report.added) == (True, 2, 2)
    assert len(texts(other)) == 4


def test_an_empty_archive_has_nothing_to_give(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.exchanging.bundle(tmp_path / "a.zip")
    assert raised.value.code == "nothing-to-bundle"
    assert not (tmp_path / "a.zip").exists()


_BASE = 2
_NAMES = st.sampled_from(["Nhân sự", "nhân sự", "Bổ nhiệm", "Nhân sự/Mới"])
_TEXTS = st.sampled_from(["Một", "Hai", "Ba", "Bốn"])
_PLACES = st.tuples(st.integers(0, _BASE - 1), st.integers(0, 3))
_CHANGES = st.one_of(
    st.tuples(st.just("note"), _PLACES, _TEXTS),
    st.tuples(st.just("tag"), _PLACES, _NAMES),
    st.tuples(st.just("highlight"), _PLACES),
    st.tuples(st.just("edit"), st.integers(0, 3), _TEXTS),
    st.tuples(st.just("place"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("remove"), st.integers(0, 3)),
    st.tuples(st.just("import"), st.integers(10, 12)),
    st.tuples(
        st.just("correct"),
        st.sampled_from(["Văn phòng Tỉnh ủy", "Sông Thao"]),
        st.sampled_from(list(Verdict)),
        st.sampled_from([None, 0]),
    ),
)
_ARCHIVES = st.lists(st.lists(_CHANGES, max_size=5), min_size=3, max_size=3)


def _change(archive: Archive, shas: list[str], base: list[str], what: str, *how) -> None:
    articles = {archive.library.open(number).sha256: number for number in archive.library.ids()}
    standing = {note.id for note in notes(archive)}

    def at(place: int) -> int | None:
        return articles.get(shas[place])

    if what == "import":
        add(archive, reading(f"Bài {how[0]}"))
    elif what in ("edit", "place", "remove"):
        if base[how[0]] in standing:
            method = {"edit": "edit_note", "place": "place", "remove": "remove"}[what]
            getattr(archive.annotating, method)(base[how[0]], *how[1:])
    elif what == "correct":
        number = None if how[2] is None else at(how[2])
        if how[2] is None or number:
            archive.people.correct(number or 0, how[0], how[1], everywhere=number is None)
    elif at(how[0][0]):
        getattr(archive.annotating, what)(at(how[0][0]), how[0][1], *how[1:])


def _state(folder: Path) -> object:
    """What a reader sees. A tagging and a highlight are what they are, a note is also known by its id."""
    with Archive(folder) as archive:
        assert list(archive.upkeep.problems()) == []
        seen = {}
        for number in archive.library.ids():
            article = archive.library.open(number)
            assert not article.lost
            seen[article.sha256] = sorted(
                (
                    a.kind,
                    (a.anchor.paragraph, a.anchor.start, a.anchor.end),
                    a.text,
                    a.tag.name.casefold() if a.tag else "",
                    a.color,
                    a.id if a.text else "",
                )
                for a in article.annotations
            )
        tags = {tag.name.casefold() for tag, _ in archive.tagging.tags()}
        return seen, tags, said(archive), sorted(said(archive, number) for number in archive.library.ids())


@settings(max_examples=6, phases=[Phase.generate])
@given(_ARCHIVES)
def test_merging_is_commutative_associative_and_idempotent(tmp_path_factory, changes) -> None:
    room = tmp_path_factory.mktemp("exchange")
    with Archive(room / "base") as archive:
        numbers = [add(archive, reading(f"Bài {n}")) for n in range(_BASE)]
        for place in range(4):
            archive.annotating.note(numbers[place % _BASE], place, f"Gốc {place}")
        archive.annotating.tag(numbers[0], 0, "Nhân sự")
        base = [note.id for note in sorted(notes(archive), key=lambda note: note.text) if note.text]
        shas = [archive.library.open(number).sha256 for number in numbers]
    for letter, steps in zip("abc", changes, strict=True):
        shutil.copytree(room / "base", room / letter)
        with Archive(room / letter) as archive:
            for step in steps:
                _change(archive, shas, base, *step)

    def merged(taker: str, giver: str) -> str:
        name = f"({taker}{giver})"
        shutil.copytree(room / taker, room / name)
        with Archive(room / giver) as archive, Archive(room / name) as target:
            if archive.library.ids():
                archive.exchanging.bundle(room / "bundle.zip")
                target.exchanging.merge(room / "bundle.zip")
        return name

    ab, ba = merged("a", "b"), merged("b", "a")
    assert _state(room / ab) == _state(room / ba)
    assert _state(room / merged(ab, "b")) == _state(room / ab)
    assert _state(room / merged("a", "a")) == _state(room / "a")
    assert _state(room / merged(ab, "c")) == _state(room / merged("a", merged("b", "c")))
    shutil.rmtree(room)
