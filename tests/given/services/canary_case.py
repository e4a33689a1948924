"""Words in every field of a case, to look for in what others see."""

from __future__ import annotations

from kraft_desktop.domain.assessment import statements
from kraft_desktop.domain.assessment.statements import StatementKind
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget import entering
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import saved_lists
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.casework import contacts, copies, corrections, events, notes, requests, transfers, waiting
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.casework.copies import NewCopy
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.casework.requests import NewRequest
from kraft_desktop.services.casework.waiting import NewActivity
from kraft_desktop.services.hours import booking, invoices
from kraft_desktop.services.hours import corrections as hours_corrections
from kraft_desktop.services.hours.booking import Question, Time
from kraft_desktop.services.known import areas, capacity, interventions, ratings, recommendation
from kraft_desktop.services.known import reading as known
from kraft_desktop.services.known import statements as said
from kraft_desktop.services.known.areas import NewFindings
from kraft_desktop.services.known.capacity import NewAssessment
from kraft_desktop.services.known.interventions import NewIntervention
from kraft_desktop.services.known.ratings import NewRating
from kraft_desktop.services.known.recommendation import NewRecommendation, NewReview
from kraft_desktop.services.known.statements import NewStatement
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import NewTask

KNOWN: tuple[str, ...] = (
    *(
        "domherrefynd",
        "domherredeltog",
        "domherrebedömare",
        "domherremetod",
        "domherreskattare",
        "domherreskäl",
        "domherreöverens",
    ),
    *("domherresäger", "domherreintresse", "domherrevis", "domherrespråk", "domherreoenig", "domherregivare", "domherreplats"),
    *("domherrenot", "domherreslut", "domherreutkast"),
)
"""The words typed in what is known of the case, one in each field."""


def know(session: Session, case_id: str) -> None:
    """Record something of every kind that is known of a case, with a word of ``KNOWN`` in every field that is typed in."""
    words, on = iter(KNOWN), session.today
    recording.decide(session, case_id, DecisionOutcome.ACCEPTED, on)
    for step in (Step.MAPPING, Step.RECOMMENDATION):
        recording.record_step(session, case_id, NewStep(step=step, change=StepChange.ENTERED, on=on))
    found = NewFindings(on=on, texts={"work": next(words)}, took_part=next(words))
    areas.record(session, case_id, found)
    capacity.record(session, case_id, NewAssessment(capacity=25, assessor=next(words), method=next(words)))
    rating = NewRating(instrument="six_areas", respondent="participant", on=on, scores={"goals": 2}, rater=next(words))
    ratings.record(session, case_id, rating)
    new = NewRecommendation(kind="both", on=on, reasons=next(words), agreed=next(words))
    recommendation.recommend(session, case_id, new)
    recommendation.review(session, case_id, NewReview(on=on, says=next(words)))
    for kind in statements.OWN_WORDS:
        said.record(session, case_id, NewStatement(kind=kind, text=next(words), on=on))
    about = known.of_case(session, case_id).assessments[0].id
    against = NewStatement(kind=StatementKind.DISAGREEMENT, text=next(words), on=on, about=about)
    said.record(session, case_id, against)
    given = NewIntervention(kind="both", started_on=on, provider=next(words), place=next(words), note=next(words))
    interventions.record(session, case_id, given)
    recording.close(session, case_id, on, "work", note=next(words))
    recording.reopen(session, case_id, on)
    drafts.keep(session, areas.AREAS_PAGE, case_id, {"work": next(words)})
    assert next(words, "") == ""


def happen(erik: Session, case_id: str, typed: str) -> None:
    """Fill every field of the work with a case with what was ``typed``."""
    held = NewContact(
        change=ContactChange.HELD, on=erik.today, kind=ContactKind.CALL, counterpart=Counterpart.RELATIVE, details=typed
    )
    contacts.record(erik, case_id, held)
    recording.decide(erik, case_id, DecisionOutcome.QUEUED, erik.today, typed)
    waiting.begin_activity(erik, case_id, NewActivity(details=typed, first=erik.today))
    notes.write(erik, case_id, typed)
    drafts.keep(erik, notes.NOTE_PAGE, case_id, {"text": typed})
    notes.record(erik, case_id, NewRecordNote(on=erik.today, text=typed, shown_to=typed))
    copies.record(erik, case_id, NewCopy(whose=typed, source=typed, read_on=erik.today))
    requests.record(erik, case_id, NewRequest(on=erik.today, asked=typed))
    booking.ask(erik, Question(question=typed, why=typed, quarters=1, case_id=case_id))
    first = events.of_case(erik, case_id).lines[-1]
    corrections.strike(erik, case_id, first.row.id, typed)
    transfers.mark(erik, case_id, {line.key for line in transfers.of_case(erik, case_id).lines})


def mention(session: Session, text: str) -> None:
    """Type a text where it is about something else than the case: in a task, the names of lists, drafts of forms, the budget,
    and the reasons for striking time, a price and an entry."""
    tasks.give(session, NewTask(text=text, assigned_to=session.account.id))
    saved_lists.save(session, SavedList(name=text))
    for page in (tasks.NEW_PAGE, recording.NEW_PAGE, drafts.draft_page(drafts.BUDGET_PAGE, "entry"), drafts.HOURS_PAGE):
        drafts.keep(session, page, "", {"what": text, "text": text})
    entry = entering.enter(session, NewEntry(on=session.today, what=text, amount_ore=100_00, post="interpreter"))
    entering.enter(session, NewEntry(on=session.today, what=text, amount_ore=200_00))
    entering.withdraw(session, entry.id, text)
    grant = entering.grant(session, "material", 100_00, session.today, why=text)
    entering.strike_grant(session, grant.id, text)
    time = booking.record(session, Time(on=session.today, minutes=15))
    hours_corrections.strike(session, time.id, text)
    price = invoices.set_rate(session, 100_00, session.today)
    hours_corrections.strike(session, price.id, text)
