"""Saved lists: one account's own, without words that may be a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.cases.lists import saved_lists
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from tests.given.case_rig import session
from tests.given.nodes import LEYLA, as_account

__all__ = ["session"]
MINE = SavedList(name="Mina i Nybro", chosen={"standing": "mine", "municipality": "0881"}, column="name")


def names(session: Session) -> list[str]:
    return [one.name for one in saved_lists.of_account(session)]


def test_a_list_is_saved_renamed_and_removed_for_one_account(session: Session) -> None:
    saved_lists.save(session, MINE)
    saved_lists.save(session, SavedList(name=" Alla   slutna ", chosen={"standing": "closed", "typed": "yes"}, board=True))
    assert names(session) == ["Alla slutna", "Mina i Nybro"]
    assert saved_lists.named(session, "MINA i nybro") == MINE
    assert saved_lists.named(session, "alla slutna").chosen == {"standing": "closed"}, "words typed are left out"
    saved_lists.rename(session, "alla slutna", "Avslutade")
    saved_lists.remove(session, "Mina i Nybro")
    assert names(session) == ["Avslutade"]
    assert names(as_account(session, Role.THERAPIST)) == []


@pytest.mark.parametrize(
    ("name", "chosen", "reason"),
    [
        ("  ", {}, "list_name_missing"),
        ("x" * 61, {}, "list_name_long"),
        ("Fel", {"municipality": "9999"}, "code_unknown"),
        ("Fel", {"name": "Leyla"}, "code_unknown"),
    ],
)
def test_what_cannot_be_saved_is_refused(session: Session, name: str, chosen: dict[str, str], reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        saved_lists.save(session, SavedList(name=name, chosen=chosen))
    assert refused.value.reason == reason
    assert names(session) == []


def test_a_name_is_one_lists_alone(session: Session) -> None:
    for name in ("A", "B"):
        saved_lists.save(session, SavedList(name=name))
    with pytest.raises(NotUnderstood) as refused:
        saved_lists.rename(session, "A", "b")
    assert refused.value.reason == "list_name_taken"
    saved_lists.rename(session, "A", "a")
    assert names(session) == ["a", "B"]


def test_lists_whose_names_were_struck_remain_apart(session: Session) -> None:
    case_id = recording.register(session, LEYLA, session.today)
    for name in ("Leyla", "NN", "P\u00e5hittberg"):
        saved_lists.save(session, SavedList(name=name))
    recording.change(session, overview.open_case(session, case_id), replace(LEYLA, protected=True))
    assert names(session) == ["NN", "NN 2", "NN 3"]
    saved_lists.remove(session, "NN 2")
    assert names(session) == ["NN", "NN 3"]
