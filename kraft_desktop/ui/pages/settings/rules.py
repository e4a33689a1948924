"""The rules of counting and protection: the form in which they are changed, and where each comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary, words
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.statistics.classes import UNSTATED_FROM, UNSTATED_WITH, Dimension
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.common_rules import Origin
from kraft_desktop.ui.kit.form_box import FormBox
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.widgets.card import Card, add
from kraft_desktop.ui.widgets.fields import ChoiceField, Field
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate


class RulesCard(Card):
    """The rules that can be changed here. ``decided`` carries the changed ones by name, ``edited`` is sent when the user
    changes a field. ``below`` holds fields that need the card's whole width, by the name of their rule, each in a holder."""

    decided = Signal(object)
    edited = Signal()

    def __init__(self, lines: Sequence[Entry], below: Mapping[str, tuple[Field, QWidget]] | None = None) -> None:
        super().__init__(translate("Decisions", "Rules of counting and protection"))
        self._policy = Policy()
        self.form = Form(lines, self._policy, room=14)
        inside, placed = QWidget(), below or {}
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.9))
        add(layout, self.form, *(holder for _, holder in placed.values()))
        self.fields = {line.name: self.form.field(line.name) for line in lines}
        self.fields |= {name: field for name, (field, _) in placed.items()}
        self.form.edited.connect(lambda _: self._turned())
        for name, (field, _) in placed.items():
            field.set_value(getattr(self._policy, name))
            field.edited.connect(self._turned)
        self.box = FormBox(inside, translate("Decisions", "Save the rules"))
        self.box.gives_to = self.form
        self.box.saving.connect(self._save)
        self.body.addWidget(self.box)
        self._judge()

    def show_policy(self, policy: Policy) -> None:
        """Show the rules in force; rules being edited keep the edited value."""
        chosen = self._chosen()
        self._policy = policy
        for name, field in self.fields.items():
            field.set_value(chosen.get(name, getattr(policy, name)))
        self._judge()

    @property
    def is_changed(self) -> bool:
        """Whether there are changes that are not saved."""
        return bool(self._chosen())

    def _turned(self) -> None:
        self._judge()
        self.edited.emit()

    def _judge(self) -> None:
        self.box.save.setEnabled(self.is_changed)

    def _save(self) -> None:
        self.decided.emit({name: _text(value) for name, value in self._chosen().items()})

    def _chosen(self) -> dict[str, object]:
        values = {name: field.value() for name, field in self.fields.items()}
        return {name: value for name, value in values.items() if value != getattr(self._policy, name)}


class NodeRulesCard(RulesCard):
    """The rules that a node can change in the window, the fixed ones, and where each comes from."""

    def __init__(self, session: Session) -> None:
        super().__init__(entries(session.programme))
        self._session, self._standing, self._origins = session, Holder(), Holder()
        add(self.body, self._standing, self._origins, 0)

    def show_policy(self, policy: Policy) -> None:
        super().show_policy(policy)
        self._standing.put(_standing(self._session, policy))

    def show_origins(self, origins: Mapping[str, Origin]) -> None:
        """Show where each decision comes from."""
        names = rule_names(self._session.programme)
        rows = [
            Row(title=names[name], cells=[Figure(text=labels.detail(f"origin_{origin}"))])
            for name, origin in origins.items()
            if name in names
        ]
        self._origins.put(FigureTable([translate("Decisions", "Where the decisions come from"), ""], rows))


def _text(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value).lower()


def rule_names(programme: Programme) -> dict[str, str]:
    """What the rules are called."""
    return {one.name: one.label for one in entries(programme)} | {
        "detail_releases": translate("Decisions", "How often detail is told"),
        "half_year_scheme": translate("Decisions", "Half-years, locked by the first package"),
        "counted_sources": translate("Decisions", "Kinds of support that count"),
    }


