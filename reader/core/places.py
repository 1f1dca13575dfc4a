"""Whether an archive lies where a database is in danger: on a network drive, or in a folder that is synchronised.

What the system says of the folder is given; nothing is looked up here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Peril(StrEnum):
    """Why a place is not safe."""

    NETWORK = "network"
    SYNCHRONISED = "synchronised"


@dataclass(frozen=True, slots=True)
class Danger:
    """`name` is the service that synchronises, or how the system calls the drive; `""` if it has no name for it."""

    peril: Peril
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder by its full path, links followed, and what the system says of it.

    `file_system` and `volume` are the type and the name of its drive; `remote` says that the system calls the drive
    one of another machine. `markers` are the hidden files beside and above it; `roots` are services by the folders
    that they say they synchronise.
    """

    path: str
    file_system: str = ""
    volume: str = ""
    remote: bool = False
    markers: frozenset[str] = frozenset()
    roots: Mapping[str, str] = field(default_factory=dict)


_FOLDERS = (
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("OneDrive", r"onedrive( ?- ?.+)?"),
    ("Google Drive", r"google ?drive( \(.+\)|-.+)?"),
    ("iCloud Drive", r"mobile documents|icloud ?drive|com~apple~clouddocs"),
    ("Nextcloud", r"nextcloud\d*"),
    ("ownCloud", r"owncloud\d*"),
    ("MEGA", r"mega|megasync"),
    ("Box", r"box sync|box-box"),
    ("pCloud", r"pcloud ?drive"),
    ("Yandex Disk", r"yandex\.disk"),
    ("Synology Drive", r"synologydrive"),
)
"""What services call their folders."""
_MARKERS = (
    ("Dropbox", r"\.dropbox(\.cache)?"),
    ("Nextcloud", r"\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db"),
    ("ownCloud", r"\.owncloudsync\.log"),
    ("Syncthing", r"\.stfolder"),
    ("Synology Drive", r"\.synologyworkingdirectory"),
)
"""The files that they leave in them."""
_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\w*|afp\w*|ncpfs|webdav|davfs\d?|afs|coda|ceph|glusterfs|lustre|gfs2|ocfs2"
    r"|9p|virtiofs|vboxsf|prl_fs|vmhgfs|dfsfuse\w*|macfuse|fuse\..+"
)
_LOCAL_FUSE = re.compile(
    r"fuse\.(ntfs-3g|exfat|apfs.*|encfs|gocryptfs|cryfs|securefs|veracrypt|dislocker|bindfs|mergerfs|unionfs.*|portal"
    r"|lxcfs|archivemount|squashfuse\w*|.*appimage.*)"
)
"""Drivers of disks of this machine that are no part of the system."""


def danger_of(place: Place) -> Danger | None:
    """What is to be feared for an archive in this place, None if nothing is known."""
    service = _service(place)
    if service:
        return Danger(Peril.SYNCHRONISED, service)
    kind = place.file_system.lower()
    if _NETWORK.fullmatch(kind) and not _LOCAL_FUSE.fullmatch(kind):
        return Danger(Peril.NETWORK, kind)
    if place.remote or _is_share(place.path):
        return Danger(Peril.NETWORK, place.volume)
    return None


def _service(place: Place) -> str:
    path = _parts(place.path)
    for root, service in place.roots.items():
        above = _parts(root)
        if above and path[: len(above)] == above:
            return service
    if "cloudstorage" in path[:-1]:  # where macOS keeps those of all services
        name = path[path.index("cloudstorage") + 1]
        return next((service for service, said in _FOLDERS if re.fullmatch(said, name)), name)
    for names, rules in (((*path, place.volume.lower()), _FOLDERS), (place.markers, _MARKERS)):
        for service, said in rules:
            if any(re.fullmatch(said, name.lower()) for name in names):
                return service
    return ""


def _parts(path: str) -> list[str]:
    return [part.lower() for part in re.split(r"[/\\]+", path) if part]


def _is_share(path: str) -> bool:
    r"""Whether a path of Windows leads to another machine: `\\server\share`, but not `\\?\C:\` or `\\wsl$\`."""
    if re.match(r"\\\\[?.]\\", path):
        return path[4:8].upper() == "UNC\\"
    return path.startswith("\\\\") and not re.match(r"\\\\wsl[.$]", path, re.IGNORECASE)
