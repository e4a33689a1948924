"""Writes an invented caseload as the sheets that a node and its municipalities keep: each in its own way, none of them tidy."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList, Municipality, Node, Programme
from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook
from kraft_desktop.services.practice.invention import Caseload, Invented, Payment

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_GENDERS = {
    Gender.WOMAN: ("Kvinna", "K", "k", "kvinna"),
    Gender.MAN: ("Man", "M", "m", "man"),
    Gender.OTHER: ("Annat",),
}
_NO_SUPPORT = "inget stöd"
_OBSTACLES = ("Arbetslös", "Sjukskriven med läkarintyg", "Språkhinder", "Otillräcklig inkomst")
"""Reasons that case systems print beside payments: the program must never take them in."""
_CASE_HEADINGS = (
    "Nr", "Personnummer", "Namn", "Kön", "Kommun", "Kontaktperson", "Spår", "Aktualiserad", "Teambeslut", "Kartläggning klar",
    "Rekommendation", "Rek. insats", "Insats start", "Aktivitetsförmåga", "Bedömningsdatum", "Avslutad", "Avslutsorsak", "Tolk",
    "Anm",
)  # fmt: skip
_Rows = list[list[Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paid:
    """What one person was paid; nothing at all for somebody who answers for no support."""

    person: Invented
    payments: Sequence[Payment]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSheet:
    """A file as it lies in the practice folder; ``later`` when it is there to be taken in by hand."""

    name: str
    kind: SheetKind
    municipality: str = ""
    content: bytes
    later: bool = False


def sheets(programme: Programme, node: Node, caseload: Caseload, seed: int) -> list[PracticeSheet]:
    """The files in the order they are taken in: the case list, one support sheet a municipality that has something to report,
    the physician's hours, and one correction that comes later."""
    writer = _Writer(programme, node, caseload, Random(f"sheets {seed}"))  # noqa: S311  # practice
    files = [PracticeSheet(name="arendelista.xlsx", kind=SheetKind.CASES, content=writer.cases())]
    for place, municipality in enumerate(node.municipalities):
        if paid := writer.paid(municipality.code):
            name, content = f"utbetalningar_{municipality.code}.xlsx", writer.support(municipality, place, paid)
            files.append(PracticeSheet(name=name, kind=SheetKind.SUPPORT, municipality=municipality.code, content=content))
    files.append(PracticeSheet(name="lakartimmar.xlsx", kind=SheetKind.HOURS, content=writer.hours()))
    if corrected := writer.corrected():
        late = caseload.corrected_by
        content = writer.support(node.municipality(late), 0, corrected)
        name = f"rattelse_{late}.xlsx"
        files.append(PracticeSheet(name=name, kind=SheetKind.SUPPORT, municipality=late, content=content, later=True))
    return files


