"""The headings of an excerpt of accounts: a row of fields, or a row of months."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.cells.days import read_month
from kraft_desktop.reports.sheets.cells.values import Cell, text_of

AMOUNTS = ("amount", "debit", "credit")
"""The fields that the amount of an entry can be in."""
_WORDS: Mapping[str, frozenset[str]] = {
    "account": frozenset({"konto", "kontonr", "konto nr", "kontonummer", "kto", "account"}),
    "voucher": frozenset(
        {"ver", "vernr", "ver nr", "verif", "verifikat", "verifikation", "verifikatnr", "verifikationsnr",
         "verifikationsnummer", "verifikatnummer", "voucher", "verifikat nr"}
    ),
    "on": frozenset(
        {"datum", "bokforingsdatum", "bokf datum", "bokforingsdag", "bokford", "transaktionsdatum", "verdatum", "ver datum",
         "verifikationsdatum", "dag", "date", "bokfort"}
    ),
    "text": frozenset(
        {"text", "verifikationstext", "vertext", "ver text", "benamning", "beskrivning", "transaktionstext", "kommentar",
         "kontobenamning", "transaktionsinfo", "specifikation"}
    ),
    "debit": frozenset({"debet", "deb", "debit", "debet kr"}),
    "credit": frozenset({"kredit", "kred", "credit", "kredit kr"}),
    "amount": frozenset({"belopp", "belopp kr", "belopp sek", "amount", "utfall", "summa kr", "netto"}),
}  # fmt: skip


def headings(row: Sequence[Cell]) -> dict[str, int]:
    """The columns of a row of headings by field; empty for any other row."""
    found: dict[str, int] = {}
    for name, column in _named(row):
        found.setdefault(name, column)
    has_amount = "amount" in found or {"debit", "credit"} <= found.keys()
    return found if "on" in found and has_amount and ("account" in found or "voucher" in found) else {}


def months_in(row: Sequence[Cell]) -> dict[int, Month]:
    """The columns of a row of months, at least two of them and in order; empty for any other row."""
    found: dict[int, Month] = {}
    for column, cell in enumerate(row):
        if isinstance(cell, str | dt.date):
            with contextlib.suppress(NotUnderstood):
                found[column] = read_month(cell)
    ordered = [month.ordinal for month in found.values()]
    return found if len(found) > 1 and min(found) > 0 and ordered == sorted(set(ordered)) else {}


def _named(row: Sequence[Cell]) -> Iterator[tuple[str, int]]:
    for column, cell in enumerate(row):
        words = " ".join(fold(text_of(cell)).replace(".", " ").split()) if isinstance(cell, str) else ""
        yield from ((name, column) for name, known in _WORDS.items() if words in known)
