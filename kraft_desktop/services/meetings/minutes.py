"""The minutes of a meeting: as they are, approved, frozen, and corrected by new paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kraft_desktop.domain.cases.case import Step, StepEvent
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile, MeetingNotRunning, NoSuchMeeting, NotUnderstood
from kraft_desktop.domain.meetings import masking, minutes
from kraft_desktop.domain.meetings.masking import Person
from kraft_desktop.domain.meetings.meeting import (
    LONGEST_TEXT,
    Attendance,
    ItemKind,
    Meeting,
    MeetingChange,
    MeetingItem,
    MinutesRow,
    MinutesState,
)
from kraft_desktop.domain.programme import Municipality
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.meetings import agenda, holding, meetings
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with what it needs on paper: the code of its case, the step that its change led to, the number of the one
    that it corrects."""

    item: MeetingItem
    code: str | None = None
    event: StepEvent | None = None
    corrects: str | None = None

    @property
    def step(self) -> Step | None:
        """The step that its change of step is about."""
        return self.event.step if self.event else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The paragraphs of one municipality, by its code; of one ``unit`` of it, by its code, where the units do not answer to one
    board: then each is an authority of its own (OSL 8:1-2)."""

    municipality: str
    unit: str | None = None
    paragraphs: tuple[Paragraph, ...]

    @property
    def board(self) -> str:
        """The board that it is for: the code of the municipality, with that of the unit if there is one."""
        return f"{self.municipality}:{self.unit}" if self.unit else self.municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMinutes:
    """The minutes of a meeting: the common part, and an extract for each municipality (or board) that has a paragraph which the
    account sees. ``elsewhere`` are paragraphs of cases whose place is secret or not known, for those who see the case; they are
    in no extract. ``intact``: the paragraphs are those that were approved. ``previous`` is the day of the meeting before."""

    meeting: Meeting
    row: MinutesRow | None
    state: MinutesState
    present: tuple[Attendance, ...]
    common: tuple[Paragraph, ...]
    extracts: tuple[Extract, ...]
    elsewhere: tuple[Paragraph, ...]
    intact: bool
    previous: Meeting | None
    previous_row: MinutesRow | None


def read(session: Session, meeting_id: str) -> MeetingMinutes:
    """The minutes of a meeting: for an account of certain municipalities only their extracts, and in them only the cases that
    it sees. Raises NotAllowed, NoSuchMeeting."""
    session.require("minutes.read")
    with session.vault.read() as data:
        return _read(session, data, meeting_id)


def _read(session: Session, data: Data, meeting_id: str) -> MeetingMinutes:
    row = meetings.found(data, meeting_id)
    given = holding.items_of(data, meeting_id)
    rows = _rows(data, meeting_id)
    reading = _Reading(session, data, given)
    parts = [part for place in session.municipalities for part in reading.extracts(place, given)]
    nowhere = [item for item in given if item.municipality is None and item.case_id is not None]
    earlier = _previous(data, row)
    return MeetingMinutes(
        meeting=row,
        row=rows[-1] if rows else None,
        state=minutes.state_of(rows),
        present=meetings.attendances(data, meeting_id),
        common=reading.of(minutes.common_part(given)),
        extracts=tuple(sorted(parts, key=lambda part: part.board)),
        elsewhere=reading.of(nowhere),
        intact=not rows or not rows[-1].digest or rows[-1].digest == minutes.digest(given),
        previous=earlier,
        previous_row=next(iter(_rows(data, earlier.meeting_id)[-1:]), None) if earlier else None,
    )


def _rows(data: Data, meeting_id: str) -> tuple[MinutesRow, ...]:
    return in_force(data.meeting_minutes.where(meeting_id=meeting_id))


def _previous(data: Data, row: Meeting) -> Meeting | None:
    held = [
        one
        for one in in_force(data.meetings.where())
        if one.change in {MeetingChange.BEGUN, MeetingChange.ENDED} and one.day < row.day
    ]
    return max(held, key=lambda one: one.day, default=None)


class _Reading:
    """The paragraphs that the session's account may read, with what they refer to."""

    def __init__(self, session: Session, data: Data, items: Sequence[MeetingItem]) -> None:
        cases = {item.case_id for item in items if item.case_id}
        self._cases = {case.id: case for case in data.cases.among("id", cases)}
        self._seen = Visibility(session, data, cases)
        events = data.step_events.among("id", [item.step_event_id for item in items if item.step_event_id])
        self._events = {event.id: event for event in events}
        self._numbers = {item.id: item.number for item in items}

    def of(self, items: Sequence[MeetingItem]) -> tuple[Paragraph, ...]:
        """The paragraphs of the items about cases that the account sees, and of those about none."""
        return tuple(self._paragraph(item) for item in items if self._reads(item))

    def extracts(self, place: Municipality, items: Sequence[MeetingItem]) -> list[Extract]:
        """The extracts of a municipality that have a paragraph which the account reads."""
        found: dict[str | None, list[MeetingItem]] = defaultdict(list)
        for item in minutes.extract(items, place.code):
            case = self._cases.get(item.case_id) if item.case_id else None
            found[None if case is None or place.same_board else case.unit].append(item)
        parts = [Extract(municipality=place.code, unit=unit, paragraphs=self.of(own)) for unit, own in found.items()]
        return [part for part in parts if part.paragraphs]

    def _reads(self, item: MeetingItem) -> bool:
        return item.case_id is None or (item.case_id in self._cases and self._seen.sees(self._cases[item.case_id]))

    def _paragraph(self, item: MeetingItem) -> Paragraph:
        return Paragraph(
            item=item,
            code=self._cases[item.case_id].code if item.case_id else None,
            event=self._events.get(item.step_event_id) if item.step_event_id else None,
            corrects=self._numbers.get(item.corrects) if item.corrects else None,
        )


