"""The packages that the project owner has received, by node and period, and their combined figures, as the page lists them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, quarters
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.reports.package.parts import Replaced
from kraft_desktop.reports.tables import amounts, budget_tables, summary_rows
from kraft_desktop.reports.tables.summary import GoalProgress
from kraft_desktop.reports.tables.summary_rows import Grid
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.incoming import consolidated, inbox
from kraft_desktop.services.incoming.inbox import InboxEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The latest package of a node for a half-year, a quarter or a week. ``replaces`` is the version that it corrects."""

    period: Period
    version: int
    replaces: Replaced | None
    received: str
    words: tuple[str, ...]
    questions: tuple[str, ...]
    remark: str


_ByPeriod = Mapping[Period, Mapping[str, Arrival]]
"""The packages of the nodes, by period in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A half-year or quarter: ``due`` once it has ended, so that packages may have arrived; ``arrived`` maps node to
    package, and ``overtaken`` names the nodes whose figures of a later day have come, after which they cannot make this one."""

    period: Period
    due: bool
    arrived: Mapping[str, Arrival]
    overtaken: frozenset[str]

    def lacks(self, node: str) -> bool:
        """Whether the node's package is missing and can still be made."""
        return self.due and node not in self.arrived and node not in self.overtaken


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """Every half-year in order, the quarters that are due or have a package, and the latest status file by node."""

    nodes: tuple[Node, ...]
    periods: tuple[Expected, ...]
    quarters: tuple[Expected, ...]
    status: Mapping[str, Arrival]

    @property
    def latest(self) -> Expected | None:
        """The latest half-year with a package; when there is none, the latest quarter with one."""
        return next((expected for expected in reversed((*self.quarters, *self.periods)) if expected.arrived), None)

    @property
    def reported_periods(self) -> tuple[Period, ...]:
        """The half-years and quarters with at least one package, by their last day."""
        reported = [expected.period for expected in (*self.quarters, *self.periods) if expected.arrived]
        return tuple(sorted(reported, key=lambda period: period.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class CombinedFigures:
    """The figures of all nodes combined at the end of a half-year or a quarter: the goals, and the tables as printed on paper.
    ``situation`` is a quarter's situation report by node: for each municipality its name and paragraphs."""

    period: Period
    goals: Sequence[GoalProgress]
    tables: Sequence[Grid]
    situation: Mapping[str, Sequence[tuple[str, Sequence[str]]]]
    missing: Sequence[Node]
    remarks: Sequence[str]


def read_arrivals(session: Session) -> Arrivals:
    """The packages received. Raises WrongStoreKind outside an owner's store, NotAllowed without the right."""
    inbox.require(session, Right.RECEIVE)
    programme = session.programme
    with session.vault.read() as data:
        received, own = inbox.read_in(data), policy_in(data).half_year_scheme
    used = {entry.row.period for entry in received.entries}
    known = [period for scheme in programme.schemes for period in programme.periods(scheme.id)]
    listed = {period.id: period for period in (*programme.periods(own), *(p for p in known if p.id in used))}
    periods = sorted(listed.values(), key=lambda period: (period.start, period.id))
    quarters_shown = [p for p in quarters(programme.periods(own)) if session.today > p.end or p.id in used]
    half_years = {p: _arrivals(received.of_period(p.id)) for p in periods}
    between = {p: _arrivals(received.of_period(p.id)) for p in quarters_shown}
    return Arrivals(
        nodes=programme.nodes,
        periods=_expected(half_years, half_years, session.today),
        quarters=_expected(between, {**half_years, **between}, session.today),
        status=_arrivals(received.of_kind(PackageKind.STATUS)),
    )


def combined_figures(session: Session, period_id: str) -> CombinedFigures:
    """The combined figures of a half-year or quarter. Raises as ``consolidated.summarise`` does."""
    summary = consolidated.summarise(session, period_id)
    if summary.kind is PackageKind.HALF_YEAR:
        tables = [
            summary_rows.nodes(summary),
            summary_rows.increases(summary),
            *summary_rows.classes(summary, (Dimension.GENDER, Dimension.TRACK)).values(),
            amounts.costs(summary),
            amounts.months(summary),
            *amounts.of_classes(summary),
        ]
    else:
        tables = [summary_rows.nodes(summary), summary_rows.hours(summary)]
    budgets_by_node = [(part.node.name, part.budget) for part in summary.here]
    budgets = budget_tables.grids(budgets_by_node)
    return CombinedFigures(
        period=summary.period,
        goals=tuple(summary.goals()),
        tables=[*tables, *budgets],
        situation=summary_rows.situation(summary),
        missing=summary.missing,
        remarks=[*summary_rows.remarks(summary), *(budget_tables.reading_notes(budgets_by_node) if budgets else [])],
    )


def _expected(part: _ByPeriod, counted: _ByPeriod, today: dt.date) -> tuple[Expected, ...]:
    """The periods of ``part`` in order; a node does not make one after it has sent a later one of ``counted``."""
    return tuple(
        Expected(
            period=period,
            due=today > period.end,
            arrived=arrived,
            overtaken=frozenset(node for later, nodes in counted.items() if later.end > period.end for node in nodes),
        )
        for period, arrived in part.items()
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
