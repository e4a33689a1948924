"""Planned absences: who may stand in, what the stand-in sees, and that it ends by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import CannotStandIn, KraftError, NoSuchStandIn, NoSuchTask, NotAllowed, StandInOverlaps
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.secrecy import blocks, standing_in, tasks
from kraft_desktop.services.secrecy.standing_in import NewStandIn
from kraft_desktop.services.secrecy.tasks import NewTask, Side
from tests.given.nodes import LEYLA, colleague

DAY = dt.date(2026, 10, 1)


@pytest.fixture
def nils(anna: Session) -> Session:
    """Another caseworker of Nybro and of Torsås."""
    return colleague(anna, Role.CASEWORKER, "0881", "0834", name="Nils")


def absence(absent: Session, deputy: Session, first: int = 0, until: int = 7) -> NewStandIn:
    today = absent.today
    return NewStandIn(
        absent=absent.account.id,
        deputy=deputy.account.id,
        first=today + dt.timedelta(days=first),
        until=today + dt.timedelta(days=until),
    )


def later(session: Session, days: int) -> Session:
    """The same session some days later."""
    vault = session.vault
    clock: Callable[[], dt.datetime] = vault.now
    vault.now = lambda: clock() + dt.timedelta(days=days)
    return session


def test_a_stand_in_has_the_tasks_until_the_last_day_and_no_longer(erik: Session, nils: Session) -> None:
    given = tasks.give(erik, NewTask(text="Ring läkaren", assigned_to=erik.account.id))
    assert tasks.listing(nils) == ()
    standing_in.record(erik, absence(erik, nils, until=7))
    assert [line.side for line in tasks.listing(nils)] == [Side.STAND_IN]
    tasks.take_back(nils, tasks.done(nils, given.task_id))
    assert tasks.listing(later(nils, 7)) != ()
    assert tasks.listing(later(nils, 1)) == ()
    assert standing_in.listed(erik) == ()


def test_it_is_ended_before_its_day(erik: Session, nils: Session, anna: Session) -> None:
    case = recording.register(erik, LEYLA, DAY)
    anders = colleague(anna, Role.DEPUTY, name="Anders")
    row = standing_in.record(anna, absence(anna, anders, until=3))
    with pytest.raises(NoSuchStandIn):
        standing_in.end(nils, row.id)
    assert [one.may_end for one in standing_in.listed(anders)] == [False]
    standing_in.end(anna, row.id)
    assert standing_in.listed(anders) == ()
    with pytest.raises(NoSuchStandIn):
        standing_in.end(anna, row.id)
    standing_in.record(erik, absence(erik, nils, until=3))
    assert [(one.case_id, one.sight) for one in caseload.listing(nils)] == [(case, Sight.NAMED)]
    later(anna, 1)
    (found,) = standing_in.listed(anna)
    standing_in.end(erik, found.row.id)
    assert standing_in.listed(anna) == ()


def test_a_stand_in_does_in_cases_what_the_absent_one_may_and_nothing_else(anna: Session, erik: Session) -> None:
    case, anders = recording.register(erik, LEYLA, DAY), colleague(anna, Role.DEPUTY, name="Anders")
    given = tasks.give(anna, NewTask(text="Ring läkaren", assigned_to=anna.account.id))
    with pytest.raises(NotAllowed):
        blocks.record(anders, case, "Erik", BlockReason.WISH)
    standing_in.record(anna, absence(anna, anders, until=7))
    blocks.undo(anders, blocks.record(anders, case, "Erik", BlockReason.WISH))
    moved = tasks.move(anders, given.task_id, anders.today)
    assert [(line.side, line.due) for line in tasks.listing(anders)] == [(Side.STAND_IN, moved.due)]
    for right in rights.held(anna.account) - rights.held(anders.account):
        with pytest.raises(NotAllowed):
            anders.require(right)
    with pytest.raises(NotAllowed):
        accounts.set_unit(anders, "Erik", None)
    later(anna, 8)
    with pytest.raises(NotAllowed):
        blocks.record(anders, case, "Erik", BlockReason.WISH)
    with pytest.raises(NoSuchTask):
        tasks.done(anders, given.task_id)


def test_nobody_stands_in_across_the_boundary_between_authorities(anna: Session, erik: Session, nils: Session) -> None:
    karin = colleague(anna, Role.CASEWORKER, "0834", name="Karin")
    for absent, deputy in ((erik, karin), (erik, anna), (anna, erik), (nils, erik)):
        with pytest.raises(CannotStandIn):
            standing_in.record(anna, absence(absent, deputy))
    with pytest.raises(CannotStandIn) as problem:
        standing_in.record(anna, absence(nils, karin))
    assert problem.value.known == ["nobody"]
    with pytest.raises(NotAllowed):
        standing_in.record(erik, absence(nils, erik))
    assert standing_in.listed(anna) == ()


def test_what_cannot_be_is_refused_with_its_reason(anna: Session, erik: Session, nils: Session) -> None:
    olle = colleague(anna, Role.CASEWORKER, "0881", name="Olle")

    def refused(new: NewStandIn) -> object:
        with pytest.raises(KraftError) as problem:
            standing_in.record(anna, new)
        return problem.value.facts.get("reason", type(problem.value))

    assert refused(absence(erik, nils, 5, 4)) == "until_before_first"
    assert refused(absence(erik, nils, -5, -1)) == "until_past"
    assert refused(absence(erik, nils, 0, 92)) == "absence_long"
    assert refused(absence(erik, erik)) == "stand_in_same"
    standing_in.record(anna, absence(erik, nils, 10, 20))
    assert refused(absence(erik, olle, 20, 25)) is StandInOverlaps
    assert refused(absence(olle, erik, 12, 13)) == "deputy_absent"
    standing_in.record(anna, absence(erik, olle, 21, 25))
    standing_in.record(anna, absence(olle, erik, 1, 9))
    unknown = replace(absence(erik, nils, 30, 31), deputy="0" * 32)
    assert refused(unknown) is CannotStandIn
