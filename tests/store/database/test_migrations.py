"""A migration cut off anywhere, killed, or out of disk, leaves the old state whole; and the next try gets through."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from kraft_desktop.domain.errors import DamagedStore, DiskFull, KraftError, NewerStore
from kraft_desktop.store.database import migrations, schema, sqlcipher
from tests.given.killing import answer_of, kills, pace
from tests.given.shares import Share
from tests.given.store import earlier_stores

STATE, SIDE = "781c7c7", "node"
try:
    import resource
except ImportError:  # Windows
    pytest.skip("limits and kill -9 are of POSIX", allow_module_level=True)

Old = tuple[Path, bytes]


class Cut(BaseException):
    """Not an error that anybody handles: the work ends here."""


@pytest.fixture(scope="module")
def key() -> bytes:
    return earlier_stores.database(earlier_stores.STORES / STATE / SIDE, SIDE)[1]


@pytest.fixture
def old(key: bytes, tmp_path: Path) -> Iterator[Old]:
    """A database of an earlier state, in memory where there is such a place, and its key."""
    (file,) = (earlier_stores.STORES / STATE / SIDE).glob("*.db")
    memory = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as place:
        path = Path(place) / "data-0123456789abcdef.db"
        shutil.copy(file, path)
        yield path, key


def up_to_date(path: Path, key: bytes) -> Path | None:
    engine = sqlcipher.engine(path, key)
    try:
        return migrations.bring_up_to_date(engine, path, key)
    finally:
        engine.dispose()


def state(path: Path, key: bytes) -> tuple[int, bool]:
    """The schema of the file, and whether all rows are there; both checks have been passed."""
    sqlcipher.check_integrity(path, key)
    engine = sqlcipher.engine(path, key)
    with engine.connect() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        tables = earlier_stores.expected(STATE, SIDE)["tables"]
        whole = all(
            earlier_stores.digest(connection.exec_driver_sql(earlier_stores.selection(name, was["columns"]))) == was["sha256"]
            for name, was in tables.items()
        )
    engine.dispose()
    return version, whole


def names(path: Path, key: bytes) -> list[str]:
    engine = sqlcipher.engine(path, key)
    with engine.connect() as connection:
        found = list(connection.exec_driver_sql("SELECT name FROM sqlite_master ORDER BY name").scalars())
    engine.dispose()
    return found


def test_cut_at_any_statement_it_leaves_the_old_state(old: Old, monkeypatch: pytest.MonkeyPatch, share: Share) -> None:
    monkeypatch.setattr(migrations, "copy_with_key", lambda *_: None)  # tried below
    before, statements, step = names(*old), 0, share(7, 1)
    while True:
        left = [statements]

        def count(connection: Any, cursor: Any, sql: str, *_: object, left: list[int] = left) -> None:  # noqa: ARG001
            if left[0] == 0:
                raise Cut
            left[0] -= 1

        engine = sqlcipher.engine(*old)
        sa.event.listen(engine, "before_cursor_execute", count)
        try:
            migrations.bring_up_to_date(engine, *old)
            break
        except Cut:
            assert names(*old) == before
            statements += step
        finally:
            engine.dispose()
    assert statements > 50
    assert state(*old) == (schema.VERSION, True)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("name", ["copy_with_key", "check_integrity"])
def test_cut_beside_its_transaction_it_leaves_the_old_or_the_new_state(
    old: Old, monkeypatch: pytest.MonkeyPatch, name: str, after: bool
) -> None:
    done = getattr(migrations, name)

    def step(*args: Any) -> None:
        if after:
            done(*args)
        raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(migrations, name, step)
        with pytest.raises(Cut):
            up_to_date(*old)
    assert state(*old) == (1 if name == "copy_with_key" else schema.VERSION, True)
    assert (up_to_date(*old) is None) == (name == "check_integrity")
    assert state(*old) == (schema.VERSION, True)


def test_a_copy_that_is_not_whole_stops_it(old: Old, monkeypatch: pytest.MonkeyPatch) -> None:
    def fewer(path: Path, key: bytes) -> dict[str, int]:
        return {"cases": 1 if "before" in path.name else 2, "key": len(key)}

    with monkeypatch.context() as patch:
        patch.setattr(sqlcipher, "row_counts", fewer)
        with pytest.raises(DamagedStore):
            up_to_date(*old)
    assert state(*old) == (1, True)


def test_a_row_that_no_program_wrote_stops_it(old: Old) -> None:
    path, key = old
    engine = sqlcipher.engine(path, key)
    with sqlcipher.transaction(engine, immediate=True) as connection:
        connection.exec_driver_sql("ALTER TABLE frozen_classes RENAME COLUMN age_band TO unheard_of")
    engine.dispose()
    with pytest.raises(sa.exc.IntegrityError):
        up_to_date(path, key)
    assert state_of_version(path, key) == 1


def test_rows_that_point_nowhere_stop_it(old: Old) -> None:
    path, key = old
    connection = sqlcipher.connect(path, key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM participants")
    connection.close()
    with pytest.raises(DamagedStore):
        up_to_date(path, key)
    assert state_of_version(path, key) == 1


def state_of_version(path: Path, key: bytes) -> int:
    connection = sqlcipher.connect(path, key)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)


def test_a_store_of_a_later_program_is_refused(old: Old) -> None:
    path, key = old
    connection = sqlcipher.connect(path, key)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    with pytest.raises(NewerStore) as refused:
        up_to_date(path, key)
    assert (refused.value.found, refused.value.known) == (schema.VERSION + 1, schema.VERSION)


# --- killed, and out of room -----------------------------------------------------------------------------------------------


def migrating_for_ever(pipe: Connection, old: Old) -> None:
    """Bring one fresh copy after the other up to date, each in a folder of its own that goes when the next is done."""
    path, key = old
    pipe.send("ready")
    for number in itertools.count():
        place = path.parent / f"{number}"
        place.mkdir()
        shutil.copy(path, place / "coming")
        (place / "coming").replace(place / path.name)
        up_to_date(place / path.name, key)
        pipe.send(number)
        shutil.rmtree(path.parent / f"{number - 1}", ignore_errors=number == 0)


@pytest.mark.slow
def test_killed_anywhere_it_is_the_old_or_the_new_state_and_goes_through_at_the_next_try(old: Old, share: Share) -> None:
    path, key = old
    seen, times = set(), share(20, 60)
    for _ in kills(migrating_for_ever, old, times=times, longest=lambda: 2 * pace(migrating_for_ever, old), seed=10):
        for place in path.parent.glob("[0-9]*/"):
            file = place / path.name
            if file.exists() and not (place / "coming").exists():
                version, whole = state(file, key)
                assert whole
                seen.add(version)
                up_to_date(file, key)
                assert state(file, key) == (schema.VERSION, True)
            shutil.rmtree(place)
    assert set(seen) == {1, schema.VERSION}


def migrating_within(pipe: Connection, argument: tuple[Path, bytes, int]) -> None:
    path, key, limit = argument
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        up_to_date(path, key)
        pipe.send(None)
    except KraftError as problem:
        pipe.send(type(problem).__name__)


@pytest.mark.slow
def test_out_of_disk_it_leaves_the_old_state_and_goes_through_once_there_is_room(old: Old) -> None:
    path, key = old
    size = path.stat().st_size
    answers = [answer_of(migrating_within, (path, key, limit)) for limit in (size // 4, size // 2, size - 4096)]
    assert answers == [DiskFull.__name__] * 3
    assert state(path, key) == (1, True)
    assert up_to_date(path, key) is not None
    assert state(path, key) == (schema.VERSION, True)


def test_out_of_disk_in_the_change_itself_it_says_so(old: Old) -> None:
    path, key = old

    def half(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id TEXT)")
        raise sa.exc.OperationalError("", None, dbapi2.OperationalError("database or disk is full"))

    engine = sqlcipher.engine(path, key)
    with pytest.raises(DiskFull):
        migrations.migrate(engine, path, key, {2: half}, 2)
    engine.dispose()
    assert state(path, key) == (1, True)
