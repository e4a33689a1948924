"""Rebuilding a table in a migration: created in its new form, with the rows it had, in their order."""

from __future__ import annotations

from collections.abc import Callable, Collection

import sqlalchemy as sa


def columns(connection: sa.Connection, table: str) -> tuple[str, ...]:
    """The names of a table's columns in their order, none where there is no such table."""
    return tuple(row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})"))


def rebuild(
    connection: sa.Connection,
    table: str,
    body: str,
    value: Callable[[str, Collection[str]], str],
    *,
    append_only: bool,
) -> None:
    """Create the table in its new form, with its rows in their order and, where it is append-only, its triggers.

    ``value`` gives the SQL expression for a column of the new table from a row with the old one's columns. No foreign key may
    refer to the table. The old table is dropped, which removes its triggers and indexes without firing any.
    """
    old = columns(connection, table)
    if old:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO old_{table}")
    connection.exec_driver_sql(f"CREATE TABLE {table} ({body})")
    if old:
        new = columns(connection, table)
        into, values = ", ".join(f'"{name}"' for name in new), ", ".join(value(name, old) for name in new)
        rows = f"SELECT rowid, {values} FROM old_{table} ORDER BY rowid"  # noqa: S608  # our own names
        connection.exec_driver_sql(f"INSERT INTO {table} (rowid, {into}) {rows}")
        connection.exec_driver_sql(f"DROP TABLE old_{table}")
    for verb in ("UPDATE", "DELETE") if append_only else ():
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
