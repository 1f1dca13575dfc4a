"""Makes of the built folder what users install: `packages.py deb|tar|appimage [--runtime FILE]`.

Everything is written to dist/. The same folder gives the same bytes: names are sorted, owners are root, and every
date is SOURCE_DATE_EPOCH. docs/packaging.md tells how each is used.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import icons
from identity import Project, project

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
BUILT = DIST / "archive-reader"
LINUX = ROOT / "packaging" / "linux"
DEPENDS = "libc6 (>= 2.36), libegl1, libgl1, libstdc++6, libsystemd0"
RECOMMENDS = "libcups2, libwayland-cursor0"
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}

_CONTROL = """\
Package: archive-reader
Version: {version}
Architecture: {architecture}
Maintainer: The Archive Reader authors <noreply@archive-reader.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: fontconfig
Section: editors
Priority: optional
Description: {summary}
 Archive Reader keeps the web pages that you saved: every article as clean text with
 its people and organisations highlighted, your tags and notes beside the paragraphs,
 a search that does not need accents, and exports that can stand as evidence.
 .
 It never uses the network.
"""


def moment() -> int:
    """The date, in seconds since 1970, that everything in a package gets."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "0"))


def share(target: Path, of: Project) -> None:
    """Write into `target` what belongs into /usr/share or ~/.local/share: menu entry, icons, kinds of files."""
    for source, place in (("archive-reader.desktop", "applications"), ("archive-reader.xml", "mime/packages")):
        (target / place).mkdir(parents=True)
        shutil.copyfile(LINUX / source, target / place / source)
    metainfo = "org.archive_reader.ArchiveReader.metainfo.xml"
    (target / "metainfo").mkdir()
    text = (LINUX / metainfo).read_text(encoding="utf-8").replace("@VERSION@", of.version)
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    (target / "metainfo" / metainfo).write_text(text.replace("@DATE@", day), encoding="utf-8")
    svg = ROOT / "resources" / "icons" / "program.svg"
    for size in icons.SIZES:
        file = target / f"icons/hicolor/{size}x{size}/apps/archive-reader.png"
        file.parent.mkdir(parents=True)
        file.write_bytes(icons.png(svg, size))
    scalable = target / "icons/hicolor/scalable/apps/archive-reader.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(svg, scalable)


def system_tree(target: Path, of: Project) -> None:
    """Write into `target` the program as it lies in a system: under /usr."""
    program = target / "usr/lib/archive-reader"
    shutil.copytree(BUILT, program, symlinks=True)
    (target / "usr/bin").mkdir()
    (target / "usr/bin/archive-reader").symlink_to("../lib/archive-reader/archive-reader")
    share(target / "usr/share", of)


def deb(work: Path, of: Project) -> Path:
    """The package for Debian and Ubuntu. It has no scripts: menus, icons and kinds of files are kept by triggers."""
    tree = work / "tree"
    system_tree(tree, of)
    documents = tree / "usr/share/doc/archive-reader"
    documents.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", documents / "copyright")
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    architecture = MACHINES[platform.machine()]
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(
        _CONTROL.format(
            version=of.version, architecture=architecture, size=size, depends=DEPENDS, recommends=RECOMMENDS,
            summary=of.summary,
        ),
        encoding="utf-8",
    )  # fmt: skip
    _settle(tree)
    file = DIST / f"archive-reader_{of.version}_{architecture}.deb"
    _run("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "--threads-max=1", tree, file)
    return file


def tar(work: Path, of: Project) -> Path:
    """The archive with `install.sh`, for one user without administrator rights."""
    name = f"archive-reader-{of.version}-linux-{platform.machine()}"
    tree = work / name
    tree.mkdir()
    shutil.copytree(BUILT, tree / "archive-reader", symlinks=True)
    share(tree / "share", of)
    shutil.copy(LINUX / "install.sh", tree)
    shutil.copyfile(ROOT / "LICENSE", tree / "LICENSE")
    _settle(tree)
    file = DIST / f"{name}.tar.gz"
    order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{moment()}", "--format=gnu"]
    _run("tar", "-C", work, *order, "--use-compress-program=gzip -9n", "-cf", file, name)
    return file


def appimage(work: Path, of: Project, runtime: Path) -> Path:
    """One file that runs where it lies: `runtime`, AppImage's own of type 2, with the program behind it."""
    if runtime.read_bytes()[8:11] != b"AI\x02":
        sys.exit(f"{runtime} is no runtime of AppImage's type 2.")
    tree = work / "tree"
    system_tree(tree, of)
    shutil.copy(LINUX / "AppRun", tree)
    (tree / "archive-reader.desktop").symlink_to("usr/share/applications/archive-reader.desktop")
    (tree / "archive-reader.png").symlink_to("usr/share/icons/hicolor/256x256/apps/archive-reader.png")
    (tree / ".DirIcon").symlink_to("archive-reader.png")
    _settle(tree)
    packed = work / "squashfs"
    # SOURCE_DATE_EPOCH gives mksquashfs its dates.
    _run("mksquashfs", tree, packed, "-root-owned", "-noappend", "-comp", "zstd", "-quiet", "-no-progress")
    file = DIST / f"Archive_Reader-{of.version}-{platform.machine()}.AppImage"
    file.write_bytes(runtime.read_bytes() + packed.read_bytes())
    file.chmod(0o755)
    return file


def _settle(tree: Path) -> None:
    """Give everything in `tree` the same date, and rights that do not depend on who builds."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment())})


def main() -> None:
    """Make the package that the arguments name, and print where it lies and how large it is."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("kind", choices=["deb", "tar", "appimage"])
    arguments.add_argument("--runtime", type=Path, help="AppImage's runtime of type 2")
    given = arguments.parse_args()
    if not (BUILT / "archive-reader").exists():
        sys.exit("Nothing is built yet. Type: make app")
    if given.kind == "appimage" and not (given.runtime and given.runtime.is_file()):
        sys.exit("AppImage's runtime is needed. Type: make appimage RUNTIME=runtime-x86_64")
    of = project(ROOT / "pyproject.toml")
    with tempfile.TemporaryDirectory(prefix="archive-reader-package-") as folder:
        work = Path(folder)
        if given.kind == "appimage":
            made = appimage(work, of, given.runtime)
        else:
            made = {"deb": deb, "tar": tar}[given.kind](work, of)
    print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
