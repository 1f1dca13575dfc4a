"""Files that end too early, at every tenth of their length and near their ends: pages or a clear error, never less."""

from pathlib import Path

import pytest

from reader.core.article import Page
from reader.core.errors import ReaderError
from reader.importers import SavedFile, read
from tests.importers import forms


def outcome(data: bytes, name: str) -> list[Page | ReaderError]:
    try:
        return list(read(SavedFile(Path(name), data)))
    except ReaderError as error:
        return [error]


@pytest.mark.parametrize("name", forms.FORMS)
def test_a_cut_file_is_read_or_told(name):
    data = forms.FORMS[name]()
    whole = len(outcome(data, name))
    for size in [len(data) * tenth // 10 for tenth in range(10)] + [len(data) - 1, len(data) - 7, 1, 4]:
        found = outcome(data[:size], name)
        assert found
        assert len(found) <= whole + 1
        for page in found:
            if isinstance(page, ReaderError):
                assert name in str(page)
                assert page.code != "page-failed"
            else:
                assert page.content
                assert page.original
                assert all(len(page.pictures.get(address, b"")) < 1000 for address in page.pictures)


@pytest.mark.parametrize("name", forms.FORMS)
@pytest.mark.parametrize("data", [b"", b"\n", b" " * 100])
def test_an_empty_file_of_every_form_is_told(name, data):
    (error,) = outcome(data, name)
    assert error.code == "file-empty"
