"""How many numbers a package prints, and how many of them are hidden: counted in one way on pages, papers and in answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kraft_desktop.disclosure.tables.table import PublishedTables


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """The number of cells in tables, and the number of hidden ones among them."""

    printed: int
    hidden: int

    @property
    def shown(self) -> int:
        """The number of cells that can be read."""
        return self.printed - self.hidden

    @classmethod
    def of(cls, documents: Iterable[PublishedTables]) -> CellCounts:
        """The counts of a package's documents. A cell in several tables of a document counts once; cells of classes printed
        only merged with others do not count."""
        found = [
            value
            for tables in documents
            for value in {cell.key: cell.value for cell in tables.cells() if not tables.is_merged(cell.key)}.values()
        ]
        return cls(printed=len(found), hidden=sum(value is None for value in found))
