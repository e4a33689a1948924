"""How quarters and the week stand before a file is made, and what is wrong with a text before it leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import NamesSomebody, NotAllowed, NotUnderstood
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.reports.package import contents
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import half_year_package, interim_reports, quarter_report, status_report
from kraft_desktop.services.outgoing.interim_reports import InterimReports
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import APPROVER, Store, forty_and_owner


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """A node and the owner on 5 October 2026."""
    with forty_and_owner(tmp_path, dt.date(2026, 10, 5)) as both:
        yield both


def standing(store: Store) -> dict[str, str]:
    said = {}
    for one in interim_reports.interim_reports(store.session).quarters:
        words = "open" if one.is_open else "sent" if one.sent else "overtaken" if one.overtaken else "goes on"
        said[one.period.id] = words
    return said


def test_quarters_are_open_when_they_have_ended_and_nothing_later_was_told(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = stores
    begun = ["2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"]
    assert standing(node) == {**dict.fromkeys(begun, "open"), "2026Q4": "goes on"}
    half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    assert standing(node)["2025Q3"] == "overtaken"
    assert standing(node)["2025Q4"] == "open"  # the half-year ends on the same day: nothing later has been told
    sent = quarter_report.send(node.session, "2026Q2", tmp_path / "ut")
    now = interim_reports.interim_reports(node.session)
    assert standing(node) == {
        "2025Q3": "overtaken",
        "2025Q4": "overtaken",
        "2026Q1": "overtaken",
        "2026Q2": "sent",
        "2026Q3": "open",
        "2026Q4": "goes on",
    }
    first = now.first_choice()
    assert first is not None
    assert first.period.id == "2026Q3"
    (taken,) = receiving.receive(owner.session, [sent.file], remark="Vad hände i juni?")
    assert taken.receipt is not None
    receiving.take_receipt(node.session, taken.receipt)
    facts = interim_reports.interim_reports(node.session).quarter(now.quarters[3].period)
    assert facts is not None
    assert facts.sent is not None
    assert facts.sent.receipt is not None
    assert facts.sent.receipt.remark == "Vad hände i juni?"


def test_the_status_file_is_made_anew_only_when_the_hours_changed(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, _ = stores

    def now() -> InterimReports:
        return interim_reports.interim_reports(node.session)

    assert (now().status, now().unchanged, now().week.id) == (None, False, "2026W41")
    status_report.send(node.session, tmp_path / "ut")
    first = now()
    assert first.status is not None
    assert (first.status.version, first.unchanged, first.counted) == (1, True, 0)
    with node.session.vault.write("test.hours") as tx:
        done = ConsultationStatus.DONE
        tx.consultations.add(Consultation(id=new_id(), on=dt.date(2026, 10, 5), minutes=45, kind="reading", status=done))
    assert now().unchanged, "one conversation makes no other file"
    with node.session.vault.write("test.hours") as tx:
        tx.consultations.add(Consultation(id=new_id(), on=dt.date(2026, 9, 25), minutes=345, kind="reading", status=done))
    assert not now().unchanged
    assert now().hours.done == first.hours.done + 300
    status_report.send(node.session, tmp_path / "ut")
    again = now().status
    assert again is not None
    assert again.version == 2


def test_what_is_wrong_is_told_text_by_text(stores: tuple[Store, Store]) -> None:
    node, _ = stores
    with node.session.vault.read() as data:
        name = next(p.name for p in data.participants.where() if p.name)
    texts = {
        "sodra": "Teamet träffas varje vecka.",
        "0881": f"Rad ett.\n{name} har börjat praktisera.",
        "0885": "x" * 4001,
        "0862": "",
    }
    wrong = quarter_report.wrong_texts(node.session, texts)
    assert set(wrong) == {"0881", "0885"}
    assert isinstance(wrong["0881"], NamesSomebody)
    assert wrong["0881"].facts["line"] == 2
    assert isinstance(wrong["0885"], NotUnderstood)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", []),
        ("  \n \n ", []),
        ("ett\ntvå", ["ett två"]),
        ("ett\n\ntvå", ["ett", "två"]),
        ("ett\r\n\r\ntvå\r\n", ["ett", "två"]),
        ("ett\n  \n\n två  tre", ["ett", "två tre"]),
    ],
)
def test_empty_lines_part_the_paragraphs(typed: str, parts: list[str]) -> None:
    assert quarter_report.paragraphs(typed) == parts


def test_who_may_not_see_figures_sees_none_of_it(stores: tuple[Store, Store]) -> None:
    node, _ = stores
    with pytest.raises(NotAllowed):
        interim_reports.interim_reports(replace(node.session, account=APPROVER))
    with pytest.raises(NotAllowed):
        quarter_report.wrong_texts(replace(node.session, account=APPROVER), {})


@pytest.mark.parametrize("theirs", [0, 15, 60, 120])
def test_two_status_files_a_month_apart_say_nothing_on_one_person(
    stores: tuple[Store, Store], tmp_path: Path, theirs: int
) -> None:
    """The hours are published in whole steps of five hours: within one, nothing says whether a case had time, or how much."""
    node = stores[0]
    done = _done(node)
    _worked(node, dt.date(2026, 9, 10), 300 - done % 300 + 90)
    status_report.send(node.session, tmp_path / "a")
    if theirs:
        with node.session.vault.read() as data:
            case_id = data.cases.where()[0].id
        _worked(node, dt.date(2026, 10, 12), theirs, case_id)
    node.clock.put(2026, 11, 5)
    status_report.send(node.session, tmp_path / "b")
    with node.session.vault.read() as data:
        first, second = (contents.read(one.payload.encode()).hours for one in data.sent.where())
    assert first is not None
    assert second is not None
    assert (first.through, second.through) == ("2026-09", "2026-10")
    assert (second.done, second.planned) == (first.done, first.planned)


def _done(store: Store) -> int:
    with store.session.vault.read() as data:
        return sum(row.minutes for row in data.consultations.where())


def _worked(store: Store, on: dt.date, minutes: int, case_id: str | None = None) -> None:
    row = Consultation(
        id=new_id(), on=on, minutes=minutes, kind="consultation", status=ConsultationStatus.DONE, case_id=case_id
    )
    with store.session.vault.write("test") as tx:
        tx.consultations.add(row)
