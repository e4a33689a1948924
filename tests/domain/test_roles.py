"""Who may do what."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.roles import NODE_ROLES, Account, Right, Role, require

ROLES = (Role.THERAPIST, Role.DEPUTY, Role.CASEWORKER, Role.READER, Role.PROJECT_LEADER)
MATRIX = {
    #                       ther.  dep.  casew. reader leader
    Right.SEE_CASES:        "yes   yes   yes    no     no",
    Right.EDIT_CASES:       "yes   yes   yes    no     no",
    Right.IMPORT_CASES:     "yes   yes   no     no     no",
    Right.IMPORT_SUPPORT:   "yes   yes   yes    no     no",
    Right.IMPORT_HOURS:     "yes   yes   no     no     no",
    Right.SEE_FIGURES:      "yes   yes   no     yes    no",
    Right.SEE_IDENTIFIED:   "yes   yes   no     no     no",
    Right.MAKE_PACKAGE:     "yes   yes   no     no     no",
    Right.APPROVE_PACKAGE:  "yes   yes   yes    no     no",
    Right.RECEIVE:          "no    no    no     no     yes",
    Right.CONSOLIDATE:      "no    no    no     no     yes",
    Right.EXCHANGE_KEYS:    "yes   no    no     no     yes",
    Right.MANAGE_ACCOUNTS:  "yes   no    no     no     yes",
    Right.MANAGE_POLICY:    "yes   no    no     no     yes",
    Right.BACK_UP:          "yes   yes   no     no     yes",
    Right.READ_TRAIL:       "yes   no    no     no     yes",
}  # fmt: skip


def account(role: Role, municipalities: tuple[str, ...] = (), *, active: bool = True) -> Account:
    return Account(id="a1", name="Påhittad", role=role, municipalities=municipalities, active=active)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_rights_are_what_the_matrix_says_and_end_with_the_account(role: Role, right: Right) -> None:
    if MATRIX[right].split()[ROLES.index(role)] == "yes":
        require(account(role), right)
    else:
        with pytest.raises(NotAllowed):
            require(account(role), right)
    with pytest.raises(NotAllowed) as refused:
        require(account(role, active=False), right)
    assert refused.value.facts == {"right": right.value, "role": role.value}


def test_all_but_the_owner_work_at_a_node() -> None:
    assert frozenset(Role) - {Role.PROJECT_LEADER} == NODE_ROLES


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
