"""What must be settled before real people's data are registered: agreements, assessments and texts, outside the program.

The program shows what is missing and refuses nothing: whether an authority may begin is the authority's own decision, and a
case list refused on the day of a meeting would end in an unprotected sheet instead.

Sources: GDPR art. 5, 13, 26, 28, 30, 35; OSL ch. 26; the archives act's plan for documents (dokumenthanteringsplan); the
patient data act, where the therapist works under health-care law.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.programme import Municipality

LONGEST_LINE, LONGEST_NOTE = 60, 500


class Precondition(StrEnum):
    """The lines to be settled. CONTROLLER is settled for each board."""

    CONTROLLER = "controller"
    AGREEMENTS = "agreements"
    IMPACT_ASSESSMENT = "impact_assessment"
    SECRECY_ASSESSMENT = "secrecy_assessment"
    INFORMATION_TEXT = "information_text"
    DOCUMENT_PLAN = "document_plan"
    LOG_REVIEWER = "log_reviewer"
    HEALTH_CARE_LAW = "health_care_law"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledPrecondition:
    """A line settled: by whom (a name), on which day, under which diary number. ``board`` is one of ``boards`` for CONTROLLER,
    empty for the others. ``note`` is what was decided, in short. Never edited: a change is a row that names the one it
    ``replaces``, ``withdrawn`` when the line is open again.
    """

    id: str
    precondition: Precondition
    board: str = ""
    name: str
    on: dt.date
    diary_number: str
    note: str = ""
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def line(self) -> tuple[Precondition, str]:
        """The line that it settles."""
        return self.precondition, self.board


def check(settled: SettledPrecondition, today: dt.date) -> None:
    """Raise NotUnderstood with the reason unless name, day and diary number are there, and for HEALTH_CARE_LAW the answer."""
    for text, reason in ((settled.name, "name"), (settled.diary_number, "diary_number")):
        if not text.strip():
            raise NotUnderstood(reason=f"{reason}_missing")
        if not text.isprintable() or len(text.strip()) > LONGEST_LINE:
            raise NotUnderstood(reason=f"{reason}_line")
    if len(settled.note) > LONGEST_NOTE:
        raise NotUnderstood(reason="note_long")
    if settled.precondition is Precondition.HEALTH_CARE_LAW and not settled.note.strip():
        raise NotUnderstood(reason="answer_missing")
    if settled.on > today:
        raise NotUnderstood(reason="day_future")


def boards(municipalities: Iterable[Municipality], units: Iterable[str]) -> tuple[str, ...]:
    """The boards of a node: the code of a municipality whose units answer to one board, else "municipality:unit" for each of
    the ``units`` (codes)."""
    known = tuple(units)
    return tuple(
        board
        for one in municipalities
        for board in ((one.code,) if one.same_board else (f"{one.code}:{unit}" for unit in known))
    )


def line_id(precondition: Precondition, board: str) -> str:
    """The id of a line: the precondition, and for CONTROLLER its board after a colon."""
    return f"{precondition.value}:{board}" if board else precondition.value


def lines(boards: Iterable[str]) -> tuple[tuple[Precondition, str], ...]:
    """Every line to be settled, in order, for a node with these boards."""
    return (
        *((Precondition.CONTROLLER, board) for board in boards),
        *((one, "") for one in Precondition if one is not Precondition.CONTROLLER),
    )


def state(
    rows: Iterable[SettledPrecondition], boards: Iterable[str]
) -> Mapping[tuple[Precondition, str], SettledPrecondition | None]:
    """Every line with what settles it among the rows in force, None while it is missing."""
    settled = {row.line: row for row in rows}
    return {line: settled.get(line) for line in lines(boards)}
