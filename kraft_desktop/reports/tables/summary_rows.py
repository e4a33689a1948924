"""The rows of a summary's tables, in words, shared by the paper and the workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kraft_desktop import vocabulary
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.statistics.classes import COUNT, UNKNOWN, Dimension, PackageStep, members
from kraft_desktop.reports.tables.summary import HOURS, NodePart, Summary, Total
from kraft_desktop.words import number, plural, translate

Value = str | int | None
_HASH_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: headings, rows, and whether the last row is a sum. A cell is a number, a text, or None for an unknown value.
    ``texts`` is the number of leading text columns, ``short`` a name for places where the title does not fit."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]
    summed: bool = False
    texts: int = 1
    short: str = ""


def _without_empty_columns(grids: Mapping[str, Grid]) -> dict[str, Grid]:
    """Tables with the same columns, by name, without those in which none of them has anything: between half-years with detail
    no package prints the later steps by class."""
    rows = [row for grid in grids.values() for row in grid.rows]
    kept = [place for place, cells in enumerate(zip(*rows, strict=True)) if any(cell is not None for cell in cells)]
    return {
        name: replace(
            grid, headings=[grid.headings[place] for place in kept], rows=[[row[place] for place in kept] for row in grid.rows]
        )
        for name, grid in grids.items()
    }


def total(found: Total, form: Callable[[int], str] = number) -> Value:
    """The sum; a lower bound as "at least" and the number formatted by ``form``, None when the bound is zero or unknown."""
    if found.exact or not found.value:
        return found.value if found.exact else None
    return vocabulary.at_least(form(found.value))


def shown(part: NodePart, **classes: str) -> Value:
    """The number that a node's package prints of some classes, or the span in place of a hidden one with the last number
    printed of it."""
    cell = part.cell(**classes)
    if cell is None or cell.value is not None:
        return None if cell is None else cell.value
    span, last = vocabulary.hidden() if cell.interval is None else vocabulary.span(*cell.interval), part.last(cell)
    return f"{span} {vocabulary.last_number(last.value, last.day)}" if last else span


def _combined(summary: Summary, **classes: str) -> Value:
    """The number of all nodes combined; a word where it is hidden in all that have it, None where none has it."""
    found = total(summary.total(**classes))
    hidden = found is None and any(part.cell(**classes) for part in summary.here)
    return vocabulary.hidden() if hidden else found


def nodes(summary: Summary) -> Grid:
    """The people of each node by step since the start, in half-years with the closed cases, which a quarter file does not
    have."""
    rows: list[list[Value]] = [[part.node.name, *(shown(part, step=step) for step in PackageStep)] for part in summary.here]
    sums, headings = [_combined(summary, step=step) for step in PackageStep], vocabulary.step_names()
    if summary.kind is PackageKind.HALF_YEAR:
        rows = [[*row, shown(part)] for row, part in zip(rows, summary.here, strict=True)]
        sums, headings = [*sums, _combined(summary)], [*headings, translate("Consolidation", "Closed")]
    return of_nodes(translate("Consolidation", "The nodes since the start"), headings, rows, sums)


def increases(summary: Summary) -> Grid:
    """The people of each node who reached each step in the half-year."""
    rows: list[list[Value]] = [[part.node.name, *(part.increase(step) for step in PackageStep)] for part in summary.here]
    sums = [total(Total.of(part.increase(step) for part in summary.here)) for step in PackageStep]
    return of_nodes(translate("Consolidation", "Of these, in the half-year"), vocabulary.step_names(), rows, sums)


def municipalities(summary: Summary) -> dict[str, Grid]:
    """By node, its municipalities beside their guide numbers; a node whose package prints none is left out."""
    headings = [
        vocabulary.dimension_name(Dimension.MUNICIPALITY),
        translate("Consolidation", "Guide"),
        *vocabulary.step_names(),
    ]
    found: dict[str, Grid] = {}
    for part in summary.here:
        rows: list[list[Value]] = []
        for name in part.printed_classes(Dimension.MUNICIPALITY):
            keys = [{Dimension.MUNICIPALITY: name, Dimension.STEP: step} for step in PackageStep]
            codes = [code for code in members(name) if code != UNKNOWN]
            if codes and any(part.cell(**key) for key in keys):
                guides = [part.node.municipality(code).guide_number(summary.period.end) for code in codes]
                guide = None if None in guides else sum(guide or 0 for guide in guides)
                rows.append([class_name(summary, Dimension.MUNICIPALITY, name), guide, *(shown(part, **key) for key in keys)])
        if rows:
            found[part.node.name] = Grid(title=translate("Consolidation", "The municipalities"), headings=headings, rows=rows)
    return _without_empty_columns(found)


def classes(summary: Summary, dimensions: Iterable[str], *, by_node: bool = False) -> dict[str, Grid]:
    """The people of each class by step, for all nodes combined or also ``by_node``: a table, with the same columns, for each
    dimension that a package prints."""
    found = {dimension: _classes(summary, dimension, by_node=by_node) for dimension in dimensions}
    return _without_empty_columns({dimension: grid for dimension, grid in found.items() if grid})


def _classes(summary: Summary, dimension: str, *, by_node: bool) -> Grid | None:
    rows: list[list[Value]] = []
    for name in summary.classes(dimension):
        keys = [{dimension: name, Dimension.STEP: step} for step in PackageStep]
        if summary.has_people(dimension, name):
            label = class_name(summary, dimension, name)
            cells = {part.node.name: [shown(part, **key) for key in keys] for part in summary.here}
            combined = next(iter(cells.values())) if len(cells) == 1 else [_combined(summary, **key) for key in keys]
            if by_node:
                rows += [[label, node, *values] for node, values in cells.items()]
                rows += [[label, together_heading(), *combined]] if len(cells) > 1 else []
            else:
                rows.append([label, *combined])
    title = vocabulary.dimension_name(dimension)
    headings = [title, node_heading()] if by_node else [title]
    return Grid(title=title, headings=[*headings, *vocabulary.step_names()], rows=rows, texts=len(headings)) if rows else None


def closings(summary: Summary) -> Grid:
    """The closed cases by reason; reasons that no package lists separately share one line."""
    several = len(summary.here) > 1
    listed = [reason for reason in summary.classes(Dimension.REASON) if any(part.cell(reason=reason) for part in summary.here)]
    rows: list[list[Value]] = []
    for reason in listed:
        cells = [shown(part, reason=reason) for part in summary.here]
        label = class_name(summary, Dimension.REASON, reason)
        rows.append([label, *cells, *([_combined(summary, reason=reason)] if several else [])])
    rests = [part.other_reasons() for part in summary.here]
    if len(listed) < len(summary.classes(Dimension.REASON)) and any(rests):
        label = vocabulary.other_reasons()
        rows.append([label, *rests, *([total(Total.of(rests))] if several else [])])
    cells = [shown(part) for part in summary.here]
    rows.append([together_heading(), *cells, *([_combined(summary)] if several else [])])
    headings = [
        vocabulary.dimension_name(Dimension.REASON),
        *(part.node.name for part in summary.here),
        *([together_heading()] if several else []),
    ]
    return Grid(title=vocabulary.table_title(Dimension.REASON, COUNT), headings=headings, rows=rows, summed=True)


def physician(summary: Summary, form: Callable[[int], str] = number) -> Grid:
    """The physician's time by node, in minutes."""
    rows: list[list[Value]] = [[part.node.name, part.minutes, part.minutes_in_period] for part in summary.here]
    sums = (Total.of(p.minutes for p in summary.here), Total.of(p.minutes_in_period for p in summary.here))
    headings = [translate("Consolidation", "Minutes since the start"), translate("Consolidation", "In the half-year")]
    return of_nodes(translate("Consolidation", "The physician's time"), headings, rows, [total(found, form) for found in sums])


