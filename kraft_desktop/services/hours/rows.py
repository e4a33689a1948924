"""Rows of the hours and the budget that are struck, corrected and restored: each change a row that names the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kraft_desktop.domain.casework.text import one_line
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import ChangedMeanwhile, NoSuchEntry
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


def row_in_force(data: Data, kind: type[Any], row_id: str) -> Any:
    """The row of a kind with that id. Raises NoSuchEntry, also when something was done to it since."""
    row = next((one for one in in_force(data.of(kind).where()) if one.id == row_id), None)
    if row is None:
        raise NoSuchEntry
    return row


def change(session: Session, tx: Writing, row: Any, **changes: Any) -> Any:
    """The row that replaces a row, with these changes."""
    new = replace(row, id=new_id(), replaces=row.id, recorded_by=session.account.name, **changes)
    tx.of(type(row)).add(new)
    return new


def strike(session: Session, tx: Writing, row: Any, why: str, **changes: Any) -> Any:
    """The row that withdraws one that was recorded by mistake. Raises NotUnderstood without a reason, or for a long one."""
    return change(session, tx, row, withdrawn=True, why=one_line(why, "reason_missing"), **changes)


def take_back(session: Session, tx: Writing, rows: Iterable[Any]) -> None:
    """Take back the latest changes, by the rows that they made: rows that were new are withdrawn, others are as before. Raises
    ChangedMeanwhile when something was done to one of them since."""
    for row in rows:
        kept = tx.of(type(row))
        stored = kept.get(row.id)  # as it is: a name may have been struck from it
        if stored is None or kept.where(replaces=row.id):
            raise ChangedMeanwhile
        before = kept.get(row.replaces) if row.replaces else None
        was = stored if before is None else before
        kept.add(replace(was, id=new_id(), replaces=row.id, withdrawn=before is None, recorded_by=session.account.name))
