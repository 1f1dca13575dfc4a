"""Names found again in stored texts, also by a model of the user's own, as it is brought in a folder."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.corrections import Verdict
from reader.core.errors import ReaderError
from reader.entities.stamp import stamp
from reader.services.archive import Archive
from reader.services.control import Control
from reader.services.rereading import Reread
from tests.articles import add, reading
from tests.entities.test_transformer import folder  # noqa: F401

TEXT = "Hôm qua, Trần Văn Bình ở Sở Y tế, rồi Nam về."


@pytest.fixture
def model(folder: Path) -> Path:  # noqa: F811
    """The folder of the tiny model."""
    return folder


@pytest.fixture
def numbers(archive: Archive) -> list[int]:
    """Three articles whose names no recogniser has found, and which bear no stamp."""
    return [add(archive, reading(f"Bài {n}", (f"{TEXT} Đoạn {n}.",), names=())) for n in range(3)]


def names(archive: Archive, number: int) -> set[str]:
    return {mention.text for mention in archive.library.open(number).mentions}


def test_names_are_found_again_once(archive: Archive, numbers: list[int]) -> None:
    assert archive.recognising.waiting() == (stamp(), 3)
    report = archive.recognising.run()
    assert (report.result.done, report.result.changed, report.result.errors) == (3, 3, ())
    assert report.changes.articles == set(numbers)
    assert all({"Trần Văn Bình", "Sở Y tế"} <= names(archive, number) for number in numbers)
    assert archive.recognising.waiting() == (stamp(), 0)
    assert archive.recognising.run().result == Reread(0, 0, 0, only_names=True)
    assert list(archive.upkeep.problems()) == []


def test_what_is_imported_is_stamped(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Tin trong ngày\n\n{TEXT}", encoding="utf-8")
    archive.importing.run([tmp_path / "a.txt"])
    assert archive.recognising.waiting()[1] == 0


def test_some_articles_are_done_alone(archive: Archive, numbers: list[int]) -> None:
    assert archive.recognising.run(numbers[:1]).result.done == 1
    assert archive.recognising.waiting()[1] == 2
    assert names(archive, numbers[1]) == set()


def test_what_was_cancelled_goes_on_where_it_stopped(archive: Archive, numbers: list[int]) -> None:
    control = Control()

    def stop(state: Reread) -> None:
        if state.done:
            control.cancel()

    done = archive.recognising.run(None, stop, control).result.done
    assert done == sum(bool(names(archive, number)) for number in numbers) >= 1
    assert archive.recognising.waiting()[1] == 3 - done
    assert archive.recognising.run().result.total == 3 - done
    assert all(names(archive, number) for number in numbers)


def test_corrections_stay(archive: Archive, numbers: list[int]) -> None:
    archive.people.correct(numbers[0], "Sở Y tế", Verdict.NEITHER)
    archive.people.correct(numbers[1], "Hôm qua", Verdict.PERSON)
    archive.recognising.run()
    assert "Trần Văn Bình" in names(archive, numbers[0])
    assert "Sở Y tế" not in names(archive, numbers[0])
    assert {"Hôm qua", "Sở Y tế"} <= names(archive, numbers[1])


def test_what_lies_in_the_trash_waits(archive: Archive, numbers: list[int]) -> None:
    archive.library.trash(numbers[:2])
    assert archive.recognising.waiting()[1] == 1
    assert archive.recognising.run().result.total == 1


def test_an_empty_archive_has_nothing_to_recognise(archive: Archive) -> None:
    assert archive.recognising.waiting()[1] == 0
    assert archive.recognising.run([99]).result.total == 0


def test_a_text_that_was_read_again_meanwhile_is_left_alone(archive: Archive, numbers: list[int]) -> None:
    recognition = archive.recognising._recognition
    capture = archive.library.open(numbers[0]).capture.id
    named = recognition.named(capture)
    assert named is not None
    assert recognition.replace(replace(named, version=named.version + 1), [], [], "x") is False
    assert recognition.replace(replace(named, capture=999), [], [], "x") is False
    assert recognition.named(999) is None
    assert archive.recognising.waiting()[1] == 3


def test_a_model_of_the_users_own_reads(archive: Archive, numbers: list[int], model: Path, tmp_path: Path) -> None:
    archive.recognising.run()
    archive.recognising.model.choose(model)
    assert archive.recognising.model.folder == model.resolve()
    waiting, count = archive.recognising.waiting()
    assert (waiting != stamp(), count) == (True, 3)
    archive.recognising.run()
    assert names(archive, numbers[0]) == {"Trần Văn Bình", "Sở Y tế", "Nam"}
    # The tiny model knows these words alone.
    (tmp_path / "a.txt").write_text("Tin trong ngày\n\nÔng Lê Thanh Hải gặp Trần Văn Bình hôm qua.", encoding="utf-8")
    (row,) = archive.importing.run([tmp_path / "a.txt"]).rows
    assert row.article is not None
    assert names(archive, row.article) == {"Trần Văn Bình"}
    archive.recognising.model.take_off()
    assert archive.recognising.model.folder is None
    assert archive.recognising.waiting() == (stamp(), 4)


def test_a_folder_without_a_model_is_refused(archive: Archive, tmp_path: Path, model: Path) -> None:
    with pytest.raises(ReaderError) as raised:
        archive.recognising.model.choose(tmp_path)
    assert raised.value.code == "model-file-missing"
    (model / "labels.json").write_text("[]")
    with pytest.raises(ReaderError) as raised:
        archive.recognising.model.choose(model)
    assert raised.value.code == "model-unusable"
    assert archive.recognising.model.folder is None


def test_a_model_that_went_away_is_told_before_anything_is_done(
    archive: Archive,
    numbers: list[int],
    model: Path,
    tmp_path: Path,
) -> None:
    archive.recognising.model.choose(model)
    (model / "model.onnx").unlink()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for call in (
        archive.recognising.waiting,
        archive.recognising.run,
        lambda: archive.importing.run([tmp_path / "a.txt"]),
        lambda: archive.importing.paste(TEXT.encode(), "a.txt"),
        lambda: archive.rereading.run(numbers),
    ):
        with pytest.raises(ReaderError) as raised:
            call()
        assert raised.value.code == "model-file-missing"
    assert archive.importing.unfinished() is None
    archive.recognising.model.take_off()
    assert archive.recognising.run().result.done == 3


@pytest.mark.parametrize("content", ["", "{", "[]", '{"model": 7}', '{"x": 1}', "\x00"])
def test_a_damaged_choice_counts_as_none(archive: Archive, content: str) -> None:
    (archive.folder / "recogniser.json").write_text(content)
    assert archive.recognising.model.folder is None


def test_the_choice_goes_with_the_archive(archive: Archive, model: Path, tmp_path: Path) -> None:
    archive.recognising.model.choose(model)
    assert json.loads((archive.folder / "recogniser.json").read_text(encoding="utf-8")) == {"model": str(model)}
    with Archive(tmp_path / "other") as other:
        assert other.recognising.model.folder is None
