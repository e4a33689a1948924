"""Who has looked at a case: a line an hour for an opening, a line for each list with what it showed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NoSuchCase
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases.lists import caseload
from tests.given.case_rig import session, with_people
from tests.given.nodes import colleague, logged_in

__all__ = ["session"]
CHOICES = {"municipality": ("0881", "0834"), "standing": ("open", "closed")}


def lines(session: Session, verb: str) -> int:
    with session.vault.read() as data:
        return sum(entry.verb == verb for entry in data.trail.entries())


def an_hour_later(session: Session) -> None:
    then = session.vault.now() + dt.timedelta(hours=1)
    session.vault.now = lambda: then


def test_an_opening_is_one_line_for_account_case_and_hour(session: Session) -> None:
    leyla, bo, _ = with_people(session)
    other = colleague(session, Role.DEPUTY, name="Disa")
    written: list[frozenset[str]] = []
    session.watch(written.append)
    for who, case_id in ((session, leyla), (session, leyla), (session, bo), (other, leyla), (other, leyla)):
        with logged_in(who):
            overview.open_case(who, case_id)
    assert lines(session, "case.read") == 3
    an_hour_later(session)
    overview.open_case(session, leyla)
    assert lines(session, "case.read") == 4
    assert written == [], "a look refreshes no page"


def test_a_list_is_one_line_with_its_filter_and_what_it_showed(session: Session) -> None:
    leyla, bo, _ = with_people(session)
    caseload.listing(session)
    chosen = {"municipality": "0881", "standing": "open"}
    looks.note_listed(session, [leyla], chosen)
    looks.note_listed(session, [leyla], chosen)
    looks.note_listed(session, [leyla], {**chosen, "text": "påhittberg"})
    looks.note_listed(session, [], chosen)
    assert lines(session, "cases.list") == 3
    overview.open_case(session, leyla)
    found = looks.of_case(session, leyla, CHOICES)
    assert [look.who for look in found.opened] == ["Anna"]
    assert [(look.filter, look.rows) for look in found.listed] == [(chosen, 1), (chosen, 1), ({}, 3)]
    assert [look.rows for look in looks.of_case(session, bo, CHOICES).listed] == [3]


def test_what_was_typed_to_find_somebody_is_not_in_the_trail(session: Session) -> None:
    leyla, _, _ = with_people(session)
    looks.note_listed(session, [leyla], {"text": "påhittberg 640823"})
    with session.vault.read() as data:
        assert "påhittberg" not in str(data.trail.entries()[-1])


def test_who_looked_at_a_hidden_case_is_hidden(session: Session) -> None:
    leyla, _, _ = with_people(session)
    torsas = colleague(session, Role.CASEWORKER, "0834", name="Karin")
    with pytest.raises(NoSuchCase):
        looks.of_case(torsas, leyla)
    with pytest.raises(NoSuchCase):
        looks.of_case(replace(session), "nothing")
