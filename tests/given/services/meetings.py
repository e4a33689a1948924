"""A node with a caseload whose cases each have a reason to be taken up, and a meeting of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Details, NewStep
from kraft_desktop.services.hours import booking
from kraft_desktop.services.hours.booking import Question
from kraft_desktop.services.meetings import agenda, holding, items, meetings
from kraft_desktop.services.meetings.agenda import AgendaLine
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.given.nodes import colleague

ALL = ("0881", "0885", "0862", "0840", "0834")
REFERRED = dt.date(2026, 10, 1)
NAMES = ("Leyla Påhittberg", "Bo Fiktivsson", "Maja Exempelgren", "Nils Låtsas", "Sara Demoqvist", "Omar Testholm")
NUMBERS = ("196408233234", "198112289874", "197010632391")
"""Made-up people; those after the third have protected identity."""


def register(session: Session, number: int = 0, municipality: str = "0881", *, consented: bool = True) -> str:
    """The id of a new case, referred, with a consent that covers the team and the physician."""
    known = number < len(NUMBERS)
    details = Details(
        personal_number=NUMBERS[number] if known else None,
        name=NAMES[number] if known else None,
        protected=not known,
        municipality=municipality,
        contact="EH",
    )
    case_id = recording.register(session, details, REFERRED)
    if consented:
        consents.record(session, case_id, given(session))
    return case_id


def given(session: Session, municipalities: tuple[str, ...] = ALL, *, physician: bool = True) -> NewConsent:
    """A consent from today on."""
    return NewConsent(
        form=ConsentForm.SIGNED,
        first=session.today,
        municipalities=municipalities,
        physician=physician,
        received_by="Erik",
    )


def accepted(session: Session, case_id: str, on: dt.date = REFERRED) -> str:
    """The case, accepted and in joint assessment."""
    recording.decide(session, case_id, DecisionOutcome.ACCEPTED, on)
    recording.record_step(session, case_id, NewStep(step=Step.MAPPING, change=StepChange.ENTERED, on=on))
    return case_id


def recommended(session: Session, case_id: str, on: dt.date = REFERRED) -> str:
    """The case, with a finished recommendation."""
    accepted(session, case_id, on)
    for step, change in ((Step.RECOMMENDATION, StepChange.ENTERED), (Step.RECOMMENDATION, StepChange.COMPLETED)):
        new = NewStep(step=step, change=change, on=on)
        if change is StepChange.COMPLETED:
            new = replace(new, recommended="rehabilitating", reason="prövat", agreed="teamet")
        recording.record_step(session, case_id, new)
    return case_id


def begun(session: Session, *municipalities: str, physician: bool = True) -> str:
    """The id of a meeting of today that has begun, with a caseworker of each municipality, and the physician."""
    meeting_id = meetings.plan(session, session.today).meeting_id
    holding.begin(session, meeting_id)
    for code in municipalities:
        one = colleague(session, Role.CASEWORKER, code, name=f"Handläggare {code}")
        meetings.arrive(session, meeting_id, NewAttendance(account_id=one.account.id))
    if physician:
        new = NewAttendance(name="Lena Läkare", physician=True, first="09:00", last="10:30")
        meetings.arrive(session, meeting_id, new)
    return meeting_id


def nine_points(session: Session) -> str:
    """The id of a meeting of nine points: decisions, recommendations, one that waits, one added, and a question."""
    for number, code in enumerate(("0881", "0885", "0834")):
        register(session, number, code)
    for number in (3, 4):
        recommended(session, register(session, number))
    for number in (5, 6):
        accepted(session, register(session, number, "0862"))
    meeting_id = meetings.plan(session, session.today).meeting_id
    known = {line.key for line in agenda.read(session, meeting_id).lines}
    with session.vault.read() as data:
        left = [case.id for case in data.cases.where() if case.id not in known]
    for case_id in left:
        agenda.add_case(session, meeting_id, case_id)
    agenda.add_question(session, meeting_id, "Kan någon utan ärende tas in?", "0885")
    agenda.add_question(session, meeting_id, "Vem ringer vården om väntetid?", "0881")
    for code in ("0881", "0885"):
        one = colleague(session, Role.CASEWORKER, code, name=f"Kollega {code}")
        meetings.arrive(session, meeting_id, NewAttendance(account_id=one.account.id))
    meetings.arrive(session, meeting_id, NewAttendance(name="Lena Läkare", physician=True, first="09:00", last="10:30"))
    return meeting_id


def every_kind(session: Session) -> str:
    """The id of a meeting of nine cases, one for each kind of point and two more to decide on, and a question about nobody."""
    today, lately = session.today, session.today - dt.timedelta(days=10)
    promised = accepted(session, register(session, 6), lately)
    earlier = meetings.plan(session, today).meeting_id
    agenda.add_case(session, earlier, promised)
    holding.begin(session, earlier, today - dt.timedelta(days=7))
    items.save(session, earlier, NewItem(key=promised, agreed="Ring vården", who=session.account.id, due=today))
    holding.end(session, earlier)
    for number, code in enumerate(("0881", "0885", "0834")):
        register(session, number, code)
    accepted(session, register(session, 3, "0862"))
    asked = accepted(session, register(session, 4), lately)
    booking.ask(session, Question(question="Kan hen lyfta?", quarters=1, kind="consultation", case_id=asked))
    recommended(session, register(session, 5, "0862"), lately)
    ends = accepted(session, register(session, 7, "0840", consented=False), lately)
    consents.record(session, ends, replace(given(session), until=today + dt.timedelta(days=20)))
    added = accepted(session, register(session, 8, "0840"), today)
    meeting_id = meetings.plan(session, today).meeting_id
    agenda.add_case(session, meeting_id, added)
    agenda.add_question(session, meeting_id, "Kan någon utan ärende tas in?", "0885")
    for code in ("0881", "0885", "0862"):
        one = colleague(session, Role.CASEWORKER, code, name=f"Kollega {code}")
        meetings.arrive(session, meeting_id, NewAttendance(account_id=one.account.id))
    meetings.arrive(session, meeting_id, NewAttendance(name="Lena Läkare", physician=True, first="09:00", last="10:30"))
    return meeting_id


def lines(session: Session, meeting_id: str | None) -> list[AgendaLine]:
    """The points that are shown."""
    return list(agenda.read(session, meeting_id).lines)


def on_another_day(session: Session, days: int) -> Session:
    """The same session so many days later."""
    before = session.vault.now
    session.vault.now = lambda: before() + dt.timedelta(days=days)
    return replace(session)
