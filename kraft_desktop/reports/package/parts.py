"""The parts of a package's payload, as records read strictly from their JSON objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.strict_json.records import matching, may_be_left_out, sized, within

LARGEST = 10**15 - 1
_LONGEST = 200
_MOST_WEEKS = 400
Count = Annotated[int, within(0, LARGEST)]
Number = Annotated[int, within(1, LARGEST)]
Signed = Annotated[int, within(-LARGEST, LARGEST)]
Code = Annotated[str, matching(r"[a-z0-9_.-]{1,64}")]
Short = Annotated[str, matching(rf".{{1,{_LONGEST}}}")]
Hash = Annotated[str, matching(r"[0-9a-f]{64}")]
MonthText = Annotated[str, matching(r"[0-9]{4}-(0[1-9]|1[0-2])")]


def _is_decision(value: object) -> bool:
    """Whether a decision of the policy may have this value: a text, a number, true or false, or a list of texts or numbers."""
    if isinstance(value, list):
        return all(isinstance(part, str | int) for part in value)
    return isinstance(value, str | int)


Decision = Annotated[Any, _is_decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The state of the sender's store: its generation, and the latest entry of its trail by sequence number, rounded down to
    thousands, and hash."""

    generation: Number
    sequence: Count
    hash: Hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """The version that a correction replaces, the SHA-256 of its payload, and the reason in the sender's words."""

    version: Number
    payload: Hash
    reason: Short


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Physician minutes of an ISO week (2026W09), done and planned."""

    week: Annotated[str, matching(r"[0-9]{4}W[0-9]{2}")]
    done: Count
    planned: Count


Weeks = Annotated[tuple[Week, ...], sized(0, _MOST_WEEKS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A node's share of the physician's time in minutes as of the end of the month ``through``, done and planned in whole steps
    (``domain.hours``). In the first form it was as of the day of making, with the ``weeks`` that had any; both are None where
    the form has them not."""

    allotted: Signed
    done: Count
    planned: Count
    left: Signed
    through: Annotated[MonthText | None, may_be_left_out] = None
    weeks: Annotated[Weeks | None, may_be_left_out] = None

    def stated(self, name: str) -> int | None:
        """The minutes of one of the totals, by its name; None for what is allotted and left when nobody has stated an
        allotment, which the form writes as 0."""
        minutes: int = getattr(self, name)
        return None if name in {"allotted", "left"} and not self.allotted else minutes

    def plain(self) -> dict[str, object]:
        """The totals and their month, as JSON values."""
        totals = {name: getattr(self, name) for name in ("allotted", "done", "planned", "left")}
        return {**totals, "through": self.through}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the sender's attack over all its releases found: how many sensitive numbers come out ``exact``, and how many in too
    ``narrow`` an interval. ``holds`` says that nothing can be worked out: neither of these, nor anything for an insider that
    the second person decided over.

    The first form had no ``holds``; it stated what was counted from hidden numbers as well.
    """

    exact: Count
    narrow: Count
    holds: Annotated[bool | None, may_be_left_out] = None
    targets: Annotated[Count | None, may_be_left_out] = None
    held: Annotated[Count | None, may_be_left_out] = None
    certificate: Annotated[Count | None, may_be_left_out] = None

    @property
    def nothing_found(self) -> bool:
        """Whether nothing can be worked out of the numbers."""
        return not self.exact + self.narrow if self.holds is None else self.holds

    @property
    def is_first(self) -> bool:
        """Whether it is of the first form."""
        return self.holds is None and None not in {self.targets, self.held, self.certificate}

    def counts(self) -> dict[str, int]:
        """Every count that it states."""
        return {name: count for name, count in asdict(self).items() if count is not None and name != "holds"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A published sum, mean or median, in öre or months; ``value`` is None where it is held back."""

    kind: Annotated[str, matching("sum|mean|median")]
    value: Signed | None
    rounded_to: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What quarter and status files state besides counts: the hours, the activity budget as published, and the paragraphs of
    the situation report by municipality code."""

    hours: Hours | None = None
    budget: Budget | None = None
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)


NO_SITUATION = Situation()
