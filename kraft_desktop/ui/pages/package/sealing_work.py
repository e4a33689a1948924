"""Sealing the package of a half-year, or writing it again, in the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kraft_desktop import vocabulary
from kraft_desktop.domain.period import Period
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.services.risk import class_merging
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.pages.package.sealing import SealPart
from kraft_desktop.ui.pages.package.state import MergedClasses, State
from kraft_desktop.ui.pages.shared.exchange_files import Post, watching
from kraft_desktop.words import translate


class PackagePost(Post):
    """The worker calls for the last step of the half-year package."""

    def serve(self, part: SealPart, state: Callable[[], State]) -> None:
        """Connect the signals of the last step; ``state`` returns the current state of the package."""

        def move() -> None:
            folder = self.folder(part)
            if folder is not None:
                part.move_to(folder)

        def write_again() -> None:
            folder, period = self.folder(part), state().period
            if folder is not None and period is not None:
                part.folder = folder
                self.seal(period, folder, Delivery(open_zip=part.sent.open_zip.value()))

        part.look_for.connect(move)
        part.sent.again.connect(write_again)
        self.attend(part.sent)

    def prepare(
        self,
        period: Period,
        correct: str | None,
        merged: MergedClasses | None,
        then: Callable[[Prepared], None],
        ended: Callable[[], None],
    ) -> None:
        """Count the package of a half-year with the classes in ``merged`` merged, or read the package that was sent."""
        session = self._needs.session

        def count(job: Job) -> Prepared:
            merges = None if merged is None else [class_merging.merge_of(session, classes) for classes in merged]
            return half_year_package.prepare(session, period.id, correct=correct, merges=merges, progress=watching(job))

        title = translate("Package", "Counting {period}").format(period=vocabulary.period_name(period.id))
        self.run(self._needs.worker, title, count, then, owner=self, refused=self.refused.emit, ended=ended)
        self.cancel.setFocus()

    def seal(
        self,
        period: Period,
        folder: Path,
        delivery: Delivery,
        *,
        diary_number: str | None = None,
        correct: str | None = None,
    ) -> None:
        """Freeze the prepared package of a half-year, or take the sent one, and write it; ``correct`` is the reason for
        replacing the sent one."""
        session, ready = self._needs.session, delivery.ready

        def send(job: Job, force: bool) -> Sent:  # as Make
            return half_year_package.send(
                session,
                period.id,
                folder,
                replace(delivery, force=force, progress=watching(job)),
                correct=correct,
                merges=class_merging.merges_in(ready) if ready and not ready.already else None,
                diary_number=diary_number,
            )

        self.write(
            translate("Package", "Sealing {period}").format(period=vocabulary.period_name(period.id)),
            folder,
            send,
            self.sealed.emit,
        )
