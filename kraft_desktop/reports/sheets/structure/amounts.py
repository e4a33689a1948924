"""The columns of amounts of a support sheet: which are payments, of what month and source, and which only check others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.reports.sheets.cells.values import Cell, is_blank, read_amount
from kraft_desktop.reports.sheets.structure.headings import (
    UNITS,
    amount_role,
    is_longer_than_month,
    is_per_month,
    plain_words,
    unit_of,
)

_PREFERRED = ("utbet", "bevilj", "beslut", "brutto")
"""How the words begin that make one column of amounts the fact beside another that has a plain name."""
ROUNDED = 100
"""Öre that a sum may differ from its parts for each of them, as kronor without öre do."""
_UNASKED = frozenset(
    {
        "nr", "lopnr", "lopnummer", "rad", "antal", "barn", "antal barn", "personer", "hushall", "antal personer", "alder",
        "telefon",
        "mobil", "postnr", "kontonr", "akt", "aktnr", "id", "arendenr", "dossie", "dossienr", "arende nr", "enhet", "team",
        "ack", "ackumulerat", "ackumulerad",
    }
)  # fmt: skip
"""Headings of numbers that are no amounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountColumn:
    """A column of payments. ``month`` is its ordinal, or with ``year_in_row`` its number in the year that the row names;
    None where the row names the month. ``unit`` is öre in one of what it counts; ``per_month`` for an amount that every month
    of a period has."""

    column: int
    heading: str
    month: int | None = None
    year_in_row: bool = False
    source: str | None = None
    repaid: bool = False
    unit: int = 100
    per_month: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question about a column or a sheet: what about it, where, and the answers that it can have."""

    reason: str
    column: str
    allowed: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the question in an answer; the same in every file that raises it."""
        return f"{self.reason}:{self.column}"


