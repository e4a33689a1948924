"""The lines before real people: settled, corrected, opened again, by whom, and in which stores they are missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import NotAllowed, NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.preconditions import Precondition
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import reading
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement
from tests.given.nodes import as_account, new_session

DECIDED = Settlement(name="Per Påhitt", on=dt.date(2026, 11, 2), diary_number=" KS 2026/114 ", note="Beslut § 12")
LAW = Precondition.HEALTH_CARE_LAW


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a real node."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


def test_each_board_has_a_line_of_its_own_and_all_are_missing_at_first(anna: Session) -> None:
    found = preconditions.lines(anna)
    of_boards = [board for precondition, board in found if precondition is Precondition.CONTROLLER]
    assert of_boards[:2] == ["0881:labour_market", "0881:assistance"]
    assert len(of_boards) == 2 * len(anna.node.municipalities)
    assert preconditions.missing(anna) == tuple(found)


def test_a_line_is_settled_corrected_and_opened_again(anna: Session) -> None:
    line = (Precondition.AGREEMENTS, "")
    first = preconditions.settle(anna, *line, DECIDED)
    assert (first.diary_number, first.recorded_by) == ("KS 2026/114", "Anna")
    assert line not in preconditions.missing(anna)
    corrected = preconditions.settle(anna, *line, replace(DECIDED, diary_number="KS 2026/115"))
    assert corrected.replaces == first.id
    assert preconditions.lines(anna)[line] == corrected
    preconditions.reopen(anna, *line)
    assert line in preconditions.missing(anna)
    with pytest.raises(NotUnderstood) as refused:
        preconditions.reopen(anna, *line)
    assert refused.value.facts == {"reason": "precondition_open"}
    with anna.vault.read() as data:
        assert len(data.preconditions.where()) == 3
    verbs = [line.verb for line in reading.read(anna).lines if line.verb.startswith("precondition.")]
    assert verbs == ["precondition.reopen", "precondition.settle"]


@pytest.mark.parametrize(
    ("line", "change", "reason"),
    [
        ((Precondition.AGREEMENTS, ""), {"name": " "}, "name_missing"),
        ((Precondition.AGREEMENTS, ""), {"diary_number": "a\nb"}, "diary_number_line"),
        ((Precondition.AGREEMENTS, ""), {"on": dt.date(2026, 11, 23)}, "day_future"),
        ((Precondition.AGREEMENTS, ""), {"note": "x" * 501}, "note_long"),
        ((LAW, ""), {"note": " "}, "answer_missing"),
        ((Precondition.CONTROLLER, ""), {}, "precondition_unknown"),
        ((Precondition.CONTROLLER, "0860:assistance"), {}, "precondition_unknown"),
        ((LAW, "0881:assistance"), {}, "precondition_unknown"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_saved(
    anna: Session, line: tuple[Precondition, str], change: dict[str, str], reason: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        preconditions.settle(anna, *line, replace(DECIDED, **change))  # type: ignore[arg-type]
    assert refused.value.facts == {"reason": reason}
    with anna.vault.read() as data:
        assert data.preconditions.where() == ()


def test_everybody_sees_the_lines_and_the_manager_settles_them(anna: Session) -> None:
    for role in (Role.DEPUTY, Role.CASEWORKER, Role.READER):
        other = as_account(anna, role)
        assert len(preconditions.missing(other)) == len(preconditions.lines(other))
        for change in (
            lambda: preconditions.settle(other, LAW, "", DECIDED),  # noqa: B023  # called at once
            lambda: preconditions.reopen(other, LAW, ""),  # noqa: B023
        ):
            with pytest.raises(NotAllowed):
                change()
