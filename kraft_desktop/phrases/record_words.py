"""What was recorded in a case in words, for the page, the command line and the text for the municipality's record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement
from kraft_desktop.domain.cases.case import Closing, ClosingChange, DecisionOutcome, StepChange, StepEvent, TeamDecision
from kraft_desktop.domain.cases.measures import Assessment, Intervention
from kraft_desktop.domain.casework.attachments import Attachment, AttachmentKind
from kraft_desktop.domain.casework.contacts import Contact, ContactChange, ContactKind, Counterpart, Interpreter
from kraft_desktop.domain.casework.copies import CopyEnd, JournalCopy
from kraft_desktop.domain.casework.notes import RecordNote
from kraft_desktop.domain.casework.remarks import Remark, RemarkKind
from kraft_desktop.domain.casework.requests import Answer, CorrectionRequest
from kraft_desktop.domain.casework.transfers import Transfer, initials
from kraft_desktop.domain.casework.waiting import QueueActivity, WaitingPeriod
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.roles import Role
from kraft_desktop.phrases import known_words
from kraft_desktop.words import translate


def day_of(row: Any) -> dt.date | None:
    """The day that a recorded row is about; None for one without a day."""
    names = {Intervention: "started_on", Assessment: "assessed_on", WaitingPeriod: "since", QueueActivity: "first"}
    found: dt.date | None = getattr(row, {**names, JournalCopy: "read_on"}.get(type(row), "on"))
    return found


def words(programme: Programme, row: Any) -> str:
    """A recorded row in words."""
    return WORDS[type(row)](programme, row)


def title(role: Role) -> str:
    """The title under which an account signs."""
    return labels.detail(role.value)


def contact_kind(kind: ContactKind) -> str:
    """The word for how people are in contact."""
    return {
        ContactKind.MEETING: translate("Casework", "meeting"),
        ContactKind.CALL: translate("Casework", "telephone call"),
        ContactKind.VIDEO: translate("Casework", "video meeting"),
        ContactKind.VISIT: translate("Casework", "visit"),
        ContactKind.LETTER: translate("Casework", "letter or message"),
    }[kind]


def counterpart(which: Counterpart) -> str:
    """The words for the other side of a contact."""
    return {
        Counterpart.PARTICIPANT: translate("Casework", "the participant"),
        Counterpart.RELATIVE: translate("Casework", "a relative"),
        Counterpart.MUNICIPALITY: translate("Casework", "the municipality"),
        Counterpart.PROVIDER: translate("Casework", "who provides the intervention"),
        Counterpart.HEALTH_CARE: translate("Casework", "health care"),
        Counterpart.AUTHORITY: translate("Casework", "another authority"),
        Counterpart.EMPLOYER: translate("Casework", "an employer"),
        Counterpart.OTHER: translate("Casework", "somebody else"),
    }[which]


def interpreter(which: Interpreter) -> str:
    """The words for whether an interpreter is booked."""
    return {
        Interpreter.NOT_NEEDED: translate("Casework", "no interpreter needed"),
        Interpreter.BOOKED: translate("Casework", "interpreter booked"),
        Interpreter.NOT_BOOKED: translate("Casework", "interpreter not booked"),
    }[which]


def contact_change(change: ContactChange) -> str:
    """The word for the state of a contact."""
    return {
        ContactChange.PLANNED: translate("Casework", "planned, of a contact"),
        ContactChange.MOVED: translate("Casework", "moved"),
        ContactChange.HELD: translate("Casework", "held"),
        ContactChange.FALLEN_THROUGH: translate("Casework", "fell through"),
    }[change]


def copy_end(end: CopyEnd) -> str:
    """The word for what became of a copy."""
    return {
        CopyEnd.RETURNED: translate("Casework", "returned"),
        CopyEnd.DESTROYED: translate("Casework", "destroyed"),
    }[end]


def request_answer(answer: Answer) -> str:
    """The words for an answer to a participant who asks for a correction."""
    return {
        Answer.CORRECTED: translate("Casework", "corrected"),
        Answer.PARTLY: translate("Casework", "partly corrected"),
        Answer.NOTED: translate("Casework", "noted beside what is recorded"),
        Answer.REFUSED: translate("Casework", "not corrected"),
    }[answer]


def attachment_kind(kind: AttachmentKind) -> str:
    """The words for what a signed paper is."""
    return {
        AttachmentKind.CONSENT: translate("Casework", "signed consent"),
        AttachmentKind.RECOMMENDATION: translate("Casework", "signed recommendation"),
    }[kind]


def waiting_for(programme: Programme, reason: str) -> str:
    """The words for what a case waits for."""
    return vocabulary.code_name(programme, CodeList.WAITING_REASON, reason)


def decided(outcome: DecisionOutcome) -> str:
    """The team's decision in words."""
    return {
        DecisionOutcome.ACCEPTED: translate("Case", "The team said yes"),
        DecisionOutcome.QUEUED: translate("Case", "The team put the case in the queue"),
        DecisionOutcome.DECLINED: translate("Case", "The team said no"),
    }[outcome]


