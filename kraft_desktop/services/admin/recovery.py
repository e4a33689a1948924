"""A new recovery sheet for a store: written, proved by typing part of it back, and then the only one that opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kraft_desktop.domain.errors import WrongRecoveryCode
from kraft_desktop.reports.papers import recovery_sheet
from kraft_desktop.reports.papers.recovery_sheet import RecoverySheet
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.folder.files import erase, refuse_existing, write_atomically, writing
from kraft_desktop.store.keys import slots
from kraft_desktop.store.keys.wrapping import new_recovery_code
from kraft_desktop.store.vault import Clock, Vault

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
    session.require("recovery.renew")
    files = [sheet, *([code_file] if code_file else [])]
    for file in files:
        refuse_existing(file, force=force)
    header, code = session.vault.header, new_recovery_code()
    with session.vault.read() as data:
        own = keys.own_keys(session, data)
    content = RecoverySheet(
        letterhead=session.letterhead,
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


PROVED = "recovery.prove"
"""The verb of the entry for a sheet that was proved without being made anew."""
_ANEW = ("recovery.renew", "user.revoke")
"""The verbs by which a sheet is made anew, which is not done before it was proved."""


def is_proved(session: Session) -> bool:
    """Whether somebody has shown that the sheet exists and can be read; open to every account. A practice store needs none."""
    with session.vault.read() as data:
        return session.vault.header.practice or any(data.trail.last(verb) is not None for verb in (PROVED, *_ANEW))


def prove_whole(session: Session, code: str) -> None:
    """Record that the whole code was typed from the sheet that opens the store. Raises NotAllowed, WrongRecoveryCode."""
    session.require("recovery.prove")
    header = session.vault.header
    slots.trusted_key(header, *slots.with_recovery_code(code)(header))
    _record(session.vault)


def prove_new(folder: Path, code: str, *, machine: str, now: Clock) -> None:
    """Record that the sheet of a new store was proved before the store was first unlocked. Raises as ``Vault.unlock``."""
    with Vault.unlock(folder, slots.with_recovery_code(code), machine=machine, now=now) as vault:
        _record(vault)


def _record(vault: Vault) -> None:
    with vault.write(PROVED) as tx:
        tx.note("store", vault.header.store_id, {"sheet": "proved"})


def erase_sheet(file: Path) -> None:
    """Overwrite and remove the PDF of a sheet that has been printed. Raises CannotWrite."""
    erase(file)


def discard(sheet: NewSheet) -> None:
    """Remove the files of a sheet that did not take effect."""
    for file in (sheet.sheet, sheet.code_file):
        if file is not None:
            file.unlink(missing_ok=True)


def renew(session: Session, sheet: NewSheet, typed: Mapping[int, str]) -> None:
    """Let the new sheet open the store in place of the present one; copies made earlier still open with the old one. Raises
    NotAllowed, WrongRecoveryCode, NotTidied."""
    session.require("recovery.renew")
    prove(sheet, typed)
    session.vault.change_keys(slots.for_recovery(sheet.code), "recovery.renew")