@dataclass(slots=True, kw_only=True)
class Amounts:
    """The columns of amounts found: ``payments``, ``sums`` that have to be the sum of some of them, the columns that are
    ``aside`` with the reason, those ``unread`` until a question is answered, and the questions."""

    payments: list[AmountColumn] = field(default_factory=list)
    sums: dict[int, tuple[int, ...]] = field(default_factory=dict)
    aside: dict[int, str] = field(default_factory=dict)
    unread: dict[int, str] = field(default_factory=dict)
    asks: list[Ask] = field(default_factory=list)
    only_applied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A column that may hold amounts: its heading, and the month above it."""

    column: int
    heading: str
    month: int | None = None
    year_in_row: bool = False
    above: str = ""


class Sorter:
    """A sorter of the columns of amounts in one table."""

    def __init__(
        self,
        data: Sequence[Sequence[Cell]],
        source_words: Collection[str],
        answers: Mapping[str, str],
        *,
        decided: bool,
        unit: int = 100,
    ) -> None:
        self._data, self._words, self._answers, self._decided = data, source_words, answers, decided
        self._unit = unit
        self.found = Amounts()

    def sort(self, candidates: Sequence[Candidate]) -> Amounts:
        """The columns of a table; those under one month are sorted out among themselves."""
        groups: dict[tuple[int | None, bool], list[Candidate]] = {}
        for candidate in candidates:
            groups.setdefault((candidate.month, candidate.year_in_row), []).append(candidate)
        for (month, _), group in groups.items():
            self._group(group, has_month=month is not None)
        return self.found

    def _group(self, group: Sequence[Candidate], *, has_month: bool) -> None:
        roles: dict[str, list[Candidate]] = {}
        for candidate in group:
            roles.setdefault(self._role(candidate, has_month=has_month), []).append(candidate)
        for role, reason in (("days", "days"), ("none", "not_read")):
            self.found.aside.update({c.column: reason for c in roles.get(role, ())})
        for candidate in roles.get("span", ()):
            self._ask(candidate, "column_span", ("ignore",))
        parts, plain, totals = ([*roles.get(role, ())] for role in ("part", "amount", "total"))
        if unknown := roles.get("unknown", []):
            parts, plain, totals = self._with_unknown(unknown, parts, plain, totals)
        words = [c for c in plain if self._is_words(c.column)]
        if words and len(words) < len(plain) + len(totals) + len(parts):
            plain = [c for c in plain if c not in words]
            self.found.aside.update({c.column: "not_read" for c in words})
        parts = [*self._twice(parts), *parts]
        parts += [*self._twice(plain), *self._twice(totals)]
        self._repayments(roles.get("repayment", ()))
        if parts and not (plain and totals):
            self._parts(parts, [*plain, *totals])
        elif parts:
            self._parts(parts, totals)
            self.found.aside.update({c.column: "other_amount" for c in plain})
        elif plain or totals:
            self._one_of(plain, totals)
        else:
            self._applied(roles.pop("applied", []))
        self.found.aside.update({c.column: "applied" for c in roles.get("applied", ())})

    def _with_unknown(
        self, unknown: list[Candidate], parts: list[Candidate], plain: list[Candidate], totals: list[Candidate]
    ) -> tuple[list[Candidate], list[Candidate], list[Candidate]]:
        """The columns of amounts by their role, where some have unknown headings: one that includes the others, as its heading
        and every row say, is the total of them. Else the unknown are asked about, and parts alone wait for the answer: they may
        not be all of it."""
        every = [*parts, *plain, *totals, *unknown]
        others = [c for c in every if c not in unknown or _names(c, "exkl")]
        whole = next((c for c in unknown if _names(c, "inkl")), None)
        if whole and len(others) == len(every) - 1 and self._is_sum(whole, others):
            return others, [], [whole]
        for candidate in unknown:
            self._ask(candidate, "column_unknown", ("amount", "ignore"))
        if parts and not plain and not totals:
            self.found.unread.update({c.column: "column_unknown" for c in parts})
            parts = []
        return parts, plain, totals

    def _is_sum(self, whole: Candidate, others: Sequence[Candidate]) -> bool:
        """Whether every row of a column is the sum of the others in it, and some row of several of them."""
        rows = [*zip(self._values(whole.column), *(self._values(c.column) for c in others), strict=True)]
        agree = all((stated or 0) == sum(ore or 0 for ore in own) for stated, *own in rows)
        return agree and any(sum(map(bool, own)) > 1 for _, *own in rows)

    def _role(self, candidate: Candidate, *, has_month: bool) -> str:
        answer = self._answers.get(f"column_unknown:{candidate.heading}")
        if answer:
            return "part" if answer == "amount" else "none"
        role = amount_role(candidate.heading)
        if role or (has_month and fold(candidate.heading) in UNITS):
            return role or "amount"
        words = plain_words(candidate.heading)
        if words in self._words or fold(candidate.heading) in self._words:
            return "part"
        if has_month and not candidate.above:
            return "amount"
        if not self._is_numeric(candidate.column) or words in _UNASKED:
            return "none"
        return "span" if is_longer_than_month(candidate.heading) else "unknown"

    def _is_numeric(self, column: int) -> bool:
        """Whether a column looks like amounts: most of it numbers, and some of them large enough to be money."""
        values = [v for v in self._values(column) if v is not None]
        filled = sum(1 for row in self._data if column < len(row) and not is_blank(row[column]))
        return bool(values) and 2 * len(values) >= filled and any(abs(value) >= 10_000 for value in values)

    def _values(self, column: int) -> Iterator[int | None]:
        """The amounts of a column in öre, row by row; None for what is none."""
        for row in self._data:
            cell = row[column] if column < len(row) else None
            try:
                yield None if is_blank(cell) else read_amount(cell, dots_group=True)
            except NotUnderstood:
                yield None

    def _twice(self, group: list[Candidate]) -> list[Candidate]:
        """Two columns under the same heading mean something apart that only the sender knows; those that are to be added up
        are taken out of the group and given back."""
        added: list[Candidate] = []
        counted = Counter((fold(c.heading), c.above) for c in group)
        for heading in [heading for heading, count in counted.items() if count > 1]:
            same = [c for c in group if (fold(c.heading), c.above) == heading]
            reason = "month_twice" if same[0].month is not None and not same[0].above else "column_twice"
            allowed = ("add", "first", "last", "none")
            answer = self._answers.get(f"{reason}:{same[0].heading}")
            if answer == "add":
                added += same
                group[:] = [candidate for candidate in group if candidate not in same]
                continue
            kept = {"first": same[0], "last": same[-1]}.get(answer or "")
            if answer is None:
                self.found.asks.append(Ask(reason=reason, column=same[0].heading, allowed=allowed))
            for candidate in same:
                if candidate is not kept:
                    group.remove(candidate)
                    held = self.found.unread if answer is None else self.found.aside
                    held[candidate.column] = reason
        return added

    def _parts(self, parts: Sequence[Candidate], sums: Sequence[Candidate]) -> None:
        """Parts that are added up, with the columns that hold their sum; where that is mostly another sum, something of the
        sheet is not understood, and which of them was paid is asked."""
        whole = next((c for c in sums if self._is_another_sum(c, parts)), None)
        if whole is not None:
            ask = Ask(reason="amount_parts", column=whole.heading, allowed=("sum", "parts"))
            answer = self._answers.get(ask.id)
            if answer == "sum":
                self._pay(whole)
                self.found.aside.update({c.column: "other_amount" for c in (*parts, *sums) if c is not whole})
                return
            if answer != "parts":
                self.found.asks.append(ask)
                self.found.unread.update({c.column: "amount_parts" for c in (*parts, *sums)})
                return
        for candidate in parts:
            self._pay(candidate, source=self._source(candidate))
        columns = tuple(c.column for c in parts)
        for candidate in sums:
            self.found.sums[candidate.column] = columns

    def _is_another_sum(self, whole: Candidate, parts: Sequence[Candidate]) -> bool:
        """Whether most cells of a column of sums are not the sum of the parts in their row."""
        stated = [*self._values(whole.column)]
        added = [sum(ore or 0 for ore in row) for row in zip(*(self._values(c.column) for c in parts), strict=True)]
        pairs = [(ore, own) for ore, own in zip(stated, added, strict=True) if ore is not None and own]
        differing = [ore for ore, own in pairs if abs(ore - own) > ROUNDED * len(parts)]
        return 2 * len(differing) > len(pairs)

    def _repayments(self, group: Iterable[Candidate]) -> None:
        """Amounts paid back; words there are marks of the rows, not amounts."""
        for candidate in group:
            if self._is_words(candidate.column):
                self.found.aside[candidate.column] = "not_read"
            else:
                self._pay(candidate, repaid=True)

    def _is_words(self, column: int) -> bool:
        """Whether a column holds something, but not a single amount."""
        filled = any(column < len(row) and not is_blank(row[column]) for row in self._data)
        return filled and all(value is None for value in self._values(column))

    def _source(self, candidate: Candidate) -> str | None:
        """The words of a heading that names a source of support; None for another heading."""
        words = next(
            (words for words in (fold(candidate.heading), plain_words(candidate.heading)) if words in self._words), None
        )
        return words if amount_role(candidate.heading) is None else None

    def _one_of(self, plain: list[Candidate], totals: list[Candidate]) -> None:
        """Of several columns that could be the payment, take the one whose heading fits; report the others as left out."""
        choice = sorted(plain, key=_preference) or totals
        chosen, others = choice[0], [*choice[1:], *(totals if plain else [])]
        rivals = [c for c in others if _preference(c) == _preference(chosen)]
        differ = [c for c in rivals if [*self._values(c.column)] != [*self._values(chosen.column)]]
        if differ:
            names = tuple(dict.fromkeys(c.heading for c in (chosen, *differ)))
            ask = Ask(reason="amount_column", column=chosen.heading, allowed=names)
            answer = self._answers.get(ask.id)
            picked = next((c for c in (chosen, *differ) if c.heading == answer), None)
            if picked is None:
                self.found.asks.append(ask)
                self.found.unread.update({c.column: "amount_column" for c in (chosen, *differ)})
                others, chosen = [c for c in others if c not in differ], None  # type: ignore[assignment]
            else:
                others, chosen = [c for c in (chosen, *others) if c is not picked], picked
        self.found.aside.update({c.column: "other_amount" for c in others})
        if chosen is not None:
            self._pay(chosen)

    def _applied(self, applied: Sequence[Candidate]) -> None:
        """What was applied for is a payment only where a decision says that it was granted."""
        for candidate in applied:
            if self._decided:
                self._pay(candidate)
                self.found.only_applied = True
            else:
                self._ask(candidate, "applied_only", ("amount", "ignore"))

    def _ask(self, candidate: Candidate, reason: str, allowed: tuple[str, ...]) -> None:
        ask = Ask(reason=reason, column=candidate.heading, allowed=allowed)
        match self._answers.get(ask.id):
            case None:
                self.found.asks.append(ask)
                self.found.unread[candidate.column] = reason
            case "amount":
                self._pay(candidate)
            case _:
                self.found.aside[candidate.column] = reason

    def _pay(self, candidate: Candidate, *, source: str | None = None, repaid: bool = False) -> None:
        self.found.payments.append(
            AmountColumn(
                column=candidate.column,
                heading=candidate.heading,
                month=candidate.month,
                year_in_row=candidate.year_in_row,
                source=source,
                repaid=repaid,
                unit=_stated_unit(candidate) or self._unit,
                per_month=is_per_month(candidate.heading),
            )
        )


def _names(candidate: Candidate, begin: str) -> bool:
    """Whether a word of a heading begins so."""
    return any(word.startswith(begin) for word in plain_words(candidate.heading).split())


def _stated_unit(candidate: Candidate) -> int | None:
    """The unit that a heading states, kronor too; None where it states none."""
    unit = unit_of(candidate.heading, candidate.above)
    words = {*fold(candidate.heading).split(), *fold(candidate.above).split()}
    return unit if unit != 100 or words & {"kr", "sek", "kronor"} else None


def _preference(candidate: Candidate) -> int:
    words = plain_words(candidate.heading)
    return next((place for place, begin in enumerate(_PREFERRED) if words.startswith(begin)), len(_PREFERRED))
