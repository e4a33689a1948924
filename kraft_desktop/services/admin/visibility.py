"""How much of each case the session's account sees today: every service and page asks here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Case, closed_on
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.rights import Reach
from kraft_desktop.domain.roles import Account
from kraft_desktop.domain.secrecy import standing_in
from kraft_desktop.domain.secrecy.block import blocked_on
from kraft_desktop.domain.secrecy.consent import Consent, Consented, in_force_on, state_on
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.domain.secrecy.sight import CaseSecrecy, Sight, Viewer
from kraft_desktop.services.admin.access import Session
from kraft_desktop.store.caseload import ListedPerson
from kraft_desktop.store.database.records import Records
from kraft_desktop.store.queries import open_tasks
from kraft_desktop.store.questions import suspected_cases
from kraft_desktop.store.vault import Data

_Row = TypeVar("_Row", bound=Any)
_C = TypeVar("_C", Case, ListedPerson)
SECRECY = frozenset({"consents", "blocks", "tasks", "protected_registrations", "stand_ins", "workplaces", "accounts"})
"""The kinds of record that decide, beside the case itself, how much of it is seen: whatever shows cases follows them all."""


class SeenCase(Protocol):
    """What of a case its sight depends on."""

    @property
    def id(self) -> str: ...
    @property
    def municipality(self) -> str | None: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def opened_by(self) -> str | None: ...


def viewer(session: Session, data: Data) -> Viewer:
    """The session's account, with those that it stands in for today."""
    rows = in_force(data.stand_ins.where(deputy=session.account.id))
    absent = set(standing_in.stood_in_for(rows, session.account.id, session.today))
    return Viewer(
        account=session.account,
        stands_in_for=tuple(one for one in data.accounts.where() if one.id in absent) if absent else (),
        units={one.id: one.unit for one in data.workplaces.where() if one.unit},
        one_board=frozenset(m.code for m in session.places if m.same_board),
    )


class Visibility:
    """The sight of cases as of one moment; what it depends on is read once, for all of them or for the ``cases`` (ids)."""

    def __init__(self, session: Session, data: Data, cases: Collection[str] | None = None) -> None:
        def rows(kind: Records[_Row]) -> Mapping[str, list[_Row]]:
            return _by_case(kind.where() if cases is None else kind.among("case_id", cases))

        self.viewer, self._today = viewer(session, data), session.today
        self.suspected = suspected_cases(data)
        self._consents, self._blocks = rows(data.consents), rows(data.blocks)
        self._tasks, self._registrations = _by_case(open_tasks(data, cases)), rows(data.protected_registrations)
        self._closings = _by_case(data.closings.among("case_id", self._consents)) if self._consents else {}

    def of(self, case: SeenCase) -> Sight:
        """The sight of a case."""
        return self.viewer.sight(self.secrecy(case))

    def with_task(self, case: SeenCase, holder: str) -> Sight:
        """The sight of a case were a task on it open to the account ``holder`` (an id)."""
        secrecy = self.secrecy(case)
        return self.viewer.sight(secrecy._replace(tasks={*secrecy.tasks, holder}))

    def of_other(self, account: Account, case: SeenCase, *, with_task: bool) -> Sight:
        """The sight that another account has of a case, or would have with a task on it; by itself and not by standing in."""
        secrecy, other = self.secrecy(case), replace(self.viewer, account=account, stands_in_for=())
        return other.sight(secrecy._replace(tasks={*secrecy.tasks, account.id}) if with_task else secrecy)

    def open_tasks(self, case_id: str) -> Sequence[Task]:
        """The tasks about a case that remain to be done."""
        return self._tasks.get(case_id, ())

    def sees(self, case: SeenCase) -> bool:
        """Whether anything of a case is seen, named or as a code."""
        return self.of(case) is not Sight.HIDDEN

    def sees_place(self, case: SeenCase) -> bool:
        """Whether the municipality of a case is shown."""
        return case.id not in self._registrations or self.viewer.sees_place(self.secrecy(case))

    def may_name(self, account: Account, case: SeenCase) -> bool:
        """Whether an account may be named beside a case as the one that works on it: where the place is secret only one that
        sees the cases of every municipality, since the name of another would tell it."""
        return self.sees_place(case) or rights.RULES["case.read"].reach[rights.position(account)] is Reach.NODE

    def may(self, verb: str, case: SeenCase) -> bool:
        """Whether the account may do a verb in a case that it sees."""
        return self.viewer.may(verb, self.secrecy(case))

    def is_handler(self, case: SeenCase) -> bool:
        """Whether the account is a handler of a case with protected registration, or stands in for one."""
        return case.id in self._registrations and self.sees_place(case)

    def sees_texts(self, case: SeenCase) -> bool:
        """Whether what was typed of the person is shown: of a case seen as a code only to the handlers of a protected
        registration."""
        return self.of(case) is Sight.NAMED or self.is_handler(case)

    def place(self, case: SeenCase) -> str | None:
        """The code of the municipality of a case as it is shown: HIDDEN where its place is secret."""
        return case.municipality if self.sees_place(case) else HIDDEN

    def shown(self, case: _C) -> _C:
        """The case as it is shown: where its place is secret, without what leads there. It is never to be stored."""
        if self.sees_place(case):
            return case
        if isinstance(case, Case):
            return replace(case, municipality=HIDDEN, contact=None, local_number=None, unit=None, opened_by=None)
        return case._replace(municipality=HIDDEN, contact=None)

    def is_blocked(self, case: SeenCase) -> bool:
        """Whether the case is closed to the session's account, so that nothing may say that it exists."""
        return case.id in self._blocks and self.viewer.account.id in self.secrecy(case).blocked

    def secrecy(self, case: SeenCase) -> CaseSecrecy:
        """What decides who sees a case."""
        consents = self._consents.get(case.id, ())
        closing = closed_on(self._closings.get(case.id, ()), self._today) if consents else None
        closed = closing.on if closing else None
        holding = in_force_on(consents, self._today, closed)
        return CaseSecrecy(
            municipality=case.municipality,
            unit=case.unit,
            opened_by=case.opened_by,
            suspected=case.id in self.suspected,
            handlers=next((one.handlers for one in self._registrations.get(case.id, ())), ()),
            consent=state_on(consents, self._today, closed) if consents else Consented.NOT_RECORDED,
            municipalities=holding.municipalities if holding else (),
            blocked=blocked_on(self._blocks.get(case.id, ()), self._today),
            tasks=frozenset(task.assigned_to for task in self._tasks.get(case.id, ())),
        )

    def consents(self, case_id: str) -> Sequence[Consent]:
        """The consents of a case, and the findings that there is none, in force."""
        return self._consents.get(case_id, ())


def _by_case(rows: Iterable[_Row]) -> Mapping[str, list[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for row in in_force(rows):
        if row.case_id is not None:
            found[row.case_id].append(row)
    return found
