"""What insiders could work out from a package: managers, who know all people of one municipality, or of two, in every class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure import insiders as insiders_attack
from kraft_desktop.disclosure.attack import FoundInterval
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import PublishedTables
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import protection
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.release import STEPS
from kraft_desktop.services.risk import step_tables
from kraft_desktop.services.risk.reidentification import RiskKind

DIMENSION, STAGE = Dimension.MUNICIPALITY, "insiders"


_KINDS = {"cell": RiskKind.COUNT, "increment": RiskKind.INCREMENT, "complement": RiskKind.COMPLEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class InsiderFinding:
    """A number of other people that an insider could work out, and its interval (no upper end: None). ``period`` is the period
    of its package when that is an earlier one, and ``since`` the period that an increment is counted from."""

    kind: RiskKind
    key: Mapping[str, str]
    low: int
    high: int | None
    period: str | None
    since: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """An insider who knows the municipalities ``known``, and the number of sensitive figures of others that come out exactly,
    or in an interval narrower than the rules demand; ``numbers`` lists them, exact ones first."""

    known: tuple[str, ...]
    exact: int
    narrow: int
    numbers: tuple[InsiderFinding, ...]

    @property
    def found(self) -> int:
        """The number of figures that come out, exactly or in too narrow an interval."""
        return self.exact + self.narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Insiders:
    """One insider for each municipality in the node's order (``alone``), and the pairs who could work out more than the two of
    them separately, worst first (``together``)."""

    alone: tuple[Insider, ...]
    together: tuple[Insider, ...]


def insiders(session: Session, prepared: Prepared, *, progress: ProgressCallback) -> Insiders | None:
    """What insiders could work out from a package that has not been sent and all earlier ones; None when no package has tables
    by municipality."""
    session.require(Right.MAKE_PACKAGE)
    true_tables = step_tables.true_step_tables(session, prepared)
    tables = prepared.tables[STEPS]
    merges, releases = merging.merges(tables), [*true_tables.history, tables]
    *before, now = true_tables.counted
    counted = [*before, replace(now, tables=lambda people: merging.merge(now.tables(people), merges))]
    if not any(DIMENSION in release.dimensions for release in releases):
        return None
    asked = [*protection.managers(counted), *protection.managers(counted, together=2)]
    truth = [one.tables(one.joint) for one in counted]
    answers = insiders_attack.insiders(releases, truth, asked, DIMENSION, progress=progress)
    found = {
        a.known: Insider(known=a.known, exact=a.exact, narrow=a.narrow, numbers=_numbers(a.cells, releases)) for a in answers
    }
    alone = {insider.known[0]: insider for insider in found.values() if len(insider.known) == 1}
    pairs = [i for i in found.values() if len(i.known) == 2 and i.found > sum(alone[code].found for code in i.known)]
    pairs.sort(key=lambda insider: (-insider.exact, -insider.narrow, insider.known))
    return Insiders(alone=tuple(alone.values()), together=tuple(pairs))


def _numbers(cells: Sequence[FoundInterval], releases: Sequence[PublishedTables]) -> tuple[InsiderFinding, ...]:
    """The numbers, exact ones first. Of several releases in one half-year, the one by municipality gives the period."""
    periods = {release.release: release.period for release in sorted(releases, key=lambda one: DIMENSION in one.dimensions)}
    now = releases[-1].release
    numbers = [
        InsiderFinding(
            kind=_KINDS[cell.kind],
            key=dict(cell.key),
            low=cell.low,
            high=cell.high,
            period=periods[cell.releases[-1]] if cell.releases[-1] != now else None,
            since=periods[cell.releases[0]] if cell.kind == "increment" else None,
        )
        for cell in cells
    ]
    return tuple(sorted(numbers, key=lambda number: number.low != number.high))
