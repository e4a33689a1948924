"""Till akten: what has been transferred from the team's working register to the municipality's record, and what has not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """The rows (ids in ``rows``) of a case that somebody copied to the record on a day."""

    id: str
    case_id: str
    base: int
    on: dt.date
    rows: tuple[str, ...]
    recorded_on: dt.date
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False


def transferred(transfers: Iterable[Transfer]) -> dict[str, Transfer]:
    """The transfer of each row that was transferred, by the row's id: the first one, of transfers in force."""
    found: dict[str, Transfer] = {}
    for transfer in transfers:
        for row in transfer.rows:
            found.setdefault(row, transfer)
    return found


def initials(name: str) -> str:
    """The initials of a name, for a mark beside a transferred line."""
    return "".join(part[0].upper() for part in name.split() if part[0].isalpha())
