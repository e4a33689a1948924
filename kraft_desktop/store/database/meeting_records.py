"""The records of team meetings, within a unit of work."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from kraft_desktop.domain.meetings.meeting import AgendaChange, Attendance, Meeting, MeetingItem, MinutesRow
from kraft_desktop.store.database import schema
from kraft_desktop.store.database.casework_records import CaseworkRecords
from kraft_desktop.store.database.records import Journal, Records


class MeetingRecords(CaseworkRecords):
    """Meetings, who is present, changes of the agenda, what came of each point, and the minutes; beside the work with cases."""

    def __init__(self, connection: sa.Connection, journal: Journal | None) -> None:
        super().__init__(connection, journal)

        def records(table: sa.Table, record: type[Any]) -> Records[Any]:
            return Records(connection, table, record, journal)

        self.meetings: Records[Meeting] = records(schema.MEETINGS, Meeting)
        self.attendances: Records[Attendance] = records(schema.ATTENDANCES, Attendance)
        self.agenda_changes: Records[AgendaChange] = records(schema.AGENDA_CHANGES, AgendaChange)
        self.meeting_items: Records[MeetingItem] = records(schema.MEETING_ITEMS, MeetingItem)
        self.meeting_minutes: Records[MinutesRow] = records(schema.MEETING_MINUTES, MinutesRow)
