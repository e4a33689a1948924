"""The field for those that a consent applies to: the team's municipalities by name, the physician, other authorities."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import consents
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.ui.widgets.fields import Field
from kraft_desktop.words import translate


class RecipientsField(Field):
    """A box for each recipient, none ticked at first; the value is the codes of those ticked, None without any. One box before
    those of the municipalities ticks them all, and unticks them."""

    def __init__(self, session: Session) -> None:
        holder, known = QWidget(), consents.recipients(session)
        super().__init__(holder)
        self.boxes = {
            code: QCheckBox(vocabulary.raised(consent_words.recipient(session.programme, code)))
            for code in (*known.municipalities, consent_words.PHYSICIAN, *known.authorities)
        }
        self.team = QCheckBox(translate("Consent", "The municipalities of the team, all of them:"))
        self._municipalities = [self.boxes[code] for code in known.municipalities]
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.8))
        layout.addWidget(self.team)
        layout.addLayout(Flow(*self._municipalities))
        layout.addLayout(Flow(*(box for box in self.boxes.values() if box not in self._municipalities)))
        self.team.clicked.connect(self._tick_team)
        for box in self.boxes.values():
            box.clicked.connect(self._ticked)
        holder.setFocusProxy(self.team)

    def value(self) -> Any:
        return tuple(code for code, box in self.boxes.items() if box.isChecked()) or None

    def set_value(self, value: Any) -> None:
        for code, box in self.boxes.items():
            box.setChecked(code in (value or ()))
        self._show_team()

    def text(self) -> str:
        return ",".join(self.value() or ())

    def set_text(self, text: str) -> None:
        self.set_value(tuple(text.split(",")))

    def set_wrong(self, wrong: bool) -> None:  # as in Field
        """Does nothing: boxes can always be read."""

    def _tick_team(self, checked: bool) -> None:  # as Qt sends it
        for box in self._municipalities:
            box.setChecked(checked)
        self.edited.emit()

    def _ticked(self) -> None:
        self._show_team()
        self.edited.emit()

    def _show_team(self) -> None:
        self.team.setChecked(all(box.isChecked() for box in self._municipalities))
