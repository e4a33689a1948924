"""The catalogue: which tables a package carries, made from the figures before anything is protected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate

from kraft_desktop.disclosure.tables.table import Cell, Key, Parameters, PlainTables, PublishedTables, Table, make_key
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import CodeList, Node, Programme
from kraft_desktop.domain.statistics.classes import PERSONAL, UNKNOWN, AgeBand, Dimension, DurationBand, PackageStep, members
from kraft_desktop.domain.statistics.figures import WOMEN_AND_MEN, Figures, FrozenClasses

_NEVER_APART = frozenset({"own_request", "consent_withdrawn"})
"""The closing reasons that say what a person chose, which are only ever printed as a part of the rest."""
BETWEEN = ((Dimension.GENDER,), (Dimension.DURATION_BAND,), (Dimension.MUNICIPALITY,))
"""The classes that the referred are counted by in every half-year: what the plan asks for each time."""
DETAIL = (
    (Dimension.GENDER, Dimension.STEP),
    (Dimension.TRACK, Dimension.STEP),
    (Dimension.DURATION_BAND, Dimension.STEP),
    (Dimension.MUNICIPALITY, Dimension.STEP),
    (Dimension.AGE_BAND, Dimension.STEP),
    (Dimension.MUNICIPALITY, Dimension.GENDER, Dimension.STEP),
)
"""Those of the half-years with detail. Printed in every one they would hide each other: the growth between two small numbers
is small too (``tests/benchmarks/disclosure/usefulness.py``)."""

Joint = dict[tuple[str, ...], tuple[int, ...]]
"""By combination of classes (in the order of ``PERSONAL``), how many people have reached each of PackageStep."""
Dimensions = Mapping[str, tuple[str, ...]]
Shapes = tuple[tuple[str, ...], ...]
"""The classes of each table; one with a single class and no step, or with two classes, counts the referred only."""


def dimensions(programme: Programme, node: Node) -> dict[str, tuple[str, ...]]:
    """Every class of every dimension; "Ej angivet" is one in each."""
    return {
        Dimension.MUNICIPALITY: (*(m.code for m in node.municipalities), UNKNOWN),
        Dimension.GENDER: tuple(Gender),
        Dimension.TRACK: (*(code.code for code in programme.codes[CodeList.TRACK]), UNKNOWN),
        Dimension.DURATION_BAND: (*DurationBand, UNKNOWN),
        Dimension.AGE_BAND: (*AgeBand, UNKNOWN),
        Dimension.STEP: tuple(PackageStep),
    }


def closing_reasons(programme: Programme) -> tuple[str, ...]:
    """Why a case can be closed, and "Ej angivet"."""
    return (*(code.code for code in programme.codes[CodeList.CLOSING_REASON]), UNKNOWN)


def joint(figures: Figures, known: Dimensions) -> Joint:
    """The people of the figures by all their frozen classes at once; this never leaves the store."""
    found: dict[tuple[str, ...], list[int]] = {}
    for person in figures.people:
        steps = found.setdefault(combination(figures.published_classes(person), known), [0] * len(PackageStep))
        for step in PackageStep:
            steps[step.place] += getattr(person, step.figure) is not None
    return {combination: tuple(steps) for combination, steps in found.items()}


def combination(own: FrozenClasses, known: Dimensions) -> tuple[str, ...]:
    """All the frozen classes of a person at once, in the order of ``PERSONAL``."""
    classes = (str(getattr(own, name)) for name in PERSONAL)
    return tuple(value if value in known[name] else UNKNOWN for name, value in zip(PERSONAL, classes, strict=True))


def number(counts: Joint, key: Key) -> int:
    """The people of some counts under a key with a step, the classes of which may be merged ones."""
    own = dict(key)
    place = PackageStep(own.pop(Dimension.STEP)).place
    chosen = [(PERSONAL.index(name), members(value)) for name, value in own.items()]
    return sum(steps[place] for key, steps in counts.items() if all(key[at] in classes for at, classes in chosen))


def kept(now: Joint, before: Joint | None, after: Joint | None = None) -> Joint:
    """``now``, raised to ``before``: published steps never decrease, and a removed person keeps an unlinked place. Lowered to
    ``after``, published for a later day: a person entered since then is counted from the next one on."""
    none, before = (0,) * len(PackageStep), before or {}
    pairs = {key: (now.get(key, none), before.get(key, none)) for key in sorted({*now, *before})}
    found = {key: tuple(map(max, *pair)) for key, pair in pairs.items()}
    if after is None:
        return found
    return {key: tuple(map(min, steps, after.get(key, none))) for key, steps in found.items()}


def at_least(counts: Joint, floor: Joint, by: Collection[str]) -> Joint:
    """``counts``, never under ``floor`` in any combination of the classes ``by``. A missing person keeps an unlinked
    place, with the larger of women and men and "Ej angivet" in every other dimension."""
    places = [place for place, name in enumerate(PERSONAL) if name in by]
    others = [_larger_gender(counts) if name == Dimension.GENDER else UNKNOWN for name in PERSONAL]
    found, wanted = {key: list(steps) for key, steps in counts.items()}, _merged(floor, places)
    for combination, least in sorted(wanted.items()):
        filler = tuple(combination[places.index(p)] if p in places else other for p, other in enumerate(others))
        inside = [filler, *sorted(key for key in found if key != filler and tuple(key[p] for p in places) == combination)]
        found.setdefault(filler, [0] * len(PackageStep))
        found[filler][0] += max(0, least[0] - sum(found[key][0] for key in inside))
        for step in range(1, len(PackageStep)):
            missing = least[step] - sum(found[key][step] for key in inside)
            for key in inside:
                moved = max(0, min(missing, found[key][step - 1] - found[key][step]))
                found[key][step] += moved
                missing -= moved
    return {key: tuple(steps) for key, steps in found.items() if any(steps)}


def without_small_growth(now: Joint, before: Joint, least: int) -> Joint:
    """``now`` with the counts ``before`` of each step that has grown by fewer than ``least`` people in the whole node, so that
    in a correction these wait for the next half-year. Beside the version before, the numbers that such a growth makes blank
    would be those of the few people's own classes."""
    waiting, kept = set[int](), {key: steps for key, steps in now.items() if any(steps)}
    while small := _grown(kept, before, least):
        waiting |= small
        kept = {key: _with_steps_of(steps, before.get(key), waiting) for key, steps in kept.items()}
        kept = {key: steps for key, steps in kept.items() if any(steps)}
    return kept


