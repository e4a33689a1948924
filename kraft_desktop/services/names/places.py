"""Where the texts of a store name a person, and striking the name there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kraft_desktop.domain.cases.participant import Participant, birth_date
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.meetings import minutes
from kraft_desktop.domain.names import traces
from kraft_desktop.domain.names.lookalikes import plain_text
from kraft_desktop.domain.names.traces import Span
from kraft_desktop.services.names import naming
from kraft_desktop.store.database import schema, typed
from kraft_desktop.store.database.typed import TypedText
from kraft_desktop.store.vault import Data, Writing

STRUCK = "NN"
"""What stands in the place of a name."""
_SHORTEST_OWN = 2
_BESIDE_EACH_OTHER = re.compile(r"[\s\-\u2010.]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A field of a row (``record_id`` in ``table``) that names the person; ``case_id`` is the case that the row is about, None
    for none, and ``private`` whether only who wrote it reads it. ``after`` is the field with the name struck. ``certain``: it
    has the number or the full name, so that it cannot be kept. ``proposed``: whether it is struck unless something else is
    chosen; a part of a name that is also somebody else's is only proposed where the person is meant."""

    table: str
    field: str
    record_id: str
    case_id: str | None
    private: bool
    after: str
    certain: bool
    proposed: bool

    @property
    def id(self) -> str:
        """What a choice names the place by."""
        return f"{self.table}.{self.field}.{self.record_id}"


def find(data: Data, person: Participant) -> tuple[Place, ...]:
    """Every place that names a person by their number or a part of their name."""
    who = _Person(
        parts=_parts(person.name),
        number=person.personal_number,
        cases=frozenset(case.id for case in data.cases.where(participant_id=person.id)),
        others=frozenset(_other_names(data, person)),
    )
    kinds = (typed.TYPED, typed.OTHERS, typed.STRUCTURED) if who.known else ()
    return tuple(place for kind in kinds for one in typed.texts(data.connection, kind) for place in _named(one, who))


def strike(tx: Writing, found: Sequence[Place], otherwise: Collection[str]) -> None:
    """Strike the name in the places found, but for those that are done with ``otherwise`` (ids): a proposed one is kept, with
    a line in the trail, another is struck. Raises NotUnderstood for one that is certain, or that is none of them."""
    if any(place.certain for place in found if place.id in otherwise):
        raise NotUnderstood(reason="full_name_kept")
    if set(otherwise) - {place.id for place in found}:
        raise NotUnderstood(reason="no_such_place")
    intact = _intact_minutes(tx, {one.record_id for one in found if one.table == schema.MEETING_ITEMS.name})
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for place in found:
        if place.proposed is (place.id not in otherwise):
            rows.setdefault((place.table, place.record_id), {})[place.field] = place.after
        elif place.proposed:
            tx.note(place.table, place.record_id, {"name_kept": place.field})
    for (table, record_id), values in rows.items():
        tx.write_over(table, record_id, values)
    for meeting_id, row_id in intact.items():
        tx.write_over(schema.MEETING_MINUTES.name, row_id, {"digest": minutes.digest(_items(tx, meeting_id))})


def _intact_minutes(data: Data, items: Collection[str]) -> dict[str, str]:
    """By meeting of the items, the row of its minutes whose digest holds, so that it holds afterwards as well."""
    found = {}
    for meeting_id in {one.meeting_id for one in data.meeting_items.among("id", items)}:
        row = next(iter(in_force(data.meeting_minutes.where(meeting_id=meeting_id))[-1:]), None)
        if row is not None and row.digest and row.digest == minutes.digest(_items(data, meeting_id)):
            found[meeting_id] = row.id
    return found


def _items(data: Data, meeting_id: str) -> Iterable[Any]:
    return in_force(data.meeting_items.where(meeting_id=meeting_id))


def struck(data: Data, case_id: str) -> tuple[Place, ...]:
    """The places in the rows of a case where a name was struck, so that what is left can be worded better."""
    name = re.compile(rf"\b{STRUCK}\b")
    return tuple(
        _place(one, after=one.text, certain=False, proposed=False)
        for one in typed.texts(data.connection, typed.TYPED, case_id)
        if name.search(one.text)
    )


