"""The invented consents: the same for the same seed, and the people and figures stay those of the seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from kraft_desktop.domain.cases.tasks import TaskKind
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.secrecy.consent import Consented
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.figures import counting
from kraft_desktop.services.practice import consents, sheet_writer, stores
from kraft_desktop.services.secrecy.consent_list import listed
from kraft_desktop.services.secrecy.consent_tasks import give_renewals
from kraft_desktop.services.secrecy.unsettled import unsettled
from tests.given.nodes import new_session


def with_people(folder: Path, seed: int = 1) -> Session:
    """A node with invented people."""
    session = new_session(folder, "sodra")
    invented = stores.invent(session, 60, seed)
    for sheet in sheet_writer.sheets(session.programme, session.node, invented, seed, Month.containing(session.today)):
        if sheet.kind is SheetKind.CASES and not sheet.later:
            stores.import_sheet(session, sheet)
    return session


def given(session: Session) -> list[tuple[object, ...]]:
    """What was invented, by the order of the cases; ids and codes are random."""
    return [
        (one.state, row.first, row.form, row.interpreter) for one in (c.consent for c in listed(session)) for row in one.rows
    ]


def test_there_are_some_of_each_and_none_hides_a_name_or_changes_a_figure(tmp_path: Path) -> None:
    session = with_people(tmp_path / "store")
    with session.vault:
        before = counting.figures(session, "2026H2")
        names = [row.name for row in caseload.listing(session)]
        consents.fill(session, 1)
        states = Counter(one.consent.state for one in listed(session))
        assert set(states) == {Consented.IN_FORCE, Consented.SOUGHT}
        assert any(one.since is None for one in unsettled(session))
        assert give_renewals(session) > 0
        with session.vault.read() as data:
            sought = [task for task in data.tasks.where() if task.kind is TaskKind.GET_CONSENT]
        assert len(sought) == states[Consented.SOUGHT]
        assert counting.figures(session, "2026H2") == before
        assert [row.name for row in caseload.listing(session)] == names


def test_the_same_seed_gives_the_same(tmp_path: Path) -> None:
    found = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        session = with_people(tmp_path / name)
        with session.vault:
            consents.fill(session, seed)
            found.append(given(session))
    assert found[0] == found[1] != found[2]
