"""Figures that left without the program: nothing sent later can be subtracted from them, and none can be untrue unnoticed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.tables.table import Cell, PublishedTables, make_key
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.errors import (
    BadTables,
    FiguresContradict,
    FiguresDisagree,
    NamesSomebody,
    NoSuchPublication,
    NotAllowed,
    NotUnderstood,
    PolicyLocked,
    PublicationUsed,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import find_period
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import consistency, records
from kraft_desktop.services.outgoing import half_year_package, release
from kraft_desktop.services.published import entries
from kraft_desktop.services.published.entries import EnteredNumbers, PublicationFacts
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import READER, SIMPLE, Clock, Store, exchange, found, people
from tests.given.nodes import as_account
from tests.given.services.published import STEERING, UNTIL, by_municipality, cell, table

EVERY = replace(SIMPLE, detail_releases=(1, 2, 3))
MARCH = dt.date(2026, 3, 31)


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "owner", "", Clock())
    with store.session.vault:
        yield store


@pytest.fixture
def node(tmp_path: Path, owner: Store) -> Iterator[Store]:
    """Sixty people over five municipalities on 22 November 2026."""
    clock = Clock()
    store = found(tmp_path / "node", "sodra", clock, policy=EVERY)
    with store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 60, dt.date(2025, 9, 1), dt.date(2026, 1, 1))
        clock.put(2026, 11, 22)
        yield store


def more(node: Store, count: int, start: dt.date, end: dt.date) -> None:
    """A few people more."""
    people(node, count, start, end, seed=7)


def published(node: Store) -> tuple[PublishedTables, ...]:
    with node.session.vault.read() as data:
        return records.read(data).published("steps")


def judged(node: Store) -> tuple[int, int]:
    """What an outsider works out of all that has left, exactly and too nearly, by the true figures."""
    with node.session.vault.read() as data:
        history = records.read(data)
    found = attack(history.published("steps"), release.true_steps(node.session, history))
    return found.exact, found.narrow


# --- what it is for ------------------------------------------------------------------------------------------------------


def test_a_package_cannot_be_subtracted_from_a_table_entered_by_hand(node: Store, tmp_path: Path) -> None:
    """The very same package, made with the table in the ledger and without it."""
    handed_out = table(by_municipality(node, UNTIL))
    more(node, 3, dt.date(2026, 2, 1), dt.date(2026, 6, 1))  # one or two newcomers in a municipality give themselves away
    without = half_year_package.prepare(node.session, "2026H1")
    entered = entries.enter(node.session, STEERING, handed_out)
    assert (entered.numbers, entered.already, entered.exact, entered.narrow) == (5, False, 0, 0)
    (left,) = published(node)
    against = attack([left, without.tables["steps"]])
    assert against.exact > 0
    half_year_package.send(node.session, "2026H1", tmp_path)
    assert len(published(node)) == 2
    assert judged(node) == (0, 0)


def test_a_late_entry_stands_before_packages_of_later_days(node: Store, tmp_path: Path) -> None:
    """Entered when the first half-year was sent long ago, it is in its place in time, and the next package minds it."""
    handed_out = by_municipality(node, dt.date(2025, 11, 15))
    half_year_package.send(node.session, "2025H2", tmp_path)
    leaflet = PublicationFacts(until=dt.date(2025, 11, 15), published=dt.date(2025, 11, 20), source="Veckobrev")
    entries.enter(node.session, leaflet, table(handed_out))
    first, second = published(node)
    assert [document.verdict is None for document in (first, second)] == [True, False]
    more(node, 3, dt.date(2026, 2, 1), dt.date(2026, 6, 1))
    before = judged(node)
    half_year_package.send(node.session, "2026H1", tmp_path)
    assert judged(node) == before


def test_an_entry_that_says_what_the_package_says_costs_no_more_blanks(node: Store, tmp_path: Path) -> None:
    """True figures go with the package they are of, not with a table entered by hand that happens to agree with them."""
    entries.enter(node.session, STEERING, table(by_municipality(node, UNTIL)))
    half_year_package.send(node.session, "2025H2", tmp_path)
    more(node, 3, dt.date(2026, 2, 1), dt.date(2026, 6, 1))
    prepared = half_year_package.prepare(node.session, "2026H1")
    assert prepared.attack["exact"] == prepared.attack["narrow"] == 0
    assert prepared.suppressed["held"] == 0


def test_what_is_given_away_already_is_told_and_not_refused(node: Store) -> None:
    small = min(count for count in by_municipality(node, MARCH).values() if count)
    few = replace(STEERING, until=dt.date(2025, 9, 20))
    counts = by_municipality(node, few.until)
    assert any(0 < count < 5 for count in counts.values()), small
    entered = entries.enter(node.session, few, table(counts))
    assert entered.exact > 0


def test_closings_by_reason_count_too(node: Store, tmp_path: Path) -> None:
    with node.session.vault.read() as data:
        _, counts = consistency.counts_on(node.session, data, records.read(data), MARCH)
    closings = (Cell(key=(), value=sum(counts.values())), *(cell(n, reason=reason) for reason, n in counts.items()))
    entries.enter(node.session, replace(STEERING, until=MARCH, published=MARCH), EnteredNumbers(closings=closings))
    half_year_package.send(node.session, "2026H1", tmp_path)
    with node.session.vault.read() as data:
        documents = records.read(data).published("closings")
    assert len(documents) == 2
    baseline = attack(documents[:1])
    assert attack(documents).exact == baseline.exact


# --- what cannot be true ---------------------------------------------------------------------------------------------------


def test_more_than_the_store_counts_is_refused_by_the_number(node: Store) -> None:
    counts = by_municipality(node, UNTIL)
    with pytest.raises(FiguresContradict) as refused:
        entries.enter(node.session, STEERING, table({**counts, "0881": counts["0881"] + 1}))
    assert refused.value.facts == {
        "number": ("Nybro", "aktualiserade"),
        "published": counts["0881"] + 1,
        "against": "against_store",
        "other": counts["0881"],
        "day": "2025-12-31",
    }
    assert entries.publications(node.session) == ()


def test_fewer_than_the_store_counts_is_what_late_registration_makes(node: Store) -> None:
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table({**counts, "0881": counts["0881"] - 1}))
    assert len(entries.publications(node.session)) == 1


def test_fewer_than_an_earlier_half_year_that_is_to_be_sent_is_refused(node: Store) -> None:
    counts = by_municipality(node, UNTIL)
    spring = PublicationFacts(until=MARCH, published=MARCH, source="Delårsrapport")
    with pytest.raises(FiguresContradict) as refused:
        entries.enter(node.session, spring, table({"0881": counts["0881"] - 1}))
    assert (refused.value.against, refused.value.day) == ("against_store", "2025-12-31")


def test_what_a_package_said_is_held_against_it(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    total = sum(by_municipality(node, UNTIL).values())
    late = replace(STEERING, until=MARCH, published=MARCH)
    with pytest.raises(FiguresContradict) as refused:
        entries.enter(node.session, late, EnteredNumbers(steps=(cell(total - 1, step="referred"),)))
    assert (refused.value.against, refused.value.other) == ("against_package", total)


def test_figures_that_contradict_themselves_are_refused(node: Store) -> None:
    with pytest.raises(FiguresDisagree) as refused:
        entries.enter(
            node.session,
            STEERING,
            EnteredNumbers(
                steps=(cell(8, municipality="0881", step="referred"), cell(9, municipality="0881", step="investigated"))
            ),
        )
    assert refused.value.number == ("Nybro", "utredda", "9")


def test_by_another_definition_they_are_kept_and_hold_nothing(node: Store, tmp_path: Path) -> None:
    counts = dict.fromkeys(by_municipality(node, UNTIL), 500)
    entries.enter(node.session, STEERING, table(counts), other_definition=True)
    plain = half_year_package.send(node.session, "2026H1", tmp_path)
    assert published(node) == (published(node)[-1],)
    listed = entries.all_published(node.session)
    assert [(one.kind, one.other_definition) for one in listed] == [(PackageKind.HALF_YEAR, False), (None, True)]
    assert plain.prepared.attack["exact"] == 0


# --- afterwards --------------------------------------------------------------------------------------------------------------


def someone_in(node: Store, code: str, step: Step) -> str:
    """A case of a municipality that has come to a step."""
    with node.session.vault.read() as data:
        reached = {event.case_id for event in data.step_events.where(step=step)}
        return next(case.id for case in data.cases.where(municipality=code) if case.id in reached)


def test_a_person_taken_away_keeps_a_place_under_what_was_entered(node: Store, tmp_path: Path) -> None:
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    case_id = someone_in(node, "0881", Step.REFERRAL)
    with node.session.vault.write("test.remove") as tx:
        (event,) = tx.step_events.where(case_id=case_id, step=Step.REFERRAL)
        tx.step_events.add(replace(event, id=new_id(), withdrawn=True, replaces=event.id))
    period = find_period(node.session.programme.periods("calendar"), "2025H2")
    with node.session.vault.read() as data:
        assert counting.count(node.session, data, period).split(Dimension.MUNICIPALITY)["0881"] == counts["0881"] - 1
    assert by_municipality(node, UNTIL) == counts
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    whole = next(t for t in sent.prepared.tables["steps"].tables if t.name == "node_step")
    assert {dict(c.key)["step"]: c.value for c in whole.cells}["referred"] == sum(counts.values())


def moved(node: Store, case_id: str, code: str) -> None:
    """Let a case be another municipality's from now on."""
    with node.session.vault.write("test.move") as tx:
        (case,) = tx.cases.where(id=case_id)
        tx.cases.update(case, replace(case, municipality=code))


