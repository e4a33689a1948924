"""Class merging of a package: which classes can be merged, and how many suppressed numbers each merge would save.

Each merge is tried by protecting the release again with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.search.progress import ProgressCallback
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.merging import Merge, merge
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import catalogue, merge_rules
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.release import STEPS
from kraft_desktop.services.risk import step_tables

__all__ = ["Alternative", "CellCounts", "Merge", "MergePrices", "merge_of", "merges_in", "price"]

STAGE = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One more merge, all the ``merges`` of the release with it, and the resulting counts of cells."""

    merge: Merge
    merges: tuple[Merge, ...]
    counts: CellCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePrices:
    """The counts of the package as it is, and the alternatives, the one with fewest suppressed cells first."""

    now: CellCounts
    alternatives: tuple[Alternative, ...]


def price(session: Session, prepared: Prepared, *, progress: ProgressCallback) -> MergePrices:
    """What each merge would give a package that has not been sent, tried for the classes with a suppressed cell.

    Each trial takes as long as protecting the package did.
    """
    session.require(Right.MAKE_PACKAGE)
    true_tables, now = step_tables.true_step_tables(session, prepared), merges_in(prepared)
    hidden = {part for cell in prepared.tables[STEPS].cells() if cell.value is None for part in cell.key}
    tried = [
        m
        for m in merge_rules.choices(true_tables.plain, now)
        if not hidden.isdisjoint((m.dimension, member) for member in m.members)
    ]
    found, others = list[Alternative](), [tables for name, tables in prepared.tables.items() if name != STEPS]
    for index, one in enumerate(tried):
        share = index / len(tried)
        progress(STAGE, share)
        chosen = (*(m for m in now if m.dimension != one.dimension or set(m.members).isdisjoint(one.members)), one)
        safe = protect(
            merge(true_tables.plain, chosen),
            true_tables.history,
            truth=true_tables.truth,
            progress=lambda *_, share=share: progress(STAGE, share),
        )
        found.append(Alternative(merge=one, merges=chosen, counts=CellCounts.of([*others, safe])))
    found.sort(key=lambda one: (one.counts.hidden, -one.counts.printed))
    return MergePrices(now=CellCounts.of(prepared.tables.values()), alternatives=tuple(found))


def merges_in(prepared: Prepared) -> tuple[Merge, ...]:
    """The class merges of a package."""
    return merging.merges(prepared.tables[STEPS]) if STEPS in prepared.tables else ()


def merge_of(session: Session, classes: Sequence[str]) -> Merge:
    """The merge of some classes, all of one dimension; CannotMerge when no dimension has them all."""
    dispatch.require(session)
    return merge_rules.of_classes(classes, catalogue.dimensions(session.programme, session.node))
