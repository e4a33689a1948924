from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.certificate import parse_certificate
from kraft_desktop.disclosure.tables.table import Cell, PlainTables, PublishedTables, SafeTables, Table, make_key
from kraft_desktop.domain.errors import BadTables
from tests.given.disclosure.caseloads import FIVE, KNOWN, SMALL, Person, as_file, load, node, package, people, tables, thin
from tests.given.disclosure.outsider import Outsider, broken_rules


def chain(plains: list[PlainTables], *, remember: bool = True) -> list[SafeTables]:
    """Every release protected with the files of those before it."""
    sent: list[SafeTables] = []
    for i, plain in enumerate(plains):
        sent.append(protect(plain, [as_file(s) for s in sent], truth=plains[:i] if remember else ()))
    return sent


def files(sent: list[SafeTables]) -> list[PublishedTables]:
    return [as_file(safe) for safe in sent]


def violations(sent: list[SafeTables], plains: list[PlainTables]) -> set[str]:
    return broken_rules([f.as_json() for f in files(sent)], [p.as_json() for p in plains])


def suppressed_count(safe: PublishedTables) -> int:
    return len({cell.key for cell in safe.cells() if cell.value is None})


@pytest.mark.parametrize(("name", "most"), [("mun_stage", 20), ("mun_sex_stage", 88), ("d2s", 21)])
def test_reference_tables(name: str, most: int) -> None:
    plain = load(name)
    safe = protect(plain)
    assert suppressed_count(safe) <= most
    assert (safe.verdict.exact, safe.verdict.narrow, safe.verdict.held) == (0, 0, 0) if safe.verdict else False
    assert not violations([safe], [plain])
    safe.certificate.check([as_file(safe)])


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (protect(load("mun_sex_stage")) for _ in range(2))
    assert json.dumps(first.as_json()) == json.dumps(second.as_json())
    assert first.certificate == second.certificate


@pytest.mark.parametrize("remember", [True, False], ids=["truth kept", "files alone"])
@pytest.mark.parametrize("name", ["north", "middle", "south"])
def test_six_releases_of_a_node(name: str, *, remember: bool) -> None:
    plains = node(name, {3, 6})
    sent = chain(plains, remember=remember)
    found = attack(files(sent))
    assert (found.exact, found.narrow) == (0, 0)
    found = attack(files(sent), plains)
    assert (found.exact, found.narrow) == (0, 0)
    assert not violations(sent, plains)
    last = {cell.key: cell.value for cell in sent[-1].cells()}
    assert all(last[cell.key] == cell.value for cell in plains[-1].cells() if cell.key in plains[-1].pinned)
    sent[-1].certificate.check(files(sent))


@pytest.mark.seeds(9, 20)
def test_random_caseloads_over_six_releases(seed: int) -> None:
    detail = [(3, 6), (2, 4), (1, 6)][seed % 3]
    caseload = people(seed, [30, 60, 108, 108][seed % 4], SMALL)
    plains = [tables(caseload, r, SMALL, detail=r in detail) for r in range(1, 7)]
    sent = chain(plains, remember=seed % 2 == 0)
    found, verdict = attack(files(sent), plains), sent[-1].verdict
    assert verdict is not None
    assert len(violations(sent, plains)) <= found.exact + found.narrow <= verdict.exact + verdict.narrow
    assert len(caseload) < 60 or found.exact + found.narrow == 0
    last = {cell.key: cell.value for cell in sent[-1].cells()}
    totals = {cell.key: cell.value for cell in plains[-1].cells() if cell.key in plains[-1].pinned}
    assert all(last[key] == value for key, value in totals.items() if value is not None and value >= 5)
    sent[-1].certificate.check(files(sent))


def test_both_attackers_reach_the_same_intervals() -> None:
    sent = files(chain(node("north", {3, 6})))
    outsider = Outsider([file.as_json() for file in sent])
    found = attack(sent).cells
    assert len(found) > 10
    for one in found:
        assert outsider.cell((one.releases[0] - 1, frozenset(one.key))) == (one.low, one.high)


def test_a_release_without_the_history_discloses_people() -> None:
    plains = node("south", {2, 3})[:3]
    alone = [protect(plain) for plain in plains]
    assert not violations(alone[:1], plains[:1])
    found = attack(files(alone), plains)
    assert found.exact > 0
    assert violations(alone, plains)


def test_every_secondary_is_needed() -> None:
    plain = load("mun_stage")
    safe = protect(plain)
    truth = {cell.key: cell.value for cell in plain.cells()}
    secondary = [cell for cell in safe.cells() if cell.why == "secondary"]
    assert secondary
    for reopened in secondary:
        cells = tuple(Cell(key=c.key, value=truth[c.key] if c.key == reopened.key else c.value) for c in safe.tables[0].cells)
        file = PublishedTables(
            period=None, release=1, dimensions=safe.dimensions, tables=(replace(safe.tables[0], cells=cells),)
        )
        found = attack([file], [plain])
        assert found.exact + found.narrow > 0
        with pytest.raises(BadTables):
            safe.certificate.check([file])


