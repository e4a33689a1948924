"""The state of a quarter file on the page, as one immutable value, and what follows from it."""

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
    """The steps, in order."""

    FIGURES = 0
    REPORT = 1
    SENDING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The data and the current step. ``texts`` are the written ones by municipality, ``reached`` is the furthest step that can
    be opened; ``sent`` and ``status`` are the files of the quarter and of the week when they were written just now."""

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
        """The chosen quarter with its status, None before one is chosen."""
        return self.found.quarter(self.period) if self.found else None

    @property
    def is_sent(self) -> bool:
        """Whether the file has been sent."""
        return self.quarter is not None and self.quarter.sent is not None

    @property
    def is_counted(self) -> bool:
        """Whether the content of the file is counted and not yet sent."""
        return self.prepared is not None and not self.prepared.already

    @property
    def asks(self) -> bool:
        """Whether an approval is needed or has been given."""
        return self.found is not None and self.found.second_approval and bool(self.texts)

    @property
    def needs_approval(self) -> bool:
        """Whether the approval of a second person is still missing."""
        return self.asks and self.approval is None and not self.is_sent

    @property
    def may_go_on(self) -> bool:
        """Whether the next step can be opened, so far as is known."""
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
        """The content of the sent file when it is the one shown, else None."""
        return self.prepared if self.is_sent and self.prepared is not None and self.prepared.already else None

    @property
    def in_file(self) -> Mapping[str, Sequence[str]]:
        """The paragraphs in the file, by municipality."""
        if self.read_back is not None:
            return self.read_back.texts
        return {code: paragraphs(text) for code, text in self.texts.items()}

    # --- transitions --------------------------------------------------------------------------------------------------------

    def choice(self, begun: Sequence[str]) -> Period | None:
        """The quarter to show: the chosen one unless a later file was sent; else, of those in ``begun`` (period ids), the last
        that can be sent; else the default."""
        if self.found is None or (self.quarter is not None and not self.quarter.overtaken):
            return self.period
        left = (quarter for name in reversed(begun) for quarter in self.found.quarters if quarter.period.id == name)
        first = next((quarter for quarter in left if quarter.is_open), self.found.first_choice())
        return first.period if first else None

    def restarted(self, period: Period | None) -> State:
        """The state at the first step of a quarter, with no file counted yet."""
        return State(found=self.found, period=period, status=self.status)

    def uncounted(self) -> State:
        """The state at the first step with the same texts, and the count discarded."""
        return replace(self, prepared=None, approval=None, at=At.FIGURES, reached=At.FIGURES)

    def edited(self, texts: Mapping[str, str]) -> State:
        """The state with changed texts or budget, without an approval."""
        return replace(self, texts=texts, approval=None, reached=min(self.reached, At.REPORT))

    def counted(self, prepared: Prepared) -> State:
        """The state with the content of the file, counted or read back."""
        return replace(self, prepared=prepared, reached=At.SENDING if prepared.already else self.reached)

    def sealed(self, sent: Sent) -> State:
        """The state with the file that was written."""
        return replace(self, sent=sent, prepared=replace(sent.prepared, already=True), approval=None)

    def gone(self, step: int) -> State:
        """The state at another step."""
        return replace(self, at=At(step), reached=At(max(step, self.reached)))

    def unapproved(self) -> State:
        """The state without the approval, at the step before it is given."""
        return replace(self, approval=None, at=At.REPORT)

    # --- texts --------------------------------------------------------------------------------------------------------------

    def onward_words(self) -> str:
        """The text of the button to the next step."""
        if self.at is At.SENDING:
            return translate("InterimReports", "Seal the quarter file")
        if self.at is At.REPORT:
            return translate("InterimReports", "On to sealing")
        if self.prepared is None:
            shown = translate("InterimReports", "Show what was sealed")
            return shown if self.is_sent else translate("InterimReports", "Show what leaves the node")
        return translate("InterimReports", "On to the situation report")

    def steps(self) -> list[StepWords]:
        """The steps as the step bar shows them."""
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
