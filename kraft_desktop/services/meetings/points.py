"""One point on the screen: masked, with what came of it before, what can be decided, and its name only on purpose."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.cases.permitted_changes import History, permitted
from kraft_desktop.domain.cases.tasks import Task, TaskChange
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.meeting import MeetingItem
from kraft_desktop.domain.roles import Account
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks
from kraft_desktop.services.cases.next_tasks import text_shown
from kraft_desktop.services.cases.overview import history_of
from kraft_desktop.services.meetings import agenda, meetings, standings
from kraft_desktop.services.meetings.agenda import AgendaLine
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.store.vault import Data

_EARLIER = 4
"""How many of what was promised before are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What was promised in an earlier meeting: its text, None where it could point out the person; who does it, the day of its
    latest change, and what that was."""

    text: str | None
    who: str
    on: dt.date
    due: dt.date | None
    change: TaskChange


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChoice:
    """A change of step that can be saved with a point; ``if_accepted``: only with the decision to accept."""

    step: Step
    change: StepChange
    if_accepted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPoint:
    """A point as it is shown to those present. ``of`` is how many points there are. ``before`` is what came of the case in an
    earlier meeting; ``decisions`` are those on taking part that may be recorded now, and ``own_present`` whether the case's own
    municipality is there; ``accounts`` and ``people`` (names of those present without an account) can be given the task."""

    line: AgendaLine
    of: int
    before: MeetingItem | None
    promises: tuple[Promise, ...]
    decisions: tuple[DecisionOutcome, ...]
    steps: tuple[StepChoice, ...]
    own_present: bool
    accounts: tuple[Account, ...]
    people: tuple[str, ...]
    physician: bool


def show(session: Session, meeting_id: str, key: str) -> ShownPoint:
    """A point as it is now. Raises NotAllowed, NoSuchMeeting, NotOnAgenda, and NotShownInMeeting when the case may not, or no
    longer, be shown to those present."""
    session.require("meeting.hold")
    with session.vault.read() as data:
        shown = agenda.read_in(session, data, meeting_id)
        line = shown.line(key)
        present = meetings.attendances(data, meeting_id)
        names = tuple(one.name for one in present if one.account_id is None and not one.physician)
        history = history_of(session, data, line.case_id) if line.case_id else None
        codes = meetings.codes_present(session, meetings.room(session, data, present))
        return ShownPoint(
            line=line,
            of=len(shown.lines),
            before=_before(data, line, meeting_id),
            promises=_promises(session, data, line.case_id) if line.case_id else (),
            decisions=_decisions(history) if history else (),
            steps=_steps(history) if history else (),
            own_present=line.municipality in codes,
            accounts=tasks.recipients_in(session, data, line.case_id),
            people=names,
            physician=any(one.physician for one in present),
        )


def name_of(session: Session, meeting_id: str, key: str) -> str | None:
    """The name of the person of a point, asked for on purpose; that is recorded in the trail. None where the account sees only
    the code. Raises as ``show``."""
    session.require("meeting.hold")
    with session.vault.read() as data:
        if agenda.read_in(session, data, meeting_id).line(key).case_id is None:
            return None
        cases = standings.read(session, data, {key})
        if cases.seen.of(cases.people[key]) is not Sight.NAMED:
            return None
        name = cases.people[key].name
    looks.note_opened(session, key)
    return name


def _before(data: Data, line: AgendaLine, meeting_id: str) -> MeetingItem | None:
    if line.case_id is None:
        return None
    rows = [row for row in in_force(data.meeting_items.where(case_id=line.case_id)) if row.meeting_id != meeting_id]
    return rows[-1] if rows else None


def _promises(session: Session, data: Data, case_id: str) -> tuple[Promise, ...]:
    """What was promised about a case in meetings, the latest change first."""
    items = {row.id for row in data.meeting_items.where(case_id=case_id)}
    rows = [row for row in in_force(data.tasks.where(case_id=case_id)) if row.about in items]
    names = {account.id: account.name for account in data.accounts.where()}
    latest = sorted(rows, key=lambda row: row.on, reverse=True)[:_EARLIER]
    return tuple(_promise(session, data, row, names.get(row.assigned_to, "")) for row in latest)


def _promise(session: Session, data: Data, task: Task, who: str) -> Promise:
    cases = standings.read(session, data, {task.case_id} if task.case_id else ())
    person = next(iter(cases.people.values()), None)
    text = None
    if person is not None:
        name, number = person.name, person.personal_number
        text = text_shown(task.text, Sight.CODED, name=name, personal_number=number, sees_place=cases.seen.sees_place(person))
    return Promise(text=text, who=who, on=task.on, due=task.due, change=task.change)


def _decisions(history: History) -> tuple[DecisionOutcome, ...]:
    return tuple(one.change for one in permitted(history) if isinstance(one.change, DecisionOutcome))


def _steps(history: History) -> tuple[StepChoice, ...]:
    """The changes of step that may follow; but for finishing the recommendation, which is written in the case."""
    found = [
        StepChoice(step=one.step, change=one.change)
        for one in permitted(history)
        if isinstance(one.change, StepChange) and one.step is not None and one.needs != "recommended"
    ]
    if _decisions(history) and history.here.step is Step.REFERRAL:
        found.append(StepChoice(step=Step.MAPPING, change=StepChange.ENTERED, if_accepted=True))
    return tuple(found)