def _grown(now: Joint, before: Joint, least: int) -> set[int]:
    """The steps that have grown, by fewer than ``least`` people."""
    later, earlier = (_merged(counts, ()).get((), [0] * len(PackageStep)) for counts in (now, before))
    return {step for step, (more, less) in enumerate(zip(later, earlier, strict=True)) if 0 < more - less < least}


def _with_steps_of(steps: Sequence[int], before: Sequence[int] | None, waiting: Collection[int]) -> tuple[int, ...]:
    """``steps`` with those ``waiting`` as they were ``before``, each at most the one it builds on."""
    earlier = before or [0] * len(steps)
    own = (earlier[place] if place in waiting else step for place, step in enumerate(steps))
    return tuple(accumulate(own, min))


def _larger_gender(counts: Joint) -> str:
    place = PERSONAL.index(Dimension.GENDER)
    return max(WOMEN_AND_MEN, key=lambda gender: sum(steps[0] for key, steps in counts.items() if key[place] == gender))


def _merged(counts: Joint, places: Sequence[int]) -> Joint:
    """The counts summed over all dimensions but those at ``places``."""
    merged: dict[tuple[str, ...], list[int]] = {}
    for key, steps in counts.items():
        into = merged.setdefault(tuple(key[place] for place in places), [0] * len(PackageStep))
        for place, count in enumerate(steps):
            into[place] += count
    return {key: tuple(steps) for key, steps in merged.items()}


