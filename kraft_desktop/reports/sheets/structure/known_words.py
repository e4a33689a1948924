"""The words that people head their columns with, by kind of sheet and field, and what a kind of sheet needs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.paths import COLUMN_WORDS
from kraft_desktop.reports.sheets.structure.fitting import DATE_FIELDS

_WORDS = tomllib.loads(COLUMN_WORDS.read_text("utf-8"))
SYNONYMS: Mapping[SheetKind, Mapping[str, Sequence[str]]] = {
    SheetKind(kind): fields for kind, fields in _WORDS.items() if kind in list(SheetKind)
}
NEAR: Mapping[str, Mapping[str, Sequence[str]]] = _WORDS["near"]
"""Headings that may be those of a field, by kind and field."""
REQUIRED: Mapping[SheetKind, Sequence[str]] = {
    SheetKind.CASES: ("personal_number", "referred_on"),
    SheetKind.SUPPORT: ("person", "month", "amount"),
    SheetKind.HOURS: (),
    SheetKind.PUBLISHED: ("count",),
}
EITHER: Mapping[SheetKind, Sequence[tuple[str, str]]] = {SheetKind.HOURS: (("on", "week"), ("duration", "minutes"))}
"""Pairs of fields of which one is enough."""
FACTS = DATE_FIELDS | {"capacity", "recommended_kind", "closing_reason", "duration", "minutes"}
"""Fields that figures are counted from."""
LOOKED_AT = frozenset({"note"})
"""Fields that are looked at and never kept."""
NAME_WORDS = frozenset(
    {word for kind in (SheetKind.CASES, SheetKind.SUPPORT) for name in ("name", "first_name", "last_name") for word in
     SYNONYMS[kind].get(name, ())}
)  # fmt: skip
"""Headings of people's names: what is below them is no label of a total."""
OTHER_DAYS: tuple[str, ...] = tuple(_WORDS["other_days"]["words"])
"""How the words begin in headings of days that are no step of a case."""
