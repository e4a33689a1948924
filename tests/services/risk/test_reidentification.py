"""Who could be recognised, against the proof itself and against the days the people were counted from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.disclosure.tables.table import Key, make_key
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import PERSONAL, PackageStep
from kraft_desktop.domain.statistics.figures import Person
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.published import entries
from kraft_desktop.services.risk import reidentification
from kraft_desktop.services.risk.reidentification import ReidentificationRisks, RiskKind, SensitiveFigure, Treatment
from tests.given.exchange import APPROVER, Clock, Store, found, newcomer, node_of_forty, people, reopened
from tests.given.services.published import STEERING, UNTIL, by_municipality, table

POLICY = Policy(second_approval=False, detail_releases=(1, 2))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A node whose first half-year is sent, with forty people in it, and two new ones in the next; closed again."""
    folder = tmp_path_factory.mktemp("template")
    made = reopened(node_of_forty(folder / "forty", POLICY, dt.date(2025, 12, 20)), folder / "n")
    with made.session.vault:
        half_year_package.send(made.session, "2025H2", folder / "ut")
        newcomer(made, "S-NEW22", "0834", Gender.WOMAN, "Nyinkommen Testsson")
        newcomer(made, "S-NEW33", "0834", Gender.MAN, "Medföljande Testsson")
    return made


@pytest.fixture
def node(template: Store, tmp_path: Path) -> Iterator[Store]:
    """A copy of it."""
    made = reopened(template, tmp_path / "n")
    with made.session.vault:
        yield made


def recognised(store: Store, period: str = "2026H1") -> tuple[Prepared, ReidentificationRisks]:
    prepared = half_year_package.prepare(store.session, period)
    return prepared, reidentification.assess(store.session, prepared)


def line(found: ReidentificationRisks, code: str) -> tuple[SensitiveFigure, ...]:
    return next(case.figures for case in found.cases if case.code == code)


def is_always_printed(figure: SensitiveFigure) -> bool:
    """Whether it is of the totals that the plan asks for, which are nobody's secret by decision."""
    return figure.key.keys() == {"gender", "step"} and figure.key["step"] == PackageStep.REFERRED


def test_whoever_came_alone_is_told_with_the_package_that_tells(node: Store) -> None:
    _, found = recognised(node)
    alone = next(one for one in line(found, "S-NEW22") if one.people == 1 and "municipality" in one.key)
    assert (alone.kind, alone.since, alone.releases_between) == (RiskKind.INCREMENT, "2025H2", False)
    assert dict(alone.key) == {"gender": "woman", "municipality": "0834", "step": "referred"}
    assert alone.treatment in {Treatment.HIDDEN, Treatment.EARLIER}
    assert alone.hidden_with_it > 0
    assert next(case for case in found.cases if case.code == "S-NEW22").name == "Nyinkommen Testsson"


def test_a_total_that_would_give_a_class_away_waits(node: Store) -> None:
    """Nobody's age was unknown, and the whole grew by two: with it printed, those whose age is unknown are two at most."""
    prepared, found = recognised(node)
    assert (prepared.attack["exact"], prepared.attack["narrow"], prepared.holds) == (0, 0, True)
    assert {case.code for case in found.cases[:2]} == {"S-NEW22", "S-NEW33"}
    (whole,) = (one for one in found.cases[0].figures if dict(one.key) == {"step": "referred"})
    assert whole.treatment is Treatment.HELD
    referred = {cell.key: cell.value for cell in prepared.tables["steps"].cells()}[make_key({"step": "referred"})]
    assert referred is None


def test_the_numbers_are_those_of_the_proof_that_are_sensitive_in_truth(node: Store) -> None:
    prepared, found = recognised(node)
    with node.session.vault.read() as data:
        (before,) = records.read(data).sendings
    joints = (before.kept.joint, prepared.kept.joint)

    def number(time: int, key: Key) -> int:
        parts = dict(key)
        place = PackageStep(parts.pop("step")).place
        return sum(
            steps[place]
            for values, steps in joints[time].items()
            if all(values[PERSONAL.index(name)] == value for name, value in parts.items())
        )

    expected = set()
    for claim in prepared.kept.certificates["steps"].claims:
        if all(time == 0 for time, _ in claim.cells):
            continue
        values = [number(*cell) for cell in claim.cells]
        times = {time for time, _ in claim.cells}
        if all(len(key) == 1 for _, key in claim.cells):
            continue  # of the whole node
        if len(values) == 1 and 0 < values[0] < 5:
            expected.add(("count", claim.cells[0][1]))
        elif len(times) == 2 and 0 < values[1] - values[0] < 3:
            expected.add(("increment", claim.cells[0][1]))
        elif len(values) == 2 and len(times) == 1 and values[0] and values[1] - values[0] < 5:
            expected.add(("complement", claim.cells[0][1]))
    told = {
        (one.kind.value, tuple(sorted(one.key.items())))
        for case in found.cases
        for one in case.figures
        if one.table == "steps" and one.key.keys() != {"step"} and not is_always_printed(one)
    }
    assert told == expected
    assert {kind for kind, _ in told} == {"count", "increment", "complement"}


