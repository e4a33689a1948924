"""One number of hidden cells for a package: in what is prepared, by reason, on the paper, in the answer, and at the owner's."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from kraft_desktop.commands.packages import protection_lines
from kraft_desktop.reports.papers import package_rules
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import half_year_package, quarter_report
from kraft_desktop.services.outgoing.dispatch import Sent
from tests.given.exchange import FIRST_END, SIMPLE, START, Clock, Store, exchange, found, people


def test_every_count_of_hidden_cells_is_that_of_the_file(tmp_path: Path) -> None:
    clock = Clock()
    node, owner = (
        found(tmp_path / "n", "sodra", clock, policy=replace(SIMPLE, detail_releases=(2,))),
        found(tmp_path / "o", "", clock),
    )
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        people(node, 40, START, FIRST_END)
        check(node, owner, half_year_package.send(node.session, "2025H2", tmp_path / "without"))
        people(node, 9, START, FIRST_END, seed=4)
        check(
            node, owner, half_year_package.send(node.session, "2025H2", tmp_path / "corrected", correct="Nio ärenden saknades")
        )
        people(node, 12, FIRST_END, dt.date(2026, 3, 20), seed=5)
        clock.put(2026, 7, 2)
        check(node, owner, quarter_report.send(node.session, "2026Q1", tmp_path / "quarter"))
        check(node, owner, half_year_package.send(node.session, "2026H1", tmp_path / "detail"))


def check(node: Store, owner: Store, sent: Sent) -> None:
    with node.session.vault.read() as data:
        payload = json.loads(max(data.sent.where(), key=lambda row: row.sequence).payload)
    hidden = sum(blanks(document) for document in payload["tables"].values())
    assert sent.prepared.counts.hidden == sum(sent.prepared.suppressed.values()) == hidden
    verified = receiving.verify(owner.session, sent.file)
    assert verified.counts.hidden == hidden
    number = f"{hidden} tal dol"
    assert number in " ".join(package_rules.proof(verified.payload))
    assert number in " ".join(protection_lines(sent.prepared))


def blanks(document: Any) -> int:
    """The hidden numbers of a document, those of classes that it prints together left out."""
    together = {(n, m) for n, groups in document.get("merged", {}).items() for g in groups for m in document["groups"][n][g]}
    cells = {json.dumps(c["key"], sort_keys=True): c for table in document["tables"] for c in table["cells"]}
    return sum(c["value"] is None and together.isdisjoint(c["key"].items()) for c in cells.values())
