"""What adding a row about what is known of a case has in common: who may, the day, and the row that it comes in place of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.casework import text
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import CaseClosed, ChangedMeanwhile
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_of_handler
from kraft_desktop.services.cases.recorded import explain_early, stamp
from kraft_desktop.services.cases.recording import Undo, undo_of
from kraft_desktop.services.cases.shown_rows import sees_texts
from kraft_desktop.store.vault import Writing

_R = TypeVar("_R")
_DATED = ("recorded_on",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """A unit of work that adds rows about one case."""

    session: Session
    tx: Writing
    case: Case

    @property
    def closed(self) -> dt.date | None:
        """The day of the closing in force; None for an open case."""
        closing = closed_on(in_force(self.tx.closings.where(case_id=self.case.id)), self.session.today)
        return closing.on if closing else None

    def held(self, kind: type[_R]) -> tuple[_R, ...]:
        """The rows in force of a kind, in the order recorded."""
        return in_force(self.tx.of(kind).where(case_id=self.case.id))

    def before(self, kind: type[_R], row_id: str | None) -> _R | None:
        """The row that a change is of; None without an id. Raises ChangedMeanwhile when it is no longer in force, or is one
        whose text the account does not see."""
        if row_id is None:
            return None
        found = next((row for row in self.held(kind) if row.id == row_id), None)  # type: ignore[attr-defined]
        if found is None or not sees_texts(self.session, self.tx, self.case):
            raise ChangedMeanwhile
        return found

    def stamp(self, kind: type[Any], before: Any = None) -> dict[str, Any]:
        """The fields of a new row of a kind that say who recorded it on what, in place of ``before``."""
        fields = stamp(self.session, self.case, before)
        return fields if "recorded_on" in kind.__dataclass_fields__ else {k: v for k, v in fields.items() if k not in _DATED}

    def add(self, row: Any, on: dt.date | None, early: str | None = None, *, after_closing: bool = False) -> Any:
        """The row as added, of something that happened on a day. Raises NotUnderstood for a day ahead, or one unusually early
        without a reason, and CaseClosed for one after the closing."""
        if on is not None:
            text.happened(on, self.session.today)
            closed = None if after_closing else self.closed
            if closed is not None and on > closed:
                raise CaseClosed(on=closed.isoformat())
        self.tx.of(type(row)).add(row)
        explain_early(self.session, self.tx, row, on, early)
        return row

    def done(self, page: str, *rows: Any, counted: bool = False) -> Undo:
        """The undo of the rows added; the draft of the ``page`` (see ``draft_page``) is over. ``counted`` when packages count
        them."""
        drafts.forget_in(self.session, self.tx, page, self.case.id)
        return undo_of(self.session, self.tx, self.case.id, rows=rows, counted=counted)


@contextmanager
def adding(session: Session, case_id: str, verb: str) -> Iterator[Adding]:
    """A unit of work of ``verb`` in a case. Raises NotAllowed, NoSuchCase, OfAnotherUnit, and PlaceIsHidden for an account that
    is no handler of a protected registration."""
    with session.write(verb) as tx:
        yield Adding(session=session, tx=tx, case=case_of_handler(session, tx, case_id, verb))


def line(words: str | None) -> str | None:
    """A line as it is stored; None when it is empty. Raises NotUnderstood when it is too long."""
    return text.one_line(words) or None


def body(words: str | None) -> str | None:
    """A text of several lines as it is stored; None when it is empty. Raises NotUnderstood when it is too long."""
    return text.note(words) if words and words.strip() else None
