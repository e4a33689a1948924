"""The open cases of the node as the agenda and the screen of a meeting see them, read once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import Step, StepChange, closed_on, current_step
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.hours import ConsultationStatus
from kraft_desktop.domain.meetings.agenda import Standing
from kraft_desktop.domain.meetings.showing import NotShown, Room, not_shown
from kraft_desktop.domain.secrecy.consent import in_force_on
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store import caseload
from kraft_desktop.store.caseload import LastMove, ListedPerson
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCases:
    """The open cases that the session's account sees anything of, by id, and what decides who else does."""

    people: Mapping[str, ListedPerson]
    by_id: Mapping[str, Standing]
    seen: Visibility
    today: dt.date

    @property
    def standings(self) -> Collection[Standing]:
        """The standing of each."""
        return self.by_id.values()

    def not_shown(self, case_id: str, room: Room) -> NotShown | None:
        """Why a case may not be shown to those in the room, also one that is closed or that the account does not see; None when
        it may."""
        person = self.people.get(case_id)
        if person is None:
            return NotShown.NOT_COVERED
        consent = in_force_on(self.seen.consents(case_id), self.today)
        return not_shown(self.seen.secrecy(person), consent, room)


def read(session: Session, data: Data, cases: Collection[str] | None = None) -> OpenCases:
    """The open cases: all of the node's, or those among the ``cases`` (ids)."""
    seen = Visibility(session, data, cases)
    closings, moves = caseload.closings_in_force(data), caseload.last_moves(data)
    people = {
        person.id: person
        for person in caseload.listed(data)
        if (cases is None or person.id in cases)
        and closed_on(closings.get(person.id, ()), session.today) is None
        and seen.sees(person)
    }
    decided = {row.case_id for row in in_force(data.decisions.where())}
    asked = {
        row.case_id for row in in_force(data.consultations.where(status=ConsultationStatus.ASKED)) if row.case_id is not None
    }
    items = {row.id for row in data.meeting_items.where()}
    standings = dict[str, Standing]()
    for person in people.values():
        mine = moves.get(person.id, [])
        consent = in_force_on(seen.consents(person.id), session.today)
        promised = [task.due for task in seen.open_tasks(person.id) if task.about in items and task.due is not None]
        standings[person.id] = Standing(
            case_id=person.id,
            code=person.code,
            step=current_step(mine),
            waiting=_waiting(mine, session.today),
            decided=person.id in decided,
            recommended=_recommended(mine),
            consent_ends=consent.until if consent else None,
            promised=min(promised, default=None),
            asked=person.id in asked,
        )
    return OpenCases(people=people, by_id=standings, seen=seen, today=session.today)


def _waiting(moves: list[LastMove], today: dt.date) -> int | None:
    return max((today - moves[0].on).days, 0) if moves else None


def _recommended(moves: list[LastMove]) -> bool:
    """Whether the recommendation is finished, and the case has not gone on from it."""
    done = any(move.step is Step.RECOMMENDATION and move.change is StepChange.COMPLETED for move in moves)
    return done and current_step(moves) is Step.RECOMMENDATION
