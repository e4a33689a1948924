"""Figures entered by hand: which of them stand, and in which classes they counted whom.

Apart from the ledger, which also proves what leaves, since every count of the caseload asks here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kraft_desktop.domain.exchange import OwnPublication
from kraft_desktop.store.vault import Data

KnownClasses = Mapping[str, Mapping[str, str]]
"""By person, the classes that figures entered by hand counted them in, by dimension."""


def standing(publications: Sequence[OwnPublication]) -> tuple[OwnPublication, ...]:
    """Those that have not been replaced or withdrawn."""
    replaced = {publication.replaces for publication in publications}
    return tuple(p for p in publications if p.id not in replaced and not p.withdrawn)


def told(data: Data) -> KnownClasses:
    """The classes that people were first counted in, as far as those figures told any."""
    found: dict[str, dict[str, str]] = {}
    for publication in standing(data.publications.where()):
        body = json.loads(publication.counted) if publication.counted else {}
        for who, classes in body.get("people", {}).items():
            found[who] = {**classes, **found.get(who, {})}
    return found
