"""Who may do what."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.roles import NODE_ROLES, RIGHTS, Account, Right, Role, require


def account(role: Role, municipalities: tuple[str, ...] = (), *, active: bool = True) -> Account:
    return Account(id="a1", name="Påhittad", role=role, municipalities=municipalities, active=active)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_rights_are_what_the_table_says_and_end_with_the_account(role: Role, right: Right) -> None:
    if right in RIGHTS[role]:
        require(account(role), right)
    else:
        with pytest.raises(NotAllowed):
            require(account(role), right)
    with pytest.raises(NotAllowed) as refused:
        require(account(role, active=False), right)
    assert refused.value.facts == {"right": right.value, "role": role.value}


def test_the_owner_sees_no_person_and_the_reader_only_figures() -> None:
    assert Right.SEE_IDENTIFIED not in RIGHTS[Role.PROJECT_LEADER] | RIGHTS[Role.READER] | RIGHTS[Role.CASEWORKER]
    assert RIGHTS[Role.READER] == {Right.SEE_FIGURES}
    assert frozenset(Role) - {Role.PROJECT_LEADER} == NODE_ROLES
    assert not any(Right.MANAGE_ACCOUNTS in RIGHTS[role] for role in NODE_ROLES - {Role.THERAPIST})


@pytest.mark.parametrize("right", [Right.SEE_CASES, Right.EDIT_CASES])
def test_cases_are_for_those_who_work_with_them(right: Right) -> None:
    assert {role for role in Role if right in RIGHTS[role]} == {Role.THERAPIST, Role.DEPUTY, Role.CASEWORKER}


@pytest.mark.parametrize(
    ("works_for", "municipality", "allowed"),
    [
        (("0101",), "0101", True),
        (("0101",), "0102", False),
        (("0101", "0102"), "0102", True),
        ((), "0102", True),
        (("0101",), None, True),
    ],
)
def test_municipality_is_a_boundary(works_for: tuple[str, ...], municipality: str | None, allowed: bool) -> None:
    worker = account(Role.CASEWORKER, works_for)
    if allowed:
        require(worker, Right.IMPORT_SUPPORT, municipality)
    else:
        with pytest.raises(NotAllowed):
            require(worker, Right.IMPORT_SUPPORT, municipality)
