"""The card that counts those who declined to take part."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kraft_desktop import vocabulary
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.declines import Counts
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate


class DeclinesCard(Card):
    """The numbers of those who declined by municipality and half-year, and buttons for one more and one fewer. ``counting``
    carries the code of a municipality, and whether one is taken back."""

    counting = Signal(str, bool)

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Declines", "Declined to take part"))
        self._places = [(m.code, m.name) for m in session.municipalities]
        self.form = Form([self._entry()], room=7)
        self.count = style.button(translate("Declines", "Count one"), icon_name="plus")
        self.count.clicked.connect(lambda: self._press(back=False))
        self.take_back = style.button(translate("Declines", "Take one back"))
        self.take_back.clicked.connect(lambda: self._press(back=True))
        self._counts = style.label("", wrap=True)
        text = translate("Declines", "Only the number is kept, by municipality and half-year: no case, no name and no day.")
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.body.addWidget(self.form)
        self.body.addLayout(Flow(self.count, self.take_back))
        self.body.addWidget(self._counts)
        self.show_counts({})

    def show_counts(self, counts: Counts) -> None:
        """Show the numbers, those of the latest half-year first."""
        names = dict(self._places)
        lines = []
        for period, of in sorted(counts.items(), reverse=True):
            numbers = ", ".join(f"{names.get(code, code)} {number}" for code, number in of.items())
            lines.append(f"{vocabulary.period_name(period)}: {numbers}")
        self._counts.setText("\n".join(lines) or translate("Declines", "Nobody is counted yet."))
        self.take_back.setEnabled(bool(counts))

    def _press(self, *, back: bool) -> None:
        values = self.form.values()
        if values is not None:
            self.counting.emit(values["municipality"], back)

    def _entry(self) -> Entry:
        return Entry(
            name="municipality",
            label=translate("CaseForm", "Municipality"),
            make=lambda: ChoiceField(self._places, empty=translate("CaseForm", "Choose") if len(self._places) > 1 else None),
            required=True,
            help=Help(
                means=translate("Declines", "The municipality that asked the person."),
                seen_by=translate("Declines", "everybody with an account here"),
                kept=translate("Declines", "as long as the store"),
                leaves=translate("CaseForm", "no"),
            ),
        )
