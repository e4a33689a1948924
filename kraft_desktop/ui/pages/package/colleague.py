"""A new account for the colleague who is to approve, added on the spot when none exists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.roles import Role as AccountRole
from kraft_desktop.services.admin import accounts, unlock
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared.second_person import SecondPerson
from kraft_desktop.ui.pages.start.unlock import labelled
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, add
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.words import translate


class ColleagueCard(Card):
    """The form for a colleague's name, role, municipality and passphrase; hidden while somebody may approve, or when the user
    may not add accounts. It follows what the form for the ``second`` person finds."""

    def __init__(self, needs: Needs, second: SecondPerson) -> None:
        super().__init__(translate("Package", "Add a colleague"))
        self._needs = needs
        second.found.connect(self._offer)
        second.settled.connect(self.hide)
        text = translate("Package", "The colleague types the passphrase and keeps it: nobody else may know it.")
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self.name = TextField(placeholder=translate("Package", "First name and surname"))
        roles = (AccountRole.CASEWORKER, AccountRole.DEPUTY)
        self.role = ChoiceField([(role, labels.detail(role.value)) for role in roles])
        self.municipality = ChoiceField([])
        self.passphrase = NewPassphrase()
        fields = QWidget()
        form = QVBoxLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(self.body.spacing())
        labelled(form, translate("Package", "Name"), self.name, self.name.editor)
        labelled(form, translate("Package", "Role"), self.role, self.role.editor)
        self._where = labelled(form, translate("Package", "Municipality"), self.municipality, self.municipality.editor)
        form.addWidget(self.passphrase)
        box = FormBox(fields, translate("Package", "Add the colleague"))
        self.add = box.save
        add(self.body, box, 0)
        box.saving.connect(self._add)
        self.role.edited.connect(self._judge)
        self.name.edited.connect(self._judge)
        self.passphrase.edited.connect(self._judge)

        self.hide()

    def _offer(self, names: Sequence[str]) -> None:
        """Offer a new account for a colleague when no account may approve and the user may add one."""
        session = self._needs.session
        may_add = Right.MANAGE_ACCOUNTS in rights.held(session.account)
        self.setVisible(may_add and not names)
        if may_add and not names:
            self.name.setFocus()
            self._needs.worker.run(unlock.passphrase_words, self._prepare, owner=self)

    def _prepare(self, words: tuple[str, ...]) -> None:
        """Fill in the municipalities of the node, and a suggested passphrase."""
        self.municipality.set_choices([(m.code, m.name) for m in self._needs.session.node.municipalities])
        self.passphrase.set_words(words)
        self._judge()

    def _refuse(self, problem: KraftError) -> None:
        """Show the error, and let the user try again."""
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)
        self._judge()

    def _judge(self) -> None:
        caseworker = self.role.value() is AccountRole.CASEWORKER
        self.municipality.setVisible(caseworker)
        self._where.setVisible(caseworker)
        self.add.setEnabled(self.name.value() is not None and self.passphrase.ready())

    def _add(self) -> None:
        self.notice.say("")
        self.add.setEnabled(False)
        session, name, role = self._needs.session, self.name.value(), self.role.value()
        municipalities = (self.municipality.value(),) if role is AccountRole.CASEWORKER else ()
        passphrase = self.passphrase.text()

        def add() -> None:
            accounts.add(session, name, role, municipalities, passphrase)

        self._needs.worker.run(add, owner=self, refused=self._refuse)
