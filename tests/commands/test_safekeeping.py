"""Accounts, keys and copies from the command line: what is asked, what is said, and with which exit code."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

from kraft_desktop.commands.command import clock, harmless_json
from kraft_desktop.domain.errors import DiskFull
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.store.database import sqlcipher
from kraft_desktop.store.folder import lease
from kraft_desktop.store.keys.wrapping import KdfCost
from tests.given.store.memory_keyring import in_place
from tests.given.terminal import NORRA, Run, run, with_key

__all__ = ["run"]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A node's store with its keys."""
    order = StoreOrder(node="norra", name="Anna", passphrase="fyra ord som passar")
    cost, now = KdfCost(passes=1, memory=64, lanes=1), clock(None)
    new_store(tmp_path / "store", order, Papers(sheet=tmp_path / "papper" / "blad.pdf"), machine="m", now=now, cost=cost)
    (tmp_path / "pw").write_text("fyra ord som passar\n", "utf-8")
    return tmp_path / "store"


@pytest.fixture
def shared(run: Run, store: Path, tmp_path: Path) -> Path:
    """The store with a second account, Bo."""
    (tmp_path / "pw2").write_text("en annan lång fras\n", "utf-8")
    bo = ["--name", "Bo", "--role", "deputy", "--new-passphrase-file", tmp_path / "pw2"]
    assert run("user", "add", store, *bo, *with_key(store))[0] == 0
    return store


def test_revoking_asks_for_the_keys_that_remain_and_makes_a_new_sheet(run: Run, shared: Path, tmp_path: Path) -> None:
    asked = ["user", "revoke", shared, "--name", "Bo", "--recovery-out", tmp_path / "blad.pdf", *with_key(shared)]
    asked += ["--recovery-code-file", tmp_path / "kod.txt"]
    before = (shared / "header.json").read_bytes()
    code, refused, said = run(*asked)
    assert (code, refused["error"]) == (3, "KeysNotConfirmed")
    assert "Anna" in said
    assert (shared / "header.json").read_bytes() == before
    assert not (tmp_path / "blad.pdf").exists()
    number = said.split("nummer ")[1].split(".")[0]
    assert run(*asked, "--confirm", "00000 00000 00000 00000")[0] == 3
    code, done, _ = run(*asked, "--confirm", number)
    assert code == 0
    assert [(user["name"], user["active"]) for user in done["users"]][1] == ("Bo", False)
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    recovered = ["--recovery-code-file", tmp_path / "kod.txt", "--new-passphrase-file", tmp_path / "pw2"]
    assert run("recover", shared, *recovered)[0] == 0
    assert run("user", "list", shared, "--passphrase-file", tmp_path / "pw2")[0] == 0


def test_a_revocation_needs_a_proof_of_the_sheet(run: Run, shared: Path, tmp_path: Path) -> None:
    asked = ["user", "revoke", shared, "--name", "Bo", "--recovery-out", tmp_path / "blad.pdf", *with_key(shared)]
    number = run(*asked, "--recovery-code-file", tmp_path / "kod.txt")[2].split("nummer ")[1].split(".")[0]
    code, refused, _ = run(*asked, "--confirm", number)
    assert (code, refused["error"]) == (2, "MissingArgument")
    assert not (tmp_path / "blad.pdf").exists()
    assert all(user["active"] for user in run("user", "list", shared, *with_key(shared))[1]["users"])


def test_a_new_sheet_takes_the_place_of_the_old_one(run: Run, store: Path, tmp_path: Path) -> None:
    for name in ("1", "2"):
        files = ["--recovery-out", tmp_path / f"{name}.pdf", "--recovery-code-file", tmp_path / f"{name}.txt"]
        assert run("recovery-sheet", store, *files, *with_key(store))[0] == 0
    (tmp_path / "pw2").write_text("en annan lång fras\n", "utf-8")
    new = ["--new-passphrase-file", tmp_path / "pw2"]
    assert run("recover", store, "--recovery-code-file", tmp_path / "1.txt", *new)[0] == 4
    assert run("recover", store, "--recovery-code-file", tmp_path / "2.txt", *new)[0] == 0


@pytest.mark.parametrize("weak", ["a" * 30, "Sommarsemester2026"])
def test_a_passphrase_that_a_list_would_find_is_refused_in_every_way_in(
    run: Run, store: Path, tmp_path: Path, weak: str
) -> None:
    (tmp_path / "svag").write_text(f"{weak}\n", "utf-8")
    new, code = ["--new-passphrase-file", tmp_path / "svag"], ["--recovery-code-file", tmp_path / "kod.txt"]
    run("recovery-sheet", store, "--recovery-out", tmp_path / "blad.pdf", *code, *with_key(store))
    run("backup", store, tmp_path / "kopia", *with_key(store))
    of_anna = ["--node", "norra", "--user", "Anna"]
    ways = [
        ["new", tmp_path / "s", *of_anna, "--recovery-out", tmp_path / "b.pdf", "--passphrase-file", tmp_path / "svag"],
        ["user", "add", store, "--name", "Bo", "--role", "deputy", *new, *with_key(store)],
        ["passphrase", store, *new, *with_key(store)],
        ["recover", store, *code, *new],
        ["restore", tmp_path / "kopia", tmp_path / "r", *code, *new],
    ]
    for way in ways:
        answered, refused, _ = run(*way)
        assert (answered, refused["error"]) == (3, "GuessablePassphrase"), way


