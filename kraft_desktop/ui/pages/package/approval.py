"""The fourth step of the half-year package: a second person reviews what leaves the node, without names, and approves it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.outgoing import approvals, name_screening, preview
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk import class_merging, tried_figures
from kraft_desktop.services.risk.insiders import Insiders
from kraft_desktop.services.risk.reidentification import RiskKind
from kraft_desktop.services.risk.tried_figures import TriedFigures
from kraft_desktop.ui.kit.guided_step import GuidedStep
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.package.colleague import ColleagueCard
from kraft_desktop.ui.pages.package.sealing import Letterhead
from kraft_desktop.ui.pages.package.state import State
from kraft_desktop.ui.pages.package.steps import leaving_cards
from kraft_desktop.ui.pages.risk import insiders
from kraft_desktop.ui.pages.risk.price import merge_words
from kraft_desktop.ui.pages.risk.proof import proof
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.printed_paper import PrintedPaper
from kraft_desktop.ui.pages.shared.second_person import SecondPerson
from kraft_desktop.ui.widgets.card import Card, Notice, Tone
from kraft_desktop.ui.widgets.fields import TextField
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


class ApprovalPart(GuidedStep):
    """Step 4, the approval. ``approved`` carries the Approval of the second person."""

    approved = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._question: str | None = None
        self._prepared: Prepared | None = None
        nobody = translate(
            "Package", "Nobody else has an account here that may approve. The package waits until a colleague has."
        )
        self.second = SecondPerson(needs, nobody)
        self._letter = Card(translate("Package", "What is approved"))
        self._inside, self._why, self._insiders = Holder(), Holder(), Holder()
        self._letter.body.addWidget(self._inside)
        self.printed = PrintedPaper(needs)
        self.printed.refused.connect(self._not_printed)
        self._letter.body.addWidget(self.printed)
        self._letter.body.addStretch()
        self._risks = Card(translate("Package", "What is protected, and why"))
        for holder in (self._why, self._insiders):
            self._risks.body.addWidget(holder)
        self._risks.body.addStretch()
        self._card = Card(translate("Package", "A second person approves"))
        self._to_decide, self._problem = Notice(), Notice()
        self.reason = TextField(placeholder=translate("Package", "Why it goes all the same"))
        self.reason.editor.setAccessibleName(translate("Package", "Why it goes all the same"))
        self.colleague = ColleagueCard(needs, self.second)
        self._lay_out()
        for card in (self._letter, self._card, self.colleague, self._risks):
            self.cards.addWidget(card)
        self._tables = Columns(least=34)
        below = QWidget()
        below.setLayout(self._tables)
        self.stand_below(below)

    def _lay_out(self) -> None:
        text = translate(
            "Package",
            "Somebody else than the one who makes the package looks at what leaves the node and approves it with their own "
            "passphrase, here at this computer. Nothing that names a person is shown.",
        )
        self._card.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        for part in (self._to_decide, self.reason, self._problem):
            self._card.body.addWidget(part)
        self._card.body.addWidget(self.second)
        self._card.body.addStretch()
        self.second.approved.connect(self._approve)

    def show_letter(self, head: Letterhead) -> None:
        """Show the package to approve, without any names."""
        prepared = self._prepared = head.prepared
        self.printed.show_prepared(prepared)
        tables = preview.layouts_to_read(prepared)  # as the step before counts them
        rows = [
            (translate("Package", "From"), head.node),
            (translate("Package", "To"), head.owner),
            (
                translate("Package", "Half-year"),
                f"{vocabulary.period_name(prepared.period.id)}, {package_tables.bounds(prepared.period)}",
            ),
            *_corrected(prepared),
            (translate("Package", "Tables"), formats.number(len(tables))),
            (translate("Package", "Numbers in them"), formats.number(prepared.counts.printed)),
            (translate("Package", "of which hidden"), formats.number(prepared.counts.hidden)),
            *(
                (translate("Package", "Told as one"), merge_words(self._needs.session, one))
                for one in class_merging.merges_in(prepared)
            ),
            (translate("Package", "Names, personal numbers, case codes"), translate("Package", "none")),
        ]
        headings = [translate("Package", "The package"), ""]
        lines = [Row(title=title, cells=[Figure(text=words)]) for title, words in rows]
        more = translate("Package", "Everything that leaves the node stands below, and can be printed.")
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FigureTable(headings, lines))
        if phrases := name_screening.phrases_about_one(prepared.replaces.reason if prepared.replaces else ""):
            look = translate("Package", "The reason speaks of one person: {phrases}. Could a reader know who it is?")
            layout.addWidget(style.label(look.format(phrases=", ".join(phrases)), Role.ATTENTION, wrap=True))
        layout.addWidget(style.label(proof(prepared, head.earlier), Role.MUTED, wrap=True))
        layout.addWidget(style.label(more, Role.MUTED, wrap=True))
        self._inside.put(holder)
        self._why.put(_why(tried_figures.tried(prepared)))
        self._insiders.put(None)
        empty(self._tables)
        for card in leaving_cards(self._needs.session, prepared):
            self._tables.addWidget(card)
        self._show_decision(prepared)

    def _approve(self, approval: Approval) -> None:
        """Record the decision when there is one to take, then report the approval."""
        session, reason = self._needs.session, str(self.reason.value() or "")
        if self._question is None:
            self.approved.emit(approval)
            return
        question = self._question
        self._needs.worker.run(
            lambda: approvals.decide(session, question, approval, reason),
            lambda _: self._decided(approval),
            owner=self,
            refused=self._not_decided,
        )

    def _decided(self, approval: Approval) -> None:
        for part in (self._to_decide, self._problem):
            part.say("")
        self.reason.hide()
        self.approved.emit(approval)

    def _not_decided(self, problem: KraftError) -> None:
        """Say what is wrong with the reason, and ask again: the passphrase alone decides nothing."""
        text = labels.sentence(problem)
        self._problem.say(text[:1].upper() + text[1:], Tone.DANGER)
        self.second.ask()

    def _not_printed(self, problem: KraftError) -> None:
        self._problem.say(labels.sentence(problem), Tone.ATTENTION)

    def _show_decision(self, prepared: Prepared) -> None:
        """Show what the second person has to decide about, with room for the reason; nothing for most packages."""
        self._question = prepared.release.question if prepared.release is not None and prepared.insiders else None
        names = [vocabulary.municipality(self._needs.session.programme, code) for code in prepared.insiders]
        text = translate(
            "Package",
            "Somebody who knows the people of one municipality ({municipalities}), or one person there, could state exactly a "
            "count of one or two others. The package goes only if the second person decides so, with a reason. The decision "
            "is logged.",
        )
        self._to_decide.say(text.format(municipalities=", ".join(names)) if names else "", Tone.DANGER)
        self._problem.say("")
        self.reason.set_value(None)
        self.reason.setVisible(bool(names))

    def show_insiders(self, known: Insiders | None) -> None:
        """Show what an insider who knows one municipality could work out; None when the package has no figures by
        municipality."""
        self._insiders.put(None if known is None else insiders.table(self._needs.session, known))

    def show_state(self, state: State) -> None:
        """Show the approver, or that no approval is needed, or the form for it."""
        if state.needs_approval and state.years is not None and not state.years.owner_confirmed:
            self.second.wait_for_key(state.years.owner)
            return
        if state.needs_approval:
            again = translate("Package", "The material has changed, so it has to be approved anew.")
            self.second.ask(again if state.outdated else "")
            return
        sent = state.half_year.sent if state.half_year else None
        by = sent.approved_by if sent else state.approval.name if state.approval else ""
        unneeded = translate("Package", "The decisions of this node do not ask for a second person.")
        self.second.settle(translate("SecondPerson", "Approved by {name}.").format(name=by) if by else unneeded)


def _why(tried: TriedFigures) -> FigureTable:
    """The sensitive figures that were tried by kind of risk, without pointing out any person, and their sum."""
    lines = [
        (translate("Package", "Few people in a number"), tried.kinds[RiskKind.COUNT]),
        (translate("Package", "Few more than in an earlier package"), tried.kinds[RiskKind.INCREMENT]),
        (translate("Package", "Nearly everybody has come as far"), tried.kinds[RiskKind.COMPLEMENT]),
    ]
    if tried.unproved:
        lines.append((translate("Package", "Not proved to stay hidden"), tried.unproved))
    rows = [Row(title=title, cells=[Figure(text=formats.number(count))]) for title, count in lines]
    rows.append(
        Row(title=translate("Package", "All that were tried"), cells=[Figure(text=formats.number(tried.all))], strong=True)
    )
    return FigureTable([translate("Package", "Why a number is sensitive"), translate("Package", "Number")], rows)


def _corrected(prepared: Prepared) -> Iterator[tuple[str, str]]:
    """The heading lines for a correction: the version it replaces, and the reason; none for a first version."""
    if prepared.replaces is not None:
        text = translate("Package", "version {version}: {reason}")
        yield translate("Package", "Replaces"), text.format(version=prepared.replaces.version, reason=prepared.replaces.reason)
