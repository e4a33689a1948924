"""The table of rights: whole, and one boundary for each verb."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kraft_desktop.domain.errors import NotAllowed
from kraft_desktop.domain.rights import RULES, Position, Reach, held, position, reach, require
from kraft_desktop.domain.roles import NODE_ROLES, Account, Right, Role


def account(role: Role, municipalities: tuple[str, ...] = (), *, active: bool = True) -> Account:
    return Account(id="a1", name="Påhittad", role=role, municipalities=municipalities, active=active)


def accounts() -> list[Account]:
    return [*(account(role) for role in Role), account(Role.THERAPIST, ("0101",))]


def test_every_position_is_that_of_an_account() -> None:
    assert {position(one) for one in accounts()} == set(Position)


def test_a_right_and_its_verbs_are_of_the_same_positions() -> None:
    found = defaultdict(set)
    for rule in RULES.values():
        found[rule.right].add(frozenset(one for one, far in rule.reach.items() if far is not Reach.NONE))
    assert set(found) == {*Right, None}
    assert {right: len(positions) for right, positions in found.items() if len(positions) > 1} == {}
    assert found[None] == {frozenset(Position)}


@pytest.mark.parametrize("verb", RULES)
def test_a_verb_is_refused_to_those_whom_it_does_not_reach(verb: str) -> None:
    right = RULES[verb].right
    for one in accounts():
        revoked = account(one.role, one.municipalities, active=False)
        assert reach(revoked, verb) is Reach.NONE
        assert held(revoked) == frozenset()
        for who in (revoked, *([] if reach(one, verb) is not Reach.NONE else [one])):
            with pytest.raises(NotAllowed) as refused:
                require(who, verb)
            assert refused.value.facts == {"right": right or verb, "role": position(one)}
        if reach(one, verb) is not Reach.NONE:
            require(one, verb)
            assert right is None or right in held(one)


def test_nobody_but_the_owner_has_only_what_concerns_no_case() -> None:
    of_cases = {Reach.OWN, Reach.CONSENT, Reach.NODE}
    for one in accounts():
        far = {reach(one, verb) for verb in RULES}
        assert bool(far & of_cases) == (one.role not in {Role.READER, Role.PROJECT_LEADER})
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
        require(worker, "import.support", municipality)
    else:
        with pytest.raises(NotAllowed):
            require(worker, "import.support", municipality)
