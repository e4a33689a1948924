"""Killed at any moment, or out of disk: the store opens, in the old or the new state, and what was said to be saved is there.

A killed process takes nothing with it that it has handed to the system, so these stores may lie in memory.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import DiskFull, KraftError
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.roles import Role
from kraft_desktop.reports.sheets import spreadsheets
from kraft_desktop.reports.sheets.reading.records import ReadFile, ReadRow
from kraft_desktop.services.admin import accounts, safekeeping
from kraft_desktop.services.admin.access import Session, open_session
from kraft_desktop.services.admin.store_creation import Papers, StoreOrder, new_store
from kraft_desktop.services.audit import chain
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.store import inspection, queries
from kraft_desktop.store.keys.slots import with_passphrase
from kraft_desktop.store.keys.wrapping import KdfCost
from tests.given.killing import answer_of, kills, pace
from tests.given.services.revoking import revoke
from tests.given.shares import Share

try:
    import resource
except ImportError:  # Windows
    pytest.skip("limits and kill -9 are of POSIX", allow_module_level=True)

CHEAP = KdfCost(passes=1, memory=64, lanes=1)
PASS, OTHER = "fyra ord som passar", "en annan lång fras"
SET = Path(__file__).resolve().parents[2] / "sheets" / "norra_grund"
HULTSFRED = "0860"
Argument = tuple[Path, list[ReadFile]]


def now() -> dt.datetime:
    return dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


def unlock(folder: Path) -> Session:
    """A session; each folder lies on a machine of its own, also in the process that is killed."""
    os.environ["XDG_STATE_HOME"] = str(folder.with_name(f"{folder.name}-state"))
    return open_session(folder, None, PASS, machine="m", now=now)


@pytest.fixture(scope="module")
def variants() -> list[ReadFile]:
    """A support sheet as it was read, and the same with twice the amounts."""
    content = (SET / "utbetalningar_0860_hultsfred.xlsx").read_bytes()
    read = spreadsheets.read(SheetKind.SUPPORT, content, now().date(), {})

    def doubled(row: ReadRow) -> ReadRow:
        return row._replace(payments=[p._replace(amount_ore=p.amount_ore * 2) for p in row.payments])

    return [read, replace(read, sheets=[replace(sheet, rows=list(map(doubled, sheet.rows))) for sheet in read.sheets])]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    memory = Path("/dev/shm")  # noqa: S108  # a folder of our own is made in it
    if memory.is_dir():
        with tempfile.TemporaryDirectory(dir=memory) as made:
            yield Path(made)
    else:
        yield tmp_path


@pytest.fixture
def store(place: Path) -> Path:
    folder = place / "store"
    papers = Papers(sheet=place / "blad.pdf")
    order = StoreOrder(node="norra", name="Anna", passphrase=PASS)
    new_store(folder, order, papers, machine="m", now=now, cost=CHEAP)
    session = unlock(folder)
    with session.vault:
        case_list.cases(session, (SET / "arendelista.xlsx").read_bytes())
    return folder


def take_in_already_read(session: Session, read: ReadFile) -> None:
    """Take in a sheet that was read before: the taking in is what is to be cut, not the reading, which is another process."""
    setattr(spreadsheets, "read", lambda *_, **__: read)  # noqa: B010  # the one name for both, and only for this test
    support_sheet.support(session, os.urandom(16), HULTSFRED)


def importing_for_ever(pipe: Connection, argument: Argument) -> None:
    folder, variants = argument
    session = unlock(folder)
    pipe.send(state(session))
    for read in itertools.cycle(variants):
        take_in_already_read(session, read)
        pipe.send("taken")


def state(session: Session) -> tuple[int, int, bool]:
    """Sheets taken in, öre in force, and whether the trail holds."""
    with session.vault.read() as data:
        paid = queries.support_paid(data, ["economic_assistance"], [])
        ore = sum(municipal for months in paid.values() for _, municipal, _ in months)
        return len(data.taken_sheets.where()), ore, chain.read(session).chain_ok


@pytest.mark.slow
def test_an_import_killed_at_random_loses_nothing_it_said_was_saved(
    store: Path, variants: list[ReadFile], share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheets, "read", spreadsheets.read)  # put back what is set below
    session = unlock(store)
    totals = {0}
    with session.vault:
        for read in variants:
            take_in_already_read(session, read)
            totals.add(state(session)[1])
    assert len(totals) == 3
    spare = store.parent / "spare"
    shutil.copytree(store, spare)

    def longest() -> float:
        return 2 * pace(importing_for_ever, (spare, variants))

    first = least = most = _standing(store)[0]
    times = share(40, 300)
    killed = kills(importing_for_ever, (store, variants), times=times, longest=longest, seed=11)
    for (count, ore, chain_ok), *taken in killed:
        assert least <= count <= most  # all that was said to be saved, and at most the one that was being said
        assert ore in totals
        assert chain_ok
        least, most = count + len(taken), count + len(taken) + 1
    assert most - first > times / 20  # else the kills came before anything was written
    assert _standing(store)[0] in {least, most}


def revoking_for_ever(pipe: Connection, folder: Path) -> None:
    session = unlock(folder)
    pipe.send("ready")
    while True:
        if not any(a.name == "Bo" and a.active for a in accounts.listed(session)):
            accounts.add(session, "Bo", Role.DEPUTY, [], OTHER)
        revoke(session, "Bo", folder.parent)
        pipe.send(str(session.vault.path))


@pytest.mark.slow
def test_a_revocation_killed_anywhere_leaves_the_old_or_the_new_key(store: Path, share: Share) -> None:
    keys_seen, times = set(), share(30, 90)
    for _ in kills(revoking_for_ever, store, times=times, longest=lambda: 2 * pace(revoking_for_ever, store), seed=5):
        session = unlock(store)
        with session.vault:
            assert chain.read(session).chain_ok
            assert [a.name for a in accounts.listed(session)][:1] == ["Anna"]
            keys_seen.add(session.vault.header.key_id)
        assert [f.name for f in store.glob("data-*")] == [session.vault.header.data_file]
        assert not list(store.glob(".*.tmp"))
    assert len(keys_seen) > 5


def backing_up_for_ever(pipe: Connection, folder: Path) -> None:
    session = unlock(folder)
    pipe.send("ready")
    for number in itertools.count():
        safekeeping.back_up(session, folder.parent / "kopia.kraftbackup", force=True)
        pipe.send(number)


@pytest.mark.slow
def test_whatever_is_called_a_backup_can_be_restored(store: Path, share: Share) -> None:
    file = store.parent / "kopia.kraftbackup"
    restored, times = 0, share(20, 60)
    for _ in kills(backing_up_for_ever, store, times=times, longest=lambda: 2 * pace(backing_up_for_ever, store), seed=7):
        assert not inspection.inspect(store, with_passphrase(None, PASS)).problems
        if file.exists():
            place = store.parent / f"r{restored}"
            safekeeping.restore(file, place, None, PASS, machine="m", now=now)
            restored += 1
    assert restored > 5
    assert len({remains.name.split(".")[3] for remains in file.parent.glob(".kopia*")}) <= 1  # of the last one cut


def restoring(pipe: Connection, argument: tuple[Path, Path]) -> None:
    file, folder = argument
    pipe.send("ready")
    safekeeping.restore(file, folder, None, PASS, machine="m", now=now)
    pipe.send("restored")


@pytest.mark.slow
def test_a_restore_killed_anywhere_is_a_store_or_none(store: Path, share: Share) -> None:
    session = unlock(store)
    with session.vault:
        safekeeping.back_up(session, store.parent / "kopia")
    spares, whole, times = itertools.count(), 0, share(20, 60)

    def longest() -> float:
        return 1.5 * pace(restoring, (store.parent / "kopia", store.parent / f"spare{next(spares)}"), things=1)

    for number, place in enumerate(store.parent / f"r{n}" for n in range(times)):
        ((_, *done),) = kills(restoring, (store.parent / "kopia", place), times=1, longest=longest, seed=number)
        if (place / "header.json").exists():
            unlock(place).vault.close()
            whole += 1
        else:
            assert not done
    assert 0 < whole < times


# --- no room ------------------------------------------------------------------------------------------------------------------


def importing_within_limits(pipe: Connection, argument: tuple[Path, list[ReadFile], int | None]) -> None:
    folder, variants, limit = argument
    if limit is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    session = unlock(folder)
    try:
        for read in itertools.islice(itertools.cycle(variants), 500):
            take_in_already_read(session, read)
        pipe.send(None)
    except KraftError as problem:
        pipe.send((type(problem).__name__, problem.facts["path"]))


@pytest.mark.slow
def test_a_file_that_may_not_grow_says_that_the_disk_is_full(store: Path, variants: list[ReadFile]) -> None:
    (file,) = store.glob("data-*.db")
    before = _standing(store)
    limit = file.stat().st_size + 200_000
    assert answer_of(importing_within_limits, (store, variants, limit)) == (DiskFull.__name__, str(file))
    after = _standing(store)
    assert after[2]
    assert after[0] > before[0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of 3 MB; only root may make one."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=False, capture_output=True, text=True
    )
    if made.returncode:
        pytest.skip(f"cannot mount: {made.stderr}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.slow
def test_a_full_disk_says_so_and_harms_nothing(small_disk: Path, store: Path, variants: list[ReadFile]) -> None:
    folder = small_disk / "store"
    shutil.copytree(store, folder)
    answer = answer_of(importing_within_limits, (folder, variants, None))
    assert answer[0] == DiskFull.__name__
    found = inspection.inspect(folder, with_passphrase(None, PASS))
    assert found.problems == []


def _standing(folder: Path) -> tuple[int, int, bool]:
    session = unlock(folder)
    with session.vault:
        return state(session)


def test_a_backup_without_room_leaves_no_file(small_disk: Path, store: Path) -> None:
    (small_disk / "annat").write_bytes(bytes(2_900_000))
    session = unlock(store)
    with session.vault:
        with pytest.raises(KraftError) as caught:
            safekeeping.back_up(session, small_disk / "kopia")
        assert isinstance(caught.value, DiskFull)
    assert [f.name for f in small_disk.iterdir()] == ["annat"]
    found = inspection.inspect(store, with_passphrase(None, PASS))
    assert found.problems == []
