"""Two copies of a store that have gone apart are not called older: what each has of its own is shown."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kraft_desktop import paths
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import access, accounts, backups, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import comparing
from kraft_desktop.store import inspection
from kraft_desktop.store.keys.slots import with_passphrase
from tests.given.seeds import EVA, PASSPHRASE, new_store
from tests.given.store.vaults import now

LONG = "elva fina traktorer dansar"


def opened(folder: Path) -> Session:
    return access.open_session(folder, None, PASSPHRASE, machine="m", now=now)


def recorded(folder: Path, *names: str) -> None:
    """Record something: an account for each name."""
    with opened(folder).vault as vault:
        for name in names:
            accounts.add(access.session_of(vault), name, Role.READER, (), LONG)


def found(folder: Path) -> comparing.Parting | None:
    with opened(folder).vault as vault:
        return comparing.parting(access.session_of(vault))


def names(parting: comparing.Parting | None) -> list[str]:
    """The accounts that were recorded only here."""
    assert parting is not None
    return [line.about for line in parting.here if line.verb == "user.add"]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a backup."""
    folder, _ = new_store(tmp_path / "store")
    with opened(folder).vault as vault:
        backups.make(access.session_of(vault), tmp_path / "usb" / "kopia.kraftkopia")
    return folder


def restored(store: Path) -> Path:
    """The backup restored beside the store, and gone on with."""
    copy = store.with_name("restored")
    file = store.with_name("usb") / "kopia.kraftkopia"
    safekeeping.restore(file, copy, EVA.name, PASSPHRASE, machine="m", now=now)
    with opened(copy).vault as vault:
        safekeeping.accept(access.session_of(vault))
    return copy


def test_a_store_in_use_has_not_gone_apart(store: Path) -> None:
    recorded(store, "Bo")
    assert found(store) is None


def test_the_store_that_a_restored_backup_was_taken_in_place_of_says_what_only_it_has(store: Path) -> None:
    recorded(store, "Bo", "Cecilia")
    recorded(restored(store), *(f"Ny {number}" for number in range(9)))  # longer than the other by now
    with opened(store).vault as vault:
        session = access.session_of(vault)
        assert session.missing is not None
        assert session.missing.parted is not None
        assert names(comparing.parting(session)) == ["Bo", "Cecilia"]
    (problem,) = inspection.inspect(store, with_passphrase(None, PASSPHRASE)).problems
    assert problem.code == "parted_copy"


def test_the_folder_that_an_old_copy_was_gone_on_with_in_place_of(store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path / "old")
    recorded(store, "Bo")
    with opened(tmp_path / "old").vault as vault:
        session = access.session_of(vault)
        assert session.missing is not None
        assert comparing.parting(session) is None, "the old copy has nothing of its own yet"
        safekeeping.accept(session)
    recorded(tmp_path / "old", *(f"Ny {number}" for number in range(9)))
    assert names(found(store)) == ["Bo"]


def test_a_copy_of_the_later_line_is_only_older(store: Path, tmp_path: Path) -> None:
    copy = restored(store)
    recorded(copy, "Bo")
    shutil.copytree(copy, tmp_path / "older")
    recorded(copy, "Cecilia")
    with opened(tmp_path / "older").vault as vault:
        session = access.session_of(vault)
        assert session.missing is not None
        assert session.missing.parted is None
        assert comparing.parting(session) is None


def test_only_upkeep_of_its_own_is_nothing_to_take_over(store: Path) -> None:
    opened(store).vault.close()
    recorded(restored(store), "Bo")
    with opened(store).vault as vault:
        session = access.session_of(vault)
        assert session.missing is not None
        assert comparing.parting(session) is None


def test_on_another_computer_a_later_backup_shows_both_sides(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(store, "Bo")
    here = paths.state_folder()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "spare"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "spare"))
    assert paths.state_folder() != here
    copy = restored(store)
    recorded(copy, "Cecilia", "David")
    with opened(copy).vault as vault:
        backups.make(access.session_of(vault), tmp_path / "usb" / "senare.kraftkopia")
    monkeypatch.undo()
    with opened(store).vault as vault:
        session = access.session_of(vault)
        parting = comparing.parting(session)
    assert names(parting) == ["Bo"]
    assert parting is not None
    assert parting.there == 2
