"""The commands that find names again and list the doubtful ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.core.mentions import EntityType
from reader.services.archive import Archive
from tests.articles import add, reading
from tests.entities.test_transformer import folder  # noqa: F401
from tests.store.test_review import article

TEXT = "Hôm qua, Trần Văn Bình ở Sở Y tế, rồi Nam về."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """An archive with two articles without names, and one with a doubtful name."""
    with Archive(tmp_path / "library") as archive:
        for number in range(2):
            add(archive, reading(f"Bài {number}", (f"{TEXT} Đoạn {number}.",), names=()))
        article(archive, 2, ("Bình Minh", EntityType.PERSON, 0.5))
    return tmp_path / "library"


def test_names_are_recognised_again_and_only_once(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(library), "recognise", "1"]) == 0
    assert "1 of 1 pages recognised again, 1 have other names now" in capsys.readouterr().out
    assert main(["--library", str(library), "recognise"]) == 0
    assert "2 of 2 pages" in capsys.readouterr().out
    assert main(["--library", str(library), "recognise"]) == 0
    assert "0 of 0 pages" in capsys.readouterr().out


def test_a_model_is_chosen_and_taken_off(library: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: F811
    assert main(["--library", str(library), "recognise", "--model", str(folder)]) == 0
    assert main(["--library", str(library), "recognise", "--no-model"]) == 0
    assert capsys.readouterr().out.count("3 of 3 pages") == 2
    assert main(["--library", str(library), "recognise", "--model", str(library)]) == 1
    assert "has no file “model.onnx”" in capsys.readouterr().err


def test_doubtful_names_are_listed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(library), "review", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["type"], row["doubt"], row["mentions"]) == ("Bình Minh", "PERSON", 0.5, 1)
    context = row["contexts"][0]
    assert context["text"][context["start"] : context["end"]] == "Bình Minh"
    assert main(["--library", str(library), "review"]) == 0
    assert " 50%  Bình Minh  (PERSON, 1 mentions)" in capsys.readouterr().out


def test_an_archive_without_doubts_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(tmp_path / "new"), "review"]) == 0
    assert "No name is doubtful." in capsys.readouterr().out
