"""How much of the numbers can be read in the packages of practice nodes, by table.

    python -m tests.benchmarks.disclosure.usefulness [nodes, 40] [fewest people, 60] [most, 108] [half-years of referrals, 3]

Each node sends its seven half-years by the default decisions, those packages counted and protected as the program does it,
single insiders included. A share is that of the cells above zero that are shown. Aims of issue 12: municipality by step in
the packages with detail at least 75 %, the last package as a whole at least 70 %.

Measured on all forty nodes, of the numbers above zero: municipality by step 68 % of 1,158, age 52 % of 1,006, time with support
50 % of 1,582, gender 91 % of 640, track 51 % of 632, municipality by gender 76 % of 584; the last package 64 % of 3,048; the
packages between 74 % of 3,242, the referred by municipality in them 70 % of 730. Before only the detail packages had the
tracks and the outcomes by class it was 67, 52, 36, 70, 35, 71; 56 (22 of the nodes). Without hiding from single insiders, and
without protecting what a release does not print, 75 % by municipality and step and 72 % of the last package.

What any protection must hide, over all forty: of the last package 18 % are 1-4, 4 % are counts of which one manager could state
that one or two are others, and 8 % are needed beside them where the hidden ones of a row would come out; 1 % are rests and 4 %
grew by one or two, of all or of the others of one manager, of which the number or another goes. So at most 65-70 % can be
shown. By municipality and step 16, 0, 8, 1 and 2 %: at most 72-76 %. Rows of one class were counted, each by itself, so that
the limits are lower: the aims are met for readers of the files alone, and out of reach with the rule about insiders.

Numbers by municipality twice as expensive to hide: the same. Time in two bands in the detail packages: 54 % of 168 for 58 % of
278, a third of the numbers fewer; in eight nodes of 25-56 people 65 numbers for 79, more only at 25 and 29. Those of no stated
time with 60+ gave fewer numbers by time, those of no stated age with 30-49 as many for fewer hidden.
"""

from __future__ import annotations

import datetime as dt
import functools
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, SafeTables, parse_published
from kraft_desktop.domain.cases.case import Case, Closing, ClosingChange, Step, StepChange, StepEvent
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.domain.cases.support import count_support
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Node, Programme
from kraft_desktop.domain.statistics.figures import CaseFacts, Figures, FrozenClasses, compute
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.figures import catalogue, merge_rules
from kraft_desktop.services.outgoing.protection import Counted, protect_all
from kraft_desktop.services.outgoing.release import CLOSINGS, STEPS
from kraft_desktop.services.practice import invention
from kraft_desktop.services.practice.invention import InventedPerson

Shares = dict[str, list[int]]
"""By name, how many cells above zero are shown, and how many there are."""


def main() -> None:
    """Print the shares of the nodes together, those below the aims one by one, and the seconds of processor time."""
    nodes, fewest, most, half_years = [int(given) for given in (*sys.argv[1:5], *("40", "60", "108", "3")[len(sys.argv) - 1 :])]
    programme, together, start = load_programme("kraft"), Shares(), time.process_time()
    for seed in range(nodes):
        people = fewest + (most - fewest) * seed // max(nodes - 1, 1)
        found = usefulness(programme, programme.nodes[seed % len(programme.nodes)], people, seed, half_years)
        for name, (shown, cells) in found.items():
            total = together.setdefault(name, [0, 0])
            total[0], total[1] = total[0] + shown, total[1] + cells
        line(f"{seed}: {people} people", found, ("municipality_step", "last"))
    line("together", together, sorted(together))
    sys.stdout.write(f"{(time.process_time() - start) / nodes:.1f} s a node\n")


def usefulness(programme: Programme, node: Node, people: int, seed: int, half_years: int) -> Shares:
    """The shares of one node: by table in its packages with detail, of those without, and of its last package."""
    periods = programme.periods("calendar")
    caseload = invention.invent(programme, node, periods[:half_years], people, seed)
    policy = Policy().with_last(len(periods))
    found = Shares()
    for period, plain, safe in packages(programme, node, caseload.people, periods, policy):
        truth = {
            cell.key: cell.value or 0
            for tables in plain
            for cell in tables.cells()
            if cell.key not in tables.withheld and not tables.is_merged(cell.key)
        }
        printed = {cell.key: cell.value for tables in safe for cell in tables.cells()}
        detail = period.release in policy.detail_releases
        for tables in safe:
            for table in tables.tables:
                count(found, table.name if detail else "without detail", truth, printed, {cell.key for cell in table.cells})
                if table.name == "municipality_step" and not detail:
                    count(found, "municipality between", truth, printed, {cell.key for cell in table.cells})
        if period is periods[-1]:
            count(found, "last", truth, printed, set(printed))
    return found


