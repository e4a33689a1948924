"""A revocation with everything it asks for: the keys that remain confirmed, and a new recovery sheet proved."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.services.admin import accounts, recovery
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id


def revoke(session: Session, name: str, folder: Path) -> str:
    """The new recovery code, after revoking the account; the sheet lies in ``folder``."""
    found = accounts.preview_revocation(session, name)
    sheet = recovery.new_sheet(session, folder / f"{new_id()}.pdf")
    groups = sheet.code.split("-")
    accounts.revoke(session, name, confirmed=found.number, sheet=sheet, typed={2: groups[1], 7: groups[6]})
    return sheet.code
