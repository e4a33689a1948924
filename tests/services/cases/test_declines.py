"""Those who declined: a number by municipality and half-year, and nothing else."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.errors import NoDecline, NotAllowed, UnknownMunicipality
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import declines
from tests.given.nodes import colleague, sodra

__all__ = ["sodra"]


def test_one_more_and_one_fewer(sodra: Session) -> None:
    for municipality in ("0881", "0881", "0834"):
        assert declines.record(sodra, municipality) == "2026H2"
    assert declines.counted(sodra) == {"2026H2": {"0834": 1, "0881": 2}}
    declines.undo(sodra, "0834")
    assert declines.counted(sodra) == {"2026H2": {"0881": 2}}
    with pytest.raises(NoDecline):
        declines.undo(sodra, "0834")


def test_a_caseworker_counts_for_the_own_municipality(sodra: Session) -> None:
    erik = colleague(sodra, Role.CASEWORKER, "0881", name="Erik")
    declines.record(erik, "0881")
    declines.record(sodra, "0834")
    assert declines.counted(erik) == {"2026H2": {"0881": 1}}
    for attempt in (declines.record, declines.undo):
        with pytest.raises(NotAllowed):
            attempt(erik, "0834")
        with pytest.raises(UnknownMunicipality):
            attempt(erik, "0860")


def test_neither_a_person_nor_a_day_is_kept(sodra: Session) -> None:
    declines.record(sodra, "0881")
    with sodra.vault.read() as data:
        (row,) = data.declines.where()
    assert (row.municipality, row.period, row.recorded_by) == ("0881", "2026H2", "Anna")
    assert set(row.__slots__) == {"id", "municipality", "period", "recorded_by", "replaces", "withdrawn"}