def withdrawn(now: Joint, before: Joint) -> int:
    """How many people counted as referred in ``before`` are no longer there."""
    return sum(max(0, steps[0] - now.get(key, (0,))[0]) for key, steps in before.items())


def closings(figures: Figures) -> Counter[str]:
    """People whose cases are closed at the period's end, by reason."""
    return Counter(person.closing.reason or UNKNOWN for person in figures.people if person.closing is not None)


def shapes(kind: PackageKind, release: int, policy: Policy) -> Shapes:
    """The classes that people are counted by: none in a quarter file, in every one with the detail at the releases that the
    policy names."""
    if kind is not PackageKind.HALF_YEAR:
        return ()
    return DETAIL if release in policy.detail_releases else BETWEEN


def shapes_of(tables: PublishedTables) -> Shapes:
    """The shapes of the tables that a package has sent, which earlier forms of the program chose otherwise."""
    return tuple(shape_of(table) for table in tables.tables if table.by != (Dimension.STEP,))


def shape_of(table: Table) -> tuple[str, ...]:
    """The shape of one table."""
    by = tuple(name for name in table.by if name != Dimension.STEP)
    steps = {dict(cell.key)[Dimension.STEP] for cell in table.cells if len(cell.key) > 1}
    return by if len(by) == 1 and steps == {PackageStep.REFERRED} else table.by


def printed_dimensions(known: Dimensions, counts: Joint) -> Dimensions:
    """The classes that tables of some counts print: of gender women and men, and another class only where packages of earlier
    forms have counted somebody in it."""
    place = PERSONAL.index(Dimension.GENDER)
    used = {*WOMEN_AND_MEN, *(key[place] for key in counts)}
    return {**known, Dimension.GENDER: tuple(value for value in known[Dimension.GENDER] if value in used)}


def could_be_printed(dimension: str, values: Sequence[str], known: Sequence[str]) -> bool:
    """Whether the classes of received tables are those that ``printed_dimensions`` can give."""
    if dimension != Dimension.GENDER:
        return tuple(values) == tuple(known)
    return set(WOMEN_AND_MEN) <= set(values) and tuple(values) == tuple(value for value in known if value in values)


def step_tables(counts: Joint, period: Period, known: Dimensions, by_classes: Shapes, policy: Policy) -> PlainTables:
    """People by cumulative step: the node, and by classes."""
    used = {Dimension.STEP, *(name for by in by_classes for name in by)}
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={name: values for name, values in known.items() if name in used},
        cumulative=(Dimension.STEP, "release"),
        tables=(_table(counts, (Dimension.STEP,), known), *(_table(counts, by, known) for by in by_classes)),
        pinned=(
            *(make_key({Dimension.STEP: step}) for step in PackageStep),
            *(
                make_key({Dimension.GENDER: gender, Dimension.STEP: PackageStep.REFERRED})
                for gender in known[Dimension.GENDER]
                if Dimension.GENDER in used
            ),
        ),
        parameters=parameters(policy),
    )


def whole_tables(counts: Joint, period: Period, known: Dimensions, by_classes: Shapes) -> PlainTables:
    """Every step of every class in some shapes, whether or not a package would print it: for comparing other figures with."""
    shapes = ((), *(tuple(name for name in by if name != Dimension.STEP) for by in by_classes))
    tables = tuple(_table(counts, (*by, Dimension.STEP), known, tuple(PackageStep)) for by in dict.fromkeys(shapes))
    used = {name for table in tables for name in table.by}
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={name: values for name, values in known.items() if name in used},
        cumulative=(Dimension.STEP, "release"),
        tables=tables,
    )


