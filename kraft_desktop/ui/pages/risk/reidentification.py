"""The people who could have been re-identified, one line per case; shown on this screen only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.risk.reidentification import IdentifiablePerson, ReidentificationRisks, Treatment
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.risk import sensitive_number as risk
from kraft_desktop.ui.pages.risk.folding_lines import Folded, Lines
from kraft_desktop.words import plural, translate

_SHOWN = 7
"""The number of cases shown before the user asks for the rest."""


class WhoList(QWidget):
    """The list of cases, the worst first. ``case`` carries the id of a case to open; ``filled`` is sent when the lines
    changed."""

    case = Signal(str)
    filled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found = ReidentificationRisks(cases=())
        self._lines = Lines(wide=1, linked=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._lines)
        self.all = style.button("", Role.LINK)
        self.all.clicked.connect(lambda: self._show(len(self._found.cases)))
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.all.hide()

    def show_found(self, found: ReidentificationRisks) -> None:
        """Show the people who could be re-identified."""
        if not (found.cases or self._found.cases):
            return  # nobody, as before: nothing to rebuild
        self._found = found
        self._show(_SHOWN if len(found.cases) > _SHOWN + 1 else len(found.cases))

    def _show(self, count: int) -> None:
        headings = (
            translate("PackageRisk", "Case"),
            translate("PackageRisk", "How"),
            translate("PackageRisk", "What was done"),
            translate("PackageRisk", "More"),
        )
        self._lines.begin(headings if count else ())
        for line in self._found.cases[:count]:
            self._line(line)
        left = len(self._found.cases) - count
        self.all.setVisible(left > 0)
        self.all.setText(translate("PackageRisk", "Show the other {count}").format(count=formats.number(left)))
        self.filled.emit()

    def _line(self, line: IdentifiablePerson) -> None:
        code = style.button(line.code, Role.LINK, hint=formats.person(line.name or "", line.born))
        code.setAccessibleName(translate("Package", "Go to the case {code}").format(code=line.code))
        code.clicked.connect(lambda: self.case.emit(line.case_id))
        worst = line.figures[0]
        attention = Role.ATTENTION if worst.treatment in {Treatment.OPEN, Treatment.NARROW} else None
        how, done = self._how(line), style.label(risk.done(worst), attention, wrap=True)
        self._lines.add(code, how, done, how.more)

    def _how(self, line: IdentifiablePerson) -> Folded:
        """The figures that could re-identify a person: one shown; the others and the name on request."""
        session, count = self._session, len(line.figures) - 1
        others = [style.label(formats.person(line.name, line.born), Role.STRONG, wrap=True)] if line.name else []
        more = [f"{risk.how(session, found)} \u2013 {risk.done(found)}" for found in line.figures[1:]]
        others += [style.label(words, Role.MUTED, wrap=True) for words in more]
        hidden, sign = translate("PackageRisk", "the name"), "+"
        if count:
            hidden = plural("PackageRisk", "{count} more number and the name", "{count} more numbers and the name", count)
            sign = f"+\u00a0{formats.number(count)}"
        first, space = risk.how(session, line.figures[0]), self._lines.space
        return Folded(first, others, about=line.code, summary=hidden, sign=sign, space=space)
