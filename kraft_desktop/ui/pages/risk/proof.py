"""The third step of the half-year package: who could be re-identified, how it was prevented, and the proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.statistics.classes import Dimension
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import preview
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk import reidentification, tried_figures
from kraft_desktop.services.risk.reidentification import ReidentificationRisks
from kraft_desktop.ui.kit.guided_step import GuidedStep
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.risk.insiders import InsiderCard
from kraft_desktop.ui.pages.risk.price import PriceCard
from kraft_desktop.ui.pages.risk.reidentification import WhoList
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import plural, translate


class ProofPart(GuidedStep):
    """Step 3, the proof. ``case`` carries the id of a case to open; ``filled`` is sent when widgets were replaced."""

    case = Signal(str)
    filled = Signal()

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._prepared: Prepared | None = None
        self._due = False
        self._table, self._hidden = Holder(), Holder()
        self.who = WhoCard(needs.session)
        self.insiders, self.price = InsiderCard(needs), PriceCard(needs)
        for card in (self._table, _together(self.who, self.price), self._hidden, self.insiders):
            self.cards.addWidget(card)
        self.who.list.case.connect(self.case)
        for filling in (self.who.list, self.insiders):
            filling.filled.connect(self.filled)
        self.who.price.clicked.connect(self._ask_price)

    def show_prepared(self, prepared: Prepared, earlier: int) -> None:
        """Show the result of the attack on a package; ``earlier`` is the number of packages sent before it."""
        self.forget()
        self._prepared = prepared
        tables = preview.printed_layouts(replace(prepared, earlier=()))  # its spans only: the step before has the last numbers
        self._table.put(self._as_seen(tables))
        self._hidden.put(_hidden(tables))
        self.price.show_prepared(prepared)
        self.who.show_verdict(prepared, earlier)
        self._assess()

    def assess(self) -> None:
        """Look up who it is again, since what the account may see has changed: at once, or when the step is next shown. Nobody
        is shown until then."""
        self.who.forget()
        self._due = not self.isVisible()
        if not self._due:
            self._assess()

    def showEvent(self, event: QShowEvent) -> None:  # Qt's name
        """Look up what was left until somebody looks."""
        super().showEvent(event)
        if self._due:
            self._assess()

    def _assess(self) -> None:
        session, prepared = self._needs.session, self._prepared
        self._due = False
        if prepared is not None:
            self._needs.worker.run(lambda: reidentification.assess(session, prepared), self.who.show_found, owner=self)

    def forget(self) -> None:
        """Cancel the computations and show nobody any longer, since the package is being replaced."""
        self._prepared = None
        self.who.forget()
        self.insiders.forget()
        self.price.forget()

    def entered(self) -> None:
        """Start the computations on the first visit to the step."""
        if self._prepared is not None and not self._prepared.already:
            self.insiders.ask(self._prepared)

    def _ask_price(self) -> None:
        if self._prepared is not None:
            self.price.ask(self._prepared)

    def _as_seen(self, tables: Sequence[preview.PrintedLayout]) -> Card:
        names = {laid.rows for laid in tables if laid.columns == Dimension.STEP}
        first = next(
            laid
            for laid in tables
            if laid.rows == (Dimension.MUNICIPALITY if Dimension.MUNICIPALITY in names else Dimension.GENDER)
        )
        card = Card(package_tables.heading(first), translate("Package", "as the receiver sees it"))
        card.body.addWidget(package_tables.table(self._needs.session, first))
        about = translate(
            "Package",
            "A span is what the numbers themselves leave open about a hidden one, also with all earlier packages at hand.",
        )
        card.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        card.body.addStretch()
        return card


class WhoCard(Card):
    """The people who could be re-identified, in ``list``; the proof; and the remedies, in ``doing``: a button that asks for the
    ``price`` of publishing more, with the answer directly below."""

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Package", "Who could have been recognised"))
        self.heading.insertWidget(1, Badge(translate("Package", "shown only here"), Tone.ATTENTION))
        self._count = style.label("", Role.MUTED)
        self.heading.addWidget(self._count)
        self._verdict, self._nobody = Notice(), style.label("", Role.MUTED, wrap=True)
        self.list = WhoList(session)
        self._proof = style.label("", wrap=True)
        self.price = style.button(
            translate("Package", "Show what it hides"),
            hint=translate("Package", "What a wider band, or two municipalities told as one, would buy back"),
        )
        for part in (
            self._verdict,
            self._nobody,
            self.list,
            style.label(translate("Package", "Proof"), Role.STRONG),
            self._proof,
        ):
            self.body.addWidget(part)
        self.doing = Flow(self.price)
        self.body.addLayout(self.doing)
        self.body.addStretch()

    def show_verdict(self, prepared: Prepared, earlier: int) -> None:
        """Show the result of the attack, before the people behind the figures are known."""
        left = prepared.attack["exact"] + prepared.attack["narrow"]
        some = translate(
            "Package", "Sensitive numbers that can be worked out, exactly or nearly: {count}. Whoever approves must know."
        )
        self._verdict.say(some.format(count=formats.number(left)) if left else "", Tone.ATTENTION)
        self._proof.setText(proof(prepared, earlier))
        self.price.setVisible(not prepared.already)

    def forget(self) -> None:
        """Show nobody until it is known who it is."""
        self._nobody.setText(translate("Package", "Looking up who it is ..."))
        self._nobody.show()
        self._count.setText("")
        self.list.show_found(ReidentificationRisks(cases=()))
        self.list.hide()

    def show_found(self, found: ReidentificationRisks) -> None:
        """Show the people who could be re-identified."""
        count = len(found.cases)
        self._count.setText(formats.cases(count) if count else "")
        self._nobody.setText(translate("Package", "Nobody: no number of this package is small enough to tell of a person."))
        self._nobody.setVisible(not count)
        self.list.setVisible(count > 0)
        self.list.show_found(found)


def _together(*cards: Card) -> QWidget:
    """A single widget of stacked cards, so that the column layout keeps them together."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(style.em(1))
    for card in cards:
        layout.addWidget(card, int(card is cards[-1]))
    return made


