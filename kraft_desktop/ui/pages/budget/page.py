"""Budget: the page for the activity budget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.spending.entries import BudgetEntry, Grant
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.budget import entering, ledger
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.budget.ledger import LedgerOutcome
from kraft_desktop.services.budget.overview import BudgetState, budget_state
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.imports.earlier import history
from kraft_desktop.services.imports.earlier.history import EarlierImport
from kraft_desktop.services.incoming import working_group
from kraft_desktop.services.incoming.nodes_by_month import nodes_by_month
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.budget.entries import EntriesCard, LookCard, taken_words
from kraft_desktop.ui.pages.budget.form import Asked, BudgetForm
from kraft_desktop.ui.pages.budget.granted import GrantsCard, TakenCard
from kraft_desktop.ui.pages.budget.nodes import NodesCard
from kraft_desktop.ui.pages.budget.posts import PostsCard
from kraft_desktop.ui.pages.budget.said import asked_again_words, begun, grant_words, said, taken_back_words, titles
from kraft_desktop.ui.pages.imports.account import cells_sentence
from kraft_desktop.ui.widgets.card import Tone, page_heading
from kraft_desktop.words import translate

_Changed = BudgetEntry | Grant


class BudgetPage(Page):
    """The page."""

    shows = SECRECY | {
        *("budget_entries", "budget_grants", "ledger_rows", "consultations", "hourly_rates", "invoices", "contacts"),
        *("received_packages", "taken_sheets", "import_log"),
        *("cases", "closings", "questions", "question_answers"),
    }

    def __init__(self, needs: Needs) -> None:
        self._until = style.label("", Role.MUTED)
        self.grant = style.button(translate("Budget", "State what is granted ..."))
        self.accounts = style.button(translate("Budget", "Import the accounts ..."))
        self.new = style.button(translate("Budget", "New entry"), Role.PRIMARY, icon_name="plus", hint="Ctrl+N")
        heading = page_heading(translate("Budget", "Activity budget"), self._until, self.grant, self.accounts, self.new)
        super().__init__(needs, heading)
        self._about = ""
        self._offering = False
        self._file: Path | None = None
        self._changed: _Changed | None = None
        self._changed_words = ""
        self._may_enter = Right.SHARE_OUT in rights.held(needs.session.account)
        self.form, self.posts, self.entries, self.look = BudgetForm(), PostsCard(), EntriesCard(), LookCard()
        self.nodes, self.grants, self.taken = NodesCard(), GrantsCard(), TakenCard()
        self._of_owner = not needs.session.vault.header.node
        for button in (self.grant, self.accounts, self.new):
            button.setVisible(self._may_enter)
        for card in (self.form, self.posts, *([self.nodes] if self._of_owner else []), self.look, self.entries):
            self.body.addWidget(card)
        for card in (self.grants, self.taken):
            self.body.addWidget(card)
        self.draft = Drafting(self, needs.worker, needs.session, drafts.BUDGET_PAGE, None)
        self._connect()

    def _connect(self) -> None:
        shortcut = QShortcut(QKeySequence.StandardKey.New, self)
        shortcut.activated.connect(self.new.click)
        self.new.clicked.connect(lambda: self._begin(Asked.ENTRY))
        self.grant.clicked.connect(lambda: self._begin(Asked.GRANT))
        self.accounts.clicked.connect(self._choose)
        self.nodes.sheet.clicked.connect(self._save_sheet)
        self.form.saving.connect(self._save)
        self.form.cancelled.connect(self.draft.forget)
        self.form.left.connect(lambda: self.draft.turn_to(None))
        self.form.left.connect(self.new.setFocus)
        for asked, signal in (
            (Asked.MOVE, self.entries.moving),
            (Asked.PAID, self.entries.paying),
            (Asked.WITHDRAW, self.entries.withdrawing),
        ):
            signal.connect(lambda line, asked=asked: self._begin(asked, line.entry))
        self.grants.striking.connect(lambda one: self._begin(Asked.STRIKE, one))
        self.taken.taking_back.connect(self._take_back)
        session = self.session
        self.taken.ask_again.clicked.connect(
            lambda: self.do(lambda: ledger.forget_accounts(session), lambda _: self._say(asked_again_words(), None))
        )

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        self._offering = self._offering or not kinds
        self.read(lambda: budget_state(session), self._show)
        if self._may_enter:
            self.read(lambda: history.listed(session), self.taken.show_imports)
        if self._of_owner:
            self.read(lambda: nodes_by_month(session), self.nodes.show_nodes)

    def leave(self) -> None:
        self.draft.flush()

    def first(self) -> QWidget | None:
        return self.form.form if self.form.form is not None else self.new

    def undo_words(self) -> str:
        return self._changed_words if self._changed else ""

    def undo(self) -> None:
        changed, session, text = self._changed, self.session, self._changed_words
        if changed is not None:
            words = translate("Hours", "Taken back: {words}").format(words=text)
            self.do(lambda: entering.undo(session, changed), lambda _: self._say(words, None))

    def _show(self, state: BudgetState) -> None:
        text = translate("Budget", "up to {month}")
        self._until.setText(text.format(month=formats.month(Month.containing(state.today))))
        self.posts.show_state(state)
        self.entries.show_state(state, may_enter=self._may_enter)
        self.look.show_state(state)
        self.grants.show_state(state, may_enter=self._may_enter)
        if self._offering:
            self._offering = False
            self.draft.offer_latest(lambda about, texts: self._offer(state, about, texts))

    def _say(self, text: str, changed: _Changed | None) -> None:
        self._changed, self._changed_words = changed, text
        succeeded(self, text)
        self.said.emit(text)
        self.offers.emit()

    def _offer(self, state: BudgetState, about: str, texts: dict[str, str]) -> None:
        name, _, row_id = about.partition(":")
        rows: Sequence[_Changed] = [*(line.entry for line in state.entries), *state.grants]
        row = next((one for one in rows if one.id == row_id), None)
        if name not in set(Asked) or (row_id and row is None):  # what it was about is gone
            session = self.session
            self.needs.worker.run(lambda: drafts.forget(session, drafts.BUDGET_PAGE, about), owner=self)
            return
        self._begin(Asked(name), row)
        if self.form.form is not None:
            self.form.form.set_texts(texts)
        self.notice.say(translate("Hours", "What you typed before is still here. Save it, or press Cancel."))

    def _begin(self, asked: Asked, row: _Changed | None = None) -> None:
        self.notice.say("")
        self._about = row.id if row is not None else ""
        what = row.what if isinstance(row, BudgetEntry) else grant_words(row) if row is not None else ""
        title, save = titles(asked)
        self.draft.turn_to(None)
        self.form.begin(asked, title.format(what=what), save, begun(asked, row, self.session.today))
        self.draft.turn_to(f"{asked.value}:{row.id}" if row is not None else asked.value)
        if self.form.form is not None:
            self.draft.follow(self.form.form)
        reveal(self.form)

    def _take_back(self, one: EarlierImport) -> None:
        session, title, yes = self.session, translate("Budget", "Take the accounts back?"), translate("Budget", "Take back")
        text = translate("Budget", "Those taken in {day} by {who}. What was here before holds again.")
        about = text.format(day=one.sheet.at[:10], who=one.sheet.taken_by)
        if self.needs.ask.confirm(self, title, about, yes, danger=True):
            self.do(lambda: history.undo(session, one.sheet.id), lambda back: self._say(taken_back_words(back.total), None))

    def _choose(self) -> None:
        kinds = translate("Budget", "Sheets (*.xlsx *.ods *.csv *.txt)")
        files = self.needs.ask.files(self, translate("Budget", "An excerpt of the accounts"), kinds)
        if files:
            self.take_accounts(files[0])

    def _save_sheet(self) -> None:
        session, title = self.session, translate("Budget", "The working group's sheet")
        name = session.letterhead.file_name(translate("Budget", "working-group-{day}.pdf").format(day=session.today))
        file = self.needs.ask.save_as(self, title, name, translate("Log", "PDF (*.pdf)"))
        if file is not None:
            self.do(lambda: working_group.save(session, file), self.needs.ask.open)

    def take_accounts(self, file: Path, answers: dict[str, Any] | None = None) -> None:
        """Take in an excerpt of the accounts, with the posts of its accounts when they are known."""
        session, self._file = self.session, file
        self.do(lambda: ledger.take_file(session, file, answers), self._taken)

    def _taken(self, outcome: LedgerOutcome) -> None:
        if outcome.questions:
            title = translate("Budget", "Which post does each account belong to? It is asked once.")
            self.form.ask_accounts(outcome.questions, title, translate("Budget", "Take in"))
            self.notice.say(cells_sentence(outcome.account.counts, done=False))
            reveal(self.form)
            return
        self.form.end()
        self.taken.show_cells(outcome)
        self._say(taken_words(outcome), None)

    def _save(self, asked: Asked, values: dict[str, Any]) -> None:
        if asked is Asked.ACCOUNTS and self._file is not None:
            self.take_accounts(self._file, values)
            return
        task: Callable[[], _Changed | None] = partial(self._task, asked, values, self._about)
        self.do(task, lambda row: self._saved(asked, row), refused=self._refused)

    def _task(self, asked: Asked, values: dict[str, Any], about: str) -> _Changed | None:
        session = self.session
        if asked is Asked.GRANT:
            return entering.state_granted(session, values["granted_post"], values["amount"])
        if asked is Asked.MOVE:
            return entering.move(session, about, values["post"])
        if asked is Asked.PAID:
            return entering.paid(session, about, values["on"], values["amount"])
        if asked is Asked.WITHDRAW:
            return entering.withdraw(session, about, values["reason"])
        if asked is Asked.STRIKE:
            return entering.strike_grant(session, about, values["reason"])
        case_id = case_with_code(session, values["case"]) if values["case"] else None
        new = NewEntry(
            on=values["on"],
            what=values["what"],
            amount_ore=values["amount"],
            post=values["post"],
            voucher=values["voucher"] or "",
            case_id=case_id,
            planned=bool(values["planned"]),
        )
        return entering.enter(session, new)

    def _saved(self, asked: Asked, row: _Changed | None) -> None:
        self.draft.forget()
        self.draft.turn_to(None)
        self.form.end()
        self._say(said(asked), row)

    def _refused(self, problem: KraftError) -> None:
        if not self.form.refuse(problem):
            self.notice.say(labels.sentence(problem), Tone.ATTENTION)
