"""Corrections that the participant asks for (GDPR art. 16), tracked to an answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kraft_desktop.domain.casework import text
from kraft_desktop.domain.errors import NotUnderstood

ANSWER_DAYS = 30
"""The days within which the participant is to have an answer (GDPR art. 12.3: one month)."""


class Answer(StrEnum):
    """The answer to a request."""

    CORRECTED = "corrected"
    PARTLY = "partly"
    NOTED = "noted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRequest:
    """What a participant asks to have corrected (``asked``, one line) on a day, and the ``answer`` with its ``words`` and
    day, None until it is answered: a row that names the one it ``replaces``. NOTED: the two views are recorded side by side."""

    id: str
    case_id: str
    base: int
    on: dt.date
    asked: str
    answer: Answer | None = None
    words: str = ""
    answered_on: dt.date | None = None
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def due(self) -> dt.date:
        """The last day for an answer."""
        return self.on + dt.timedelta(days=ANSWER_DAYS)

    def is_late(self, today: dt.date) -> bool:
        """Whether the answer is late."""
        return self.answer is None and self.due < today


def check(request: CorrectionRequest, today: dt.date) -> None:
    """Raise NotUnderstood with the reason for what is missing or impossible."""
    text.one_line(request.asked, "asked_missing")
    text.happened(request.on, today)
    if request.answer is not None:
        text.one_line(request.words, "request_answer_missing")
        if request.answered_on is None or request.answered_on < request.on:
            raise NotUnderstood(reason="answered_before")
        text.happened(request.answered_on, today)