def hours(summary: Summary, form: Callable[[int], str] = number) -> Grid:
    """The physician's allotted, done, planned and remaining time when the files were made, in minutes."""
    rows: list[list[Value]] = [
        [part.node.name, *(_stated(part.hours.stated(name)) if part.hours else None for name in HOURS)] for part in summary.here
    ]
    headings = [
        translate("Consolidation", "Allotted"),
        translate("Consolidation", "Done"),
        translate("Consolidation", "Planned"),
        translate("Consolidation", "Left"),
    ]
    sums = [total(summary.hours(name), form) for name in HOURS]
    return of_nodes(translate("Consolidation", "The physician's time, minutes"), headings, rows, sums)


def _stated(minutes: int | None) -> Value:
    return vocabulary.not_known() if minutes is None else minutes


def situation(summary: Summary) -> dict[str, list[tuple[str, Sequence[str]]]]:
    """The situation report by node: (name, paragraphs) for the team and then for each municipality."""
    found: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for part in summary.here:
        named = [(part.node.id, translate("Consolidation", "The team")), *((m.code, m.name) for m in part.node.municipalities)]
        texts = [(name, part.texts[code]) for code, name in named if code in part.texts]
        if texts:
            found[part.node.name] = texts
    return found


def situation_grid(summary: Summary) -> Grid:
    """The situation report as rows."""
    rows: list[list[Value]] = [
        [node, name, paragraph]
        for node, texts in situation(summary).items()
        for name, paragraphs in texts
        for paragraph in paragraphs
    ]
    headings = [node_heading(), translate("Consolidation", "About"), translate("Consolidation", "Text")]
    return Grid(title=translate("Consolidation", "Situation report"), headings=headings, rows=rows, texts=len(headings))


