from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.core.annotations import Tag
from reader.core.changes import Action
from reader.core.errors import ReaderError
from reader.services.archive import Archive
from reader.services.tagging import TAG_LENGTH
from tests.articles import add, reading
from tests.foreign import ADDRESS, hypothesis


@pytest.fixture
def number(archive: Archive) -> int:
    return add(archive)


def tag(archive: Archive, name: str) -> Tag:
    return next(tag for tag, _ in archive.tagging.tags() if tag.name == name)


def state(archive: Archive) -> dict[str, int]:
    return {tag.name: uses for tag, uses in archive.tagging.tags()}


def test_a_tag_has_levels(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, " Nhân sự // Bổ  nhiệm / ")
    assert tag(archive, "Nhân sự/Bổ nhiệm").levels == ("Nhân sự", "Bổ nhiệm")


def test_renaming_takes_the_tags_below_along_and_is_found(archive: Archive, number: int) -> None:
    for name in ("Nhân sự", "Nhân sự/Bổ nhiệm", "Nhân sự khác"):
        archive.annotating.tag(number, 0, name)
    changes = archive.tagging.rename(tag(archive, "Nhân sự"), "Cán bộ/Nhân sự")
    assert (changes.action, changes.tags_changed) == (Action.RENAME_TAG, True)
    assert set(state(archive)) == {"Cán bộ/Nhân sự", "Cán bộ/Nhân sự/Bổ nhiệm", "Nhân sự khác"}
    assert archive.library.search("can bo") == [number]
    archive.annotating.undo()
    assert set(state(archive)) == {"Nhân sự", "Nhân sự/Bổ nhiệm", "Nhân sự khác"}
    assert archive.library.search("can bo") == []
    assert list(archive.upkeep.problems()) == []


def test_a_tag_that_takes_the_name_of_another_becomes_one_with_it(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "Nhân sự")
    archive.annotating.tag(number, 0, "Cán bộ")
    archive.annotating.tag(number, 1, "Nhân sự")
    archive.tagging.rename(tag(archive, "Nhân sự"), "cán bộ")
    assert state(archive) == {"Cán bộ": 2}
    assert archive.library.search("nhan su") == []
    archive.annotating.undo()
    assert state(archive) == {"Cán bộ": 1, "Nhân sự": 2}
    assert archive.library.search("nhan su") == [number]
    assert list(archive.upkeep.problems()) == []


def test_only_the_letter_case_of_a_tag_changes(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "nhân sự")
    archive.tagging.rename(tag(archive, "nhân sự"), "Nhân sự")
    assert state(archive) == {"Nhân sự": 1}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "tag-empty"),
        (" / / ", "tag-empty"),
        ("Nhân sự/Bổ nhiệm", "tag-inside-itself"),
        ("x" * (TAG_LENGTH + 1), "tag-too-long"),
        ("x" * (TAG_LENGTH - 3), "tag-too-long"),  # with the level below it
    ],
)
def test_a_name_that_cannot_be_changes_nothing(archive: Archive, number: int, name: str, code: str) -> None:
    archive.annotating.tag(number, 0, "Nhân sự")
    archive.annotating.tag(number, 0, "Nhân sự/Khen thưởng")
    before = state(archive)
    with pytest.raises(ReaderError) as raised:
        archive.tagging.rename(tag(archive, "Nhân sự"), name)
    assert (raised.value.code, state(archive)) == (code, before)


def test_a_tag_is_forgotten_with_those_below_and_comes_back(archive: Archive, number: int) -> None:
    for name in ("Nhân sự", "Nhân sự/Bổ nhiệm", "Số liệu"):
        archive.annotating.tag(number, 0, name)
    archive.tagging.remove(tag(archive, "Nhân sự"))
    assert state(archive) == {"Số liệu": 1}
    archive.annotating.undo()
    assert state(archive) == {"Nhân sự": 1, "Nhân sự/Bổ nhiệm": 1, "Số liệu": 1}


def test_a_digit_puts_one_tag(archive: Archive, number: int) -> None:
    for name in ("Nhân sự", "Số liệu"):
        archive.annotating.tag(number, 0, name)
        archive.tagging.set_digit(tag(archive, name), 1)
    assert [tag(archive, name).digit for name in ("Nhân sự", "Số liệu")] == [None, 1]
    archive.annotating.undo()
    assert [tag(archive, name).digit for name in ("Nhân sự", "Số liệu")] == [1, None]


def test_a_tag_that_is_gone_is_said(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "Nhân sự")
    gone = tag(archive, "Nhân sự")
    archive.tagging.remove(gone)
    for change in (
        lambda: archive.tagging.remove(gone),
        lambda: archive.tagging.rename(gone, "x"),
        lambda: archive.tagging.recolor(gone, "#000000"),
        lambda: archive.tagging.set_digit(gone, 2),
    ):
        with pytest.raises(ReaderError) as raised:
            change()
        assert raised.value.code == "no-such-tag"


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("12-TB//VPTU", ("12-TB∕VPTU",)),
        ("Văn bản/12-TB//VPTU", ("Văn bản", "12-TB∕VPTU")),
        ("12-TB / VPTU", ("12-TB", "VPTU")),
        ("12-TB // VPTU", ("12-TB", "VPTU")),
        ("12-TB///VPTU", ("12-TB", "VPTU")),
        ("//12-TB/VPTU//", ("12-TB", "VPTU")),
    ],
)
def test_two_strokes_are_one_that_does_not_divide(
    archive: Archive, number: int, typed: str, levels: tuple[str, ...]
) -> None:
    archive.annotating.tag(number, 0, typed)
    name = "/".join(levels)
    assert tag(archive, name).levels == levels
    assert archive.searching.ids('tag:"12-TB/VPTU"') == [number]
    assert archive.searching.ids(f'tag:"{name}"') == [number]


def test_a_tag_is_renamed_out_of_its_levels(archive: Archive, number: int) -> None:
    archive.annotating.tag(number, 0, "12-TB/VPTU")
    archive.tagging.rename(tag(archive, "12-TB/VPTU"), "12-TB//VPTU")
    assert set(state(archive)) == {"12-TB∕VPTU"}
    archive.annotating.undo()
    assert set(state(archive)) == {"12-TB/VPTU"}


def test_lost_tags_on_other_words_stay_when_two_tags_become_one(archive: Archive, tmp_path: Path) -> None:
    add(archive, reading(address=ADDRESS))
    lost = [
        hypothesis(id=word, tags=[name], text="", target=[{"selector": [{"type": "TextQuoteSelector", "exact": word}]}])
        for word, name in (("Câu không có", "Họp"), ("Câu khác không có", "Cuộc họp"), ("Câu không có", "Cuộc họp"))
    ]
    lost[2]["id"] = "c"
    path = tmp_path / "tệp.json"
    path.write_text(json.dumps(lost), encoding="utf-8")
    archive.highlights.run(path)
    archive.tagging.rename(tag(archive, "Cuộc họp"), "Họp")
    (number,) = archive.library.ids()
    words = [one.anchor.exact for one in archive.library.open(number).lost if one.tag]
    assert sorted(words) == ["Câu khác không có", "Câu không có"]
