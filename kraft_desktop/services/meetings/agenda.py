"""The agenda of a meeting: the points as those present may see them, masked; and the changes of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import MeetingNotRunning, NotOnAgenda, NotShownInMeeting, NotUnderstood
from kraft_desktop.domain.meetings import agenda, masking
from kraft_desktop.domain.meetings.agenda import Point, Reason
from kraft_desktop.domain.meetings.masking import Person
from kraft_desktop.domain.meetings.meeting import (
    LONGEST_LINE,
    AgendaChange,
    AgendaChangeKind,
    Meeting,
    MeetingChange,
    MeetingItem,
)
from kraft_desktop.domain.meetings.showing import NotShown
from kraft_desktop.domain.names.text import alphabetical
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.meetings import meetings, standings
from kraft_desktop.services.meetings.standings import OpenCases
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A point that may be shown to those present: its ``key`` and place from 1; for a case its code, the code of its
    municipality as it may be shown, its step, contact and the days since its last change of step; for a de-identified question
    its ``text``. ``item`` is what came of it, None while it remains."""

    key: str
    place: int
    case_id: str | None
    code: str | None
    municipality: str | None
    step: Step | None
    contact: str | None
    waiting: int | None
    reasons: tuple[Reason, ...]
    text: str
    item: MeetingItem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A meeting's agenda. ``hidden`` are the points (keys) that may not be shown to those present, with the reason: never to be
    shown itself, but for their number. ``without`` are the names of those to whom a case is closed, for each case that is taken
    up without somebody: of those present, on the eve of everybody who may come."""

    meeting: Meeting
    lines: tuple[AgendaLine, ...]
    hidden: Mapping[str, NotShown]
    without: tuple[tuple[str, ...], ...] = ()

    def line(self, key: str) -> AgendaLine:
        """The line of a point. Raises NotShownInMeeting when it may not, or no longer, be shown; NotOnAgenda."""
        if key in self.hidden:
            raise NotShownInMeeting(reason=self.hidden[key].value)
        for line in self.lines:
            if line.key == key:
                return line
        raise NotOnAgenda

    @property
    def next(self) -> AgendaLine | None:
        """The first point of which nothing has come yet."""
        return next((line for line in self.lines if line.item is None), None)


def read(session: Session, meeting_id: str | None) -> Agenda:
    """The agenda of a meeting, as those present may see it; on the eve, when nobody is noted as present, as the consents in
    force allow it at all. For an account of certain municipalities it is cut to the cases that the account sees and to the
    questions of its own. Without a meeting it is that of one held today. Raises NotAllowed, NoSuchMeeting."""
    session.require("meeting.attend")
    with session.vault.read() as data:
        return read_in(session, data, meeting_id)


def read_in(session: Session, data: Data, meeting_id: str | None) -> Agenda:
    """``read`` within a unit of work."""
    meeting = _not_planned(session) if meeting_id is None else meetings.found(data, meeting_id)
    meeting_id = meeting.meeting_id
    cases = standings.read(session, data)
    present = meetings.attendances(data, meeting_id)
    room, without = meetings.room(session, data, present), _Without(data, cases, {one.account_id for one in present})
    items = {item.point: item for item in in_force(data.meeting_items.where(meeting_id=meeting_id)) if item.point}
    lines, hidden = list[AgendaLine](), dict[str, NotShown]()
    own = {municipality.code for municipality in session.municipalities}
    for point in points_of(data, meeting, cases):
        if point.case_id is None and point.municipality not in own:
            continue
        why = cases.not_shown(point.case_id, room) if point.case_id else None
        if why is None:
            lines.append(_line(point, len(lines) + 1, cases, items.get(point.key)))
        else:
            hidden[point.key] = why
        if point.case_id and why in {None, NotShown.BLOCKED}:
            without.note(point.case_id)
    return Agenda(meeting=meeting, lines=tuple(lines), hidden=hidden, without=tuple(sorted(without.names)))


class _Without:
    """Those to whom cases on the agenda are closed, as far as their names may be shown."""

    def __init__(self, data: Data, cases: OpenCases, present: Collection[str | None]) -> None:
        self._cases, self.names = cases, list[tuple[str, ...]]()
        coming = (one for one in data.accounts.where(active=True) if one.id in present or not present)
        self._coming = {one.id: one.name for one in coming if Right.SEE_CASES in rights.held(one)}

    def note(self, case_id: str) -> None:
        """Add the names for a case, if it is closed to somebody; not where they would tell its place."""
        case = self._cases.people.get(case_id)
        if case is not None and self._cases.seen.sees_place(case):
            names = [self._coming[one] for one in self._cases.seen.secrecy(case).blocked if one in self._coming]
            if names:
                self.names.append(tuple(sorted(names, key=alphabetical)))


def _not_planned(session: Session) -> Meeting:
    return Meeting(id="", meeting_id="", day=session.today, on=session.today, recorded_by=session.account.name)


def points_of(data: Data, meeting: Meeting, cases: OpenCases) -> tuple[Point, ...]:
    """The points of a meeting, those too that may not be shown."""
    changes = data.agenda_changes.where(meeting_id=meeting.meeting_id)
    return agenda.build(cases.standings, changes, max(meeting.day, cases.today))


def _line(point: Point, place: int, cases: OpenCases, item: MeetingItem | None) -> AgendaLine:
    if point.case_id is None:
        return AgendaLine(
            key=point.key,
            place=place,
            case_id=None,
            code=None,
            municipality=point.municipality,
            step=None,
            contact=None,
            waiting=None,
            reasons=point.reasons,
            text=point.text,
            item=item,
        )
    person = cases.seen.shown(cases.people[point.case_id])
    standing = cases.by_id[point.case_id]
    return AgendaLine(
        key=point.key,
        place=place,
        case_id=point.case_id,
        code=person.code,
        municipality=person.municipality,
        step=standing.step,
        contact=person.contact,
        waiting=standing.waiting,
        reasons=point.reasons,
        text="",
        item=item,
    )


# --- changing it ------------------------------------------------------------------------------------------------------------


def add_case(session: Session, meeting_id: str, case_id: str) -> Agenda:
    """The agenda with a case added at its end. Raises NotAllowed, NoSuchMeeting, NoSuchCase, MeetingNotRunning when it is over,
    NotUnderstood for a case that is closed."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        case, _ = visible_case(session, tx, case_id)
        if case.id not in standings.read(session, tx, {case.id}).people:
            raise NotUnderstood(reason="case_closed")
        return _add(session, tx, _new(session, meeting_id, AgendaChangeKind.ADDED, case_id=case.id))


