"""What may be shown to those present: a case only when a consent in force covers all of them, and it is closed to none.

Each board is an authority of its own (OSL 8:1-2, 10:1), so that the consent of the participant is what lets the others in the
room see that the case is there. The physician is covered by a consent that names the physician.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from kraft_desktop.domain import rights
from kraft_desktop.domain.rights import Reach
from kraft_desktop.domain.roles import Account
from kraft_desktop.domain.secrecy.consent import Consent, Consented
from kraft_desktop.domain.secrecy.sight import CaseSecrecy


class NotShown(StrEnum):
    """The reason why a case is not on the screen."""

    BLOCKED = "present_blocked"
    PROTECTED = "registration_protected"
    NO_CONSENT = "consent_none"
    PHYSICIAN = "consent_not_physician"
    NOT_COVERED = "consent_not_covering"


class Present(NamedTuple):
    """Somebody present: an account, or a person with the code of their municipality or authority."""

    account: Account | None = None
    place: str | None = None
    physician: bool = False


class Room(NamedTuple):
    """Those present, the units that accounts work in (codes by id), and the municipalities whose units answer to one board."""

    present: tuple[Present, ...] = ()
    units: Mapping[str, str] = {}
    one_board: Collection[str] = frozenset()


def not_shown(case: CaseSecrecy, consent: Consent | None, room: Room) -> NotShown | None:
    """Why a case may not be shown to those in the room; None when it may. ``consent`` is the one in force.

    A protected registration is shown only where everybody present is one of its two handlers.
    """
    if any(one.account is not None and one.account.id in case.blocked for one in room.present):
        return NotShown.BLOCKED
    if case.handlers and not all(one.account is not None and one.account.id in case.handlers for one in room.present):
        return NotShown.PROTECTED
    if case.consent is not Consented.IN_FORCE or consent is None:
        return NotShown.NO_CONSENT
    if any(one.physician for one in room.present) and not consent.physician:
        return NotShown.PHYSICIAN
    if not all(_covered(one, case, consent, room) for one in room.present if not one.physician):
        return NotShown.NOT_COVERED
    return None


def _covered(one: Present, case: CaseSecrecy, consent: Consent, room: Room) -> bool:
    if one.account is None:
        return one.place in {*consent.municipalities, *consent.authorities}
    reach = rights.reach(one.account, "case.read")
    if reach is Reach.NONE:
        return False
    if reach is Reach.NODE and not one.account.municipalities:
        return True
    return any(code in consent.municipalities or _is_own(one, code, case, room) for code in one.account.municipalities)


def _is_own(one: Present, code: str, case: CaseSecrecy, room: Room) -> bool:
    """Whether a municipality of an account is that of the case, and its unit too."""
    if one.account is None or code != case.municipality:
        return False
    unit = room.units.get(one.account.id)
    return unit is None or case.unit in {None, unit} or code in room.one_board


def municipalities_present(present: Iterable[Present], known: Collection[str]) -> tuple[str, ...]:
    """The codes among the ``known`` municipalities that somebody present comes from, each once, in the order of the codes."""
    found = {code for one in present if one.account is not None for code in one.account.municipalities}
    found |= {one.place for one in present if one.place is not None}
    return tuple(sorted(found & set(known)))