# --- finding ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """The person as looked for: the folded parts of the name, the number, the ids of the cases, and the parts of the names of
    everybody else."""

    parts: Sequence[str]
    number: str | None
    cases: Collection[str]
    others: Collection[str]
    born: Collection[tuple[int, int, int]] = field(init=False)

    def __post_init__(self) -> None:
        day = birth_date(self.number) if self.number else None
        object.__setattr__(self, "born", {(day.year, day.month, day.day)} if day else set())

    @property
    def known(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.parts or self.number)

    def certain(self, text: str) -> Iterator[Span]:
        """Where a text has the number, or the full name."""
        yield from traces.known_numbers(text, {self.number} if self.number else set())
        yield from naming.full_name_spans([self.parts], text)

    def meant(self, text: str) -> Iterator[Span]:
        """Where a text about the person may point at them: each part of the name, the initials, the day and the month of
        birth, and the last four figures."""
        yield from naming.name_spans([self.parts], (), text, _SHORTEST_OWN)
        yield from traces.known_initials(text, [self.parts])
        yield from traces.known_dates(text, self.born)
        yield from traces.known_months(text, self.born)
        if self.number:
            yield from (found.span() for found in re.finditer(rf"(?<!\w){self.number[-4:]}(?!\w)", text))

    def named(self, text: str) -> Iterator[Span]:
        """Where a text about something else has a part of the name that nobody else has."""
        yield from naming.name_spans([self.parts], self.others, text)

    def shared(self, text: str) -> Iterator[Span]:
        """Where it has a part of the name that somebody else has as well."""
        yield from naming.name_spans([self.parts], (), text)


def _parts(name: str | None) -> tuple[str, ...]:
    return tuple(part for _, part in naming.words(plain_text(name or "").text))


def _other_names(data: Data, person: Participant) -> Iterator[str]:
    names = (
        *(one.name for one in data.participants.where() if one.id != person.id),
        *(one.name for one in data.accounts.where()),
    )
    return (part for name in names for part in _parts(name))


def _named(one: TypedText, who: _Person) -> Iterator[Place]:
    """The place of a text that names the person; none of another."""
    search = _structured if one.field in typed.STRUCTURED.get(one.table, ()) else _plain
    meant = one.field in typed.TYPED.get(one.table, ()) and one.case_id in who.cases
    found = search(one.text, who, meant=meant)
    if found is not None:
        after, certain, proposed = found
        yield _place(one, after=after, certain=certain, proposed=proposed)


def _place(one: TypedText, *, after: str, certain: bool, proposed: bool) -> Place:
    private = one.table in {schema.WORKING_NOTES.name, schema.DRAFTS.name}
    return Place(
        table=one.table, field=one.field, record_id=one.record_id, case_id=one.case_id, private=private, after=after,
        certain=certain, proposed=proposed,
    )  # fmt: skip


_Found = tuple[str, bool, bool]
"""A text with the name struck, whether it is certain, and whether striking is proposed."""


def _plain(text: str, who: _Person, *, meant: bool) -> _Found | None:
    """What is found in one text; None where it names nobody."""
    plain = plain_text(text)
    certain = list(who.certain(plain.text))
    spans = [*certain, *(who.meant(plain.text) if meant else who.named(plain.text))]
    proposed = bool(spans)
    spans = spans or list(who.shared(plain.text))
    places = [(plain.places[start], plain.places[end - 1] + 1) for start, end in spans]
    return (_without(text, places), bool(certain), proposed) if spans else None


def _structured(text: str, who: _Person, *, meant: bool) -> _Found | None:
    """What is found in the texts inside a JSON text."""
    found: list[_Found] = []

    def look(value: str) -> str:
        one = _plain(value, who, meant=meant)
        if one is None:
            return value
        found.append(one)
        return one[0]

    after = json.dumps(_each(json.loads(text), look), ensure_ascii=False, sort_keys=True)
    return (after, any(one[1] for one in found), any(one[2] for one in found)) if found else None


def _each(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each(one, change) for name, one in value.items()}
    return [_each(one, change) for one in value] if isinstance(value, list) else value


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with NN in place of the spans; of those beside each other, once."""
    joined: list[list[int]] = []
    for start, end in sorted(spans):
        if joined and (start <= joined[-1][1] or _BESIDE_EACH_OTHER.fullmatch(text[joined[-1][1] : start])):
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    for start, end in reversed(joined):
        text = text[:start] + STRUCK + text[end:]
    return text
