"""Sheets laid out at random: read as they mean, or said not to be; the cells of each add up. KRAFT_SHEETS=500 tries so many."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path
from random import Random

from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import case_list, support_sheet
from kraft_desktop.store.database.schema import SUPPORT_MONTHS
from kraft_desktop.store.queries import in_force
from tests.given.nodes import new_session
from tests.given.services.imports.random_sheets import RandomSheet, random_sheet

COUNT = int(os.environ.get("KRAFT_SHEETS", "40"))


def known(session: Session) -> dict[str, dict[str, int]]:
    """Kronor by personal number and month, as they stand in the store."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    with session.vault.read() as data:
        number = {p.id: str(p.personal_number) for p in data.participants.where()}
        for row in data.support_months.read(SUPPORT_MONTHS.select().where(in_force(SUPPORT_MONTHS))):
            if row.amount_ore:
                months = found[number[row.participant_id]]
                months[str(row.month)] = months.get(str(row.month), 0) + whole_sek(row.amount_ore)
    return found


def fault(session: Session, sheet: RandomSheet) -> str:
    """What is wrong about how a sheet was taken in, nothing when it was right or said not to be."""
    people = "\n".join(["Personnummer;Kommun;Aktualiserad", *(f"{p};Nybro;2025-10-01" for p in sheet.truth)])
    case_list.cases(session, people.encode())
    try:
        outcome = support_sheet.support(session, sheet.content, "0881")
    except KraftError as problem:
        return f"refused: {problem.args}"
    if sum(outcome.account.fates.values()) != outcome.account.total:
        return f"account: {dict(outcome.account.fates)} of {outcome.account.total}"
    if outcome.account.total != sheet.filled:
        return f"{outcome.account.total} cells counted of {sheet.filled}"
    said = [f"{r.sheet}!{r.row} {r.column} {r.reason}" for r in (*outcome.rejected, *outcome.questions)]
    found = known(session)
    wrong = {p: (found.get(p), months) for p, months in sheet.truth.items() if found.get(p, {}) != months}
    if wrong:
        return f"{wrong} {said[:5]}"
    return f"not named {sheet.doubtful}" if len(outcome.rejected) < len(sheet.doubtful) else ""


def test_sheets_laid_out_at_random_are_read_as_they_mean(tmp_path: Path) -> None:
    faults = {}
    start = Random(os.environ.get("KRAFT_SHEETS_SEED", "sheets")).randrange(10**6)
    for seed in range(start, start + COUNT):
        sheet = random_sheet(seed)
        session = new_session(tmp_path / str(seed), "sodra")
        with session.vault:
            if found := fault(session, sheet):
                faults[seed, sheet.layout] = found
    assert faults == {}
