"""Templates of the user's own: what they are given, what they may not, and how mistakes are told."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from reader.core.errors import ReaderError
from reader.core.notebook import Grouping
from reader.paths import resources
from reader.services.archive import Archive
from tests.articles import PARAGRAPHS, TITLE, add


@pytest.fixture
def noted(archive: Archive) -> Archive:
    """An archive with one annotated article."""
    number = add(archive)
    archive.annotating.tag(number, 0, "Nhân sự")
    archive.annotating.note(number, 0, "<b>Đậm</b> & {{ 7 * 7 }}\nDòng hai")
    archive.annotating.note(number, -1, "Về cả bài")
    return archive


def fill(archive: Archive, tmp_path: Path, name: str, text: str, **how) -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    archive.exporting.export_by_template(None, tmp_path / name, tmp_path / "out", **how)
    return (tmp_path / "out").read_text(encoding="utf-8")


def test_the_examples_work(noted: Archive, tmp_path: Path) -> None:
    noted.exporting.export_by_template(None, resources() / "templates" / "notes.md", tmp_path / "a.md")
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert TITLE in text and PARAGRAPHS[0] in text and "{{ 7 * 7 }}" in text and "Cả bài" in text
    noted.exporting.export_by_template(None, resources() / "templates" / "notes.docx", tmp_path / "a.docx")
    written = docx.Document(str(tmp_path / "a.docx"))
    texts = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert PARAGRAPHS[0] in texts and "<b>Đậm</b> & {{ 7 * 7 }}\nDòng hai" in texts
    assert TITLE in texts and "Về cả bài" in texts
    assert "{%" not in texts
    assert len(written.tables[0].cell(3, 1).text) == 64


def test_html_is_escaped_and_text_is_not(noted: Archive, tmp_path: Path) -> None:
    loops = "{% for a in articles %}{% for p in a.passages %}{% for n in p.notes %}"
    mark = loops + "{{ n.text }}" + "{% endfor %}" * 3
    assert "&lt;b&gt;" in fill(noted, tmp_path, "a.html", mark)
    assert "&lt;b&gt;" in fill(noted, tmp_path, "a.html.j2", mark)
    assert "<b>Đậm</b>" in fill(noted, tmp_path, "a.txt", mark)


def test_groups_are_given_when_they_are_asked_for(noted: Archive, tmp_path: Path) -> None:
    mark = "{% for g in groups %}{{ g.name }}:{{ g.passages[0].article.title }};{% endfor %}"
    assert fill(noted, tmp_path, "a.txt", mark, grouping=Grouping.TAG) == f"Nhân sự:{TITLE};:{TITLE};"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("một\nhai {% for %}", 2),
        ("một\n\n{{ no_such_name }}", 3),
        ("{{ 1 / 0 }}", 1),
        ("\n{% include 'x' %}", 2),
        ("{{ ''.__class__.__mro__ }}", 1),
        ("{{ articles.append(1) }}", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(noted: Archive, tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(ReaderError) as raised:
        fill(noted, tmp_path, "a.md", text)
    assert raised.value.code == "template-wrong"
    assert raised.value.params["line"] == line
    assert raised.value.params["reason"]
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_a_word_template_is_told(noted: Archive, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tốt")
    document.add_paragraph("{{ không đúng }}")
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(ReaderError) as raised:
        noted.exporting.export_by_template(None, tmp_path / "a.docx", tmp_path / "out")
    assert raised.value.code == "template-wrong"


@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_what_is_no_template_is_told(noted: Archive, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xfe\x00 no such thing")
    for template in (tmp_path / name, tmp_path / "none.txt"):
        with pytest.raises(ReaderError) as raised:
            noted.exporting.export_by_template(None, template, tmp_path / "out")
        assert raised.value.code == "template-unreadable"


def test_a_template_that_never_ends_is_stopped(noted: Archive, tmp_path: Path) -> None:
    loops = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    with pytest.raises(ReaderError) as raised:
        fill(noted, tmp_path, "a.txt", loops, seconds=2)
    assert raised.value.code == "template-too-long"
    assert not (tmp_path / "out").exists()
