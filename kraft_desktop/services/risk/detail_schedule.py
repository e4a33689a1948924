"""What telling detail more often would cost: this store's own half-years protected in each rhythm, before one is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kraft_desktop.disclosure.progress import ProgressCallback
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import release
from kraft_desktop.services.outgoing.release import STEPS, Order

STAGE = "rhythm"
Rhythm = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasePrice:
    """What a half-year's package has, or would have: numbers in all and hidden ones, and of those the ones in detail tables."""

    period: str
    sent: bool
    cells: int
    hidden: int
    detail_cells: int
    detail_hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmPrice:
    """What a rhythm gives of every half-year that has ended. ``releases`` are those with detail, by their place."""

    releases: Rhythm
    periods: tuple[ReleasePrice, ...]


def choices(count: int, *more: Rhythm) -> tuple[Rhythm, ...]:
    """The rhythms to choose among for ``count`` half-years: at middle and end, every other, every, none; and ``more``."""
    every = tuple(range(1, count + 1))
    return tuple(dict.fromkeys(((3, 6), (2, 4, 6), every, (), *more)))


def price(session: Session, *wanted: Rhythm, progress: ProgressCallback) -> tuple[RhythmPrice, ...]:
    """The price on the half-years that have ended, in order and from what was really sent where it was: of the rhythms there
    are to choose among, the one in force, and those ``wanted``. ``progress`` is called meanwhile.
    """
    session.require(Right.MANAGE_POLICY)
    known = catalogue.dimensions(session.programme, session.node)
    with session.vault.read() as data:
        policy, history = policy_in(data), records.read(data)
        periods = session.programme.periods(policy.half_year_scheme)
        last = max((sending.period.release for sending in history.of(PackageKind.HALF_YEAR)), default=0)
        counts = {
            period.id: catalogue.joint(counting.count(session, data, period), known)
            for period in periods
            if period.end < session.today and period.release > last
        }
    open_ = tuple(period for period in periods if period.id in counts)
    tried = choices(len(periods), policy.detail_releases, *wanted)
    trial = _Trial(session, policy, history, open_, counts, progress, len(tried))
    return tuple(RhythmPrice(releases=rhythm, periods=trial.price(rhythm)) for rhythm in tried)


@dataclass(frozen=True, slots=True)
class _Made:
    """A release as it would be, with what is true of it."""

    plain: PlainTables
    safe: PublishedTables
    joint: Joint


class _Trial:
    """Protects the half-years that are open in one rhythm after the other; what two rhythms share is done once."""

    def __init__(
        self,
        session: Session,
        policy: Policy,
        history: records.Ledger,
        periods: tuple[Period, ...],
        counts: dict[str, Joint],
        progress: ProgressCallback,
        rhythms: int,
    ) -> None:
        self._session, self._policy, self._periods = session, policy, periods
        self._counts, self._progress, self._history = counts, progress, history
        latest = {sending.row.period: sending for sending in history.of(PackageKind.HALF_YEAR)}
        self._sent = tuple(_tally(sending.payload.tables[STEPS], sent=True) for sending in latest.values())
        self._published, self._truth = history.published(STEPS), release.true_steps(session, history)
        self._done: dict[tuple[bool, ...], _Made] = {}
        self._total, self._begun = max(1, rhythms * len(periods)), 0

    def price(self, rhythm: Rhythm) -> tuple[ReleasePrice, ...]:
        """Every half-year that has ended."""
        policy, made, detail = replace(self._policy, detail_releases=rhythm), list[_Made](), tuple[bool, ...]()
        for period in self._periods:
            share = self._begun / self._total
            self._begun += 1
            self._progress(STAGE, share)
            detail = (*detail, period.release in rhythm)
            if detail not in self._done:
                self._done[detail] = self._protected(period, policy, made, share)
            made.append(self._done[detail])
        return (*self._sent, *(_tally(one.safe, sent=False) for one in made))

    def _protected(self, period: Period, policy: Policy, made: list[_Made], share: float) -> _Made:
        before = self._history.before(period)
        joint = catalogue.kept(self._counts[period.id], made[-1].joint if made else before.kept.joint if before else None)
        plain = release.step_tables(self._session, Order(kind=PackageKind.HALF_YEAR, period=period), policy, joint)
        truth, history = [*self._truth, *(one.plain for one in made)], [*self._published, *(one.safe for one in made)]
        safe = protect(plain, history, truth=truth, progress=lambda *_: self._progress(STAGE, share))
        return _Made(plain, safe, joint)


def _tally(tables: PublishedTables, *, sent: bool) -> ReleasePrice:
    cells = {cell.key: cell.value for cell in tables.cells() if not tables.is_merged(cell.key)}
    names = {cell.key for table in tables.tables if table.by in catalogue.DETAIL for cell in table.cells}
    detail = {key: value for key, value in cells.items() if key in names}
    return ReleasePrice(
        period=tables.period or "",
        sent=sent,
        cells=len(cells),
        hidden=sum(value is None for value in cells.values()),
        detail_cells=len(detail),
        detail_hidden=sum(value is None for value in detail.values()),
    )
