"""The records of a team meeting: its course, who is present, changes of its agenda, what came of each point, its minutes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.cases.case import DecisionOutcome
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.hours import is_time

LONGEST_TEXT = 2_000
"""Characters of a question, a proposal or what was agreed."""
LONGEST_LINE = 300
"""Characters of what is one line: why a case is not taken up, a de-identified question."""
LONGEST_NAME = 100
QUARTER = 15
"""The minutes of the physician's time that one key adds to a case."""


class MeetingChange(StrEnum):
    """The change that a row records: planned for a day, begun, ended, or called off."""

    PLANNED = "planned"
    BEGUN = "begun"
    ENDED = "ended"
    CALLED_OFF = "called_off"


class AgendaChangeKind(StrEnum):
    """What was done to the agenda that builds itself: a point added, cut, or put before another. When the meeting begins its
    points are ``FIXED``, one row each, in their order."""

    FIXED = "fixed"
    ADDED = "added"
    CUT = "cut"
    MOVED = "moved"


class ItemKind(StrEnum):
    """What a paragraph is about: a case, a de-identified question, or the common part: attendance, hours, ways of working. A
    correction is about the paragraph that it corrects."""

    CASE = "case"
    QUESTION = "question"
    ATTENDANCE = "attendance"
    HOURS = "hours"
    COMMON = "common"
    CORRECTION = "correction"


class ItemOutcome(StrEnum):
    """What came of a point: something agreed; a decision on taking part; or that it was not taken up today."""

    AGREED = "agreed"
    DECIDED = "decided"
    NOT_TODAY = "not_today"


