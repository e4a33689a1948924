"""Quarter and status files: what goes to the project owner between the half-year packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.outgoing import interim_reports, quarter_report
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.services.outgoing.interim_reports import InterimReports
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.interim.approval import ApprovalCard
from kraft_desktop.ui.pages.interim.budget import BudgetCard
from kraft_desktop.ui.pages.interim.parts import LeavingPart, QuarterCard, ReportCard, StatusCard, WrittenCard
from kraft_desktop.ui.pages.interim.sealing_work import InterimSealing
from kraft_desktop.ui.pages.interim.state import At, State
from kraft_desktop.ui.pages.interim.target import SealCard
from kraft_desktop.ui.pages.shared import package_tables as said
from kraft_desktop.ui.pages.shared.exchange_files import RECEIPTS, SENT
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.ui.widgets.card import Notice, Tone
from kraft_desktop.ui.widgets.steps import StepsBar
from kraft_desktop.words import translate

_HARMLESS = SENT | RECEIPTS | {"accounts", "partners"}
"""Kinds of record that do not change what a file would say, unless people were counted in what was sent."""


class InterimPage(Page):
    """One quarter at a time, and this week's status file; ``changed`` when a file or a receipt was kept."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs, self._session = needs, needs.session
        self.state = State()
        self.bar, self.notice, self.progress = StepsBar(choosable=True), Notice(), InterimSealing(needs)
        self.take_files(self.progress.take_receipts, busy=lambda: self.progress.running)
        self.budget = BudgetCard(needs, drafts.QUARTER_PAGE)
        self.quarters, self.status, self.leaving = QuarterCard(), StatusCard(self.budget), LeavingPart()
        self.made, self.report, self.written = SentPart(), ReportCard(needs), WrittenCard()
        self.approving, self.seal, self.sent = ApprovalCard(needs), SealCard(), SentPart()
        self.back, self.onward = style.button(translate("InterimReports", "Back")), style.button("", Role.PRIMARY)
        self.later = style.button(translate("InterimReports", "Save and go on later"))
        self._about = style.label("", Role.MUTED)
        self._first, self._last, self._area = QWidget(), QWidget(), self.findChildren(QScrollArea)[0]
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        heading, choosing, closing = Flow(), Columns(least=36), Columns(least=36)
        heading.addWidget(style.label(translate("InterimReports", "Quarter and status"), Role.TITLE))
        heading.addWidget(self._about)
        self.body.addLayout(heading)
        for layout, cards in ((choosing, (self.quarters, self.status, self.budget)), (closing, (self.seal, self.approving))):
            for card in cards:
                layout.addWidget(card)
        _fill(self._first, choosing, self.made, self.leaving)
        _fill(self._last, closing, self.sent)
        for part in (self.bar, self.progress, self.notice, self._first, self.report, self.written, self._last):
            self.body.addWidget(part)
        self.body.addStretch()
        self.stand_below(Foot(self.back, self.later, self.onward))

    def _connect(self) -> None:
        post = self.progress
        self.bar.chosen.connect(self._jump)
        self.back.clicked.connect(lambda: self._go(At(self.state.at - 1)))
        self.later.clicked.connect(self._stop)
        self.onward.clicked.connect(self._go_on)
        self.quarters.chosen.connect(self._choose)
        self.quarters.keys.connect(lambda: self.wants.emit("keys", None))
        self.status.wanted.connect(lambda budget: self._begin(lambda: post.make_status(self.seal.folder, budget)))
        for typed in (self.report, self.budget):
            typed.edited.connect(self._edited)
        self.approving.second.approved.connect(self._approved)
        post.serve(self.seal, self.made, self.sent)
        self.sent.again.connect(self._write_again)
        post.prepared.connect(self._prepared)
        post.sealed.connect(self._sealed)
        post.made.connect(self._status_made)
        post.told.connect(lambda text: self.notice.say(text, Tone.GOOD))
        post.changed.connect(self.changed)
        post.refused.connect(self._refused)
        post.counted.connect(self._counted)
        post.ended.connect(self._ended)

    # --- what there is ------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds - _HARMLESS:
            self._forget()
        session = self._session

        def look() -> tuple[InterimReports, tuple[str, ...]]:
            return interim_reports.interim_reports(session), () if kinds else drafts.begun(session, drafts.QUARTER_PAGE)

        self._needs.worker.run(look, lambda found: self._show_found(*found), owner=self, refused=self._refused)

    def _forget(self) -> None:
        """What was counted is no longer so; what was sent stays as it was."""
        if self.state.is_counted:
            if self.state.at is not At.FIGURES:
                self.notice.say(
                    translate("InterimReports", "The material has changed. Look at the numbers again."), Tone.ATTENTION
                )
            self.state = self.state.uncounted()

    def _show_found(self, found: InterimReports, begun: tuple[str, ...]) -> None:
        if self.state.found is not None and self.state.found.counted != found.counted:
            self._forget()
        self.state = replace(self.state, found=found)
        self._choose(self.state.choice(begun))
        self.quarters.show_quarters(found, self.state.period)
        before: QWidget = self.progress.cancel
        for choice in self.quarters.choices.values():  # they come after the buttons below them, and Tab has to meet them first
            QWidget.setTabOrder(before, choice)
            before = choice
        self.budget.offer(found.budget)
        self.status.show_status(found)
        if self.state.status is not None and found.status is not None:
            title = translate("InterimReports", "The status file is sealed")
            self.made.show_sent(title, found.status, self.state.status, found.owner)
        self._show()

    def _choose(self, period: Period | None) -> None:
        if period != self.state.period:
            self.state = self.state.anew(period)
            self.notice.say("")
            self.report.follow(period)
            self._show()

    def leave(self) -> None:
        self.budget.draft.flush()
        self.report.flush()
        if self.state.approval is not None and not self.progress.running:
            # a passphrase is not kept while nobody looks at the page
            self.state = replace(self.state, approval=None, at=At.REPORT)
            self._show()

    def _stop(self) -> None:
        """Keep what was written now, and show the first step."""
        self.report.keep()
        self.state = replace(self.state, approval=None)
        self._go(At.FIGURES)
        self.said.emit(translate("InterimReports", "What you wrote is kept"))

    # --- going through it ---------------------------------------------------------------------------------------------------

    def _begin(self, start: Callable[[], None]) -> None:
        self.notice.say("")
        self._area.verticalScrollBar().setValue(0)  # how it goes is told there
        start()
        self._show()

    def _jump(self, step: int) -> None:
        if step <= self.state.reached and not self.progress.running:
            self._go(At(step))

    def _go_on(self) -> None:
        state, period = self.state, self.state.period
        if period is None:
            return
        if state.at is At.SENDING:
            folder, texts, budget = self.seal.folder, self.report.texts(), self.budget.value()
            how = Delivery(approval=state.approval, ready=state.prepared)
            self._begin(lambda: self.progress.seal(period, folder, texts, how, budget=budget))
        elif state.at is At.REPORT and not state.is_sent:
            self._look_through()
        elif state.prepared is None:
            self._begin(lambda: self.progress.prepare(period))
        else:
            self._go(At(state.at + 1))

    def _look_through(self) -> None:
        """Go on when the texts may leave; else say at each why not."""
        session, texts = self._session, self.report.texts()

        def show(wrong: Mapping[str, KraftError]) -> None:
            if wrong:
                self.report.show_wrong(wrong)
            elif texts == self.report.texts():  # nothing was typed meanwhile
                self._go(At.SENDING)

        self._needs.worker.run(lambda: quarter_report.wrong_texts(session, texts), show, owner=self, refused=self._refused)

    def _go(self, step: At) -> None:
        if step is not At.FIGURES and not self.state.is_sent and not self.budget.form.sound():
            return  # it says there what is wrong
        self.bar.setFocus()  # the focus must not wander down the page when what holds it is hidden
        self.state = self.state.gone(step)
        self.notice.say("")
        self._area.verticalScrollBar().setValue(0)
        if step is At.SENDING and self.state.needs_approval:
            self.approving.second.ask()
        self._show()
        if step is At.REPORT and not self.state.is_sent:
            self.report.form.setFocus()

    def _edited(self) -> None:
        self.state = self.state.edited(self.report.texts())
        self.bar.show_steps(self.state.steps())

    def _approved(self, approval: Approval) -> None:
        self.state = replace(self.state, approval=approval)
        self._show()
        self.onward.setFocus()

    def _prepared(self, prepared: Prepared) -> None:
        self.state = self.state.counted(prepared)
        self.leaving.show_prepared(self._session, prepared)

    def _sealed(self, sent: Sent) -> None:
        self.state = self.state.sealed(sent)
        self.leaving.show_prepared(self._session, sent.prepared)
        self.budget.sent()
        self.report.sent()
        self.said.emit(
            translate("InterimReports", "The quarter file for {period} is sealed.").format(
                period=vocabulary.period_name(sent.prepared.period.id)
            )
        )

    def _status_made(self, sent: Sent) -> None:
        self.state = replace(self.state, status=sent)
        self.budget.sent()
        self.said.emit(
            translate("InterimReports", "The status file for {week} is sealed.").format(
                week=vocabulary.period_name(sent.prepared.period.id)
            )
        )

    def _counted(self) -> None:
        def show_numbers() -> None:
            top = self.leaving.mapTo(self._first, QPoint()).y() + self._first.y()
            self._area.verticalScrollBar().setValue(top - style.em(1))

        self._show()
        (self.onward if self.onward.isVisible() else self.bar).setFocus()
        if self.state.prepared is not None:
            QTimer.singleShot(0, self, show_numbers)  # when they have been laid out

    def _ended(self) -> None:
        self._show()
        self.bar.setFocus()  # what leads on hides when the quarter has been sent
        self.changed.emit(SENT)  # also when it was refused or cancelled: what was frozen by then has been sent

    def _write_again(self) -> None:
        period, folder = self.state.period, self.progress.folder(self)
        if period is not None and folder is not None:
            how = Delivery(open_zip=self.sent.open_zip.value())
            self._begin(lambda: self.progress.seal(period, folder, {}, how))

    # --- showing it ---------------------------------------------------------------------------------------------------------

    def _refused(self, problem: KraftError) -> None:
        self._area.verticalScrollBar().setValue(0)
        self.notice.say(labels.sentence_on_screen(problem), Tone.ATTENTION)

    def _show(self) -> None:
        state, free = self.state, not self.progress.running
        first, sending, sent = state.at is At.FIGURES, state.at is At.SENDING, state.is_sent
        self._about.setText(f"{vocabulary.period_name(state.period.id)}, {said.bounds(state.period)}" if state.period else "")
        self._first.setVisible(first)
        self.leaving.setVisible(state.prepared is not None)
        self.made.setVisible(state.status is not None)
        self.report.setVisible(state.at is At.REPORT and not sent)
        self.written.setVisible(sending or (state.at is At.REPORT and sent))
        self._last.setVisible(sending)
        self.sent.setVisible(sent)
        self.seal.setVisible(not sent)
        self.approving.setVisible(not sent and state.asks)
        self.later.setVisible(not first and not sent)
        for part in (self._first, self.report, self.written, self._last, self.back, self.later):
            part.setEnabled(free)
        self._show_file()
        self.bar.show_steps(state.steps())
        self.back.setVisible(not first)
        self.onward.setVisible(not (sending and sent))
        self.onward.setText(state.onward_words())
        self.onward.setEnabled(free and state.may_go_on)

    def _show_file(self) -> None:
        """What is typed as it will stand in the file, and who seals it for whom; or the file that was sent."""
        found, quarter_now, earlier = self.state.found, self.state.quarter, self.state.read_back
        budget = earlier.budget if earlier else self.budget.value()
        self.written.show_written(self.report.names, self.state.in_file, budget)
        if found is not None:
            self.seal.show_parties(self._session.node.name, found.owner)
        if found is not None and quarter_now is not None and quarter_now.sent is not None:
            title = translate("InterimReports", "The quarter file is sealed")
            self.sent.show_sent(title, quarter_now.sent, self.state.sent, found.owner)


def _fill(holder: QWidget, columns: Columns, *below: QWidget) -> None:
    """Cards beside each other, and what stands below them."""
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(style.em(1))
    inside.addLayout(columns)
    for part in below:
        inside.addWidget(part)