def test_a_store_that_lacks_what_was_saved_is_read_and_waits_for_a_decision(run: Run, store: Path, tmp_path: Path) -> None:
    shutil.copytree(store, tmp_path / "old")
    run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    shutil.rmtree(store)
    shutil.copytree(tmp_path / "old", store)
    code, _, said = run("figures", store, "--period", "2026H1", *with_key(store))
    assert code == 0
    assert "saknas" in said
    code, refused, said = run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    assert (code, refused["error"]) == (3, "OlderStore")
    code, checked, _ = run("check", store, *with_key(store))
    assert (code, checked["problems"][0]["code"]) == (5, "older_copy")
    code, given_up, _ = run("accept", store, *with_key(store))
    assert code == 0
    assert given_up["kept"] <= given_up["saved"]
    code, _, said = run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    assert code == 0
    assert "saknas" not in said
    assert run("check", store, *with_key(store))[0] == 0


def test_a_backup_that_lacks_nothing_is_read_back_and_used_without_a_decision(run: Run, store: Path, tmp_path: Path) -> None:
    run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    assert run("backup", store, tmp_path / "kopia", *with_key(store))[0] == 0
    key = ["--passphrase-file", tmp_path / "pw"]
    for place in ("used", "looked_at"):
        assert run("restore", tmp_path / "kopia", tmp_path / place, *key)[0] == 0
        assert run("check", tmp_path / place, *key)[1]["problems"] == []
        code, _, said = run("figures", tmp_path / place, "--period", "2026H1", *key)
        assert (code, "saknas" in said) == (0, False)
    assert run("check", store, *with_key(store))[1]["problems"] == [], "a copy beside it does not make it old"
    shutil.rmtree(store)
    assert run("policy", tmp_path / "used", "second_approval=no", *key)[0] == 0
    code, refused, _ = run("policy", tmp_path / "looked_at", "second_approval=no", *key)
    assert (code, refused["error"]) == (3, "OlderStore"), "the other is used now, and this one lacks what it saved"


def test_a_backup_that_lacks_one_entry_waits_for_a_decision(run: Run, store: Path, tmp_path: Path) -> None:
    assert run("backup", store, tmp_path / "kopia", *with_key(store))[0] == 0
    run("policy", store, "second_approval=no", *with_key(store))
    key = ["--passphrase-file", tmp_path / "pw"]
    assert run("restore", tmp_path / "kopia", tmp_path / "r", *key)[0] == 0
    assert run("check", tmp_path / "r", *key)[1]["problems"][0]["code"] == "older_copy"
    assert run("policy", tmp_path / "r", "second_approval=no", *key)[1]["error"] == "OlderStore"
    assert run("accept", tmp_path / "r", *key)[0] == 0
    assert run("policy", tmp_path / "r", "second_approval=no", *key)[0] == 0


def test_what_is_saved_is_not_said_to_be_lost_on_a_full_disk(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> NoReturn:
        raise DiskFull(path="")

    with monkeypatch.context() as patch:
        patch.setattr(sqlcipher, "checkpoint", full)
        code, took, said = run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    assert (code, took["already_imported"]) == (0, False)
    assert "Allt är gjort och sparat" in said
    assert "inte sparad" not in said
    assert run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))[1]["already_imported"] is True


def test_signs_that_steer_a_terminal_never_reach_it(run: Run, store: Path) -> None:
    held = lease.Lease(store, "Anna\x1b[2J\u202e\x9b31m", "\x07DATOR", "2026-02-31T10:00:00Z")
    try:
        code, refused, said = run("figures", store, "--period", "2026H1", *with_key(store))
    finally:
        held.release()
    assert (code, refused["error"]) == (4, "StoreBusy")
    assert "Anna?[2J??31m" in said
    assert "\x1b[2J" in refused["message"], "for scripts it is what it is"


def test_json_is_harmless_and_says_the_same() -> None:
    facts = {"a": "å\x1b\x9b\u202e\u00ad😀", "b": [1, None, True]}
    text = harmless_json(facts)
    assert json.loads(text) == facts
    assert not set(text) & set("\x1b\x9b\u202e\u00ad")
    assert "å" in text


