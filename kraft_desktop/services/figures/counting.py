"""The figures of a period, computed from the current contents of the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.household import Households
from kraft_desktop.domain.cases.support import SupportTime, count_support
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.hours import TEAM_POOL, Consultation, HoursBalance, balance, done_minutes, whole_steps
from kraft_desktop.domain.period import Month, Period, find_period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import CodeList, Payer
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.statistics.figures import Figures, compute
from kraft_desktop.reports.package.parts import Hours
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.figures import manual_entries
from kraft_desktop.store import queries
from kraft_desktop.store.vault import Data


def figures(session: Session, period_id: str, *, identified: bool = False) -> Figures:
    """The period's figures by the definitions table. With participant ids (``identified``) they need a separate right and are
    logged."""
    session.require(Right.SEE_FIGURES)
    if identified:
        session.require(Right.SEE_IDENTIFIED)
        with session.write("figures.identified") as tx:
            tx.note("figures", period_id, {"period": period_id})
    with session.vault.read() as data:
        period = find_period(session.programme.periods(policy_in(data).half_year_scheme), period_id)
        return count(session, data, period)


def numbered(session: Session, found: Figures) -> Mapping[str, str | None]:
    """By id, the cases of the figures that the account sees, with the personal number where it sees the name; totals count
    all of them."""
    with session.vault.read() as data:
        seen = Visibility(session, data)
    sights = {person.case.id: (seen.of(person.case), person.participant.personal_number) for person in found.people}
    sights |= {case.id: (seen.of(case), None) for case in found.without_referral}
    return {
        case_id: number if sight is Sight.NAMED else None
        for case_id, (sight, number) in sights.items()
        if sight is not Sight.HIDDEN
    }


def may_see_rows(session: Session) -> bool:
    """Whether the account may see rows for each case, not only totals."""
    return Right.SEE_CASES in rights.held(session.account)


def decisions(session: Session) -> Policy:
    """The policy decisions in force, by which the figures are counted."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        return policy_in(data)


def hours_left(session: Session) -> HoursBalance:
    """The team's physician hours as of today, in minutes."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        return _balance(session, data, session.today)


def hours(session: Session, data: Data) -> Hours:
    """The team's physician hours as they leave the node, within a unit of work: as of the end of the last finished month, in
    whole steps (``domain.hours``)."""
    through = Month.last_finished(session.today)
    allotted, then = _balance(session, data, session.today).allotted, _balance(session, data, through.last_day)
    done, planned = whole_steps(then.done), whole_steps(then.planned)
    return Hours(allotted=allotted, done=done, planned=planned, left=allotted - done - planned, through=str(through))


def done_through(session: Session, data: Data, month: Month) -> int:
    """The physician's minutes done from the programme's first day to the end of a month, within a unit of work."""
    day = min(month.last_day, session.today)
    return done_minutes(_consultations(data), session.today, session.programme.start, day)


def _consultations(data: Data) -> tuple[Consultation, ...]:
    """The team's consultations: the project leader's time is not the node's."""
    return tuple(row for row in in_force(data.consultations.where()) if row.pool == TEAM_POOL)


def _balance(session: Session, data: Data, day: dt.date) -> HoursBalance:
    allotments = [row for row in in_force(data.allotments.where()) if row.pool == TEAM_POOL]
    return balance(allotments, _consultations(data), day, (session.programme.start, session.programme.end))


def count(session: Session, data: Data, period: Period) -> Figures:
    """The figures of a period, counted within a unit of work."""
    policy = policy_in(data)
    sources = counted_sources(session, policy)
    paid = queries.support_paid(data, *sources)
    return compute(
        queries.case_facts(data),
        _consultations(data),
        {who: count_support(months, period.last_month, policy.gap_tolerance) for who, months in paid.items()},
        {classes.participant_id: classes for classes in data.frozen_classes.where()},
        earlier_classes=manual_entries.known_classes(data),
        programme=session.programme,
        period=period,
        today=session.today,
    ).sharing(_households(data, sources[0]))


def _households(data: Data, municipal: Iterable[str]) -> Households:
    """The pairs that are one household, and the amounts of their municipality's assistance."""
    pairs = frozenset(pair for pair, same in queries.household_pairs(data).items() if same)
    members = {person for pair in pairs for person in pair}
    return Households(pairs=pairs, amounts=queries.household_amounts(data, municipal, participants=members) if pairs else ())


def counted_sources(session: Session, policy: Policy) -> tuple[list[str], list[str]]:
    """The codes of the kinds of support that count: those paid by the municipality, then those paid by the state."""
    counted = [
        code
        for code in session.programme.codes[CodeList.SUPPORT_SOURCE]
        if (code.code in policy.counted_sources if policy.counted_sources else code.counted)
    ]
    municipal = [code.code for code in counted if code.payer == Payer.MUNICIPALITY]
    return municipal, [code.code for code in counted if code.code not in municipal]


def support_of(session: Session, data: Data, participant_id: str) -> SupportTime | None:
    """One person's time in public support as of today; None for a person in no sheet."""
    policy = policy_in(data)
    paid = queries.support_paid(data, *counted_sources(session, policy), participant_id=participant_id)
    if participant_id not in paid:
        return None
    return count_support(paid[participant_id], Month.containing(session.today), policy.gap_tolerance)
