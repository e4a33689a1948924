"""The tables of a summary that tell of public support: its cost and its months, by node and, with detail, by class."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.statistics.classes import CLASS_SUMS, COSTS, MONTHS, Dimension
from kraft_desktop.reports.package.contents import Amount
from kraft_desktop.reports.tables.package_words import amount_figure
from kraft_desktop.reports.tables.summary import NodePart, Summary, Total
from kraft_desktop.reports.tables.table_rows import Grid, Value, class_name, node_heading, of_nodes, together_heading, total
from kraft_desktop.vocabulary import dimension_name
from kraft_desktop.words import translate


def costs(summary: Summary) -> Grid:
    """Public support of those whose support is known, whole SEK."""
    rows: list[list[Value]] = [[part.node.name, *_values(_own(part), COSTS)] for part in summary.here]
    headings = [
        translate("Consolidation", "Cost, SEK"),
        translate("Consolidation", "Municipality's part"),
        translate("Consolidation", "State's part"),
    ]
    sums = [_sek(Total.of(part.amount(name) for part in summary.here)) for name in COSTS]
    return of_nodes(translate("Consolidation", "Public support"), headings, rows, sums)


def months(summary: Summary) -> Grid:
    """Months with public support, node by node: neither means nor medians can be added."""
    rows: list[list[Value]] = [[part.node.name, *_values(_own(part), MONTHS)] for part in summary.here]
    headings = [node_heading(), *_mean_headings(), translate("Consolidation", "Months in a row at referral, median")]
    return Grid(title=translate("Consolidation", "Months with support"), headings=headings, rows=rows)


def by_municipality(summary: Summary) -> Grid | None:
    """Every municipality of the nodes that are here and its node; None when no package tells of any."""
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
    """The classes of a dimension node by node, the cost also together, one that no node tells of on a line by itself; None when
    no package has the dimension."""
    rows: list[list[Value]] = []
    for name, cost in summary.class_costs(dimension).items():
        label = class_name(summary, dimension, name)
        told = any(_of_class(part, dimension, name) for part in summary.here)
        several = len(summary.here) > 1
        if told or not several:
            rows += [[label, part.node.name, *_values(_of_class(part, dimension, name), CLASS_SUMS)] for part in summary.here]
        if several:
            rows.append([label, together_heading(), _sek(cost), *(["", ""] if told else [None, None])])
    titles: Mapping[str, str] = {
        Dimension.GENDER: translate("Consolidation", "Public support by gender"),
        Dimension.AGE_BAND: translate("Consolidation", "Public support by age"),
    }
    return Grid(title=titles[dimension], headings=_headings(dimension), rows=rows, texts=2) if rows else None


def of_classes(summary: Summary) -> list[Grid]:
    """What packages with detail tell, the longest table last; none when no package has detail."""
    found = (by_class(summary, Dimension.GENDER), by_class(summary, Dimension.AGE_BAND), by_municipality(summary))
    return [grid for grid in found if grid is not None]


def _headings(dimension: str) -> list[str]:
    return [dimension_name(dimension), node_heading(), translate("Consolidation", "Cost, SEK"), *_mean_headings()]


def _mean_headings() -> list[str]:
    return [translate("Consolidation", "Months in a row, mean"), translate("Consolidation", "Months in all, mean")]


def _own(part: NodePart) -> Mapping[str, Amount]:
    return part.arrived.payload.sums if part.arrived else {}


def _of_class(part: NodePart, dimension: str, name: str) -> Mapping[str, Amount]:
    return part.class_amounts.get(dimension, {}).get(name, {})


def _values(amounts: Mapping[str, Amount], names: tuple[str, ...]) -> list[Value]:
    """Whole SEK and months; the word of the node's own forms for what is held, nothing for what is not in the package."""
    figures = [amount_figure(name, amounts[name]) if name in amounts else None for name in names]
    return [None if one is None else one.text if one.value is None else one.value for one in figures]


def _sek(ore: Total) -> Value:
    return total(Total(None if ore.value is None else whole_sek(ore.value), ore.exact))
