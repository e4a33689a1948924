"""One rule for all nodes: signed by the owner, taken in by the nodes, which may only be stricter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import BadRules, KeyNotConfirmed, LooserThanCommon, PolicyLocked, WrongStoreKind
from kraft_desktop.domain.policy import LAST, Policy
from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.services.admin.access import dated_policy, policy_in, save_policy
from kraft_desktop.services.admin.common_rules import Origin
from kraft_desktop.services.outgoing import status_report
from tests.given.exchange import Clock, Store, exchange, found

DECIDED = Policy(threshold=6, gap_tolerance=2, second_approval=True, detail_releases=(2, 4, LAST))


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """A node and the owner."""
    clock = Clock()
    node, owner = (
        found(tmp_path / "node", "sodra", clock, policy=Policy(second_approval=False)),
        found(tmp_path / "owner", "", clock, policy=DECIDED),
    )
    with node.session.vault, owner.session.vault:
        yield node, owner


def test_the_owners_rules_hold_in_the_node_and_only_stricter_is_allowed(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = stores
    exchange(node, owner, tmp_path)
    assert set(common_rules.origins(node.session).values()) == {Origin.DEFAULT, Origin.OWN}
    common_rules.export(owner.session, tmp_path / "rules.json")
    after = common_rules.take(node.session, tmp_path / "rules.json")
    assert (after.threshold, after.gap_tolerance, after.second_approval) == (6, 2, True)
    assert after.detail_releases == (2, 4, LAST)
    assert common_rules.origins(node.session)["threshold"] is Origin.OWNER
    assert common_rules.origins(node.session)["reactive_months"] is Origin.DEFAULT
    for values in ({"threshold": "5"}, {"second_approval": "no"}, {"gap_tolerance": "1"}, {"detail_releases": "3,last"}):
        with pytest.raises(LooserThanCommon):
            safekeeping.decide(node.session, values)
    assert safekeeping.decide(node.session, {"threshold": "7", "detail_releases": "last"}).threshold == 7
    assert common_rules.origins(node.session)["threshold"] is Origin.OWN
    again = common_rules.take(node.session, tmp_path / "rules.json")
    assert (again.threshold, again.detail_releases) == (7, (LAST,)), "stricter already"
    safekeeping.decide(owner.session, {"detail_releases": "3"})
    common_rules.export(owner.session, tmp_path / "rules.json", force=True)
    assert common_rules.take(node.session, tmp_path / "rules.json").detail_releases == (3,), "not stricter any longer"


def test_the_last_half_year_by_its_number_is_the_owners_last(stores: tuple[Store, Store], tmp_path: Path) -> None:
    """The page of a node decides on half-years by number, and could not come back to the owner's rhythm."""
    node, owner = stores
    exchange(node, owner, tmp_path)
    safekeeping.decide(owner.session, {"detail_releases": "3,last"})
    common_rules.export(owner.session, tmp_path / "rules.json")
    common_rules.take(node.session, tmp_path / "rules.json")
    safekeeping.decide(node.session, {"detail_releases": ""})
    assert common_rules.origins(node.session)["detail_releases"] is Origin.OWN
    safekeeping.decide(node.session, {"detail_releases": "3,7"})
    assert common_rules.origins(node.session)["detail_releases"] is Origin.OWNER
    with pytest.raises(LooserThanCommon):
        safekeeping.decide(node.session, {"detail_releases": "3,6"})
    with pytest.raises(LooserThanCommon) as refused:
        safekeeping.decide(node.session, {"half_year_scheme": "project", "detail_releases": "3,last"})
    assert refused.value.key == "half_year_scheme"


def test_a_file_that_is_not_the_owners_is_refused(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = stores
    file = tmp_path / "rules.json"
    common_rules.export(owner.session, file)
    with pytest.raises(KeyNotConfirmed):
        common_rules.take(node.session, file)
    exchange(node, owner, tmp_path)
    with pytest.raises(WrongStoreKind):
        common_rules.export(node.session, tmp_path / "own.json")
    with pytest.raises(WrongStoreKind):
        common_rules.take(owner.session, file)
    body = json.loads(file.read_bytes())
    wrong: object
    for wrong in ({**body, "rules": {**body["rules"], "threshold": 3}}, {**body, "format": "kraft-rules/2"}, {}, []):
        (tmp_path / "wrong.json").write_text(json.dumps(wrong), "utf-8")
        with pytest.raises(BadRules):
            common_rules.take(node.session, tmp_path / "wrong.json")
    with node.session.vault.read() as data:
        assert policy_in(data) == Policy(second_approval=False)


def test_rules_that_are_older_or_change_a_locked_scheme_are_refused(stores: tuple[Store, Store], tmp_path: Path) -> None:
    node, owner = stores
    exchange(node, owner, tmp_path)
    common_rules.export(owner.session, tmp_path / "old.json")
    owner.clock.put(2026, 2, 1)
    safekeeping.decide(owner.session, {"half_year_scheme": "project"})
    common_rules.export(owner.session, tmp_path / "new.json")
    status_report.send(node.session, tmp_path / "out")
    with pytest.raises(PolicyLocked):
        common_rules.take(node.session, tmp_path / "new.json")
    safekeeping.decide(owner.session, {"half_year_scheme": "calendar"})
    common_rules.export(owner.session, tmp_path / "new.json", force=True)
    common_rules.take(node.session, tmp_path / "new.json")
    with pytest.raises(BadRules):
        common_rules.take(node.session, tmp_path / "old.json")


def test_the_last_half_year_of_the_scheme_has_detail_by_default(stores: tuple[Store, Store]) -> None:
    node, _ = stores
    with node.session.vault.read() as data:
        assert dated_policy(node.session, data).detail_releases == (3, 7)
    safekeeping.decide(node.session, {"half_year_scheme": "project"})
    with node.session.vault.read() as data:
        assert dated_policy(node.session, data).detail_releases == (3, 6)


def test_a_store_that_has_sent_keeps_its_rhythm(stores: tuple[Store, Store], tmp_path: Path) -> None:
    """It never decided on one, and sent by the default of its time."""
    node, owner = stores
    exchange(node, owner, tmp_path)
    with node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(Policy(), detail_releases=(3, 6), second_approval=False))
    status_report.send(node.session, tmp_path / "out")
    with node.session.vault.write("test.policy") as tx:
        tx.put_setting("policy", "{}")
    with node.session.vault.read() as data:
        assert policy_in(data).detail_releases == (3, 6)
        assert policy_in(data).unstated_with_band, "as it was sent"
    with node.session.vault.write("test.earlier_form") as tx:
        (row,) = tx.sent.where()
        payload = json.loads(row.payload)
        del payload["policy"]["unstated_with_band"]
        later = {"id": "e" * 32, "package_version": 2, "sequence": row.sequence + 1}
        tx.sent.add(replace(row, **later, payload=json.dumps(payload)))  # type: ignore[arg-type]
    with node.session.vault.read() as data:
        assert not policy_in(data).unstated_with_band, "what stated nothing of it counted them apart"
