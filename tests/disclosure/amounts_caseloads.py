"""Invented people with support over half-years, and the sums that a node prints of them, release by release."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.figures import FrozenClasses
from kraft_desktop.domain.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services import amounts
from kraft_desktop.services.amounts import Amounts, Support

POLICY = Policy()
MUNICIPALITIES = ("0881", "0885", "0862", "0840")
AGES = ("18-29", "30-49", "50-65")


@dataclass(frozen=True)
class Release:
    """What was known of whom, and what was printed."""

    amounts: Amounts
    printed: Mapping[str, int]


@dataclass(frozen=True)
class Node:
    """Its people's classes, its releases, and how many sums passed every rule but that of what they give together."""

    classes: Mapping[str, FrozenClasses]
    releases: Sequence[Release]


def people(rng: random.Random, number: int, municipalities: Sequence[str] = MUNICIPALITIES) -> dict[str, FrozenClasses]:
    """People of a few municipalities of unlike size, most of them of middle age."""
    found = {}
    for place in range(number):
        key = f"p{place:03d}"
        found[key] = FrozenClasses(
            id=key,
            participant_id=key,
            release=1,
            municipality=rng.choices(municipalities, [8, 5, 3, 2][: len(municipalities)])[0],
            gender=rng.choice((Gender.WOMAN, Gender.MAN)),
            track="",
            duration_band="",
            age_band=rng.choices(AGES, [3, 5, 2])[0],
        )
    return found


def support(rng: random.Random, keys: Collection[str], releases: int) -> list[dict[str, Support]]:
    """Each person's support as it stood at each release: they come, get it for a while, and stop; of some nothing is known."""
    found: list[dict[str, Support]] = [{} for _ in range(releases)]
    for key in keys:
        first, stays = rng.randrange(releases), rng.choice((1, 1, 2, 3, releases))
        municipal, state, months = (
            rng.randrange(2_000_00, 14_000_00, 1_00),
            rng.choice((0, 0, rng.randrange(0, 9_000_00, 1_00))),
            0,
        )
        if rng.random() < 0.1:
            continue
        months = rng.randrange(0, 60)
        for release in range(first, releases):
            if release < first + stays:
                months += rng.randrange(0, 7)
            found[release][key] = Support(
                municipal=municipal * months, state=state * months, continuous=months, total=months + 3
            )
    return found


def node(
    seed: int,
    number: int,
    *,
    detail: Collection[int] = (3, 6),
    releases: int = 6,
    municipalities: Sequence[str] = MUNICIPALITIES,
    publish: Callable[..., dict[str, int]] | None = None,
) -> Node:
    """A node's releases, with the figures of classes in those that are ``detail``."""
    rng = random.Random(seed)
    classes = people(rng, number, municipalities)
    sent: list[Release] = []
    for place, now in enumerate(support(rng, classes, releases), 1):
        printed = (publish or published)(now, sent, classes, detail=place in detail)
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
