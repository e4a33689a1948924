"""Statistical disclosure control: the only way from plain tables to safe ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from enum import Flag, auto

import numpy as np

from kraft_desktop.disclosure.search.blank_width import BlankWidth
from kraft_desktop.disclosure.search.caseload_pool import CaseloadPool
from kraft_desktop.disclosure.search.progress import ProgressCallback, StagedProgress, no_progress
from kraft_desktop.disclosure.search.secondary_suppression import Candidates, SuppressionSearch, suppression_costs
from kraft_desktop.disclosure.search.zero_rows import ZeroRows
from kraft_desktop.disclosure.solver.bounds import limit_by_guaranteed_totals, limit_to_attainable, limit_to_whole_people
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.solver.linear import WorkLimitReached
from kraft_desktop.disclosure.tables.arrays import Flags
from kraft_desktop.disclosure.tables.certificate import Certificate, claims
from kraft_desktop.disclosure.tables.last_printed import last_printed
from kraft_desktop.disclosure.tables.rules import Target, upper_end
from kraft_desktop.disclosure.tables.system import CellId
from kraft_desktop.disclosure.tables.table import SEAL, Cell, Key, PlainTables, PublishedTables, SafeTables, Verdict, Why

STAGES = ("relaxation", "exact", "wider", "wider", "wider", "details", "everything")
WORK = 2_000_000  # simplex iterations: some minutes; the largest test table takes a tenth of it
EXACT_SHARE = 40
"""The search in the exact system, ten times as large, is given up after so small a share of the work: some seconds."""


class Waiting(Flag):
    """Which of the totals that the policy always prints are suppressed like other numbers: none, those that have grown by less
    than the increment threshold, all."""

    NONE = 0
    SMALL_GROWTH = auto()
    ALL = auto()


def protect(
    plain: PlainTables,
    history: Sequence[PublishedTables] = (),
    *,
    truth: Sequence[PlainTables] = (),
    totals_wait: Sequence[Waiting] = (Waiting.NONE,),
    hidden: Collection[Key] = (),
    before_proof: Callable[[Collection[Key]], None] | None = None,
    progress: ProgressCallback = no_progress,
    work: int = WORK,
) -> SafeTables:
    """The release with every cell suppressed that would, together with ``history``, disclose a sensitive number.

    ``history`` is everything published of these tables so far, in the order it was sent. Among releases of one number the one
    sent later is later in time, and ``plain`` is the last of its number, even when releases with higher numbers were sent
    before it. ``truth`` are the true figures of the history so far as they are still known; without them every figure that can
    be true is protected, which suppresses more cells. Of the totals that the policy always prints, those of ``totals_wait``
    may be suppressed too; of several choices the first is made with which nothing is disclosed, else the last. The cells
    ``hidden`` are suppressed whatever else is. ``before_proof`` is called with the suppressed cells before they are proved to
    suffice, which takes longer than finding them; what it raises ends the search. ``progress`` is called with the stage and
    the share of all work done, which never falls. When the limit of ``work`` (simplex iterations) is used up, all detail cells
    are suppressed. BadTables when the releases contradict themselves or each other.
    """
    watch = StagedProgress(progress)

    def protection(waiting: Waiting) -> _Protection:
        return _Protection(plain, history, truth, hidden, watch, work, before_proof, waiting)

    *choices, last = totals_wait
    for waiting in choices:
        try:
            return protection(waiting).safe(strictly=True)
        except _DisclosesError:
            continue
    return protection(last).safe()


def suppress_more(safe: SafeTables, history: Sequence[PublishedTables], keys: Collection[Key]) -> SafeTables:
    """The same release with some more cells suppressed, and every interval measured anew.

    A reader learns nothing from a blank that the number would not have told, so that what was safe stays safe and the
    certificate holds: the caseloads agree with what is still published. A number that comes out exactly all the same is
    printed, since hiding it is of no use. ``history`` is the one that ``protect`` was given.
    """
    before = {cell.key for cell in safe.cells() if cell.value is None}
    suppressed, pinned = before | set(keys), set(safe.pinned)

    def changed(cell: Cell, interval: tuple[int, int | None] | None) -> Cell:
        why = cell.why or ("held" if cell.key in pinned else "secondary")
        return Cell(key=cell.key, value=None, interval=interval, why=why) if cell.key in suppressed else cell

    bare = replace(safe, tables=tuple(t.with_cells(lambda cell: changed(cell, None)) for t in safe.tables), seal=SEAL)
    documents = [*history, bare] if "release" in safe.cumulative else [bare]
    joint = ReleaseHistory(documents)
    time, attacker = next(t for t, document in enumerate(joint.documents) if document is bare), joint.attacker_program()
    measured = {
        key: attacker.interval((time, key)) for key in dict.fromkeys(cell.key for cell in bare.cells()) if key in suppressed
    }
    suppressed -= {key for key, (low, high) in measured.items() if low == high} - before
    intervals = {k: (low, upper_end(high)) for k, (low, high) in measured.items() if low < high}
    tables = tuple(t.with_cells(lambda cell: changed(cell, intervals.get(cell.key))) for t in safe.tables)
    cells = [cell for table in tables for cell in table.cells]
    return replace(bare, tables=tables, last_printed=last_printed(bare, cells, history), seal=SEAL)


def without_withheld(safe: SafeTables) -> SafeTables:
    """The same release without its withheld numbers and the tables and groups that only they are in, as it is printed."""
    withheld = set(safe.withheld)
    printed = (replace(t, cells=tuple(c for c in t.cells if c.key not in withheld)) for t in safe.tables)
    tables = tuple(table for table in printed if table.cells)
    used = {part for table in tables for cell in table.cells for part in cell.key}
    groups = {n: {g: m for g, m in own.items() if (n, g) in used} for n, own in safe.groups.items()}
    return replace(
        safe,
        tables=tables,
        groups={name: own for name, own in groups.items() if own},
        withheld=(),
        last_printed={key: before for key, before in safe.last_printed.items() if key not in withheld},
        seal=SEAL,
    )


class _DisclosesError(Exception):
    """Something can be worked out with the totals that are always printed."""


class _Protection:
    """The protection of a release; ``waiting`` are the totals that need not be printed."""

    def __init__(
        self,
        plain: PlainTables,
        history: Sequence[PublishedTables],
        truth: Sequence[PlainTables],
        hidden: Collection[Key],
        progress: StagedProgress,
        work: int,
        before_proof: Callable[[Collection[Key]], None] | None,
        waiting: Waiting,
    ) -> None:
        if "release" not in plain.cumulative:  # the numbers of the releases are unrelated
            history, truth = (), ()
        self._plain, self._published, self._progress, self._work = plain, history, progress, work
        self._hidden = {*plain.withheld, *hidden}
        self._before_proof = before_proof
        self._history = ReleaseHistory([*history, plain], truth)
        self._history.before_solve = self._progress.report
        self._history.check()
        cells = self._history.cell_ids
        self._indices = np.array([i for i, cell in enumerate(cells) if cell in self._history.plain_cells], dtype=np.intp)
        self._cells = [cells[index] for index in self._indices]
        self._values = np.array([self._history.known_ranges[cell][0] for cell in self._cells])
        self._rules = self._history.rulebook()
        if Waiting.SMALL_GROWTH in waiting:
            self._rules.guarantee_no_small_growth(self._history.plain_cells)
        guaranteed = self._rules.guaranteed_totals(self._history.plain_cells)
        if Waiting.ALL in waiting:
            guaranteed -= self._history.plain_cells
        self._printed_totals = guaranteed
        self._guaranteed = np.array([cell in guaranteed for cell in self._cells])
        self._merged = np.array([plain.is_merged(key) for _, key in self._cells])
        self._zero_rows = ZeroRows(self._cells, self._values, plain.step)
        self._exact, self._narrow, self._disclosed = 0, 0, 0

    def safe(self, *, strictly: bool = False) -> SafeTables:
        """The safe tables: targets, suppression, certificate and audit intervals in turn. When it is asked for (``strictly``)
        raises _DisclosesError as soon as it is known that they are not safe."""
        targets = self._attainable(self._rules.targets())
        self._refuse_disclosure(strictly)
        primary, required = self._primary(targets), self._required(targets)
        suppressed, pool, proved = self._suppress_and_prove(targets, primary, required)
        self._refuse_disclosure(strictly)
        cells = self._published_cells(suppressed, primary, required)
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
            withheld=self._plain.withheld,
            parameters=self._plain.parameters,
            verdict=Verdict(
                targets=len(targets),
                exact=self._exact,
                narrow=self._narrow,
                held=held,
                certificate=len(pool.caseloads),
                disclosed=self._disclosed,
            ),
            certificate=Certificate(claims=claims(proved), caseloads=tuple(pool.caseloads)),
            last_printed=last_printed(self._plain, cells.values(), self._published),
            seal=SEAL,
        )

    def _refuse_disclosure(self, strictly: bool) -> None:
        if strictly and self._exact + self._narrow:
            raise _DisclosesError

    def _attainable(self, targets: Sequence[Target]) -> list[Target]:
        """The targets, their protection levels limited to those that can be reached when this release publishes nothing but
        its guaranteed totals.

        A target that does not meet the rules when it publishes nothing at all was disclosed by earlier releases: the verdict
        counts it apart from those that the totals disclose together with them, and its interval must not become narrower.
        """
        judged, uncertain = (
            limit_by_guaranteed_totals(self._history, targets, self._printed_totals),
            self._history.uncertain_cells,
        )
        if len(self._history.documents) > 1:
            before = self._history.attacker_program(self._cells)
            judged, exact, narrow = limit_to_attainable(before, judged, uncertain)
            self._disclosed = exact + narrow
        if not self._guaranteed.any():
            return judged
        attacker = self._history.attacker_program(self._suppressed_ids(~self._guaranteed))
        judged, self._exact, self._narrow = limit_to_attainable(attacker, judged, uncertain)
        return judged

    def _primary(self, targets: Sequence[Target]) -> Flags:
        """The sensitive cells: each is the first cell of a target that is still plain and not always printed."""
        index = {cell: i for i, cell in enumerate(self._cells)}
        primary = np.zeros(len(self._cells), dtype=bool)
        for target in targets:
            if not self._history.uncertain_cells.isdisjoint(target.cells):
                continue
            free = [index[cell] for cell in target.cells if cell in index and not self._rules.is_exact(cell)]
            primary[free[:1]] = True
        return primary

    def _required(self, targets: Sequence[Target]) -> Flags:
        """The cells that must be suppressed whatever else is: the counts that are sensitive themselves, those of classes that
        are printed merged with others, and the withheld ones."""
        sensitive = {target.cells[0] for target in targets if target.kind == "cell"}
        required: Flags = self._merged | np.array([cell in sensitive or cell[1] in self._hidden for cell in self._cells])
        return required

    def _suppress_and_prove(
        self, targets: list[Target], primary: Flags, required: Flags
    ) -> tuple[Flags, CaseloadPool, list[Target]]:
        """The suppressed cells, the pool of caseloads under them, and the targets that these prove.

        The stages are tried in turn until all targets are proved that can be: suppression chosen in the relaxation, then in the
        exact system, then with ever wider levels for what fractions of people promised and whole people did not prove, then all
        details suppressed, then everything but the guaranteed totals. A search that reaches its limit of work is given up for
        the next stage.
        """
        pinned = np.array([cell in self._rules.pinned for cell in self._cells])
        all_possible = ~self._guaranteed
        suppressed, pool, unproved = all_possible, self._pool(all_possible, targets), list[Target]()
        extra = [0] * len(targets)  # how much wider than its level each target is searched for
        for stage in STAGES:
            extra = [more + (stage == "wider" and target in unproved) for more, target in zip(extra, targets, strict=True)]
            try:
                if stage in {"details", "everything"}:
                    chosen = ~pinned | primary | required if stage == "details" else all_possible
                else:
                    wished = self._widened(targets, extra)
                    chosen = self._choose_suppression(wished, required, pinned, exact=stage == "exact")
            except WorkLimitReached:
                continue
            if unproved and np.array_equal(chosen, suppressed):
                continue
            if self._before_proof is not None:
                self._before_proof({key for _, key in self._suppressed_ids(chosen)})
            suppressed, pool = chosen, self._pool(chosen, targets)
            unproved = pool.prove_targets()
            hopeless = self._pool(all_possible, unproved).prove_targets() if unproved else []
            if hopeless and stage == "relaxation":
                targets = self._limited_exactly(targets, hopeless)
                pool = self._pool(suppressed, targets)
                unproved = pool.prove_targets()
                hopeless = self._pool(all_possible, unproved).prove_targets() if unproved else []
            if len(hopeless) == len(unproved):
                break
        proved = [target for target in targets if target not in unproved]
        before = self._disclosed_before(unproved, suppressed)
        self._disclosed, self._narrow = self._disclosed + before, self._narrow + len(unproved) - before
        return suppressed, pool, proved

    def _disclosed_before(self, unproved: Sequence[Target], suppressed: Flags) -> int:
        """How many of the targets the releases before disclose to who counts whole people, and this one proves no narrower."""
        if not unproved or len(self._history.documents) == 1:
            return 0
        limited = limit_to_whole_people(self._history, unproved, self._cells)
        before = [now for now, target in zip(limited, unproved, strict=True) if now != target]
        return len(before) - len(self._pool(suppressed, before).prove_targets()) if before else 0

    def _widened(self, targets: Sequence[Target], extra: Sequence[int]) -> list[Target]:
        """The targets, each with a level wider by its ``extra`` at both ends, so far as suppression can reach it."""
        wider = [
            replace(target, low=max(0, target.low - more), high=target.high + more, width=target.width + 2 * more)
            for target, more in zip(targets, extra, strict=True)
            if more
        ]
        reached = iter(self._reachable(wider))
        return [next(reached) if more else target for target, more in zip(targets, extra, strict=True)]

    def _limited_exactly(self, targets: list[Target], hopeless: Sequence[Target]) -> list[Target]:
        """The targets, with the protection levels of the ``hopeless`` ones, which no suppression can meet, narrowed to what the
        exact system leaves possible."""
        uncertain, limited = self._history.uncertain_cells, list(hopeless)
        if len(self._history.documents) > 1:
            before = self._history.attacker_program(self._cells, exact=True)
            limited, exact, narrow = limit_to_attainable(before, limited, uncertain)
            self._disclosed += exact + narrow
        attacker = self._history.attacker_program(self._suppressed_ids(~self._guaranteed), exact=True)
        limited, exact, narrow = limit_to_attainable(attacker, limited, uncertain)
        self._exact, self._narrow = self._exact + exact, self._narrow + narrow
        return [limited[hopeless.index(target)] if target in hopeless else target for target in targets]

    def _choose_suppression(self, targets: Sequence[Target], required: Flags, pinned: Flags, *, exact: bool) -> Flags:
        """The cells to suppress for ``targets``, and for other blanks to be as wide as theirs."""
        process = np.array([not self._rules.is_outcome(cell) for cell in self._cells]) & pinned
        costs = suppression_costs(self._values, pinned & ~process, process)
        free = ~self._guaranteed
        suppressed = np.zeros(free.size, dtype=bool)
        cells = [cell for cell, is_free in zip(self._cells, free, strict=True) if is_free]
        zero_rows = ZeroRows(cells, self._values[free], self._plain.step)
        candidates = Candidates(self._indices[free], costs[free], required[free], zero_rows)
        blanks = BlankWidth(self._history, self._plain.parameters, self._printed_totals)
        wished = [*targets, *blanks.targets(self._suppressed_ids(self._zero_rows.zeros(required)))]
        work = self._work // EXACT_SHARE if exact else self._work
        while True:
            search = SuppressionSearch(self._history, wished, candidates, self._progress, work, exact=exact)
            suppressed[free] = search.suppressed_cells()
            wider = blanks.too_narrow(self._suppressed_ids(suppressed), wished)
            if not wider:
                return suppressed
            wished += wider

    def _reachable(self, targets: Sequence[Target]) -> list[Target]:
        """The targets, with levels no wider than suppressing all but the guaranteed totals makes them."""
        if not targets:
            return []
        return limit_to_attainable(self._history.attacker_program(self._suppressed_ids(~self._guaranteed)), targets)[0]

    def _pool(self, suppressed: Flags, targets: Sequence[Target]) -> CaseloadPool:
        return CaseloadPool(self._history, self._suppressed_ids(suppressed), targets, self._progress)

    def _suppressed_ids(self, suppressed: Flags) -> list[CellId]:
        return [cell for cell, is_suppressed in zip(self._cells, suppressed, strict=True) if is_suppressed]

    def _published_cells(self, suppressed: Flags, primary: Flags, required: Flags) -> dict[Key, Cell]:
        """The cells by key. A cell whose interval would be one number is printed, since that says nothing new; a sensitive
        count and a zero under a hidden class have no interval then."""
        kept = required | self._zero_rows.zeros(suppressed)
        attacker = self._history.attacker_program(self._suppressed_ids(suppressed))
        cells: dict[Key, Cell] = {}
        for i, cell in enumerate(self._cells):
            key, value = cell[1], int(self._values[i])
            if not suppressed[i]:
                cells[key] = Cell(key=key, value=value)
                continue
            self._progress("measure", i / len(self._cells))
            low, high = attacker.interval(cell)
            if low == high and not kept[i]:
                cells[key] = Cell(key=key, value=value)
                continue
            interval = None if low == high else (low, upper_end(high))
            cells[key] = Cell(key=key, value=None, interval=interval, why=self._why(i, sensitive=primary[i]))
        return cells

    def _why(self, index: int, *, sensitive: bool) -> Why:
        if self._merged[index]:
            return "merged"
        if self._cells[index] in self._rules.pinned:
            return "held"
        return "primary" if sensitive else "secondary"
