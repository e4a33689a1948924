"""The log of imports beside the file digests: rows imported and answers given; and the recipes made of the
answers. Kept as settings of the store."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kraft_desktop.domain.exchange import Setting, SheetKind
from kraft_desktop.store.vault import Data, Writing

_RECIPE_REASONS = frozenset(
    {
        "amount_column", "applied_only", "blank_row", "column_twice", "column_unknown", "date_order", "duration_unit",
        "hidden_sheet", "month_twice", "second_person", "sheet_unread", "year_missing", "column_words",
        "amount_unit", "clock_time", "column_near", "hours_point", "row_word",
    }
)  # fmt: skip
"""Questions about what a sheet means, whose answers hold for the next one of the same sender."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """The numbers of an import; ``people`` are the ids of the participants in it. ``undone``: it has been undone."""

    rows: int = 0
    taken: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    rejected: int = 0
    unknown: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    undone: bool = False


NOTHING = Logged()


def logged(data: Data, import_id: str) -> Logged:
    """The log entry of an import; an empty one for an import older than the log."""
    text = data.setting(f"import:{import_id}")
    if text is None:
        return NOTHING
    known = json.loads(text)
    return Logged(**{**known, "people": tuple(known["people"])})


def is_logged(data: Data, import_id: str) -> bool:
    """Whether an import has a log entry."""
    return data.setting(f"import:{import_id}") is not None


def note(tx: Writing, import_id: str, about: Logged) -> None:
    """Write the log entry of an import."""
    put_setting(tx, f"import:{import_id}", json.dumps(dataclasses.asdict(about), sort_keys=True))


def put_setting(tx: Writing, name: str, value: str) -> None:
    """Write a setting, new or existing."""
    old = tx.settings.get(name)
    if old is None:
        tx.settings.add(Setting(id=name, value=value))
    elif old.value != value:
        tx.settings.update(old, Setting(id=name, value=value))


def _recipe_name(kind: SheetKind, municipality: str | None) -> str:
    return f"recipe:{kind.value}:{municipality or 'node'}"


def recipe(data: Data, kind: SheetKind, municipality: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """The answers and the columns that are remembered for a sender: the municipality for support, else the node itself."""
    text = data.setting(_recipe_name(kind, municipality))
    known = json.loads(text) if text else {}
    return dict(known.get("answers", {})), dict(known.get("chosen", {}))


def remember(
    tx: Writing, kind: SheetKind, municipality: str | None, answers: Mapping[str, str], chosen: Mapping[str, str]
) -> None:  # fmt: skip
    """Store in the sender's recipe the answers about a sheet's meaning, and the chosen columns."""
    kept = {name: answer for name, answer in answers.items() if name.split(":", 1)[0] in _RECIPE_REASONS}
    before = recipe(tx, kind, municipality)
    if (kept or chosen) and (kept, dict(chosen)) != before:
        value = {"answers": {**before[0], **kept}, "chosen": {**before[1], **chosen}}
        put_setting(tx, _recipe_name(kind, municipality), json.dumps(value, sort_keys=True, ensure_ascii=False))


def recipes(data: Data) -> list[tuple[SheetKind, str, dict[str, str], dict[str, str]]]:
    """Every recipe that holds anything: kind, sender, answers and columns."""
    found = []
    for setting in data.settings.where():
        if setting.id.startswith("recipe:") and setting.value != "{}":
            _, kind, sender = setting.id.split(":", 2)
            known = json.loads(setting.value)
            found.append((SheetKind(kind), sender, dict(known["answers"]), dict(known["chosen"])))
    return found


def forget(tx: Writing, kind: SheetKind, sender: str) -> bool:
    """Whether there was a recipe, which is deleted."""
    old = tx.settings.get(f"recipe:{kind.value}:{sender}")
    if old is None or old.value == "{}":
        return False
    tx.settings.update(old, Setting(id=old.id, value="{}"))
    return True


def ids(people: Iterable[str]) -> tuple[str, ...]:
    """The ids of participants in the order in which they are stored."""
    return tuple(sorted(set(people)))
