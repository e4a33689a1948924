"""The consolidation as a PDF, as a workbook, and as JSON for scripts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportlab.platypus import Flowable, Table, TableStyle

from kraft_desktop import vocabulary
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.reports.figures import Bar
from kraft_desktop.reports.papers import pdf
from kraft_desktop.reports.sheets.spreadsheets import Page, workbook
from kraft_desktop.reports.tables import amounts, budget_tables, summary_rows
from kraft_desktop.reports.tables.summary import DIMENSIONS, GoalProgress, Summary, Total
from kraft_desktop.reports.tables.summary_rows import Grid, Value, clock
from kraft_desktop.vocabulary import dimension_name
from kraft_desktop.words import language, number, translate

_GUTTER = 18
_STEPS = (3.3, 3, 3.1, 2.6)
"""The widths of the four step columns, as shares of the text width."""


def document(summary: Summary) -> bytes:
    """The PDF: the goals, the nodes, the participants by class, and last the packages that it was made from."""
    programme, period = summary.programme, summary.period
    title = translate("Consolidation", "Consolidation {period}").format(period=period.id)
    half_year = summary.kind is PackageKind.HALF_YEAR
    content = [
        pdf.headline(title),
        pdf.paragraph(_scope(summary)),
        *_missing(summary),
        pdf.subheadline(translate("Consolidation", "The goals")),
        *goals(summary),
        *(_half_year(summary) if half_year else _quarter(summary)),
        *_table(summary_rows.packages(summary), (4, 2, 3, 8, 4)),
        pdf.gap(2),
        *(pdf.note(text) for text in (*_reading(half_year=half_year), *summary_rows.remarks(summary))),
    ]
    packages = translate("Consolidation", "Source: the nodes' half-year packages. Made {day}.")
    files = translate("Consolidation", "Source: the nodes' quarter files. Made {day}.")
    source = (packages if half_year else files).format(day=summary.made)
    header = f"{programme.name} · {programme.owner}"
    return pdf.document(title, content, practice=_practice(summary), header=header, footer=source)


def book(summary: Summary) -> bytes:
    """The workbook, with one sheet for each table."""
    grids = [_goal_grid(summary), summary_rows.nodes(summary)]
    if summary.kind is PackageKind.HALF_YEAR:
        grids += [
            summary_rows.increases(summary),
            *_joined(summary_rows.municipalities(summary)),
            *summary_rows.classes(summary, DIMENSIONS, by_node=True).values(),
            summary_rows.closings(summary),
            amounts.costs(summary),
            amounts.months(summary),
            *amounts.of_classes(summary),
            summary_rows.physician(summary),
        ]
    else:
        budget = budget_tables.grid(_budgets(summary))
        grids += [summary_rows.hours(summary), *([budget] if budget else []), summary_rows.situation_grid(summary)]
    grids.append(summary_rows.packages(summary))
    return workbook([_page(grid) for grid in grids], made=dt.datetime.combine(summary.made, dt.time()))


def _page(grid: Grid) -> Page:
    """A table as a sheet; intervals are aligned to the right like numbers."""
    return Page(name=(grid.short or grid.title)[:31], rows=[grid.headings, *grid.rows], figures_from=grid.texts + 1)


def data(summary: Summary) -> bytes:
    """The JSON for scripts."""
    return json.dumps(summary.as_json(), ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _half_year(summary: Summary) -> list[Flowable]:
    """The parts of a half-year: nodes, resources, months, municipalities, participants by class, closings, costs by class."""
    closed = summary_rows.closings(summary)
    return [
        *_nodes(summary),
        *_table(_resources(summary), (4, 3, 3, 4, 4, 4)),
        *_table(amounts.months(summary), (4, 4, 4, 4)),
        *_grouped(translate("Consolidation", "The municipalities"), summary_rows.municipalities(summary), (5, 2, *_STEPS)),
        *_grouped(translate("Consolidation", "The participants"), _classes(summary), (7, *_STEPS)),
        *_table(closed, (5, *[3] * (len(closed.headings) - 1))),
        *(part for grid in amounts.of_classes(summary) for part in _table(grid, (5, 4, 4, 5, 4))),
    ]


def _quarter(summary: Summary) -> list[Flowable]:
    """The parts of a quarter: the nodes' totals, the physician's hours, the activity budget, and the situation reports."""
    time = summary_rows.hours(summary, clock)
    rows = [[clock(value) if isinstance(value, int) else value for value in row] for row in time.rows]
    time = replace(time, title=translate("Consolidation", "The physician's time, h:min, when the files were made"), rows=rows)
    content = [*_table(summary_rows.nodes(summary), (4, *_STEPS)), *_table(time, (4, 3, 3, 3, 3)), *_budget(summary)]
    report = summary_rows.situation(summary)
    content.append(pdf.subheadline(translate("Consolidation", "Situation report")))
    if not report:
        content.append(pdf.note(translate("Consolidation", "The files hold no texts.")))
    for node, texts in report.items():
        for name, (first, *rest) in texts:
            content.append(pdf.together([pdf.caption(f"{node}: {name}"), pdf.paragraph(first)]))
            content += [pdf.paragraph(paragraph) for paragraph in rest]
    silent = ", ".join(m.name for part in summary.here for m in part.node.municipalities if m.code not in part.texts)
    if report and silent:
        content.append(pdf.note(translate("Consolidation", "No text from: {names}.").format(names=silent)))
    return content


def _budgets(summary: Summary) -> list[tuple[str, Budget | None]]:
    return [(part.node.name, part.budget) for part in summary.here]


def _budget(summary: Summary) -> list[Flowable]:
    """The activity budget: one group of rows each for what was granted, used and left."""
    budgets = _budgets(summary)
    grids = dict(zip(budget_tables.amount_names().values(), budget_tables.grids(budgets), strict=False))
    if not grids:
        return [pdf.note(translate("Consolidation", "The files hold no activity budget."))]
    title = translate("Consolidation", "Activity budget, SEK")
    columns = len(next(iter(grids.values())).headings)
    return [*_grouped(title, grids, (4, *[3] * (columns - 1))), *map(pdf.note, budget_tables.reading_notes(budgets))]


def _scope(summary: Summary) -> str:
    names = ", ".join(part.node.name for part in summary.here)
    return f"{summary.programme.start} – {summary.period.end} · {names}"


def _practice(summary: Summary) -> bool:
    """Whether a package is only practice, so that its people are invented."""
    return any(part.arrived and part.arrived.payload.heading.practice for part in summary.here)


def _missing(summary: Summary) -> list[Flowable]:
    """The notice of the nodes that are not in the consolidation, to be printed before any number; else empty."""
    if not summary.missing:
        return []
    text = translate("Consolidation", "Missing: {nodes}. Their people are in no number of this consolidation.")
    return [pdf.panel(text.format(nodes=", ".join(node.name for node in summary.missing))), pdf.gap(2)]


def goals(summary: Summary) -> list[Flowable]:
    """A bar for each goal, those of women and men below it, and how to read the marks."""
    content: list[Flowable] = []
    width = (pdf.TEXT_WIDTH - _GUTTER) / 2
    for reached in summary.goals():
        content.append(_goal_bar(reached).draw(pdf.TEXT_WIDTH))
        sexes = reached.bounded if summary.classes(Dimension.GENDER) else ()
        bounded = [_bounded_bar(reached, sex).draw(width) for sex in sexes]
        for place in range(0, len(bounded), 2):
            left, right = bounded[place], [*bounded[place + 1 : place + 2], ""][0]
            beside = Table([[left, "", right]], colWidths=[width, _GUTTER, width], hAlign="LEFT")
            beside.setStyle(TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)]))
            content.append(beside)
    note = translate(
        "Consolidation", "The marks are guides: where an even pace over the project would have taken the nodes that are here."
    )
    return [*content, pdf.note(note)]


def _goal_bar(reached: GoalProgress) -> Bar:
    """A goal's bar on one basis: the number, the pace and the target of the nodes that are here, never that of all nodes."""
    goal = reached.goal
    note = translate("Consolidation", "even pace {number}")
    if reached.target != goal.target:
        note = translate("Consolidation", "even pace {number}; the target of all nodes together is {target}")
    return Bar(
        title=f"{goal.number}  {goal.names[language()]}",
        figure=_of(reached.total, reached.target),
        note=note.format(number=number(reached.pace), target=number(goal.target)),
        value=reached.total.value or 0,
        end=reached.target,
        mark=reached.pace,
    )


