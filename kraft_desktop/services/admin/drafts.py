"""Drafts while typing: a lock or a kill never loses what was typed, and only whoever typed it is offered it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.cases.progress import Draft
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store import drafts
from kraft_desktop.store.vault import Writing

PACKAGE_PAGE, QUARTER_PAGE = "package", "quarter"
"""The pages whose drafts are about a period, by its id; those of cases name theirs in ``casework``."""


def keep(session: Session, page: str, record: str, typed: Mapping[str, str]) -> None:
    """Keep what stands in the fields of a page about a record (its id, empty for a new one), in place of what was kept."""
    content = json.dumps(dict(typed), ensure_ascii=False, sort_keys=True)
    with session.vault.write("draft.keep") as tx:
        drafts.put(tx, Draft(id=_id(session, page, record), content=content, at=utc(session.vault.now())))


def read_draft(session: Session, page: str, record: str) -> dict[str, str] | None:
    """What this account typed and did not save, None when there is nothing."""
    with session.vault.read() as data:
        draft = drafts.get(data, _id(session, page, record))
    found: dict[str, str] | None = json.loads(draft.content) if draft else None
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """A page where something was typed and not saved, and the code of the case it is about; empty for a new one."""

    page: str
    code: str


def unsaved(session: Session) -> tuple[Unsaved, ...]:
    """What this account typed and did not save."""
    found = []
    with session.vault.read() as data:
        for draft_id in drafts.ids(data, _id(session, "", "").rstrip("/")):
            _, page, record = draft_id.split("/")
            case = data.cases.get(record) if record else None
            found.append(Unsaved(page=page, code=case.code if case else ""))
    return tuple(found)


def drafted_records(session: Session, page: str) -> tuple[str, ...]:
    """The records of a page that this account left in the middle, the latest last."""
    with session.vault.read() as data:
        return tuple(draft_id.split("/")[2] for draft_id in drafts.ids(data, _id(session, page, "").rstrip("/")))


def forget(session: Session, page: str, record: str) -> None:
    """Throw the draft away."""
    with session.vault.write("draft.forget") as tx:
        forget_in(session, tx, page, record)


def forget_in(session: Session, tx: Writing, page: str, record: str) -> None:
    """Throw the draft away in the same unit of work that saves what it held."""
    drafts.drop(tx, _id(session, page, record))


def _id(session: Session, page: str, record: str) -> str:
    return f"{session.account.id}/{page}/{record}"
