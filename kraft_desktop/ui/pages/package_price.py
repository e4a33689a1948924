"""What a wider band, or two municipalities told as one, would buy back: asked for, and reckoned beside the page."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kraft_desktop.disclosure.merging import Merge
from kraft_desktop.services import coarsening
from kraft_desktop.services.coarsening import Alternative, Price
from kraft_desktop.services.sending import Prepared
from kraft_desktop.ui import formats, style
from kraft_desktop.ui.card import Card
from kraft_desktop.ui.figure_table import Figure, FigureTable, Row
from kraft_desktop.ui.holder import Holder
from kraft_desktop.ui.page import Needs
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.pages.post import watching
from kraft_desktop.ui.progress import Progress
from kraft_desktop.ui.style import Role
from kraft_desktop.ui.work import Job
from kraft_desktop.words import translate

_SHOWN = 6
"""So many merges are told, the best."""


class PriceCard(Card):
    """Hidden until it is asked for."""

    def __init__(self, needs: Needs) -> None:
        super().__init__(translate("PackageRisk", "What a wider band would buy back"))
        self._needs = needs
        self._asked: Prepared | None = None
        text = translate(
            "PackageRisk", "Merging makes the tables coarser: there are fewer numbers in all, and fewer of them are hidden."
        )
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.progress, self._inside = Progress(), Holder()
        self.body.addWidget(self.progress)
        self.body.addWidget(self._inside)
        self.body.addStretch()
        self.hide()

    def ask(self, prepared: Prepared) -> None:
        """Reckon it."""
        if self.progress.running:
            return
        session, self._asked = self._needs.session, prepared
        self._inside.put(None)
        self.show()

        def reckon(job: Job) -> Price:
            return coarsening.price(session, prepared, watch=watching(job))

        def show(price: Price) -> None:
            if prepared is self._asked:
                self._inside.put(_answer(session, price))

        title = translate("PackageRisk", "Trying what merging two classes would give")
        self.progress.run(self._needs.worker, title, reckon, show, owner=self, ended=self._ended)
        self.progress.cancel.setFocus()

    def forget(self) -> None:
        """Stop: there is another package now."""
        self._asked = None
        self.progress.stop()
        self._inside.put(None)
        self.hide()

    def _ended(self) -> None:
        if not self._inside.holds and not self.progress.running:  # cancelled
            self.hide()


def _answer(session: Any, price: Price) -> QWidget:
    """The merges that leave fewer numbers hidden, beside the package as it is."""
    better = [one for one in price.alternatives if one.tally.hidden < price.now.hidden][:_SHOWN]
    if not better:
        none = translate("PackageRisk", "No merging of two classes would leave fewer numbers hidden.")
        return FigureTable([none], [])
    headings = [
        translate("PackageRisk", "Told as one"),
        translate("Package", "Hidden"),
        translate("PackageRisk", "Fewer"),
        translate("PackageRisk", "Shown"),
    ]
    now = [Figure(text=formats.number(price.now.hidden)), Figure(text=""), Figure(text=formats.number(price.now.told))]
    rows = [Row(title=translate("PackageRisk", "As it is now"), cells=now, strong=True)]
    return FigureTable(headings, [*rows, *(_row(session, one, price) for one in better)])


def _row(session: Any, one: Alternative, price: Price) -> Row:
    fewer = price.now.hidden - one.tally.hidden
    numbers = (one.tally.hidden, fewer, one.tally.told)
    return Row(title=merge_words(session, one.merge), cells=[Figure(text=formats.number(number)) for number in numbers])


def merge_words(session: Any, merge: Merge) -> str:
    """The classes that are told as one."""
    first, last = (said.class_words(session, merge.dimension, member) for member in merge.members)
    return translate("PackageRisk", "{one} and {other}").format(one=first, other=last)
