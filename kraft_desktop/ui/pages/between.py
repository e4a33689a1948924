"""Quarter and status files: what goes to the project owner between the half-year packages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services import between, drafts, quarter
from kraft_desktop.services.between import Between, Quarter
from kraft_desktop.services.sending import Prepared, Sent
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Notice, Tone
from kraft_desktop.ui.columns import Columns
from kraft_desktop.ui.drafting import Drafting
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.foot import Foot
from kraft_desktop.ui.page import Needs, Page
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages import period_words
from kraft_desktop.ui.pages.between_approval import ApprovalCard
from kraft_desktop.ui.pages.between_budget import BudgetCard
from kraft_desktop.ui.pages.between_parts import LeavingPart, QuarterCard, ReportCard, StatusCard, WrittenCard, step_words
from kraft_desktop.ui.pages.between_post import BetweenPost
from kraft_desktop.ui.pages.between_seal import SealCard
from kraft_desktop.ui.pages.package_state import Approval
from kraft_desktop.ui.pages.sent_part import SentPart
from kraft_desktop.ui.steps import Standing, StepsBar, StepWords
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate

_SENT, _RECEIPTS = frozenset({"sent"}), frozenset({"receipts"})
_HARMLESS = _SENT | _RECEIPTS | {"accounts", "partners"}
"""Kinds of record that do not change what a file would say, unless people were counted in what was sent."""


class At(IntEnum):
    """The steps."""

    FIGURES = 0
    REPORT = 1
    SENDING = 2


class BetweenPage(Page):
    """One quarter at a time, and this week's status file; ``changed`` when a file or a receipt was kept."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs, self._session = needs, needs.session
        self.at, self.reached = At.FIGURES, At.FIGURES
        self.found: Between | None = None
        self.period: Period | None = None
        self.prepared: Prepared | None = None
        self.approval: Approval | None = None
        self._sent: Sent | None = None
        self._status: Sent | None = None
        self._draft: Drafting | None = None
        self.bar, self.notice, self.progress = StepsBar(choosable=True), Notice(), BetweenPost(needs)
        self.take_files(self.progress.take_receipts, busy=lambda: self.progress.running)
        self.budget = BudgetCard(needs, drafts.QUARTER_PAGE)
        self.quarters, self.status, self.leaving = QuarterCard(), StatusCard(self.budget), LeavingPart()
        self.made, self.report, self.written = SentPart(), ReportCard(self._session), WrittenCard()
        self.approving, self.seal, self.sent = ApprovalCard(needs), SealCard(), SentPart()
        self.back, self.onward = style.button(translate("Between", "Back")), style.button("", Role.PRIMARY)
        self.later = style.button(translate("Between", "Save and go on later"))
        self._about = style.label("", Role.MUTED)
        self._first, self._last, self._area = QWidget(), QWidget(), self.findChildren(QScrollArea)[0]
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        heading, choosing, closing = Flow(), Columns(least=36), Columns(least=36)
        heading.addWidget(style.label(translate("Between", "Quarter and status"), Role.TITLE))
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
        self.bar.chosen.connect(lambda step: self._go(At(step)) if step <= self.reached and not post.running else None)
        self.back.clicked.connect(lambda: self._go(At(self.at - 1)))
        self.later.clicked.connect(self._stop)
        self.onward.clicked.connect(self._go_on)
        self.quarters.chosen.connect(self._choose)
        self.quarters.keys.connect(lambda: self.wants.emit("keys", None))
        self.status.wanted.connect(lambda budget: self._begin(lambda: post.make_status(self.seal.folder, budget)))
        for typed in (self.report, self.budget):
            typed.edited.connect(self._edited)
        self.approving.second.approved.connect(self._approved)
        self.seal.look_for.connect(self._other_folder)
        for part in (self.made, self.sent):
            part.show_file.connect(self._needs.ask.open)
            part.copy.connect(post.copy)
            part.receipt.connect(lambda: post.choose_receipt(self))
            post.answer_for(part)
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

    @property
    def quarter(self) -> Quarter | None:
        """The quarter that is chosen, as it stands."""
        return self.found.quarter(self.period) if self.found else None

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds - _HARMLESS:
            self._forget()
        session = self._session

        def look() -> tuple[Between, tuple[str, ...]]:
            return between.between(session), () if kinds else drafts.begun(session, drafts.QUARTER_PAGE)

        self._needs.worker.run(look, lambda found: self._show_found(*found), owner=self, refused=self._refused)

    def _forget(self) -> None:
        """What was counted is no longer so; what was sent stays as it was."""
        if self.prepared is None or self.prepared.already:
            return
        if self.at is not At.FIGURES:
            self.notice.say(translate("Between", "The material has changed. Look at the numbers again."), Tone.ATTENTION)
        self.prepared = self.approval = None
        self.at = self.reached = At.FIGURES

    def _show_found(self, found: Between, begun: tuple[str, ...]) -> None:
        if self.found is not None and self.found.counted != found.counted:
            self._forget()
        self.found = found
        if self.quarter is None or self.quarter.overtaken:
            left = [quarter for name in reversed(begun) for quarter in found.quarters if quarter.period.id == name]
            first = next((quarter for quarter in left if quarter.is_open), found.first_choice())
            self._choose(first.period if first else None)
        self.quarters.show_quarters(found, self.period)
        before: QWidget = self.progress.cancel
        for choice in self.quarters.choices.values():  # they come after the buttons below them, and Tab has to meet them first
            QWidget.setTabOrder(before, choice)
            before = choice
        self.budget.offer(found.budget)
        self.status.show_status(found)
        if self._status is not None and found.status is not None:
            title = translate("Between", "The status file is sealed")
            self.made.show_sent(title, found.status, self._status, found.owner)
        self._show()

    def _choose(self, period: Period | None) -> None:
        if period == self.period:
            return
        self._keep_draft()
        self.period, self.prepared, self.approval, self._sent = period, None, None, None
        self.at = self.reached = At.FIGURES
        self.notice.say("")
        self.report.clear()
        if period is not None:
            self._draft = Drafting(self, self._needs.worker, self._session, drafts.QUARTER_PAGE, period.id)
            self._draft.follow(self.report.form)
            self._draft.offer(self.report.form.set_texts)
        self._show()

    def _keep_draft(self) -> None:
        if self._draft is not None:
            self._draft.flush()
            self._draft.deleteLater()
            self._draft = None

    def leave(self) -> None:
        self.budget.draft.flush()
        if self._draft is not None:
            self._draft.flush()
        if self.approval is not None and not self.progress.running:
            self.approval, self.at = None, At.REPORT  # a passphrase is not kept while nobody looks at the page
            self._show()

    def _stop(self) -> None:
        """Keep what was written now, and show the first step."""
        if self._draft is not None:
            self._draft.keep()
        self.approval = None
        self._go(At.FIGURES)
        self.said.emit(translate("Between", "What you wrote is kept"))

    # --- going through it ---------------------------------------------------------------------------------------------------

    def _begin(self, start: Callable[[], None]) -> None:
        self.notice.say("")
        self._area.verticalScrollBar().setValue(0)  # how it goes is told there
        start()
        self._show()

    def _go_on(self) -> None:
        period = self.period
        if period is None:
            return
        if self.at is At.SENDING:
            folder, texts, approval = self.seal.folder, self.report.texts(), self.approval
            ready, budget = self.prepared, self.budget.value()
            self._begin(lambda: self.progress.seal(period, folder, texts, approval, budget=budget, ready=ready))
        elif self.at is At.REPORT and not self._is_sent:
            self._look_through()
        elif self.prepared is None:
            self._begin(lambda: self.progress.prepare(period))
        else:
            self._go(At(self.at + 1))

    def _look_through(self) -> None:
        """Go on when the texts may leave; else say at each why not."""
        session, texts = self._session, self.report.texts()

        def show(wrong: Mapping[str, KraftError]) -> None:
            if wrong:
                self.report.show_wrong(wrong)
            elif texts == self.report.texts():  # nothing was typed meanwhile
                self._go(At.SENDING)

        self._needs.worker.run(lambda: quarter.wrong_texts(session, texts), show, owner=self, refused=self._refused)

    def _go(self, step: At) -> None:
        if step is not At.FIGURES and not self._is_sent and not self.budget.form.sound():
            return  # it says there what is wrong
        self.bar.setFocus()  # the focus must not wander down the page when what holds it is hidden
        self.at, self.reached = step, max(step, self.reached)
        self.notice.say("")
        self._area.verticalScrollBar().setValue(0)
        if step is At.SENDING and self._needs_approval:
            self.approving.second.ask()
        self._show()
        if step is At.REPORT and not self._is_sent:
            self.report.form.setFocus()

    def _edited(self) -> None:
        self.reached = min(self.reached, At.REPORT)
        self.approval = None
        self._show_bar()

    def _approved(self, approval: Approval) -> None:
        self.approval = approval
        self._show()
        self.onward.setFocus()

    def _prepared(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.leaving.show_prepared(self._session, prepared)
        if prepared.already:
            self.reached = At.SENDING

    def _sealed(self, sent: Sent) -> None:
        self._sent, self.prepared, self.approval = sent, replace(sent.prepared, already=True), None
        self.leaving.show_prepared(self._session, self.prepared)
        self.budget.sent()
        if self._draft is not None:
            self._draft.forget()
        self.said.emit(
            translate("Between", "The quarter file for {period} is sealed.").format(
                period=period_words.name(sent.prepared.period)
            )
        )

    def _status_made(self, sent: Sent) -> None:
        self._status = sent
        self.budget.sent()
        self.said.emit(
            translate("Between", "The status file for {week} is sealed.").format(week=period_words.name(sent.prepared.period))
        )

    def _counted(self) -> None:
        self._show()
        (self.onward if self.onward.isVisible() else self.bar).setFocus()
        if self.prepared is not None:
            QTimer.singleShot(0, self, self._show_numbers)  # when they have been laid out

    def _show_numbers(self) -> None:
        top = self.leaving.mapTo(self._first, QPoint()).y() + self._first.y()
        self._area.verticalScrollBar().setValue(top - style.em(1))

    def _ended(self) -> None:
        self._show()
        self.bar.setFocus()  # what leads on hides when the quarter has been sent
        self.changed.emit(_SENT)  # also when it was refused or cancelled: what was frozen by then has been sent

    def _other_folder(self) -> None:
        folder = self.progress.folder(self)
        if folder is not None:
            self.seal.move_to(folder)

    def _write_again(self) -> None:
        period, folder = self.period, self.progress.folder(self)
        if period is not None and folder is not None:
            open_zip = self.sent.open_zip.value()
            self._begin(lambda: self.progress.seal(period, folder, {}, None, open_zip=open_zip))

    # --- showing it ---------------------------------------------------------------------------------------------------------

    def _refused(self, problem: KraftError) -> None:
        self._area.verticalScrollBar().setValue(0)
        self.notice.say(period_words.sentence(problem), Tone.ATTENTION)

    @property
    def _is_sent(self) -> bool:
        return self.quarter is not None and self.quarter.sent is not None

    @property
    def _needs_approval(self) -> bool:
        asked = self.found is not None and self.found.second_approval and bool(self.report.texts())
        return asked and self.approval is None and not self._is_sent

    @property
    def _may_go_on(self) -> bool:
        if self.found is None or self.quarter is None:
            return False
        if self.at is At.FIGURES:
            return self.quarter.is_open or self._is_sent
        return self.at is At.REPORT or (self.found.owner_confirmed and not self._needs_approval)

    def _show(self) -> None:
        free, sending, sent = not self.progress.running, self.at is At.SENDING, self._is_sent
        self._about.setText(f"{period_words.name(self.period)}, {said.bounds(self.period)}" if self.period else "")
        self._first.setVisible(self.at is At.FIGURES)
        self.leaving.setVisible(self.prepared is not None)
        self.made.setVisible(self._status is not None)
        self.report.setVisible(self.at is At.REPORT and not sent)
        self.written.setVisible(sending or (self.at is At.REPORT and sent))
        self._last.setVisible(sending)
        self.sent.setVisible(sent)
        self.seal.setVisible(not sent)
        self.approving.setVisible(not sent and self._asks)
        self.later.setVisible(self.at is not At.FIGURES and not sent)
        for part in (self._first, self.report, self.written, self._last, self.back, self.later):
            part.setEnabled(free)
        if self.found is not None:
            self.seal.show_parties(self._session.node.name, self.found.owner)
        self._show_written()
        self._show_bar()
        self.back.setVisible(self.at is not At.FIGURES)
        self.onward.setVisible(not (sending and sent))
        self.onward.setText(self._onward_words())
        self.onward.setEnabled(free and self._may_go_on)

    @property
    def _asks(self) -> bool:
        """Whether a second person is asked for, or has answered."""
        return self.found is not None and self.found.second_approval and bool(self.report.texts())

    def _show_written(self) -> None:
        quarter_now = self.quarter
        if self._is_sent and self.prepared is not None and self.prepared.already:
            self.written.show_written(self.report.names, self.prepared.texts, self.prepared.budget)
        else:
            typed = {code: quarter.paragraphs(text) for code, text in self.report.texts().items()}
            self.written.show_written(self.report.names, typed, self.budget.value())
        if quarter_now is not None and quarter_now.sent is not None and self.found is not None:
            title = translate("Between", "The quarter file is sealed")
            self.sent.show_sent(title, quarter_now.sent, self._sent, self.found.owner)

    def _onward_words(self) -> str:
        if self.at is At.SENDING:
            return translate("Between", "Seal the quarter file")
        if self.at is At.REPORT:
            return translate("Between", "On to sealing")
        if self.prepared is None:
            shown = translate("Between", "Show what was sent")
            return shown if self._is_sent else translate("Between", "Show what leaves the node")
        return translate("Between", "On to the situation report")

    def _show_bar(self) -> None:
        looked, approved = self.prepared is not None, self.approval is not None
        words = step_words(None if self._is_sent else len(self.report.texts()), looked=looked, approved=approved)
        steps = []
        for place, (title, subtitle) in enumerate(words):
            done = place < self.reached or (self._is_sent and looked)
            standing = Standing.CURRENT if place == self.at else Standing.DONE if done else Standing.COMING
            steps.append(StepWords(title=title, subtitle=subtitle, standing=standing))
        self.bar.show_steps(steps)


def _fill(holder: QWidget, columns: Columns, *below: QWidget) -> None:
    """Cards beside each other, and what stands below them."""
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(style.em(1))
    inside.addLayout(columns)
    for part in below:
        inside.addWidget(part)
