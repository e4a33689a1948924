"""What one insider could state of one or two others is hidden, or decided over by the second person, or stays here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, make_key
from kraft_desktop.disclosure.tables.unprinted import as_published, blanked
from kraft_desktop.domain.errors import ApprovalNeeded, InsiderFindsOut, NamesSomebody, NotUnderstood
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import approvals, half_year_package, release
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.protection import Counted, InsiderCheck, protect_all, protected
from tests.given.disclosure import caseloads
from tests.given.exchange import APPROVER, PASSPHRASE, Clock, Store, add_account, exchange, found, people

APPROVAL = Approval(name=APPROVER.name, passphrase=PASSPHRASE)
REASON = "Kommunerna har enats om att siffran får redovisas"


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Store]:
    """A node with forty people, whose every package has details, and a second person."""
    clock = Clock()
    made = found(tmp_path / "n", "sodra", clock, policy=Policy(second_approval=False, detail_releases=(1, 2)))
    owner = found(tmp_path / "o", "", clock)
    exchange(made, owner, tmp_path)
    with made.session.vault, owner.session.vault:
        people(made, 40, dt.date(2025, 9, 5), dt.date(2025, 12, 20))
        add_account(made, APPROVER)
        yield made


def nothing_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if an insider found something whatever is hidden."""
    monkeypatch.setattr(InsiderCheck, "cells_to_hide", lambda *_: (set(), {0: frozenset()}))
    monkeypatch.setattr(InsiderCheck, "municipalities", lambda _check, found: ("0881",) if found else ())


