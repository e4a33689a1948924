"""What is known before a package is made, what it will say laid out, and how far the other party's key is trusted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.errors import KeyChanged, KeyNotConfirmed, NotAllowed, WrongStoreKind
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.admin import keys, partners
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.incoming import arrivals, receiving
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package, preview
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import READER, Clock, Store, exchange, found, people


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    clock = Clock()
    clock.put(2026, 7, 10)
    node, owner = found(tmp_path / "n", "sodra", clock), found(tmp_path / "o", "", clock)
    people(node, 30, dt.date(2025, 9, 5), dt.date(2026, 6, 1))
    with node.session.vault, owner.session.vault:
        yield node, owner


def test_half_years_say_what_can_be_made_and_what_was_sent(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = pair
    found_years = readiness.half_years(node.session)
    assert [h.is_open for h in found_years.half_years] == [True, True, False, False, False, False, False]
    assert [h.begun for h in found_years.half_years] == [True, True, True, False, False, False, False]
    assert not found_years.owner_confirmed
    exchange(node, owner, tmp_path)
    sent = half_year_package.send(node.session, "2026H1", tmp_path / "ut")
    found_years = readiness.half_years(node.session)
    first, second, *_ = found_years.half_years
    assert (first.overtaken, first.is_open, second.is_open) == (True, False, False)
    assert second.sent is not None
    assert (second.sent.words, second.sent.sha256, second.sent.receipt) == (sent.words, sent.sha256, None)
    assert found_years.earlier(second.period) == 0
    assert found_years.earlier(found_years.half_years[2].period) == 1
    (taken,) = receiving.receive(owner.session, [sent.file])
    assert taken.receipt is not None
    receiving.take_receipt(node.session, taken.receipt)
    second = readiness.half_years(node.session).half_years[1]
    assert second.sent is not None
    assert second.sent.receipt is not None


def test_what_is_missing_is_counted_and_named(pair: tuple[Store, Store]) -> None:
    node, _ = pair
    before = readiness.readiness(node.session, "2026H1")
    with node.session.vault.write("test.case") as tx:
        who = Participant(id=new_id(), personal_number=None, name="Ingen Påhittad")
        tx.participants.add(who)
        undated = Case(id=new_id(), code="S-22222", participant_id=who.id, municipality="0881", track="reactive")
        tx.cases.add(undated)
        planned = ConsultationStatus.PLANNED
        tx.consultations.add(Consultation(id=new_id(), on=dt.date(2026, 3, 2), minutes=30, kind="reading", status=planned))
    after = readiness.readiness(node.session, "2026H1")
    assert [case.code for case in after.without_referral] == ["S-22222"]
    assert after.referred == before.referred == sum(m.people for m in after.municipalities)
    assert len(after.support_unknown) == after.referred - sum(m.known for m in after.municipalities)
    assert (before.unsettled, after.unsettled) == (0, 1)
    assert after.consultations == before.consultations


@pytest.mark.parametrize(("last", "complete"), [(None, False), (Month.of(2026, 5), False), (Month.of(2026, 6), True)])
def test_a_municipality_is_complete_when_its_sheets_reach_the_end(
    pair: tuple[Store, Store], last: Month | None, complete: bool
) -> None:
    node, _ = pair
    with node.session.vault.write("test.sheet") as tx:
        sheet = TakenSheet(
            id=new_id(),
            kind=SheetKind.SUPPORT,
            sha256=new_id(),
            municipality="0885",
            at="2026-07-01T00:00:00Z",
            taken_by="a",
            first=last,
            last=last,
        )
        tx.taken_sheets.add(sheet)
    reported = {m.code: m for m in readiness.readiness(node.session, "2026H1").municipalities}
    assert reported["0885"].people
    assert (reported["0885"].latest, reported["0885"].complete) == (last, complete)


def test_a_reader_may_look_and_others_may_not(pair: tuple[Store, Store]) -> None:
    node, owner = pair
    readiness.half_years(replace(node.session, account=READER))
    with pytest.raises(NotAllowed):
        readiness.half_years(owner.session)


def test_every_number_of_a_package_is_laid_out_once(pair: tuple[Store, Store]) -> None:
    node, _ = pair
    with node.session.vault.write("test.policy") as tx:
        save_policy(tx, Policy(second_approval=False, detail_releases=(2,)))
    prepared = half_year_package.prepare(node.session, "2026H1")
    laid = preview.printed_layouts(prepared)
    cells = [cell for tables in prepared.tables.values() for cell in tables.cells()]
    assert sum(table.printed for table in laid) == len(cells)
    assert sum(table.hidden for table in laid) == sum(prepared.suppressed.values()) > 0
    own = [cell for table in laid for line in table.lines if not line.borrowed for cell in line.cells if cell is not None]
    assert sorted((c.value, c.low, c.high) for c in own if c.value is not None) == sorted(
        (c.value, 0, None) for c in cells if c.value is not None
    )
    assert all(table.lines[0].name == "" and table.lines[0].cells for table in laid)


def test_a_key_is_confirmed_only_as_it_was_compared(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = pair
    with pytest.raises(KeyNotConfirmed):
        partners.confirm(node.session, "", owner.fingerprint())
    keys.export(owner.session, tmp_path / "owner.json")
    keys.trust(node.session, tmp_path / "owner.json", confirmed=False)
    with pytest.raises(KeyChanged):
        partners.confirm(node.session, "", node.fingerprint())
    (counterpart,) = partners.partner_keys(node.session).counterparts
    assert counterpart.key is not None
    assert not counterpart.key.confirmed
    assert partners.confirm(node.session, "", owner.fingerprint()).confirmed
    assert [c.node for c in partners.partner_keys(owner.session).counterparts] == ["norra", "mellersta", "sodra"]
    assert partners.partner_keys(owner.session).fingerprint == owner.fingerprint()


def test_arrivals_are_the_owners(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = pair
    with pytest.raises(WrongStoreKind):
        arrivals.read_arrivals(node.session)
    assert arrivals.read_arrivals(owner.session).latest is None
    exchange(node, owner, tmp_path)
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    receiving.receive(owner.session, [sent.file])
    came = arrivals.read_arrivals(owner.session)
    assert came.latest is not None
    assert (came.latest.period.id, came.latest.due) == ("2025H2", True)
    assert came.latest.arrived["sodra"].words == sent.words
    together = arrivals.combined_figures(owner.session, "2025H2")
    assert [n.id for n in together.missing] == ["norra", "mellersta"]
