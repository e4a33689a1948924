"""Tables of a file that state the same are found and left out with work that grows with the file, however many there are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from kraft_desktop.services.imports.support_changes import Key, Overlaps, Reported, RowId

Behind = list[tuple[RowId, int, int]]


class Counted(dict[Key, Behind]):
    """The rows behind each key, with how often one was looked up."""

    looked_up = 0

    def __getitem__(self, key: Key) -> Behind:
        self.looked_up += 1
        return super().__getitem__(key)


def stating(tables: int, people: int, *, cells: int = 1, other: int = 2) -> Reported:
    """A file of tables that all state the same amount for the same people, a row each."""
    rows = Counted()
    for person in range(people):
        rows[f"p{person}", 24_312, "economic_assistance"] = [((table, person), cells, 100) for table in range(tables)]
    ore = dict.fromkeys(rows, 100 * tables)
    places = itertools.product(range(tables), range(people))
    return Reported(ore=ore, rows=rows, other_cells=dict.fromkeys(places, other))


def dropped(reported: Reported, tables: int) -> Iterator[int]:
    overlaps = Overlaps(reported, range(tables))
    for one, other, keys in overlaps.pairs():
        yield overlaps.drop(keys, (one, other))


def test_every_cell_of_what_is_left_out_counts_once() -> None:
    reported = stating(3, 4)
    assert list(dropped(reported, 3)) == [2 * 4 * 3, 4 * 3, 0]
    assert not reported.rows
    assert not reported.ore
    assert not reported.other_cells


def test_what_one_table_alone_states_is_kept() -> None:
    reported = stating(2, 3)
    alone: Key = "anna", 24_312, "economic_assistance"
    reported.rows[alone], reported.ore[alone] = [((1, 0), 1, 700)], 700
    overlaps = Overlaps(reported, range(2))
    ((one, other, keys),) = overlaps.pairs()
    assert (one, other, len(keys)) == (0, 1, 3)
    assert overlaps.drop(keys, [other]) == 3 + 2 * 2  # the row of anna keeps its other cells
    assert reported.ore[alone] == 700
    assert {key: ore for key, ore in reported.ore.items() if key != alone} == dict.fromkeys(keys, 100)


def test_few_in_common_are_late_payments() -> None:
    reported = stating(2, 1)
    for table, person in itertools.product(range(2), range(5)):
        reported.rows[f"{table}:{person}", 24_312, "economic_assistance"] = [((table, 9), 1, 100)]
    assert list(Overlaps(reported, range(2)).pairs()) == []


def test_many_tables_that_state_the_same_cost_no_more_than_their_rows() -> None:
    tables, people = 40, 5
    reported = stating(tables, people)
    assert sum(dropped(reported, tables)) == tables * people * 3
    assert isinstance(reported.rows, Counted)
    assert reported.rows.looked_up <= tables * people  # and not once more for every pair
