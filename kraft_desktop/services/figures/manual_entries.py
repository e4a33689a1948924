"""The classes in which figures entered by hand counted each person.

Separate from the ledger, which also runs the disclosure proofs, because every count of the caseload needs this.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.store.vault import Data

KnownClasses = Mapping[str, Mapping[str, str]]
"""By participant and dimension, the class in which figures entered by hand counted the person."""


def known_classes(data: Data) -> KnownClasses:
    """The class of each person and dimension in the earliest figures entered by hand that are in force and count the person."""
    found: dict[str, dict[str, str]] = {}
    for publication in in_force(data.publications.where()):
        body = json.loads(publication.counted) if publication.counted else {}
        for who, classes in body.get("people", {}).items():
            found[who] = {**classes, **found.get(who, {})}
    return found
