"""The list of cases: the part of each that an account may see, and the step it is in."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import Closing, Step, closed_on, current_step
from kraft_desktop.domain.cases.support import SupportBefore
from kraft_desktop.domain.cases.tasks import Task
from kraft_desktop.domain.casework.transfers import initials
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.audit import looks
from kraft_desktop.services.audit.looks import ALL, CLOSED, MINE, OPEN
from kraft_desktop.services.cases import reactive
from kraft_desktop.services.cases.next_tasks import NextTask, next_task
from kraft_desktop.services.cases.settling import count_by_case
from kraft_desktop.services.cases.whereabouts import NOWHERE, AllWhereabouts, Whereabouts
from kraft_desktop.store import caseload
from kraft_desktop.store.caseload import LastMove, ListedPerson


class CaseRow(NamedTuple):
    """One line of the list. ``name`` and ``personal_number`` are None where they are not stored or not shown; ``waiting`` is
    the number of days since the last change of step, None for a closed case, one without any change, and one whose last change
    is dated in the future. ``before_referral`` and
    ``where`` are filled in by ``with_the_rest``. ``questions`` is the number of open questions
    about it; ``suspected``: the identity may be protected, so the name is not shown; ``same_name``: another line has the same
    name, so the year of birth tells them apart; ``task`` is the one that comes first, ``where`` what it
    waits for and its contacts; ``mine``: the account is its contact, or has a task about it. A named tuple, since ten thousand
    frozen records take three times as long to make."""

    case_id: str
    participant_id: str
    code: str
    name: str | None
    personal_number: str | None
    protected: bool
    sight: Sight
    municipality: str | None
    municipality_name: str | None
    contact: str | None
    track: str | None
    step: Step | None
    since: dt.date | None
    waiting: int | None
    closed: dt.date | None
    closing_reason: str | None
    before_referral: SupportBefore | None = None
    questions: int = 0
    suspected: bool = False
    same_name: bool = False
    task: NextTask | None = None
    where: Whereabouts = NOWHERE
    mine: bool = False

    @property
    def born(self) -> str:
        """The year of birth; empty where the number is not stored or not shown."""
        return (self.personal_number or "")[:4]

    def is_in(self, standing: str) -> bool:
        """Whether it is among the open cases, those of one's own, the closed ones, or all (see ``looks.STANDINGS``)."""
        wanted = {
            OPEN: self.closed is None,
            MINE: self.closed is None and self.mine,
            CLOSED: self.closed is not None,
            ALL: True,
        }
        return wanted[standing]


def listing(session: Session, *, again: bool = False) -> tuple[CaseRow, ...]:
    """Every case that the account may see, in the order added. Raises NotAllowed.

    One entry in the trail records that the whole list was shown; none when it is read ``again`` for a page, which records the
    part of it that it shows by ``looks.note_listed``.
    """
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        people, moves = caseload.listed(data), caseload.last_moves(data)
        closings = caseload.closings_in_force(data)
        questions, visibility = count_by_case(session, data), Visibility(session, data)
        accounts = {account.id: account.name for account in data.accounts.where()}
    maker = _Rows(session, moves, closings, questions, visibility, accounts)
    rows = [row for person in people if (row := maker.row(person))]
    if not again:
        looks.note_listed(session, [row.case_id for row in rows], {})
    names = Counter(row.name.casefold() for row in rows if row.name)
    return tuple(row._replace(same_name=True) if row.name and names[row.name.casefold()] > 1 else row for row in rows)


def with_the_rest(session: Session, rows: Iterable[CaseRow]) -> tuple[CaseRow, ...]:
    """The lines with the support before the referral, what each case waits for and its contacts. They are read separately,
    since they take every month ever reported and every contact, and would delay the list of ten thousand cases."""
    session.require(Right.SEE_CASES)
    with session.vault.read() as data:
        before, referrals = reactive.support_before(session, data), caseload.referrals(data)
        where = AllWhereabouts(data, session.today)
    return tuple(
        row._replace(
            before_referral=before(row.participant_id, row.track, referrals.get(row.case_id)), where=where.of(row.case_id)
        )
        for row in rows
    )


class _Rows:
    """The maker of rows, from the data read."""

    def __init__(
        self,
        session: Session,
        moves: dict[str, list[LastMove]],
        closings: dict[str, list[Closing]],
        questions: Mapping[str, int],
        visibility: Visibility,
        accounts: Mapping[str, str],
    ) -> None:
        self._today = session.today
        self._programme = session.programme
        self._moves, self._closings = moves, closings
        self._questions, self._visibility, self._accounts = questions, visibility, accounts
        self._own = (session.account.id, contact_names(session.account))

    def row(self, person: ListedPerson) -> CaseRow | None:
        """The line for one case; None when it is hidden from the account."""
        visible = self._visibility.of(person)
        if visible is Sight.HIDDEN:
            return None
        names = self._accounts if self._visibility.sees_place(person) else {}  # who has a task can tell where the case is
        person = self._visibility.shown(person)
        moves = self._moves.get(person.id, ())
        closings = self._closings.get(person.id)
        closing = closed_on(closings, self._today) if closings else None
        day = moves[0].on if moves else None
        tasks = self._visibility.open_tasks(person.id)
        return CaseRow(
            case_id=person.id,
            participant_id=person.participant_id,
            code=person.code,
            name=person.name if visible is Sight.NAMED else None,
            personal_number=person.personal_number if visible is Sight.NAMED else None,
            protected=person.protected,
            sight=visible,
            municipality=person.municipality,
            municipality_name=vocabulary.municipality(self._programme, person.municipality) if person.municipality else None,
            contact=person.contact,
            track=person.track,
            step=current_step(moves),
            since=day,
            waiting=(self._today - day).days if day and day <= self._today and closing is None else None,
            closed=closing.on if closing else None,
            closing_reason=closing.reason if closing else None,
            questions=self._questions.get(person.id, 0),
            suspected=person.id in self._visibility.suspected,
            task=next_task(tasks, visible, names, self._today) if tasks else None,
            mine=self._is_mine(person.contact, tasks),
        )

    def _is_mine(self, contact: str | None, tasks: Sequence[Task]) -> bool:
        own, names = self._own
        return (contact is not None and name_key(contact) in names) or any(task.assigned_to == own for task in tasks)


def contact_names(account: Account) -> frozenset[str]:
    """The keys of what a case may have as its contact when that is the account: its name, and the initials that sheets use, of
    a name in two parts or more."""
    short = initials(account.name)
    return frozenset({name_key(account.name), name_key(short)} if len(short) > 1 else {name_key(account.name)})
