"""A sum or mean is not printed when its five or ten people say too much of how many people's support is unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.disclosure.protect import protect, suppress_more
from kraft_desktop.disclosure.tables.table import make_key
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.figures.catalogue import Joint
from kraft_desktop.services.figures.support_unknown import SupportUnknown
from tests.given.disclosure.caseloads import package_of

POLICY = Policy()


def package(known: int, unknown: int, *, women: int = 0, policy: Policy = POLICY) -> SupportUnknown:
    """A first package without detail, of people alike but for their support, and for the ``women`` among those known."""
    man, woman = (("0881", gender, "reactive", "24-35", "30-49") for gender in ("man", "woman"))
    counts = {
        man: (known - women, 0, 0, 0),
        woman: (women, 0, 0, 0),
        (*man[:3], "unknown", man[4]): (unknown, 0, 0, 0),
    }
    plain = package_of({key: steps for key, steps in counts.items() if steps[0]}, 1)
    return SupportUnknown([protect(plain)], [plain], policy)


@pytest.mark.parametrize(
    ("known", "unknown", "printed"), [(7, 1, False), (24, 1, True), (7, 0, True), (5, 3, False), (24, 6, True)]
)
def test_a_sum_leaves_room_for_those_whose_support_is_unknown(known: int, unknown: int, printed: bool) -> None:
    """Of eight people the sum leaves room for three, when one of them is the hidden number: it must be able to be four."""
    assert package(known, unknown).stays_hidden(["cost"]) is printed


def test_a_hidden_number_that_is_none_is_treated_as_any_other() -> None:
    """If a sum were held only because of one to four people, one that is printed would say that there is nobody."""
    assert not two_hidden({"24-35": 8}, POLICY).stays_hidden(["cost"])


def test_those_whose_support_became_known_since_say_nothing_of_the_hidden_number() -> None:
    """Eight of twenty had no known support when they were first counted; now at most six have not."""
    known = two_hidden({"36-59": 10, "24-35": 2, "unknown": 8}, replace(POLICY, sum_minimum=14))
    assert known.stays_hidden(["cost"])


def two_hidden(bands: dict[str, int], policy: Policy) -> SupportUnknown:
    """A first package of people alike but for their support, where a number with and that without are hidden."""
    counts: Joint = {("0881", "man", "reactive", band, "30-49"): (number, 0, 0, 0) for band, number in bands.items()}
    plain = package_of(counts, 1)
    hidden = [make_key({"duration_band": band, "step": "referred"}) for band in ("24-35", "unknown")]
    return SupportUnknown([suppress_more(protect(plain), [], hidden)], [plain], policy)


def test_means_of_both_classes_say_more_than_that_of_the_node() -> None:
    unknown = package(22, 1, women=11)
    assert unknown.stays_hidden(["mean_continuous"])
    assert unknown.stays_hidden(["mean_continuous", "mean_continuous.gender.man"])
    assert not unknown.stays_hidden(["mean_continuous", "mean_continuous.gender.man", "mean_continuous.gender.woman"])


def test_hidden_classes_hold_no_more_people_together_than_the_total_leaves() -> None:
    """Each of two hidden municipalities may have four people, but both have four together: with ten people known in each of
    the others nobody else is left, so that the four without a known support come out."""
    known = {("0881", "36-59"): 6, ("0881", "24-35"): 4, ("0885", "36-59"): 6, ("0885", "24-35"): 4}
    counts: Joint = {(home, "man", "reactive", band, "30-49"): (number, 0, 0, 0) for (home, band), number in known.items()}
    counts |= {(home, "man", "reactive", "unknown", "30-49"): (2, 0, 0, 0) for home in ("0862", "0840")}
    plain = package_of(counts, 3)
    unknown, means = SupportUnknown([protect(plain)], [plain], POLICY), ["mean_continuous", "mean_continuous.municipality.0881"]
    assert unknown.stays_hidden(means)
    assert not unknown.stays_hidden([*means, "mean_continuous.municipality.0885"])


def test_the_owner_may_ask_for_more_people_behind_a_sum() -> None:
    assert package(9, 1).stays_hidden(["cost"])
    assert not package(9, 1, policy=replace(POLICY, sum_minimum=8)).stays_hidden(["cost"])
