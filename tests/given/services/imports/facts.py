"""Facts that imports left in a store."""

from __future__ import annotations

from collections import defaultdict

from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force


def support_facts(session: Session) -> dict[str, int]:
    """Kronor by personal number and month, in the store."""
    found: dict[str, int] = defaultdict(int)
    with session.vault.read() as data:
        number = {p.id: str(p.personal_number) for p in data.participants.where()}
        for row in data.support_months.read(SUPPORT_MONTHS.select().where(in_force(SUPPORT_MONTHS))):
            found[f"{number[row.participant_id]} {row.month}"] += whole_sek(row.amount_ore)
    return {key: kronor for key, kronor in found.items() if kronor}
