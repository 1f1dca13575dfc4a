"""Collects the licences of everything that the program ships: `licenses.py FOLDER SBOM`.

SBOM is the list that a build writes (see sbom.py): it names the libraries of the building system. What nothing carries
with it (Qt, Python, the fonts, the texts that others refer to) lies in the folder already and is left alone.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from sbom import license_of

KEPT = {
    "Apache-2.0.txt", "Faker.txt", "GPL-2.0.txt", "GPL-3.0.txt", "ICU.txt", "LGPL-2.1.txt", "LGPL-3.0.txt",
    "Noto.txt", "Python.txt", "Qt-parts.txt",
}  # fmt: skip
IN_HEAD = {"pyinstaller"}
"""Told of in the first lines already."""
OF_WINDOWS = {"tzdata"}
"""Collected there only, where no zones of time come with the system."""

_ELSEWHERE = re.compile(r"/(android|v8_xfa|[a-z_]*musl)/")
"""Folders of licences of what is only in builds for other systems."""
_LICENSE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_HEAD = """\
What is shipped with Archive Reader, and under which licence

Python: PSF-2.0 (see Python.txt)
Noto Sans, Noto Serif: SIL Open Font License 1.1 (see Noto.txt)
Qt, by PySide6: LGPL-3.0 (see LGPL-3.0.txt); its libraries in the program's folder may be replaced
The parts of others in Qt: see Qt-parts.txt
ICU, of whose data a part is left out: Unicode-3.0 (see ICU.txt)
PyInstaller, by which the packaged program starts: GPL-2.0-or-later with an exception for programs packaged by it
Faker 40.54.0, of which only names of people are taken: MIT (see Faker.txt)
"""
_OF_PARTS = """
Some of these packages say what is compiled into them, or was used for that:
"""
_OF_SYSTEM = """
The packaged program for Linux contains these libraries of the system that it was built on, too:
"""


def shipped(components: Iterable[dict[str, Any]]) -> list[Distribution]:
    """The Python packages among `components`, as they are installed here."""
    names = {one["name"] for one in components if one["purl"].startswith("pkg:pypi/")} - IN_HEAD | OF_WINDOWS
    return [distribution(name) for name in sorted(names, key=str.lower)]


def main(folder: Path, sbom: Path) -> None:
    """Write a file for each library that carries its licence, and `index.txt` with the name of each licence."""
    for old in folder.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        elif old.name not in KEPT:
            old.unlink()
    components = json.loads(sbom.read_text(encoding="utf-8"))["components"]
    lines = _HEAD.splitlines()
    for one in shipped(components):
        name = one.metadata["Name"]
        lines.append(f"{name} {one.version}: {license_of(one)}")
        if texts := _texts(one):
            _write(folder / f"{name}.txt", "\n\n".join(texts))
    lines += [*_OF_PARTS.splitlines(), *_parts(components)]
    lines += _OF_SYSTEM.splitlines()
    lines += _system(folder, [one for one in components if one["purl"].startswith("pkg:deb/")])
    _write(folder / "index.txt", "\n".join(lines))


def _parts(components: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A line for each part that a package says is in it."""
    for one in components:
        for part in one.get("components", []):
            stated = [entry.get("expression") or entry["license"].get("id", "") for entry in part.get("licenses", [])]
            title = f"{part['name']} {part.get('version', '')}".strip()
            yield f"{one['name']}: {title}: {', '.join(stated)}"


def _texts(one: Distribution) -> list[str]:
    every = [file for file in one.files or [] if not _ELSEWHERE.search(str(file))]
    files = [file for file in every if ".dist-info/licenses/" in str(file)]
    files = files or [file for file in every if _LICENSE.search(str(file))]
    return [_decoded(file.read_binary()) for file in files]


def _decoded(text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")  # some old ones; every byte means something there


def _system(folder: Path, components: list[dict[str, Any]]) -> list[str]:
    """Write what Debian says of the licence of each package, once where two say the same; returns the index's lines."""
    (folder / "system").mkdir()
    lines, places = [], {}
    for one in sorted(components, key=lambda one: one["name"]):
        text = Path("/usr/share/doc", one["name"], "copyright").read_text(encoding="utf-8")
        if text not in places:
            places[text] = f"system/{one['name']}.txt"
            _write(folder / places[text], text)
        lines.append(f"{one['name']} {one['version']}: see {places[text]}")
    return lines


def _write(file: Path, text: str) -> None:
    file.write_text(text.strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
