"""The page for keys: our public key to export, and those of other parties, compared by telephone before they are trusted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from kraft_desktop import labels
from kraft_desktop.domain.errors import KeyChanged, KraftError
from kraft_desktop.domain.exchange import Partner
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import keys, partners
from kraft_desktop.services.admin.keys import Trusted
from kraft_desktop.services.admin.partners import OwnAndPartnerKeys, PartnerKeys
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to, way_to_file
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone, add, page_heading, row
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from kraft_desktop.words import translate

_LARGE = 1.5


class KeysPage(Page):
    """The page to export our key file, import those of other parties, compare six groups of digits, and only then trust a
    key."""

    shows = frozenset({"partners"})

    def __init__(self, needs: Needs) -> None:
        about = translate("Keys", "so that both sides know whom the packages come from")
        super().__init__(needs, page_heading(translate("Keys", "Keys"), about))
        self.take_files(self.take)
        self.changed_key, self.own = _ChangedCard(), _OwnCard()
        self.changed_key.replace.connect(lambda file: self._trust(file, confirmed=True))
        self.own.save.clicked.connect(self._save)
        self.theirs: dict[str, PartnerCard] = {}
        self._cards = Columns()
        self._cards.addWidget(self.own)
        add(self.body, self.changed_key, self._cards, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: partners.partner_keys(session), self._show)

    def _show(self, found: OwnAndPartnerKeys) -> None:
        self.own.show_key(found)
        for counterpart in found.counterparts:
            card = self.theirs.get(counterpart.node)
            if card is None:
                card = self.theirs[counterpart.node] = PartnerCard(counterpart.name)
                card.choose.clicked.connect(self._choose)
                card.compared.connect(self._confirm)
                self._cards.addWidget(card)
            card.show_key(counterpart, alone=len(found.counterparts) == 1)

    def _save(self) -> None:
        session, name = self.session, translate("Keys", "key file {name}").format(name=self.own.name)
        kinds = translate("Keys", "Key files (*.json)")
        file = self.needs.ask.save_as(
            self, translate("Keys", "Save our key file"), session.letterhead.file_name(f"{name}.json"), kinds
        )
        if file is None:
            return

        def saved(_: object) -> None:
            text = translate("Keys", "The key file is saved: {file}. It holds nothing secret; send it by mail.")
            succeeded(self, text.format(file=file), way_to_file(self, file.parent))

        self.do(lambda: keys.export(session, file, force=True), saved)  # the file dialog has asked already

    def _choose(self) -> None:
        kinds = translate("Keys", "Key files (*.json)")
        self.take(self.needs.ask.files(self, translate("Keys", "Choose the key file"), kinds))

    def take(self, files: Sequence[Path]) -> None:
        """Import key files; the keys are not trusted yet."""
        self.notice.say("")
        for file in files:
            self._trust(file, confirmed=False)

    def _trust(self, file: Path, *, confirmed: bool) -> None:
        session = self.session

        def refuse(problem: KraftError) -> None:
            if isinstance(problem, KeyChanged):
                self.changed_key.show_change(file, problem)
            else:
                self.refuse(problem)

        self.do(lambda: keys.trust(session, file, confirmed=confirmed), self._trusted, refused=refuse)

    def _trusted(self, trusted: Trusted) -> None:
        self.changed_key.hide()
        self._tell(trusted.partner)

    def _confirm(self, partner: Partner) -> None:
        session = self.session
        self.do(lambda: partners.confirm(session, partner.node, partner.fingerprint), self._tell)

    def _tell(self, partner: Partner) -> None:
        if not partner.confirmed:
            text = translate("Keys", "The key of {name} is taken in. Compare the numbers by telephone now.")
            self.notice.say(text.format(name=partner.name))
            return
        packages = way_to(self, translate("Keys", "To the packages"), "received", needs=Right.RECEIVE)
        package = way_to(self, translate("Page", "To the half-year package"), "package", needs=Right.MAKE_PACKAGE)
        succeeded(self, translate("Keys", "The key of {name} is confirmed.").format(name=partner.name), packages or package)


class _OwnCard(Card):
    """Our own key, for the other party."""

    def __init__(self) -> None:
        super().__init__(translate("Keys", "Our key"))
        self.name = ""
        self._numbers = ReadAloud(scale=_LARGE)
        self.save = style.button(translate("Keys", "Save our key file ..."), icon_name="file")
        self.body.addWidget(self._numbers)
        text = translate("Keys", "Send the file by mail. Then read the six groups aloud when you talk on the telephone.")
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.body.addLayout(row(self.save, None))
        self.body.addStretch()

    def show_key(self, found: OwnAndPartnerKeys) -> None:
        """Show the fingerprint of our own key."""
        self.name = found.name
        self._numbers.show_groups(found.fingerprint.split())


class PartnerCard(Card):
    """Another party's key. ``compared`` carries the Partner after the fingerprints were found equal."""

    compared = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._partner: Partner | None = None
        self._badge = Badge("")
        self.heading.addWidget(self._badge)
        self._numbers = ReadAloud(scale=_LARGE)
        self._text = style.label("", wrap=True)
        self.same = style.button(translate("Keys", "All six groups are the same"), Role.PRIMARY)
        self.same.clicked.connect(lambda: self.compared.emit(self._partner))
        self.choose = style.button(translate("Keys", "Take in their key file ..."))
        for part in (self._numbers, self._text):
            self.body.addWidget(part)
        self.body.addLayout(row(self.same, self.choose, None))
        self.body.addStretch()

    def show_key(self, counterpart: PartnerKeys, *, alone: bool) -> None:
        """Show whether the key is missing, imported or trusted; while missing, the key of a party who is ``alone`` is the next
        thing to take in."""
        self._partner = partner = counterpart.key
        confirmed = partner is not None and partner.confirmed
        self._numbers.setVisible(partner is not None)
        self.same.setVisible(partner is not None and not confirmed)
        self.choose.setVisible(not confirmed)
        style.give_role(self.choose, Role.PRIMARY if alone and partner is None else Role.BUTTON)
        if partner is None:
            self._badge.show_status(translate("Keys", "missing"), Tone.ATTENTION)
            text = translate("Keys", "Ask them for their key file, and drop it anywhere on this page.")
        elif confirmed:
            self._badge.show_status(translate("Keys", "confirmed"), Tone.GOOD)
            text = translate("Keys", "The numbers were compared. Packages can be exchanged.")
        else:
            self._badge.show_status(translate("Keys", "not compared"), Tone.ATTENTION)
            text = translate(
                "Keys",
                "Call {name} on a number you already have, not one from the mail. Let them read their six groups aloud. If any "
                "group differs, do not use the key: ask for the file anew.",
            ).format(name=counterpart.name)
        self._text.setText(text)
        if partner is not None:
            self._numbers.show_groups(partner.fingerprint.split())


class _ChangedCard(Card):
    """A file with another key than the trusted one. ``replace`` carries the file after its fingerprint was compared."""

    replace = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Keys", "Another key than before"))
        self._file = Path()
        self._said = Notice(" ", Tone.DANGER)
        self._numbers = ReadAloud(scale=_LARGE)
        text = translate(
            "Keys",
            "A party has a new key only when their store was made anew. These are the new numbers: replace the key only when "
            "they have been read aloud to you on the telephone.",
        )
        self._keep = style.button(translate("Keys", "Keep the old key"))
        self.same = style.button(translate("Keys", "All six groups are the same, replace"), Role.DANGER)
        self._keep.clicked.connect(self.hide)
        self.same.clicked.connect(lambda: self.replace.emit(self._file))
        self.body.addWidget(self._said)
        self.body.addWidget(style.label(text, wrap=True))
        self.body.addWidget(self._numbers)
        self.body.addLayout(row(self._keep, None, self.same))
        self.hide()

    def show_change(self, file: Path, problem: KeyChanged) -> None:
        """Show the trusted key and the new one."""
        self._file = file
        self._said.say(labels.sentence(problem), Tone.DANGER)
        self._numbers.show_groups(problem.new.split())
        self.show()
        self._keep.setFocus()