def _hidden(tables: Sequence[preview.PrintedLayout]) -> Card:
    card = Card(translate("Package", "Hidden numbers in each table"))
    rows = []
    for laid in tables:
        cells = [Figure(text=formats.number(laid.hidden), marked=laid.hidden > 0), Figure(text=formats.number(laid.printed))]
        rows.append(Row(title=package_tables.heading(laid), cells=cells))
    headings = [translate("Package", "Table"), translate("Package", "Hidden"), translate("Package", "of")]
    card.body.addWidget(FigureTable(headings, rows))
    card.body.addStretch()
    return card


def proof(prepared: Prepared, earlier: int) -> str:
    """How many numbers are hidden, and the result of the attack over all releases, in sentences."""
    found = [vocabulary.hidden_numbers(prepared.counts.hidden), *([vocabulary.nobody_found()] if prepared.holds else [])]
    if disclosed := prepared.attack.get("disclosed", 0):
        found.append(
            plural(
                "Package",
                "{count} of them was given away already by earlier packages.",
                "{count} of them were given away already by earlier packages.",
                disclosed,
            )
        )
    return " ".join([*found, *_tried(prepared, earlier)])


def _tried(prepared: Prepared, earlier: int) -> list[str]:
    """What the attack went through, a sentence for each thing."""
    targets, certificate = tried_figures.tried(prepared).all, prepared.attack.get("certificate", 0)
    return [
        plural("Package", "{count} sensitive number was tried.", "{count} sensitive numbers were tried.", targets),
        plural("Package", "{count} earlier package was counted in.", "{count} earlier packages were counted in.", earlier)
        if earlier
        else translate("Package", "There is no earlier package."),
        plural(
            "Package",
            "{count} other caseload fits everything that was given out.",
            "{count} other caseloads fit everything that was given out.",
            certificate,
        ),
    ]
