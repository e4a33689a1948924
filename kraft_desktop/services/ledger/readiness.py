"""The status of each half-year, and how complete the data for one of them is before its package is made."""

from __future__ import annotations

from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import PackageKind, Receipt, SheetKind
from kraft_desktop.domain.hours import ConsultationStatus, status_on
from kraft_desktop.domain.period import Month, Period, find_period
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension
from kraft_desktop.domain.statistics.figures import Figures
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import overtaking, records
from kraft_desktop.services.ledger.records import ReleaseRecord
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFacts:
    """A package that has gone out: its version, when it was made (UTC), the words to read aloud, who approved it (empty when
    nobody was asked to), and the owner's receipt when it has come."""

    version: int
    created: str
    sha256: str
    words: tuple[str, ...]
    approved_by: str
    receipt: Receipt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reportable:
    """A reporting period: ``ended`` when its package may be made, ``sent`` when it was, ``overtaken`` by figures of a later
    day. ``closes`` are the periods that can be made now, and no longer once this one is."""

    period: Period
    ended: bool
    sent: SentFacts | None
    overtaken: bool
    closes: tuple[Period, ...]

    @property
    def is_open(self) -> bool:
        """Whether its package or file can be made now."""
        return self.ended and self.sent is None and not self.overtaken


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYear(Reportable):
    """A half-year; those that have not ``begun`` are listed too."""

    begun: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYears:
    """Every half-year in order; whether a second person approves; and the owner as far as its key is held here."""

    half_years: tuple[HalfYear, ...]
    second_approval: bool
    owner: str
    owner_confirmed: bool

    def earlier(self, period: Period) -> int:
        """How many packages had gone out before that of a period."""
        return sum(h.sent is not None and h.period.release < period.release for h in self.half_years)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A municipality: its people in the figures, for how many of them support is known, and the latest month that any of its
    sheets covers; None when it has sent none."""

    code: str
    name: str
    people: int
    known: int
    latest: Month | None
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The data behind a half-year's figures; the cases named are those that the account sees. ``consultations`` are done within
    it; ``unsettled`` were planned for a past day and are not counted."""

    period: Period
    referred: int
    without_referral: tuple[Case, ...]
    support_unknown: tuple[Case, ...]
    municipalities: tuple[Reported, ...]
    without_municipality: int
    consultations: int
    minutes: int
    unsettled: int


def half_years(session: Session) -> HalfYears:
    """The status of every half-year of the node; NotAllowed without the right to it."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        history, kind = records.read(data), PackageKind.HALF_YEAR
        policy = policy_in(data)
        periods, sent = session.programme.periods(policy.half_year_scheme), {s.row.period: s for s in history.of(kind)}
        found = tuple(
            HalfYear(
                period=period,
                begun=session.today >= period.start,
                ended=session.today > period.end,
                sent=sent_facts(data, sent[period.id]) if period.id in sent else None,
                overtaken=period.id not in sent and overtaking.later_release(history, kind, period) is not None,
                closes=overtaking.closed_by(history, periods, kind, period, session.today),
            )
            for period in periods
        )
        owner = keys.partner_of(data, "")
    return HalfYears(
        half_years=found,
        second_approval=policy.second_approval,
        owner=session.programme.owner,
        owner_confirmed=owner is not None and owner.confirmed,
    )


def readiness(session: Session, period_id: str) -> Readiness:
    """How complete the data of a half-year is; UnknownPeriod or NotAllowed."""
    session.require(Right.SEE_FIGURES)
    with session.vault.read() as data:
        period = find_period(session.programme.periods(policy_in(data).half_year_scheme), period_id)
        figures = counting.count(session, data, period)
        consultations = [c for c in in_force(data.consultations.where()) if period.contains(c.on)]
        reported, seen = _reported(session, data, figures), Visibility(session, data)
    done = [c for c in consultations if status_on(c, session.today) is ConsultationStatus.DONE]
    waiting = (ConsultationStatus.ASKED, ConsultationStatus.PLANNED)
    return Readiness(
        period=period,
        referred=len(figures.people),
        without_referral=tuple(filter(seen.sees, figures.without_referral)),
        support_unknown=tuple(p.case for p in figures.people if p.support is None and seen.sees(p.case)),
        municipalities=reported,
        without_municipality=figures.split(Dimension.MUNICIPALITY).get(UNKNOWN, 0),
        consultations=len(done),
        minutes=figures.physician_minutes_in_period,
        unsettled=sum(c.status in waiting and c.on < session.today for c in consultations),
    )


def due(session: Session) -> Readiness | None:
    """How complete the half-year is whose package comes next: the first that has ended and can be sent, else the one that goes
    on; None outside of the programme. NotAllowed without the right to it."""
    listed = half_years(session).half_years
    waiting = (one for one in listed if one.is_open)
    going = (one for one in listed if one.begun and not one.ended)
    found = next(waiting, None) or next(going, None)
    return readiness(session, found.period.id) if found else None


def sent_facts(data: Data, sending: ReleaseRecord) -> SentFacts:
    """The facts about a package that was sent, read within a unit of work."""
    row = sending.row
    approver = data.accounts.get(sending.kept.approved_by) if sending.kept.approved_by else None
    return SentFacts(
        version=row.package_version,
        created=row.created,
        sha256=row.sha256,
        words=sending.words,
        approved_by=approver.name if approver else "",
        receipt=next(iter(data.receipts.where(sha256=row.sha256)), None),
    )


def _reported(session: Session, data: Data, figures: Figures) -> tuple[Reported, ...]:
    last: dict[str | None, Month] = {}
    without = {entry.id for entry in data.import_log.where() if entry.undone or not entry.people}
    for sheet in data.taken_sheets.where(kind=SheetKind.SUPPORT):
        if sheet.last is not None and sheet.id not in without:
            last[sheet.municipality] = max(sheet.last, last.get(sheet.municipality, sheet.last))
    found = []
    for municipality in session.node.municipalities:
        people = [person for person in figures.people if person.classes.municipality == municipality.code]
        latest = last.get(municipality.code)
        found.append(
            Reported(
                code=municipality.code,
                name=municipality.name,
                people=len(people),
                known=sum(person.support is not None for person in people),
                latest=latest,
                complete=not people or (latest is not None and latest >= figures.period.last_month),
            )
        )
    return tuple(found)
