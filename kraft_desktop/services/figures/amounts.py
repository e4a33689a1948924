"""The sums and means of a half-year package, over the people whose support is known: of the node and, with detail, of classes.

A reader adds and subtracts: what the printed classes leave of the node's figure, and what came to either since it was last
printed, are figures too, and have to pass the same rules (``disclosure.amounts.sums``). Whatever else can be made
of all that is printed and was, over classes of every kind and all releases, must not rest on few people
(``disclosure.amounts.joint_sums``). A household is one of those people: its members have one amount and know each other's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations, product

from kraft_desktop.disclosure.amounts.joint_sums import Figure, JointSums, Parts, largest_printable_set
from kraft_desktop.disclosure.amounts.sums import SafeAmount, band_median, hold, protect_mean, protect_sum
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import CLASS_SUMS, COSTS, Dimension, DurationBand, SumName
from kraft_desktop.domain.statistics.figures import Figures, FrozenClasses

_ORE_OF_A_SEK = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One person's support as it goes into a package's sums: öre of municipality and state, months in a row and in all."""

    municipal: int
    state: int
    continuous: int
    total: int


Amounts = Mapping[str, Support]
"""What each person's support was, by a key that means nothing outside the store."""
_SUMS: dict[str, Callable[[Support], int]] = {
    SumName.COST: lambda support: support.municipal + support.state,
    SumName.COST_MUNICIPAL: lambda support: support.municipal,
    SumName.COST_STATE: lambda support: support.state,
}
_MEANS: dict[str, tuple[Callable[[Support], int], int]] = {
    SumName.MEAN_CONTINUOUS: (lambda support: support.continuous, 1),
    SumName.MEAN_TOTAL: (lambda support: support.total, 1),
}
_KINDS: dict[str, Callable[[Support], int]] = {
    "whole": _SUMS[SumName.COST],
    "municipal": _SUMS[SumName.COST_MUNICIPAL],
    "state": _SUMS[SumName.COST_STATE],
    "continuous": _MEANS[SumName.MEAN_CONTINUOUS][0],
    "total": _MEANS[SumName.MEAN_TOTAL][0],
    "broken": lambda support: support.total - support.continuous,
}
_VIEWS: dict[str, tuple[Mapping[str, tuple[str, ...]], ...]] = {
    "cost": (
        {SumName.COST: ("whole",)},
        {SumName.COST: ("municipal", "state"), SumName.COST_MUNICIPAL: ("municipal",), SumName.COST_STATE: ("state",)},
    ),
    "months": (
        {SumName.MEAN_CONTINUOUS: ("continuous",)},
        {SumName.MEAN_TOTAL: ("total",)},
        {SumName.MEAN_CONTINUOUS: ("continuous",), SumName.MEAN_TOTAL: ("continuous", "broken")},
    ),
}
"""The figures that are taken together, and what each adds up of a person, in the last view all of them. Cost is checked
twice: a reader may know that it has not changed, or that one of its parts has not. Months too: few may have had a break."""
_QUANTITIES = {SumName.COST: "cost", SumName.MEAN_CONTINUOUS: "months", SumName.MEAN_TOTAL: "months"}
SUMS = tuple(SumName)
"""The figures of the node's support in a package. The mean cost is left out: beside the sum it would reveal how many people's
support is known, and so how many are in the class "Ej angivet"."""

DIMENSIONS: tuple[str, ...] = (Dimension.MUNICIPALITY, Dimension.GENDER, Dimension.AGE_BAND)
"""The figures that are also given by class, in packages with detail."""
Earlier = Sequence[tuple[Amounts, frozenset[str]]]
"""For each release that went out, the amounts behind it and the names of the figures it printed."""


Households = Mapping[str, str]
"""The key of a household for each of its members, by the keys of the amounts; who is missing is alone."""
_ALONE: Households = {}
Allowed = Callable[[Collection[str]], bool]
"""Which figures may be printed together."""


def _anything(_: Collection[str]) -> bool:
    return True


def class_name(name: str, dimension: str, value: str) -> str:
    """The key in a package of the figure ``name`` of a class: ``cost.municipality.0881``."""
    return f"{name}.{dimension}.{value}"


