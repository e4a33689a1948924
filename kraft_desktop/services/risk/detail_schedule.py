"""The price of each detail schedule: how many cells would be suppressed if detail tables were published more or less often.

The half-years of this store are protected under each schedule before one is chosen, as packages are: against every reader and
against single insiders. The schedule in force is also tried with the people whose age is not stated counted the other way:
apart, or with one band.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, parse_published
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.services.admin.access import Session, dated_policy
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import release
from kraft_desktop.services.outgoing.protection import Counted, protect_all
from kraft_desktop.services.outgoing.release import CLOSINGS, STEPS, Order

STAGE = "rhythm"
Schedule = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePrice:
    """The number of cells and of suppressed cells in a half-year's package, in all and in its detail tables.

    ``sent`` says whether the package has been sent, or is only tried.
    """

    period: str
    sent: bool
    cells: int
    hidden: int
    detail_cells: int
    detail_hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePrice:
    """The price of a schedule for each half-year that has ended; ``releases`` are the numbers of those with detail tables, and
    ``unstated_with_band`` is the decision of that name, as in force or the other way."""

    releases: Schedule
    unstated_with_band: bool
    periods: tuple[ReleasePrice, ...]


def choices(count: int, *more: Schedule) -> tuple[Schedule, ...]:
    """The schedules to choose among for ``count`` half-years: early and last, middle and end, every other, every one, none; and
    ``more``."""
    every = tuple(range(1, count + 1))
    return tuple(dict.fromkeys(((3, count), (3, 6), (2, 4, 6), every, (), *more)))


def price(session: Session, *wanted: Schedule, progress: ProgressCallback) -> tuple[SchedulePrice, ...]:
    """The price of the standard schedules, of the one in force and of those ``wanted``, for the half-years that have ended; and
    last that of the schedule in force with those not stated counted the other way.

    A half-year that was sent counts as it was sent.
    """
    session.require(Right.MANAGE_POLICY)
    dimensions = catalogue.dimensions(session.programme, session.node)
    with session.vault.read() as data:
        policy, history = dated_policy(session, data), records.read(data)
        periods = session.programme.periods(policy.half_year_scheme)
        last = max((sending.period.release for sending in history.of(PackageKind.HALF_YEAR)), default=0)
        counts = dict[str, _Counts]()
        for period in periods:
            if period.end < session.today and period.release > last:
                figures = counting.count(session, data, period)
                counts[period.id] = _Counts(catalogue.joint(figures, dimensions), catalogue.closings(figures))
    open_ = tuple(period for period in periods if period.id in counts)
    in_force = policy.schedule(len(periods))
    tried = [replace(policy, detail_releases=schedule) for schedule in choices(len(periods), in_force, *wanted)]
    tried.append(replace(policy, detail_releases=in_force, unstated_with_band=not policy.unstated_with_band))
    trial = _Trial(session, history, open_, counts, progress, len(tried))
    return tuple(
        SchedulePrice(releases=one.schedule(len(periods)), unstated_with_band=one.unstated_with_band, periods=trial.price(one))
        for one in tried
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    """The people of a half-year by all classes at once, and its closed cases by reason."""

    joint: Joint
    closings: Counter[str]


@dataclass(frozen=True, slots=True)
class _TrialRelease:
    """A release as a reader would have it under a schedule, and its true figures, both by the names of its tables."""

    plain: Mapping[str, PlainTables]
    safe: Mapping[str, PublishedTables]
    counts: _Counts
    counted: Counted


class _Trial:
    """Protects the half-years that have not been sent, under one policy after the other; shared beginnings only once."""

    def __init__(
        self,
        session: Session,
        history: records.Ledger,
        periods: tuple[Period, ...],
        counts: Mapping[str, _Counts],
        progress: ProgressCallback,
        policies: int,
    ) -> None:
        self._session, self._periods = session, periods
        self._counts, self._progress, self._history = counts, progress, history
        latest = {sending.row.period: sending for sending in history.of(PackageKind.HALF_YEAR)}
        self._sent = tuple(_release_price(sending.payload.tables, sent=True) for sending in latest.values())
        self._tried: dict[tuple[bool, ...], _TrialRelease] = {}
        self._total, self._started = max(1, policies * len(periods)), 0

    def price(self, policy: Policy) -> tuple[ReleasePrice, ...]:
        """Every half-year that has ended."""
        made = list[_TrialRelease]()
        detail: tuple[bool, ...] = (policy.unstated_with_band,)
        for period in self._periods:
            share = self._started / self._total
            self._started += 1
            self._progress(STAGE, share)
            detail = (*detail, period.release in policy.detail_releases)
            if detail not in self._tried:
                self._tried[detail] = self._protected(period, policy, made, share)
            made.append(self._tried[detail])
        return (*self._sent, *(_release_price(one.safe, sent=False) for one in made))

    def _protected(self, period: Period, policy: Policy, made: Sequence[_TrialRelease], share: float) -> _TrialRelease:
        counts, session, history = self._kept(period, made), self._session, self._history
        before = [(one.counts.closings, tried, policy) for one, tried in zip(made, self._periods, strict=False)]
        order = release.with_merges(Order(kind=PackageKind.HALF_YEAR, period=period, merges=None), policy, counts.joint)
        closed_before = release.true_closings(session, history, tried=before)
        plain = release.plain_tables(session, order, policy, counts.joint, counts.closings, closed_before)
        truth = {
            STEPS: [*release.true_steps(session, history), *(one.plain[STEPS] for one in made)],
            CLOSINGS: release.true_closings(session, history, [plain[CLOSINGS]], before),
        }
        published = {name: [*history.as_read(name), *(one.safe[name] for one in made)] for name in plain}
        now = release.as_counted(session, order, policy, counts.joint)
        people = [*release.counted(session, history), *(one.counted for one in made), now]
        safe, _ = protect_all(plain, published, truth, people, lambda *_: self._progress(STAGE, share))
        printed = {name: parse_published(table.public_json()) for name, table in safe.items()}
        return _TrialRelease(plain, printed, counts, now)

    def _kept(self, period: Period, made: Sequence[_TrialRelease]) -> _Counts:
        """The counts of a half-year, never below those of a release before it."""
        now, sent = self._counts[period.id], self._history.before(period)
        if made:
            before = made[-1].counts
        elif sent is not None:
            before = _Counts(sent.kept.joint, Counter(sent.kept.closings))
        else:
            return now
        return _Counts(catalogue.kept(now.joint, before.joint), now.closings | before.closings)


def _release_price(documents: Mapping[str, PublishedTables], *, sent: bool) -> ReleasePrice:
    counts, steps = CellCounts.of(documents.values()), documents[STEPS]
    names = {c.key for table in steps.tables if catalogue.shape_of(table) in catalogue.DETAIL for c in table.cells}
    cells = {c.key: c.value for c in steps.cells() if c.key in names and not steps.is_merged(c.key)}
    return ReleasePrice(
        period=steps.period or "",
        sent=sent,
        cells=counts.printed,
        hidden=counts.hidden,
        detail_cells=len(cells),
        detail_hidden=sum(value is None for value in cells.values()),
    )
