"""Merging two classes adds their numbers up, is protected like anything else, and is priced as it would turn out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.merging import Merge, merge
from kraft_desktop.disclosure.tables.table import PlainTables, make_key, parse_plain, parse_published
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import PackageStep
from kraft_desktop.services.figures import merge_rules
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk import class_merging, step_tables
from kraft_desktop.services.risk.class_merging import CellCounts
from tests.given.exchange import Store, node_of_forty, reopened

POLICY = Policy(second_approval=False, detail_releases=(1, 2))
BANDS = Merge(dimension="age_band", members=("30-49", "50-65"))
PLACES = Merge(dimension="municipality", members=("0840", "0834"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A node of forty whose first half-year is sent, closed again."""
    folder = tmp_path_factory.mktemp("template")
    made = reopened(node_of_forty(folder / "forty", POLICY, dt.date(2026, 3, 1)), folder / "n")
    with made.session.vault:
        half_year_package.send(made.session, "2025H2", folder / "ut")
    return made


@pytest.fixture
def node(template: Store, tmp_path: Path) -> Iterator[Store]:
    """A copy of it."""
    made = reopened(template, tmp_path / "n")
    with made.session.vault:
        yield made


def plain_of(store: Store, prepared: Prepared) -> PlainTables:
    return step_tables.true_step_tables(store.session, prepared).plain


def test_merged_tables_are_sound_tables_with_the_same_people(node: Store) -> None:
    plain = plain_of(node, half_year_package.prepare(node.session, "2026H1"))
    coarse = merge(plain, [BANDS, PLACES])
    assert parse_plain(coarse.as_json()) == coarse
    before, after = ({cell.key: cell.value or 0 for cell in tables.cells()} for tables in (plain, coarse))
    for step in PackageStep:
        parts = [before[make_key({"age_band": band, "step": step})] for band in BANDS.members]
        assert after[make_key({"age_band": BANDS.group, "step": step})] == sum(parts)
    whole = sum(before[make_key({"municipality": code, "step": "referred", "gender": "woman"})] for code in PLACES.members)
    assert after[make_key({"municipality": PLACES.group, "step": "referred", "gender": "woman"})] == whole
    assert merge(plain, []) == plain


def test_the_price_is_what_the_merge_would_hide_and_nothing_comes_out_of_it(
    node: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge_rules, "choices", lambda *_: iter((BANDS, PLACES)))
    prepared = half_year_package.prepare(node.session, "2026H1")
    price = class_merging.price(node.session, prepared, progress=lambda *_: None)
    assert price.now == CellCounts.of(prepared.tables.values())
    hidden = [one.counts.hidden for one in price.alternatives]
    assert hidden == sorted(hidden)
    best = price.alternatives[0]
    assert best.counts.hidden < price.now.hidden
    known = step_tables.true_step_tables(node.session, prepared)
    coarse = merge(known.plain, best.merges)
    safe = protect(coarse, known.history, truth=known.truth)
    assert CellCounts.of([prepared.tables["closings"], safe]) == best.counts
    found_ = attack([*known.history, parse_published(safe.public_json())], [*known.truth, coarse])
    verdict = safe.verdict
    assert verdict is not None
    assert (found_.exact, found_.narrow) == (verdict.exact, verdict.narrow)


def test_only_neighbours_are_merged_and_only_where_something_is_hidden(node: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = half_year_package.prepare(node.session, "2026H1")
    merges = list(merge_rules.choices(plain_of(node, prepared)))
    assert Merge(dimension="age_band", members=("18-29", "50-65")) not in merges
    assert {BANDS, PLACES} <= set(merges)
    with_unknown = [merge.members for merge in merges if "unknown" in merge.members]
    assert with_unknown == [("30-49", "unknown"), ("60+", "unknown")], "whatever the numbers are: a reader sees which"
    hidden = {part for cell in prepared.tables["steps"].cells() if cell.value is None for part in cell.key}
    monkeypatch.setattr(merge_rules, "choices", lambda *_: iter((BANDS, Merge(dimension="track", members=("nobody", "none")))))
    tried = class_merging.price(node.session, prepared, progress=lambda *_: None).alternatives
    assert [one.merge for one in tried] == [BANDS]
    assert {("age_band", band) for band in BANDS.members} & hidden
