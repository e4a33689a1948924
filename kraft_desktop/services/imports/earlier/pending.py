"""Imported files with questions that nobody has answered: kept until the file is read again, or somebody says that they need
no answer. The file itself is not stored, so they are answered where it is imported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kraft_desktop.domain.errors import NoSuchQuestion
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.domain.imports import AskedQuestion, QuestionAnswer
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports.earlier.history import may_import
from kraft_desktop.services.questions import files
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

NOT_NEEDED = "not_needed"
"""The answer to a question about a file that needs none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingFile:
    """A file that was imported ``at`` (UTC) ``by`` an account, with its senders (municipalities; None for the node), the names
    of the ``sheets`` that the open questions are about, their number by reason, and the number of rows ``let_in`` since that
    wait for the file to be read again. ``id`` is that of its last import."""

    id: str
    sha256: str
    kind: SheetKind
    senders: tuple[str | None, ...]
    at: str
    by: str
    sheets: tuple[str, ...]
    reasons: dict[str, int]
    let_in: int = 0

    @property
    def questions(self) -> int:
        """The number of questions."""
        return sum(self.reasons.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """The last import of a file for one sender, with what it leaves open."""

    sheet: TakenSheet
    asked: tuple[AskedQuestion, ...]
    let_in: tuple[QuestionAnswer, ...]


def listed(session: Session) -> tuple[PendingFile, ...]:
    """The files of the kinds that the account may import, the first first; a caseworker's of their own municipalities."""
    with session.vault.read() as data:
        parts = _parts(session, data)
    return tuple(_file(of_file) for of_file in _by_file(parts))


def dismiss(session: Session, import_id: str) -> None:
    """Store that the open questions of a file need no answer, and that the rows let in since are left out.

    Raises NoSuchQuestion when the file has none that the account may answer.
    """
    with session.write("question.dismiss") as tx:
        found = next((of_file for of_file in _by_file(_parts(session, tx)) if of_file[-1].sheet.id == import_id), None)
        if found is None:
            raise NoSuchQuestion
        _dismiss(session, tx, found)


def _dismiss(session: Session, tx: Writing, found: Iterable[_Part]) -> None:
    who, at = session.account.name, utc(session.vault.now())
    for part in found:
        tx.answers.add_all(
            [
                QuestionAnswer(id=new_id(), question_id=one.id, answer=NOT_NEEDED, answered_by=who, at=at)
                for one in part.asked
            ]
        )  # fmt: skip
        tx.answers.add_all(
            [replace(one, id=new_id(), answer="leave", answered_by=who, at=at, replaces=one.id) for one in part.let_in]
        )


def _parts(session: Session, data: Data) -> list[_Part]:
    """The imports with anything open, of those that hold and were not followed by another of the same file."""
    undone = {entry.id for entry in data.import_log.where(undone=True)}
    last: dict[tuple[SheetKind, str, str | None], TakenSheet] = {}
    for sheet in data.taken_sheets.where():
        if sheet.id not in undone:
            last.pop((sheet.kind, sheet.sha256, None), None)  # without a sender nothing of it could be imported
            last[sheet.kind, sheet.sha256, sheet.municipality] = sheet
    answered = {one.question_id for one in data.answers.where() if one.answer == NOT_NEEDED}
    found = []
    for sheet in last.values():
        if may_import(session, sheet):
            asked = [one for one in files.about_file(session.programme, data, sheet) if one.allowed and one.id not in answered]
            let_in = files.let_in(data, sheet)
            if asked or let_in:
                found.append(_Part(sheet=sheet, asked=tuple(asked), let_in=let_in))
    return found


def _by_file(parts: Iterable[_Part]) -> list[list[_Part]]:
    """The parts of each file, which may have several senders."""
    found: dict[tuple[SheetKind, str], list[_Part]] = {}
    for part in parts:
        found.setdefault((part.sheet.kind, part.sheet.sha256), []).append(part)
    return list(found.values())


def _file(parts: list[_Part]) -> PendingFile:
    sheet, questions = parts[-1].sheet, {one.key: one for part in parts for one in part.asked}
    reasons: dict[str, int] = {}
    for one in questions.values():
        reasons[one.reason] = reasons.get(one.reason, 0) + 1
    return PendingFile(
        id=sheet.id, sha256=sheet.sha256, kind=sheet.kind, senders=tuple(dict.fromkeys(p.sheet.municipality for p in parts)),
        at=sheet.at, by=sheet.taken_by, sheets=tuple(dict.fromkeys(one.sheet for one in questions.values() if one.sheet)),
        reasons=reasons, let_in=len({one.id for part in parts for one in part.let_in}),
    )  # fmt: skip
