"""Collects the licences of the libraries that the program ships into a folder: `licenses.py FOLDER`.

What no library carries with it (the fonts, Qt's LGPL, Python) lies in that folder already and is left alone.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

_LICENSE = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)


def shipped() -> list[Distribution]:
    """The program's libraries, and theirs, as they are installed here; without what is for developers only."""
    found: dict[str, Distribution] = {}
    waiting = ["archive-reader"]
    while waiting:
        one = distribution(waiting.pop())
        key = one.metadata["Name"].lower().replace("_", "-")
        if key in found:
            continue
        found[key] = one
        for requirement in map(Requirement, one.requires or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    del found["archive-reader"]
    return [found[key] for key in sorted(found)]


def main(folder: Path) -> None:
    """Write a file for each library that carries its licence, and `index.txt` with the name of each licence."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "What is shipped with Archive Reader, and under which licence",
        "",
        "Python: PSF-2.0 (see Python.txt)",
        "Noto Sans, Noto Serif: SIL Open Font License 1.1 (see Noto.txt)",
        "Qt, by PySide6: LGPL-3.0 (see LGPL-3.0.txt); its libraries in the program's folder may be replaced",
    ]
    for one in shipped():
        name = one.metadata["Name"]
        license_ = one.metadata["License-Expression"] or one.metadata["License"] or ""
        classified = [c.rsplit(" :: ", 1)[-1] for c in one.metadata.get_all("Classifier", []) if "License" in c]
        lines.append(f"{name} {one.version}: {license_.splitlines()[0] if license_ else ', '.join(classified)}")
        texts = [file for file in one.files or [] if _LICENSE.search(str(file))]
        if texts:
            text = "\n\n".join(file.read_text(encoding="utf-8") for file in texts)
            (folder / f"{name}.txt").write_text(text.strip() + "\n", encoding="utf-8")
    (folder / "index.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
