"""Where the texts of a store name a person, and striking the name there."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kraft_desktop import paths
from kraft_desktop.domain import programme as programmes
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
_SHORTEST = 2
_BESIDE_EACH_OTHER = re.compile(r"[\s\-\u2010\u2011.]*")


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
    who = _person(data, person)
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


_Parts = tuple[str, ...]
"""The parts of a name, folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """The person as looked for: the name, the number, the ids of the cases; the parts of the names of everybody else, the names
    of colleagues, and by the ids of their cases those of other participants with a part in common (``alike``: all of these)."""

    name: str
    number: str | None
    cases: Collection[str]
    others: frozenset[str]
    colleagues: Sequence[_Parts]
    namesakes: Mapping[str, Sequence[_Parts]]
    parts: _Parts = field(init=False)
    single: _Parts = field(init=False)
    together: Sequence[_Parts] = field(init=False)
    alike: Collection[_Parts] = field(init=False)
    born: Collection[tuple[int, int, int]] = field(init=False)

    def __post_init__(self) -> None:
        day, parts = birth_date(self.number) if self.number else None, _parts(self.name)
        object.__setattr__(self, "parts", parts)
        object.__setattr__(self, "single", tuple(part for part in parts if part not in naming.PARTICLES) or parts)
        object.__setattr__(self, "together", naming.written_together(plain_text(self.name).text))
        object.__setattr__(self, "alike", {name for names in (self.colleagues, *self.namesakes.values()) for name in names})
        object.__setattr__(self, "born", {(day.year, day.month, day.day)} if day else set())

    @property
    def known(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.parts or self.number)

    def numbers(self, text: str) -> Iterator[Span]:
        """Where a text has the number."""
        yield from traces.known_numbers(text, {self.number} if self.number else set())

    def whole(self, text: str) -> Iterator[Span]:
        """Where a text has the full name."""
        yield from naming.full_name_spans([self.parts], text)

    def meant(self, text: str) -> Iterator[Span]:
        """Where a text about the person may point at them: each part of the name, the initials, the day and the month of
        birth, and the last four figures."""
        yield from naming.name_spans([self.single], (), text, _SHORTEST)
        yield from naming.together_spans(self.together, text)
        yield from traces.known_initials(text, [self.parts])
        yield from traces.known_dates(text, self.born)
        yield from traces.known_months(text, self.born)
        if self.number:
            yield from (found.span() for found in re.finditer(rf"(?<!\w){self.number[-4:]}(?!\w)", text))

    def named(self, text: str) -> Iterator[Span]:
        """Where a text about something else has a part of the name that nobody else has, and that is no other word there."""
        common = {span for span, part in naming.words(text) if naming.begins_as_a_word(text, span[0], part)}
        yield from (span for span in naming.name_spans([self.single], self.others, text, _SHORTEST) if span not in common)
        if not any(self.others.issuperset(group) for group in self.together):
            yield from naming.together_spans(self.together, text)

    def shared(self, text: str) -> Iterator[Span]:
        """Where it has a part of the name that somebody else has as well, or that is a word."""
        yield from naming.name_spans([self.single], (), text, _SHORTEST)
        yield from naming.together_spans(self.together, text)


def _person(data: Data, person: Participant) -> _Person:
    colleagues = [_parts(one.name) for one in data.accounts.where()]
    people = {one.id: _parts(one.name) for one in data.participants.where() if one.id != person.id}
    own = set(_parts(person.name))
    alike = {who: parts for who, parts in people.items() if own.intersection(parts)}
    return _Person(
        name=person.name or "",
        number=person.personal_number,
        cases=frozenset(case.id for case in data.cases.where(participant_id=person.id)),
        others=frozenset(part for parts in (*people.values(), *colleagues) for part in parts) | _municipalities(),
        colleagues=_as_written(colleagues),
        namesakes={
            case.id: _as_written([alike[case.participant_id]]) for case in data.cases.among("participant_id", alike.keys())
        },
    )


@functools.cache
def _municipalities() -> frozenset[str]:
    """The parts of the names of municipalities: in a text about something else these are places."""
    known = (programmes.parse(file.read_text("utf-8")) for file in paths.programme_files().values())
    return frozenset(
        part for one in known for node in one.nodes for place in node.municipalities for part in _parts(place.name)
    )


def _as_written(names: Iterable[_Parts]) -> tuple[_Parts, ...]:
    """Names with all their parts, and with any two of them."""
    return tuple(dict.fromkeys(short for parts in names for short in (parts, *combinations(parts, 2))))


def _parts(name: str | None) -> _Parts:
    return tuple(part for _, part in naming.words(plain_text(name or "").text))


def _named(one: TypedText, who: _Person) -> Iterator[Place]:
    """The place of a text that names the person; none of another."""
    search = _structured if one.field in typed.STRUCTURED.get(one.table, ()) else _plain
    about = one.case_id or ""
    look = _Look(
        who=who,
        meant=one.field in typed.TYPED.get(one.table, ()) and about in who.cases,
        theirs=who.colleagues if one.field in typed.OTHERS.get(one.table, ()) else who.namesakes.get(about, ()),
    )
    found = search(one.text, look)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """How a text is read: whether the person is ``meant`` by a name in it, or else a namesake (``theirs``) by what both are
    called."""

    who: _Person
    meant: bool
    theirs: Sequence[_Parts]

    def certain(self, text: str) -> list[Span]:
        """Where it is sure that the person is named."""
        whole = set(self.who.whole(text))
        if whole and not self.meant:  # perhaps a namesake
            whole.difference_update(naming.full_name_spans(self.who.alike, text))
        return [*self.who.numbers(text), *whole]

    def likely(self, text: str) -> list[Span]:
        """Where the person is named, unless somebody knows better."""
        found = set(self.who.meant(text) if self.meant else self.who.named(text))
        if found and not self.meant:
            found.difference_update(naming.full_name_spans(self.theirs, text))
        return list(found)


def _plain(text: str, look: _Look) -> _Found | None:
    """What is found in one text; None where it names nobody."""
    plain = plain_text(text)
    certain = look.certain(plain.text)
    spans = [*certain, *look.likely(plain.text)]
    proposed = bool(spans)
    spans = spans or list(look.who.shared(plain.text))
    places = [(plain.places[start], plain.places[end - 1] + 1) for start, end in spans]
    return (_without(text, places), bool(certain), proposed) if spans else None


def _structured(text: str, look: _Look) -> _Found | None:
    """What is found in the texts inside a JSON text."""
    found: list[_Found] = []

    def change(value: str) -> str:
        one = _plain(value, look)
        if one is None:
            return value
        found.append(one)
        return one[0]

    after = json.dumps(_each(json.loads(text), change), ensure_ascii=False, sort_keys=True)
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
