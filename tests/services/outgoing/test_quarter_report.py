"""Quarter and status files: what they say, what they count with, and that they give nothing away beside the packages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.domain.errors import (
    ApprovalNeeded,
    LaterPeriodSent,
    NamesSomebody,
    NotAllowed,
    NotUnderstood,
    PeriodNotEnded,
    UnknownMunicipality,
    UnknownPeriod,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.hours import Allotment, Consultation, ConsultationStatus
from kraft_desktop.domain.period import quarters, week
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.reports.package import contents
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.admin.access import load_programme, save_policy
from kraft_desktop.services.figures import counting
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import half_year_package, quarter_report, status_report
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import (
    APPROVER,
    PASSPHRASE,
    READER,
    SIMPLE,
    Clock,
    Store,
    add_account,
    exchange,
    found,
    people,
)

START, FIRST_END, MARCH, SECOND_END = dt.date(2025, 9, 1), dt.date(2026, 1, 1), dt.date(2026, 4, 1), dt.date(2026, 7, 1)
STEPS = ("referred", "investigated", "closer", "capacity_25")


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "owner", "", Clock())
    with store.session.vault:
        yield store


@pytest.fixture
def node(tmp_path: Path, owner: Store) -> Iterator[Store]:
    store = found(tmp_path / "node", "sodra", Clock())
    with store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 40, START, FIRST_END)
        people(store, 20, FIRST_END, SECOND_END, seed=2)
        yield store


def payload(store: Store, period: str) -> Payload:
    with store.session.vault.read() as data:
        row = max((r for r in data.sent.where() if r.period == period), key=lambda r: r.package_version)
    return contents.read(row.payload.encode())


def totals(found: Payload) -> dict[str, int | None]:
    table = next(t for t in found.tables["steps"].tables if t.name == "node_step")
    return {dict(cell.key)["step"]: cell.value for cell in table.cells}


def test_quarters_are_cut_to_the_programme() -> None:
    programme = load_programme("kraft")
    known = {p.id: p for p in quarters(programme.periods("calendar"))}
    assert len(known) == 13
    assert (known["2025Q3"].start, known["2025Q3"].end) == (START, dt.date(2025, 9, 30))
    assert [known[q].release for q in ("2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3")] == [1, 1, 2, 2, 3]
    project = {p.id: p.release for p in quarters(programme.periods("project"))}
    assert [project[q] for q in ("2025Q4", "2026Q1", "2026Q2")] == [1, 2, 2]


@pytest.mark.parametrize(("day", "name"), [((2026, 1, 1), "2026W01"), ((2027, 1, 3), "2026W53"), ((2030, 1, 1), "2030W01")])
def test_weeks_by_iso(day: tuple[int, int, int], name: str) -> None:
    found = week(load_programme("kraft").periods("calendar"), dt.date(*day))
    assert (found.id, found.start.isoweekday(), found.end - found.start) == (name, 1, dt.timedelta(days=6))


def test_a_quarter_file_says_the_core_totals_and_the_hours(node: Store, tmp_path: Path) -> None:
    node.clock.put(2026, 4, 2)
    sent = quarter_report.send(node.session, "2026Q1", tmp_path)
    said = payload(node, "2026Q1")
    assert sent.file.name == "kraft_sodra_2026Q1_v1.kraftpaket"
    assert [t.name for t in said.tables["steps"].tables] == ["node_step"]
    assert (said.sums, said.withdrawals, said.texts) == ({}, None, {})
    with node.session.vault.read() as data:
        period = said.heading.period
        figures = counting.count(node.session, data, period)
    assert totals(said)["referred"] == figures.count(FigureName.REFERRED) > 40
    assert totals(said)["investigated"] == figures.count(FigureName.INVESTIGATED)
    assert said.hours is not None
    assert (said.hours.through, said.hours.weeks) == ("2026-03", None)
    assert said.hours.done % 300 == said.physician_minutes % 300 == 0
    assert said.hours.done == said.physician_minutes == figures.physician_minutes // 300 * 300
    again = quarter_report.send(node.session, "2026Q1", tmp_path / "again")
    assert again.already
    assert again.file.read_bytes() == sent.file.read_bytes()


def test_a_quarter_file_subtracted_from_a_package_gives_nothing(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    node.clock.put(2026, 4, 2)
    quarter_report.send(node.session, "2026Q1", tmp_path)
    node.clock.put(2026, 7, 2)
    quarter_report.send(node.session, "2026Q2", tmp_path)
    sent = half_year_package.send(node.session, "2026H1", tmp_path)
    with node.session.vault.read() as data:
        published = records.read(data).published("steps")
    assert [t.period for t in published] == ["2025H2", "2026Q1", "2026Q2", "2026H1"]
    found = attack(published)
    assert (found.exact, found.narrow) == (0, 0)
    assert sent.prepared.attack["exact"] == sent.prepared.attack["narrow"] == 0


def test_a_package_may_come_after_a_later_quarter(node: Store, tmp_path: Path) -> None:
    """Municipalities answer late: the package of 2025H2 is not stopped by the quarter file of the spring."""
    node.clock.put(2026, 4, 2)
    quarter_report.send(node.session, "2026Q1", tmp_path)
    people(node, 6, START, FIRST_END, seed=7)  # entered after that: counted from the next one on
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    early, late = totals(payload(node, "2025H2")), totals(payload(node, "2026Q1"))
    assert isinstance(early["referred"], int)
    assert 40 <= early["referred"] < 46, "of those entered after it, only who may be one of those the quarter counted"
    assert counting.figures(node.session, "2025H2").count(FigureName.REFERRED) == 46
    assert all(early[step] is None or late[step] is None or early[step] <= late[step] for step in STEPS)  # type: ignore[operator]
    assert sent.prepared.attack["exact"] == sent.prepared.attack["narrow"] == 0
    node.clock.put(2026, 7, 2)
    half_year_package.send(node.session, "2026H1", tmp_path)
    assert totals(payload(node, "2026H1"))["referred"] == 66
    with node.session.vault.read() as data:
        assert attack(records.read(data).published("steps")).exact == 0


def test_a_quarter_is_overtaken_by_what_tells_of_a_later_day(node: Store, tmp_path: Path) -> None:
    node.clock.put(2026, 7, 2)
    half_year_package.send(node.session, "2026H1", tmp_path)
    with pytest.raises(LaterPeriodSent):
        quarter_report.send(node.session, "2026Q1", tmp_path)
    quarter_report.send(node.session, "2026Q2", tmp_path)  # the same day: it may
    with pytest.raises(PeriodNotEnded):
        quarter_report.send(node.session, "2026Q3", tmp_path)
    with pytest.raises(UnknownPeriod):
        quarter_report.send(node.session, "2026H1", tmp_path)


def test_people_first_counted_in_a_quarter_file_keep_the_classes_they_had(node: Store, tmp_path: Path) -> None:
    node.clock.put(2026, 4, 2)
    quarter_report.send(node.session, "2026Q1", tmp_path)
    with node.session.vault.read() as data:
        frozen = data.frozen_classes.where()
        case = next(c for c in data.cases.where() if c.participant_id == frozen[0].participant_id)
    moved = next(m.code for m in node.session.node.municipalities if m.code != case.municipality)
    with node.session.vault.write("test.move") as tx:
        tx.cases.update(case, replace(case, municipality=moved))
    half_year_package.send(node.session, "2025H2", tmp_path)
    with node.session.vault.read() as data:
        assert data.frozen_classes.where()[: len(frozen)] == frozen


def test_texts_need_a_second_person_and_name_nobody(node: Store, tmp_path: Path) -> None:
    with node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, second_approval=True))
    add_account(node, APPROVER)
    session, report = node.session, "Två deltagare väntar på tolk.\n\nSamarbetet går\nbättre."
    with pytest.raises(ApprovalNeeded):
        quarter_report.send(session, "2025Q4", tmp_path, texts={"0881": report})

    def approved(texts: dict[str, str]) -> None:
        quarter_report.send(
            session, "2025Q4", tmp_path, Delivery(approval=Approval(name="Cecilia", passphrase=PASSPHRASE)), texts=texts
        )

    with node.session.vault.read() as data:
        who, case = data.participants.where()[0], data.cases.where()[0]
    assert who.name is not None
    assert who.personal_number is not None
    for text in ("Vi ringde\nTestsson om det.", who.personal_number, f"nr {who.personal_number[2:8]}-1234", f"se {case.code}"):
        with pytest.raises(NamesSomebody) as refused:
            approved({"0881": text})
        assert refused.value.where == "0881"
    with pytest.raises(UnknownMunicipality):
        approved({"9999": "x"})
    with pytest.raises(NotUnderstood):
        approved({"0881": "x" * 5000})
    approved({"0881": report, "sodra": "  "})
    assert payload(node, "2025Q4").texts == {"0881": ("Två deltagare väntar på tolk.", "Samarbetet går bättre.")}


def test_a_status_file_tells_hours_and_of_nobody(node: Store, owner: Store, tmp_path: Path) -> None:
    node.clock.put(2026, 3, 4)
    with node.session.vault.write("test.hours") as tx:
        tx.allotments.add(Allotment(id=new_id(), pool="team", minutes=6000, valid_from=START))
        tx.consultations.add(
            Consultation(id=new_id(), on=dt.date(2026, 3, 12), minutes=390, kind="reading", status=ConsultationStatus.PLANNED)
        )
    sent = status_report.send(node.session, tmp_path)
    said = payload(node, "2026W10")
    assert sent.file.name == "kraft_sodra_2026W10_v1.kraftpaket"
    assert (said.heading.kind, said.tables, said.sums) == (PackageKind.STATUS, {}, {})
    assert said.hours is not None
    assert said.hours.allotted == 6000
    assert said.hours.left == 6000 - said.hours.planned - said.hours.done
    assert (said.hours.through, said.hours.planned, said.hours.done % 300) == ("2026-02", 300, 0)
    assert said.physician_minutes == said.hours.done
    with node.session.vault.read() as data:
        assert data.frozen_classes.where() == ()
    assert status_report.send(node.session, tmp_path / "again").already
    people(node, 1, dt.date(2026, 2, 1), dt.date(2026, 3, 1), seed=3)  # with consultations of its own
    assert status_report.send(node.session, tmp_path / "one").already, "one conversation makes no other file"
    people(node, 12, dt.date(2026, 2, 1), dt.date(2026, 2, 20), seed=4)
    newer = status_report.send(node.session, tmp_path)
    assert (newer.version, newer.already) == (2, False)
    taken = receiving.receive(owner.session, (sent.file, newer.file))
    assert [t.status for t in taken] == ["accepted", "accepted"]


def test_the_owner_takes_quarter_files_in_with_the_packages(node: Store, owner: Store, tmp_path: Path) -> None:
    first = half_year_package.send(node.session, "2025H2", tmp_path)
    node.clock.put(2026, 4, 2)
    second = quarter_report.send(node.session, "2026Q1", tmp_path, texts={"0881": "Läget är gott."})
    node.clock.put(2026, 7, 2)
    third = half_year_package.send(node.session, "2026H1", tmp_path)
    taken = receiving.receive(owner.session, (first.file, second.file, third.file))
    assert [(t.status, t.questions) for t in taken] == [("accepted", ())] * 3
    with owner.session.vault.read() as data:
        assert [row.kind for row in data.received.where()] == [s.prepared.kind for s in (first, second, third)]


def test_who_may(node: Store, owner: Store, tmp_path: Path) -> None:
    reader = replace(node.session, account=READER)
    for session, problem in ((reader, NotAllowed), (owner.session, WrongStoreKind)):
        with pytest.raises(problem):
            quarter_report.send(session, "2025Q4", tmp_path)
        with pytest.raises(problem):
            status_report.send(session, tmp_path)
