"""Releases that follow each other: how little has to be hidden, and what may be said of a hidden number all the same."""

from __future__ import annotations

import functools
import json
from dataclasses import replace

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect, suppress_more
from kraft_desktop.disclosure.search.caseload_pool import CaseloadPool
from kraft_desktop.disclosure.tables.last_printed import last_printed
from kraft_desktop.disclosure.tables.table import (
    Cell,
    Key,
    PlainTables,
    PrintedBefore,
    PublishedTables,
    SafeTables,
    Table,
    make_key,
    parse_plain,
)
from tests.given.disclosure.caseloads import CATALOGUE, STEPS, Person, as_file, node, package, people, tables
from tests.given.disclosure.outsider import broken_rules

CROSSED = {"municipality": ("A", "B", "C"), "gender": ("woman", "man", "other")}


def chain(plains: list[PlainTables]) -> list[SafeTables]:
    sent: list[SafeTables] = []
    for i, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(safe) for safe in sent], truth=plains[:i]))
    return sent


@functools.cache
def sent_by(name: str) -> list[SafeTables]:
    """The six releases of a node, which several tests look at."""
    return chain(node(name, range(1, 7)))


def hidden(safe: PublishedTables) -> set[Key]:
    return {cell.key for cell in safe.cells() if cell.value is None}


@pytest.mark.parametrize(("name", "most", "most_in_the_last"), [("north", 68, 8), ("middle", 75, 9), ("south", 99, 12)])
def test_detail_in_every_release_hides_little(name: str, most: int, most_in_the_last: int) -> None:
    plains = node(name, range(1, 7))
    sent = sent_by(name)
    files = [as_file(safe) for safe in sent]
    blanks = [len(hidden(safe)) for safe in sent]
    assert sum(blanks) <= most
    assert blanks[-1] <= most_in_the_last
    intervals = [cell.interval for file in files for cell in file.cells() if cell.value is None]
    assert all(interval and interval[0] != interval[1] for interval in intervals)
    found = attack(files, plains)
    assert (found.exact, found.narrow) == (0, 0)
    assert not broken_rules([file.as_json() for file in files], [plain.as_json() for plain in plains])
    sent[-1].certificate.check(files)


@pytest.mark.parametrize(("seed", "size", "releases"), [(39, 50, 2), (50, 36, 3)])
def test_no_blank_of_an_earlier_release_becomes_narrower_than_a_small_number(seed: int, size: int, releases: int) -> None:
    """Who reads the files without the truth takes a narrow blank for a small number; who knows the rules, for none."""
    classes = {"municipality": ("A", "B", "C", "D"), "sex": ("K", "M")}
    caseload = people(seed, size, classes)
    plains = [tables(caseload, release, classes) for release in range(1, releases + 1)]
    found = attack([as_file(safe) for safe in chain(plains)])
    assert (found.exact, found.narrow) == (0, 0)


def test_a_number_that_can_be_computed_is_printed_unless_it_is_sensitive() -> None:
    table = Table(name="closures", by=("reason",), cells=(Cell(key=(), value=12), *reasons(work=9, other=3)))
    plain = PlainTables(
        period=None,
        release=2,
        dimensions={"reason": ("work", "other")},
        cumulative=("release",),
        tables=(table,),
    )
    known = [  # somebody has said the same of the time before and after
        PublishedTables(period=None, release=r, dimensions=plain.dimensions, cumulative=("release",), tables=(table,))
        for r in (1, 3)
    ]
    safe = protect(plain, known)
    assert {cell.key: (cell.value, cell.interval) for cell in safe.cells()} == {
        (): (12, None),
        make_key({"reason": "work"}): (9, None),
        make_key({"reason": "other"}): (None, None),
    }
    assert safe.verdict is not None
    assert safe.verdict.exact == 0
    assert safe.verdict.disclosed, "others have said it before"


def reasons(**counts: int) -> tuple[Cell, ...]:
    return tuple(Cell(key=make_key({"reason": name}), value=count) for name, count in counts.items())


