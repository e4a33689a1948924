"""The figures that the attack tried add up by kind to those it says it tried."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.risk import tried_figures
from kraft_desktop.services.risk.reidentification import RiskKind
from tests.given.exchange import newcomer, node_of_forty, reopened

POLICY = Policy(second_approval=False, detail_releases=(1, 2))


def test_the_kinds_add_up_to_what_the_attack_tried(tmp_path: Path) -> None:
    node = reopened(node_of_forty(tmp_path / "forty", POLICY, dt.date(2025, 12, 20)), tmp_path / "n")
    increments = []
    with node.session.vault:
        half_year_package.send(node.session, "2025H2", tmp_path / "ut")
        newcomer(node, "S-NEW22", "0834", Gender.WOMAN, "Nyinkommen Testsson")
        for period in ("2025H2", "2026H1"):  # the first as it was sent
            prepared = half_year_package.prepare(node.session, period)
            tried = tried_figures.tried(prepared)
            assert tried.all == prepared.attack["targets"]
            assert not tried.unproved
            assert tried.kinds[RiskKind.COUNT] > 0
            increments.append(tried.kinds[RiskKind.INCREMENT])
    assert increments[0] == 0 < increments[1]
