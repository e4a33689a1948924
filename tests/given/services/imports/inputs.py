"""Runs the small sheets of ``tests/sheets/inputs`` through real stores and judges what came of them by their answers.

An ``answer.json`` holds the node and one or more runs. A run has ``steps`` (kind, file, municipality; ``people`` makes a case
list of the personal numbers in a file), the facts that are ``right``, and where a sheet may be understood only in part: the
facts that still have to hold (``partly``) and the rows, or sheets, that have to be ``named`` (None: anything at all).
``always`` named: even when all facts are right. ``refused``: the error and the problem it has to name.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from kraft_desktop.domain.cases.case import Step, closed_on
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Outcome
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force as in_force_of
from kraft_desktop.store.vault import Data
from tests.given.nodes import new_session

INPUTS = Path(__file__).resolve().parents[3] / "sheets" / "inputs"
LIBREOFFICE = INPUTS.parent / "libreoffice"
"""Some of the layouts, opened and saved by LibreOffice 7.4 without anybody's hand."""
PERIOD = "2026H1"
_NUMBER = re.compile(r"\b((?:19|20)?\d{6})[- ]?(\d{4})\b")
_FIRST = {"sodra": "Nybro", "norra": "Hultsfred"}


@dataclass(slots=True, kw_only=True)
class Verdict:
    """What came of one run: right, named, refused or SILENT, and what differed."""

    name: str
    verdict: str
    differing: list[str] = field(default_factory=list)


def folders() -> list[Path]:
    """The folders that hold an answer."""
    return sorted(file.parent for file in INPUTS.glob("*/*/answer.json"))


def verdicts(folder: Path, stores: Path, saved: str = "") -> Iterator[Verdict]:
    """Judge every run of a folder, each in a store of its own below ``stores``; with the sheets as LibreOffice ``saved`` them:
    as xlsx, ods or csv."""
    here = LIBREOFFICE / folder.name if saved else folder
    answer = json.loads((folder / "answer.json").read_text("utf-8"))
    for place, run in enumerate(answer["runs"]):
        session = new_session(stores / f"{folder.name}-{place}", answer["node"])
        with session.vault:
            steps = [[step[0], _saved(step[1], saved), *step[2:]] for step in run["steps"]]
            yield _judge(f"{folder.parent.name}/{folder.name}#{place}", session, answer["node"], here, {**run, "steps": steps})


def _saved(name: str, saved: str) -> str:
    return str(Path(name).with_suffix(f".{saved}")) if saved else name


def _judge(name: str, session: Session, node: str, folder: Path, run: dict[str, Any]) -> Verdict:
    outcomes: list[Outcome] = []
    try:
        outcomes = [take_step(session, node, folder, step) for step in run["steps"]]
    except KraftError as problem:
        wanted = run.get("refused")
        told = [type(problem).__name__, getattr(problem, "problem", getattr(problem, "fields", None))]
        good = told == wanted if wanted else told[1] != "crashed"
        return Verdict(name=name, verdict="refused" if good else "SILENT", differing=[str(told)])
    last = outcomes[-1]
    for place, outcome in enumerate(outcomes):
        if outcome.already is None and sum(outcome.account.fates.values()) != outcome.account.total:
            said = f"step {place}: {dict(outcome.account.fates)} of {outcome.account.total}"
            return Verdict(name=name, verdict="ACCOUNT", differing=[said, *_said(outcome)])
    differing = list(_differing(facts(session, outcomes), run.get("right", {})))
    if "refused" in run:
        return Verdict(name=name, verdict="SILENT", differing=["was not refused"])
    if not differing and not run.get("always"):
        return Verdict(name=name, verdict="right")
    unnamed = [str(row) for row in run.get("named", ["?"]) if not _is_named(last, row)]
    held = not differing if "partly" not in run else not list(_differing(facts(session, outcomes), run["partly"]))
    if not unnamed and held:
        return Verdict(name=name, verdict="named", differing=differing)
    return Verdict(name=name, verdict="SILENT", differing=[*differing, f"not named: {unnamed}", *_said(last)])


def _said(outcome: Outcome) -> list[str]:
    said = [f"{r.sheet}!{r.row} {r.column}: {r.reason}" for r in (*outcome.rejected, *outcome.questions)]
    return [f"rows {outcome.rows} unknown {outcome.unknown_persons} dropped {outcome.dropped_columns}", *said[:6]]


