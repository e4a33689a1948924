"""What the ways into a store need from the rest of the program, which is loaded while they already show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these load the whole store; the unlock page shows with Qt alone
    from kraft_desktop.domain.programme import Programme
    from kraft_desktop.services.admin.access import Session
    from kraft_desktop.services.admin.store_creation import CreatedStore
    from kraft_desktop.services.admin.unlock import StoreFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreCreation:
    """What a new store is to be; ``node`` is None for the project owner, ``sheet`` the PDF of the recovery sheet."""

    folder: Path
    programme: str
    node: str | None
    name: str
    passphrase: str
    sheet: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """The ways into a store. Called in the worker only; each raises what its service raises.

    ``unlock(folder, account, passphrase)`` gives the session; ``recover(folder, code, account, passphrase)`` a new passphrase.
    Getting the Doors themselves loads the store's side of the program, so that too is for the worker.
    """

    look: Callable[[Path], StoreFacts]
    unlock: Callable[[Path, str | None, str], Session]
    recover: Callable[[Path, str, str, str], None]
    check_words: Callable[[], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """The making of stores, for the worker in the same way.

    ``found`` makes a store with its recovery sheet; ``practise(folder, programme, node)`` makes a practice node and gives its
    folder and its passphrase.
    """

    programmes: Callable[[], tuple[Programme, ...]]
    check_words: Callable[[], tuple[str, ...]]
    found: Callable[[StoreCreation], CreatedStore]
    practise: Callable[[Path, str, str], tuple[Path, str]]
