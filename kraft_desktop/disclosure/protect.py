"""The one door from plain to safe tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from kraft_desktop.disclosure.search.choice import Choice, Watch, costs, unwatched
from kraft_desktop.disclosure.search.pool import Pool
from kraft_desktop.disclosure.search.progress import Progress
from kraft_desktop.disclosure.solver.bounds import under_policy, within_reach
from kraft_desktop.disclosure.solver.cover import Chosen
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import OutOfWork
from kraft_desktop.disclosure.tables.certificate import Certificate, claims
from kraft_desktop.disclosure.tables.rules import CEILING, Target
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import SEAL, Cell, Key, PlainTables, PublishedTables, SafeTables, Verdict, Why

WORK = 2_000_000  # simplex iterations: some minutes; the largest test table takes a tenth of it


def protect(
    plain: PlainTables,
    history: Sequence[PublishedTables] = (),
    *,
    truth: Sequence[PlainTables] = (),
    watch: Watch = unwatched,
    work: int = WORK,
) -> SafeTables:
    """The release with everything blanked that would, with all of ``history``, give a sensitive number away.

    ``history`` is all that was ever sent of these tables, in the order of sending. Of one release number what is sent later
    lies later in time, ``plain`` last, though greater numbers may have been sent before it. ``truth`` are their true figures,
    so far as they are still known: for the rest every figure that can have been true is guarded, which costs more blanks.
    ``watch`` is told the stage and the share done of all the work, which never falls; what it raises stops the work. When
    ``work`` (simplex iterations) is used up, details are held. BadTables when the releases contradict themselves or each other.
    """
    return _Protection(plain, history, truth, watch, work).safe()


class _Protection:
    """One call of protect()."""

    def __init__(
        self, plain: PlainTables, history: Sequence[PublishedTables], truth: Sequence[PlainTables], watch: Watch, work: int
    ) -> None:
        if "release" not in plain.cumulative:  # nothing ties the releases together
            history, truth = (), ()
        self._plain, self._watch, self._work = plain, Progress(watch), work
        self._ledger = ReleaseHistory([*history, plain], truth)
        self._ledger.tick = self._watch.tick
        self._ledger.check()
        self._places = np.array([i for i, cell in enumerate(self._ledger.ids) if cell in self._ledger.plain], dtype=np.intp)
        self._cells = [self._ledger.ids[place] for place in self._places]
        self._values = np.array([self._ledger.known[cell][0] for cell in self._cells])
        self._rules = self._ledger.rulebook()
        core = self._rules.core(self._ledger.plain)
        self._core = np.array([cell in core for cell in self._cells])
        self._merged = np.array([plain.is_merged(key) for _, key in self._cells])
        self._exact, self._narrow = 0, 0

    def safe(self) -> SafeTables:
        """Targets, blanks, proof, intervals."""
        targets = self._attainable(self._rules.targets())
        sensitive = self._sensitive(targets) | self._merged
        blank, pool, proved = self._proved(targets, sensitive)
        cells = self._published(blank, sensitive)
        tables = tuple(replace(t, cells=tuple(cells[cell.key] for cell in t.cells)) for t in self._plain.tables)
        held = sum(cell.why == "held" for cell in cells.values())
        return SafeTables(
            period=self._plain.period,
            release=self._plain.release,
            dimensions=self._plain.dimensions,
            groups=self._plain.groups,
            merged=self._plain.merged,
            cumulative=self._plain.cumulative,
            tables=tables,
            pinned=self._plain.pinned,
            parameters=self._plain.parameters,
            verdict=Verdict(
                targets=len(targets), exact=self._exact, narrow=self._narrow, held=held, certificate=len(pool.caseloads)
            ),
            certificate=Certificate(claims=claims(proved), caseloads=tuple(pool.caseloads)),
            seal=SEAL,
        )

    def _attainable(self, targets: Sequence[Target]) -> list[Target]:
        """The targets with their ends where they can be at all, with nothing but the core of this release published.

        What is narrower than the rule asks for even then was given away before: it is counted in the verdict, and kept from
        getting worse.
        """
        if len(self._ledger.documents) == 1 and not self._core.any():
            return list(targets)  # with nothing printed everything can be believed
        outside = self._ledger.program(self._hidden(~self._core))
        attainable, self._exact, self._narrow = within_reach(outside, under_policy(self._ledger, targets), self._ledger.unknown)
        return attainable

    def _sensitive(self, targets: Sequence[Target]) -> Chosen:
        """The plain cells that would give a target away by themselves, beside what is published already."""
        place = {cell: i for i, cell in enumerate(self._cells)}
        sensitive = np.zeros(len(self._cells), dtype=bool)
        for target in targets:
            if not self._ledger.unknown.isdisjoint(target.cells):
                continue
            free = [place[cell] for cell in target.cells if cell in place and not self._rules.is_exact(cell)]
            sensitive[free[:1]] = True
        return sensitive

    def _proved(self, targets: list[Target], sensitive: Chosen) -> tuple[Chosen, Pool, list[Target]]:
        """Blanks, the caseloads that prove targets under them, and the targets that are proved.

        What the outline allowed and the exact system cannot show is searched for in that. Where the choice runs out of work,
        or whole people cannot do what fractions can, all details are held; then everything.
        """
        pinned = np.array([cell in self._rules.pinned for cell in self._cells])
        everything = ~self._core
        blank, pool, proved = everything, self._pool(everything, targets), targets
        for step in ("outline", "exact", "details", "everything"):
            try:
                if step in {"outline", "exact"}:
                    blank = self._chosen(targets, sensitive, pinned, exact=step == "exact")
                else:
                    blank = ~pinned | sensitive if step == "details" else everything
            except OutOfWork:
                continue
            pool = self._pool(blank, targets)
            failed = pool.fill()
            if failed and step == "outline":
                targets = self._exactly(targets, self._pool(everything, failed).fill())
                pool = self._pool(blank, targets)
                failed = pool.fill()
            proved = [target for target in targets if target not in failed]
            if not failed or len(self._pool(everything, failed).fill()) == len(failed):
                break
        self._narrow += len(targets) - len(proved)
        return blank, pool, proved

    def _exactly(self, targets: list[Target], hopeless: Sequence[Target]) -> list[Target]:
        """The targets, those that no blanks can help brought to where the exact system lets them be."""
        if not hopeless:
            return targets
        outside = self._ledger.program(self._hidden(~self._core), exact=True)
        near, exact, narrow = within_reach(outside, hopeless, self._ledger.unknown)
        self._exact, self._narrow = self._exact + exact, self._narrow + narrow
        return [near[hopeless.index(target)] if target in hopeless else target for target in targets]

    def _chosen(self, targets: Sequence[Target], sensitive: Chosen, pinned: Chosen, *, exact: bool) -> Chosen:
        process = np.array([not self._rules.is_outcome(cell) for cell in self._cells]) & pinned
        prices = costs(self._values, pinned & ~process, process)
        free = ~self._core
        blank = np.zeros(free.size, dtype=bool)
        choice = Choice(
            self._ledger, targets, sensitive[free], prices[free], self._places[free], self._watch, self._work, exact=exact
        )
        blank[free] = choice.blanks()
        return blank

    def _pool(self, blank: Chosen, targets: Sequence[Target]) -> Pool:
        return Pool(self._ledger, self._hidden(blank), targets, self._watch)

    def _hidden(self, blank: Chosen) -> list[CellId]:
        return [cell for cell, hide in zip(self._cells, blank, strict=True) if hide]

    def _published(self, blank: Chosen, sensitive: Chosen) -> dict[Key, Cell]:
        outside = self._ledger.program(self._hidden(blank))
        cells: dict[Key, Cell] = {}
        for i, cell in enumerate(self._cells):
            key = cell[1]
            if not blank[i]:
                cells[key] = Cell(key=key, value=int(self._values[i]))
                continue
            self._watch("measure", i / len(self._cells))
            low, high = outside.interval(cell)
            why: Why = (
                "merged"
                if self._merged[i]
                else "held"
                if cell in self._rules.pinned
                else "primary"
                if sensitive[i]
                else "secondary"
            )
            cells[key] = Cell(key=key, value=None, interval=(low, None if high >= CEILING else high), why=why)
        return cells
