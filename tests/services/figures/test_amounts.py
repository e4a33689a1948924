"""Sums and means: when they are printed, of the node and of classes, and against what was printed before."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from kraft_desktop.disclosure.amounts import contributors
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import COSTS
from kraft_desktop.domain.statistics.figures import FrozenClasses
from kraft_desktop.services.figures import amounts
from kraft_desktop.services.figures.amounts import Support
from tests.given.shares import Share

PERSON = Support(municipal=5_000_00, state=1_000_00, continuous=20, total=30)
POLICY = Policy()


def some(count: int, person: Support = PERSON, prefix: str = "p") -> dict[str, Support]:
    return {f"{prefix}{n}": person for n in range(count)}


def values(now: dict[str, Support], *earlier: dict[str, Support], policy: Policy = POLICY) -> dict[str, int | None]:
    history = [(before, frozenset(amounts.SUMS)) for before in earlier]
    return {name: amount.value for name, amount in amounts.sums(now, history, policy, {}).items()}


def test_sums_and_means_in_their_units() -> None:
    assert values(some(12)) == {
        "cost": 12 * 6_000_00,
        "cost_municipal": 12 * 5_000_00,
        "cost_state": 12 * 1_000_00,
        "mean_continuous": 20,
        "mean_total": 30,
    }


@pytest.mark.parametrize(
    ("people_known", "sums", "means"), [(4, False, False), (5, True, False), (9, True, False), (10, True, True)]
)
def test_few_people_give_nothing(people_known: int, sums: bool, means: bool) -> None:
    found_values = values(some(people_known))
    assert [name for name, value in found_values.items() if value is not None] == [
        name for name in (*COSTS, "mean_continuous", "mean_total") if (means if name.startswith("mean") else sums)
    ]


def test_the_policy_may_ask_for_more_people() -> None:
    assert values(some(12), policy=replace(POLICY, sum_minimum=13))["cost"] is None
    assert values(some(13), policy=replace(POLICY, sum_minimum=13))["cost"] is not None


@pytest.mark.parametrize(("broken", "shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_the_means_together_do_not_tell_of_the_few_who_had_a_break(broken: int, shown: bool) -> None:
    whole, torn = replace(PERSON, total=PERSON.continuous), replace(PERSON, total=PERSON.continuous + 60)
    found = values(some(12 - broken, whole) | some(broken, torn, "q"))
    assert found["mean_continuous"] is not None
    assert (found["mean_total"] is not None) is shown


def test_one_newcomer_would_be_the_difference() -> None:
    assert values(some(21), some(20))["cost"] is None
    assert values(some(26), some(20))["cost"] is not None
    assert values(some(20), some(20))["cost"] is not None  # nothing new is said
    assert values(some(20), some(21))["cost"] is None  # one who was taken away
    more = some(19) | {"p19": replace(PERSON, municipal=PERSON.municipal + 1_00)}
    assert values(more, some(20))["cost"] is None  # one whose cost was added to


def test_the_policy_may_ask_for_more_newcomers() -> None:
    strict = replace(POLICY, sum_minimum=13)
    assert values(some(32), some(20))["cost"] is not None
    assert values(some(32), some(20), policy=strict)["cost"] is None
    assert values(some(33), some(20), policy=strict)["cost"] is not None
    assert values(some(20), some(20), policy=strict)["cost"] is not None  # nothing new is said


def test_every_earlier_publication_counts() -> None:
    now = some(26)
    assert values(now, some(20))["cost"] is not None
    assert values(now, some(25), some(20))["cost"] is None
    unprinted = [(some(25), frozenset({"mean_total"})), (some(20), frozenset(amounts.SUMS))]
    assert amounts.sums(now, unprinted, POLICY, {})["cost"].value is not None


def test_the_parts_go_out_together_or_not_at_all() -> None:
    """Of twelve people one alone has state support: that sum is theirs, and so is what the other leaves of the whole."""
    now = some(11, replace(PERSON, state=0)) | {"x": PERSON}
    found_values = values(now)
    assert found_values["cost"] is not None
    assert (found_values["cost_municipal"], found_values["cost_state"]) == (None, None)


# --- by class ------------------------------------------------------------------------------------------------------------

TOLD = {"municipality": ("A", "B", "C"), "gender": ("woman", "man"), "age_band": ("18-29", "30-49")}
WHOLE = ("cost", "mean_continuous", "mean_total")


def classes(**municipalities: int) -> dict[str, FrozenClasses]:
    """So many people in each municipality, numbered from p0; half women, all 18-29."""
    homes = [name for name, count in municipalities.items() for _ in range(count)]
    return {f"p{n}": belonging(f"p{n}", home, "18-29") for n, home in enumerate(homes)}


def belonging(key: str, municipality: str, age: str) -> FrozenClasses:
    gender = Gender.WOMAN if int(key[1:]) % 2 else Gender.MAN
    return FrozenClasses(
        id=key,
        participant_id=key,
        release=1,
        municipality=municipality,
        gender=gender,
        track="",
        duration_band="",
        age_band=age,
    )


Printed = dict[str, int | None]


def by_class(
    now: dict[str, Support],
    own: dict[str, FrozenClasses],
    *earlier: tuple[dict[str, Support], Printed],
    households: dict[str, str] | None = None,
    **told: tuple[str, ...],
) -> Printed:
    history = [(before, frozenset(n for n, value in names.items() if value is not None)) for before, names in earlier]
    found = amounts.of_classes(now, history, own, {**TOLD, **told}, WHOLE, POLICY, households or {})
    return {name: amount.value for name, amount in found.items()}


def test_each_class_has_its_sum() -> None:
    found = by_class(some(36), classes(A=12, B=12, C=12))
    assert [found[f"cost.municipality.{m}"] for m in "ABC"] == [12 * 6_000_00] * 3
    assert [found[f"mean_total.gender.{g}"] for g in ("woman", "man")] == [30, 30]
    assert found["cost.age_band.18-29"] == 36 * 6_000_00
    assert "cost.municipality.D" not in found


def test_a_class_whose_number_is_hidden_has_no_sum() -> None:
    found = by_class(some(36), classes(A=12, B=12, C=12), municipality=("A", "B"))
    assert [name for name in found if "municipality" in name and name.startswith("cost")] == [
        "cost.municipality.A",
        "cost.municipality.B",
    ]


def test_nothing_is_told_of_the_parts_of_a_figure_that_is_held() -> None:
    found = amounts.of_classes(some(36), [], classes(A=12, B=12, C=12), TOLD, ("mean_total",), POLICY)
    assert {name for name, amount in found.items() if amount.value is not None and name.startswith("cost")} == set()
    assert found["mean_total.municipality.A"].value == 30


@pytest.mark.parametrize(("last", "shown"), [(12, "ABC"), (3, "A"), (5, "ABC"), (0, "AB")])
def test_what_the_printed_classes_leave_is_a_figure_too(last: int, shown: str) -> None:
    found = by_class(some(26 + last), classes(A=14, B=12, C=last))
    assert "".join(m for m in "ABC" if found.get(f"cost.municipality.{m}") is not None) == shown


def test_one_newcomer_to_a_class_would_be_the_difference() -> None:
    own = classes(A=14, B=18, C=12)
    before = {key: PERSON for key in own if key not in {"p0", *(f"p{n}" for n in range(14, 20))}}
    first = by_class(before, own)
    found = by_class(some(44), own, (before, {**first, "cost": 1}))
    shown = [m for m in "ABC" if found[f"cost.municipality.{m}"] is not None]
    assert shown == ["C"]  # one came to A and six to B: with B printed A's change would be what is left


class Reader:
    """Adds and subtracts what is printed: every difference that means a sum over people, by brute force."""

    def __init__(self, own: dict[str, FrozenClasses]) -> None:
        self.own, self.releases = own, list[tuple[dict[str, Support], set[str]]]()

    def known(self) -> list[dict[str, int]]:
        """The sums that come out, each by who is in it with which part."""
        found = []
        for place, (now, names) in enumerate(self.releases):
            parts = {value for value in TOLD["municipality"] if f"cost.municipality.{value}" in names}
            found += [self.part(now, {}, {value}) for value in parts] + [self.part(now, {}, self.others(parts))]
            for before, older in self.releases[:place]:
                both = {value for value in parts if f"cost.municipality.{value}" in older}
                found += [self.part(now, before, {value}) for value in both] + [self.part(now, before, self.others(both))]
        return found

    def others(self, told: set[str]) -> set[str]:
        return set(TOLD["municipality"]) - told

    def part(self, now: dict[str, Support], before: dict[str, Support], values: set[str]) -> dict[str, int]:
        inside = [key for key, own in self.own.items() if own.municipality in values]
        parts = {k: (now[k].municipal if k in now else 0) - (before[k].municipal if k in before else 0) for k in inside}
        return {key: part for key, part in parts.items() if part}


def read_on(seed: int, households: dict[str, str]) -> tuple[Reader, int]:
    """Four releases of an invented node, and how many class sums they print."""
    rng = random.Random(seed)
    own = classes(A=rng.randrange(4, 30), B=rng.randrange(4, 20), C=rng.randrange(0, 12))
    now: dict[str, Support] = {}
    reader, history, shown = Reader(own), list[tuple[dict[str, Support], Printed]](), 0
    for _ in range(4):
        for key in own:
            if rng.random() < 0.4:
                now = {**now, key: replace(PERSON, municipal=now.get(key, PERSON).municipal + rng.randrange(0, 9) * 1_000_00)}
        before = [(b, frozenset(n for n, v in p.items() if v is not None)) for b, p in history]
        whole = amounts.sums(now, before, POLICY, own, households)
        told = tuple(m for m in "ABC" if sum(own[key].municipality == m for key in now) >= 5)
        printed: Printed = {name: amount.value for name, amount in whole.items()}
        if printed["cost"] is not None:
            printed |= by_class(now, own, *history, households=households, municipality=told)
            reader.releases.append((now, {name for name, value in printed.items() if value is not None}))
        history.append((now, printed))
        shown += sum(name.startswith("cost.municipality") and value is not None for name, value in printed.items())
    return reader, shown


@pytest.mark.parametrize("households", [{}, {f"p{n}": f"h{n // 2}" for n in range(60) if n % 6 < 2}])
def test_no_addition_or_subtraction_rests_on_few(households: dict[str, str], share: Share) -> None:
    read = [read_on(seed, households) for seed in range(share(12, 40))]
    assert sum(shown for _, shown in read) > 2.5 * len(read)
    for reader, _ in read:
        known = [{households.get(key, key) for key in people} for people in reader.known()]
        assert all(not owners or len(owners) >= 5 for owners in known)


# --- households ----------------------------------------------------------------------------------------------------------

COUPLE = {"p0": "p0", "p1": "p0"}


def of_households(now: dict[str, Support], *earlier: dict[str, Support], households: dict[str, str]) -> Printed:
    history = [(before, frozenset(amounts.SUMS)) for before in earlier]
    return {name: amount.value for name, amount in amounts.sums(now, history, POLICY, {}, households).items()}


@pytest.mark.parametrize(("people", "shown"), [(5, False), (6, True)])
def test_a_household_is_one_of_the_five(people: int, shown: bool) -> None:
    assert (of_households(some(people), households=COUPLE)["cost"] is not None) is shown
    newcomers = some(people) | some(20, prefix="q")
    assert (of_households(newcomers, some(20, prefix="q"), households=COUPLE)["cost"] is not None) is shown


def test_a_household_can_be_most_of_a_sum() -> None:
    much = replace(PERSON, municipal=4 * PERSON.municipal)
    now = some(7) | {"p0": much, "p1": much}
    assert values(now)["cost"] is not None
    assert of_households(now, households=COUPLE)["cost"] is None


@pytest.mark.parametrize(("newcomers", "shown"), [(4, False), (5, True)])
def test_an_amount_that_is_only_shared_otherwise_is_no_newcomer(newcomers: int, shown: bool) -> None:
    """A partner comes: the amount is now half on each, and the sum is what it was but for the newcomers."""
    whole = replace(PERSON, state=0)
    half = replace(whole, municipal=whole.municipal // 2)
    before = {key: whole for key in some(20) if key != "p1"}
    now = {**before, "p0": half, "p1": half} | some(newcomers, whole, "q")
    assert values(now, before)["cost"] is not None, "two amounts changed, as it seems"
    assert (of_households(now, before, households=COUPLE)["cost"] is not None) is shown


@pytest.mark.parametrize(("others", "shown"), [(4, False), (5, True)])
def test_a_household_that_stays_itself_hides_nobody_in_a_class(others: int, shown: bool) -> None:
    """The same in a municipality, whose sum was printed both times; the node has newcomers enough."""
    own = classes(A=20, B=30)
    whole = replace(PERSON, state=0, municipal=9_000_00)
    half = replace(whole, municipal=4_500_00)
    late = {"p1", *(f"p{n}" for n in range(2, 2 + others)), *(f"p{n}" for n in range(20, 30))}
    before = {key: whole for key in own if key not in late}
    now = dict.fromkeys(own, whole) | {"p0": half, "p1": half}
    first = by_class(before, own)
    found = by_class(now, own, (before, {**first, "cost": 1}), households=COUPLE)
    assert first["cost.municipality.A"] is not None
    assert (found["cost.municipality.A"] is not None) is shown


def test_the_difference_that_an_answer_makes_is_an_amount_of_a_household() -> None:
    """They were counted as two when the last package left; what is less now is what the household gets."""
    half = replace(PERSON, municipal=PERSON.municipal // 2)
    now = some(20) | {"p0": half, "p1": half}
    assert of_households(now, some(20), households=COUPLE)["cost"] is None
    assert of_households(now | some(5, prefix="q"), some(20), households=COUPLE)["cost"] is not None


def test_women_and_men_are_printed_though_a_household_is_of_both() -> None:
    half = replace(PERSON, municipal=PERSON.municipal // 2)
    found = by_class(some(40) | {"p0": half, "p1": half}, classes(A=20, B=20), households=COUPLE)
    assert [found[f"cost.gender.{gender}"] is not None for gender in ("woman", "man")] == [True, True]


def test_a_mean_is_over_people_though_a_household_is_protected_as_one() -> None:
    now = some(11) | {"p0": replace(PERSON, total=30 + 2 * 11)}
    assert of_households(now, households=COUPLE)["mean_total"] == 32
    assert of_households(some(10), households=COUPLE)["mean_total"] is None


def test_a_difference_that_is_a_household_and_three_is_held() -> None:
    """Of a municipality all but five are of one age, and two of the five are a household."""
    homes = classes(A=20, B=20)
    own = {
        key: replace(of, age_band="50-65" if of.municipality == "A" and int(key[1:]) > 4 else "30-49")
        for key, of in homes.items()
    }
    ages = {"municipality": ("A", "B"), "age_band": ("30-49", "50-65")}

    def both(households: dict[str, str]) -> bool:
        found = by_class(some(40), own, households=households, **ages)
        return found["cost.municipality.A"] is not None and found["cost.age_band.50-65"] is not None

    assert both({})
    assert not both(COUPLE)


def test_what_other_classes_left_is_an_earlier_figure_of_the_class() -> None:
    own = classes(A=12, B=12, C=12)
    before, more = some(36), replace(PERSON, municipal=PERSON.municipal + 1_00)
    first = by_class(before, own, municipality=("A", "B"))  # and by them what C had
    now = before | {f"p{n}": more for n in (*range(6), 30)}  # six of A, one of C
    then = by_class(now, own, (before, {"cost": 1, **first}), municipality=("C",))
    assert then["cost.municipality.C"] is None


def test_a_total_may_show_newcomers_by_a_class_that_was_printed() -> None:
    """Twelve of A are not known any more and three came: fifteen changes of the node's total, but A's sum was printed."""
    own = classes(A=12, B=12, C=15)
    before = {key: PERSON for key in own if key not in {"p36", "p37", "p38"}}
    now = {key: PERSON for key, of in own.items() if of.municipality != "A"}
    whole = frozenset(amounts.SUMS)
    with_class = whole | {"cost.municipality.A"}
    assert amounts.sums(now, [(before, whole)], POLICY, own)["cost"].value is not None
    assert amounts.sums(now, [(before, with_class)], POLICY, own)["cost"].held == "together"
    assert amounts.sums(now, [(before, with_class)], POLICY, own)["mean_total"].value is not None


def test_what_takes_too_long_to_be_sure_of_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contributors, "_MAX_STEPS", 0)
    monkeypatch.setattr(contributors._Search, "_without_large_groups", lambda _, found, __: found)
    found = amounts.sums(some(30), [(some(20), frozenset(amounts.SUMS))], POLICY, {})
    assert {amount.held for amount in found.values()} == {"together"}


def test_those_of_one_age_who_are_all_but_one_of_a_municipality() -> None:
    homes = classes(A=14, B=16)
    own = {
        key: replace(of, age_band="50-65" if of.municipality == "A" and key != "p0" else "30-49") for key, of in homes.items()
    }
    ages = ("30-49", "50-65")
    found = amounts.of_classes(some(30), [], own, {**TOLD, "municipality": ("A", "B"), "age_band": ages}, WHOLE, POLICY)
    printed = {name for name, amount in found.items() if amount.value is not None and name.startswith("cost")}
    assert "cost.gender.woman" in printed
    assert not ({"cost.municipality.A", "cost.municipality.B"} & printed and {f"cost.age_band.{a}" for a in ages} & printed)
    assert {amount.held for name, amount in found.items() if name not in printed and name.startswith("cost")} == {"together"}
