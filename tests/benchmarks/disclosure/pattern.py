"""What a reader who knows the algorithm gets from the pattern of blanks, over every population of small nodes.

    python -m tests.benchmarks.disclosure.pattern [largest number of people, 12 by default]

The printed intervals say what the printed numbers allow. A reader who knows the algorithm can protect every population that
agrees with the numbers, and keep those that give the same file. Both readers are brute force: no solver, and nothing of the
engine but ``protect``. A sensitive count (1 to 4) comes out exactly when one value is left, and is narrow when the values left
do not reach one below, one above and a width of 4.
With 6 to 10 people none comes out exactly; from half to four fifths are narrow and most are known not to be 0, as the papers
say.

Searching for levels one wider at both ends leaves two thirds of what is narrow here and costs 17 % more blanks over the
releases of the benchmark data, so it is not done; the papers say that the interval is what the numbers allow.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Cell, Key, PlainTables, Table, make_key

Population = tuple[int, ...]
Shape = Callable[[Population], PlainTables]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A kind of node: how its people are divided into ``parts``, and the release that they make."""

    name: str
    parts: int
    release: Shape


def main() -> None:
    """Print one line for each kind of node and number of people."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    line("node", "people", "populations", "sensitive", "numbers: exact, narrow", "algorithm: exact, narrow", "not 0", "blanks")
    for node in NODES:
        for people in range(6, largest + 1, 2):
            measured = measure(node, people)
            line(node.name, str(people), *measured)


def measure(node: Node, people: int) -> tuple[str, ...]:
    """Populations, sensitive counts in all of them, how many of these each reader finds exactly or too nearly, how many the
    algorithm alone shows not to be 0, and blanks."""
    cells: dict[Population, Mapping[Key, int]] = {}
    by_numbers: dict[str, list[Population]] = {}
    by_file: dict[str, list[Population]] = {}
    files: dict[Population, tuple[str, str]] = {}
    blanks = 0
    for population in populations(people, node.parts):
        plain = node.release(population)
        cells[population] = {cell.key: cell.value or 0 for cell in plain.cells()}
        safe = protect(plain)
        shown = {cell.key: cell.value for cell in safe.cells()}
        blanks += sum(value is None for value in shown.values())
        numbers = json.dumps(sorted((key, value) for key, value in shown.items()))
        files[population] = numbers, json.dumps(safe.public_json()["tables"])
        by_file.setdefault(files[population][1], []).append(population)
    counts: Counter[str] = Counter()
    for population, (numbers, file) in files.items():
        if numbers not in by_numbers:
            shown = {make_key(dict(key)): value for key, value in json.loads(numbers) if value is not None}
            by_numbers[numbers] = [p for p, own in cells.items() if all(own[key] == value for key, value in shown.items())]
        for key, value in cells[population].items():
            if 0 < value < 5 and dict(key).keys() - {"step"}:
                counts["sensitive"] += 1
                by_both = [cells[p][key] for p in by_numbers[numbers]], [cells[p][key] for p in by_file[file]]
                counts["numbers " + judged(value, by_both[0])] += 1
                counts["algorithm " + judged(value, by_both[1])] += 1
                counts["not 0"] += min(by_both[0]) == 0 < min(by_both[1])
    pairs = [f"{counts[f'{reader} exact']}, {counts[f'{reader} narrow']}" for reader in ("numbers", "algorithm")]
    return str(len(files)), str(counts["sensitive"]), *pairs, str(counts["not 0"]), f"{blanks / len(files):.2f}"


def judged(value: int, possible: list[int]) -> str:
    """What the values left possible make of a sensitive count."""
    low, high = min(possible), max(possible)
    if low == high:
        return "exact"
    return "held" if low <= max(value - 1, 0) and high >= value + 1 and high - low >= 4 else "narrow"


def populations(people: int, parts: int) -> Iterator[Population]:
    """Every way to divide people into parts."""
    if parts == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in populations(people - first, parts - 1):
            yield first, *rest


def one_way(classes: str) -> Shape:
    def release(population: Population) -> PlainTables:
        cells = [Cell(key=(), value=sum(population))]
        cells += [Cell(key=make_key({"class": c}), value=n) for c, n in zip(classes, population, strict=True)]
        return PlainTables(
            period=None,
            release=1,
            dimensions={"class": tuple(classes)},
            tables=(Table(name="t", by=("class",), cells=tuple(cells)),),
            pinned=((),),
        )

    return release


def crossed(population: Population) -> PlainTables:
    """Two municipalities by two sexes, with both margins."""
    counts = dict(zip(product("AB", "KM"), population, strict=True))
    cells = [Cell(key=(), value=sum(population))]
    cells += [Cell(key=make_key({"m": m}), value=sum(n for (own, _), n in counts.items() if own == m)) for m in "AB"]
    cells += [Cell(key=make_key({"sex": s}), value=sum(n for (_, own), n in counts.items() if own == s)) for s in "KM"]
    cells += [Cell(key=make_key({"m": m, "sex": s}), value=n) for (m, s), n in counts.items()]
    return PlainTables(
        period=None,
        release=1,
        dimensions={"m": ("A", "B"), "sex": ("K", "M")},
        tables=(Table(name="t", by=("m", "sex"), cells=tuple(cells)),),
        pinned=((),),
    )


def stepped(population: Population) -> PlainTables:
    """Two municipalities by two nested steps."""
    steps = ("referred", "investigated")
    reached = {m: (population[i] + population[i + 2], population[i + 2]) for i, m in enumerate("AB")}
    cells = [
        Cell(key=make_key({"step": s}), value=sum(own[place] for own in reached.values())) for place, s in enumerate(steps)
    ]
    cells += [
        Cell(key=make_key({"m": m, "step": s}), value=own[place]) for m, own in reached.items() for place, s in enumerate(steps)
    ]
    return PlainTables(
        period=None,
        release=1,
        dimensions={"m": ("A", "B"), "step": steps},
        cumulative=("step", "release"),
        tables=(Table(name="t", by=("m", "step"), cells=tuple(cells)),),
        pinned=tuple(make_key({"step": s}) for s in steps),
    )


NODES = (
    Node(name="two classes", parts=2, release=one_way("AB")),
    Node(name="three classes", parts=3, release=one_way("ABC")),
    Node(name="four classes", parts=4, release=one_way("ABCD")),
    Node(name="two by two classes", parts=4, release=crossed),
    Node(name="two classes, two steps", parts=4, release=stepped),
)


def line(*parts: str) -> None:
    sys.stdout.write(
        "".join(part.ljust(width) for part, width in zip(parts, (24, 8, 13, 11, 24, 26, 7, 0), strict=True)).rstrip() + "\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
