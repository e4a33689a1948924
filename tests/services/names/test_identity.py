"""A name typed anywhere before the identity was protected is nowhere in the store afterwards."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from kraft_desktop.domain.errors import NothingToUndo, NotUnderstood
from kraft_desktop.domain.imports import ANSWERS, SUSPECTED, AskedQuestion
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording, settling
from kraft_desktop.services.cases.lists import saved_lists
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from kraft_desktop.services.casework import notes
from kraft_desktop.services.casework.notes import NewRecordNote
from kraft_desktop.services.hours import booking
from kraft_desktop.services.hours.booking import Question
from kraft_desktop.services.imports import case_list
from kraft_desktop.services.imports.intake import Taking
from kraft_desktop.services.secrecy import consents, protection, tasks
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.services.secrecy.tasks import NewTask
from kraft_desktop.store.database import columns, schema, typed
from kraft_desktop.store.database.records import new_id
from tests.given.nodes import LEYLA, colleague
from tests.given.services import canary_case

DAY = dt.date(2026, 10, 1)
ZELMA = replace(LEYLA, name="Zelma Anna Kvittenros", local_number="Kvittenros 7")
TEXT = "Zelmas syster ringde kvittenros; Z.K. (ZAK), f. 1964-08-23, 640823 3234, född i augusti 1964, -3234."
GONE = ("zelma", "kvittenros", "z.k.", "zak", "3234", "640823", "1964-08", "augusti 1964")
_CODES = (columns.Member, columns.DayText, columns.MonthNumber, columns.Flag, sa.Integer, sa.LargeBinary)
_NOT_TYPED: dict[str, str] = {
    "accounts": "municipalities name",
    "agenda_changes": "about before municipality reasons",
    "allotments": "pool",
    "area_findings": "area",
    "assessments": "method",
    "attachments": "sha256",
    "attendances": "first last",
    "blocks": "account_id",
    "budget_entries": "post",
    "budget_grants": "post",
    "calendar_readings": "busy",
    "cases": "code municipality opened_by track unit",
    "closings": "reason",
    "consents": "authorities municipalities",
    "consultations": "at attendance kind pool",
    "contacts": "counterpart interpreter",
    "correction_requests": "answer",
    "declines": "municipality period",
    "drafts": "at",
    "follow_ups": "participant worker",
    "frozen_classes": "age_band duration_band gender municipality track",
    "hourly_rates": "what",
    "household_answers": "municipality participants",
    "import_changes": "content kind",
    "import_log": "answers chosen people",
    "interventions": "kind outcome",
    "invoices": "months",
    "journal_copies": "end",
    "ledger_rows": "account post",
    "meeting_items": "about municipalities municipality",
    "meeting_minutes": "approver diary_number digest",
    "own_publications": "*",
    "participants": "gender interpreter name personal_number",
    "partners": "*",
    "preconditions": "board precondition",
    "protected_registrations": "handlers",
    "question_answers": "answer",
    "questions": "allowed reason",
    "ratings": "respondent instrument scores",
    "receipts": "*",
    "received_packages": "*",
    "recipes": "*",
    "recommendation_reviews": "about",
    "record_notes": "written_by",
    "remarks": "about row table",
    "sent_packages": "*",
    "stand_ins": "absent deputy",
    "statements": "about",
    "step_events": "recommended",
    "support_months": "municipality source",
    "taken_sheets": "*",
    "tasks": "about assigned_to given_by",
    "trail": "*",
    "transfers": "rows",
    "waiting_periods": "reason",
    "working_notes": "written_by",
    "workplaces": "unit",
}
"""Codes, digests, ids, the names of accounts, and what never has a name (what leaves is searched before it does)."""


@pytest.fixture
def case_id(erik: Session) -> str:
    return recording.register(erik, ZELMA, DAY)


def dump(session: Session) -> str:
    with session.vault.read() as data:
        rows = [row for table in schema.METADATA.sorted_tables for row in data.connection.execute(table.select()).all()]
    return repr(rows).casefold()


def type_everywhere(session: Session, case_id: str, text: str) -> int:
    """Put a text into every field of every row in which somebody types; the number of them."""
    count = 0
    with session.vault.write("draft.keep") as tx:
        for name in ("taken_sheets", *({*typed.TYPED, *typed.OTHERS} - {"working_notes"})):
            put_in(tx.connection, schema.METADATA.tables[name], case_id)
        for kind in (typed.TYPED, typed.OTHERS, typed.STRUCTURED):
            for table in (schema.METADATA.tables[name] for name in kind):
                for (row_id,) in tx.connection.execute(sa.select(table.c.id)).all():
                    if table is schema.SETTINGS and not row_id.startswith(typed.SETTINGS):
                        continue
                    content = text if kind is not typed.STRUCTURED else json.dumps({"typed": [text]}, ensure_ascii=False)
                    tx.write_over(table.name, row_id, dict.fromkeys(kind[table.name], content))
                    count += 1
    return count


def filler(kind: sa.types.TypeEngine[Any]) -> object:
    """What can stand in a column of that kind, as it is stored."""
    if isinstance(kind, columns.Member):
        return next(iter(kind.enumeration)).value
    if isinstance(kind, columns.TextList | columns.TextMap):
        return "[]" if isinstance(kind, columns.TextList) else "{}"
    if isinstance(kind, columns.DayText):
        return DAY.isoformat()
    return 0 if isinstance(kind, sa.Integer | columns.Flag | columns.MonthNumber) else ""


def put_in(connection: sa.Connection, table: sa.Table, case_id: str) -> None:
    """Put a row into a table that has none, about the case where its rows are about one."""
    if connection.execute(sa.select(table.c.id)).first() is not None:
        return
    values: dict[str, object] = {"id": new_id(), "case_id": case_id, "withdrawn": 0}
    for column in table.c:
        if column.name not in values and not column.nullable:
            values[column.name] = filler(column.type)
    for key in table.foreign_keys:
        if key.parent.name != "case_id":
            values[key.parent.name] = connection.execute(sa.select(key.column)).scalar()
    names = [name for name in values if name in table.c]
    plain = sa.table(table.name, *(sa.column(name) for name in names))  # as stored, whatever the type of the field
    connection.execute(sa.insert(plain).values({name: values[name] for name in names}))


def test_every_field_that_is_typed_in_is_searched() -> None:
    known = {
        f"{table}.{name}" for kind in (typed.TYPED, typed.OTHERS, typed.STRUCTURED) for table in kind for name in kind[table]
    }
    linked = {"id", "base", "replaces", "recorded_by", "answered_by", "taken_by", "import_id", "withdrawn_at", "at", "corrects"}
    missing = {
        f"{table.name}.{column.name}"
        for table in schema.METADATA.sorted_tables
        for column in table.c
        if not isinstance(column.type, _CODES) and column.name not in linked and not column.name.endswith("_id")
    } - known
    exempt = {f"{table}.{name}" for table, names in _NOT_TYPED.items() for name in names.split()}
    whole = {table for table, names in _NOT_TYPED.items() if names == "*"}
    assert {name for name in missing - exempt if name.partition(".")[0] not in whole} == set()


@pytest.mark.parametrize("by", ["registration", "correction", "question"])
def test_a_name_is_struck_from_every_text_however_the_identity_is_protected(
    anna: Session, erik: Session, case_id: str, by: str
) -> None:
    colleague(anna, Role.CASEWORKER, "0881", name="Sara")
    given = NewConsent(form=ConsentForm.SIGNED, first=DAY, municipalities=("0881",), received_by="x")
    consents.record(erik, case_id, given)
    canary_case.happen(erik, case_id, "x")
    canary_case.know(erik, case_id)
    tasks.give(erik, NewTask(text="x", assigned_to=erik.account.id, case_id=case_id))
    saved_lists.save(anna, SavedList(name="x"))
    drafts.keep(anna, tasks.NEW_PAGE, "", {"text": "x"})
    assert type_everywhere(anna, case_id, TEXT) > 50
    ways: dict[str, Callable[[], object]] = {
        "registration": lambda: protection.protect(erik, case_id, ("Erik", "Sara")),
        "correction": lambda: recording.change(erik, overview.open_case(erik, case_id), replace(ZELMA, protected=True)),
        "question": lambda: settle_as_protected(erik, case_id),
    }
    ways[by]()
    held = dump(anna)
    for gone in ("zelma", "kvittenros", "640823 3234", "6408233234"):
        assert gone not in held, gone
    about = texts_about(anna, case_id)
    assert len(about) > 20
    for text in about:
        assert not [gone for gone in GONE if gone in text], text
        assert "syster ringde" in text, "what else it says remains"
    with anna.vault.read() as data:
        data.trail.verify()
    with pytest.raises(sa.exc.IntegrityError, match="append-only"), anna.vault.write("draft.keep") as tx:
        tx.connection.execute(sa.update(schema.TASKS).values(text="x"))


def settle_as_protected(session: Session, case_id: str) -> None:
    asked = AskedQuestion(
        id=new_id(), case_id=case_id, key="k", sheet="x", row=1, column="x", reason=SUSPECTED, about="", at="2026-11-01",
        allowed=ANSWERS[SUSPECTED],
    )  # fmt: skip
    with session.vault.write("draft.keep") as tx:
        tx.questions.add(asked)
    settling.settle(session, asked.id, "protect")


def texts_about(session: Session, case_id: str) -> list[str]:
    """The texts in the rows of a case in which the participant is meant by a name."""
    tables = [schema.METADATA.tables[name] for name in typed.TYPED]
    with session.vault.read() as data:
        return [
            str(text).casefold()
            for table in tables
            if "case_id" in table.c
            for row in data.connection.execute(
                sa.select(*(table.c[name] for name in typed.TYPED[table.name])).where(table.c.case_id == case_id)
            )
            for text in row
            if text is not None
        ]


def test_a_protected_identity_is_not_put_back(erik: Session, case_id: str) -> None:
    last = recording.change(erik, overview.open_case(erik, case_id), replace(ZELMA, protected=True))
    with pytest.raises(NothingToUndo, match="undo_protected"):
        recording.undo(erik, last)


def test_an_import_that_protects_keeps_the_name_nowhere(anna: Session) -> None:
    head = "Personnummer;Namn;Kommun;Aktualiserad;Anteckning\n"
    sheet = f"{head}640823-3234;Zelma Kvittenros;Nybro;2026-09-01;\n".encode()
    case_list.cases(anna, sheet)
    with anna.vault.read() as data:
        (case,) = data.cases.where()
    tasks.give(anna, NewTask(text="Ring Zelma", assigned_to=anna.account.id, case_id=case.id))
    again = sheet.replace(b"Zelma Kvittenros", b"Zelma Kvittenros (skyddad identitet)")
    outcome = case_list.cases(anna, again)
    key = next(one.id for one in outcome.questions if one.reason == SUSPECTED)
    case_list.cases(anna, again, Taking(answers={key: "protect"}))
    held = dump(anna)
    assert "zelma" not in held
    assert "640823" not in held


@pytest.fixture
def two(anna: Session, erik: Session, case_id: str) -> tuple[str, str, str]:
    """A text about the case, and two about none: with a part of the name that nobody else has, and with one that is Anna's."""

    def typed_in(text: str, about: str | None = None) -> str:
        return tasks.give(erik, NewTask(text=text, assigned_to=erik.account.id, case_id=about)).id

    colleague(anna, Role.CASEWORKER, "0881", name="Sara")
    return typed_in("Fråga Anna om rosen", case_id), typed_in("Mail från Kvittenros"), typed_in("Anna ordnar fika")


