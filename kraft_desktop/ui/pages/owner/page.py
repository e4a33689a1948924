"""The project owner's page: verifying and importing packages, sending receipts, and combining the nodes' figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kraft_desktop.domain.errors import AlreadyThere, KraftError
from kraft_desktop.domain.programme import Node
from kraft_desktop.services.incoming import (
    arrivals,
    consolidated,
    letters,
    outsider,
    physician_hours,
    receiving,
    reported_budgets,
)
from kraft_desktop.services.incoming.arrivals import Arrivals, CombinedFigures
from kraft_desktop.services.incoming.consolidated import Consolidated
from kraft_desktop.services.incoming.outsider import Verdict
from kraft_desktop.services.incoming.receiving import InspectedFile, ReceivedFile
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to_file
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.owner.budget import BudgetsPart
from kraft_desktop.ui.pages.owner.inspection import InspectedCard, ReceivedCard
from kraft_desktop.ui.pages.owner.monitoring import HoursCard, OutsiderCard
from kraft_desktop.ui.pages.owner.parts import CombinedCard, MatrixCards, MissingCard
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone, add, page_heading
from kraft_desktop.words import translate


class OwnerPage(Page):
    """The page with received files, missing files, and the combined figures."""

    shows = frozenset({"received_packages"})

    def __init__(self, needs: Needs) -> None:
        keys = style.button(translate("Owner", "Keys of the nodes"))
        self.choose = style.button(translate("Owner", "Take in packages ..."), Role.PRIMARY, icon_name="import")
        super().__init__(needs, page_heading(translate("Owner", "Packages of the nodes"), "", keys, self.choose))
        keys.clicked.connect(lambda: self.wants.emit("keys", None))
        self._period = self._chosen = ""
        self._is_empty = True
        self.take_files(self.receive, busy=lambda: self.progress.running)
        self.empty = Card()
        text = translate(
            "Owner",
            "Files that end in .kraftpaket or .kraftpaket.txt, as many as you like. Each is verified and shown before "
            "anything is kept.",
        )
        state = EmptyState(translate("Owner", "Drop the packages here"), text)
        state.setMinimumHeight(style.em(12))
        self.empty.body.addWidget(state)
        self.looked, self.taken, self.matrix, self.together = InspectedCard(), ReceivedCard(), MatrixCards(), CombinedCard()
        self.late = MissingCard()
        self.hours, self.budgets, self.outsider = HoursCard(), BudgetsPart(), OutsiderCard()
        figures = (self.together, self.hours, self.budgets, self.outsider)
        add(self.body, self.looked, self.taken, self.empty, self.matrix, self.late, *figures, 0)
        for hidden in (self.looked, self.taken, self.late, self.together, self.hours, self.budgets, self.outsider):
            hidden.hide()
        self._connect()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        for card in (self.looked, self.taken):
            card.keys.connect(lambda: self.wants.emit("keys", None))
        self.looked.take.connect(self._take)
        self.looked.put_away.connect(self._put_away)
        self.taken.show_file.connect(self.needs.ask.open)
        self.taken.mail.connect(self._open_mail)
        self.taken.copy.connect(self._copy_mail)
        self.late.remind.connect(self._remind)
        self.together.chosen.connect(self._choose_period)
        self.together.write.clicked.connect(self._write)
        self.outsider.wanted.connect(self._try)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: arrivals.read_arrivals(session), self._show)
        self.read(lambda: physician_hours.physician_hours(session), self.hours.show_hours)
        self.read(lambda: reported_budgets.last_reported(session), self.budgets.show_last)
        self.outsider.forget()

    def _show(self, found: Arrivals) -> None:
        self.matrix.show_arrivals(found)
        self.late.show_missing(letters.missing(found))
        latest = found.latest
        self._is_empty = latest is None and not found.status
        self.empty.setVisible(self._is_empty and not self.looked.isVisibleTo(self))
        self.hours.setVisible(bool(found.status) or any(expected.arrived for expected in found.quarters))
        for part in (self.together, self.outsider):
            part.setVisible(latest is not None)
        if latest is None:
            return
        reported = {period.id for period in found.reported_periods}
        self._period = self._chosen if self._chosen in reported else latest.period.id
        self.together.show_periods(found.reported_periods, self._period)
        self._put_together()

    # --- importing ----------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = translate("Owner", "Packages (*.kraftpaket *.kraftpaket.txt)")
        self.receive(self.needs.ask.files(self, translate("Owner", "Choose packages"), kinds))

    def receive(self, files: Sequence[Path]) -> None:
        """Open and verify packages, and show their content before anything is saved, along with the files not imported yet and
        the questions about them; a cancel saves nothing."""
        if not files or self.progress.running:
            return
        session, asked = self.session, self.looked.asked()
        waiting = self.looked.waiting() if self.looked.isVisibleTo(self) else ()
        files = [*(file for file in waiting if file not in files), *files]

        def look(job: Job) -> tuple[InspectedFile, ...]:
            def watch(place: int, file: Path) -> None:
                text = translate("Owner", "Verifying {name} ({place} of {count})")
                job.step(place, len(files), text.format(name=file.name, place=place + 1, count=len(files)))

            return receiving.inspect(session, files, watch)

        def show(looked: tuple[InspectedFile, ...]) -> None:
            self.looked.show_looked(looked, session, asked)
            self.looked.show()
            self.empty.hide()
            style.give_role(self.choose, Role.BUTTON)  # taking them in is the next thing to do

        def ended() -> None:
            self._ended()
            self.looked.focus()

        for part in (self.looked, self.taken):
            part.hide()
        self._begin()
        self.work(translate("Owner", "Verifying the packages"), look, show, ended=ended)

    def _put_away(self) -> None:
        self.looked.hide()
        style.give_role(self.choose, Role.PRIMARY)
        self.empty.setVisible(self._is_empty)
        self.choose.setFocus()

    def _take(self, *, force: bool = False) -> None:
        """Import the opened files one by one; after a cancel the rest are still waiting."""
        session, asked = self.session, self.looked.asked()
        looked = sorted(self.looked.looked, key=lambda one: one.place)
        done, wrong = list[ReceivedFile](), list[KraftError]()

        def take(job: Job) -> None:
            for place, one in enumerate(looked):
                text = translate("Owner", "Taking in {name} ({place} of {count})")
                job.step(place, len(looked), text.format(name=one.file.name, place=place + 1, count=len(looked)))
                done.extend(receiving.take(session, [one], {one.file: asked.get(one.file, "")}, force=force))

        def refuse(problem: KraftError) -> None:
            wrong.append(problem)
            self.looked.refuse(problem)

        def ended() -> None:
            self._ended()
            in_the_way = [one.file.parent for one in done if isinstance(one.error, AlreadyThere)]
            text = translate(
                "Owner", "There are other files in {folder} where the receipts go. They are replaced by the receipts."
            )
            if in_the_way and not force and self.needs.ask.may_replace(self, text.format(folder=in_the_way[0])):
                self._take(force=True)  # a file imported already gets an identical receipt
                return
            if done:  # also when the rest was cancelled
                self.taken.show_taken(done, session.programme)
                self.taken.show()
            self.looked.setVisible(bool(wrong))
            self.choose.setFocus()

        self._begin()
        self.work(translate("Owner", "Taking in the packages"), take, lambda _: None, refused=refuse, ended=ended)

    def _begin(self) -> None:
        self.notice.say("")
        self.choose.setEnabled(False)
        self.looked.setEnabled(False)

    def _ended(self) -> None:
        self.choose.setEnabled(True)
        self.looked.setEnabled(True)

    # --- letters ------------------------------------------------------------------------------------------------------------

    def _open_mail(self, taken: ReceivedFile) -> None:
        """Write the draft of the e-mail with a receipt, and open it."""
        session = self.session
        self.do(lambda: letters.receipt_draft(session, taken), self.needs.ask.open)

    def _copy_mail(self, taken: ReceivedFile) -> None:
        session = self.session
        self.do(lambda: letters.receipt_text(session, taken), self._copied)

    def _remind(self, node: str) -> None:
        session = self.session
        self.do(lambda: letters.reminder(session, node), self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notice.say(translate("Sent", "The text is copied; paste it into your mail."), Tone.GOOD)

    # --- follow-up ----------------------------------------------------------------------------------------------------------

    def _try(self) -> None:
        """Run the outsider's attack on all received packages together."""
        session, card = self.session, self.outsider

        def attack(job: Job) -> tuple[Verdict, ...]:
            def watch(node: Node, share: float) -> None:
                job.step(round(100 * share), 100, translate("Owner", "Trying {node}").format(node=node.name))

            return outsider.verdicts(session, watch)

        card.forget()
        card.start.setEnabled(False)
        title, worker = translate("Owner", "Holding the packages together"), self.needs.worker
        card.progress.run(
            worker,
            title,
            attack,
            card.show_verdicts,
            owner=self,
            refused=self.refuse,
            ended=lambda: card.start.setEnabled(True),
        )

    # --- combined figures ---------------------------------------------------------------------------------------------------

    def _choose_period(self, period: str) -> None:
        self._chosen = self._period = period
        self._put_together()

    def _put_together(self) -> None:
        session, period = self.session, self._period
        self.read(lambda: arrivals.combined_figures(session, period), self._show_together)

    def _show_together(self, found: CombinedFigures) -> None:
        self.together.show_together(found)
        self.budgets.stand_below(found.tables)

    def _write(self) -> None:
        session, period = self.session, self._period
        where = self.needs.ask.folder(self, translate("Owner", "Where the consolidation is to be written"))
        if where is None:
            return

        def write(*, force: bool = False) -> Consolidated:
            return consolidated.consolidate(session, period, where, force=force)

        text = translate("Owner", "There is a consolidation of this period in {folder} already. It is written anew.")
        instead = self.replacing(text.format(folder=where), lambda: write(force=True))
        self.do(write, self._written, instead=instead)

    def _written(self, made: Consolidated) -> None:
        names = ", ".join(file.name for file in made.files)
        text = translate("Owner", "Written in {folder}: {names}.").format(folder=made.files[0].parent, names=names)
        paper = next((file for file in made.files if file.suffix == ".pdf"), made.files[0])
        succeeded(self, text, way_to_file(self, paper))
        self.said.emit(text)
