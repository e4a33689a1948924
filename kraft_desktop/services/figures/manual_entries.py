"""Figures entered by hand: which of them stand, and in which classes they counted whom.

Apart from the ledger, which also proves what leaves, since every count of the caseload asks here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.store.vault import Data

KnownClasses = Mapping[str, Mapping[str, str]]
"""By person, the classes that figures entered by hand counted them in, by dimension."""


def told(data: Data) -> KnownClasses:
    """The classes that people were first counted in, as far as those figures told any."""
    found: dict[str, dict[str, str]] = {}
    for publication in in_force(data.publications.where()):
        body = json.loads(publication.counted) if publication.counted else {}
        for who, classes in body.get("people", {}).items():
            found[who] = {**classes, **found.get(who, {})}
    return found
