"""The half-year package of a node of 108 people after five earlier ones, as the page goes through it.

python -m tests.benchmarks.half_year

Seconds by the clock, and as a ratio to counting the same figures alone, in the same run. The aim is 5 s for all of it.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from kraft_desktop.services.figures import counting
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Delivery
from kraft_desktop.services.risk import reidentification
from tests.given.exchange import SIMPLE, Clock, exchange, found, people

FIRST_DAY, LAST_DAY = dt.date(2025, 9, 1), dt.date(2028, 3, 1)
ENDS = {"2025H2": (2026, 1, 2), "2026H1": (2026, 7, 2), "2026H2": (2027, 1, 2), "2027H1": (2027, 7, 2), "2027H2": (2028, 1, 2)}
LAST, AFTER = "2028H1", (2028, 7, 2)


def main() -> None:
    """Print a line for each step of the sixth half-year."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        owner = found(place / "owner", "", Clock())
        node = found(place / "node", "sodra", Clock(), policy=replace(SIMPLE, detail_releases=(3, 6)))
        with owner.session.vault, node.session.vault:
            exchange(node, owner, place)
            people(node, 108, FIRST_DAY, LAST_DAY)
            for period, day in ENDS.items():
                node.clock.put(*day)
                half_year_package.send(node.session, period, place / "out")
            node.clock.put(*AFTER)
            alone, _ = timed(lambda: counting.figures(node.session, LAST))
            prepare, ready = timed(lambda: half_year_package.prepare(node.session, LAST))
            recognise, _ = timed(lambda: reidentification.assess(node.session, ready))
            send, _ = timed(lambda: half_year_package.send(node.session, LAST, place / "out", Delivery(ready=ready)))
    steps = {"prepare": prepare, "who could be recognised": recognise, "seal and write": send}
    for name, seconds in {**steps, "all of it (aim 5 s)": sum(steps.values())}.items():
        sys.stdout.write(f"{name:28} {seconds:6.2f} s {seconds / alone:8.1f} x counting the figures\n")


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()
