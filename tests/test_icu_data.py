"""ICU's data made smaller: what Qt reads of it stays as it was."""

from __future__ import annotations

import importlib
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

ROOT = Path(__file__).parents[1]
QT = Path(PySide6.__file__).parent / "Qt" / "lib"
LIBRARIES = sorted(QT.glob("libicudata.so.*"))

needs_tools = pytest.mark.skipif(
    not LIBRARIES or not all(map(shutil.which, ("ld", "nm", "objcopy"))), reason="only on Linux, with binutils"
)

ASKED = """
from PySide6.QtCore import QCollator, QLocale, QStringConverter, QTimeZone
names = ["Đà Nẵng", "Da", "Ẳn", "Ấn", "Ân", "Ông", "Ơn", "Ưu", "Uy", "đường", "a10", "a9", "中", "日"]
for place in ("vi_VN", "en_US", "sv_SE", "zh_CN"):
    order = QCollator(QLocale(place))
    order.setNumericMode(True)
    print(place, sorted(names, key=order.sortKey))
    print(QLocale(place).toUpper("iđịnh ế"), QLocale(place).toLower("IĐỊNH Ế"))
    for zone in (b"Asia/Ho_Chi_Minh", b"Europe/Berlin"):
        for kind in (QTimeZone.NameType.LongName, QTimeZone.NameType.ShortName):
            print(QTimeZone(zone).displayName(QTimeZone.TimeType.StandardTime, kind, QLocale(place)))
print(QStringConverter.availableCodecs())
with open("/proc/self/maps") as maps:
    print({line.split()[-1] for line in maps if "icudata" in line})
"""


@pytest.fixture
def icu_data(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("icu_data")


def package(files: dict[str, bytes]) -> bytes:
    """A package of ICU's data with a head of 32 bytes."""
    head = struct.pack("<H2sHH4B4s4B4s8x", 32, b"\xda\x27", 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, bytes(4))
    names, bodies, table = b"", b"", struct.pack("<I", len(files))
    after = 4 + 8 * len(files)
    start = after + sum(len(name) + 1 for name in files)
    for name, content in files.items():
        table += struct.pack("<II", after + len(names), start + len(bodies))
        names += name.encode() + b"\0"
        bodies += content
    return head + table + names + bodies


def test_folders_are_left_out_and_the_rest_is_the_same(icu_data: ModuleType) -> None:
    whole = package(
        {"icudt73l/coll/vi.res": b"v" * 16, "icudt73l/lang/vi.res": b"l" * 32, "icudt73l/root.res": b"r" * 16}
    )

    smaller = icu_data.without(whole, {"lang"})

    assert icu_data.contents(smaller) == {"icudt73l/coll/vi.res": b"v" * 16, "icudt73l/root.res": b"r" * 16}
    assert smaller[:32] == whole[:32] and len(smaller) < len(whole)


@pytest.mark.parametrize("broken", [b"\x20\x00\xda\x27" + bytes(60), b"\x7fELF" + bytes(60)])
def test_another_file_is_refused(icu_data: ModuleType, broken: bytes) -> None:
    with pytest.raises(ValueError, match="no package"):
        icu_data.without(broken, {"lang"})


def test_another_library_is_refused(icu_data: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"libicuuc\.so\.73"):
        icu_data.shrink(tmp_path / "libicuuc.so.73", tmp_path / "made")


@needs_tools
def test_qt_calls_nothing_that_reads_what_is_left_out(icu_data: ModuleType) -> None:
    number = LIBRARIES[0].suffix[1:]
    answer = subprocess.run(
        ["nm", "--dynamic", "--undefined-only", *sorted(QT.glob("libQt6*.so.6"))],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    called = set(re.findall(rf"U (\w+)_{number}$", answer, re.MULTILINE))

    assert "ucol_open" in called and [name for name in called if not name.startswith(icu_data.USED)] == []


@needs_tools
def test_qt_sorts_and_converts_as_before(icu_data: ModuleType, tmp_path: Path) -> None:
    made = tmp_path / LIBRARIES[0].name

    icu_data.shrink(LIBRARIES[0], made)

    whole, smaller = (
        subprocess.run(
            [sys.executable, "-c", ASKED], capture_output=True, text=True, check=True,
            env={**os.environ, "LD_LIBRARY_PATH": str(folder)},
        ).stdout.rsplit("\n", 2)
        for folder in (QT, tmp_path)
    )  # fmt: skip
    assert made.stat().st_size < 0.6 * LIBRARIES[0].stat().st_size
    assert smaller[0] == whole[0] and "Đà Nẵng" in whole[0]
    assert str(made) in smaller[1] and str(made) not in whole[1]
