"""The colleagues: who has an account, and a new one, whose first words are shown once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.names.text import by_family_name
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.roles import NODE_ROLES, Account, Role
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role as Look
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField, TextField
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.ui.widgets.new_passphrase import suggestion
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewColleague:
    """An account that is asked for, with its first passphrase."""

    name: str
    role: Role
    municipalities: tuple[str, ...]
    unit: str | None
    passphrase: str = field(repr=False)


class ColleaguesCard(Card):
    """The accounts, and the form for a new one. ``wanted`` carries a NewColleague, ``revoking`` an Account, ``placing`` an
    Account and the code of its unit, None for none."""

    wanted = Signal(object)
    revoking = Signal(object)
    placing = Signal(object, object)

    def __init__(self, session: Session) -> None:
        super().__init__(translate("Accounts", "Colleagues"))
        self._own = session.account.id
        self._units: Mapping[str, str] = {}
        columns = _columns(session, lambda one: self._units.get(one.id))
        self.table: RecordTable[Account] = RecordTable(
            columns, name=translate("Accounts", "Colleagues"), key=lambda one: one.id
        )
        self.add_button = style.button(translate("Accounts", "Add a colleague ..."), icon_name="plus")
        self.form = ColleagueForm(session)
        self.body.addWidget(self.table)
        self.revoke_button = style.button(translate("Accounts", "Revoke ..."), Look.DANGER)
        self.table.menu.add_buttons(self.revoke_button)
        self.revoke_button.clicked.connect(self._revoke)
        self.table.selected.connect(lambda _: self._judge())
        self.unit_button = style.button(translate("Accounts", "Unit ..."))
        self.unit_button.clicked.connect(self._begin_unit)
        self.unit_form = UnitForm(session)
        self.unit_form.placing.connect(self.placing)
        self.unit_form.closed.connect(self.unit_button.setFocus)
        self.body.addLayout(Flow(self.add_button, self.unit_button, self.revoke_button))
        self.unit_button.setVisible(bool(session.vault.header.node))  # once it has a parent: before, it would open as a window
        self.body.addWidget(self.form)
        self.body.addWidget(self.unit_form)
        self.body.addStretch()
        self.add_button.clicked.connect(self.form.begin)
        self.form.wanted.connect(self.wanted)
        self.form.closed.connect(self.add_button.setFocus)
        self._judge()

    def show_accounts(self, found: Sequence[Account], units: Mapping[str, str]) -> None:
        """Show the accounts, those that can open the store first; ``units`` are codes by account id."""
        self._units = units
        self.table.show_records(sorted(found, key=lambda one: (not one.active, by_family_name(one.name))))
        self.table.fit_rows()
        self._judge()

    def _judge(self) -> None:
        one = self.table.current()
        self.revoke_button.setEnabled(one is not None and one.active and one.id != self._own)
        self.unit_button.setEnabled(one is not None and one.active)

    def _begin_unit(self) -> None:
        one = self.table.current()
        if one is not None:
            self.unit_form.begin(one, self._units.get(one.id))

    def _revoke(self) -> None:
        self.revoking.emit(self.table.current())


class UnitForm(QWidget):
    """The form for the unit of an account, hidden until ``begin``. ``placing`` carries the account and the code of the unit,
    ``closed`` is sent when the form is left."""

    placing = Signal(object, object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._account: Account | None = None
        self._who = style.label("", Look.STRONG, wrap=True)
        self.form = Form([_unit(session.programme)], room=7)
        self.box = FormBox(self.form, translate("Accounts", "Save the unit"), translate("Accounts", "Cancel"))
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._leave)
        self.box.cancelling.connect(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._who)
        layout.addWidget(self.box)
        self.hide()

    def begin(self, account: Account, unit: str | None) -> None:
        """Open the form for an account."""
        self._account = account
        self._who.setText(account.name)
        self.form.set_values({"unit": unit})
        self.show()
        self.form.setFocus()

    def _save(self) -> None:
        values = self.form.values()
        if values is not None:
            self.placing.emit(self._account, values["unit"])
            self._leave()

    def _leave(self) -> None:
        self._account = None
        self.hide()
        self.closed.emit()


class ColleagueForm(QWidget):
    """The form for a new account, hidden until ``begin``. ``words`` is the list its first passphrase is drawn from; ``wanted``
    carries a NewColleague, ``closed`` is sent when the form is left."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.words: Sequence[str] = ()
        places = session.node.municipalities if session.vault.header.node else ()
        self.notice = Notice(" ")
        self.form = Form([*_entries(is_node=bool(places)), *([_unit(session.programme)] if places else [])], room=7)
        self.places = {place.code: QCheckBox(place.name) for place in places}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.6))
        layout.addWidget(self.form)
        if places:
            hint = translate("Accounts", "The municipalities the colleague works for; none chosen means all.")
            layout.addWidget(style.label(hint, Look.SMALL, wrap=True))
            layout.addLayout(Flow(*self.places.values()))
        self.box = FormBox(inside, translate("Accounts", "Add, and show the first words"), translate("Accounts", "Cancel"))
        self.box.gives_to = self.form
        self.box.saving.connect(self._save)
        self.box.closing.connect(self._leave)
        self.box.cancelling.connect(self._leave)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.notice)
        outer.addWidget(self.box)
        self.notice.say("")
        self.hide()

    def begin(self) -> None:
        """Open the form."""
        self.show()
        self.form.setFocus()

    def end(self) -> None:
        """Empty the form, and close it."""
        self.form.set_values(dict.fromkeys(self.form.texts()))
        for box in self.places.values():
            box.setChecked(False)
        self.notice.say("")
        self.hide()

    def refuse(self, problem: KraftError) -> None:
        """Show why the account was not added."""
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)

    def _save(self) -> None:
        values = self.form.values()
        if values is None or not self.words:
            return
        self.wanted.emit(
            NewColleague(
                name=values["name"],
                role=values["role"],
                municipalities=tuple(code for code, box in self.places.items() if box.isChecked()),
                unit=values.get("unit"),
                passphrase=suggestion(self.words),
            )
        )

    def _leave(self) -> None:
        self.end()
        self.closed.emit()