def entries(programme: Programme) -> list[Entry]:
    """The rules that a node changes in the window."""
    yes = yes_or_no()

    def numbers(*values: int) -> Sequence[tuple[object, str]]:
        return [(value, formats.number(value)) for value in values]

    return [
        entry(
            "threshold",
            translate("Decisions", "Fewest people in a number that is told"),
            numbers(*range(3, 11)),
            translate("Decisions", "How many people a class has to hold for its number to be printed in what leaves the node."),
            translate("Decisions", "A number above nothing and under this is hidden."),
        ),
        entry(
            "sum_minimum",
            translate("Decisions", "Fewest people behind a sum"),
            numbers(*range(5, 51)),
            translate("Decisions", "How many people a sum of money or a mean of months has to rest on to be printed."),
        ),
        entry(
            "second_approval",
            translate("Decisions", "A second person approves each package"),
            yes,
            translate(
                "Decisions", "Somebody else with an account in the node looks the figures through, without names, and approves."
            ),
        ),
        entry(
            "gap_tolerance",
            translate("Decisions", "Longest pause, months"),
            numbers(*range(13)),
            translate(
                "Decisions", "So many months in a row without support do not break a continuous time. They are not counted."
            ),
            translate("Decisions", "So many months without support do not break a continuous time."),
        ),
        entry(
            "reactive_months",
            translate("Decisions", "Months in a row that the reactive track asks for"),
            numbers(*range(1, 121)),
            translate("Decisions", "A case in the reactive track with a shorter continuous time of support gives a reminder."),
            translate("Decisions", "Gives a reminder and never stops a case."),
        ),
        _unstated_entry(programme, yes),
    ]


def yes_or_no() -> Sequence[tuple[object, str]]:
    """Both answers, in words."""
    return [(True, translate("Decisions", "Yes")), (False, translate("Decisions", "No"))]


def _unstated_entry(programme: Programme, yes: Sequence[tuple[object, str]]) -> Entry:
    band = vocabulary.class_name(programme, Dimension.AGE_BAND, UNSTATED_WITH[Dimension.AGE_BAND])
    means = translate(
        "Decisions",
        "From {least} referred on, those whose age is not stated are counted with {band}, the same in every node. They"
        " are few, and told apart they hide other numbers.",
    )
    return entry(
        "unstated_with_band",
        translate("Decisions", "Age not stated is told with a band"),
        yes,
        means.format(least=UNSTATED_FROM, band=band),
        translate("Decisions", "The price stands under How often detail is told."),
    )


def entry(name: str, label: str, values: Sequence[tuple[object, str]], means: str, hint: str = "") -> Entry:
    """A line of the form for a rule that has one of a few values."""
    return Entry(name=name, label=label, make=lambda: ChoiceField(values), hint=hint, help=explanation(means))


def explanation(means: str) -> Help:
    """The help of a rule."""
    return Help(
        means=means,
        seen_by=translate("Decisions", "everybody with an account here, and whoever reads a package"),
        kept=translate("Decisions", "until it is decided anew; the log keeps who decided what"),
        leaves=translate("Decisions", "yes, printed in every package"),
    )


def scheme_name(programme: Programme, scheme_id: str) -> str:
    """What the programme calls one of its ways of cutting the year in two."""
    scheme = next(one for one in programme.schemes if one.id == scheme_id)
    return scheme.names.get(words.language(), scheme.id)


def _standing(session: Session, policy: Policy) -> FigureTable:
    """The table of rules that are set once, or from the command line."""
    names = rule_names(session.programme)
    codes = [code.code for code in session.programme.codes[CodeList.SUPPORT_SOURCE] if code.code in policy.counted_sources]
    sources = [vocabulary.code_name(session.programme, CodeList.SUPPORT_SOURCE, code) for code in codes]
    rows = [
        (names["half_year_scheme"], scheme_name(session.programme, policy.half_year_scheme)),
        (names["counted_sources"], ", ".join(sources) or translate("Decisions", "as the programme says")),
    ]
    headings = [translate("Decisions", "Not changed here"), ""]
    return FigureTable(headings, [Row(title=title, cells=[Figure(text=value)]) for title, value in rows])