def closing_table(
    counts: Mapping[str, int],
    period: Period,
    programme: Programme,
    policy: Policy,
    others: Iterable[PlainTables] = (),
) -> PlainTables:
    """Closed people of the node by reason, those that are not common enough to be printed ``withheld``. Like the steps these
    counts never fall below published ones, so a reopened case keeps its place.

    Reasons under the threshold show only as the remainder of the total: a zero printed among them would reveal that a hidden
    one is not zero, and a few hidden ones with a small sum can be worked out. Each of them is protected like a printed number
    in every release, and so is the remainder, with those of the releases ``others``: how these grow can be told from numbers
    printed before and since.
    """
    reasons = closing_reasons(programme)
    printed = _printable(counts, policy.threshold)
    rest = tuple(reason for reason in reasons if reason not in printed)
    keys = {reason: make_key({Dimension.REASON: reason}) for reason in reasons}
    cells = [Cell(key=(), value=sum(counts.values())), *(Cell(key=keys[r], value=counts.get(r, 0)) for r in reasons)]
    rests = {"&".join(rest): rest} if 1 < len(rest) < len(reasons) else {}
    for other in others:
        rests |= other.groups.get(Dimension.REASON, {})
    cells += [Cell(key=make_key({Dimension.REASON: r}), value=sum(counts.get(m, 0) for m in rests[r])) for r in rests]
    withheld = [*(keys[reason] for reason in rest), *(make_key({Dimension.REASON: name}) for name in rests)]
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={Dimension.REASON: reasons},
        groups={Dimension.REASON: rests} if rests else {},
        cumulative=("release",),
        tables=(Table(name="closings", by=(Dimension.REASON,), cells=tuple(cells)),),
        withheld=tuple(withheld),
        parameters=parameters(policy),
    )


def whole_closings(counts: Mapping[str, int], period: Period, programme: Programme) -> PlainTables:
    """Closed people by every reason, whether or not a package would print it: for comparing other figures with."""
    reasons = closing_reasons(programme)
    total = Cell(key=(), value=sum(counts.values()))
    cells = (total, *(Cell(key=make_key({Dimension.REASON: reason}), value=counts.get(reason, 0)) for reason in reasons))
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={Dimension.REASON: reasons},
        cumulative=("release",),
        tables=(Table(name="closings", by=(Dimension.REASON,), cells=cells),),
    )


def _printable(counts: Mapping[str, int], threshold: int) -> dict[str, int]:
    """The reasons to print: none under the threshold, their remainder of the total zero or at least the threshold, and never
    a reason that applies to everybody, nor what a person chose."""
    printed = {r: count for r, count in sorted(counts.items()) if count >= threshold and r not in _NEVER_APART}
    while printed:
        left = sum(counts.values()) - sum(printed.values())
        if left >= threshold or (left == 0 and len(printed) > 1):
            break
        del printed[min(printed, key=lambda reason: printed[reason])]
    return printed


def parameters(policy: Policy) -> Parameters:
    """The parameters of the rules for counts, as the owner has decided them."""
    return Parameters(threshold=policy.threshold, width=policy.threshold - 1)


def _table(counts: Joint, by: tuple[str, ...], known: Dimensions, steps: Sequence[str] | None = None) -> Table:
    """The table by some classes and step; unless ``steps`` are given, a table of two dimensions counts the referred only."""
    classes = [name for name in by if name != Dimension.STEP]
    steps = steps or (tuple(PackageStep) if Dimension.STEP in by and len(classes) < 2 else (PackageStep.REFERRED,))
    cells = []
    for values in _combinations([known[name] for name in classes]):
        chosen = dict(zip(classes, values, strict=True))
        for place, step in enumerate(steps):
            value = sum(n[place] for key, n in counts.items() if _matches(key, chosen))
            cells.append(Cell(key=make_key({**chosen, Dimension.STEP: step}), value=value))
    name = "_".join((*classes, Dimension.STEP)) if classes else "node_step"
    return Table(name=name, by=(*classes, Dimension.STEP), cells=tuple(cells))


def _combinations(values: Sequence[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    if not values:
        return [()]
    return [(first, *rest) for first in values[0] for rest in _combinations(values[1:])]


def _matches(key: tuple[str, ...], chosen: Mapping[str, str]) -> bool:
    return all(key[PERSONAL.index(name)] == value for name, value in chosen.items())
