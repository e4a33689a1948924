"""What the first packages stated of hidden numbers is known to every package after them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kraft_desktop.disclosure.tables.table import Verdict
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.release import STEPS
from tests.given.exchange import FIRST_END, START, Clock, exchange, found, people


def test_a_reader_knows_what_a_package_stated(tmp_path: Path) -> None:
    node, owner = found(tmp_path / "node", "sodra", Clock()), found(tmp_path / "owner", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        people(node, 40, START, FIRST_END)
        sent = half_year_package.send(node.session, "2025H2", tmp_path / "out")
        with node.session.vault.read() as data:
            ledger = records.read(data)
    assert ledger.as_read(STEPS) == ledger.published(STEPS)
    (record,) = ledger.sendings
    stated = Verdict(exact=0, narrow=0, targets=sent.prepared.attack["targets"])
    tables = {STEPS: replace(record.payload.tables[STEPS], verdict=stated)}
    early = replace(ledger, sendings=(replace(record, payload=replace(record.payload, tables=tables)),))
    before = {cell.key: cell.interval for tables in early.published(STEPS) for cell in tables.cells()}
    after = {cell.key: cell.interval for tables in early.as_read(STEPS) for cell in tables.cells()}
    narrower = [key for key, ends in after.items() if ends != before[key]]
    assert narrower
    for key in narrower:
        (low, high), (least, most) = after[key] or (0, None), before[key] or (0, None)
        assert least <= low
        assert most is None or (high is not None and high <= most)