def moved(caseload: list[Person], who: int) -> list[Person]:
    one = caseload[who]
    other = "B" if one.classes["municipality"] == "A" else "A"
    return [*caseload[:who], Person({**one.classes, "municipality": other}, one.seen), *caseload[who + 1 :]]


def test_a_person_moved_in_a_corrected_package_is_refused_or_hidden() -> None:
    caseload = people(3, 108, SMALL)
    before, after = tables(caseload, 3, SMALL), tables(moved(caseload, 0), 3, SMALL)
    first, naive = protect(before), protect(after)
    with pytest.raises(BadTables):  # published steps never decrease: somebody left a class
        attack([as_file(first), as_file(naive)])
    with pytest.raises(BadTables):
        protect(after, [as_file(first)])


def test_a_person_added_in_a_corrected_package_is_hidden() -> None:
    caseload = people(3, 108, SMALL)
    more = [*caseload, Person({"municipality": "A", "sex": "K"}, (3, 3, 3, 3))]
    before, after = tables(caseload, 3, SMALL), tables(more, 3, SMALL)
    first = protect(before)
    naive = attack([as_file(first), as_file(protect(after))], [before, after])
    assert naive.exact > 0
    safe = protect(after, [as_file(first)], truth=[before])
    found = attack([as_file(first), as_file(safe)], [before, after])
    assert (found.exact, found.narrow) == (0, 0)


def test_a_quarter_file_subtracted_gives_nothing() -> None:
    caseload = people(8, 108, SMALL)
    half_year = tables(caseload, 3, SMALL)
    quarter = replace(thin(tables(caseload[:-1], 2, SMALL), detail=False), period="Q")
    sent = chain([quarter, half_year])
    found = attack(files(sent), [quarter, half_year])
    assert (found.exact, found.narrow) == (0, 0)


def test_a_package_may_be_sent_after_a_quarter_file_of_a_later_release() -> None:
    caseload = people(8, 108, SMALL)
    plains = [tables(caseload, 1, SMALL), tables(caseload, 2, SMALL)]
    later = thin(tables(caseload, 3, SMALL), detail=False)
    sent = [protect(plains[0])]
    sent.append(protect(later, files(sent), truth=plains[:1]))
    sent.append(protect(plains[1], files(sent), truth=[plains[0], later]))
    found = attack(files(sent), [*plains, later])
    assert (found.exact, found.narrow) == (0, 0)
    by_time = [sent[0], sent[2], sent[1]]
    assert not violations(by_time, [*plains, later])
    sent[-1].certificate.check(files(sent))
    sent[-1].certificate.check(files(by_time))
    with pytest.raises(BadTables):  # its place in time is what counts: as release 4 it would have fewer people than before
        protect(replace(plains[1], release=4), files(sent[:2]), truth=[plains[0], later])


@pytest.mark.parametrize("grouped", [False, True])
def test_figures_published_elsewhere_are_honoured(*, grouped: bool) -> None:
    caseload = people(11, 108, SMALL)
    plains = [tables(caseload, r, SMALL) for r in (1, 2, 3)]
    unaware = chain(plains)
    truth = {cell.key: cell.value for cell in plains[1].cells()}
    entered = PublishedTables(  # somebody has read out what one municipality's blanks were there to protect
        period=None,
        release=2,
        dimensions={"municipality": SMALL["municipality"], "step": plains[0].dimensions["step"]},
        groups={"municipality": {f"county:{name}": (name,) for name in "ABC"}} if grouped else {},
        cumulative=("step", "release"),
        tables=(
            Table(
                name="typed",
                by=("municipality", "step"),
                cells=tuple(
                    Cell(
                        key=make_key({k: f"county:{v}" if grouped and k != "step" else v for k, v in cell.key}),
                        value=truth[cell.key],
                    )
                    for cell in unaware[1].tables[0].cells
                    if cell.why == "secondary" and len(cell.key) == 2
                ),
            ),
        ),
    )
    assert entered.tables[0].cells
    found = attack([entered, *files(unaware)], plains)
    assert found.exact + found.narrow > 0
    sent, verdicts = [entered], []
    for i, plain in enumerate(plains):
        safe = protect(plain, sent, truth=plains[:i])
        sent.append(as_file(safe))
        safe.certificate.check(sent)
        verdicts.append(safe.verdict)
    found, last = attack(sent, plains), verdicts[-1]
    assert last is not None
    assert found.exact + found.narrow <= last.exact + last.narrow + (last.disclosed or 0)