def text_of(session: Session, task_id: str) -> str:
    with session.vault.read() as data:
        task = data.tasks.get(task_id)
    assert task is not None
    return task.text


def test_what_is_somebody_elses_name_as_well_is_struck_only_where_the_person_is_meant(
    anna: Session, erik: Session, case_id: str, two: tuple[str, str, str]
) -> None:
    found = {one.id.rpartition(".")[2]: one for one in protection.naming(erik, case_id) if one.where == "Uppgifter"}
    assert [(found[one].proposed, found[one].certain, found[one].after) for one in two] == [
        (True, False, "Fråga NN om rosen"), (True, False, ""), (False, False, "")
    ]  # fmt: skip
    protection.protect(erik, case_id, ("Erik", "Sara"))
    assert [text_of(erik, one) for one in two] == ["Fråga NN om rosen", "Mail från NN", "Anna ordnar fika"]
    assert [one.after for one in protection.of_case(erik, case_id).struck] == ["NN 7", "Fråga NN om rosen"]
    assert protection.of_case(anna, case_id).struck == ()


def test_a_place_is_kept_or_struck_by_choice_with_a_line_in_the_trail(
    erik: Session, case_id: str, two: tuple[str, str, str]
) -> None:
    number = tasks.give(erik, NewTask(text="Slå på 640823-3234", assigned_to=erik.account.id)).id
    for refused, reason in ((f"tasks.text.{number}", "full_name_kept"), ("tasks.text.x", "no_such_place")):
        with pytest.raises(NotUnderstood, match=reason):
            protection.protect(erik, case_id, ("Erik", "Sara"), (refused,))
    assert overview.open_case(erik, case_id).participant.name == ZELMA.name, "nothing is half done"
    protection.protect(erik, case_id, ("Erik", "Sara"), (f"tasks.text.{two[0]}", f"tasks.text.{two[2]}"))
    assert [text_of(erik, one) for one in (*two, number)] == [
        "Fråga Anna om rosen",
        "Mail från NN",
        "NN ordnar fika",
        "Slå på NN",
    ]
    with erik.vault.read() as data:
        kept = [entry.record_id for entry in data.trail.entries() if "name_kept" in entry.fields]
    assert kept == [two[0]]


def test_undoing_an_earlier_change_brings_no_name_back(anna: Session, erik: Session, case_id: str) -> None:
    colleague(anna, Role.CASEWORKER, "0881", name="Sara")
    asked = booking.ask(erik, Question(question="Vad hindrar Zelma?", why="x", quarters=1, case_id=case_id))
    noted = notes.record(erik, case_id, NewRecordNote(on=DAY, text="Zelma ringde"))
    given = tasks.give(erik, NewTask(text="Ring Zelma", assigned_to=erik.account.id, case_id=case_id))
    protection.protect(erik, case_id, ("Erik", "Sara"))
    booking.undo(erik, [asked])
    recording.undo(erik, noted)
    tasks.take_back(erik, given)
    assert "zelma" not in dump(erik)
