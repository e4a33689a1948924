"""A record is recognised as an import left it, whatever fields records have had since."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.services.imports.earlier.touched import content_of, is_as_written
from kraft_desktop.store.vault import Vault
from tests.given.nodes import now
from tests.given.store import earlier_stores
from tests.given.store.earlier_stores import PASSPHRASES, SAMPLES

NODES = [state for state, side in SAMPLES if side == "node"]


@pytest.mark.parametrize("state", [s for s in NODES if "import_changes" in earlier_stores.expected(s, "node")["tables"]])
def test_what_an_earlier_program_noted_holds_today(state: str, tmp_path: Path) -> None:
    folder = earlier_stores.copy_of(state, "node", tmp_path / "store")
    vault = Vault.open(folder, None, PASSPHRASES["node"], machine="m", now=now)
    with vault, vault.read() as data:
        changes = data.import_changes.where()
        noted = {change.record_id: change for change in changes}
        records = {name: getattr(data, change.kind).get(name) for name, change in noted.items()}
    times = Counter(change.record_id for change in changes)
    noted = {name: change for name, change in noted.items() if records[name].version == times[name]}  # nobody wrote it since
    assert len(noted) > 15
    assert [name for name, change in noted.items() if not is_as_written(records[name], change.content)] == []


def test_a_change_is_seen() -> None:
    case = Case(id="c", code="S-1", participant_id="p", contact="EH", unit="u")
    for change in ({"contact": "LA"}, {"unit": None}, {"municipality": "0881"}, {"unit": "v"}):
        assert not is_as_written(dataclasses.replace(case, **change), content_of(case))
    assert is_as_written(dataclasses.replace(case, version=7), content_of(case))
