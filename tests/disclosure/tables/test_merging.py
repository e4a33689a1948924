"""Merged classes: in one release, and printed separately in others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.insiders import Insider, insiders
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.merging import Merge, merge, merges
from kraft_desktop.disclosure.tables.table import (
    PlainTables,
    PublishedTables,
    SafeTables,
    make_key,
    parse_plain,
    parse_published,
)
from kraft_desktop.domain.errors import BadTables
from tests.given.disclosure.caseloads import SMALL, Person, as_file, people, tables
from tests.given.disclosure.outsider import broken_rules

AB = Merge(dimension="municipality", members=("A", "B"))
BC = Merge(dimension="municipality", members=("B", "C"))
WHOLE = make_key({"municipality": "A&B", "step": "referred"})


def sent(plains: list[PlainTables], *, remember: bool = True) -> list[SafeTables]:
    found: list[SafeTables] = []
    for i, plain in enumerate(plains):
        found.append(protect(plain, [as_file(safe) for safe in found], truth=plains[:i] if remember else ()))
        found[-1].certificate.check([as_file(safe) for safe in found])
    return found


def test_the_number_of_both_stands_in_the_place_of_each() -> None:
    plain = tables(people(1, 60, SMALL), 6, SMALL)
    safe = protect(merge(plain, [AB]))
    cells = {cell.key: cell for cell in safe.cells()}
    of = {name: cells[make_key({"municipality": name, "step": "referred"})] for name in ("A", "B", "A&B")}
    true = {cell.key: cell.value or 0 for cell in plain.cells()}
    assert of["A&B"].value == sum(true[of[name].key] for name in "AB")
    assert [(of[name].value, of[name].why) for name in "AB"] == [(None, "merged")] * 2
    assert merges(as_file(safe)) == (AB,)


def grown_by_one() -> list[PlainTables]:
    """Two releases, between which A grows by one and C by four."""
    base = [Person({"municipality": m, "sex": "K"}, (1, 9, 9, 9)) for m in "AAAAAAAABBBBBBBBCCCCCCCC"]
    late = [Person({"municipality": m, "sex": "K"}, (2, 9, 9, 9)) for m in "ACCCC"]
    return [tables([*base, *late], release, SMALL) for release in (1, 2)]


def printed_value(release: PublishedTables) -> int | None:
    """How many A and B are together, when it can be read."""
    cells = {cell.key: cell.value for cell in release.cells()}
    if WHOLE in cells:
        return cells[WHOLE]
    first, other = (cells[make_key({"municipality": name, "step": "referred"})] for name in "AB")
    return None if first is None or other is None else first + other


@pytest.mark.parametrize("chosen", [([], [AB]), ([AB], [])])
def test_classes_printed_separately_in_another_release_disclose_no_increment(chosen: tuple[list[Merge], list[Merge]]) -> None:
    first, later = sent([merge(plain, own) for plain, own in zip(grown_by_one(), chosen, strict=True)])
    assert printed_value(first) == 16
    assert printed_value(later) is None


def test_an_attacker_subtracts_the_members_from_their_group() -> None:
    plains = [merge(plain, own) for plain, own in zip(grown_by_one(), ([], [AB]), strict=True)]
    careless = [as_if_safe(plain) for plain in plains]
    outside = broken_rules([file.as_json() for file in careless], [plain.as_json() for plain in plains])
    found = attack(careless, plains)
    assert any(name.startswith("increment") and "A&B" in name for name in outside)
    assert found.exact + found.narrow == len(outside)


def test_a_member_that_is_printed_all_the_same_is_refused() -> None:
    document = as_if_safe(merge(tables(people(1, 60, SMALL), 6, SMALL), [AB])).as_json()
    cells = document["tables"][0]["cells"]
    place, cell = next((i, cell) for i, cell in enumerate(cells) if cell["key"].get("municipality") == "A")
    cells[place] = {**cell, "value": 3}
    with pytest.raises(BadTables, match="printed only merged with others"):
        parse_published(document)


@pytest.mark.parametrize("groups", [["A&C"], ["A&B", "B&C"]])
def test_only_groups_that_have_no_member_in_common_are_merged(groups: list[str]) -> None:
    document = merge(tables(people(1, 60, SMALL), 6, SMALL), [AB]).as_json()
    document["groups"]["municipality"]["B&C"] = ["B", "C"]
    document["merged"]["municipality"] = groups
    with pytest.raises(BadTables, match="not groups of their own"):
        parse_plain(document)


def test_a_group_has_the_same_members_in_every_release() -> None:
    first, later = grown_by_one()
    other = replace(merge(later, [AB]), groups={"municipality": {"A&B": ("A", "C")}})
    with pytest.raises(BadTables, match="other members"):
        protect(other, [as_file(protect(merge(first, [AB])))])


def test_who_knows_all_members_knows_the_group() -> None:
    caseload = people(5, 30, SMALL)
    plain = merge(tables(caseload, 6, SMALL), [AB])
    for known in (("A",), ("B",), ("A", "B")):
        theirs = [person for person in caseload if person.classes["municipality"] in known]
        insider = Insider(known=known, own=(merge(tables(theirs, 6, SMALL), [AB]),))
        (one,) = insiders([as_file(protect(plain))], [plain], [insider], "municipality")
        found = {dict(cell.key).get("municipality") for cell in one.cells}
        assert not found & {*known}
        assert known != ("A", "B") or "A&B" not in found


def as_if_safe(plain: PlainTables) -> PublishedTables:
    """Everything printed but what is merged."""
    parts = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    hidden = (
        replace(t, cells=tuple(replace(c, value=None) if plain.is_merged(c.key) else c for c in t.cells)) for t in plain.tables
    )
    return PublishedTables(**{**parts, "tables": tuple(hidden)})


@pytest.mark.slow
@pytest.mark.seeds(12, 40)
def test_nothing_comes_out_when_what_is_merged_changes(seed: int) -> None:
    caseload = people(20_000 + seed, (60, 108, 30)[seed % 3], SMALL)
    chosen = [([], [AB], []), ([AB], [], [BC]), ([AB], [BC], [AB]), ([], [AB], [AB])][seed % 4]
    releases = (2, 4, 6)
    plains = [merge(tables(caseload, r, SMALL), own) for r, own in zip(releases, chosen, strict=True)]
    made = sent(plains, remember=bool(seed % 2))
    files, verdict = [as_file(safe) for safe in made], made[-1].verdict
    assert verdict is not None
    found = attack(files, plains)
    assert found.exact + found.narrow <= verdict.exact + verdict.narrow
    outside = broken_rules([file.as_json() for file in files], [plain.as_json() for plain in plains])
    assert len(outside) <= found.exact + found.narrow
