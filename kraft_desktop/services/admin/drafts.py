"""Drafts of text being typed: neither locking the store nor a crash loses them, and only their author is offered them again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kraft_desktop.domain.draft import Draft
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.store import drafts
from kraft_desktop.store.vault import Writing

PACKAGE_PAGE, QUARTER_PAGE = "package", "quarter"
"""The pages whose drafts concern a period, by its id; the pages of cases are named in ``services.cases.recording``."""
HOURS_PAGE, BUDGET_PAGE = "hours", "budget"
"""The pages with several forms, whose drafts are kept by what is asked for."""
PLACE = "place"
"""What is kept in the manner of a draft: the place in the window where this account was when the store was locked."""


def draft_page(page: str, part: str | None) -> str:
    """The name under which the draft of a form is stored: of a new row, or of the row or part with that id or code."""
    return f"{page}.{part}" if part else page


def keep(session: Session, page: str, record: str, typed: Mapping[str, str]) -> None:
    """Store the fields of a page about a record (its id, empty for a new one) as its draft, replacing an earlier draft."""
    content = json.dumps(dict(typed), ensure_ascii=False, sort_keys=True)
    with session.write("draft.keep") as tx:
        drafts.put(tx, Draft(id=_id(session, page, record), content=content, at=utc(session.vault.now())))


def read_draft(session: Session, page: str, record: str) -> dict[str, str] | None:
    """The fields that this account typed on a page and did not save; None when there is no draft."""
    with session.vault.read() as data:
        draft = drafts.get(data, _id(session, page, record))
    found: dict[str, str] | None = json.loads(draft.content) if draft else None
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsavedPage:
    """A page with a draft, and the code of the case it concerns; empty for a new case."""

    page: str
    code: str


def unsaved_pages(session: Session) -> tuple[UnsavedPage, ...]:
    """The pages where this account has drafts, without those of cases that it may no longer see."""
    found = []
    with session.vault.read() as data:
        for draft_id in drafts.ids(data, _id(session, "", "").rstrip("/")):
            _, page, record = draft_id.split("/")
            case = data.cases.get(record) if record else None
            if case is not None and Visibility(session, data, {case.id}).of(case) is Sight.HIDDEN:
                continue
            found.append(UnsavedPage(page=page, code=case.code if case else ""))
    return tuple(found)


def drafted_records(session: Session, page: str) -> tuple[str, ...]:
    """The ids of the records of a page for which this account has drafts, the latest last."""
    with session.vault.read() as data:
        return tuple(draft_id.split("/")[2] for draft_id in drafts.ids(data, _id(session, page, "").rstrip("/")))


def forget(session: Session, page: str, record: str) -> None:
    """Delete the draft."""
    with session.write("draft.forget") as tx:
        forget_in(session, tx, page, record)


def forget_in(session: Session, tx: Writing, page: str, record: str) -> None:
    """Delete the draft within the unit of work that saves its content."""
    drafts.drop(tx, _id(session, page, record))


def forget_all_in(tx: Writing, record: str) -> None:
    """Delete the drafts of every account about a record, within the unit of work that makes them too much to keep."""
    drafts.drop_about(tx, record)


def forget_part_in(tx: Writing, page: str, part: str) -> None:
    """Delete the drafts of every account about a part of a page, as ``draft_page`` names it, within the unit of work that
    removes that part."""
    drafts.drop_page(tx, draft_page(page, part))


def forget_of(tx: Writing, account_id: str, record: str) -> None:
    """Delete an account's drafts about a record that it may no longer see."""
    drafts.drop_about(tx, record, account_id)


def forget_older_in(tx: Writing, page: str, before: str) -> None:
    """Delete the drafts of every account on a page that were typed before a moment (UTC)."""
    drafts.drop_older(tx, page, before)


def _id(session: Session, page: str, record: str) -> str:
    return f"{session.account.id}/{page}/{record}"
