"""Sentences for the reader of a package: how its numbers are protected, read and verified."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop import vocabulary
from kraft_desktop.disclosure.amounts.sums import LEAST_FOR_MEAN
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.statistics.classes import UNSTATED_FROM, Dimension
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.words import translate


def rules(payload: Payload) -> list[str]:
    """The rules that were applied to the package by the node's policy, one sentence each."""
    return [*_of_people(payload), *([budget_tables.rounding_rules()] if payload.budget else [])]


def _of_people(payload: Payload) -> list[str]:
    policy, kind = payload.heading.policy, payload.heading.kind
    if kind is PackageKind.STATUS:
        return []
    small = [document.parameters.increment_threshold - 1 for document in payload.tables.values()]
    made: list[str] = []
    if "threshold" in policy:
        text = translate(
            "OpenPackage",
            "Counts from 1 to {small} are not shown, nor are numbers that would give them away. A span such as 0–{width} stands"
            " there instead: it is what the printed numbers leave open, also together with those of every earlier package.",
        )
        made += [text.format(small=policy["threshold"] - 1, width=policy["threshold"] + 1), _by_the_blanks()]
    if small:
        text = translate(
            "OpenPackage", "Increases by 1 to {small} people since an earlier package are protected in the same way."
        )
        made.append(text.format(small=max(small)))
    if "sum_minimum" in policy and payload.sums:
        text = translate(
            "OpenPackage",
            "A sum is shown when at least {people} people are behind it and none of them is most of it, a mean when they are"
            " at least {mean}, and only where all sums together tell nothing of fewer than five people. Otherwise it is held"
            " back.",
        )
        made.append(text.format(people=policy["sum_minimum"], mean=max(LEAST_FOR_MEAN, policy["sum_minimum"])))
    made.append(
        translate(
            "OpenPackage",
            "Counts go from the start of the project to the last day of the period: who has reached a step is counted there in"
            " every later package too. Classes such as municipality and age are those of the first time a person was counted.",
        )
    )
    if kind is PackageKind.HALF_YEAR:
        made += [_women_and_men(payload), *([_unstated()] if policy.get("unstated_with_band") else [])]
    if "gap_tolerance" in policy and payload.sums:
        text = translate("OpenPackage", "Months with support count as continuous over gaps of at most {gap} mo.")
        made.append(text.format(gap=policy["gap_tolerance"]))
    if payload.sums:
        made.append(_households())
    if "detail_releases" in policy and kind is PackageKind.HALF_YEAR:
        made.append(_detail(payload))
    if policy.get("second_approval") and (kind is PackageKind.HALF_YEAR or payload.texts):
        made.append(translate("OpenPackage", "A second person at the node has looked at the package and approved it."))
    return made


def _women_and_men(payload: Payload) -> str:
    """How women and men are counted: the first packages had classes of their own for who is neither."""
    printed = {value for document in payload.tables.values() for value in document.dimensions.get(Dimension.GENDER, ())}
    if printed - {Gender.WOMAN, Gender.MAN}:
        return translate(
            "OpenPackage", "Women and men are counted by the personal number, as the statistics authority does it."
        )
    return translate(
        "OpenPackage",
        "Women and men are counted by the personal number, as the statistics authority does it, and without one by what the"
        " person has said. Who is then neither is counted with the larger of the two.",
    )


def _unstated() -> str:
    return translate(
        "OpenPackage",
        "From {least} referred on, those whose age is not stated are counted with the widest band, the same in every node.",
    ).format(least=UNSTATED_FROM)


def _by_the_blanks() -> str:
    """What a reader gets from which cells are hidden; measured over every population of small nodes by
    ``tests/benchmarks/disclosure/pattern.py``."""
    return translate(
        "OpenPackage",
        "A reader who knows how the program chooses what to hide can sometimes rule out more of a span than the numbers do."
        " Tried on every possible node of a few people, this reader could tell of most small counts that they are not 0, and"
        " none of them came out exactly.",
    )


