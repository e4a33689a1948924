"""The button that saves the paper of what leaves the node, as the approver sees it, and opens it to be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kraft_desktop.services.outgoing import preview
from kraft_desktop.services.outgoing.dispatch import Letter, Prepared
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.words import translate


class PrintedPaper(QWidget):
    """The button. ``letter`` gives what the sender adds to the figures, read in the worker. ``refused`` carries a problem."""

    refused = Signal(object)

    def __init__(self, needs: Needs, letter: Callable[[], Callable[[], Letter]] = lambda: Letter) -> None:
        super().__init__()
        self._needs, self._letter = needs, letter
        self._prepared: Prepared | None = None
        self.button = style.button(translate("Package", "Print what leaves the node ..."), icon_name="file")
        self.button.clicked.connect(self._print)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addStretch()

    def show_prepared(self, prepared: Prepared | None) -> None:
        """Be the button for this package; without one there is nothing to print."""
        self._prepared = prepared
        self.setVisible(prepared is not None)

    def _print(self) -> None:
        """Save the paper, which has no names, and open it to be printed."""
        session, prepared, ask, letter = self._needs.session, self._prepared, self._needs.ask, self._letter()
        if prepared is None:
            return
        title, kinds = translate("Package", "Save what leaves the node"), translate("Log", "PDF (*.pdf)")
        file = ask.save_as(self, title, preview.paper_name(session, prepared), kinds)
        if file is not None:
            self._needs.worker.run(
                lambda: preview.save_paper(session, prepared, file, letter()), ask.open, owner=self, refused=self.refused.emit
            )
