"""Every cell of the table of rights, through the services."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import KraftError, NoSuchCase, NotAllowed, OfAnotherUnit
from kraft_desktop.domain.rights import RULES, Position, Reach
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import verbs
from tests.architecture.source import FILES, tree, written_verbs
from tests.given.exchange import SIMPLE, Clock, found
from tests.given.services.verbs import CALLS, CASE_CALLS, OF_HOME, WITHOUT_ACCOUNT, Cases, Rig

_REFUSED = (NotAllowed, NoSuchCase, OfAnotherUnit)
_IN_REACH = {
    Reach.OWN: {"own"},
    Reach.CONSENT: {"own", "with_task"},
}


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    folder, clock = tmp_path_factory.mktemp("rights"), Clock()
    clock.put(2026, 11, 22)
    node, owner = (found(folder / (name or "owner"), name, clock, policy=SIMPLE) for name in ("sodra", ""))
    with node.session.vault, owner.session.vault:
        yield Rig(node, owner, folder)


def test_every_verb_is_in_the_table_and_has_its_call() -> None:
    written = set(written_verbs())
    assert len(written) > 25
    assert written - RULES.keys() == set()
    assert set(verbs.all_words()) - RULES.keys() == set()
    assert {verb for verb in RULES if verb not in {*CALLS, *CASE_CALLS, *WITHOUT_ACCOUNT}} == set()


def test_a_verb_that_is_asked_for_is_in_the_table() -> None:
    asked = {
        str(part.value)
        for file in FILES.values()
        for call in ast.walk(tree(file))
        if isinstance(call, ast.Call) and _called(call) in {"require", "may", "reach", "case_for"}
        for part in call.args
        if isinstance(part, ast.Constant)
    }
    assert len(asked) > 20
    assert asked - RULES.keys() == set()


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


@pytest.mark.parametrize("verb", CALLS)
def test_each_position_may_what_the_table_says(rig: Rig, verb: str) -> None:
    call = CALLS[verb]
    for position, reach in RULES[verb].reach.items():
        session = rig.session(position, at_owner=call.at_owner)
        if reach is Reach.NONE:
            with pytest.raises(NotAllowed):
                call.do(rig, session)
        elif call.up_to is None:
            call.do(rig, session)
        else:
            with pytest.raises(call.up_to):
                call.do(rig, session)


@pytest.mark.parametrize("verb", CASE_CALLS)
def test_a_verb_reaches_the_cases_that_the_table_says(rig: Rig, verb: str) -> None:
    cases = rig.cases()
    for position, reach in RULES[verb].reach.items():
        session = rig.session(position)
        for one in fields(Cases):
            may = one.name in _reached(position, reach)
            first = position is Position.THERAPIST
            assert _may(rig, session, verb, getattr(cases, one.name), first=first) == may, (position, one.name)


def _reached(position: Position, reach: Reach) -> set[str]:
    everything = {one.name for one in fields(Cases)}
    if reach is Reach.NODE:
        return {"own", "other_unit"} if position in OF_HOME else everything
    return _IN_REACH.get(reach, set())


def _may(rig: Rig, session: Session, verb: str, case_id: str, *, first: bool) -> bool:
    """Whether a call is let through; the first one in a case also does what it should, a later one may find it done."""
    call = CASE_CALLS[verb]
    try:
        with pytest.raises(call.up_to) if first and call.up_to else contextlib.nullcontext():
            call.do(rig, session, case_id)
    except _REFUSED:
        return False
    except KraftError:
        assert not first
    return True


def test_a_case_seen_for_a_task_is_left_to_its_own_unit(rig: Rig) -> None:
    cases, session = rig.cases(), rig.session(Position.CASEWORKER)
    with pytest.raises(OfAnotherUnit):
        CASE_CALLS["case.closed"].do(rig, session, cases.with_task)
    with pytest.raises(NoSuchCase):
        CASE_CALLS["case.closed"].do(rig, session, cases.elsewhere)


def test_services_write_through_the_table() -> None:
    """A service that writes past ``Session.write`` asks nobody: only what belongs to no account does."""
    past = {name for name, file in FILES.items() if name.startswith("services.") and "session.vault.write(" in _text(file)}
    assert past == set()


def _text(file: Path) -> str:
    return file.read_text("utf-8")


def test_a_read_asks_for_a_right(rig: Rig) -> None:
    with pytest.raises(NotAllowed):
        rig.session(Position.READER).require(Right.SEE_CASES)
    rig.session(Position.CASEWORKER).require(Right.SEE_CASES)
