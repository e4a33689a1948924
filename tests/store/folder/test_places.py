"""Where a live store may not lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import SyncedFolder
from kraft_desktop.store.folder import places


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's list of file systems, to be written by the test."""
    file = tmp_path / "mounts"
    monkeypatch.setattr(places, "_MOUNTS", file)
    return file


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "davfs"])
def test_not_on_a_network(tmp_path: Path, mounted: Path, kind: str) -> None:
    share = tmp_path / "gemensam mapp"
    listed = str(share).replace(" ", "\\040")
    mounted.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nserver:/export {listed} {kind} rw 0 0\ntmpfs {listed}/egen tmpfs rw 0 0\n", "utf-8"
    )
    with pytest.raises(SyncedFolder) as refused:
        places.make_folder(share / "nod")
    assert refused.value.facts["why"] == "network"
    assert not share.exists()
    places.make_folder(share / "egen" / "nod")
    places.make_folder(tmp_path / "nod")


def test_not_under_a_name_of_the_network(mounted: Path) -> None:
    mounted.write_text("/dev/sda1 / ext4 rw 0 0\n", "utf-8")
    with pytest.raises(SyncedFolder):
        places.refuse_shared(Path("//server/gemensamt/nod"))


SYNCED = [
    *(
        "OneDrive - Kommunen",
        "OneDrive",
        "Dropbox",
        "Dropbox (Kommunen)",
        "Google Drive",
        "GoogleDrive-anna@example.se",
        "My Drive",
    ),
    *("Min enhet", "iCloudDrive", "Mobile Documents", "CloudStorage", "Nextcloud", "Nextcloud2.bak", "ownCloud", "SharePoint"),
    *("Box Sync", "Box", "pCloud Drive", "MEGA", "MEGAsync", "Tresorit", "Syncthing", "Proton Drive", "Jottacloud", "Seafile"),
]


@pytest.mark.parametrize("part", SYNCED)
def test_not_in_a_synced_folder(tmp_path: Path, part: str) -> None:
    (tmp_path / part).mkdir()
    with pytest.raises(SyncedFolder):
        places.refuse_shared(tmp_path / part / "store")
    (tmp_path / "länk").symlink_to(tmp_path / part)
    with pytest.raises(SyncedFolder):
        places.refuse_shared(tmp_path / "länk" / "store")


@pytest.mark.parametrize("part", ["Boxholm", "megabyte", "Synchronised swimming", "Mina dokument", "Dropboxen", "syncope"])
def test_a_name_that_only_begins_alike_is_no_synced_folder(tmp_path: Path, part: str) -> None:
    places.refuse_shared(tmp_path / part / "store")


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox.cache", ".nextcloudsync.log"])
def test_what_a_sync_program_puts_there_gives_it_away(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).touch()
    with pytest.raises(SyncedFolder):
        places.refuse_shared(tmp_path / "a" / "b" / "store")


def test_a_folder_that_the_system_names_is_synced_whatever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Kommunens filer"))
    with pytest.raises(SyncedFolder):
        places.refuse_shared(tmp_path / "Kommunens filer" / "store")
    places.refuse_shared(tmp_path / "Andra filer" / "store")
