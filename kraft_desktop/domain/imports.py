"""The records of imports: what a file gave, what it changed, what it asked, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kraft_desktop.domain.exchange import SheetKind

SUSPECTED = "protected_hint"
"""The reason of the question whether an identity is protected: until it is answered the name is not shown."""
HOUSEHOLD = "household"
"""The reason of the question whether two participants are one household."""
NO_NUMBER = "no_number"
"""The reason of the question whether a participant without a personal number is counted as a woman or as a man."""
HOLDING = frozenset({"date_future", "date_before_project", "closed_before_referred", "number_corrected"})
"""The reasons of questions about a row of which nothing is taken in before they are answered."""
LETS_IN = frozenset({"take", "new_person"})
"""The answers to those by which the row is taken in, when its file is read again."""
_ROW, _CHECK = ("take", "leave"), ("right", "mended")
ANSWERS: Mapping[str, tuple[str, str]] = {
    SUSPECTED: ("protect", "not_protected"),
    "two_names": _ROW,
    "closing_removed": ("keep", "reopen"),
    "step_removed": ("keep", "withdraw"),
    "number_corrected": ("new_person", "leave"),
    "date_future": _ROW,
    "date_before_project": _ROW,
    "closed_before_referred": _ROW,
    "step_order": _CHECK,
    "no_referral": _CHECK,
    "age": _CHECK,
    "municipality_missing": _CHECK,
    "closing_reason_unknown": _CHECK,
    "closed_without_day": _CHECK,
    "start_without_kind": _CHECK,
}
"""The questions about a case, by reason, with the two answers of each: what to do, or whether it is right as it is."""
_COLUMN, _TWICE = ("amount", "ignore"), ("add", "first", "last", "none")
SHEET_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "amount_parts": ("sum", "parts"),
    "amount_unit": ("kronor", "thousands", "ore"),
    "applied_only": _COLUMN,
    "blank_row": ("no_support", "unknown"),
    "clock_time": ("duration", "ignore"),
    "column_days": (
        "referred_on",
        "decided_on",
        "mapping_done_on",
        "recommended_on",
        "intervention_start",
        "assessed_on",
        "closed_on",
        "ignore",
    ),
    "column_near": ("use", "ignore"),
    "column_span": ("ignore",),
    "column_twice": _TWICE,
    "column_unknown": _COLUMN,
    "column_words": ("ignore",),
    "date_order": ("ymd", "dmy", "mdy"),
    "duration_unit": ("minutes", "hours"),
    "hidden_sheet": ("read", "skip"),
    "hours_point": ("decimals", "minutes"),
    HOUSEHOLD: ("yes", "no"),
    "identical_row": _ROW,
    "month_future": _ROW,
    "month_twice": _TWICE,
    "payment_month": ("use", "ignore"),
    "months_twice": ("add", "first", "last"),
    "row_code": ("repaid", "take", "leave"),
    "row_struck": _ROW,
    "row_word": ("repaid", "take", "leave"),
    "second_person": ("ignore",),
    "share": ("ignore",),
    "sheet_unread": ("skip",),
    "title_word": ("repaid", "take", "leave"),
}
"""Every answer that the questions about a sheet can have, by reason, where the sheet itself adds none: any other is an error of
whoever answers, and must not pass for an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportEntry:
    """The numbers of an import: its counts of rows, the answers and columns given, and the ids of the ``people`` in it. ``id``
    is that of its ``TakenSheet``; an import older than the log has none. ``undone``: it was taken back."""

    id: str
    rows: int = 0
    taken: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    rejected: int = 0
    unknown: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is remembered about the sheets of a ``sender`` (a municipality, or ``node``): answers by question, and columns by
    field. An empty one was forgotten."""

    id: str
    kind: SheetKind
    sender: str
    answers: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportChange:
    """What an import did to a record that is not append-only, a participant or a case (``kind``, the table): the values
    ``before`` by field, none for a record that it created, and a digest of the ``content`` after it, by which a later change
    is recognised. Emptied when the import is taken back."""

    id: str
    import_id: str
    kind: str
    record_id: str
    before: Mapping[str, str | None]
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question that an import asked: its ``key`` for an answer, the place, the reason (a code), and the answers ``allowed``.

    ``case_id`` is the case that it is about, None for one about the file. ``about`` is what was asked about, such as the other
    name or the day: the same reason about the same thing is the same question, in whichever file it comes again.
    """

    id: str
    import_id: str | None = None
    case_id: str | None = None
    key: str
    sheet: str
    row: int
    column: str
    reason: str
    about: str
    allowed: tuple[str, ...] = ()
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """The answer to a question, by whom and when (UTC); ``import_id`` names the import that gave it, None for a person's."""

    id: str
    question_id: str
    answer: str
    answered_by: str
    at: str
    import_id: str | None = None
    replaces: str | None = None
    withdrawn: bool = False
