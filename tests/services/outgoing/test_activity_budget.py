"""The activity budget from where it is stated at a node to the tables of the project owner."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from kraft_desktop.domain.budget import POSTS, Budget, Post
from kraft_desktop.domain.errors import BadTables, MalformedPackage, NotAllowed, WrongBudget, WrongStoreKind
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.package import canonical, envelope
from kraft_desktop.reports.papers import consolidation
from kraft_desktop.services.admin import keys
from kraft_desktop.services.incoming import arrivals, consolidated, receiving, reported_budgets
from kraft_desktop.services.outgoing import activity_budget, interim_reports, quarter_report, status_report
from kraft_desktop.services.outgoing.dispatch import Delivery
from tests.given.exchange import READER, Clock, Store, exchange, found, people
from tests.given.reports.papers import lines


def of(through: Month, **posts: Post) -> Budget:
    return Budget(through=through, posts={code: posts.get(code, Post()) for code in POSTS})


SEPTEMBER = Month.of(2026, 9)
TYPED = of(
    SEPTEMBER, interpreter=Post(granted=80_000, used=33_917), network=Post(granted=30_000, used=31_253), other=Post(used=-1_207)
)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store, Store]]:
    """Two nodes and the owner on 5 October 2026."""
    clock = Clock()
    clock.put(2026, 10, 5)
    south, north = found(tmp_path / "s", "sodra", clock), found(tmp_path / "n", "norra", clock)
    owner = found(tmp_path / "o", "", clock)
    for node in (south, north):
        exchange(node, owner, tmp_path)
        people(node, 40, dt.date(2025, 9, 5), dt.date(2026, 6, 1))
    with south.session.vault, north.session.vault, owner.session.vault:
        yield south, north, owner


def test_what_is_typed_to_the_krona_stays_and_what_leaves_is_coarse(stores: tuple[Store, Store, Store], tmp_path: Path) -> None:
    south, _, owner = stores
    assert interim_reports.interim_reports(south.session).budget is None
    sent = quarter_report.send(south.session, "2026Q3", tmp_path, Delivery(open_zip=True), budget=TYPED)
    assert sent.prepared.budget == TYPED.published()
    assert interim_reports.interim_reports(south.session).budget == TYPED, "it is offered again as it was typed"
    (taken,) = receiving.receive(owner.session, [sent.file])
    assert taken.status == receiving.ACCEPTED
    with owner.session.vault.read() as data:
        (row,) = data.received.where()
    assert json.loads(row.payload)["budget"] == TYPED.published().plain()
    assert TYPED.published().posts["interpreter"] == Post(granted=80_000, used=35_000)
    assert sent.forms.open is not None
    with zipfile.ZipFile(sent.forms.open) as archive:
        assert b"2026-09,interpreter,80000,35000,45000\r\n" in archive.read("budget.csv")
        assert json.loads(archive.read("paket.json"))["budget"] == TYPED.published().plain()


def test_a_quarter_without_a_budget_has_none_and_one_that_was_sent_stands(
    stores: tuple[Store, Store, Store], tmp_path: Path
) -> None:
    south, _, _ = stores
    assert quarter_report.send(south.session, "2026Q3", tmp_path / "a").prepared.budget is None
    again = quarter_report.send(south.session, "2026Q3", tmp_path / "b", budget=TYPED)
    assert (again.already, again.prepared.budget) == (True, None)


def test_a_status_file_is_made_anew_when_what_leaves_of_the_budget_changed(
    stores: tuple[Store, Store, Store], tmp_path: Path
) -> None:
    south, _, _ = stores
    first = status_report.send(south.session, tmp_path, budget=TYPED)
    one_more = {**TYPED.posts, "interpreter": Post(granted=80_000, used=33_917 + 1_450)}
    booked = replace(TYPED, posts=one_more)
    assert interim_reports.interim_reports(south.session).says_the_same(booked)
    assert status_report.send(south.session, tmp_path / "b", budget=booked).already, "one booking more makes no other file"
    several = replace(TYPED, posts={**TYPED.posts, "interpreter": Post(granted=80_000, used=33_917 + 4 * 1_450)})
    assert not interim_reports.interim_reports(south.session).says_the_same(several)
    second = status_report.send(south.session, tmp_path, budget=several)
    assert (first.version, second.version, second.already) == (1, 2, False)
    assert not interim_reports.interim_reports(south.session).says_the_same(None)
    assert status_report.send(south.session, tmp_path).prepared.budget is None
    assert interim_reports.interim_reports(south.session).budget == several, (
        "what was stated last is kept though the last file had none"
    )


@pytest.mark.parametrize(
    ("month", "sound"),
    [((2025, 8), False), ((2025, 9), True), ((2026, 9), True), ((2026, 10), False), ((2027, 1), False)],
)
def test_the_month_has_ended_and_lies_in_the_project(
    stores: tuple[Store, Store, Store], tmp_path: Path, month: tuple[int, int], sound: bool
) -> None:
    south, _, _ = stores
    given = replace(TYPED, through=Month.of(*month))
    if sound:
        assert status_report.send(south.session, tmp_path, budget=given).prepared.budget is not None
        return
    with pytest.raises(WrongBudget):
        status_report.send(south.session, tmp_path / "ut", budget=given)
    with pytest.raises(WrongBudget):
        quarter_report.send(south.session, "2026Q3", tmp_path / "ut", budget=given)
    assert not (tmp_path / "ut").exists()
    with south.session.vault.read() as data:
        assert data.sent.where() == ()


def forge(store: Store, owner: Store, file: Path, **changes: object) -> Path:
    """A file with another budget, rightly signed and sealed."""
    with owner.session.vault.read() as data:
        own = keys.own_keys(owner.session, data)
        body = canonical.read(envelope.open_sealed(file.read_bytes(), keys.sealing_secret(data)).payload)
    with store.session.vault.read() as data:
        other = canonical.write({**body, "budget": {**body["budget"], **changes}})
        signed = envelope.sign(other, "test", keys.signing_secret(data))
    forged = file.with_name("annan.kraftpaket")
    forged.write_bytes(envelope.seal(signed, (own.sealing, own.reserve)))
    return forged


def test_the_owner_refuses_what_is_finer_or_cannot_be(stores: tuple[Store, Store, Store], tmp_path: Path) -> None:
    south, _, owner = stores
    file = status_report.send(south.session, tmp_path, budget=TYPED).file
    for changes, problem in (
        ({"posts": TYPED.plain()["posts"]}, MalformedPackage),
        ({"through": "2026-10"}, BadTables),
        ({"through": "2025-08"}, BadTables),
    ):
        (taken,) = receiving.receive(owner.session, [forge(south, owner, file, **changes)])
        assert isinstance(taken.error, problem)
    with owner.session.vault.read() as data:
        assert data.received.where() == ()
    (taken,) = receiving.receive(owner.session, [file])
    assert taken.status == receiving.ACCEPTED


def test_the_nodes_together_name_who_stated_what(stores: tuple[Store, Store, Store], tmp_path: Path) -> None:
    south, north, owner = stores
    with_budget = quarter_report.send(south.session, "2026Q3", tmp_path / "from_s", budget=TYPED).file
    without = quarter_report.send(north.session, "2026Q3", tmp_path / "from_n").file
    receiving.receive(owner.session, [with_budget, without])
    done = consolidated.consolidate(owner.session, "2026Q3", tmp_path / "ut")
    said = json.loads(next(f for f in done.files if f.suffix == ".json").read_text("utf-8"))
    assert said["nodes"]["norra"]["budget"] is None
    assert said["nodes"]["sodra"]["budget"] == TYPED.published().plain()
    assert said["together"]["budget"]["network"] == {
        "granted": {"value": 30_000, "nodes": ["sodra"]},
        "used": {"value": 31_000, "nodes": ["sodra"]},
        "left": {"value": -1_000, "nodes": ["sodra"]},
    }
    assert said["together"]["budget"]["material"]["used"] == {"value": None, "nodes": []}
    book = openpyxl.load_workbook(io.BytesIO(next(f for f in done.files if f.suffix == ".xlsx").read_bytes()))
    rows = list(book["Aktivitetsbudget, kr"].values)
    assert ("Använt", "Tolk", "ej uppgivet", 35_000, "35\u00a0000 (1 av 2)") in rows
    paper = "\n".join(lines(consolidation._budget(done.summary)))
    assert "Tolk | ej uppgivet | 45\u00a0000 | 45\u00a0000 (1 av 2)" in paper
    assert "Ingen aktivitetsbudget har kommit från: Norra noden." in paper
    shown = arrivals.combined_figures(owner.session, "2026Q3")
    assert [grid.title for grid in shown.tables[2:]] == [
        f"Aktivitetsbudget: {name}, kr" for name in ("beviljat", "använt", "kvar")
    ]
    assert "Ingen aktivitetsbudget har kommit från: Norra noden." in shown.remarks


def test_nobody_stated_anything(stores: tuple[Store, Store, Store], tmp_path: Path) -> None:
    south, _, owner = stores
    receiving.receive(owner.session, [quarter_report.send(south.session, "2026Q3", tmp_path).file])
    summary = consolidated.summarise(owner.session, "2026Q3")
    assert list(lines(consolidation._budget(summary))) == ["Filerna innehåller ingen aktivitetsbudget."]
    assert len(arrivals.combined_figures(owner.session, "2026Q3").tables) == 2
    assert reported_budgets.last_reported(owner.session).tables == []


def test_the_latest_file_that_told_counts(stores: tuple[Store, Store, Store], tmp_path: Path) -> None:
    south, _, owner = stores
    files = [quarter_report.send(south.session, "2026Q3", tmp_path, budget=TYPED).file]
    south.clock.put(2026, 11, 5)
    newer = of(Month.of(2026, 10), material=Post(granted=5_000, used=2_600))
    files.append(status_report.send(south.session, tmp_path, budget=newer).file)
    south.clock.put(2026, 11, 12)
    files.append(status_report.send(south.session, tmp_path).file)
    receiving.receive(owner.session, files)
    granted, used, _ = reported_budgets.last_reported(owner.session).tables
    assert "Södra noden, t.o.m. 2026-10" in granted.headings
    assert used.rows[0] == ["Material", "ej uppgivet", "ej uppgivet", 3_000, "3\u00a0000 (1 av 3)"]


def test_who_may(stores: tuple[Store, Store, Store]) -> None:
    south, _, owner = stores
    with pytest.raises(NotAllowed):
        activity_budget.check(replace(south.session, account=READER), TYPED)
    with pytest.raises(WrongStoreKind):
        activity_budget.check(owner.session, TYPED)
    with pytest.raises(WrongStoreKind):
        reported_budgets.last_reported(south.session)
    with pytest.raises(NotAllowed):
        reported_budgets.last_reported(replace(owner.session, account=READER))