class MinutesState(StrEnum):
    """The state of the minutes. Once frozen, a correction is a new paragraph."""

    DRAFT = "draft"
    APPROVED = "approved"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The state of a meeting after one change. ``meeting_id`` is the id of its first row; ``day`` is when it is held, ``on``
    the day of the change."""

    id: str
    meeting_id: str
    day: dt.date
    change: MeetingChange = MeetingChange.PLANNED
    on: dt.date
    recorded_by: str
    replaces: str | None = None

    @property
    def state(self) -> str:
        """The code of its state, as a refusal gives it."""
        return f"meeting_{self.change.value}"

    @property
    def is_running(self) -> bool:
        """Whether it has begun and not ended."""
        return self.change is MeetingChange.BEGUN

    @property
    def is_over(self) -> bool:
        """Whether nothing more is taken up in it."""
        return self.change in {MeetingChange.ENDED, MeetingChange.CALLED_OFF}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Somebody present: an account (its id), or a person with a name and a role. ``place`` is the code of the municipality or
    authority that a person without an account comes from. The ``physician`` has the times between which they take part
    (HH:MM), else empty. Never edited: a change is a row that ``replaces`` another, ``withdrawn`` for one who left or was not
    there."""

    id: str
    meeting_id: str
    account_id: str | None = None
    name: str
    role: str = ""
    place: str | None = None
    physician: bool = False
    first: str = ""
    last: str = ""
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def minutes(self) -> int:
        """The minutes that the physician takes part; 0 for others."""
        if not self.physician:
            return 0
        return _minute_of_day(self.last) - _minute_of_day(self.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaChange:
    """One change of the agenda. The point is a case (its id), or a de-identified question: then ``about`` is the id of the row
    that added it, which has its ``text`` and the ``municipality`` that asks. ``before`` is the point that a moved one is put
    before, None for the end; ``reasons`` are those (codes) for which a fixed one is taken up."""

    id: str
    meeting_id: str
    change: AgendaChangeKind
    case_id: str | None = None
    reasons: tuple[str, ...] = ()
    about: str | None = None
    text: str = ""
    municipality: str | None = None
    before: str | None = None
    recorded_by: str

    @property
    def point(self) -> str:
        """The key of the point: the id of its case, or of the row that added it."""
        return self.case_id or self.about or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingItem:
    """A paragraph of a meeting's minutes: what came of a point. ``paragraph`` runs on through the ``year``.

    ``municipality`` is the code whose extract it belongs to, None for the common part and for a case whose place is not known
    or secret. ``who`` is a name, ``who_id`` the id of the account, if it is one. ``decision`` is the team's on taking part, in
    which the ``municipalities`` (codes) were present. ``decision_id``, ``step_event_id``, ``task_id`` and ``consultation_id``
    are what was saved with it; ``corrects`` is the item that a correction is about. Never edited: a change is a row with the
    same number that ``replaces`` another.
    """

    id: str
    meeting_id: str
    kind: ItemKind
    outcome: ItemOutcome = ItemOutcome.AGREED
    year: int
    paragraph: int
    case_id: str | None = None
    about: str | None = None
    municipality: str | None = None
    question: str = ""
    proposal: str = ""
    agreed: str = ""
    who: str = ""
    who_id: str | None = None
    due: dt.date | None = None
    decision: DecisionOutcome | None = None
    municipalities: tuple[str, ...] = ()
    physician_minutes: int = 0
    decision_id: str | None = None
    step_event_id: str | None = None
    task_id: str | None = None
    consultation_id: str | None = None
    corrects: str | None = None
    on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def point(self) -> str | None:
        """The key of the point of the agenda that it is about; None for the common part and for corrections."""
        return None if self.kind is ItemKind.CORRECTION else self.case_id or self.about

    @property
    def number(self) -> str:
        """The number of the paragraph, with its year."""
        return f"{self.year}:{self.paragraph}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesRow:
    """The state of a meeting's minutes after one change. ``approver`` is a name; ``digest`` is that of the paragraphs as they
    were approved, empty for a draft."""

    id: str
    meeting_id: str
    state: MinutesState
    approver: str = ""
    diary_number: str = ""
    digest: str = ""
    on: dt.date
    recorded_by: str
    replaces: str | None = None


def check_item(item: MeetingItem) -> None:
    """Raise NotUnderstood with the reason unless a point may be saved as it is."""
    for text in (item.question, item.proposal, item.agreed):
        if len(text) > LONGEST_TEXT:
            raise NotUnderstood(reason="item_long")
    if item.outcome is ItemOutcome.NOT_TODAY and not item.agreed.strip():
        raise NotUnderstood(reason="not_today_why")
    if item.outcome is ItemOutcome.NOT_TODAY and (len(item.agreed) > LONGEST_LINE or "\n" in item.agreed):
        raise NotUnderstood(reason="not_today_line")
    if item.outcome is ItemOutcome.AGREED and not item.agreed.strip():
        raise NotUnderstood(reason="agreed_missing")
    if item.decision is DecisionOutcome.DECLINED and not item.agreed.strip():
        raise NotUnderstood(reason="declined_why")
    if item.due is not None and not item.who:
        raise NotUnderstood(reason="who_missing")
    if not 0 <= item.physician_minutes <= 24 * 60:
        raise NotUnderstood(reason="physician_minutes")


def check_attendance(one: Attendance) -> None:
    """Raise NotUnderstood with the reason unless somebody may be noted as present."""
    if not one.name.strip() or len(one.name) > LONGEST_NAME or not one.name.isprintable():
        raise NotUnderstood(reason="attendance_name")
    if one.account_id is None and not one.physician and not one.role.strip():
        raise NotUnderstood(reason="attendance_role")
    if one.account_id is None and not one.physician and one.place is None:
        raise NotUnderstood(reason="attendance_place")
    if one.physician and not (is_time(one.first) and is_time(one.last) and one.minutes > 0):
        raise NotUnderstood(reason="physician_times")


def _minute_of_day(time: str) -> int:
    """The minutes since midnight of a time that was stored: HH:MM, in earlier versions any ISO time of day."""
    read = dt.time.fromisoformat(time)
    return read.hour * 60 + read.minute