def add_question(session: Session, meeting_id: str, text: str, municipality: str) -> Agenda:
    """The agenda with a question about somebody who is not taking part, without anything that names a person; no person is
    stored. ``municipality`` is the code of the one that asks. Raises as ``add_case``, and NamesPerson."""
    session.require("meeting.hold")
    line = " ".join(text.split())
    if not line:
        raise NotUnderstood(reason="question_missing")
    if len(line) > LONGEST_LINE:
        raise NotUnderstood(reason="question_long")
    session.node.municipality(municipality)
    with session.write("meeting.hold") as tx:
        masking.check_masked([line], None, everybody(tx))
        return _add(session, tx, _new(session, meeting_id, AgendaChangeKind.ADDED, text=line, municipality=municipality))


def cut(session: Session, meeting_id: str, key: str) -> Agenda:
    """The agenda without a point. Raises NotAllowed, NoSuchMeeting, NotOnAgenda also for one of which something has come."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        line = read_in(session, tx, meeting_id).line(key)
        if line.item is not None:
            raise NotOnAgenda
        return _add(session, tx, _new(session, meeting_id, AgendaChangeKind.CUT, case_id=line.case_id, about=_about(line)))


def move(session: Session, meeting_id: str, key: str, places: int) -> Agenda:
    """The agenda with a point so many places further down, up when negative. Raises NotAllowed, NoSuchMeeting,
    NotOnAgenda."""
    session.require("meeting.hold")
    with session.write("meeting.hold") as tx:
        shown = read_in(session, tx, meeting_id)
        line = shown.line(key)
        rest = [one.key for one in shown.lines if one.key != key]
        place = min(max(line.place - 1 + places, 0), len(rest))
        before = rest[place] if place < len(rest) else None
        return _add(
            session,
            tx,
            _new(session, meeting_id, AgendaChangeKind.MOVED, case_id=line.case_id, about=_about(line), before=before),
        )


def _about(line: AgendaLine) -> str | None:
    return None if line.case_id else line.key


def _new(session: Session, meeting_id: str, kind: AgendaChangeKind, **fields: Any) -> AgendaChange:
    by = session.account.name
    return AgendaChange(id=new_id(), meeting_id=meeting_id, change=kind, recorded_by=by, **fields)


def _add(session: Session, tx: Writing, change: AgendaChange) -> Agenda:
    """The agenda with a change added to it."""
    meeting = meetings.found(tx, change.meeting_id)
    if meeting.is_over:
        raise MeetingNotRunning(state=meeting.state)
    tx.agenda_changes.add(change)
    return read_in(session, tx, change.meeting_id)


def fix(session: Session, tx: Writing, meeting: Meeting) -> None:
    """Fix the points of a meeting that begins, those too that may not be shown now, within its unit of work. One that was
    fixed before stays as it is."""
    known = tx.agenda_changes.where(meeting_id=meeting.meeting_id)
    if meeting.change is not MeetingChange.PLANNED or any(one.change is AgendaChangeKind.FIXED for one in known):
        return
    for point in points_of(tx, meeting, standings.read(session, tx)):
        tx.agenda_changes.add(
            _new(
                session,
                meeting.meeting_id,
                AgendaChangeKind.FIXED,
                case_id=point.case_id,
                reasons=tuple(reason.value for reason in point.reasons),
                about=None if point.case_id else point.key,
                text=point.text,
                municipality=point.municipality,
            )
        )


def everybody(data: Data) -> list[Person]:
    """What a text could name each person taking part by."""
    return [Person(person.name, person.personal_number) for person in data.participants.where()]
