"""A new account for the colleague who is to approve, added on the spot when none exists."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Role as AccountRole
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.start.unlock import labelled
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, add
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField
from kraft_desktop.ui.widgets.new_passphrase import NewPassphrase
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """The account to add for a colleague; a caseworker works for one municipality."""

    name: str
    role: AccountRole
    municipality: str
    passphrase: str = field(repr=False)

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The municipalities of the account; empty for all of them."""
        return (self.municipality,) if self.role is AccountRole.CASEWORKER else ()


class ColleagueCard(Card):
    """The form for a colleague's name, role, municipality and passphrase. ``wanted`` carries a Colleague."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Package", "Add a colleague"))
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
        box.saving.connect(self._want)
        self.role.edited.connect(self._judge)
        self.name.edited.connect(self._judge)
        self.passphrase.edited.connect(self._judge)

    def prepare(self, session: Session, words: tuple[str, ...]) -> None:
        """Fill in the municipalities of the node, and a suggested passphrase."""
        self.municipality.set_choices([(m.code, m.name) for m in session.node.municipalities])
        self.passphrase.set_words(words)
        self._judge()

    def refuse(self, problem: KraftError) -> None:
        """Show the error, and let the user try again."""
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)
        self._judge()

    def _judge(self) -> None:
        caseworker = self.role.value() is AccountRole.CASEWORKER
        self.municipality.setVisible(caseworker)
        self._where.setVisible(caseworker)
        self.add.setEnabled(self.name.value() is not None and self.passphrase.ready())

    def _want(self) -> None:
        self.notice.say("")
        self.add.setEnabled(False)
        self.wanted.emit(
            Colleague(
                name=self.name.value(),
                role=self.role.value(),
                municipality=self.municipality.value(),
                passphrase=self.passphrase.text(),
            )
        )
