"""What came of a point, saved in one unit of work: the paragraph, the decision, the change of step, the task, the physician's
time. Either all of it is there, or nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import DecisionOutcome, StepChange
from kraft_desktop.domain.cases.tasks import LONGEST_TEXT
from kraft_desktop.domain.errors import ChangedMeanwhile, NotUnderstood
from kraft_desktop.domain.meetings import masking, meeting
from kraft_desktop.domain.meetings.masking import Person
from kraft_desktop.domain.meetings.meeting import ItemKind, ItemOutcome, Meeting, MeetingItem
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import case_for
from kraft_desktop.services.cases.recording import NewStep
from kraft_desktop.services.meetings import agenda, holding, meetings, standings
from kraft_desktop.services.meetings.agenda import AgendaLine
from kraft_desktop.services.meetings.points import StepChoice
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.vault import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """What came of a point, as typed. ``who`` is the id of an account, or the name of somebody present. ``agreed`` is why it is
    not taken up when the outcome is NOT_TODAY, and the reason of a decision not to accept. ``base`` is the id of what had come
    of it when it was opened, None for nothing."""

    key: str
    outcome: ItemOutcome = ItemOutcome.AGREED
    question: str = ""
    proposal: str = ""
    agreed: str = ""
    who: str = ""
    due: dt.date | None = None
    decision: DecisionOutcome | None = None
    step: StepChoice | None = None
    physician_minutes: int = 0
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedItem:
    """A point as saved. ``own_missing``: nobody was there from the municipality of a case that the team decided on, which is a
    warning and hinders nothing."""

    item: MeetingItem
    own_missing: bool


def save(session: Session, meeting_id: str, new: NewItem) -> SavedItem:
    """What came of a point, saved, with the decision, the change of step, the task and the physician's time in one unit of
    work; the draft of it is gone with it.

    Raises NotAllowed, NoSuchMeeting, MeetingNotRunning, MinutesFrozen, NotOnAgenda, NotShownInMeeting, ChangedMeanwhile when
    something has come of it since it was opened, NamesPerson and NotUnderstood for what was typed, and what decisions, steps
    and tasks raise; then nothing of it is saved.
    """
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        row = meetings.running(tx, meeting_id)
        holding.check_draft(tx, meeting_id)
        line = agenda.read_in(session, tx, meeting_id).line(new.key)
        if (line.item.id if line.item else None) != new.base:
            raise ChangedMeanwhile
        saved = _Saving(session, tx, row, line, new).save()
        drafts.forget_in(session, tx, meetings.PAGE, new.key)
    return saved


class _Saving:
    """The saving of one point within its unit of work."""

    def __init__(self, session: Session, tx: Writing, row: Meeting, line: AgendaLine, new: NewItem) -> None:
        self._session, self._tx, self._row, self._line, self._new = session, tx, row, line, new
        self._present = meetings.attendances(tx, row.meeting_id)

    def save(self) -> SavedItem:
        """The paragraph and what belongs to it, added."""
        item = self._typed()
        meeting.check_item(item)
        self._check_masked()
        item = replace(
            item,
            decision_id=self._decided() or item.decision_id,
            step_event_id=self._stepped() or item.step_event_id,
            consultation_id=self._booked(),
        )
        item = replace(item, task_id=self._task(item))
        self._tx.meeting_items.add(item)
        own = self._line.municipality in item.municipalities
        return SavedItem(item=item, own_missing=self._new.decision is not None and not own)

    def _typed(self) -> MeetingItem:
        new, line, before = self._new, self._line, self._line.item
        who, who_id = self._who()
        made = holding.new_item(
            self._session,
            self._tx,
            self._row,
            kind=ItemKind.CASE if line.case_id else ItemKind.QUESTION,
            outcome=new.outcome,
            case_id=line.case_id,
            about=None if line.case_id else line.key,
            municipality=self._municipality(),
            question=new.question.strip() or line.text,
            proposal=new.proposal.strip(),
            agreed=new.agreed.strip(),
            who=who,
            who_id=who_id,
            due=new.due,
            decision=new.decision,
            municipalities=self._municipalities() if new.decision else (),
            physician_minutes=new.physician_minutes,
        )
        if before is None:
            return made
        return replace(
            made,
            paragraph=before.paragraph,
            year=before.year,
            replaces=before.id,
            decision=before.decision or new.decision,
            municipalities=before.municipalities or made.municipalities,
            decision_id=before.decision_id,
            step_event_id=before.step_event_id,
            task_id=before.task_id,
            consultation_id=before.consultation_id,
        )

    def _who(self) -> tuple[str, str | None]:
        """The name of who does it, and the id of the account if it is one."""
        who = self._new.who
        account = self._tx.accounts.get(who) if who else None
        if account is not None:
            return account.name, account.id
        if who and who not in {one.name for one in self._present}:
            raise NotUnderstood(reason="who_unknown")
        return who, None

    def _municipality(self) -> str | None:
        """The code whose extract the paragraph belongs to; none where the place is secret."""
        case_id = self._line.case_id
        if case_id is None:
            return self._line.municipality
        cases = standings.read(self._session, self._tx, {case_id})
        person = cases.people[case_id]
        return None if cases.seen.secrecy(person).handlers else person.municipality

    def _municipalities(self) -> tuple[str, ...]:
        return meetings.codes_present(self._session, meetings.room(self._session, self._tx, self._present))

    def _check_masked(self) -> None:
        new, own = self._new, None
        if self._line.case_id is not None:
            cases = standings.read(self._session, self._tx, {self._line.case_id})
            person = cases.people[self._line.case_id]
            own = Person(person.name, person.personal_number)
        masking.check_masked([new.question, new.proposal, new.agreed], own, agenda.everybody(self._tx))

    def _decided(self) -> str | None:
        new, line, before = self._new, self._line, self._line.item
        if new.decision is None or (before is not None and before.decision_id is not None):
            if before is not None and before.decision_id and new.decision not in {None, before.decision}:
                raise NotUnderstood(reason="item_decided")
            return None
        if line.case_id is None:
            raise NotUnderstood(reason="decision_case")
        reason = new.agreed.strip() or None
        case = case_for(self._session, self._tx, line.case_id, "case.decide")
        row = recording.decision_of(self._session, case, new.decision, self._row.day, reason)
        recording.add_row(self._session, self._tx, row)
        return row.id

    def _stepped(self) -> str | None:
        step, line = self._new.step, self._line
        if step is None:
            return None
        if line.case_id is None:
            raise NotUnderstood(reason="decision_case")
        if line.item is not None and line.item.step_event_id is not None:
            raise NotUnderstood(reason="item_stepped")
        reason = self._new.agreed.strip() if step.change is StepChange.RETURNED else None
        made = NewStep(step=step.step, change=step.change, on=self._row.day, reason=reason)
        case = case_for(self._session, self._tx, line.case_id, "case.step")
        row = recording.event_of(self._session, case, made)
        recording.add_row(self._session, self._tx, row)
        return row.id

    def _booked(self) -> str | None:
        minutes, before = self._new.physician_minutes, self._line.item
        if minutes and not any(one.physician for one in self._present):
            raise NotUnderstood(reason="physician_absent")
        case = self._tx.cases.get(self._line.case_id) if self._line.case_id else None
        return holding.book(self._tx, self._row, minutes, case, before.consultation_id if before else None)

    def _task(self, item: MeetingItem) -> str | None:
        """The id of the task given with a paragraph, in place of the one given before if something of it changed."""
        before = self._line.item
        if before is not None and before.task_id is not None:
            if (before.who, before.due, before.agreed) == (item.who, item.due, item.agreed):
                return before.task_id
            tasks.drop_in(self._session, self._tx, before.task_id)
        if not item.who or item.outcome is ItemOutcome.NOT_TODAY:
            return None
        text = item.agreed if item.who_id else f"{item.who}: {item.agreed}"
        given = NewTask(
            text=_one_line(text),
            assigned_to=item.who_id or self._session.account.id,
            due=item.due,
            case_id=item.case_id,
        )
        return tasks.give_in(self._session, self._tx, given, about=item.id).task_id


def _one_line(text: str) -> str:
    """A text as that of a task: one line, cut off where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else f"{line[: LONGEST_TEXT - 1]}…"
