"""The catalogue: which tables and sums a half-year package carries, made from the figures before anything is protected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.disclosure.sums import SafeAmount, protect_mean, protect_sum
from kraft_desktop.disclosure.table import Cell, Parameters, PlainTables, Table, make_key
from kraft_desktop.domain.figures import AGE_BANDS, STEPS, UNKNOWN, Figures, Person
from kraft_desktop.domain.participant import Gender
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Node, Programme

PACKAGE_STEPS = ("referred", "investigated", "closer", "capacity_25")
"""``figures.STEPS`` as packages name them, widest first."""
CLASSES = ("municipality", "gender", "track", "duration_band", "age_band")
_ALWAYS = (("gender", "step"), ("track", "step"), ("duration_band", "step"))
DETAIL = (("municipality", "step"), ("age_band", "step"), ("municipality", "gender", "step"))
_ORE_OF_A_SEK = 100

Joint = dict[tuple[str, ...], tuple[int, ...]]
"""By combination of classes (in the order of ``CLASSES``), how many people have reached each of PACKAGE_STEPS."""
Dimensions = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One person's support as it goes into a package's sums: öre of municipality and state, months in a row and in all."""

    municipal: int
    state: int
    continuous: int
    total: int


def dimensions(programme: Programme, node: Node) -> dict[str, tuple[str, ...]]:
    """Every class of every dimension; "Ej angivet" is one in each."""
    return {
        "municipality": (*(m.code for m in node.municipalities), UNKNOWN),
        "gender": tuple(gender.value for gender in Gender),
        "track": (*(code.code for code in programme.codes["track"]), UNKNOWN),
        "duration_band": ("0-23", "24-35", "36-59", "60+", UNKNOWN),
        "age_band": (*(f"{low}-{high}" for low, high in AGE_BANDS), UNKNOWN),
        "step": PACKAGE_STEPS,
    }


def closing_reasons(programme: Programme) -> tuple[str, ...]:
    """Why a case can be closed, and "Ej angivet"."""
    return (*(code.code for code in programme.codes["closing_reason"]), UNKNOWN)


def joint(figures: Figures, known: Dimensions) -> Joint:
    """The people of the figures by all their frozen classes at once; this never leaves the store."""
    found: dict[tuple[str, ...], list[int]] = {}
    for person in figures.people:
        steps = found.setdefault(combination(person, known), [0] * len(STEPS))
        for place, step in enumerate(STEPS):
            steps[place] += getattr(person, step) is not None
    return {combination: tuple(steps) for combination, steps in found.items()}


def combination(person: Person, known: Dimensions) -> tuple[str, ...]:
    """All the frozen classes of a person at once, in the order of ``CLASSES``."""
    classes = (str(getattr(person.classes, name)) for name in CLASSES)
    return tuple(value if value in known[name] else UNKNOWN for name, value in zip(CLASSES, classes, strict=True))


def kept(now: Joint, before: Joint) -> Joint:
    """``now``, never under ``before``: published steps never decrease; whoever was taken away keeps an unlinked place."""
    none = (0,) * len(PACKAGE_STEPS)
    pairs = {key: (now.get(key, none), before.get(key, none)) for key in sorted({*now, *before})}
    return {key: tuple(map(max, *pair)) for key, pair in pairs.items()}


def withdrawn(now: Joint, before: Joint) -> int:
    """How many people counted as referred in ``before`` are no longer there."""
    return sum(max(0, steps[0] - now.get(key, (0,))[0]) for key, steps in before.items())


def closings(figures: Figures) -> Counter[str]:
    """People whose cases are closed at the period's end, by reason."""
    return Counter(person.closing.reason or UNKNOWN for person in figures.people if person.closing is not None)


def step_tables(counts: Joint, period: Period, known: Dimensions, policy: Policy) -> PlainTables:
    """People by cumulative step: the node, and by class; the detail tables at the releases that the policy names."""
    detail = period.release in policy.detail_releases
    shapes = (*_ALWAYS, *DETAIL) if detail else _ALWAYS
    used = {name for by in shapes for name in by}
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={name: values for name, values in known.items() if name in used},
        cumulative=("step", "release"),
        tables=(_table(counts, ("step",), known), *(_table(counts, by, known) for by in shapes)),
        pinned=(
            *(make_key({"step": step}) for step in PACKAGE_STEPS),
            *(make_key({"gender": gender, "step": PACKAGE_STEPS[0]}) for gender in known["gender"]),
        ),
        parameters=_parameters(policy),
    )


def closing_table(counts: Mapping[str, int], period: Period, programme: Programme, policy: Policy) -> PlainTables:
    """Closed people of the node by the reasons that are common enough to be told. Like the steps these counts never fall under
    what was published, so that a case that was opened again keeps its place.

    Reasons under the threshold stand together as what the total leaves: a zero printed among them would say that a hidden one
    is not, and few hidden ones with a small sum give themselves away.
    """
    reasons = closing_reasons(programme)
    told = _told(counts, policy.threshold)
    total = Cell(key=(), value=sum(counts.values()))
    cells = (total, *(Cell(key=make_key({"reason": reason}), value=told[reason]) for reason in reasons if reason in told))
    return PlainTables(
        period=period.id,
        release=period.release,
        dimensions={"reason": reasons},
        cumulative=("release",),
        tables=(Table(name="closings", by=("reason",), cells=cells),),
        parameters=_parameters(policy),
    )


