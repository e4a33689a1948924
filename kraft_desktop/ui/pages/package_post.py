"""What leaves and comes back: sealing a package, writing it again, its text in the clipboard, the owner's receipt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.errors import AlreadyThere, CannotRead, KraftError
from kraft_desktop.domain.period import Period
from kraft_desktop.services import halfyear, receiving
from kraft_desktop.services.receiving import TakenReceipt
from kraft_desktop.services.sending import Sent
from kraft_desktop.ui.page import Needs
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.package_state import Approval
from kraft_desktop.ui.progress import Progress
from kraft_desktop.ui.work import Job
from kraft_desktop.words import translate


def watching(job: Job) -> Callable[[str, float], None]:
    """What the protection calls while it works: shows how far it has come, and stops it when it was taken back."""
    return lambda stage, share: job.step(round(100 * share), 100, said.stage(stage))


class Post(Progress):
    """Does it beside the window. ``sealed`` carries what was written, ``receipt`` a receipt that was taken in, ``copied`` that
    the text is in the clipboard, ``refused`` why not; ``ended`` comes last, also when it was cancelled: a package that was
    frozen by then has been sent."""

    sealed = Signal(object)
    receipt = Signal(object)
    copied = Signal()
    refused = Signal(object)
    ended = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs

    def seal(
        self, period: Period, folder: Path, *, approval: Approval | None, diary_number: str | None, force: bool = False
    ) -> None:
        """Freeze the package of a half-year, or take the one that was sent, and write it; ask before files are replaced."""
        session, again = self._needs.session, list[bool]()

        def send(job: Job) -> Sent:
            return halfyear.send(
                session,
                period.id,
                folder,
                approver=approval.name if approval else None,
                approver_passphrase=approval.passphrase if approval else None,
                diary_number=diary_number,
                force=force,
                watch=watching(job),
            )

        def refuse(problem: KraftError) -> None:
            if isinstance(problem, AlreadyThere) and not force and self._may_replace(folder):
                again.append(True)
            else:
                self.refused.emit(problem)

        def end() -> None:
            if again:
                self.seal(period, folder, approval=approval, diary_number=diary_number, force=True)
            else:
                self.ended.emit()

        title = translate("Package", "Sealing {period}").format(period=period.id)
        self.run(self._needs.worker, title, send, self.sealed.emit, owner=self, refused=refuse, ended=end)
        self.cancel.setFocus()

    def _may_replace(self, folder: Path) -> bool:
        text = translate("Package", "There are files of this package in {folder} already. They are written anew.")
        title, yes = translate("Package", "Replace the files?"), translate("Package", "Replace")
        return self._needs.ask.confirm(self.window(), title, text.format(folder=folder), yes)

    def folder(self, parent: QWidget) -> Path | None:
        """Where somebody wants the package."""
        return self._needs.ask.folder(parent, translate("Package", "Where the package is to be written"))

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
        kinds = translate("Package", "Receipts (*.kvitto.json)")
        self.take_receipts(self._needs.ask.files(parent, translate("Package", "Choose the receipt"), kinds))

    def take_receipts(self, files: Sequence[Path]) -> None:
        """Take receipts in, each on its own."""
        for file in files:
            self._take(file)

    def _take(self, file: Path) -> None:
        session = self._needs.session

        def take() -> TakenReceipt:
            return receiving.take_receipt(session, file)

        self._needs.worker.run(take, self.receipt.emit, owner=self, refused=self.refused.emit)