def _bounded_bar(reached: GoalProgress, sex: str) -> Bar:
    low, high = reached.goal.between[sex]
    names = {"women": translate("Consolidation", "Women"), "men": translate("Consolidation", "Men")}
    note = translate("Consolidation", "The plan's range at the end: {low}–{high}")
    found = reached.bounded[sex]
    every_node = reached.target == reached.goal.target  # the plan gives the range for all nodes together
    return Bar(
        title=names.get(sex, sex),
        figure=_reached(found),
        note=note.format(low=low, high=high) if every_node else "",
        value=found.value or 0,
        end=(high + low // 4) * reached.target // reached.goal.target,
        corridor=(low, high) if every_node else None,
    )


def _of(found: Total, target: int) -> str:
    text = translate("Consolidation", "{number} of {target}")
    return text.format(number=_reached(found), target=number(target))


def _reached(found: Total) -> str:
    """The number reached, every package having it: a word where it is hidden in all of them."""
    return _text(vocabulary.hidden() if (value := summary_rows.total(found)) is None else value)


def _goal_grid(summary: Summary) -> Grid:
    """The goals, with target, number and pace of the nodes that are here; where some are missing, the whole target last."""
    whole = [translate("Consolidation", "Target of all nodes")] if summary.missing else []
    headings = [
        translate("Consolidation", "Goal"),
        translate("Consolidation", "Target of the nodes that are here") if whole else translate("Consolidation", "Target"),
        translate("Consolidation", "Reached"),
        translate("Consolidation", "Guide: even pace"),
        *(part.node.name for part in summary.here),
        *whole,
    ]
    rows: list[list[Value]] = []
    for reached in summary.goals():
        name = f"{reached.goal.number} {reached.goal.names[language()]}"
        here = [reached.by_node[part.node.id] for part in summary.here]
        last = [reached.goal.target] if whole else []
        rows.append([name, reached.target, summary_rows.total(reached.total), reached.pace, *here, *last])
    return Grid(title=translate("Consolidation", "The goals"), headings=headings, rows=rows)


def _nodes(summary: Summary) -> list[Flowable]:
    """The totals of each node, with the increase in the half-year on the line below."""
    whole, lately = summary_rows.nodes(summary), summary_rows.increases(summary)
    guides = [summary.guide_number(part.node) for part in summary.here]
    headings = [whole.headings[0], translate("Consolidation", "Guide"), *whole.headings[1:]]
    rows = [list(headings)]
    for ever, part, guide in zip(whole.rows, lately.rows, [*guides, sum(guides)], strict=False):
        rows.append([_text(ever[0]), _text(guide), *map(_text, ever[1:])])
        rows.append([translate("Consolidation", "of which in the half-year"), "", *map(_text, part[1:]), ""])
    made = pdf.table(rows, (4.6, 1.8, *_STEPS, 2.6), strong=range(1, len(rows), 2))
    return [pdf.together([pdf.subheadline(whole.title), made])]


def _resources(summary: Summary) -> Grid:
    """One table of the physician's time and the cost of public support."""
    time, cost = summary_rows.physician(summary, clock), amounts.costs(summary)
    rows = [
        [*(clock(value) if isinstance(value, int) else value for value in spent), *paid[1:]]
        for spent, paid in zip(time.rows, cost.rows, strict=True)
    ]
    headings = [
        time.headings[0],
        translate("Consolidation", "Physician, h:min"),
        translate("Consolidation", "In the half-year"),
        *cost.headings[1:],
    ]
    title = translate("Consolidation", "The physician's time, and public support")
    return Grid(title=title, headings=headings, rows=rows, summed=time.summed)


def _classes(summary: Summary) -> dict[str, Grid]:
    return {dimension_name(name): grid for name, grid in summary_rows.classes(summary, DIMENSIONS).items()}


def _joined(grids: Mapping[str, Grid]) -> list[Grid]:
    """One table of several with the same columns, with the name of the group as first column; empty when there are none."""
    node = translate("Consolidation", "Node")
    rows = [[group, *row] for group, grid in grids.items() for row in grid.rows]
    return [
        Grid(title=grid.title, headings=[node, *grid.headings], rows=rows, texts=grid.texts + 1)
        for grid in [*grids.values()][:1]
    ]


def _table(grid: Grid, widths: Sequence[float] | None = None) -> list[Flowable]:
    rows = [list(grid.headings), *([_text(value) for value in row] for row in grid.rows)]
    strong = [place for place, row in enumerate(rows) if summary_rows.together_heading() in row[: grid.texts]]
    made = pdf.table(rows, widths or [3, *[2] * (len(grid.headings) - 1)], figures_from=grid.texts, strong=strong)
    return [pdf.together([pdf.subheadline(grid.title), made])]


def _grouped(title: str, grids: Mapping[str, Grid], widths: Sequence[float]) -> list[Flowable]:
    """Tables with the same columns printed as one, with the name of each group on a line of its own."""
    if not grids:
        return []
    headings = next(iter(grids.values())).headings
    rows, strong = [["", *headings[1:]]], []
    for group, grid in grids.items():
        strong.append(len(rows))
        rows.append([group, *[""] * (len(headings) - 1)])
        rows += [[_text(value) for value in row] for row in grid.rows]
        strong += [len(rows) - 1] if grid.summed else []
    return [pdf.together([pdf.subheadline(title), pdf.table(rows, widths[: len(headings)], strong=strong)])]


def _text(value: Value) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else number(value)


def _reading(*, half_year: bool) -> list[str]:
    texts = [
        translate(
            "Consolidation",
            "A range such as 0–6 stands for a hidden number: it is what the printed numbers leave open. Sums are of published "
            "numbers only. A dash means that the number is not in the package.",
        ),
        translate(
            "Consolidation",
            "The cost is all reported support of those whose support is known, the years before the project too. The numbers "
            "that the plan imagines for nodes and municipalities are guide marks and can be revised by agreement.",
        ),
        translate(
            "Consolidation",
            "Each sum is rounded to whole kronor by itself, so parts can add up to a few kronor more or less than their whole. "
            "Means and medians cannot be added and stand node by node.",
        ),
    ]
    return texts if half_year else texts[:1]
