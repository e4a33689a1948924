"""What people of the inside could work out: whoever knows every true figure of one municipality, or two such together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.disclosure import attack
from kraft_desktop.disclosure.attack import Found
from kraft_desktop.disclosure.search.choice import Watch
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import PublishedTables
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.release import STEPS
from kraft_desktop.services.risk import step_tables
from kraft_desktop.services.risk.reidentification import RiskKind

DIMENSION, STAGE = Dimension.MUNICIPALITY, "insiders"


_KINDS = {"cell": RiskKind.COUNT, "increment": RiskKind.INCREMENT, "complement": RiskKind.COMPLEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class InsiderFinding:
    """A number that somebody could work out, and between which bounds (no upper one: None). ``period`` is that of the package
    which tells of it when it is an earlier one, ``since`` that of the one an increment is reckoned from."""

    kind: RiskKind
    key: Mapping[str, str]
    low: int
    high: int | None
    period: str | None
    since: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Insider:
    """Who knows all of the municipalities ``known``, and how many sensitive numbers of others they could work out: exactly, or
    within a narrower span than the rules ask for; ``numbers`` says which, those that come out exactly first."""

    known: tuple[str, ...]
    exact: int
    narrow: int
    numbers: tuple[InsiderFinding, ...]

    @property
    def found(self) -> int:
        """Both together."""
        return self.exact + self.narrow


@dataclass(frozen=True, slots=True, kw_only=True)
class Insiders:
    """``alone`` one for each municipality, in the node's order; ``together`` the pairs that could work out more than either
    alone and the other together, the worst first."""

    alone: tuple[Insider, ...]
    together: tuple[Insider, ...]


def insiders(session: Session, prepared: Prepared, *, watch: Watch) -> Insiders | None:
    """What insiders could work out of a package that has not gone out and all before it; None when no package tells of
    municipalities. ``watch`` is called meanwhile; what it raises stops the work."""
    session.require(Right.MAKE_PACKAGE)
    known = step_tables.true_step_tables(session, prepared)
    told = prepared.tables[STEPS]
    releases, plain = [*known.history, told], merging.merge(known.plain, merging.merges(told))
    if not any(DIMENSION in release.dimensions for release in releases):
        return None
    answers = attack.insiders(releases, [*known.truth, plain], DIMENSION, watch=watch)
    found = {
        a.known: Insider(known=a.known, exact=a.exact, narrow=a.narrow, numbers=_numbers(a.cells, releases))
        for a in answers
        if UNKNOWN not in a.known
    }
    alone = {insider.known[0]: insider for insider in found.values() if len(insider.known) == 1}
    pairs = [i for i in found.values() if len(i.known) == 2 and i.found > sum(alone[code].found for code in i.known)]
    pairs.sort(key=lambda insider: (-insider.exact, -insider.narrow, insider.known))
    return Insiders(alone=tuple(alone.values()), together=tuple(pairs))


def _numbers(cells: Sequence[Found], releases: Sequence[PublishedTables]) -> tuple[InsiderFinding, ...]:
    """Which numbers they are; of releases within one half-year the one that tells of municipalities gives its name."""
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
