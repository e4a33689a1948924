"""The rows of a case list as codes, or the reasons why not; and the questions to ask before a row is imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.reports.sheets.reading.records import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import municipality_in

_GENDERS = {
    Gender.WOMAN: {"k", "kvinna", "kv", "f", "flicka", "kvinnor"},
    Gender.MAN: {"m", "man", "pojke", "man/pojke"},
    Gender.OTHER: {"annat", "annan", "ovrigt", "icke binar", "x"},
}
_DAYS = (
    "referred_on", "decided_on", "mapping_done_on", "recommended_on", "intervention_start", "assessed_on", "closed_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A row of a case list as codes, with the sheet and the row it was read from."""

    sheet: ReadSheet
    read: ReadRow
    number: str | None
    name: str | None
    gender: Gender | None
    municipality: str | None
    track: str | None
    kind: str | None
    closing_reason: str | None

    @property
    def values(self) -> Mapping[str, Any]:
        """The values of the row by field."""
        return self.read.values

    def day(self, name: str) -> dt.date | None:
        """The day in a field; None when it is empty."""
        text = self.values.get(name)
        return dt.date.fromisoformat(text) if text else None

    @property
    def key(self) -> str:
        """The key shared by rows of the same person: the personal number, or else the running number."""
        return self.number or f"protected {self.values.get('local_number')}"

    @property
    def comparable(self) -> dict[str, Any]:
        """The values of a row without its running number."""
        return {k: v for k, v in self.values.items() if k != "local_number"}

    def doubtful(self, today: dt.date, start: dt.date) -> tuple[str, str] | None:
        """The field and the reason for which the row has to be asked about before it is taken; None for none. ``start`` is the
        project's first day."""
        days = {name: day for name in _DAYS if (day := self.day(name)) is not None}
        ahead = next((name for name, day in days.items() if day > today), None)
        if ahead:
            return ahead, "date_future"
        referred, closed = days.get("referred_on"), days.get("closed_on")
        if referred is not None and referred < start:
            return "referred_on", "date_before_project"
        if referred is not None and closed is not None and closed < referred:
            return "closed_on", "closed_before_referred"
        return None


def understand(session: Session, sheet: ReadSheet, row: ReadRow, problems: list[tuple[str, str]]) -> CaseRow | None:
    """The row with its words as codes; None without a person. Words that are not understood go to ``problems``."""
    values = row.values
    number = values.get("personal_number")
    if number is None:
        if not problems:
            problems.append((sheet.fields["personal_number"], "person_missing"))
        return None
    protected = number == "protected"

    def word(name: str, means: Callable[[str], Any]) -> Any:
        if name not in values:
            return None
        try:
            return means(values[name])
        except NotUnderstood as problem:
            problems.append((sheet.fields.get(name, sheet.fields["personal_number"]), problem.reason))
            return None

    name = values.get("name") or " ".join(values[n] for n in ("first_name", "last_name") if n in values)
    return CaseRow(
        sheet=sheet,
        read=row,
        number=None if protected else number,
        name=None if protected else name or None,
        gender=word("gender", _gender),
        municipality=word("municipality", lambda text: municipality_in(session, text)),
        track=word("track", lambda text: _code(session, CodeList.TRACK, text)),
        kind=word("recommended_kind", lambda text: _code(session, CodeList.INTERVENTION_KIND, text)),
        closing_reason=session.programme.understand(CodeList.CLOSING_REASON, values.get("closing_reason", "")),
    )


def _code(session: Session, code_list: CodeList, text: str) -> str:
    found = session.programme.understand(code_list, text)
    if found is None:
        raise NotUnderstood(reason=f"{code_list}_unknown")
    return found


def _gender(text: str) -> Gender:
    words = fold(text)
    for gender, known in _GENDERS.items():
        if words in known:
            return gender
    raise NotUnderstood(reason="gender_unknown")
