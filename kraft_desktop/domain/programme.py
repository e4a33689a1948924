"""The programme: nodes, municipalities, goals, half-years and code lists, read from a TOML text and never hard-coded."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kraft_desktop.domain.errors import BadProgramme, UnknownMunicipality, UnknownNode, UnknownUnit
from kraft_desktop.domain.instruments import instrument
from kraft_desktop.domain.instruments.instrument import Instrument
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import HalfYearScheme, Period, periods

FORMAT = "kraft-programme/1"
_RESERVED_LETTERS = "QW"  # 2026Q2 is a quarter, 2026W09 a week


class CodeList(StrEnum):
    """The lists of codes that a programme has."""

    TRACK = "track"
    INTERVENTION_KIND = "intervention_kind"
    CLOSING_REASON = "closing_reason"
    SUPPORT_SOURCE = "support_source"
    CONSULTATION_KIND = "consultation_kind"
    UNIT = "unit"
    AUTHORITY = "authority"
    ASSESSMENT_AREA = "assessment_area"
    WAITING_REASON = "waiting_reason"


_MAY_BE_LEFT_OUT = (CodeList.ASSESSMENT_AREA, CodeList.WAITING_REASON)
"""Lists of codes that a programme of earlier times does not have."""


class Payer(StrEnum):
    """Who bears the cost of a kind of support."""

    MUNICIPALITY = "municipality"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """An entry of a code list, with its words by language. ``step_closer`` marks an intervention that counts as a step closer,
    ``counted`` and ``payer`` belong to a source of support, and ``long_support`` marks a track that requires
    ``Policy.reactive_months`` of support before the referral."""

    code: str
    names: dict[str, str]
    aliases: frozenset[str]
    step_closer: bool = False
    long_support: bool = False
    counted: bool = False
    payer: str = ""

    def name(self, language: str) -> str:
        """The word for the code in ``language``, or its Swedish word when there is none."""
        return self.names.get(language, self.names["sv"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality with its SCB code and its dated guide numbers (the plan's expected numbers of participants).
    ``same_board``: its units answer to one and the same board, so that there is no secrecy between them."""

    code: str
    name: str
    guide: tuple[tuple[dt.date, int], ...]
    same_board: bool = False

    def guide_number(self, on: dt.date) -> int | None:
        """The guide number in force ``on`` that day; None before the first."""
        in_force = [number for since, number in self.guide if since <= on]
        return in_force[-1] if in_force else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node of the programme and the municipalities it serves."""

    id: str
    name: str
    place: str
    letter: str
    aliases: frozenset[str]
    municipalities: tuple[Municipality, ...]

    def municipality(self, code: str) -> Municipality:
        """The municipality with ``code``. Raises UnknownMunicipality with the node's own."""
        for municipality in self.municipalities:
            if municipality.code == code:
                return municipality
        known = ", ".join(f"{m.code} {m.name}" for m in self.municipalities)
        raise UnknownMunicipality(code=code, known=known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal: the figure that measures it, its target, and in ``between`` the bounds for parts of it, by part (women, men)."""

    number: str
    figure: str
    target: int
    names: dict[str, str]
    between: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The definition of one project."""

    id: str
    name: str
    full_name: str
    owner: str
    start: dt.date
    end: dt.date
    nodes: tuple[Node, ...]
    goals: tuple[Goal, ...]
    schemes: tuple[HalfYearScheme, ...]
    steps: dict[str, dict[str, str]]
    codes: dict[CodeList, tuple[Code, ...]]
    instruments: tuple[Instrument, ...] = ()

    def node(self, node_id: str) -> Node:
        """The node called ``node_id``. Raises UnknownNode with the known ids."""
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise UnknownNode(node=node_id, known=", ".join(n.id for n in self.nodes))

    def periods(self, scheme_id: str) -> tuple[Period, ...]:
        """The half-years of the scheme with that id, in order."""
        scheme = next(s for s in self.schemes if s.id == scheme_id)
        return periods(scheme, self.start, self.end)

    def code(self, code_list: CodeList, code: str) -> Code:
        """The entry ``code`` of a list. Raises KeyError when there is none."""
        for entry in self.codes[code_list]:
            if entry.code == code:
                return entry
        raise KeyError(code_list, code)

    def unit(self, words: str) -> str:
        """The code of a unit, from its code or words for it. Raises UnknownUnit with those that there are."""
        found = words if words in {unit.code for unit in self.codes[CodeList.UNIT]} else self.understand(CodeList.UNIT, words)
        if found is None:
            known = ", ".join(f"{unit.code} ({unit.names['sv']})" for unit in self.codes[CodeList.UNIT])
            raise UnknownUnit(name=words, known=known)
        return found

    def understand(self, code_list: CodeList, words: str) -> str | None:
        """The code for ``words`` in a sheet; None when they are not words for any code."""
        wanted = fold(words)
        return next((c.code for c in self.codes[code_list] if wanted in c.aliases), None)


def parse(text: str) -> Programme:
    """The programme in a TOML text. Raises BadProgramme with the place of the error."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # a number too long to be read is no TOMLDecodeError, nor are deep brackets
        raise BadProgramme(where="TOML", problem=str(problem)) from problem
    where = "top level"
    try:
        if data["format"] != FORMAT:
            raise BadProgramme(where="format", problem=str(data["format"]))
        where = "nodes"
        nodes = tuple(_node(n) for n in data["nodes"])
        where = "goals"
        goals = tuple(_goal(g) for g in data["goals"])
        where = "half_year_schemes"
        schemes = tuple(_scheme(s) for s in data["half_year_schemes"])
        where = "codes"
        lists = {name.value: [] for name in _MAY_BE_LEFT_OUT} | data["codes"]
        codes = {name: tuple(_code(c) for c in lists[name.value]) for name in CodeList}
        where = "instruments"
        made = tuple(instrument.parse(entry) for entry in data.get("instruments", ()))
        where = "top level"
        programme = Programme(
            nodes=nodes,
            goals=goals,
            schemes=schemes,
            codes=codes,
            instruments=made,
            steps={name: dict(words) for name, words in data["steps"].items()},
            **{key: data[key] for key in ("id", "name", "full_name", "owner", "start", "end")},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise BadProgramme(where=where, problem=repr(problem)) from problem
    _check(programme)
    return programme


def _check(programme: Programme) -> None:
    codes = [m.code for n in programme.nodes for m in n.municipalities]
    if len(set(codes)) != len(codes):
        raise BadProgramme(where="nodes", problem="a municipality code occurs twice")
    if not all(len(code) == 4 and code.isdigit() for code in codes):
        raise BadProgramme(where="nodes", problem="a municipality code is not four digits as text")
    if any(scheme.letter in _RESERVED_LETTERS for scheme in programme.schemes):
        raise BadProgramme(where="half_year_schemes", problem="the letter is that of quarters or weeks")
    if programme.start >= programme.end:
        raise BadProgramme(where="start", problem="the programme ends before it begins")
    versions = [(one.code, one.version) for one in programme.instruments]
    if len(set(versions)) != len(versions):
        raise BadProgramme(where="instruments", problem="a version of an instrument occurs twice")
    for name, entries in programme.codes.items():
        aliases = [alias for entry in entries for alias in entry.aliases]
        if len(set(aliases)) != len(aliases):
            raise BadProgramme(where=f"codes.{name}", problem="one word means two codes")


def _words(entry: Mapping[str, Any]) -> dict[str, str]:
    return {language: str(entry[language]) for language in ("sv", "en")}


def _node(entry: Mapping[str, Any]) -> Node:
    return Node(
        id=entry["id"],
        name=entry["name"],
        place=entry["place"],
        letter=entry["letter"],
        aliases=frozenset(fold(a) for a in (entry["id"], entry["name"], *entry["aliases"])),
        municipalities=tuple(
            Municipality(
                code=m["code"],
                name=m["name"],
                guide=tuple(sorted((g["from"], g["participants"]) for g in m["guide"])),
                same_board=m.get("same_board", False),
            )
            for m in entry["municipalities"]
        ),
    )


def _goal(entry: Mapping[str, Any]) -> Goal:
    return Goal(
        number=entry["number"],
        figure=entry["figure"],
        target=entry["target"],
        names=_words(entry),
        between={key: (low, high) for key, (low, high) in entry.get("between", {}).items()},
    )


def _scheme(entry: Mapping[str, Any]) -> HalfYearScheme:
    return HalfYearScheme(id=entry["id"], letter=entry["letter"], starts=tuple(entry["starts"]), names=_words(entry))


def _code(entry: Mapping[str, Any]) -> Code:
    words = _words(entry)
    return Code(
        code=entry["code"],
        names=words,
        aliases=frozenset(fold(a) for a in (*words.values(), *entry.get("aliases", ()))),
        step_closer=entry.get("step_closer", False),
        long_support=entry.get("long_support", False),
        counted=entry.get("counted", False),
        payer=entry.get("payer", ""),
    )
