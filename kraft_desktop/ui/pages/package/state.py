"""How far a half-year's package has come on the page: one value, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kraft_desktop.domain.period import Period
from kraft_desktop.services.ledger.readiness import HalfYear, HalfYears, Readiness
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Prepared, Sent
from kraft_desktop.services.risk import class_merging
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.steps import StepWords, flow_steps
from kraft_desktop.words import plural, translate


class At(IntEnum):
    """The steps of the flow."""

    MATERIAL = 0
    LEAVING = 1
    PROOF = 2
    APPROVAL = 3
    SEALING = 4


Told = Sequence[Sequence[str]]
"""Classes that are told as one, by their codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is known, and which step shows. ``reached`` is the furthest step there is to go to; ``outdated`` when an approval
    fell because the material changed."""

    years: HalfYears | None = None
    period: Period | None = None
    readiness: Readiness | None = None
    prepared: Prepared | None = None
    approval: Approval | None = None
    outdated: bool = False
    sent: Sent | None = None
    at: At = At.MATERIAL
    reached: At = At.MATERIAL

    @property
    def half_year(self) -> HalfYear | None:
        """The half-year that is chosen, as it stands."""
        listed = self.years.half_years if self.years else ()
        return next((half_year for half_year in listed if half_year.period == self.period), None)

    @property
    def is_sent(self) -> bool:
        """Whether its package has gone out, and nothing is being made to replace it."""
        return self.half_year is not None and self.half_year.sent is not None and not self.is_correcting

    @property
    def correction(self) -> str | None:
        """Why the package that was sent is to be replaced, while a new version of it is looked through."""
        prepared = self.prepared
        if prepared is None or prepared.already or self.sent is not None or prepared.replaces is None:
            return None
        return prepared.replaces.reason

    @property
    def told(self) -> Told:
        """What is told as one."""
        return [one.members for one in class_merging.merges_in(self.prepared)] if self.prepared else []

    @property
    def is_correcting(self) -> bool:
        """Whether a new version is looked through."""
        return self.correction is not None

    @property
    def is_begun(self) -> bool:
        """Whether a package is in the making: counted, not sent, and past the first step."""
        return self.prepared is not None and not self.prepared.already and self.sent is None and self.at is not At.MATERIAL

    @property
    def may_correct(self) -> bool:
        """Whether no later half-year has been sent, so that a new version can be made."""
        period, listed = self.period, self.years.half_years if self.years else ()
        return period is not None and not any(h.sent is not None and h.period.release > period.release for h in listed)

    @property
    def needs_approval(self) -> bool:
        """Whether a second person is still to approve."""
        asked = self.years is None or self.years.second_approval
        return asked and self.approval is None and not self.is_sent

    @property
    def may_go_on(self) -> bool:
        """Whether the step that shows is done with, so far as it can be known."""
        half_year = self.half_year
        if half_year is None or self.years is None:
            return False
        match self.at:
            case At.MATERIAL:
                return half_year.is_open or self.is_sent
            case At.APPROVAL:
                return not self.needs_approval
            case At.SEALING:
                return not self.needs_approval and self.years.owner_confirmed
            case _:
                return True

    def with_years(self, years: HalfYears, begun: Sequence[str] = ()) -> State:
        """As the half-years stand now; the first time, with the one to begin with: of those that were ``begun``, by their
        ids, the last, if any was."""
        known = replace(self, years=years)
        if known.half_year:
            return known
        left = [h for name in reversed(begun) for h in years.half_years if h.period.id == name]
        return replace(known, period=next(iter((*left, _first_choice(years)))).period)

    def gone(self, step: int) -> State:
        """At another step."""
        return replace(self, at=At(step), reached=At(max(step, self.reached)))

    def unapproved(self) -> State:
        """Without the approval, at the step where it is given."""
        return replace(self, approval=None, at=min(self.at, At.APPROVAL), reached=At.APPROVAL)

    def anew(self, period: Period | None) -> State:
        """At the beginning of a half-year, nothing made of it yet."""
        return State(years=self.years, period=period, readiness=self.readiness)

    # --- words --------------------------------------------------------------------------------------------------------------

    def onward_words(self) -> str:
        """What the button that leads on says."""
        if self.at is At.MATERIAL and self.is_sent:
            return translate("Package", "Show what was sent")
        return {
            At.MATERIAL: translate("Package", "On to what leaves the node"),
            At.LEAVING: translate("Package", "On to who could be recognised"),
            At.PROOF: translate("Package", "On to approval"),
            At.APPROVAL: translate("Package", "On to sealing"),
            At.SEALING: translate("Package", "Seal the package"),
        }[self.at]

    def steps(self) -> list[StepWords]:
        """The bar."""
        words, over = zip(titles(), self._subtitles(), strict=True), self.is_sent and self.prepared is not None
        return flow_steps(words, at=self.at, reached=self.reached, over=over)

    def _subtitles(self) -> Sequence[str]:
        material = proof = ""
        if self.readiness is not None:
            municipalities = self.readiness.municipalities
            material = plural(
                "Package",
                "{count} of {total} municipalities is complete",
                "{count} of {total} municipalities are complete",
                sum(m.complete for m in municipalities),
                total=formats.number(len(municipalities)),
            )
        if self.prepared is not None:
            hidden, attack = sum(self.prepared.suppressed.values()), self.prepared.attack
            left = formats.number(attack["exact"] + attack["narrow"])
            proof = plural("Package", "{count} hidden, {left} left", "{count} hidden, {left} left", hidden, left=left)
        looked = translate("Package", "looked through") if self.reached > At.LEAVING else ""
        owner = self.years.owner if self.years else ""
        return material, looked, proof, self._approval_words(), translate("Package", "to {owner}").format(owner=owner)

    def _approval_words(self) -> str:
        sent = self.half_year.sent if self.half_year else None
        if self.approval is not None or (sent is not None and sent.approved_by):
            return translate("Package", "approved")
        if sent is not None:
            return translate("Package", "not needed here")
        if self.years is not None and not self.years.second_approval:
            return translate("Package", "not needed here")
        return translate("Package", "a second person")


def titles() -> Sequence[str]:
    """What the steps are called."""
    return (
        translate("Package", "1 Period and material"),
        translate("Package", "2 This leaves the node"),
        translate("Package", "3 Who could be recognised?"),
        translate("Package", "4 Approve"),
        translate("Package", "5 Seal and send"),
    )


def _first_choice(years: HalfYears) -> HalfYear:
    """The half-year to begin with: the earliest that can be sent, else the latest that was, else the one that goes on."""
    listed = years.half_years
    ready = next((half_year for half_year in listed if half_year.is_open), None)
    sent = next((half_year for half_year in reversed(listed) if half_year.sent is not None), None)
    return ready or sent or next((half_year for half_year in listed if not half_year.ended), listed[-1])
