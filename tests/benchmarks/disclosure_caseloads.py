"""Random caseloads over six releases, judged by a second attacker that sees only the files (scipy, another formulation).

python -m tests.benchmarks.disclosure_caseloads [how many, 40 by default] [first seed]
"""

from __future__ import annotations

import sys
import time

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import SafeTables
from tests.given.disclosure.caseloads import SMALL, as_file, people, tables
from tests.given.disclosure.outsider import broken_rules


def main() -> None:
    """Print every caseload that breaks a rule or loses a goal total, and the sums."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    start = time.perf_counter()
    results = [one(seed) for seed in range(first, first + number)]
    narrow, lost = sum(bool(n) for n, _ in results), sum(bool(lost) for _, lost in results)
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{number} caseloads, {narrow} with a number too narrow, {lost} with a goal total lost, {seconds:.0f} s\n")


def one(seed: int) -> tuple[int, int]:
    """Numbers left too narrow, and goal totals of 5 and more missing in the last package, for one caseload."""
    detail = [(3, 6), (2, 4, 6), (1, 6)][seed % 3]
    size = [60, 108, 150, 308][seed % 4]
    caseload = people(seed, size, SMALL)
    plains = [tables(caseload, r, SMALL, detail=r in detail) for r in range(1, 7)]
    sent: list[SafeTables] = []
    for i, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(s) for s in sent], truth=plains[:i] if seed % 2 else ()))
    files = [as_file(safe) for safe in sent]
    broken = broken_rules([f.as_json() for f in files], [p.as_json() for p in plains])
    found = attack(files, plains)
    last = {cell.key: cell.value for cell in sent[-1].cells()}
    totals = {cell.key: cell.value or 0 for cell in plains[-1].cells() if cell.key in plains[-1].pinned}
    lost = [key for key, value in totals.items() if value >= 5 and last[key] != value]
    if broken or found.exact or found.narrow or lost:
        sys.stdout.write(
            f"seed {seed}, {size} people, detail {detail}: {found.exact}, {found.narrow}, {sorted(broken)}, {lost}\n"
        )
        sys.stdout.flush()
    return len(broken) + found.exact + found.narrow, len(lost)


if __name__ == "__main__":
    main()