def test_what_is_sent_lets_no_insider_state_one_or_two_others(node: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    with node.session.vault.read() as data:
        history = records.read(data)
    (counted,) = release.counted(node.session, history)
    (now,) = history.published("steps")
    check = InsiderCheck([], [], counted)
    assert check.findings(now) == {}
    everything = as_published(now, counted.tables(counted.joint).tables)
    found = check.findings(everything)
    assert check.municipalities(found), "a node of forty has classes with one or two people of another municipality"
    assert sent.prepared.holds


def test_no_cell_is_hidden_for_an_insider_that_need_not_be(node: Store) -> None:
    with node.session.vault.read() as data:
        order = release.Order(kind=PackageKind.HALF_YEAR, period=node.session.programme.periods("calendar")[0])
        made = release.count_and_protect(node.session, data, order, None)
        counted = release.as_counted(node.session, order, made.policy, made.kept.joint)
    safe, _ = protected(counted.tables(counted.joint), [], [], between=False)
    check = InsiderCheck([], [], counted)
    hidden, left = check.cells_to_hide(safe)
    assert hidden
    for key in hidden:
        found = check.findings(blanked(safe, hidden - {key}))
        assert any(numbers - left.get(who, frozenset()) for who, numbers in found.items()), key


def test_the_share_done_never_falls_over_rounds_and_the_work_can_be_stopped_while_insiders_are_tried(node: Store) -> None:
    told: list[tuple[str, float]] = []
    whole = half_year_package.prepare(node.session, "2025H2", progress=lambda *one: told.append(one)).tables
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[0] < 0.25 < shares[-1] < 1
    stages = [stage for stage, _ in told]
    assert stages.index("insiders") < len(stages) - stages[::-1].index("choose"), "protected again with what insiders need"

    def stop(stage: str, _: float) -> None:
        if stage == "insiders":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_year_package.prepare(node.session, "2025H2", progress=stop)
    assert half_year_package.prepare(node.session, "2025H2").tables == whole


def test_the_second_person_decides_for_exactly_these_figures_with_a_reason(
    node: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_helps(monkeypatch)
    with pytest.raises(InsiderFindsOut) as refused:
        half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    assert refused.value.municipality == "Nybro"
    assert not list((tmp_path / "ut").glob("*.kraftpaket"))
    prepared = half_year_package.prepare(node.session, "2025H2")
    assert (prepared.insiders, prepared.holds) == (("0881",), False)
    assert prepared.release is not None
    question = prepared.release.question
    with pytest.raises(ApprovalNeeded):
        approvals.decide(node.session, question, None, REASON)
    for reason, problem in (("", NotUnderstood), ("x" * 301, NotUnderstood), ("720314-1234 vet om det", NamesSomebody)):
        with pytest.raises(problem):
            approvals.decide(node.session, question, APPROVAL, reason)
    approvals.decide(node.session, question, APPROVAL, REASON)
    again = half_year_package.prepare(node.session, "2025H2")
    assert (again.insiders, again.holds) == ((), False)
    with monkeypatch.context() as more:  # the same figures, and figures sent meanwhile by which another manager finds something
        more.setattr(InsiderCheck, "municipalities", lambda _check, found: ("0881", "0885") if found else ())
        assert half_year_package.prepare(node.session, "2025H2").insiders == ("0881", "0885")
    people(node, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 20), seed=5)
    with pytest.raises(InsiderFindsOut):  # other figures
        half_year_package.send(node.session, "2025H2", tmp_path / "ut")


def test_the_command_sends_what_was_decided_and_the_file_does_not_say_that_nothing_comes_out(
    node: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_helps(monkeypatch)
    prepared = half_year_package.prepare(node.session, "2025H2")
    assert prepared.release is not None
    approvals.decide(node.session, prepared.release.question, APPROVAL, REASON)
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    assert not sent.prepared.holds
    with node.session.vault.read() as data:
        (row,) = data.sent.where()
        assert '"proof":{"exact":0,"holds":false,"narrow":0}' in row.payload
        assert "package.decide" in [entry.verb for entry in data.trail.entries()]


def test_women_and_men_of_a_small_node_give_way(tmp_path: Path) -> None:
    """Fourteen people and six men, of whom a manager knows four: two others, who would be counted exactly."""
    clock = Clock()
    clock.put(2026, 7, 10)
    small = found(tmp_path / "n", "sodra", clock, policy=Policy(second_approval=False, detail_releases=()))
    with small.session.vault:
        people(small, 30, dt.date(2025, 9, 5), dt.date(2026, 6, 1))
        prepared = half_year_package.prepare(small.session, "2025H2")
    cells = {cell.key: cell for cell in prepared.tables["steps"].cells() if dict(cell.key)["step"] == "referred"}
    assert cells[make_key({"step": "referred"})].value == 14
    classes = [cells[make_key({"gender": gender, "step": "referred"})] for gender in ("woman", "man")]
    assert [(cell.value, cell.why) for cell in classes] == [(None, "held")] * 2
    assert prepared.insiders == ()


@pytest.mark.parametrize("seed", [16, 44])
def test_what_is_hidden_from_an_insider_is_as_wide_as_a_small_number(seed: int) -> None:
    """A narrower blank would be taken for a small number by who reads the file alone, as the owner does."""
    period = Period(id="2026H2", start=dt.date(2026, 7, 1), end=dt.date(2026, 12, 31), release=3)
    eighteen = caseloads.joint(caseloads.people(seed, 18, caseloads.KNOWN, releases=3), 3)
    known = catalogue.printed_dimensions({**caseloads.CATALOGUE, "step": tuple(PackageStep)}, eighteen)
    shapes = catalogue.shapes(PackageKind.HALF_YEAR, 3, Policy())
    now = Counted(joint=eighteen, tables=lambda some: catalogue.step_tables(some, period, known, shapes, Policy()))
    plain = now.tables(eighteen)
    tables, insiders = protect_all({"steps": plain}, {"steps": []}, {"steps": []}, [now], None)
    found = attack([caseloads.as_file(tables["steps"])])
    assert (found.exact, found.narrow, insiders) == (0, 0, ())


def test_another_person_in_a_correction_is_news_to_an_insider() -> None:
    """A quarter, a half-year and its correction are of one period; before it one more person was known of already."""
    period = Period(id="2026H2", start=dt.date(2026, 7, 1), end=dt.date(2026, 12, 31), release=3)
    known: dict[str, tuple[str, ...]] = {"municipality": ("0881", "0885"), "gender": (), "step": tuple(PackageStep)}

    def tables(people: Joint) -> PlainTables:
        return catalogue.step_tables(people, period, known, ((Dimension.MUNICIPALITY,),), Policy())

    def counted(others: int) -> Counted:
        people: Joint = {("0881", *["x"] * 4): (10, 0, 0, 0), ("0885", *["x"] * 4): (others, 0, 0, 0)}
        return Counted(joint=people, tables=tables)

    def printed(one: Counted) -> PublishedTables:
        plain = tables(one.joint)
        return PublishedTables(
            period=plain.period,
            release=plain.release,
            dimensions=plain.dimensions,
            cumulative=plain.cumulative,
            tables=plain.tables,
        )

    first, second, same, more = (counted(others) for others in (10, 11, 11, 12))
    before = [printed(first), printed(second)]
    assert InsiderCheck(before, [first, second], same).findings(printed(same)) == {}
    found = InsiderCheck(before, [first, second], more).findings(printed(more))
    assert make_key({Dimension.MUNICIPALITY: "0885", Dimension.STEP: PackageStep.REFERRED}) in {
        k for f in found.values() for _, k, _ in f
    }


@pytest.mark.parametrize(("referred", "hidden"), [(24, True), (25, False)])
def test_the_outcomes_of_a_small_node_give_way_to_an_insider(referred: int, *, hidden: bool) -> None:
    """Six have come closer, four of them in the municipality of a manager, who would count two others; from 25 on the plan
    asks for the number."""
    period = Period(id="2026H2", start=dt.date(2026, 7, 1), end=dt.date(2026, 12, 31), release=2)
    known: dict[str, tuple[str, ...]] = {"municipality": ("0881", "0885"), "gender": (), "step": tuple(PackageStep)}

    def tables(people: Joint) -> PlainTables:
        return catalogue.step_tables(people, period, known, ((Dimension.MUNICIPALITY,),), Policy())

    people: Joint = {("0881", *["x"] * 4): (12, 9, 4, 0), ("0885", *["x"] * 4): (referred - 12, 9, 2, 0)}
    safe, insiders = protect_all(
        {"steps": tables(people)}, {"steps": []}, {"steps": []}, [Counted(joint=people, tables=tables)], None
    )
    closer = next(c for c in safe["steps"].cells() if c.key == make_key({Dimension.STEP: PackageStep.CLOSER}))
    assert (closer.value is None, insiders) == (hidden, ())