def count(found: Shares, name: str, truth: Mapping[Key, int], printed: Mapping[Key, int | None], keys: set[Key]) -> None:
    """Add some cells to a share."""
    above = [key for key in keys if truth.get(key)]  # a class that is printed only merged with others is no number of its own
    share = found.setdefault(name, [0, 0])
    share[0] += sum(printed[key] is not None for key in above)
    share[1] += len(above)


def packages(
    programme: Programme, node: Node, people: Iterable[InventedPerson], periods: Iterable[Period], policy: Policy
) -> Iterator[tuple[Period, list[PlainTables], list[SafeTables]]]:
    """The tables of every half-year as they are counted, and as they are sent."""
    known, invented = catalogue.dimensions(programme, node), list(people)
    frozen: dict[str, FrozenClasses] = {}
    before: catalogue.Joint | None = None
    closed: Counter[str] = Counter()
    counted: list[Counted] = []
    truth: dict[str, list[PlainTables]] = {STEPS: [], CLOSINGS: []}
    sent: dict[str, list[PublishedTables]] = {STEPS: [], CLOSINGS: []}
    for period in periods:
        figures = figures_of(programme, invented, period, policy, frozen)
        before = catalogue.kept(catalogue.joint(figures, known), before)
        closed |= catalogue.closings(figures)
        shapes = catalogue.shapes(PackageKind.HALF_YEAR, period.release, policy)
        printed = catalogue.printed_dimensions(known, before)
        merges = merge_rules.of_policy(policy, shapes, before)
        made = functools.partial(as_sent, period=period, known=printed, by_classes=shapes, policy=policy, merges=merges)
        plain = {
            STEPS: made(before),
            CLOSINGS: catalogue.closing_table(closed, period, programme, policy, truth[CLOSINGS]),
        }
        counted.append(Counted(joint=before, tables=made))
        safe, _ = protect_all(plain, sent, truth, counted, None)
        yield period, list(plain.values()), list(safe.values())
        for name, tables in plain.items():
            truth[name].append(tables)
            sent[name].append(parse_published(safe[name].public_json()))
        frozen |= {
            person.participant.id: freeze(figures, person.participant.id, period.release)
            for person in figures.people
            if person.participant.id not in frozen
        }


def as_sent(
    counts: catalogue.Joint,
    period: Period,
    known: catalogue.Dimensions,
    by_classes: catalogue.Shapes,
    policy: Policy,
    merges: Sequence[Merge],
) -> PlainTables:
    """The tables of some counts with classes merged."""
    return merging.merge(catalogue.step_tables(counts, period, known, by_classes, policy), merges)


def freeze(figures: Figures, participant: str, number: int) -> FrozenClasses:
    """The classes that a participant is counted in from now on."""
    person = next(one for one in figures.people if one.participant.id == participant)
    own = figures.published_classes(person)
    return FrozenClasses(**{name: getattr(own, name) for name in own.__slots__} | {"release": number})


def figures_of(
    programme: Programme, people: Iterable[InventedPerson], period: Period, policy: Policy, frozen: Mapping[str, FrozenClasses]
) -> Figures:
    """The figures of invented people at the end of a period."""
    chosen = list(people)
    paid = {
        str(p.number): count_support(
            ((one.month.ordinal, one.ore, 0) for one in p.payments), period.last_month, policy.gap_tolerance
        )
        for p in chosen
        if p.payments
    }
    facts = map(facts_of, chosen)
    return compute(facts, (), paid, frozen, programme=programme, period=period, today=period.end + dt.timedelta(days=1))


def facts_of(person: InventedPerson) -> CaseFacts:
    """An invented person as the store would know them."""
    number = str(person.number)
    case = Case(id=number, code=number, participant_id=number, municipality=person.municipality, track=person.track)
    steps = (
        (Step.REFERRAL, StepChange.ENTERED, person.referred_on),
        (Step.RECOMMENDATION, StepChange.COMPLETED, person.recommended_on),
    )
    row: dict[str, Any] = {"case_id": number, "base": 0, "recorded_by": ""}
    started, kind = person.intervention_start, person.recommended_kind
    return CaseFacts(
        case=case,
        participant=Participant(id=number, personal_number=person.personal_number, gender=person.gender),
        events=[StepEvent(id=f"{number}{step}", step=step, change=change, on=on, **row) for step, change, on in steps if on],
        interventions=[Intervention(id=number, kind=kind, started_on=started, inferred=True, **row)]
        if kind and started
        else [],
        assessments=[Assessment(id=number, capacity=person.capacity, assessed_on=person.assessed_on, **row)]
        if person.capacity is not None
        else [],
        closings=[Closing(id=number, change=ClosingChange.CLOSED, on=person.closed_on, reason=person.closing_reason, **row)]
        if person.closed_on
        else [],
    )


def line(name: str, shares: Shares, names: Iterable[str]) -> None:
    """Print some shares in percent."""
    parts = [
        f"{one} {100 * shares[one][0] / max(shares[one][1], 1):.0f} % of {shares[one][1]}" for one in names if one in shares
    ]
    sys.stdout.write(f"{name}: {', '.join(parts)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
