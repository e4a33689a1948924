"""Frånvaro och överlämning: the section where an absence is planned and a leaver's cases are handed over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.secrecy import hand_over, standing_in
from kraft_desktop.services.secrecy.hand_over import HandedOver
from kraft_desktop.services.secrecy.standing_in import Absence, NewStandIn
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.absence.hand_over import HandOverCard, HandOverOrder
from kraft_desktop.ui.pages.absence.stand_in import Possible, StandInCard
from kraft_desktop.ui.pages.safekeeping.sections import ABSENCE, SafekeepingPage
from kraft_desktop.ui.widgets.card import Tone, add
from kraft_desktop.words import plural, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    absences: tuple[Absence, ...]
    possible: Possible
    colleagues: tuple[Account, ...]


class AbsencePage(SafekeepingPage):
    """The section: one's own absence for everybody who works on cases; that of others, and the hand-over, for those who manage
    accounts."""

    shows = SECRECY | {"cases", "closings"}

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, ABSENCE, translate("Absence", "who does the work while somebody is away"))
        self._manages = Right.MANAGE_ACCOUNTS in rights.held(needs.session.account)
        self.stand_in, self.leaving = StandInCard(needs.session.account.id), HandOverCard()
        self.stand_in.wanted.connect(self._record)
        self.stand_in.ending.connect(self._end)
        self.leaving.leaving.connect(self._look)
        self.leaving.wanted.connect(self._hand_over)
        cards = Columns()
        cards.addWidget(self.stand_in)
        cards.addWidget(self.leaving)
        add(self.body, cards, 0)
        self.leaving.setVisible(self._manages)  # once it has a parent: before, it would open as a window

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session, manages = self.session, self._manages

        def read() -> _State:
            absentees = standing_in.absentees(session)
            return _State(
                absences=standing_in.listed(session),
                possible=[(one, standing_in.deputies(session, one.id)) for one in absentees],
                colleagues=hand_over.colleagues(session) if manages else (),
            )

        self.read(read, self._show)

    def first(self) -> QWidget | None:
        return self.stand_in.form if self.stand_in.box.isVisible() else self.stand_in.begin_button

    def _show(self, state: _State) -> None:
        self.stand_in.show_absences(state.absences, state.possible)
        if self._manages:
            self.leaving.show_accounts(state.colleagues)
        tab_order.in_order(self)

    def _say(self, text: str) -> None:
        self.notice.say(text, Tone.GOOD)
        self.said.emit(text)
        reveal(self.notice)

    # --- absence ------------------------------------------------------------------------------------------------------------

    def _record(self, new: NewStandIn) -> None:
        session = self.session
        self.notice.say("")

        def recorded(_: object) -> None:
            self.stand_in.end()
            text = translate("Absence", "The absence is recorded. It ends by itself after {day}.")
            self._say(text.format(day=formats.day(new.until)))
            self.stand_in.begin_button.setFocus()

        self.do(lambda: standing_in.record(session, new), recorded, refused=self._not_recorded)

    def _not_recorded(self, problem: KraftError) -> None:
        if not self.stand_in.refuse(problem):
            self.refuse(problem)

    def _end(self, absence: Absence) -> None:
        session = self.session
        text = translate("Absence", "{deputy} no longer stands in for {absent}.")
        said = text.format(deputy=absence.deputy, absent=absence.absent)
        self.do(lambda: standing_in.end(session, absence.row.id), lambda _: self._say(said))

    # --- hand-over ----------------------------------------------------------------------------------------------------------

    def _look(self, leaver: str) -> None:
        session = self.session
        self.read(lambda: hand_over.held(session, leaver), self.leaving.show_held)

    def _hand_over(self, order: HandOverOrder) -> None:
        session, leaver, taker = self.session, order.leaver, order.successor
        title = translate("Absence", "Hand over from {leaver} to {taker}?").format(leaver=leaver.name, taker=taker.name)
        text = translate("Absence", "The log says who did it. To take it back, hand over the other way.")
        if not self.needs.ask.confirm(self, title, text, translate("Absence", "Hand over")):
            return

        def handed(done: HandedOver) -> None:
            self.leaving.end()
            text = plural(
                "Absence",
                "{name} is the contact of {cases} and has {count} task more.",
                "{name} is the contact of {cases} and has {count} tasks more.",
                done.tasks,
                name=taker.name,
                cases=formats.cases(done.cases),
            )
            self._say(text)

        def refused(problem: KraftError) -> None:
            self.leaving.notice.say(labels.sentence(problem), Tone.ATTENTION)

        self.do(lambda: hand_over.hand_over(session, leaver.id, taker.id, order.cases), handed, refused=refused)
