from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.places import Danger, Peril, Place, danger_of

NETWORK, SYNCHRONISED = Peril.NETWORK, Peril.SYNCHRONISED


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/lan/Dropbox/kho", "Dropbox"),
        ("/home/lan/Dropbox (Công ty Sông Thao)/kho", "Dropbox"),
        (r"C:\Users\Lan\OneDrive\Tài liệu\kho", "OneDrive"),
        (r"C:\Users\Lan\OneDrive - Sở Y tế\kho", "OneDrive"),
        ("/Users/lan/Library/CloudStorage/OneDrive-Personal/kho", "OneDrive"),
        ("/Users/lan/Library/CloudStorage/GoogleDrive-lan@example.com/My Drive/kho", "Google Drive"),
        ("/Users/lan/Library/CloudStorage/Unheard-of/kho", "unheard-of"),
        ("/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/kho", "iCloud Drive"),
        (r"C:\Users\Lan\iCloudDrive\kho", "iCloud Drive"),
        (r"D:\Google Drive\kho", "Google Drive"),
        ("/home/lan/Nextcloud/kho", "Nextcloud"),
        ("/home/lan/Nextcloud2/kho", "Nextcloud"),
        ("/home/lan/MEGA/kho", "MEGA"),
    ],
)
def test_folders_of_services_are_known_by_their_names(path: str, service: str) -> None:
    assert danger_of(Place(path, "ext4")) == Danger(SYNCHRONISED, service)


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        ("._sync_0f3a9c12d4.db", "Nextcloud"),
        (".sync_0f3a9c12d4.db", "Nextcloud"),
        (".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_and_by_the_files_that_they_leave(marker: str, service: str) -> None:
    assert danger_of(Place("/data/chung/kho", markers=frozenset({".bashrc", marker}))) == Danger(SYNCHRONISED, service)


def test_and_by_what_they_say_themselves() -> None:
    roots = {r"D:\Việc": "OneDrive", "": "Dropbox"}
    assert danger_of(Place(r"d:\việc\kho", roots=roots)) == Danger(SYNCHRONISED, "OneDrive")
    assert danger_of(Place(r"D:\Việc khác\kho", roots=roots)) is None


def test_a_drive_that_only_looks_local_is_known_by_its_name() -> None:
    assert danger_of(Place(r"G:\kho", "FAT32", volume="Google Drive")) == Danger(SYNCHRONISED, "Google Drive")


@pytest.mark.parametrize(
    "kind",
    ["nfs", "nfs4", "cifs", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "9p", "vboxsf", "NFS"],
)
def test_network_drives_are_known(kind: str) -> None:
    assert danger_of(Place("/mnt/chung/kho", kind)) == Danger(NETWORK, kind.lower())


@pytest.mark.parametrize(
    "place",
    [
        Place(r"\\maychu\chung\kho", "NTFS"),
        Place(r"\\?\UNC\maychu\chung\kho", "NTFS"),
        Place(r"Z:\kho", "NTFS", remote=True),
    ],
)
def test_shares_of_windows_are_known(place: Place) -> None:
    assert danger_of(place) == Danger(NETWORK)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/lan/.local/share/archive-reader/library", "ext4"),
        (r"C:\Users\Lan\AppData\Local\archive-reader\library", "NTFS"),
        (r"\\?\C:\Users\Lan\kho", "NTFS"),
        (r"\\wsl$\Debian\home\lan", "9P2000.L"),
        ("/Users/lan/Library/Application Support/archive-reader/library", "apfs"),
        ("/home/lan/kho", "btrfs"),
        ("/media/usb/kho", "fuseblk"),
        ("/home/lan/mật", "fuse.gocryptfs"),
        ("/home/lan/dropbox-cũ/boxes/mega phone", "ext4"),
        ("/Users/lan/Library/CloudStorage", "apfs"),
        ("/", ""),
        ("", ""),
    ],
)
def test_disks_of_this_machine_are_left_in_peace(path: str, kind: str) -> None:
    assert danger_of(Place(path, kind)) is None


@given(st.text(), st.text(max_size=20), st.frozensets(st.text(max_size=20)), st.text())
def test_nothing_that_a_system_says_is_too_strange(path: str, kind: str, markers: frozenset[str], root: str) -> None:
    danger_of(Place(path, kind, kind, markers=markers, roots={root: "X"}))
