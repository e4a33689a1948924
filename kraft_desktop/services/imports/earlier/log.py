"""The log of imports beside the file digests: rows imported and answers given; and the recipes made of the answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.imports import Recipe
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.vault import Data, Writing

NODE = "node"
"""The sender of sheets that the node keeps itself."""
_RECIPE_REASONS = frozenset(
    {
        "amount_column", "amount_parts", "amount_unit", "applied_only", "attribution", "blank_row", "clock_time", "column_days",
        "column_near", "column_span", "column_twice", "column_unknown", "column_words", "date_order", "duration_unit",
        "hidden_sheet", "hours_point", "ledger_account",
        "month_twice", "months_twice", "payment_month", "row_code", "row_struck", "row_word", "second_person",
        "share", "sheet_unread", "title_word", "word_unknown",
    }
)  # fmt: skip
"""Questions about what a sheet means, whose answers hold for the next one of the same sender. The year that months without one
are of is not among them: the next sheet under the same name is of another."""


def recipe(data: Data, kind: SheetKind, sender: str | None) -> Recipe:
    """What is remembered for a sender: the municipality for support, else the node itself (None)."""
    found = data.recipes.where(kind=kind, sender=sender or NODE)
    return found[0] if found else Recipe(id="", kind=kind, sender=sender or NODE)


def remember(
    tx: Writing, kind: SheetKind, sender: str | None, answers: Mapping[str, str], chosen: Mapping[str, str]
) -> None:  # fmt: skip
    """Store in the sender's recipe the answers about a sheet's meaning, and the chosen columns."""
    kept = {name: answer for name, answer in answers.items() if name.split(":", 1)[0] in _RECIPE_REASONS}
    before = recipe(tx, kind, sender)
    after = replace(before, answers={**before.answers, **kept}, chosen={**before.chosen, **chosen})
    if before.id:
        tx.recipes.update(before, after)
    elif kept or chosen:
        tx.recipes.add(replace(after, id=new_id()))


def recipes(data: Data) -> list[Recipe]:
    """Every recipe that holds anything."""
    return [one for one in data.recipes.where() if one.answers or one.chosen]


def forget(tx: Writing, kind: SheetKind, sender: str) -> bool:
    """Whether anything was remembered for the sender, which is forgotten."""
    old = recipe(tx, kind, sender)
    if not (old.answers or old.chosen):
        return False
    tx.recipes.update(old, replace(old, answers={}, chosen={}))
    return True


def ids(people: Iterable[str]) -> tuple[str, ...]:
    """The ids of participants in the order in which they are stored."""
    return tuple(sorted(set(people)))
