"""Whoever tries the verbs of the table of rights: a node and an owner with an account of each position, and what a call is."""

from __future__ import annotations

import base64
import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from kraft_desktop.domain.cases.tasks import Task, TaskKind
from kraft_desktop.domain.errors import (
    KraftError,
)
from kraft_desktop.domain.rights import Position
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin import (
    accounts,
)
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.services.secrecy import (
    consents,
)
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import Store, add_account

DAY = dt.date(2025, 10, 1)
ONE_DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
"""A png picture of one dot."""
HOME, AWAY = "0881", "0834"
"""The municipalities: the one of the caseworker, the deputy and the visiting therapist, and another of the node."""
_ROLES = {Position.VISITING_THERAPIST: Role.THERAPIST}
OF_HOME = {Position.VISITING_THERAPIST, Position.DEPUTY, Position.CASEWORKER}


GIVEN = NewConsent(form=ConsentForm.SIGNED, first=dt.date(2026, 10, 1), municipalities=(HOME, AWAY), received_by="Erik")


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases in one state: of the caseworker's own unit; of another unit of the municipality; of another municipality with a
    consent that covers the caseworker, who has a task on it; and of that municipality without a task. By name."""

    own: str
    other_unit: str
    with_task: str
    elsewhere: str


@dataclass(slots=True)
class Rig:
    """A node and an owner with an account of each position and one that cases are closed to, and a folder for files."""

    node: Store
    owner: Store
    folder: Path
    of: dict[Position, Account] = field(default_factory=dict)
    numbers: itertools.count[int] = field(default_factory=itertools.count)
    closed_to: Account = field(
        default_factory=lambda: Account(id=new_id(), name="Kollega annan", role=Role.CASEWORKER, municipalities=(AWAY,))
    )

    def __post_init__(self) -> None:
        for position in Position:
            places = (HOME,) if position in OF_HOME else ()
            role = _ROLES.get(position) or Role(position.value)
            self.of[position] = Account(id=new_id(), name=f"Kollega {position.value}", role=role, municipalities=places)
        for store in (self.node, self.owner):
            for account in (*self.of.values(), self.closed_to):
                add_account(store, account)
        for position in OF_HOME:
            accounts.set_unit(self.session(Position.THERAPIST), self.of[position].name, "labour_market")

    def session(self, position: Position, *, at_owner: bool = False) -> Session:
        """The node's store, or the owner's, used by somebody in that position."""
        return replace((self.owner if at_owner else self.node).session, account=self.of[position])

    def anna(self) -> Session:
        """The session of the node's first therapist, who prepares what a verb needs."""
        return self.node.session

    def file(self) -> Path:
        """A new path, of nothing."""
        return self.folder / f"fil{next(self.numbers)}"

    def png(self) -> Path:
        """A picture of one dot."""
        file = self.folder / "undertecknat.png"
        file.write_bytes(ONE_DOT)
        return file

    def cases(self) -> Cases:
        """New cases, each with a consent in force."""
        return Cases(
            own=self._case(HOME, "labour_market"),
            other_unit=self._case(HOME, "assistance"),
            with_task=self._case(AWAY, "assistance", task_for=self.of[Position.CASEWORKER]),
            elsewhere=self._case(AWAY, "assistance"),
        )

    def _case(self, municipality: str, unit: str, task_for: Account | None = None) -> str:
        anna = self.anna()
        case_id = recording.register(anna, Details(protected=True, municipality=municipality, unit=unit), DAY)
        consents.record(anna, case_id, GIVEN)
        if task_for is not None:
            task_id = new_id()
            task = Task(
                id=task_id,
                task_id=task_id,
                case_id=case_id,
                kind=TaskKind.GET_CONSENT,
                text="",
                assigned_to=task_for.id,
                given_by=anna.account.id,
                due=None,
                on=anna.today,
                recorded_by=anna.account.name,
            )
            with anna.vault.write("task.give") as tx:
                tx.tasks.add(task)
        return case_id


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a verb. ``up_to`` is the error of a call that is let through and stops at something that is not there; the call
    is made in the owner's store when it is ``at_owner``."""

    do: Callable[[Rig, Session], object]
    up_to: type[KraftError] | None = None
    at_owner: bool = False


@dataclass(frozen=True, slots=True)
class CaseCall:
    """A call of a verb in a case (its id)."""

    do: Callable[[Rig, Session, str], object]
    up_to: type[KraftError] | None = None