class _Writer:
    """Writes the sheets of one caseload."""

    def __init__(self, programme: Programme, node: Node, caseload: Caseload, dice: Random) -> None:
        self._programme, self._node, self._caseload, self._dice = programme, node, caseload, dice
        self._layouts: Sequence[Callable[[Sequence[_Paid]], tuple[_Rows, int]]] = (
            self._system_report,
            self._wide,
            self._short_words,
            self._column_a_source,
            self._month_dates,
        )

    # --- the node's own sheets --------------------------------------------------------------------------------------------

    def cases(self) -> bytes:
        """The case list as the team keeps it."""
        rows: _Rows = [[f"KRAFT – ärendelista {self._node.name}"], ["Uppdateras vid teammöte"], [], [*_CASE_HEADINGS]]
        rows += [self._case(person) for person in self._caseload.people]
        return workbook([Page(name="Ärenden", rows=rows, heading_row=4)])

    def _case(self, p: Invented) -> list[Value]:
        choice, number = self._dice.choice, p.personal_number
        town = self._node.municipality(p.municipality).name
        named = f"{number[:8]}-{number[8:]}" if number else "skyddade personuppgifter"
        track = self._programme.code(CodeList.TRACK, p.track)
        percent: Value = None if p.capacity is None else choice((p.capacity, f"{p.capacity} %"))
        return [
            p.number,
            choice((named, named, named[2:], named.replace("-", ""))) if number else named,
            p.name if number else None,
            choice(_GENDERS[p.gender]),
            choice((town, town, town.upper(), f"{town} kommun", f"{town} ")),
            p.contact,
            choice((track.names["sv"], track.names["sv"].capitalize(), min(sorted(track.aliases), key=len).upper())),
            *(self._day(day) for day in (p.referred_on, p.decided_on, p.mapping_done_on, p.recommended_on)),
            self._word(CodeList.INTERVENTION_KIND, p.recommended_kind),
            self._day(p.intervention_start),
            percent,
            self._day(p.assessed_on),
            self._day(p.closed_on),
            self._word(CodeList.CLOSING_REASON, p.closing_reason),
            p.interpreter,
            p.note,
        ]

    def _day(self, day: dt.date | None) -> Value:
        if day is None:
            return None
        return self._dice.choice((day, day, day, day, day.isoformat(), f"{day:%y%m%d}", f"{day.day}/{day.month} {day.year}"))

    def _word(self, code_list: CodeList, code: str | None) -> Value:
        if code is None:
            return None
        name = self._programme.code(code_list, code).names["sv"]
        return self._dice.choice((name, name.capitalize()))

    def hours(self) -> bytes:
        """The physician's hours as the occupational therapist notes them."""
        rows: _Rows = [["Vecka", "Datum", "Team", "Vad", "Ärende nr", "Tid", "Beställt av", "Status"]]
        for held in self._caseload.consultations:
            year, week, _ = held.on.isocalendar()
            date = self._dice.choice((held.on, held.on, None))
            time = f"{held.minutes / 60:g}".replace(".", ",")
            times: Sequence[Value] = (f"{held.minutes // 60}:{held.minutes % 60:02d}", f"{held.minutes} min", time)
            team, who = self._dice.choice((self._node.name, self._node.place)), self._dice.choice(("AT", "arbetsterapeut"))
            kind, status = self._word(CodeList.CONSULTATION_KIND, held.kind), "inställd" if held.cancelled else "klar"
            rows.append([f"{year} v{week}", date, team, kind, held.case, self._dice.choice(times), who, status])
        return workbook([Page(name="Läkartimmar", rows=rows)])

    # --- the municipalities' sheets -------------------------------------------------------------------------------------------

    def paid(self, municipality: str) -> list[_Paid]:
        """What a municipality reports."""
        people = [p for p in self._caseload.people if p.municipality == municipality]
        return [_Paid(person=p, payments=p.payments) for p in people if p.payments is not None]

    def corrected(self) -> list[_Paid]:
        """What the municipality that puts its last months right reports anew."""
        people = {p.number: p for p in self._caseload.people}
        return [_Paid(person=people[n], payments=payments) for n, payments in self._caseload.corrected.items() if payments]

    def support(self, municipality: Municipality, place: int, paid: Sequence[_Paid]) -> bytes:
        """Support, laid out in the municipality's own way; it is the ``place``-th of the node."""
        usual = any(p.payments for p in paid)
        layout = self._layouts[place % len(self._layouts)] if usual else self._system_report
        rows, heading_row = layout(paid)
        pages = [Page(name=municipality.name, rows=rows, heading_row=heading_row)]
        if layout == self._system_report:
            pages.append(Page(name="Parametrar", rows=[["anv=PRAKTIK01"]]))
        return workbook(pages)

    def _system_report(self, paid: Sequence[_Paid]) -> tuple[_Rows, int]:
        """Printed by a case system: titles, a row a payment, a column that nobody asked for, and a sum at the bottom."""
        heads: list[Value] = ["Personnr", "Namn", "Avser period", "Biståndstyp", "Försörjningshinder", "Belopp (kr)"]
        rows: _Rows = [["Beslutade utbetalningar ekonomiskt bistånd"], [f"Till och med {self._caseload.last_month}"], [], heads]
        for p in paid:
            who: list[Value] = [p.person.personal_number, p.person.name]
            obstacle = self._dice.choice(_OBSTACLES)
            rows += [[*who, str(m.month), self._source(m.source), obstacle, _sek(m.ore)] for m in p.payments]
            if not p.payments:
                rows.append([*who, str(self._caseload.last_month), _NO_SUPPORT, obstacle, None])
        rows.append(["Summa", None, None, None, None, _sek(sum(m.ore for p in paid for m in p.payments))])
        return rows, 4

    def _wide(self, paid: Sequence[_Paid]) -> tuple[_Rows, int]:
        """A column a month, a row a source, some amounts typed with their unit; nothing at all where there was no support."""
        months = _all_months(paid, self._caseload.last_month)
        rows: _Rows = [["Försörjningsstöd KRAFT-deltagare"], [], ["Personnummer", "Namn", "Typ", *map(_short_month, months)]]
        for p in paid:
            number = _dashed(p.person)
            by_source: dict[str, dict[Month, int]] = defaultdict(lambda: defaultdict(int))
            for payment in p.payments:
                by_source[payment.source][payment.month] += payment.ore
            for source, amounts in by_source.items():
                cells = [self._amount(amounts[month]) if month in amounts else None for month in months]
                rows.append([number, p.person.name, self._source(source), *cells])
            if not p.payments:
                rows.append([number, p.person.name, None, *[None] * len(months)])
        return rows, 3

    def _short_words(self, paid: Sequence[_Paid]) -> tuple[_Rows, int]:
        """Everything as text: months without a dash, short words for sources, thousands with a blank and decimal comma."""
        rows: _Rows = [["Pnr", "Månad", "Typ", "Utbetalt"]]
        for p in paid:
            number = _dashed(p.person)[2:]
            for m in p.payments:
                short = min(sorted(self._programme.code(CodeList.SUPPORT_SOURCE, m.source).aliases), key=len).upper()
                kronor = f"{m.ore / 100:,.2f}".replace(",", "\u00a0").replace(".", ",")
                rows.append([number, str(m.month).replace("-", ""), short, kronor])
            if not p.payments:
                rows.append([number, str(self._caseload.last_month).replace("-", ""), _NO_SUPPORT, None])
        return rows, 1

    def _column_a_source(self, paid: Sequence[_Paid]) -> tuple[_Rows, int]:
        """Year and month apart, a column a source."""
        sources = sorted({m.source for p in paid for m in p.payments})
        rows: _Rows = [["Personnummer", "År", "Månad", *map(self._source, sources)]]
        for p in paid:
            by_month: dict[Month, dict[str, int]] = defaultdict(lambda: defaultdict(int))
            for payment in p.payments:
                by_month[payment.month][payment.source] += payment.ore
            for month, amounts in sorted(by_month.items()):
                cells: list[Value] = [_sek(amounts[source]) if source in amounts else None for source in sources]
                rows.append([_dashed(p.person), *_year_and_month(month), *cells])
            if not p.payments:
                rows.append([_dashed(p.person), *_year_and_month(self._caseload.last_month), _NO_SUPPORT])
        return rows, 1

    def _month_dates(self, paid: Sequence[_Paid]) -> tuple[_Rows, int]:
        """Excel dates for months, and a subtotal under each person."""
        rows: _Rows = [["Utdrag ekonomiskt bistånd"], ["Personnummer", "Avser månad", "Bistånd", "Belopp"]]
        for p in paid:
            number = p.person.personal_number
            rows += [[number, m.month.first_day, self._source(m.source), _sek(m.ore)] for m in p.payments]
            if not p.payments:
                rows.append([number, self._caseload.last_month.first_day, _NO_SUPPORT, None])
            else:
                rows.append(["Delsumma", None, None, _sek(sum(m.ore for m in p.payments))])
        return rows, 2

    def _source(self, code: str) -> str:
        return self._programme.code(CodeList.SUPPORT_SOURCE, code).names["sv"].capitalize()

    def _amount(self, ore: int) -> Value:
        kronor = _sek(ore)
        return f"{kronor} kr".replace(".", ",") if self._dice.random() < 0.1 else kronor


def _sek(ore: int) -> int | float:
    return ore // 100 if ore % 100 == 0 else ore / 100


def _dashed(person: Invented) -> str:
    number = person.personal_number or ""
    return f"{number[:8]}-{number[8:]}"


def _short_month(month: Month) -> str:
    return f"{_MONTHS[month.ordinal % 12]} {month.ordinal // 12}"


def _year_and_month(month: Month) -> tuple[int, int]:
    return month.ordinal // 12, month.ordinal % 12 + 1


def _all_months(paid: Iterable[_Paid], last: Month) -> list[Month]:
    first = min((m.month for p in paid for m in p.payments), default=last)
    return [Month(ordinal) for ordinal in range(first.ordinal, last.ordinal + 1)]
