"""Writes an invented caseload as the spreadsheets of a node and its municipalities, each with a layout of its own."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList, Municipality, Node, Programme
from kraft_desktop.reports.sheets.spreadsheets import Page, Value, workbook
from kraft_desktop.services.practice.invention import Caseload, InventedPerson, Payment

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_GENDERS = {
    Gender.WOMAN: ("Kvinna", "K", "k", "kvinna"),
    Gender.MAN: ("Man", "M", "m", "man"),
    Gender.OTHER: ("Annat",),
}
_NO_SUPPORT = "inget stöd"
_OBSTACLES = ("Arbetslös", "Sjukskriven med läkarintyg", "Språkhinder", "Otillräcklig inkomst")
"""Reasons for support that case systems print beside payments: the program must never store them."""
_CASE_HEADINGS = (
    "Nr", "Personnummer", "Namn", "Kön", "Kommun", "Kontaktperson", "Spår", "Aktualiserad", "Teambeslut", "Kartläggning klar",
    "Rekommendation", "Rek. insats", "Insats start", "Aktivitetsförmåga", "Bedömningsdatum", "Avslutad", "Avslutsorsak", "Tolk",
    "Anm",
)  # fmt: skip
_Rows = list[list[Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PaidPerson:
    """A person and their payments, empty for a person without support."""

    person: InventedPerson
    payments: Sequence[Payment]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSheet:
    """A file of the practice folder; ``later`` marks the one that is left for the user to import."""

    name: str
    kind: SheetKind
    municipality: str = ""
    content: bytes
    later: bool = False


def sheets(programme: Programme, node: Node, caseload: Caseload, seed: int, this_month: Month) -> list[PracticeSheet]:
    """The files in the order they are imported: the case list, one support sheet for each municipality with people to report,
    the physician's hours, and one later correction, which ends with ``this_month``: the user imports it as it is, and months
    that have not been are asked about."""
    dice = Random(f"sheets {seed}")  # noqa: S311  # practice
    writer = _Writer(programme, node, caseload, dice)
    files = [PracticeSheet(name="arendelista.xlsx", kind=SheetKind.CASES, content=writer.cases())]
    if doubted := _doubted(caseload, seed):
        content = writer.doubtful(doubted)
        files.append(PracticeSheet(name="arendelista_avstamning.xlsx", kind=SheetKind.CASES, content=content))
    for index, municipality in enumerate(node.municipalities):
        if paid := writer.paid(municipality.code):
            name, content = f"utbetalningar_{municipality.code}.xlsx", writer.support(municipality, index, paid)
            files.append(PracticeSheet(name=name, kind=SheetKind.SUPPORT, municipality=municipality.code, content=content))
    files.append(PracticeSheet(name="lakartimmar.xlsx", kind=SheetKind.HOURS, content=writer.hours()))
    later = _Writer(programme, node, replace(caseload, last_month=min(caseload.last_month, this_month)), dice)
    if corrected := later.corrected():
        corrected_by = caseload.corrected_by
        content = later.support(node.municipality(corrected_by), 0, corrected)
        name = f"rattelse_{corrected_by}.xlsx"
        files.append(PracticeSheet(name=name, kind=SheetKind.SUPPORT, municipality=corrected_by, content=content, later=True))
    return files


def _doubted(caseload: Caseload, seed: int) -> list[InventedPerson]:
    """Up to three people whom a later list contradicts: one without the mapping, one without the closing, and one by another
    name; fewer in a small caseload. Chosen by dice of their own, since what a seed gives must stay the same."""
    dice = Random(f"doubted {seed}")  # noqa: S311  # practice
    named = [p for p in caseload.people if p.personal_number and p.mapping_done_on]
    closed = [p for p in named if p.closed_on]
    found = dice.sample(closed, k=min(1, len(closed)))
    others = [p for p in named if not p.closed_on]
    return found + dice.sample(others, k=min(2, len(others)))


class _Writer:
    """Writes the sheets of one caseload."""

    def __init__(self, programme: Programme, node: Node, caseload: Caseload, dice: Random) -> None:
        self._programme, self._node, self._caseload, self._dice = programme, node, caseload, dice
        self._layouts: Sequence[Callable[[Sequence[_PaidPerson]], tuple[_Rows, int]]] = (
            self._system_report,
            self._column_for_each_month,
            self._abbreviated,
            self._column_for_each_source,
            self._month_dates,
        )

    # --- the node's own sheets --------------------------------------------------------------------------------------------

    def cases(self) -> bytes:
        """The case list as the team keeps it."""
        rows: _Rows = [[f"KRAFT – ärendelista {self._node.name}"], ["Uppdateras vid teammöte"], [], [*_CASE_HEADINGS]]
        rows += [self._case(person) for person in self._caseload.people]
        return workbook([Page(name="Ärenden", rows=rows, heading_row=4)])

    def doubtful(self, people: Sequence[InventedPerson]) -> bytes:
        """A short list of people as it comes back from a check, with days left out and one other name."""
        rows: _Rows = [["Nr", "Personnummer", "Namn", "Kommun", "Aktualiserad", "Kartläggning klar", "Avslutad"]]
        for place, p in enumerate(people):
            municipality = self._node.municipality(p.municipality).name
            name: Value = "Kim Nyhittad" if place == len(people) - 1 else p.name
            mapped = None if place == 1 else p.mapping_done_on
            rows.append([p.number, p.personal_number, name, municipality, p.referred_on, mapped, None])
        return workbook([Page(name="Avstämning", rows=rows)])

    def _case(self, p: InventedPerson) -> list[Value]:
        choice, number = self._dice.choice, p.personal_number
        municipality = self._node.municipality(p.municipality).name
        number_text = f"{number[:8]}-{number[8:]}" if number else "skyddade personuppgifter"
        track = self._programme.code(CodeList.TRACK, p.track)
        percent: Value = None if p.capacity is None else choice((p.capacity, f"{p.capacity} %"))
        return [
            p.number,
            choice((number_text, number_text, number_text[2:], number_text.replace("-", ""))) if number else number_text,
            p.name if number else None,
            choice(_GENDERS[p.gender]),
            choice((municipality, municipality, municipality.upper(), f"{municipality} kommun", f"{municipality} ")),
            p.contact,
            choice((track.names["sv"], track.names["sv"].capitalize(), min(sorted(track.aliases), key=len).upper())),
            *(self._day(day) for day in (p.referred_on, p.decided_on, p.mapping_done_on, p.recommended_on)),
            self._name_of_code(CodeList.INTERVENTION_KIND, p.recommended_kind),
            self._day(p.intervention_start),
            percent,
            self._day(p.assessed_on),
            self._day(p.closed_on),
            self._name_of_code(CodeList.CLOSING_REASON, p.closing_reason),
            p.interpreter,
            p.note,
        ]

    def _day(self, day: dt.date | None) -> Value:
        if day is None:
            return None
        return self._dice.choice((day, day, day, day, day.isoformat(), f"{day:%y%m%d}", f"{day.day}/{day.month} {day.year}"))

    def _name_of_code(self, code_list: CodeList, code: str | None) -> Value:
        if code is None:
            return None
        name = self._programme.code(code_list, code).names["sv"]
        return self._dice.choice((name, name.capitalize()))

    def hours(self) -> bytes:
        """The physician's hours as the occupational therapist notes them."""
        rows: _Rows = [["Vecka", "Datum", "Team", "Vad", "Ärende nr", "Tid", "Beställt av", "Status"]]
        for consultation in self._caseload.consultations:
            year, week, _ = consultation.on.isocalendar()
            date = self._dice.choice((consultation.on, consultation.on, None))
            time = f"{consultation.minutes / 60:g}".replace(".", ",")
            times: Sequence[Value] = (
                f"{consultation.minutes // 60}:{consultation.minutes % 60:02d}",
                f"{consultation.minutes} min",
                time,
            )
            team, who = self._dice.choice((self._node.name, self._node.place)), self._dice.choice(("AT", "arbetsterapeut"))
            kind, status = (
                self._name_of_code(CodeList.CONSULTATION_KIND, consultation.kind),
                "inställd" if consultation.cancelled else "klar",
            )
            rows.append([f"{year} v{week}", date, team, kind, consultation.case, self._dice.choice(times), who, status])
        return workbook([Page(name="Läkartimmar", rows=rows)])

    # --- the municipalities' sheets -------------------------------------------------------------------------------------------

    def paid(self, municipality: str) -> list[_PaidPerson]:
        """The people whose payments a municipality reports."""
        people = [p for p in self._caseload.people if p.municipality == municipality]
        return [_PaidPerson(person=p, payments=p.payments) for p in people if p.payments is not None]

    def corrected(self) -> list[_PaidPerson]:
        """The people whose payments are in the correction, with the corrected payments up to the caseload's last month."""
        people, last = {p.number: p for p in self._caseload.people}, self._caseload.last_month
        corrected = {n: [p for p in payments if p.month <= last] for n, payments in self._caseload.corrected.items()}
        return [_PaidPerson(person=people[n], payments=payments) for n, payments in corrected.items() if payments]

    def support(self, municipality: Municipality, index: int, paid: Sequence[_PaidPerson]) -> bytes:
        """The support sheet of a municipality; ``index``, its place in the node, decides the layout."""
        any_payments = any(p.payments for p in paid)
        layout = self._layouts[index % len(self._layouts)] if any_payments else self._system_report
        rows, heading_row = layout(paid)
        pages = [Page(name=municipality.name, rows=rows, heading_row=heading_row)]
        if layout == self._system_report:
            pages.append(Page(name="Parametrar", rows=[["anv=PRAKTIK01"]]))
        return workbook(pages)

    def _system_report(self, paid: Sequence[_PaidPerson]) -> tuple[_Rows, int]:
        """A report of a case system: titles, one row for each payment, an irrelevant column, and a total at the bottom."""
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

    def _column_for_each_month(self, paid: Sequence[_PaidPerson]) -> tuple[_Rows, int]:
        """One column for each month and one row for each source; some amounts with their unit; empty cells without support."""
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

    def _abbreviated(self, paid: Sequence[_PaidPerson]) -> tuple[_Rows, int]:
        """Everything as text: months without a hyphen, abbreviated sources, amounts with space and decimal comma."""
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

    def _column_for_each_source(self, paid: Sequence[_PaidPerson]) -> tuple[_Rows, int]:
        """Year and month in separate columns, and one column for each source."""
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

    def _month_dates(self, paid: Sequence[_PaidPerson]) -> tuple[_Rows, int]:
        """Months as Excel dates, and a subtotal below each person."""
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


def _dashed(person: InventedPerson) -> str:
    number = person.personal_number or ""
    return f"{number[:8]}-{number[8:]}"


def _short_month(month: Month) -> str:
    return f"{_MONTHS[month.ordinal % 12]} {month.ordinal // 12}"


def _year_and_month(month: Month) -> tuple[int, int]:
    return month.ordinal // 12, month.ordinal % 12 + 1


def _all_months(paid: Iterable[_PaidPerson], last: Month) -> list[Month]:
    first = min((m.month for p in paid for m in p.payments), default=last)
    return [Month(ordinal) for ordinal in range(first.ordinal, last.ordinal + 1)]
