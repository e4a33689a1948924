"""Classes told as one: which can be, and what each merge would buy back, the release protected anew with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.disclosure.progress import ProgressCallback
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge, merge
from kraft_desktop.disclosure.tables.table import PublishedTables
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import catalogue, mergeable
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.release import STEPS
from kraft_desktop.services.risk import step_tables

__all__ = ["Alternative", "Merge", "Price", "Tally", "find", "made", "price"]

STAGE = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many numbers tables have, and how many of them are hidden."""

    printed: int
    hidden: int

    @property
    def told(self) -> int:
        """The numbers that can be read."""
        return self.printed - self.hidden

    @classmethod
    def of(cls, tables: PublishedTables) -> Tally:
        """Those of tables; one that stands in several counts once, one of a class told only with others not at all."""
        values = {cell.key: cell.value for cell in tables.cells() if not tables.is_merged(cell.key)}
        return cls(printed=len(values), hidden=sum(value is None for value in values.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What one more merge would give; ``merges`` are all there would be then."""

    merge: Merge
    merges: tuple[Merge, ...]
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """The package as it is, and what the merges would give, the one that leaves fewest numbers hidden first."""

    now: Tally
    alternatives: tuple[Alternative, ...]


def price(session: Session, prepared: Prepared, *, progress: ProgressCallback) -> Price:
    """Try the merges on a package that has not gone out: those of classes in which something is hidden.

    Each costs as much as the package did. ``progress`` is called meanwhile; what it raises stops the work.
    """
    session.require(Right.MAKE_PACKAGE)
    known, now = step_tables.true_step_tables(session, prepared), made(prepared)
    hidden = {part for cell in prepared.tables[STEPS].cells() if cell.value is None for part in cell.key}
    tried = [
        m for m in mergeable.choices(known.plain, now) if not hidden.isdisjoint((m.dimension, member) for member in m.members)
    ]
    found = list[Alternative]()
    for place, one in enumerate(tried):
        share = place / len(tried)
        progress(STAGE, share)
        chosen = (*(m for m in now if m.dimension != one.dimension or set(m.members).isdisjoint(one.members)), one)
        safe = protect(
            merge(known.plain, chosen),
            known.history,
            truth=known.truth,
            progress=lambda *_, share=share: progress(STAGE, share),
        )
        found.append(Alternative(merge=one, merges=chosen, tally=Tally.of(safe)))
    found.sort(key=lambda one: (one.tally.hidden, -one.tally.printed))
    return Price(now=Tally.of(prepared.tables[STEPS]), alternatives=tuple(found))


def made(prepared: Prepared) -> tuple[Merge, ...]:
    """What a package tells as one."""
    return merging.merges(prepared.tables[STEPS]) if STEPS in prepared.tables else ()


def find(session: Session, classes: Sequence[str]) -> Merge:
    """The merge of some classes, whichever dimension they are of; CannotMerge when no dimension has them all."""
    dispatch.require(session)
    return mergeable.of_classes(classes, catalogue.dimensions(session.programme, session.node))
