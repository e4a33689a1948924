"""The figures of a half-year for 10,000 cases, and unlocking their store once the key is derived."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.figures import counting
from kraft_desktop.store.vault import Vault
from tests.benchmarks.caseload_store import CASES, store_of
from tests.benchmarks.measure import report, seconds
from tests.given.nodes import now

ROUNDS = 5


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        session = store_of(Path(folder, "store"))
        with session.vault:
            if counting.figures(session, "2026H1").count(FigureName.STEP_CLOSER) != CASES // 2:
                raise RuntimeError("the benchmark's own store is not what it should be")
            counted = min(seconds(lambda: counting.figures(session, "2026H1")) for _ in range(ROUNDS))
        report(f"figures of {CASES} cases", counted, "s", 1.0)

        def unlock() -> None:
            Vault.open(session.vault.folder, None, "fyra ord som passar", machine="m", now=now).close()

        # the key derivation of this store is the cheapest there is: what is measured is what comes beside it
        report(
            f"unlocking and locking {CASES} cases, beyond key derivation",
            min(seconds(unlock) for _ in range(ROUNDS)) * 1000,
            "ms",
            200,
        )


if __name__ == "__main__":
    main()
