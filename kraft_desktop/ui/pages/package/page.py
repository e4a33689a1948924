"""The half-year package page: guided steps from the material it is counted from to sealing and the receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.ledger.readiness import HalfYears, Readiness
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.guided_page import GuidedPage
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.package.approval import ApprovalPart
from kraft_desktop.ui.pages.package.sealing import SealPart, letterhead
from kraft_desktop.ui.pages.package.sealing_work import PackagePost
from kraft_desktop.ui.pages.package.state import At, MergedClasses, State
from kraft_desktop.ui.pages.package.steps import LeavingPart, PeriodPart
from kraft_desktop.ui.pages.package.unfinished import Unfinished, UnfinishedCard
from kraft_desktop.ui.pages.risk.proof import ProofPart
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.exchange_files import EXCHANGED, MATERIAL
from kraft_desktop.ui.widgets.card import Tone, add
from kraft_desktop.words import translate


class PackagePage(GuidedPage[State]):
    """The page for one half-year package at a time."""

    shows = MATERIAL | EXCHANGED | SECRECY
    progress: PackagePost

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, State(), "", PackagePost(needs), labels.sentence_on_screen)
        self.take_files(self.progress.take_receipts, busy=lambda: self.progress.running)
        self.material, self.leaving, self.proof = PeriodPart(needs), LeavingPart(), ProofPart(needs)
        self.approval, self.sealing = ApprovalPart(needs), SealPart(practice=needs.session.vault.header.practice)
        self.parts = (self.material, self.leaving, self.proof, self.approval, self.sealing)
        self.leftover = UnfinishedCard(needs, self.sealing)
        add(self.body, self.leftover, *self.parts, 0)
        self._connect()
        self.show_state()

    def _connect(self) -> None:
        self.leftover.wanted.connect(lambda left: self._prepare(left.correct or None, left))
        dropped = translate("Package", "Nothing of what was begun is kept")
        self.leftover.drop.clicked.connect(lambda: self.said.emit(dropped))
        self.material.chosen.connect(self._choose)
        self.material.counted.connect(self._counted)
        self.proof.insiders.found.connect(self.approval.show_insiders)
        self.proof.price.chosen.connect(self._tell)
        self.proof.filled.connect(lambda: tab_order.in_order(self))
        self.approval.approved.connect(self._approved)
        for part in (self.material, self.proof):
            part.case.connect(lambda case_id: self.wants.emit("case", case_id))
        for keys in (self.material.keys, self.approval.second.keys, self.sealing.keys):
            keys.connect(lambda: self.wants.emit("keys", None))
        for refused in (self.material.refused, self.progress.refused):
            refused.connect(self.refuse)
        self.progress.serve(self.sealing, lambda: self.state)
        self.sealing.correct.connect(self._prepare)
        self.sealing.edited.connect(lambda: self.leftover.note(self.state))
        self.progress.sealed.connect(self._sealed)
        self.progress.notified.connect(lambda text: self.notice.say(text, Tone.GOOD))
        self.progress.ended.connect(self._ready)

    # --- data ---------------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        state, material = self.state, not kinds or bool(kinds & MATERIAL)
        if material and state.prepared is not None and not state.prepared.already:
            self.state = replace(state.restarted(state.period), outdated=state.approval is not None)
            self.proof.forget()
            text = translate(
                "Package", "The material or a decision has changed. Look through the package again from the beginning."
            )
            self.notice.say(text if state.at is not At.MATERIAL else "", Tone.ATTENTION)
        if material and state.period is not None:
            self.material.count(state.period)
        if kinds & SECRECY:
            self.proof.assess()
        session, first = self.session, state.period is None

        def look() -> tuple[HalfYears, tuple[str, ...]]:
            return readiness.half_years(session), drafts.drafted_records(session, drafts.PACKAGE_PAGE) if first else ()

        self.read(look, self._show_years)

    def _show_years(self, found: tuple[HalfYears, tuple[str, ...]]) -> None:
        years, before = found[0], self.state.period
        self.state = self.state.with_years(*found)
        period = self.state.period
        if period is not None:
            self.material.show_years(years, period)
        if period is not None and period != before:
            self.material.count(period)
            self._follow()
        self.show_state()

    def _follow(self) -> None:
        """Save the progress of the chosen half-year from now on, and look for an unfinished package of it."""
        self.leftover.follow(self.state.period)
        self.leftover.look(self.state)

    def _choose(self, period: Period) -> None:
        if period != self.state.period:
            self.state = self.state.restarted(period)
            self.notice.say("")
            self.material.count(period)
            self._follow()
            self.show_state()

    def _counted(self, found: Readiness) -> None:
        if found.period == self.state.period:
            self.state = replace(self.state, readiness=found)
            self.material.show_readiness(found)
            self.show_state()

    def leave(self) -> None:
        self.leftover.draft.flush()
        super().leave()

    def put_off(self) -> None:
        """Save the progress, return to the first step, and offer to continue from there."""
        self.leftover.note(self.state)
        self.leftover.draft.keep()
        self.state = self.state.restarted(self.state.period)
        self.proof.forget()
        self.go(At.MATERIAL)
        self.leftover.go_on.setFocus()
        self.said.emit(translate("Package", "What was begun is kept"))

    # --- steps --------------------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        if self.state.at is At.SEALING:
            self._seal()
        elif self.state.prepared is None:
            self._prepare(None)
        else:
            self.go(self.state.at + 1)

    def entered(self) -> None:
        if self.state.at is At.PROOF:
            self.proof.entered()
        self.leftover.note(self.state)
        self._ready()

    def _ready(self) -> None:
        """Show the step and set the keyboard focus, never on an irreversible button nor on one that skips the reading."""
        self.show_state()
        if self.state.at is At.SEALING and self.state.sent is None and not self.state.is_sent:
            self.sealing.diary.setFocus()
        elif self.state.at not in {At.LEAVING, At.PROOF} and self.onward.isVisible() and self.onward.isEnabled():
            self.onward.setFocus()
        else:
            self.bar.setFocus()

    def _prepare(self, correct: str | None, left: Unfinished | None = None) -> None:
        """Count the package and show it from the first step, or from the step in ``left``."""
        self._count(correct, left.together if left else None, lambda made: self._prepared(made, left))

    def _tell(self, merged: MergedClasses) -> None:
        """Count the package again with other merged classes."""

        def show(prepared: Prepared) -> None:
            self._prepared(prepared, None)
            self.go(At.PROOF)

        self._count(self.state.correction, merged, show)

    def _count(self, correct: str | None, merged: MergedClasses | None, then: Callable[[Prepared], None]) -> None:
        period = self.state.period
        if period is not None:
            self.begin(lambda: self.progress.prepare(period, correct, merged, then, self._ready))

    def _prepared(self, prepared: Prepared, left: Unfinished | None) -> None:
        head = letterhead(self.state, prepared, self.session.node.name)
        self.state = replace(self.state, prepared=prepared, approval=None, sent=None, reached=At.LEAVING)
        self.leaving.show_prepared(self.session, prepared)
        self.proof.show_prepared(prepared, head.earlier)
        self.approval.show_letter(head)
        step = left.step_now(self.state, prepared) if left else At.LEAVING
        self.go(At.SEALING if prepared.already else step)
        if left is not None and step < left.at:
            changed = translate("Package", "The numbers have changed since. Look through them again.")
            again = translate("Package", "An approval is not kept: somebody has to approve again.")
            self.notice.say(changed if step is At.LEAVING else again, Tone.ATTENTION)

    def _approved(self, approval: Approval) -> None:
        prepared = self.state.prepared
        if prepared is not None and prepared.insiders:  # decided over together with the approval
            prepared = replace(prepared, insiders=(), holds=False)
        self.state = replace(self.state, prepared=prepared, approval=approval, outdated=False)
        self.go(At.APPROVAL)

    # --- sealing, and the receipt -------------------------------------------------------------------------------------------

    def _seal(self) -> None:
        period, sealing, state = self.state.period, self.sealing, self.state
        if period is not None:
            how = Delivery(approval=state.approval, open_zip=sealing.open_zip.value(), ready=state.prepared)
            diary, correct = sealing.diary.value(), state.correction
            self.begin(lambda: self.progress.seal(period, sealing.folder, how, diary_number=diary, correct=correct))

    def _sealed(self, sent: Sent) -> None:
        self.state = replace(self.state, sent=sent, prepared=sent.prepared, approval=None)
        self.leftover.forget()
        self.said.emit(
            translate("Package", "The package for {period} is sealed.").format(
                period=vocabulary.period_name(sent.prepared.period.id)
            )
        )

    # --- display ------------------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        state = self.state
        self.leftover.show_state(state)
        quarters = (translate("Package", "To Quarter and status"), lambda: self.wants.emit("between", None))
        self.material.closing.show_closing(state.half_year, self.material.choices, quarters)
        for place, part in enumerate(self.parts):
            part.setVisible(place == state.at)
        if state.at is At.APPROVAL:
            self.approval.show_state(state)
        if state.at is At.SEALING and self.free:
            self.sealing.show_state(state, self.session.node.name)
        name = vocabulary.period_name(state.period.id) if state.period else ""
        self.title.setText(translate("Package", "Half-year package {period}").format(period=name))
        self.about.setText(package_tables.bounds(state.period) if state.period else "")
        sent = state.at is At.SEALING and state.is_sent
        self.show_ways(*self.parts, self.leftover, later=state.is_begun, last=sent)
        if state.at is not At.SEALING:  # rebuilt as a whole, so its focus order is already right
            tab_order.in_order(self)