def contact(row: Contact) -> str:
    """A contact in words, without its day."""
    parts = [
        translate("Casework", "{kind} with {whom}").format(kind=contact_kind(row.kind), whom=counterpart(row.counterpart)),
        contact_change(row.change),
    ]
    if row.interpreter is not Interpreter.NOT_NEEDED:
        parts.append(interpreter(row.interpreter))
    said = [text for text in (row.details, row.reason) if text]
    text = ", ".join(parts)
    return _with(text[0].upper() + text[1:], ". ".join(said))


def _with(text: str, more: str | None) -> str:
    return f"{text}: {more}" if more else text


def _step(programme: Programme, row: StepEvent) -> str:
    text = {
        StepChange.ENTERED: translate("Case", "{step}, begun"),
        StepChange.COMPLETED: translate("Case", "{step}, done"),
        StepChange.RETURNED: translate("Case", "Back to {step}"),
    }[row.change].format(step=vocabulary.process_step(programme, row.step))
    recommended = vocabulary.code_name(programme, CodeList.INTERVENTION_KIND, row.recommended)
    return _with(text, ". ".join(part for part in (recommended, row.reason) if part))


def _closing(programme: Programme, row: Closing) -> str:
    if row.change is ClosingChange.REOPENED:
        return _with(translate("Case", "Opened again"), row.reason)
    reason = vocabulary.code_name(programme, CodeList.CLOSING_REASON, row.reason)
    return _with(translate("Case", "Case closed"), ". ".join(part for part in (reason, row.note) if part))


def _waiting(programme: Programme, row: WaitingPeriod) -> str:
    reason = waiting_for(programme, row.reason)
    if row.until is None:
        return translate("Casework", "Waits for {reason}").format(reason=reason)
    return translate("Casework", "Waited for {reason} until {day}").format(reason=reason, day=row.until)


def _activity(row: QueueActivity) -> str:
    text = translate("Casework", "Meanwhile in the queue")
    until = translate("Casework", "until {day}").format(day=row.until) if row.until else ""
    return _with(text, ", ".join(part for part in (row.details, until) if part))


def _copy(row: JournalCopy) -> str:
    text = translate("Casework", "Copy of a journal read: {whose}, from {source}").format(whose=row.whose, source=row.source)
    if row.end is None:
        return f"{text}, {translate('Casework', 'still here')}"
    return f"{text}, {copy_end(row.end)} {row.ended_on}"


def _request(row: CorrectionRequest) -> str:
    text = translate("Casework", "The participant asks for a correction: {asked}").format(asked=row.asked)
    if row.answer is None:
        return translate("Casework", "{text} (to be answered by {day})").format(text=text, day=row.due)
    return f"{text}. {request_answer(row.answer).capitalize()} {row.answered_on}: {row.words}"


def _record_note(row: RecordNote) -> str:
    if not row.shown_to:
        return row.text
    return translate("Casework", "{text} (shown to {whom})").format(text=row.text, whom=row.shown_to)


WORDS: Mapping[type, Callable[[Programme, Any], str]] = {
    StepEvent: _step,
    TeamDecision: lambda _, row: _with(decided(row.outcome), row.reason),
    Closing: _closing,
    Intervention: known_words.intervention,
    Assessment: lambda _, row: known_words.assessment(row),
    AreaFinding: known_words.finding,
    Rating: known_words.rating,
    RecommendationReview: lambda _, row: known_words.review(row),
    Statement: lambda _, row: known_words.statement(row),
    FollowUp: lambda _, row: known_words.follow_up(row),
    Contact: lambda _, row: contact(row),
    WaitingPeriod: _waiting,
    QueueActivity: lambda _, row: _activity(row),
    RecordNote: lambda _, row: _record_note(row),
    JournalCopy: lambda _, row: _copy(row),
    CorrectionRequest: lambda _, row: _request(row),
    Attachment: lambda _, row: translate("Casework", "Attached: {what}").format(what=attachment_kind(row.kind)),
}
"""By the kind of row."""


def transferred(row: Transfer) -> str:
    """The mark of what has been transferred to the record: the day, and who did it by initials."""
    return translate("Casework", "transferred {day}, {who}").format(day=row.on, who=initials(row.recorded_by))


def remark(row: Remark) -> str:
    """A remark on a row in words."""
    return {
        RemarkKind.CORRECTED: translate("Casework", "corrected {day} by {who}: {reason}"),
        RemarkKind.STRUCK: translate("Casework", "struck {day} by {who}: {reason}"),
        RemarkKind.EARLY_DAY: translate("Casework", "early day: {reason}"),
    }[row.kind].format(day=row.recorded_on, who=row.recorded_by, reason=row.reason)


def code(programme: Programme, row: Any, which: str) -> str:
    """The words for a code that a row can be corrected to."""
    if isinstance(row, TeamDecision):
        return decided(DecisionOutcome(which))
    if isinstance(row, Contact):
        return contact_kind(ContactKind(which))
    lists = {Closing: CodeList.CLOSING_REASON, WaitingPeriod: CodeList.WAITING_REASON}
    return vocabulary.code_name(programme, lists.get(type(row), CodeList.INTERVENTION_KIND), which)
