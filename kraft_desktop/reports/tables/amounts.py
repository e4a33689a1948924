"""The tables of a summary on public support: cost and months, by node and, in packages with detail, by class."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.statistics.classes import CLASS_SUMS, COSTS, MONTHS, Dimension
from kraft_desktop.reports.package.parts import Amount
from kraft_desktop.reports.tables.package_words import amount_figure
from kraft_desktop.reports.tables.summary import NodePart, Summary, Total
from kraft_desktop.reports.tables.summary_rows import Grid, Value, class_name, node_heading, of_nodes, together_heading, total
from kraft_desktop.vocabulary import dimension_name
from kraft_desktop.words import translate


def costs(summary: Summary) -> Grid:
    """The cost of public support in whole SEK, by node, of those whose support is known."""
    rows: list[list[Value]] = [[part.node.name, *_values(_sums_of_node(part), COSTS)] for part in summary.here]
    headings = [
        translate("Consolidation", "Cost, SEK"),
        translate("Consolidation", "Municipality's part"),
        translate("Consolidation", "State's part"),
    ]
    sums = [_sek(Total.of(part.amount(name) for part in summary.here)) for name in COSTS]
    return of_nodes(translate("Consolidation", "Public support"), headings, rows, sums)


def months(summary: Summary) -> Grid:
    """The months with public support by node; no sum, since neither means nor medians can be added."""
    rows: list[list[Value]] = [[part.node.name, *_values(_sums_of_node(part), MONTHS)] for part in summary.here]
    headings = [node_heading(), *_mean_headings(), translate("Consolidation", "Months in a row at referral, median")]
    return Grid(title=translate("Consolidation", "Months with support"), headings=headings, rows=rows)


def by_municipality(summary: Summary) -> Grid | None:
    """Support by municipality, for every municipality of the nodes with a package; None when no package has any such
    figures."""
    if not any(Dimension.MUNICIPALITY in part.class_amounts for part in summary.here):
        return None
    rows: list[list[Value]] = [
        [municipality.name, part.node.name, *_values(_of_class(part, Dimension.MUNICIPALITY, municipality.code), CLASS_SUMS)]
        for part in summary.here
        for municipality in part.node.municipalities
    ]
    whole = [together_heading(), "", _sek(summary.municipalities_cost()), "", ""]
    return Grid(
        title=translate("Consolidation", "Public support by municipality"),
        headings=_headings(Dimension.MUNICIPALITY),
        rows=[*rows, whole],
        summed=True,
        texts=2,
        short=translate("Consolidation", "Support by municipality"),
    )


def by_class(summary: Summary, dimension: str) -> Grid | None:
    """Support by class of a dimension: a line for each node, and one with the cost of all nodes. A class of which no node
    publishes any figure has the last line alone. None when no package has the dimension."""
    rows: list[list[Value]] = []
    for name, cost in summary.class_costs(dimension).items():
        label = class_name(summary, dimension, name)
        reported = any(_of_class(part, dimension, name) for part in summary.here)
        several = len(summary.here) > 1
        if reported or not several:
            rows += [[label, part.node.name, *_values(_of_class(part, dimension, name), CLASS_SUMS)] for part in summary.here]
        if several:
            rows.append([label, together_heading(), _sek(cost), *(["", ""] if reported else [None, None])])
    titles: Mapping[str, str] = {
        Dimension.GENDER: translate("Consolidation", "Public support by gender"),
        Dimension.AGE_BAND: translate("Consolidation", "Public support by age"),
    }
    return Grid(title=titles[dimension], headings=_headings(dimension), rows=rows, texts=2) if rows else None


def of_classes(summary: Summary) -> list[Grid]:
    """The tables by class, the longest last; empty when no package has detail."""
    found = (by_class(summary, Dimension.GENDER), by_class(summary, Dimension.AGE_BAND), by_municipality(summary))
    return [grid for grid in found if grid is not None]


def _headings(dimension: str) -> list[str]:
    return [dimension_name(dimension), node_heading(), translate("Consolidation", "Cost, SEK"), *_mean_headings()]


def _mean_headings() -> list[str]:
    return [translate("Consolidation", "Months in a row, mean"), translate("Consolidation", "Months in all, mean")]


def _sums_of_node(part: NodePart) -> Mapping[str, Amount]:
    return part.arrived.payload.sums if part.arrived else {}


def _of_class(part: NodePart, dimension: str, name: str) -> Mapping[str, Amount]:
    return part.class_amounts.get(dimension, {}).get(name, {})


def _values(amounts: Mapping[str, Amount], names: tuple[str, ...]) -> list[Value]:
    """Whole SEK and months; a figure that is held back is the word that the node's own forms use, one not in the package
    None."""
    figures = [amount_figure(name, amounts[name]) if name in amounts else None for name in names]
    return [None if one is None else one.text if one.value is None else one.value for one in figures]


def _sek(ore: Total) -> Value:
    return total(Total(None if ore.value is None else whole_sek(ore.value), ore.exact))
