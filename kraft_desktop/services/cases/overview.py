"""One case as it is opened: the person, where the case is on its way, and what has been done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Case, Closing, StepEvent, TeamDecision, closed_on, in_force, latest_decision
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.cases.participant import Participant, age_on, birth_date
from kraft_desktop.domain.cases.progress import Sight, StepOnTheWay, concerns, sight, since, way
from kraft_desktop.domain.cases.support import SupportTime
from kraft_desktop.domain.errors import NoSuchCase
from kraft_desktop.domain.hours import Consultation
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with its rows in force, as of ``today``. Seen as a code, the participant has neither name nor number, and no age
    is known. ``support`` is None for a person in no sheet."""

    sight: Sight
    today: dt.date
    case: Case
    participant: Participant
    events: tuple[StepEvent, ...]
    decisions: tuple[TeamDecision, ...]
    closings: tuple[Closing, ...]
    interventions: tuple[Intervention, ...]
    assessments: tuple[Assessment, ...]
    consultations: tuple[Consultation, ...]
    support: SupportTime | None

    @property
    def age(self) -> int | None:
        """Whole years today, by the personal number."""
        number = self.participant.personal_number
        return age_on(self.today, birth_date(number)) if number else None

    @property
    def decision(self) -> TeamDecision | None:
        """What the team last decided."""
        return latest_decision(self.decisions)

    @property
    def closing(self) -> Closing | None:
        """How the case was closed; None for an open one."""
        return closed_on(self.closings, self.today)

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
        return CaseFile(
            sight=seen,
            today=session.today,
            case=case,
            participant=person,
            events=in_force(tx.step_events.where(case_id=case.id)),
            decisions=in_force(tx.decisions.where(case_id=case.id)),
            closings=in_force(tx.closings.where(case_id=case.id)),
            interventions=in_force(tx.interventions.where(case_id=case.id)),
            assessments=in_force(tx.assessments.where(case_id=case.id)),
            consultations=in_force(tx.consultations.where(case_id=case.id)),
            support=counting.support_of(session, tx, person.id),
        )


def seen_case(session: Session, data: Data, case_id: str) -> tuple[Case, Sight]:
    """A case and what the account sees of it; NoSuchCase when that is nothing, so that the two cannot be told apart."""
    case = data.cases.get(case_id)
    seen = sight(session.account, case.municipality, case.opened_by) if case else Sight.HIDDEN
    if case is None or seen is Sight.HIDDEN:
        raise NoSuchCase
    return case, seen