def test_what_whole_people_do_not_prove_costs_a_few_blanks_and_not_all_details() -> None:
    caseload = people(1, 60, CATALOGUE)
    plains = [package(caseload, release) for release in (1, 2, 3)]
    sent = chain(plains)
    files = [as_file(safe) for safe in sent]
    assert len(hidden(sent[-1])) <= 70 < len({cell.key for cell in sent[-1].cells()}) - 30
    found = attack(files, plains)
    assert (found.exact, found.narrow) == (0, 0)
    sent[-1].certificate.check(files)


# --- rows of zeros -----------------------------------------------------------------------------------------------------


def crossed(others: str, release: int = 3) -> PlainTables:
    """Sixty people in three municipalities, and one of another gender in each of ``others``; by both at once."""
    caseload = [Person({"municipality": "ABC"[i % 3], "gender": "woman" if i < 30 else "man"}, (1, 9, 9, 9)) for i in range(60)]
    caseload += [Person({"municipality": name, "gender": "other"}, (1, 9, 9, 9)) for name in others]
    plain = tables(caseload, release, CROSSED)
    cells = [
        Cell(
            key=make_key({"municipality": place, "gender": gender, "step": STEPS[0]}),
            value=sum(p.classes == {"municipality": place, "gender": gender} for p in caseload),
        )
        for place in CROSSED["municipality"]
        for gender in CROSSED["gender"]
    ]
    both = Table(name="municipality_gender_step", by=("municipality", "gender", "step"), cells=tuple(cells))
    return replace(plain, tables=(*plain.tables, both))


@pytest.mark.parametrize("others", ["B", "BB", "BBCC"])
def test_zeros_do_not_say_where_the_people_of_a_hidden_class_are(others: str) -> None:
    plain = crossed(others)
    safe = protect(plain)
    shown = {cell.key: cell.value for cell in safe.cells()}
    assert shown.keys() == {cell.key for cell in plain.cells()}
    assert shown[make_key({"gender": "other", "step": STEPS[0]})] is None
    row = [shown[make_key({"municipality": m, "gender": "other", "step": STEPS[0]})] for m in CROSSED["municipality"]]
    assert row == [None] * 3
    found = attack([as_file(safe)], [plain])
    assert (found.exact, found.narrow) == (0, 0)
    safe.certificate.check([as_file(safe)])


def test_zeros_under_a_printed_class_are_printed() -> None:
    shown = {cell.key: cell.value for cell in protect(crossed("")).cells()}
    assert shown[make_key({"gender": "other", "step": STEPS[0]})] == 0
    assert all(shown[make_key({"municipality": m, "gender": "other", "step": STEPS[0]})] == 0 for m in "ABC")


# --- the last number printed -------------------------------------------------------------------------------------------


def test_a_hidden_number_has_the_last_one_printed_with_its_date() -> None:
    sent = sent_by("south")
    assert any(safe.last_printed for safe in sent)
    for i, safe in enumerate(sent):
        assert safe.last_printed.keys() <= hidden(safe)
        for key in hidden(safe):
            printed = [
                PrintedBefore(value=cell.value, release=before.release, period=before.period)
                for before in sent[:i]
                for cell in before.cells()
                if cell.key == key and cell.value is not None
            ]
            assert safe.last_printed.get(key) == (printed[-1] if printed else None)


def test_numbers_hidden_afterwards_have_the_last_ones_printed_too() -> None:
    before, safe = sent_by("south")[:2]
    shown = {cell.key: cell.value for cell in before.cells() if cell.value is not None}
    keys = {cell.key for cell in safe.cells() if cell.value is not None and cell.key in shown}
    more = suppress_more(safe, [as_file(before)], keys)
    assert hidden(more) > hidden(safe)
    expected = {
        key: PrintedBefore(value=shown[key], release=before.release, period=before.period)
        for key in hidden(more) - hidden(safe)
    }
    assert more.last_printed == {**safe.last_printed, **expected}


def test_a_number_that_comes_out_all_the_same_stays_printed() -> None:
    keys = [make_key({"step": "a"}), *(make_key({"part": name, "step": "a"}) for name in ("A", "B"))]
    values = zip(keys, (40, 20, 20), strict=True)
    plain = PlainTables(
        period="R1",
        release=1,
        dimensions={"part": ("A", "B"), "step": ("a",)},
        cumulative=("step", "release"),
        tables=(Table(name="part_step", by=("part", "step"), cells=tuple(Cell(key=k, value=v) for k, v in values)),),
    )
    safe = protect(plain)
    assert not hidden(safe)
    assert suppress_more(safe, [], keys[1:2]).tables == safe.tables
    two = {cell.key: cell for cell in suppress_more(safe, [], keys[1:]).cells()}
    assert [(two[key].value, two[key].interval) for key in keys[1:]] == [(None, (0, 40))] * 2


