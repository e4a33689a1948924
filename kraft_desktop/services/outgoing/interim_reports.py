"""The state of the node's quarters and of its hours this week, shown before a quarter or status file is made."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period, week
from kraft_desktop.domain.period import quarters as quarters_of
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package.contents import Hours
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import records
from kraft_desktop.services.ledger.readiness import Reportable, SentFacts, sent_facts
from kraft_desktop.services.outgoing import activity_budget


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter(Reportable):
    """A quarter that has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterimReports:
    """The quarters that have begun, in order; the hours today, this week's status file as last sent, and whether its hours are
    ``unchanged``; the activity budget stated last, to the krona, and the one published in the status file; the number of sent
    files that count people. ``second_approval`` says whether a second person approves files with texts."""

    quarters: tuple[Quarter, ...]
    week: Period
    hours: Hours
    status: SentFacts | None
    unchanged: bool
    budget: Budget | None
    status_budget: Budget | None
    counted: int
    second_approval: bool
    owner: str
    owner_confirmed: bool

    def quarter(self, period: Period | None) -> Quarter | None:
        """The quarter of a period; None when it has not begun."""
        return next((quarter for quarter in self.quarters if quarter.period == period), None)

    def says_the_same(self, budget: Budget | None) -> bool:
        """Whether a status file with this budget would equal the last one of the week."""
        return self.unchanged and self.status_budget == (budget.published() if budget else None)

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
                overtaken = sent is None and history.after(period) is not None
                found.append(Quarter(period=period, ended=session.today > period.end, sent=facts, overtaken=overtaken))
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
            status_budget=last.payload.budget if last else None,
            counted=len(history.counted()),
            second_approval=policy.second_approval,
            owner=session.programme.owner,
            owner_confirmed=owner is not None and owner.confirmed,
        )
