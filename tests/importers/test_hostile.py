"""Files made to hang, to fill the memory or to lead somewhere else end quickly: with pages or with a clear error."""

import os
import time
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.importers import SavedFile, read
from tests.importers.hostile import HOSTILE

_SECONDS = 20.0
"""Of a processor: five times what the slowest takes. A busy machine is not to make this fail."""

_WAITING = 120.0
"""What a hang would take longer than."""

_READ = {
    "zip with names that lead out.zip": 6,
    "gzip with more behind.html.gz": 1,
    "plist with resources that are none.webarchive": 1,
    "mhtml without a boundary.mhtml": 1,
    "mhtml of 100 000 parts.mhtml": 1,
    "mhtml with wrong base64.mhtml": 1,
    "mhtml with wrong quoted-printable.mhtml": 1,
    "mhtml of a strange charset.mhtml": 1,
    "warc.gz with garbage behind.warc.gz": 2,
    "wacz with a wrong checksum.wacz": 1,
    "wacz with lists that are none.wacz": 2,
    "wacz with wrong types.wacz": 2,
}
"""How many pages there are in those that are to be read all the same."""


@pytest.mark.parametrize("on_disk", [True, False], ids=["disk", "memory"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_fast_and_tells_why(name, on_disk, tmp_path, monkeypatch):
    folder = tmp_path / "in"
    folder.mkdir()
    monkeypatch.chdir(folder)
    data = HOSTILE[name]()
    path = folder / name
    if on_disk:
        path.write_bytes(data)
    start, worked = time.monotonic(), time.process_time()
    pages, errors = [], []
    try:
        for found in read(SavedFile(path if on_disk else Path(name), None if on_disk else data)):
            (errors if isinstance(found, ReaderError) else pages).append(found)
            for address in list(getattr(found, "pictures", ()))[:20]:
                found.pictures.get(address)
    except ReaderError as error:
        errors.append(error)
    assert time.process_time() - worked < _SECONDS
    assert time.monotonic() - start < _WAITING
    assert pages or errors
    assert len(pages) == _READ.get(name, len(pages))
    for error in errors:
        assert error.code != "page-failed"
        assert "{" not in str(error)
        assert len(str(error)) < 1500
    assert os.listdir(tmp_path) == ["in"]  # noqa: PTH208
    assert os.listdir(folder) == ([name] if on_disk else [])  # noqa: PTH208