def test_a_last_number_tells_an_attacker_nothing_new() -> None:
    def release(number: int, **counts: int | None) -> PublishedTables:
        cells = [Cell(key=make_key({"reason": name}), value=count) for name, count in counts.items()]
        total = [Cell(key=(), value=10 + 10 * number)]
        return PublishedTables(
            period=f"R{number}",
            release=number,
            dimensions={"reason": ("work", "studies", "other")},
            cumulative=("release",),
            tables=(Table(name="closures", by=("reason",), cells=(*total, *cells)),),
        )

    before, now = release(1, work=9, studies=6, other=5), release(2, work=None, studies=None, other=15)
    numbers = last_printed(now, now.cells(), [before])
    assert {key: found.value for key, found in numbers.items()} == dict(
        zip((make_key({"reason": name}) for name in ("work", "studies")), (9, 6), strict=True)
    )
    said = tuple(Cell(key=key, value=found.value) for key, found in numbers.items())
    again = replace(before, tables=(Table(name="repeated", by=("reason",), cells=said),))
    alone, repeated = attack([before, now]), attack([before, again, now])
    spans = [{f.key: (f.low, f.high) for f in found.cells if f.releases == (2,)} for found in (alone, repeated)]
    assert spans[0] == spans[1] != {}
    assert (repeated.exact, repeated.narrow) == (alone.exact, alone.narrow)


def test_a_corrected_number_is_not_said_again() -> None:
    plain = crossed("BB")
    open_cell = next(cell for cell in plain.cells() if cell.value == 2 and len(cell.key) == 3)
    told = tuple(replace(t, cells=tuple(c for c in t.cells if c.key == open_cell.key)) for t in plain.tables)
    before = PublishedTables(
        period="R3",
        release=3,
        dimensions=plain.dimensions,
        cumulative=plain.cumulative,
        tables=told,
        parameters=plain.parameters,
    )
    assert open_cell.key not in protect(plain, [before]).last_printed
    assert protect(plain, [replace(before, release=2, period="R2")]).last_printed[open_cell.key].period == "R2"


# --- an attack that does not know the truth ----------------------------------------------------------------------------


def joint(closer: tuple[Cell, ...]) -> PublishedTables:
    """Twenty people, all of them in A, although the number in B is a blank."""
    steps = ("referred", "closer")
    cells = (
        Cell(key=make_key({"step": "referred"}), value=20),
        Cell(key=make_key({"municipality": "A", "step": "referred"}), value=20),
        Cell(key=make_key({"municipality": "B", "step": "referred"}), value=None),
        *closer,
    )
    return PublishedTables(
        period=None,
        release=1,
        dimensions={"municipality": ("A", "B"), "step": steps},
        cumulative=("step", "release"),
        tables=(Table(name="t", by=("municipality", "step"), cells=cells),),
    )


def test_a_class_that_can_only_be_empty_discloses_nothing() -> None:
    closer = [make_key({"step": "closer"}), make_key({"municipality": "A", "step": "closer"})]
    empty = Cell(key=make_key({"municipality": "B", "step": "closer"}), value=None)
    found = attack([joint((Cell(key=closer[0], value=6), Cell(key=closer[1], value=6), empty))])
    assert (found.exact, found.narrow) == (0, 0)
    everybody = attack([joint((Cell(key=closer[0], value=20), Cell(key=closer[1], value=20), empty))])
    assert everybody.exact == 2  # all twenty are closer, those of A and of both, so that each of them is


# --- numbers that are not printed --------------------------------------------------------------------------------------

REASONS = ("work", "studies", "moved", "other")


