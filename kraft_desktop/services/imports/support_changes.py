"""The content of support files against what is stored: the rows that replace and withdraw, and the changes to show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kraft_desktop.domain.cases.support import NO_SUPPORT, Attribution, SupportMonth
from kraft_desktop.domain.exchange import TakenSheet
from kraft_desktop.domain.period import Month
from kraft_desktop.reports.sheets.reading.records import Fate
from kraft_desktop.services.imports.intake import Change, Outcome
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force
from kraft_desktop.store.vault import Data

Key = tuple[str, int, str]
"""A participant, the ordinal of a month, and a source."""
RowId = tuple[int, int]
"""The number of a table in the file, and a row."""


@dataclass(slots=True, kw_only=True)
class Reported:
    """The content of a file: öre by key, and the rows behind each with how many cells hold the amount, and its öre.

    ``months`` are those named by any row; ``blank`` the (participant, month) that a row leaves empty while it states
    others; ``unstated`` those where something could not be read, with None for a month that could not.
    """

    ore: dict[Key, int] = field(default_factory=lambda: defaultdict(int))
    rows: dict[Key, list[tuple[RowId, int, int]]] = field(default_factory=lambda: defaultdict(list))
    months: set[int] = field(default_factory=set)
    blank: set[tuple[str, int]] = field(default_factory=set)
    unstated: set[tuple[str, int | None]] = field(default_factory=set)
    other_cells: dict[RowId, int] = field(default_factory=dict)

    def is_unstated(self, person: str, month: int) -> bool:
        """Whether the file's amount for a person and month is uncertain."""
        return bool({(person, month), (person, None)} & self.unstated)


class Overlaps:
    """The groups of tables of a file by what they state, so that what several of them state can be found and left out.
    ``groups`` holds the group of every table."""

    def __init__(self, reported: Reported, groups: Sequence[int]) -> None:
        self._reported, self._groups = reported, groups
        self._stated = defaultdict[int, set[Key]](set)
        self._cells = Counter[RowId]()
        for key, behind in reported.rows.items():
            for place, _, ore in behind:
                self._cells[place] += 1
                if ore:
                    self._stated[groups[place[0]]].add(key)
        self._left = {group: set(keys) for group, keys in self._stated.items()}

    def pairs(self) -> Iterator[tuple[int, int, set[Key]]]:
        """Pairs of groups that mostly state the same persons, months and sources, and which: a summary beside its parts, or an
        older version. Few in common are late payments, which are added up."""
        for one, first in self._stated.items():
            for other, second in self._stated.items():
                if one < other and not first.isdisjoint(second):
                    both = first & second
                    if 2 * len(both) >= min(len(first), len(second)):
                        yield one, other, both

    def drop(self, keys: Collection[Key], groups: Collection[int]) -> int:
        """How many cells were taken out of the file's content: those of some keys in some groups."""
        cells = 0
        for key in {key for group in groups for key in self._left[group].intersection(keys)}:
            behind = self._reported.rows[key]
            left = [entry for entry in behind if self._groups[entry[0][0]] not in groups]
            for place, count, _ in behind:
                if self._groups[place[0]] in groups:
                    self._cells[place] -= 1
                    cells += count + (0 if self._cells[place] else self._reported.other_cells.pop(place, 0))
            self._reported.rows[key], self._reported.ore[key] = left, sum(ore for _, _, ore in left)
            if not left:
                del self._reported.rows[key], self._reported.ore[key]
        for group in groups:
            self._left[group].difference_update(keys)
        return cells


class Comparison:
    """A file's content compared with the rows in force for the same municipality and months."""

    def __init__(self, data: Data, reported: Reported, sheet: TakenSheet, attribution: Attribution) -> None:
        self._reported, self._sheet, self._attribution = reported, sheet, attribution
        self._before: dict[Key, SupportMonth] = {}
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
        rows, new, same = [], set[RowId](), set[RowId]()
        fates = Counter[str]()
        for key, ore in self._reported.ore.items():
            behind = self._reported.rows[key]
            old = self._before.get(key)
            held = old is not None and self._reported.is_unstated(key[0], key[1])
            if old is not None and (old.amount_ore == ore or held):
                same.update(place for place, _, _ in behind)
                fates[Fate.UNCHANGED] += sum(cells for _, cells, _ in behind)
                if held and old.amount_ore != ore:
                    outcome.ask(self._name(outcome, behind[0][0]), behind[0][0][1], "", "month_incomplete")
                if not held and self._attribution not in {Attribution.UNSTATED, old.attribution}:
                    changed = replace(old, attribution=self._attribution, import_id=self._sheet.id)
                    rows.append(replace(changed, id=new_id(), replaces=old.id))
                continue
            outcome.replaced += old is not None
            new.update(place for place, _, _ in behind)
            fates[Fate.TAKEN] += sum(cells for _, cells, _ in behind)
            rows.append(
                SupportMonth(
                    id=new_id(),
                    participant_id=key[0],
                    month=Month(key[1]),
                    source=key[2],
                    amount_ore=ore,
                    attribution=self._attribution,
                    municipality=self._sheet.municipality or "",
                    import_id=self._sheet.id,
                    replaces=old.id if old else None,
                )
            )
        outcome.taken += len(new)
        outcome.unchanged += len(same - new)
        for place, cells in self._reported.other_cells.items():
            fates[Fate.TAKEN if place in new else Fate.UNCHANGED] += cells
        for fate, cells in fates.items():
            outcome.account.put(Fate(fate), cells)
        self._put_unchanged(outcome)
        return rows

    def _put_unchanged(self, outcome: Outcome) -> None:
        """Count the cells of rows left out because they were imported before: they change nothing."""
        left = {key: behind for key, behind in self._reported.rows.items() if key not in self._reported.ore}
        outcome.account.put(Fate.UNCHANGED, sum(cells for behind in left.values() for _, cells, _ in behind))

    @staticmethod
    def _name(outcome: Outcome, place: RowId) -> str:
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
        outcome.absent_persons += len({old.participant_id for old in gone} - named)
        gone = [
            old
            for old in gone
            if (old.amount_ore or old.source == NO_SUPPORT) and (remove_absent or old.participant_id in named)
        ]
        outcome.removed += len(gone)
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
            if row.replaces is not None
            and row.participant_id in codes
            and (row.withdrawn or row.amount_ore != before[row.replaces].amount_ore)
        ]
