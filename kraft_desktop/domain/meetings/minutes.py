"""The minutes: paragraphs numbered through the year, a common part without persons, and an extract for each municipality."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import fields

from kraft_desktop.domain.errors import MinutesFrozen, NotUnderstood
from kraft_desktop.domain.meetings.meeting import ItemKind, MeetingItem, MinutesRow, MinutesState

COMMON = frozenset({ItemKind.ATTENDANCE, ItemKind.HOURS, ItemKind.COMMON})
"""The kinds of the common part: they are about no person."""
LONGEST_DIARY_NUMBER = 60


def next_number(items: Iterable[MeetingItem], year: int) -> int:
    """The number of the next paragraph of a year; every row counts, so that no number is used twice."""
    return max((item.paragraph for item in items if item.year == year), default=0) + 1


def common_part(items: Iterable[MeetingItem]) -> tuple[MeetingItem, ...]:
    """The paragraphs about no person, and the corrections of those, in order."""
    given = tuple(items)
    kinds = {item.id: item.kind for item in given}
    return _in_order(item for item in given if _kind(item, kinds) in COMMON)


def extract(items: Iterable[MeetingItem], municipality: str) -> tuple[MeetingItem, ...]:
    """The paragraphs about the cases and questions of one municipality (its code), and their corrections, in order."""
    given = tuple(items)
    kinds = {item.id: item.kind for item in given}
    return _in_order(item for item in given if item.municipality == municipality and _kind(item, kinds) not in COMMON)


def _kind(item: MeetingItem, kinds: dict[str, ItemKind]) -> ItemKind:
    """The kind of an item, for a correction that of what it corrects."""
    return kinds.get(item.corrects, ItemKind.CASE) if item.corrects else item.kind


def _in_order(items: Iterable[MeetingItem]) -> tuple[MeetingItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.year, item.paragraph)))


def digest(items: Iterable[MeetingItem]) -> str:
    """The SHA-256 of the paragraphs in order; corrections are added later and are not counted."""
    kept = _in_order(item for item in items if item.kind is not ItemKind.CORRECTION)
    lines = ["\t".join(repr(getattr(item, field.name)) for field in fields(item)) for item in kept]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def state_of(rows: Sequence[MinutesRow]) -> MinutesState:
    """The state of minutes by their rows in force: a draft until something else is recorded."""
    return rows[-1].state if rows else MinutesState.DRAFT


def check_open(rows: Sequence[MinutesRow]) -> None:
    """Raise MinutesFrozen unless the paragraphs may still be changed."""
    if state_of(rows) is not MinutesState.DRAFT:
        raise MinutesFrozen


_NEXT = {
    MinutesState.DRAFT: frozenset({MinutesState.APPROVED}),
    MinutesState.APPROVED: frozenset({MinutesState.DRAFT, MinutesState.FROZEN}),
    MinutesState.FROZEN: frozenset[MinutesState](),
}


def check_change(rows: Sequence[MinutesRow], new: MinutesRow, writer: str) -> None:
    """Raise unless the minutes may go to another state: MinutesFrozen, and NotUnderstood without an approver, with one who
    wrote them (``writer``), or with a diary number that is not one line."""
    before = state_of(rows)
    if before is MinutesState.FROZEN:
        raise MinutesFrozen
    if new.state not in _NEXT[before]:
        raise NotUnderstood(reason="minutes_order")
    if new.state is MinutesState.APPROVED and not new.approver.strip():
        raise NotUnderstood(reason="approver_missing")
    if new.state is MinutesState.APPROVED and new.approver == writer:
        raise NotUnderstood(reason="approver_wrote")
    if len(new.diary_number) > LONGEST_DIARY_NUMBER or not (new.diary_number or " ").isprintable():
        raise NotUnderstood(reason="diary_number_line")