class Handover(Card):
    """The first words of a new account, shown once, until they have been handed over."""

    def __init__(self) -> None:
        super().__init__(translate("Accounts", "The first words, shown only now"))
        self._for = style.label("", wrap=True)
        self.words = ReadAloud(scale=1.4)
        text = translate(
            "Accounts",
            "Hand the words over in person or write them on a slip that is torn up afterwards; never in a mail. The colleague "
            "unlocks with them and then changes to words of their own, under Security.",
        )
        self.done = style.button(translate("Accounts", "The words are handed over"), Look.PRIMARY)
        self.done.clicked.connect(self.end)
        for part in (self._for, self.words, style.label(text, Look.MUTED, wrap=True)):
            self.body.addWidget(part)
        self.body.addLayout(row(self.done, None))
        self.hide()

    def show_words(self, name: str, passphrase: str) -> None:
        """Show the words for an account."""
        self._for.setText(
            translate("Accounts", "{name} can now open the store with these words, with a blank between:").format(name=name)
        )
        self.words.show_groups(passphrase.split())
        self.show()
        self.done.setFocus()

    def end(self) -> None:
        """Forget the words."""
        self.words.show_groups(())
        self.hide()


def _entries(*, is_node: bool) -> list[Entry]:
    roles = [role for role in Role if (role in NODE_ROLES) == is_node]
    return [
        Entry(
            name="name",
            label=translate("Accounts", "Name"),
            make=lambda: TextField(placeholder=translate("Accounts", "First name and surname")),
            required=True,
            help=Help(
                means=translate("Accounts", "Names the colleague where the store is unlocked, and in the log."),
                seen_by=translate("Accounts", "everybody who can start the program on this computer"),
                kept=translate("Accounts", "as long as the store; also after the account is revoked"),
                leaves=translate("Accounts", "no, but an approver is named in the package"),
            ),
        ),
        Entry(
            name="role",
            label=translate("Accounts", "Role"),
            make=lambda: ChoiceField(
                [(role, labels.detail(role.value)) for role in roles], empty=translate("Accounts", "Choose")
            ),
            required=True,
            help=Help(
                means="\n".join(f"{vocabulary.raised(labels.detail(role.value))}: {_may(role)}" for role in roles),
                seen_by=translate("Accounts", "everybody with an account here"),
                kept=translate("Accounts", "as long as the store; also after the account is revoked"),
                leaves=translate("Accounts", "no"),
            ),
        ),
    ]


def _may(role: Role) -> str:
    return {
        Role.THERAPIST: translate(
            "Accounts",
            "everything, also accounts, keys and decisions; one of another node, with municipalities chosen, only the cases of "
            "those",
        ),
        Role.DEPUTY: translate("Accounts", "everything with the cases and packages, not accounts, keys and decisions"),
        Role.CASEWORKER: translate("Accounts", "the cases of the own municipalities and unit, and approves packages"),
        Role.READER: translate("Accounts", "the figures only"),
        Role.PROJECT_LEADER: translate("Accounts", "everything in the project owner's store"),
    }[role]


def _unit(programme: Programme) -> Entry:
    units = [(unit.code, vocabulary.code_name(programme, CodeList.UNIT, unit.code)) for unit in programme.codes[CodeList.UNIT]]
    return Entry(
        name="unit",
        label=translate("Accounts", "Municipal unit"),
        make=lambda: ChoiceField(units, empty=translate("Accounts", "Not stated")),
        help=Help(
            means=translate(
                "Accounts",
                "The unit of the municipality that the colleague works in: before a consent a case is named only in its own.",
            ),
            seen_by=translate("Accounts", "everybody with an account here"),
            kept=translate("Accounts", "as long as the store; also after the account is revoked"),
            leaves=translate("Accounts", "no"),
        ),
    )


def _columns(session: Session, unit_of: Callable[[Account], str | None]) -> list[Column[Account]]:
    is_node = bool(session.vault.header.node)
    names = {place.code: place.name for place in session.node.municipalities} if is_node else {}

    def where(one: Account) -> str:
        places = ", ".join(names.get(code, code) for code in one.municipalities) or translate("Accounts", "all")
        unit = vocabulary.code_name(session.programme, CodeList.UNIT, unit_of(one))
        return f"{places} \u00b7 {unit}" if unit else places

    columns: list[Column[Account]] = [
        Column(
            title=translate("Accounts", "Name"),
            words=lambda one: one.name,
            tip=lambda one: one.name,
            order=lambda one: by_family_name(one.name),
            width=11.5,
            strong=True,
        ),
        Column(title=translate("Accounts", "Role"), words=lambda one: labels.detail(one.role.value), width=8.5, yields=2),
        Column(
            title=translate("Accounts", "State"),
            words=lambda one: translate("Accounts", "opens the store") if one.active else translate("Accounts", "revoked"),
            tone=lambda one: Tone.GOOD if one.active else Tone.PLAIN,
            width=9.5,
            yields=1,
        ),
    ]
    if is_node:
        columns.append(Column(title=translate("Accounts", "Works in"), words=where, tip=where, width=8, yields=3))
    return columns
