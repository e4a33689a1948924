"""Times a job beside its baseline, turn by turn, and says how they compare."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def seconds(job: Callable[[], object]) -> float:
    """Wall-clock seconds of one run of ``job``."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def paired(job: Callable[[], object], baseline: Callable[[], object], rounds: int = 5) -> tuple[float, float]:
    """The fastest of ``rounds`` runs of each, taken in turn, in seconds."""
    times = [(seconds(job), seconds(baseline)) for _ in range(rounds)]
    return min(ours for ours, _ in times), min(theirs for _, theirs in times)


def report(what: str, figure: float, unit: str, aim: float) -> None:
    """One line: what was measured, the figure, the aim, and whether it is met."""
    verdict = "met" if figure <= aim else "MISSED"
    sys.stdout.write(f"{what}: {figure:.2f} {unit} (aim {aim:g}: {verdict})\n")
