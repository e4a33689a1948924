"""The state of the physician's hours as the account sees it: pools, weeks, the queue, this week, and what the hours gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.hours import (
    POOLS,
    TEAM_POOL,
    WEEK,
    Allotment,
    Consultation,
    ConsultationStatus,
    Outcome,
    monday,
    own_pool,
    status_on,
)
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.spending import booking, invoices, pace
from kraft_desktop.domain.spending.calendar import BusyTime, clashes
from kraft_desktop.domain.spending.invoices import HourlyRate, InvoicedMonths
from kraft_desktop.domain.spending.pace import PoolState, Week
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.cases.next_tasks import text_shown
from kraft_desktop.store.vault import Data


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursLine:
    """A question or a time of the physician as the account sees it. ``code`` is None without a case; ``question`` and ``why``
    are None where they are not shown. ``waited`` is the number of days since it was asked. ``busy`` are the minutes of the
    physician's calendar that it overlaps."""

    row: Consultation
    status: ConsultationStatus
    code: str | None
    question: str | None
    why: str | None
    waited: int
    busy: tuple[BusyTime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The physician's busy times this week, and the day on which the calendar was read."""

    read_on: dt.date
    busy: tuple[BusyTime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursState:
    """Everything on the page. ``own_pool`` is the pool of this store, of which the weeks and the drawing are. ``queue`` has
    waited longest first, and ``fitting`` of its questions fit this week into ``room`` minutes. ``outcomes`` are the times done
    with what they gave, ``lines`` all times, the latest first; ``allotments`` and ``rates`` are the logged rows. Times about
    cases that the account does not see are in none of them, and count in the pools and in ``done_days``, the own pool's minutes
    done by day."""

    own_pool: str
    pools: Mapping[str, PoolState]
    weeks: tuple[Week, ...]
    queue: tuple[HoursLine, ...]
    fitting: int
    room: int
    this_week: tuple[HoursLine, ...]
    calendar: Calendar | None
    outcomes: Mapping[Outcome, tuple[HoursLine, ...]]
    lines: tuple[HoursLine, ...]
    allotments: tuple[Allotment, ...]
    invoiced: tuple[InvoicedMonths, ...]
    rate: int | None
    rates: tuple[HourlyRate, ...]
    done_days: tuple[tuple[str, int], ...]
    today: dt.date
    monday: dt.date

    @property
    def team(self) -> PoolState:
        """The team's pool."""
        return self.pools[TEAM_POOL]

    @property
    def own(self) -> PoolState:
        """The store's own pool."""
        return self.pools[self.own_pool]

    @property
    def asked(self) -> int:
        """The estimated minutes of all questions that wait."""
        return sum(line.row.minutes for line in self.queue)


def hours_state(session: Session) -> HoursState:
    """The state of the hours today. Raises NotAllowed."""
    node = session.vault.header.node
    session.require(Right.SEE_CASES if node else Right.SHARE_OUT)
    mine = own_pool(node)
    with session.vault.read() as data:
        rows, allotments = in_force(data.consultations.where()), in_force(data.allotments.where())
        rates = in_force(data.hourly_rates.where())
        today, programme = session.today, (session.programme.start, session.programme.end)
        own = [row for row in rows if row.pool == mine]
        pools = {
            pool: pace.state(
                [one for one in allotments if one.pool == pool], [row for row in rows if row.pool == pool], today, programme
            )
            for pool in POOLS
        }
        calendar = _calendar(data)
        lines = _lines(session, data, rows, calendar.busy if calendar else ())
        queue = _in_queue(lines)
        room = pace.room_this_week(pools[mine], own, today, programme)
        return HoursState(
            own_pool=mine,
            pools=pools,
            weeks=pace.weeks(own, today, programme),
            queue=queue,
            fitting=booking.fitting([line.row for line in queue], room),
            room=room,
            this_week=_this_week(lines, today),
            calendar=calendar,
            outcomes={one: tuple(line for line in lines if line.row.outcome is one and _is_done(line)) for one in Outcome},
            lines=tuple(sorted(lines, key=lambda line: (line.row.on, line.row.at or "", line.row.id), reverse=True)),
            allotments=allotments,
            invoiced=invoices.against_booked(in_force(data.invoices.where()), invoices.done_by_month(own, today)),
            rate=invoices.rate_on(rates, today),
            rates=rates,
            done_days=tuple(
                (row.on.isoformat(), row.minutes) for row in own if status_on(row, today) is ConsultationStatus.DONE
            ),
            today=today,
            monday=monday(today),
        )


def _is_done(line: HoursLine) -> bool:
    return line.status is ConsultationStatus.DONE


def _in_queue(lines: Iterable[HoursLine]) -> tuple[HoursLine, ...]:
    by_id = {line.row.id: line for line in lines}
    return tuple(by_id[row.id] for row in booking.waiting(line.row for line in by_id.values()))


def _this_week(lines: Iterable[HoursLine], today: dt.date) -> tuple[HoursLine, ...]:
    first = monday(today)
    shown = {ConsultationStatus.PLANNED, ConsultationStatus.DONE}
    mine = [line for line in lines if line.status in shown and first <= line.row.on < first + WEEK]
    return tuple(sorted(mine, key=lambda line: (line.row.on, line.row.at or "", line.row.id)))


def _calendar(data: Data) -> Calendar | None:
    """The latest reading of the physician's calendar."""
    found = data.calendars.where()
    return Calendar(read_on=found[-1].read_on, busy=found[-1].times()) if found else None


def _lines(session: Session, data: Data, rows: Sequence[Consultation], busy: Sequence[BusyTime]) -> tuple[HoursLine, ...]:
    """A line for each row that is about no case, or about one that the account sees."""
    ids = {row.case_id for row in rows if row.case_id}
    cases = {case.id: case for case in data.cases.among("id", ids)}
    people = {one.id: one for one in data.participants.among("id", {case.participant_id for case in cases.values()})}
    seen = Visibility(session, data, ids)
    sights = {case.id: seen.of(case) for case in cases.values()}
    found = []
    for row in rows:
        question, why, code = row.question, row.why, None
        if row.case_id is not None:
            case, sight = cases.get(row.case_id), sights.get(row.case_id, Sight.HIDDEN)
            if case is None or sight is Sight.HIDDEN:
                continue
            person, place = people.get(case.participant_id), seen.sees_place(case)
            name, number = (person.name, person.personal_number) if person else (None, None)
            code = case.code
            if not place:  # who asked leads to the place
                row = replace(row, asked_by=None, recorded_by="")  # noqa: PLW2901
            question, why = (
                None if text is None else text_shown(text, sight, name=name, personal_number=number, sees_place=place)
                for text in (row.question, row.why)
            )
        found.append(
            HoursLine(
                row=row,
                status=status_on(row, session.today),
                code=code,
                question=question,
                why=why,
                waited=(session.today - (row.asked_on or row.on)).days,
                busy=clashes(row, busy) if row.status is ConsultationStatus.PLANNED else (),
            )
        )
    return tuple(found)
