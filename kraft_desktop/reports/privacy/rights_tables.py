"""Who sees what, worked out of the rules themselves: the rights of each role, and how much of a case each account sees."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop import labels
from kraft_desktop.domain.rights import HELD, Position
from kraft_desktop.domain.roles import NODE_ROLES, Account, Right, Role
from kraft_desktop.domain.secrecy.consent import Consented
from kraft_desktop.domain.secrecy.sight import CaseSecrecy, Sight, Viewer
from kraft_desktop.words import translate

_OWN, _OTHER = "own", "other"
"""Two municipalities and two units; which ones does not matter to the rule."""


def rights() -> list[list[str]]:
    """The rights table: a row for each right that some role of a node has, a column for each role."""
    roles = [role for role in Role if role in NODE_ROLES]
    yes = translate("ImpactFacts", "yes")
    rows = [
        [labels.detail(right.value), *(yes if right in HELD[Position(role.value)] else "" for role in roles)]
        for right in Right
        if any(right in HELD[Position(role.value)] for role in roles)
    ]
    return [[translate("ImpactFacts", "May"), *(labels.detail(role.value) for role in roles)], *rows]


def sights() -> list[list[str]]:
    """The sight of a case that a unit has lifted in: a row for each situation, a column for each kind of account that may see
    cases at all."""
    viewers = _viewers()
    words = {
        Sight.NAMED: translate("ImpactFacts", "with the name"),
        Sight.CODED: translate("ImpactFacts", "as a code"),
        Sight.HIDDEN: translate("ImpactFacts", "not at all"),
    }
    rows = [[name, *(words[viewer.sight(case)] for _, viewer in viewers)] for name, case in _situations()]
    return [[translate("ImpactFacts", "The case"), *(name for name, _ in viewers)], *rows]


def _viewers() -> Sequence[tuple[str, Viewer]]:
    def viewer(name: str, role: Role, municipality: str = "", unit: str = "") -> Viewer:
        places = (municipality,) if municipality else ()
        account = Account(id=f"{municipality}{unit}{role}", name=name, role=role, municipalities=places)
        return Viewer(account=account, units={account.id: unit} if unit else {})

    return [
        (viewer.account.name, viewer)
        for viewer in (
            viewer(labels.detail(Role.THERAPIST.value), Role.THERAPIST),
            viewer(translate("ImpactFacts", "the unit that lifted it in"), Role.CASEWORKER, _OWN, _OWN),
            viewer(translate("ImpactFacts", "another unit, same municipality"), Role.CASEWORKER, _OWN, _OTHER),
            viewer(translate("ImpactFacts", "another municipality"), Role.CASEWORKER, _OTHER, _OWN),
        )
    ]


def _situations() -> Sequence[tuple[str, CaseSecrecy]]:
    _, own, _, other = (viewer.account.id for _, viewer in _viewers())
    case = CaseSecrecy(municipality=_OWN, unit=_OWN)
    agreed = case._replace(consent=Consented.IN_FORCE, municipalities=(_OWN, _OTHER))
    return (
        (translate("ImpactFacts", "from a sheet, no consent recorded yet"), case),
        (translate("ImpactFacts", "written in by the unit, no consent yet"), case._replace(opened_by=own)),
        (translate("ImpactFacts", "without a consent after thirty days"), case._replace(consent=Consented.MISSING)),
        (translate("ImpactFacts", "the consent has ended or was withdrawn"), case._replace(consent=Consented.ENDED)),
        (translate("ImpactFacts", "with a consent in force for both municipalities"), agreed),
        (translate("ImpactFacts", "the same, and the other municipality has a task on it"), agreed._replace(tasks=(other,))),
        (translate("ImpactFacts", "with a consent, closed to the unit's account by a block"), agreed._replace(blocked=(own,))),
        (translate("ImpactFacts", "the identity may be protected, not answered yet"), agreed._replace(suspected=True)),
        (translate("ImpactFacts", "protected registration, handled by the unit's account"), agreed._replace(handlers=(own,))),
    )
