"""The node's decisions: how often detailed tables are published, with the cost of each choice, and the counting rules."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.services.admin.common_rules import Origin
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.pages.settings.common_rules import CommonRulesCard
from kraft_desktop.ui.pages.settings.rhythm import RhythmCard
from kraft_desktop.ui.pages.settings.rules import NodeRulesCard
from kraft_desktop.ui.pages.shared.exchange_files import MATERIAL
from kraft_desktop.ui.widgets.card import add, page_heading
from kraft_desktop.words import translate


class DecisionsPage(Page):
    """The page for the node's decisions. A decision also applies to a package in progress, which must then be counted again."""

    shows = MATERIAL | {"sent_packages"}

    def __init__(self, needs: Needs) -> None:
        about = translate("Decisions", "printed in every package that is sent")
        super().__init__(needs, page_heading(translate("Decisions", "Decisions"), about))
        self.rhythm, self.rules, self.common, cards = (
            RhythmCard(needs),
            NodeRulesCard(needs.session),
            CommonRulesCard(),
            Columns(),
        )
        for card in (self.rhythm, self.rules):
            cards.addWidget(card)
            card.decided.connect(self._decide)
        cards.addWidget(self.common)
        self.common.choose.clicked.connect(self._choose)
        self.take_files(self.take)
        self.rhythm.filled.connect(lambda: tab_order.in_order(self))
        add(self.body, cards, 0)

    def first(self) -> QWidget | None:
        return self.rhythm.chosen_button()  # what is decided here comes before the rules, but is read first

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        if kinds:
            self.rhythm.forget()

        def read() -> tuple[Policy, int, Mapping[str, Origin]]:
            policy = safekeeping.policy(session)
            return policy, len(session.programme.periods(policy.half_year_scheme)), common_rules.origins(session)

        self.read(read, self._show)

    def _show(self, known: tuple[Policy, int, Mapping[str, Origin]]) -> None:
        policy, half_years, origins = known
        self.rhythm.show_policy(policy, half_years)
        self.rules.show_policy(policy)
        self.rules.show_origins(origins)
        tab_order.in_order(self)

    def _decide(self, values: Mapping[str, str]) -> None:
        session = self.session

        def decided(_: Policy) -> None:
            package = way_to(self, translate("Page", "To the half-year package"), "package", needs=Right.MAKE_PACKAGE)
            succeeded(self, translate("Decisions", "Decided. It holds from the next package on."), package)

        self.notice.say("")
        self.do(lambda: safekeeping.decide(session, values), decided)

    def _choose(self) -> None:
        kinds = translate("Decisions", "Rules (*.json)")
        self.take(self.needs.ask.files(self, translate("Decisions", "Choose the file of the owner's rules"), kinds))

    def take(self, files: Sequence[Path]) -> None:
        """Take in the rules that the project owner has decided for all nodes."""
        session = self.session
        self.notice.say("")

        def taken(_: Policy) -> None:
            succeeded(self, translate("Decisions", "The owner's rules hold here from the next package on."), None)

        for file in files:
            self.do(functools.partial(common_rules.take, session, file), taken)
