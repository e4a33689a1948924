"""The half-year package: a guided flow from what it rests on to what was sent, and the receipt for it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QScrollArea

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services import halfyear, readiness
from kraft_desktop.services.readiness import HalfYears, Readiness
from kraft_desktop.services.sending import Prepared, Sent
from kraft_desktop.ui import reading, style
from kraft_desktop.ui.card import Notice, Tone
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.foot import Foot
from kraft_desktop.ui.page import Needs, Page
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.package_approval import ApprovalPart
from kraft_desktop.ui.pages.package_post import PackagePost
from kraft_desktop.ui.pages.package_proof import ProofPart
from kraft_desktop.ui.pages.package_sealing import SealPart, letterhead
from kraft_desktop.ui.pages.package_state import Approval, At, State
from kraft_desktop.ui.pages.package_steps import LeavingPart, PeriodPart
from kraft_desktop.ui.pages.post import RECEIPTS, watching
from kraft_desktop.ui.steps import StepsBar
from kraft_desktop.ui.style import Role
from kraft_desktop.ui.work import Job
from kraft_desktop.words import translate

SENT, ACCOUNTS = frozenset({"sent"}), frozenset({"accounts"})
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
        self.back = style.button(translate("Package", "Back"))
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
        for part in (self.bar, self.progress, self.notice, *self.parts):
            self.body.addWidget(part)
        self.body.addStretch()
        self.stand_below(Foot(self.back, self.onward))

    def _connect(self) -> None:
        self.bar.chosen.connect(self._jump)
        self.back.clicked.connect(lambda: self._go(At(self.state.at - 1)))
        self.onward.clicked.connect(self._go_on)
        self.material.chosen.connect(self._choose)
        self.material.counted.connect(self._counted)
        self.proof.recognised.connect(lambda found: self.approval.show_why(found.kinds))
        self.proof.insiders.found.connect(self.approval.show_insiders)
        self.proof.filled.connect(lambda: reading.in_order(self))
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

        def show(years: HalfYears) -> None:
            self._show_years(years)
            if material and self.state.period is not None:
                self.material.count(self.state.period)

        self._needs.worker.run(lambda: readiness.half_years(session), show, owner=self, refused=self._refused)

    def _show_years(self, years: HalfYears) -> None:
        self.state = self.state.with_years(years)
        if self.state.period is not None:
            self.material.show_years(years, self.state.period)
        self._show()

    def _choose(self, period: Period) -> None:
        if period != self.state.period:
            self.state = self.state.anew(period)
            self.notice.say("")
            self.material.count(period)
            self._show()

    def _counted(self, found: Readiness) -> None:
        if found.period == self.state.period:
            self.state = replace(self.state, readiness=found)
            self.material.show_readiness(found)
            self._show()

    def leave(self) -> None:
        if self.state.approval is not None and not self.progress.running:
            # a passphrase is not kept while nobody looks at the page
            self.state = replace(self.state, approval=None, at=min(self.state.at, At.APPROVAL), reached=At.APPROVAL)
            self._show()

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

    def _prepare(self, correct: str | None) -> None:
        session, period, worker = self._session, self.state.period, self._needs.worker
        if period is None:
            return

        def prepare(job: Job) -> Prepared:
            return halfyear.prepare(session, period.id, correct=correct, watch=watching(job))

        self._top.setValue(0)  # how it goes is told there
        title = translate("Package", "Counting {period}").format(period=period.id)
        self.progress.run(worker, title, prepare, self._prepared, owner=self, refused=self._refused, ended=self._ready)
        self.progress.cancel.setFocus()
        self._show()

    def _prepared(self, prepared: Prepared) -> None:
        head = letterhead(self.state, prepared, self._session.node.name)
        self.state = replace(self.state, prepared=prepared, sent=None, reached=At.LEAVING)
        self.leaving.show_prepared(self._session, prepared)
        self.proof.show_prepared(prepared, head.earlier)
        self.approval.show_letter(head)
        self._go(At.SEALING if prepared.already else At.LEAVING)

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
                approval=approval,
                diary_number=sealing.diary.value(),
                correct=self.state.correction,
                open_zip=sealing.open_zip.value(),
                ready=self.state.prepared,
            )
            self._show()

    def _sealed(self, sent: Sent) -> None:
        self.state = replace(self.state, sent=sent, prepared=sent.prepared, approval=None)
        self.said.emit(translate("Package", "The package for {period} is sealed.").format(period=sent.prepared.period.id))

    def _sealing_ended(self) -> None:
        self._ready()
        self.changed.emit(SENT)  # also when it was refused or cancelled: what was frozen by then has been sent

    # --- showing it ---------------------------------------------------------------------------------------------------------

    def _refused(self, problem: KraftError) -> None:
        self._top.setValue(0)
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    def _show(self) -> None:
        state, free = self.state, not self.progress.running
        for place, part in enumerate(self.parts):
            part.setVisible(place == state.at)
            part.setEnabled(free)
        if state.at is At.APPROVAL:
            self.approval.show_state(state)
        if state.at is At.SEALING and free:
            self.sealing.show_state(state, self._session.node.name)
        name = said.half_year(state.period) if state.period else ""
        self._title.setText(translate("Package", "Half-year package {period}").format(period=name))
        self._about.setText(said.bounds(state.period) if state.period else "")
        self.bar.show_steps(state.steps())
        self.back.setVisible(state.at is not At.MATERIAL)
        self.back.setEnabled(free)
        self.onward.setVisible(not (state.at is At.SEALING and state.is_sent))
        self.onward.setText(state.onward_words())
        self.onward.setEnabled(free and state.may_go_on)
        if state.at is not At.SEALING:  # made anew as a whole, it stands in its order by itself
            reading.in_order(self)
