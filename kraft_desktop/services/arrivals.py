"""What has come in to the project owner, by node and half-year, and what it says together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.domain.errors import WrongStoreKind
from kraft_desktop.domain.exchange import PackageKind, ReceivedPackage
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports import envelope, summary_tables
from kraft_desktop.reports.summary import Reached
from kraft_desktop.reports.summary_tables import Grid
from kraft_desktop.services import consolidating
from kraft_desktop.services.access import Session, policy_in
from kraft_desktop.store.header import OWNER


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The latest package of a node for a half-year."""

    version: int
    received: str
    words: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A half-year; ``due`` when it has ended, so that packages can have come. ``arrived`` is by node."""

    period: Period
    due: bool
    arrived: dict[str, Arrival]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """Every half-year in order."""

    nodes: tuple[Node, ...]
    periods: tuple[Expected, ...]

    @property
    def latest(self) -> Expected | None:
        """The latest half-year that anything has come in for."""
        return next((expected for expected in reversed(self.periods) if expected.arrived), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """What the nodes say together at the end of a half-year: the goals, and tables as they are printed on paper."""

    period: Period
    goals: Sequence[Reached]
    tables: Sequence[Grid]
    missing: Sequence[Node]
    remarks: Sequence[str]


def arrivals(session: Session) -> Arrivals:
    """What has come in; WrongStoreKind, NotAllowed."""
    if session.vault.header.kind != OWNER:
        raise WrongStoreKind(needed=OWNER)
    session.require(Right.RECEIVE)
    programme = session.programme
    with session.vault.read() as data:
        rows, own = data.received.where(kind=PackageKind.HALF_YEAR), policy_in(data).half_year_scheme
    used = {row.period for row in rows}
    known = [period for scheme in programme.schemes for period in programme.periods(scheme.id)]
    listed = {period.id: period for period in (*programme.periods(own), *(p for p in known if p.id in used))}
    periods = sorted(listed.values(), key=lambda period: (period.start, period.id))
    return Arrivals(
        nodes=programme.nodes,
        periods=tuple(
            Expected(period=period, due=session.today > period.end, arrived=_arrived(rows, period)) for period in periods
        ),
    )


def together(session: Session, period_id: str) -> Together:
    """The figures of a half-year; raises as ``consolidating.summarise`` does."""
    summary = consolidating.summarise(session, period_id)
    tables = [
        summary_tables.nodes(summary),
        summary_tables.increases(summary),
        *(table for name in ("gender", "track") if (table := summary_tables.classes(summary, name)) is not None),
        summary_tables.costs(summary),
    ]
    return Together(
        period=summary.period,
        goals=tuple(summary.goals()),
        tables=tables,
        missing=summary.missing,
        remarks=summary_tables.remarks(summary),
    )


def _arrived(rows: Sequence[ReceivedPackage], period: Period) -> dict[str, Arrival]:
    own = sorted((row for row in rows if row.period == period.id), key=lambda row: row.package_version)
    return {
        row.node: Arrival(
            version=row.package_version,
            received=row.received,
            words=envelope.check_words(row.payload.encode()),
            questions=row.questions,
        )
        for row in own
    }
