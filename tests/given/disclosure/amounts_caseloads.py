"""Invented people with support over half-years, and the sums that a node prints of them, release by release."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.figures import FrozenClasses
from kraft_desktop.services.figures import amounts
from kraft_desktop.services.figures.amounts import Amounts, Support
from tests.given.disclosure.amounts_outsider import Outsider

POLICY = Policy()
MUNICIPALITIES = ("0881", "0885", "0862", "0840")
AGES = ("18-29", "30-49", "50-65")
QUANTITIES: Mapping[str, Callable[[Support], int]] = {
    "cost": lambda own: own.municipal + own.state,
    "mean_continuous": lambda own: own.continuous,
    "mean_total": lambda own: own.total,
}


@dataclass(frozen=True)
class Release:
    """What was known of whom, and what was printed."""

    amounts: Amounts
    printed: Mapping[str, int]


@dataclass(frozen=True)
class Node:
    """Its people's classes, and its releases."""

    classes: Mapping[str, FrozenClasses]
    releases: Sequence[Release]


def people(rng: random.Random, number: int, municipalities: Sequence[str] = MUNICIPALITIES) -> dict[str, FrozenClasses]:
    """People of a few municipalities of unlike size; in some nodes nearly everybody of one municipality is of the same age."""
    found, alike = {}, rng.choice((0, 0.5, 0.8, 0.95))
    for place in range(number):
        key, home = f"p{place:03d}", rng.choices(municipalities, [8, 5, 3, 2][: len(municipalities)])[0]
        age = AGES[municipalities.index(home) % 3] if rng.random() < alike else rng.choices(AGES, [3, 5, 2])[0]
        found[key] = FrozenClasses(
            id=key,
            participant_id=key,
            release=1,
            municipality=home,
            gender=rng.choice((Gender.WOMAN, Gender.MAN)),
            track="",
            duration_band="",
            age_band=age,
        )
    return found


def support(rng: random.Random, keys: Collection[str], releases: int) -> list[dict[str, Support]]:
    """Each person's support as it stood at each release: they come, get it for a while, and stop; of some nothing is known.

    In some nodes a few have much more than the others.
    """
    found: list[dict[str, Support]] = [{} for _ in range(releases)]
    spread = rng.choice((0.0, 0.5, 1.0))
    for key in keys:
        first, stays, scale = rng.randrange(releases), rng.choice((1, 1, 2, 3, releases)), rng.lognormvariate(0, spread)
        municipal, state = rng.randrange(2_000_00, 14_000_00, 1_00), rng.choice((0, 0, rng.randrange(0, 9_000_00, 1_00)))
        months = rng.randrange(0, 60)
        if rng.random() < 0.1:
            continue
        for release in range(first, releases):
            if release < first + stays:
                months += rng.randrange(0, 7)
            paid = int(months * scale)
            found[release][key] = Support(
                municipal=int(municipal * scale) * months, state=state * months, continuous=paid, total=paid + 3
            )
    return found


def node(
    seed: int,
    number: int,
    *,
    detail: Collection[int] = (3, 6),
    releases: int = 6,
    municipalities: Sequence[str] = MUNICIPALITIES,
) -> Node:
    """A node's releases, with the figures of classes in those that are ``detail``."""
    rng = random.Random(seed)
    classes = people(rng, number, municipalities)
    sent: list[Release] = []
    for place, now in enumerate(support(rng, classes, releases), 1):
        printed = published(now, sent, classes, detail=place in detail)
        sent.append(Release(now, printed))
    return Node(classes, sent)


def published(now: Amounts, sent: Sequence[Release], classes: Mapping[str, FrozenClasses], *, detail: bool) -> dict[str, int]:
    """The figures as a package prints them."""
    earlier = [(release.amounts, frozenset(release.printed)) for release in sent]
    found = amounts.sums(now, earlier, POLICY, classes)
    if detail:
        told = {d: sorted({str(getattr(classes[key], d)) for key in now}) for d in amounts.DIMENSIONS}
        whole = {name for name, amount in found.items() if amount.value is not None}
        found |= amounts.of_classes(now, earlier, classes, told, whole, POLICY)
    return {name: amount.value for name, amount in found.items() if amount.value is not None}


def small(seed: int) -> Node:
    """A node of the kind where one person's amount came out: few people, few municipalities, or the same classes."""
    releases, detail = ((1, (1,)), (2, (1, 2)), (4, (2, 4)), (6, (3, 6)), (6, (1, 2, 3, 4, 5, 6)))[seed % 5]
    number, municipalities = (14, 18, 22, 25)[seed % 4], MUNICIPALITIES[: 2 + seed % 3]
    return node(seed, number, detail=detail, releases=releases, municipalities=municipalities)


def outsider(node: Node, quantity: str) -> Outsider:
    """Somebody who knows all classes, with the printed figures of one quantity."""
    truth = [{key: QUANTITIES[quantity](own) for key, own in release.amounts.items()} for release in node.releases]

    def people_of(name: str) -> frozenset[str]:
        _, *belonging = name.split(".", 2)
        return frozenset(
            key for key, own in node.classes.items() if not belonging or str(getattr(own, belonging[0])) == belonging[1]
        )

    figures = [[people_of(name) for name in release.printed if name.partition(".")[0] == quantity] for release in node.releases]
    return Outsider(truth, figures)
