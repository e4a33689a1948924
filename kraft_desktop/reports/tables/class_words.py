"""What dimensions, classes, steps and sums are called on paper and in workbooks."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop import labels, words
from kraft_desktop.disclosure.tables import merging
from kraft_desktop.domain.errors import UnknownMunicipality
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.statistics.figures import UNKNOWN
from kraft_desktop.words import translate

TOTAL = "total"
"""The class of everybody in a dimension, where a table has one line for each class."""


def dimension_name(dimension: str) -> str:
    """The words for a dimension; one without words stands as it is."""
    return {
        "municipality": translate("Consolidation", "Municipality"),
        "gender": translate("Consolidation", "Gender"),
        "track": translate("Consolidation", "Track"),
        "duration_band": translate("Consolidation", "Months of support in a row at referral"),
        "age_band": translate("Consolidation", "Age at referral"),
        "reason": translate("Consolidation", "Reason"),
        "step": translate("OpenPackage", "Step"),
    }.get(dimension, dimension)


def class_name(programme: Programme, dimension: str, name: str) -> str:
    """The words for a class of a dimension; a code without words stands as it is."""
    if name == UNKNOWN:
        return translate("Consolidation", "Not stated")
    if name == TOTAL:
        return translate("OpenPackage", "Everybody")
    if dimension == "municipality":
        return labels.together([_municipality(programme, code) for code in merging.members(name)])
    return _NAMES[dimension](programme, name) if dimension in _NAMES else name


def step_names() -> list[str]:
    """The steps in the order of the catalogue."""
    return [_step(None, step) for step in _STEPS]


_STEPS = ("referred", "investigated", "closer", "capacity_25")


def _step(_: Programme | None, name: str) -> str:
    return {
        "referred": translate("Consolidation", "Referred"),
        "investigated": translate("Consolidation", "Investigated"),
        "closer": translate("Consolidation", "A step closer"),
        "capacity_25": translate("Consolidation", "Capacity ≥\u00a025\u00a0%"),
    }.get(name, name)


def _gender(_: Programme, name: str) -> str:
    return {
        "woman": translate("Consolidation", "Women"),
        "man": translate("Consolidation", "Men"),
        "other": translate("Consolidation", "Other"),
    }.get(name, name)


def _municipality(programme: Programme, code: str) -> str:
    for node in programme.nodes:
        try:
            return node.municipality(code).name
        except UnknownMunicipality:
            continue
    return code


def _of_list(code_list: str) -> Callable[[Programme, str], str]:
    def name(programme: Programme, code: str) -> str:
        try:
            text = programme.code(code_list, code).name(words.language())
        except KeyError:
            return code
        return text[:1].upper() + text[1:]

    return name


def _months(_: Programme, name: str) -> str:
    name = merging.joined_band(name)
    band = name.removesuffix("+").replace("-", "–") + (f" {translate('Consolidation', 'or more')}" if "+" in name else "")
    return translate("Consolidation", "{band} months").format(band=band)


def _years(_: Programme, name: str) -> str:
    return translate("Consolidation", "{band} years").format(band=merging.joined_band(name).replace("-", "–"))


_NAMES: dict[str, Callable[[Programme, str], str]] = {
    "gender": _gender,
    "track": _of_list("track"),
    "reason": _of_list("closing_reason"),
    "duration_band": _months,
    "age_band": _years,
    "step": _step,
}


def sum_name(name: str) -> str:
    """The words for a sum or mean; one without words stands as it is."""
    return {
        "cost": translate("OpenPackage", "Public support, total cost"),
        "cost_municipal": translate("OpenPackage", "of that the municipalities' part"),
        "cost_state": translate("OpenPackage", "of that the state's part"),
        "mean_continuous": translate("OpenPackage", "Continuous time with support, mean"),
        "mean_total": translate("OpenPackage", "Total time with support, mean"),
        "median_duration": translate("OpenPackage", "Continuous time with support at referral, median"),
    }.get(name, name)
