"""Blanks, protected cells left too narrow, and seconds of the disclosure engine beside the reference figures.

    python -m tests.benchmarks.disclosure_reference [--every]

Seconds are processor time; the engine uses one thread. The cells left too narrow are counted by the attack with the truth.

The reference figures (same data, same rule) are those of GaussSuppression 1.2.3 with interval protection, and the aims.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import PlainTables, SafeTables
from tests.given.disclosure.caseloads import CATALOGUE, FIVE, KNOWN, as_file, load, node, package, people, tables

SINGLE = {  # GaussSuppression with intervals; aim
    "mun_stage": ("20 ; 0", "<= 20 ; 0 ; 0.1 s"),
    "mun_sex_stage": ("89 ; 0 ; 0.6 s", "<= 88 ; 0 ; 0.6 s"),
    "d2s": ("21 ; 0", "<= 21 ; 0"),
    "sosialfiktiv": ("259 ; 0 ; 12.6 s", "<= 253 ; 0 ; 12 s"),
}


def main() -> None:
    """Print one line for each data set."""
    line("data set", "blanks ; too narrow ; seconds", "GaussSuppression", "aim")
    for name, (peer, aim) in SINGLE.items():
        line(name, chain([load(name)]), peer, aim)
    for name in ("north", "middle", "south"):
        line(f"{name}, detail at 3 and 6", chain(node(name, {3, 6})), "-", "0 narrow, 2 s")
        line(f"{name}, the same from files alone", chain(node(name, {3, 6}), remember=False), "-", "0 narrow, 2 s")
    caseload = people(0, 108, FIVE)
    plains = [tables(caseload, r, FIVE, detail=r in {3, 6}) for r in range(1, 7)]
    line("five classifications, detail at 3 and 6", chain(plains), "-", "0 narrow, 5 s")
    for name, classes in (("", KNOWN), (", much unknown", CATALOGUE)):
        caseload = people(0, 108, classes)
        plains = [package(caseload, r) for r in range(1, 7)]
        line(f"the package's own catalogue{name}", chain(plains), "-", "0 narrow, 2 s for the last")
    if "--every" in sys.argv:
        for name in ("north", "middle", "south"):
            line(f"{name}, detail in every release", chain(node(name, range(1, 7))), "-", "0 narrow")
            line(f"{name}, the same from files alone", chain(node(name, range(1, 7)), remember=False), "-", "0 narrow")


def chain(plains: Sequence[PlainTables], *, remember: bool = True) -> str:
    """Protect the releases one by one: blanks in the last, numbers left too narrow in all, seconds for all and the last."""
    sent: list[SafeTables] = []
    seconds = []
    for i, plain in enumerate(plains):
        start = time.process_time()
        sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:i] if remember else ()))
        seconds.append(time.process_time() - start)
    found = attack([as_file(safe) for safe in sent], plains)
    blanks = {cell.key for cell in sent[-1].cells() if cell.value is None}
    cells = {cell.key for cell in sent[-1].cells()}
    return f"{len(blanks)} of {len(cells)} ; {found.exact + found.narrow} ; {sum(seconds):.1f} s, last {seconds[-1]:.1f}"


def line(*parts: str) -> None:
    sys.stdout.write("".join(part.ljust(width) for part, width in zip(parts, (42, 36, 20, 0), strict=True)).rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
