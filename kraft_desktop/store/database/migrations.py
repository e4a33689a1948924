"""Migrations: numbered steps from one schema to the next, all in one transaction, after a verified copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import sqlalchemy as sa

from kraft_desktop.domain.errors import DamagedStore, NewerStore
from kraft_desktop.store.database.schema import VERSION
from kraft_desktop.store.database.sqlcipher import check_integrity, copy_with_key, remove_files, transaction
from kraft_desktop.store.database.steps.to_version_2 import to_version_2
from kraft_desktop.store.database.steps.to_version_3 import to_version_3
from kraft_desktop.store.database.steps.to_version_4 import to_version_4
from kraft_desktop.store.database.steps.to_version_5 import to_version_5
from kraft_desktop.store.database.steps.to_version_6 import to_version_6
from kraft_desktop.store.database.steps.to_version_7 import to_version_7
from kraft_desktop.store.database.steps.to_version_8 import to_version_8

Migration = Callable[[sa.Connection], None]

MIGRATIONS: Mapping[int, Migration] = {
    2: to_version_2,
    3: to_version_3,
    4: to_version_4,
    5: to_version_5,
    6: to_version_6,
    7: to_version_7,
    8: to_version_8,
}
"""The steps by the schema version they lead to. A step is plain SQL of its time and never refers to today's tables."""


def version_of(connection: sa.Connection, latest: int = VERSION) -> int:
    """The number of the schema that a store has. Raises NewerStore when it comes from a later program."""
    found: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if found > latest:
        raise NewerStore(found=found, known=latest)
    return found


def migrate(engine: sa.Engine, path: Path, key: bytes, steps: Mapping[int, Migration], latest: int) -> Path | None:
    """The verified copy made before migrating the file to schema ``latest``; None when there was nothing to do.

    Raises NewerStore when the file comes from a later program. A step that fails leaves the old state.
    """
    with transaction(engine, immediate=False) as connection:
        found = version_of(connection, latest)
    if found == latest:
        return None
    copy = path.with_name(f"{path.stem}.before-{latest}.copy")
    remove_files(copy)  # of an attempt that was cut off
    copy_with_key(path, key, copy, key)
    with transaction(engine, immediate=True) as connection:
        for version in range(found + 1, latest + 1):
            steps[version](connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise DamagedStore(problem="foreign keys after a migration")
        connection.exec_driver_sql(f"PRAGMA user_version = {latest}")
    check_integrity(path, key)
    return copy


def bring_up_to_date(engine: sa.Engine, path: Path, key: bytes) -> Path | None:
    """The copy made before migrating to this program's schema, as ``migrate``."""
    return migrate(engine, path, key, MIGRATIONS, VERSION)
