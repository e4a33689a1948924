"""Import of a municipality's sheets of public support: a later file replaces the amounts that it states, and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kraft_desktop.domain.cases.support import NO_SUPPORT, Attribution, SupportMonth
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import ImportEntry
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets.reading.records import Fate, Payment, ReadRow, ReadSheet
from kraft_desktop.reports.sheets.structure.headings import amount_role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.case_questions import known_file
from kraft_desktop.services.imports.intake import (
    AS_GUESSED,
    Change,
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
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force
from kraft_desktop.store.vault import Data

DEFAULT_SOURCE = "economic_assistance"
"""The kind of support in a municipality's sheet without a column for it."""


_Key = tuple[str, int, str]
"""A participant, the ordinal of a month, and a source."""
_RowId = tuple[int, int]
"""The number of a table in the file, and a row."""


@dataclass(slots=True, kw_only=True)
class _Reported:
    """The content of a file: öre by key, and the rows behind each with how many cells hold the amount.

    ``months`` are those named by any row; ``blank`` the (participant, month) that a row leaves empty while it states
    others; ``unstated`` those where something could not be read, with None for a month that could not.
    """

    ore: dict[_Key, int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[_Key, list[tuple[_RowId, int]]] = field(default_factory=lambda: defaultdict(list))
    months: set[int] = field(default_factory=set)
    blank: set[tuple[str, int]] = field(default_factory=set)
    unstated: set[tuple[str, int | None]] = field(default_factory=set)
    other_cells: dict[_RowId, int] = field(default_factory=dict)

    def is_unstated(self, person: str, month: int) -> bool:
        """Whether the file's amount for a person and month is uncertain."""
        return bool({(person, month), (person, None)} & self.unstated)


def support(session: Session, content: bytes, municipality: str, how: Taking = AS_GUESSED) -> Outcome:
    """The outcome of importing a municipality's sheet. Payments in it of one person, month and source are added up; the file
    replaces the amounts reported before for the persons and months that it states. People whom it does not name keep
    theirs, unless ``how`` removes them. A file that was imported before is read once more for people
    who were not in the caseload then.
    """
    session.require(Right.IMPORT_SUPPORT, municipality)
    session.node.municipality(municipality)
    with session.vault.read() as data:
        how = with_recipe(data, SheetKind.SUPPORT, municipality, how)
        before = taken_before(data, SheetKind.SUPPORT, content, municipality)
        known = data.import_log.get(before.id) if before else None
        how = as_answered(known, how)
        people, codes = _people(session, data)
        if before is not None and not _is_worth_reading(known, how, set(people.values())):
            return known_file(data, before)
    outcome = Outcome.of(read_file(session, SheetKind.SUPPORT, content, how))
    outcome.recipe = dict(how.recipe)
    rows = _Support(session, people, outcome, how, municipality)
    reported = rows.collect()
    if known is not None and known.answers == how.answers:
        reported = _only_new(reported, set(known.people))
        if before is not None and known.people and not reported.ore:
            with session.vault.read() as data:
                return known_file(data, before)
    with taking_in(session, "import.support", outcome, how) as tx:
        sheet = taken_sheet(session, SheetKind.SUPPORT, content, municipality, reported.months)
        comparison = _Comparison(tx, reported, sheet)
        if session.account.municipalities:
            comparison.keep_to(codes)
        rows_now = [*comparison.stated(outcome), *comparison.withdrawn(outcome, remove_absent=how.remove_absent)]
        outcome.changes = comparison.changes(rows_now, codes)
        if outcome.is_anything or (outcome.unknown_persons and before is None):
            tx.taken_sheets.add(sheet)
            tx.support_months.add_all(rows_now, under=sheet.id)
            named = {*(known.people if known else ()), *(person for person, _, _ in reported.ore)}
            how.noted(tx, sheet, outcome, named)
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


def _only_new(reported: _Reported, known: Collection[str]) -> _Reported:
    """The file's content for people whose rows were not imported from it before."""
    for key in [key for key in reported.ore if key[0] in known]:
        del reported.ore[key]
    reported.blank = {(person, month) for person, month in reported.blank if person not in known}
    return reported


class _Support:
    """A reader of the rows of support sheets."""

    def __init__(
        self, session: Session, people: Mapping[str, str], outcome: Outcome, how: Taking, municipality: str
    ) -> None:  # fmt: skip
        self._session, self._programme, self._people, self._outcome = session, session.programme, people, outcome
        self._how, self._municipality = how, municipality
        self._reported = _Reported()
        self._unknown: set[str] = set()
        self._seen: set[tuple[tuple[_Key, int], ...]] = set()
        self._now = Month.containing(session.today).ordinal
        self._table = 0

    def collect(self) -> _Reported:
        for table, sheet in enumerate(self._outcome.sheets):
            self._table = table
            self._reported.months.update(sheet.covered)
            for row in sheet.rows:
                self._outcome.rows += 1
                self._row(sheet, row)
        self._outcome.unknown_persons = len(self._unknown)
        control, reported = self._outcome.control, self._reported
        control.persons = len({person for person, _, _ in reported.ore})
        control.months = len({(person, month) for (person, month, _), ore in reported.ore.items() if ore})
        control.ore = sum(reported.ore.values())
        return reported

    def _row(self, sheet: ReadSheet, row: ReadRow) -> None:
        account, number = self._outcome.account, row.values.get("person")
        heading = sheet.fields["person"]
        if self._is_elsewhere(row):
            self._outcome.other_municipalities += 1
            account.put(Fate.SET_ASIDE, row.cells, "other_municipality")
        elif number is None:
            reason = next((r for column, r in row.problems if column == heading), "person_missing")
            if any(r in {"row_wider", "quote"} for _, r in row.problems):
                reason = next(r for _, r in row.problems if r in {"row_wider", "quote"})
            self._outcome.reject(sheet.name, row.row, [(heading, reason)])
            account.put(Fate.REJECTED, row.cells)
        elif number not in self._people:
            self._unknown.add(number)
            account.put(Fate.UNKNOWN_PERSON, row.cells)
        elif any(reason == "row_wider" for _, reason in row.problems):
            self._refuse(sheet, row, self._people[number], row.problems)
        else:
            self._known(sheet, row, self._people[number])

    def _is_elsewhere(self, row: ReadRow) -> bool:
        """Whether the row names another municipality than the one that the file is taken in for."""
        text = row.values.get("municipality")
        try:
            return text is not None and municipality_in(self._session, text) != self._municipality
        except NotUnderstood:
            return True

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
        if (problems and not row.payments and not row.unstated) or row.unread:
            self._reported.unstated.add((person, None))
        if not row.payments:
            self._without_payments(sheet, row, person)
            return
        found = self._understood(sheet, row, person)
        late = [p for _, p in found if p.month is not None and p.month > self._now]
        if late and self._answer("month_future", sheet, row) != "take":
            self._hold(sheet, row, person, late[0].column, "month_future")
        elif self._is_twice(sheet, row, found):
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

    def _understood(self, sheet: ReadSheet, row: ReadRow, person: str) -> list[tuple[_Key, Payment]]:
        """The payments of a row with the keys that they are added up under."""
        found = []
        for payment in row.payments:
            words = payment.source or row.values.get("source")
            source = NO_SUPPORT if payment.no_support else DEFAULT_SOURCE
            if words and not payment.no_support:
                understood = self._programme.understand(CodeList.SUPPORT_SOURCE, words) or self._part_of(words)
                if understood is None:
                    column = sheet.fields.get("source", payment.column)
                    self._outcome.reject(sheet.name, row.row, [(column, "source_unknown")])
                    self._reported.unstated.add((person, payment.month))
                    continue
                source = understood
            month = payment.month if payment.month is not None else max(self._reported.months, default=0)
            found.append(((person, month, source), payment))
        return found

    def _part_of(self, words: str) -> str | None:
        """The source of a purpose of economic assistance, such as rent; None for other words."""
        return DEFAULT_SOURCE if amount_role(words) == "part" else None

    def _is_twice(self, sheet: ReadSheet, row: ReadRow, found: Sequence[tuple[_Key, Payment]]) -> bool:
        """Whether an earlier row is identical: a second payment, or the same one repeated."""
        amounts = tuple((key, payment.amount_ore) for key, payment in found)
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

    def _add(self, row: ReadRow, found: Sequence[tuple[_Key, Payment]], person: str, *, bad: int) -> None:
        """Add up the payments; the row's cells without amounts share its fate."""
        account, place = self._outcome.account, (self._table, row.row)
        lost = sum(p.cells for p in row.payments) - sum(p.cells for _, p in found)
        account.put(Fate.REJECTED, min(bad + lost, row.cells))
        amounts = sum(payment.cells for _, payment in found)
        rest = row.cells - amounts - bad - lost
        if not found:
            account.put(Fate.REJECTED, rest)
            return
        self._reported.other_cells[place] = self._reported.other_cells.get(place, 0) + max(rest, 0)
        for key, payment in found:
            self._reported.ore[key] += payment.amount_ore
            self._reported.rows[key].append((place, payment.cells))
            self._reported.months.add(key[1])
        self._reported.blank.update((person, month) for month in row.blank)


class _Comparison:
    """A file's content compared with the rows in force for the same municipality and months."""

    def __init__(self, data: Data, reported: _Reported, sheet: TakenSheet) -> None:
        self._reported, self._sheet = reported, sheet
        self._before: dict[_Key, SupportMonth] = {}
        if sheet.first is not None and sheet.last is not None:
            covered = SUPPORT_MONTHS.c.month.between(sheet.first, sheet.last)
            own = SUPPORT_MONTHS.c.municipality == sheet.municipality
            query = SUPPORT_MONTHS.select().where(in_force(SUPPORT_MONTHS), covered, own)
            self._before = {(r.participant_id, r.month.ordinal, r.source): r for r in data.support_months.read(query)}

    def keep_to(self, people: Collection[str]) -> None:
        """Compare with what was reported for these people only: those that the account may see."""
        self._before = {key: row for key, row in self._before.items() if key[0] in people}

    def stated(self, outcome: Outcome) -> list[SupportMonth]:
        """The new rows for amounts that are new or different in the file."""
        rows, new, same = [], set[_RowId](), set[_RowId]()
        fates = Counter[str]()
        for key, ore in self._reported.ore.items():
            behind = self._reported.rows[key]
            old = self._before.get(key)
            held = old is not None and self._reported.is_unstated(key[0], key[1])
            if old is not None and (old.amount_ore == ore or held):
                same.update(place for place, _ in behind)
                fates[Fate.UNCHANGED] += sum(cells for _, cells in behind)
                if held and old.amount_ore != ore:
                    outcome.ask(self._name(outcome, behind[0][0]), behind[0][0][1], "", "month_incomplete")
                continue
            outcome.replaced += old is not None
            new.update(place for place, _ in behind)
            fates[Fate.TAKEN] += sum(cells for _, cells in behind)
            rows.append(
                SupportMonth(
                    id=new_id(),
                    participant_id=key[0],
                    month=Month(key[1]),
                    source=key[2],
                    amount_ore=ore,
                    attribution=Attribution.UNSTATED,
                    municipality=self._sheet.municipality or "",
                    import_id=self._sheet.id,
                    replaces=old.id if old else None,
                )
            )
        outcome.taken, outcome.unchanged = len(new), len(same - new)
        for place, cells in self._reported.other_cells.items():
            fates[Fate.TAKEN if place in new else Fate.UNCHANGED] += cells
        for fate, cells in fates.items():
            outcome.account.put(Fate(fate), cells)
        self._put_unchanged(outcome)
        return rows

    def _put_unchanged(self, outcome: Outcome) -> None:
        """Count the cells of rows left out because they were imported before: they change nothing."""
        left = {key: behind for key, behind in self._reported.rows.items() if key not in self._reported.ore}
        outcome.account.put(Fate.UNCHANGED, sum(cells for behind in left.values() for _, cells in behind))

    @staticmethod
    def _name(outcome: Outcome, place: _RowId) -> str:
        return outcome.sheets[place[0]].name

    def withdrawn(self, outcome: Outcome, *, remove_absent: bool) -> list[SupportMonth]:
        """The rows that withdraw amounts of the file's people and months that it no longer has. A month without an amount is no
        change, and unreadable cells withdraw nothing."""
        reported = self._reported
        sources = {source for _, _, source in reported.ore} | {NO_SUPPORT}
        named = {person for person, _, _ in reported.ore}
        gone = [
            old
            for key, old in self._before.items()
            if key not in reported.ore
            and key[2] in sources
            and key[1] in reported.months
            and not reported.is_unstated(key[0], key[1])
        ]
        outcome.absent_persons = len({old.participant_id for old in gone} - named)
        gone = [
            old
            for old in gone
            if (old.amount_ore or old.source == NO_SUPPORT) and (remove_absent or old.participant_id in named)
        ]
        outcome.removed = len(gone)
        return [
            replace(old, id=new_id(), amount_ore=0, import_id=self._sheet.id, replaces=old.id, withdrawn=True) for old in gone
        ]

    def changes(self, rows: Sequence[SupportMonth], codes: Mapping[str, str]) -> list[Change]:
        """The replacing and withdrawing rows as changes to show; ``codes`` gives the case code of a participant."""
        before = {old.id: old for old in self._before.values()}
        return [
            Change(
                case=codes[row.participant_id],
                month=row.month,
                source=row.source,
                before_ore=before[row.replaces].amount_ore,
                after_ore=None if row.withdrawn else row.amount_ore,
            )
            for row in rows
            if row.replaces is not None and row.participant_id in codes
        ]
