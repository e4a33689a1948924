"""Import of a municipality's sheets of public support: a later file replaces the amounts that it states, and nothing else."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping, Sequence

from kraft_desktop.domain.cases.support import NO_SUPPORT
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import ImportEntry
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.reading.records import Fate, Payment, ReadRow, ReadSheet
from kraft_desktop.reports.sheets.structure.headings import amount_role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import collecting, households
from kraft_desktop.services.imports.case_questions import known_file
from kraft_desktop.services.imports.case_rows import UNKNOWN, meaning
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    Outcome,
    Taking,
    answered_since,
    as_answered,
    municipality_in,
    read_file,
    taken_before,
    taken_sheet,
    taking_in,
    with_recipe,
)
from kraft_desktop.services.imports.support_changes import Comparison, Key, Overlaps, Reported
from kraft_desktop.store.vault import Data

DEFAULT_SOURCE = "economic_assistance"
"""The kind of support in a municipality's sheet without a column for it."""


@collecting.put_off()
def support(session: Session, content: bytes, municipality: str | None, how: Taking = AS_GUESSED) -> Outcome:
    """The outcome of importing a sheet of support. Payments in it of one person, month and source are added up; the file
    replaces the amounts reported before for the persons and months that it states. People whom it does not name keep
    theirs, unless ``how`` removes them. A file that was imported before is read once more for people
    who were not in the caseload then.

    A row belongs to the municipality that it, its title or its sheet names, else to ``municipality``; rows of one that the
    account may not import for are set aside.
    """
    mine = session.account.municipalities
    municipality = municipality or (mine[0] if len(mine) == 1 else None)
    session.require(Right.IMPORT_SUPPORT, municipality)
    if municipality is not None:
        session.node.municipality(municipality)
    with session.vault.read() as data:
        how = with_recipe(data, SheetKind.SUPPORT, municipality, how)
        before = taken_before(data, SheetKind.SUPPORT, content, municipality)
        known = data.import_log.get(before.id) if before else None
        how = as_answered(known, how)
        people, codes = _people(session, data)
        if before is not None and not _is_worth_reading(known, how, set(people.values())):
            return _as_known(session, before)
    outcome = Outcome.of(read_file(session, SheetKind.SUPPORT, content, how))
    outcome.recipe = dict(how.recipe)
    parts = _Support(session, people, outcome, how, municipality).collect()
    if known is not None and known.answers == how.answers:
        parts = {place: _only_new(part, set(known.people)) for place, part in parts.items()}
        if before is not None and known.people and not any(part.ore for part in parts.values()):
            return _as_known(session, before)
    is_news = bool(outcome.unknown_persons or outcome.open_questions) if before is None else answered_since(known, how)
    with taking_in(session, "import.support", outcome, how) as tx:
        for place, reported in parts.items() or [(None, Reported())]:
            sheet = taken_sheet(session, SheetKind.SUPPORT, content, place, reported.months)
            comparison = Comparison(tx, reported, sheet, households.attribution(how))
            if session.account.municipalities:
                comparison.keep_to(codes)
            counted = outcome.counted
            rows_now = [*comparison.stated(outcome), *comparison.withdrawn(outcome, remove_absent=how.remove_absent)]
            outcome.changes += comparison.changes(rows_now, codes)
            if outcome.counted != counted or is_news:
                tx.taken_sheets.add(sheet)
                tx.support_months.add_all(rows_now, under=sheet.id)
                households.settle(session, tx, sheet, outcome, how, households.places(outcome, reported.rows))
                named = {*(known.people if known else ()), *(person for person, _, _ in reported.ore)}
                how.noted(tx, sheet, outcome, named)
    return outcome


def _as_known(session: Session, before: TakenSheet) -> Outcome:
    """The outcome of a file that was imported before and has nothing new: what it asked that is still open."""
    with session.vault.read() as data:
        outcome = known_file(session, data, before)
    outcome.questions += households.still_open(session, before.id)
    return outcome


def _people(session: Session, data: Data) -> tuple[dict[str, str], dict[str, str]]:
    """Participants by personal number and by case code, and case codes by participant; a caseworker's own only."""
    mine = session.account.municipalities
    cases = [case for case in data.cases.where() if not mine or case.municipality in mine]
    codes = {case.participant_id: case.code for case in cases}
    people = {p.personal_number: p.id for p in data.participants.where() if p.personal_number and p.id in codes}
    return people | {case.code: case.participant_id for case in cases}, codes


