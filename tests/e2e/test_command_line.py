"""The command line as other programs call it: what is promised of its output and its exit codes."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup

from reader.__main__ import main
from reader.services.archive import Archive
from tests import pages


class Run:
    """Calls the program on one archive and keeps what it printed."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library = library
        self._capsys = capsys

    def __call__(self, *arguments: object, code: int = 0) -> str:
        self._capsys.readouterr()
        assert main(["--library", str(self.library), *map(str, arguments)]) == code
        self.printed, self.error = self._capsys.readouterr()
        assert "Traceback" not in self.error
        return self.printed

    def json(self, *arguments: object) -> object:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(tmp_path / "library", capsys)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the page in three forms, made once by the command."""
    folder = tmp_path_factory.mktemp("imported")
    (folder / "trang.html").write_text(pages.html(), encoding="utf-8")
    (folder / "khác.html").write_text(pages.html("Một bài khác hẳn", pages.TEXTS), encoding="utf-8")
    assert main(["--library", str(folder / "library"), "import", str(folder)]) == 0
    return folder / "library"


@pytest.fixture
def filled(imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A copy of that archive, for one test to change."""
    assert main(["--library", str(imported), "backup", str(tmp_path / "library" / "archive.sqlite")]) == 0
    return Run(tmp_path / "library", capsys)


def test_from_import_to_export(filled: Run, tmp_path: Path) -> None:
    listed = filled.json("list")
    assert {"id", "title", "source_url", "published", "tags", "notes"} <= set(listed[0])
    (article,) = [row for row in listed if row["title"] == pages.TITLE]
    assert article["source_url"] == pages.address()
    assert article["published"] == "2024-06-03"
    number = article["id"]

    assert number in [row["id"] for row in filled.json("search", "dang thu van")]
    assert filled.json("search", "không đâu có") == []
    assert len(filled.json("search", "so y te", "--limit", 1)) == 1

    shown = filled.json("show", number)
    paragraph = next(
        i for i, p in enumerate(shown["paragraphs"], start=1) if p["text"].startswith("Bà Đặng Thu Vân sinh")
    )
    assert f"{paragraph:>4}  Bà Đặng Thu Vân sinh" in filled("show", number)
    filled("tag", number, paragraph, "Nhân sự")
    filled("note", number, paragraph, "Đối chiếu lý lịch.\n=1+1")
    (article,) = [row for row in filled.json("list") if row["id"] == number]
    assert (article["tags"], article["notes"]) == (["Nhân sự"], 1)
    assert [row["id"] for row in filled.json("search", "doi chieu ly lich")] == [number]

    for known, suffix in (("markdown", "md"), ("html", "html"), ("docx", "docx"), ("csv", "csv"), ("json", "json")):
        filled("export", "--format", known, "--output", tmp_path / f"notes.{suffix}")
    quote, sha256 = pages.TEXTS[1], shown["sha256"]
    assert quote in (tmp_path / "notes.md").read_text(encoding="utf-8")
    page = BeautifulSoup((tmp_path / "notes.html").read_bytes(), "html.parser")
    assert page.find("mark").get_text() == quote
    document = docx.Document(str(tmp_path / "notes.docx"))
    assert quote in [p.text for p in document.paragraphs]
    (row,) = csv.DictReader((tmp_path / "notes.csv").open(encoding="utf-8-sig", newline=""))
    assert (row["quote"], row["paragraph"], row["tags"], row["sha256"]) == (quote, str(paragraph), "Nhân sự", sha256)
    items = json.loads((tmp_path / "notes.json").read_text(encoding="utf-8"))["first"]["items"]
    assert {item["motivation"] for item in items} == {"tagging", "commenting"}
    for suffix in ("md", "html", "csv", "json"):
        assert sha256 in (tmp_path / f"notes.{suffix}").read_text(encoding="utf-8-sig")
    assert any(sha256 in cell.text for table in document.tables for row in table.rows for cell in row.cells)

    assert "sound" in filled("check")


def test_an_export_of_a_selection_or_a_search(filled: Run, tmp_path: Path) -> None:
    first, second = (row["id"] for row in filled.json("list"))
    filled("note", first, 1, "một")
    filled("note", second, 1, "hai")
    target = tmp_path / "notes.csv"

    def exported(*arguments: object) -> list[str]:
        filled("export", *arguments, "--format", "csv", "--output", target)
        return [row["article_id"] for row in csv.DictReader(target.open(encoding="utf-8-sig", newline=""))]

    assert sorted(exported()) == sorted([str(first), str(second)])
    assert exported(second) == [str(second)]
    assert exported("--query", "khac han") == [
        str(row["id"]) for row in filled.json("list") if row["title"] == "Một bài khác hẳn"
    ]


