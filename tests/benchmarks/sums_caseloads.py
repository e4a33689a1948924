"""Sums of random nodes: how many are printed with and without looking at them together, who is determined, how long.

python -m tests.benchmarks.sums_caseloads [how many small nodes to attack, 300 by default]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from unittest.mock import patch

from kraft_desktop.disclosure.amounts.joint_sums import largest_printable_set
from kraft_desktop.services.figures import amounts
from tests.given.disclosure import amounts_caseloads
from tests.given.disclosure.amounts_caseloads import QUANTITIES, Node, outsider, small

SIZES = (25, 60, 108, 308)
DETAIL = ((3, 6), (1, 2, 3, 4, 5, 6))
NODES = 8


def main() -> None:
    """Print a line for the attack and one for each size and rhythm."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    for title, rule in (("with the rule", largest_printable_set), ("without", _all)):
        with patch.object(amounts, "largest_printable_set", rule):
            found = [outsider(small(seed), quantity) for seed in range(number) for quantity in QUANTITIES]
        people, shown = sum(len(set(one.who)) for one in found), sum(len(one.determined()) for one in found)
        _say(f"{number} small nodes, three quantities, {title}: {shown} of {people} people determined")
    for size in SIZES:
        for detail in DETAIL:
            before, after, seconds = [0, 0], [0, 0], 0.0
            for seed in range(NODES):
                start = time.perf_counter()
                node = amounts_caseloads.node(seed, size, detail=detail)
                seconds += time.perf_counter() - start
                with patch.object(amounts, "largest_printable_set", _all):
                    other = amounts_caseloads.node(seed, size, detail=detail)
                for counts, one in ((after, node), (before, other)):
                    counts[:] = [have + more for have, more in zip(counts, _printed(one), strict=True)]
            _say(
                f"{size:4} people, detail {detail}: totals {before[0]} -> {after[0]}, of classes {before[1]} -> {after[1]},"
                f" {seconds / NODES / 6:.2f} s a release"
            )


def _all(names: Sequence[str], *_: object) -> tuple[str, ...]:
    return tuple(names)


def _printed(node: Node) -> tuple[int, int]:
    names = [name for release in node.releases for name in release.printed]
    return sum("." not in name for name in names), sum("." in name for name in names)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
