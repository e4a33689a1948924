"""The rows of a case list as codes, or the reasons why not; and the questions to ask before a row is imported. What an unknown
word means is asked once and remembered for the sender."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.reports.sheets.reading.records import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.intake import municipality_in

UNKNOWN = "word_unknown"
"""The reason of the question what a word means. Its id names the field and the word, as ``word_of`` reads them."""
_IGNORE, _AS_WRITTEN = "ignore", "as_written"
_LONGEST = 40
"""Characters of a word that can be asked about: a longer text is no word for a code and is not repeated anywhere."""
_GENDERS = {
    Gender.WOMAN: {"k", "kvinna", "kv", "f", "flicka", "kvinnor"},
    Gender.MAN: {"m", "man", "pojke", "man/pojke"},
    Gender.OTHER: {"annat", "annan", "ovrigt", "icke binar", "x"},
}
_LISTS = {
    "track": CodeList.TRACK,
    "recommended_kind": CodeList.INTERVENTION_KIND,
    "closing_reason": CodeList.CLOSING_REASON,
    "source": CodeList.SUPPORT_SOURCE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The code that a word stands for, None for none; while that has to be asked about, the id of the ``question`` and the
    answers ``allowed``."""

    code: str | None = None
    question: str = ""
    allowed: tuple[str, ...] = ()


def meaning(session: Session, field: str, text: str, answers: Mapping[str, str]) -> Meaning:
    """What a word of a field means. NotUnderstood for a text that is too long to be a word."""
    found = _known(session, field, fold(text))
    if found is not None:
        return Meaning(code=found)
    if len(text) > _LONGEST:
        raise NotUnderstood(reason=f"{_LISTS.get(field, field)}_unknown")
    question, allowed = f"{UNKNOWN}:{field}:{' '.join(text.casefold().split())}", (*_codes(session, field), _IGNORE)
    answer = answers.get(question)
    if answer not in allowed:
        return Meaning(question=question, allowed=allowed)
    return Meaning(code=None if answer == _IGNORE else answer)


def contact(text: str, accounts: Iterable[str], answers: Mapping[str, str]) -> Meaning:
    """Whom a contact in a case list means: the text itself, or the account that it was answered to mean.

    It is asked about when it is the initials or the first name of an account; until that is answered it is kept as written.
    """
    likely = tuple(name for name in accounts if _is_short_for(text, name))
    question = f"{UNKNOWN}:contact:{' '.join(text.casefold().split())}"
    answer = answers.get(question, "")
    if not likely or answer == _AS_WRITTEN:
        return Meaning(code=text or None)
    if answer in likely:
        return Meaning(code=answer)
    return Meaning(code=text, question=question, allowed=(*likely, _AS_WRITTEN))


def _is_short_for(text: str, name: str) -> bool:
    words, short = fold(name).split(), fold(text).replace(".", "")
    if len(words) < 2 or not short or short == " ".join(words):
        return False
    return short.replace(" ", "") == "".join(word[0] for word in words) or short == words[0]


def word_of(question: str) -> tuple[str, str]:
    """The field and the word in the id of a question."""
    _, field, word = question.split(":", 2)
    return field, word


def _known(session: Session, field: str, words: str) -> str | None:
    if field in _LISTS:
        return session.programme.understand(_LISTS[field], words)
    return next((gender.value for gender, known in _GENDERS.items() if words in known), None)


def _codes(session: Session, field: str) -> list[str]:
    if field in _LISTS:
        return [one.code for one in session.programme.codes[_LISTS[field]]]
    return [gender.value for gender in _GENDERS]


_DAYS = (
    "referred_on", "decided_on", "mapping_done_on", "recommended_on", "intervention_start", "assessed_on", "closed_on",
)  # fmt: skip

_WORDS = frozenset({"gender", "track", "recommended_kind", "closing_reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A row of a case list as codes, with the sheet and the row it was read from. ``unread`` are the fields whose word has to
    be asked about; the rest of the row is imported without them."""

    sheet: ReadSheet
    read: ReadRow
    number: str | None
    name: str | None
    gender: Gender | None
    municipality: str | None
    track: str | None
    kind: str | None
    closing_reason: str | None
    contact: Meaning
    unread: Mapping[str, Meaning]

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


def understand(
    session: Session, sheet: ReadSheet, row: ReadRow, problems: list[tuple[str, str]], answers: Mapping[str, str],
    accounts: Collection[str],
) -> CaseRow | None:  # fmt: skip
    """The row with its words as codes; None without a person. ``accounts`` are the names that a contact can be short for. What
    is not understood, and is no word that can be asked about, goes to ``problems``."""
    values = row.values
    number = values.get("personal_number")
    if number is None:
        if not problems:
            problems.append((sheet.fields["personal_number"], "person_missing"))
        return None
    protected = number == "protected"
    codes: dict[str, str | None] = {}
    unread: dict[str, Meaning] = {}
    for name in _WORDS & values.keys():
        try:
            means = meaning(session, name, values[name], answers)
        except NotUnderstood as problem:
            if name != "closing_reason":  # asked about with the case
                problems.append((sheet.fields[name], problem.reason))
            continue
        codes[name] = means.code
        if means.question:
            unread[name] = means
    municipality = None
    try:
        municipality = _municipality(session, sheet, values.get("municipality"))
    except NotUnderstood as problem:
        problems.append((sheet.fields.get("municipality", sheet.fields["personal_number"]), problem.reason))
    name = values.get("name") or " ".join(values[n] for n in ("first_name", "last_name") if n in values)
    gender = codes.get("gender")
    return CaseRow(
        sheet=sheet,
        read=row,
        number=None if protected else number,
        name=None if protected else name or None,
        gender=Gender(gender) if gender else None,
        municipality=municipality,
        track=codes.get("track"),
        kind=codes.get("recommended_kind"),
        closing_reason=codes.get("closing_reason"),
        contact=contact(values.get("contact", ""), accounts, answers),
        unread=unread,
    )


def _municipality(session: Session, sheet: ReadSheet, text: str | None) -> str | None:
    """The municipality in a cell; in a sheet without such a column, the one that the sheet is named after."""
    if text is not None:
        return municipality_in(session, text)
    if "municipality" not in sheet.fields:
        with contextlib.suppress(NotUnderstood):
            return municipality_in(session, sheet.name)
    return None
