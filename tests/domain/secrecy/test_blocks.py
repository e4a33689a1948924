"""Blocks and standing in: from when until when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NotUnderstood, StandInOverlaps
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy import protection
from kraft_desktop.domain.secrecy.block import Block, BlockReason, blocked_on
from kraft_desktop.domain.secrecy.standing_in import StandIn, check, check_alone, may_stand_in, stood_in_for
from tests.given.records import day

TODAY = day("2030-06-15")
BLOCK = Block(id="b1", case_id="c1", base=1, account_id="a2", reason=BlockReason.WISH, first=TODAY, recorded_by="Anna")
AWAY = StandIn(id="s1", absent="a1", deputy="a2", first=TODAY, until=day("2030-07-31"), recorded_by="Anna")


def test_a_block_holds_until_the_day_it_is_lifted() -> None:
    lifted = replace(BLOCK, account_id="a3", lifted_on=day("2030-06-20"))
    assert blocked_on((BLOCK, lifted), day("2030-06-14")) == frozenset()
    assert blocked_on((BLOCK, lifted), day("2030-06-19")) == {"a2", "a3"}
    assert blocked_on((BLOCK, lifted), day("2030-06-20")) == {"a2"}


def test_standing_in_begins_and_ends_by_itself() -> None:
    assert [stood_in_for((AWAY,), "a2", day(on)) for on in ("2030-06-14", "2030-06-15", "2030-07-31", "2030-08-01")] == [
        (),
        ("a1",),
        ("a1",),
        (),
    ]
    assert stood_in_for((AWAY,), "a1", TODAY) == ()
    check(AWAY, TODAY)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"deputy": "a1"}, "stand_in_same"),
        ({"until": day("2030-06-14")}, "until_before_first"),
        ({"first": day("2030-05-01"), "until": day("2030-06-14")}, "until_past"),
        ({"until": day("2030-09-15")}, "absence_long"),
    ],
)
def test_what_is_no_planned_absence(change: dict[str, object], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(replace(AWAY, **change), TODAY)  # type: ignore[arg-type]
    assert refused.value.facts == {"reason": reason}


def test_nobody_has_two_stand_ins_nor_one_who_is_away() -> None:
    check_alone(AWAY, ())
    check_alone(replace(AWAY, first=day("2030-08-01"), until=day("2030-08-02")), (AWAY,))
    with pytest.raises(StandInOverlaps):
        check_alone(replace(AWAY, id="s2", deputy="a3"), (AWAY,))
    for new, reason in (
        (replace(AWAY, id="s2", absent="a3", deputy="a1"), "deputy_absent"),
        (replace(AWAY, id="s2", absent="a2", deputy="a3"), "absent_deputises"),
    ):
        with pytest.raises(NotUnderstood) as refused:
            check_alone(new, (AWAY,))
        assert refused.value.facts == {"reason": reason}
    check_alone(replace(AWAY, id="s2", absent="a4", deputy="a5"), (AWAY,))


def colleague(id_: str, role: Role = Role.CASEWORKER, *places: str, active: bool = True) -> Account:
    return Account(id=id_, name=id_, role=role, municipalities=places, active=active)


@pytest.mark.parametrize(
    ("absent", "deputy", "units", "may"),
    [
        (colleague("a", Role.CASEWORKER, "0101"), colleague("b", Role.CASEWORKER, "0101"), {}, True),
        (colleague("a", Role.CASEWORKER, "0101"), colleague("a", Role.CASEWORKER, "0101"), {}, False),
        (colleague("a", Role.CASEWORKER, "0101"), colleague("b", Role.CASEWORKER, "0101", active=False), {}, False),
        (colleague("a", Role.READER), colleague("b", Role.THERAPIST), {}, False),
        (colleague("a", Role.CASEWORKER, "0101"), colleague("b", Role.THERAPIST), {}, False),
        (colleague("a", Role.CASEWORKER, "0101"), colleague("b", Role.CASEWORKER, "0102"), {}, False),
        (colleague("a", Role.CASEWORKER, "0101"), colleague("b", Role.CASEWORKER, "0101"), {"a": "quay", "b": "dock"}, False),
        (colleague("a", Role.THERAPIST), colleague("b", Role.DEPUTY), {}, True),
    ],
)
def test_standing_in_opens_nothing_across_authorities(
    absent: Account, deputy: Account, units: dict[str, str], may: bool
) -> None:
    assert may_stand_in(absent, deputy, units) is may


def test_a_protected_registration_has_two_handlers_who_see_it() -> None:
    protection.check(("a1", "a2"), ())
    for handlers, blocked, reason in ((("a1", "a1"), (), "handlers_two"), (("a1", "a2"), ("a2",), "handler_blocked")):
        with pytest.raises(NotUnderstood) as refused:
            protection.check(handlers, blocked)
        assert refused.value.facts == {"reason": reason}
