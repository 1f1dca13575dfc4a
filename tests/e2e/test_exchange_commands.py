"""The commands that hand articles to a colleague and take them over."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.__main__ import main
from reader.services.archive import Archive
from tests.articles import add


def test_a_bundle_goes_from_one_archive_to_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine, yours, bundle = (str(tmp_path / name) for name in ("mine", "yours", "a.zip"))
    with Archive(tmp_path / "mine") as archive:
        archive.annotating.note(add(archive), 0, "Đối chiếu")
    assert main(["--library", mine, "bundle", "--output", bundle]) == 0
    assert "Articles: 1, captures: 1" in capsys.readouterr().out
    assert main(["--library", yours, "merge", bundle]) == 0
    assert "New articles: 1" in capsys.readouterr().out
    assert main(["--library", yours, "merge", bundle]) == 0
    assert "New articles: 0" in capsys.readouterr().out
    assert main(["--library", yours, "merge", str(tmp_path / "none.zip")]) == 1
    assert "not there" in capsys.readouterr().err
