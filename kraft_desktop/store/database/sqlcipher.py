"""Connections to the SQLCipher file with fixed settings, its checks, and the driver's errors as the program's own."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from kraft_desktop.domain.errors import CannotRead, CannotWrite, DamagedStore, DiskFull, OldLibrary
from kraft_desktop.store.database import schema
from kraft_desktop.store.folder.files import has_room, writing

_SQLITE, _CIPHER = (3, 51, 3), (4, 19)
_PRAGMAS = (
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "2", 2),
    ("secure_delete", "ON", 1),
    ("synchronous", "FULL", 2),
    ("cache_size", "-65536", -65536),  # KiB, a whole store: the integrity checks decrypt each page once
    ("journal_mode", "WAL", "wal"),
)
_BEGIN, _PATH = "kraft_begin", "kraft_path"
_FULL, _IOERR, _READONLY, _CANTOPEN = 13, 10, 8, 14


def versions() -> tuple[str, str]:
    """The versions of SQLite and SQLCipher in use."""
    connection = dbapi2.connect(":memory:")
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    return dbapi2.sqlite_version, cipher


def check_libraries() -> None:
    """Raise OldLibrary when SQLite or SQLCipher is older than the required version."""
    if dbapi2.sqlite_version_info < _SQLITE:
        raise OldLibrary(library="SQLite", found=dbapi2.sqlite_version, needed=".".join(map(str, _SQLITE)))
    _, version = versions()
    if tuple(int(part) for part in version.split()[0].split(".")[:2]) < _CIPHER:
        raise OldLibrary(library="SQLCipher", found=version, needed=".".join(map(str, _CIPHER)))


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """A driver connection to the encrypted file at ``path``. The file must exist, unless ``create`` is given for a new
    store."""
    mode = "rwc" if create else "rw"
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=5,
        check_same_thread=False,
    )
    try:
        raw = key.hex()
        if len(raw) != 64:
            raise ValueError("a raw key is 32 bytes")
        connection.execute(f"PRAGMA key = \"x'{raw}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        if not connection.execute("PRAGMA cipher_version").fetchone()[0]:
            raise OldLibrary(library="SQLCipher", found="-", needed=".".join(map(str, _CIPHER)))
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for name, value, expected in _PRAGMAS:
            connection.execute(f"PRAGMA {name} = {value}")
            (actual,) = connection.execute(f"PRAGMA {name}").fetchone()
            if actual != expected:
                raise DamagedStore(problem=f"pragma {name}")
    except BaseException:
        connection.close()
        raise
    return connection


def engine(path: Path, key: bytes) -> sa.Engine:
    """An SQLAlchemy engine over the file, with explicit transactions and no values in its error messages."""
    made = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
        execution_options={_PATH: path},
    )

    @sa.event.listens_for(made, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))

    return made


@contextlib.contextmanager
def transaction(engine_: sa.Engine, *, immediate: bool) -> Iterator[sa.Connection]:
    """One transaction: committed when the block ends, rolled back when it raises."""
    with driver_errors_translated(engine_.get_execution_options()[_PATH]), engine_.connect() as connection:
        options = {_BEGIN: "BEGIN IMMEDIATE" if immediate else "BEGIN"}
        with connection.execution_options(**options).begin():
            yield connection


@contextlib.contextmanager
def driver_errors_translated(path: Path) -> Iterator[None]:
    """Turn errors of the driver into DiskFull, CannotWrite, CannotRead or DamagedStore; programming errors pass unchanged."""
    try:
        yield
    except (sa.exc.DBAPIError, dbapi2.Error) as problem:
        driver = problem.orig if isinstance(problem, sa.exc.DBAPIError) else problem
        code = (getattr(driver, "sqlite_errorcode", None) or 0) & 0xFF
        where = str(path)
        message = str(driver)
        if code == _FULL or "disk is full" in message:
            raise DiskFull(path=where) from problem
        if code in {_IOERR, _READONLY} or "disk I/O error" in message or "readonly" in message:
            # SQLite reports a quota or a limit on the size of files as it reports a broken disk
            raise (CannotWrite if has_room(path) else DiskFull)(path=where) from problem
        if code == _CANTOPEN or "unable to open" in message:
            raise CannotRead(path=where) from problem
        if isinstance(driver, dbapi2.IntegrityError | dbapi2.OperationalError | dbapi2.ProgrammingError):
            raise
        raise DamagedStore(problem=message.split("\n", maxsplit=1)[0][:80]) from problem


def create(path: Path, key: bytes, store_id: str) -> None:
    """Make a new file with all tables and the store's id."""
    with driver_errors_translated(path):
        connect(path, key, create=True).close()
        made = engine(path, key)
        try:
            with transaction(made, immediate=True) as connection:
                schema.create(connection)
                connection.execute(sa.insert(schema.SETTINGS), [{"id": "store_id", "value": store_id}])
            checkpoint(made)
        finally:
            made.dispose()
    check_integrity(path, key)


