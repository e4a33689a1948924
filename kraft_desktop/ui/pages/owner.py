"""The project owner's page: packages come in and are verified, receipts go back, and the nodes are put together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kraft_desktop import labels
from kraft_desktop.domain.errors import AlreadyThere, KraftError
from kraft_desktop.services import arrivals, consolidating, receiving
from kraft_desktop.services.arrivals import Arrivals, Together
from kraft_desktop.services.consolidating import Consolidated
from kraft_desktop.services.receiving import Taken
from kraft_desktop.ui import style
from kraft_desktop.ui.card import Card, EmptyState, Notice, Tone, page_heading
from kraft_desktop.ui.page import Needs, Page
from kraft_desktop.ui.pages.owner_parts import MatrixCard, TakenCard, TogetherCard
from kraft_desktop.ui.progress import Progress
from kraft_desktop.ui.style import Role
from kraft_desktop.ui.work import Job
from kraft_desktop.words import translate

_RECEIVED = frozenset({"received"})


class OwnerPage(Page):
    """``changed`` when packages were taken in."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs, self._session = needs, needs.session
        self._period = ""
        self.take_files(self.receive, busy=lambda: self.progress.running)
        keys = style.button(translate("Owner", "Keys of the nodes"))
        keys.clicked.connect(lambda: self.wants.emit("keys", None))
        self.choose = style.button(translate("Owner", "Take in packages ..."), Role.PRIMARY, icon_name="import")
        self.choose.clicked.connect(self._choose)
        heading = page_heading(translate("Owner", "Packages of the nodes"), "", keys, self.choose)
        self.body.addLayout(heading)
        self.notice, self.progress = Notice(), Progress()
        self.empty = Card()
        text = translate(
            "Owner",
            "Files that end in .kraftpaket or .kraftpaket.txt, as many as you like. Each is verified before anything is kept.",
        )
        state = EmptyState(translate("Owner", "Drop the packages here"), text)
        state.setMinimumHeight(style.em(12))
        self.empty.body.addWidget(state)
        self.taken, self.matrix, self.together = TakenCard(), MatrixCard(), TogetherCard()
        self.taken.show_file.connect(needs.ask.open)
        self.taken.keys.connect(lambda: self.wants.emit("keys", None))
        self.together.chosen.connect(self._choose_period)
        self.together.write.clicked.connect(lambda: self._write(force=False))
        for part in (self.progress, self.notice, self.taken, self.empty, self.matrix, self.together):
            self.body.addWidget(part)
        self.body.addStretch()
        for part in (self.taken, self.together):
            part.hide()

    def refresh(self, kinds: frozenset[str]) -> None:
        if not kinds or kinds & _RECEIVED:
            session = self._session
            self._needs.worker.run(lambda: arrivals.arrivals(session), self._show, owner=self, refused=self._refused)

    def _show(self, found: Arrivals) -> None:
        self.matrix.show_arrivals(found)
        latest = found.latest
        self.empty.setVisible(latest is None)
        self.together.setVisible(latest is not None)
        if latest is None:
            return
        known = [expected.period for expected in found.periods if expected.arrived]
        if self._period not in {period.id for period in known}:
            self._period = latest.period.id
        self.together.show_periods(known, self._period)
        self._put_together()

    # --- taking in ----------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = translate("Owner", "Packages (*.kraftpaket *.kraftpaket.txt)")
        self.receive(self._needs.ask.files(self, translate("Owner", "Choose packages"), kinds))

    def receive(self, files: Sequence[Path]) -> None:
        """Verify packages one by one and take in those that are in order; a cancel leaves the rest for another time."""
        if not files or self.progress.running:
            return
        session, done = self._session, list[Taken]()

        def receive(job: Job) -> None:
            for place, file in enumerate(files):
                text = translate("Owner", "Verifying {name} ({place} of {count})")
                job.step(place, len(files), text.format(name=file.name, place=place + 1, count=len(files)))
                done.extend(receiving.receive(session, [file]))

        def ended() -> None:
            self.choose.setEnabled(True)
            if done:  # also when the rest was cancelled
                self.taken.show_taken(done, session.programme)
                self.taken.show()
                self.changed.emit(_RECEIVED)

        self.notice.say("")
        self.choose.setEnabled(False)
        title, worker = translate("Owner", "Verifying the packages"), self._needs.worker
        self.progress.run(worker, title, receive, lambda _: None, owner=self, refused=self._refused, ended=ended)

    # --- putting together ---------------------------------------------------------------------------------------------------

    def _choose_period(self, period: str) -> None:
        self._period = period
        self._put_together()

    def _put_together(self) -> None:
        session, period = self._session, self._period

        def show(found: Together) -> None:
            if found.period.id == self._period:
                self.together.show_together(found)

        self._needs.worker.run(lambda: arrivals.together(session, period), show, owner=self, refused=self._refused)

    def _write(self, folder: Path | None = None, *, force: bool) -> None:
        session, period = self._session, self._period
        where = folder or self._needs.ask.folder(self, translate("Owner", "Where the consolidation is to be written"))
        if where is None:
            return

        def refuse(problem: KraftError) -> None:
            if isinstance(problem, AlreadyThere) and not force and self._may_replace(where):
                self._write(where, force=True)
            else:
                self._refused(problem)

        self._needs.worker.run(
            lambda: consolidating.consolidate(session, period, where, force=force), self._written, owner=self, refused=refuse
        )

    def _may_replace(self, folder: Path) -> bool:
        text = translate("Owner", "There is a consolidation of this half-year in {folder} already. It is written anew.")
        title, yes = translate("Owner", "Replace the files?"), translate("Owner", "Replace")
        return self._needs.ask.confirm(self, title, text.format(folder=folder), yes)

    def _written(self, made: Consolidated) -> None:
        names = ", ".join(file.name for file in made.files)
        text = translate("Owner", "Written in {folder}: {names}.").format(folder=made.files[0].parent, names=names)
        self.notice.say(text, Tone.GOOD)
        self.said.emit(text)

    def _refused(self, problem: KraftError) -> None:
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)
