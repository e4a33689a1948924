"""Översikt: what may need somebody now, by the few rules; each number is the length of its list."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, entered_on, latest_decision
from kraft_desktop.domain.cases.tasks import TaskKind
from kraft_desktop.domain.casework import contacts as contact_rules
from kraft_desktop.domain.casework import waiting as waiting_rules
from kraft_desktop.domain.casework.contacts import ContactChange
from kraft_desktop.domain.casework.transfers import transferred
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.monday import TRANSFER_DAYS, Rule, check_norms, days_over_norm, days_without_contact
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.consent import RENEWAL_DAYS
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, standings
from kraft_desktop.services.meetings.agenda import Agenda
from kraft_desktop.services.meetings.standings import OpenCases
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import Side
from kraft_desktop.store import caseload
from kraft_desktop.store.vault import Data

_SETTING, _NORMS = "monday.off", "monday.norms"
_Row = TypeVar("_Row", bound=Any)


@dataclass(frozen=True, slots=True, kw_only=True)
class MondayLine:
    """A line of a list. For one about a case its code, step, contact, the code of its municipality and of what it waits for;
    ``text`` is what is to be done, None where it is not shown, empty where the kind of ``task`` says it. ``day`` is the day it
    is about (due, last day, last contact), None for what is not registered; ``days`` how long ago it was."""

    case_id: str | None = None
    code: str | None = None
    municipality: str | None = None
    step: Step | None = None
    contact: str | None = None
    waiting_for: str | None = None
    task: TaskKind = TaskKind.FREE
    text: str | None = ""
    who: str = ""
    day: dt.date | None = None
    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What a rule found, of the ``of`` open cases or tasks that it looked at; ``unset`` when the team has not set what it is to
    look for."""

    rule: Rule
    lines: tuple[MondayLine, ...]
    of: int
    unset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Monday:
    """The page of a day: a section for each rule that is on; the rules that are off; the days that the team has set for each
    step; and for those who hold meetings the agenda of the next."""

    sections: tuple[Section, ...]
    off: frozenset[Rule]
    norms: Mapping[Step, int]
    may_switch: bool
    team: Agenda | None

    @property
    def waiting(self) -> int:
        """How many things wait for the account itself: its tasks."""
        return next((len(one.lines) for one in self.sections if one.rule is Rule.TASKS), 0)


def read(session: Session) -> Monday:
    """What may need the account now, among the cases that it sees. Raises NotAllowed."""
    session.require(Right.SEE_CASES)
    listed = tasks.listing(session)
    leads = Right.LEAD_MEETINGS in rights.held(session.account)
    with session.vault.read() as data:
        off, norms = off_in(data), norms_in(data)
        cases = standings.read(session, data)
        coming = next((row for row in in_force(data.meetings.where()) if not row.is_over), None)
        found = _Lines(data, cases, session.today)
        own = [line for line in listed if line.is_open and line.side is not Side.GIVEN]
        every = {
            Rule.TASKS: (tuple(_task(cases, one, session.today) for one in own), len(own)),
            Rule.NO_CONTACT: (found.without_contact(), len(cases.people)),
            Rule.CONSENT_ENDS: (found.consents_ending(), len(cases.people)),
            Rule.PROMISE_LATE: (found.late({account.id: account.name for account in data.accounts.where()}), len(cases.people)),
            Rule.NOT_TRANSFERRED: (found.not_transferred(), len(cases.people)),
            Rule.STEP_LONG: (found.long_in_step(norms), sum(one.step in norms for one in cases.standings)),
        }
        team = agenda.read_in(session, data, coming.meeting_id if coming else None) if leads else None
    return Monday(
        sections=tuple(
            Section(rule=rule, lines=lines, of=of, unset=rule is Rule.STEP_LONG and not norms)
            for rule, (lines, of) in every.items()
            if rule not in off
        ),
        off=off,
        norms=norms,
        may_switch=Right.MANAGE_POLICY in rights.held(session.account),
        team=team,
    )


def off_in(data: Data) -> frozenset[Rule]:
    """The rules that are switched off."""
    known = {rule.value for rule in Rule}
    return frozenset(Rule(name) for name in json.loads(data.setting(_SETTING) or "[]") if name in known)


def switch(session: Session, rule: Rule, *, on: bool) -> None:
    """Switch a rule on or off for the node. Raises NotAllowed."""
    session.require("policy.set")
    with session.write("policy.set") as tx:
        off = off_in(tx) - {rule} if on else off_in(tx) | {rule}
        tx.put_setting(_SETTING, json.dumps(sorted(one.value for one in off)))


def norms_in(data: Data) -> Mapping[Step, int]:
    """The days that the team has set for each step; empty until it does."""
    return {Step(int(step)): days for step, days in json.loads(data.setting(_NORMS) or "{}").items()}


