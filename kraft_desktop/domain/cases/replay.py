"""Which of a case's recorded changes the rules would refuse, were they recorded one after the other in the order of their
days: sheets contain such rows, so that a correction is judged by the ones that it adds."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.domain.cases.case import Closing, Step, StepEvent, TeamDecision
from kraft_desktop.domain.cases.permitted_changes import History, check
from kraft_desktop.domain.errors import KraftError

Row = StepEvent | TeamDecision | Closing


def refused(history: History) -> Mapping[str, tuple[Row, KraftError]]:
    """The rows in force (by id) that the rules refuse, each with the error. A row that is refused is there all the same for
    those after it."""
    found: dict[str, tuple[Row, KraftError]] = {}
    before = History(events=(), decisions=(), closings=(), today=history.today)
    rows: list[Row] = [*history.events, *history.decisions, *history.closings]
    for row in sorted(rows, key=lambda row: (row.on, _rank(row))):
        try:
            check(before, row)
        except KraftError as problem:
            found[row.id] = (row, problem)
        before = _with(before, row)
    return found


def _rank(row: Row) -> int:
    """The order within a day: up to the referral, the team's decision, the later steps, the closing."""
    if isinstance(row, StepEvent):
        return 0 if row.step <= Step.REFERRAL else 2
    return 1 if isinstance(row, TeamDecision) else 3


def _with(history: History, row: Row) -> History:
    return History(
        events=(*history.events, row) if isinstance(row, StepEvent) else history.events,
        decisions=(*history.decisions, row) if isinstance(row, TeamDecision) else history.decisions,
        closings=(*history.closings, row) if isinstance(row, Closing) else history.closings,
        today=history.today,
    )
