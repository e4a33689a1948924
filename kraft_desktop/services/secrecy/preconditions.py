"""What must be settled before real people: the lines of a node, settled, corrected and opened again, and their papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kraft_desktop import vocabulary
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood, WrongStoreKind
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy import preconditions
from kraft_desktop.domain.secrecy.preconditions import Precondition, SettledPrecondition
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.vault import Data, Writing

Lines = Mapping[tuple[Precondition, str], SettledPrecondition | None]
"""Every line, a precondition and its board (empty but for CONTROLLER), in order, with what settles it, None while missing."""


DRAFT_PAGE = "preconditions"
"""The page whose drafts concern a line, by its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What settles a line, as typed."""

    name: str
    on: dt.date
    diary_number: str
    note: str = ""


def lines(session: Session) -> Lines:
    """Every line of the node; every account may see them. Raises WrongStoreKind in the project owner's store, where there are
    no participants."""
    with session.vault.read() as data:
        return _lines(session, data)


def missing(session: Session) -> tuple[tuple[Precondition, str], ...]:
    """The lines that a real node's store lacks; none in a practice store, nor in the project owner's."""
    if session.vault.header.practice or session.vault.header.kind != NODE:
        return ()
    return tuple(line for line, row in lines(session).items() if row is None)


def line_words(session: Session, precondition: Precondition, board: str) -> str:
    """A line in words, with the name of its board."""
    words = vocabulary.precondition(precondition)
    return f"{words}: {vocabulary.board(session.programme, session.node.id, board)}" if board else words


def settle(session: Session, precondition: Precondition, board: str, settlement: Settlement) -> SettledPrecondition:
    """A line as settled; one settled before is corrected. Raises NotUnderstood with the reason, NotAllowed, WrongStoreKind."""
    session.require(Right.MANAGE_POLICY)
    with session.write("precondition.settle") as tx:
        before = _line(session, tx, precondition, board)
        row = SettledPrecondition(
            id=new_id(),
            precondition=precondition,
            board=board,
            name=settlement.name.strip(),
            on=settlement.on,
            diary_number=settlement.diary_number.strip(),
            note=settlement.note.strip(),
            recorded_by=session.account.name,
            replaces=before.id if before else None,
        )
        preconditions.check(row, session.today)
        tx.preconditions.add(row)
        drafts.forget_in(session, tx, DRAFT_PAGE, preconditions.line_id(precondition, board))
    return row


def reopen(session: Session, precondition: Precondition, board: str) -> None:
    """A line as missing again. Raises NotUnderstood when it is not settled, NotAllowed, WrongStoreKind."""
    session.require(Right.MANAGE_POLICY)
    with session.write("precondition.reopen") as tx:
        before = _line(session, tx, precondition, board)
        if before is None:
            raise NotUnderstood(reason="precondition_open")
        tx.preconditions.add(replace(before, id=new_id(), recorded_by=session.account.name, replaces=before.id, withdrawn=True))


def _line(session: Session, tx: Writing, precondition: Precondition, board: str) -> SettledPrecondition | None:
    found = _lines(session, tx)
    if (precondition, board) not in found:
        raise NotUnderstood(reason="precondition_unknown")
    return found[precondition, board]


def _lines(session: Session, data: Data) -> Lines:
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    units = (code.code for code in session.programme.codes[CodeList.UNIT])
    boards = preconditions.boards(session.node.municipalities, units)
    return preconditions.state(in_force(data.preconditions.where()), boards)
