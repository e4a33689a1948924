"""How many closing reasons that are common enough to be printed are hidden to protect those that are not.

    python -m tests.benchmarks.disclosure.closings [how many nodes, 40 by default]

Each node closes 12 to 108 invented cases over six half-years. A reason is common enough when the catalogue alone would print
it, at 5 people and more with a remainder of none or 5. Lost is one that the release does not print after protection, whether it
is the small reasons, how they grow, or their remainder that asks for it. Times are processor time.

Work and studies together, as long as neither is common enough by itself: possible in 6 of 144 packages of the nodes 0-23, and
one number more after protection (319 for 318). It is not done.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from kraft_desktop.disclosure.protect import without_withheld
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, parse_published
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.outgoing.protection import protected

KRAFT = load_programme("kraft")
SHARES = {"work": 8, "studies": 4, "completed": 3, "other": 2, "own_request": 2, "consent_withdrawn": 1}
SIZES = (12, 18, 25, 30, 40, 50, 60, 70, 80, 90, 100, 108)


def main() -> None:
    """Print the sums over all nodes, by half-year."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    shown: Counter[int] = Counter()
    common: Counter[int] = Counter()
    totals: Counter[int] = Counter()
    start = time.process_time()
    for seed in range(number):
        node(seed, shown, common, totals)
    for release in sorted(common):
        lost = common[release] - shown[release]
        sys.stdout.write(
            f"half-year {release}: {common[release]} common, {lost} lost, {totals[release]} of {number} totals hidden\n"
        )
    sys.stdout.write(f"{sum(common.values())} common, {sum(common.values()) - sum(shown.values())} lost, ")
    sys.stdout.write(f"{time.process_time() - start:.0f} s\n")


def node(seed: int, shown: Counter[int], common: Counter[int], totals: Counter[int]) -> None:
    """Add the reasons of one node that are common enough, and those that are printed, by half-year."""
    rng, counts = random.Random(seed), dict.fromkeys(catalogue.closing_reasons(KRAFT), 0)
    course = []
    closed = sorted(rng.randint(1, 6) for _ in range(SIZES[seed % len(SIZES)]))
    for release in range(1, 7):
        for reason in rng.choices(list(SHARES), list(SHARES.values()), k=closed.count(release)):
            counts[reason] += 1
        course.append(dict(counts))
    sent: list[PublishedTables] = []
    for place in range(len(course)):
        plains: list[PlainTables] = []
        for _ in range(2):  # the second time with the remainders of all
            periods = zip(course[: place + 1], KRAFT.periods("calendar"), strict=False)
            plains = [catalogue.closing_table(own, period, KRAFT, Policy(), plains) for own, period in periods]
        *truth, plain = plains
        safe, _ = protected(plain, sent, truth, between=False)
        sent.append(parse_published(without_withheld(safe).public_json()))
        wished = {cell.key for cell in plain.cells()} - {*plain.withheld, ()}
        printed = {cell.key for cell in sent[-1].cells() if cell.value is not None}
        common[place + 1] += len(wished)
        shown[place + 1] += len(wished & printed)
        totals[place + 1] += () not in printed


if __name__ == "__main__":
    main()
