"""The units of accounts and of the cases that they lift in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NoSuchCase, NotAllowed, OfAnotherUnit, UnknownAccount, UnknownUnit
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from tests.given.exchange import PASSPHRASE
from tests.given.nodes import LEYLA, colleague, sodra

__all__ = ["sodra"]


def test_an_account_gets_its_unit_when_added_and_later(sodra: Session) -> None:
    berit = accounts.add(sodra, "Berit", Role.CASEWORKER, ["0881"], PASSPHRASE, unit="försörjningsstöd")
    assert accounts.units(sodra) == {berit.id: "assistance"}
    accounts.set_unit(sodra, "berit", "labour_market")
    assert accounts.units(sodra) == {berit.id: "labour_market"}
    accounts.set_unit(sodra, "Berit", None)
    assert accounts.units(sodra) == {}


def test_a_unit_or_an_account_that_is_not_there_is_named(sodra: Session) -> None:
    with pytest.raises(UnknownUnit):
        accounts.add(sodra, "Berit", Role.CASEWORKER, ["0881"], PASSPHRASE, unit="Skolan")
    with pytest.raises(UnknownUnit) as refused:
        accounts.set_unit(sodra, "Anna", "Skolan")
    assert refused.value.facts["name"] == "Skolan"
    assert "Ekonomiskt bistånd" in str(refused.value.facts["known"])
    assert [one.name for one in accounts.listed(sodra)] == ["Anna"]
    with pytest.raises(UnknownAccount):
        accounts.set_unit(sodra, "Berit", "EB")
    with pytest.raises(NotAllowed):
        accounts.set_unit(replace(sodra, account=replace(sodra.account, role=Role.DEPUTY)), "Anna", "EB")


def test_a_case_is_named_in_the_unit_that_lifted_it_in(sodra: Session) -> None:
    erik, karin = (colleague(sodra, Role.CASEWORKER, "0881", name=name) for name in ("Erik", "Karin"))
    for name, unit in (("Erik", "AME"), ("Karin", "EB")):
        accounts.set_unit(sodra, name, unit)
    case_id = recording.register(erik, LEYLA, None)
    opened = overview.open_case(erik, case_id)
    assert (opened.case.unit, opened.sight) == ("labour_market", Sight.NAMED)
    with pytest.raises(NoSuchCase):
        overview.open_case(karin, case_id)
    with pytest.raises(OfAnotherUnit):
        recording.register(karin, replace(LEYLA, personal_number="197010632391", unit="AME"), None)
    recording.change(erik, opened, replace(recording.details_of(opened), unit="EB"))
    assert overview.open_case(karin, case_id).sight is Sight.NAMED
    with pytest.raises(NoSuchCase):
        overview.open_case(erik, case_id)
