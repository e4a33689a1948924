"""What a case waits for, the contact to come and the contact held last: for one case, and for the whole list at once."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from kraft_desktop.store import caseload
from kraft_desktop.store.caseload import ContactDay
from kraft_desktop.store.vault import Data

ComingContact = ContactDay


class Whereabouts(NamedTuple):
    """``waits_for`` is a code of the programme's short list, None when the case waits for nothing; the days and the contact
    to come are None where there are none. The text of the contact is not here, so that it can be shown with a code."""

    waits_for: str | None = None
    waits_since: dt.date | None = None
    coming: ComingContact | None = None
    last_contact: dt.date | None = None


NOWHERE = Whereabouts()


class AllWhereabouts:
    """The whereabouts of every case, or of one (its id)."""

    def __init__(self, data: Data, today: dt.date, case_id: str | None = None) -> None:
        self._waiting = caseload.waiting_for(data, case_id)
        self._coming = caseload.coming_contacts(data, today, case_id)
        self._held = caseload.last_contacts(data, case_id)

    def of(self, case_id: str) -> Whereabouts:
        """The whereabouts of a case."""
        waiting, coming, held = self._waiting.get(case_id), self._coming.get(case_id), self._held.get(case_id)
        if waiting is None and coming is None and held is None:
            return NOWHERE
        reason, since = waiting or (None, None)
        return Whereabouts(reason, since, coming, held)
