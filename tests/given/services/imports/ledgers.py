"""Excerpts of accounts: as payers give them, and random ones with rows of every kind in any order."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.given.services.imports.random_files import Cell, Page

SIGNED = """Konto;Verifikat;Datum;Text;Belopp
4010;A1;2026-09-03;Bedömningsformulär;1 240,50
4010;A2;2026-09-20;Kuvert;860,00
Summa 4010;;;;2 100,50
5800;A3;2026-10-02;Tolk;3 210,00
5800;A4;2026-10-05;Återbetalning;-451,00
Summa 5800;;;;2 760,00
Totalt;;;;4 859,50
""".encode()
SIDES = """Huvudbok Kommunförbundet;;;;
Ver.nr;Bokföringsdatum;Text;Debet;Kredit
4010 Material;;;;
;;Ingående balans;500,00;
A1;2026-09-03;Formulär;1 240,50;
A2;2026-09-20;Kuvert;;860,00
;;Summa;1 240,50;860,00
;;Utgående balans;880,50;
5800 Tolk;;;;
A3;2026-10-02;Tolk;3 210,00;
""".encode()
COSTS = """Kostnader per post och månad, kr;;;;;;;;;
Post;okt-19;nov-19;dec-19;jan-20;feb-20;mar-20;apr-20;maj-20;Summa
Adm. tjänster, OH;3 934;3 917;3 917;0;0;15 646;5 215;5 215;37 843
Löner;136 332;106 081;91 703;102 068;109 814;107 083;102 719;109 892;865 693
IT, dator, mobil;15 829;2 154;2 154;1 416;442;442;442;576;23 456
Förbr.mat/trycksaker;;;;;;;;;1 963
Tolk;;;;;;;;;18 913
Totalt;158 086;113 220;101 940;105 198;112 240;129 223;113 449;120 289;953 646
""".encode()


def random_pages(dice: Random) -> list[Page]:
    """Sheets of an excerpt, of which at least the first has an entry."""
    first: list[list[Cell]] = [list(_HEADINGS), ["4010", "A1", "2026-09-03", "Papper", 5, 5]]
    pages = [Page(name="1", rows=[*first, *_rows(dice)])]
    if dice.random() < 0.4:
        pages.append(Page(name="2", rows=_rows(dice), hidden=dice.random() < 0.5))
    return pages


_HEADINGS = ("Konto", "Verifikat", "Datum", "Text", "Belopp", "Saldo")


def _rows(dice: Random) -> list[list[Cell]]:
    return [_row(dice) for _ in range(dice.randint(3, 25))]


def _row(dice: Random) -> list[Cell]:
    day = f"2026-{dice.randint(1, 9):02d}-{dice.randint(1, 28):02d}"
    amount: Cell = dice.choice(
        (dice.randint(-900, 900), f"{dice.randint(1, 9)} {dice.randint(100, 999)},50", "ca 5", "-", None)
    )
    kinds: Sequence[Sequence[Cell]] = (
        _HEADINGS,
        ("Konto", "Ver.nr", "Datum", "Text", "Debet", "Kredit"),
        ("Post", "jan 2026", "feb 2026", "mar 2026", "Summa", None),
        (dice.choice(("4010", "Porto", None, 5800)), f"A{dice.randint(2, 9)}", day, "Kuvert", amount, amount),
        (None, "A7", day, "2026-11-02", amount, None),
        (dice.choice(("Löner", "Tolk", None)), dice.randint(0, 3), amount, 0, dice.choice((amount, None)), "se not"),
        (dice.choice(("Summa", "Totalt", "Utgående balans")), None, None, None, amount, amount),
        (None, None, None, "Ingående balans", amount, None),
        (dice.choice(("4010 Material", "Utskriven av ekonomi", 4010)), None, None, None, None, None),
        ("4010", "A3", None, "Kuvert", amount, None),
        (None, None, None, None, None, None),
        ("-", None, None, None, None, None),
    )
    row = list(dice.choice(kinds))
    if dice.random() < 0.1:
        row[dice.randrange(len(row))] = dice.choice(("ok", 17, "#REF!", "2026-03-01", None))
    if dice.random() < 0.1:
        row.append(dice.choice(("Attest", 12, "199001011234")))
    return row
