"""The state of the node's quarters and of its hours this week, shown before a quarter or status file is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Month, Period, week
from kraft_desktop.domain.period import quarters as quarters_of
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.figures import Person
from kraft_desktop.reports.package.parts import Hours
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import overtaking, records
from kraft_desktop.services.ledger.readiness import Reportable, SentFacts, sent_facts
from kraft_desktop.services.outgoing import activity_budget


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter(Reportable):
    """A quarter that has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterimReports:
    """The quarters that have begun, in order; the hours today, this week's status file as last sent, and whether its hours are
    ``unchanged``; the activity budget stated last, to the krona, those kept here by month, and the one published in the
    status file; the number of sent files that count people. ``minutes_through`` are the physician's minutes done up to the end
    of each month so far. ``second_approval`` says whether a second person approves files with texts."""

    quarters: tuple[Quarter, ...]
    week: Period
    hours: Hours
    status: SentFacts | None
    unchanged: bool
    budget: Budget | None
    kept_budgets: Mapping[Month, Budget]
    status_budget: Budget | None
    minutes_through: Mapping[Month, int]
    counted: int
    second_approval: bool
    owner: str
    owner_confirmed: bool

    def quarter(self, period: Period | None) -> Quarter | None:
        """The quarter of a period; None when it has not begun."""
        return next((quarter for quarter in self.quarters if quarter.period == period), None)

    def says_the_same(self, budget: Budget | None) -> bool:
        """Whether a status file with this budget would equal the last one of the week."""
        return self.unchanged and self.status_budget == self.published(budget)

    def published(self, budget: Budget | None) -> Budget | None:
        """A budget as a file made today would publish it."""
        return None if budget is None else budget.published(self.minutes_through.get(budget.through, 0))

    def first_choice(self) -> Quarter | None:
        """The quarter to show first: the earliest that can be sent, else the latest sent, else the latest."""
        ready = next((quarter for quarter in self.quarters if quarter.is_open), None)
        sent = next((quarter for quarter in reversed(self.quarters) if quarter.sent is not None), None)
        return ready or sent or next(reversed(self.quarters), None)


def interim_reports(session: Session) -> InterimReports:
    """The state of the node's quarters, hours and budget. Raises NotAllowed."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        policy, history = policy_in(data), records.read(data)
        half_years = session.programme.periods(policy.half_year_scheme)
        found = []
        for period in quarters_of(half_years):
            if session.today >= period.start:
                sent = history.sent(PackageKind.QUARTER, period)
                facts = sent_facts(data, sent) if sent else None
                kind, ended = PackageKind.QUARTER, session.today > period.end
                overtaken = sent is None and overtaking.later_release(history, kind, period) is not None
                closes = overtaking.closed_by(history, half_years, kind, period, session.today)
                found.append(Quarter(period=period, ended=ended, sent=facts, overtaken=overtaken, closes=closes))
        this_week, hours = week(half_years, session.today), counting.hours(session, data)
        last = history.sent(PackageKind.STATUS, this_week)
        owner = keys.partner_of(data, "")
        return InterimReports(
            quarters=tuple(found),
            week=this_week,
            hours=hours,
            status=sent_facts(data, last) if last else None,
            unchanged=last is not None and last.payload.hours == hours,
            budget=activity_budget.last_stated(history),
            kept_budgets=activity_budget.kept(session, data),
            status_budget=last.payload.budget if last else None,
            minutes_through={month: counting.done_through(session, data, month) for month in _months(session)},
            counted=len(history.counted()),
            second_approval=policy.second_approval,
            owner=session.programme.owner,
            owner_confirmed=owner is not None and owner.confirmed,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """People of a municipality by the end of a quarter, as the figures count them, and how many of them are ``new`` in it."""

    referred: int
    new: int
    investigated: int
    newly_investigated: int
    closer: int


def counts(session: Session, period: Period) -> Mapping[str, Counts]:
    """The node's own counts for a quarter, exact and for its own eyes: by municipality code, and in all under the node's id.
    Raises NotAllowed."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        people = counting.count(session, data, period).people
    found = {session.node.id: _counts(people, period)}
    for municipality in session.node.municipalities:
        found[municipality.code] = _counts([one for one in people if one.classes.municipality == municipality.code], period)
    return found


def _counts(people: Sequence[Person], period: Period) -> Counts:
    def within(day: dt.date | None) -> bool:
        return day is not None and period.contains(day)

    return Counts(
        referred=len(people),
        new=sum(within(one.referred) for one in people),
        investigated=sum(one.investigated is not None for one in people),
        newly_investigated=sum(within(one.investigated) for one in people),
        closer=sum(one.step_closer is not None for one in people),
    )


def _months(session: Session) -> Iterator[Month]:
    """The months from the programme's first to the present one."""
    for ordinal in range(Month.containing(session.programme.start).ordinal, Month.containing(session.today).ordinal + 1):
        yield Month(ordinal)
