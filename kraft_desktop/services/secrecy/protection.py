"""Protected registration: the place of a case is shown to two named handlers only, and nothing identifies the person."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NotUnderstood, PlaceIsHidden
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy import protection
from kraft_desktop.domain.secrecy.block import blocked_on
from kraft_desktop.domain.secrecy.protection import ProtectedRegistration
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.reports.privacy import table_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.overview import visible_case
from kraft_desktop.services.names import identity, places
from kraft_desktop.services.names.places import Place
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.services.secrecy.named_accounts import case_to_protect, nameable, named
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A text that names the participant of a case, as far as the account may be told of it: the ``id`` for a choice, the kind
    of row in words (``where``), the code of the case that it is about and the text ``after`` the name is struck; both empty
    where it is not shown. ``certain`` and ``proposed`` as of a ``Place``."""

    id: str
    where: str
    code: str
    after: str
    certain: bool
    proposed: bool

    def is_struck(self, otherwise: Collection[str]) -> bool:
        """Whether the name is struck there, when these places (ids) are done with otherwise than proposed."""
        return self.proposed is (self.id not in otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionOfCase:
    """Whether a case has protected registration (``holds``); the names of its two ``handlers``, empty for an account that is
    not one of them; whether the account ``may_change`` it, and the names of those that can be handlers. ``struck`` are the
    texts of the case from which the name was struck, and ``left`` the handlers without an account any more, both for its
    handlers."""

    holds: bool
    handlers: tuple[str, ...]
    may_change: bool
    accounts: tuple[str, ...]
    struck: tuple[NamedPlace, ...] = ()
    left: tuple[str, ...] = ()


def of_case(session: Session, case_id: str) -> ProtectionOfCase:
    """The protected registration of a case. Raises NotAllowed, NoSuchCase."""
    session.require("case.read")
    with session.vault.read() as data:
        case = visible_case(session, data, case_id)[0]
        seen, found = Visibility(session, data, {case.id}), _in_force(data, case)
        known = {one.id: one for one in data.accounts.where()}
        shown = found is not None and seen.sees_place(case)
        handlers = [known[one] for one in found.handlers] if found is not None and shown else []
        may_change = Right.EDIT_CASES in rights.held(session.account) and _may_change(data, case, seen)
        return ProtectionOfCase(
            holds=found is not None,
            handlers=tuple(one.name for one in handlers),
            left=tuple(one.name for one in handlers if not one.active),
            may_change=may_change,
            accounts=tuple(one.name for one in nameable(data)) if may_change else (),
            struck=tuple(_shown(one, case, seen, own=True) for one in places.struck(data, case.id)) if shown else (),
        )


def naming(session: Session, case_id: str) -> tuple[NamedPlace, ...]:
    """The texts of the whole store that name the participant of a case, from which ``protect`` strikes the name. Nothing of it
    is said of a case that is hidden from the account but that there is such a text. Raises as ``protect``."""
    session.require("protection.record")
    with session.vault.read() as data:
        case, _ = _case_to_change(session, data, "protection.record", case_id)
        person = data.participants.get(case.participant_id)
        found = places.find(data, person) if person is not None else ()
        cases = {one.id: one for one in data.cases.among("id", {place.case_id or "" for place in found})}
        seen = Visibility(session, data, cases.keys())
        whose = {one.id for one in cases.values() if one.participant_id == case.participant_id}
        return tuple(_shown(one, cases.get(one.case_id or ""), seen, own=one.case_id in whose) for one in found)


def _shown(place: Place, case: Case | None, seen: Visibility, *, own: bool) -> NamedPlace:
    """The place as the account sees it: the text only where it is about the participant's ``own`` case."""
    named = case is not None and seen.sees(case)
    return NamedPlace(
        id=place.id,
        where=table_words.name(place.table),
        code=case.code if case is not None and named else "",
        after=place.after if own and named and not place.private else "",
        certain=place.certain,
        proposed=place.proposed,
    )


def protect(session: Session, case_id: str, handlers: Sequence[str], otherwise: Collection[str] = ()) -> ProtectedRegistration:
    """The protected registration of a case with two handlers (names of accounts), or with other ones than before. The name and
    the number are deleted and cannot be brought back: from the participant, and from the texts that repeat them, but for the
    places that are to be done with ``otherwise`` (ids of ``naming``).

    Raises NotUnderstood with the reason, UnknownAccount, PlaceIsHidden for one who is no handler, NotAllowed, NoSuchCase.
    """
    with session.write("protection.record") as tx:
        case, before = _case_to_change(session, tx, "protection.record", case_id)
        if len([name for name in handlers if name.strip()]) != protection.HANDLERS:
            raise NotUnderstood(reason="handlers_two")
        ids = tuple(named(tx, name).id for name in handlers)
        protection.check(ids, blocked_on(in_force(tx.blocks.where(case_id=case.id)), session.today))
        row = ProtectedRegistration(
            id=new_id(),
            case_id=case.id,
            base=case.version,
            handlers=ids,
            recorded_by=session.account.name,
            replaces=before.id if before else None,
        )
        tx.protected_registrations.add(row)
        _move_along(session, tx, case, row, before.handlers if before else ())
        person = tx.participants.get(case.participant_id)
        if person is not None:
            identity.protect(tx, person, tx.participants.update, otherwise)
    return row


def _move_along(session: Session, tx: Writing, case: Case, row: ProtectedRegistration, earlier: Sequence[str]) -> None:
    """Give the open tasks of those who see the case no more to a handler, in the place of an earlier one the one that came; and
    the contact with them."""
    left = [one for one in earlier if one not in row.handlers]
    come = [one for one in row.handlers if one not in earlier]
    heirs = dict(zip(left, come, strict=False))
    accounts = {one.id: one for one in tx.accounts.where()}
    seen = Visibility(session, tx, {case.id})
    for task in seen.open_tasks(case.id):
        holder = accounts.get(task.assigned_to)
        if holder is None or seen.of_other(holder, case, with_task=True) is Sight.HIDDEN:
            tasks.hand_over(session, tx, task, heirs.get(task.assigned_to, row.handlers[0]))
    contact = next((one for one in left if name_key(accounts[one].name) == name_key(case.contact or "")), None)
    if contact in heirs:
        tx.cases.update(case, replace(case, contact=accounts[heirs[contact]].name))


def end(session: Session, case_id: str) -> None:
    """The registration is no longer protected, so that the place is shown to those who see the case; the name and the number
    stay deleted. Raises NotUnderstood when it is not protected, PlaceIsHidden, NotAllowed, NoSuchCase."""
    with session.write("protection.end") as tx:
        case, before = _case_to_change(session, tx, "protection.end", case_id)
        if before is None:
            raise NotUnderstood(reason="not_protected_registration")
        tx.protected_registrations.add(
            replace(
                before, id=new_id(), base=case.version, recorded_by=session.account.name, replaces=before.id, withdrawn=True
            )
        )  # fmt: skip


def _case_to_change(session: Session, tx: Data, verb: str, case_id: str) -> tuple[Case, ProtectedRegistration | None]:
    case, seen = case_to_protect(session, tx, verb, case_id)
    if not _may_change(tx, case, seen):
        raise PlaceIsHidden
    return case, _in_force(tx, case)


def _may_change(data: Data, case: Case, seen: Visibility) -> bool:
    """Whether the account may name handlers: the therapist or the own unit before there are any, then one of them; the
    therapist again when neither has an account any more."""
    if not seen.may("protection.record", case):
        return False
    found = _in_force(data, case)
    left = found is not None and {one.id for one in nameable(data)} & set(found.handlers)
    return seen.sees_place(case) or not left


def _in_force(data: Data, case: Case) -> ProtectedRegistration | None:
    return next(iter(in_force(data.protected_registrations.where(case_id=case.id))), None)