def class_names(known: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The package keys of every figure of every class."""
    return tuple(class_name(n, dimension, v) for dimension in DIMENSIONS for v in known[dimension] for n in CLASS_SUMS)


def sums(
    now: Amounts,
    earlier: Earlier,
    policy: Policy,
    classes: Classes,
    households: Households = _ALONE,
    *,
    allowed: Allowed = _anything,
) -> dict[str, SafeAmount]:
    """The sums and means over the people whose support is known, each protected also against what was published before.
    ``allowed`` says which of them may be printed together, for what that says of people whose support is not known."""
    found: dict[str, SafeAmount] = {}
    for name, amount in _SUMS.items():
        found[name] = _protected(name, amount, now, earlier, policy, protect_sum, _ORE_OF_A_SEK, households)
    if any(found[name].value is None for name in _SUMS):  # the parts only beside their sum, and both or none
        found |= {name: protect_sum(()) for name in (SumName.COST_MUNICIPAL, SumName.COST_STATE)}
    for name, (amount, unit) in _MEANS.items():
        found[name] = _protected(name, amount, now, earlier, policy, protect_mean, unit, households)
    kept = set[str]()
    for quantity, views in _VIEWS.items():
        passed = [name for name in reversed(tuple(views[-1])) if found[name].value is not None]
        joint = _Joint(quantity, now, earlier, _groups(classes), households)
        kept |= set(largest_printable_set(passed, joint.conflict(passed, ()), partial(_may_be_printed, allowed)))
    return {name: amount if name in kept or amount.value is None else hold(amount) for name, amount in found.items()}


def _may_be_printed(allowed: Allowed, names: Collection[str]) -> bool:
    """Whether figures of the node may be printed together: of the parts of the cost both or none."""
    return allowed(names) and set(COSTS).intersection(names) in (set(), {SumName.COST}, set(COSTS))


def _protected(
    name: str,
    amount: Callable[[Support], int],
    now: Amounts,
    earlier: Earlier,
    policy: Policy,
    protect: Callable[..., SafeAmount],
    unit: int,
    households: Households,
) -> SafeAmount:
    """The figure, held when the rules hold it against any of its earlier publications."""
    amounts = tuple(_together({key: amount(support) for key, support in now.items()}, households))
    divided = {"people": len(now)} if protect is protect_mean else {}
    attempts: list[Sequence[int] | None] = [
        _changes(amount, now, before, households) for before, names in earlier if name in names
    ]
    results = []
    for newcomers in attempts or [None]:
        few = len(amounts) < policy.sum_minimum or 0 < len(newcomers or ()) < policy.sum_minimum
        results.append(protect(() if few else amounts, newcomers=newcomers, unit=unit, **divided))
    return next((result for result in results if result.value is None), results[-1])


def _changes(amount: Callable[[Support], int], now: Amounts, before: Amounts, households: Households) -> tuple[int, ...]:
    """By how much the part of each person or household changed; those whose part did not are left out."""
    nothing = Support(municipal=0, state=0, continuous=0, total=0)
    parts = {key: amount(now.get(key, nothing)) - amount(before.get(key, nothing)) for key in {*now, *before}}
    return tuple(sorted(part for part in _together(parts, households) if part))


def _together(parts: Mapping[str, int], households: Households) -> Collection[int]:
    """The parts of people by household: the rules protect a household as one person."""
    found: dict[str, int] = {}
    for key, part in parts.items():
        owner = households.get(key, key)
        found[owner] = found.get(owner, 0) + part
    return found.values()


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


# --- by class ------------------------------------------------------------------------------------------------------------

Classes = Mapping[str, FrozenClasses]
"""The frozen classes by their id, the key of the amounts."""


def median(bands: Mapping[str, int | None]) -> SafeAmount:
    """The median of continuous months at referral, by interpolation in the bands as they are printed."""
    return band_median(tuple(band.start for band in DurationBand), [bands.get(band) for band in DurationBand])


def of_classes(
    now: Amounts,
    earlier: Earlier,
    classes: Classes,
    counted: Mapping[str, Collection[str]],
    whole: Collection[str],
    policy: Policy,
    households: Households = _ALONE,
    *,
    allowed: Allowed = _anything,
) -> dict[str, SafeAmount]:
    """The figures of the classes of each dimension; ``allowed`` as for ``sums``.

    ``counted`` are the classes whose number of people is printed: a figure implies at least five people, which the reader
    must know already. ``whole`` are the node's figures that are printed: a class has a figure only if the node has it.
    """
    found: dict[str, SafeAmount] = {}
    groups, printed_now = _groups(classes), set(whole)
    for name in CLASS_SUMS:
        figures = [_Figure(name, dimension, groups[dimension], policy, households) for dimension in DIMENSIONS]
        printed: dict[str, SafeAmount] = {}
        for figure in figures:
            candidates = {v for v in counted[figure.dimension] if v in groups[figure.dimension]} if name in whole else set()
            printed |= figure.printable(now, earlier, candidates)
            found |= {figure.name(value): printed.get(figure.name(value), figure.held) for value in counted[figure.dimension]}
        joint = _Joint(_QUANTITIES[name], now, earlier, groups, households)
        passed = sorted(printed, key=lambda full: (len(joint.parts(full)), full))
        together = partial(_may_be_beside, figures, now, earlier, allowed, frozenset(printed_now))
        kept = set(largest_printable_set(passed, joint.conflict(passed, printed_now), together))
        printed_now |= kept
        found |= {full: hold(amount) for full, amount in printed.items() if full not in kept}
    return found


def _may_be_beside(
    figures: Sequence[_Figure],
    now: Amounts,
    earlier: Earlier,
    allowed: Allowed,
    printed: Collection[str],
    names: Collection[str],
) -> bool:
    """Whether figures of classes may be printed beside those ``printed``, and none reveals anybody by what it leaves."""
    return allowed({*printed, *names}) and all(figure.leaves_enough(now, earlier, names) for figure in figures)


Groups = Mapping[str, Mapping[str, Collection[str]]]
"""The keys of the people in each class of each dimension."""


def _groups(classes: Classes) -> Groups:
    found: dict[str, dict[str, set[str]]] = {dimension: {} for dimension in DIMENSIONS}
    for key, own in classes.items():
        for dimension in DIMENSIONS:
            found[dimension].setdefault(str(getattr(own, dimension)), set()).add(key)
    return found


class _Joint:
    """All figures of one quantity, those printed before and those that may be now, as a reader takes them together."""

    def __init__(self, quantity: str, now: Amounts, earlier: Earlier, groups: Groups, households: Households) -> None:
        self._quantity, self._now, self._earlier, self._groups = quantity, now, earlier, groups
        self._households = households

    def conflict(self, names: Collection[str], printed: Collection[str]) -> Callable[[Collection[str]], frozenset[str] | None]:
        """A check of some of the figures ``names``: a conflicting set that must not be printed beside ``printed``, or None."""
        views = cache(partial(self._views, tuple(names), frozenset(printed)))  # at the first question, which may take too long
        return lambda kept: next((found for view in views() if (found := view.conflict(kept)) is not None), None)

    def _views(self, names: Collection[str], printed: Collection[str]) -> list[JointSums]:
        """The figures of each view; where there are households, also with each of them as a single amount, which cancels out
        between figures that hold all of it, however it was shared."""
        every = [(amounts, name, "") for amounts, names_then in self._earlier for name in sorted(names_then)]
        every += [(self._now, name, "") for name in sorted(printed)] + [(self._now, name, name) for name in names]
        views = []
        for kinds in _VIEWS[self._quantity]:
            found = [(amounts, Figure(name=shown, parts=self._parts(kinds, amounts, name))) for amounts, name, shown in every]
            figures = [(amounts, figure) for amounts, figure in found if figure.parts or figure.name]
            views.append(JointSums([figure for _, figure in figures], self._households))
            if self._households:
                views.append(
                    JointSums([self._merged(figure) for amounts, figure in figures if not self._splits(amounts, figure)])
                )
        return views

    def _splits(self, amounts: Amounts, figure: Figure) -> bool:
        """Whether a figure holds the amounts of some members of a household and not of others."""
        inside = {key for key, _ in figure.parts}
        owners = [{self._households.get(key, key) for key in keys} for keys in (inside, amounts.keys() - inside)]
        return not owners[0].isdisjoint(owners[1])

    def _merged(self, figure: Figure) -> Figure:
        parts: dict[tuple[str, str], int] = {}
        for (key, kind), part in figure.parts.items():
            owner = self._households.get(key, key), kind
            parts[owner] = parts.get(owner, 0) + part
        return Figure(name=figure.name, parts=parts)

    def parts(self, name: str) -> Parts:
        """The amounts that a figure is the sum of."""
        return self._parts(_VIEWS[self._quantity][-1], self._now, name)

    def _parts(self, kinds: Mapping[str, Collection[str]], amounts: Amounts, name: str) -> Parts:
        figure, *belonging = name.split(".", 2)
        if belonging:
            dimension, value = belonging
            amounts = _only(amounts, self._groups[dimension].get(value, ()))
        return {(key, kind): _KINDS[kind](own) for key, own in amounts.items() for kind in kinds.get(figure, ())}


class _Figure:
    """One figure over the classes of one dimension."""

    def __init__(
        self, name: str, dimension: str, groups: Mapping[str, Collection[str]], policy: Policy, households: Households
    ) -> None:  # fmt: skip
        self._name, self.dimension, self._groups, self._policy = name, dimension, groups, policy
        self._households = households
        self._amount, self._unit = _MEANS[name] if name in _MEANS else (_SUMS[name], _ORE_OF_A_SEK)
        self._protect = protect_mean if name in _MEANS else protect_sum
        self.held = self._protect((), unit=self._unit)

    def name(self, value: str) -> str:
        """The package key of the figure of a class."""
        return class_name(self._name, self.dimension, value)

    def printable(self, now: Amounts, earlier: Earlier, candidates: Collection[str]) -> dict[str, SafeAmount]:
        """The figures of the largest set of classes that can be printed: each passes the rules, and so does the remainder."""
        found = {value: self._own(now, earlier, value) for value in sorted(candidates)}
        passed = [value for value, amount in found.items() if amount.value is not None]
        choices = (chosen for size in range(len(passed), 0, -1) for chosen in combinations(passed, size))
        best = next((chosen for chosen in choices if self._leaves_enough(now, earlier, chosen)), ())
        return {self.name(value): found[value] for value in best}

    def leaves_enough(self, now: Amounts, earlier: Earlier, names: Collection[str]) -> bool:
        """Whether the node's figure less those of this figure's classes in ``names`` reveals nobody."""
        return self._leaves_enough(now, earlier, [value for value in self._groups if self.name(value) in names])

    def _own(self, now: Amounts, earlier: Earlier, value: str) -> SafeAmount:
        own, name = self._groups[value], self.name(value)
        before = [(_only(amounts, own), names) for amounts, names in earlier]
        return _protected(
            name, self._amount, _only(now, own), before, self._policy, self._protect, self._unit, self._households
        )

    def _leaves_enough(self, now: Amounts, earlier: Earlier, printed: Collection[str]) -> bool:
        """Whether the remainder reveals nobody, nor its change since an earlier release."""
        rest = _only(now, {key for value, keys in self._groups.items() if value not in printed for key in keys})
        left = _together({key: self._amount(support) for key, support in rest.items()}, self._households)
        if rest and protect_sum(tuple(left)).value is None:
            return False
        blocks = self._blocks(printed)
        for amounts, names in earlier:
            if self._name in names:
                before = self._blocks([v for v in self._groups if self.name(v) in names])
                for own, other in (*product(blocks, before), *_unions(blocks, before)):
                    changes = _changes(self._amount, _only(now, own), _only(amounts, other), self._households)
                    if own & other and changes and protect_sum(changes).value is None:
                        return False
        return True

    def _blocks(self, printed: Collection[str]) -> list[set[str]]:
        """The people behind each figure a reader has: those of each printed class, and the remainder of the node."""
        rest = {key for value, keys in self._groups.items() if value not in printed for key in keys}
        return [block for block in (*(set(self._groups[value]) for value in printed), rest) if block]


def _unions(blocks: Sequence[set[str]], others: Sequence[set[str]]) -> list[tuple[set[str], set[str]]]:
    """The smallest sets of people that whole blocks of either family make up, each as a pair (set, set)."""
    found: list[set[str]] = []
    for block in (*blocks, *others):
        apart = [union for union in found if not union & block]
        found = [*apart, set().union(block, *(union for union in found if union & block))]
    return [(union, union) for union in found]


def _only(amounts: Amounts, keys: Collection[str]) -> Amounts:
    return {key: support for key, support in amounts.items() if key in keys}