# --- approving, freezing, correcting ----------------------------------------------------------------------------------------


def approve(session: Session, meeting_id: str, approver: str, diary_number: str = "") -> MinutesRow:
    """The minutes, approved by somebody else than the one who wrote them (a name). Raises NotAllowed, NoSuchMeeting,
    MeetingNotRunning for a meeting that has not ended, NotUnderstood, MinutesFrozen."""
    return _change(session, meeting_id, MinutesState.APPROVED, " ".join(approver.split()), " ".join(diary_number.split()))


def reopen(session: Session, meeting_id: str) -> MinutesRow:
    """The minutes as a draft again, which only approved ones can become. Raises as ``approve``."""
    return _change(session, meeting_id, MinutesState.DRAFT)


def freeze(session: Session, meeting_id: str, diary_number: str = "") -> MinutesRow:
    """The minutes, frozen: from now on a correction is a new paragraph. Raises as ``approve``, and ChangedMeanwhile when the
    paragraphs are not those that were approved."""
    return _change(session, meeting_id, MinutesState.FROZEN, diary_number=" ".join(diary_number.split()))


def _change(session: Session, meeting_id: str, to: MinutesState, approver: str = "", diary_number: str = "") -> MinutesRow:
    session.require("minutes.write")
    with session.write("minutes.write") as tx:
        meeting = meetings.found(tx, meeting_id)
        if meeting.change is not MeetingChange.ENDED:
            raise MeetingNotRunning(state=meeting.state)
        rows = _rows(tx, meeting_id)
        before = rows[-1] if rows else None
        draft = to is MinutesState.DRAFT
        row = MinutesRow(
            id=new_id(),
            meeting_id=meeting_id,
            state=to,
            approver=approver or (before.approver if before and not draft else ""),
            diary_number=diary_number or (before.diary_number if before else ""),
            digest="" if draft else minutes.digest(holding.items_of(tx, meeting_id)),
            on=session.today,
            recorded_by=session.account.name,
            replaces=before.id if before else None,
        )
        minutes.check_change(rows, row, session.account.name)
        if to is MinutesState.FROZEN and before is not None and before.digest != row.digest:
            raise ChangedMeanwhile
        tx.meeting_minutes.add(row)
    return row


def correct(session: Session, meeting_id: str, number: str, text: str) -> MeetingItem:
    """A new paragraph that corrects one (its number, as 2026:17) of minutes that are frozen. Raises NotAllowed, NoSuchMeeting,
    NotUnderstood for a number that is not there, without a text and for minutes that are not frozen, NamesPerson."""
    session.require("minutes.write")
    if not text.strip():
        raise NotUnderstood(reason="agreed_missing")
    if len(text) > LONGEST_TEXT:
        raise NotUnderstood(reason="item_long")
    with session.write("minutes.write") as tx:
        meeting = meetings.found(tx, meeting_id)
        if minutes.state_of(_rows(tx, meeting_id)) is not MinutesState.FROZEN:
            raise NotUnderstood(reason="minutes_draft")
        about = _numbered(session, tx, meeting_id, number)
        masking.check_masked([text], _person(tx, about), agenda.everybody(tx))
        today = replace(meeting, day=session.today)
        item = holding.new_item(
            session,
            tx,
            today,
            kind=ItemKind.CORRECTION,
            municipality=about.municipality,
            case_id=about.case_id,
            agreed=text.strip(),
            corrects=about.id,
        )
        tx.meeting_items.add(item)
    return item


def _numbered(session: Session, tx: Writing, meeting_id: str, number: str) -> MeetingItem:
    given = holding.items_of(tx, meeting_id)
    for paragraph in _Reading(session, tx, given).of(given):
        if paragraph.item.number == number.strip():
            return paragraph.item
    raise NotUnderstood(reason="paragraph_unknown")


def _person(tx: Writing, item: MeetingItem) -> Person | None:
    case = tx.cases.get(item.case_id) if item.case_id else None
    person = tx.participants.get(case.participant_id) if case else None
    return Person(person.name, person.personal_number) if person else None


def latest(session: Session) -> Meeting:
    """The meeting that was held last, or is being held. Raises NotAllowed, NoSuchMeeting when there is none."""
    session.require("minutes.read")
    with session.vault.read() as data:
        held = [row for row in in_force(data.meetings.where()) if row.change in {MeetingChange.BEGUN, MeetingChange.ENDED}]
    if not held:
        raise NoSuchMeeting
    return max(held, key=lambda row: row.day)


def approved(session: Session) -> tuple[Meeting, ...]:
    """The meetings whose minutes are approved or frozen, the latest first. Raises NotAllowed."""
    session.require("minutes.read")
    with session.vault.read() as data:
        done = {row.meeting_id for row in in_force(data.meeting_minutes.where()) if row.state is not MinutesState.DRAFT}
        found = [row for row in in_force(data.meetings.where()) if row.meeting_id in done]
    return tuple(sorted(found, key=lambda row: row.day, reverse=True))
