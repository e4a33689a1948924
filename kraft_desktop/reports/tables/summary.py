"""The combined figures of the nodes: read from published numbers only, and exact only where every part of a sum was
published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from kraft_desktop.disclosure.tables import merging
from kraft_desktop.disclosure.tables.table import Cell, Key, make_key
from kraft_desktop.domain.budget import AMOUNTS as BUDGETED
from kraft_desktop.domain.budget import POSTS, Budget, sum_stated
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.programme import Goal, Node, Programme
from kraft_desktop.domain.statistics.classes import COSTS, MONTHS, UNKNOWN, Dimension, PackageStep, SumName, members
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.reports.package.parts import Amount, Hours
from kraft_desktop.reports.tables.last_numbers import LastNumber

FORMAT = "kraft-consolidation/1"
DIMENSIONS = (Dimension.GENDER, Dimension.TRACK, Dimension.DURATION_BAND, Dimension.AGE_BAND)
HOURS = ("allotted", "done", "planned", "left")
_GOAL_STEPS: Mapping[str, PackageStep] = {step.figure: step for step in PackageStep}
_BOUNDED = {"women": Gender.WOMAN, "men": Gender.MAN}


@dataclass(frozen=True, slots=True, kw_only=True)
class NodePackage:
    """The latest version of an accepted package: its payload, the SHA-256 of the file, the check words read aloud, when it was
    received (UTC), and the last numbers that earlier packages printed of its hidden cells."""

    payload: Payload
    sha256: str
    words: Sequence[str]
    received: str
    last: Mapping[Key, LastNumber] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the nodes with a package: exact, or a lower bound when some node's number is not published; ``value`` is None
    when none is published."""

    value: int | None
    exact: bool

    @classmethod
    def of(cls, values: Iterable[int | None]) -> Total:
        """The sum of the published values (those that are not None)."""
        given = list(values)
        known = [value for value in given if value is not None]
        return cls(sum(known) if known else None, len(known) == len(given))

    def as_json(self) -> dict[str, Any]:
        """The value, and whether it is only a lower bound, as JSON values."""
        return {"value": self.value, "at_least": self.value is not None and not self.exact}


