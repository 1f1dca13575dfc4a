"""What is made for users to install: packages, licences, the list of parts. Nothing is built here."""

from __future__ import annotations

import configparser
import importlib
import json
import re
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "packaging" / "linux"
INSTALLER = ROOT / "packaging" / "windows" / "archive-reader.iss"
LICENSES = ROOT / "resources" / "licenses"

Tool = Callable[[str], ModuleType]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Tool:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module


@pytest.fixture
def collected() -> SimpleNamespace:
    """What PyInstaller collects, in small: a package with compiled code, one of Qt's libraries, a data file."""
    import lxml.etree
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt" / "lib" / "libicuuc.so.73"
    return SimpleNamespace(
        pure=[("lxml", str(Path(lxml.etree.__file__).parent / "__init__.py"), "PYMODULE")],
        binaries=[
            ("lxml/etree.so", lxml.etree.__file__, "EXTENSION"),
            ("PySide6/Qt/lib/" + qt.name, str(qt), "BINARY"),
        ],
        datas=[("resources/icons/tag.svg", str(ROOT / "resources/icons/tag.svg"), "DATA")],
    )


def test_list_of_parts_follows_cyclonedx(tool: Tool, collected: SimpleNamespace) -> None:
    project = tool("identity").project(ROOT / "pyproject.toml")

    made = json.loads(json.dumps(tool("sbom").make(project, collected)))

    assert (made["bomFormat"], made["specVersion"], made["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", made["serialNumber"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made["metadata"]["timestamp"])
    references = [one["bom-ref"] for one in _with_parts([made["metadata"]["component"], *made["components"]])]
    assert len(references) == len(set(references))
    for one in _with_parts(made["components"]):
        assert one["name"] and one["type"] in {"application", "framework", "library"}
        assert one.get("purl", "pkg:").startswith("pkg:")
    for entry in made["dependencies"]:
        assert {entry["ref"], *entry["dependsOn"]} <= set(references)


def test_list_of_parts_names_what_was_collected_and_nothing_else(tool: Tool, collected: SimpleNamespace) -> None:
    project = tool("identity").project(ROOT / "pyproject.toml")

    names = {one["name"].lower() for one in tool("sbom").make(project, collected)["components"]}

    assert {"python", "lxml", "icu"} <= names
    assert not names & {"archive-reader", "pytest", "ruff", "trafilatura"}


def test_list_of_parts_is_the_same_each_time(
    tool: Tool, collected: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    project = tool("identity").project(ROOT / "pyproject.toml")

    for name in "ab":
        tool("sbom").write(tmp_path / name, project, collected)

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert str(ROOT) not in (tmp_path / "a").read_text()


def test_every_library_has_its_licence() -> None:
    index = (LICENSES / "index.txt").read_text(encoding="utf-8").lower()
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]

    names = [re.split(r"[^\w-]", one)[0].lower().replace("-", "[-_]") for one in asked]

    assert "lxml" in names and [name for name in names if not re.search(rf"^{name} .*: .+", index, re.MULTILINE)] == []


def test_licences_are_of_what_was_collected_and_of_nothing_else(tool: Tool, collected: SimpleNamespace) -> None:
    components = tool("sbom").make(tool("identity").project(ROOT / "pyproject.toml"), collected)["components"]

    names = [one.metadata["Name"] for one in tool("licenses").shipped(components)]

    assert names == ["lxml", "PySide6_Essentials", "tzdata"]


def test_parts_of_a_package_stand_in_the_list_of_licences(tool: Tool, tmp_path: Path) -> None:
    part = {"name": "lz4_flex", "version": "0.14.0", "licenses": [{"expression": "MIT"}]}
    unsaid = {"name": "cobs", "licenses": [{"license": {"id": "MIT"}}]}
    components = [{"name": "lxml", "purl": "pkg:pypi/lxml@6", "components": [part, unsaid]}]
    (tmp_path / "sbom").write_text(json.dumps({"components": components}))
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "old.txt").write_text("of what is no longer shipped")

    tool("licenses").main(tmp_path / "licences", tmp_path / "sbom")

    index = (tmp_path / "licences" / "index.txt").read_text(encoding="utf-8").splitlines()
    assert "lxml: lz4_flex 0.14.0: MIT" in index and "lxml: cobs: MIT" in index
    assert (tmp_path / "licences" / "lxml.txt").exists() and not (tmp_path / "licences" / "old.txt").exists()


def test_every_licence_that_the_index_refers_to_is_there() -> None:
    index = (LICENSES / "index.txt").read_text(encoding="utf-8")

    places = re.findall(r"see ([\w./+-]+\.txt)", index)

    assert "Qt-parts.txt" in places and any(place.startswith("system/libglib") for place in places)
    assert [place for place in places if not (LICENSES / place).read_text(encoding="utf-8").strip()] == []


def test_a_part_without_licence_is_noticed(tool: Tool, tmp_path: Path) -> None:
    (tmp_path / "sbom").write_text(json.dumps({"components": [{"name": "Some_Lib"}, {"name": "stranger"}]}))
    (tmp_path / "index").write_text("some-lib 1.0: MIT\n")

    assert tool("check_app").unlisted(tmp_path / "sbom", tmp_path / "index") == ["stranger"]


@pytest.mark.parametrize(
    ("line", "network"),
    [
        ("12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3", True),
        ("12 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP <unfinished ...>", True),
        ('[pid 7] connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus"}, 110) = 0', False),
        ("12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5", False),
    ],
)
def test_sockets_beyond_the_machine_are_found(tool: Tool, line: str, network: bool) -> None:
    assert bool(tool("check_app").sockets(line)) is network


def test_builds_are_compared_by_content_rights_and_links(tool: Tool, tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same").write_text("x")
        (tmp_path / name / "content").write_text(name)
        (tmp_path / name / "rights").write_text("x")
        (tmp_path / name / "link").symlink_to(name)
    (tmp_path / "one" / "rights").chmod(0o600)
    (tmp_path / "other" / "new").write_text("x")

    found = [*tool("compare_builds").differences(tmp_path / "one", tmp_path / "other")]

    assert [line.rsplit(" ", 1)[1] for line in found] == ["content", "link", "new", "rights"]


def test_icons_have_all_sizes(tool: Tool) -> None:
    icons, svg = tool("icons"), ROOT / "resources" / "icons" / "program.svg"

    picture, ico, icns = icons.png(svg, 48), icons.ico(svg), icons.icns(svg)

    assert picture[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", picture[16:24]) == (48, 48)
    count = struct.unpack("<HHH", ico[:6])[2]
    size, start = struct.unpack("<II", ico[6 + 16 * (count - 1) + 8 :][:8])
    assert count >= 6 and ico[start : start + 4] == b"\x89PNG" and start + size == len(ico)
    assert icns[:4] == b"icns" and struct.unpack(">I", icns[4:8])[0] == len(icns)


def test_a_broken_icon_is_refused(tool: Tool, tmp_path: Path) -> None:
    (tmp_path / "broken.svg").write_text("<svg")

    with pytest.raises(ValueError, match="no SVG"):
        tool("icons").png(tmp_path / "broken.svg", 16)


def test_menu_entry_icons_and_kinds_of_files_fit_together(tool: Tool, tmp_path: Path) -> None:
    tool("packages").share(tmp_path / "share", tool("identity").project(ROOT / "pyproject.toml"))

    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(tmp_path / "share/applications/archive-reader.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    icons = [path.stem for path in tmp_path.rglob("apps/*")]
    metainfo = ET.parse(next(tmp_path.rglob("*.metainfo.xml"))).getroot()
    kinds = {kind.mime for kind in tool("identity").KINDS}
    assert len(icons) == 10 and set(icons) == {desktop["Icon"]}
    assert set(desktop["MimeType"].strip(";").split(";")) == kinds
    assert {media.text for media in metainfo.iter("mediatype")} == kinds
    assert metainfo.findtext("launchable") == "archive-reader.desktop"
    assert metainfo.findtext("id") == tool("identity").IDENTIFIER
    assert re.fullmatch(r"\d+(\.\d+)+", metainfo.find("releases/release").attrib["version"])  # type: ignore[union-attr]
    assert ET.parse(tmp_path / "share/mime/packages/archive-reader.xml").getroot().tag.endswith("mime-info")


def test_windows_installer_asks_for_no_rights_and_leaves_the_archive() -> None:
    text = INSTALLER.read_text(encoding="utf-8")

    assert "PrivilegesRequired=lowest" in text and "AppId={{6E2B7C1D-52C4-4E0B-9C0A-3B8D6A5F1E47}" in text
    assert "[UninstallDelete]" not in text and "Root: HKLM" not in text
    for suffix in ("mhtml", "mht", "webarchive", "warc", "wacz"):
        assert rf"Classes\.{suffix}\OpenWithProgids" in text
    assert not re.search(r'Classes\\\.\w+";', text), "a kind of file must not be taken from the program that opens it"


def test_windows_version_is_the_projects(tool: Tool) -> None:
    identity = tool("identity")

    text = identity.windows_version(identity.Project("archive-reader", "1.2.3", "…"))

    assert "filevers=(1, 2, 3, 0)" in text and 'StringStruct("ProductVersion", "1.2.3")' in text
    compile(text, "version.txt", "eval")


def test_mac_properties_never_take_a_kind_of_file_over(tool: Tool) -> None:
    identity = tool("identity")

    types: list[dict[str, Any]] = identity.mac_properties(identity.Project("a", "1.2.3", "…"))["CFBundleDocumentTypes"]

    assert len(types) == len(identity.KINDS)
    assert {one["LSHandlerRank"] for one in types} == {"Alternate"}


@pytest.mark.skipif(sys.platform != "linux", reason="the installer is for Linux")
class TestInstaller:
    """install.sh, for one user, with a program that only says its version."""

    @pytest.fixture
    def unpacked(self, tool: Tool, tmp_path: Path) -> Path:
        folder = tmp_path / "gói cài đặt"
        (folder / "archive-reader" / "_internal").mkdir(parents=True)
        program = folder / "archive-reader" / "archive-reader"
        program.write_text('#!/bin/sh\necho "Archive Reader 0"\n')
        program.chmod(0o755)
        tool("packages").share(folder / "share", tool("identity").project(ROOT / "pyproject.toml"))
        (folder / "install.sh").write_bytes((LINUX / "install.sh").read_bytes())
        return folder

    def run(self, unpacked: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        home.mkdir(exist_ok=True)
        command = ["sh", str(unpacked / "install.sh"), *arguments]
        environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    def test_installs_twice_and_removes_without_touching_the_archive(self, unpacked: Path, tmp_path: Path) -> None:
        home = tmp_path / "nhà & của | tôi"
        archive = home / ".local/share/archive-reader/library/archive.sqlite"
        archive.parent.mkdir(parents=True)
        archive.write_text("mine")

        first = self.run(unpacked, home)
        stale = home / ".local/opt/archive-reader/_internal/old.so"
        stale.write_text("of an older version")
        second = self.run(unpacked, home)

        assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
        assert not stale.exists()
        assert subprocess.check_output([home / ".local/bin/archive-reader"], text=True) == "Archive Reader 0\n"
        entry = (home / ".local/share/applications/archive-reader.desktop").read_text(encoding="utf-8")
        assert f'Exec="{home}/.local/bin/archive-reader" %F' in entry
        assert self.run(unpacked, home, "--remove").returncode == 0
        left = [path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir()]
        of_program = [name for name in left if "archive-reader" in name or "archive_reader" in name]
        assert of_program == [archive.relative_to(home).as_posix()] and archive.read_text() == "mine"

    def test_wrong_usage_changes_nothing(self, unpacked: Path, tmp_path: Path) -> None:
        answer = self.run(unpacked, tmp_path / "home", "--help-me")

        assert answer.returncode == 2 and "Usage" in answer.stderr
        assert not [*(tmp_path / "home").iterdir()]

    def test_a_program_that_does_not_start_is_told(self, unpacked: Path, tmp_path: Path) -> None:
        (unpacked / "archive-reader" / "archive-reader").write_text("#!/bin/sh\nexit 1\n")

        answer = self.run(unpacked, tmp_path / "home")

        assert answer.returncode == 1 and "does not start" in answer.stderr

    def test_a_window_that_does_not_open_is_told(self, unpacked: Path, tmp_path: Path) -> None:
        script = '#!/bin/sh\n[ "$1" = --version ] || { echo "libGL.so.1 is missing" >&2; exit 1; }\n'
        (unpacked / "archive-reader" / "archive-reader").write_text(script)

        answer = self.run(unpacked, tmp_path / "home")

        assert answer.returncode == 1 and "libGL.so.1" in answer.stderr and "does not open" in answer.stderr


def _with_parts(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for top in components for one in (top, *top.get("components", []))]
