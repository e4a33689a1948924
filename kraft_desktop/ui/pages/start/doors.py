"""Interfaces for opening and making stores; their implementation is imported while the unlock page already shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these import the whole store; the unlock page needs Qt alone
    from kraft_desktop.domain.programme import Programme
    from kraft_desktop.services.admin.access import Session
    from kraft_desktop.services.admin.backups import Contents, FoundBackup
    from kraft_desktop.services.admin.store_creation import CreatedStore
    from kraft_desktop.services.admin.unlock import StoreFacts
    from kraft_desktop.ui.pages.shared.restore_fields import RestoreOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCreation:
    """The settings of a new store; ``node`` is None for the project owner, ``sheet`` is the path of the recovery sheet's
    PDF."""

    folder: Path
    programme: str
    node: str | None
    name: str
    passphrase: str
    sheet: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The functions that open a store, for the worker only; each raises the errors of its service. ``names(folders)`` says what
    stores are called; ``unlock(folder, account, passphrase)`` and ``unlock_by_keyring(folder, account)`` return the session;
    ``recover(folder, code, account, passphrase)`` sets a new passphrase. Getting the Doors imports the store modules, so do
    that in the worker too."""

    look: Callable[[Path], StoreFacts]
    names: Callable[[Sequence[Path]], Sequence[str]]
    unlock: Callable[[Path, str | None, str], Session]
    unlock_by_keyring: Callable[[Path, str], Session]
    recover: Callable[[Path, str, str, str], None]
    check_words: Callable[[], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """The functions that make a store, for the worker only. ``found`` makes a store with its recovery sheet; ``practise(folder,
    programme, node)`` makes a practice node and returns its folder and passphrase; ``prove(folder, code)`` records that the
    sheet of a new store was proved, ``erase`` removes its file. ``contents`` reads what a backup says of itself,
    ``restore`` makes a store of it."""

    programmes: Callable[[], tuple[Programme, ...]]
    check_words: Callable[[], tuple[str, ...]]
    found: Callable[[StoreCreation], CreatedStore]
    practise: Callable[[Path, str, str], tuple[Path, str]]
    prove: Callable[[Path, str], None]
    erase: Callable[[Path], None]
    backups_on_sticks: Callable[[], tuple[FoundBackup, ...]]
    contents: Callable[[Path], Contents]
    restore: Callable[[RestoreOrder], object]
