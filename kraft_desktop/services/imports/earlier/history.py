"""Earlier imports, with their user and time; taking one back as long as nothing later depends on it; and the recipes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import CannotUndoImport
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import ImportEntry
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.earlier import log
from kraft_desktop.services.imports.earlier.undoing import TakenBack, Undoing

_RIGHTS = {
    SheetKind.CASES: Right.IMPORT_CASES,
    SheetKind.SUPPORT: Right.IMPORT_SUPPORT,
    SheetKind.HOURS: Right.IMPORT_HOURS,
    SheetKind.LEDGER: Right.SHARE_OUT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierImport:
    """An imported file: the number of rows imported, and the ``obstacle`` (code) to taking it back, empty for none, with the
    code of the ``case`` that it is about where it is about one."""

    sheet: TakenSheet
    about: ImportEntry
    known: bool
    obstacle: str
    case: str = ""


def listed(session: Session) -> tuple[EarlierImport, ...]:
    """The imports of the kinds that the account may import, the latest first; a caseworker's of their own municipalities."""
    with session.vault.read() as data:
        sheets = [sheet for sheet in data.taken_sheets.where() if may_import(session, sheet)]
        log_entries = {entry.id: entry for entry in data.import_log.where()}
        undoing = Undoing(session, data)
        return tuple(_earlier(sheet, log_entries.get(sheet.id), undoing) for sheet in reversed(sheets))


def may_import(session: Session, sheet: TakenSheet) -> bool:
    """Whether the account may import sheets of that kind from that sender."""
    mine, right = session.account.municipalities, _RIGHTS.get(sheet.kind)
    return right in rights.held(session.account) and (not mine or sheet.municipality in mine)


def _earlier(sheet: TakenSheet, entry: ImportEntry | None, undoing: Undoing) -> EarlierImport:
    found = undoing.obstacle(sheet, entry)
    about = entry or ImportEntry(id=sheet.id)
    return EarlierImport(sheet=sheet, about=about, known=entry is not None, obstacle=found.reason, case=found.case)


def undo(session: Session, import_id: str) -> TakenBack:
    """Take an import back: what it replaced holds again, what it added is withdrawn.

    NotAllowed, or CannotUndoImport with the reason.
    """
    with session.write(_verb(session, import_id)) as tx:
        sheet, entry = tx.taken_sheets.get(import_id), tx.import_log.get(import_id)
        if sheet is None:
            raise CannotUndoImport(reason="undo_unknown", case="")
        session.require(_RIGHTS[sheet.kind], sheet.municipality)
        undoing = Undoing(session, tx)
        obstacle = undoing.obstacle(sheet, entry)
        if obstacle.reason or entry is None:
            raise CannotUndoImport(reason=f"undo_{obstacle.reason}", case=obstacle.case)
        back = undoing.take_back(tx, sheet)
        tx.import_log.update(entry, replace(entry, undone=True))
    return back


def _verb(session: Session, import_id: str) -> str:
    """The verb of taking an import back: accounts are the only sheets of an owner."""
    with session.vault.read() as data:
        sheet = data.taken_sheets.get(import_id)
    ledger = not session.vault.header.node if sheet is None else sheet.kind is SheetKind.LEDGER
    return "import.undo_ledger" if ledger else "import.undo"


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
    with session.write("import.forget") as tx:
        return log.forget(tx, kind, sender)