@dataclass(frozen=True, kw_only=True)
class NodePart:
    """One node: its package of the period (None when missing), its payload for the half-year before, and whether this is its
    ``first`` half-year."""

    node: Node
    arrived: NodePackage | None
    before: Payload | None
    first: bool

    @cached_property
    def cells(self) -> Mapping[Key, Cell]:
        """Every printed cell by its key."""
        return _cells(self.arrived.payload if self.arrived else None)

    def cell(self, **classes: str) -> Cell | None:
        """The cell of these classes (``step`` among them) or of a closing ``reason``; None when it was not printed.

        For a group of classes that other nodes merge, the sum of the classes where this node prints them all.
        """
        key = make_key(classes)
        parts = [self.cells.get(make_key(dict(part))) for part in merging.member_keys(key)]
        values = [part.value for part in parts if part is not None and part.value is not None]
        return self.cells.get(key) or (Cell(key=key, value=sum(values)) if len(values) == len(parts) else None)

    def count(self, **classes: str) -> int | None:
        """The number, None when it was suppressed or not printed."""
        cell = self.cell(**classes)
        return cell.value if cell else None

    def last(self, cell: Cell | None) -> LastNumber | None:
        """The last number printed of a hidden cell, if any was."""
        return self.arrived.last.get(cell.key) if self.arrived and cell is not None and cell.value is None else None

    def least(self, **classes: str) -> int | None:
        """The number, or where it is hidden the last one printed, which it cannot be below; None without either."""
        cell = self.cell(**classes)
        last = self.last(cell)
        return last.value if last else cell.value if cell else None

    def other_reasons(self) -> int | None:
        """The number of cases closed for reasons that the package does not list separately; None when it cannot be derived."""
        closed, listed = self.count(), [self.cell(reason=reason) for reason in self.classes(Dimension.REASON)]
        known = [cell.value for cell in listed if cell is not None]
        return None if closed is None or None in known else closed - sum(value or 0 for value in known)

    def increase(self, step: str) -> int | None:
        """The number of people who reached ``step`` within the half-year; None unless both ends were published."""
        return self._since(self.count(step=step), _cells(self.before).get(make_key({Dimension.STEP: step})))

    def amount(self, name: str) -> int | None:
        """A published sum, mean or median, in öre or months."""
        amount = self.arrived.payload.sums.get(name) if self.arrived else None
        return amount.value if amount else None

    @cached_property
    def class_amounts(self) -> Mapping[str, Mapping[str, Mapping[str, Amount]]]:
        """The sums and means of classes, by dimension, class and figure; none when the package has no detail."""
        return self.arrived.payload.class_amounts() if self.arrived else {}

    def class_cost(self, dimension: str, code: str) -> int | None:
        """The published cost of a class, in öre."""
        amount = self.class_amounts.get(dimension, {}).get(code, {}).get(SumName.COST)
        return amount.value if amount else None

    @property
    def hours(self) -> Hours | None:
        """The node's physician hours when the file was made; None in a half-year package."""
        return self.arrived.payload.hours if self.arrived else None

    @property
    def budget(self) -> Budget | None:
        """The activity budget that the package states, if any."""
        return self.arrived.payload.budget if self.arrived else None

    @property
    def texts(self) -> Mapping[str, Sequence[str]]:
        """The situation report in paragraphs, by municipality, that of the node under its own id."""
        return self.arrived.payload.texts if self.arrived else {}

    @property
    def minutes(self) -> int | None:
        """Physician minutes from the programme's start."""
        return self.arrived.payload.physician_minutes if self.arrived else None

    @property
    def minutes_in_period(self) -> int | None:
        """Physician minutes within the half-year."""
        if self.minutes is None or (self.before is None and not self.first):
            return None
        return self.minutes - (self.before.physician_minutes if self.before else 0)

    def classes(self, dimension: str) -> tuple[str, ...]:
        """The classes of a dimension of the tables; none when the tables do not have it."""
        tables = self.arrived.payload.tables.values() if self.arrived else ()
        return next((t.dimensions[dimension] for t in tables if dimension in t.dimensions), ())

    def printed_classes(self, dimension: str) -> tuple[str, ...]:
        """The classes of a dimension as the tables print them, some of them merged."""
        tables = self.arrived.payload.tables.values() if self.arrived else ()
        return next((merging.printed_classes(t, dimension) for t in tables if dimension in t.dimensions), ())

    def _since(self, now: int | None, then: Cell | None) -> int | None:
        if now is None:
            return None
        if self.before is None:
            return now if self.first else None
        return None if then is None or then.value is None else now - then.value


