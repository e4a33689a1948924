"""The backups that are kept: named and listed, rehearsed each week, deleted, and never restored over the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import DamagedBackup, InStoreFolder, NotAllowed
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import access, backups
from kraft_desktop.services.admin.access import Session
from tests.given.exchange import PASSPHRASE, Clock, found
from tests.given.nodes import as_account


@pytest.fixture
def clock() -> Clock:
    made = Clock()
    made.put(2026, 11, 2)
    return made


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    made = found(tmp_path / "n", "sodra", clock).session
    with made.vault:
        yield made


def verbs(session: Session) -> list[str]:
    with session.vault.read() as data:
        return [entry.verb for entry in data.trail.entries()]


def spoil(file: Path) -> None:
    """Change one byte in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_a_backup_is_named_after_store_and_moment_and_listed_first(session: Session, tmp_path: Path, clock: Clock) -> None:
    first = backups.make_in(session, tmp_path / "usb")
    clock.put(2026, 11, 9)
    second = backups.make_in(session, tmp_path / "usb")
    assert second.name.startswith("kraft-sodra-2026-11-09-")
    found_ = backups.listed(session)
    assert [one.file for one in found_] == [second, first]
    assert [(one.there, one.old_key, one.newest) for one in found_] == [(True, False, True), (True, False, False)]
    assert session.account.name not in second.name


def test_a_backup_is_not_put_into_the_stores_own_folder(session: Session) -> None:
    before = sorted(session.vault.folder.iterdir())
    for folder in (session.vault.folder, session.vault.folder / "usb"):
        with pytest.raises(InStoreFolder):
            backups.make_in(session, folder)
        with pytest.raises(InStoreFolder):
            backups.restore(session, folder / "x.kraftkopia", folder, "Anna", PASSPHRASE)
    assert sorted(session.vault.folder.iterdir()) == before


def test_the_rehearsal_restores_the_latest_and_leaves_the_store_alone(session: Session, tmp_path: Path) -> None:
    backups.make_in(session, tmp_path / "usb")
    folder = sorted(file.name for file in session.vault.folder.iterdir())
    anchor = session.vault.anchor()
    assert backups.rehearse(session) is True
    assert sorted(file.name for file in session.vault.folder.iterdir()) == folder
    assert session.vault.anchor().generation == anchor.generation
    assert backups.listed(session)[0].backup.tried is not None
    assert verbs(session)[-1] == "backup.rehearse"


def test_a_damaged_backup_is_found_and_said(session: Session, tmp_path: Path) -> None:
    spoil(backups.make_in(session, tmp_path / "usb"))
    assert backups.rehearse(session) is False
    kept = backups.kept(session)
    assert kept.damaged
    assert not backups.listed(session)[0].backup.whole


def test_a_new_backup_settles_a_damaged_one(session: Session, tmp_path: Path, clock: Clock) -> None:
    spoil(backups.make_in(session, tmp_path / "usb"))
    backups.rehearse(session)
    clock.put(2026, 11, 3)
    backups.make_in(session, tmp_path / "usb")
    assert not backups.kept(session).damaged


def test_the_rehearsal_is_due_once_a_week_and_only_with_a_backup_in_reach(
    session: Session, tmp_path: Path, clock: Clock
) -> None:
    assert backups.rehearse_if_due(session) is None
    file = backups.make_in(session, tmp_path / "usb")
    away = file.rename(file.with_suffix(".away"))
    assert backups.rehearse_if_due(session) is None
    away.rename(file)
    assert backups.rehearse_if_due(session) is True
    clock.put(2026, 11, 8)
    assert backups.rehearse_if_due(session) is None
    clock.put(2026, 11, 10)
    assert backups.rehearse_if_due(session) is True
    assert backups.rehearse_if_due(as_account(session, Role.READER)) is None


@pytest.mark.parametrize(("day", "late"), [(10, False), (11, True)])
def test_eight_days_without_a_backup_are_late_counted_from_the_first_day(
    session: Session, clock: Clock, day: int, late: bool
) -> None:
    clock.put(2026, 11, day)
    kept = backups.kept(session)
    assert (kept.last, kept.late) == (None, late)


def test_a_backup_ends_being_late(session: Session, tmp_path: Path, clock: Clock) -> None:
    clock.put(2026, 11, 20)
    assert backups.kept(session).late
    backups.make_in(session, tmp_path / "usb")
    kept = backups.kept(session)
    assert not kept.late
    assert kept.last is not None
    assert kept.last.date() == dt.date(2026, 11, 20)


def test_a_backup_is_deleted_and_one_that_is_gone_only_taken_off(session: Session, tmp_path: Path) -> None:
    first, second = backups.make_in(session, tmp_path / "a"), backups.make_in(session, tmp_path / "b")
    first.unlink()
    backups.delete(session, first)
    backups.delete(session, second)
    assert not second.exists()
    assert backups.listed(session) == ()
    assert verbs(session)[-1] == "backup.delete"


def test_what_is_no_backup_of_this_store_is_not_deleted(session: Session, tmp_path: Path, clock: Clock) -> None:
    mine = tmp_path / "brev.txt"
    mine.write_text("viktigt", "utf-8")
    other = found(tmp_path / "o", "norra", clock).session
    with other.vault:
        theirs = backups.make_in(other, tmp_path / "usb")
    for file in (mine, theirs):
        with pytest.raises(DamagedBackup):
            backups.delete(session, file)
        assert file.exists()


def test_a_backup_is_restored_beside_the_open_store(session: Session, tmp_path: Path, clock: Clock) -> None:
    file = backups.make_in(session, tmp_path / "usb")
    (name,) = backups.contents(file).accounts
    backups.restore(session, file, tmp_path / "ny", name, PASSPHRASE)
    with access.open_session(tmp_path / "ny", name, PASSPHRASE, machine="m", now=clock).vault as vault:
        assert vault.header.store_id == session.vault.header.store_id


def test_who_makes_no_backups_sees_deletes_and_restores_none(session: Session, tmp_path: Path) -> None:
    file = backups.make_in(session, tmp_path / "usb")
    reader = as_account(session, Role.READER)
    for attempt in (
        lambda: backups.listed(reader),
        lambda: backups.make_in(reader, tmp_path / "usb"),
        lambda: backups.delete(reader, file),
        lambda: backups.restore(reader, file, tmp_path / "ny", "Anna", PASSPHRASE),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert file.exists()
    assert backups.kept(reader).last is not None
