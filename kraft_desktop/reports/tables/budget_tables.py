"""The activity budget as tables: of one file, a line for each post; of several nodes, posts by node."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import AMOUNTS, POSTS, Budget, partial_left, sum_stated
from kraft_desktop.reports.package.csv_resource import Resource, field
from kraft_desktop.reports.sheets.spreadsheets import comma_separated
from kraft_desktop.reports.tables.summary_rows import Grid, Value, together_heading
from kraft_desktop.words import number, translate

NAME = "budget"
_COLUMNS = ("through", "post", *AMOUNTS)
NodeBudgets = Sequence[tuple[str, Budget | None]]
"""The nodes by name, each with the budget it stated, None for one that stated none."""


def amount_names() -> dict[str, str]:
    """The words for the amounts of a post."""
    return {
        "granted": translate("Budget", "Granted"),
        "used": translate("Budget", "Used"),
        "left": translate("Budget", "Left"),
    }


def title(budget: Budget) -> str:
    """The title of the table of one file."""
    return translate("Budget", "Activity budget, SEK, up to and including {month}").format(month=budget.through)


def no_budget() -> str:
    """The sentence for a file without a budget."""
    return translate("Budget", "No activity budget is stated in the file.")


def rounding_rules() -> str:
    """The sentence that says how the amounts are rounded, and why."""
    return translate(
        "Budget",
        "What is used stands in whole thousands of kronor, for interpreters in whole five thousands, so that nobody can make "
        "out a single booking. What is left is reckoned where both amounts are stated, and a sum is of the amounts stated.",
    )


def rows(budget: Budget) -> list[list[Value]]:
    """Headings, a line for each post, and the sum."""
    made: list[list[Value]] = [[translate("Budget", "Post"), *amount_names().values()]]
    made += [[labels.post(code), *(_stated(_amount(budget, code, amount)) for amount in AMOUNTS)] for code in POSTS]
    granted, used, left = (_stated(budget.total(amount)) for amount in AMOUNTS)
    if isinstance(left, int) and (part := partial_left(budget.posts.values())):
        text = translate("Budget", "{number} ({here} of {all} posts)")
        left = text.format(number=number(left), here=part[0], all=part[1])
    return [*made, [_sum_heading(), granted, used, left]]


def _sum_heading() -> str:
    return translate("Budget", "Sum")


def _stated(amount: int | None) -> Value:
    return vocabulary.not_known() if amount is None else amount


# --- the open package -----------------------------------------------------------------------------------------------------


def csv(budget: Budget) -> bytes:
    """The CSV file, with codes; a cell is empty where an amount is not stated."""
    lines = ([str(budget.through), code, *(getattr(budget.posts[code], name) for name in AMOUNTS)] for code in POSTS)
    return comma_separated([_COLUMNS, *lines])


def resource(budget: Budget) -> Resource:
    """The CSV file with its entry in the data dictionary."""
    codes, names = "; ".join(f"{code} = {labels.post(code)}" for code in POSTS), amount_names()
    month = translate("Budget", "The last month that the figures cover.")
    empty = translate("Budget", "SEK; empty where it is not stated.")
    return Resource(
        name=NAME,
        title=translate("Budget", "The activity budget"),
        description=rounding_rules(),
        fields=[
            field("through", "yearmonth", translate("Budget", "Up to and including"), month, {"required": True}),
            field(
                "post",
                "string",
                translate("Budget", "Post"),
                codes,
                {"required": True, "unique": True, "enum": list(POSTS)},
            ),
            *(field(name, "integer", names[name], empty, {"minimum": 0} if name == "granted" else {}) for name in AMOUNTS),
        ],
        key=["post"],
        content=csv(budget),
    )


# --- the nodes together ---------------------------------------------------------------------------------------------------


def grids(budgets: NodeBudgets) -> list[Grid]:
    """Three tables, of the amounts granted, used and left: posts down, nodes across, with sums; none when no node stated a
    budget.

    A sum covers the nodes that state the amount, and says how many they are when some do not.
    """
    if not any(budget for _, budget in budgets):
        return []
    several = len(budgets) > 1
    headings = [translate("Budget", "Post"), *map(_node_heading, budgets), *([together_heading()] if several else [])]
    titles = {
        "granted": translate("Budget", "Activity budget: granted, SEK"),
        "used": translate("Budget", "Activity budget: used, SEK"),
        "left": translate("Budget", "Activity budget: left, SEK"),
    }
    return [
        Grid(title=titles[name], headings=headings, rows=_lines(budgets, name, several=several), summed=True)
        for name in AMOUNTS
    ]


def grid(budgets: NodeBudgets) -> Grid | None:
    """The three tables as one, the kind of amount in its first column; None when no node stated a budget."""
    made = list(zip(amount_names().values(), grids(budgets), strict=False))
    if not made:
        return None
    lines = [[name, *row] for name, one in made for row in one.rows]
    headings = [translate("Budget", "Amount"), *made[0][1].headings]
    return Grid(title=translate("Budget", "Activity budget, SEK"), headings=headings, rows=lines, texts=2)


def _node_heading(one: tuple[str, Budget | None]) -> str:
    name, budget = one
    if budget is None:
        return name
    return translate("Budget", "{node}, up to {month}").format(node=name, month=budget.through)


def _lines(budgets: NodeBudgets, amount: str, *, several: bool) -> list[list[Value]]:
    lines = [(labels.post(code), [_amount(budget, code, amount) for _, budget in budgets]) for code in POSTS]
    lines.append((_sum_heading(), [budget.total(amount) if budget else None for _, budget in budgets]))
    return [[name, *map(_known, given), *([_sum_of_nodes(given)] if several else [])] for name, given in lines]


def _known(amount: int | None) -> Value:
    return vocabulary.not_known() if amount is None else amount


def _amount(budget: Budget | None, code: str, amount: str) -> int | None:
    found: int | None = getattr(budget.posts[code], amount) if budget else None
    return found


def _sum_of_nodes(given: Sequence[int | None]) -> Value:
    stated = [amount for amount in given if amount is not None]
    if not stated or len(stated) == len(given):
        return _known(sum_stated(given))
    text = translate("Budget", "{number} ({here} of {all})")
    return text.format(number=number(sum(stated)), here=len(stated), all=len(given))


def reading_notes(budgets: NodeBudgets) -> list[str]:
    """The notes on how to read the nodes' tables: which nodes stated nothing, what a sum covers, and the rounding."""
    silent = ", ".join(name for name, budget in budgets if budget is None)
    part = translate(
        "Budget", "A sum is of the nodes that have stated the amount: (2 of 3) says that one of three has not, and is left out."
    )
    nothing = translate("Budget", "No activity budget has come from: {nodes}.").format(nodes=silent)
    return [*([nothing] if silent else []), *([part] if len(budgets) > 1 else []), rounding_rules()]
