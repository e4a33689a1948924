"""What a form of the page is about: what it asks for, and the lines or the row that were chosen for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.domain.hours import Allotment
from kraft_desktop.domain.spending.invoices import Invoice
from kraft_desktop.services.hours.corrections import Recorded
from kraft_desktop.services.hours.overview import HoursLine, HoursState
from kraft_desktop.ui.pages.hours.form import Asked

_BETWEEN = ","


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a form asks for, about which lines or which row."""

    asked: Asked
    lines: Sequence[HoursLine] = ()
    row: Recorded | None = None

    @property
    def about(self) -> str:
        """The name of its draft: what is asked, and the ids of what it is about."""
        ids = [line.row.id for line in self.lines] + ([self.row.id] if self.row is not None else [])
        return f"{self.asked.value}:{_BETWEEN.join(ids)}" if ids else self.asked.value


def chosen_of(state: HoursState, about: str) -> Chosen | None:
    """What the draft with that name is about; None when something of it is there no longer."""
    name, _, listed = about.partition(":")
    if name not in set(Asked):
        return None
    ids = listed.split(_BETWEEN) if listed else []
    lines = {line.row.id: line for line in state.lines}
    rows: Sequence[Recorded] = [*state.allotments, *state.rates, *(one.invoice for one in state.invoiced)]
    row = next((one for one in rows if [one.id] == ids), None)
    if row is None and not lines.keys() >= set(ids):
        return None
    return Chosen(asked=Asked(name), lines=() if row is not None else tuple(lines[one] for one in ids), row=row)


def begun(chosen: Chosen, today: dt.date) -> dict[str, object]:
    """What is in a form when it is begun."""
    if chosen.asked is Asked.QUESTION:
        return {"quarters": 2}
    if chosen.asked is Asked.DONE and chosen.lines:
        row = chosen.lines[0].row
        return {"on": min(row.on, today), "minutes": row.minutes, "outcome": row.outcome}
    if chosen.asked is Asked.CORRECT_HOURS and isinstance(chosen.row, Allotment):
        return {"more": chosen.row.minutes, "on": chosen.row.valid_from}
    if chosen.asked is Asked.CORRECT_INVOICE and isinstance(chosen.row, Invoice):
        row_ = chosen.row
        given = {"voucher": row_.voucher, "on": row_.on, "months": ", ".join(row_.months)}
        return {**given, "amount": row_.amount_ore, "stated": row_.minutes}
    return {} if chosen.asked in {Asked.ALLOT, Asked.STRIKE} else {"on": today}
