"""How far a quarter's file has come on the page: one value, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from kraft_desktop.domain.period import Period
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Prepared, Sent
from kraft_desktop.services.outgoing.interim_reports import InterimReports, Quarter
from kraft_desktop.services.outgoing.quarter_report import paragraphs
from kraft_desktop.ui.widgets.steps import StepWords, flow_steps
from kraft_desktop.words import plural, translate


class At(IntEnum):
    """The steps."""

    FIGURES = 0
    REPORT = 1
    SENDING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is known, and which step shows. ``texts`` are those written by municipality, ``reached`` is the furthest step there
    is to go to; ``sent`` and ``status`` are the files of the quarter and of the week when they were written just now."""

    found: InterimReports | None = None
    period: Period | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    prepared: Prepared | None = None
    approval: Approval | None = None
    sent: Sent | None = None
    status: Sent | None = None
    at: At = At.FIGURES
    reached: At = At.FIGURES

    @property
    def quarter(self) -> Quarter | None:
        """The quarter that is chosen, as it stands."""
        return self.found.quarter(self.period) if self.found else None

    @property
    def is_sent(self) -> bool:
        """Whether its file has gone out."""
        return self.quarter is not None and self.quarter.sent is not None

    @property
    def is_counted(self) -> bool:
        """Whether what its file would say is counted; what was sent stays as it was."""
        return self.prepared is not None and not self.prepared.already

    @property
    def asks(self) -> bool:
        """Whether a second person is asked for, or has answered."""
        return self.found is not None and self.found.second_approval and bool(self.texts)

    @property
    def needs_approval(self) -> bool:
        """Whether a second person is still to approve."""
        return self.asks and self.approval is None and not self.is_sent

    @property
    def may_go_on(self) -> bool:
        """Whether the step that shows is done with, so far as it can be known."""
        quarter = self.quarter
        if quarter is None or self.found is None:
            return False
        match self.at:
            case At.FIGURES:
                return quarter.is_open or self.is_sent
            case At.REPORT:
                return True
            case At.SENDING:
                return self.found.owner_confirmed and not self.needs_approval

    @property
    def read_back(self) -> Prepared | None:
        """What the file that was sent says, when it is that which shows."""
        return self.prepared if self.is_sent and self.prepared is not None and self.prepared.already else None

    @property
    def in_file(self) -> Mapping[str, Sequence[str]]:
        """The paragraphs that stand in the file, or will, by municipality."""
        if self.read_back is not None:
            return self.read_back.texts
        return {code: paragraphs(text) for code, text in self.texts.items()}

    # --- what it becomes ----------------------------------------------------------------------------------------------------

    def choice(self, begun: Sequence[str]) -> Period | None:
        """The quarter to show: the one that is chosen unless it was overtaken, else of those that were ``begun``, by their ids,
        the last that can be sent, else the one to begin with."""
        if self.found is None or (self.quarter is not None and not self.quarter.overtaken):
            return self.period
        left = (quarter for name in reversed(begun) for quarter in self.found.quarters if quarter.period.id == name)
        first = next((quarter for quarter in left if quarter.is_open), self.found.first_choice())
        return first.period if first else None

    def anew(self, period: Period | None) -> State:
        """At the beginning of a quarter, nothing made of it yet."""
        return State(found=self.found, period=period, status=self.status)

    def uncounted(self) -> State:
        """At the beginning, with the texts as they are: what was counted is no longer so."""
        return replace(self, prepared=None, approval=None, at=At.FIGURES, reached=At.FIGURES)

    def edited(self, texts: Mapping[str, str]) -> State:
        """With other texts or another budget, which nobody has approved."""
        return replace(self, texts=texts, approval=None, reached=min(self.reached, At.REPORT))

    def counted(self, prepared: Prepared) -> State:
        """With what the file would say, or what it said."""
        return replace(self, prepared=prepared, reached=At.SENDING if prepared.already else self.reached)

    def sealed(self, sent: Sent) -> State:
        """With the file that was written."""
        return replace(self, sent=sent, prepared=replace(sent.prepared, already=True), approval=None)

    def gone(self, step: int) -> State:
        """At another step."""
        return replace(self, at=At(step), reached=At(max(step, self.reached)))

    def unapproved(self) -> State:
        """Without the approval, at the step before it is given."""
        return replace(self, approval=None, at=At.REPORT)

    # --- words --------------------------------------------------------------------------------------------------------------

    def onward_words(self) -> str:
        """What the button that leads on says."""
        if self.at is At.SENDING:
            return translate("InterimReports", "Seal the quarter file")
        if self.at is At.REPORT:
            return translate("InterimReports", "On to sealing")
        if self.prepared is None:
            shown = translate("InterimReports", "Show what was sent")
            return shown if self.is_sent else translate("InterimReports", "Show what leaves the node")
        return translate("InterimReports", "On to the situation report")

    def steps(self) -> list[StepWords]:
        """The bar."""
        looked, written = self.prepared is not None, ""
        if self.texts and not self.is_sent:
            written = plural("InterimReports", "{count} text", "{count} texts", len(self.texts))
        words = (
            (
                translate("InterimReports", "1 Quarter and numbers"),
                translate("InterimReports", "looked through") if looked else "",
            ),
            (translate("InterimReports", "2 Situation report"), written),
            (translate("InterimReports", "3 Seal and send"), translate("InterimReports", "approved") if self.approval else ""),
        )
        return flow_steps(words, at=self.at, reached=self.reached, over=self.is_sent and looked)
