"""The agenda: the reasons for a point, their order, and the changes that the team makes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.meetings.agenda import LONGEST_WAITING, WAITING_DAYS, Reason, Standing, build, proposed
from kraft_desktop.domain.meetings.meeting import AgendaChange, AgendaChangeKind

DAY = dt.date(2026, 11, 24)
CUT, MOVED, ADDED, FIXED = (
    AgendaChangeKind.CUT,
    AgendaChangeKind.MOVED,
    AgendaChangeKind.ADDED,
    AgendaChangeKind.FIXED,
)


def case(name: str, **known: Any) -> Standing:
    return Standing(case_id=name, code=f"S-{name}", **{"step": Step.MAPPING, "decided": True, **known})


def change(kind: AgendaChangeKind, name: str | None, **fields: Any) -> AgendaChange:
    return AgendaChange(id=fields.pop("id", "row"), meeting_id="m", change=kind, case_id=name, recorded_by="Anna", **fields)


def keys(*changes: AgendaChange, of: str = "abc") -> list[str]:
    standings = [case(name, asked=True) for name in of]
    return [point.key for point in build(standings, changes, DAY)]


@pytest.mark.parametrize(
    ("known", "reasons"),
    [
        ({"step": Step.REFERRAL, "decided": False}, (Reason.DECISION,)),
        ({"step": Step.REFERRAL}, ()),
        ({"step": Step.IDENTIFICATION, "decided": False}, ()),
        ({"waiting": WAITING_DAYS}, (Reason.WAITING,)),
        ({"waiting": WAITING_DAYS - 1}, ()),
        ({"asked": True, "recommended": True}, (Reason.PHYSICIAN, Reason.RECOMMENDATION)),
        ({"promised": DAY}, (Reason.PROMISE,)),
        ({"promised": DAY + dt.timedelta(days=1)}, ()),
        ({"consent_ends": DAY + dt.timedelta(days=30)}, (Reason.CONSENT,)),
        ({"consent_ends": DAY + dt.timedelta(days=31)}, ()),
    ],
)
def test_a_case_is_taken_up_for_its_reasons(known: dict[str, Any], reasons: tuple[Reason, ...]) -> None:
    assert [point.reasons for point in proposed([case("a", **known)], DAY)] == ([reasons] if reasons else [])


def test_the_order_is_that_of_the_reasons_and_the_longest_waiting_first() -> None:
    given = [case(str(number), waiting=40 + number) for number in range(LONGEST_WAITING + 2)]
    given += [case("z", consent_ends=DAY), case("y", step=Step.REFERRAL, decided=False)]
    assert [point.key for point in proposed(given, DAY)] == ["y", "6", "5", "4", "3", "2", "z"]


@pytest.mark.parametrize(
    ("changes", "order"),
    [
        ([], "abc"),
        ([change(CUT, "b")], "ac"),
        ([change(MOVED, "c", before="a")], "cab"),
        ([change(MOVED, "a")], "bca"),
        ([change(MOVED, "a", before="gone")], "bca"),
        ([change(MOVED, "gone", before="a")], "abc"),
        ([change(CUT, "gone")], "abc"),
        ([change(CUT, "b"), change(ADDED, "b")], "acb"),
        ([change(ADDED, "a")], "abc"),
        ([change(CUT, "c"), change(FIXED, "b"), change(FIXED, "a")], "ba"),
        ([change(FIXED, "b"), change(FIXED, "a"), change(MOVED, "a", before="b"), change(ADDED, "x")], "abx"),
    ],
)
def test_the_changes_are_made_one_after_the_other(changes: list[AgendaChange], order: str) -> None:
    assert "".join(keys(*changes)) == order


def test_a_question_about_nobody_is_a_point_of_its_own() -> None:
    added = change(ADDED, None, id="q", text="Kan någon tas in?", municipality="0881")
    point = build([], [added], DAY)[0]
    assert (point.key, point.case_id, point.text, point.municipality) == ("q", None, "Kan någon tas in?", "0881")
    assert build([], [added, change(CUT, None, about="q")], DAY) == ()
    fixed = change(FIXED, None, about="q", text=added.text, reasons=("added",))
    assert build([], [added, fixed], DAY)[0].text == "Kan någon tas in?"
