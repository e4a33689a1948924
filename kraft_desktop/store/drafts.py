"""The drafts of unsaved text: encrypted with everything else, and never in the trail."""

from __future__ import annotations

import sqlalchemy as sa

from kraft_desktop.domain.draft import Draft
from kraft_desktop.store.database.records import Records
from kraft_desktop.store.database.schema import DRAFTS
from kraft_desktop.store.vault import Data, Writing


def get(data: Data, draft_id: str) -> Draft | None:
    """The draft with that id, or None."""
    return Records(data.connection, DRAFTS, Draft, None).get(draft_id)


def ids(data: Data, start: str) -> tuple[str, ...]:
    """The ids of the drafts that begin with ``start``, in the order they were stored."""
    query = sa.select(DRAFTS.c.id).where(DRAFTS.c.id.startswith(f"{start}/", autoescape=True)).order_by(DRAFTS.c.at)
    return tuple(data.connection.scalars(query))


def put(tx: Writing, draft: Draft) -> None:
    """Store ``draft``, replacing an earlier one with the same id."""
    drop(tx, draft.id)
    Records(tx.connection, DRAFTS, Draft, []).add(draft)


def drop(tx: Writing, draft_id: str) -> None:
    """Delete a draft; harmless when there is none."""
    tx.connection.execute(sa.delete(DRAFTS).where(DRAFTS.c.id == draft_id))


def drop_about(tx: Writing, record: str, account_id: str = "") -> None:
    """Delete the drafts about a record (its id), of every account or of one; harmless when there are none."""
    about = DRAFTS.c.id.endswith(f"/{record}", autoescape=True)
    tx.connection.execute(sa.delete(DRAFTS).where(about, DRAFTS.c.id.startswith(account_id, autoescape=True)))


def drop_older(tx: Writing, page: str, before: str) -> None:
    """Delete the drafts of a page and of its parts, of every account, that were stored before a moment (UTC)."""
    tx.connection.execute(sa.delete(DRAFTS).where(_of_page(page), DRAFTS.c.at < before))


def drop_page(tx: Writing, page: str) -> None:
    """Delete the drafts of a page and of its parts, of every account; harmless when there are none."""
    tx.connection.execute(sa.delete(DRAFTS).where(_of_page(page)))


def _of_page(page: str) -> sa.ColumnElement[bool]:
    whole, parts = (DRAFTS.c.id.contains(f"/{page}{end}", autoescape=True) for end in "/.")
    return sa.or_(whole, parts)
