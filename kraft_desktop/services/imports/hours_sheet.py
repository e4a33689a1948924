"""Import of a sheet of physician hours: a later sheet replaces the hours of earlier sheets for the days it covers."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.imports import ANSWERS
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.reports.sheets.reading.records import Fate, ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import collecting
from kraft_desktop.services.imports.case_questions import known_file
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    CASE_UNKNOWN,
    Outcome,
    Taking,
    answered_since,
    as_answered,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
    with_recipe,
)
from kraft_desktop.store.database.records import new_id

_STATUSES = {
    ConsultationStatus.ASKED: {"efterfragad", "onskad", "begard", "forfragan", "bestalld"},
    ConsultationStatus.PLANNED: {
        "nej",
        "ej genomford",
        "planerad",
        "bokad",
        "preliminar",
        "plan",
        "inbokad",
        "planerat",
        "bokat",
    },
    ConsultationStatus.DONE: {"klar", "genomford", "utford", "gjord", "avslutad", "genomfort", "ja", "klart", "utfort"},
    ConsultationStatus.CANCELLED: {"installd", "avbokad", "struken", "avbokat", "installt", "utebliven"},
}
_Content = tuple[dt.date, int, str, ConsultationStatus, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Known:
    """The cases by the sheet's running number, for rows that refer to them."""

    cases: Mapping[str, str]
    unread: set[dt.date | None] = field(default_factory=set)
    """The days of rows that could not be read, None for one whose day could not: their hours are not withdrawn."""


@collecting.put_off()
def hours(session: Session, content: bytes, how: Taking = AS_GUESSED) -> Outcome:
    """The outcome of an import of hours. The date decides, else the Monday of the week; hours of other teams are left out. A
    file that was imported before is read once more when it named cases that were not known then."""
    session.require(Right.IMPORT_HOURS)
    with session.vault.read() as data:
        how = with_recipe(data, SheetKind.HOURS, None, how)
        before = taken_before(data, SheetKind.HOURS, content, None)
        entry = data.import_log.get(before.id) if before else None
        how = as_answered(entry, how)
        again = known_file(session, data, before) if before is not None and not answered_since(entry, how) else None
        if again is not None and not any(question.reason == CASE_UNKNOWN for question in again.questions):
            return again
        known = _Known({case.local_number: case.id for case in data.cases.where() if case.local_number})
    outcome = Outcome.of(read_file(session, SheetKind.HOURS, content, how))
    outcome.recipe = dict(how.recipe)
    understood = [
        (consultation, row.cells)
        for sheet in outcome.sheets
        for row in sheet.rows
        if (consultation := _consultation(session, sheet, row, outcome, known, how))
    ]
    cells = {consultation.id: count for consultation, count in understood}
    read = [consultation for consultation, _ in understood]
    outcome.control.minutes = sum(c.minutes for c in read)
    days = [consultation.on for consultation in read]
    taken = taken_sheet(session, SheetKind.HOURS, content, months=[Month.containing(day).ordinal for day in days])
    read = [replace(consultation, import_id=taken.id) for consultation in read]
    with taking_in(session, "import.hours", outcome, how) as tx:
        every = tx.consultations.where()
        stated = {Month.containing(day) for day in days}
        held = [c for c in in_force(every) if c.import_id and Month.containing(c.on) in stated]
        rows = _changes(held, _not_by_hand(every, read, outcome), outcome, taken.id, known.unread)
        new = {row.id for row in rows}
        for consultation in read:
            fate = Fate.TAKEN if consultation.id in new else Fate.UNCHANGED
            outcome.account.put(fate, cells[consultation.id])
        if again is not None and not rows:
            return again
        if outcome.is_kept(before):
            tx.taken_sheets.add(taken)
            tx.consultations.add_all(rows, under=taken.id)
            how.noted(tx, taken, outcome)
    return outcome