def test_tampered_certificates_fail() -> None:
    safe = protect(load("releases/south_3"))
    given = safe.certificate.as_json()
    sent = [as_file(safe)]
    parse_certificate(given).check(sent)
    caseload = given["caseloads"][0]
    place = next(i for i, people in enumerate(caseload) if people)
    for change in (caseload[place] + 1, -1, float(caseload[place]), True):
        tampered = {**given, "caseloads": [[*caseload[:place], change, *caseload[place + 1 :]], *given["caseloads"][1:]]}
        with pytest.raises(BadTables):
            parse_certificate(tampered).check(sent)
    with pytest.raises(BadTables):
        parse_certificate({**given, "caseloads": given["caseloads"][:1]}).check(sent)
    with pytest.raises(BadTables):
        parse_certificate({**given, "claims": [{**given["claims"][0], "width": 100}]}).check(sent)
    with pytest.raises(BadTables):
        safe.certificate.check([as_file(protect(load("releases/south_4")))])


def test_contradictions_are_refused() -> None:
    plain = load("mun_stage")
    first = plain.tables[0].cells[0]
    wrong = replace(plain.tables[0], cells=(replace(first, value=309), *plain.tables[0].cells[1:]))
    with pytest.raises(BadTables):
        protect(replace(plain, tables=(wrong,)))
    with pytest.raises(BadTables):  # fewer people than before
        protect(replace(load("releases/south_2"), release=4), [as_file(protect(load("releases/south_3")))])
    with pytest.raises(BadTables):
        attack([as_file(protect(load("releases/south_3")))], [load("releases/south_4")])
    with pytest.raises(BadTables):
        protect(replace(plain, tables=()))


def test_what_the_progress_callback_raises_stops_the_work() -> None:
    stages = []

    def progress(stage: str, share: float) -> None:
        stages.append(stage)
        assert 0 <= share <= 1
        if stage == "measure":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        protect(load("mun_sex_stage"), progress=progress)
    assert set(stages) >= {"certify", "measure"}


def test_the_share_done_never_falls_and_is_reported_between_all_programs() -> None:
    shares: list[float] = []
    plains = node("north", {3, 6})
    sent = chain(plains[:5])
    protect(plains[5], files(sent), truth=plains[:5], progress=lambda _, share: shares.append(share))
    assert len(shares) > 50
    assert shares == sorted(shares)
    assert 0.0 <= shares[0] < 0.5 < shares[-1] <= 1.0


def test_at_the_limit_of_work_details_are_suppressed() -> None:
    plain = load("releases/south_3")
    safe = protect(plain, work=1)
    shown = {cell.key for cell in safe.cells() if cell.value is not None}
    assert shown == set(plain.pinned)
    assert safe.verdict is not None
    assert (safe.verdict.exact, safe.verdict.narrow) == (0, 0)


def test_outcomes_of_the_whole_are_held_until_five() -> None:
    sent = chain(node("middle", {6})[:2])
    closer = make_key({"step": "closer"})
    first, second = ({cell.key: cell for cell in safe.cells()}[closer] for safe in sent)
    assert (first.value, first.why) == (None, "held")
    assert second.value == 12


@pytest.mark.parametrize(("women", "people", "shown"), [(30, 60, True), (3, 60, True), (3, 25, True), (3, 24, False)])
def test_the_pinned_sex_split_gives_way_to_the_rules_only_under_25_people(women: int, people: int, *, shown: bool) -> None:
    """From 25 people on it is one of the plan's own indicators, printed whatever it is."""
    caseload = [Person({"municipality": "ABC"[i % 3], "sex": "K" if i < women else "M"}, (1, 1, 1, 1)) for i in range(people)]
    plain = tables(caseload, 1, SMALL)
    split = [make_key({"sex": sex, "step": "referred"}) for sex in ("K", "M")]
    safe = protect(replace(plain, pinned=(*plain.pinned, *split)))
    found = {cell.key: cell for cell in safe.cells()}
    assert [found[key].value is not None for key in split] == [shown, shown]
    assert shown or [found[key].why for key in split] == ["held", "held"]
    assert found[make_key({"step": "referred"})].value == people
    verdict = safe.verdict
    assert verdict is not None
    assert (verdict.exact, verdict.narrow) == (0, 0)


def test_women_and_men_are_not_printed_always_when_a_few_are_neither() -> None:
    sexes = ["K"] * 20 + ["M"] * 18 + ["X"] * 2
    caseload = [Person({"municipality": "ABC"[i % 3], "sex": sex}, (1, 1, 1, 1)) for i, sex in enumerate(sexes)]
    plain = tables(caseload, 1, {**SMALL, "sex": ("K", "M", "X")})
    split = [make_key({"sex": sex, "step": "referred"}) for sex in ("K", "M", "X")]
    safe = protect(replace(plain, pinned=(*plain.pinned, *split)))
    found = {cell.key: cell.value for cell in safe.cells()}
    assert found[split[2]] is None
    assert None in {found[split[0]], found[split[1]]}


