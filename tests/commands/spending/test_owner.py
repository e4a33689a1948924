"""The owner's own hours, budget and accounts by the commands alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.given.exchange import closed_store
from tests.given.terminal import Run, run

__all__ = ["run"]


@pytest.fixture
def owner(tmp_path: Path) -> Path:
    """The owner's store, closed; the file of its passphrase beside it."""
    return closed_store(tmp_path, "agare", "")


def test_hours_budget_and_accounts_of_the_owner(run: Run, owner: Path) -> None:
    def do(*typed: object, code: int = 0) -> dict[str, Any]:
        got, answer, message = run(*typed, "--passphrase-file", owner.parent / "pw")
        assert got == code, message
        return answer

    do("hours", "allot", owner, "--minutes", "600", "--from", "2025-09-01")
    do("hours", "rate", owner, "1200", "--from", "2025-09-01")
    do("hours", "done", owner, "--on", "2026-11-02", "--minutes", "90")
    pools = {pool["pool"]: (pool["allotted"], pool["done"]) for pool in do("hours", owner)["pools"]}
    assert pools == {"team": (0, 0), "leader": (600, 90)}
    (owner.parent / "hb.csv").write_text("Konto;Ver;Datum;Text;Belopp\n7010;A1;2026-09-03;Lokal;5000,00\n", "utf-8")
    took = do("import", "ledger", owner, owner.parent / "hb.csv", "--answer", "ledger_account:7010=conference")
    accounted = took["accounted"]
    assert (accounted["heading"], accounted["taken"], accounted["total"]) == (5, 5, 10)
    used = {post["post"]: post["used"] for post in do("budget", owner)["posts"]}
    assert (used["physician"], used["conference"]) == (1_800, 5_000)
    (taken,) = do("imports", "list", owner)["imports"]
    assert taken["can_be_undone"]
    do("imports", "undo", owner, taken["id"])
    assert {post["used"] for post in do("budget", owner)["posts"]} == {0, 1_800}
    granted = do("budget", "grant", owner, "conference", "--kronor", "60000")
    assert granted["granted"] == 60_000
    do("budget", "grant", owner, "conference", "--kronor", "-1", code=5)
    (grant,) = do("budget", owner)["grants"]
    do("budget", "withdraw", owner, grant["id"], "--why", "Fel post")
    assert do("budget", owner)["grants"] == []
