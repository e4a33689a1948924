"""The meetings of a practice store: one with frozen minutes, the next planned, and nothing that figures count."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.meeting import MinutesState
from kraft_desktop.services.meetings import meetings, minutes
from tests.given.services.practice import make, opened


def test_one_is_held_and_one_planned(tmp_path: Path) -> None:
    made = make(tmp_path / "kraft")
    session = opened(made, made.store)
    with session.vault:
        coming, held = meetings.listing(session)
        assert meetings.coming(session) == coming
        assert held.day < session.today < coming.day
        read = minutes.read(session, held.meeting_id)
        assert (read.state, read.intact) == (MinutesState.FROZEN, True)
        with session.vault.read() as data:
            items = in_force(data.meeting_items.where())
            assert items
            assert not [item for item in items if item.decision_id or item.step_event_id or item.physician_minutes]
