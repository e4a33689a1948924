"""An error carries its facts, all of them and no others, and says whose fault it was."""

from __future__ import annotations

import pytest

from kraft_desktop.domain import errors
from kraft_desktop.domain.errors import Damaged, KraftError, NoSuchCase, NotAllowed, Refused, Unavailable
from kraft_desktop.domain.errors.faults import fact_names


def test_an_error_carries_facts_and_its_side() -> None:
    error = NotAllowed(right="x", role="y")
    assert isinstance(error, Refused)
    assert (error.right, error.role) == ("x", "y")
    assert error.facts == {"right": "x", "role": "y"}
    assert "NotAllowed" in str(error)
    assert NoSuchCase().facts == {}


@pytest.mark.parametrize("facts", [{}, {"right": "x"}, {"right": "x", "role": "y", "more": 1}])
def test_a_fact_missing_or_unknown_is_our_own_mistake(facts: dict[str, object]) -> None:
    kind: type[KraftError] = NotAllowed  # to a type checker the facts of the kind itself are known
    with pytest.raises(TypeError, match="right, role"):
        kind(**facts)


_SIDES = {"faults", "refused", "unavailable", "damaged"}
"""The files for all subjects; the others hold the refusals of one subject."""


def _file(kind: type[KraftError]) -> str:
    return kind.__module__.rpartition(".")[2]


def test_every_error_lies_in_the_file_of_whose_fault_it_is() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KraftError)]
    for side in (Refused, Unavailable, Damaged):
        own = {kind.__name__ for kind in kinds if issubclass(kind, side) and kind is not side}
        there = {k.__name__ for k in kinds if _file(k) == side.__name__.lower()}
        assert own == there | ({k.__name__ for k in kinds if _file(k) not in _SIDES} if side is Refused else set())
    assert all(fact_names(kind) == tuple(kind.__annotations__) for kind in kinds if kind.__subclasses__() == [])
