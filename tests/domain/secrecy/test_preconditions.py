"""What must be settled before real people: every line, and what settles it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.programme import Municipality
from kraft_desktop.domain.secrecy.preconditions import (
    LONGEST_LINE,
    LONGEST_NOTE,
    Precondition,
    SettledPrecondition,
    boards,
    check,
    line_id,
    lines,
    state,
)
from tests.given.records import day

TODAY = day("2030-06-15")
SETTLED = SettledPrecondition(
    id="p1", precondition=Precondition.LOG_REVIEWER, name="Per", on=TODAY, diary_number="KF 2030/12", recorded_by="Anna"
)


def test_who_is_responsible_is_settled_for_each_board_and_the_rest_once() -> None:
    found = lines(("0101 quay", "0102 quay"))
    assert found[:2] == ((Precondition.CONTROLLER, "0101 quay"), (Precondition.CONTROLLER, "0102 quay"))
    assert [line for line, board in found[2:] if not board] == [
        one for one in Precondition if one is not Precondition.CONTROLLER
    ]


def test_a_line_is_missing_until_it_is_settled() -> None:
    of_board = replace(SETTLED, id="p2", precondition=Precondition.CONTROLLER, board="0102 quay")
    found = state((SETTLED, of_board), ("0101 quay", "0102 quay"))
    assert {line for line, row in found.items() if row} == {SETTLED.line, of_board.line}
    assert found[SETTLED.line] is SETTLED


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"name": " "}, "name_missing"),
        ({"diary_number": ""}, "diary_number_missing"),
        ({"on": day("2030-06-16")}, "day_future"),
    ],
)
def test_a_line_needs_name_day_and_diary_number(change: dict[str, object], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(replace(SETTLED, **change), TODAY)  # type: ignore[arg-type]
    assert refused.value.facts == {"reason": reason}
    check(SETTLED, TODAY)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"name": "x" * (LONGEST_LINE + 1)}, "name_line"),
        ({"diary_number": "KF\n1"}, "diary_number_line"),
        ({"note": "x" * (LONGEST_NOTE + 1)}, "note_long"),
        ({"precondition": Precondition.HEALTH_CARE_LAW}, "answer_missing"),
    ],
)
def test_texts_have_their_size_and_the_law_its_answer(change: dict[str, object], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        check(replace(SETTLED, **change), TODAY)  # type: ignore[arg-type]
    assert refused.value.facts == {"reason": reason}


def test_a_board_is_a_unit_unless_one_board_has_them_all() -> None:
    one, two = Municipality(code="0101", name="A", guide=()), Municipality(code="0102", name="B", guide=(), same_board=True)
    assert boards((one, two), ("quay", "dock")) == ("0101:quay", "0101:dock", "0102")
    assert line_id(Precondition.CONTROLLER, "0101:quay") == "controller:0101:quay"
    assert line_id(Precondition.AGREEMENTS, "") == "agreements"
