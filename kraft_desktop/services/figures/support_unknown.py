"""What a printed sum or mean says of how many people's support is not known, a class of its own that is often hidden.

A sum is printed for five people or more, a mean for ten, so that each of them says that so many people's support is known; the
rest of the people referred, node or class, are at most so many without. A figure is printed only when that says nothing of the
hidden number by which anything could be worked out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kraft_desktop.disclosure.amounts.sums import LEAST_FOR_MEAN, LEAST_FOR_SUM
from kraft_desktop.disclosure.attack import discloses_more
from kraft_desktop.disclosure.tables.rules import CEILING
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, PublishedTables, make_key
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import MONTHS, UNKNOWN, Dimension, PackageStep

_REFERRED: Mapping[str, str] = {Dimension.STEP: PackageStep.REFERRED}
_WITHOUT = make_key({Dimension.DURATION_BAND: UNKNOWN, **_REFERRED})
"""The people referred whose time with support is not known."""


class SupportUnknown:
    """The number of people without a known support in the last of some ``releases``, of which ``truth`` are the true figures.

    ``releases`` are as a reader knows them, in the order of time.
    """

    def __init__(self, releases: Sequence[PublishedTables], truth: Sequence[PlainTables], policy: Policy) -> None:
        self._releases, self._truth, self._policy = releases, truth, policy
        self._cells: dict[Key, Cell] = {cell.key: cell for cell in releases[-1].cells()}
        self._true = max((cell.value or 0 for cell in truth[-1].cells() if cell.key == _WITHOUT), default=0)
        self._disclosing: dict[int, bool] = {}

    def stays_hidden(self, names: Collection[str]) -> bool:
        """Whether the figures ``names`` of a package (``cost``, ``cost.gender.woman``) may be printed together."""
        whole = [self._least(name) for name in names if "." not in name]
        if max(whole, default=0) > _ends(self._cells[make_key(_REFERRED)])[0]:
            return False  # the reader does not know that there are so many people
        most = self._most(names, max(whole, default=0))
        return most is None or not self._discloses(most)

    def _least(self, name: str) -> int:
        """The fewest people that a figure is printed for."""
        least = LEAST_FOR_MEAN if name.partition(".")[0] in MONTHS else LEAST_FOR_SUM
        return max(least, self._policy.sum_minimum)

    def _most(self, names: Collection[str], whole: int) -> int | None:
        """How many people without a known support the figures leave room for; None when they set no limit."""
        everybody = self._cells[make_key(_REFERRED)]
        limits = [_less([everybody], [whole])] if whole else []
        for dimension in {name.split(".")[1] for name in names if "." in name}:
            cells = list(self._classes(dimension))
            known = [self._known(dimension, cell, names) for cell in cells]
            limits += [_less(cells, known), _less([everybody], known)]  # hidden classes cannot all have the most of each
        return min((limit for limit in limits if limit is not None), default=None)

    def _classes(self, dimension: str) -> Iterator[Cell]:
        """The people referred in each class of a dimension that is printed."""
        for cell in self._cells.values():
            key = dict(cell.key)
            if (
                key.keys() == {dimension, *_REFERRED}
                and key.items() >= _REFERRED.items()
                and not self._releases[-1].is_merged(cell.key)
            ):
                yield cell

    def _known(self, dimension: str, cell: Cell, names: Collection[str]) -> int:
        """The fewest people of a class whose support is known, by its figures among ``names``."""
        own = f".{dimension}.{dict(cell.key)[dimension]}"
        return max((self._least(name) for name in names if name.endswith(own)), default=0)

    def _discloses(self, most: int) -> bool:
        """Whether something comes out when no more people than that can be without a known support."""
        cell = self._cells.get(_WITHOUT)
        if cell is None or cell.value is not None or most >= (_ends(cell)[1] or CEILING):
            return False  # the tables have said so already, or do not count them
        if most < _ends(cell)[0] + self._policy.threshold:
            return True  # whatever the number is: that the figure is printed would say which it is not
        if most < self._true:
            return False  # some became known since they were counted, so that the figure says nothing of this number
        if most not in self._disclosing:
            self._disclosing[most] = discloses_more(self._releases, self._truth, _WITHOUT, most)
        return self._disclosing[most]


def _less(cells: Sequence[Cell], known: Sequence[int]) -> int | None:
    """How many people of all ``cells`` there can be beside so many ``known`` in each of them; None when that has no end."""
    ends = [_ends(cell)[1] for cell in cells]
    return None if None in ends else sum(end or 0 for end in ends) - sum(known)


def _ends(cell: Cell) -> tuple[int, int | None]:
    """The fewest and the most people of a cell by what is printed."""
    if cell.value is not None:
        return cell.value, cell.value
    return cell.interval or (0, None)
