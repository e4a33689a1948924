"""An identity is protected: the name and the number are removed, and struck from every text of the store that repeats them.

What was typed before names the person whose name is to be nowhere. The name is known for the last time here, so it is struck
here: NN stands in its place, and what else the text says remains.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from kraft_desktop.domain.cases.participant import Participant
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.names import places
from kraft_desktop.store.vault import Writing

IDENTIFYING = frozenset({"name", "personal_number"})
"""The fields of a participant that say who it is."""


def protect(
    tx: Writing,
    person: Participant,
    update: Callable[[Participant, Participant], Participant],
    otherwise: Collection[str] = (),
) -> Participant:
    """The participant without name and number, within the unit of work that protects the identity. ``update`` writes it;
    ``otherwise`` are the ids of the places that are not done with as is proposed (``places.find``): kept, or struck.

    Removed as well are the drafts of every account about their cases, and the names and numbers that imports replaced. The
    trail has only references to values. Raises NotUnderstood for a place that must be struck.
    """
    for case in tx.cases.where(participant_id=person.id):
        drafts.forget_all_in(tx, case.id)
    for change in tx.import_changes.where(record_id=person.id):
        if IDENTIFYING & change.before.keys():
            kept = {name: value for name, value in change.before.items() if name not in IDENTIFYING}
            tx.import_changes.update(change, replace(change, before=kept))
    places.strike(tx, places.find(tx, person), otherwise)
    return update(person, replace(person, personal_number=None, name=None, protected=True))
