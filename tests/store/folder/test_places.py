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


@pytest.mark.parametrize("part", ["OneDrive - Kommunen", "Dropbox"])
def test_not_in_a_synced_folder(tmp_path: Path, part: str) -> None:
    with pytest.raises(SyncedFolder):
        places.refuse_shared(tmp_path / part / "store")
