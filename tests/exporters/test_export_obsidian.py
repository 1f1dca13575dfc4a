"""The folder for Obsidian: its files, their names, their front matter and links."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.file_names import Names, safe_name
from reader.exporters import FORMATS, markdown
from tests.exporters.conftest import SHA256

UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def vault(notebook, folder: Path) -> dict[str, str]:
    FORMATS["obsidian"].write_folder(notebook, folder, lambda: None)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.md")}


def test_one_note_per_article_with_links_that_lead_somewhere(notebook_with, tmp_path):
    files = vault(notebook_with(tags=(("Nhân sự/Bổ nhiệm", "#123456"),)), tmp_path)
    note = files["Articles/2026-11-01 Thủ tướng tiếp Bộ trưởng.md"]
    front = dict(line.split(": ", 1) for line in note.split("---")[1].strip().splitlines())
    assert json.loads(front["title"]) == "Thủ tướng tiếp Bộ trưởng"
    assert json.loads(front["sha256"]) == SHA256
    assert json.loads(front["tags"]) == ["Nhân-sự/Bổ-nhiệm"]
    links = re.findall(r"\[\[([^|\]]+)\|([^\]]+)\]\]", note)
    assert ("Tags/Nhân sự - Bổ nhiệm", "Nhân sự/Bổ nhiệm") in links
    assert all(f"{target}.md" in files for target, _ in links)


def test_articles_of_one_title_have_files_of_their_own(notebook_with, tmp_path):
    notebook = notebook_with(title="CON: A/B?")
    twins = replace(notebook, articles=notebook.articles * 2)
    files = [name for name in vault(twins, tmp_path) if name.startswith("Articles/")]
    assert sorted(files) == ["Articles/2026-11-01 CON A B 2.md", "Articles/2026-11-01 CON A B.md"]


def test_hostile_text_makes_safe_names_and_front_matter(notebook_with, hostile, tmp_path):
    files = vault(notebook_with(hostile, hostile, ((hostile, "#123456"),), hostile, title=hostile), tmp_path)
    for name, text in files.items():
        assert not UNFIT.search(name.replace("/", ""))
        front = text.split("---\n")[1]
        for line in front.strip().split("\n"):
            json.loads(line.split(": ", 1)[1])
    (article,) = [text for name, text in files.items() if name.startswith("Articles/")]
    assert next(iter(markdown.quotations(article.encode()))).exact == hostile


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a/b\\c:d", "a b c d"), ("nul", "_nul"), ("COM1.txt", "_COM1.txt"), ("...", "x"), ("", "x"),
        ("Tên. ", "Tên"), ("a\ud800b", "ab"), ("đ" * 500, "đ" * 80),
    ],
)  # fmt: skip
def test_names_of_files_fit_every_system(text, name):
    assert safe_name(text, "x") == name


def test_names_differ_also_where_case_does_not_count():
    names = Names()
    assert [names.new("Tin", "x"), names.new("TIN", "x"), names.new("tin", "x")] == ["Tin", "TIN 2", "tin 3"]
