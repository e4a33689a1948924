"""The half-year package: a guided flow from what it rests on to what was sent, and the receipt for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QScrollArea

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.ledger.readiness import HalfYears, Readiness
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.package.approval import ApprovalPart
from kraft_desktop.ui.pages.package.sealing import SealPart, letterhead
from kraft_desktop.ui.pages.package.sealing_work import PackagePost
from kraft_desktop.ui.pages.package.state import At, State, Told
from kraft_desktop.ui.pages.package.steps import LeavingPart, PeriodPart
from kraft_desktop.ui.pages.package.unfinished import Unfinished, UnfinishedCard
from kraft_desktop.ui.pages.risk.proof import ProofPart
from kraft_desktop.ui.pages.shared import package_tables as said
from kraft_desktop.ui.pages.shared.exchange_files import RECEIPTS, SENT
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.ui.widgets.steps import StepsBar
from kraft_desktop.words import translate

ACCOUNTS = frozenset({"accounts"})
_HARMLESS = SENT | RECEIPTS | ACCOUNTS | {"partners"}
"""Kinds of record that do not change what a package would say."""


class PackagePage(Page):
    """One half-year at a time; ``changed`` when a package or a receipt was kept."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs, self._session = needs, needs.session
        self.state = State()
        self._title, self._about = style.label("", Role.TITLE), style.label("", Role.MUTED)
        self.bar = StepsBar(choosable=True)
        self.notice, self.progress = Notice(), PackagePost(needs)
        self.take_files(self.progress.take_receipts, busy=lambda: self.progress.running)
        self.material, self.leaving, self.proof = PeriodPart(needs), LeavingPart(), ProofPart(needs)
        self.approval, self.sealing = ApprovalPart(needs), SealPart()
        self.parts = (self.material, self.leaving, self.proof, self.approval, self.sealing)
        self.leftover = UnfinishedCard(needs, self.sealing)
        self.back = style.button(translate("Package", "Back"))
        self.later = style.button(translate("Package", "Save and go on later"))
        self.onward = style.button("", Role.PRIMARY)
        self._top = self.findChildren(QScrollArea)[0].verticalScrollBar()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        heading = Flow()
        heading.addWidget(self._title)
        heading.addWidget(self._about)
        self.body.addLayout(heading)
        for part in (self.bar, self.progress, self.notice, self.leftover, *self.parts):
            self.body.addWidget(part)
        self.body.addStretch()
        self.stand_below(Foot(self.back, self.later, self.onward))

    def _connect(self) -> None:
        self.bar.chosen.connect(self._jump)
        self.back.clicked.connect(lambda: self._go(At(self.state.at - 1)))
        self.later.clicked.connect(self._stop)
        self.onward.clicked.connect(self._go_on)
        self.leftover.wanted.connect(lambda left: self._prepare(left.correct or None, left))
        dropped = translate("Package", "Nothing of what was begun is kept")
        self.leftover.drop.clicked.connect(lambda: self.said.emit(dropped))
        self.material.chosen.connect(self._choose)
        self.material.counted.connect(self._counted)
        self.proof.recognised.connect(lambda found: self.approval.show_why(found.kinds))
        self.proof.insiders.found.connect(self.approval.show_insiders)
        self.proof.price.chosen.connect(self._tell)
        self.proof.filled.connect(lambda: tab_order.in_order(self))
        self.approval.approved.connect(self._approved)
        self.approval.added.connect(lambda: self.changed.emit(ACCOUNTS))
        for part in (self.material, self.proof):
            part.case.connect(lambda case_id: self.wants.emit("case", case_id))
        for keys in (self.material.keys, self.sealing.keys):
            keys.connect(lambda: self.wants.emit("keys", None))
        for refused in (self.material.refused, self.progress.refused):
            refused.connect(self._refused)
        self.progress.serve(self.sealing, lambda: self.state)
        self.sealing.correct.connect(self._prepare)
        self.sealing.edited.connect(lambda: self.leftover.note(self.state))
        self.progress.sealed.connect(self._sealed)
        self.progress.changed.connect(self.changed)
        self.progress.told.connect(lambda text: self.notice.say(text, Tone.GOOD))
        self.progress.ended.connect(self._sealing_ended)

    # --- what there is ------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        state = self.state
        if kinds - _HARMLESS and state.prepared is not None and not state.prepared.already:
            self.state = replace(state.anew(state.period), outdated=state.approval is not None)
            self.proof.forget()
            text = translate(
                "Package", "The material or a decision has changed. Look through the package again from the beginning."
            )
            self.notice.say(text if state.at is not At.MATERIAL else "", Tone.ATTENTION)
        session, material = self._session, not kinds or bool(kinds - _HARMLESS)

        def look() -> tuple[HalfYears, tuple[str, ...]]:
            return readiness.half_years(session), () if kinds else drafts.begun(session, drafts.PACKAGE_PAGE)

        def show(found: tuple[HalfYears, tuple[str, ...]]) -> None:
            self._show_years(*found)
            if material and self.state.period is not None:
                self.material.count(self.state.period)

        self._needs.worker.run(look, show, owner=self, refused=self._refused)

    def _show_years(self, years: HalfYears, begun: tuple[str, ...]) -> None:
        first = self.state.period is None
        self.state = self.state.with_years(years, begun)
        if self.state.period is not None:
            self.material.show_years(years, self.state.period)
        if first:
            self._follow()
        self._show()

    def _follow(self) -> None:
        """Keep what is done of the half-year that is chosen, and look for what was left of it before."""
        self.leftover.follow(self.state.period)
        self.leftover.look(self.state)

    def _choose(self, period: Period) -> None:
        if period != self.state.period:
            self.state = self.state.anew(period)
            self.notice.say("")
            self.material.count(period)
            self._follow()
            self._show()

    def _counted(self, found: Readiness) -> None:
        if found.period == self.state.period:
            self.state = replace(self.state, readiness=found)
            self.material.show_readiness(found)
            self._show()

    def leave(self) -> None:
        self.leftover.flush()
        if self.state.approval is not None and not self.progress.running:
            # a passphrase is not kept while nobody looks at the page
            self.state = replace(self.state, approval=None, at=min(self.state.at, At.APPROVAL), reached=At.APPROVAL)
            self._show()

    def _stop(self) -> None:
        """Keep what was done, and offer it again at the first step."""
        self.leftover.note(self.state)
        self.leftover.keep()
        self.state = self.state.anew(self.state.period)
        self.proof.forget()
        self._go(At.MATERIAL)
        self.leftover.go_on.setFocus()
        self.said.emit(translate("Package", "What was begun is kept"))

    # --- going through it ---------------------------------------------------------------------------------------------------

    def _jump(self, step: int) -> None:
        if step <= self.state.reached and not self.progress.running:
            self._go(At(step))

    def _go_on(self) -> None:
        if self.state.at is At.SEALING:
            self._seal(self.state.approval)
        elif self.state.prepared is None:
            self._prepare(None)
        else:
            self._go(At(self.state.at + 1))

    def _go(self, step: At) -> None:
        self.bar.setFocus()  # the focus must not wander down the page when what holds it is hidden
        self.state = self.state.gone(step)
        if step is At.PROOF:
            self.proof.entered()
        self.notice.say("")
        self._top.setValue(0)
        self.leftover.note(self.state)
        self._ready()

    def _ready(self) -> None:
        """Show the step, the keyboard where it is wanted next: not on what cannot be taken back, nor on what skips reading."""
        self._show()
        if self.state.at is At.SEALING and self.state.sent is None and not self.state.is_sent:
            self.sealing.diary.setFocus()
        elif self.state.at not in {At.LEAVING, At.PROOF} and self.onward.isVisible() and self.onward.isEnabled():
            self.onward.setFocus()
        else:
            self.bar.setFocus()

    def _prepare(self, correct: str | None, left: Unfinished | None = None) -> None:
        """Count, and show it from the beginning, or from where it was ``left``."""
        self._count(correct, left.together if left else None, lambda made: self._prepared(made, left))

    def _tell(self, told: Told) -> None:
        """Count again with other classes told as one."""

        def show(prepared: Prepared) -> None:
            self._prepared(prepared, None)
            self._go(At.PROOF)

        self._count(self.state.correction, told, show)

    def _count(self, correct: str | None, told: Told | None, then: Callable[[Prepared], None]) -> None:
        if self.state.period is not None:
            self.notice.say("")
            self._top.setValue(0)  # how it goes is told there
            self.progress.prepare(self.state.period, correct, told, then, self._ready)
            self._show()

    def _prepared(self, prepared: Prepared, left: Unfinished | None) -> None:
        head = letterhead(self.state, prepared, self._session.node.name)
        self.state = replace(self.state, prepared=prepared, approval=None, sent=None, reached=At.LEAVING)
        self.leaving.show_prepared(self._session, prepared)
        self.proof.show_prepared(prepared, head.earlier)
        self.approval.show_letter(head)
        step = left.step_now(self.state, prepared) if left else At.LEAVING
        self._go(At.SEALING if prepared.already else step)
        if left is not None and step < left.at:
            changed = translate("Package", "The numbers have changed since. Look through them again.")
            again = translate("Package", "An approval is not kept: somebody has to approve again.")
            self.notice.say(changed if step is At.LEAVING else again, Tone.ATTENTION)

    def _approved(self, approval: Approval) -> None:
        self.state = replace(self.state, approval=approval, outdated=False)
        self._go(At.APPROVAL)

    # --- sealing, and the receipt -------------------------------------------------------------------------------------------

    def _seal(self, approval: Approval | None) -> None:
        if self.state.period is not None:
            self.notice.say("")
            self._top.setValue(0)
            sealing = self.sealing
            self.progress.seal(
                self.state.period,
                sealing.folder,
                Delivery(approval=approval, open_zip=sealing.open_zip.value(), ready=self.state.prepared),
                diary_number=sealing.diary.value(),
                correct=self.state.correction,
            )
            self._show()

    def _sealed(self, sent: Sent) -> None:
        self.state = replace(self.state, sent=sent, prepared=sent.prepared, approval=None)
        self.leftover.forget()
        self.said.emit(
            translate("Package", "The package for {period} is sealed.").format(
                period=vocabulary.period_name(sent.prepared.period.id)
            )
        )

    def _sealing_ended(self) -> None:
        self._ready()
        self.changed.emit(SENT)  # also when it was refused or cancelled: what was frozen by then has been sent

    # --- showing it ---------------------------------------------------------------------------------------------------------

    def _refused(self, problem: KraftError) -> None:
        self._top.setValue(0)
        self.notice.say(labels.sentence_on_screen(problem), Tone.ATTENTION)

    def _show(self) -> None:
        state, free = self.state, not self.progress.running
        self.leftover.show_state(state)
        for widget in (*self.parts, self.leftover, self.back, self.later):
            widget.setEnabled(free)
        for place, part in enumerate(self.parts):
            part.setVisible(place == state.at)
        if state.at is At.APPROVAL:
            self.approval.show_state(state)
        if state.at is At.SEALING and free:
            self.sealing.show_state(state, self._session.node.name)
        name = vocabulary.period_name(state.period.id) if state.period else ""
        self._title.setText(translate("Package", "Half-year package {period}").format(period=name))
        self._about.setText(said.bounds(state.period) if state.period else "")
        self.bar.show_steps(state.steps())
        self.back.setVisible(state.at is not At.MATERIAL)
        self.later.setVisible(state.is_begun)
        self.onward.setVisible(not (state.at is At.SEALING and state.is_sent))
        self.onward.setText(state.onward_words())
        self.onward.setEnabled(free and state.may_go_on)
        if state.at is not At.SEALING:  # made anew as a whole, it stands in its order by itself
            tab_order.in_order(self)
