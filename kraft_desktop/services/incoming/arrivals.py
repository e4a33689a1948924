"""What has come in to the project owner as the page lists it: by node and time, and what it says together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, quarters
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.reports.package.contents import Replaced
from kraft_desktop.reports.tables import amounts, budget_tables, table_rows
from kraft_desktop.reports.tables.summary import Reached
from kraft_desktop.reports.tables.table_rows import Grid
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.incoming import consolidated, inbox
from kraft_desktop.services.incoming.inbox import InboxEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The latest package of a node for a half-year, a quarter or a week. ``replaces`` is the version it takes the place of."""

    period: Period
    version: int
    replaces: Replaced | None
    received: str
    words: tuple[str, ...]
    questions: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A half-year or quarter; ``due`` when it has ended, so that packages can have come. ``arrived`` is by node."""

    period: Period
    due: bool
    arrived: Mapping[str, Arrival]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """Every half-year in order, the quarters that are due or have come, and the latest status file by node."""

    nodes: tuple[Node, ...]
    periods: tuple[Expected, ...]
    quarters: tuple[Expected, ...]
    status: Mapping[str, Arrival]

    @property
    def latest(self) -> Expected | None:
        """The latest half-year that anything has come in for; the latest quarter when none has."""
        return next((expected for expected in reversed((*self.quarters, *self.periods)) if expected.arrived), None)

    @property
    def told(self) -> tuple[Period, ...]:
        """The half-years and quarters that anything has come in for, in the order of the days they tell of."""
        told = [expected.period for expected in (*self.quarters, *self.periods) if expected.arrived]
        return tuple(sorted(told, key=lambda period: period.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedFigures:
    """What the nodes say together at the end of a half-year or a quarter: the goals, and tables as they are printed on paper.
    ``situation`` is the report of a quarter: by node, of whom it speaks and its paragraphs."""

    period: Period
    goals: Sequence[Reached]
    tables: Sequence[Grid]
    situation: Mapping[str, Sequence[tuple[str, Sequence[str]]]]
    missing: Sequence[Node]
    remarks: Sequence[str]


def arrivals(session: Session) -> Arrivals:
    """What has come in; WrongStoreKind, NotAllowed."""
    inbox.require(session, Right.RECEIVE)
    programme = session.programme
    with session.vault.read() as data:
        came, own = inbox.read_in(data), policy_in(data).half_year_scheme
    used = {entry.row.period for entry in came.entries}
    known = [period for scheme in programme.schemes for period in programme.periods(scheme.id)]
    listed = {period.id: period for period in (*programme.periods(own), *(p for p in known if p.id in used))}
    periods = sorted(listed.values(), key=lambda period: (period.start, period.id))
    between = [p for p in quarters(programme.periods(own)) if session.today > p.end or p.id in used]
    found = [
        tuple(Expected(period=p, due=session.today > p.end, arrived=_arrivals(came.of_period(p.id))) for p in part)
        for part in (periods, between)
    ]
    status = _arrivals(came.of_kind(PackageKind.STATUS))
    return Arrivals(nodes=programme.nodes, periods=found[0], quarters=found[1], status=status)


def together(session: Session, period_id: str) -> CombinedFigures:
    """The figures of a half-year or quarter; raises as ``consolidating.summarise`` does."""
    summary = consolidated.summarise(session, period_id)
    if summary.kind is PackageKind.HALF_YEAR:
        tables = [
            table_rows.nodes(summary),
            table_rows.increases(summary),
            *(
                table
                for name in (Dimension.GENDER, Dimension.TRACK)
                if (table := table_rows.classes(summary, name)) is not None
            ),
            amounts.costs(summary),
            amounts.months(summary),
            *amounts.of_classes(summary),
        ]
    else:
        tables = [table_rows.nodes(summary), table_rows.hours(summary)]
    told = [(part.node.name, part.budget) for part in summary.here]
    budgets = budget_tables.grids(told)
    return CombinedFigures(
        period=summary.period,
        goals=tuple(summary.goals()),
        tables=[*tables, *budgets],
        situation=table_rows.situation(summary),
        missing=summary.missing,
        remarks=[*table_rows.remarks(summary), *(budget_tables.reading(told) if budgets else [])],
    )


def _arrivals(entries: Mapping[str, InboxEntry]) -> dict[str, Arrival]:
    return {
        node: Arrival(
            period=entry.payload.heading.period,
            version=entry.row.package_version,
            replaces=entry.payload.heading.replaces,
            received=entry.row.received,
            words=entry.words,
            questions=entry.row.questions,
            remark=entry.row.remark,
        )
        for node, entry in entries.items()
    }
