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


class ForeignKey(Damaged):
    """The store's header has a key that the store did not give out; ``name`` is the name that stands there."""

    name: str


class DamagedStore(Damaged):
    """The store's data are damaged."""

    problem: str


class BrokenTrail(Damaged):
    """The chain of the trail is broken at entry ``sequence``."""

    sequence: int


class BrokenLedger(Damaged):
    """A sent package is not the one that the next package names as its predecessor."""

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
    """A package was changed after it was made; ``problem`` is a code."""

    problem: str


class AlteredFile(Damaged):
    """A file of an open package was changed after it was signed."""

    file: str


class TableDiffers(Damaged):
    """A table of an open package differs from the payload beside it."""

    file: str


class MalformedPackage(Damaged):
    """A signed package does not follow the format."""

    where: str


class BadKeyFile(Damaged):
    """The file is damaged or is no key file."""

    problem: str


class BadRules(Damaged):
    """A file is not the project owner's rules for all nodes; ``problem`` is a code."""

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
    """An activity budget cannot be sent; ``row`` holds the codes of row and column, empty for the whole, ``reason`` is a
    code."""

    row: str | Sequence[str]
    reason: str


class UnreadableCalendar(Damaged):
    """A file cannot be read as a calendar."""


class UnknownChoice(Damaged):
    """An argument is none of the codes that it may be; ``known`` are these, with their words."""

    argument: str
    name: str
    known: str
