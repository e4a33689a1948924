"""A signed paper drawn page by page; nothing of it lies on disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop.domain.casework.attachments import Attachment
from kraft_desktop.services.casework import attachments
from kraft_desktop.services.casework.attachments import DrawnPage
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.case.form_card import way
from kraft_desktop.ui.widgets.card import add
from kraft_desktop.words import translate

_WIDTH = 56
"""The width of a drawn page, in ems."""


class PaperView(QWidget):
    """The pages of an attachment, one at a time. ``refused`` carries an error, ``closed`` is sent when it is to go away."""

    refused = Signal(object)
    closed = Signal()

    def __init__(self, needs: Needs, case_id: str, attachment: Attachment) -> None:
        super().__init__()
        self._needs, self._case_id, self._attachment, self._number = needs, case_id, attachment, 0
        self.page = QLabel()
        self.page.setAccessibleName(translate("Casework", "Page of the signed paper"))
        self._place = style.label("", Role.MUTED)
        self.before = way(translate("Casework", "Previous page"), lambda: self._turn(-1))
        self.after = way(translate("Casework", "Next page"), lambda: self._turn(1))
        self.close_it = way(translate("Casework", "Put away"), self.closed.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add(layout, Flow(self.before, self.after, self.close_it, self._place), self.page)
        self._turn(0)

    def _turn(self, by: int) -> None:
        self._number += by
        session, case_id, attachment, number = self._needs.session, self._case_id, self._attachment.id, self._number
        width = round(style.em(_WIDTH))
        self.before.setEnabled(number > 0)
        self.after.setEnabled(number + 1 < self._attachment.pages)
        self._needs.worker.run(
            lambda: attachments.page(session, case_id, attachment, number, width),
            self._show,
            owner=self,
            refused=self.refused.emit,
        )

    def _show(self, drawn: DrawnPage) -> None:
        picture = QPixmap()
        picture.loadFromData(drawn.picture, "PNG")
        self.page.setPixmap(picture)
        self._place.setText(
            translate("Casework", "Page {number} of {pages}").format(number=self._number + 1, pages=drawn.pages)
        )
