"""Taking in sheets: what every kind has in common."""

from __future__ import annotations

import contextlib
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import NotUnderstood, RowsRejected
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.layout import ReadSheet
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A cell that was not taken: sheet, row (from 1), heading of the column, and the reason as a code."""

    sheet: str
    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """How a file is to be taken in. ``chosen`` maps fields to headings or column letters where the guess is overruled, to
    nothing where no column holds the field; ``dry_run`` writes nothing; ``strict`` takes nothing when any row is rejected.
    ``going_on`` is called just before anything is kept, and may raise to take it all back."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    strict: bool = False
    remove_absent: bool = False
    going_on: Callable[[], object] = lambda: None


AS_GUESSED = Taking()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a file changes of what was reported before for one case, month and source, in öre; None where there was, or will
    be, nothing."""

    case: str
    month: Month
    source: str
    before_ore: int
    after_ore: int | None


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What became of a file: counts of rows, except ``replaced`` and ``removed``, which of support count months, listed in
    ``changes``."""

    rows: int = 0
    taken: int = 0
    unchanged: int = 0
    replaced: int = 0
    removed: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    questions: list[Rejection] = field(default_factory=list)
    dropped_columns: list[str] = field(default_factory=list)
    unknown_persons: int = 0
    absent_persons: int = 0
    other_teams: int = 0
    already: TakenSheet | None = None
    changes: list[Change] = field(default_factory=list)
    sheets: Sequence[ReadSheet] = ()

    @classmethod
    def of(cls, sheets: Sequence[ReadSheet]) -> Outcome:
        """The outcome, still empty, of sheets that were read."""
        return cls(sheets=sheets, dropped_columns=[heading for sheet in sheets for heading in sheet.dropped])


class _DryRunError(Exception):
    """Undoes a unit of work whose outcome was all that was wanted."""


@contextlib.contextmanager
def taking_in(session: Session, verb: str, outcome: Outcome, how: Taking) -> Iterator[Writing]:
    """A unit of work that takes a file in; undone in a dry run, and with RowsRejected when ``how`` is strict."""
    try:
        with session.vault.write(verb) as tx:
            yield tx
            if how.strict and outcome.rejected:
                raise RowsRejected(count=len(outcome.rejected), outcome=outcome)
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
    return spreadsheets.returned_book(read_file(session, kind, content, how.chosen, keep_cells=True), marks, heading)


def read_file(
    session: Session, kind: SheetKind, content: bytes, chosen: Mapping[str, str], *, keep_cells: bool = False
) -> list[ReadSheet]:
    """Read a sheet in the separate process, with the programme's words for sources."""
    words = {alias for code in session.programme.codes[CodeList.SUPPORT_SOURCE] for alias in code.aliases}
    return spreadsheets.read(kind, content, session.today, chosen, source_words=words, keep_cells=keep_cells)


def municipality_in(session: Session, text: str) -> str:
    """The code of the municipality of the node that a cell names; NotUnderstood."""
    words = fold(text).removesuffix(" kommun")
    for municipality in session.node.municipalities:
        name = fold(municipality.name)
        if words in {name, f"{name}s"} or words.zfill(4) == municipality.code or municipality.code in words.split():
            return municipality.code
    raise NotUnderstood(reason="municipality_unknown")


def taken_before(data: Data, kind: SheetKind, content: bytes, municipality: str | None) -> TakenSheet | None:
    """The earlier import of the very same file, if any."""
    digest = hashlib.sha256(content).hexdigest()
    return next(iter(data.taken_sheets.where(kind=kind, sha256=digest, municipality=municipality)), None)


def taken_sheet(
    session: Session, kind: SheetKind, content: bytes, municipality: str | None = None, months: Collection[int] = ()
) -> TakenSheet:
    """The record of a file that is being taken in; ``months`` are the ordinals it speaks of."""
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
