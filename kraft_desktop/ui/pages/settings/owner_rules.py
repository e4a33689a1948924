"""The rules that the project owner decides for all nodes, and the fields in which they are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.policy import COMMON, LAST, Policy, Releases
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.risk import detail_schedule
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.settings.rhythm import rhythm_meaning, rhythm_words
from kraft_desktop.ui.pages.settings.rules import RulesCard, entries, entry, explanation, rule_names, scheme_name, yes_or_no
from kraft_desktop.ui.widgets.fields import ChoiceField, Field
from kraft_desktop.ui.widgets.form import Entry, Explained
from kraft_desktop.words import translate

_BOX = 15
"""The least width of a box with its words, in ems."""


class OwnerRulesCard(RulesCard):
    """The form of the rules that are alike for all nodes: what ``domain.policy.COMMON`` names."""

    def __init__(self, session: Session) -> None:
        self._programme = session.programme
        self.rhythm, self.sources = ChoiceField(_rhythms(self._programme, Policy())), SourcesField(self._programme)
        common = [one for one in entries(self._programme) if one.name in COMMON]
        more = [self._rhythm_entry(), self._scheme_entry()]
        super().__init__([*common, *more], {"counted_sources": (self.sources, self._held(self.sources))})

    def show_policy(self, policy: Policy) -> None:
        self.rhythm.set_choices(_rhythms(self._programme, policy))
        super().show_policy(policy)

    def _judge(self) -> None:
        counts = self.sources.value() is not None
        self._none.setVisible(not counts)
        self.box.save.setEnabled(self.is_changed and counts)

    def _rhythm_entry(self) -> Entry:
        hint = translate("Decisions", "More often hides more; each node sees how much.")
        label = rule_names(self._programme)["detail_releases"]
        return Entry(
            name="detail_releases", label=label, make=lambda: self.rhythm, hint=hint, help=explanation(rhythm_meaning())
        )

    def _scheme_entry(self) -> Entry:
        means = translate(
            "Decisions", "How the year is cut in two. It cannot be changed once figures have been sent or received."
        )
        schemes = [(one.id, scheme_name(self._programme, one.id)) for one in self._programme.schemes]
        return entry("half_year_scheme", rule_names(self._programme)["half_year_scheme"], schemes, means)

    def _held(self, sources: SourcesField) -> QWidget:
        holder, heading = QWidget(), QLabel(rule_names(self._programme)["counted_sources"])
        style.give_role(heading, Role.MUTED)
        means = translate("Decisions", "The months with such support make a continuous time; other support is not counted.")
        self._none = style.label(translate("Decisions", "Choose at least one."), Role.ERROR, wrap=True)
        below, explained = style.label("", Role.HELP, wrap=True), explanation(means)
        below.hide()
        heading.setToolTip(f"{explained.text()}\nF1")
        for box in sources.boxes.values():
            Explained(box, explained, below)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.5))
        for part in (heading, sources, self._none, below):
            layout.addWidget(part)
        return holder


class SourcesField(Field):
    """A box for each kind of support. The value is the codes of those ticked, none at all (an empty value) when they are those
    that the programme counts, and None when no box is ticked."""

    def __init__(self, programme: Programme) -> None:
        holder = QWidget()
        super().__init__(holder)
        codes = programme.codes[CodeList.SUPPORT_SOURCE]
        self._usual = _sorted(code.code for code in codes if code.counted)
        self._shown: tuple[str, ...] = ()
        self.boxes = {
            code.code: QCheckBox(vocabulary.raised(vocabulary.code_name(programme, CodeList.SUPPORT_SOURCE, code.code)))
            for code in codes
        }
        columns = Columns(least=_BOX)
        columns.setSpacing(style.em(0.2))
        holder.setLayout(columns)
        for box in self.boxes.values():
            columns.addWidget(box)
            box.clicked.connect(lambda _: self.edited.emit())
        holder.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> Any:
        ticked = _sorted(code for code, box in self.boxes.items() if box.isChecked())
        if ticked == self._expanded(self._shown):
            return self._shown  # as it was decided, in either of two ways
        return (() if ticked == self._usual else ticked) if ticked else None

    def set_value(self, value: Any) -> None:
        if value is not None:
            self._shown = value
        for code, box in self.boxes.items():
            box.setChecked(value is not None and code in self._expanded(value))

    def _expanded(self, value: tuple[str, ...]) -> tuple[str, ...]:
        return _sorted(value) or self._usual

    def text(self) -> str:
        return ",".join(self.value() or ())

    def set_text(self, text: str) -> None:
        self.set_value(tuple(text.split(",")) if text else ())

    def set_wrong(self, wrong: bool) -> None:  # as in Field
        """Does nothing: boxes can always be read."""


def in_words(programme: Programme, policy: Policy) -> dict[str, str]:
    """The rules that are alike for all nodes, as they are decided."""
    count = len(programme.periods(policy.half_year_scheme))
    codes = programme.codes[CodeList.SUPPORT_SOURCE]
    some = translate("Decisions", "{count} of {all}").format(count=len(policy.counted_sources), all=len(codes))
    return {
        "threshold": formats.number(policy.threshold),
        "second_approval": dict(yes_or_no())[policy.second_approval],
        "gap_tolerance": formats.number(policy.gap_tolerance),
        "detail_releases": rhythm_words(policy.schedule(count), count),
        "half_year_scheme": scheme_name(programme, policy.half_year_scheme),
        "counted_sources": some if policy.counted_sources else translate("Decisions", "as the programme says"),
    }


def _rhythms(programme: Programme, policy: Policy) -> list[tuple[object, str]]:
    """The rhythms to choose among; the last half-year is always LAST, so that it is right under another scheme too."""
    count = len(programme.periods(policy.half_year_scheme))
    now = policy.schedule(count)
    values: dict[tuple[int, ...], Releases] = {
        choice: tuple(LAST if one == count else one for one in choice) for choice in detail_schedule.choices(count, now)
    }
    values[now] = policy.detail_releases
    return [(value, rhythm_words(choice, count)) for choice, value in values.items()]


def _sorted(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(codes))
