"""The project owner's decisions: the rules alike for all nodes, and the signed file that takes them there."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop import labels
from kraft_desktop.domain.errors import CannotWrite, KraftError
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import common_rules, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.common_rules import Exported, Origin
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to, way_to_file
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.settings.owner_rules import OwnerRulesCard, in_words
from kraft_desktop.ui.pages.settings.rules import rule_names
from kraft_desktop.ui.widgets.card import Card, Tone, add, page_heading, row
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the page shows."""

    policy: Policy
    origins: Mapping[str, Origin]
    exported: Exported | None


class OwnerDecisionsPage(Page):
    """The page where the project owner decides the rules of all nodes and saves them as a file for the nodes."""

    shows = frozenset({"settings"})

    def __init__(self, needs: Needs) -> None:
        about = translate("Decisions", "alike for all nodes")
        super().__init__(needs, page_heading(translate("Decisions", "Decisions"), about))
        self.rules, self.file = OwnerRulesCard(needs.session), RulesFileCard(needs.session)
        self.rules.decided.connect(self._decide)
        self.rules.edited.connect(self._edited)
        self.file.save.clicked.connect(self._save)
        cards = Columns()
        for card in (self.rules, self.file):
            cards.addWidget(card)
        add(self.body, cards, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session

        def read() -> _Known:
            policy, origins = safekeeping.policy(session), common_rules.origins(session)
            return _Known(policy=policy, origins=origins, exported=common_rules.exported(session))

        self.read(read, self._show)

    def _show(self, known: _Known) -> None:
        self.rules.show_policy(known.policy)
        self.file.show_rules(known.policy, known.origins, known.exported)
        self.file.wait_for(unsaved=self.rules.is_changed)
        tab_order.in_order(self)

    def _edited(self) -> None:
        self.notice.say("")
        self.file.wait_for(unsaved=self.rules.is_changed)

    def _decide(self, values: Mapping[str, str]) -> None:
        session = self.session

        def decided(_: Policy) -> None:
            text = translate("Decisions", "Decided. The nodes get to know it by the file: save the rules for them now.")
            succeeded(self, text, (self.file.save.text(), self._save))

        self.notice.say("")
        self.do(lambda: safekeeping.decide(session, values), decided)

    def _save(self) -> None:
        session = self.session
        name = translate("Decisions", "rules for the nodes {day}").format(day=session.today)
        title, kinds = translate("Decisions", "Save the rules for the nodes"), translate("Decisions", "Rules (*.json)")
        file = self.needs.ask.save_as(self, title, session.letterhead.file_name(f"{name}.json"), kinds)
        if file is None:
            return
        self.notice.say("")
        export = functools.partial(common_rules.export, session, file, force=True)  # the file dialog has asked already
        self.do(export, lambda _: self._saved(file), refused=self._not_saved)

    def _not_saved(self, problem: KraftError) -> None:
        if isinstance(problem, CannotWrite):
            text = translate("Decisions", "{sentence} Nothing was saved; what is decided is kept here. Choose another folder.")
            again = (self.file.save.text(), self._save)
            self.notice.say(text.format(sentence=labels.sentence(problem)), Tone.ATTENTION, again)
        else:
            self.refuse(problem)

    def _saved(self, file: Path) -> None:
        text = translate(
            "Decisions",
            "The rules are saved: {file}. Send the file to every node; it holds nothing secret. Each node takes it in on its "
            "page Decisions, once it has confirmed your key.",
        )
        keys = way_to(self, translate("Decisions", "To the keys"), "keys", needs=Right.EXCHANGE_KEYS)
        succeeded(self, text.format(file=file), way_to_file(self, file.parent), keys)


class RulesFileCard(Card):
    """The rules in force, where each comes from, and the button that asks where to save them for the nodes (``save``)."""

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Decisions", "To the nodes"))
        self._session, self._current = session, False
        text = translate(
            "Decisions",
            "These rules go to the nodes in a signed file. A node that has taken it in may only be stricter; until then it "
            "goes by its own decisions. What is not listed each node decides for itself.",
        )
        self._table = Holder()
        self.save = style.button(translate("Decisions", "Save the rules for the nodes ..."), icon_name="file")
        self.state = style.label("", wrap=True)
        self._waits = style.label("", Role.SMALL, wrap=True)
        self._waits.setText(translate("Decisions", "Save the rules you have changed first: they are not in the file yet."))
        add(self.body, style.label(text, Role.MUTED, wrap=True), self._table, self.state, row(self.save, None), self._waits, 0)
        self.wait_for(unsaved=False)

    def show_rules(self, policy: Policy, origins: Mapping[str, Origin], exported: Exported | None) -> None:
        """Show the rules as they would be written, and when they last were."""
        names, programme = rule_names(self._session.programme), self._session.programme
        rows = [
            Row(title=names[name], cells=[Figure(text=value), Figure(text=labels.detail(f"origin_{origins[name]}"))])
            for name, value in in_words(programme, policy).items()
        ]
        headings = [
            translate("Decisions", "The rules now"),
            translate("Decisions", "Decision"),
            translate("Decisions", "Comes from"),
        ]
        self._table.put(FigureTable(headings, rows, least=7))
        self.state.setText(_state(exported))
        self._current = exported is not None and exported.holds

    def wait_for(self, *, unsaved: bool) -> None:
        """Keep the file back while there are changes that would not be in it."""
        style.give_role(self.save, Role.BUTTON if unsaved or self._current else Role.PRIMARY)
        self.save.setEnabled(not unsaved)
        self._waits.setVisible(unsaved)


def _state(exported: Exported | None) -> str:
    if exported is None:
        return translate("Decisions", "Not saved for the nodes yet.")
    if exported.holds:
        text = translate("Decisions", "Saved for the nodes {day}; nothing has been decided since.")
    else:
        text = translate("Decisions", "Saved for the nodes {day}, and decided anew since: save them again and send the file.")
    return text.format(day=exported.made)
