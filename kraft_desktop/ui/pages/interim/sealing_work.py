"""Counts, seals and writes quarter and status files, beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop.domain.budget import Budget
from kraft_desktop.domain.period import Period
from kraft_desktop.services.outgoing import quarter_report, status_report
from kraft_desktop.services.outgoing.dispatch import Prepared, Sent
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.pages.interim.target import SealCard
from kraft_desktop.ui.pages.shared import period_words
from kraft_desktop.ui.pages.shared.exchange_files import Post, watching
from kraft_desktop.ui.pages.shared.second_person import Approval
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.words import translate


class InterimSealing(Post):
    """``prepared`` carries what a quarter file would say and ``counted`` comes last of counting; ``made`` carries the status
    file that was written."""

    prepared = Signal(object)
    counted = Signal()
    made = Signal(object)

    def serve(self, seal: SealCard, *parts: SentPart) -> None:
        """Find another folder to seal into, and do what the files that were sent ask for."""

        def move() -> None:
            folder = self.folder(seal)
            if folder is not None:
                seal.move_to(folder)

        seal.look_for.connect(move)
        for part in parts:
            self.attend(part)

    def prepare(self, period: Period) -> None:
        """Count what the file of a quarter would say, or read what it said."""
        session = self._needs.session

        def count(job: Job) -> Prepared:
            return quarter_report.prepare(session, period.id, progress=watching(job))

        title = translate("InterimReports", "Counting {period}").format(period=period_words.name(period))
        worker, refuse = self._needs.worker, self.refused.emit
        self.run(worker, title, count, self.prepared.emit, owner=self, refused=refuse, ended=self.counted.emit)
        self.cancel.setFocus()

    def seal(
        self,
        period: Period,
        folder: Path,
        texts: Mapping[str, str],
        approval: Approval | None,
        *,
        budget: Budget | None = None,
        open_zip: bool = False,
        ready: Prepared | None = None,
    ) -> None:
        """Freeze the file of a quarter, or take the one that was sent, and write it."""
        session = self._needs.session

        def send(job: Job, force: bool) -> Sent:  # as Make
            return quarter_report.send(
                session,
                period.id,
                folder,
                texts=texts,
                budget=budget,
                approver=approval.name if approval else None,
                approver_passphrase=approval.passphrase if approval else None,
                open_zip=open_zip,
                force=force,
                ready=ready,
                progress=watching(job),
            )

        self.write(
            translate("InterimReports", "Sealing {period}").format(period=period_words.name(period)),
            folder,
            send,
            self.sealed.emit,
        )

    def make_status(self, folder: Path, budget: Budget | None) -> None:
        """Write the status file of this week."""
        session = self._needs.session

        def send(_job: Job, force: bool) -> Sent:  # as Make
            return status_report.send(session, folder, budget=budget, force=force)

        self.write(translate("InterimReports", "Making the status file"), folder, send, self.made.emit)
