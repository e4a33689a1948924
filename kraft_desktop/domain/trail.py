"""The entries of the trail: who did what to which record, and which of its fields changed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any


class Ids(frozenset[str]):
    """Random ids of records, which say nothing outside the store: the only values that the trail keeps as they are."""

    def __str__(self) -> str:
        return " ".join(sorted(self))


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class TrailEntry:
    """One row of the append-only trail. ``at`` is UTC, ISO 8601. ``fields`` maps field names to keyed references of values,
    never to values, but for ``Ids``. ``hash`` chains the entry to the one before (``previous``)."""

    sequence: int
    at: str
    who: str
    machine: str
    verb: str
    kind: str
    record_id: str
    fields: Mapping[str, str]
    previous: str
    hash: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The account and the machine that an entry of the trail names."""

    who: str
    machine: str


def changed_fields(old: Any, new: Any) -> dict[str, object]:
    """The fields of two records of one kind that differ, with the new values; all that are set when ``old`` is None."""
    names = [field.name for field in dataclasses.fields(new)]
    if old is None:
        return {name: getattr(new, name) for name in names if getattr(new, name) is not None}
    return {name: getattr(new, name) for name in names if getattr(new, name) != getattr(old, name)}


def utc(moment: dt.datetime) -> str:
    """The moment as text: UTC to the second, ISO 8601, ending in Z."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
