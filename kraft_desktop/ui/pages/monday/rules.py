"""The rules of the Monday page: which of them are on, and how long a case may be in each step before it is listed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.meetings.monday import LONGEST_NORM, Rule
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import meeting_words
from kraft_desktop.services.meetings.monday import Monday
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.widgets.card import Card
from kraft_desktop.ui.widgets.fields import NumberField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate


class RulesCard(Card):
    """The card. ``switched`` carries a rule and whether it is on, ``set_norms`` the days by step."""

    switched = Signal(object, bool)
    set_norms = Signal(object)

    def __init__(self, programme: Programme) -> None:
        super().__init__(translate("Monday", "What is shown here"))
        self.boxes: dict[Rule, QCheckBox] = {}
        for rule in Rule:
            box = QCheckBox(f"{rule.number}. {meeting_words.rule_name(rule)}")
            box.setToolTip(meeting_words.rule(rule))
            box.clicked.connect(lambda on, rule=rule: self.switched.emit(rule, on))
            self.boxes[rule] = box
            self.body.addWidget(box)
        text = translate("Monday", "They say what is not registered, not that it was not done. Contacts: not in weeks 27-31.")
        self.body.addWidget(style.label(text, Role.SMALL, wrap=True))
        self.norms = Form([_norm(programme, step) for step in Step], room=6)
        self.save = style.button(translate("Monday", "Set the days"))
        self.norms.saved_by(self.save)
        self.save.clicked.connect(self._set)
        saving = QWidget()
        saving.setLayout(Flow(self.save))
        words = translate("Monday", "How many days a step may take before it is listed")
        self._norm_parts = (style.label(words, Role.STRONG, wrap=True), self.norms, saving)
        for part in self._norm_parts:
            self.body.addWidget(part)
        self._shown: dict[str, object] | None = None

    def show_rules(self, found: Monday) -> None:
        """Show the rules as they are set; only those who may set them can. What is being typed stays."""
        for rule, box in self.boxes.items():
            box.setChecked(rule not in found.off)
            box.setEnabled(found.may_switch)
        for part in self._norm_parts:
            part.setVisible(found.may_switch)
        given: dict[str, object] = {step.name: found.norms.get(step) for step in Step}
        if given != self._shown:
            self._shown = given
            self.norms.set_values(given)

    def _set(self) -> None:
        values = self.norms.values()
        if values is not None:
            self.set_norms.emit({step: values[step.name] for step in Step if values[step.name] is not None})


def _days() -> NumberField:
    """A field for a number of days, narrow enough to be beside the lists."""
    made = NumberField(1, LONGEST_NORM)
    made.setMaximumWidth(style.em(5))
    return made


def _norm(programme: Programme, step: Step) -> Entry:
    means = translate("Monday", "Cases that have been in the step for more days are listed. Empty: the step is not looked at.")
    help_ = Help(
        means=means,
        seen_by=translate("Monday", "everybody in the node who sees cases"),
        kept=translate("Monday", "until it is changed"),
        leaves=translate("Monday", "no"),
    )
    label = meeting_words.step(programme, step)
    return Entry(name=step.name, label=label, make=_days, help=help_)
