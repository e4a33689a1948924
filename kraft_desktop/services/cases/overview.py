"""One case as it is opened: the person, the five steps, and the measures taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.cases.case import Case, Closing, Step, StepChange, StepEvent, TeamDecision, latest_decision, reached
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Participant, age_on, birth_date
from kraft_desktop.domain.cases.permitted_changes import History, PermittedChange, permitted
from kraft_desktop.domain.cases.progress import StepProgress, concerns, since, step_progress
from kraft_desktop.domain.cases.support import SupportBefore, SupportTime
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchCase, OfAnotherUnit, PlaceIsHidden
from kraft_desktop.domain.hours import Consultation
from kraft_desktop.domain.imports import SUSPECTED, AskedQuestion
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.audit import looks
from kraft_desktop.services.cases import reactive
from kraft_desktop.services.cases.next_tasks import NextTask, next_task
from kraft_desktop.services.cases.shown_rows import shown, shown_history
from kraft_desktop.services.cases.whereabouts import NOWHERE, AllWhereabouts, Whereabouts
from kraft_desktop.services.figures import counting
from kraft_desktop.services.questions.answering import open_questions
from kraft_desktop.store import queries
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with its rows in force, as of ``today``. In a case seen as a code the participant has neither name nor number, and
    no age. ``questions`` are those asked about it that nobody has answered. ``support`` is None for a person in no sheet;
    ``before_referral`` is None for a track that does not require long support. ``household`` are the codes of the cases of the
    person's household, those that the account may see. ``may_change`` is False for an account that only sees the case;
    ``task`` is the task about it that comes first, ``where`` what
    it waits for and its contacts. ``place_hidden``: the municipality is secret, and what leads to it is left
    out."""

    sight: Sight
    case: Case
    participant: Participant
    history: History
    interventions: tuple[Intervention, ...]
    assessments: tuple[Assessment, ...]
    consultations: tuple[Consultation, ...]
    support: SupportTime | None
    before_referral: SupportBefore | None
    questions: tuple[AskedQuestion, ...] = ()
    household: tuple[str, ...] = ()
    may_change: bool = True
    task: NextTask | None = None
    place_hidden: bool = False
    where: Whereabouts = NOWHERE

    @property
    def is_suspected(self) -> bool:
        """Whether the identity may be protected, so that nobody sees the name before the question is answered."""
        return any(question.reason == SUSPECTED for question in self.questions)

    @property
    def today(self) -> dt.date:
        """The day on which the case file was opened."""
        return self.history.today

    @property
    def events(self) -> tuple[StepEvent, ...]:
        """The changes of step."""
        return self.history.events

    @property
    def closings(self) -> tuple[Closing, ...]:
        """The closings and reopenings."""
        return self.history.closings

    @property
    def age(self) -> int | None:
        """Whole years today, by the personal number."""
        number = self.participant.personal_number
        return age_on(self.today, birth_date(number)) if number else None

    @property
    def decision(self) -> TeamDecision | None:
        """The team's latest decision."""
        return latest_decision(self.history.decisions)

    @property
    def closing(self) -> Closing | None:
        """The closing in force; None for an open case."""
        return self.history.closing

    @property
    def may_follow(self) -> tuple[PermittedChange, ...]:
        """The changes that may be recorded, the likeliest first."""
        return permitted(self.history)

    @property
    def steps(self) -> tuple[StepProgress, ...]:
        """The five steps."""
        return step_progress(self.events)

    @property
    def concerns(self) -> tuple[str, ...]:
        """The reason codes of what needs to be settled."""
        number = self.participant.personal_number
        return concerns(self.case, self.events, birth_date(number) if number else None)

    @property
    def since(self) -> dt.date | None:
        """The day from which the case has been in its current step."""
        return since(self.events)


def open_case(session: Session, case_id: str) -> CaseFile:
    """The case file, as the account sees it; the trail records that it was read. Raises NoSuchCase when there is none that the
    account may see."""
    session.require("case.read")
    with session.vault.read() as data:
        opened = _case_file(session, data, case_id)
    looks.note_opened(session, case_id)
    return opened


