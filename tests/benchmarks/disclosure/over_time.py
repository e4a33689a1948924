"""Blanks over six releases with detail in each, the truth of earlier releases known, beside the joint optimum.

    python -m tests.benchmarks.disclosure.over_time [how many invented courses besides, 0 by default]

The joint optimum chooses the blanks of all six releases at once, with the true figures of those to come: no method that
protects one release after the other can hide less. It is found in the relaxation, by the engine's own search. Seconds are
processor time of protecting; what is exact or narrow is counted by the attack with the truth.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

import numpy as np

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import WORK, protect
from kraft_desktop.disclosure.search.progress import no_progress
from kraft_desktop.disclosure.search.secondary_suppression import Candidates, SuppressionSearch, suppression_costs
from kraft_desktop.disclosure.search.zero_rows import ZeroRows
from kraft_desktop.disclosure.solver.bounds import limit_by_guaranteed_totals, limit_to_attainable
from kraft_desktop.disclosure.solver.history import ReleaseHistory
from kraft_desktop.disclosure.tables.table import PlainTables, SafeTables
from tests.given.disclosure.caseloads import as_file, node, people, tables

CLASSES = {"municipality": ("A", "B", "C", "D"), "sex": ("K", "M"), "age": ("18-29", "30-49", "50-65")}
AIM = "<= 244 (31) ; 0, 0 ; 0 ; 10 s"


def main() -> None:
    """Print one line for each course, and the sums of the three nodes."""
    line("course", "blanks (last)", "exact, narrow ; one number ; seconds", "joint optimum")
    total = np.sum([course(name, node(name, range(1, 7))) for name in ("north", "middle", "south")], axis=0)
    line("together", f"{total[0]:.0f} ({total[1]:.0f})", f"{total[4]:.1f} s", f"{total[2]:.0f} ({total[3]:.0f})", f"aim {AIM}")
    for seed in range(int(sys.argv[1]) if len(sys.argv) > 1 else 0):
        caseload = people(500 + seed, (80, 108, 140)[seed % 3], CLASSES)
        course(f"invented {seed}", [tables(caseload, release, CLASSES) for release in range(1, 7)])


def course(name: str, plains: Sequence[PlainTables]) -> tuple[float, ...]:
    """Blanks in all releases and in the last, the same of the joint optimum, and seconds; printed as well."""
    sent: list[SafeTables] = []
    start = time.process_time()
    for i, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:i]))
    seconds = time.process_time() - start
    files = [as_file(safe) for safe in sent]
    hidden = [{cell.key: cell.interval for cell in file.cells() if cell.value is None} for file in files]
    found = attack(files, plains)
    points = sum(interval is None or interval[0] == interval[1] for blanks in hidden for interval in blanks.values())
    best = joint_optimum(plains)
    blanks = [len(one) for one in hidden]
    judged = f"{found.exact}, {found.narrow} ; {points} ; {seconds:.1f} s"
    line(name, f"{sum(blanks)} ({blanks[-1]})", judged, f"{sum(best)} ({best[-1]})", str(blanks))
    return sum(blanks), blanks[-1], sum(best), best[-1], seconds


def joint_optimum(plains: Sequence[PlainTables]) -> list[int]:
    """The blanks of each release when those of all are chosen at once."""
    history = ReleaseHistory(plains)
    rules, cells = history.rulebook(), history.cell_ids
    guaranteed = rules.guaranteed_totals(history.plain_cells)
    indices = np.array([i for i, cell in enumerate(cells) if cell not in guaranteed], dtype=np.intp)
    free = [cells[i] for i in indices]
    judged = limit_by_guaranteed_totals(history, rules.targets(), guaranteed)
    targets = limit_to_attainable(history.attacker_program(free), judged)[0]
    sensitive = {target.cells[0] for target in targets if target.kind == "cell"}
    values = np.array([history.known_ranges[cell][0] for cell in free], dtype=float)
    pinned = np.array([cell in rules.pinned for cell in free])
    candidates = Candidates(
        indices,
        suppression_costs(np.zeros_like(values), pinned, np.zeros_like(pinned)),  # every blank costs the same
        np.array([cell in sensitive for cell in free]),
        ZeroRows(free, values, plains[0].step),
    )
    chosen = SuppressionSearch(history, targets, candidates, no_progress, 100 * WORK).suppressed_cells()
    times = [time for (time, _), hidden in zip(free, chosen, strict=True) if hidden]
    return [times.count(time) for time in range(len(plains))]


def line(*parts: str) -> None:
    sys.stdout.write(
        "".join(part.ljust(width) for part, width in zip(parts, (14, 16, 40, 16, 0), strict=False)).rstrip() + "\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
