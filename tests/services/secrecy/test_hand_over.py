"""The hand-over of a leaver: all of it or nothing, to one who sees the cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import CannotTakeOver, NoSuchCase, NotAllowed, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.secrecy import hand_over, tasks
from kraft_desktop.services.secrecy.hand_over import HandedOver
from kraft_desktop.services.secrecy.tasks import NewTask
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)
BO = replace(LEYLA, personal_number="197010632391", name="Bo Fiktivsson", contact="erik")


@pytest.fixture
def nils(anna: Session) -> Session:
    """Another one."""
    return colleague(anna, Role.CASEWORKER, "0881", name="Nils")


@pytest.fixture
def cases(erik: Session) -> tuple[str, str]:
    """Two open cases with Erik as contact, a task on each, and one on none."""
    first = recording.register(erik, replace(LEYLA, contact="Erik"), DAY)
    second = recording.register(erik, BO, DAY)
    for case_id in (first, second, None):
        tasks.give(erik, NewTask(text="Ring", assigned_to=erik.account.id, case_id=case_id))
    return first, second


def test_everything_goes_over_at_once(anna: Session, erik: Session, nils: Session, cases: tuple[str, str]) -> None:
    held = hand_over.held(anna, erik.account.id)
    assert ([one.case_id for one in held.cases], held.free_tasks) == (list(cases), 1)
    assert [(one.is_contact, one.tasks) for one in held.cases] == [(True, 1), (True, 1)]
    assert hand_over.hand_over(anna, erik.account.id, nils.account.id) == HandedOver(cases=2, tasks=3)
    assert {open_case(nils, one).case.contact for one in cases} == {"Nils"}
    assert {line.who for line in tasks.listing(nils)} == {"Nils"}
    with pytest.raises(NotUnderstood):
        hand_over.hand_over(anna, erik.account.id, nils.account.id)
    with anna.vault.read() as data:
        entry = next(one for one in data.trail.entries() if "handed_to" in one.fields)
    assert (entry.verb, entry.record_id) == ("cases.hand_over", erik.account.id)


def test_chosen_cases_go_over_alone(anna: Session, erik: Session, nils: Session, cases: tuple[str, str]) -> None:
    first, second = cases
    assert hand_over.hand_over(anna, erik.account.id, nils.account.id, [first]) == HandedOver(cases=1, tasks=1)
    assert (open_case(nils, first).case.contact, open_case(nils, second).case.contact) == ("Nils", "erik")
    with pytest.raises(NoSuchCase):
        hand_over.hand_over(anna, erik.account.id, nils.account.id, [first, second])


def test_nothing_goes_to_one_who_would_not_see_it(anna: Session, erik: Session, cases: tuple[str, str]) -> None:
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    codes = [open_case(erik, one).case.code for one in cases]
    with pytest.raises(CannotTakeOver) as problem:
        hand_over.hand_over(anna, erik.account.id, karin.account.id)
    assert problem.value.cases == codes
    assert len(hand_over.held(anna, erik.account.id).cases) == 2
    with pytest.raises(NotUnderstood):
        hand_over.hand_over(anna, erik.account.id, erik.account.id)
    with pytest.raises(NotAllowed):
        hand_over.hand_over(erik, erik.account.id, karin.account.id)
    with pytest.raises(NotAllowed):
        hand_over.held(erik, erik.account.id)


def test_a_closed_case_keeps_its_contact(anna: Session, erik: Session, nils: Session, cases: tuple[str, str]) -> None:
    recording.close(erik, cases[1], DAY, "work")
    assert hand_over.hand_over(anna, erik.account.id, nils.account.id).cases == 1
    assert open_case(nils, cases[1]).case.contact == "erik"
