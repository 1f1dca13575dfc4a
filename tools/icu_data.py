"""Makes ICU's data smaller: Qt asks it only to sort, to convert encodings and to name time zones.

Names of languages, regions, currencies and units, spelled-out numbers, rules for breaking lines and for writing in
another script are half of what Qt's package brings along. Qt has its own of these, and calls nothing that reads ICU's.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path

UNUSED = {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"}
"""Folders of ICU's data."""
USED = ("u_strTo", "ucal_", "ucnv_", "UCNV_", "ucol_")
"""How the functions of ICU begin that Qt calls: no other reads what is left out."""

_MAGIC = b"\xda\x27"


def shrink(library: Path, target: Path) -> None:
    """Write to `target` the library `libicudata.so.N` without the folders in UNUSED.

    Raises ValueError for another file, CalledProcessError where binutils do not do their work.
    """
    number = re.fullmatch(r"libicudata\.so\.(\d+)", library.name)
    if not number:
        raise ValueError(f"{library} is not ICU's data.")
    data, item = target.with_suffix(".dat"), target.with_suffix(".o")
    _run("objcopy", "--output-target=binary", "--only-section=.rodata", library, data)
    data.write_bytes(without(data.read_bytes(), UNUSED))
    kind = _run("ld", "--print-output-format").strip()
    symbol = f"icudt{number[1]}_dat=.rodata:0,global,object"
    _run(
        "objcopy", "--input-target=binary", f"--output-target={kind}", "--strip-all", "--add-symbol", symbol,
        "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents", "--set-section-alignment", ".data=16",
        data, item,
    )  # fmt: skip
    _run("ld", "-shared", "--build-id=none", "-z", "noexecstack", "-soname", library.name, "-o", target, item)


def without(package: bytes, folders: set[str]) -> bytes:
    """ICU's package of files (`CmnD`, little-endian) without those that lie in `folders`."""
    (head,) = struct.unpack_from("<H", package)
    if package[2:4] != _MAGIC or package[12:16] != b"CmnD" or package[8]:
        raise ValueError("This is no package of ICU's data, or one of another kind.")
    files = contents(package)
    kept = {name: content for name, content in files.items() if name.split("/")[1] not in folders}
    place = 4 + 8 * len(kept)
    names, entries, bodies = b"", [], []
    for name in kept:
        entries.append(place + len(names))
        names += name.encode("ascii") + b"\0"
    names += bytes(-(place + len(names)) % 16)
    place += len(names)
    table = struct.pack("<I", len(kept))
    for entry, content in zip(entries, kept.values(), strict=True):
        table += struct.pack("<II", entry, place)
        bodies.append(content)
        place += len(content)
    return package[:head] + table + names + b"".join(bodies)


def contents(package: bytes) -> dict[str, bytes]:
    """The files in ICU's package by their names, each filled up to a multiple of 16 bytes."""
    (head,) = struct.unpack_from("<H", package)
    (count,) = struct.unpack_from("<I", package, head)
    entries = [struct.unpack_from("<II", package, head + 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in entries[1:]] + [len(package) - head]
    found = {}
    for (name, start), end in zip(entries, ends, strict=True):
        text = package[head + name : package.index(b"\0", head + name)].decode("ascii")
        content = package[head + start : head + end]
        found[text] = content + bytes(-len(content) % 16)
    return found


def _run(*command: str | Path) -> str:
    parts = [str(part) for part in command]
    return subprocess.run(parts, check=True, capture_output=True, text=True).stdout
