"""The card for the hand-over of one who leaves: from whom, to whom, and which cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kraft_desktop.domain.roles import Account
from kraft_desktop.phrases import task_phrases
from kraft_desktop.services.secrecy.hand_over import Held
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, row
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import plural, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverOrder:
    """A hand-over that is asked for: from one account to another, and which cases, None for all with the other tasks."""

    leaver: Account
    successor: Account
    cases: tuple[str, ...] | None


class HandOverCard(Card):
    """The card. ``leaving`` carries the id of the account whose cases are to be shown, ``wanted`` a HandOverOrder."""

    leaving = Signal(str)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Absence", "Hand over when somebody leaves"))
        about = translate(
            "Absence",
            "The cases get another contact and the open tasks another owner, all at once. Do it before the account is revoked.",
        )
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self._accounts: dict[str, Account] = {}
        self._held = Held(cases=(), free_tasks=0)
        self.form = Form(_entries(), room=7)
        self.form.edited.connect(self._edited)
        self.body.addWidget(self.form)
        self._cases = Holder()
        self.body.addWidget(self._cases)
        self.boxes: dict[str, QCheckBox] = {}
        self.notice = Notice("", Tone.ATTENTION)
        self.body.addWidget(self.notice)
        self.hand_over = style.button(translate("Absence", "Hand over ..."), Role.PRIMARY)
        self.hand_over.clicked.connect(self._send)
        self.body.addLayout(row(self.hand_over, None))
        self.body.addStretch()
        self._judge()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Let the form choose among these; only those that can open the store can take over."""
        self._accounts = {one.id: one for one in accounts}
        choose = translate("Absence", "Choose")
        self.choice("leaver").set_choices([(one.id, one.name) for one in accounts], empty=choose)
        self.choice("successor").set_choices([(one.id, one.name) for one in accounts if one.active], empty=choose)
        leaver = self.choice("leaver").value()
        if leaver is not None:
            self.leaving.emit(leaver)

    def show_held(self, held: Held) -> None:
        """Show what there is to hand over, every case ticked."""
        self._held = held
        self.boxes = {}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.5))
        layout.addWidget(style.label(_found(held), Role.STRONG, wrap=True))
        if held.protected:
            layout.addWidget(style.label(task_phrases.protected_first(), Role.MUTED, wrap=True))
        flow = Flow()
        for case in held.cases:
            words = plural("Absence", "{code}, {count} task", "{code}, {count} tasks", case.tasks, code=case.code)
            box = QCheckBox(words if case.tasks else case.code)
            box.setChecked(True)
            box.toggled.connect(lambda _: self._judge())
            self.boxes[case.case_id] = box
            flow.addWidget(box)
        layout.addLayout(flow)
        self._cases.put(inside)
        self._judge()

    def choice(self, name: str) -> ChoiceField:
        """A field of the form."""
        field = self.form.field(name)
        if not isinstance(field, ChoiceField):
            raise TypeError(name)
        return field

    def end(self) -> None:
        """Forget what was begun."""
        self.form.set_values({"leaver": None, "successor": None})
        self._cases.put(None)
        self.boxes, self._held = {}, Held(cases=(), free_tasks=0)
        self.notice.say("")
        self._judge()

    def _edited(self, name: str) -> None:
        self.notice.say("")
        leaver = self.choice("leaver").value()
        if name == "leaver" and leaver is not None:
            self.leaving.emit(leaver)
        self._judge()

    def _judge(self) -> None:
        chosen = any(box.isChecked() for box in self.boxes.values()) or self._held.free_tasks > 0
        self.hand_over.setEnabled(chosen and None not in {self.choice("leaver").value(), self.choice("successor").value()})

    def _send(self) -> None:
        leaver, successor = self.choice("leaver").value(), self.choice("successor").value()
        ticked = tuple(case_id for case_id, box in self.boxes.items() if box.isChecked())
        everything = len(ticked) == len(self.boxes)
        self.wanted.emit(
            HandOverOrder(
                leaver=self._accounts[leaver],
                successor=self._accounts[successor],
                cases=None if everything else ticked,
            )
        )


def _found(held: Held) -> str:
    if not held.cases and not held.free_tasks:
        return translate("Absence", "There is nothing to hand over.")
    tasks = sum(case.tasks for case in held.cases) + held.free_tasks
    text = plural(
        "Absence", "{cases} and {count} task", "{cases} and {count} tasks", tasks, cases=formats.cases(len(held.cases))
    )
    if not held.free_tasks:
        return text
    free = plural(
        "Absence",
        "{count} task about no case goes along when every case does.",
        "{count} tasks about no case go along when every case does.",
        held.free_tasks,
    )
    return f"{text}. {free}"


def _entries() -> list[Entry]:
    def entry(name: str, label: str, means: str) -> Entry:
        return Entry(
            name=name,
            label=label,
            make=lambda: ChoiceField(()),
            required=True,
            help=Help(
                means=means,
                seen_by=translate("Absence", "those who see the cases, and those who read the log"),
                kept=translate("Absence", "as long as the store"),
                leaves=translate("Absence", "no"),
            ),
        )

    return [
        entry("leaver", translate("Absence", "Who leaves"), translate("Absence", "The contact of the cases so far.")),
        entry(
            "successor",
            translate("Absence", "Who takes over"),
            translate("Absence", "The new contact: a colleague who sees the cases."),
        ),
    ]
