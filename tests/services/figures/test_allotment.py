"""The physician's hours that a node states: a later statement takes the place of an earlier one, and nothing is not zero."""

from __future__ import annotations

from pathlib import Path

import pytest

from kraft_desktop.domain.errors import NotAllowed, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.figures import allotment, counting
from tests.given.nodes import as_account, new_session


def test_the_last_statement_holds_and_the_earlier_ones_stay(tmp_path: Path) -> None:
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        with session.vault.read() as data:
            hours = counting.hours(session, data)
        assert (hours.stated("allotted"), hours.stated("left"), hours.stated("done")) == (None, None, 0)
        for minutes in (7_200, 6_000, 6_000):
            allotment.state(session, minutes)
            assert counting.hours_left(session).allotted == minutes
        with session.vault.read() as data:
            assert sorted(row.minutes for row in data.allotments.where()) == [-1_200, 7_200]
            assert counting.hours(session, data).stated("left") == 6_000
        with pytest.raises(NotUnderstood):
            allotment.state(session, 0)
        with pytest.raises(NotAllowed):
            allotment.state(as_account(session, Role.CASEWORKER), 60)
