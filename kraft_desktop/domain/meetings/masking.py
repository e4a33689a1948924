"""What may not be written in a meeting, where several authorities look at one screen: names and personal numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kraft_desktop.domain.cases.tasks import points_out
from kraft_desktop.domain.errors import NamesPerson
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.names.traces import possible_numbers

_FEWEST_PARTS = 2


class Person(NamedTuple):
    """What a text could name somebody by; None where it is not stored."""

    name: str | None
    personal_number: str | None


def check_masked(texts: Iterable[str], own: Person | None, everybody: Iterable[Person]) -> None:
    """Raise NamesPerson when a text points out the person of its case (``own``) by any part of the name or number, holds what
    can be a personal number, or the whole name of anybody taking part: those present may not know that they do."""
    given = [text for text in texts if text.strip()]
    if any(any(True for _ in possible_numbers(text)) for text in given):
        raise NamesPerson
    if own is not None and any(points_out(text, own.name, own.personal_number) for text in given):
        raise NamesPerson
    words = [set(fold(text).split()) for text in given]
    for person in everybody if words else ():
        parts = set(fold(person.name or "").split())
        if len(parts) >= _FEWEST_PARTS and any(parts <= found for found in words):
            raise NamesPerson
