"""Merging classes, such as age bands or municipalities: how many numbers each merge would publish again, and the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.statistics.classes import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.risk import class_merging
from kraft_desktop.services.risk.class_merging import Alternative, Merge, MergePrices
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.exchange_files import watching
from kraft_desktop.ui.widgets.card import Card, row
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate

_SHOWN = 4
"""The number of merges shown, the best first."""


class PriceCard(Card):
    """The merged classes, and on request the gain of further merges; hidden when both are empty. ``chosen`` carries the merges
    to use from now on."""

    chosen = Signal(object)

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("PackageRisk", "Told as one"))
        self._needs = needs
        self._asked: Prepared | None = None
        text = translate(
            "PackageRisk", "Merging makes the tables coarser: there are fewer numbers in all, and fewer of them are hidden."
        )
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self._now, self.progress, self._inside = Holder(), Progress(), Holder()
        for part in (self._now, self.progress, self._inside):
            self.body.addWidget(part)
        self.body.addStretch()
        self.hide()

    def show_prepared(self, prepared: Prepared) -> None:
        """Show the merged classes of a package, with a button to undo them while it is not sent."""
        made = class_merging.merges_in(prepared)
        self.setVisible(bool(made))
        self._now.put(self._merged(made, fixed=prepared.already) if made else None)

    def ask(self, prepared: Prepared) -> None:
        """Compute the gain of each possible merge."""
        if self.progress.running:
            return
        session, self._asked = self._needs.session, prepared
        self._inside.put(None)
        self.show()

        def reckon(job: Job) -> MergePrices:
            return class_merging.price(session, prepared, progress=watching(job))

        def show(price: MergePrices) -> None:
            if prepared is self._asked:
                self._inside.put(self._answer(price))
                reveal(self)

        title = translate("PackageRisk", "Trying what merging two classes would give")
        self.progress.run(self._needs.worker, title, reckon, show, owner=self, ended=self._ended)
        self.progress.cancel.setFocus()

    def forget(self) -> None:
        """Cancel the computation, since the package was replaced."""
        self._asked = None
        self.progress.stop()
        self._now.put(None)
        self._inside.put(None)
        self.hide()

    def _ended(self) -> None:
        if not self._inside.holds and not self._now.holds and not self.progress.running:  # cancelled
            self.hide()

    def _merged(self, made: Sequence[Merge], *, fixed: bool) -> QWidget:
        lines = QWidget()
        layout = QVBoxLayout(lines)
        layout.setContentsMargins(0, 0, 0, 0)
        for one in made:
            words = merge_words(self._needs.session, one)
            apart = style.button(translate("PackageRisk", "Tell apart"), Role.LINK)
            apart.setAccessibleName(translate("PackageRisk", "Tell {classes} apart").format(classes=words))
            left = tuple(other.members for other in made if other is not one)
            apart.clicked.connect(lambda _=False, left=left: self.chosen.emit(left))
            apart.setVisible(not fixed)
            line = row(style.label(words, wrap=True), apart)
            line.setStretch(0, 1)  # the text takes the width that the button leaves
            layout.addLayout(line)
        return lines

    def _answer(self, price: MergePrices) -> QWidget:
        """The merges that leave fewer numbers hidden, compared with the present package, each with its button."""
        better = [one for one in price.alternatives if one.counts.hidden < price.now.hidden][:_SHOWN]
        if not better:
            none = translate("PackageRisk", "No merging of two classes would leave fewer numbers hidden.")
            return FigureTable([none], [])
        headings = [
            translate("PackageRisk", "Together"),
            translate("Package", "Hidden"),
            translate("PackageRisk", "Fewer"),
            translate("PackageRisk", "Shown"),
        ]
        now = [Figure(text=formats.number(price.now.hidden)), Figure(text=""), Figure(text=formats.number(price.now.shown))]
        rows = [Row(title=translate("PackageRisk", "As it is now"), cells=now, strong=True)]
        found = QWidget()
        layout = QVBoxLayout(found)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(FigureTable(headings, [*rows, *(self._row(one, price) for one in better)]))
        buttons = Flow()
        for one in better:
            words = merge_words(self._needs.session, one.merge)
            button = style.button(translate("PackageRisk", "Merge {classes}").format(classes=words))
            merged = tuple(merge.members for merge in one.merges)
            button.clicked.connect(lambda _=False, merged=merged: self.chosen.emit(merged))
            buttons.addWidget(button)
        layout.addLayout(buttons)
        return found

    def _row(self, one: Alternative, price: MergePrices) -> Row:
        fewer = price.now.hidden - one.counts.hidden
        numbers = (one.counts.hidden, fewer, one.counts.shown)
        cells = [Figure(text=formats.number(number)) for number in numbers]
        return Row(title=merge_words(self._needs.session, one.merge), cells=cells)


def merge_words(session: Session, merge: Merge) -> str:
    """The labels of the merged classes."""
    stated = [member for member in merge.members if member != UNKNOWN]
    names = [vocabulary.class_name(session.programme, merge.dimension, member) for member in stated]
    return vocabulary.joined([*names, *([translate("PackageRisk", "those not stated")] if UNKNOWN in merge.members else [])])
