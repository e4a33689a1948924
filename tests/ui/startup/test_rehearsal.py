"""The weekly trial restore: tried beside the window when it is due, its day in the status line, red when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kraft_desktop.services.admin import backups, recovery
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.startup import opening
from kraft_desktop.ui.startup.rehearsal import RehearsalGuard
from tests.given.exchange import Clock, Store, found

Settle = Callable[[], None]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    clock = Clock()
    clock.put(2026, 11, 9)
    return found(tmp_path / "n", "sodra", clock)


@pytest.fixture
def guard(store: Store, worker: Worker) -> RehearsalGuard:
    return RehearsalGuard(store.session, worker)


def tried(store: Store) -> set[str]:
    """The moments of trials in the log."""
    with store.session.vault.read() as data:
        return {entry.at for entry in data.trail.entries() if entry.verb == "backup.rehearse"}


def test_a_restore_is_tried_when_due_and_no_more(store: Store, guard: RehearsalGuard, settle: Settle, tmp_path: Path) -> None:
    guard.look()
    settle()
    assert tried(store) == set()
    backups.make_in(store.session, tmp_path / "usb")
    for _ in range(2):
        guard.look()
        settle()
    assert len(tried(store)) == 1
    store.clock.put(2026, 11, 16)
    guard.look()
    settle()
    assert len(tried(store)) == 2
    guard.stop()


def test_what_cannot_be_tried_now_is_silent(
    store: Store,
    guard: RehearsalGuard,
    settle: Settle,
    tmp_path: Path,
    refusals: list[object],
) -> None:
    backups.make_in(store.session, tmp_path / "usb").unlink()
    guard.look()
    settle()
    assert (tried(store), refusals) == (set(), [])
    guard.stop()


def test_the_status_line_tells_backup_and_trial(store: Store, tmp_path: Path) -> None:
    backups.make_in(store.session, tmp_path / "usb")
    store.clock.put(2026, 11, 12)
    backups.rehearse(store.session)
    kept = opening.kept(store.session)
    assert kept.words.startswith("Säkerhetskopia 9\u00a0nov \u00b7 provåterställd 12\u00a0nov")
    assert not kept.alarm


def test_nine_days_without_a_backup_and_a_damaged_one_are_red(store: Store, tmp_path: Path) -> None:
    store.clock.put(2026, 11, 18)
    late = opening.kept(store.session)
    assert (late.words, late.alarm) == ("Ingen kontrollerad säkerhetskopia på 9 dagar", True)
    file = backups.make_in(store.session, tmp_path / "usb")
    assert not opening.kept(store.session).alarm
    file.write_bytes(b"")
    backups.rehearse(store.session)
    damaged = opening.kept(store.session)
    assert (damaged.words, damaged.alarm) == ("Den senaste säkerhetskopian är skadad; gör en ny", True)


def test_the_sheet_is_reminded_of_until_it_is_proved(store: Store, tmp_path: Path) -> None:
    session = store.session
    assert "återställningsbladet är inte kontrollerat" in opening.kept(session).words
    sheet = recovery.new_sheet(session, tmp_path / "blad.pdf")
    assert "återställningsbladet är inte kontrollerat" in opening.kept(session).words
    groups = sheet.code.split("-")
    recovery.renew(session, sheet, {1: groups[0], 8: groups[7]})
    assert "återställningsbladet" not in opening.kept(session).words
