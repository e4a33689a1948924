"""The nodes side by side on the owner's side, by month as their files state it; and the owner's own budget beside them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import WrongStoreKind
from kraft_desktop.services.budget import entering
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.figures import allotment
from kraft_desktop.services.hours import booking, invoices
from kraft_desktop.services.hours.booking import Time
from kraft_desktop.services.incoming import receiving, working_group
from kraft_desktop.services.incoming.nodes_by_month import nodes_by_month
from kraft_desktop.services.outgoing import activity_budget, status_report
from tests.given.exchange_rig import Pair, new_pair


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return new_pair(tmp_path)


def send(pair: Pair, name: str) -> None:
    session = pair.node.session
    with session.vault.read() as data:
        kept = activity_budget.kept(session, data)
    sent = status_report.send(session, pair.folder / name, budget=kept[max(kept)] if kept else None)
    receiving.receive(pair.owner.session, [sent.file])


def test_months_come_from_the_files_and_nothing_finer(pair: Pair) -> None:
    node, owner = pair.node.session, pair.owner.session
    entering.state_granted(node, "material", 4_000_000)
    entering.enter(node, NewEntry(on=dt.date(2026, 10, 5), what="Papper", amount_ore=1_234_500, post="material"))
    entering.enter(owner, NewEntry(on=dt.date(2026, 9, 5), what="Slutkonferens", amount_ore=500_000, post="conference"))
    allotment.state(owner, 600)
    invoices.set_rate(owner, 100_000, owner.programme.start)
    booking.record(owner, Time(on=dt.date(2026, 11, 3), minutes=90))
    send(pair, "first")
    pair.node.clock.put(2026, 12, 20)
    send(pair, "second")
    found = nodes_by_month(owner)
    assert found.months == ("2026-09", "2026-10", "2026-11")
    sodra = next(one for one in found.nodes if one.id == "sodra")
    first, second = (found.at(sodra, month) for month in found.months[1:])
    assert first.used == second.used == 12_000
    assert first.done is not None
    assert first.done % 300 == 0
    others = [found.at(one, "2026-10") for one in found.nodes if one.id != "sodra"]
    assert {one.done for one in others} == {None}
    assert {month: (own.done, own.used) for month, own in found.own.items()} == {
        "2026-09": (0, 5_000),
        "2026-10": (0, 5_000),
        "2026-11": (90, 6_500),
    }
    chart = found.chart()
    for lines in (chart.left, chart.right):
        assert [one.name for one in lines.series] == [*(one.name for one in found.nodes), "egna"]
    assert list(chart.right.series[-1].values) == [5_000, 5_000, 6_500]
    with pytest.raises(WrongStoreKind):
        nodes_by_month(node)
    paper = working_group.paper(owner)
    assert paper == working_group.paper(owner)
    assert paper.count(b"/Type /Page\n") == 1, "one page"
