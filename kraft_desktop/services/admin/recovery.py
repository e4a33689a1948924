"""A new recovery sheet for a store: written, proved by typing part of it back, and then the only one that opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kraft_desktop.domain.errors import WrongRecoveryCode
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.papers import recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.folder.files import refuse_existing, write_atomically, writing
from kraft_desktop.store.keys import slots
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.keys.wrapping import new_recovery_code

PROVED_GROUPS = 2
"""The groups of the code that are typed back from the paper before it takes effect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSheet:
    """A recovery sheet that does not open the store yet: its code, its PDF, and for scripts the file with the code, if any."""

    code: str = field(repr=False)
    sheet: Path
    code_file: Path | None


def new_sheet(session: Session, sheet: Path, code_file: Path | None = None, *, force: bool = False) -> NewSheet:
    """A new sheet, written as a PDF; the present one goes on opening the store until ``renew`` or a revocation.

    Raises NotAllowed, AlreadyThere without ``force``, CannotWrite.
    """
    session.require(Right.MANAGE_ACCOUNTS)
    files = [sheet, *([code_file] if code_file else [])]
    for file in files:
        refuse_existing(file, force=force)
    header, code = session.vault.header, new_recovery_code()
    with session.vault.read() as data:
        own = keys.own_keys(session, data)
    content = RecoverySheet(
        programme=session.programme.name,
        store=session.node.name if header.kind == NODE else session.programme.owner,
        store_id=header.store_id,
        made=session.today,
        account=session.account.name,
        fingerprint=own.fingerprint,
        code=code,
    )
    for file, written in zip(files, (recovery_sheet.write(content), f"{code}\n".encode()), strict=False):
        with writing(file):
            file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, written)
    return NewSheet(code=code, sheet=sheet, code_file=code_file)


def prove(sheet: NewSheet, typed: Mapping[int, str]) -> None:
    """Raise WrongRecoveryCode unless at least two groups of the code, by their numbers from 1, were typed as printed."""
    groups = sheet.code.split("-")
    for number, text in typed.items():
        if not 1 <= number <= len(groups) or text.strip() != groups[number - 1]:
            raise WrongRecoveryCode(group=number)
    if len(typed) < PROVED_GROUPS:
        raise WrongRecoveryCode(group=None)


def discard(sheet: NewSheet) -> None:
    """Remove the files of a sheet that did not take effect."""
    for file in (sheet.sheet, sheet.code_file):
        if file is not None:
            file.unlink(missing_ok=True)


def renew(session: Session, sheet: NewSheet, typed: Mapping[int, str]) -> None:
    """Let the new sheet open the store in place of the present one; copies made earlier still open with the old one. Raises
    NotAllowed, WrongRecoveryCode, NotTidied."""
    session.require(Right.MANAGE_ACCOUNTS)
    prove(sheet, typed)
    session.vault.change_keys(slots.for_recovery(sheet.code), "recovery.renew")
