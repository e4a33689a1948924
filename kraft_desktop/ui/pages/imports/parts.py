"""The parts of the import page: which column is what, and what taking the sheet in would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kraft_desktop import labels
from kraft_desktop.services.imports.any_sheet import Trial
from kraft_desktop.services.imports.intake import Outcome, Rejection
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.case_fields import help_of
from kraft_desktop.ui.pages.shared.sheet_fields import field_words
from kraft_desktop.ui.widgets.card import Card, Tone
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Explained, Help
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import plural, translate

_COUNTED = frozenset({
    "gender", "municipality", "track", "referred_on", "recommended_on", "recommended_kind", "intervention_start", "capacity",
    "assessed_on", "closed_on", "closing_reason", "month", "year", "source", "amount", "on", "week", "team", "duration",
    "minutes", "status",
})  # fmt: skip
"""The fields that the half-year package counts."""


def field_help(name: str) -> Help:
    """What F1 says of the column for a field of a sheet."""
    if name == "note":
        means = translate("Import", "Only looked at for what should be asked about, such as protected identity.")
        no = translate("Import", "no")
        return Help(means=means, seen_by=translate("Import", "nobody"), kept=no, leaves=no)
    means = translate("Import", "The column that is read as: {field}. Columns that are not chosen here are never kept.")
    return help_of(means.format(field=field_words(name)), counted=name in _COUNTED)


_TWO_BESIDE = 48
"""The least width of a page, in ems, on which two fields with their columns stand beside each other."""


class ColumnsCard(Card):
    """Which column is what. ``chosen`` carries fields and headings when the user has pointed a column out."""

    chosen = Signal(dict)

    def __init__(self) -> None:
        super().__init__(translate("Import", "Which column is what"))
        self._change = style.button(translate("Import", "Change"), Role.LINK)
        self._change.clicked.connect(self._open)
        self.heading.addWidget(self._change)
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self._help, self._dropped = style.label("", Role.HELP, wrap=True), style.label("", Role.SMALL, wrap=True)
        for part in (self._help, self._dropped):
            self.body.addWidget(part)
        self._trial: Trial | None = None
        self.choices: dict[str, ChoiceField] = {}
        self._is_open = False

    def show_trial(self, trial: Trial) -> None:
        """Show what was understood; where a necessary column was not found, ask for it."""
        self._trial = trial
        self._show()

    def close_choices(self) -> None:
        """Another sheet: show what is understood as lines again."""
        self._is_open = False

    def _open(self) -> None:
        self._is_open = True
        self._show()

    def _show(self) -> None:
        trial = self._trial
        if trial is None:
            return
        choosing = self._is_open or bool(trial.missing)
        self._change.setVisible(not choosing)
        found = [name for name in trial.fields if name in trial.columns]
        shown = found
        if trial.missing:
            shown = list(trial.missing)
        elif self._is_open:
            shown = list(trial.fields)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.em(1))
        grid.setVerticalSpacing(style.em(0.45))
        self.choices = {}
        self._help.hide()
        page = self.parentWidget()
        narrow = page is not None and page.width() < style.em(_TWO_BESIDE)
        half = len(shown) if narrow else -(-len(shown) // 2)
        for place, name in enumerate(shown):
            row, column = place % half, place // half * 2
            label = style.label(field_words(name), Role.ERROR if name in trial.missing else Role.MUTED, wrap=True)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._choice(trial, name) if choosing else _heading(trial, name), row, column + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        self.body.replaceWidget(self._inside, holder)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = holder
        dropped = trial.outcome.dropped_columns
        text = translate("Import", "Not read and never kept: {columns}").format(columns=", ".join(dropped))
        self._dropped.setText(text)
        self._dropped.setVisible(bool(dropped))

    def _choice(self, trial: Trial, name: str) -> ChoiceField:
        field = ChoiceField([(heading, heading) for heading in trial.headings], empty=translate("Import", "no column"))
        field.set_value(trial.columns.get(name))
        field.editor.setAccessibleName(field_words(name))
        field.edited.connect(self._chose)
        Explained(field.editor, field_help(name), self._help)
        self.choices[name] = field
        return field

    def _chose(self) -> None:
        missing = self._trial.missing if self._trial else ()
        chosen = {name: field.value() or "" for name, field in self.choices.items()}
        self.chosen.emit({name: heading for name, heading in chosen.items() if heading or name not in missing})


def _heading(trial: Trial, name: str) -> QWidget:
    return style.label(trial.columns[name], wrap=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowResult:
    """One line of the result: where in the sheet, what about it, and whether the cell was left out."""

    sheet: str
    row: int
    column: str
    words: str
    left_out: bool


class ResultTable(RecordTable[RowResult]):
    """What was not taken, and what to settle about what was."""

    def __init__(self) -> None:
        columns: list[Column[RowResult]] = [
            Column(title=translate("Import", "Sheet"), words=lambda t: t.sheet, width=9, yields=1),
            Column(
                title=translate("Import", "Row"), words=lambda t: str(t.row or ""), order=lambda t: t.row, width=4, right=True
            ),
            Column(title="", words=_standing, tone=_tone, width=9),
            Column(title=translate("Import", "Column"), words=lambda t: t.column, width=16, strong=True),
            Column(title=translate("Import", "What about it"), words=lambda t: t.words, tip=lambda t: t.words, width=20),
        ]
        super().__init__(columns, name=translate("Import", "Rows to look at"))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show it; nothing at all when everything could be read."""
        self.show_found(outcome.rejected, [question for question in outcome.questions if not question.allowed])

    def show_found(self, rejected: Sequence[Rejection], questions: Sequence[Rejection] = ()) -> None:
        """The same by its parts."""
        results = [
            RowResult(sheet=r.sheet, row=r.row, column=r.column, words=_sentence(r.reason), left_out=left_out)
            for found, left_out in ((rejected, True), (questions, False))
            for r in found
        ]
        self.show_records(results)
        self.view.setColumnHidden(0, len({t.sheet for t in results}) < 2)
        self.setVisible(bool(results))
        self.fit_rows()


