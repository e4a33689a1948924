"""Blocks: a case closed to a named account, by the participant's wish or because the account is disqualified."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import AlreadyBlocked, ChangedMeanwhile, NotBlocked, NotUnderstood, PlaceIsHidden
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.block import Block, BlockReason, blocked_on
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.secrecy.named_accounts import case_to_protect, nameable, named
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockOfCase:
    """A block in force, and the name of the account that the case is closed to."""

    block: Block
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlocksOfCase:
    """The blocks of a case that hold today, unless they are not ``shown``, since whom a case is closed to can tell where it is;
    whether the account ``may_change`` them, and the names of the accounts that the case can be closed to, by id."""

    holding: tuple[BlockOfCase, ...]
    shown: bool
    may_change: bool
    others: dict[str, str]


def of_case(session: Session, case_id: str) -> BlocksOfCase:
    """The blocks of a case. Raises NotAllowed, NoSuchCase."""
    session.require("case.read")
    with session.vault.read() as data:
        case = visible_case(session, data, case_id)[0]
        seen = Visibility(session, data, {case.id})
        accounts = {account.id: account for account in data.accounts.where()}
        holding = tuple(
            BlockOfCase(block=block, name=accounts[block.account_id].name)
            for block in in_force(data.blocks.where(case_id=case.id))
            if block.holds(session.today)
        )
        shown = seen.sees_place(case)
        may_change = shown and Right.EDIT_CASES in rights.held(session.account) and seen.may("block.record", case)
        closed = {one.block.account_id for one in holding} | {session.account.id}
        others = {one.id: one.name for one in nameable(data) if one.id not in closed}
        return BlocksOfCase(
            holding=holding if shown else (), shown=shown, may_change=may_change, others=others if may_change else {}
        )  # fmt: skip


def record(session: Session, case_id: str, name: str, reason: BlockReason) -> Block:
    """The block that closes a case from today on to the account called ``name``, over any consent.

    Raises UnknownAccount, AlreadyBlocked, NotUnderstood with the reason, PlaceIsHidden, NotAllowed, NoSuchCase.
    """
    with session.write("block.record") as tx:
        case = _case_to_change(session, tx, "block.record", case_id)
        account = named(tx, name)
        if account.id == session.account.id:
            raise NotUnderstood(reason="block_self")
        rows = in_force(tx.blocks.where(case_id=case.id))
        if account.id in blocked_on(rows, session.today):
            raise AlreadyBlocked(name=account.name)
        registration = next(iter(in_force(tx.protected_registrations.where(case_id=case.id))), None)
        if registration is not None and account.id in registration.handlers:
            raise NotUnderstood(reason="block_handler")
        block = Block(
            id=new_id(),
            case_id=case.id,
            base=case.version,
            account_id=account.id,
            reason=reason,
            first=session.today,
            recorded_by=session.account.name,
        )
        tx.blocks.add(block)
        drafts.forget_of(tx, account.id, case.id)
    return block


def lift(session: Session, case_id: str, name: str) -> Block:
    """The block in force as lifted: from today on the account called ``name`` may see the case again, as far as it may
    otherwise. Raises UnknownAccount, NotBlocked, PlaceIsHidden, NotAllowed, NoSuchCase."""
    with session.write("block.lift") as tx:
        case = _case_to_change(session, tx, "block.lift", case_id)
        account = named(tx, name)
        rows = in_force(tx.blocks.where(case_id=case.id, account_id=account.id))
        holding = next((row for row in rows if row.holds(session.today)), None)
        if holding is None:
            raise NotBlocked(name=account.name)
        lifted = replace(
            holding, id=new_id(), base=case.version, lifted_on=session.today, recorded_by=session.account.name,
            replaces=holding.id,
        )  # fmt: skip
        tx.blocks.add(lifted)
    return lifted


def undo(session: Session, last: Block) -> None:
    """Take back a block as if it had not been recorded, or its lifting. Raises ChangedMeanwhile when it was changed since,
    NotAllowed, NoSuchCase."""
    with session.write("block.undo") as tx:
        case = _case_to_change(session, tx, "block.undo", last.case_id)
        if last not in in_force(tx.blocks.where(case_id=case.id)):
            raise ChangedMeanwhile
        back = replace(last, id=new_id(), base=case.version, recorded_by=session.account.name, replaces=last.id)
        tx.blocks.add(replace(back, withdrawn=True) if last.lifted_on is None else replace(back, lifted_on=None))


def _case_to_change(session: Session, tx: Writing, verb: str, case_id: str) -> Case:
    """A case that the account may close to others. Raises PlaceIsHidden for one who is no handler of a protected registration:
    what is refused would tell the handlers, or to whom it is closed."""
    case, seen = case_to_protect(session, tx, verb, case_id)
    if not seen.sees_place(case):
        raise PlaceIsHidden
    return case