def test_inspect_answers_a_line_for_each_file_in_order(run: Run, tmp_path: Path) -> None:
    good, bad, third = tmp_path / "a.html", tmp_path / "b.html", tmp_path / "c.txt"
    good.write_text(pages.html(), encoding="utf-8")
    bad.touch()
    third.write_text(pages.text(), encoding="utf-8")
    lines = [json.loads(line) for line in run("inspect", good, bad, third, "--json", code=1).splitlines()]
    assert [(line["file"], line["status"]) for line in lines] == [
        (str(good), "ok"),
        (str(bad), "error"),
        (str(third), "ok"),
    ]
    assert (lines[1]["code"], bool(lines[1]["message"])) == ("file-empty", True)
    article = lines[0]
    assert set(article) == {
        *("file", "status", "title", "byline", "published", "published_time", "source_url", "language", "encoding"),
        "pictures",
        *("paragraphs", "mentions"),
    }
    assert (article["title"], article["published"], article["language"]) == (pages.TITLE, "2024-06-03", "vi")
    for mention in article["mentions"]:
        text = article["paragraphs"][mention["paragraph"]]["text"]
        assert text[mention["start"] : mention["end"]] == mention["text"]
        assert mention["type"] in ("PERSON", "ORG")
    kinds = [p["kind"] for p in lines[2]["paragraphs"]]
    assert (kinds[0], kinds[-2:]) == ("title", ["source", "navigation"])
    assert not run.library.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "99"), "99"),
        (("tag", "99", "1", "Nhân sự"), "99"),
        (("note", "99", "1", "x"), "99"),
        (("export", "99", "--format", "csv", "--output", "x.csv"), "99"),
        (("export", "--format", "csv", "--output", "x.csv"), "no notes or tags"),
        (("import", "not there.html"), "not there.html"),
        (("backup", "/dev/null/x"), "/dev/null/x"),
    ],
)
def test_expected_trouble_is_said_in_words(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run(*arguments, code=1)
    assert said in run.error


@pytest.mark.parametrize("name", ["archive.sqlite", "archive.sqlite-wal", "link"])
def test_no_file_is_written_over_the_archive(filled: Run, name: str) -> None:
    filled("note", 1, 1, "một")
    (filled.library / "link").symlink_to(filled.library / "archive.sqlite")
    with Archive(filled.library):  # keeps the companion files there
        before = (filled.library / "archive.sqlite").read_bytes()
        filled("export", "--format", "csv", "--output", filled.library / name, code=1)
        assert "the archive itself" in filled.error
        filled("backup", filled.library / name, code=1)
        assert (filled.library / "archive.sqlite").read_bytes() == before


def test_an_export_follows_a_link_and_keeps_the_rights_of_the_file(filled: Run, tmp_path: Path) -> None:
    filled("note", 1, 1, "một")
    target, link = tmp_path / "notes.csv", tmp_path / "link.csv"
    target.touch(0o600)
    link.symlink_to(target)
    filled("export", "--format", "csv", "--output", link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert "một" in target.read_text(encoding="utf-8-sig")


def test_an_article_that_is_named_twice_is_exported_once(filled: Run, tmp_path: Path) -> None:
    filled("note", 1, 1, "một")
    filled("export", 1, 1, "--format", "csv", "--output", tmp_path / "notes.csv")
    assert (tmp_path / "notes.csv").read_text(encoding="utf-8-sig").count("một") == 1


def test_what_is_typed_may_hold_what_is_no_text(filled: Run) -> None:
    filled("note", 1, 1, "x\udcffy")
    assert [a["text"] for a in filled.json("show", 1)["annotations"]] == ["x?y"]
    filled("search", "\udcff")


def test_an_export_that_fails_leaves_the_old_file(filled: Run, tmp_path: Path) -> None:
    filled("note", 1, 1, "một")
    (tmp_path / "notes.csv").mkdir()
    filled("export", "--format", "csv", "--output", tmp_path / "notes.csv", code=1)
    assert list((tmp_path / "notes.csv").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["unknown"],
        ["show"],
        ["show", "one"],
        ["search", "x", "--limit", "0"],
        ["export", "--format", "pdf", "--output", "x"],
        ["export", "--format", "csv"],
        ["import"],
        ["demo"],
        ["demo", "--output", ""],
        ["import", ""],
        ["--library", "", "list"],
        ["show", "99999999999999999999"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_fault_of_ours_is_a_message_and_a_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("reader.services.library.Library.ids", broken)
    run("list", code=1)
    (report,) = (run.library / "reports").iterdir()
    assert str(report) in run.error
    assert "RuntimeError: broken" in report.read_text(encoding="utf-8")


def program(*arguments: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "reader", *arguments], capture_output=True, check=False, **more)


def test_a_console_that_is_not_unicode_gets_its_output(tmp_path: Path) -> None:
    page = tmp_path / "trang.html"
    page.write_text(pages.html(), encoding="utf-8")
    run = program("inspect", str(page), env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin", "HOME": str(tmp_path)})
    assert run.returncode == 0, run.stderr
    assert "Đặng Thu Vân" in run.stdout.decode()


def test_the_version_is_that_of_the_package() -> None:
    assert program("--version").stdout.decode().startswith("Archive Reader 0.")


def test_without_a_screen_the_window_says_what_to_do_instead(tmp_path: Path) -> None:
    run = program("--library", str(tmp_path), env={"PATH": "/usr/bin", "HOME": str(tmp_path)})
    assert run.returncode == 1
    assert b"no screen" in run.stderr
    assert b"Traceback" not in run.stderr


def test_a_listener_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    files = []
    for number in range(30):
        files.append(tmp_path / f"{number}.html")
        files[-1].write_text(pages.html(texts=pages.TEXTS * 20), encoding="utf-8")
    command = [sys.executable, "-m", "reader", "inspect", "--json", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout and run.stderr
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 1


def test_a_file_of_many_pages_is_one_line_of_inspect(run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "trang.zip", "w") as archive:
        archive.writestr("trống.html", "<html><body></body></html>")
        archive.writestr("một.html", pages.html())
    (line,) = map(json.loads, run("inspect", tmp_path / "trang.zip", "--json", code=1).splitlines())
    assert (line["file"], line["status"], line["title"]) == (str(tmp_path / "trang.zip"), "ok", pages.TITLE)
    assert [page["status"] for page in line["pages"]] == ["error", "ok"]


def test_stored_pages_are_read_again(filled: Run) -> None:
    assert "2 of 2 pages read again, 0 have another text now" in filled("reread")
    assert "1 of 1" in filled("reread", 1)


def test_articles_that_are_nearly_the_same_are_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "trang.html").write_text(pages.html(), encoding="utf-8")
    run("import", tmp_path / "trang.html")
    assert "No articles are nearly the same" in run("duplicates")
    (tmp_path / "lại.txt").write_text(pages.text(), encoding="utf-8")
    run("import", tmp_path / "lại.txt")
    (pair,) = json.loads(run("duplicates", "--json"))
    assert {article["title"] for article in pair["articles"]} == {pages.TITLE}
    assert "% alike" in run("duplicates")


def test_there_is_nothing_to_resume_after_a_whole_import(filled: Run) -> None:
    filled("resume", code=1)
    assert "nothing to go on with" in filled.error


def test_left_out_paragraphs_have_no_number(filled: Run) -> None:
    before = filled.json("show", 1)["paragraphs"]
    with Archive(filled.library) as archive:
        opened = archive.library.open(1)
        archive.mending.hide(1, opened.capture.id, opened.article.shown[0])
    assert filled.json("show", 1)["paragraphs"] == before[1:]
    filled("note", 1, 1, "Ghi chú")
    (annotation,) = filled.json("show", 1)["annotations"]
    assert (annotation["paragraph"], annotation["quote"]) == (1, before[1]["text"])
    filled("tag", 1, len(before), "Thẻ", code=1)
    assert "has no paragraph" in filled.error


def test_a_backup_is_restored_and_a_damaged_archive_repaired(filled: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    filled("backup", copy)
    filled("note", 1, 0, "Sau bản sao")
    filled("restore", copy)
    assert "Sau bản sao" not in filled("show", 1)
    assert "before-restore" in filled("backups")
    assert "Every row could be read" in filled("repair")
    filled("check")
    (filled.library / "archive.sqlite").write_bytes(b"x" * 5000)
    filled("repair", code=1)
    assert "Nothing can be read" in filled.error


def test_an_export_is_checked_and_a_template_filled(filled: Run, tmp_path: Path) -> None:
    number = filled.json("list")[0]["id"]
    filled("tag", number, 1, "Nhân sự/Bổ nhiệm")
    filled("export", "--format", "markdown", "--by", "tag", "--output", tmp_path / "a.md")
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "## Nhân sự/Bổ nhiệm" in text
    assert "Found as quoted: 1, changed: 0, missing: 0" in filled("verify", tmp_path / "a.md")
    quoted = next(line for line in text.splitlines() if line.startswith("> "))
    (tmp_path / "b.md").write_text(text.replace(quoted, quoted[:-1] + " thêm"), encoding="utf-8")
    assert "changed: 1" in filled("verify", tmp_path / "b.md", code=1)
    answer = json.loads(filled("verify", tmp_path / "b.md", "--json", code=1))
    assert (answer["changed"], answer["quotations"][0]["verdict"]) == (1, "changed")
    filled("verify", __file__, code=1)
    assert "is not a file that this program exported" in filled.error
    (tmp_path / "mẫu.txt").write_text("{{ articles[0].passages[0].tags[0] }}", encoding="utf-8")
    filled("export", number, "--template", tmp_path / "mẫu.txt", "--output", tmp_path / "ra.txt")
    assert (tmp_path / "ra.txt").read_text(encoding="utf-8") == "Nhân sự/Bổ nhiệm"
