"""The colleagues of a practice store, those who declined in it, and the people and figures, which stay those of the seed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import declines
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.practice import colleagues
from kraft_desktop.services.secrecy import standing_in, tasks
from kraft_desktop.services.secrecy.tasks import Side
from tests.given.exchange import PASSPHRASE
from tests.given.services.practice import make, opened


def invented(folder: Path) -> dict[str, Any]:
    """What a practice store with colleagues shows, without what is random in every store."""
    made = make(folder, participants=40)
    session = opened(made, made.store)
    with session.vault:
        before = _leaves(session)
        assert [one.name for one in accounts.listed(session)] == [session.account.name]
        colleagues.fill(session, 1, PASSPHRASE)
        assert _leaves(session) == before
        with session.vault.read() as data:
            (block,) = in_force(data.blocks.where())
            closed = data.cases.get(block.case_id)
            person = data.participants.get(closed.participant_id) if closed else None
        return {
            "accounts": [(one.name, one.role, one.municipalities) for one in accounts.listed(session)],
            "units": sorted(accounts.units(session).values()),
            "closed": person and person.personal_number,
            "hidden": sum(row.municipality == HIDDEN for row in caseload.listing(session)),
            "absent": [one.absent for one in standing_in.listed(session)],
            "stand_in": [(line.text, line.due) for line in tasks.listing(session) if line.side is Side.STAND_IN],
            "declines": declines.counted(session),
        }


def _leaves(session: Session) -> tuple[object, ...]:
    prepared = half_year_package.prepare(session, "2026H1")
    return prepared.tables, prepared.sums, prepared.suppressed, prepared.physician_minutes, prepared.withdrawals


def test_they_are_the_same_for_the_same_seed_and_change_nothing_that_leaves(tmp_path: Path) -> None:
    found = invented(tmp_path / "one")
    assert found == invented(tmp_path / "again")
    assert {role for _, role, _ in found["accounts"]} == {Role.THERAPIST, Role.CASEWORKER, Role.DEPUTY, Role.READER}
    assert len(set(found["units"])) > 1
    assert found["closed"]
    assert (found["hidden"], found["absent"]) == (1, [colleagues.DEPUTY])
    assert found["stand_in"]
    assert any(counts for counts in found["declines"].values())


def test_a_practice_folder_may_have_them_from_the_start(tmp_path: Path) -> None:
    made = make(tmp_path / "kraft", colleagues=True)
    session = opened(made, made.store, colleagues.CASEWORKERS[0])
    with session.vault:
        assert session.account.role is Role.CASEWORKER
        seen = {row.municipality for row in caseload.listing(session)}
        assert seen == {*session.account.municipalities}
