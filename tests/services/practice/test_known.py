"""What is known of practice cases: the same for the same seed, something of each kind, and no figure changes by it."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.casework import events
from kraft_desktop.services.figures import counting
from kraft_desktop.services.known import reading
from kraft_desktop.services.practice import casework, consents, known, sheet_writer, stores
from tests.given.nodes import new_session


def with_people(folder: Path, seed: int = 1) -> Session:
    """A node with invented people."""
    session = new_session(folder, "sodra")
    invented = stores.invent(session, 60, seed)
    for sheet in sheet_writer.sheets(session.programme, session.node, invented, seed, Month.containing(session.today)):
        if sheet.kind is SheetKind.CASES and not sheet.later:
            stores.import_sheet(session, sheet)
    return session


def figures(session: Session) -> dict[str, int]:
    found = counting.figures(session, "2026H2")
    return {name.value: found.count(name) for name in FigureName}


def invented(session: Session) -> list[tuple[object, ...]]:
    with session.vault.read() as data:
        return [
            *((row.area, row.text, row.on) for row in data.area_findings.where()),
            *((row.respondent, row.on, tuple(sorted(row.scores.items(), key=str))) for row in data.ratings.where()),
            *((row.kind, row.text) for row in data.statements.where()),
            *((row.on, row.says, row.interpreter) for row in data.reviews.where()),
            *((row.kind, row.started_on, row.provider) for row in data.interventions.where() if not row.inferred),
            *((row.on, row.worker, row.participant) for row in data.follow_ups.where()),
        ]


def test_there_is_some_of_each_kind_and_the_figures_stay(tmp_path: Path) -> None:
    session, other = with_people(tmp_path / "one"), with_people(tmp_path / "other")
    with session.vault, other.vault:
        before = figures(session)
        known.fill(session, 1)
        known.fill(other, 1)
        assert figures(session) == before
        assert invented(session) == invented(other)
        with session.vault.read() as data:
            cases = [case.id for case in data.cases.where()]
        found = [one for one in (reading.of_case(session, case) for case in cases) if one.statements]
        assert len(found) < len(cases)
        for kind in ("findings", "ratings", "progress", "review", "follow_ups"):
            assert any(getattr(one, kind) for one in found), kind
        assert any(not row.inferred for one in found for row in one.interventions)
        scores = {score for one in found for row in one.ratings for score in row.scores.values()}
        assert scores <= {None, *range(1, 6)}, "on the scale of the instrument, or not rated"
        assert None in scores


def test_two_cases_have_everything_the_same_for_a_seed_and_the_figures_stay(tmp_path: Path) -> None:
    session, other = with_people(tmp_path / "one"), with_people(tmp_path / "other")
    with session.vault, other.vault:
        before = figures(session)
        for one in (session, other):
            consents.fill(one, 1)
            casework.fill(one, 1)
        assert figures(session) == before
        assert invented(session) == invented(other)
        with session.vault.read() as data:
            cases = [case.id for case in data.cases.where()]
        found = sorted((events.of_case(session, case) for case in cases), key=lambda one: len(one.record_notes))[-2:]
        for happened, size in zip(reversed(found), casework.WHOLE, strict=True):
            known_now = reading.of_case(session, happened.case.id)
            assert len(happened.record_notes) >= size.notes
            assert len(happened.contacts) >= size.contacts
            assert sum(not row.inferred for row in known_now.interventions) == size.interventions
            assert known_now.findings
            assert known_now.ratings
            assert known_now.review
            assert happened.waiting
            assert happened.notes
