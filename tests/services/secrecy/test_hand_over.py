"""The hand-over of a leaver: all of it or nothing, to one who sees the cases."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kraft_desktop.domain.cases.tasks import TaskChange
from kraft_desktop.domain.errors import CannotTakeOver, NoSuchCase, NoSuchTask, NotAllowed, NotUnderstood, PlaceIsHidden
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.secrecy import hand_over, protection, tasks
from kraft_desktop.services.secrecy.hand_over import HandedOver
from kraft_desktop.services.secrecy.tasks import NewTask, Side
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


@pytest.fixture
def protected(erik: Session, nils: Session, cases: tuple[str, str]) -> str:
    """A case of Erik and Nils whose place is secret, on which Erik has a task."""
    protection.protect(erik, cases[0], ("Erik", nils.account.name))
    return cases[0]


def test_tasks_go_along_when_another_handler_is_named(anna: Session, erik: Session, protected: str) -> None:
    sara = colleague(anna, Role.CASEWORKER, "0881", name="Sara")
    protection.protect(erik, protected, ("Nils", "Sara"))
    assert [(line.who, line.change) for line in tasks.listing(sara)] == [("Sara", TaskChange.HANDED_ON)]
    assert open_case(sara, protected).case.contact == "Sara"
    assert [line.case_id for line in tasks.listing(erik) if line.case_id == protected] == []


def test_a_task_of_one_who_no_longer_sees_the_case_comes_to_a_handler(anna: Session, erik: Session, nils: Session) -> None:
    sara = colleague(anna, Role.CASEWORKER, "0881", name="Sara")
    case_id = recording.register(erik, LEYLA, DAY)
    tasks.give(erik, NewTask(text="Ring", assigned_to=sara.account.id, case_id=case_id))
    tasks.give(erik, NewTask(text="Fråga", assigned_to=anna.account.id, case_id=case_id))
    protection.protect(erik, case_id, ("Nils", "Erik"))
    assert [line.text for line in tasks.listing(nils)] == ["Ring"]
    assert tasks.listing(sara) == ()
    assert [line.code for line in tasks.listing(anna)], "who works for the whole node sees that there is a case"


def test_a_hand_over_neither_shows_nor_loses_what_is_protected(
    anna: Session, erik: Session, nils: Session, protected: str
) -> None:
    held = hand_over.held(anna, erik.account.id)
    assert (protected in {one.case_id for one in held.cases}, held.protected) == (False, True)
    assert hand_over.held(anna, anna.account.id).protected, "of everybody the same is said"
    with pytest.raises(PlaceIsHidden):
        hand_over.hand_over(anna, erik.account.id, nils.account.id, [protected])
    hand_over.hand_over(anna, erik.account.id, nils.account.id)
    (line,) = (one for one in tasks.listing(erik) if one.case_id == protected)
    with anna.vault.write("user.revoke") as tx:
        tx.accounts.update(erik.account, replace(erik.account, active=False))
    assert [one.side for one in tasks.listing(nils) if one.task_id == line.task_id] == [Side.STAND_IN]
    assert protection.of_case(nils, protected).left == ("Erik",)
    tasks.done(nils, line.task_id)
    third = colleague(anna, Role.CASEWORKER, "0881", name="Tor")
    with pytest.raises(NoSuchTask):
        tasks.reopen(third, line.task_id)
