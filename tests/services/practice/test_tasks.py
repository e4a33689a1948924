"""The tasks of a practice store: the same for the same seed, some late and some done."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.services.practice import tasks
from kraft_desktop.services.secrecy.tasks import listing
from tests.given.nodes import new_session
from tests.given.services.practice import make, opened


def invented(folder: Path) -> list[tuple[object, ...]]:
    """The tasks of a practice store made in a folder, without what is random in every store."""
    made = make(folder)
    session = opened(made, made.store)
    with session.vault, session.vault.read() as data:
        return [(row.text, row.due, row.change, bool(row.case_id)) for row in in_force(data.tasks.where())]


def test_they_are_the_same_for_the_same_seed(tmp_path: Path) -> None:
    found = invented(tmp_path / "one")
    assert found == invented(tmp_path / "other")
    assert {about for *_, about in found} == {True, False}


def test_more_can_be_invented_and_are_shown(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        for seed in range(8):
            tasks.fill(session, seed)
        lines = listing(session)
    assert any(line.days_late for line in lines)
    assert any(not line.is_open for line in lines)
