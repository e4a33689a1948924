"""What leaves between the packages and comes back: quarter and status files sealed and written, the owner's receipts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.errors import AlreadyThere, CannotRead, KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services import quarter, receiving, status
from kraft_desktop.services.sending import Prepared, Sent
from kraft_desktop.ui.page import Needs
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.between_approval import Approval
from kraft_desktop.ui.progress import Progress
from kraft_desktop.ui.work import Job
from kraft_desktop.words import translate

Make = Callable[[Job, bool], Sent]


def _watching(job: Job) -> Callable[[str, float], None]:
    return lambda stage, share: job.step(round(100 * share), 100, said.stage(stage))


class Post(Progress):
    """Does it beside the window. ``prepared`` carries what a quarter file would say, ``sealed`` and ``made`` the quarter or
    status file that was written, ``receipt`` one that was taken in; ``copied``: the text is in the clipboard; ``refused``: why
    not. ``counted`` comes last of counting, ``ended`` of writing, also when that was cancelled: a file that was frozen by then
    has been sent."""

    prepared = Signal(object)
    sealed = Signal(object)
    made = Signal(object)
    receipt = Signal(object)
    copied = Signal()
    refused = Signal(object)
    counted = Signal()
    ended = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs

    def prepare(self, period: Period) -> None:
        """Count what the file of a quarter would say, or read what it said."""
        session = self._needs.session

        def count(job: Job) -> Prepared:
            return quarter.prepare(session, period.id, watch=_watching(job))

        title = translate("Between", "Counting {period}").format(period=period.id)
        worker, refuse = self._needs.worker, self.refused.emit
        self.run(worker, title, count, self.prepared.emit, owner=self, refused=refuse, ended=self.counted.emit)
        self.cancel.setFocus()

    def seal(self, period: Period, folder: Path, texts: Mapping[str, str], approval: Approval | None) -> None:
        """Freeze the file of a quarter, or take the one that was sent, and write it."""
        session = self._needs.session

        def send(job: Job, force: bool) -> Sent:  # as Make
            return quarter.send(
                session,
                period.id,
                folder,
                texts=texts,
                approver=approval.name if approval else None,
                approver_passphrase=approval.passphrase if approval else None,
                force=force,
                watch=_watching(job),
            )

        self._write(translate("Between", "Sealing {period}").format(period=period.id), folder, send, self.sealed.emit)

    def make_status(self, folder: Path) -> None:
        """Write the status file of this week."""
        session = self._needs.session

        def send(_job: Job, force: bool) -> Sent:  # as Make
            return status.send(session, folder, force=force)

        self._write(translate("Between", "Making the status file"), folder, send, self.made.emit)

    def _write(self, title: str, folder: Path, make: Make, then: Callable[[Sent], None], *, force: bool = False) -> None:
        """Make a file; ask before others are replaced."""
        again = list[bool]()

        def refuse(problem: KraftError) -> None:
            if isinstance(problem, AlreadyThere) and not force and self._may_replace(folder):
                again.append(True)
            else:
                self.refused.emit(problem)

        def end() -> None:
            if again:
                self._write(title, folder, make, then, force=True)
            else:
                self.ended.emit()

        self.run(self._needs.worker, title, lambda job: make(job, force), then, owner=self, refused=refuse, ended=end)
        self.cancel.setFocus()

    def _may_replace(self, folder: Path) -> bool:
        text = translate("Between", "There are files of this name in {folder} already. They are written anew.")
        title, yes = translate("Between", "Replace the files?"), translate("Between", "Replace")
        return self._needs.ask.confirm(self.window(), title, text.format(folder=folder), yes)

    def folder(self, parent: QWidget) -> Path | None:
        """Where somebody wants the file."""
        return self._needs.ask.folder(parent, translate("Between", "Where the file is to be written"))

    def copy(self, file: Path) -> None:
        """Put the text of the mail into the clipboard."""

        def copy(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit()

        def read() -> str:
            try:
                return file.read_text("utf-8")
            except OSError as problem:
                raise CannotRead(path=str(file)) from problem

        self._needs.worker.run(read, copy, owner=self, refused=self.refused.emit)

    def choose_receipt(self, parent: QWidget) -> None:
        """Take in receipts that somebody points out."""
        kinds = translate("Between", "Receipts (*.kvitto.json)")
        self.take_receipts(self._needs.ask.files(parent, translate("Between", "Choose the receipt"), kinds))

    def take_receipts(self, files: Sequence[Path]) -> None:
        """Take receipts in, each on its own."""
        for file in files:
            self._take(file)

    def _take(self, file: Path) -> None:
        session = self._needs.session
        self._needs.worker.run(
            lambda: receiving.take_receipt(session, file), self.receipt.emit, owner=self, refused=self.refused.emit
        )
