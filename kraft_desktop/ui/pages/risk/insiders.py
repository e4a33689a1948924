"""The figures that insiders could work out, computed in the worker while the page is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kraft_desktop import vocabulary
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk import insiders
from kraft_desktop.services.risk.insiders import Insider, Insiders
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.risk import sensitive_number as risk
from kraft_desktop.ui.pages.risk.folding_lines import Folded, Lines
from kraft_desktop.ui.pages.shared.exchange_files import watching
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate

_PAIRS = 3
"""The number of insider pairs shown, the worst first."""
_FEW = 2
"""The number of figures shown before the user asks for more."""


class InsiderCard(Card):
    """The card for insider attacks, hidden until ``ask``. ``found`` carries the Insiders, None when the package has none;
    ``filled`` is sent when its widgets were replaced."""

    found = Signal(object)
    filled = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("PackageRisk", "Whoever knows a municipality's own figures"))
        self._needs = needs
        self._asked: Prepared | None = None
        self._known = False
        text = translate(
            "PackageRisk",
            "A manager knows the people of the own municipality. How many sensitive numbers of others such a person could "
            "work out with this package and the earlier ones; and two of them together.",
        )
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.progress = Progress()
        self.again = style.button(translate("PackageRisk", "Work it out"))
        self.again.clicked.connect(self._work)
        self.again.hide()
        self._inside = Holder()
        for part in (self.progress, self.again, self._inside):
            self.body.addWidget(part)
        self.body.addStretch()
        self.hide()

    def ask(self, prepared: Prepared) -> None:
        """Start the computation, unless it was done for this package."""
        if prepared is not self._asked:
            self._asked = prepared
            self._work()

    def forget(self) -> None:
        """Cancel the computation, since the package was replaced."""
        self._asked = None
        self.progress.stop()
        self.hide()

    def _work(self) -> None:
        session, prepared = self._needs.session, self._asked
        if prepared is None:
            return
        self._known = False
        self.again.hide()
        self._inside.put(None)

        def work(job: Job) -> Insiders | None:
            return insiders.insiders(session, prepared, progress=watching(job))

        def show(known: Insiders | None) -> None:
            if prepared is self._asked:
                self._show(known)

        title = translate("PackageRisk", "Trying what insiders could work out")
        self.show()
        self.progress.run(self._needs.worker, title, work, show, owner=self, ended=self._ended)

    def _ended(self) -> None:
        self.again.setVisible(not self._known and not self.progress.running)

    def _show(self, known: Insiders | None) -> None:
        self._known = True
        self.setVisible(known is not None)
        if known is not None:
            self._inside.put(_lines(self._needs.session, known))
        self.found.emit(known)
        self.filled.emit()


def table(session: Session, known: Insiders) -> FigureTable:
    """The number of figures each municipality, and the worst pairs, could work out; for the approver, so without which ones."""
    return FigureTable(_headings(), [_row(session, one) for one in _told(known)])


def _headings() -> list[str]:
    return [
        translate("PackageRisk", "Whoever knows all figures for"),
        translate("PackageRisk", "can work out exactly"),
        translate("PackageRisk", "nearly"),
    ]


def _told(known: Insiders) -> Sequence[Insider]:
    return *known.alone, *known.together[:_PAIRS]


def _row(session: Session, one: Insider) -> Row:
    cells = [Figure(text=formats.number(count), marked=count > 0) for count in (one.exact, one.narrow)]
    return Row(title=_who(session, one), cells=cells)


def _who(session: Session, one: Insider) -> str:
    names = [vocabulary.class_name(session.programme, insiders.DIMENSION, code) for code in one.known]
    return translate("PackageRisk", "{one} and {other}").format(one=names[0], other=names[-1]) if len(names) > 1 else names[0]


def _lines(session: Session, known: Insiders) -> Lines:
    """The same lines with the figures themselves, for this screen only."""
    lines = Lines(wide=0, figures=(1, 2))
    lines.begin([*_headings(), translate("PackageRisk", "More")])
    for one in _told(known):
        who = _numbers(session, one, lines.space)
        counts = [style.label(formats.number(n), Role.ATTENTION if n else None) for n in (one.exact, one.narrow)]
        lines.add(who, *counts, who.more)
    return lines


def _numbers(session: Session, one: Insider, space: int) -> Folded:
    """An insider, and the figures that could be worked out: all shown when they are few."""
    hidden = translate("PackageRisk", "which numbers")
    labels = [style.label(risk.learnt(session, number), Role.MUTED, wrap=True) for number in one.numbers]
    few = len(labels) <= _FEW
    sign = f"+\u00a0{formats.number(len(labels))}"
    return Folded(_who(session, one), labels, about=_who(session, one), summary=hidden, sign=sign, space=space, open_=few)
