"""The definitions table, on an invented programme."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kraft_desktop.domain.cases.case import Case, Closing, ClosingChange, Step, StepChange, StepEvent
from kraft_desktop.domain.cases.household import Households, ReportedAmount
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Gender, Participant
from kraft_desktop.domain.cases.support import SupportTime, count_support
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.period import Month, find_period
from kraft_desktop.domain.programme import parse
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension, FigureName, PackageStep, age_band, duration_band
from kraft_desktop.domain.statistics.figures import (
    CaseFacts,
    Figures,
    FrozenClasses,
    compute,
)
from tests.given.records import OTHER_PROGRAMME, case, closing, day, event

PROGRAMME = parse(OTHER_PROGRAMME)
PERIOD = find_period(PROGRAMME.periods("termin"), "2030T2")  # 2030-08-01 - 2031-01-31
TODAY = day("2031-02-10")


def started(kind: str, on: str) -> Intervention:
    return Intervention(id=on, case_id="c1", base=1, kind=kind, started_on=day(on), inferred=False, recorded_by="a1")


def assessed(capacity: int, on: str | None) -> Assessment:
    when = day(on) if on else None
    return Assessment(id=str(on), case_id="c1", base=1, capacity=capacity, assessed_on=when, recorded_by="a1")


def steps(referred: str | None, investigated: str | None = None) -> list[StepEvent]:
    events = [event(Step.REFERRAL, referred)] if referred else []
    if investigated:
        events.append(event(Step.RECOMMENDATION, investigated, StepChange.COMPLETED))
    return events


def facts(
    referred: str | None,
    investigated: str | None = None,
    *,
    person: Participant | None = None,
    of: Case | None = None,
    interventions: Sequence[Intervention] = (),
    assessments: Sequence[Assessment] = (),
    closings: Sequence[Closing] = (),
) -> CaseFacts:
    who = person or Participant(id=of.participant_id if of else "p1", gender=Gender.WOMAN)
    return CaseFacts(
        case=of or case(who.id),
        participant=who,
        events=steps(referred, investigated),
        interventions=interventions,
        assessments=assessments,
        closings=closings,
    )


def figures(
    *cases: CaseFacts,
    consultations: Sequence[Consultation] = (),
    support: dict[str, SupportTime] | None = None,
    frozen: dict[str, FrozenClasses] | None = None,
    earlier: dict[str, dict[str, str]] | None = None,
) -> Figures:
    known = (cases, consultations, support or {}, frozen or {})
    return compute(*known, earlier_classes=earlier, programme=PROGRAMME, period=PERIOD, today=TODAY)


@pytest.mark.parametrize(
    ("referred", "count", "in_period", "undated"),
    [
        ("2030-07-31", 1, 0, 0),
        ("2030-08-01", 1, 1, 0),
        ("2031-01-31", 1, 1, 0),
        ("2031-02-01", 0, 0, 0),
        (None, 0, 0, 1),
    ],
)
def test_referred(referred: str | None, count: int, in_period: int, undated: int) -> None:
    found = figures(facts(referred))
    assert (found.count(FigureName.REFERRED), found.in_period(FigureName.REFERRED), len(found.without_referral)) == (
        count,
        in_period,
        undated,
    )


@pytest.mark.parametrize(
    ("investigated", "kind", "start", "on"),
    [
        ("2030-05-01", "boat", "2030-06-01", "2030-06-01"),
        ("2030-09-01", "boat", "2030-06-01", "2030-09-01"),
        ("2030-05-01", "choir", "2030-06-01", None),
        ("2030-05-01", "work_preparing", "2030-06-01", None),
        ("2030-05-01", "boat", "2031-02-01", None),
        (None, "boat", "2030-06-01", None),
    ],
)
def test_a_step_closer(investigated: str | None, kind: str, start: str, on: str | None) -> None:
    found = figures(facts("2030-04-01", investigated, interventions=[started(kind, start)]))
    assert [m.on for m in found.members(FigureName.STEP_CLOSER)] == ([day(on)] if on else [])
    assert found.count(FigureName.INVESTIGATED) == (1 if investigated else 0)


@pytest.mark.parametrize(
    ("rows", "any_on", "goal_on", "undated"),
    [
        ([(25, "2030-04-01")], "2030-04-01", "2030-06-01", False),
        ([(25, "2030-10-01")], "2030-10-01", "2030-10-01", False),
        ([(24, "2030-10-01")], None, None, False),
        ([(50, "2030-03-31")], None, None, False),
        ([(50, "2031-02-01")], None, None, False),
        ([(50, None)], "2030-04-01", "2030-06-01", True),
        ([(50, None), (30, "2030-09-01")], "2030-09-01", "2030-09-01", False),
        ([(10, None)], None, None, False),
    ],
)
def test_capacity(rows: list[tuple[int, str | None]], any_on: str | None, goal_on: str | None, undated: bool) -> None:
    assessments = [assessed(capacity, on) for capacity, on in rows]
    found = figures(
        facts("2030-04-01", "2030-05-01", interventions=[started("boat", "2030-06-01")], assessments=assessments),
    )
    expected = [(day(goal_on), undated)] if goal_on else []
    assert [(m.on, m.date_unknown) for m in found.members(FigureName.CAPACITY_25)] == expected
    assert [m.on for m in found.members(FigureName.CAPACITY_ANY)] == ([day(any_on)] if any_on else [])
    counts = [found.count(step.figure) for step in PackageStep]
    assert counts == sorted(counts, reverse=True)


def test_capacity_alone_is_a_local_figure() -> None:
    found = figures(facts("2030-04-01", assessments=[assessed(50, "2030-05-01")]))
    assert (found.count(FigureName.CAPACITY_ANY), found.count(FigureName.CAPACITY_25)) == (1, 0)


@pytest.mark.parametrize(
    ("first", "second_referral", "second", "on"),
    [
        (["2030-06-01"], None, [], "2030-06-01"),
        (["2030-06-01"], "2030-08-01", [], None),
        (["2030-06-01"], "2030-08-01", ["2030-12-01"], "2030-12-01"),
        (["2030-06-01"], "2031-03-01", [], "2030-06-01"),
        (["2031-02-01"], None, [], None),
    ],
)
def test_closed_when_every_begun_case_is(
    first: list[str], second_referral: str | None, second: list[str], on: str | None
) -> None:
    found = figures(
        facts("2030-04-01", closings=[closing(c) for c in first]),
        facts(second_referral, of=case("p1", "c2"), closings=[closing(c) for c in second]),
    )
    assert [m.on for m in found.members(FigureName.CLOSED)] == ([day(on)] if on else [])


def test_reopened_is_not_closed() -> None:
    history = [closing("2030-06-01"), closing("2030-07-01", ClosingChange.REOPENED)]
    assert figures(facts("2030-04-01", closings=history)).count(FigureName.CLOSED) == 0


def test_a_person_counts_once_by_the_first_case() -> None:
    found = figures(facts("2030-09-01", "2030-10-01", of=case("p1", "c2", "0102")), facts("2030-04-01"))
    assert found.split(Dimension.MUNICIPALITY) == {"0101": 1}
    assert [(m.case.id, m.on) for m in found.members(FigureName.REFERRED)] == [("c1", day("2030-04-01"))]
    assert found.count(FigureName.INVESTIGATED) == 1


def test_a_class_published_before_any_package_stands_and_the_others_follow_the_case() -> None:
    earlier = {"p1": {"municipality": "0001", "gender": "man"}}
    (person,) = figures(facts("2030-04-01"), earlier=earlier).people
    assert (person.classes.municipality, person.classes.gender) == ("0001", Gender.MAN)
    (as_it_is,) = figures(facts("2030-04-01")).people
    assert (as_it_is.classes.municipality, as_it_is.classes.gender) != ("0001", Gender.MAN)
    assert person.classes.track == as_it_is.classes.track
    (packaged,) = figures(facts("2030-04-01"), earlier=earlier, frozen={"p1": as_it_is.classes}).people
    assert packaged.classes == as_it_is.classes


def test_splits_have_a_class_for_not_known_and_keep_what_was_frozen() -> None:
    frozen = FrozenClasses(
        id="f",
        participant_id="p3",
        release=1,
        municipality="0102",
        gender=Gender.OTHER,
        track="blue",
        duration_band="60+",
        age_band="18-29",
    )
    found = figures(
        facts("2030-04-01", "2030-05-01"),
        facts("2030-04-01", of=case("p2", "c2", None, None), person=Participant(id="p2", personal_number="198004022383")),
        facts("2030-04-01", of=case("p3", "c3", "0101", None), person=Participant(id="p3", gender=Gender.MAN)),
        frozen={"p3": frozen},
    )
    assert found.split(Dimension.MUNICIPALITY) == {"0101": 1, UNKNOWN: 1, "0102": 1}
    assert found.split(Dimension.GENDER) == {"woman": 1, "unknown": 1, "other": 1}
    assert found.split(Dimension.TRACK) == {"blue": 2, UNKNOWN: 1}
    assert found.split(Dimension.DURATION_BAND) == {UNKNOWN: 2, "60+": 1}
    assert found.split(Dimension.AGE_BAND) == {UNKNOWN: 1, "30-49": 1, "18-29": 1}
    assert found.split(Dimension.GENDER, FigureName.INVESTIGATED) == {"woman": 1}


def test_support_is_summed_where_known_and_unknown_is_not_zero() -> None:
    months = [(Month.of(2030, 3).ordinal - n, 100, 10) for n in range(24)]
    later = [(Month.of(2030, 8).ordinal, 1_000, 0)]
    found = figures(
        facts("2030-04-01"),
        facts("2030-04-01", of=case("p2", "c2")),
        facts("2030-04-01", of=case("p3", "c3")),
        support={
            "p1": count_support(months + later, PERIOD.last_month, 1),
            "p2": count_support([], PERIOD.last_month, 1),
        },
    )
    assert (found.cost_ore, found.cost_in_period_ore, found.support_unknown) == (24 * 110 + 1_000, 1_000, 1)
    assert found.split(Dimension.DURATION_BAND) == {"24-35": 1, "0-23": 1, UNKNOWN: 1}


def test_a_households_amount_is_counted_once_and_the_months_stay_each_ones_own() -> None:
    month = PERIOD.last_month.ordinal
    found = figures(
        facts("2030-04-01"),
        facts("2030-04-01", of=case("p2", "c2")),
        support={name: count_support([(month, 9_001, 0)], PERIOD.last_month, 1) for name in ("p1", "p2")},
    )
    amounts = tuple(ReportedAmount(name, "0860", month, "economic_assistance", 9_001) for name in ("p1", "p2"))
    shared = found.sharing(Households(pairs=frozenset({("p1", "p2")}), amounts=amounts))
    assert (found.cost_ore, found.household_count) == (18_002, 0)
    assert (shared.cost_ore, shared.household_count) == (9_001, 1)
    assert [person.support.total for person in shared.people if person.support] == [1, 1]


@pytest.mark.parametrize(
    ("months", "band"),
    [
        (None, UNKNOWN),
        (0, "0-23"),
        (23, "0-23"),
        (24, "24-35"),
        (35, "24-35"),
        (36, "36-59"),
        (59, "36-59"),
        (60, "60+"),
    ],
)
def test_duration_bands(months: int | None, band: str) -> None:
    assert duration_band(months) == band


@pytest.mark.parametrize(
    ("age", "band"),
    [(None, UNKNOWN), (17, UNKNOWN), (18, "18-29"), (29, "18-29"), (30, "30-49"), (50, "50-65"), (65, "50-65"), (66, UNKNOWN)],
)
def test_age_bands(age: int | None, band: str) -> None:
    assert age_band(age) == band


def test_physician_minutes_from_the_start_and_in_the_period() -> None:
    rows = [
        Consultation(id=on, on=day(on), minutes=minutes, kind="call", status=ConsultationStatus.DONE)
        for on, minutes in (("2030-02-28", 1), ("2030-03-01", 10), ("2030-08-01", 100), ("2031-02-01", 1_000))
    ]
    found = figures(consultations=rows)
    assert (found.physician_minutes, found.physician_minutes_in_period) == (110, 100)


def test_who_is_neither_is_published_with_the_larger_of_the_two() -> None:
    women = [facts("2030-04-01", of=case(f"p{n}", f"c{n}")) for n in (1, 2)]
    man = facts("2030-04-01", of=case("p3", "c3"), person=Participant(id="p3", gender=Gender.MAN))
    neither = facts("2030-04-01", of=case("p4", "c4"), person=Participant(id="p4", gender=Gender.OTHER))
    counted = figures(*women, man, neither)
    published = {person.participant.id: counted.published_classes(person).gender for person in counted.people}
    assert published == {"p1": Gender.WOMAN, "p2": Gender.WOMAN, "p3": Gender.MAN, "p4": Gender.WOMAN}
    assert {person.classes.gender for person in counted.people} == {Gender.WOMAN, Gender.MAN, Gender.OTHER}
