"""Every word and number of a package is accounted for: nothing leaves beside what the attack reads."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Delivery
from tests.given.exchange import FIRST_END, SIMPLE, START, Clock, exchange, found, people

KNOWN = {
    *("anchor.generation", "anchor.hash", "anchor.sequence", "created", "diary_number", "format", "hours", "kind", "node"),
    *("period.end", "period.id", "period.release", "period.start", "physician_minutes", "practice", "previous", "program"),
    *("programme", "proof.exact", "proof.holds", "proof.narrow", "recipient", "replaces", "scheme", "sequence", "version"),
    *("policy.*", "sums.*.kind", "sums.*.rounded_to", "sums.*.value", "withdrawals"),
    *("tables.*.format", "tables.*.period", "tables.*.release", "tables.*.cumulative.*", "tables.*.dimensions.*.*"),
    *("tables.*.parameters.*", "tables.*.pinned.*.key.*", "tables.*.verdict.exact", "tables.*.verdict.narrow"),
    *("tables.*.tables.*.by.*", "tables.*.tables.*.name", "tables.*.tables.*.cells.*.key.*"),
    *("tables.*.tables.*.cells.*.value", "tables.*.tables.*.cells.*.interval.*"),
}
"""Every place in the payload where something is written: a new one needs a new look at what it gives away."""


def test_every_place_and_every_number_is_known(tmp_path: Path) -> None:
    node, owner = found(tmp_path / "n", "sodra", Clock(), policy=SIMPLE), found(tmp_path / "o", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        people(node, 30, START, FIRST_END)
        sent = half_year_package.send(node.session, "2025H2", tmp_path / "ut", Delivery(open_zip=True))
        with node.session.vault.read() as data:
            (row,) = data.sent.where()
    payload = json.loads(row.payload)
    assert {place(path) for path, _ in leaves(payload)} - KNOWN == set()
    assert json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False) == row.payload, "keys in order"
    assert sent.forms.open is not None
    numbers = {str(value) for _, value in leaves(payload) if isinstance(value, int)}
    numbers |= {str(value // 100) for one in payload["sums"].values() for value in one.values() if isinstance(value, int)}
    with zipfile.ZipFile(sent.forms.open) as opened:
        moments = {member.date_time[3:] for member in opened.infolist()}
        tables = {n: opened.read(n).decode("utf-8-sig") for n in opened.namelist() if n.endswith(".csv")}
    assert moments == {(0, 0, 0)}
    assert tables
    for name, text in tables.items():
        rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.partition("\n")[0] else ","))[1:]
        said = {part for line in rows for part in line if re.fullmatch(r"[0-9]+", part)}
        assert said - numbers - codes(payload) == set(), name


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every word and number with its place."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not isinstance(value, dict | list):
        yield path, value
    for name, part in parts:
        yield from leaves(part, (*path, str(name) if isinstance(value, dict) else "*"))


def place(path: tuple[str, ...]) -> str:
    """A place with the names of tables, sums, classes and decisions left out."""
    named = {("tables",), ("sums",), ("policy",), ("tables", "*", "parameters"), ("tables", "*", "dimensions")}
    found: list[str] = []
    for part in path:
        found.append("*" if tuple(found) in named or found[-1:] == ["key"] else part)
    return ".".join(found)


def codes(payload: Any) -> set[str]:
    """The classes, of which some are digits only."""
    return {value for tables in payload["tables"].values() for values in tables["dimensions"].values() for value in values}
