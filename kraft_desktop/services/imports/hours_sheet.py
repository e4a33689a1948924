"""Taking in a sheet of physician hours: a later sheet replaces what earlier sheets said of the days it covers."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.reports.sheets.layout import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    Outcome,
    Rejection,
    Taking,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
)
from kraft_desktop.store.database.records import new_id

_STATUSES = {
    ConsultationStatus.ASKED: {"efterfragad", "onskad", "begard", "forfragan", "bestalld"},
    ConsultationStatus.PLANNED: {"planerad", "bokad", "preliminar", "plan", "inbokad", "planerat", "bokat"},
    ConsultationStatus.DONE: {"klar", "genomford", "utford", "gjord", "avslutad", "genomfort", "ja", "klart", "utfort"},
    ConsultationStatus.CANCELLED: {"installd", "avbokad", "struken", "avbokat", "installt", "utebliven"},
}
_Content = tuple[dt.date, int, str, ConsultationStatus, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Known:
    """What rows can refer to: case by the sheet's running number."""

    cases: Mapping[str, str]


def hours(session: Session, content: bytes, how: Taking = AS_GUESSED) -> Outcome:
    """Take in physician hours. The date decides, else the Monday of the week; hours of other teams are left out."""
    session.require(Right.IMPORT_HOURS)
    with session.vault.read() as data:
        before = taken_before(data, SheetKind.HOURS, content, None)
        known = _Known({case.local_number: case.id for case in data.cases.where() if case.local_number})
    if before is not None:
        return Outcome(already=before)
    outcome = Outcome.of(read_file(session, SheetKind.HOURS, content, how.chosen))
    read = [
        consultation
        for sheet in outcome.sheets
        for row in sheet.rows
        if (consultation := _consultation(session, sheet, row, outcome, known))
    ]
    days = [consultation.on for consultation in read]
    taken = taken_sheet(session, SheetKind.HOURS, content, months=[Month.containing(day).ordinal for day in days])
    read = [replace(consultation, import_id=taken.id) for consultation in read]
    with taking_in(session, "import.hours", outcome, how) as tx:
        held = [c for c in in_force(tx.consultations.where()) if c.import_id]
        rows = _changes([c for c in held if days and min(days) <= c.on <= max(days)], read, outcome, taken.id)
        tx.taken_sheets.add(taken)
        tx.consultations.add_all(rows, under=taken.id)
    return outcome


def _consultation(session: Session, sheet: ReadSheet, row: ReadRow, outcome: Outcome, known: _Known) -> Consultation | None:
    """The row as a consultation; None when it cannot be taken or is another team's."""
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
        return None
    if team and team not in session.node.aliases:
        problems.append((sheet.fields["team"], "team_unknown"))
    status = _status(values.get("status", ""))
    if status is None:
        problems.append((sheet.fields["status"], "status_unknown"))
    if problems or status is None:
        outcome.rejected += [Rejection(sheet=sheet.name, row=row.row, column=c, reason=r) for c, r in problems]
        return None
    kind = session.programme.understand(CodeList.CONSULTATION_KIND, values.get("kind", "")) or UNKNOWN
    case_number = values.get("case_number")
    if case_number and case_number not in known.cases:
        heading = sheet.fields["case_number"]
        outcome.questions.append(Rejection(sheet=sheet.name, row=row.row, column=heading, reason="case_unknown"))
    return Consultation(
        id=new_id(),
        on=dt.date.fromisoformat(values["on"]),
        minutes=values["minutes"],
        kind=kind,
        status=status,
        case_id=known.cases.get(case_number or ""),
        asked_by=values.get("asked_by"),
    )


def _status(text: str) -> ConsultationStatus | None:
    words = fold(text)
    if not words:
        return ConsultationStatus.DONE
    return next((status for status, known in _STATUSES.items() if words in known), None)


def _content(c: Consultation) -> _Content:
    return (c.on, c.minutes, c.kind, c.status, c.case_id, c.asked_by)


def _changes(held: list[Consultation], read: list[Consultation], outcome: Outcome, sheet_id: str) -> list[Consultation]:
    """The rows that turn what earlier sheets said of these days into what this one says."""
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
        if left[_content(old)]:
            left[_content(old)] -= 1
            outcome.removed += 1
            new.append(replace(old, id=new_id(), import_id=sheet_id, replaces=old.id, withdrawn=True))
    return new
