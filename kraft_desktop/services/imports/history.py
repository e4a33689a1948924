"""Earlier imports, with their user and time, and undoing one as long as nothing later depends on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CannotUndoImport
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import ImportEntry
from kraft_desktop.domain.roles import RIGHTS, Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import log
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data

_RIGHTS = {
    SheetKind.CASES: Right.IMPORT_CASES,
    SheetKind.SUPPORT: Right.IMPORT_SUPPORT,
    SheetKind.HOURS: Right.IMPORT_HOURS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierImport:
    """An imported file: the number of rows imported, and the ``obstacle`` (code) to undoing it, empty for none."""

    sheet: TakenSheet
    about: ImportEntry
    known: bool
    obstacle: str


def listed(session: Session) -> tuple[EarlierImport, ...]:
    """The imports of the kinds that the account may import, the latest first; a caseworker's of their own municipalities."""
    mine = session.account.municipalities
    may = {kind for kind, right in _RIGHTS.items() if right in RIGHTS[session.account.role]}
    with session.vault.read() as data:
        sheets = [s for s in data.taken_sheets.where() if s.kind in may and (not mine or s.municipality in mine)]
        return tuple(_earlier(data, sheet) for sheet in reversed(sheets))


def _earlier(data: Data, sheet: TakenSheet) -> EarlierImport:
    entry = data.import_log.get(sheet.id)
    about = entry or ImportEntry(id=sheet.id)
    return EarlierImport(sheet=sheet, about=about, known=entry is not None, obstacle=_obstacle(data, sheet, entry))


def undo(session: Session, import_id: str) -> int:
    """The number of rows restored or withdrawn by undoing an import: replaced rows are in force again, added ones withdrawn.

    NotAllowed, or CannotUndoImport with the reason.
    """
    with session.vault.write("import.undo") as tx:
        sheet = tx.taken_sheets.get(import_id)
        if sheet is None:
            raise CannotUndoImport(reason="undo_unknown")
        session.require(_RIGHTS[sheet.kind], sheet.municipality)
        entry = tx.import_log.get(sheet.id)
        if (obstacle := _obstacle(tx, sheet, entry)) or entry is None:
            raise CannotUndoImport(reason=f"undo_{obstacle}")
        records = tx.support_months if sheet.kind is SheetKind.SUPPORT else tx.consultations
        rows = _taken_back(records, sheet)
        records.add_all(rows, under=sheet.id)
        tx.import_log.update(entry, replace(entry, undone=True))
    return len(rows)


def _obstacle(data: Data, sheet: TakenSheet, entry: ImportEntry | None) -> str:
    """The reason why an import cannot be undone, as a code; empty when it can."""
    if sheet.kind not in {SheetKind.SUPPORT, SheetKind.HOURS}:
        return "kind"
    if entry is None:
        return "older"
    if entry.undone:
        return "undone"
    if any(package.created >= sheet.at for package in data.sent.where()):
        return "sent"
    records: Any = data.support_months if sheet.kind is SheetKind.SUPPORT else data.consultations
    rows = records.where(import_id=sheet.id)
    after = {row.replaces for row in records.where() if row.replaces is not None}
    return "built_on" if any(row.id in after for row in rows) else ""


def _taken_back(records: Any, sheet: TakenSheet) -> Sequence[Any]:
    """The rows that restore the rows replaced by the import, and withdraw those it added."""
    held = {row.id: row for row in records.where()}
    back = []
    for row in records.where(import_id=sheet.id):
        before = held.get(row.replaces or "")
        if before is not None:
            back.append(replace(before, id=new_id(), replaces=row.id))
        elif row in in_force([row]):
            gone = {"amount_ore": 0} if sheet.kind is SheetKind.SUPPORT else {}
            back.append(replace(row, id=new_id(), replaces=row.id, withdrawn=True, **gone))
    return back


def recipes(session: Session) -> list[tuple[SheetKind, str, dict[str, str]]]:
    """The recipes of senders: kind, sender, and the remembered answers and columns by their names."""
    session.require(Right.IMPORT_SUPPORT)
    mine = session.account.municipalities
    with session.vault.read() as data:
        return [
            (one.kind, one.sender, {**one.chosen, **one.answers}) for one in log.recipes(data) if not mine or one.sender in mine
        ]


def forget(session: Session, kind: SheetKind, sender: str) -> bool:
    """Whether a sender (a municipality, or ``node``) had a recipe, which is deleted."""
    session.require(_RIGHTS[kind], sender if sender != log.NODE else None)
    with session.vault.write("import.forget") as tx:
        return log.forget(tx, kind, sender)