def verify(path: Path, key: bytes, store_id: str) -> None:
    """Raise DamagedStore unless the file exists, belongs to this store, and passes both integrity checks."""
    if not path.is_file() or path.stat().st_size == 0:
        raise DamagedStore(problem=f"{path.name} is missing or empty")
    with driver_errors_translated(path):
        connection = connect(path, key)
        try:
            found = connection.execute("SELECT value FROM settings WHERE id = 'store_id'").fetchone()
        finally:
            connection.close()
    if found != (store_id,):
        raise DamagedStore(problem="store id")
    check_integrity(path, key)


def check_integrity(path: Path, key: bytes) -> None:
    """Raise DamagedStore unless the file passes both integrity checks, each of which finds damage that the other misses.

    A checkpoint comes first, since before recovery the first check gives false alarms.
    """
    with driver_errors_translated(path):
        connection = connect(path, key)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            for pragma, sound in (("cipher_integrity_check", []), ("integrity_check", [("ok",)])):
                found = connection.execute(f"PRAGMA {pragma}").fetchall()
                if found != sound:
                    raise DamagedStore(problem=f"{pragma}: {str(found[0][0])[:60]}")
        finally:
            connection.close()


def checkpoint(engine_: sa.Engine) -> None:
    """Move everything from the write-ahead log into the file."""
    with driver_errors_translated(engine_.get_execution_options()[_PATH]):
        connection = engine_.raw_connection()
        try:
            connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # type: ignore[union-attr]
        finally:
            connection.close()


def copy_files(path: Path, target: Path) -> None:
    """Copy the file with its write-ahead log byte by byte. Nothing may write meanwhile, since the two must match."""
    for suffix in ("", "-wal"):
        source, copy = path.with_name(path.name + suffix), target.with_name(target.name + suffix)
        if source.exists():
            with writing(copy):
                shutil.copyfile(source, copy)


def remove_files(path: Path) -> None:
    """Remove the file and SQLite's files beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def row_counts(path: Path, key: bytes) -> dict[str, int]:
    """The number of rows in each table of the file."""
    with driver_errors_translated(path):
        connection = connect(path, key)
        try:
            names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {
                name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  # our own table names
                for name in sorted(names)
            }
        finally:
            connection.close()


def copy_with_key(source: Path, key: bytes, target: Path, new_key: bytes) -> None:
    """Copy the whole database into a new file under another key. Raises DamagedStore unless every row is in the copy."""
    with driver_errors_translated(target):
        connection = connect(source, key)
        try:
            connection.execute(f"ATTACH DATABASE ? AS copy KEY \"x'{new_key.hex()}'\"", (str(target.absolute()),))
            connection.execute("SELECT sqlcipher_export('copy')")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            connection.execute(f"PRAGMA copy.user_version = {version}")
            connection.execute("DETACH DATABASE copy")
        finally:
            connection.close()
    check_integrity(target, new_key)
    if row_counts(target, new_key) != row_counts(source, key):
        raise DamagedStore(problem="row counts differ after the copy")
