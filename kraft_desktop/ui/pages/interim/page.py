"""The page for quarter and status files: the reports to the project owner between the half-year packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.outgoing import interim_reports, quarter_report
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery, Letter, Prepared, Sent
from kraft_desktop.services.outgoing.interim_reports import InterimReports
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.guided_page import GuidedPage
from kraft_desktop.ui.kit.guided_step import GuidedStep
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.pages.interim.approval import ApprovalPart
from kraft_desktop.ui.pages.interim.budget import BudgetCard
from kraft_desktop.ui.pages.interim.parts import LeavingPart, QuarterCard, ReportCard, StatusCard, WrittenCard
from kraft_desktop.ui.pages.interim.sealing_work import InterimSealing
from kraft_desktop.ui.pages.interim.state import At, State
from kraft_desktop.ui.pages.interim.target import SealCard
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.exchange_files import EXCHANGED, MATERIAL
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.ui.widgets.card import Tone, add
from kraft_desktop.words import translate


class InterimPage(GuidedPage[State]):
    """The page for one quarter at a time, and for this week's status file."""

    shows = MATERIAL | EXCHANGED | {"budget_entries", "budget_grants", "hourly_rates", "invoices"}
    progress: InterimSealing

    def __init__(self, needs: Needs) -> None:
        title = translate("InterimReports", "Quarter and status")
        super().__init__(needs, State(), title, InterimSealing(needs), labels.sentence_on_screen)
        self.take_files(self.progress.take_receipts, busy=lambda: self.progress.running)
        self.budget = BudgetCard(needs, drafts.QUARTER_PAGE)
        self.quarters, self.status, self.leaving = QuarterCard(), StatusCard(needs, self.budget), LeavingPart()
        self.made, self.report, self.written = SentPart(), ReportCard(needs), WrittenCard(needs, lambda: _letter(self))
        self.approving, self.seal, self.sent = (
            ApprovalPart(needs),
            SealCard(practice=needs.session.vault.header.practice),
            SentPart(),
        )
        self._first = _step((self.quarters, self.status, self.budget), self.made, self.leaving)
        self._last = _step((self.seal, self.approving), self.sent)
        add(self.body, self._first, self.report, self.written, self._last, 0)
        post = self.progress
        self.quarters.chosen.connect(self._choose)
        for keys in (self.quarters.keys, self.approving.second.keys):
            keys.connect(lambda: self.wants.emit("keys", None))
        self.status.wanted.connect(lambda budget: self.begin(lambda: post.make_status(self.seal.folder, budget)))
        self.status.allotment.said.connect(lambda text: self.notice.say(text, Tone.GOOD))
        self.status.allotment.refused.connect(self.refuse)
        for typed in (self.report, self.budget):
            typed.edited.connect(self._edited)
        self.approving.second.approved.connect(self._approved)
        post.serve(self.seal, self.made, self.sent)
        self.written.printed.refused.connect(self.refuse)
        self.sent.again.connect(lambda: _write_again(self))
        post.prepared.connect(self._prepared)
        post.sealed.connect(self._sealed)
        post.made.connect(self._status_made)
        post.notified.connect(lambda text: self.notice.say(text, Tone.GOOD))
        post.refused.connect(self.refuse)
        post.counted.connect(self._counted)
        post.ended.connect(self.ended)
        self.show_state()

    # --- data ---------------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & MATERIAL:
            self._forget()
        session, first = self.session, self.state.period is None

        def look() -> tuple[InterimReports, tuple[str, ...]]:
            return interim_reports.interim_reports(session), drafts.drafted_records(
                session, drafts.QUARTER_PAGE
            ) if first else ()

        self.read(look, self._show_found)

    def first(self) -> QWidget | None:
        if self.state.at is not At.FIGURES:
            return super().first()
        return self.quarters.choices.get(self.state.period.id) if self.state.period else None  # read first

    def _forget(self) -> None:
        """Discard the counted figures after a change of the material; a sent file stays as it was."""
        if self.state.is_counted:
            if self.state.at is not At.FIGURES:
                self.notice.say(
                    translate("InterimReports", "The material has changed. Look at the numbers again."), Tone.ATTENTION
                )
            self.state = self.state.uncounted()

    def _show_found(self, read: tuple[InterimReports, tuple[str, ...]]) -> None:
        found, begun = read
        if self.state.found is not None and self.state.found.counted != found.counted:
            self._forget()
        self.state = replace(self.state, found=found)
        self._choose(self.state.choice(begun))
        self.quarters.show_quarters(found, self.state.period)
        self.budget.offer(found.budget, found.kept_budgets)
        self.status.show_status(found)
        tab_order.in_order(self)
        self.approving.ask(self.state)
        self.show_state()

    def _choose(self, period: Period | None) -> None:
        if period != self.state.period:
            self.state = self.state.restarted(period)
            self.notice.say("")
            self.report.follow(period)
            self.show_state()
        session = self.session
        if period is not None:  # the store's own counts, beside the texts
            self.read(lambda: interim_reports.counts(session, period), self.report.show_counts)

    def leave(self) -> None:
        self.budget.draft.flush()
        self.report.draft.flush()
        super().leave()

    def put_off(self) -> None:
        """Save the texts now, and show the first step."""
        self.report.draft.keep()
        self.state = replace(self.state, approval=None)
        self.go(At.FIGURES)
        self.said.emit(translate("InterimReports", "What you wrote is kept"))

    # --- steps --------------------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        state, period = self.state, self.state.period
        if period is None:
            return
        if state.at is At.SENDING:
            folder, texts, budget = self.seal.folder, self.report.texts(), self.budget.value()
            how = Delivery(approval=state.approval, ready=state.prepared)
            self.begin(lambda: self.progress.seal(period, folder, texts, how, budget=budget))
        elif state.at is At.REPORT and not state.is_sent:
            self._look_through()
        elif state.prepared is None:
            self.begin(lambda: self.progress.prepare(period))
        else:
            self.go(state.at + 1)

    def _look_through(self) -> None:
        """Go to the next step when the texts may leave the node; else show the error at each text."""
        session, period, texts = self.session, self.state.period, self.report.texts()

        def show(wrong: Mapping[str, KraftError]) -> None:
            if wrong:
                self.report.show_wrong(wrong)
            elif (period, texts) == (self.state.period, self.report.texts()):  # no text or period changed meanwhile
                self.go(At.SENDING)

        self.do(lambda: quarter_report.wrong_texts(session, texts), show)

    def go(self, step: int) -> None:
        if step == At.FIGURES or self.state.is_sent or self.budget.form.sound():  # an unsound budget shows its own error
            super().go(step)

    def entered(self) -> None:
        self.approving.ask(self.state)
        self.show_state()
        if self.state.at is At.REPORT and not self.state.is_sent:
            self.report.form.setFocus()

    def _edited(self) -> None:
        if self.state.approval is not None:
            text = translate("InterimReports", "A text or the budget has changed, so somebody has to approve again.")
            self.notice.say(text, Tone.ATTENTION)
        self.state = self.state.edited(self.report.texts())
        self.bar.show_steps(self.state.steps())

    def _approved(self, approval: Approval) -> None:
        self.state = replace(self.state, approval=approval)
        self.show_state()
        self.onward.setFocus()

    def _prepared(self, prepared: Prepared) -> None:
        self.state = self.state.counted(prepared)
        self.leaving.show_prepared(self.session, prepared)

    def _sealed(self, sent: Sent) -> None:
        self.state = self.state.sealed(sent)
        self.leaving.show_prepared(self.session, sent.prepared)
        self.budget.sent()
        self.report.draft.forget()
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
            self.top.setValue(top - style.em(1))

        self.show_state()
        (self.onward if self.onward.isVisible() else self.bar).setFocus()
        if self.state.prepared is not None:
            QTimer.singleShot(0, self, show_numbers)  # after the layout of the numbers

    # --- display ------------------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        state = self.state
        self.quarters.closing.show_closing(state.quarter, self.quarters.choices)
        first, sending, sent = state.at is At.FIGURES, state.at is At.SENDING, state.is_sent
        self.about.setText(
            f"{vocabulary.period_name(state.period.id)}, {package_tables.bounds(state.period)}" if state.period else ""
        )
        self._first.setVisible(first)
        self.leaving.setVisible(state.prepared is not None)
        self.made.setVisible(state.status is not None)
        self.report.setVisible(state.at is At.REPORT and not sent)
        self.written.setVisible(sending or (state.at is At.REPORT and sent))
        self._last.setVisible(sending)
        self.sent.setVisible(sent)
        self.seal.setVisible(not sent)
        self.approving.setVisible(not sent and state.asks)
        self._show_file()
        parts = (self._first, self.report, self.written, self._last)
        self.show_ways(*parts, later=not first and not sent, last=sending and sent)

    def _show_file(self) -> None:
        """Show the texts and budget as the file has them, its sender and receiver, and the files already sent."""
        found, quarter_now, earlier = self.state.found, self.state.quarter, self.state.read_back
        budget = earlier.budget if earlier else found.published(self.budget.value()) if found else None
        self.written.printed.show_prepared(self.state.prepared)
        self.written.show_written(self.report.names, self.state.in_file, budget)
        if found is not None:
            self.seal.show_parties(self.session.node.name, found.owner, quarter_now)
        if found is not None and found.status is not None and self.state.status is not None:
            title = translate("InterimReports", "The status file is sealed")
            self.made.show_sent(title, found.status, self.state.status, found.owner)
        if found is not None and quarter_now is not None and quarter_now.sent is not None:
            title = translate("InterimReports", "The quarter file is sealed")
            self.sent.show_sent(title, quarter_now.sent, self.state.sent, found.owner)


def _step(cards: Sequence[QWidget], *below: QWidget) -> GuidedStep:
    """A step with cards side by side, and widgets below them."""
    step = GuidedStep(least=36)
    for card in cards:
        step.cards.addWidget(card)
    for part in below:
        step.stand_below(part)
    return step


def _letter(page: InterimPage) -> Callable[[], Letter]:
    """What the quarter file would say now."""
    session, texts, budget = page.session, page.report.texts(), page.budget.value()
    return lambda: quarter_report.letter(session, texts, budget)


def _write_again(page: InterimPage) -> None:
    """Write the sealed quarter file once more, into a folder that is asked for."""
    period, folder = page.state.period, page.progress.folder(page)
    if period is not None and folder is not None:
        how = Delivery(open_zip=page.sent.open_zip.value())
        page.begin(lambda: page.progress.seal(period, folder, {}, how))