def _households() -> str:
    """How a household's amounts are counted; true of earlier packages too, since no household was known then."""
    return translate(
        "OpenPackage",
        "Economic assistance is granted to households. Where the node knows that two participants are one household, the same"
        " amount for the same month is counted once, shared equally between the two, and together they count as one of the"
        " people behind a sum; the months are each person's own.",
    )


def _detail(payload: Payload) -> str:
    """Which packages have tables of every step by class. The first packages had none by municipality in the others, those
    after them tables by gender, track and time with support in all."""
    releases: Sequence[int] = payload.heading.policy["detail_releases"]
    numbers = vocabulary.joined([str(release) for release in releases])
    if payload.heading.period.release in releases:  # what the others have is said in them
        return translate(
            "OpenPackage",
            "Tables of every step by municipality, gender, age, track and time with support are part of the packages for"
            " half-years number {numbers}.",
        ).format(numbers=numbers)
    printed = {name for document in payload.tables.values() for name in document.dimensions}
    always, fewer = Dimension.MUNICIPALITY in printed, Dimension.TRACK not in printed
    if not releases and always and fewer:
        return translate(
            "OpenPackage",
            "People referred are counted by gender, municipality and time with support in every half-year. Tables of the other"
            " steps by class, and by age and track, do not leave the node.",
        )
    if not releases and always:
        return translate(
            "OpenPackage",
            "People referred are counted by municipality in every half-year. Other tables by municipality and age do not leave"
            " the node.",
        )
    if not releases:
        return translate("OpenPackage", "Tables by municipality and age do not leave the node.")
    if always and fewer:
        text = translate(
            "OpenPackage",
            "People referred are counted by gender, municipality and time with support in every half-year. Tables of the other"
            " steps by class, and by age and track, are part of the packages for half-years number {numbers}.",
        )
    elif always:
        text = translate(
            "OpenPackage",
            "People referred are counted by municipality in every half-year. The other tables by municipality and age are part"
            " of the packages for half-years number {numbers}.",
        )
    else:
        text = translate(
            "OpenPackage", "Tables by municipality and age are part of the packages for half-years number {numbers}."
        )
    return text.format(numbers=numbers)


def proof(payload: Payload) -> list[str]:
    """What the sender's attack on its own figures found, in sentences; nothing counted from hidden numbers."""
    found = payload.proof
    if not payload.tables:
        return []
    made = [vocabulary.hidden_numbers(CellCounts.of(payload.tables.values()).hidden)]
    if found.nothing_found:
        return [*made, vocabulary.nobody_found()]
    if found.exact or found.narrow:
        text = translate(
            "OpenPackage",
            "Sensitive numbers that can be worked out from all that the node has sent: {exact}; that come closer than the rules"
            " allow: {narrow}.",
        )
        return [*made, text.format(exact=found.exact, narrow=found.narrow)]
    return [
        *made,
        translate("OpenPackage", "No outsider can work out a hidden number from the numbers that the node has sent."),
    ]


def reading(*, last_numbers: bool = False) -> list[str]:
    """How the tables are to be read; ``last_numbers`` when some hidden cell has its last printed number."""
    return [
        translate("OpenPackage", "A number is a number of people, exactly as it was counted."),
        translate("OpenPackage", "A span such as 0–6 stands for a hidden number. Nothing is said about why it is hidden."),
        *([vocabulary.about_last_numbers()] if last_numbers else []),
        translate("OpenPackage", "A dash, or an empty cell in the workbook, is no number of the table."),
    ]


CHECKS = (("minisign -Vm SHA256SUMS -p nod.pub", "Signature and comment signature verified"), ("sha256sum -c SHA256SUMS", "OK"))
"""What a receiver without the program types in the folder of an unpacked zip, and what the tools answer."""


def checking() -> list[str]:
    """How a receiver without the program makes sure of an open package."""
    return [
        translate("OpenPackage", "Call the node on a number you already have. The four words must be theirs."),
        translate(
            "OpenPackage",
            "Unpack the zip file, open a terminal in the folder and type the two lines below. The first checks the signature,"
            " the second every file.",
        ),
        translate(
            "OpenPackage",
            "The key in nod.pub must be the one that the node has given you in another way. Otherwise the signature only says"
            " that the files belong together.",
        ),
    ]
