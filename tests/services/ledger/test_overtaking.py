"""What a package would close for good is known before it is made, and is what the store then refuses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import LaterPeriodSent, NotAllowed, WrongStoreKind
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package, interim_reports, quarter_report
from tests.given.exchange import Store, forty_and_owner


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """A node and the owner on 10 July 2026, with two half-years and four quarters to report."""
    with forty_and_owner(tmp_path, dt.date(2026, 7, 10)) as both:
        yield both


def closed_half_years(node: Store) -> dict[str, list[str]]:
    return {one.period.id: [p.id for p in one.closes] for one in readiness.half_years(node.session).half_years[:2]}


def closed_quarters(node: Store) -> dict[str, list[str]]:
    return {one.period.id: [p.id for p in one.closes] for one in interim_reports.interim_reports(node.session).quarters[:4]}


def test_what_closes_is_known_before_and_refused_after(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, _ = stores
    session = node.session
    assert closed_half_years(node) == {"2025H2": ["2025Q3"], "2026H1": ["2025H2", "2025Q3", "2025Q4", "2026Q1"]}
    assert closed_quarters(node)["2026Q1"] == ["2025Q3", "2025Q4"]
    closes = half_year_package.closes(session, "2026H1")
    assert [one.id for one in closes] == closed_half_years(node)["2026H1"]
    half_year_package.send(session, "2026H1", tmp_path / "ut")
    for one in closes:
        send = half_year_package.send if "H" in one.id else quarter_report.send
        with pytest.raises(LaterPeriodSent):
            send(session, one.id, tmp_path / "ut")
    assert closed_half_years(node)["2026H1"] == []
    quarter_report.send(session, "2026Q2", tmp_path / "ut")  # ends on the same day, so it was not closed
    assert quarter_report.closes(session, "2026Q2") == ()


def test_an_owner_makes_no_packages(stores: tuple[Store, Store]) -> None:
    _, owner = stores
    for closes, period in ((half_year_package.closes, "2026H1"), (quarter_report.closes, "2026Q2")):
        with pytest.raises((WrongStoreKind, NotAllowed)):
            closes(owner.session, period)
