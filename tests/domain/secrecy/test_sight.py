"""Who sees how much of a case."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy.consent import Consented
from kraft_desktop.domain.secrecy.sight import CaseSecrecy, Sight, Viewer

NAMED, CODED, HIDDEN = Sight.NAMED, Sight.CODED, Sight.HIDDEN


def account(role: Role, *municipalities: str, active: bool = True, id_: str = "a1") -> Account:
    return Account(id=id_, name="Påhittad", role=role, municipalities=municipalities, active=active)


def case(municipality: str | None = "0101", **more: object) -> CaseSecrecy:
    return CaseSecrecy(municipality)._replace(**more)  # type: ignore[arg-type]


THERAPIST, WORKER = account(Role.THERAPIST), account(Role.CASEWORKER, "0101")
QUAY = {"a1": "quay"}


@pytest.mark.parametrize(
    ("who", "seen", "of"),
    [
        (THERAPIST, NAMED, case()),
        (THERAPIST, NAMED, case(None)),
        (THERAPIST, NAMED, case(opened_by="a1")),
        (THERAPIST, CODED, case(opened_by="a2")),
        (account(Role.DEPUTY), CODED, case(opened_by="a2")),
        (account(Role.THERAPIST, "0102"), HIDDEN, case()),
        (WORKER, NAMED, case(opened_by="a2")),
        (WORKER, HIDDEN, case("0102")),
        (WORKER, HIDDEN, case("0102", opened_by="a1")),
        (WORKER, HIDDEN, case(None)),
        (account(Role.CASEWORKER), NAMED, case("0102", opened_by="a2")),
        (account(Role.READER), HIDDEN, case()),
        (account(Role.PROJECT_LEADER), HIDDEN, case()),
        (account(Role.THERAPIST, active=False), HIDDEN, case()),
    ],
)
def test_before_a_consent_a_case_is_named_in_its_own_municipality_only(who: Account, seen: Sight, of: CaseSecrecy) -> None:
    assert Viewer(account=who).sight(of) is seen
    suspected = Viewer(account=who).sight(of._replace(suspected=True))
    assert suspected is (CODED if seen is NAMED else seen)


@pytest.mark.parametrize(
    ("units", "unit", "one_board", "seen"),
    [
        (QUAY, "quay", False, NAMED),
        (QUAY, "dock", False, HIDDEN),
        (QUAY, "dock", True, NAMED),
        (QUAY, None, False, NAMED),
        ({}, "dock", False, NAMED),
    ],
)
def test_the_unit_is_the_boundary_unless_one_board_has_both(
    units: dict[str, str], unit: str | None, one_board: bool, seen: Sight
) -> None:
    viewer = Viewer(account=WORKER, units=units, one_board=frozenset({"0101"} if one_board else ()))
    assert viewer.sight(case(unit=unit)) is seen


@pytest.mark.parametrize(
    ("consent", "opened_by", "seen"),
    [
        (Consented.IN_FORCE, "a2", NAMED),
        (Consented.IN_FORCE, None, NAMED),
        (Consented.SOUGHT, None, NAMED),
        (Consented.SOUGHT, "a2", CODED),
        (Consented.MISSING, None, CODED),
        (Consented.ENDED, None, CODED),
        (Consented.ENDED, "a1", CODED),
    ],
)
def test_the_node_sees_a_name_by_consent(consent: Consented, opened_by: str | None, seen: Sight) -> None:
    of = case(consent=consent, opened_by=opened_by)
    assert Viewer(account=THERAPIST).sight(of) is seen
    assert Viewer(account=WORKER, units=QUAY).sight(of._replace(unit="quay")) is NAMED


def test_others_see_it_with_a_task_and_a_consent_that_covers_them() -> None:
    other = Viewer(account=account(Role.CASEWORKER, "0102", id_="a3"))
    assert other.sight(case(municipalities=("0102",), consent=Consented.IN_FORCE)) is HIDDEN
    assert other.sight(case(tasks=("a3",))) is HIDDEN
    both = case(municipalities=("0102",), consent=Consented.IN_FORCE, tasks=("a3",))
    assert other.sight(both) is NAMED
    assert other.sight(both._replace(suspected=True)) is CODED
    assert other.sight(both._replace(tasks=("a4",))) is HIDDEN


def test_a_block_holds_over_everything() -> None:
    of = case(opened_by="a1", consent=Consented.IN_FORCE, blocked=("a1",), tasks=("a1",), municipalities=("0101",))
    assert Viewer(account=THERAPIST).sight(of) is HIDDEN
    assert Viewer(account=WORKER).sight(of) is HIDDEN
    deputy = Viewer(account=WORKER, stands_in_for=(account(Role.THERAPIST, id_="a2"),))
    assert deputy.sight(of) is HIDDEN


def test_a_stand_in_sees_what_the_absent_one_sees() -> None:
    absent = account(Role.CASEWORKER, "0102", id_="a2")
    deputy = Viewer(account=WORKER, stands_in_for=(absent,))
    assert deputy.sight(case("0102")) is NAMED
    assert deputy.sight(case("0103")) is HIDDEN
    assert deputy.sight(case("0102", blocked=("a2",))) is HIDDEN
    assert deputy.sight(case("0102", suspected=True)) is CODED


def test_of_a_protected_registration_nobody_sees_the_name_and_two_the_place() -> None:
    of = case(handlers=("a1", "a9"), consent=Consented.IN_FORCE, municipalities=("0101",))
    handler, other = Viewer(account=WORKER), Viewer(account=account(Role.CASEWORKER, "0101", id_="a3"))
    assert (handler.sight(of), handler.sees_place(of)) == (CODED, True)
    assert (other.sight(of), other.sees_place(of)) == (HIDDEN, False)
    node = Viewer(account=account(Role.THERAPIST, id_="a4"))
    assert (node.sight(of), node.sees_place(of)) == (CODED, False)
    assert node.sees_place(case())
    deputy = Viewer(account=account(Role.CASEWORKER, "0103", id_="a5"), stands_in_for=(WORKER,))
    assert (deputy.sight(of), deputy.sees_place(of)) == (CODED, True)


@pytest.mark.parametrize("verb", ["block.record", "block.lift", "block.undo", "protection.record", "protection.end"])
def test_only_the_therapist_and_the_own_unit_may_protect(verb: str) -> None:
    own, other = Viewer(account=WORKER), Viewer(account=account(Role.CASEWORKER, "0102", id_="a3"))
    assert own.may(verb, case())
    assert not other.may(verb, case())
    assert Viewer(account=THERAPIST).may(verb, case())
    assert not own.may(verb, case(blocked=("a1",)))
    protected = case(handlers=("a1", "a9"))
    assert own.may(verb, protected)
    assert Viewer(account=account(Role.THERAPIST, id_="a4")).may(verb, protected)
    absent = Viewer(account=WORKER, stands_in_for=(account(Role.CASEWORKER, "0101", id_="a2"),))
    assert not absent.may(verb, case(blocked=("a1",)))
    assert not Viewer(account=account(Role.READER)).may(verb, case())


def test_a_deputy_protects_in_the_unit_it_is_of() -> None:
    of_node = account(Role.DEPUTY, id_="a4")
    of_quay = Viewer(account=account(Role.DEPUTY, "0101"), units=QUAY)
    assert not Viewer(account=of_node).may("block.record", case())
    assert Viewer(account=of_node, stands_in_for=(THERAPIST,)).may("block.record", case())
    assert of_quay.may("block.record", case(unit="quay"))
    assert not of_quay.may("block.record", case(unit="dock"))
    assert not of_quay.may("block.record", case("0102", unit="quay"))
    assert not of_quay.may("block.record", case(unit="quay", handlers=("a2", "a3")))


def test_what_reaches_the_own_unit_is_not_done_in_a_case_seen_for_a_task() -> None:
    for_task = case("0102", consent=Consented.IN_FORCE, municipalities=("0101",), tasks=("a1",))
    worker = Viewer(account=WORKER)
    assert worker.sight(for_task) is NAMED
    assert worker.may("case.read", for_task)
    assert not worker.may("case.change", for_task)
    assert worker.may("case.change", case())
    assert not worker.may("case.read", case("0103"))
