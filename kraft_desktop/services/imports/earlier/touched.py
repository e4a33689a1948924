"""The participants and cases that an import adds and updates, each noted with what it was before, to restore it from."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.cases.participant import Gender, Participant
from kraft_desktop.domain.imports import ImportChange
from kraft_desktop.domain.trail import changed_fields
from kraft_desktop.services.names.identity import IDENTIFYING
from kraft_desktop.store.database.records import Records, new_id
from kraft_desktop.store.vault import Writing

R = TypeVar("R", Participant, Case)


class Touched:
    """A writer of participants and cases for one import."""

    def __init__(self, tx: Writing, import_id: str) -> None:
        self._tx, self._import_id = tx, import_id
        self._changes: list[ImportChange] = []

    def add(self, record: R) -> R:
        """The record as added, with the import that created it."""
        made = dataclasses.replace(record, import_id=self._import_id)
        _records(self._tx, made).add(made)
        self._note(made, {})
        return made

    def update(self, old: R, new: R) -> R:
        """The record as updated; ``old`` when nothing changed."""
        updated: R = _records(self._tx, old).update(old, new)
        if updated is not old:
            before = {name: getattr(old, name) for name in changed_fields(old, new)}
            self._note(updated, {name: None if value is None else str(value) for name, value in before.items()})
        return updated

    def _note(self, record: Participant | Case, before: Mapping[str, str | None]) -> None:
        self._changes.append(
            ImportChange(
                id=new_id(),
                import_id=self._import_id,
                kind=_records(self._tx, record).table.name,
                record_id=record.id,
                before=before,
                content=content_of(record),
            )
        )

    def write(self) -> None:
        """Store what was noted, but nothing of who somebody was whose identity is protected by now."""
        protected = {one.id for one in self._tx.participants.where(protected=True)}
        kept = [_without_identity(one) if one.record_id in protected else one for one in self._changes]
        self._tx.import_changes.add_all(kept, under=self._import_id)


def _without_identity(change: ImportChange) -> ImportChange:
    """The change without the name and the number before it, and protected also once it is taken back."""
    before = {name: value for name, value in change.before.items() if name not in {*IDENTIFYING, "protected"}}
    return dataclasses.replace(change, before=before)


def content_of(record: Participant | Case) -> str:
    """A digest of a record's content, whatever its version."""
    return next(_digests(record))


def is_as_written(record: Participant | Case, content: str) -> bool:
    """Whether a record still is what an import left, by the digest that it noted. Those of an earlier program had
    fewer fields: the ones that came since stand last, and have their defaults in a record that nobody has changed."""
    return content in _digests(record)


def _digests(record: Participant | Case) -> Iterator[str]:
    """The digests of a record, of all its fields first, then without the last ones while these have their defaults."""
    whole = dataclasses.replace(record, version=0)
    fields = list(dataclasses.fields(whole))
    said = [f"{one.name}={getattr(whole, one.name)!r}" for one in fields]
    while True:
        yield hashlib.sha256(f"{type(whole).__qualname__}({', '.join(said)})".encode()).hexdigest()
        last = fields.pop()
        if getattr(whole, last.name) != last.default:
            return
        said.pop()


def restored(record: Any, before: Mapping[str, str | None]) -> Any:
    """The record with the values that it had before."""
    values: dict[str, Any] = dict(before)
    if "gender" in values:
        values["gender"] = Gender(values["gender"])
    if "protected" in values:
        values["protected"] = values["protected"] == str(True)
    return dataclasses.replace(record, **values)


def _records(tx: Writing, record: Participant | Case) -> Records[Any]:
    return tx.participants if isinstance(record, Participant) else tx.cases
