"""The policy: a node's decisions with their defaults, stored, logged in the trail and printed in every package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from kraft_desktop.domain.errors import InvalidPolicy

_YES = frozenset({"true", "on", "yes", "ja", "1", "på"})
_NO = frozenset({"false", "off", "no", "nej", "0", "av"})
_RANGES = {
    "gap_tolerance": (0, 12),
    "threshold": (3, 10),
    "reactive_months": (1, 120),
    "sum_minimum": (5, 50),
}
_LAST_RELEASE = 20
LAST = "last"
"""Stands for the last half-year of the scheme: the final report is where detail is worth most."""
Releases = tuple[int | str, ...]
COMMON = ("threshold", "gap_tolerance", "counted_sources", "detail_releases", "half_year_scheme", "second_approval")
"""The decisions that the project owner can take for all nodes alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The decisions. gap_tolerance: months without support that a continuous chain bridges. counted_sources: codes of the
    sources of support that count, empty for the programme's default. threshold: counts from 1 to one below it are sensitive.
    sum_minimum: fewest people behind a published sum. second_approval: a package needs a second person's approval.
    half_year_scheme: locked after the first package. reactive_months: continuous months of support that the reactive track
    requires (a warning, never a block). detail_releases: the numbers of the half-years whose packages have detail tables, LAST
    for the last one (``schedule`` has its number). unstated_with_band: people whose age is not stated are counted with one
    band (``classes.UNSTATED_WITH``) and not apart."""

    gap_tolerance: int = 1
    counted_sources: tuple[str, ...] = ()
    threshold: int = 5
    sum_minimum: int = 5
    second_approval: bool = True
    half_year_scheme: str = "calendar"
    reactive_months: int = 24
    detail_releases: Releases = (3, LAST)
    unstated_with_band: bool = True

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Policy:
        """The policy from the values of ``plain``; missing decisions have their defaults. Raises TypeError for an unknown
        one."""
        known: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
        return cls(**known)

    def check(self) -> None:
        """Raise ValueError unless every decision has a value that it can have."""
        values = self.plain()
        sound: dict[str, Callable[[Any], bool]] = {
            "second_approval": lambda value: type(value) is bool,
            "unstated_with_band": lambda value: type(value) is bool,
            "half_year_scheme": lambda value: isinstance(value, str),
            "counted_sources": lambda value: all(isinstance(one, str) for one in value),
            "detail_releases": lambda value: all(
                one == LAST or (type(one) is int and 1 <= one <= _LAST_RELEASE) for one in value
            ),
        }
        for name, value in values.items():
            low, high = _RANGES.get(name, (0, 0))
            if not (sound[name](value) if name in sound else type(value) is int and low <= value <= high):
                raise ValueError(name)

    def schedule(self, half_years: int) -> tuple[int, ...]:
        """The numbers of the half-years with detail tables, in a scheme of so many half-years."""
        return tuple(sorted({half_years if one == LAST else int(one) for one in self.detail_releases}))

    def with_last(self, half_years: int) -> Policy:
        """The policy with the number of the last half-year in place of LAST, in a scheme of so many half-years."""
        return replace(self, detail_releases=self.schedule(half_years))

    def plain(self) -> dict[str, Any]:
        """Every decision by name, as JSON values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}

    def with_value(self, key: str, text: str, schemes: tuple[str, ...], sources: tuple[str, ...]) -> Policy:
        """The policy with ``key`` set from ``text``. Raises InvalidPolicy with the values that are allowed."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        if key not in known:
            raise InvalidPolicy(key=key, value=text, allowed=", ".join(known))
        change: dict[str, Any] = {key: _parse(key, text.strip(), schemes, sources)}
        return replace(self, **change)


_Value = bool | int | str | tuple[str, ...] | Releases


def _parse(key: str, text: str, schemes: tuple[str, ...], sources: tuple[str, ...]) -> _Value:
    if key in {"second_approval", "unstated_with_band"}:
        if text.lower() not in _YES | _NO:
            raise InvalidPolicy(key=key, value=text, allowed="true, false")
        return text.lower() in _YES
    if key == "half_year_scheme":
        if text not in schemes:
            raise InvalidPolicy(key=key, value=text, allowed=", ".join(schemes))
        return text
    if key == "counted_sources":
        chosen = tuple(sorted({part.strip() for part in text.split(",") if part.strip()}))
        if not set(chosen) <= set(sources):
            raise InvalidPolicy(key=key, value=text, allowed=", ".join(sources))
        return chosen
    if key == "detail_releases":
        numbers = [part.strip() for part in text.split(",") if part.strip()]
        plain = [number for number in numbers if number != LAST]
        if not all(number.isascii() and number.isdigit() and 1 <= int(number) <= _LAST_RELEASE for number in plain):
            raise InvalidPolicy(key=key, value=text, allowed=f"1-{_LAST_RELEASE}, 1-{_LAST_RELEASE}, ..., {LAST}")
        return (*sorted({int(number) for number in plain}), *([LAST] if LAST in numbers else []))
    low, high = _RANGES[key]
    if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
        raise InvalidPolicy(key=key, value=text, allowed=f"{low}-{high}")
    return int(text)
