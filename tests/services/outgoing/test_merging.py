"""A package that tells classes as one: made, sent, corrected, taken in, and put together with others."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop import vocabulary
from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import Cell, Key, make_key, parse_published
from kraft_desktop.domain.errors import CannotMerge
from kraft_desktop.domain.policy import Policy
from kraft_desktop.reports.package import canonical, envelope
from kraft_desktop.reports.tables import summary_rows
from kraft_desktop.services.admin import keys, safekeeping
from kraft_desktop.services.figures import merge_rules
from kraft_desktop.services.incoming import consolidated, receiving
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import half_year_package, preview, release
from kraft_desktop.services.risk import class_merging, insiders, reidentification, step_tables
from kraft_desktop.services.risk.class_merging import Merge
from kraft_desktop.services.risk.reidentification import Treatment
from tests.given.exchange import Clock, Store, exchange, found, people

POLICY = Policy(second_approval=False, detail_releases=(1, 2), unstated_with_band=False)
BANDS = Merge(dimension="age_band", members=("30-49", "50-65"))
PLACES = Merge(dimension="municipality", members=("0840", "0834"))


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """A node of forty that tells detail in its first two half-years, and its owner."""
    clock = Clock()
    clock.put(2026, 7, 10)
    node, owner = found(tmp_path / "n", "sodra", clock, policy=POLICY), found(tmp_path / "o", "", clock)
    exchange(node, owner, tmp_path)
    with node.session.vault, owner.session.vault:
        people(node, 40, dt.date(2025, 9, 5), dt.date(2026, 3, 1))
        yield node, owner


def cells(node: Store, period: str) -> dict[Key, Cell]:
    return {cell.key: cell for cell in half_year_package.prepare(node.session, period).tables["steps"].cells()}


def test_it_is_sent_taken_in_and_told_as_one(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = pair
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut", merges=[BANDS, PLACES])
    assert class_merging.merges_in(sent.prepared) == (BANDS, PLACES)
    (taken,) = receiving.receive(owner.session, [sent.file])
    assert taken.status == receiving.ACCEPTED
    told = cells(node, "2025H2")
    both = told[make_key({"municipality": "0840&0834", "step": "referred"})]
    assert both.value is not None
    assert all(told[make_key({"municipality": code, "step": "referred"})].value is None for code in PLACES.members)
    laid = next(
        table for table in preview.printed_layouts(sent.prepared) if table.rows == "age_band" and table.columns == "step"
    )
    assert [line.name for line in laid.lines] == ["", "18-29", "30-49&50-65", "unknown"]
    summary = consolidated.summarise(owner.session, "2025H2")
    (places,) = summary_rows.municipalities(summary).values()
    lines = {row[0]: row[1:3] for row in places.rows}
    assert lines["Mörbylånga och Torsås"] == [15 + 21, both.value]
    assert lines.keys().isdisjoint({"Torsås", "Mörbylånga"})
    (ages,) = summary_rows.classes(summary, ["age_band"]).values()
    assert [row[0] for row in ages.rows] == ["18–29 år", "30–65 år"]  # no node has the bands that are merged


def test_what_was_told_as_one_and_is_told_apart_gives_nothing_away(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, _ = pair
    half_year_package.send(node.session, "2025H2", tmp_path / "ut", merges=[PLACES])
    half_year_package.send(node.session, "2026H1", tmp_path / "ut", merges=[BANDS])
    with node.session.vault.read() as data:
        history = records.read(data)
    truth = release.true_steps(node.session, history)
    judged = attack(history.published("steps"), truth)
    verdict = history.sendings[-1].payload.tables["steps"].verdict
    assert verdict is not None
    assert (judged.exact, judged.narrow) == (verdict.exact, verdict.narrow)


def test_a_correction_tells_as_one_what_the_package_did(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, _ = pair
    half_year_package.send(node.session, "2025H2", tmp_path / "ut", merges=[PLACES])
    people(node, 6, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=2)
    again = half_year_package.prepare(node.session, "2025H2", correct="Sex ärenden fattades")
    assert class_merging.merges_in(again) == (PLACES,)
    apart = half_year_package.prepare(node.session, "2025H2", correct="Sex ärenden fattades", merges=[])
    assert class_merging.merges_in(apart) == ()


def test_those_of_no_stated_age_are_told_with_a_band_in_a_node_of_many(
    pair: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The band is the same in every node, and how many are referred is always printed: the choice tells nothing else."""
    node, _ = pair
    assert class_merging.merges_in(half_year_package.prepare(node.session, "2025H2")) == ()
    safekeeping.decide(node.session, {"unstated_with_band": "yes"})
    assert class_merging.merges_in(half_year_package.prepare(node.session, "2025H2")) == (), "a small node"
    monkeypatch.setattr(merge_rules, "UNSTATED_FROM", 20)
    made = class_merging.merges_in(half_year_package.prepare(node.session, "2025H2"))
    assert made == (Merge(dimension="age_band", members=("30-49", "unknown")),)
    assert class_merging.merges_in(half_year_package.prepare(node.session, "2025H2", merges=[])) == ()
    safekeeping.decide(node.session, {"detail_releases": ""})
    assert class_merging.merges_in(half_year_package.prepare(node.session, "2025H2")) == (), "no table by age"


def test_who_could_be_recognised_and_insiders_are_told_of_it(pair: tuple[Store, Store]) -> None:
    node, _ = pair
    prepared = half_year_package.prepare(node.session, "2026H1", merges=[PLACES])
    done = {figure.treatment for case in reidentification.assess(node.session, prepared).cases for figure in case.figures}
    assert Treatment.MERGED in done
    assert insiders.insiders(node.session, prepared, progress=lambda *_: None) is not None


