"""How many releases of practice nodes each rule about insiders would stop, and what hiding against them costs.

    python -m tests.benchmarks.disclosure.insiders [how many nodes, 40 by default] [first]

Each node has 12 to 108 invented people in five municipalities, six releases of the package's own catalogue, and details at 3
and 6. A rule stops a release in which an insider of its kind could state exactly a count of one or two people they do not know,
that the releases before did not already let them state. First every rule is tried on the releases as they are protected
against outsiders; then managers and those who know one person are hidden from, as a package is, and what is left is counted.

Measured on all forty nodes (240 releases), before hiding, with a new finding: one manager a count in 104 releases (38 nodes),
a rest in 12 (12), a growth in 104 (37); one who knows one person a growth in 91 (32): of three new people one knows that two
others are new; two managers a count in 185 (40), a rest in 45, a growth in 169. With hiding: one manager a count in 3 (3
nodes), where no hiding helped; nothing else of single insiders; two managers 167, 37 and 144. The price is 364 more blanks for
4,805. Since then outcomes of the whole node give way too, as long as fewer than 25 are counted.
"""

from __future__ import annotations

import functools
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from kraft_desktop.disclosure.insiders import Insider, InsiderResult, insiders
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Key, PlainTables, PublishedTables, SafeTables
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.outgoing.protection import (
    DIMENSION,
    Counted,
    InsiderCheck,
    acquaintances,
    against_insiders,
    managers,
)
from tests.given.disclosure.caseloads import KNOWN, as_file, joint, package_of, people

SIZES = (12, 18, 25, 30, 40, 50, 60, 70, 80, 90, 100, 108)
RELEASES = range(1, 7)
Rule = tuple[str, str]  # who, and what they state


def main() -> None:
    """Print the sums over all nodes."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    stopped: Counter[Rule] = Counter()
    nodes: dict[Rule, set[int]] = {}
    cost: Counter[str] = Counter()
    for seed in range(first, first + number):
        for rule in node(seed, cost):
            stopped[rule] += 1
            nodes.setdefault(rule, set()).add(seed)
        line(f"{seed}: {dict(cost)}")
    for rule, times in sorted(stopped.items()):
        line(f"{' '.join(rule)}: {times} of {number * len(RELEASES)} releases, {len(nodes[rule])} of {number} nodes")


def node(seed: int, cost: Counter[str]) -> Iterator[Rule]:
    """The rules that would stop a release of one node, one at a time; ``cost`` is added to."""
    caseload = people(30_000 + seed, SIZES[seed % len(SIZES)], KNOWN)
    counted = [Counted(joint=joint(caseload, r), tables=tables_of(r)) for r in RELEASES]
    plains = [one.tables(one.joint) for one in counted]
    for hiding in (False, True):
        sent: list[SafeTables] = []
        before: dict[Rule, set[object]] = {}
        for i, plain in enumerate(plains):
            files = [as_file(safe) for safe in sent]
            start = time.process_time()
            made = functools.partial(protected, plain, files, plains[:i])
            check = InsiderCheck(files, counted[:i], counted[i])
            safe = against_insiders(made, check)[0] if hiding else made()[0]
            cost[f"milliseconds, {hiding=}"] += round(1000 * (time.process_time() - start))
            sent.append(safe)
            cost[f"blanks, {hiding=}"] += len({cell.key for cell in safe.cells() if cell.value is None})
            for rule, found in findings([as_file(one) for one in sent], plains[: i + 1], counted[: i + 1]).items():
                if found - before.get(rule, set()):
                    yield rule[0] + (", hidden from" if hiding else ""), rule[1]
                before[rule] = before.get(rule, set()) | found


def protected(
    plain: PlainTables, files: Sequence[PublishedTables], truth: Sequence[PlainTables], hidden: Collection[Key] = ()
) -> tuple[SafeTables, Sequence[PublishedTables]]:
    """A release protected against outsiders, and the releases before."""
    return protect(plain, files, truth=truth, hidden=hidden), files


def findings(
    files: Sequence[PublishedTables], plains: Sequence[PlainTables], counted: Sequence[Counted]
) -> dict[Rule, set[object]]:
    """What comes out exactly of one or two others, by rule."""
    kinds = {
        "one manager": managers(counted),
        "one person": [one for alike in acquaintances(counted).values() for one in alike],
        "two managers": managers(counted, together=2),
    }
    found: dict[Rule, set[object]] = {}
    for who, asked in kinds.items():
        for place, answer in enumerate(work_out(files, plains, asked)):
            for cell in answer.cells:
                if cell.low == cell.high and cell.low in {1, 2}:
                    found.setdefault((who, cell.kind), set()).add((place, cell.key, cell.releases))
    return found


def work_out(
    files: Sequence[PublishedTables], plains: Sequence[PlainTables], asked: Sequence[Insider]
) -> tuple[InsiderResult, ...]:
    """What the insiders work out of others, as a package's check asks."""
    return insiders(files, plains, asked, DIMENSION, at_most=2)


def tables_of(release: int) -> Callable[[Joint], PlainTables]:
    """How the tables of a release are made."""
    return lambda chosen: package_of(chosen, release)


def line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