def _is_named(outcome: Outcome, where: Any) -> bool:
    said = [*outcome.rejected, *outcome.questions]
    if where is None:
        return bool(said)
    if isinstance(where, list):
        return any(r.sheet == where[0] for r in said)
    return any(r.row == where for r in said)


def take_step(session: Session, node: str, folder: Path, step: list[str]) -> Outcome:
    """Take one file of a run in."""
    kind, content = step[0], (folder / step[1]).resolve().read_bytes()
    if kind == "people":
        return case_list.cases(session, _people(content, _FIRST[node]))
    if kind == "cases":
        return case_list.cases(session, content)
    return support_sheet.support(session, content, step[2]) if kind == "support" else hours_sheet.hours(session, content)


def _people(content: bytes, municipality: str) -> bytes:
    """A case list of everybody whose number stands in a file."""
    if content.startswith(b"PK"):
        book = load_workbook(io.BytesIO(content))
        text = "\n".join(str(c.value) for s in book.worksheets for row in s.iter_rows() for c in row if c.value)
    else:
        text = content.decode("latin-1")
    numbers = dict.fromkeys("".join(found) for found in _NUMBER.findall(text))
    lines = [f"{number};{municipality};2025-10-01" for number in numbers]
    return "\n".join(["Personnummer;Kommun;Aktualiserad", *lines]).encode()


def facts(session: Session, outcomes: list[Outcome]) -> dict[str, Any]:
    """Everything an answer may speak of, as it stands in the store."""
    figures = counting.figures(session, PERIOD, identified=True)
    time: dict[str, Any] = {}
    for person in figures.people:
        known = person.support
        time[str(person.participant.personal_number)] = {
            "continuous": known.continuous if known else None,
            "total": known.total if known else None,
            "cost": whole_sek(known.cost_ore) if known else None,
        }
    with session.vault.read() as data:
        stored = _stored(data)
    last = outcomes[-1]
    return {
        **{name: figures.count(name) for name in FigureName},
        "in_period": {"referred": figures.in_period(FigureName.REFERRED)},
        "physician_minutes": figures.physician_minutes,
        "time": time,
        "rejected": len(last.rejected),
        "removed": last.removed,
        "unknown": last.unknown_persons,
        **stored,
    }


def _stored(data: Data) -> dict[str, Any]:
    people = {p.id: p for p in data.participants.where()}
    number = {p.id: str(p.personal_number) for p in people.values()}
    support: dict[str, dict[str, int]] = {n: {} for n in number.values()}
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for row in data.support_months.read(SUPPORT_MONTHS.select().where(in_force_of(SUPPORT_MONTHS))):
        sums[number[row.participant_id], str(row.month)] += row.amount_ore
    for (who, month), ore in sums.items():
        if ore:
            support[who][month] = whole_sek(ore)
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for case in data.cases.where():
        who = number[case.participant_id]
        events = in_force(data.step_events.where(case_id=case.id))
        referred = [e.on for e in events if e.step is Step.REFERRAL]
        closed = closed_on(in_force(data.closings.where(case_id=case.id)), dt.date(2099, 1, 1))
        assessed = [a.capacity for a in in_force(data.assessments.where(case_id=case.id))]
        found["referred_on"][who] = str(referred[0]) if referred else None
        found["first_referred"][who] = min([*map(str, referred), found["first_referred"].get(who) or "9"])
        found["closed_on"][who] = str(closed.on) if closed else None
        found["capacity"][who] = assessed[-1] if assessed else None
        found["contact"][who], found["municipality"][who] = case.contact, case.municipality
    for person in people.values():
        who = number[person.id]
        found["names"][who], found["interpreter"][who] = person.name, person.interpreter
        found["gender"][who] = str(person.gender)
    minutes = {str(c.on): c.minutes for c in in_force(data.consultations.where()) if not c.withdrawn}
    return {"support": support, "minutes": minutes, **found}


def _differing(found: Any, wanted: Any, path: str = "") -> Iterator[str]:
    """Where ``found`` differs from ``wanted``; months of a person have to be all of them."""
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        months = path.count("/") == 2 and path.startswith("/support")
        for key in {**wanted, **(found if months else {})}:
            yield from _differing(found.get(key), wanted.get(key), f"{path}/{key}")
    elif found != wanted:
        yield f"{path}: {found}, not {wanted}"