def _consultation(
    session: Session, sheet: ReadSheet, row: ReadRow, outcome: Outcome, known: _Known, how: Taking
) -> Consultation | None:
    """The row as a consultation; None when it is rejected, asked about or another team's."""
    outcome.rows += 1
    problems = list(row.problems)
    values = row.values
    if "on" not in values and not problems:
        problems.append((sheet.fields.get("on", sheet.fields.get("week", "")), "date_missing"))
    if "minutes" not in values and not problems:
        problems.append((sheet.fields.get("duration", sheet.fields.get("minutes", "")), "duration_missing"))
    team = fold(values.get("team", ""))
    others = {alias for node in session.programme.nodes if node.id != session.node.id for alias in node.aliases}
    if team in others or team in {"projektledare", "projektledning", "projektagare"}:
        outcome.other_teams += 1
        outcome.account.put(Fate.SET_ASIDE, row.cells, "other_team")
        return None
    if team and team not in session.node.aliases:
        problems.append((sheet.fields["team"], "team_unknown"))
    if row.held:
        outcome.account.put(Fate.NOT_UNDERSTOOD if row.held == "ask" else Fate.SET_ASIDE, row.cells, "row_word")
        known.unread.add(dt.date.fromisoformat(values["on"]) if "on" in values else None)
        return None
    status = _status(values.get("status", ""))
    if status is None:
        problems.append((sheet.fields["status"], "status_unknown"))
    if problems or status is None:
        outcome.reject(sheet.name, row.row, problems)
        outcome.account.put(Fate.REJECTED, row.cells)
        known.unread.add(dt.date.fromisoformat(values["on"]) if "on" in values else None)
        return None
    if _is_held(session, sheet, row, outcome, how, status):
        known.unread.add(dt.date.fromisoformat(values["on"]))
        return None
    kind = session.programme.understand(CodeList.CONSULTATION_KIND, values.get("kind", "")) or UNKNOWN
    case_number = values.get("case_number")
    if case_number and case_number not in known.cases:
        outcome.ask(sheet.name, row.row, sheet.fields["case_number"], CASE_UNKNOWN)
    return Consultation(
        id=new_id(),
        on=dt.date.fromisoformat(values["on"]),
        minutes=values["minutes"],
        kind=kind,
        status=status,
        case_id=known.cases.get(case_number or ""),
        asked_by=values.get("asked_by"),
    )


def _is_held(
    session: Session, sheet: ReadSheet, row: ReadRow, outcome: Outcome, how: Taking, status: ConsultationStatus
) -> bool:
    """Whether a row with a day to come, or before the project, waits until somebody says that it is right. What is planned may
    well lie ahead."""
    on = dt.date.fromisoformat(row.values["on"])
    reason = "date_before_project" if on < session.programme.start else "date_future" if on > session.today else ""
    if not reason or (reason == "date_future" and status is not ConsultationStatus.DONE):
        return False
    answer = how.answer(reason, sheet.name, row.row)
    if answer == "take":
        return False
    if answer is None:
        column = sheet.fields.get("on", sheet.fields.get("week", ""))
        outcome.ask(sheet.name, row.row, column, reason, allowed=ANSWERS[reason])
    outcome.account.put(Fate.NOT_UNDERSTOOD, row.cells)
    return True


def _status(text: str) -> ConsultationStatus | None:
    words = fold(text)
    if not words:
        return ConsultationStatus.DONE
    return next((status for status, known in _STATUSES.items() if words in known), None)


def _content(c: Consultation) -> _Content:
    return (c.on, c.minutes, c.kind, c.status, c.case_id, c.asked_by)


def _not_by_hand(every: Sequence[Consultation], read: list[Consultation], outcome: Outcome) -> list[Consultation]:
    """The rows of a sheet without those that are here by hand: entered as they are, or changed or struck since a sheet stated
    them so. What was done by hand stays."""
    rows, replaced = {one.id: one for one in every}, {one.replaces for one in every}
    ways = []
    for one in every:
        if one.import_id is None and one.id not in replaced:
            origin = one
            while origin.replaces in rows:
                origin = rows[origin.replaces]
            if not one.withdrawn or origin.import_id is not None:
                ways.append({_time(one), _time(origin)})
    left = []
    for one in read:
        known = next((way for way in ways if _time(one) in way), None)
        if known is None:
            left.append(one)
        else:
            ways.remove(known)
            outcome.unchanged += 1
    return left


def _time(c: Consultation) -> tuple[object, ...]:
    """What a time is recognised by, whoever entered it."""
    return (c.on, c.minutes, c.kind, c.status, c.case_id)


def _changes(
    held: list[Consultation], read: list[Consultation], outcome: Outcome, sheet_id: str, unread: set[dt.date | None]
) -> list[Consultation]:
    """The rows that replace the hours of earlier sheets for these months by this sheet's. A day in ``unread`` keeps its hours,
    and all days do when it holds None."""
    left = Counter(map(_content, held))
    new = []
    for consultation in read:
        if left[_content(consultation)]:
            left[_content(consultation)] -= 1
            outcome.unchanged += 1
        else:
            new.append(consultation)
    outcome.taken = len(new)
    for old in held:
        if left[_content(old)] and not {None, old.on} & unread:
            left[_content(old)] -= 1
            outcome.removed += 1
            new.append(replace(old, id=new_id(), import_id=sheet_id, replaces=old.id, withdrawn=True))
    return new
