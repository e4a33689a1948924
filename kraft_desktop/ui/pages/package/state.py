"""The state of a half-year package on the page, as one immutable value, and what follows from it."""

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
    """The steps, in order."""

    MATERIAL = 0
    LEAVING = 1
    PROOF = 2
    APPROVAL = 3
    SEALING = 4


MergedClasses = Sequence[Sequence[str]]
"""Groups of class codes, each group merged into one class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The data and the current step. ``reached`` is the furthest step that can be opened; ``outdated`` when an approval lapsed
    because the material changed."""

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
        """The chosen half-year with its status, None before one is chosen."""
        listed = self.years.half_years if self.years else ()
        return next((half_year for half_year in listed if half_year.period == self.period), None)

    @property
    def is_sent(self) -> bool:
        """Whether the package has been sent, and no correction of it is in progress."""
        return self.half_year is not None and self.half_year.sent is not None and not self.is_correcting

    @property
    def correction(self) -> str | None:
        """The reason for replacing the sent package, while a correction is in progress."""
        prepared = self.prepared
        if prepared is None or prepared.already or self.sent is not None or prepared.replaces is None:
            return None
        return prepared.replaces.reason

    @property
    def merged(self) -> MergedClasses:
        """The merged classes of the package."""
        return [one.members for one in class_merging.merges_in(self.prepared)] if self.prepared else []

    @property
    def is_correcting(self) -> bool:
        """Whether a correction is in progress."""
        return self.correction is not None

    @property
    def is_begun(self) -> bool:
        """Whether a package is in progress: counted, not sent, and past the first step."""
        return self.prepared is not None and not self.prepared.already and self.sent is None and self.at is not At.MATERIAL

    @property
    def may_correct(self) -> bool:
        """Whether a correction is allowed: no later half-year has been sent."""
        period, listed = self.period, self.years.half_years if self.years else ()
        return period is not None and not any(h.sent is not None and h.period.release > period.release for h in listed)

    @property
    def needs_approval(self) -> bool:
        """Whether the approval of a second person is still missing; a decision about an insider needs one in any case."""
        asked = self.years is None or self.years.second_approval or (self.prepared is not None and bool(self.prepared.insiders))
        return asked and self.approval is None and not self.is_sent

    @property
    def may_go_on(self) -> bool:
        """Whether the next step can be opened, so far as is known."""
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
        """The state with these half-years. The first time it also chooses one: the last of those in ``begun`` (period ids),
        else the default."""
        known = replace(self, years=years)
        if known.half_year:
            return known
        left = [h for name in reversed(begun) for h in years.half_years if h.period.id == name]
        return replace(known, period=next(iter((*left, _first_choice(years)))).period)

    def gone(self, step: int) -> State:
        """The state at another step."""
        return replace(self, at=At(step), reached=At(max(step, self.reached)))

    def unapproved(self) -> State:
        """The state without the approval, at the approval step."""
        return replace(self, approval=None, at=min(self.at, At.APPROVAL), reached=At.APPROVAL)

    def restarted(self, period: Period | None) -> State:
        """The state at the first step of a half-year, with no package counted yet."""
        return State(years=self.years, period=period, readiness=self.readiness)

    # --- texts --------------------------------------------------------------------------------------------------------------

    def onward_words(self) -> str:
        """The text of the button to the next step."""
        if self.at is At.MATERIAL and self.is_sent:
            return translate("Package", "Show what was sealed")
        return {
            At.MATERIAL: translate("Package", "On to what leaves the node"),
            At.LEAVING: translate("Package", "On to who could be recognised"),
            At.PROOF: translate("Package", "On to approval"),
            At.APPROVAL: translate("Package", "On to sealing"),
            At.SEALING: translate("Package", "Seal the package"),
        }[self.at]

    def steps(self) -> list[StepWords]:
        """The steps as the step bar shows them."""
        words = zip(titles(), self._subtitles(), strict=True)
        return flow_steps(words, at=self.at, reached=self.reached, over=self.is_sent)

    def _subtitles(self) -> Sequence[str]:
        material = proof = ""
        if self.readiness is not None:
            municipalities = [one for one in self.readiness.municipalities if one.people]
            material = (
                translate("Package", "nobody referred yet")
                if not municipalities
                else translate("Package", "sheets from {count} of {total} municipalities").format(
                    count=formats.number(sum(m.complete for m in municipalities)), total=formats.number(len(municipalities))
                )
            )
        if self.prepared is not None:
            proof = plural("Package", "{count} number hidden", "{count} numbers hidden", self.prepared.counts.hidden)
        looked = translate("Package", "looked through") if self.reached > At.LEAVING else ""
        owner = self.years.owner if self.years else ""
        return material, looked, proof, self._approval_words(), translate("Package", "to {owner}").format(owner=owner)

    def _approval_words(self) -> str:
        sent = self.half_year.sent if self.half_year else None
        if self.approval is not None or (sent is not None and sent.approved_by):
            return translate("Package", "approved")
        if sent is not None:
            return translate("Package", "not needed here")
        if self.years is not None and not self.needs_approval:
            return translate("Package", "not needed here")
        return translate("Package", "a second person")


def titles() -> Sequence[str]:
    """The titles of the steps."""
    return (
        translate("Package", "1 Period and material"),
        translate("Package", "2 This leaves the node"),
        translate("Package", "3 Who could be recognised?"),
        translate("Package", "4 Approve"),
        translate("Package", "5 Seal and send"),
    )


def _first_choice(years: HalfYears) -> HalfYear:
    """The half-year to choose first: the earliest that can be sent, else the latest that was sent, else the current one."""
    listed = years.half_years
    ready = next((half_year for half_year in listed if half_year.is_open), None)
    sent = next((half_year for half_year in reversed(listed) if half_year.sent is not None), None)
    return ready or sent or next((half_year for half_year in listed if not half_year.ended), listed[-1])
