"""The command that imports highlights of other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.services.archive import Archive
from tests import foreign
from tests.articles import add, reading
from tests.foreign import ADDRESS, EXACT


def test_highlights_are_imported_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library, path = str(tmp_path / "library"), tmp_path / "a.json"
    with Archive(tmp_path / "library") as archive:
        number = add(archive, reading(address=ADDRESS))
    path.write_text(json.dumps([foreign.hypothesis()]), encoding="utf-8")
    assert main(["--library", library, "import-highlights", str(path)]) == 0
    assert capsys.readouterr().out == "1 placed\n"
    assert main(["--library", library, "import-highlights", str(path), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["outcome"], row["id"], row["quote"]) == ("present", number, EXACT)
    path.write_text(foreign.bookmarks(), encoding="utf-8")
    assert main(["--library", library, "import-highlights", str(path)]) == 1
    out = capsys.readouterr().out
    assert "1 placed" in out
    assert "without any text: Trang khác" in out
    path.write_text("không phải", encoding="utf-8")
    assert main(["--library", library, "import-highlights", str(path)]) == 1
    assert "a.json" in capsys.readouterr().err
