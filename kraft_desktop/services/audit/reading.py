"""The trail as people read it: one line for each unit of work, with the code of the case where the account may see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import BrokenTrail
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.trail import TrailEntry, utc
from kraft_desktop.reports.papers import log_paper
from kraft_desktop.reports.papers.log_paper import LogPaper, LogRow
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import Visibility
from kraft_desktop.services.audit import verbs
from kraft_desktop.store.folder.files import refuse_existing, write_atomically
from kraft_desktop.store.queries import cases_of_rows
from kraft_desktop.store.vault import Data
from kraft_desktop.words import plural, translate

_SIGNS = {
    "failed_unlock": verbs.FAILED_UNLOCK,
    "clock_went_back": verbs.CLOCK_BACK,
    "foreign_key": verbs.FOREIGN_KEY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """A unit of work in the trail: the number of its first entry, its moment (UTC), who on which machine, its verb, what it
    concerned (the code of a case, the name of an account, or empty), and the number of its entries."""

    sequence: int
    at: dt.datetime
    who: str
    machine: str
    verb: str
    about: str
    entries: int

    @property
    def what(self) -> str:
        """The verb in words."""
        return verbs.verb_words(self.verb)

    @property
    def local(self) -> str:
        """The moment in the computer's time zone, to the minute."""
        return f"{self.at.astimezone():%Y-%m-%d %H:%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Lines of the trail, the latest first, the number of entries in the whole trail, how many of them are about cases whose
    place is not shown to the account and so have no line, and the first entry that does not follow on the one before, None
    when the chain is whole."""

    lines: tuple[LogLine, ...]
    total: int
    sealed: int
    broken_at: int | None


def read(session: Session, since: dt.date | None = None) -> Log:
    """The log from the beginning of a day (local time) on, or all of it; the chain is verified from its beginning. Raises
    NotAllowed."""
    session.require(Right.READ_TRAIL)
    start = utc(dt.datetime.combine(since, dt.time()).astimezone()) if since else ""
    with session.vault.read() as data:
        broken = None
        try:
            data.trail.verify()
        except BrokenTrail as problem:
            broken = problem.sequence
        found = data.trail.entries(start)
        lines = tuple(reversed(lines_of(session, data, found)))
        unknown, sealed = _without_line(session, data)
        return Log(lines=lines, total=data.trail.head()[0] - unknown, sealed=sealed, broken_at=broken)


def lines_of(session: Session, data: Data, entries: Iterable[TrailEntry]) -> list[LogLine]:
    """Entries of the trail as lines, in their order; none about a case that is closed to the account, or whose place is not
    shown to it: who did something to that case, and when, would tell the place."""
    found = list(entries)
    subjects = Subjects(session, data, {entry.kind for entry in found})
    return [_line(unit, subjects) for unit in _units([one for one in found if not subjects.leaves_out(one)], subjects)]


def _without_line(session: Session, data: Data) -> tuple[int, int]:
    """The number of entries in the whole trail that the account must not know of, and of those that it may know no more of."""
    if not data.blocks.where(account_id=session.account.id) and not data.protected_registrations.where():
        return 0, 0
    found = data.trail.entries()
    subjects = Subjects(session, data, {entry.kind for entry in found})
    unknown = sum(subjects.is_blocked(entry) for entry in found)
    return unknown, sum(subjects.leaves_out(entry) for entry in found) - unknown


def note_print(session: Session, page: str) -> None:
    """Record that a page, by its key, was shown for printing."""
    with session.write("page.print") as tx:
        tx.note("pages", page, {})


def export(session: Session, file: Path, lines: Sequence[LogLine], *, force: bool = False) -> None:
    """Lines of the log as a PDF; that is recorded in the trail. Raises NotAllowed, or AlreadyThere without ``force``."""
    session.require(Right.READ_TRAIL)
    refuse_existing(file, force=force)
    header = session.vault.header
    with session.write("log.export") as tx:
        tx.note("trail", header.store_id, {"rows": len(lines)})
        sequence, hash_ = tx.trail.head()
        paper = LogPaper(
            letterhead=session.letterhead,
            made=session.today,
            by=session.account.name,
            head=f"{sequence} \u00b7 {hash_}",
            whole=_is_whole(tx),
            rows=tuple(
                LogRow(at=line.local, who=line.who, machine=line.machine, what=line.what, about=line.about) for line in lines
            ),
        )
        write_atomically(file, log_paper.write(paper))


def _is_whole(data: Data) -> bool:
    try:
        data.trail.verify()
    except BrokenTrail:
        return False
    return True


def _verb(entry: TrailEntry) -> str:
    verb = "store.backup" if entry.verb == "backup.list" else entry.verb  # one act in two units of work
    return next((sign for name, sign in _SIGNS.items() if name in entry.fields), verb)


def _units(entries: Iterable[TrailEntry], subjects: Subjects) -> Iterator[list[TrailEntry]]:
    """The entries of each unit of work: same second, person, machine and verb; what is done to a case, for each case."""
    unit: list[TrailEntry] = []
    for entry in entries:
        if unit and not (_act(unit[-1]) == _act(entry) and subjects.may_be_one(unit, entry)):
            yield unit
            unit = []
        unit.append(entry)
    if unit:
        yield unit


def _act(entry: TrailEntry) -> tuple[str, str, str, str]:
    return entry.at, entry.who, entry.machine, _verb(entry)


def _line(unit: Sequence[TrailEntry], subjects: Subjects) -> LogLine:
    first = unit[0]
    return LogLine(
        sequence=first.sequence,
        at=dt.datetime.fromisoformat(first.at),
        who=first.who,
        machine=first.machine,
        verb=_verb(first),
        about=subjects.words(unit),
        entries=len(unit),
    )


class Subjects:
    """What entries concern: cases by their code as far as the account may see them and their place (beside the name of whoever
    did something to one, its code would tell where it is), accounts by name."""

    def __init__(self, session: Session, data: Data, kinds: Collection[str]) -> None:
        owned = {kind: rows for kind in kinds if (rows := cases_of_rows(data, kind))}
        cases = data.cases.where() if owned or {"cases", "participants", "support_months"} & set(kinds) else ()
        seen = Visibility(session, data, None if cases else ())
        self._codes = {
            case.id: case.code if seen.of(case) is not Sight.HIDDEN and seen.sees_place(case) else "" for case in cases
        }
        self._blocked = {case.id for case in cases if seen.is_blocked(case)}
        self._placeless = {case.id for case in cases if not seen.sees_place(case)} - self._blocked
        self._sealed = {case_id for case_id, code in self._codes.items() if not code}
        self._cases: dict[str, dict[str, str]] = {"cases": {case.id: case.id for case in cases}}
        by_person = {case.participant_id: case.id for case in cases}
        self._cases["participants"] = by_person
        self._cases |= owned
        if "support_months" in kinds:
            self._cases["support_months"] = {
                row.id: by_person[row.participant_id] for row in data.support_months.where() if row.participant_id in by_person
            }
        self._names: Mapping[str, str] = {one.id: one.name for one in data.accounts.where()} if "accounts" in kinds else {}

    def may_be_one(self, unit: Sequence[TrailEntry], entry: TrailEntry) -> bool:
        """Whether an entry belongs to the unit of work of the entries before it, by its case: one act concerns one case, but
        an import concerns many."""
        cases = {found for one in (*unit, entry) if (found := self._case(one))}
        return len(cases) < 2 or not entry.verb.startswith("case.")

    def is_blocked(self, entry: TrailEntry) -> bool:
        """Whether an entry is about a case that is closed to the account, so that it must not know that there is one."""
        return self._is_of(self._blocked, entry)

    def leaves_out(self, entry: TrailEntry) -> bool:
        """Whether an entry is about a case that is closed to the account, or whose place is not shown to it."""
        return self.is_blocked(entry) or self._is_of(self._placeless, entry)

    def seals(self, entry: TrailEntry) -> bool:
        """Whether an entry is about a case, or has the id of one among its fields, of which the account may not know what was
        done by whom."""
        named = (kept.split() for kept in entry.fields.values())
        return self._is_of(self._sealed, entry) or any(not self._sealed.isdisjoint(ids) for ids in named)

    def _is_of(self, cases: Collection[str], entry: TrailEntry) -> bool:
        """Whether an entry is about one of the cases, or about a row that is gone, which may have been of one."""
        case_id = self._case(entry)
        return case_id in cases or (case_id is None and bool(cases) and entry.kind == "working_notes")

    def _case(self, entry: TrailEntry) -> str | None:
        return self._cases.get(entry.kind, {}).get(entry.record_id)

    def words(self, unit: Sequence[TrailEntry]) -> str:
        """The subject of a unit of work in words."""
        cases = {found for entry in unit if (found := self._case(entry))}
        if len(cases) == 1:
            return self._codes[cases.pop()] or translate("Log", "a case not shown to you")
        if cases:
            return plural("Log", "{count} case", "{count} cases", len(cases))
        names = list(dict.fromkeys(self._named(unit)))
        return ", ".join(names)

    def _named(self, unit: Sequence[TrailEntry]) -> Iterator[str]:
        for entry in unit:
            if entry.kind == "accounts" and entry.record_id in self._names:
                yield self._names[entry.record_id]