def test_a_merge_can_be_made_wider(pair: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch) -> None:
    node, _ = pair
    prepared = half_year_package.prepare(node.session, "2026H1", merges=[PLACES])
    wider = Merge(dimension="municipality", members=("0885", "0840", "0834"))
    choices = list(
        merge_rules.choices(step_tables.true_step_tables(node.session, prepared).plain, class_merging.merges_in(prepared))
    )
    assert any(set(one.members) == set(wider.members) for one in choices)
    monkeypatch.setattr(merge_rules, "choices", lambda *_: iter((wider,)))
    (one,) = class_merging.price(node.session, prepared, progress=lambda *_: None).alternatives
    assert one.merges == (wider,)
    half_year_package.prepare(node.session, "2026H1", merges=one.merges)


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (("0840", "50-65"), "unknown_class"),
        (("0840",), "unknown_class"),
        (("0840", "unknown"), "unknown_class"),
        (("18-29", "50-65"), "not_neighbours"),
        (("18-29", "30-49", "50-65"), "nothing_left"),
        (("18-29", "50-65", "unknown"), "not_neighbours"),
        (("18-29", "30-49", "50-65", "unknown"), "nothing_left"),
        (("0-23", "24-35"), ""),
        (("50-65", "unknown"), ""),
    ],
)
def test_what_cannot_be_told_as_one_is_refused(pair: tuple[Store, Store], classes: tuple[str, ...], reason: str) -> None:
    session = pair[0].session
    if not reason:
        half_year_package.prepare(session, "2026H1", merges=[class_merging.merge_of(session, classes)])
        return
    with pytest.raises(CannotMerge) as refused:
        half_year_package.prepare(session, "2026H1", merges=[class_merging.merge_of(session, classes)])
    assert refused.value.reason == reason


def test_a_class_is_told_with_others_once_and_only_where_it_is_told(pair: tuple[Store, Store]) -> None:
    session = pair[0].session
    other = Merge(dimension="municipality", members=("0885", "0834"))
    with pytest.raises(CannotMerge) as refused:
        half_year_package.prepare(session, "2026H1", merges=[PLACES, other])
    assert refused.value.reason == "overlap"
    pair[0].clock.put(2027, 1, 10)
    with pytest.raises(CannotMerge) as refused:
        half_year_package.prepare(session, "2026H2", merges=[BANDS])
    assert refused.value.reason == "no_detail"


def test_those_not_stated_are_told_with_a_band(pair: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = pair
    merge = class_merging.merge_of(node.session, ("unknown", "60+"))
    assert merge == Merge(dimension="duration_band", members=("60+", "unknown"))
    sent = half_year_package.send(node.session, "2026H1", tmp_path / "ut", merges=[merge])
    (looked,) = receiving.inspect(owner.session, [sent.file])
    assert looked.error is None
    programme = node.session.programme
    assert vocabulary.class_name(programme, "duration_band", merge.group) == "60 eller fler månader eller ej angivet"
    values = {cell.key: cell for cell in sent.prepared.tables["steps"].cells()}
    for member in merge.members:
        assert values[make_key({"duration_band": member, "step": "referred"})].value is None


def test_groups_are_called_by_their_members(pair: tuple[Store, Store]) -> None:
    tables = half_year_package.prepare(pair[0].session, "2026H1", merges=[BANDS]).tables["steps"]
    renamed = json.dumps(tables.public_json()).replace(BANDS.group, "30-65")
    assert merging.has_only_merged_groups(tables)
    assert not merging.has_only_merged_groups(parse_published(json.loads(renamed)))


@pytest.mark.parametrize(
    ("table", "dimension", "classes"),
    [
        ("steps", "gender", ["woman", "man"]),
        ("steps", "age_band", ["18-29", "50-65"]),
        ("steps", "age_band", ["50-65", "30-49"]),
        ("steps", "age_band", ["unknown", "50-65"]),
        ("steps", "age_band", ["18-29", "30-49", "50-65", "unknown"]),
        ("steps", "municipality", ["0834", "0840"]),
        ("closings", "reason", ["work", "studies"]),
    ],
)
def test_a_package_with_classes_told_as_one_that_cannot_be_is_malformed(
    pair: tuple[Store, Store], tmp_path: Path, table: str, dimension: str, classes: list[str]
) -> None:
    """Such a group would be called by its first and last member: 18-29 with 50-65 would be read as 18-65."""
    node, owner = pair
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut")
    with owner.session.vault.read() as data:
        body = canonical.read(envelope.open_sealed(sent.file.read_bytes(), keys.sealing_secret(data)).payload)
        own = keys.own_keys(owner.session, data)
    told = body["tables"][table]
    classes = classes if table == "steps" else told["dimensions"]["reason"][:2]
    told.update(groups={dimension: {"&".join(classes): classes}}, merged={dimension: ["&".join(classes)]})
    for cell in (cell for one in told["tables"] for cell in one["cells"] if cell["key"].get(dimension) in classes):
        cell.update(value=None, interval=[0, None])
    with node.session.vault.read() as data:
        signed = envelope.sign(canonical.write(body), "", keys.signing_secret(data))
    file = tmp_path / "forged.kraftpaket"
    file.write_bytes(envelope.seal(signed, (own.sealing, own.reserve)))
    (looked,) = receiving.inspect(owner.session, [file])
    assert looked.error is not None
    assert looked.error.facts == {"where": f"tables.{table}.groups"}
