"""Killed anywhere in a meeting: what was said to be saved is there, nothing is there twice, and no decision is half."""

from __future__ import annotations

import os
import shutil
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.meetings.meeting import ItemKind, ItemOutcome
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session, session_of
from kraft_desktop.services.meetings import agenda, holding, items, meetings, state
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.points import StepChoice
from kraft_desktop.store.vault import Vault
from tests.given.killing import kills, pace
from tests.given.nodes import new_session, now
from tests.given.services.meetings import begun, register
from tests.given.shares import Share

POINTS = 6
PASSPHRASE = "fyra ord som passar"
TO_MAPPING = StepChoice(step=Step.MAPPING, change=StepChange.ENTERED, if_accepted=True)


def opened(folder: Path) -> Session:
    """The store, on a machine of its own: the copies of a store do not know of each other."""
    os.environ["XDG_STATE_HOME"] = str(folder.with_name(f"{folder.name}-state"))
    return session_of(Vault.open(folder, None, PASSPHRASE, machine="m", now=now))


def store_in_a_meeting(folder: Path) -> Path:
    """A node whose meeting has begun, with a decision on each point of its agenda."""
    session = new_session(folder / "store", "sodra")
    with session.vault:
        for number in range(POINTS):
            register(session, number)
        begun(session, "0881")
    return folder / "store"


def play(session: Session, said: list[str] | Connection) -> None:
    """Go on with the meeting from where it stands, and end it: the key of each point is told once it is saved."""
    found = state.read(session)
    assert found.coming is not None
    meeting_id = found.coming.meeting_id
    while (line := agenda.read(session, meeting_id).next) is not None:
        state.keep_place(session, meeting_id, line.key)
        drafts.keep(session, meetings.PAGE, line.key, {"agreed": "Börj"})
        new = NewItem(
            key=line.key,
            outcome=ItemOutcome.DECIDED,
            agreed="Börjar",
            who=session.account.id,
            decision=DecisionOutcome.ACCEPTED,
            step=TO_MAPPING,
            physician_minutes=15,
        )
        items.save(session, meeting_id, new)
        said.send(line.key) if isinstance(said, Connection) else said.append(line.key)
    holding.end(session, meeting_id)


def play_in_a_copy(pipe: Connection, store: Path) -> None:
    """The same in a fresh copy, whose folder is told first."""
    folder = Path(tempfile.mkdtemp(dir=store.parent))
    shutil.copytree(store, folder / "store")
    session = opened(folder / "store")
    pipe.send(str(folder))
    with session.vault:
        play(session, pipe)


def check_whole(session: Session) -> set[str]:
    """The keys of the points saved, each with all that belongs to it and no more."""
    with session.vault.read() as data:
        data.trail.verify()
        rows = [row for row in in_force(data.meeting_items.where()) if row.kind is ItemKind.CASE]
        decisions, steps = in_force(data.decisions.where()), in_force(data.step_events.where())
        tasks, booked = in_force(data.tasks.where()), in_force(data.consultations.where())
    assert len({row.paragraph for row in rows}) == len({row.point for row in rows}) == len(rows)
    assert sorted(row.decision_id or "" for row in rows) == sorted(row.id for row in decisions)
    assert {row.step_event_id for row in rows} == {row.id for row in steps if row.step is Step.MAPPING}
    assert sorted(row.task_id or "" for row in rows) == sorted(row.task_id for row in tasks)
    assert sorted(row.consultation_id or "" for row in rows) == sorted(row.id for row in booked if row.case_id)
    return {row.point or "" for row in rows}


@pytest.mark.slow
def test_killed_at_random(tmp_path: Path, share: Share) -> None:
    store, times, whole = store_in_a_meeting(tmp_path), share(5, 50), 0
    longest = pace(play_in_a_copy, store, things=POINTS) * (POINTS + 1)
    for folder, *said in kills(play_in_a_copy, store, times=times, longest=lambda: longest, seed=1):
        session = opened(Path(folder) / "store")
        with session.vault:
            kept = check_whole(session)
            assert set(said) <= kept
            assert len(kept) <= len(said) + 1
            left = drafts.drafted_records(session, meetings.PAGE)
            assert not set(left) & kept
            if state.read(session).coming is not None:
                play(session, [])
            else:
                whole += 1
            assert len(check_whole(session)) == POINTS
            with session.vault.read() as data:
                assert sum(row.minutes for row in in_force(data.consultations.where())) == 90
        shutil.rmtree(folder)
    assert whole < times
