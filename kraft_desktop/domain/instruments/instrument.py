"""Instruments of rating: versioned data of the programme. Question texts of known instruments are licensed: none is shipped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kraft_desktop.domain.errors import NotUnderstood, OlderInstrument


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An area or a respondent of an instrument, with its words by language."""

    code: str
    names: Mapping[str, str]

    def name(self, language: str) -> str:
        """Its word in ``language``, or its Swedish word when there is none."""
        return self.names.get(language, self.names["sv"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One version of an instrument: its areas, rated with whole numbers from ``lowest`` to ``highest`` (with what these mean),
    by one of the ``respondents``, every ``months`` months."""

    code: str
    version: int
    names: Mapping[str, str]
    areas: tuple[Item, ...]
    lowest: int
    highest: int
    lowest_means: Mapping[str, str]
    highest_means: Mapping[str, str]
    respondents: tuple[Item, ...]
    months: int

    def name(self, language: str) -> str:
        """Its name in ``language``, or its Swedish name when there is none."""
        return self.names.get(language, self.names["sv"])

    def respondent(self, code: str) -> Item | None:
        """The respondent with that code; None when the instrument has none."""
        return next((one for one in self.respondents if one.code == code), None)


def latest(instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """The version in use of each instrument, in the order given."""
    by_code: dict[str, Instrument] = {}
    for one in instruments:
        if one.code not in by_code or one.version > by_code[one.code].version:
            by_code[one.code] = one
    return tuple(by_code.values())


def in_use(instruments: Iterable[Instrument], code: str, version: int | None = None) -> Instrument:
    """The version in use of an instrument. Raises NotUnderstood when there is none, or ``version`` is later than it, and
    OlderInstrument when ``version`` is an older one."""
    found = next((one for one in latest(instruments) if one.code == code), None)
    if found is None:
        raise NotUnderstood(reason="instrument_unknown")
    if version is not None and version < found.version:
        raise OlderInstrument(version=version, current=found.version)
    if version is not None and version > found.version:
        raise NotUnderstood(reason="instrument_later")
    return found


def parse(entry: Mapping[str, Any]) -> Instrument:
    """The instrument of an entry of the programme's file. Raises KeyError, TypeError or ValueError for a malformed one."""
    made = Instrument(
        code=entry["code"],
        version=_number(entry["version"]),
        names=_words(entry),
        areas=tuple(Item(code=one["code"], names=_words(one)) for one in entry["areas"]),
        lowest=_number(entry["lowest"]),
        highest=_number(entry["highest"]),
        lowest_means=_words(entry["lowest_means"]),
        highest_means=_words(entry["highest_means"]),
        respondents=tuple(Item(code=one["code"], names=_words(one)) for one in entry["respondents"]),
        months=_number(entry["months"]),
    )
    codes = [one.code for one in made.areas]
    if made.lowest >= made.highest or not made.areas or not made.respondents or len(set(codes)) != len(codes):
        raise ValueError(f"{made.code}: scale, areas or respondents")
    return made


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(value)
    return value


def _words(entry: Mapping[str, Any]) -> dict[str, str]:
    return {language: str(entry[language]) for language in ("sv", "en")}
