"""Queries for tasks."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from kraft_desktop.domain.cases.tasks import OVER, Task
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.store import queries
from kraft_desktop.store.database.schema import TASKS
from kraft_desktop.store.vault import Data


def open_tasks(data: Data, cases: Collection[str] | None = None) -> tuple[Task, ...]:
    """The tasks that remain to be done, in the order of their latest change: all of them, or those about the ``cases``
    (ids)."""
    if cases is not None:
        return tuple(task for task in in_force(data.tasks.among("case_id", cases)) if task.is_open)
    query = sa.select(TASKS).where(queries.in_force(TASKS), TASKS.c.change.not_in(sorted(OVER)))
    return data.tasks.read(query.order_by(sa.literal_column("tasks.rowid")))
