"""A case is shown only when a consent covers everybody in the room, and it is closed to none of them."""

from __future__ import annotations

import datetime as dt

import pytest

from kraft_desktop.domain.meetings.showing import NotShown, Present, Room, municipalities_present, not_shown
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.secrecy.consent import Consent, Consented, ConsentForm
from kraft_desktop.domain.secrecy.sight import CaseSecrecy

HOME, AWAY = "0881", "0885"
ANNA = Present(Account(id="anna", name="Anna", role=Role.THERAPIST))
ERIK = Present(Account(id="erik", name="Erik", role=Role.CASEWORKER, municipalities=(HOME,)))
MATS = Present(Account(id="mats", name="Mats", role=Role.CASEWORKER, municipalities=(AWAY,)))
READER = Present(Account(id="rita", name="Rita", role=Role.READER))
PHYSICIAN = Present(physician=True)


def consent(*codes: str, physician: bool = False, authorities: tuple[str, ...] = ()) -> Consent:
    return Consent(
        id="c",
        case_id="x",
        base=1,
        form=ConsentForm.SIGNED,
        first=dt.date(2026, 1, 1),
        until=dt.date(2026, 12, 31),
        municipalities=codes,
        physician=physician,
        authorities=authorities,
        received_by="Erik",
        recorded_by="Anna",
    )


def case(**known: object) -> CaseSecrecy:
    return CaseSecrecy(municipality=HOME, consent=Consented.IN_FORCE)._replace(**known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("present", "given", "known", "why"),
    [
        ((ANNA, ERIK), consent(physician=True), {}, None),
        ((ANNA, MATS), consent(HOME), {}, NotShown.NOT_COVERED),
        ((ANNA, MATS), consent(HOME, AWAY), {}, None),
        ((ANNA, PHYSICIAN), consent(HOME), {}, NotShown.PHYSICIAN),
        ((ANNA, PHYSICIAN), consent(HOME, physician=True), {}, None),
        ((ANNA, Present(place=AWAY)), consent(HOME), {}, NotShown.NOT_COVERED),
        ((ANNA, Present(place=HOME)), consent(HOME), {}, None),
        ((ANNA, Present(place="health_care")), consent(HOME, authorities=("health_care",)), {}, None),
        ((ANNA, Present()), consent(HOME), {}, NotShown.NOT_COVERED),
        ((ANNA, READER), consent(HOME), {}, NotShown.NOT_COVERED),
        ((ANNA, ERIK), consent(HOME), {"blocked": {"erik"}}, NotShown.BLOCKED),
        ((ANNA, ERIK), None, {"consent": Consented.ENDED}, NotShown.NO_CONSENT),
        ((ANNA,), None, {"consent": Consented.NOT_RECORDED}, NotShown.NO_CONSENT),
        ((ANNA, ERIK), consent(HOME), {"handlers": ("anna", "erik")}, None),
        ((ANNA, MATS), consent(HOME, AWAY), {"handlers": ("anna", "erik")}, NotShown.PROTECTED),
        ((ANNA, PHYSICIAN), consent(HOME, physician=True), {"handlers": ("anna", "erik")}, NotShown.PROTECTED),
    ],
)
def test_who_is_in_the_room_decides(
    present: tuple[Present, ...], given: Consent | None, known: dict[str, object], why: NotShown | None
) -> None:
    assert not_shown(case(**known), given, Room(present=present)) is why


def test_another_unit_of_the_own_municipality_needs_the_consent_unless_it_is_one_board() -> None:
    units = {"erik": "assistance"}
    of_market = case(unit="labour_market")
    assert not_shown(of_market, consent(), Room((ANNA, ERIK), units)) is NotShown.NOT_COVERED
    assert not_shown(of_market, consent(HOME), Room((ANNA, ERIK), units)) is None
    assert not_shown(of_market, consent(), Room((ANNA, ERIK), units, {HOME})) is None


def test_the_municipalities_that_are_present() -> None:
    people = (ANNA, MATS, ERIK, Present(place=HOME), Present(place="health_care"), PHYSICIAN)
    assert municipalities_present(people, {HOME, AWAY, "0834"}) == (HOME, AWAY)
