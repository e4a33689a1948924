"""The cards of the import page around a sheet: what it is read as, and what taking it in would do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from kraft_desktop import vocabulary
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.programme import Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.imports import any_sheet
from kraft_desktop.services.imports.any_sheet import Sheet
from kraft_desktop.services.imports.intake import Outcome
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.case_fields import help_of
from kraft_desktop.ui.pages.imports.changes import CaseChangesTable, ChangesTable
from kraft_desktop.ui.pages.imports.parts import ResultTable, summary
from kraft_desktop.ui.widgets.card import Card, Elided
from kraft_desktop.ui.widgets.fields import CheckField, ChoiceField
from kraft_desktop.ui.widgets.form import Explained, Help
from kraft_desktop.words import translate


class FileCard(Card):
    """A file, what it is read as and from whom. ``rechosen`` when that was changed, ``put_away`` when another is wanted."""

    rechosen = Signal()
    put_away = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        municipalities = [(m.code, m.name) for m in session.municipalities]
        self._choice = len(municipalities) > 1  # with one there is none to make
        self._name, self._help = Elided("", Role.HEADING), style.label("", Role.HELP, wrap=True)
        self.kind = ChoiceField([(kind, vocabulary.sheet_kind(kind)) for kind in any_sheet.kinds(session)])
        self.municipality = ChoiceField(municipalities, empty=translate("Import", "as the sheet says"))
        self.kind.editor.setMinimumWidth(style.em(15))
        self._from = style.label(translate("Import", "from"), Role.MUTED)
        for field, title, means in (
            (
                self.kind,
                translate("Import", "What the sheet is"),
                translate("Import", "Decides which columns are looked for. The program has guessed it from the headings."),
            ),
            (
                self.municipality,
                translate("Import", "Municipality"),
                translate(
                    "Import", "Who reports the payments. It takes the place of what they reported before of these months."
                ),
            ),
        ):
            field.editor.setAccessibleName(title)
            field.edited.connect(self.rechosen)
            Explained(field.editor, _about_file(means), self._help)
        self._more = style.label("", Role.MUTED)
        read_as = style.label(translate("Import", "read as"), Role.MUTED)
        self.other = style.button(translate("Import", "Another file"))
        self.other.clicked.connect(self.put_away)
        chosen = (self._name, read_as, self.kind, self._from, self.municipality)
        self.body.addLayout(Flow(*chosen, self.other, self._more))
        self._help.hide()
        self.body.addWidget(self._help)

    def tell_waiting(self, count: int) -> None:
        """Say how many files wait for their turn."""
        self._more.setText(translate("Import", "{count} more to come").format(count=count) if count else "")

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what a sheet was understood to be."""
        self.kind.set_value(sheet.kind)
        self.municipality.set_value(sheet.municipality)

    def show_state(self, sheet: Sheet | None, *, readable: bool, busy: bool) -> None:
        """Show what there is to say of a sheet; ``readable`` when its result shows, with a way out of its own."""
        support = sheet is not None and sheet.kind is SheetKind.SUPPORT
        self.other.setVisible(sheet is not None and not readable and not busy)
        self.setVisible(sheet is not None)
        self._name.show_text(sheet.name if sheet else "")
        self.municipality.setVisible(support and self._choice)
        self._from.setVisible(support and self._choice)
        if sheet is None:
            self._help.hide()


def _about_file(means: str) -> Help:
    return Help(
        means=means,
        seen_by=translate("Import", "those who take in sheets in this node"),
        kept=translate("Import", "with the note of which files were taken in; the file itself is not kept"),
        leaves=translate("Import", "no"),
    )


class ResultCard(Card):
    """What taking a sheet in would do. ``rechosen`` when those who are absent are treated in another way."""

    rechosen = Signal()

    def __init__(self, programme: Programme) -> None:
        super().__init__(translate("Import", "What happens when it is taken in"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.em(0.3))
        self.body.addLayout(self._lines)
        self.absent = CheckField(translate("Import", "Withdraw what was reported before for persons who are not in the sheet"))
        self.absent.edited.connect(self.rechosen)
        explained = style.label("", Role.HELP, wrap=True)
        explained.hide()
        text = translate("Import", "What an earlier sheet said of them for these months no longer holds. Otherwise it stands.")
        Explained(self.absent.editor, help_of(text, counted=True), explained)
        self.table, self.changes, self.case_changes = ResultTable(), ChangesTable(programme), CaseChangesTable(programme)
        for part in (self.absent, explained, self.table, self.changes, self.case_changes):
            self.body.addWidget(part)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what would become of the sheet."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QLabel):
                widget.hide()
                widget.deleteLater()
        for place, sentence in enumerate(summary(outcome)):
            self._lines.addWidget(style.label(sentence, Role.STRONG if place == 0 else None, wrap=True))
        self.absent.setVisible(bool(outcome.absent_persons) or bool(self.absent.value()))
        self.table.show_outcome(outcome)
        self.changes.show_changes(outcome.changes)
        self.case_changes.show_changes(outcome.case_changes)