def test_the_people_are_those_counted_there(node: Store) -> None:
    prepared, found = recognised(node)
    with node.session.vault.read() as data:
        people_ = counting.count(node.session, data, prepared.period).people
        (before,) = records.read(data).sendings
    end = before.payload.heading.period.end

    def counted(person: Person, one: SensitiveFigure) -> bool:
        classes = {name: value for name, value in one.key.items() if name != "step"}
        if any(str(getattr(person.classes, name)) != value for name, value in classes.items()):
            return False
        on = getattr(person, PackageStep(one.key["step"]).figure)
        if one.kind is RiskKind.COMPLEMENT:
            return on is None or one.people == 0
        return on is not None and (one.kind is RiskKind.COUNT or on > end)

    numbers: dict[tuple[RiskKind, Key], tuple[SensitiveFigure, set[str]]] = {}
    for case in found.cases:
        for one in case.figures:
            if one.table == "steps":
                numbers.setdefault((one.kind, tuple(one.key.items())), (one, set()))[1].add(case.code)
    assert len(numbers) > 20
    for one, codes in numbers.values():
        assert codes == {person.case.code for person in people_ if counted(person, one)}
        assert len(codes) == (one.people or one.whole)


def test_what_was_sent_is_judged_by_what_had_been_sent_before_it(node: Store) -> None:
    _, found = recognised(node, "2025H2")
    assert found.cases
    assert not any(one.since for case in found.cases for one in case.figures)
    assert not any(one.kind is RiskKind.INCREMENT for case in found.cases for one in case.figures)


def test_a_name_is_shown_only_to_whoever_sees_it(node: Store) -> None:
    newcomer(node, "S-NEW44", "0885", Gender.OTHER, "Annans Testsson", opened_by="x" * 32)
    _, found = recognised(node)
    assert next(case for case in found.cases if case.code == "S-NEW44").name is None
    caseworker = replace(node.session, account=APPROVER)
    with pytest.raises(NotAllowed):
        reidentification.assess(caseworker, half_year_package.prepare(node.session, "2026H1"))


def test_the_order_is_the_same_each_time_and_the_trail_knows(node: Store) -> None:
    prepared, first = recognised(node)
    assert reidentification.assess(node.session, prepared) == first
    ranks = [case.figures[0].rank for case in first.cases]
    assert ranks == sorted(ranks)
    with node.session.vault.read() as data:
        asked = [entry for entry in data.trail.entries("") if entry.verb == "package.recognised"]
    assert len(asked) == 2
    assert not any("Testsson" in str(entry) for entry in asked)


def test_few_closed_cases_are_told_too(node: Store) -> None:
    _, found = recognised(node)
    closed = [(case.code, one) for case in found.cases for one in case.figures if one.table == "closings"]
    assert all(one.key.keys() <= {"reason"} for _, one in closed)
    grown = [one for _, one in closed if one.kind is RiskKind.INCREMENT]
    assert all(one.since == "2025H2" and one.people < 3 for one in grown)


def test_after_figures_entered_by_hand_no_more_are_named_than_were_added(tmp_path: Path) -> None:
    clock = Clock()
    clock.put(2026, 7, 10)
    node = found(tmp_path / "n", "sodra", clock, policy=POLICY)
    with node.session.vault:
        people(node, 40, dt.date(2025, 9, 5), dt.date(2025, 12, 20))
        entries.enter(node.session, STEERING, table(by_municipality(node, UNTIL)))
        newcomer(node, "S-NEW22", "0834", Gender.WOMAN, "Nyinkommen Testsson")
        _, found_now = recognised(node)
    named: dict[Key, list[str]] = {}
    for case in found_now.cases:
        for figure in case.figures:
            if figure.kind is RiskKind.INCREMENT:
                assert (figure.people, figure.since) == (1, None)
                named.setdefault(make_key(figure.key), []).append(case.code)
    assert named == {make_key({"municipality": "0834", "step": "referred"}): ["S-NEW22"]}
