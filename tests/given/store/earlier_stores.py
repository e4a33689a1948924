"""Small stores made by earlier states of the program, each by its own commands and named by the commit; kept for ever.

``expected.json`` beside them is what that program itself said of them: figures, what had left, what an owner consolidated, and
of each table the columns and a digest of the rows. All people in them are invented. ``forms`` holds the tables of each form
that schema 1 had on the way, as SQL, named by the first commit that had it.
"""

from __future__ import annotations

import base64
import contextlib
import dataclasses
import hashlib
import json
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from kraft_desktop.store.database import schema, sqlcipher
from kraft_desktop.store.keys import header, slots, wrapping
from kraft_desktop.store.keys.wrapping import subkey
from tests.given.golden import GOLDEN

STORES = GOLDEN / "stores"
PASSPHRASES = {"node": "fyra ord som passar Anna", "owner": "fyra ord som passar Per"}
FORMS = tuple(sorted((STORES / "forms").glob("*.sql")))
SAMPLES = tuple(sorted((folder.parent.name, folder.name) for folder in STORES.glob("*/*/")))
"""State and side (node or owner) of each."""


def copy_of(state: str, side: str, folder: Path) -> Path:
    """A copy of a sample in a new ``folder``, since whoever opens one changes it."""
    return shutil.copytree(STORES / state / side, folder)


def cheaply_opened(folder: Path, side: str) -> None:
    """Give the first account of a sample a slot that costs next to nothing to open, for tests that open it often."""
    found = header.read(folder)
    slot = found.slots[0]
    key = slots.trusted_key(found, slot, PASSPHRASES[side])
    cheap = wrapping.make_slot(
        PASSPHRASES[side],
        key,
        wrapping.KdfCost(passes=1, memory=64, lanes=1),
        binding=found.store_id,
        key_id=found.key_id,
        type_=slot.type,
        account=slot.account,
        name=slot.name,
    )
    header.write(folder, dataclasses.replace(found, slots=(cheap, *found.slots[1:])).signed(key))


def expected(state: str, side: str) -> dict[str, Any]:
    """What the program that made a sample said of it."""
    said: dict[str, dict[str, Any]] = json.loads((STORES / state / "expected.json").read_text("utf-8"))
    return said[side]


def database(folder: Path, side: str) -> tuple[Path, bytes]:
    """The database file of a store and its key."""
    found = header.read(folder)
    data_key = slots.trusted_key(found, *slots.with_passphrase(None, PASSPHRASES[side])(found))
    return folder / found.data_file, subkey(data_key, "database")


@contextlib.contextmanager
def opened_node(state: str, folder: Path) -> Iterator[sa.Connection]:
    """A transaction on a copy in ``folder`` of the database of a node as it was, before any migration."""
    path, key = database(STORES / state / "node", "node")
    engine = sqlcipher.engine(Path(shutil.copy(path, folder / "data.db")), key)
    with sqlcipher.transaction(engine, immediate=True) as made:
        yield made
    engine.dispose()


def rows_of(connection: sa.Connection, table: str) -> list[dict[str, object]]:
    """The rows of a table with their places, in order."""
    query = f"SELECT rowid AS at_row, * FROM {table} ORDER BY rowid"  # noqa: S608  # our own names
    return [dict(row) for row in connection.exec_driver_sql(query).mappings()]


def tables_of(connection: sa.Connection) -> list[str]:
    """The names of a database's tables."""
    return list(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())


def digest(rows: Iterable[Iterable[object]]) -> str:
    """The digest of rows as ``expected.json`` has it: sealed bytes were Base64 then."""
    plain = [[base64.b64encode(one).decode() if isinstance(one, bytes) else one for one in row] for row in rows]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def selection(table: str, columns: Collection[str]) -> str:
    """The query for some columns of a table in the order its rows were added."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f'SELECT {names} FROM "{table}" ORDER BY rowid'  # noqa: S608  # our own names


def form_of(connection: sa.Connection) -> dict[str, str]:
    """What a database has, by name, and the number of its schema; spaces do not count."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return {"version": str(version)} | {name: "".join(sql.split()) for name, sql in rows}


def new_form() -> dict[str, str]:
    """The same of a store that is made today."""
    fresh = sa.create_engine("sqlite://")
    with fresh.begin() as connection:
        schema.create(connection)
        found = form_of(connection)
    fresh.dispose()
    return found
