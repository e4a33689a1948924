"""Reads published figures from files: a sheet with one number in each row, or a document of tables (``kraft-tables/1``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.disclosure.tables.table import Cell, Key, make_key, parse_published
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import BadTables, NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension, DurationBand, PackageStep
from kraft_desktop.reports.package import canonical
from kraft_desktop.reports.package.canonical import NotStrict
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.reading.records import ReadRow, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.imports import intake
from kraft_desktop.services.imports.intake import Rejection, Taking
from kraft_desktop.services.published.entries import EnteredNumbers
from kraft_desktop.store.folder.files import read_bytes

_TOTAL = frozenset({"totalt", "total", "alla", "samtliga", "summa", "hela noden", "noden", "bada", "bada konen"})
_NOT_STATED = frozenset(
    {"ej angivet", "ej angiven", "ej uppgivet", "ej uppgiven", "okant", "okand", "uppgift saknas", "ej registrerat"}
)
_GENDERS: Mapping[str, set[str]] = {
    Gender.WOMAN: {"k", "kvinna", "kvinnor"},
    Gender.MAN: {"m", "man"},
    Gender.OTHER: {"annat", "annan", "ovrigt", "ovriga"},
}
_STEPS: Mapping[str, set[str]] = {
    PackageStep.REFERRED: {"aktualiserade", "aktualiserad", "aktualisering", "deltagare", "antal deltagare"},
    PackageStep.INVESTIGATED: {"utredda", "utredd", "fullstandigt utredda", "rekommendation", "utredningens rekommendation"},
    PackageStep.CLOSER: {
        "steg narmare", "ett steg narmare", "steg narmare arbetsmarknaden", "ett steg narmare arbetsmarknaden",
    },
    PackageStep.CAPACITY_25: {
        "aktivitetsformaga", "aktivitetsformaga minst 25 %", "minst 25 %", "25 %", "bedomd aktivitetsformaga minst 25 %",
    },
}  # fmt: skip
_BANDS: Mapping[str, str] = {
    **dict.fromkeys(("under 24", "mindre an 24"), DurationBand.UNDER_24),
    **dict.fromkeys(("60 eller mer", "60 eller fler", "minst 60", "60", "over 60"), DurationBand.FROM_60),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFigures:
    """The content of a file: the numbers, the cells that could not be read with certainty, and the columns ignored."""

    numbers: EnteredNumbers
    rows: int
    rejected: tuple[Rejection, ...] = ()
    dropped_columns: tuple[str, ...] = ()


def read(session: Session, content: bytes, chosen: Mapping[str, str] | None = None) -> ReadFigures:
    """The figures in a sheet, or in a ``kraft-tables/1`` document. ``chosen`` maps fields to headings.

    NotAllowed, BadTables, and what reading a sheet raises.
    """
    session.require(Right.MAKE_PACKAGE)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _document(content)
    steps: dict[Key, Cell] = {}
    closings: dict[Key, Cell] = {}
    rejected: list[Rejection] = []
    sheets = intake.read_file(session, SheetKind.PUBLISHED, content, Taking(chosen=chosen or {})).sheets
    for sheet in sheets:
        for row in sheet.rows:
            _add(_Row(session, sheet, row), steps, closings, rejected)
    return ReadFigures(
        numbers=EnteredNumbers(steps=tuple(steps.values()), closings=tuple(closings.values())),
        rows=sum(len(sheet.rows) for sheet in sheets),
        rejected=tuple(rejected),
        dropped_columns=tuple(heading for sheet in sheets for heading in sheet.dropped),
    )


def read_path(session: Session, path: Path) -> ReadFigures:
    """As ``read``, from a file; NoSuchFile, CannotRead, SheetTooLarge."""
    return read(session, read_bytes(path, MAX_BYTES))


def _document(content: bytes) -> ReadFigures:
    try:
        tables = parse_published(canonical.read(content))
    except NotStrict as problem:
        raise BadTables(where="document", problem=str(problem)) from problem
    cells = tuple({cell.key: cell for cell in tables.cells()}.values())
    closings = Dimension.REASON in tables.dimensions
    numbers = EnteredNumbers(closings=cells) if closings else EnteredNumbers(steps=cells)
    return ReadFigures(numbers=numbers, rows=len(cells))


def _add(row: _Row, steps: dict[Key, Cell], closings: dict[Key, Cell], rejected: list[Rejection]) -> None:
    """Add the number of a row to steps or closings, or the reasons why it cannot be read to the rejected cells."""
    key, problems = row.key()
    into, count = closings if row.is_closing else steps, row.values.get("count")
    if not problems and count is not None:
        cell = Cell(key=key, value=count)
        if into.setdefault(key, cell) == cell:
            return
        problems.append((row.heading("count"), "number_twice"))
    rejected.extend(Rejection(sheet=row.sheet, row=row.row, column=column, reason=reason) for column, reason in problems)


class _Row:
    """One row of a sheet."""

    def __init__(self, session: Session, sheet: ReadSheet, read: ReadRow) -> None:
        self._session, self._fields, self._problems = session, sheet.fields, read.problems
        self.sheet, self.row, self.values = sheet.name, read.row, read.values
        texts = {name: str(self.values.get(name, "")) for name in (Dimension.STEP, Dimension.REASON)}
        only_reasons = Dimension.REASON in self._fields and Dimension.STEP not in self._fields
        self.is_closing = bool(texts[Dimension.REASON] and not texts[Dimension.STEP]) or only_reasons
        self._both = bool(texts[Dimension.REASON] and texts[Dimension.STEP])
        self._neither = {Dimension.REASON, Dimension.STEP} <= set(self._fields) and not any(texts.values())

    def heading(self, name: str) -> str:
        """The heading of a field's column."""
        return self._fields.get(name, name)

    def key(self) -> tuple[Key, list[tuple[str, str]]]:
        """The key of the number, and (column, reason) of every cell of the row that cannot be read."""
        problems = list(self._problems)
        if self._both or self._neither:
            problems.append((self.heading(Dimension.STEP), "step_or_reason"))
        found: dict[str, str] = {}
        for name, understand in self._readers():
            text = self.values.get(name)
            words = fold(str(text or ""))
            if not words or words in _TOTAL:
                continue
            try:
                found[name] = UNKNOWN if words in _NOT_STATED and name != Dimension.STEP else understand(str(text))
            except NotUnderstood as problem:
                problems.append((self.heading(name), problem.reason))
        if not self.is_closing:
            found.setdefault(Dimension.STEP, PackageStep.REFERRED)
        return make_key(found), problems

    def _readers(self) -> Sequence[tuple[str, Callable[[str], str]]]:
        session = self._session
        bands = catalogue.dimensions(session.programme, session.node)
        return (
            (Dimension.MUNICIPALITY, lambda text: intake.municipality_in(session, text)),
            (Dimension.GENDER, lambda text: _word(text, _GENDERS, "gender_unknown")),
            (Dimension.AGE_BAND, lambda text: _band(text, bands[Dimension.AGE_BAND], "age_band_unknown")),
            (Dimension.TRACK, lambda text: self._code(CodeList.TRACK, text, "track_unknown")),
            (Dimension.DURATION_BAND, lambda text: _band(text, bands[Dimension.DURATION_BAND], "duration_band_unknown")),
            (Dimension.STEP, lambda text: _word(text, _STEPS, "step_unknown")),
            (Dimension.REASON, lambda text: self._code(CodeList.CLOSING_REASON, text, "reason_unknown")),
        )

    def _code(self, code_list: CodeList, text: str, reason: str) -> str:
        found = self._session.programme.understand(code_list, text)
        if found is None:
            raise NotUnderstood(reason=reason)
        return found


def _word(text: str, codes: Mapping[str, set[str]], reason: str) -> str:
    words = fold(text)
    for code, spellings in codes.items():
        if words in spellings or words == fold(code):
            return str(code)
    raise NotUnderstood(reason=reason)


def _band(text: str, codes: Sequence[str], reason: str) -> str:
    words = re.sub(r" (ar|man|manader|manader eller mer)$", lambda end: " eller mer" if "mer" in end[0] else "", fold(text))
    band = re.sub(r"^(\d+) (\d+)$", r"\1-\2", _BANDS.get(words, words))
    if band not in codes or text.strip().startswith(("<", ">")):
        raise NotUnderstood(reason=reason)
    return band