def _told(counts: Mapping[str, int], threshold: int) -> dict[str, int]:
    """The reasons to print: none under the threshold, what they leave of the total nothing or at least the threshold, and never
    one that everybody left for."""
    told = {reason: count for reason, count in sorted(counts.items()) if count >= threshold}
    while told:
        left = sum(counts.values()) - sum(told.values())
        if left >= threshold or (left == 0 and len(told) > 1):
            break
        del told[min(told, key=lambda reason: told[reason])]
    return told


def _parameters(policy: Policy) -> Parameters:
    return Parameters(threshold=policy.threshold, width=policy.threshold - 1)


def _table(counts: Joint, by: tuple[str, ...], known: Dimensions) -> Table:
    """The table by some classes and step; the one of municipality and gender tells of the referred only."""
    classes = [name for name in by if name != "step"]
    steps = PACKAGE_STEPS[:1] if len(classes) > 1 else PACKAGE_STEPS
    cells = []
    for values in _combinations([known[name] for name in classes]):
        chosen = dict(zip(classes, values, strict=True))
        for place, step in enumerate(steps):
            value = sum(n[place] for key, n in counts.items() if _matches(key, chosen))
            cells.append(Cell(key=make_key({**chosen, "step": step}), value=value))
    return Table(name="_".join((*classes, "step")) if classes else "node_step", by=by, cells=tuple(cells))


def _combinations(values: Sequence[Sequence[str]]) -> Iterable[tuple[str, ...]]:
    if not values:
        return [()]
    return [(first, *rest) for first in values[0] for rest in _combinations(values[1:])]


def _matches(key: tuple[str, ...], chosen: Mapping[str, str]) -> bool:
    return all(key[CLASSES.index(name)] == value for name, value in chosen.items())


# --- sums and means ------------------------------------------------------------------------------------------------------

Amounts = Mapping[str, Support]
"""What each person's support was, by a key that means nothing outside the store."""
_SUMS: dict[str, Callable[[Support], int]] = {
    "cost": lambda support: support.municipal + support.state,
    "cost_municipal": lambda support: support.municipal,
    "cost_state": lambda support: support.state,
}
_MEANS: dict[str, tuple[Callable[[Support], int], int]] = {
    "mean_continuous": (lambda support: support.continuous, 1),
    "mean_total": (lambda support: support.total, 1),
}
SUMS = (*_SUMS, *_MEANS)
"""Sums are in öre, means in months. There is no mean of the cost: beside the sum it would tell how many people's support is
known, and by that how many are in the class "Ej angivet"."""


def sums(now: Amounts, earlier: Sequence[tuple[Amounts, frozenset[str]]], policy: Policy) -> dict[str, SafeAmount]:
    """The sums and means over the people whose support is known, each protected also against what was published before.

    ``earlier`` holds, for each release that went out, the amounts behind it and the names of the figures it printed.
    """
    found: dict[str, SafeAmount] = {}
    for name, amount in _SUMS.items():
        found[name] = _protected(name, amount, now, earlier, policy, protect_sum, _ORE_OF_A_SEK)
    if any(found[name].value is None for name in _SUMS):  # the parts only beside their sum, and both or none
        found |= {name: protect_sum(()) for name in ("cost_municipal", "cost_state")}
    for name, (amount, unit) in _MEANS.items():
        found[name] = _protected(name, amount, now, earlier, policy, protect_mean, unit)
    return found


def _protected(
    name: str,
    amount: Callable[[Support], int],
    now: Amounts,
    earlier: Sequence[tuple[Amounts, frozenset[str]]],
    policy: Policy,
    protect: Callable[..., SafeAmount],
    unit: int,
) -> SafeAmount:
    """The figure, held when the rules hold it against any of its earlier publications."""
    amounts = tuple(amount(support) for support in now.values())
    attempts: list[Sequence[int] | None] = [_changes(amount, now, before) for before, names in earlier if name in names]
    results = []
    for newcomers in attempts or [None]:
        few = len(amounts) < policy.sum_minimum or 0 < len(newcomers or ()) < policy.sum_minimum
        results.append(protect(() if few else amounts, newcomers=newcomers, unit=unit))
    return next((result for result in results if result.value is None), results[-1])


def _changes(amount: Callable[[Support], int], now: Amounts, before: Amounts) -> tuple[int, ...]:
    """By how much each person's part changed; those whose part did not are left out."""
    nothing = Support(municipal=0, state=0, continuous=0, total=0)
    parts = (amount(now.get(key, nothing)) - amount(before.get(key, nothing)) for key in {*now, *before})
    return tuple(sorted(part for part in parts if part))


def support_of(figures: Figures) -> dict[str, Support]:
    """The support of everyone whose support is known, by participant."""
    return {
        person.participant.id: Support(
            municipal=person.support.municipal_ore,
            state=person.support.state_ore,
            continuous=person.support.continuous,
            total=person.support.total,
        )
        for person in figures.people
        if person.support is not None
    }