def _is_worth_reading(known: ImportEntry | None, how: Taking, people: Collection[str]) -> bool:
    """Whether an imported file may have new content: other answers, people entered since where some were unknown or are gone
    from the caseload, or nothing of it known yet."""
    if known is None:
        return False
    new, gone = set(people) - set(known.people), set(known.people) - set(people)
    return answered_since(known, how) or not known.people or bool(new and (known.unknown or gone))


def _only_new(reported: Reported, known: Collection[str]) -> Reported:
    """The file's content for people whose rows were not imported from it before."""
    for key in [key for key in reported.ore if key[0] in known]:
        del reported.ore[key]
    reported.blank = {(person, month) for person, month in reported.blank if person not in known}
    return reported


def _answered_place(session: Session, how: Taking) -> str | None:
    """The municipality that the rows without one were answered to be of."""
    answer = how.answers.get("sender_missing")
    return answer if answer in {m.code for m in session.municipalities} else None


class _Support:
    """A reader of the rows of support sheets."""

    def __init__(
        self, session: Session, people: Mapping[str, str], outcome: Outcome, how: Taking, municipality: str | None
    ) -> None:  # fmt: skip
        self._session, self._programme, self._people, self._outcome = session, session.programme, people, outcome
        self._how = how
        self._municipality = municipality or _answered_place(session, how)
        self._parts: dict[str, Reported] = {} if self._municipality is None else {self._municipality: Reported()}
        self._reported = Reported()
        self._unknown: set[str] = set()
        self._seen: set[tuple[tuple[Key, int, str | None], ...]] = set()
        self._asked = set[str]()
        self._now = Month.containing(session.today).ordinal
        self._table = 0
        self._meaning = functools.cache(lambda words: meaning(session, "source", words, how.answers))

    def collect(self) -> dict[str, Reported]:
        """What the file states, by municipality."""
        for table, sheet in enumerate(self._outcome.sheets):
            self._table = table
            for row in sheet.rows:
                self._outcome.rows += 1
                place = self._place_of(row)
                if place is None:
                    self._without_place(sheet, row)
                    continue
                self._reported = self._parts.setdefault(place, Reported())
                self._reported.months.update(sheet.covered)
                self._row(sheet, row)
        for part in self._parts.values():
            self._settle_overlaps(part)
        self._outcome.unknown_persons = len(self._unknown)
        control, ore = self._outcome.control, [entry for part in self._parts.values() for entry in part.ore.items()]
        control.persons = len({person for (person, _, _), _ in ore})
        control.months = len({(person, month) for (person, month, _), amount in ore if amount})
        control.ore = sum(amount for _, amount in ore)
        return self._parts

    def _settle_overlaps(self, reported: Reported) -> None:
        """Ask about tables that mostly state the same months as another of the file, and take none of those until answered."""
        sheets = self._outcome.sheets
        first: dict[tuple[str, tuple[tuple[int, str], ...]], int] = {}
        groups = [first.setdefault((s.name, tuple(s.columns.items())), place) for place, s in enumerate(sheets)]
        overlaps, unclear = Overlaps(reported, groups), set[Key]()
        for one, other, keys in overlaps.pairs():
            sheet = sheets[other]
            column = sheet.name if sheet.name != sheets[one].name else f"{sheet.name}!{sheet.heading_row}"
            answer = self._how.answers.get(f"months_twice:{column}")
            left_out: Sequence[int] = {"add": (), "first": (other,), "last": (one,)}.get(answer or "", (one, other))
            cells = overlaps.drop(keys, left_out)
            if len(left_out) == 2:
                unclear |= keys
                self._ask_once(sheet.name, column, "months_twice", ("add", "first", "last"))
            self._outcome.account.put(Fate.NOT_UNDERSTOOD if len(left_out) == 2 else Fate.SET_ASIDE, cells, "months_twice")
        reported.unstated.update((person, month) for person, month, _ in unclear)

    def _ask_once(self, sheet: str, column: str, reason: str, allowed: tuple[str, ...]) -> None:
        """Ask about a column or a sheet, however many times it is found."""
        name = f"{reason}:{column}"
        if name not in self._asked:
            self._asked.add(name)
            self._outcome.ask(sheet, 0, column, reason, allowed=allowed, id_of=name)

    def _row(self, sheet: ReadSheet, row: ReadRow) -> None:
        account, number = self._outcome.account, row.values.get("person")
        heading = sheet.fields["person"]
        if number is None:
            reason = next((r for column, r in row.problems if column == heading), "person_missing")
            if any(r in {"row_wider", "quote"} for _, r in row.problems):
                reason = next(r for _, r in row.problems if r in {"row_wider", "quote"})
            self._outcome.reject(sheet.name, row.row, [(heading, reason)])
            account.put(Fate.REJECTED, row.cells)
        elif number not in self._people:
            self._unknown.add(number)
            account.put(Fate.UNKNOWN_PERSON, row.cells)
        elif row.held:
            account.put(Fate.NOT_UNDERSTOOD if row.held == "ask" else Fate.SET_ASIDE, row.cells, "row_word")
            self._unstate(row, self._people[number])
        elif any(reason == "row_wider" for _, reason in row.problems):
            self._refuse(sheet, row, self._people[number], row.problems)
        else:
            self._known(sheet, row, self._people[number])

    def _place_of(self, row: ReadRow) -> str | None:
        """The municipality whose row it is; None when it names none, or one that the account may not import for."""
        text = row.values.get("municipality")
        if text is None:
            return self._municipality
        try:
            place = municipality_in(self._session, text)
        except NotUnderstood:
            return None
        mine = self._session.account.municipalities
        return place if not mine or place in mine else None

    def _without_place(self, sheet: ReadSheet, row: ReadRow) -> None:
        """Set aside a row of a municipality elsewhere; ask whose the rows are that name none."""
        if "municipality" in row.values:
            self._outcome.other_municipalities += 1
            self._outcome.account.put(Fate.SET_ASIDE, row.cells, "other_municipality")
            return
        allowed = tuple(m.code for m in self._session.municipalities)
        self._outcome.ask(
            sheet.name, row.row, sheet.fields["person"], "sender_missing", allowed=allowed, id_of="sender_missing"
        )
        self._outcome.account.put(Fate.NOT_UNDERSTOOD, row.cells)

    def _refuse(self, sheet: ReadSheet, row: ReadRow, person: str, problems: Sequence[tuple[str, str]]) -> None:
        self._outcome.reject(sheet.name, row.row, problems)
        self._outcome.account.put(Fate.REJECTED, row.cells)
        self._unstate(row, person)

    def _unstate(self, row: ReadRow, person: str) -> None:
        """Mark the row's months as unstated, so that none is withdrawn; every month when the row's are unknown."""
        months: set[int | None] = {*row.unstated, *(p.month for p in row.payments)}
        self._reported.unstated.update((person, month) for month in months or {None})

    def _known(self, sheet: ReadSheet, row: ReadRow, person: str) -> None:
        problems = list(row.problems)
        self._outcome.reject(sheet.name, row.row, problems)
        self._reported.unstated.update((person, month) for month in row.unstated)
        if (problems and not row.payments and not row.unstated) or row.undated:
            self._reported.unstated.add((person, None))
        if not row.payments:
            self._without_payments(sheet, row, person)
            return
        found = self._understood(sheet, row, person)
        late = [pair for pair in found if (pair[1].month or 0) > self._now and pair[1].amount_ore]
        if late and self._answer("month_future", sheet, row) != "take":
            if len(late) == len(found):
                self._hold(sheet, row, person, late[0][1].column, "month_future")
                return
            self._ask_late(sheet, row, [payment for _, payment in late])
            found = [pair for pair in found if pair not in late]
        if self._is_twice(sheet, row, found):
            self._outcome.reject(sheet.name, row.row, [(found[0][1].column, "identical_row")])
            self._outcome.account.put(Fate.REJECTED, row.cells)
        else:
            self._add(row, found, person, bad=row.cells and row.bad)

    def _without_payments(self, sheet: ReadSheet, row: ReadRow, person: str) -> None:
        """Ask about a row with a person and nothing else; reject one with unreadable cells only."""
        account = self._outcome.account
        if row.problems or row.unread:
            account.put(Fate.REJECTED if row.problems else Fate.NOT_UNDERSTOOD, row.cells)
            return
        answer = self._how.answers.get("blank_row")
        if answer == "no_support" and (month := max(self._reported.months, default=None)) is not None:
            payment = Payment(month=month, amount_ore=0, no_support=True, column=sheet.fields["person"], cells=0)
            self._add(row, [((person, month, NO_SUPPORT), payment)], person, bad=0)
            return
        if answer is None:
            allowed = ("no_support", "unknown")
            self._outcome.ask(sheet.name, row.row, sheet.fields["person"], "blank_row", allowed=allowed, id_of="blank_row")
        account.put(Fate.NOT_UNDERSTOOD if answer is None else Fate.SET_ASIDE, row.cells, "blank_row")

    def _understood(self, sheet: ReadSheet, row: ReadRow, person: str) -> list[tuple[Key, Payment]]:
        """The payments of a row with the keys that they are added up under; the cells of the others are accounted for."""
        found = []
        for payment in row.payments:
            source = self._source(sheet, row, payment)
            if source is None:
                self._reported.unstated.add((person, payment.month))
                continue
            month = payment.month if payment.month is not None else max(self._reported.months, default=0)
            found.append(((person, month, source), payment))
        return found

    def _source(self, sheet: ReadSheet, row: ReadRow, payment: Payment) -> str | None:
        """The source of a payment; None while its word is not understood, and when it was answered to be nothing to keep."""
        words = payment.source or row.values.get("source")
        if payment.no_support:
            return NO_SUPPORT
        if not words:
            return DEFAULT_SOURCE
        if amount_role(words) in {"part", "repayment"}:  # a purpose of economic assistance, such as rent
            return self._programme.understand(CodeList.SUPPORT_SOURCE, words) or DEFAULT_SOURCE
        column, account = sheet.fields.get("source", payment.column), self._outcome.account
        try:
            means = self._meaning(words)
        except NotUnderstood as problem:
            self._outcome.reject(sheet.name, row.row, [(column, problem.reason)])
            account.put(Fate.REJECTED, payment.cells)
            return None
        if means.question and means.question not in self._asked:
            self._asked.add(means.question)
            self._outcome.ask(sheet.name, row.row, column, UNKNOWN, allowed=means.allowed, id_of=means.question)
        if means.code is None:
            account.put(Fate.NOT_UNDERSTOOD if means.question else Fate.SET_ASIDE, payment.cells, UNKNOWN)
        return means.code

    def _is_twice(self, sheet: ReadSheet, row: ReadRow, found: Sequence[tuple[Key, Payment]]) -> bool:
        """Whether an earlier row is identical: a second payment, or the same one repeated."""
        words = row.values.get("source")
        amounts = tuple((key, payment.amount_ore, payment.source or words) for key, payment in found)
        if not amounts or not any(payment.amount_ore for _, payment in found):
            return False
        if amounts in self._seen:
            return self._answer("identical_row", sheet, row) != "take"
        self._seen.add(amounts)
        return False

    def _answer(self, reason: str, sheet: ReadSheet, row: ReadRow) -> str | None:
        return self._how.answer(reason, sheet.name, row.row)

    def _hold(self, sheet: ReadSheet, row: ReadRow, person: str, column: str, reason: str) -> None:
        """Take nothing of a row until a question about it is answered."""
        if self._answer(reason, sheet, row) is None:
            self._outcome.ask(sheet.name, row.row, column, reason, allowed=("take", "leave"))
        self._outcome.account.put(Fate.NOT_UNDERSTOOD, row.cells)
        self._unstate(row, person)

    def _ask_late(self, sheet: ReadSheet, row: ReadRow, late: Sequence[Payment]) -> None:
        """Ask about the payments of a row that are for months to come; its other payments are taken."""
        if self._answer("month_future", sheet, row) is None:
            self._outcome.ask(sheet.name, row.row, late[0].column, "month_future", allowed=("take", "leave"))
        self._outcome.account.put(Fate.NOT_UNDERSTOOD, sum(payment.cells for payment in late))

    def _add(self, row: ReadRow, found: Sequence[tuple[Key, Payment]], person: str, *, bad: int) -> None:
        """Add up the payments; the row's cells without amounts share its fate."""
        account, place = self._outcome.account, (self._table, row.row)
        account.put(Fate.REJECTED, bad)
        rest = row.cells - sum(payment.cells for payment in row.payments) - bad
        if not found:
            account.put(Fate.NOT_UNDERSTOOD, rest)
            return
        self._reported.other_cells[place] = self._reported.other_cells.get(place, 0) + max(rest, 0)
        for key, payment in found:
            self._reported.ore[key] += payment.amount_ore
            self._reported.rows[key].append((place, payment.cells, payment.amount_ore))
            self._reported.months.add(key[1])
        self._reported.blank.update((person, month) for month in row.blank)
