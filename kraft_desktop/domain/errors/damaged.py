"""Errors of the data: damaged, tampered with, malformed."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.domain.errors.faults import Damaged


class BadProgramme(Damaged):
    """A programme file is malformed."""

    where: str
    problem: str


class BadTables(Damaged):
    """Count tables are malformed or contradict themselves or each other."""

    where: str
    problem: str


class DamagedHeader(Damaged):
    """The store's header is damaged."""

    problem: str


class DamagedStore(Damaged):
    """The store's data are damaged."""

    problem: str


class BrokenTrail(Damaged):
    """The trail does not follow on itself at entry ``sequence``."""

    sequence: int


class BrokenLedger(Damaged):
    """A package that was sent is not the one that the next one names as the one before."""

    sequence: int


class DamagedBackup(Damaged):
    """The backup is damaged."""

    problem: str


class UnreadableSheet(Damaged):
    """A file cannot be read as a sheet; ``problem`` is a code."""

    problem: str


class NotAPackage(Damaged):
    """The file is no sealed package; ``problem`` is a code."""

    problem: str


class TamperedPackage(Damaged):
    """A package is not the one that was made; ``problem`` is a code."""

    problem: str


class AlteredFile(Damaged):
    """A file of an open package is not the one that was signed."""

    file: str


class TableDiffers(Damaged):
    """A table of an open package says something else than the payload beside it."""

    file: str


class MalformedPackage(Damaged):
    """A signed package does not follow the format."""

    where: str


class BadKeyFile(Damaged):
    """The file is damaged or is no key file."""

    problem: str


class BadReceipt(Damaged):
    """The file is damaged or is no receipt."""

    problem: str


class BadCatalogue(Damaged):
    """A translation catalogue is missing or unreadable."""

    language: str


class NotUnderstood(Damaged):
    """One cell of a sheet, or one typed value, cannot be read for certain; ``reason`` is a code."""

    reason: str


class WrongBudget(Damaged):
    """An activity budget cannot be sent; ``row`` are codes of row and column, empty for the whole, ``reason`` a code."""

    row: str | Sequence[str]
    reason: str