def _standing(result: RowResult) -> str:
    return translate("Import", "not taken") if result.left_out else translate("Import", "to settle")


def _tone(result: RowResult) -> Tone:
    return Tone.ATTENTION if result.left_out else Tone.PLAIN


def _sentence(reason: str) -> str:
    return labels.reason(reason)


def summary(outcome: Outcome, *, done: bool = False) -> list[str]:
    """What becomes of the sheet, or when that is ``done`` what became of it, a sentence a line."""
    counted = " · ".join(
        words
        for count, words in (
            (outcome.taken, plural("Import", "{count} new row", "{count} new rows", outcome.taken)),
            (outcome.replaced, _changed(outcome, done=done)),
            (
                outcome.unchanged,
                plural("Import", "{count} row known already", "{count} rows known already", outcome.unchanged),
            ),
            (outcome.rows, plural("Import", "{count} row in all", "{count} rows in all", outcome.rows)),
        )
        if count
    )
    lines = [counted or translate("Import", "Nothing new"), *_left_out(outcome, done=done), *_unclear(outcome)]
    return [f"{line}." for line in lines]


_NAMED = 3
"""The number of changed cases that the summary names; the table below it has them all."""


def _changed(outcome: Outcome, *, done: bool) -> str:
    """How much of what was known changes: the cases by code, amounts, or rows."""
    codes = list(dict.fromkeys(change.case for change in outcome.case_changes if change.taken))
    if codes:
        named, count = ", ".join(codes[:_NAMED]) + (" ..." if len(codes) > _NAMED else ""), len(codes)
        if done:
            return plural("Import", "{count} case changed: {codes}", "{count} cases changed: {codes}", count, codes=named)
        return plural("Import", "{count} case changes: {codes}", "{count} cases change: {codes}", count, codes=named)
    count = outcome.replaced
    if outcome.changes and done:
        return plural("Import", "{count} amount reported before changed", "{count} amounts reported before changed", count)
    if outcome.changes:
        return plural("Import", "{count} amount reported before changes", "{count} amounts reported before change", count)
    if done:
        return plural("Import", "{count} row changed something", "{count} rows changed something", count)
    return plural("Import", "{count} row changes something", "{count} rows change something", count)


def _left_out(outcome: Outcome, *, done: bool) -> Iterator[str]:
    """What is not taken in, or is withdrawn."""
    rows = len({(cell.sheet, cell.row) for cell in outcome.rejected})
    absent = outcome.absent_persons
    kept = plural(
        "Import",
        "{count} person reported before is not in the sheet; theirs is kept",
        "{count} persons reported before are not in the sheet; theirs is kept",
        absent,
    )
    said = (_did if done else _does)(rows, outcome.removed, outcome.unknown_persons, outcome.other_teams)
    counts = (rows, outcome.removed, outcome.unknown_persons, outcome.other_teams)
    listed = [*zip(counts[:3], said[:3], strict=True), (absent, kept), (counts[3], said[3])]
    return (words for count, words in listed if count)


def _does(rows: int, removed: int, unknown: int, others: int) -> tuple[str, str, str, str]:
    """What would be left out or withdrawn."""
    return (
        plural(
            "Import",
            "{count} row, or something of it, is not taken in",
            "{count} rows, or something of them, are not taken in",
            rows,
        ),
        plural(
            "Import",
            "{count} amount reported before is not in the sheet and is withdrawn",
            "{count} amounts reported before are not in the sheet and are withdrawn",
            removed,
        ),
        plural(
            "Import",
            "{count} person is not in the caseload and is not kept",
            "{count} persons are not in the caseload and are not kept",
            unknown,
        ),
        plural("Import", "{count} row of another team is left out", "{count} rows of other teams are left out", others),
    )


def _did(rows: int, removed: int, unknown: int, others: int) -> tuple[str, str, str, str]:
    """What was left out or withdrawn."""
    return (
        plural(
            "Import",
            "{count} row, or something of it, was not taken in",
            "{count} rows, or something of them, were not taken in",
            rows,
        ),
        plural(
            "Import",
            "{count} amount reported before was not in the sheet and was withdrawn",
            "{count} amounts reported before were not in the sheet and were withdrawn",
            removed,
        ),
        plural(
            "Import",
            "{count} person was not in the caseload and was not kept",
            "{count} persons were not in the caseload and were not kept",
            unknown,
        ),
        plural("Import", "{count} row of another team was left out", "{count} rows of other teams were left out", others),
    )


def _unclear(outcome: Outcome) -> Iterator[str]:
    """What is asked or has to be settled."""
    if asked := len(outcome.open_questions):
        yield plural("Import", "{count} question has no answer yet", "{count} questions have no answer yet", asked)
    if unclear := len(outcome.questions) - len(outcome.open_questions):
        yield plural(
            "Import", "{count} thing is unclear, but stops nothing", "{count} things are unclear, but stop nothing", unclear
        )