def one_way(release: int, **counts: int) -> PlainTables:
    cells = [Cell(key=(), value=sum(counts.values()))]
    cells += [Cell(key=make_key({"reason": name}), value=count) for name, count in counts.items()]
    table = Table(name="closures", by=("reason",), cells=tuple(cells))
    return PlainTables(period=None, release=release, dimensions={"reason": tuple(counts)}, tables=(table,), pinned=((),))


def test_tables_that_do_not_accumulate_stand_alone() -> None:
    first = one_way(1, work=9, studies=7, other=2, moved=6)
    second = one_way(2, work=7, studies=9, other=1, moved=6)  # somebody re-opened: less than before
    sent = chain([first, second])
    assert [suppressed_count(safe) for safe in sent] == [2, 2]
    sent[-1].certificate.check(files(sent))
    found = attack(files(sent), [first, second])
    assert (found.exact, found.narrow) == (0, 0)


@pytest.mark.parametrize("value", [1, 4])
def test_a_total_without_classes_is_hidden_and_proved(value: int) -> None:
    table = Table(name="closures", by=("reason",), cells=(Cell(key=(), value=value),))
    plain = PlainTables(period=None, release=1, dimensions={"reason": ("work", "other")}, tables=(table,))
    safe = protect(plain)
    assert [(cell.value, cell.interval) for cell in safe.cells()] == [(None, (0, None))]
    assert safe.verdict is not None
    assert (safe.verdict.exact, safe.verdict.narrow) == (0, 0)
    assert len(safe.certificate.claims) == safe.verdict.targets == 1
    safe.certificate.check([as_file(safe)])


def test_a_class_that_comes_later_was_empty_before() -> None:
    caseload = people(5, 60, SMALL)
    known = {**SMALL, "sex": ("K", "M")}
    before = tables(caseload, 3, known)
    later = [*caseload, *(Person({"municipality": "A", "sex": "unknown"}, (4, 4, 7, 7)) for _ in range(6))]
    after = tables(later, 5, {**SMALL, "sex": ("K", "M", "unknown")})
    sent = chain([before, after])
    found = attack(files(sent), [before, after])
    assert (found.exact, found.narrow) == (0, 0)


def test_five_classifications_of_a_node_of_108() -> None:
    caseload = people(1, 108, FIVE)
    plains = [tables(caseload, r, FIVE, detail=r == 3) for r in (1, 3, 4)]
    sent = chain(plains)
    found = attack(files(sent), plains)
    assert (found.exact, found.narrow) == (0, 0)


def test_the_packages_own_catalogue_over_the_years() -> None:
    caseload = people(3, 108, KNOWN)
    plains = [package(caseload, r) for r in (1, 2, 4, 6)]
    sent = chain(plains)
    found = attack(files(sent), plains)
    assert (found.exact, found.narrow) == (0, 0)
    sent[-1].certificate.check(files(sent))
    kinds = {claim.kind for claim in sent[-1].certificate.claims}
    assert kinds == {"cell", "increment", "complement"}


def joint(reached: dict[str, dict[str, list[tuple[int, int]]]]) -> list[PublishedTables]:
    """Two releases of one-way tables: for each class how many were referred and how many investigated in each of them."""
    steps = ("referred", "investigated")
    return [
        PublishedTables(
            period=None,
            release=release + 1,
            dimensions={**{name: tuple(classes) for name, classes in reached.items()}, "step": steps},
            cumulative=("step", "release"),
            tables=tuple(
                Table(
                    name=name,
                    by=(name, "step"),
                    cells=tuple(
                        Cell(key=make_key({name: value, "step": step}), value=counts[place][release])
                        for value, counts in classes.items()
                        for place, step in enumerate(steps)
                    ),
                )
                for name, classes in reached.items()
            ),
        )
        for release in range(2)
    ]


def test_tables_that_only_different_people_fit_contradict_each_other() -> None:
    sex = {"K": [(1, 1), (0, 0)], "M": [(0, 1), (0, 1)]}  # whoever is investigated was referred in the second release
    other = {"A": [(1, 1), (0, 1)], "B": [(0, 1), (0, 0)]}  # in the first
    sums = [[sum(counts[step][i] for counts in table.values()) for step in (0, 1) for i in (0, 1)] for table in (sex, other)]
    assert sums[0] == sums[1]
    attack(joint({"sex": sex}))
    attack(joint({"municipality": other}))
    with pytest.raises(BadTables):
        attack(joint({"sex": sex, "municipality": other}))
