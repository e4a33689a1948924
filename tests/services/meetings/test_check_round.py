"""A check round keeps the register true through those without a machine, and says for whom each row was recorded."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import KraftError, NamesPerson, NotUnderstood
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.meetings import check_round
from kraft_desktop.services.meetings.check_round import NewCheck
from tests.given.services.meetings import register


def test_one_row_is_a_contact_what_it_waits_for_and_a_task_at_once(anna: Session) -> None:
    case_id, elsewhere = register(anna, 0), register(anna, 1, "0885")
    yesterday = anna.today - dt.timedelta(days=1)
    new = NewCheck(last_contact=yesterday, waiting_for="interpreter", next="Ringa om tolk", due=anna.today, told_by="EH")
    check_round.save(anna, case_id, new)
    (row,) = check_round.rows(anna, "0881")
    assert (row.case_id, row.last_contact, row.waiting_for) == (case_id, yesterday, "interpreter")
    assert row.task is not None
    assert row.task.text == "EH: Ringa om tolk"
    assert [one.case_id for one in check_round.rows(anna, "0885")] == [elsewhere]
    with anna.vault.read() as data:
        assert data.contacts.where(case_id=case_id)[0].details == "registrerat av Anna åt EH"


def test_what_is_as_it_was_adds_nothing(anna: Session) -> None:
    case_id = register(anna)
    new = NewCheck(last_contact=anna.today, waiting_for="physician", told_by="EH")
    for _ in range(2):
        check_round.save(anna, case_id, new)
    with anna.vault.read() as data:
        assert len(data.contacts.where(case_id=case_id)) == len(data.waiting_periods.where(case_id=case_id)) == 1
    check_round.save(anna, case_id, NewCheck(last_contact=anna.today, told_by="EH"))
    (row,) = check_round.rows(anna, "0881")
    assert row.waiting_for is None


@pytest.mark.parametrize(
    ("new", "problem"),
    [
        ({"told_by": ""}, NotUnderstood),
        ({"due": dt.date(2026, 12, 1)}, NotUnderstood),
        ({"next": "Ring Leyla"}, NamesPerson),
        ({"last_contact": dt.date(2030, 1, 1)}, NotUnderstood),
        ({"next": "Ring", "due": dt.date(2020, 1, 1)}, NotUnderstood),
    ],
)
def test_what_is_refused_records_nothing(anna: Session, new: dict[str, object], problem: type[KraftError]) -> None:
    case_id = register(anna)
    typed = {"last_contact": anna.today, "waiting_for": "physician", "told_by": "EH", **new}
    with pytest.raises(problem):
        check_round.save(anna, case_id, NewCheck(**typed))  # type: ignore[arg-type]
    with anna.vault.read() as data:
        assert not in_force(data.contacts.where())
        assert not in_force(data.waiting_periods.where())
        assert not in_force(data.tasks.where())
