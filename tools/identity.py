"""Who the program is to the systems it is installed on: its identifier, version and kinds of files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

IDENTIFIER = "org.archive_reader.ArchiveReader"
"""Never changes: by it a system knows a newer version as the same program."""

_VERSION_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Archive Reader authors"),
      StringStruct("FileDescription", "Archive Reader"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "archive-reader"),
      StringStruct("LegalCopyright", "The Archive Reader authors. MIT licence."),
      StringStruct("OriginalFilename", "archive-reader.exe"),
      StringStruct("ProductName", "Archive Reader"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 0x04B0])]),
  ],
)
"""


@dataclass(frozen=True)
class Kind:
    """A kind of file that the program opens: `suffixes` without dot; `uti` is Apple's name of it, if it has one."""

    description: str
    mime: str
    suffixes: tuple[str, ...]
    uti: str | None = None


KINDS = (
    Kind("Saved web page (MHTML)", "application/x-mimearchive", ("mhtml", "mht")),
    Kind("Safari web archive", "application/x-webarchive", ("webarchive",), "com.apple.webarchive"),
    Kind("Web archive (WARC)", "application/warc", ("warc", "warc.gz")),
    Kind("Web archive collection (WACZ)", "application/wacz", ("wacz",)),
)


@dataclass(frozen=True)
class Project:
    """What pyproject.toml says of the program."""

    name: str
    version: str
    summary: str


def project(file: Path) -> Project:
    """Read the name, version and summary from `file`, a pyproject.toml."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    return Project(table["name"], table["version"], table["description"])


def windows_version(of: Project) -> str:
    """The version resource of the Windows program, as PyInstaller reads it."""
    numbers = [int(part) for part in of.version.split(".") if part.isdigit()]
    return _VERSION_RESOURCE.format(numbers=tuple((numbers + [0] * 4)[:4]), version=of.version)


def mac_properties(of: Project) -> dict[str, object]:
    """What the macOS bundle's Info.plist says beyond what PyInstaller writes."""
    return {
        "CFBundleDisplayName": "Archive Reader",
        "CFBundleShortVersionString": of.version,
        "CFBundleLocalizations": ["en", "vi"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind.description,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # one of those that open it, never the first
                **({"LSItemContentTypes": [kind.uti]} if kind.uti else {"CFBundleTypeExtensions": [*kind.suffixes]}),
            }
            for kind in KINDS
        ],
    }
