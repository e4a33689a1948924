"""The field in which the node states how many of the physician's hours it has been allotted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop.services.figures import allotment
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.fields import NotReadable, NumberField
from kraft_desktop.words import translate

_HOUR, _MOST_HOURS = 60, 9_999


class AllotmentField(QWidget):
    """The allotted hours. ``said`` carries a sentence when they are stated, ``refused`` an error."""

    said = Signal(str)
    refused = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        label = QLabel(translate("InterimReports", "Hours allotted to the team in all"))
        self.hours, self._error = NumberField(1, _MOST_HOURS, translate("InterimReports", "h")), style.label("", Role.ERROR)
        self._typed = False
        self.hours.edited.connect(self._type)
        label.setBuddy(self.hours.editor)
        self.hours.editor.setAccessibleName(label.text())
        self.hours.setMaximumWidth(style.em(7))
        self.save = style.button(translate("InterimReports", "State hours"))
        self.save.setAccessibleName(f"{self.save.text()}: {label.text()}")
        self.save.clicked.connect(self._state)
        self.hours.editor.returnPressed.connect(self._state)  # type: ignore[attr-defined]  # a line of text
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.3))
        layout.addWidget(label)
        layout.addLayout(Flow(self.hours, self.save))
        layout.addWidget(self._error)
        self._error.hide()
        self.setEnabled(False)  # until it is known what has been stated

    def show_allotted(self, minutes: int | None) -> None:
        """Show what has been stated, unless the user has typed; None when nothing has."""
        self.setEnabled(True)
        if not self._typed:
            self.hours.set_value(minutes // _HOUR if minutes and minutes % _HOUR == 0 else None)
        change = translate("InterimReports", "Change")
        self.save.setText(change if minutes else translate("InterimReports", "State hours"))

    def _type(self) -> None:
        self._typed = True

    def _state(self) -> None:
        try:
            hours, wrong = self.hours.value(), translate("InterimReports", "Write the number of hours first.")
        except NotReadable as problem:
            hours, wrong = None, str(problem)
        self._error.setText("" if hours else wrong)
        self._error.setVisible(not hours)
        self.hours.set_wrong(not hours)
        self.hours.editor.setAccessibleDescription("" if hours else wrong)
        if not hours:
            self.hours.setFocus()
            return
        self._typed = False
        session, minutes = self._needs.session, hours * _HOUR
        text = translate("InterimReports", "Allotted to the team: {time}.").format(time=formats.hours(minutes))
        worker, refused = self._needs.worker, self.refused.emit
        worker.run(lambda: allotment.state(session, minutes), lambda _: self.said.emit(text), owner=self, refused=refused)
