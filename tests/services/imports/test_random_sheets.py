"""Sheets laid out at random: read as they mean, or what is not certain in them is named; the cells of each add up.

Of each kind 30 are tried, 500 with --all-seeds; KRAFT_SHEETS_SEED tries others than the usual ones."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random

from kraft_desktop.domain.corrections import in_force as in_force_of
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.hours import ConsultationStatus
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, hours_sheet, support_sheet
from kraft_desktop.services.imports.intake import Outcome, Taking
from tests.given.nodes import new_session
from tests.given.services.imports.facts import support_facts
from tests.given.services.imports.random_hours import RandomHours, random_hours
from tests.given.services.imports.random_layouts import EVERY
from tests.given.services.imports.random_lists import RandomList, random_list
from tests.given.services.imports.random_sheets import RandomSheet, random_sheet
from tests.given.shares import Share


def seeds(share: Share) -> Iterable[int]:
    start = Random(os.environ.get("KRAFT_SHEETS_SEED", "sheets")).randrange(10**6)
    return range(start, start + share(30, 500))


def said(outcome: Outcome) -> list[str]:
    return [f"{r.sheet}!{r.row} {r.column} {r.reason}" for r in (*outcome.rejected, *outcome.questions)]


def account_fault(outcome: Outcome, filled: int) -> str:
    """What is wrong with the account of a file: its cells add up, and are those that the file holds."""
    account = outcome.account
    if sum(account.fates.values()) != account.total or account.total != filled:
        return f"account: {dict(account.fates)} of {account.total}, filled {filled}"
    if sum(account.aside.values()) != account.fates["set_aside"] or "" in account.aside:
        return f"set aside without a reason: {dict(account.aside)}"
    return ""


def answers(outcome: Outcome, known: Mapping[str, str]) -> dict[str, str]:
    """The answers to the file's questions, by their ids."""
    return {q.id: known[q.reason] for q in outcome.questions if q.reason in known}


def judged(
    take: Callable[[Taking], Outcome], found: Callable[[], Mapping[str, int]], sheet: RandomSheet | RandomHours, *, named: bool
) -> str:
    """What is wrong about how a file was imported. ``found`` are the facts in the store, which have to be those that the file
    means: at once, or when its questions are answered; before that none may be another than it means."""
    truth = facts_of(sheet)
    try:
        outcome = take(Taking())
    except KraftError as problem:
        return f"refused: {problem.args}"
    if fault := account_fault(outcome, sheet.filled):
        return fault
    if sheet.answers:
        wrong = {key: value for key, value in found().items() if value != truth.get(key)}
        given = answers(outcome, sheet.answers)
        if wrong or not given:
            return f"before answers: {wrong} {given} {said(outcome)[:5]}"
        outcome = take(Taking(answers=given))
    if found() != truth:
        return f"{set(found().items()) ^ set(truth.items())} {said(outcome)[:5]}"
    return f"not named: {said(outcome)}" if named and not outcome.rejected and not outcome.questions else ""


def facts_of(sheet: RandomSheet | RandomHours) -> dict[str, int]:
    if isinstance(sheet, RandomHours):
        return sheet.minutes
    return {f"{who} {month}": kronor for who, months in sheet.truth.items() for month, kronor in months.items() if kronor}


def minutes_done(session: Session) -> dict[str, int]:
    """Minutes done by day, in the store."""
    found: dict[str, int] = defaultdict(int)
    with session.vault.read() as data:
        for row in in_force_of(data.consultations.where()):
            if row.status is ConsultationStatus.DONE and not row.withdrawn:
                found[str(row.on)] += row.minutes
    return dict(found)


def case_facts(session: Session) -> tuple[dict[str, int], dict[str, str | None]]:
    """The figures, and the municipality of each person."""
    figures = counting.figures(session, "2026H1")
    counted = {str(name): figures.count(name) for name in FigureName}
    genders = [str(person.participant.gender) for person in figures.people]
    with session.vault.read() as data:
        number = {p.id: str(p.personal_number) for p in data.participants.where()}
        places = {number[case.participant_id]: case.municipality for case in data.cases.where()}
    return counted | {"women": genders.count("woman"), "men": genders.count("man")}, places


def list_fault(session: Session, made: RandomList) -> str:
    """What is wrong about how a case list was imported."""
    try:
        outcome = case_list.cases(session, made.content)
    except KraftError as problem:
        return f"refused: {problem.args}"
    if fault := account_fault(outcome, made.filled):
        return fault
    figures, places = case_facts(session)
    wrong = {name: (figures[name], count) for name, count in made.figures.items() if figures[name] != count}
    elsewhere = {c.number: (places.get(c.number), c.place) for c in made.courses if places.get(c.number) != c.place}
    if wrong or elsewhere:
        return f"{wrong} {elsewhere} {said(outcome)[:5]}"
    return "not named" if made.named and not said(outcome) else ""


def test_support_sheets_laid_out_at_random_are_read_as_they_mean(tmp_path: Path, share: Share) -> None:
    faults = {}
    for seed in seeds(share):
        sheet = random_sheet(seed, EVERY)
        session = new_session(tmp_path / str(seed), "sodra")
        with session.vault:
            people = "\n".join(["Personnummer;Kommun;Aktualiserad", *(f"{p};Nybro;2025-10-01" for p in sheet.truth)])
            case_list.cases(session, people.encode())
            fault = judged(
                lambda how, s=session, c=sheet.content: support_sheet.support(s, c, "0881", how),  # type: ignore[misc]
                lambda s=session: support_facts(s),  # type: ignore[misc]
                sheet,
                named=bool(sheet.doubtful),
            )
        if fault:
            faults[seed, sheet.layout] = fault
    assert faults == {}


def test_case_lists_laid_out_at_random_are_read_as_they_mean(tmp_path: Path, share: Share) -> None:
    faults = {}
    for seed in seeds(share):
        made = random_list(seed)
        session = new_session(tmp_path / str(seed), "sodra")
        with session.vault:
            if fault := list_fault(session, made):
                faults[seed, made.layout] = fault
    assert faults == {}


def test_hours_laid_out_at_random_are_read_as_they_mean(tmp_path: Path, share: Share) -> None:
    faults = {}
    for seed in seeds(share):
        sheet = random_hours(seed)
        session = new_session(tmp_path / str(seed), "sodra")
        with session.vault:
            fault = judged(
                lambda how, s=session, c=sheet.content: hours_sheet.hours(s, c, how),  # type: ignore[misc]
                lambda s=session: minutes_done(s),  # type: ignore[misc]
                sheet,
                named=sheet.named,
            )
        if fault:
            faults[seed, sheet.layout] = fault
    assert faults == {}
