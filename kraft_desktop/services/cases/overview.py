"""One case as it is opened: the person, where the case is on its way, and what has been done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Case, Closing, Step, StepChange, StepEvent, TeamDecision, latest_decision, reached
from kraft_desktop.domain.cases.following import Following, History, may_follow
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Participant, age_on, birth_date
from kraft_desktop.domain.cases.progress import Sight, StepOnTheWay, concerns, sight, since, way
from kraft_desktop.domain.cases.support import SupportBefore, SupportTime
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchCase
from kraft_desktop.domain.hours import Consultation
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import reactive
from kraft_desktop.services.figures import counting
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with its rows in force, as of ``today``. Seen as a code, the participant has neither name nor number, and no age
    is known. ``support`` is None for a person in no sheet; ``before_referral`` for a track that asks for
    long support."""

    sight: Sight
    case: Case
    participant: Participant
    history: History
    interventions: tuple[Intervention, ...]
    assessments: tuple[Assessment, ...]
    consultations: tuple[Consultation, ...]
    support: SupportTime | None
    before_referral: SupportBefore | None

    @property
    def today(self) -> dt.date:
        """The day it was opened."""
        return self.history.today

    @property
    def events(self) -> tuple[StepEvent, ...]:
        """The changes of step."""
        return self.history.events

    @property
    def closings(self) -> tuple[Closing, ...]:
        """The closings, and that the case was opened again."""
        return self.history.closings

    @property
    def age(self) -> int | None:
        """Whole years today, by the personal number."""
        number = self.participant.personal_number
        return age_on(self.today, birth_date(number)) if number else None

    @property
    def decision(self) -> TeamDecision | None:
        """What the team last decided."""
        return latest_decision(self.history.decisions)

    @property
    def closing(self) -> Closing | None:
        """How the case was closed; None for an open one."""
        return self.history.closing

    @property
    def may_follow(self) -> tuple[Following, ...]:
        """What may be recorded of it, the likeliest first."""
        return may_follow(self.history)

    @property
    def way(self) -> tuple[StepOnTheWay, ...]:
        """The five steps."""
        return way(self.events)

    @property
    def concerns(self) -> tuple[str, ...]:
        """What there is to settle, as reason codes."""
        number = self.participant.personal_number
        return concerns(self.case, self.events, birth_date(number) if number else None)

    @property
    def since(self) -> dt.date | None:
        """The day from which the case has been where it is."""
        return since(self.events)


def open_case(session: Session, case_id: str) -> CaseFile:
    """Open a case; the trail says that it was read. NoSuchCase when there is none that the account may see."""
    session.require(Right.SEE_CASES)
    with session.vault.write("case.read") as tx:
        case, seen = seen_case(session, tx, case_id)
        tx.note("cases", case.id, {})
        person = tx.participants.where(id=case.participant_id)[0]
        if seen is Sight.CODED:
            person = Participant(id=person.id, version=person.version, protected=person.protected)
        history = history_of(session, tx, case.id)
        referred = reached(history.events, Step.REFERRAL, StepChange.ENTERED)
        return CaseFile(
            sight=seen,
            case=case,
            participant=person,
            history=history,
            interventions=in_force(tx.interventions.where(case_id=case.id)),
            assessments=in_force(tx.assessments.where(case_id=case.id)),
            consultations=in_force(tx.consultations.where(case_id=case.id)),
            support=counting.support_of(session, tx, person.id),
            before_referral=reactive.support_before(session, tx, person.id)(person.id, case.track, referred),
        )


def seen_case(session: Session, data: Data, case_id: str) -> tuple[Case, Sight]:
    """A case and what the account sees of it; NoSuchCase when that is nothing, so that the two cannot be told apart."""
    case = data.cases.get(case_id)
    seen = sight(session.account, case.municipality, case.opened_by) if case else Sight.HIDDEN
    if case is None or seen is Sight.HIDDEN:
        raise NoSuchCase
    return case, seen


def history_of(session: Session, data: Data, case_id: str) -> History:
    """What has been recorded of a case and is in force."""
    return History(
        events=in_force(data.step_events.where(case_id=case_id)),
        decisions=in_force(data.decisions.where(case_id=case_id)),
        closings=in_force(data.closings.where(case_id=case_id)),
        today=session.today,
    )
