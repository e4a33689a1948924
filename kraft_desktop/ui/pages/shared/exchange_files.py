"""What a page does with files that leave and come back: written beside the window, their text copied, receipts taken in."""

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
from kraft_desktop.ui.pages.shared import package_tables as said
from kraft_desktop.ui.pages.shared.sent_file import SentPart
from kraft_desktop.words import translate

MATERIAL = frozenset(
    {"participants", "cases", "step_events", "decisions", "closings", "interventions", "assessments", "support_months"}
    | {"taken_sheets", "consultations", "allotments", "own_publications", "settings"}
)
"""Kinds of record that decide what a file says of people and hours; what was sent before is minded when it is sealed."""
EXCHANGED = frozenset({"sent_packages", "receipts", "partners", "accounts"})
"""Kinds that say how far a file has come: sent, answered, to whom, and who may approve it."""
_T = TypeVar("_T")
Make = Callable[[Job, bool], Sent]
"""Makes a file; the second argument says whether files that are there are replaced."""


def watching(job: Job) -> Callable[[str, float], None]:
    """What the protection calls while it works: shows how far it has come, and stops it when it was taken back."""
    return lambda stage, share: job.step(round(100 * share), 100, said.stage(stage))


class Post(Progress):
    """``sealed`` carries what was written, ``told`` a sentence about what went well (a receipt taken in, a text copied),
    ``refused`` why not. ``ended`` comes last of writing, also when it was cancelled."""

    sealed = Signal(object)
    told = Signal(str)
    refused = Signal(object)
    ended = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs

    def write(self, title: str, folder: Path, make: Make, then: Callable[[Sent], None]) -> None:
        """Make a file; ask before others are replaced."""
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
        """Where somebody wants the file."""
        return self._needs.ask.folder(parent, translate("Sent", "Where the file is to be written"))

    def copy(self, file: Path) -> None:
        """Put the text of the mail into the clipboard."""

        def read() -> str:
            try:
                return file.read_text("utf-8")
            except OSError as problem:
                raise CannotRead(path=str(file)) from problem

        self._needs.worker.run(read, self._into_clipboard, owner=self, refused=self.refused.emit)

    def attend(self, part: SentPart) -> None:
        """Do what a part asks for of a file that was sent, but for writing it again."""
        part.show_file.connect(self._needs.ask.open)
        part.copy.connect(self.copy)
        part.receipt.connect(lambda: self.choose_receipt(part))
        part.answer.connect(lambda receipt: self._answer(part, receipt))
        part.copy_answer.connect(self._copy_answer)

    def _answer(self, part: QWidget, receipt: Receipt) -> None:
        """Write the draft of an answer where somebody wants it, and open it; ask before one that is there is replaced."""
        session, where = self._needs.session, self.folder(part)
        if where is None:
            return

        def show(file: Path) -> None:
            self._needs.ask.open(file)
            self.told.emit(translate("Sent", "The draft is written: {file}. Check the receiver and send it.").format(file=file))

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
        self.told.emit(translate("Sent", "The text is copied; paste it into your mail."))

    def choose_receipt(self, parent: QWidget) -> None:
        """Take in receipts that somebody points out."""
        kinds = translate("Sent", "Receipts (*.kvitto.json)")
        self.take_receipts(self._needs.ask.files(parent, translate("Sent", "Choose the receipt"), kinds))

    def take_receipts(self, files: Sequence[Path]) -> None:
        """Take receipts in, each on its own."""
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
        said = [text.format(period=vocabulary.period_name(taken.receipt.period))]
        if taken.receipt.remark:
            said.append(translate("Sent", "They ask: {remark}").format(remark=taken.receipt.remark))
        self.told.emit(" ".join(said))