def closings(release: int, counts: tuple[int, ...], printed: tuple[str, ...]) -> PlainTables:
    """Closed people by reason; the reasons that are not ``printed`` are told as the rest."""
    rest = tuple(reason for reason in REASONS if reason not in printed)
    group = "&".join(rest)
    known = dict(zip(REASONS, counts, strict=True))
    cells = [Cell(key=(), value=sum(counts)), *reasons(**known)]
    cells.append(Cell(key=make_key({"reason": group}), value=sum(known[reason] for reason in rest)))
    return PlainTables(
        period=f"R{release}",
        release=release,
        dimensions={"reason": REASONS},
        groups={"reason": {group: rest}},
        cumulative=("release",),
        tables=(Table(name="closings", by=("reason",), cells=tuple(cells)),),
        withheld=tuple(make_key({"reason": reason}) for reason in rest),
    )


def test_reasons_that_are_not_printed_are_protected_in_every_release() -> None:
    plains = [
        closings(1, (9, 4, 2, 0), ("work",)),
        closings(2, (12, 5, 3, 0), ("work", "studies")),  # studies appears, and leaves a rest of three
        closings(3, (15, 8, 6, 1), ("work", "studies")),
    ]
    careless = [
        replace(
            plain,
            groups={},
            withheld=(),
            tables=(replace(plain.tables[0], cells=tuple(c for c in plain.tables[0].cells if c.key not in hides(plain))),),
        )
        for plain in plains
    ]
    assert broken(chain(careless), plains)
    sent = chain(plains)
    assert not broken(sent, plains)
    for plain, safe in zip(plains, sent, strict=True):
        assert set(plain.withheld) <= hidden(safe)
    sent[-1].certificate.check([as_file(safe) for safe in sent])
    again = parse_plain(json.loads(json.dumps(plains[0].as_json())))
    assert again == plains[0]


def hides(plain: PlainTables) -> set[Key]:
    """The keys that a table of printed reasons alone does not have: the withheld ones and the rest."""
    return {*plain.withheld, *(make_key({"reason": group}) for group in plain.groups["reason"])}


def broken(sent: list[SafeTables], plains: list[PlainTables]) -> set[str]:
    return broken_rules([as_file(safe).as_json() for safe in sent], [plain.as_json() for plain in plains])


PAIRS = {"AB": ("A", "B"), "AC": ("A", "C"), "BC": ("B", "C")}


def _pairs(numbers: dict[str, int], release: int) -> PlainTables:
    """The people referred of three municipalities, and of each two of them in the first release."""
    pairs = {name: sum(numbers[member] for member in members) for name, members in PAIRS.items() if release == 1}
    cells = [Cell(key=make_key({"municipality": m, "step": "referred"}), value=n) for m, n in {**numbers, **pairs}.items()]
    return PlainTables(
        period=f"R{release}",
        release=release,
        dimensions={"municipality": tuple(numbers), "step": ("referred",)},
        groups={"municipality": PAIRS} if pairs else {},
        cumulative=("step", "release"),
        tables=(Table(name="municipality_step", by=("municipality", "step"), cells=tuple(cells)),),
    )


@pytest.mark.parametrize(("enough_work", "disclosed", "narrow"), [(True, 3, 0), (False, 0, 3)])
def test_only_what_is_proved_no_narrower_than_before_counts_as_disclosed_before(
    monkeypatch: pytest.MonkeyPatch, *, enough_work: bool, disclosed: int, narrow: int
) -> None:
    """Of 5, 6 and 2 to 10 people in each two of three municipalities, the first has half a person to four and a half: wide
    enough in fractions, and 1 to 4 for who counts whole people. The next release says nothing more, if that is proved."""
    truth = _pairs({"A": 2, "B": 3, "C": 4}, 1)
    ends = {make_key({"municipality": "BC", "step": "referred"}): (2, 10)}

    def printed(cell: Cell) -> Cell:
        is_printed = cell.value in {5, 6}
        return cell if is_printed else Cell(key=cell.key, value=None, interval=ends.get(cell.key))

    before = PublishedTables(
        period=truth.period,
        release=truth.release,
        dimensions=truth.dimensions,
        groups=truth.groups,
        cumulative=truth.cumulative,
        tables=tuple(table.with_cells(printed) for table in truth.tables),
    )
    if not enough_work:
        monkeypatch.setattr(CaseloadPool, "prove_targets", lambda pool: pool._targets)
    verdict = protect(_pairs({"A": 12, "B": 13, "C": 14}, 2), [before], truth=[truth]).verdict
    assert verdict is not None
    assert (verdict.disclosed, verdict.narrow) == (disclosed, narrow)