def set_norms(session: Session, norms: Mapping[Step, int]) -> None:
    """Set for the node how many days a case may be in a step before it is listed; a step without a number is not looked at.
    Raises NotAllowed, NotUnderstood."""
    session.require("policy.set")
    check_norms(norms)
    with session.write("policy.set") as tx:
        tx.put_setting(_NORMS, json.dumps({str(step.value): days for step, days in sorted(norms.items())}))


def _task(cases: OpenCases, line: tasks.TaskLine, today: dt.date) -> MondayLine:
    person = cases.people.get(line.case_id) if line.case_id else None
    shown = cases.seen.shown(person) if person else None
    days = (today - line.due).days if line.due else 0
    return MondayLine(
        case_id=line.case_id,
        code=line.code,
        municipality=shown.municipality if shown else None,
        contact=shown.contact if shown else None,
        task=line.kind,
        text=line.text,
        who=line.given_by,
        day=line.due,
        days=days,
    )


class _Lines:
    """The maker of lists, from the data read once for all cases."""

    def __init__(self, data: Data, cases: OpenCases, today: dt.date) -> None:
        self._cases, self._today = cases, today
        self._contacts, self._notes = _by_case(data.contacts.where()), _by_case(data.record_notes.where())
        self._waiting, self._transfers = _by_case(data.waiting_periods.where()), _by_case(data.transfers.where())
        self._decisions, self._moves = _by_case(data.decisions.where()), caseload.last_moves(data)
        self._events = _by_case(data.step_events.where())

    def without_contact(self) -> tuple[MondayLine, ...]:
        """The cases without a contact registered for long, the longest first."""
        found = []
        for case_id, one in self._cases.by_id.items():
            held = contact_rules.last_held(self._contacts.get(case_id, ()))
            moves = self._moves.get(case_id, [])
            days = days_without_contact(
                one.step,
                held.on if held else None,
                moves[0].on if moves else None,
                self._today,
                queued=self._is_queued(case_id),
            )
            if days is not None:
                found.append(self._line(case_id, day=held.on if held else None, days=days))
        return _longest(found)

    def long_in_step(self, norms: Mapping[Step, int]) -> tuple[MondayLine, ...]:
        """The cases that have been in their step for longer than the team's norm for it, the longest first."""
        found = []
        for case_id, one in self._cases.by_id.items() if norms else ():
            entered = entered_on(self._events.get(case_id, ()), one.step)
            days = days_over_norm(one.step, entered, self._today, norms, queued=self._is_queued(case_id))
            if days is not None:
                found.append(self._line(case_id, day=entered, days=days))
        return _longest(found)

    def _is_queued(self, case_id: str) -> bool:
        decision = latest_decision(self._decisions.get(case_id, ()))
        return decision is not None and decision.outcome is DecisionOutcome.QUEUED

    def consents_ending(self) -> tuple[MondayLine, ...]:
        """The cases whose consent ends within the days in which it is to be renewed, the first to end first."""
        found = [
            self._line(case_id, day=one.consent_ends, days=(self._today - one.consent_ends).days)
            for case_id, one in self._cases.by_id.items()
            if one.consent_ends is not None and (one.consent_ends - self._today).days <= RENEWAL_DAYS
        ]
        return _longest(found)

    def late(self, names: Mapping[str, str]) -> tuple[MondayLine, ...]:
        """What was promised about the cases and is late, the latest first."""
        today = self._today
        return _longest(
            self._line(case_id, day=task.due, days=(today - task.due).days, who=names.get(task.assigned_to, ""))
            for case_id in self._cases.people
            for task in self._cases.seen.open_tasks(case_id)
            if task.due is not None and task.is_late(today)
        )

    def not_transferred(self) -> tuple[MondayLine, ...]:
        """The cases with a contact held, or a note for the record, that should be in the municipality's record by now."""
        found = []
        for case_id in self._cases.people:
            done = transferred(self._transfers.get(case_id, ()))
            held = [one for one in self._contacts.get(case_id, ()) if one.change is ContactChange.HELD]
            days = [row.on for row in (*held, *self._notes.get(case_id, ())) if row.id not in done]
            if days and (self._today - min(days)).days >= TRANSFER_DAYS:
                found.append(self._line(case_id, day=min(days), days=(self._today - min(days)).days))
        return _longest(found)

    def _line(self, case_id: str, **fields: Any) -> MondayLine:
        person = self._cases.seen.shown(self._cases.people[case_id])
        waits = waiting_rules.current(self._waiting.get(case_id, ()))
        return MondayLine(
            case_id=case_id,
            code=person.code,
            municipality=person.municipality,
            step=self._cases.by_id[case_id].step,
            contact=person.contact,
            waiting_for=waits.reason if waits else None,
            **fields,
        )


def _longest(lines: Iterable[MondayLine]) -> tuple[MondayLine, ...]:
    return tuple(sorted(lines, key=lambda line: (-line.days, line.code or "")))


def _by_case(rows: Iterable[_Row]) -> Mapping[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in in_force(rows):
        found[row.case_id].append(row)
    return found
