"""A store of each earlier state of the program opens, is brought to today's form, and says what it said then."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from kraft_desktop import words
from kraft_desktop.commands import figures, published
from kraft_desktop.reports.package import contents, envelope
from kraft_desktop.reports.papers import consolidation
from kraft_desktop.services.admin import access, keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import consolidated, receiving
from kraft_desktop.services.ledger import records
from kraft_desktop.store.database import migrations, schema, sqlcipher
from kraft_desktop.store.database.records import Records
from kraft_desktop.store.keys import issued
from kraft_desktop.store.vault import Data
from tests.given.store import earlier_stores
from tests.given.store.earlier_stores import PASSPHRASES, SAMPLES, form_of, new_form

OPENED = dt.datetime(2026, 11, 28, 23, 10, tzinfo=dt.UTC)
MOVED = {"settings"}
"""Tables of which rows have moved to tables of their own."""
MADE_OF_SETTINGS = {"import_log", "recipes"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A copy of an earlier store, opened."""

    side: str
    folder: Path
    session: Session
    expected: dict[str, Any]


@pytest.fixture(scope="module", params=SAMPLES, ids="-".join)
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    state, side = request.param
    folder = earlier_stores.copy_of(state, side, tmp_path_factory.mktemp("earlier") / side)
    expected = earlier_stores.expected(state, side)
    opened = dt.datetime.fromisoformat(expected["opened"]) if "opened" in expected else OPENED
    with pytest.MonkeyPatch.context() as machine:  # one of its own: another copy of the sample may have been opened before
        for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            machine.setenv(name, str(folder.with_name("state")))
        session = access.open_session(folder, None, PASSPHRASES[side], machine="m", now=lambda: opened)
    with session.vault:
        yield Sample(side=side, folder=folder, session=session, expected=expected)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Facts are compared here, whatever the Swedish words beside them."""
    before = words.language()
    words.use("en")
    yield
    words.use(before)


def test_its_tables_are_those_of_a_new_store(sample: Sample) -> None:
    with sample.session.vault.read() as data:
        assert form_of(data.connection) == new_form()


def test_it_passes_both_checks_and_its_trail_goes_on(sample: Sample) -> None:
    vault, before = sample.session.vault, sample.expected["trail"]
    sqlcipher.check_integrity(vault.path, vault.database_key)
    with vault.read() as data:
        data.trail.verify()
        assert data.trail.hash_at(before["sequence"]) == before["hash"]
        assert "store.unlock" in data.trail.verbs_since(before["sequence"])
        assert data.connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def test_every_row_is_as_it_was(sample: Sample) -> None:
    with sample.session.vault.read() as data:
        for name, was in sample.expected["tables"].items():
            if name in MOVED and moved_to(data):
                continue
            query = earlier_stores.selection(name, was["columns"])
            rows = [row for row in data.connection.exec_driver_sql(query) if row[0] != issued.SETTING]  # written at unlocking
            assert (name, len(rows), earlier_stores.digest(rows)) == (name, was["rows"], was["sha256"])


def test_every_kind_of_record_is_read(sample: Sample) -> None:
    with sample.session.vault.read() as data:
        kinds = [kind for kind in vars(data).values() if isinstance(kind, Records)]
        found = {kind.table.name: len([row for row in kind.where() if row.id != issued.SETTING]) for kind in kinds}
        as_settings = MADE_OF_SETTINGS - sample.expected["tables"].keys()
        found["settings"] += moved_to(data) if as_settings else 0
    assert {name: rows for name, rows in found.items() if rows and name not in as_settings} == {
        name: table["rows"] for name, table in sample.expected["tables"].items() if table["rows"] and name in found
    }


def moved_to(data: Data) -> int:
    """The number of rows in tables that were settings before."""
    return len(data.import_log.where()) + len(data.recipes.where())


def test_its_imports_and_recipes_are_known(sample: Sample) -> None:
    with sample.session.vault.read() as data:
        log, recipes = data.import_log.where(), data.recipes.where()
    logged = {one.id: {**dataclasses.asdict(one), "people": list(one.people)} for one in log}
    assert logged == {name: {**was, "id": name} for name, was in sample.expected.get("imports", {}).items()}
    remembered = [[one.kind.value, one.sender, {**one.answers, **one.chosen}] for one in recipes if one.answers or one.chosen]
    assert remembered == sample.expected.get("recipes", [])


def test_it_says_the_same_figures(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "opened", lambda _: contextlib.nullcontext(sample.session))
    for period, said in sample.expected.get("figures", {}).items():
        answer = figures._figures(argparse.Namespace(period=period, identified=True))
        found = json.loads(json.dumps(answer.facts))
        assert {name: found[name] for name in said} == said
        assert found.keys() - said.keys() <= {"declined"}  # who declined is counted since schema 4


def test_what_has_left_is_listed_as_it_was(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    with sample.session.vault.read() as data:
        ledger = records.read(data)
    assert [left.row.sequence for left in ledger.sendings] == list(range(1, len(ledger.sendings) + 1))
    if sample.side == "owner":
        return
    monkeypatch.setattr(published, "opened", lambda _: contextlib.nullcontext(sample.session))
    asked = argparse.Namespace(add=None, dry_run=False, withdraw=None, set_apart=None)
    listed = json.loads(json.dumps(published._published(asked).facts))
    if "published" in sample.expected:  # by a command of later states
        assert listed == sample.expected["published"]
    else:
        assert len(listed["published"]) == sum(bool(left.payload.tables) for left in ledger.sendings)


def test_an_owner_consolidates_the_same(sample: Sample) -> None:
    for period, said in sample.expected.get("consolidated", {}).items():
        node = json.loads(consolidation.data(consolidated.summarise(sample.session, period)))["nodes"]["norra"]
        day = {"received": said["received"][:10]} if "received" in said else {}  # as days since the second form of the package
        hours = {"hours": _totals(said["hours"])} if said.get("hours") else {}  # and without the weeks
        assert {name: _totals(node[name]) if name == "hours" else node[name] for name in said} == {**said, **day, **hours}


def _totals(hours: dict[str, Any] | None) -> dict[str, Any] | None:
    return hours and {name: hours[name] for name in ("allotted", "done", "planned", "left")}


def test_the_sealed_bytes_are_those_that_left_and_came(sample: Sample) -> None:
    with sample.session.vault.read() as data:
        for sent in data.sent.where():
            assert contents.digest(sent.sealed) == sent.sha256
        for received in data.received.where():
            assert contents.digest(received.sealed) == received.sha256
            letter = envelope.open_sealed(received.sealed, keys.sealing_secret(data))
            assert letter.payload.decode() == received.payload
            contents.read(letter.payload)


def test_a_package_that_came_is_verified_as_it_was(sample: Sample, tmp_path: Path) -> None:
    with sample.session.vault.read() as data:
        packages = data.received.where()
    for received in packages:
        file = tmp_path / f"{received.sha256}.kraftpaket"
        file.write_bytes(received.sealed)
        heading = receiving.verify(sample.session, file).payload.heading
        assert (heading.node, heading.period.id, heading.version) == (
            received.node,
            received.period,
            received.package_version,
        )


@pytest.mark.parametrize("change", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_rows_of_an_append_only_table_cannot_be_changed(sample: Sample, change: str) -> None:
    tried = 0
    for table in schema.APPEND_ONLY:
        with sample.session.vault.read() as data:
            rows = data.connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
        if rows:
            with pytest.raises(sa.exc.IntegrityError, match="append-only"), sample.session.vault.write("try") as tx:
                tx.connection.exec_driver_sql(change.format(table.name))
        tried += rows > 0
    assert tried >= 2


def test_a_second_opening_changes_nothing(sample: Sample) -> None:
    vault = sample.session.vault
    (copy,) = sample.folder.glob("*.copy")
    before = copy.stat().st_mtime_ns
    engine = sqlcipher.engine(vault.path, vault.database_key)
    assert migrations.bring_up_to_date(engine, vault.path, vault.database_key) is None
    engine.dispose()
    assert copy.stat().st_mtime_ns == before


def test_the_copy_made_before_holds_what_was_there(sample: Sample) -> None:
    (copy,) = sample.folder.glob("*.copy")
    engine = sqlcipher.engine(copy, sample.session.vault.database_key)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == sample.expected.get("schema", 1)
        for name, was in sample.expected["tables"].items():
            found = connection.exec_driver_sql(earlier_stores.selection(name, was["columns"])).fetchall()
            rows = [row for row in found if row[0] != issued.SETTING]
            assert (name, earlier_stores.digest(rows)) == (name, was["sha256"])
    engine.dispose()
