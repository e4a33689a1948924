"""A package counts the amounts of a household once, in the node's sums and in those of classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.household import HouseholdAnswer, pair_of
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.cases.support import Attribution, SupportMonth
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.figures import counting
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import FIRST_END, SIMPLE, START, Clock, Store, exchange, found, people

MONTHS = [Month.of(2025, month) for month in (9, 10, 11, 12)]
ORE = 9_001_01
"""An odd number of öre, which cannot be divided by two."""


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Store]:
    """A node whose first package has details, with forty people of whom a woman and a man get the same four amounts."""
    owner = found(tmp_path / "owner", "", Clock())
    store = found(tmp_path / "node", "sodra", Clock(), policy=replace(SIMPLE, detail_releases=(1,)))
    with owner.session.vault, store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 40, START, FIRST_END)
        yield store


def couple(store: Store) -> tuple[str, str]:
    """Give two people without support the same amounts."""
    with store.session.vault.write("test.amounts") as tx:
        paid = {row.participant_id for row in tx.support_months.where()}
        poor = [person for person in tx.participants.where() if person.id not in paid]
        both = [next(p.id for p in poor if p.gender is gender) for gender in (Gender.WOMAN, Gender.MAN)]
        sheet = tx.taken_sheets.where()[0]
        tx.support_months.add_all(
            [
                SupportMonth(
                    id=new_id(),
                    participant_id=person,
                    month=month,
                    source="economic_assistance",
                    amount_ore=ORE,
                    attribution=Attribution.WHOLE,
                    municipality="0881",
                    import_id=sheet.id,
                )
                for person in both
                for month in MONTHS
            ],
            under=sheet.id,
        )
    return pair_of(*both)


def answer(store: Store, pair: tuple[str, str]) -> None:
    """They are one household."""
    with store.session.vault.write("test.answer") as tx:
        tx.households.add(
            HouseholdAnswer(id=new_id(), participants=pair, same=True, municipality="0881", answered_by="Anna", at="2026-01-09")
        )


def payload(store: Store, folder: Path) -> Payload:
    sent = half_year_package.send(store.session, "2025H2", folder)
    with store.session.vault.read() as data:
        return contents.read(next(row for row in data.sent.where() if row.sha256 == sent.sha256).payload.encode())


def test_the_sums_of_a_package_count_a_household_once(node: Store, tmp_path: Path) -> None:
    pair = couple(node)
    twice = counting.figures(node.session, "2025H2")
    answer(node, pair)
    once = counting.figures(node.session, "2025H2")
    assert twice.cost_ore - once.cost_ore == len(MONTHS) * ORE
    assert twice.cost_in_period_ore - once.cost_in_period_ore == len(MONTHS) * ORE
    shares = {p.participant.id: p.support.municipal_ore for p in once.people if p.support}
    assert [shares[person] for person in pair] == [4 * 4_500_51, 4 * 4_500_50], "öre that do not divide go to the first"
    found = payload(node, tmp_path / "out").sums
    assert found["cost"].value == round(once.cost_ore, -2)
    assert found["cost_municipal"].value == round(sum(p.support.municipal_ore for p in once.people if p.support), -2)
    by_gender = [found[f"cost.gender.{gender}"].value for gender in (Gender.WOMAN, Gender.MAN)]
    assert abs(sum(value or 0 for value in by_gender) - (found["cost"].value or 0)) <= 200, "but for rounding they add up"
    assert found["mean_total"].value == round(sum(p.support.total for p in once.people if p.support) / len(shares))
