"""The list of everything that the built program contains (CycloneDX 1.6), by what PyInstaller really collected."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Protocol
from uuid import NAMESPACE_URL, uuid5

from identity import Project

QT_LIBRARIES = {
    "libicu": ("ICU", "Unicode-3.0"),
    "libQt6": ("Qt", "LGPL-3.0-only"),
}
"""What PySide6's package brings along that is not PySide6."""


class Collected(Protocol):
    """PyInstaller's analysis: entries of (name in the program, file it comes from, kind)."""

    pure: Sequence[tuple[str, str, str]]
    binaries: Sequence[tuple[str, str, str]]
    datas: Sequence[tuple[str, str, str]]


def write(target: Path, project: Project, collected: Collected) -> None:
    """Write the list for `collected` to `target`. Two builds of the same sources write the same bytes."""
    target.write_text(json.dumps(make(project, collected), indent=1, sort_keys=True) + "\n", encoding="utf-8")


def make(project: Project, collected: Collected) -> dict[str, Any]:
    """The list as CycloneDX' JSON."""
    sources = [source for _, source, _ in [*collected.pure, *collected.binaries, *collected.datas] if source]
    components = [_python(), *_distributions(sources), *_qt(collected.binaries), *_system(collected.binaries)]
    components.sort(key=lambda one: str(one["bom-ref"]))
    top = {
        "type": "application",
        "bom-ref": f"pkg:generic/{project.name}@{project.version}",
        "name": project.name,
        "version": project.version,
        "description": project.summary,
        "licenses": [{"license": {"id": "MIT"}}],
    }
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps([top, components], sort_keys=True))}",
        "version": 1,
        "metadata": {"timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": top},
        "components": components,
        "dependencies": [{"ref": top["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}],
    }


def license_of(one: Distribution) -> str:
    """What a package says its licence is, in one line; empty where it says nothing."""
    stated = one.metadata["License-Expression"] or one.metadata["License"] or ""
    classified = [c.rsplit(" :: ", 1)[-1] for c in one.metadata.get_all("Classifier", []) if c.startswith("License")]
    return stated.strip().splitlines()[0] if stated.strip() else ", ".join(classified)


def _component(kind: str, name: str, version: str, license_: str, reference: str) -> dict[str, Any]:
    one: dict[str, Any] = {"type": kind, "bom-ref": reference, "purl": reference, "name": name, "version": version}
    if license_:
        one["licenses"] = [{"license": {"name": license_}}]
    return one


def _python() -> dict[str, Any]:
    version = platform.python_version()
    return _component("framework", "Python", version, "PSF-2.0", f"pkg:generic/python@{version}")


def _distributions(sources: Iterable[str]) -> list[dict[str, Any]]:
    """The Python packages that one of the files in `sources` belongs to, but the program itself."""
    wanted = {os.path.realpath(source) for source in sources}
    found = []
    for one in distributions():
        name = one.metadata["Name"]
        if name == "archive-reader" or not one.files:
            continue
        if any(os.path.realpath(str(one.locate_file(file))) in wanted for file in one.files):
            reference = f"pkg:pypi/{name.lower().replace('_', '-')}@{one.version}"
            component = _component("library", name, one.version, license_of(one), reference)
            if parts := _parts(one, reference):
                component["components"] = parts
            found.append(component)
    return found


def _parts(one: Distribution, reference: str) -> list[dict[str, Any]]:
    """What a package says is compiled into it: some bring a list of their own (PEP 770)."""
    found = {}
    for file in one.files or []:
        if ".dist-info/sboms/" in str(file) and file.name.endswith(".json"):
            for part in json.loads(file.read_text(encoding="utf-8")).get("components", []):
                kept = {key: part[key] for key in ("type", "name", "version", "purl", "licenses") if key in part}
                kept["bom-ref"] = f"{reference}#{part['name']}@{part.get('version', '')}"
                found[kept["bom-ref"]] = kept
    return [found[key] for key in sorted(found)]


def _qt(binaries: Iterable[tuple[str, str, str]]) -> list[dict[str, Any]]:
    from PySide6.QtCore import qVersion

    names = [Path(name).name for name, _, _ in binaries]
    found = {}
    for start, (what, license_) in QT_LIBRARIES.items():
        for name in names:
            if name.startswith(start):
                version = qVersion() if what == "Qt" else name.rsplit(".", 1)[-1]
                found[what] = _component("library", what, version, license_, f"pkg:generic/{what.lower()}@{version}")
    return [*found.values()]


def _system(binaries: Iterable[tuple[str, str, str]]) -> list[dict[str, Any]]:
    """The libraries of the building system; on Debian by their packages, elsewhere by their files."""
    ours = [os.path.realpath(sysconfig.get_path(key)) for key in ("purelib", "platlib", "stdlib", "platstdlib")]
    ours.append(os.path.realpath(sys.prefix))
    found: dict[str, dict[str, Any]] = {}
    for name, source, kind in binaries:
        real = os.path.realpath(source)
        if kind == "SYMLINK" or any(real.startswith(place + os.sep) for place in ours):
            continue
        if Path(name).name.startswith("libpython"):
            continue  # it stands in the list already
        package, version, distribution = debian_package(source) or (Path(name).name, "", "")
        reference = f"pkg:deb/{distribution}/{package}@{version}" if version else f"pkg:generic/{package}"
        one = found.setdefault(reference, _component("library", package, version, "", reference))
        one.setdefault("properties", []).append({"name": "archive-reader:file", "value": name})
        if version:
            one["licenses"] = [{"license": {"name": "see resources/licenses/index.txt"}}]
    for one in found.values():
        one["properties"].sort(key=lambda entry: entry["value"])
    return [*found.values()]


def debian_package(file: str) -> tuple[str, str, str] | None:
    """The package that `file` belongs to, its version and the distribution; None where there is no dpkg that knows."""
    for path in dict.fromkeys((file, file.replace("/lib/", "/usr/lib/", 1), os.path.realpath(file))):
        try:
            answer = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        except OSError:
            return None
        if answer.returncode == 0:
            package = answer.stdout.split(":", 1)[0]
            form = "-f=${Version}\n"
            shown = subprocess.run(["dpkg-query", "-W", form, package], capture_output=True, text=True, check=True)
            return package, shown.stdout.split("\n", 1)[0], platform.freedesktop_os_release().get("ID", "debian")
    return None
