"""Units of work: every kind of record of a store as of one moment; and the identity of a new store."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain import exchange, hours, imports, roles
from kraft_desktop.domain.cases import case, declines, household, measures, participant, support, tasks
from kraft_desktop.domain.secrecy import block, consent, preconditions, protection, standing_in
from kraft_desktop.domain.spending import calendar, entries, invoices
from kraft_desktop.domain.statistics import figures
from kraft_desktop.store.database import schema
from kraft_desktop.store.database.meeting_records import MeetingRecords
from kraft_desktop.store.database.records import Journal, Records
from kraft_desktop.store.database.trail import Trail
from kraft_desktop.store.keys import slots, wrapping
from kraft_desktop.store.keys.header import Header

Clock = Callable[[], dt.datetime]


SAFEKEEPING = "safekeeping"
"""The kind of what is written about backups, keys and reviews of the log: no figure and no decision depends on it."""
_SAFEKEEPING_SETTINGS = frozenset({"access.issued", "backup.folder", "backups", "log_reviews"})


class Data(MeetingRecords):
    """A unit of work: every kind of record, all as of one moment."""

    def __init__(self, connection: sa.Connection, trail: Trail, journal: Journal | None = None) -> None:
        super().__init__(connection, journal)

        def records(table: sa.Table, record: type[Any]) -> Records[Any]:
            return Records(connection, table, record, journal)

        self.connection, self.trail = connection, trail
        self.accounts: Records[roles.Account] = records(schema.ACCOUNTS, roles.Account)
        self.workplaces: Records[roles.Workplace] = records(schema.WORKPLACES, roles.Workplace)
        self.settings: Records[exchange.Setting] = records(schema.SETTINGS, exchange.Setting)
        self.participants: Records[participant.Participant] = records(schema.PARTICIPANTS, participant.Participant)
        self.cases: Records[case.Case] = records(schema.CASES, case.Case)
        self.step_events: Records[case.StepEvent] = records(schema.STEP_EVENTS, case.StepEvent)
        self.decisions: Records[case.TeamDecision] = records(schema.DECISIONS, case.TeamDecision)
        self.closings: Records[case.Closing] = records(schema.CLOSINGS, case.Closing)
        self.interventions: Records[measures.Intervention] = records(schema.INTERVENTIONS, measures.Intervention)
        self.assessments: Records[measures.Assessment] = records(schema.ASSESSMENTS, measures.Assessment)
        self.taken_sheets: Records[exchange.TakenSheet] = records(schema.TAKEN_SHEETS, exchange.TakenSheet)
        self.support_months: Records[support.SupportMonth] = records(schema.SUPPORT_MONTHS, support.SupportMonth)
        self.import_log: Records[imports.ImportEntry] = records(schema.IMPORT_LOG, imports.ImportEntry)
        self.import_changes: Records[imports.ImportChange] = records(schema.IMPORT_CHANGES, imports.ImportChange)
        self.recipes: Records[imports.Recipe] = records(schema.RECIPES, imports.Recipe)
        self.questions: Records[imports.AskedQuestion] = records(schema.QUESTIONS, imports.AskedQuestion)
        self.answers: Records[imports.QuestionAnswer] = records(schema.QUESTION_ANSWERS, imports.QuestionAnswer)
        self.households: Records[household.HouseholdAnswer] = records(schema.HOUSEHOLD_ANSWERS, household.HouseholdAnswer)
        self.consents: Records[consent.Consent] = records(schema.CONSENTS, consent.Consent)
        self.blocks: Records[block.Block] = records(schema.BLOCKS, block.Block)
        self.protected_registrations: Records[protection.ProtectedRegistration] = records(
            schema.PROTECTED_REGISTRATIONS, protection.ProtectedRegistration
        )
        self.stand_ins: Records[standing_in.StandIn] = records(schema.STAND_INS, standing_in.StandIn)
        self.tasks: Records[tasks.Task] = records(schema.TASKS, tasks.Task)
        self.declines: Records[declines.Decline] = records(schema.DECLINES, declines.Decline)
        self.preconditions: Records[preconditions.SettledPrecondition] = records(
            schema.PRECONDITIONS, preconditions.SettledPrecondition
        )
        self.partners: Records[exchange.Partner] = records(schema.PARTNERS, exchange.Partner)
        self.frozen_classes: Records[figures.FrozenClasses] = records(schema.FROZEN_CLASSES, figures.FrozenClasses)
        self.sent: Records[exchange.SentPackage] = records(schema.SENT_PACKAGES, exchange.SentPackage)
        self.publications: Records[exchange.OwnPublication] = records(schema.OWN_PUBLICATIONS, exchange.OwnPublication)
        self.received: Records[exchange.ReceivedPackage] = records(schema.RECEIVED_PACKAGES, exchange.ReceivedPackage)
        self.receipts: Records[exchange.Receipt] = records(schema.RECEIPTS, exchange.Receipt)
        self._add_spending(records)

    def _add_spending(self, records: Callable[[sa.Table, type[Any]], Records[Any]]) -> None:
        self.consultations: Records[hours.Consultation] = records(schema.CONSULTATIONS, hours.Consultation)
        self.allotments: Records[hours.Allotment] = records(schema.ALLOTMENTS, hours.Allotment)
        self.calendars: Records[calendar.CalendarReading] = records(schema.CALENDAR_READINGS, calendar.CalendarReading)
        self.hourly_rates: Records[invoices.HourlyRate] = records(schema.HOURLY_RATES, invoices.HourlyRate)
        self.invoices: Records[invoices.Invoice] = records(schema.INVOICES, invoices.Invoice)
        self.budget_grants: Records[entries.Grant] = records(schema.BUDGET_GRANTS, entries.Grant)
        self.budget_entries: Records[entries.BudgetEntry] = records(schema.BUDGET_ENTRIES, entries.BudgetEntry)
        self.ledger_rows: Records[entries.LedgerRow] = records(schema.LEDGER_ROWS, entries.LedgerRow)

    def of(self, record: type[Any]) -> Records[Any]:
        """The records of a kind, by its type. Raises StopIteration for a type that has no table."""
        return next(kind for kind in vars(self).values() if isinstance(kind, Records) and kind.record is record)

    def setting(self, name: str) -> str | None:
        """The value of a setting; None when it was never set."""
        found = self.settings.get(name)
        return found.value if found else None


class Writing(Data):
    """A unit of work that writes; its changes are recorded in the trail in the same transaction."""

    def __init__(self, connection: sa.Connection, trail: Trail, journal: Journal) -> None:
        super().__init__(connection, trail, journal)
        self._journal = journal
        self._noted: set[int] = set()

    def note(self, kind: str, record_id: str, fields: Mapping[str, object]) -> None:
        """Record in the trail an event that changes no record: people shown, an export, a refusal."""
        self._noted.add(len(self._journal))
        self._journal.append((kind, record_id, fields))

    def put_setting(self, name: str, value: str) -> None:
        """Set a setting, whether it exists or not."""
        old = self.settings.get(name)
        new = exchange.Setting(id=name, value=value)
        if old is None:
            self.settings.add(new)
        else:
            self.settings.update(old, new)

    def keep_setting(self, name: str, value: str) -> None:
        """Set a setting of the store's own bookkeeping, which no screen shows, so that none is read again for it."""
        before = len(self._journal)
        self.put_setting(name, value)
        self._noted.update(range(before, len(self._journal)))

    def write_over(self, name: str, record_id: str, values: Mapping[str, object]) -> None:
        """Write texts over those of a row in the table with a name, also an append-only one: the one change that such a row
        can have is that a name that must be nowhere is struck from it. With an entry in the trail; but not of a draft, which
        never has one."""
        table = schema.METADATA.tables[name]
        if table is not schema.DRAFTS:
            self._journal.append((table.name, record_id, values))
        with schema.writable(self.connection, table):
            newer = {"version": table.c.version + 1} if "version" in table.c else {}
            stored = {name: sa.type_coerce(value, sa.Text()) for name, value in values.items()}  # as it is in the column
            self.connection.execute(sa.update(table).where(table.c.id == record_id).values({**stored, **newer}))

    @property
    def changes(self) -> int:
        """The number of trail entries of this unit of work so far."""
        return len(self._journal)

    @property
    def changed(self) -> frozenset[str]:
        """The kinds (names of tables) of the records added or changed so far, SAFEKEEPING for the settings of that; what was
        only noted has changed nothing."""
        done = (entry for place, entry in enumerate(self._journal) if place not in self._noted)
        return frozenset(SAFEKEEPING if name in _SAFEKEEPING_SETTINGS else kind for kind, name, _ in done)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """The identity of a new store; ``node`` is empty for the project owner."""

    kind: str
    practice: bool
    programme: str
    node: str
    id: str = field(default_factory=lambda: secrets.token_hex(16))

    def first_header(self, account: roles.Account, chosen: slots.FirstSecrets) -> tuple[Header, bytes]:
        """The header of the store with its first account and recovery code, and a new data key."""
        key, key_id = wrapping.random_key(), secrets.token_hex(8)
        header = Header(
            store_id=self.id,
            kind=self.kind,
            practice=self.practice,
            programme=self.programme,
            node=self.node,
            key_id=key_id,
            generation=1,
            slots=slots.first_slots(key, account, chosen, store_id=self.id, key_id=key_id),
        )
        return header.signed(key), key
