"""The section for passphrases and accounts: the own passphrase, and for those who may, the colleagues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import AccountExists, KraftError, NameNotPrintable, WeakPassphrase, WrongPassphrase
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.services.admin import accounts, recovery, remembering, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.accounts import Revocation
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Needs, reveal, succeeded, way_to
from kraft_desktop.ui.look.columns import Columns, stacked
from kraft_desktop.ui.pages.safekeeping.colleagues import ColleaguesCard, Handover, NewColleague
from kraft_desktop.ui.pages.safekeeping.own_passphrase import OwnPassphraseCard, RememberCard
from kraft_desktop.ui.pages.safekeeping.revoke import RevokeCard, RevokeOrder
from kraft_desktop.ui.pages.safekeeping.sections import ACCOUNTS, SafekeepingPage
from kraft_desktop.ui.pages.safekeeping.sheet import SheetCard
from kraft_desktop.ui.widgets.card import Tone, Way, add
from kraft_desktop.words import translate


class AccountsPage(SafekeepingPage):
    """The section for passphrases and accounts; ``key`` is the one it is listed under."""

    shows = frozenset({"accounts", "workplaces"})

    def __init__(self, needs: Needs, *, key: str = ACCOUNTS) -> None:
        super().__init__(needs, key, translate("Accounts", "who can open the store"))
        self.own = OwnPassphraseCard(needs.session.account.name)
        self.own.box.saving.connect(self._change)
        self.remember = RememberCard()
        self.remember.wanted.connect(self._remember)
        self._manages = Right.MANAGE_ACCOUNTS in rights.held(needs.session.account)
        self.colleagues = ColleaguesCard(needs.session)
        self.colleagues.wanted.connect(self._add)
        self.colleagues.revoking.connect(self._preview)
        self.colleagues.placing.connect(self._place)
        self.handover, self.revoke, self.sheet = Handover(), RevokeCard(needs), SheetCard(needs)
        self.revoke.order.connect(self._revoke)
        self.revoke.closed.connect(self.colleagues.revoke_button.setFocus)
        self.sheet.done.connect(self._sheet_done)
        for steps in (self.revoke.steps, self.sheet.steps):
            steps.filled.connect(lambda: tab_order.in_order(self))
        cards = Columns()
        managing = stacked(self.colleagues, self.sheet)
        for pair in (stacked(self.own, self.remember), managing):
            cards.addWidget(pair)
        add(self.body, self.handover, self.revoke, cards, 0)
        managing.setVisible(self._manages)  # after it has a parent: before, it would open as a window
        needs.worker.run(unlock.passphrase_words, self._words, owner=self)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.remember.show_state(on=remembering.is_on(session))
        if self._manages:
            self.read(lambda: self._state(session), self._show)

    @staticmethod
    def _state(session: Session) -> tuple[Sequence[Account], Mapping[str, str], bool]:
        return accounts.listed(session), accounts.units(session), recovery.is_proved(session)

    def _show(self, state: tuple[Sequence[Account], Mapping[str, str], bool]) -> None:
        found, units, proved = state
        self.colleagues.show_accounts(found, units)
        self.sheet.show_proved(proved)
        tab_order.in_order(self)

    def _words(self, words: Sequence[str]) -> None:
        self.own.new.set_words(words)
        self.colleagues.form.words = words

    # --- the own passphrase -----------------------------------------------------------------------------------------------

    def _change(self) -> None:
        session, old, new = self.session, self.own.old.editor.text(), self.own.new.text()
        if not self.own.ready():
            return
        self.notice.say("")
        self.own.setEnabled(False)

        def changed(_: object) -> None:
            self.own.end()
            text = translate(
                "Accounts",
                "Your passphrase is changed. Backups from before still open with the old one: make a new backup, and delete "
                "the old ones when somebody else knew it.",
            )
            succeeded(self, text, self._to_backups())

        self.do(lambda: accounts.change_own_passphrase(session, old, new), changed, refused=self._not_changed)

    def _to_backups(self) -> Way | None:
        words = translate("Accounts", "Make a new backup")
        return way_to(self, words, "security", needs=Right.MANAGE_ACCOUNTS)

    def _not_changed(self, problem: KraftError) -> None:
        self.own.setEnabled(True)
        if isinstance(problem, WrongPassphrase):
            self.own.wrong()
        else:
            self.refuse(problem)

    # --- the computer's keyring -------------------------------------------------------------------------------------------

    def _remember(self, on: bool) -> None:  # carried by a signal
        session, typed = self.session, self.remember.passphrase.editor.text()
        change = remembering.turn_on if on else remembering.turn_off
        self.notice.say("")

        def changed(_: object) -> None:
            self.remember.end()
            self.remember.show_state(on=on)
            begun = translate(
                "Accounts", "Remembered. The unlock page offers the keyring the next time you have closed the program yourself."
            )
            self.notice.say(begun if on else translate("Accounts", "The passphrase is asked for at every start."), Tone.GOOD)

        self.do(lambda: change(session, typed), changed, refused=self.remember.refuse)

    # --- colleagues -------------------------------------------------------------------------------------------------------

    def _add(self, order: NewColleague) -> None:
        session = self.session
        self.notice.say("")

        def added(account: Account) -> None:
            self.colleagues.form.end()
            self.handover.show_words(account.name, order.passphrase)
            tab_order.in_order(self)
            reveal(self.handover)

        def refused(problem: KraftError) -> None:
            if isinstance(problem, AccountExists | NameNotPrintable | WeakPassphrase):
                self.colleagues.form.refuse(problem)
            else:
                self.refuse(problem)

        self.do(
            lambda: accounts.add(session, order.name, order.role, order.municipalities, order.passphrase, unit=order.unit),
            added,
            refused=refused,
        )

    def _place(self, account: Account, unit: str | None) -> None:
        session = self.session
        text = translate("Accounts", "The unit of {name} is saved. What the colleague sees follows it at once.")
        self.notice.say("")
        self.do(
            lambda: accounts.set_unit(session, account.name, unit),
            lambda _: self.notice.say(text.format(name=account.name), Tone.GOOD),
        )

    # --- revoking, and the recovery sheet ---------------------------------------------------------------------------------

    def _preview(self, account: Account) -> None:
        session = self.session

        def show(revocation: Revocation) -> None:
            self.revoke.begin(revocation)
            tab_order.in_order(self)
            reveal(self.revoke)

        self.notice.say("")
        self.do(lambda: accounts.preview_revocation(session, account.name), show)

    def _revoke(self, order: RevokeOrder) -> None:
        session, name = self.session, order.revocation.account.name
        number, sheet, typed = order.revocation.number, order.sheet, order.typed
        self.revoke.setEnabled(False)

        def revoked(_: object) -> None:
            self.revoke.setEnabled(True)
            self.revoke.done()
            self.sheet.offer_erasing(sheet.sheet)
            text = translate(
                "Accounts",
                "{name} can no longer open the store, and the new recovery sheet holds. Make a new backup now, and delete the "
                "old ones: they still open with the old keys.",
            )
            succeeded(self, text.format(name=name), self._to_backups())
            self.refresh(frozenset())

        self.do(
            lambda: accounts.revoke(session, name, confirmed=number, sheet=sheet, typed=typed),
            revoked,
            refused=self.revoke.refuse,
        )

    def _sheet_done(self, text: str) -> None:
        self.notice.say(text, Tone.GOOD)
        self.refresh(frozenset())

    def leave(self) -> None:
        """Forget the words shown once, what was typed of passphrases, and what was begun."""
        for part in (self.handover, self.own, self.remember, self.revoke, self.sheet):
            part.end()