def test_a_store_where_nothing_can_be_written_is_checked(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> NoReturn:
        raise OSError(30, "Read-only file system")

    (store / "store.lock").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(lease, "_open", refused)
        code, checked, _ = run("check", store, *with_key(store))
    assert (code, checked["ok"]) == (0, True)


def test_failed_unlocks_say_when_which_account_and_which_machine(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "fel").write_text("en helt annan fras\n", "utf-8")
    for _ in range(2):
        assert run("figures", store, "--period", "2026H1", "--passphrase-file", tmp_path / "fel")[0] == 4
    entries = run("audit", store, *with_key(store))[1]["entries"]
    failed = [entry for entry in entries if entry["verb"] == "store.unlock_failed"]
    assert [entry["who"] for entry in failed] == ["Anna", "Anna"]
    assert all(entry["machine"] and entry["at"] and entry["record_id"] for entry in failed)
    assert not (store / "failed-unlocks.txt").exists()


def test_failed_unlocks_follow_no_link_and_have_an_end(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "fel").write_text("en helt annan fras\n", "utf-8")
    (tmp_path / "mine").write_text("mine", "utf-8")
    (store / "failed-unlocks.txt").symlink_to(tmp_path / "mine")
    assert run("figures", store, "--period", "2026H1", "--passphrase-file", tmp_path / "fel")[0] == 4
    assert (tmp_path / "mine").read_text("utf-8") == "mine"
    (store / "failed-unlocks.txt").unlink(missing_ok=True)
    (store / "failed-unlocks.txt").write_text("2026-07-06T08:50:00Z\n" * 3000 + '{"at": "x"}\n', "utf-8")
    assert run("figures", store, "--period", "2026H1", "--passphrase-file", tmp_path / "fel")[0] == 4
    entries = run("audit", store, *with_key(store))[1]["entries"]
    assert 0 < sum(entry["verb"] == "store.unlock_failed" for entry in entries) <= 200
    assert any("failed_unlocks_left_out" in entry["fields"] for entry in entries)


def test_the_trail_says_which_role_was_given(run: Run, shared: Path) -> None:
    entries = run("audit", shared, *with_key(shared))[1]["entries"]
    assert any("role_deputy" in entry["fields"] for entry in entries if entry["verb"] == "user.add")


def test_a_reader_sees_totals_and_no_rows(run: Run, store: Path, tmp_path: Path) -> None:
    run("import", "cases", store, NORRA / "arendelista.xlsx", *with_key(store))
    (tmp_path / "pw2").write_text("en annan lång fras\n", "utf-8")
    reader = ["--name", "Rut", "--role", "reader", "--new-passphrase-file", tmp_path / "pw2"]
    run("user", "add", store, *reader, *with_key(store))
    mine = run("figures", store, "--period", "2026H1", *with_key(store))[1]
    hers = run("figures", store, "--period", "2026H1", "--user", "Rut", "--passphrase-file", tmp_path / "pw2")[1]
    assert hers["participants"] == mine["participants"] > 0
    assert mine["support"]
    assert (hers["support"], hers["lists"], hers["without_referral"]) == (None, None, None)


def test_the_keyring_opens_the_store_when_asked_and_else_the_passphrase(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = in_place(monkeypatch)
    assert run("user", "list", store, "--keyring")[1]["error"] == "KeyringUnavailable"
    assert run("keyring", "on", store, *with_key(store))[1] == {"user": "Anna", "keyring": True}
    for _ in range(2):
        assert run("user", "list", store, "--keyring")[0] == 0
    (way,) = run("check", store, *with_key(store))[1]["keyrings"]
    assert way["user"] == "Anna"
    keyring.broken = True
    code, _, said = run("user", "list", store, "--keyring", *with_key(store))
    assert code == 0
    assert "Lösenfrasen fungerar" in said
    assert run("user", "list", store, "--keyring")[0] == 4
    keyring.broken = False
    assert run("keyring", "off", store, *with_key(store))[0] == 0
    assert run("check", store, *with_key(store))[1]["keyrings"] == []


def test_two_copies_that_have_gone_apart_are_compared(run: Run, shared: Path, tmp_path: Path) -> None:
    assert run("compare", shared, *with_key(shared))[1]["parted"] is False
    old = shared.with_name("old")
    shutil.copytree(shared, old)
    (tmp_path / "pw3").write_text("elva fina traktorer dansar\n", "utf-8")
    new = ["--role", "reader", "--new-passphrase-file", tmp_path / "pw3"]
    assert run("user", "add", shared, "--name", "Cecilia", *new, *with_key(shared))[0] == 0
    assert run("accept", old, *with_key(shared))[0] == 0
    code, found, _ = run("compare", shared, *with_key(shared))
    assert code == 0
    assert found["parted"] is True
    assert [line["about"] for line in found["here"]] == ["Cecilia"]
    (problem,) = run("check", shared, *with_key(shared))[1]["problems"]
    assert problem["code"] == "parted_copy"
