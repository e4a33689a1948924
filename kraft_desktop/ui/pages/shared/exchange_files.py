"""Sending and receiving files for a page: writes them in the worker, copies the mail text, reads receipts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.errors import CannotRead
from kraft_desktop.domain.exchange import Receipt
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.incoming.receiving import ReceivedReceipt
from kraft_desktop.services.outgoing import reply
from kraft_desktop.services.outgoing.dispatch import Sent
from kraft_desktop.ui.kit.page import Needs, replacing
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.work import Instead, Job
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.words import translate

MATERIAL = frozenset(
    {"participants", "cases", "step_events", "decisions", "closings", "interventions", "assessments", "support_months"}
    | {"taken_sheets", "consultations", "allotments", "own_publications", "settings", "household_answers"}
)
"""The record kinds that decide a file's figures for people and hours; sealing checks them against what was sent before."""
EXCHANGED = frozenset({"sent_packages", "receipts", "partners", "accounts"})
"""The record kinds that decide how far a file has come: sent, answered, to which party, and who may approve it."""
_T = TypeVar("_T")
Make = Callable[[Job, bool], Sent]
"""Function that makes a file; its second argument is True when existing files may be replaced."""


def watching(job: Job) -> Callable[[str, float], None]:
    """A progress callback (stage, share 0–1) for the disclosure control: shows the progress, and raises when the job is
    cancelled."""
    return lambda stage, share: job.step(round(100 * share), 100, package_tables.stage(stage))


class Post(Progress):
    """Runs the file operations of a page. ``sealed`` carries the Sent file, ``notified`` a sentence about a success (a receipt
    read, a text copied), ``refused`` the error. ``ended`` is sent last after a write, also when it was cancelled."""

    sealed = Signal(object)
    notified = Signal(str)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs

    def write(self, title: str, folder: Path, make: Make, then: Callable[[Sent], None]) -> None:
        """Make a file in the worker and hand it to ``then``; asks the user first when files would be replaced."""
        self.run(
            self._needs.worker,
            title,
            lambda job: make(job, False),
            then,
            owner=self,
            refused=self.refused.emit,
            ended=self.ended.emit,
            instead=self._replacing(folder, lambda job: make(job, True)),
        )
        self.cancel.setFocus()

    def _replacing(self, folder: Path, task: Callable[[Job], _T]) -> Instead[_T]:
        text = translate("Sent", "There are files of this name in {folder} already. They are written anew.")
        return replacing(self._needs.ask, self.window(), text.format(folder=folder), task)

    def folder(self, parent: QWidget) -> Path | None:
        """The folder the user picks, None when the dialog is cancelled."""
        return self._needs.ask.folder(parent, translate("Sent", "Where the file is to be written"))

    def copy(self, file: Path) -> None:
        """Copy the mail text in ``file`` to the clipboard."""

        def read() -> str:
            try:
                return file.read_text("utf-8")
            except OSError as problem:
                raise CannotRead(path=str(file)) from problem

        self._needs.worker.run(read, self._into_clipboard, owner=self, refused=self.refused.emit)

    def attend(self, part: SentPart) -> None:
        """Connect the signals of the part that shows a sent file, except the one for writing it again."""
        part.show_file.connect(self._needs.ask.open)
        part.copy.connect(self.copy)
        part.receipt.connect(lambda: self.choose_receipt(part))
        part.answer.connect(lambda receipt: self._answer(part, receipt))
        part.copy_answer.connect(self._copy_answer)

    def _answer(self, part: QWidget, receipt: Receipt) -> None:
        """Write the draft of the answer to a file the user picks, and open it; asks before an existing file is replaced."""
        session, where = self._needs.session, self.folder(part)
        if where is None:
            return

        def show(file: Path) -> None:
            self._needs.ask.open(file)
            self.notified.emit(
                translate("Sent", "The draft is written: {file}. Check the receiver and send it.").format(file=file)
            )

        self._needs.worker.run(
            lambda: reply.draft(session, receipt, where),
            show,
            owner=self,
            refused=self.refused.emit,
            instead=self._replacing(where, lambda _: reply.draft(session, receipt, where, force=True)),
        )

    def _copy_answer(self, receipt: Receipt) -> None:
        session = self._needs.session
        self._needs.worker.run(
            lambda: reply.text(session, receipt), self._into_clipboard, owner=self, refused=self.refused.emit
        )

    def _into_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.notified.emit(translate("Sent", "The text is copied; paste it into your mail."))

    def choose_receipt(self, parent: QWidget) -> None:
        """Let the user pick receipt files, and read them."""
        kinds = translate("Sent", "Receipts (*.kvitto.json)")
        self.take_receipts(self._needs.ask.files(parent, translate("Sent", "Choose the receipt"), kinds))

    def take_receipts(self, files: Sequence[Path]) -> None:
        """Read each receipt file separately, so that a bad one does not stop the others."""
        for file in files:
            self._take(file)

    def _take(self, file: Path) -> None:
        session = self._needs.session

        def take() -> ReceivedReceipt:
            return receiving.take_receipt(session, file)

        self._needs.worker.run(take, self._taken, owner=self, refused=self.refused.emit)

    def _taken(self, taken: ReceivedReceipt) -> None:
        text = translate("Sent", "The receipt for {period} is taken in.")
        if taken.already:
            text = translate("Sent", "The receipt for {period} had been taken in before.")
        sentences = [text.format(period=vocabulary.period_name(taken.receipt.period))]
        if taken.receipt.remark:
            sentences.append(translate("Sent", "They ask: {remark}").format(remark=taken.receipt.remark))
        self.notified.emit(" ".join(sentences))
