"""A point is saved whole: the paragraph, the decision, the step, the task and the physician's time, or nothing of it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from typing import Any

import pytest

from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange, current_step, latest_decision
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import (
    ChangedMeanwhile,
    DiskFull,
    KraftError,
    MeetingNotRunning,
    NamesPerson,
    NotAllowed,
    NotShownInMeeting,
    NotUnderstood,
    StepOutOfOrder,
)
from kraft_desktop.domain.meetings.meeting import ItemKind, ItemOutcome
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import agenda, holding, items, meetings, points
from kraft_desktop.services.meetings.items import NewItem
from kraft_desktop.services.meetings.meetings import NewAttendance
from kraft_desktop.services.meetings.points import StepChoice
from kraft_desktop.services.secrecy import blocks, consents
from kraft_desktop.store.database.records import Records
from tests.given.services.meetings import accepted, begun, given, lines, register

TO_MAPPING = StepChoice(step=Step.MAPPING, change=StepChange.ENTERED, if_accepted=True)


def everything(session: Session, case_id: str) -> NewItem:
    """A decision with all that can be saved beside it."""
    return NewItem(
        key=case_id,
        outcome=ItemOutcome.DECIDED,
        question="Ska ärendet tas in?",
        proposal="Ja",
        agreed="Kartläggningen börjar nästa vecka",
        who=session.account.id,
        due=session.today + dt.timedelta(days=7),
        decision=DecisionOutcome.ACCEPTED,
        step=TO_MAPPING,
        physician_minutes=15,
    )


def rows(session: Session, case_id: str) -> dict[str, int]:
    """How many rows in force there are of what a point can save."""
    with session.vault.read() as data:
        return {
            "items": len(in_force(data.meeting_items.where(case_id=case_id))),
            "decisions": len(in_force(data.decisions.where(case_id=case_id))),
            "steps": len(in_force(data.step_events.where(case_id=case_id))),
            "tasks": len([task for task in in_force(data.tasks.where(case_id=case_id)) if task.is_open]),
            "minutes": sum(row.minutes for row in in_force(data.consultations.where(case_id=case_id))),
        }


def test_all_of_a_point_is_saved_together_and_its_draft_goes_with_it(anna: Session) -> None:
    case_id, meeting_id = register(anna), ""
    meeting_id = begun(anna, "0881")
    drafts.keep(anna, meetings.PAGE, case_id, {"agreed": "Kart"})
    saved = items.save(anna, meeting_id, everything(anna, case_id))
    assert rows(anna, case_id) == {"items": 1, "decisions": 1, "steps": 2, "tasks": 1, "minutes": 15}
    assert not saved.own_missing
    assert saved.item.municipalities == ("0881",)
    assert drafts.drafted_records(anna, meetings.PAGE) == ()
    with anna.vault.read() as data:
        decision = latest_decision(data.decisions.where(case_id=case_id))
        assert decision is not None
        assert saved.item.decision_id == decision.id
        assert current_step(data.step_events.where(case_id=case_id)) is Step.MAPPING
        task = data.tasks.where(case_id=case_id)[0]
        assert (task.task_id, task.about) == (saved.item.task_id, saved.item.id)
        writes = [entry for entry in data.trail.entries() if entry.verb == "meeting.hold" and entry.kind == "decisions"]
        assert len(writes) == 1


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"who": "nobody"}, NotUnderstood),
        ({"step": StepChoice(step=Step.ONWARD_SUPPORT, change=StepChange.ENTERED)}, StepOutOfOrder),
        ({"due": dt.date(2020, 1, 1)}, NotUnderstood),
        ({"agreed": "Leyla börjar på måndag"}, NamesPerson),
        ({"question": "Ring 640823-3234"}, NamesPerson),
        ({"base": "another"}, ChangedMeanwhile),
    ],
)
def test_what_is_refused_saves_nothing_of_it(anna: Session, change: dict[str, object], problem: type[KraftError]) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    before = rows(anna, case_id)
    new = NewItem(**{**{f: getattr(everything(anna, case_id), f) for f in NewItem.__slots__}, **change})
    with pytest.raises(problem):
        items.save(anna, meeting_id, new)
    assert rows(anna, case_id) == before
    items.save(anna, meeting_id, everything(anna, case_id))


@pytest.mark.parametrize("insert", range(1, 6))
def test_a_disk_that_gets_full_in_the_middle_leaves_nothing_half(
    anna: Session, insert: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    drafts.keep(anna, meetings.PAGE, case_id, {"agreed": "Kart"})
    before, left, real = rows(anna, case_id), itertools.count(1), Records._insert

    def failing(records: Records[Any], added: Sequence[Any]) -> None:
        if next(left) == insert:
            raise DiskFull(path="")
        real(records, added)

    with monkeypatch.context() as patch:
        patch.setattr(Records, "_insert", failing)
        with pytest.raises(DiskFull):
            items.save(anna, meeting_id, everything(anna, case_id))
    assert rows(anna, case_id) == before
    assert drafts.drafted_records(anna, meetings.PAGE) == (case_id,)
    items.save(anna, meeting_id, everything(anna, case_id))
    assert rows(anna, case_id)["items"] == 1


def test_saved_again_nothing_is_there_twice(anna: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    first = items.save(anna, meeting_id, everything(anna, case_id)).item
    with pytest.raises(ChangedMeanwhile):
        items.save(anna, meeting_id, everything(anna, case_id))
    again = NewItem(
        key=case_id,
        outcome=ItemOutcome.DECIDED,
        agreed="Börjar om två veckor",
        who=anna.account.id,
        decision=DecisionOutcome.ACCEPTED,
        physician_minutes=30,
        base=first.id,
    )
    second = items.save(anna, meeting_id, again).item
    assert rows(anna, case_id) == {"items": 1, "decisions": 1, "steps": 2, "tasks": 1, "minutes": 30}
    assert (second.number, second.decision_id, second.step_event_id) == (first.number, first.decision_id, first.step_event_id)
    assert second.task_id != first.task_id


def test_a_decision_without_the_own_municipality_warns_and_is_kept(anna: Session) -> None:
    case_id = register(anna)
    saved = items.save(anna, begun(anna, "0885"), everything(anna, case_id))
    assert saved.own_missing
    assert saved.item.municipalities == ("0885",)


def test_not_today_takes_one_line_and_the_reason_for_it(anna: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    for text in ("", "a\nb", "x" * 301):
        with pytest.raises(NotUnderstood):
            items.save(anna, meeting_id, NewItem(key=case_id, outcome=ItemOutcome.NOT_TODAY, agreed=text))
    saved = items.save(anna, meeting_id, NewItem(key=case_id, outcome=ItemOutcome.NOT_TODAY, agreed="Kontakten är sjuk"))
    assert saved.item.task_id is None


def test_somebody_without_an_account_does_it_and_the_leader_has_the_task(anna: Session) -> None:
    case_id = accepted(anna, register(anna))
    meeting_id = begun(anna, "0881")
    agenda.add_case(anna, meeting_id, case_id)
    kim = NewAttendance(name="Kim Handläggare", role="socialsekreterare", place="0881")
    meetings.arrive(anna, meeting_id, kim)
    new = NewItem(key=case_id, agreed="Ringer anordnaren", who="Kim Handläggare", due=anna.today)
    item = items.save(anna, meeting_id, new).item
    assert (item.who, item.who_id) == ("Kim Handläggare", None)
    with anna.vault.read() as data:
        task = data.tasks.where(task_id=item.task_id)[0]
    assert (task.assigned_to, task.text) == (anna.account.id, "Kim Handläggare: Ringer anordnaren")


def test_a_case_is_shown_only_when_its_consent_covers_everybody_present(anna: Session) -> None:
    case_id = register(anna, consented=False)
    consents.record(anna, case_id, given(anna, ("0881",)))
    meeting_id = begun(anna, "0881")
    points.show(anna, meeting_id, case_id)
    with pytest.raises(NotShownInMeeting):
        items.save(anna, begun_with(anna, meeting_id, "0885"), NewItem(key=case_id, agreed="Ring"))


def begun_with(session: Session, meeting_id: str, code: str) -> str:
    """The meeting with somebody from a municipality."""
    meetings.arrive(session, meeting_id, NewAttendance(name="Eva", role="handläggare", place=code))
    return meeting_id


def test_the_physicians_time_is_booked_once_and_the_rest_stays_on_the_meeting(anna: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    items.save(anna, meeting_id, everything(anna, case_id))
    for _ in range(2):
        holding.end(anna, meeting_id)
        holding.begin(anna, meeting_id)
    holding.end(anna, meeting_id)
    with pytest.raises(MeetingNotRunning):
        holding.end(anna, meeting_id)
    with anna.vault.read() as data:
        booked = in_force(data.consultations.where())
        hours = [item for item in in_force(data.meeting_items.where()) if item.kind is ItemKind.HOURS]
    assert sorted((row.minutes, row.case_id, row.kind) for row in booked if row.case_id) == [(15, case_id, "meeting")]
    assert [row.minutes for row in booked if not row.case_id] == [75]
    assert [item.physician_minutes for item in hours] == [90]


def test_time_is_put_on_a_case_only_while_the_physician_is_there(anna: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881", physician=False)
    with pytest.raises(NotUnderstood):
        items.save(anna, meeting_id, everything(anna, case_id))


def test_a_question_about_nobody_leaves_no_person_behind(anna: Session) -> None:
    register(anna)
    meeting_id = begun(anna, "0881")
    with anna.vault.read() as data:
        people = data.participants.where()
    with pytest.raises(NamesPerson):
        agenda.add_question(anna, meeting_id, "Vad gör vi med leyla  påhittberg?", "0881")
    agenda.add_question(anna, meeting_id, "Någon med rygg besvär, kan den tas in?", "0881")
    line = lines(anna, meeting_id)[-1]
    assert (line.code, line.case_id) == (None, None)
    with pytest.raises(NotUnderstood):
        items.save(anna, meeting_id, NewItem(key=line.key, decision=DecisionOutcome.ACCEPTED, agreed="Ja"))
    item = items.save(anna, meeting_id, NewItem(key=line.key, agreed="Ja, aktualisera", who=anna.account.id)).item
    assert (item.kind, item.municipality) == (ItemKind.QUESTION, "0881")
    with anna.vault.read() as data:
        assert data.participants.where() == people
        assert len(data.cases.where()) == 1


def test_a_consent_withdrawn_or_a_block_in_the_middle_takes_the_case_from_the_screen(anna: Session) -> None:
    first, second = register(anna, 0), register(anna, 1)
    meeting_id = begun(anna, "0881")
    assert {line.key for line in lines(anna, meeting_id)} == {first, second}
    points.show(anna, meeting_id, first)
    consents.revoke(anna, first)
    with pytest.raises(NotShownInMeeting):
        points.show(anna, meeting_id, first)
    with pytest.raises(NotShownInMeeting):
        items.save(anna, meeting_id, everything(anna, first))
    name = next(one.name for one in meetings.present(anna, meeting_id) if "0881" in one.name)
    blocks.record(anna, second, name, BlockReason.WISH)
    with pytest.raises(NotShownInMeeting):
        points.name_of(anna, meeting_id, second)
    assert lines(anna, meeting_id) == []
    assert rows(anna, first)["items"] == 0


def test_the_name_is_shown_on_purpose_and_that_is_recorded(anna: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    assert points.name_of(anna, meeting_id, case_id) == "Leyla Påhittberg"
    with anna.vault.read() as data:
        assert [entry.record_id for entry in data.trail.by(anna.account.name, "case.read", "2000")] == [case_id]


def test_a_caseworker_holds_no_meeting(anna: Session, erik: Session) -> None:
    case_id = register(anna)
    meeting_id = begun(anna, "0881")
    with pytest.raises(NotAllowed):
        items.save(erik, meeting_id, everything(anna, case_id))
