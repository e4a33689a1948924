"""A case with as much in it as a case comes to have: nine years of support, forty notes, twelve interventions and the rest."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.cases.support import Attribution, SupportMonth
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.casework import contacts, copies, notes, requests, waiting
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.casework.copies import NewCopy
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.casework.requests import NewRequest
from kraft_desktop.services.casework.waiting import NewWaiting
from kraft_desktop.services.imports.intake import taken_sheet
from kraft_desktop.services.known import areas, capacity, interventions, ratings, recommendation, statements
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.recommendation import NewRecommendation, NewReview
from kraft_desktop.services.known.statements import NewStatement
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.store.database.records import new_id

NOTES, INTERVENTIONS, YEARS = 40, 12, 9
_DAY = dt.date(2025, 10, 1)
_AREAS = ("goals", "health", "everyday", "network", "working_life", "confidence")
_TEXT = (
    "Avstämning med deltagaren och handläggaren på plats, positiv till praktik två dagar i veckan från och med nästa månad. "
)


def fill(session: Session, case_id: str, until: dt.date) -> None:
    """Fill an open case that has been accepted by nobody yet; ``until`` is the last month of its support."""
    _support(session, case_id, until)
    _known(session, case_id)
    _happens(session, case_id)


def _support(session: Session, case_id: str, until: dt.date) -> None:
    months = [
        Month.of(until.year - YEARS + place // 12, place % 12 + 1) for place in range(until.month, until.month + YEARS * 12)
    ]
    with session.vault.write("benchmark.fill") as tx:
        case = tx.cases.where(id=case_id)[0]
        sheet = taken_sheet(session, SheetKind.SUPPORT, b"", case.municipality)
        tx.taken_sheets.add(sheet)
        rows = [
            SupportMonth(
                id=new_id(),
                participant_id=case.participant_id,
                month=month,
                source="economic_assistance",
                amount_ore=812_300,
                attribution=Attribution.UNSTATED,
                municipality=case.municipality or "",
                import_id=sheet.id,
            )
            for place, month in enumerate(months)
            if place % 40 not in {7, 8}  # two months without, now and then
        ]
        tx.support_months.add_all(rows, under=sheet.id)


def _known(session: Session, case_id: str) -> None:
    texts = {code.code: _TEXT * 3 for code in session.programme.codes[CodeList.ASSESSMENT_AREA]}
    recording.decide(session, case_id, DecisionOutcome.ACCEPTED, _DAY)
    for step in (Step.MAPPING, Step.RECOMMENDATION):
        recording.record_step(session, case_id, NewStep(step=step, change=StepChange.ENTERED, on=_DAY))
    areas.record(session, case_id, NewFindings(on=_DAY, took_part="deltagaren, handläggaren, läkaren", texts=texts))
    for place, percent in enumerate((0, 10, 25, 50)):
        capacity.record(session, case_id, NewAssessment(capacity=percent, assessed_on=_DAY + dt.timedelta(60 * place)))
    for place in range(4):
        for respondent in ("participant", "caseworker"):
            scores = {area: 1 + (place + number) % 5 for number, area in enumerate(_AREAS)}
            on = _DAY + dt.timedelta(90 * place)
            ratings.record(session, case_id, NewRating(instrument="six_areas", respondent=respondent, on=on, scores=scores))
    new = NewRecommendation(kind="both", on=_DAY, reasons=_TEXT * 2, agreed="arbetsterapeuten, läkaren, handläggaren")
    event = recommendation.recommend(session, case_id, new).rows[0]
    recommendation.review(session, case_id, NewReview(on=_DAY, interpreter=True, says="Det låter bra, men inte på måndagar."))
    for kind in (StatementKind.INTERESTS, StatementKind.COMMUNICATION, StatementKind.LANGUAGE):
        statements.record(session, case_id, NewStatement(kind=kind, text=_TEXT, on=_DAY))
    statements.record(
        session, case_id, NewStatement(kind=StatementKind.DISAGREEMENT, text="Hellre tre dagar.", on=_DAY, about=event.id)
    )
    for place in range(INTERVENTIONS):
        on = _DAY + dt.timedelta(30 * place)
        new_one = NewIntervention(
            kind="social",
            started_on=on,
            ended_on=on + dt.timedelta(25),
            provider=f"Anordnaren på Storgatan {place}",
            place="Nybro",
        )
        interventions.record(session, case_id, new_one)


def _happens(session: Session, case_id: str) -> None:
    for place in range(NOTES):
        on = min(_DAY + dt.timedelta(10 * place), session.today)
        notes.record(session, case_id, NewRecordNote(on=on, text=f"{place + 1}. {_TEXT}"))
        if place % 2:
            new = NewContact(change=ContactChange.HELD, on=on, kind=ContactKind.CALL, counterpart=Counterpart.PARTICIPANT)
            contacts.record(session, case_id, new)
    ahead = session.today + dt.timedelta(7)
    planned = NewContact(change=ContactChange.PLANNED, on=ahead, kind=ContactKind.VISIT, counterpart=Counterpart.PARTICIPANT)
    contacts.record(session, case_id, planned)
    for _ in range(3):
        notes.write(session, case_id, _TEXT)
    waiting.begin(session, case_id, NewWaiting(reason="place", since=session.today - dt.timedelta(40)))
    requests.record(session, case_id, NewRequest(on=session.today - dt.timedelta(20), asked="Det står fel gata"))
    given = NewConsent(form=ConsentForm.SIGNED, first=session.today, physician=True, received_by=session.account.name)
    consents.record(session, case_id, given)
    copies.record(session, case_id, NewCopy(whose="deltagaren", source="vårdcentralen", read_on=session.today))
