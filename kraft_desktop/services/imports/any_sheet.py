"""Import of a sheet of any kind: its kind is guessed, the import is tried, and then done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import ColumnsNotFound, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.cells.grid import MAX_BYTES
from kraft_desktop.reports.sheets.structure.known_words import SYNONYMS
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list, hours_sheet, households, intake, support_sheet
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.store.folder.files import read_bytes, write_atomically

_RIGHTS = {
    SheetKind.CASES: Right.IMPORT_CASES,
    SheetKind.SUPPORT: Right.IMPORT_SUPPORT,
    SheetKind.HOURS: Right.IMPORT_HOURS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file's content and its guessed kind. ``municipality`` is named by its file name, None when it names none; ``worked``
    are the seconds of work that it took to recognise."""

    name: str
    content: bytes
    kind: SheetKind
    municipality: str | None
    worked: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """The result of a trial import. ``fields`` are those that its kind can hold, ``columns`` the headings they were found
    under, ``headings`` all that can be chosen. With ``missing`` fields nothing could be read yet, and ``outcome`` is empty.
    ``names`` are those of the people in questions by case code, as far as the account may see them."""

    outcome: Outcome
    fields: tuple[str, ...]
    columns: dict[str, str]
    headings: tuple[str, ...]
    missing: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def kinds(session: Session) -> tuple[SheetKind, ...]:
    """The kinds of sheet that the account may import."""
    return tuple(kind for kind, right in _RIGHTS.items() if right in rights.held(session.account))


def look_at(session: Session, path: Path, password: str | None = None) -> Sheet:
    """The file with its guessed kind: that of which most columns are recognised. ``password`` opens a protected workbook;
    without the right one it is unreadable as "locked" or "wrong_password".

    NotAllowed, NoSuchFile, CannotRead, SheetTooLarge or UnreadableSheet.
    """
    allowed = kinds(session)
    if not allowed:
        session.require(Right.IMPORT_SUPPORT)
    content = read_bytes(path, MAX_BYTES)
    recognised = spreadsheets.recognise(allowed, content, words=intake.words(session), password=password)
    return Sheet(
        name=path.name,
        content=content,
        kind=max(allowed, key=lambda kind: (recognised.scores[kind], -allowed.index(kind))),
        municipality=_named(session, path.stem),
        worked=recognised.worked,
    )


def _named(session: Session, stem: str) -> str | None:
    """The municipality that a file's name names; where it names none at all, the account's own when it has one only."""
    words, known = fold(stem), session.municipalities
    named = {
        m.code
        for node in session.programme.nodes
        for m in node.municipalities
        if fold(m.name) in words or m.code in words.split()
    }
    found = [m.code for m in known if m.code in named or (len(known) == 1 and not named)]
    return found[0] if len(found) == 1 else None


def try_out(session: Session, sheet: Sheet, how: Taking) -> Trial:
    """The result of importing the sheet without writing; ``how`` names the columns where the guess is overruled."""
    fields = tuple(SYNONYMS[sheet.kind])
    try:
        outcome = take(session, sheet, replace(how, worked=sheet.worked))
    except ColumnsNotFound as problem:
        seen, missing = tuple(problem.seen), tuple(problem.fields)
        return Trial(outcome=Outcome(), fields=fields, columns={}, headings=seen, missing=missing)
    columns = {name: heading for read in outcome.sheets for name, heading in read.fields.items()}
    headings = dict.fromkeys((*columns.values(), *outcome.dropped_columns))
    names = households.names(session, outcome)
    return Trial(outcome=outcome, fields=fields, columns=columns, headings=tuple(headings), names=names)


def take(session: Session, sheet: Sheet, how: Taking) -> Outcome:
    """The outcome of importing the sheet as its kind; a support sheet can name its municipalities itself."""
    match sheet.kind:
        case SheetKind.CASES:
            return case_list.cases(session, sheet.content, how)
        case SheetKind.HOURS:
            return hours_sheet.hours(session, sheet.content, how)
        case SheetKind.SUPPORT:
            return support_sheet.support(session, sheet.content, sheet.municipality, how)
        case SheetKind.PUBLISHED | SheetKind.LEDGER:
            raise UnreadableSheet(problem="published_sheet")


def save_returned(
    session: Session,
    sheet: Sheet,
    how: Taking,
    outcome: Outcome,
    path: Path,
    heading: str,
    sentence: Callable[[str], str],
) -> None:
    """Write the sender's own sheet with the cells marked that could not be read, where the user asked for it."""
    content = intake.returned_sheet(session, sheet.kind, sheet.content, how, outcome, heading, sentence)
    write_atomically(path, content)