def packages(summary: Summary) -> Grid:
    """The packages that the summary was read from."""
    headings = [
        node_heading(),
        translate("Consolidation", "Version"),
        translate("Consolidation", "Received"),
        translate("Consolidation", "Four words"),
        translate("Consolidation", "SHA-256"),
    ]
    rows: list[list[Value]] = []
    for part in summary.parts:
        if arrived := part.arrived:
            heading, day = arrived.payload.heading, arrived.received[:10]
            version = str(heading.version)
            if heading.replaces is not None:
                version = translate("Consolidation", "{version}, for {old}").format(
                    version=version, old=heading.replaces.version
                )
            rows.append([part.node.name, version, day, " ".join(arrived.words), arrived.sha256[:_HASH_SHOWN]])
        else:
            rows.append([part.node.name, None, translate("Consolidation", "missing"), None, None])
    return Grid(title=translate("Consolidation", "The packages"), headings=headings, rows=rows, texts=len(headings))


def remarks(summary: Summary) -> list[str]:
    """The remarks on the numbers: how they were protected and counted, once for all nodes with the same decisions; corrections;
    and the number of people withdrawn."""
    nodes_by_rules: dict[str, list[str]] = {}
    withdrawn, corrected = list[str](), list[str]()
    for part in summary.here:
        payload = part.arrived.payload if part.arrived else None
        if payload:
            nodes_by_rules.setdefault(_decisions(payload.heading.policy), []).append(part.node.name)
        replaced = payload.heading.replaces if payload else None
        if replaced:
            text = translate(
                "Consolidation", "{node}: version {version} takes the place of an earlier one. Their reason: {reason}"
            )
            version = payload.heading.version if payload else replaced.version + 1
            corrected.append(text.format(node=part.node.name, version=version, reason=replaced.reason))
        if payload and payload.withdrawals:
            text = plural(
                "Consolidation",
                "{node}: {count} person counted earlier has been withdrawn since.",
                "{node}: {count} people counted earlier have been withdrawn since.",
                payload.withdrawals,
                node=part.node.name,
            )
            withdrawn.append(text)
    return [
        *(text if len(nodes_by_rules) == 1 else f"{', '.join(names)}: {text}" for text, names in nodes_by_rules.items()),
        *([_about_last_numbers()] if summary.has_last_numbers else []),
        *corrected,
        *withdrawn,
    ]


def _about_last_numbers() -> str:
    least = translate("Consolidation", "The goals count a hidden number as the last one printed, which it cannot be below.")
    return f"{vocabulary.about_last_numbers()} {least}"


def clock(minutes: int) -> str:
    """Minutes as hours and minutes."""
    whole, part = divmod(abs(minutes), 60)
    return f"{'−' if minutes < 0 else ''}{number(whole)}:{part:02d}"


def _decisions(policy: Mapping[str, Any]) -> str:
    sentence = translate(
        "Consolidation",
        "Numbers from 1 to {small} and those that would give them away are hidden; sums need at least {people} people. "
        "Months are counted as in a row over gaps of at most {gap} mo.",
    )
    return sentence.format(small=policy["threshold"] - 1, people=policy["sum_minimum"], gap=policy["gap_tolerance"])


def class_name(summary: Summary, dimension: str, name: str) -> str:
    """The words for a class of a dimension."""
    return vocabulary.class_name(summary.programme, dimension, name)


def of_nodes(title: str, headings: Iterable[str], rows: Sequence[Sequence[Value]], sums: Sequence[Value]) -> Grid:
    """A table of the nodes, with a line of sums when there are several."""
    several = len(rows) > 1
    return Grid(
        title=title,
        headings=[node_heading(), *headings],
        rows=[*rows, [together_heading(), *sums]] if several else rows,
        summed=several,
    )


def node_heading() -> str:
    """The heading over the names of nodes."""
    return translate("Consolidation", "Node")


def together_heading() -> str:
    """The name of a sum over the nodes."""
    return translate("Consolidation", "Together")
