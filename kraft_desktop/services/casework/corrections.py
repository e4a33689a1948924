"""Corrections: any row that was recorded in a case is corrected or struck, with a reason, a day and an account.

The row stays; another comes in its place, and a remark says why. What was sent keeps its counts: a case that is counted in
something sent is not undone but closed as registered by mistake.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from kraft_desktop import words
from kraft_desktop.domain.assessment.areas import AreaFinding
from kraft_desktop.domain.assessment.follow_up import FollowUp
from kraft_desktop.domain.assessment.ratings import Rating
from kraft_desktop.domain.assessment.reviews import RecommendationReview
from kraft_desktop.domain.assessment.statements import Statement
from kraft_desktop.domain.cases import replay
from kraft_desktop.domain.cases.case import Case, Closing, DecisionOutcome, Step, StepChange, StepEvent, TeamDecision, reached
from kraft_desktop.domain.cases.measures import Assessment, Intervention, check_intervention
from kraft_desktop.domain.cases.permitted_changes import History
from kraft_desktop.domain.casework import attachments, contacts, copies, notes, requests, text, waiting
from kraft_desktop.domain.casework.remarks import RemarkKind
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import BuildsOnIt, CaseWasSent, NoSuchRow, NotUnderstood
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_for, history_of
from kraft_desktop.services.cases.recorded import explain_early, remark
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.services.cases.shown_rows import IDENTIFYING, sees_texts
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

_PERCENT = re.compile(r"[0-9]{1,3}")


class Fields(NamedTuple):
    """The names of the fields of a kind of row that can be corrected: its day, its text and its code; empty for none.
    ``ahead``: the day may lie ahead."""

    day: str
    text: str = ""
    code: str = ""
    ahead: bool = False


CORRECTION_PAGE = "correction"
"""The name under which the drafts of corrections are stored; the id of the row, or of the case undone, follows it."""
KINDS: Mapping[type, Fields] = {
    StepEvent: Fields("on", "reason", "recommended"),
    TeamDecision: Fields("on", "reason", "outcome"),
    Closing: Fields("on", "", "reason"),
    Intervention: Fields("started_on", "", "kind"),
    Assessment: Fields("assessed_on", "", "capacity"),
    AreaFinding: Fields("on", "text"),
    Rating: Fields("on"),
    RecommendationReview: Fields("on", "says"),
    Statement: Fields("on", "text"),
    FollowUp: Fields("on"),
    contacts.Contact: Fields("on", "details", "kind", ahead=True),
    waiting.WaitingPeriod: Fields("since", "", "reason"),
    waiting.QueueActivity: Fields("first", "details"),
    notes.RecordNote: Fields("on", "text"),
    copies.JournalCopy: Fields("read_on", "source"),
    requests.CorrectionRequest: Fields("on", "asked"),
    attachments.Attachment: Fields("on"),
}
"""The kinds of row that can be corrected and struck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as typed: the day, the text and the code as they should be, None for what was right; ``reason`` is why,
    ``early`` the reason for an unusually early day."""

    reason: str
    day: dt.date | None = None
    text: str | None = None
    code: str | None = None
    early: str | None = None


def correction_page(row_id: str) -> str:
    """The name under which the draft of a correction of a row is stored."""
    return drafts.draft_page(CORRECTION_PAGE, row_id)


def rows_of(data: Data, case_id: str) -> dict[str, Any]:
    """The rows in force of a case that can be corrected, by id."""
    return {row.id: row for kind in KINDS for row in in_force(data.of(kind).where(case_id=case_id))}


def correct(session: Session, case_id: str, row_id: str, new: Correction) -> Undo:
    """The undo of a correction of a row. Raises NotUnderstood with the reason, what the rules say of the corrected row,
    BuildsOnIt when others build on what it was, NoSuchRow, NotAllowed, NoSuchCase, OfAnotherUnit."""
    with session.write("case.correct") as tx:
        case = case_for(session, tx, case_id, "case.correct")
        before = _row(session, tx, case, row_id)
        if new.text is not None and not sees_texts(session, tx, case):
            raise NotUnderstood(reason="no_text")  # none that the account sees
        changes = _changes(session, before, new)
        if not changes:
            raise NotUnderstood(reason="nothing_corrected")
        row = replace(before, **_signed(session, case, before), **changes)
        _check(session, tx, case, before, row)
        tx.of(type(row)).add(row)
        remark(session, tx, before, RemarkKind.CORRECTED, new.reason, row)
        if KINDS[type(row)].day in changes:
            explain_early(session, tx, row, new.day, new.early)
        drafts.forget_in(session, tx, correction_page(row_id), case.id)
        return undo_of(session, tx, case.id, rows=(row,))


def strike(session: Session, case_id: str, row_id: str, reason: str) -> Undo:
    """The undo of striking a row that was recorded by mistake: it counts as never recorded. That of a signed paper has no rows,
    since its content is removed for good. Raises BuildsOnIt when others build on it, CaseWasSent for the referral of a case
    that is counted in something sent, else as ``correct``."""
    with session.write("case.strike") as tx:
        case = case_for(session, tx, case_id, "case.strike")
        before = _row(session, tx, case, row_id)
        _check_sent(tx, case, before)
        row = replace(before, **_signed(session, case, before), withdrawn=True)
        _check(session, tx, case, before, row)
        tx.of(type(row)).add(row)
        remark(session, tx, before, RemarkKind.STRUCK, reason, row)
        if isinstance(row, attachments.Attachment):
            for content in tx.attachment_contents.where(id=first_id(tx, before)):
                tx.attachment_contents.remove(content)
        drafts.forget_in(session, tx, correction_page(row_id), case.id)
        gone = isinstance(row, attachments.Attachment)
        return undo_of(session, tx, case.id, rows=() if gone else (row,))


def first_id(data: Data, attachment: attachments.Attachment) -> str:
    """The id of the first row of an attachment, which its content has."""
    while attachment.replaces is not None:
        attachment = data.attachments.where(id=attachment.replaces)[0]
    return attachment.id


def was_sent(data: Data, case: Case) -> bool:
    """Whether the person of a case is counted in something that was sent."""
    return bool(data.frozen_classes.where(participant_id=case.participant_id))


def _row(session: Session, data: Data, case: Case, row_id: str) -> Any:
    found = rows_of(data, case.id).get(row_id)
    if found is None:
        raise NoSuchRow
    if not sees_texts(session, data, case) and isinstance(found, IDENTIFYING):
        raise NoSuchRow  # only what the account sees can be corrected
    return found


def _signed(session: Session, case: Case, before: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {"id": new_id(), "base": case.version, "recorded_by": session.account.name, "replaces": before.id}
    changed: dict[str, Any] = {"recorded_on": session.today, "import_id": None}  # it is by hand from now on
    return fields | {name: value for name, value in changed.items() if hasattr(before, name)}


def _changes(session: Session, before: Any, new: Correction) -> dict[str, Any]:
    """The corrected fields, those that differ alone."""
    fields, wanted = KINDS[type(before)], dict[str, Any]()
    if new.day is not None and new.day != getattr(before, fields.day):
        wanted[fields.day] = new.day if fields.ahead else text.happened(new.day, session.today)
    if new.text is not None:
        if not fields.text:
            raise NotUnderstood(reason="no_text")
        is_note = isinstance(before, notes.RecordNote | AreaFinding | Statement | RecommendationReview)
        wanted[fields.text] = text.note(new.text) if is_note else text.one_line(new.text) or None
    if new.code is not None:
        wanted[fields.code] = _code(session, before, fields.code, new.code)
    if isinstance(before, contacts.Contact) and wanted.get("details", "") is None:
        wanted["details"] = ""
    return {name: value for name, value in wanted.items() if getattr(before, name) != value}


_LISTS: Mapping[tuple[type, str], CodeList] = {
    (StepEvent, "recommended"): CodeList.INTERVENTION_KIND,
    (Closing, "reason"): CodeList.CLOSING_REASON,
    (Intervention, "kind"): CodeList.INTERVENTION_KIND,
    (waiting.WaitingPeriod, "reason"): CodeList.WAITING_REASON,
}
"""The list of the programme that a code is one of, by the kind of row and its field."""


def codes(session: Session, row: Any) -> tuple[str, ...]:
    """The codes that the code of a row can be corrected to; none for a row without one."""
    field = KINDS[type(row)].code
    code_list = _LISTS.get((type(row), field))
    if isinstance(row, StepEvent) and row.recommended is None:
        return ()
    if code_list is not None:
        return tuple(code.code for code in session.programme.codes[code_list])
    kinds = {TeamDecision: DecisionOutcome, contacts.Contact: contacts.ContactKind}
    return tuple(kinds[type(row)]) if type(row) in kinds else ()


def _code(session: Session, before: Any, field: str, code: str) -> Any:
    if isinstance(before, Assessment):
        if not _PERCENT.fullmatch(code) or int(code) > 100:
            raise NotUnderstood(reason="capacity_range")
        return int(code)
    known = codes(session, before)
    if code not in known:
        raise NotUnderstood(reason="code_unknown")
    value = getattr(before, field)
    return type(value)(code) if value is not None else code


def _check(session: Session, data: Data, case: Case, before: Any, row: Any) -> None:
    """Raise unless the rules allow the row in place of the one before, as far as they allowed that one."""
    _check_alone(session, data, case, before, row)
    if not isinstance(row, StepEvent | TeamDecision | Closing):
        return
    history = history_of(session, data, case.id)
    known = replay.refused(history).keys()
    for found, problem in replay.refused(_replaced(history, before, row)).values():
        if found.id == row.id and before.id not in known:
            raise problem
        if found.id not in known and found.id != row.id:
            raise BuildsOnIt(on=found.on.isoformat())


def _check_alone(session: Session, data: Data, case: Case, before: Any, row: Any) -> None:
    """Raise unless the rules of its own kind allow the row."""
    if isinstance(row, contacts.Contact) and not row.withdrawn and row.on != before.on:
        contacts.check(row, session.today)
    if isinstance(row, waiting.WaitingPeriod) and row.until is not None and row.until < row.since:
        raise NotUnderstood(reason="until_before_first")
    if isinstance(row, waiting.QueueActivity) and not row.withdrawn:
        waiting.check_activity(row, session.today)
    if isinstance(row, copies.JournalCopy) and not row.withdrawn:
        copies.check(row, session.today)
    if isinstance(row, Intervention) and not row.withdrawn:
        kinds = session.programme.codes[CodeList.INTERVENTION_KIND]
        names = {code.code: code.name(words.language()) for code in kinds}
        check_intervention(row, in_force(data.interventions.where(case_id=case.id)), names)
    if isinstance(row, requests.CorrectionRequest) and not row.withdrawn:
        requests.check(row, session.today)


def _replaced(history: History, before: Any, row: Any) -> History:
    def put(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        with_row = (row if one.id == before.id else one for one in rows)
        return tuple(one for one in with_row if not one.withdrawn)

    return History(
        events=put(history.events),
        decisions=put(history.decisions),
        closings=put(history.closings),
        today=history.today,
    )


def _check_sent(data: Data, case: Case, row: Any) -> None:
    if not isinstance(row, StepEvent) or not was_sent(data, case):
        return
    events = [event for event in in_force(data.step_events.where(case_id=case.id)) if event.id != row.id]
    if reached(events, Step.REFERRAL, StepChange.ENTERED) is None:
        raise CaseWasSent
