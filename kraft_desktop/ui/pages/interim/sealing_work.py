"""Counting, sealing and writing quarter and status files in the worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop import vocabulary
from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.period import Period
from kraft_desktop.services.outgoing import quarter_report, status_report
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.pages.interim.target import SealCard
from kraft_desktop.ui.pages.shared.exchange_files import Post, watching
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.words import translate


class InterimSealing(Post):
    """The worker calls of the page. ``prepared`` carries the content of a quarter file and ``counted`` is sent last of
    counting; ``made`` carries the status file that was written."""

    prepared = Signal(object)
    counted = Signal()
    made = Signal(object)

    def serve(self, seal: SealCard, *parts: SentPart) -> None:
        """Connect the choice of another folder, and the signals of the parts that show sent files."""

        def move() -> None:
            folder = self.folder(seal)
            if folder is not None:
                seal.move_to(folder)

        seal.look_for.connect(move)
        for part in parts:
            self.attend(part)

    def prepare(self, period: Period) -> None:
        """Count the content of a quarter file, or read it from the file that was sent."""
        session = self._needs.session

        def count(job: Job) -> Prepared:
            return quarter_report.prepare(session, period.id, progress=watching(job))

        title = translate("InterimReports", "Counting {period}").format(period=vocabulary.period_name(period.id))
        worker, refuse = self._needs.worker, self.refused.emit
        self.run(worker, title, count, self.prepared.emit, owner=self, refused=refuse, ended=self.counted.emit)
        self.cancel.setFocus()

    def seal(
        self,
        period: Period,
        folder: Path,
        texts: Mapping[str, str],
        delivery: Delivery,
        *,
        budget: Budget | None = None,
    ) -> None:
        """Freeze the file of a quarter, or take the sent one, and write it."""
        session = self._needs.session

        def send(job: Job, force: bool) -> Sent:  # as Make
            how = replace(delivery, force=force, progress=watching(job))
            return quarter_report.send(session, period.id, folder, how, texts=texts, budget=budget)

        self.write(
            translate("InterimReports", "Sealing {period}").format(period=vocabulary.period_name(period.id)),
            folder,
            send,
            self.sealed.emit,
        )

    def make_status(self, folder: Path, budget: Budget | None) -> None:
        """Write the status file of this week."""
        session = self._needs.session

        def send(_job: Job, force: bool) -> Sent:  # as Make
            return status_report.send(session, folder, Delivery(force=force), budget=budget)

        self.write(translate("InterimReports", "Making the status file"), folder, send, self.made.emit)
