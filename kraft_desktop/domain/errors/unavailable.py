"""Errors of the surroundings: busy, full, missing, too large, wrong key."""

from __future__ import annotations

from kraft_desktop.domain.errors.faults import Unavailable


class NoSuchFile(Unavailable):
    """The file is not there."""

    path: str


class NoSuchStore(Unavailable):
    """There is no store in the folder."""

    path: str


class StoreBusy(Unavailable):
    """Another user or program has the store open; ``since`` is UTC (ISO 8601)."""

    holder: str
    machine: str
    since: str


class WrongPassphrase(Unavailable):
    """The passphrase is not the account's."""

    account: str


class WrongRecoveryCode(Unavailable):
    """The recovery code is wrong; ``group`` is the mistyped group, 1-8, or None when the code belongs to another store."""

    group: int | None


class DiskFull(Unavailable):
    """The disk is full."""

    path: str


class CannotWrite(Unavailable):
    """A file or folder cannot be written."""

    path: str


class NotTidied(Unavailable):
    """All was done and saved; only the work after that, on ``path``, could not be finished."""

    path: str


class SentNotWritten(Unavailable):
    """A package was frozen, but its file, or one that belongs beside it, could not be written."""

    period: str
    file: str
    path: str


class ReceiptNotWritten(Unavailable):
    """A package was accepted, but its receipt could not be written."""

    path: str


class CannotRead(Unavailable):
    """A file or folder cannot be read."""

    path: str


class NotEnoughMemory(Unavailable):
    """Unlocking needs more memory than there is."""

    mebibytes: int


class NewerStore(Unavailable):
    """A newer version of the program made the store; ``found`` and ``known`` are versions of the schema."""

    found: int
    known: int


class OldLibrary(Unavailable):
    """A library is older than the required version."""

    library: str
    found: str
    needed: str


class KeyringUnavailable(Unavailable):
    """The computer's keyring cannot be used."""

    why: str


class SheetTooLarge(Unavailable):
    """A file is larger than allowed; ``what`` is a code."""

    what: str
    limit: int


class ReadingTooSlow(Unavailable):
    """The separate reading process exceeded its time limit."""

    seconds: int


class NoDisplay(Unavailable):
    """There is no screen to open a window on."""


class SealedPackage(Unavailable):
    """A sealed package cannot be opened here."""

    path: str


class NothingToConsolidate(Unavailable):
    """No package of the period has been accepted."""

    period: str