def _cells(payload: Payload | None) -> Mapping[Key, Cell]:
    """Every cell by its key; the total of closings has the empty key."""
    tables = payload.tables.values() if payload else ()
    return {cell.key: cell for table in tables for cell in table.cells()}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalProgress:
    """The progress towards a goal: the combined number, the share of the target that falls on the same nodes (``target``), and
    as a guide mark the number that an even pace of theirs would have reached by now."""

    goal: Goal
    total: Total
    by_node: Mapping[str, int | None]
    target: int
    pace: int
    bounded: Mapping[str, Total] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Summary:
    """All nodes of a programme at the end of a half-year or a quarter, according to their packages."""

    programme: Programme
    kind: PackageKind = PackageKind.HALF_YEAR
    period: Period
    made: dt.date
    parts: Sequence[NodePart]

    @property
    def here(self) -> list[NodePart]:
        """The nodes with a package."""
        return [part for part in self.parts if part.arrived]

    @property
    def missing(self) -> list[Node]:
        """The nodes without a package."""
        return [part.node for part in self.parts if part.arrived is None]

    def total(self, **classes: str) -> Total:
        """The sum of a cell over the nodes with a package."""
        return Total.of(part.count(**classes) for part in self.here)

    def reached(self, **classes: str) -> Total:
        """The same with the last number printed in place of a hidden one, so that the lower bound is nearer."""
        known = Total.of(part.least(**classes) for part in self.here)
        return Total(known.value, self.total(**classes).exact)

    @property
    def has_last_numbers(self) -> bool:
        """Whether some hidden cell has its last printed number."""
        return any(part.arrived is not None and part.arrived.last for part in self.here)

    def hours(self, name: str) -> Total:
        """The sum of physician minutes over the nodes with a package; ``name`` is one of HOURS."""
        return Total.of(part.hours.stated(name) if part.hours else None for part in self.here)

    def class_costs(self, dimension: str) -> dict[str, Total]:
        """The cost in öre of each class that has people, summed over the nodes with a package; empty when no package has it."""
        if not any(dimension in part.class_amounts for part in self.here):
            return {}
        single = [name for name in self.classes(dimension) if len(members(name)) == 1]
        names = [name for name in single if self.has_people(dimension, name)]
        return {name: Total.of(part.class_cost(dimension, name) for part in self.here) for name in names}

    def has_people(self, dimension: str, name: str) -> bool:
        """Whether a package that has the class has people in it, or does not say how many."""
        key = {dimension: name, Dimension.STEP: PackageStep.REFERRED}
        having = [part for part in self.here if name in part.printed_classes(dimension)]
        return any((cell := part.cell(**key)) is None or cell.value != 0 for part in having)

    def municipalities_cost(self) -> Total:
        """The cost in öre of all municipalities of the nodes with a package."""
        return Total.of(p.class_cost(Dimension.MUNICIPALITY, m.code) for p in self.here for m in p.node.municipalities)

    def goals(self) -> Iterator[GoalProgress]:
        """The progress towards each goal that the packages measure."""
        for goal in self.programme.goals:
            step = _GOAL_STEPS.get(goal.figure)
            if step:
                yield GoalProgress(
                    goal=goal,
                    total=self.reached(step=step),
                    by_node={part.node.id: part.count(step=step) for part in self.parts},
                    target=round(goal.target * self._share),
                    pace=round(goal.target * self._share * self._passed),
                    bounded={sex: self.reached(gender=_BOUNDED.get(sex, sex), step=step) for sex in goal.between},
                )

    def guide_number(self, node: Node) -> int:
        """The participants that the plan imagines for a node."""
        return sum(m.guide_number(self.period.end) or 0 for m in node.municipalities)

    def classes(self, dimension: str) -> list[str]:
        """The classes that any node prints, in their order, merged ones where their first would be; "not stated" last. Those
        that every node merges are not among them: beside the merged one they would read as other people."""
        order = list(dict.fromkeys(name for part in self.here for name in part.classes(dimension)))
        printed = dict.fromkeys(name for part in self.here for name in part.printed_classes(dimension))
        return sorted(printed, key=lambda name: (name == UNKNOWN, order.index(members(name)[0]), len(members(name))))

    @property
    def _share(self) -> Fraction:
        """The share of a target that falls on the nodes with a package, by their guide numbers."""
        here = sum(self.guide_number(part.node) for part in self.here)
        everyone = sum(self.guide_number(part.node) for part in self.parts)
        return Fraction(here, everyone) if everyone else Fraction(1)

    @property
    def _passed(self) -> Fraction:
        """The share of the project's days that have passed."""
        start, end = self.programme.start, self.programme.end
        return Fraction((self.period.end - start).days + 1, (end - start).days + 1)

    # --- for scripts ------------------------------------------------------------------------------------------------------

    def as_json(self) -> dict[str, Any]:
        """Everything, keyed by codes. A suppressed number is null beside the interval that its package states."""
        return {
            "format": FORMAT,
            "programme": self.programme.id,
            "kind": self.kind.value,
            "period": self.period.id,
            "end": self.period.end.isoformat(),
            "made": self.made.isoformat(),
            "goals": [_goal_json(reached) for reached in self.goals()],
            "nodes": {part.node.id: self._node_json(part) for part in self.here},
            "missing": [node.id for node in self.missing],
            "together": {
                "steps": {step: self.total(step=step).as_json() for step in PackageStep},
                "in_period": {step: Total.of(p.increase(step) for p in self.here).as_json() for step in PackageStep},
                **{name: self._together(name, Dimension.STEP, tuple(PackageStep)) for name in DIMENSIONS},
                "closings": {name: self.total(reason=name).as_json() for name in self.classes(Dimension.REASON)},
                "closed": self.total().as_json(),
                "physician_minutes": Total.of(part.minutes for part in self.here).as_json(),
                "hours": {name: self.hours(name).as_json() for name in HOURS},
                "budget": {post: {name: self._budgeted(post, name) for name in BUDGETED} for post in POSTS},
                **{name: Total.of(part.amount(name) for part in self.here).as_json() for name in COSTS},
                "cost_of_classes": {
                    dimension: {name: found.as_json() for name, found in self.class_costs(dimension).items()}
                    for dimension in (Dimension.GENDER, Dimension.AGE_BAND)
                },
                "cost_of_municipalities": self.municipalities_cost().as_json(),
            },
        }

    def _together(self, dimension: str, by: str, values: Sequence[str]) -> dict[str, Any]:
        return {
            name: {value: self.total(**{dimension: name, by: value}).as_json() for value in values}
            for name in self.classes(dimension)
        }

    def _budgeted(self, post: str, name: str) -> dict[str, Any]:
        """The sum of an amount over the nodes that state it, and those nodes. It is no lower bound, since amounts can be
        negative."""
        budgets = {part.node.id: part.budget.posts[post] for part in self.here if part.budget}
        stated = {node: amount for node, one in budgets.items() if (amount := getattr(one, name)) is not None}
        return {"value": sum_stated(stated.values()), "nodes": list(stated)}

    def _node_json(self, part: NodePart) -> dict[str, Any]:
        arrived = part.arrived
        heading = arrived.payload.heading if arrived else None
        return {
            "name": part.node.name,
            "guide_number": self.guide_number(part.node),
            "version": heading.version if heading else None,
            "replaces": asdict(heading.replaces) if heading and heading.replaces else None,
            "sha256": arrived.sha256 if arrived else None,
            "words": list(arrived.words) if arrived else [],
            "received": arrived.received[:10] if arrived else None,
            "policy": dict(heading.policy) if heading else {},
            "in_period": {step: part.increase(step) for step in PackageStep},
            "physician_minutes": part.minutes,
            "physician_minutes_in_period": part.minutes_in_period,
            "hours": part.hours.plain() if part.hours else None,
            "budget": part.budget.plain() if part.budget else None,
            "texts": {code: list(paragraphs) for code, paragraphs in part.texts.items()},
            "withdrawals": arrived.payload.withdrawals if arrived else None,
            "sums": {name: part.amount(name) for name in (*COSTS, *MONTHS)},
            "class_sums": {
                dimension: {code: {name: amount.value for name, amount in one.items()} for code, one in by_code.items()}
                for dimension, by_code in part.class_amounts.items()
            },
            "cells": [cell.as_json(why=False) for cell in part.cells.values()],
        }


def _goal_json(reached: GoalProgress) -> dict[str, Any]:
    return {
        "number": reached.goal.number,
        "figure": reached.goal.figure,
        "names": reached.goal.names,
        "target": reached.goal.target,
        **reached.total.as_json(),
        "by_node": dict(reached.by_node),
        "guide": reached.pace,
        "between": {
            sex: {"from": low, "to": high, **reached.bounded[sex].as_json()}
            for sex, (low, high) in reached.goal.between.items()
        },
    }
