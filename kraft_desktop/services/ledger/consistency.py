"""Whether figures entered by hand agree with all published figures and the store's own counts; if not, which number differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.solver import history as systems
from kraft_desktop.disclosure.tables.system import Document
from kraft_desktop.disclosure.tables.table import Key, PublishedTables
from kraft_desktop.domain.errors import BadTables, FiguresContradict, FiguresDisagree, KraftError
from kraft_desktop.domain.exchange import OwnPublication
from kraft_desktop.domain.period import Period, release_on
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.figures import Figures
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import catalogue, counting
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import records
from kraft_desktop.services.ledger.records import Ledger, PriorFigures
from kraft_desktop.store.vault import Data
from kraft_desktop.vocabulary import about

_LAST = "~"
"""Sorts after every moment: the store's current counts come after all figures published for the same day."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """Figures of a day, published at a moment, and their source (a code, ``who``)."""

    day: dt.date
    moment: str
    tables: Document
    who: str


def refuse_contradictions(session: Session, data: Data, history: Ledger) -> None:
    """Raise FiguresContradict or FiguresDisagree for the first publication entered by hand that can no longer be true."""
    for publication in history.counting():
        problem = contradiction(session, data, history, publication)
        if problem is not None:
            raise problem


def contradiction(session: Session, data: Data, history: Ledger, publication: OwnPublication) -> KraftError | None:
    """The error for a publication entered by hand, part of ``history``, that cannot be true; None when it can.

    It is compared with itself, with all published figures, and with the store's own counts up to its day and up to the
    end of earlier half-years that have not been sent.
    """
    own = records.left_by_hand(publication)
    mine = _Statement(own.day, own.moment, own.tables, "own")
    statements = [mine]
    if _agree(statements):
        others = replace(history, publications=tuple(p for p in history.publications if p.id != publication.id))
        name = records.table_name(publication)
        statements += [_of(left) for left in others.timeline(name)]
        statements += _counted(session, data, others, publication, own.tables)
    if _agree(statements):
        return None
    return _named(session, mine, statements)


def counts_on(session: Session, data: Data, history: Ledger, day: dt.date) -> tuple[Joint, dict[str, int]]:
    """People by all classes at once and closings by reason, up to a day, as a package would count them now."""
    figures = figures_on(session, data, day)
    now = catalogue.joint(figures, catalogue.dimensions(session.programme, session.node))
    joint, closings = history.to_publish(figures, now)
    return joint, dict(closings)


def figures_on(session: Session, data: Data, day: dt.date) -> Figures:
    """The figures from the programme's start to a day, as the store counts them now."""
    return counting.count(session, data, _up_to(session, policy_in(data), day))


def _up_to(session: Session, policy: Policy, day: dt.date) -> Period:
    release = release_on(session.programme.periods(policy.half_year_scheme), day)
    return Period(id=day.isoformat(), start=session.programme.start, end=day, release=release)


def _of(left: PriorFigures) -> _Statement:
    return _Statement(left.day, left.moment, left.tables, "against_package" if left.period else "against_entered")


def _counted(
    session: Session, data: Data, history: Ledger, publication: OwnPublication, tables: PublishedTables
) -> Iterator[_Statement]:
    """The store's own counts on the publication's day and at the end of earlier half-years that have not been sent."""
    policy = policy_in(data)
    half_years = session.programme.periods(policy.half_year_scheme)
    sent = max((s.period.end for s in history.counted()), default=dt.date.min)
    days = [period.end for period in half_years if sent < period.end < publication.until]
    for day in (*days, publication.until):
        joint, closings = counts_on(session, data, history, day)
        period = _up_to(session, policy, day)
        if tables.step is None:
            plain = catalogue.whole_closings(closings, period, session.programme)
        else:
            known = catalogue.dimensions(session.programme, session.node)
            plain = catalogue.whole_tables(joint, period, known, tuple(table.by for table in tables.tables))
        yield _Statement(day, _LAST, plain, "against_store")


def _agree(statements: Sequence[_Statement]) -> bool:
    """Whether all the statements can be true together."""
    try:
        systems.ReleaseHistory([one.tables for one in sorted(statements, key=lambda one: (one.day, one.moment))]).check()
    except BadTables as problem:
        if problem.problem != "contradiction":
            raise
        return False
    return True


def _named(session: Session, mine: _Statement, statements: Sequence[_Statement]) -> KraftError:
    """The error that names the contradicting number: one that differs from another number of the same people, or else one
    whose removal makes the rest agree."""
    values = {cell.key: cell.value for cell in mine.tables.cells() if cell.value is not None}
    rest = [one for one in statements if one is not mine]
    for other in sorted(rest, key=lambda one: one.who, reverse=True):  # the store first
        later = (other.day, other.moment) > (mine.day, mine.moment)
        for cell in other.tables.cells():
            own = values.get(cell.key)
            if own is None or cell.value is None or own == cell.value or (own < cell.value) is later:
                continue
            return FiguresContradict(
                number=about(session.programme, dict(cell.key)),
                published=own,
                against=other.who,
                other=cell.value,
                day=other.day.isoformat(),
            )
    for key, value in values.items():
        if _agree([*rest, replace(mine, tables=_without(mine.tables, key))]):
            return FiguresDisagree(number=(*about(session.programme, dict(key)), str(value)))
    return FiguresDisagree(number=("figures_together",))


def _without(tables: Document, key: Key) -> Document:
    left = (replace(table, cells=tuple(cell for cell in table.cells if cell.key != key)) for table in tables.tables)
    return replace(tables, tables=tuple(left))
