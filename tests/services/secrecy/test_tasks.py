"""Tasks: whose they are, what may be done to them, and what an account reads of them."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.cases.tasks import TaskChange
from kraft_desktop.domain.errors import NoSuchCase, NoSuchTask, NotAllowed, NotUnderstood, TaskNotForAccount
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import Block, BlockReason
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.secrecy import consents, tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.tasks import NewTask, Side
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)
GIVEN = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881", "0834"), received_by="Erik")


@pytest.fixture
def karin(anna: Session) -> Session:
    """A caseworker of Torsås."""
    return colleague(anna, Role.CASEWORKER, "0834", name="Karin")


@pytest.fixture
def case_id(erik: Session) -> str:
    """A case that the caseworker of Nybro registered."""
    return recording.register(erik, LEYLA, DAY)


def to(session: Session, text: str = "Ring läkaren", **more: object) -> NewTask:
    return NewTask(text=text, assigned_to=session.account.id, **more)  # type: ignore[arg-type]


def test_every_change_of_a_task_is_a_row_and_can_be_taken_back(anna: Session, erik: Session) -> None:
    today = anna.today
    given = tasks.give(anna, to(erik, due=today))
    assert [(line.side, line.who) for line in tasks.listing(anna)] == [(Side.GIVEN, "Erik")]
    assert [(line.side, line.given_by) for line in tasks.listing(erik)] == [(Side.MINE, "Anna")]
    moved = tasks.move(erik, given.task_id, today + dt.timedelta(days=3))
    tasks.take_back(erik, moved)
    assert tasks.listing(erik)[0].due == today
    handed = tasks.hand_on(erik, given.task_id, anna.account.id)
    with pytest.raises(NotUnderstood):
        tasks.take_back(erik, moved)
    tasks.take_back(erik, handed)
    did = tasks.done(erik, given.task_id)
    assert not tasks.listing(erik)[0].is_open
    with pytest.raises(NotUnderstood):
        tasks.done(erik, given.task_id)
    tasks.take_back(erik, did)
    tasks.drop(anna, given.task_id)
    tasks.reopen(anna, given.task_id)
    with pytest.raises(NotUnderstood):
        tasks.reopen(anna, given.task_id)
    changes = [row.change for row in tasks.history(erik, given.task_id)]
    assert changes == [
        *(TaskChange.GIVEN, TaskChange.MOVED, TaskChange.MOVED, TaskChange.HANDED_ON, TaskChange.HANDED_ON),
        *(TaskChange.DONE, TaskChange.REOPENED, TaskChange.DROPPED, TaskChange.REOPENED),
    ]


def test_a_task_is_changed_by_those_it_concerns_alone(anna: Session, erik: Session, karin: Session) -> None:
    given = tasks.give(anna, to(erik))
    for change in (tasks.done, tasks.drop, tasks.reopen, tasks.history):
        with pytest.raises(NoSuchTask):
            change(karin, given.task_id)
    with pytest.raises(NoSuchTask):
        tasks.done(anna, "0" * 32)
    reader = colleague(anna, Role.READER, name="Ros")
    with pytest.raises(NotAllowed):
        tasks.give(reader, to(erik))
    with pytest.raises(NotAllowed):
        tasks.listing(reader)
    with pytest.raises(TaskNotForAccount):
        tasks.give(anna, to(reader))


@pytest.mark.parametrize(
    ("text", "days", "reason"),
    [
        ("", None, "task_missing"),
        (" \n ", None, "task_missing"),
        ("x" * 501, None, "task_long"),
        ("Ring", -1, "task_due_past"),
        ("Ring", 732, "task_due_far"),
    ],
)
def test_what_cannot_be_a_task_is_refused_with_its_reason(anna: Session, text: str, days: int | None, reason: str) -> None:
    due = None if days is None else anna.today + dt.timedelta(days=days)
    with pytest.raises(NotUnderstood) as problem:
        tasks.give(anna, to(anna, text, due=due))
    assert problem.value.reason == reason
    assert tasks.listing(anna) == ()
    given = tasks.give(anna, to(anna))
    if days is not None:
        with pytest.raises(NotUnderstood):
            tasks.move(anna, given.task_id, due)


def test_a_task_on_a_case_is_given_only_to_one_who_then_sees_it(erik: Session, karin: Session, case_id: str) -> None:
    with pytest.raises(TaskNotForAccount) as problem:
        tasks.give(erik, to(karin, case_id=case_id))
    assert problem.value.known == ["Anna", "Erik"]
    consents.record(erik, case_id, GIVEN)
    with pytest.raises(NoSuchCase):
        open_case(karin, case_id)
    given = tasks.give(erik, to(karin, case_id=case_id))
    assert open_case(karin, case_id).sight is Sight.NAMED
    did = tasks.done(karin, given.task_id)
    with pytest.raises(NoSuchCase):
        open_case(karin, case_id)
    tasks.take_back(karin, did)
    assert open_case(karin, case_id).sight is Sight.NAMED
    consents.revoke(erik, case_id)
    assert tasks.listing(karin) == ()
    with pytest.raises(NoSuchTask):
        tasks.done(karin, given.task_id)
    assert [line.who for line in tasks.listing(erik)] == ["Karin"]
    with pytest.raises(TaskNotForAccount):
        tasks.hand_on(erik, given.task_id, karin.account.id)


def test_a_block_takes_the_task_away_too(anna: Session, erik: Session, case_id: str) -> None:
    consents.record(erik, case_id, GIVEN)
    given = tasks.give(erik, to(anna, case_id=case_id))
    with anna.vault.write("block") as tx:
        block = Block(
            id=new_id(), case_id=case_id, base=1, account_id=anna.account.id, reason=BlockReason.WISH, first=DAY,
            recorded_by="Erik",
        )  # fmt: skip
        tx.blocks.add(block)
    assert tasks.listing(anna) == ()
    assert [one.name for one in tasks.recipients(erik, case_id)] == ["Erik"]
    with pytest.raises(NoSuchTask):
        tasks.reopen(anna, given.task_id)


@pytest.mark.parametrize("text", ["Ring Leyla", "Boka tid åt Påhittbergs", "640823 ringer", "hon 3234"])
def test_no_name_reaches_one_who_sees_a_code(anna: Session, erik: Session, case_id: str, text: str) -> None:
    tasks.give(erik, to(anna, text, case_id=case_id))
    tasks.give(erik, to(anna, "Boka läkartid", case_id=case_id, due=erik.today))
    shown = tasks.listing(anna)
    assert [line.text for line in shown] == ["Boka läkartid", None]
    assert all(line.code for line in shown)
    assert text not in str(tasks.history(anna, shown[1].task_id))
    (row,) = caseload.listing(anna)
    assert (row.task.text if row.task else "") is None
    assert [line.text for line in tasks.listing(erik)] == ["Boka läkartid", text]


def test_the_list_and_the_case_show_the_task_that_comes_first(erik: Session, case_id: str) -> None:
    assert caseload.listing(erik)[0].task is None
    tasks.give(erik, to(erik, "Sedan", case_id=case_id))
    first = tasks.give(erik, to(erik, "Först", case_id=case_id, due=erik.today))
    (row,) = caseload.listing(erik)
    assert row.task is not None
    assert (row.task.text, row.task.who, row.task.due, row.task.is_late) == ("Först", "Erik", erik.today, False)
    assert open_case(erik, case_id).task == row.task
    tasks.done(erik, first.task_id)
    found = open_case(erik, case_id).task
    assert found is not None
    assert found.text == "Sedan"