def _case_file(session: Session, data: Data, case_id: str) -> CaseFile:
    case, seen = seen_case(session, data, case_id)
    sight = seen.of(case)
    person = data.participants.where(id=case.participant_id)[0]
    if sight is Sight.CODED:
        person = _coded(person, handled=seen.is_handler(case))
    hidden, place_hidden = not seen.sees_texts(case), not seen.sees_place(case)

    def as_shown(rows: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(shown(row, hidden=hidden, place_hidden=place_hidden) for row in rows)

    history = shown_history(history_of(session, data, case.id), hidden=hidden)
    referred = reached(history.events, Step.REFERRAL, StepChange.ENTERED)
    return CaseFile(
        sight=sight,
        case=seen.shown(case),
        participant=person,
        history=history,
        interventions=as_shown(in_force(data.interventions.where(case_id=case.id))),
        assessments=as_shown(in_force(data.assessments.where(case_id=case.id))),
        consultations=as_shown(in_force(data.consultations.where(case_id=case.id))),
        support=counting.support_of(session, data, person.id),
        before_referral=reactive.support_before(session, data, person.id)(person.id, case.track, referred),
        questions=open_questions(data, case.id),
        household=_household(session, data, person.id) if seen.sees_place(case) else (),
        may_change=seen.may("case.change", case),
        task=_next_task(session, data, case, seen),
        place_hidden=place_hidden,
        where=AllWhereabouts(data, session.today, case.id).of(case.id),
    )


def _coded(person: Participant, *, handled: bool) -> Participant:
    """A person in a case that is seen as a code; the handlers of a protected registration also see what they have to know."""
    blank = Participant(id=person.id, version=person.version, protected=person.protected)
    return replace(blank, gender=person.gender, interpreter=person.interpreter) if handled else blank


def _next_task(session: Session, data: Data, case: Case, seen: Visibility) -> NextTask | None:
    tasks = seen.open_tasks(case.id)
    names = {account.id: account.name for account in data.accounts.where()} if tasks and seen.sees_place(case) else {}
    return next_task(tasks, seen.of(case), names, session.today)


def _household(session: Session, data: Data, participant_id: str) -> tuple[str, ...]:
    """The codes of the visible cases of those who are one household with a participant."""
    pairs = [pair for pair, same in queries.household_pairs(data).items() if same and participant_id in pair]
    others = {person for pair in pairs for person in pair}
    cases = [case for person in sorted(others - {participant_id}) for case in data.cases.where(participant_id=person)]
    if not cases:
        return ()
    seen = Visibility(session, data, {case.id for case in cases})
    return tuple(case.code for case in cases if seen.of(case) is not Sight.HIDDEN and seen.sees_place(case))


def visible_case(session: Session, data: Data, case_id: str) -> tuple[Case, Sight]:
    """A case and how much of it the account sees. Raises NoSuchCase also for a case hidden from the account, so that it cannot
    be distinguished from one that does not exist."""
    case, seen = seen_case(session, data, case_id)
    return case, seen.of(case)


def seen_case(session: Session, data: Data, case_id: str) -> tuple[Case, Visibility]:
    """As ``visible_case``, with all that is known of how much of it the account sees."""
    case = data.cases.get(case_id)
    if case is None:
        raise NoSuchCase
    seen = Visibility(session, data, {case.id})
    if seen.of(case) is Sight.HIDDEN:
        raise NoSuchCase
    return case, seen


def case_for(session: Session, data: Data, case_id: str, verb: str) -> Case:
    """A case, for an account that may do ``verb`` in it. Raises NotAllowed, NoSuchCase as ``visible_case``, and OfAnotherUnit
    for a case that the account sees only by a consent and its task."""
    session.require(verb)
    case, seen = seen_case(session, data, case_id)
    if not seen.may(verb, case):
        raise OfAnotherUnit
    return case


def case_of_handler(session: Session, data: Data, case_id: str, verb: str) -> Case:
    """As ``case_for``, for what may say where the person is: of a protected registration only the handlers type it, as only
    they read it. Raises PlaceIsHidden for others."""
    case = case_for(session, data, case_id, verb)
    if not Visibility(session, data, {case.id}).sees_place(case):
        raise PlaceIsHidden
    return case


def case_with_code(session: Session, code: str) -> str:
    """The id of the case with that code. Raises NotAllowed, and NoSuchCase as ``visible_case``."""
    session.require("case.read")
    with session.vault.read() as data:
        found = next(iter(data.cases.where(code=code.strip().upper())), None)
        return visible_case(session, data, found.id if found else "")[0].id


def history_of(session: Session, data: Data, case_id: str) -> History:
    """The recorded changes of a case that are in force."""
    return History(
        events=in_force(data.step_events.where(case_id=case_id)),
        decisions=in_force(data.decisions.where(case_id=case_id)),
        closings=in_force(data.closings.where(case_id=case_id)),
        today=session.today,
    )
