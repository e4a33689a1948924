"""Keeping a store: founded, shared, decided, looked over, copied and brought back, each time with a real store."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import itertools
import json
import multiprocessing
import os
from pathlib import Path

import pyrage
import pytest

from kraft_desktop.domain.errors import (
    AccountExists,
    AlreadyThere,
    CannotWrite,
    InStoreFolder,
    InvalidPolicy,
    KraftError,
    LastManager,
    MissingArgument,
    NameNotPrintable,
    NoSuchStore,
    NotAllowed,
    PolicyLocked,
    UnknownAccount,
    UnknownMunicipality,
    UnknownNode,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import PackageKind, SentPackage
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Role
from kraft_desktop.reports.package import crypto
from kraft_desktop.services.admin import accounts, keys, safekeeping, store_creation
from kraft_desktop.services.admin.access import Session, open_session
from kraft_desktop.services.admin.store_creation import CreatedStore, Papers, StoreOrder
from kraft_desktop.services.audit import chain
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.folder import files, places
from kraft_desktop.store.inspection import Inspection
from kraft_desktop.store.keys.wrapping import KdfCost
from tests.given.services.revoking import revoke

CHEAP = KdfCost(passes=1, memory=64, lanes=1)
PASS, OTHER, THIRD = "fyra ord som passar", "en annan lång fras", "en tredje lång fras"
SHEET = Path(__file__).resolve().parents[2] / "sheets" / "norra_grund" / "arendelista.xlsx"


def now() -> dt.datetime:
    return dt.datetime(2026, 7, 6, 8, 50, tzinfo=dt.UTC)


def found(folder: Path, node: str | None = "norra", *, practice: bool = False, minutes: int | None = None) -> CreatedStore:
    papers = Papers(sheet=folder / "papper" / "blad.pdf", code=folder / "papper" / "kod.txt")
    order = StoreOrder(node=node, name=" Anna  Ek ", passphrase=PASS, physician_minutes=minutes, practice=practice)
    return store_creation.new_store(folder / "store", order, papers, machine="DATOR-12", now=now, cost=CHEAP)


def unlock(folder: Path, name: str | None = None, passphrase: str = PASS) -> Session:
    return open_session(folder / "store", name, passphrase, machine="DATOR-12", now=now)


def everything(folder: Path) -> dict[str, str]:
    """A digest of every file under a folder."""
    files = sorted(f for f in folder.rglob("*") if f.is_file())
    return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found(tmp_path)
    return tmp_path


# --- founding ---------------------------------------------------------------------------------------------------------------


def test_a_new_node_store_opens_and_has_its_keys_hours_and_papers(tmp_path: Path) -> None:
    new = found(tmp_path, minutes=6000)
    assert new.recovery_sheet.read_bytes().startswith(b"%PDF")
    assert new.reserve_key is None
    assert (new.recovery_sheet.stat().st_mode & 0o777, new.recovery_sheet.with_name("kod.txt").stat().st_mode & 0o777) == (
        0o600,
        0o600,
    )
    session = unlock(tmp_path, "anna EK")
    with session.vault:
        assert session.vault.header.store_id == new.store_id
        assert (session.account.name, session.account.role) == ("Anna Ek", Role.THERAPIST)
        assert counting.hours_left(session).allotted == 6000
        assert safekeeping.policy(session) == Policy()
        with session.vault.read() as data:
            assert keys.own_keys(session, data).fingerprint == new.fingerprint


def test_the_reserve_key_of_an_owner_lies_beside_the_sheet_and_nowhere_else(tmp_path: Path) -> None:
    new = found(tmp_path, None)
    assert new.reserve_key == tmp_path / "papper" / "blad-reservnyckel.txt"
    text = new.reserve_key.read_text("utf-8")
    assert new.reserve_key.stat().st_mode & 0o777 == 0o600
    assert text.startswith("# Reservnyckel för Kommunförbundet Kalmar län")
    (secret,) = [line for line in text.splitlines() if not line.startswith("#")]
    session = unlock(tmp_path)
    with session.vault:
        assert session.account.role is Role.PROJECT_LEADER
        with session.vault.read() as data:
            own = keys.own_keys(session, data)
            assert all(secret not in setting.value for setting in data.settings.where())
    assert crypto.sealing_public(secret) == own.reserve
    sealed = pyrage.encrypt(b"paket", [pyrage.x25519.Recipient.from_str(own.reserve)])
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)]) == b"paket"


def test_practice_needs_no_second_approval(tmp_path: Path) -> None:
    found(tmp_path, practice=True)
    session = unlock(tmp_path)
    with session.vault:
        assert safekeeping.policy(session) == Policy(second_approval=False)


@pytest.mark.parametrize("taken", ["papper/blad.pdf", "papper/kod.txt", "papper/blad-reservnyckel.txt", "store/något"])
def test_nothing_is_made_when_something_is_in_the_way(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).parent.mkdir()
    (tmp_path / taken).write_text("finns redan", "utf-8")
    before = everything(tmp_path)
    with pytest.raises(AlreadyThere):
        found(tmp_path, None)
    assert everything(tmp_path) == before


def _wrong_place(tmp_path: Path) -> Papers:
    (tmp_path / "fil").write_text("ingen mapp", "utf-8")
    return Papers(sheet=tmp_path / "fil" / "blad.pdf")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"node": "nowhere"}, UnknownNode),
        ({"name": "  "}, MissingArgument),
        ({"passphrase": "Sommar2026!"}, WeakPassphrase),
        ({"node": None, "physician_minutes": 60}, WrongStoreKind),
        ({"papers": _wrong_place}, CannotWrite),
    ],
)
def test_a_founding_that_fails_leaves_nothing(tmp_path: Path, change: dict[str, object], problem: type[KraftError]) -> None:
    asked, place = dict(change), Papers(sheet=tmp_path / "blad.pdf", code=tmp_path / "kod.txt")
    papers = asked.pop("papers", None)
    order = dataclasses.replace(StoreOrder(node="norra", name="Anna", passphrase=PASS), **asked)  # type: ignore[arg-type]
    with pytest.raises(problem):
        store_creation.new_store(
            tmp_path / "store", order, papers(tmp_path) if callable(papers) else place, machine="m", now=now, cost=CHEAP
        )
    assert {f.name for f in tmp_path.rglob("*") if f.is_file()} <= {"fil"}
    with pytest.raises(NoSuchStore):
        unlock(tmp_path)


def test_papers_written_before_a_failure_are_taken_back(tmp_path: Path) -> None:
    (tmp_path / "blad.pdf").mkdir()
    papers = Papers(sheet=tmp_path / "blad.pdf", code=tmp_path / "kod.txt", force=True)
    order = StoreOrder(node=None, name="Anna", passphrase=PASS)
    with pytest.raises(CannotWrite):
        store_creation.new_store(tmp_path / "s", order, papers, machine="m", now=now, cost=CHEAP)
    assert [f for f in tmp_path.rglob("*") if f.is_file()] == []


def dying(folder: Path, step: str, number: int) -> None:
    """Found a store in a process that ends at a step of the files it writes."""
    done, calls = getattr(files, step), itertools.count()

    def killed(*given: object) -> object:
        if next(calls) == number + 1:  # after the note of who holds the lease
            os._exit(9)
        return done(*given)

    setattr(files, step, killed)
    found(folder, None)


@pytest.mark.parametrize("step", ["_replace", "sync_folder"])
@pytest.mark.parametrize("number", range(3))
def test_a_founding_that_was_killed_does_not_block_its_repetition(tmp_path: Path, step: str, number: int) -> None:
    process = multiprocessing.get_context("spawn").Process(target=dying, args=(tmp_path, step, number))
    process.start()
    process.join()
    assert process.exitcode == 9
    (tmp_path / "papper" / "mitt.txt").write_text("mitt", "utf-8")
    assert found(tmp_path, None).recovery_sheet.exists()
    unlock(tmp_path).vault.close()
    assert sorted(f.name for f in (tmp_path / "papper").iterdir() if not f.name.startswith(".")) == [
        *("blad-reservnyckel.txt", "blad.pdf", "kod.txt", "mitt.txt")
    ]


def test_what_the_user_changed_of_an_interrupted_attempt_is_left(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "unfinished").touch()
    places.announce(tmp_path / "store", tmp_path / "papper" / "blad.pdf", b"as written")
    (tmp_path / "papper").mkdir()
    (tmp_path / "papper" / "blad.pdf").write_bytes(b"changed")
    with pytest.raises(AlreadyThere):
        found(tmp_path, None)
    assert (tmp_path / "papper" / "blad.pdf").read_bytes() == b"changed"


def test_papers_do_not_lie_in_the_store(tmp_path: Path) -> None:
    order = StoreOrder(node="norra", name="Anna", passphrase=PASS)
    papers = Papers(sheet=tmp_path / "s" / "blad.pdf", force=True)
    with pytest.raises(InStoreFolder):
        store_creation.new_store(tmp_path / "s", order, papers, machine="m", now=now, cost=CHEAP)
    assert not (tmp_path / "s").exists()


def test_no_store_is_made_for_a_name_that_the_sheet_cannot_show(tmp_path: Path) -> None:
    order = StoreOrder(node="norra", name="محمد علي", passphrase=PASS)
    with pytest.raises(NameNotPrintable):
        store_creation.new_store(tmp_path / "s", order, Papers(sheet=tmp_path / "b.pdf"), machine="m", now=now, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


# --- accounts ---------------------------------------------------------------------------------------------------------------


def test_a_colleague_is_added_and_revoked_and_added_again(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        accounts.add(session, "Åsa Öst", Role.CASEWORKER, ["0860"], OTHER)
        with pytest.raises(AccountExists):
            accounts.add(session, "åsa  ÖST", Role.READER, [], OTHER)
        with pytest.raises(NameNotPrintable):
            accounts.add(session, "Mohammed محمد", Role.READER, [], OTHER)
        assert [(a.name, a.active) for a in accounts.listed(session)] == [("Anna Ek", True), ("Åsa Öst", True)]
    with unlock(folder, "A\u030asa O\u0308st", OTHER).vault as vault:
        assert vault.account is not None
        assert vault.account.municipalities == ("0860",)
    session = unlock(folder)
    with session.vault:
        old = session.vault.path
        revoke(session, "åsa öst", folder / "papper")
        assert [(a.name, a.active) for a in accounts.listed(session)] == [("Anna Ek", True), ("Åsa Öst", False)]
        assert not old.exists()
        assert chain.read(session).chain_ok
        with pytest.raises(UnknownAccount):
            revoke(session, "Åsa Öst", folder / "papper")
    assert "Åsa" not in (folder / "store" / "header.json").read_text("utf-8")
    with pytest.raises(UnknownAccount):
        unlock(folder, "Åsa Öst", OTHER)
    session = unlock(folder)
    with session.vault:
        accounts.add(session, "ÅSA ÖST", Role.DEPUTY, [], THIRD)
        assert [(a.name, a.role, a.active) for a in accounts.listed(session)][1] == ("ÅSA ÖST", Role.DEPUTY, True)
    with pytest.raises(WrongPassphrase):
        unlock(folder, "Åsa Öst", OTHER)
    unlock(folder, "Åsa Öst", THIRD).vault.close()


def test_the_last_who_can_manage_accounts_stays(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
        with pytest.raises(LastManager):
            revoke(session, "Anna Ek", folder / "papper")
        accounts.add(session, "Cecilia", Role.THERAPIST, [], THIRD)
        revoke(session, "Anna Ek", folder / "papper")
    session = unlock(folder, None, OTHER)
    with session.vault:
        assert session.account.name == "Bo"
        with pytest.raises(NotAllowed):
            accounts.add(session, "Dan", Role.READER, [], THIRD)
        with pytest.raises(NotAllowed):
            revoke(session, "Cecilia", folder / "papper")


class Cut(BaseException):
    """Not an error that anybody handles: the work ends here."""


def cut(*_: object) -> None:
    raise Cut


def test_an_interrupted_addition_is_finished_by_doing_it_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = unlock(folder)
    with session.vault, monkeypatch.context() as patch:
        patch.setattr(files, "_replace", cut)  # between the row and the way in
        with pytest.raises(Cut):
            accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
    session = unlock(folder)
    with session.vault:
        assert [a.active for a in accounts.listed(session)] == [True, False]
        accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
    unlock(folder, "Bo", OTHER).vault.close()


@pytest.mark.parametrize(
    ("role", "codes", "problem"),
    [
        (Role.PROJECT_LEADER, [], WrongStoreKind),
        (Role.CASEWORKER, ["0880"], UnknownMunicipality),
    ],
)
def test_accounts_fit_their_store(folder: Path, role: Role, codes: list[str], problem: type[KraftError]) -> None:
    session = unlock(folder)
    with session.vault:
        with pytest.raises(problem):
            accounts.add(session, "Bo", role, codes, OTHER)
        with pytest.raises(WeakPassphrase):
            accounts.add(session, "Bo", Role.READER, [], "kort")
        with pytest.raises(MissingArgument):
            accounts.add(session, " ", Role.READER, [], OTHER)
        assert len(accounts.listed(session)) == 1


def test_a_changed_passphrase_replaces_the_old_one(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        accounts.change_passphrase(session, OTHER)
    with pytest.raises(WrongPassphrase):
        unlock(folder)
    session = unlock(folder, None, OTHER)
    with session.vault:
        assert "user.passphrase" in {e.verb for e in chain.read(session).entries}


def test_the_code_on_the_sheet_opens_without_any_passphrase_and_goes_on_doing_so(folder: Path) -> None:
    code = (folder / "papper" / "kod.txt").read_text("utf-8")
    session = unlock(folder)
    with session.vault:
        accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
        accounts.add(session, "Cecilia", Role.DEPUTY, [], OTHER)
        old, code = code, revoke(session, "Bo", folder / "papper")  # a new data key, and a new sheet
    store = folder / "store"
    with pytest.raises(WrongRecoveryCode):
        accounts.recover(store, old, THIRD, name="cecilia", machine="m", now=now)
    assert accounts.recover(store, code, THIRD, name="cecilia", machine="m", now=now).name == "Cecilia"
    assert accounts.recover(store, code, THIRD, name=None, machine="m", now=now).name == "Anna Ek"
    with pytest.raises(UnknownAccount):
        accounts.recover(store, code, THIRD, name="Bo", machine="m", now=now)
    with pytest.raises(WeakPassphrase):
        accounts.recover(store, code, "kort", name=None, machine="m", now=now)
    with pytest.raises(WrongRecoveryCode):
        accounts.recover(store, "000011" * 8, THIRD, name=None, machine="m", now=now)
    session = unlock(folder, None, THIRD)
    with session.vault:
        assert ("recovery", "user.recover") in {(e.who, e.verb) for e in chain.read(session).entries}
    unlock(folder, "Cecilia", THIRD).vault.close()


# --- decisions --------------------------------------------------------------------------------------------------------------


def test_decisions_are_set_together_or_not_at_all(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        with pytest.raises(InvalidPolicy):
            safekeeping.decide(session, {"threshold": "6", "gap_tolerance": "many"})
        assert safekeeping.policy(session) == Policy()
        changed = safekeeping.decide(session, {"threshold": "6", "half_year_scheme": "project"})
        assert safekeeping.policy(session) == changed == Policy(threshold=6, half_year_scheme="project")
        assert {"threshold", "half_year_scheme"} <= {
            name for entry in chain.read(session).entries if entry.kind == "policy" for name in entry.fields
        }


def test_half_years_are_locked_after_the_first_package(folder: Path) -> None:
    session = unlock(folder)
    any_value = {"int": 1, "str": "x", "bytes": b"x", "PackageKind": PackageKind.HALF_YEAR}
    values = {f.name: any_value[str(f.type)] for f in dataclasses.fields(SentPackage)} | {"payload": '{"policy": {}}'}
    with session.vault:
        with session.vault.write("test") as tx:
            tx.sent.add(SentPackage(**values))  # type: ignore[arg-type]
        with pytest.raises(PolicyLocked):
            safekeeping.decide(session, {"half_year_scheme": "project"})
        assert safekeeping.decide(session, {"half_year_scheme": "calendar", "threshold": "7"}).threshold == 7


def test_only_who_may_decides(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
    session = unlock(folder, "Bo", OTHER)
    with session.vault:
        assert safekeeping.policy(session) == Policy()
        with pytest.raises(NotAllowed):
            safekeeping.decide(session, {"threshold": "6"})
        with pytest.raises(NotAllowed):
            chain.read(session)


# --- looking over -----------------------------------------------------------------------------------------------------------


def check(folder: Path) -> Inspection:
    return safekeeping.check(folder / "store", None, PASS)


def test_checking_a_sound_store_finds_nothing_and_changes_nothing(folder: Path) -> None:
    before = everything(folder)
    inspected = check(folder)
    assert (inspected.problems, inspected.last_backup) == ([], None)
    assert inspected.entries
    assert everything(folder) == before
    session = unlock(folder)
    with session.vault:
        safekeeping.back_up(session, folder / "kopia")
    assert check(folder).last_backup == "2026-07-06T08:50:00Z"


def test_checking_wants_a_key(folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(WrongPassphrase):
        safekeeping.check(folder / "store", None, OTHER)
    with pytest.raises(UnknownAccount):
        safekeeping.check(folder / "store", "Nisse", PASS)
    with pytest.raises(NoSuchStore):
        safekeeping.check(folder / "annan", None, PASS)
    assert everything(folder) == before


def _flip(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 4
    file.write_bytes(content)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def _forge(file: Path) -> None:
    header = json.loads(file.read_bytes())
    del header["checksum"]
    header["practice"] = True
    body = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    file.write_text(json.dumps({**header, "checksum": hashlib.sha256(body).hexdigest()}), "utf-8")


@pytest.mark.parametrize(
    ("damage", "file", "code"),
    [
        (lambda f: _flip(f, 9000), "data-*.db", "data_damaged"),
        (lambda f: _flip(f, 3), "data-*.db", "data_damaged"),
        (_cut, "data-*.db", "data_damaged"),
        (lambda f: f.write_bytes(b""), "data-*.db", "data_damaged"),
        (lambda f: f.unlink(), "data-*.db", "data_damaged"),
        (lambda f: _flip(f, 50), "header.json", "header_damaged"),
        (_forge, "header.json", "header_forged"),
    ],
)
def test_damage_is_reported_and_left_as_it_is(folder: Path, damage: object, file: str, code: str) -> None:
    assert callable(damage)
    damage(next((folder / "store").glob(file)))
    before = everything(folder)
    assert [problem.code for problem in check(folder).problems] == [code]
    assert everything(folder) == before


def test_a_broken_trail_is_reported(folder: Path) -> None:
    session = unlock(folder)
    with session.vault as vault:
        connection = sqlcipher.connect(vault.path, vault.database_key)
        connection.execute("DROP TRIGGER trail_no_update")
        connection.execute("UPDATE trail SET who = 'Bo' WHERE sequence = 2")
        connection.close()
        assert not chain.read(session).chain_ok
    (problem,) = check(folder).problems
    assert (problem.code, problem.facts) == ("trail_broken", {"sequence": 2})


def test_a_store_of_a_later_program_is_reported(folder: Path) -> None:
    with unlock(folder).vault as vault:
        connection = sqlcipher.connect(vault.path, vault.database_key)
        connection.execute("PRAGMA user_version = 99")
        connection.close()
    assert [p.code for p in check(folder).problems] == ["newer_store"]


# --- the trail --------------------------------------------------------------------------------------------------------------


def test_the_trail_since_a_day(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        everything_ = chain.read(session).entries
        assert everything_[0].verb == "store.create"
        assert chain.read(session, dt.date(2026, 7, 1)).entries == everything_
        assert chain.read(session, dt.date(2026, 7, 8)).entries == ()


# --- copies -----------------------------------------------------------------------------------------------------------------


def test_a_backup_gives_the_same_figures_in_a_clean_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = unlock(folder)
    with session.vault:
        case_list.cases(session, SHEET.read_bytes())
        figures = counting.figures(session, "2026H1")
        made = safekeeping.back_up(session, tmp_path / "usb" / "kopia.kraftbackup")
        assert hashlib.sha256((tmp_path / "usb" / "kopia.kraftbackup").read_bytes()).hexdigest() == made.sha256
        with pytest.raises(AlreadyThere):
            safekeeping.back_up(session, tmp_path / "usb" / "kopia.kraftbackup")
        safekeeping.back_up(session, tmp_path / "usb" / "kopia.kraftbackup", force=True)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    copy = tmp_path / "usb" / "kopia.kraftbackup"
    again = tmp_path / "reserv"
    with pytest.raises(WrongPassphrase):
        safekeeping.restore(copy, again / "store", None, OTHER, machine="RESERV", now=now)
    assert not again.exists()
    restored = safekeeping.restore(copy, again / "store", None, PASS, machine="RESERV", now=now)
    assert restored.rows > 20
    session = unlock(again)
    with session.vault:
        assert counting.figures(session, "2026H1") == figures
        assert chain.read(session).chain_ok
    assert check(again).problems == []
    with pytest.raises(AlreadyThere):
        safekeeping.restore(copy, again / "store", None, PASS, machine="RESERV", now=now)


def test_the_recovery_code_restores_a_backup_on_another_machine(folder: Path, tmp_path: Path) -> None:
    code = (folder / "papper" / "kod.txt").read_text("utf-8")
    session = unlock(folder)
    with session.vault:
        safekeeping.back_up(session, tmp_path / "kopia")
    place = tmp_path / "reserv" / "store"
    safekeeping.restore_with_code(tmp_path / "kopia", place, code, OTHER, name=None, machine="RESERV", now=now)
    unlock(tmp_path / "reserv", None, OTHER).vault.close()


def test_a_backup_removes_what_a_cut_one_of_its_own_left_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    session = unlock(folder)
    with session.vault:
        own = session.vault.header.store_id[:16]
        for name in (
            ".kopia.abc.tmp",
            ".kopia.bak",
            f".kopia.{own}.tmp",
            f".kopia.{own}.db",
            f".kopia.{own}.db-wal",
            f".i går.{own}.tmp",
        ):
            (tmp_path / name).write_bytes(b"halv")
        safekeeping.back_up(session, tmp_path / "kopia")
    assert sorted(file.name for file in tmp_path.glob(".*")) == [".kopia.abc.tmp", ".kopia.bak"]


def test_nothing_else_is_written_into_a_stores_folder(folder: Path) -> None:
    session = unlock(folder)
    with session.vault:
        before = everything(folder)
        for name in ("kopia", "header.json", session.vault.header.data_file, "mapp/kopia"):
            for force in (False, True):
                with pytest.raises((InStoreFolder, AlreadyThere)):
                    safekeeping.back_up(session, folder / "store" / name, force=force)
                with pytest.raises((InStoreFolder, AlreadyThere)):
                    keys.export(session, folder / "store" / name, force=force)
        assert everything(folder) == before
