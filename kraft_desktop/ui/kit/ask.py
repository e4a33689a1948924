"""Questions, notices and file choices: one object that pages are given, so that a test can answer for the user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QVBoxLayout, QWidget

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import row
from kraft_desktop.words import translate

_FOLDER = "folder"


class Ask:
    """Asks the user. Every answer that means "no" is None, False or empty. File choices ask once about overwriting.

    They start in ``last_folder``, where the user chose something last, or in the user's documents; ``place`` and ``come_back``
    carry it, as text, past the lock."""

    last_folder: Path | None = None

    def place(self) -> dict[str, str]:
        """Where the user chose something last; empty before that."""
        return {_FOLDER: str(self.last_folder)} if self.last_folder else {}

    def come_back(self, place: Mapping[str, str]) -> None:
        """Start file choices where ``place`` says, unless the user has chosen something since."""
        if self.last_folder is None and place.get(_FOLDER):
            self.last_folder = Path(place[_FOLDER])

    def start(self) -> Path:
        """The folder that a file choice starts in."""
        if self.last_folder is not None and self.last_folder.is_dir():
            return self.last_folder
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def confirm(self, parent: QWidget, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        """True when the user agrees; ``yes`` names the action ("Withdraw the consent"). The safe answer has the keyboard."""
        dialog = _Dialog(parent, title, text)
        no = style.button(translate("Ask", "Cancel"))
        do = style.button(yes, Role.DANGER if danger else Role.PRIMARY)
        no.clicked.connect(dialog.reject)
        do.clicked.connect(dialog.accept)
        dialog.offer(no, do)
        (no if danger else do).setFocus()
        return bool(dialog.exec())

    def may_replace(self, parent: QWidget, text: str) -> bool:
        """True when the user agrees to replace existing files; ``text`` names them."""
        return self.confirm(parent, translate("Ask", "Replace the files?"), text, translate("Ask", "Replace"))

    def tell(self, parent: QWidget | None, title: str, text: str) -> None:
        """Show a message that must be closed before going on."""
        dialog = _Dialog(parent, title, text)
        seen = style.button(translate("Ask", "Continue"), Role.PRIMARY)
        seen.clicked.connect(dialog.accept)
        dialog.offer(seen)
        dialog.exec()

    def files(self, parent: QWidget, title: str, kinds: str = "") -> Sequence[Path]:
        """The chosen files to read, empty when cancelled; ``kinds`` as "Spreadsheets (*.xlsx *.csv)"."""
        found, _ = QFileDialog.getOpenFileNames(parent, title, str(self.start()), kinds)
        files = [Path(name) for name in found]
        if files:
            self.last_folder = files[0].parent
        return files

    def save_as(self, parent: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        """The chosen file to write; None when cancelled."""
        found, _ = QFileDialog.getSaveFileName(parent, title, str(self.start() / name), kinds)
        if not found:
            return None
        self.last_folder = Path(found).parent
        return Path(found)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """The chosen folder; None when cancelled."""
        found = QFileDialog.getExistingDirectory(parent, title, str(self.start()))
        if not found:
            return None
        self.last_folder = Path(found)
        return Path(found)

    def open(self, path: Path) -> None:
        """Open a file or folder with the computer's own program for it; says so when it is gone or nothing can open it."""
        if not path.exists():
            self._not_opened(translate("Ask", "It is no longer there: {path}").format(path=path))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            text = translate("Ask", "This computer has no program that opens it. It lies here, unchanged: {path}")
            self._not_opened(text.format(path=path))

    def _not_opened(self, text: str) -> None:
        self.tell(QApplication.activeWindow(), translate("Ask", "It could not be opened"), text)


class _Dialog(QDialog):
    """A short text and its answers."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(style.em(30))
        self._layout = QVBoxLayout(self)
        space = style.em(1.4)
        self._layout.setContentsMargins(space, space, space, space)
        self._layout.setSpacing(style.em(0.8))
        self._layout.addWidget(style.label(title, Role.HEADING, wrap=True))
        self._layout.addWidget(style.label(text, wrap=True))
        self.setAccessibleDescription(text)

    def offer(self, *answers: QWidget) -> None:
        """Add the answers' buttons at the end, the most far-reaching last."""
        self._layout.addLayout(row(None, *answers))
