"""The parts that make stores at the first start: typesetting for the recovery sheet, spreadsheets for a practice node."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.services.admin import backups, recovery, safekeeping, store_creation, unlock
from kraft_desktop.services.admin.backups import FoundBackup
from kraft_desktop.services.admin.store_creation import CreatedStore, Papers, StoreOrder
from kraft_desktop.services.practice import stores
from kraft_desktop.ui.pages.shared.restore_fields import RestoreOrder
from kraft_desktop.ui.pages.start.doors import Making, StoreCreation
from kraft_desktop.ui.runtime import volumes
from kraft_desktop.ui.startup.opening import MACHINE, now


def _found(wanted: StoreCreation) -> CreatedStore:
    order = StoreOrder(node=wanted.node, name=wanted.name, passphrase=wanted.passphrase, programme_id=wanted.programme)
    return store_creation.new_store(wanted.folder, order, Papers(sheet=wanted.sheet), machine=MACHINE, now=now)


def _practise(folder: Path, programme: str, node: str) -> tuple[Path, str]:
    made = stores.practice(folder, node=node, machine=MACHINE, now=now, programme_id=programme)
    return made.store, made.passphrase_file.read_text("utf-8").strip()


def _prove(folder: Path, code: str) -> None:
    recovery.prove_new(folder, code, machine=MACHINE, now=now)


def _on_sticks() -> tuple[FoundBackup, ...]:
    return backups.found_in([stick.path for stick in volumes.removable()])


def _restore(order: RestoreOrder) -> object:
    if order.code:
        return safekeeping.restore_with_code(
            order.file, order.folder, order.code, order.passphrase, name=order.name, machine=MACHINE, now=now
        )
    return safekeeping.restore(order.file, order.folder, order.name, order.passphrase, machine=MACHINE, now=now)


MAKING = Making(
    programmes=unlock.programmes,
    check_words=unlock.passphrase_words,
    found=_found,
    practise=_practise,
    prove=_prove,
    erase=recovery.erase_sheet,
    backups_on_sticks=_on_sticks,
    contents=backups.contents,
    restore=_restore,
)
