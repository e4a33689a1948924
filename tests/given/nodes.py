"""A node's store with nobody in it, its user Anna, and the sheets that nodes take in."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.admin.access import Session, session_of
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys import wrapping
from kraft_desktop.store.keys.slots import FirstSecrets
from kraft_desktop.store.vault import NewStore, Vault

SETS = Path(__file__).resolve().parents[1] / "sheets"
CHEAP = wrapping.KdfCost(passes=1, memory=64, lanes=1)
ANNA = Account(id="a" * 32, name="Anna", role=Role.THERAPIST)


def now() -> dt.datetime:
    return dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


def new_session(folder: Path, node: str) -> Session:
    what = NewStore(kind="node", practice=False, programme="kraft", node=node)
    code = wrapping.new_recovery_code()
    return session_of(
        Vault.create(
            folder,
            what,
            ANNA,
            FirstSecrets(passphrase="fyra ord som passar", recovery_code=code, cost=CHEAP),
            machine="m",
            now=now,
        )
    )


@pytest.fixture
def sodra(tmp_path: Path) -> Iterator[Session]:
    """Anna's session on a node of the south, closed after the test."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


LEYLA = Details(
    personal_number="640823-3234",
    name="Leyla Påhittberg",
    gender=Gender.WOMAN,
    interpreter="arabiska",
    municipality="0881",
    contact="EH",
    track="reactive",
)


def as_account(session: Session, role: Role, *municipalities: str) -> Session:
    """The same open store, used by somebody else."""
    account = Account(id=f"{role}-{municipalities}", name=f"{role} {municipalities}", role=role, municipalities=municipalities)
    return replace(session, account=account)


def colleague(session: Session, role: Role, *municipalities: str, name: str) -> Session:
    """The same open store, used by somebody else whose account it has."""
    account = Account(id=new_id(), name=name, role=role, municipalities=municipalities)
    with session.vault.write("user.add") as tx:
        tx.accounts.add(account)
    return replace(session, account=account)


@contextlib.contextmanager
def logged_in(session: Session) -> Iterator[Session]:
    """The store as opened by the session's account, which the trail then names."""
    before, session.vault.account = session.vault.account, session.account
    yield session
    session.vault.account = before


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a node with nobody in it."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


@pytest.fixture
def erik(anna: Session) -> Session:
    """A caseworker of Nybro in the same store."""
    return colleague(anna, Role.CASEWORKER, "0881", name="Erik")