def whole_node(node: Store, day: dt.date) -> int:
    """The referred up to a day, as the store counts them."""
    with node.session.vault.read() as data:
        joint, _ = consistency.counts_on(node.session, data, records.read(data), day)
    return sum(steps[0] for steps in joint.values())


def test_a_person_who_moves_after_the_entry_is_counted_once_where_they_were(node: Store, tmp_path: Path) -> None:
    """The figure counted them, so their class in it is frozen: they stay, and the whole node is as many as before."""
    counts, whole = by_municipality(node, UNTIL), whole_node(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    case_id = someone_in(node, "0881", Step.REFERRAL)
    moved(node, case_id, "0885")
    assert by_municipality(node, UNTIL) == counts
    assert whole_node(node, UNTIL) == whole
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    cells = {cell.key: cell.value for cell in sent.prepared.tables["steps"].cells()}
    assert cells[make_key({"step": "referred"})] == whole
    assert not sent.prepared.withdrawals
    with node.session.vault.read() as data:
        (case,) = data.cases.where(id=case_id)
        (classes,) = data.frozen_classes.where(participant_id=case.participant_id)
    assert classes.municipality == "0881"


def test_only_what_the_figures_told_is_frozen(node: Store) -> None:
    """Support that is taken in later still tells how long, and who was not counted is counted where they are."""
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    case_id = someone_in(node, "0881", Step.REFERRAL)
    with node.session.vault.write("test.track") as tx:
        (case,) = tx.cases.where(id=case_id)
        other = next(code for code in ("reactive", "preventive") if code != case.track)
        tx.cases.update(case, replace(case, track=other))
    period = find_period(node.session.programme.periods("calendar"), "2025H2")
    with node.session.vault.read() as data:
        people_ = counting.count(node.session, data, period).people
    assert next(p for p in people_ if p.case.id == case_id).classes.track == other
    more(node, 3, dt.date(2026, 2, 1), dt.date(2026, 3, 1))
    with node.session.vault.read() as data:
        late = next(c.id for c in data.cases.where() if "7-" in (c.local_number or ""))
    moved(node, late, "0885")
    before = by_municipality(node, MARCH)["0885"]
    moved(node, late, "0834")
    assert by_municipality(node, MARCH)["0885"] == before - 1


def test_a_mistake_that_is_withdrawn_froze_nothing(node: Store) -> None:
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    moved(node, someone_in(node, "0881", Step.REFERRAL), "0885")
    (mistake,) = entries.publications(node.session)
    entries.withdraw(node.session, mistake.id)
    assert by_municipality(node, UNTIL) == {**counts, "0881": counts["0881"] - 1, "0885": counts["0885"] + 1}


def test_figures_of_the_whole_node_freeze_no_class(node: Store) -> None:
    counts, whole = by_municipality(node, UNTIL), whole_node(node, UNTIL)
    entries.enter(node.session, STEERING, EnteredNumbers(steps=(cell(whole, step="referred"),)))
    moved(node, someone_in(node, "0881", Step.REFERRAL), "0885")
    assert by_municipality(node, UNTIL) == {**counts, "0881": counts["0881"] - 1, "0885": counts["0885"] + 1}
    assert whole_node(node, UNTIL) == whole


def test_the_first_figures_that_counted_somebody_decide(node: Store) -> None:
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    moved(node, someone_in(node, "0881", Step.REFERRAL), "0885")
    spring = PublicationFacts(until=MARCH, published=MARCH, source="Delårsrapport")
    entries.enter(node.session, spring, table(by_municipality(node, MARCH)))
    assert by_municipality(node, UNTIL) == counts


def test_a_package_that_has_become_impossible_names_the_number(node: Store, tmp_path: Path) -> None:
    """Somebody registered late for a half-year not sent yet: the spring's table said fewer than that half-year does now."""
    counts = by_municipality(node, MARCH)
    entries.enter(node.session, replace(STEERING, until=MARCH, published=MARCH), table(counts))
    more(node, 8, dt.date(2025, 9, 1), dt.date(2025, 10, 1))
    with pytest.raises(FiguresContradict) as refused:
        half_year_package.send(node.session, "2025H2", tmp_path)
    assert refused.value.against == "against_store"
    (publication,) = entries.publications(node.session)
    entries.mark_other_definition(node.session, publication.id)
    half_year_package.send(node.session, "2025H2", tmp_path)


def test_a_mistake_can_be_withdrawn_until_a_package_was_made_with_it(node: Store, tmp_path: Path) -> None:
    counts = by_municipality(node, UNTIL)
    entries.enter(node.session, STEERING, table(counts))
    (mistake,) = entries.publications(node.session)
    entries.withdraw(node.session, mistake.id)
    assert entries.publications(node.session) == ()
    with pytest.raises(NoSuchPublication):
        entries.withdraw(node.session, mistake.id)
    entries.enter(node.session, STEERING, table(counts))
    (publication,) = entries.publications(node.session)
    node.clock.put(2026, 11, 23)
    half_year_package.send(node.session, "2025H2", tmp_path)
    for verb in (entries.withdraw, entries.mark_other_definition):
        with pytest.raises(PublicationUsed) as refused:
            verb(node.session, publication.id)
        assert refused.value.facts == {"package": "2025H2"}
    with node.session.vault.read() as data:
        assert len(data.publications.where()) == 3  # nothing is ever taken out


def test_the_very_same_figures_are_entered_once(node: Store) -> None:
    numbers = table(by_municipality(node, UNTIL))
    entries.enter(node.session, STEERING, numbers)
    assert entries.enter(node.session, STEERING, numbers).already
    assert len(entries.publications(node.session)) == 1


def test_a_dry_run_keeps_nothing(node: Store) -> None:
    assert entries.enter(node.session, STEERING, table(by_municipality(node, UNTIL)), dry_run=True).numbers == 5
    assert entries.publications(node.session) == ()


def test_half_years_are_fixed_once_figures_are_entered(node: Store) -> None:
    entries.enter(node.session, STEERING, table(by_municipality(node, UNTIL)))
    with pytest.raises(PolicyLocked):
        safekeeping.decide(node.session, {"half_year_scheme": "project"})


# --- what is asked of an entry ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("leaflet", "reason"),
    [
        (replace(STEERING, until=dt.date(2024, 1, 1)), "until_outside"),
        (replace(STEERING, published=dt.date(2025, 12, 30)), "published_early"),
        (replace(STEERING, published=dt.date(2027, 1, 1)), "date_future"),
        (replace(STEERING, source=" "), "publication_source"),
    ],
)
def test_days_and_source_have_to_make_sense(node: Store, leaflet: PublicationFacts, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        entries.enter(node.session, leaflet, EnteredNumbers(steps=(cell(1, step="referred"),)))
    assert refused.value.reason == reason


def test_the_source_names_nobody(node: Store) -> None:
    with pytest.raises(NamesSomebody):
        entries.enter(node.session, replace(STEERING, source="Mejl om 640823-3234"), table({"0881": 5}))


@pytest.mark.parametrize(
    ("numbers", "error"),
    [
        (EnteredNumbers(), NotUnderstood),
        (EnteredNumbers(steps=(cell(5, municipality="0880", step="referred"),)), BadTables),
        (EnteredNumbers(steps=(cell(5, colour="blue", step="referred"),)), BadTables),
        (EnteredNumbers(closings=(cell(5, reason="boredom"),)), BadTables),
        (EnteredNumbers(steps=(cell(5, step="referred"), cell(6))), NotUnderstood),
        (
            EnteredNumbers(steps=(cell(5, municipality="0881", gender="woman", track="reactive", step="referred"),)),
            NotUnderstood,
        ),
    ],
)
def test_numbers_of_nothing_known_are_refused(node: Store, numbers: EnteredNumbers, error: type[Exception]) -> None:
    with pytest.raises(error):
        entries.enter(node.session, STEERING, numbers)


def test_only_who_makes_packages_enters_and_a_reader_may_look(node: Store, owner: Store) -> None:
    reader = as_account(node.session, READER.role)
    with pytest.raises(NotAllowed):
        entries.enter(reader, STEERING, table({"0881": 5}))
    assert entries.all_published(reader) == ()
    with pytest.raises(WrongStoreKind):
        entries.all_published(owner.session)


def test_what_has_left_is_listed_newest_first(node: Store, tmp_path: Path) -> None:
    entries.enter(node.session, STEERING, table(by_municipality(node, UNTIL)))
    half_year_package.send(node.session, "2025H2", tmp_path)
    package, by_hand = entries.all_published(node.session)
    assert (package.kind, package.period, package.left, package.until) == (
        PackageKind.HALF_YEAR,
        "2025H2",
        dt.date(2026, 11, 22),
        UNTIL,
    )
    assert (by_hand.kind, by_hand.source, by_hand.left, by_hand.numbers, by_hand.used) == (
        None,
        STEERING.source,
        STEERING.published,
        5,
        True,
    )
