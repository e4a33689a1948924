"""What is removed beside the name and the number when an identity is protected: everything else that repeats them."""

from __future__ import annotations

from dataclasses import replace

from kraft_desktop.services.admin import drafts
from kraft_desktop.store.vault import Writing

_IDENTIFYING = frozenset({"name", "personal_number"})


def forget(tx: Writing, participant_id: str) -> None:
    """Remove the drafts of every account about a participant's cases, and the names and numbers that imports replaced, within
    the unit of work that protects the identity. The trail has only references to values."""
    for case in tx.cases.where(participant_id=participant_id):
        drafts.forget_all_in(tx, case.id)
    for change in tx.import_changes.where(record_id=participant_id):
        if _IDENTIFYING & change.before.keys():
            kept = {name: value for name, value in change.before.items() if name not in _IDENTIFYING}
            tx.import_changes.update(change, replace(change, before=kept))
