"""The lists of cases that an account has saved: what was chosen beside the list, and its order, under a name of one's own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import count

from kraft_desktop.domain.draft import Draft
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit.looks import TYPED, choices
from kraft_desktop.store import drafts
from kraft_desktop.store.vault import Data

LISTS = "case_lists"
"""What is kept in the manner of a draft, for one account and in the encrypted store."""
LONGEST = 60
"""The most letters in a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedList:
    """A saved list: the ``chosen`` codes by the name of the choice (see ``looks.choices``), the code of the column that it is
    sorted by, and whether it is shown as a board. Words typed in the filter are left out, since they may be a name."""

    name: str
    chosen: Mapping[str, str] = field(default_factory=dict)
    column: str = ""
    descending: bool = False
    board: bool = False


def of_account(session: Session) -> tuple[SavedList, ...]:
    """The lists that the account has saved, by name. Raises NotAllowed."""
    session.require("case.read")
    with session.vault.read() as data:
        return _held(session, data)


def named(session: Session, name: str) -> SavedList:
    """The saved list with that name. Raises NotUnderstood when there is none, NotAllowed."""
    found = next((one for one in of_account(session) if _same(one.name, name)), None)
    if found is None:
        raise NotUnderstood(reason="list_unknown")
    return found


def save(session: Session, new: SavedList) -> None:
    """Save a list, in place of one of the same name. Raises NotUnderstood with the reason, NotAllowed."""
    new = replace(new, name=_name(new.name), chosen={name: code for name, code in new.chosen.items() if name != TYPED})
    _check(session, new)
    _put(session, new.name, new)


def rename(session: Session, name: str, to: str) -> None:
    """Give a saved list another name. Raises NotUnderstood with the reason, also for a name that another list has."""
    found, wanted = named(session, name), _name(to)
    if not _same(name, wanted) and any(_same(one.name, wanted) for one in of_account(session)):
        raise NotUnderstood(reason="list_name_taken")
    _put(session, name, replace(found, name=wanted))


def remove(session: Session, name: str) -> None:
    """Remove a saved list; the cases are not touched. Raises NotUnderstood when there is none, NotAllowed."""
    named(session, name)
    _put(session, name, None)


# --- inside -----------------------------------------------------------------------------------------------------------------


def _put(session: Session, name: str, new: SavedList | None) -> None:
    """Store the lists without the one of that name, and with a new one."""
    session.require("case.read")
    with session.write("draft.keep") as tx:
        others = [one for one in _held(session, tx) if not _same(one.name, name)]
        kept = sorted([*others, *((new,) if new is not None else ())], key=lambda one: one.name.casefold())
        content = json.dumps([asdict(one) for one in kept], ensure_ascii=False, sort_keys=True)
        drafts.put(tx, Draft(id=_id(session), content=content, at=utc(session.vault.now())))


def _held(session: Session, data: Data) -> tuple[SavedList, ...]:
    draft = drafts.get(data, _id(session))
    return _apart([SavedList(**one) for one in json.loads(draft.content)]) if draft is not None else ()


def _apart(lists: Sequence[SavedList]) -> tuple[SavedList, ...]:
    """The lists, with a number after the name of each that has the name of one before it: the names of two may have been
    struck, when an identity was protected."""
    found: list[SavedList] = []
    for one in lists:
        name = one.name
        if any(_same(other.name, name) for other in found):
            numbered = (f"{name[: LONGEST - 4]} {number}" for number in count(2))
            name = next(free for free in numbered if not any(_same(other.name, free) for other in (*found, *lists)))
        found.append(replace(one, name=name))
    return tuple(found)


def _check(session: Session, new: SavedList) -> None:
    """Raise NotUnderstood for a choice that the list does not have."""
    known = choices(session)
    if any(code not in known.get(name, ()) for name, code in new.chosen.items()):
        raise NotUnderstood(reason="code_unknown")


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise NotUnderstood(reason="list_name_missing")
    if len(name) > LONGEST:
        raise NotUnderstood(reason="list_name_long")
    return name


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _id(session: Session) -> str:
    return f"{session.account.id}/{LISTS}/"
