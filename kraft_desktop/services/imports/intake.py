"""Import of sheets: the parts common to every kind."""

from __future__ import annotations

import contextlib
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood, RowsRejected, WrongAnswer
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import ANSWERS, SHEET_ANSWERS, AskedQuestion, ImportEntry
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.files.kinds import is_locked
from kraft_desktop.reports.sheets.reading.records import Account, Note, ReadFile, ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.imports.earlier import log
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

CASE_UNKNOWN = "case_unknown"
"""The reason of the question about a row that names a case by a number that no case has, so that it belongs to none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A rejected cell: sheet, row (from 1), heading of the column, and the reason as a code."""

    sheet: str
    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Rejection):
    """A question to the user: an ``id`` for its answer, and the answers ``allowed``, empty when it only asks for a check.
    ``waits``: cells are not imported until it is answered. ``case`` is the code of the case it is about, empty for none; one
    about two has their codes in ``cases``, and the number of ``months`` that they have in common."""

    id: str = ""
    allowed: tuple[str, ...] = ()
    waits: bool = True
    case: str = ""
    cases: tuple[str, ...] = ()
    months: int = 0

    @property
    def is_of_row(self) -> bool:
        """Whether it is about one row, so that an answer to its reason answers it with all others of its kind."""
        return self.id == f"{self.reason}:{self.sheet}!{self.row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """The options of an import. ``chosen`` maps fields to headings or column letters where the guess is overruled, to
    nothing where no column holds the field; ``answers`` map the ids of questions to answers; ``dry_run`` writes nothing;
    ``strict`` takes nothing when any row is rejected or any question is open. ``going_on`` is called just before the
    commit, and may raise to undo it all. ``password`` opens a workbook that is protected by one; it is never stored. ``recipe``
    are the remembered answers in use, without those of ``asked_again``; ``worked`` the seconds of work in which the file was
    recognised just before."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    strict: bool = False
    remove_absent: bool = False
    going_on: Callable[[], object] = lambda: None
    password: str | None = field(default=None, repr=False)
    recipe: Mapping[str, str] = field(default_factory=dict)
    asked_again: frozenset[str] = frozenset()
    worked: float = 0

    def answer(self, reason: str, sheet: str, row: int) -> str | None:
        """The answer to a question about a row, or about all rows of the file at once; None without one."""
        return self.answers.get(f"{reason}:{sheet}!{row}", self.answers.get(reason))

    def noted(self, tx: Writing, sheet: TakenSheet, outcome: Outcome, people: Iterable[str] = ()) -> None:
        """Log the import with the open questions about the file, and remember the answers about the sheet's meaning for the
        sender's next sheet."""
        tx.import_log.add(
            ImportEntry(
                id=sheet.id, rows=outcome.rows, taken=outcome.taken, replaced=outcome.replaced, removed=outcome.removed,
                unchanged=outcome.unchanged, rejected=len(outcome.rejected), unknown=outcome.unknown_persons,
                answers=dict(self.answers), chosen=dict(self.chosen), people=log.ids(people),
            ),
        )  # fmt: skip
        asked = [
            AskedQuestion(
                id=new_id(), import_id=sheet.id, key=one.id, sheet=one.sheet, row=one.row, column=one.column,
                reason=one.reason, about="", allowed=one.allowed, at=sheet.at,
            )
            for one in outcome.questions
            if not one.case and not one.cases and (one.allowed or one.reason == CASE_UNKNOWN)
        ]  # fmt: skip
        tx.questions.add_all(asked, under=sheet.id)
        log.remember(tx, sheet.kind, sheet.municipality, self.answers, self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The change of the reported amount for one case, month and source, in öre; None for no amount before or after."""

    case: str
    month: Month
    source: str
    before_ore: int
    after_ore: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChange:
    """A field of a case with another value in a case list; ``taken`` when the new value replaces the known one."""

    case: str
    field: str
    before: str
    after: str
    taken: bool


@dataclass(slots=True, kw_only=True)
class Control:
    """The totals of a file over the people of the caseload, before anything is imported: persons, months with an amount,
    öre or minutes; and the sums that the sheets state themselves, in öre by heading."""

    persons: int = 0
    months: int = 0
    ore: int = 0
    minutes: int = 0
    stated: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A support file that named people who were not in the caseload: it is to be read again now that people have come."""

    sheet: TakenSheet
    unknown: int


@dataclass(slots=True, kw_only=True)
class Outcome:
    """The outcome of an import: counts of rows, except ``replaced`` and ``removed``, which of support count months, listed in
    ``changes``. ``account`` counts every cell by its fate; ``recipe`` are the remembered answers that were used;
    ``waiting`` the earlier files to read again."""

    rows: int = 0
    taken: int = 0
    unchanged: int = 0
    replaced: int = 0
    removed: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    dropped_columns: list[str] = field(default_factory=list)
    unknown_persons: int = 0
    absent_persons: int = 0
    other_teams: int = 0
    other_municipalities: int = 0
    already: TakenSheet | None = None
    changes: list[Change] = field(default_factory=list)
    case_changes: list[CaseChange] = field(default_factory=list)
    account: Account = field(default_factory=Account)
    control: Control = field(default_factory=Control)
    recipe: dict[str, str] = field(default_factory=dict)
    waiting: Sequence[Waiting] = ()
    sheets: Sequence[ReadSheet] = ()

    @classmethod
    def of(cls, read: ReadFile) -> Outcome:
        """The outcome of a file that was read, before any row is counted."""
        outcome = cls(sheets=read.sheets)
        outcome.dropped_columns = [heading for sheet in read.sheets for heading in sheet.dropped]
        outcome.account.add(read.account)
        notes = [*read.notes, *((sheet.name, note) for sheet in read.sheets for note in sheet.notes)]
        for sheet in read.sheets:
            outcome.account.add(sheet.account)
            outcome.control.stated.update(sheet.sums)
        if read.sheets and not any(sheet.rows for sheet in read.sheets):
            notes.append((read.sheets[0].name, Note(row=0, column="", reason="no_rows")))
        asked = set[str]()
        for name, note in notes:
            if note.row == 0 and note.id in asked:
                continue
            asked |= {note.id} - {""}
            outcome.ask(name, note.row, note.column, note.reason, allowed=tuple(note.allowed), id_of=note.id)
        return outcome

    def ask(
        self, sheet: str, row: int, column: str, reason: str, *, allowed: tuple[str, ...] = (), id_of: str = "", **about: Any
    ) -> None:  # fmt: skip
        """Add a question to the outcome; ``about`` are other fields of the question."""
        name = id_of or f"{reason}:{sheet}!{row}"
        self.questions.append(Question(sheet=sheet, row=row, column=column, reason=reason, id=name, allowed=allowed, **about))

    def reject(self, sheet: str, row: int, problems: Iterable[tuple[str, str]]) -> None:
        """Add rejected cells to the outcome."""
        self.rejected += [Rejection(sheet=sheet, row=row, column=column, reason=reason) for column, reason in problems]

    def is_kept(self, before: TakenSheet | None) -> bool:
        """Whether the file is kept as an import: a row of it was imported or known already, or it leaves questions that must
        not be lost, or it was read again with answers (``before`` is its earlier import)."""
        return any(self.counted) or bool(self.open_questions) or before is not None

    @property
    def counted(self) -> tuple[int, int, int, int]:
        """The counts of rows and months that were imported or known already."""
        return self.taken, self.unchanged, self.replaced, self.removed

    @property
    def open_questions(self) -> list[Question]:
        """The questions that have answers to choose from."""
        return [question for question in self.questions if question.allowed]


AS_GUESSED = Taking()
_PLACES = frozenset({"municipality", "unit", "contact", "local_number"})


def leave_out_unseen(session: Session, data: Data, outcome: Outcome) -> None:
    """Leave out what an outcome says of cases that the account does not see, or by which it would learn a secret place."""
    told: Iterable[Change | CaseChange | Question] = (*outcome.changes, *outcome.case_changes, *outcome.questions)
    codes = {one.case for one in told} - {""}
    cases = data.cases.among("code", codes) if codes else ()
    seen = Visibility(session, data, {case.id for case in cases})
    hidden = {case.code for case in cases if seen.of(case) is Sight.HIDDEN}
    placeless = hidden | {case.code for case in cases if not seen.sees_place(case)}
    outcome.changes = [one for one in outcome.changes if one.case not in placeless]
    outcome.case_changes = [
        one for one in outcome.case_changes if one.case not in (placeless if one.field in _PLACES else hidden)
    ]
    outcome.questions = [one for one in outcome.questions if one.case not in placeless]


class _DryRunError(Exception):
    """Raised to undo the unit of work of a dry run."""


@contextlib.contextmanager
def taking_in(session: Session, verb: str, outcome: Outcome, how: Taking) -> Iterator[Writing]:
    """A unit of work that imports a file; undone in a dry run, and with RowsRejected when ``how`` is strict."""
    try:
        with session.write(verb) as tx:
            yield tx
            leave_out_unseen(session, tx, outcome)
            waiting = [question for question in outcome.open_questions if question.waits]
            if how.strict and (outcome.rejected or waiting):
                raise RowsRejected(count=len(outcome.rejected) + len(waiting), outcome=outcome)
            if how.dry_run:
                raise _DryRunError
            how.going_on()
    except _DryRunError:
        pass


def returned_sheet(
    session: Session,
    kind: SheetKind,
    content: bytes,
    how: Taking,
    outcome: Outcome,
    heading: str,
    sentence: Callable[[str], str],
) -> bytes:
    """The sender's own sheets as .xlsx with the rejected cells marked; ``sentence`` gives the words for a reason."""
    marks: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for rejection in outcome.rejected:
        marks[rejection.sheet, rejection.row].append((rejection.column, sentence(rejection.reason)))
    read = read_file(session, kind, content, how, keep_cells=True)
    return spreadsheets.returned_book(read.sheets, marks, heading)


def read_file(session: Session, kind: SheetKind, content: bytes, how: Taking, *, keep_cells: bool = False) -> ReadFile:
    """Read a sheet in the separate process, with the programme's words for sources."""
    return spreadsheets.read(
        kind,
        content,
        session.today,
        how.chosen,
        words=words(session, kind),
        answers=how.answers,
        keep_cells=keep_cells,
        opening=spreadsheets.Opening(password=how.password, worked=how.worked),
    )


def words(session: Session, kind: SheetKind | None = None) -> spreadsheets.ProgrammeWords:
    """The programme's words for sources of support, and for what titles can name: municipalities, in a sheet of hours teams."""
    programme = session.programme
    teams = {form: alias for node in programme.nodes for alias in node.aliases for form in _team_forms(alias)}
    municipalities = {fold(m.name): m.code for node in programme.nodes for m in node.municipalities}
    return spreadsheets.ProgrammeWords(
        sources=frozenset(alias for code in programme.codes[CodeList.SUPPORT_SOURCE] for alias in code.aliases),
        places=teams if kind is SheetKind.HOURS else municipalities,
    )


def _team_forms(alias: str) -> tuple[str, ...]:
    return alias, f"team {alias}", f"{alias} team", f"lakartimmar {alias}", f"timmar {alias}", f"lakartimmar team {alias}"


def needs_password(content: bytes) -> bool:
    """Whether a file is a workbook that a password protects."""
    return is_locked(content)


def with_recipe(data: Data, kind: SheetKind, municipality: str | None, how: Taking) -> Taking:
    """The options of an import, completed from the sender's recipe where none is given. WrongAnswer."""
    for name, answer in how.answers.items():
        allowed = {**SHEET_ANSWERS, **ANSWERS}.get(name.split(":", 1)[0])
        if allowed is not None and answer not in allowed:
            raise WrongAnswer(allowed=list(allowed))
    known = log.recipe(data, kind, municipality)
    answers, chosen = (
        {name: answer for name, answer in part.items() if name not in how.asked_again} for part in (known.answers, known.chosen)
    )
    used = {name: answer for name, answer in {**chosen, **answers}.items() if name not in {**how.answers, **how.chosen}}
    return replace(how, answers={**answers, **how.answers}, chosen={**chosen, **how.chosen}, recipe=used)


def municipality_in(session: Session, text: str) -> str:
    """The code of the municipality of the node that a cell names; NotUnderstood."""
    words = fold(text).removesuffix(" kommun")
    for municipality in session.node.municipalities:
        name = fold(municipality.name)
        if words in {name, f"{name}s"} or words.zfill(4) == municipality.code or municipality.code in words.split():
            return municipality.code
    raise NotUnderstood(reason="municipality_unknown")


def taken_before(data: Data, kind: SheetKind, content: bytes, municipality: str | None) -> TakenSheet | None:
    """The earlier import of the identical file for a municipality; None without one. Support that names its municipalities
    itself was imported for each of them, so that any of them will do."""
    digest = hashlib.sha256(content).hexdigest()
    any_of_them = kind is SheetKind.SUPPORT and municipality is None
    sender = {} if any_of_them else {"municipality": municipality}
    found = data.taken_sheets.where(kind=kind, sha256=digest, **sender)
    return next((sheet for sheet in reversed(found) if not is_undone(data, sheet.id)), None)


def waiting_for(data: Data, municipalities: Collection[str | None]) -> list[Waiting]:
    """The support files of these municipalities that named people who were not in the caseload, as each was last read."""
    entries = {entry.id: entry for entry in data.import_log.where()}
    last: dict[tuple[str, str | None], Waiting] = {}
    for sheet in data.taken_sheets.where(kind=SheetKind.SUPPORT):
        entry = entries.get(sheet.id)
        if entry is not None and not entry.undone and sheet.municipality in municipalities:
            last[sheet.sha256, sheet.municipality] = Waiting(sheet=sheet, unknown=entry.unknown)
    return [one for one in last.values() if one.unknown]


def is_undone(data: Data, import_id: str) -> bool:
    """Whether an import was taken back."""
    entry = data.import_log.get(import_id)
    return entry is not None and entry.undone


def as_answered(known: ImportEntry | None, how: Taking) -> Taking:
    """The options of an import with the answers that were given when the identical file was imported before."""
    if known is None:
        return how
    answers = {name: answer for name, answer in known.answers.items() if name not in how.asked_again}
    return replace(how, answers={**answers, **how.answers})


def answered_since(known: ImportEntry | None, how: Taking) -> bool:
    """Whether questions of an imported file have other answers now, so that it must be read again."""
    return known is not None and (known.answers, known.chosen) != (how.answers, how.chosen)


def taken_sheet(
    session: Session, kind: SheetKind, content: bytes, municipality: str | None = None, months: Collection[int] = ()
) -> TakenSheet:
    """The record of a file being imported; ``months`` are the ordinals of the months in it."""
    return TakenSheet(
        id=new_id(),
        kind=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        municipality=municipality,
        at=utc(session.vault.now()),
        taken_by=session.account.name,
        first=Month(min(months)) if months else None,
        last=Month(max(months)) if months else None,
    )
