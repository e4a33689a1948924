"""Importing a sheet: dropped here, looked at, tried, and taken in when the user has seen what was understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError, UnreadableSheet
from kraft_desktop.domain.exchange import SheetKind, TakenSheet
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.imports import any_sheet
from kraft_desktop.services.imports.any_sheet import Sheet, Trial
from kraft_desktop.services.imports.earlier.pending import PendingFile
from kraft_desktop.services.imports.intake import Outcome, Taking
from kraft_desktop.ui.kit.foot import Foot
from kraft_desktop.ui.kit.page import Needs, Page, succeeded, way_to_file
from kraft_desktop.ui.kit.tab_order import in_order
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.imports import account
from kraft_desktop.ui.pages.imports.account import AccountCard
from kraft_desktop.ui.pages.imports.batch import BatchCard
from kraft_desktop.ui.pages.imports.cards import FileCard, ResultCard
from kraft_desktop.ui.pages.imports.parts import ColumnsCard, summary
from kraft_desktop.ui.pages.imports.password import PasswordCard
from kraft_desktop.ui.pages.imports.past import Past
from kraft_desktop.ui.pages.imports.questions import QuestionsCard
from kraft_desktop.ui.pages.imports.recipes import UsedCard
from kraft_desktop.ui.pages.shared.sheet_words import file_words
from kraft_desktop.ui.widgets.card import Card, EmptyState, Tone, add, page_heading
from kraft_desktop.words import plural, translate

_LOCKED = frozenset({"locked", "wrong_password"})
"""The problems of a workbook that its password solves."""


class ImportPage(Page):
    """One sheet at a time; several that are dropped wait for their turn. Without a sheet, the earlier imports and what is
    remembered of the senders."""

    shows = frozenset({"taken_sheets", "import_log", "recipes"}) | SECRECY

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, page_heading(translate("Import", "Import a sheet")))
        self._waiting: list[Path] = []
        self._file: Path | None = None
        self._sheet: Sheet | None = None
        self._how = Taking()
        self._said = ""  # what became of the sheet, once it is taken in
        self._trial: Trial | None = None
        self.take_files(self.receive, busy=lambda: self.progress.running)
        self.empty, self._drop = _empty_state(self._choose), Card()
        self._drop.body.addWidget(self.empty)
        self._drop.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # so that no notice moves the button
        programme = needs.session.programme
        self.file, self.result = FileCard(needs.session), ResultCard(programme)
        self.questions, self.account, self.columns = QuestionsCard(programme), AccountCard(), ColumnsCard()
        self.used, self.past, self.password = UsedCard(programme), Past(self), PasswordCard()
        self.batch = BatchCard()
        add(
            self.body,
            self.batch,
            self._drop,
            self.password,
            self.file,
            self.questions,
            self.account,
            self.result,
            self.used,
            self.columns,
        )
        add(self.body, self.past, 0)
        self.put_away = style.button(translate("Import", "Cancel"))
        self.returned = style.button(translate("Import", "Save the sheet with marked cells ..."))
        self.take = style.button(translate("Import", "Take in"), Role.PRIMARY)
        self.foot = Foot(self.put_away, self.returned, self.take)
        self.stand_below(self.foot)
        self._connect()
        self._show_state()

    def _connect(self) -> None:
        self.password.given.connect(self._look)
        self.password.put_away.connect(self._next)
        self.columns.chosen.connect(lambda chosen: self._again(chosen=chosen))
        self.questions.answered.connect(lambda answers: self._again(answers=answers))
        self.file.put_away.connect(self._next)
        for card in (self.file, self.result):
            card.rechosen.connect(self._rechosen)
        self.put_away.clicked.connect(self._next)
        self.returned.clicked.connect(self._save_returned)
        self.take.clicked.connect(self._take)
        self.used.ask_again.connect(lambda name: self._again(asked_again=self._how.asked_again | {name}))

    # --- choosing a file ----------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kinds = translate("Import", "Sheets (*.xlsx *.ods *.csv)")
        self.receive(self.needs.ask.files(self, translate("Import", "Choose a file"), kinds))

    def receive(self, files: Sequence[Path]) -> None:
        """Look at the first of some files; the others wait."""
        if self._file is None:
            self.batch.forget()
        self._waiting = [*self._waiting, *files]
        if self._sheet is None and not self.progress.running:
            self._next()
        self.file.tell_waiting(len(self._waiting))

    def _next(self) -> None:
        """The next file that waits, or the empty page."""
        self.notice.say("")
        if self._file is not None:
            self.batch.note(self._file.name, self._said or translate("Import", "Not taken in."))
        self._file, self._sheet, self._trial, self._how, self._said = None, None, None, Taking(), ""
        self.password.forget()
        self.columns.close_choices()
        self.questions.forget()
        self.result.absent.set_value(False)
        self._show_state()
        if not self._waiting:
            return
        self._file = self._waiting.pop(0)
        self.file.tell_waiting(len(self._waiting))
        self._look()

    def _look(self, password: str | None = None) -> None:
        """Look at the file; a protected workbook asks for its ``password``."""
        file, session = self._file, self.needs.session
        if file is None:
            return
        self._how = replace(self._how, password=password)
        self.password.forget()

        def look(job: Job) -> Sheet:
            sheet = any_sheet.look_at(session, file, password)
            job.step(1, 2)
            return sheet

        def refused(problem: KraftError) -> None:
            if isinstance(problem, UnreadableSheet) and problem.problem in _LOCKED:
                self._drop.hide()
                self.password.ask(file.name, wrong=password is not None)
            else:
                self.refuse(problem)

        title = translate("Import", "Reading {name}").format(name=file.name)
        self.work(title, look, self._looked_at, refused=refused, ended=self._show_state)

    def _looked_at(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.file.show_sheet(sheet)
        self._try()

    # --- trying it ------------------------------------------------------------------------------------------------------------

    def _rechosen(self) -> None:
        """Another kind, municipality or treatment of those who are absent: try again."""
        if self._sheet is None:
            return
        if self.file.kind.value() is not self._sheet.kind:
            self._how = Taking(password=self._how.password)
            self.columns.close_choices()
            self.questions.forget()
        self._sheet = replace(self._sheet, kind=self.file.kind.value(), municipality=self.file.municipality.value())
        self._how = replace(self._how, remove_absent=self.result.absent.value())
        self._try()

    def _again(self, **how: Any) -> None:
        """Try again with other options."""
        self._how = replace(self._how, **how)
        self._try()

    def _try(self) -> None:
        sheet, session = self._sheet, self.needs.session
        if sheet is None:
            return
        self._trial = None
        self._show_state()
        self.notice.say("")
        how = replace(self._how, dry_run=True)

        def attempt(job: Job) -> Trial:
            trial = any_sheet.try_out(session, sheet, how)
            job.step(1, 1)
            return trial

        title = translate("Import", "Trying it; nothing is kept yet")
        self.work(title, attempt, self._tried, ended=self._show_state)

    def _tried(self, trial: Trial) -> None:
        self._trial = trial
        before = trial.outcome.already
        self._said = "" if before is None else _known_file(before, len(trial.outcome.questions))
        if before is not None:
            self.notice.say(self._said, Tone.GOOD)
        elif trial.missing:
            self.notice.say(translate("Import", "Point out the columns that are marked, so that the sheet can be read."))
        self.columns.show_trial(trial)
        self.questions.show_questions(trial.outcome.open_questions, self._how.answers, trial.names)
        self.account.show_outcome(trial.outcome)
        self.result.show_outcome(trial.outcome)
        self.used.show_used(trial.outcome.recipe)
        in_order(self)
        self._show_state()

    # --- taking it in ---------------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        sheet, session, how = self._sheet, self.needs.session, self._how
        if sheet is None:
            return

        def take(job: Job) -> Outcome:
            return any_sheet.take(session, sheet, replace(how, going_on=lambda: job.step(1, 1)))

        def ended() -> None:
            for card in (self.file, self.questions, self.result, self.foot):
                card.setEnabled(True)

        for card in (self.file, self.questions, self.result, self.foot):
            card.setEnabled(False)
        self.work(translate("Import", "Taking it in"), take, self._taken, ended=ended)

    def _taken(self, outcome: Outcome) -> None:
        name, hours = (self._sheet.name, self._sheet.kind is SheetKind.HOURS) if self._sheet else ("", False)
        said = translate("Import", "{name} is taken in.")
        tone, page, show = Tone.GOOD, "cases", translate("Import", "Show the cases")
        if hours:
            page, show = "hours", translate("Import", "Show the hours")
        if not (outcome.taken or outcome.replaced or outcome.unchanged or outcome.removed):
            said, tone = translate("Import", "Nothing of {name} could be taken in."), Tone.ATTENTION
            page, show = "settle" if outcome.questions else "", translate("Import", "Show what is to be settled")
        said = said.format(name=name)
        counted = summary(outcome, done=True)
        sentences = " ".join((said, *counted, *account.sentences(outcome, done=True)))
        self._said = " ".join(counted)
        named = self._sheet is not None and self._sheet.kind is SheetKind.CASES and tone is Tone.GOOD
        consents = (translate("Consents", "Settle the consents"), lambda: self.wants.emit("consents", None)) if named else None
        self._next()
        self.notice.say(sentences, tone, (show, lambda: self.wants.emit(page, None)) if page else None, consents)
        self.said.emit(said)

    def _save_returned(self) -> None:
        sheet, trial, session, how = self._sheet, self._trial, self.needs.session, self._how
        if sheet is None or trial is None:
            return
        name = f"{Path(sheet.name).stem} - {translate('Import', 'to correct')}.xlsx"
        kinds = translate("Import", "Sheets (*.xlsx)")
        path = self.needs.ask.save_as(self, translate("Import", "Save the sheet with marked cells"), name, kinds)
        if path is None:
            return
        heading = translate("Returned", "To correct")

        def save() -> None:
            any_sheet.save_returned(session, sheet, how, trial.outcome, path, heading, labels.reason)

        said = translate("Import", "The sheet with marked cells is saved: {path}. Send it back the safe way you use.")
        self.do(save, lambda _: succeeded(self, said.format(path=path), way_to_file(self, path)))

    # --- called by the window ---------------------------------------------------------------------------------------------

    def first(self) -> QWidget | None:
        return self.empty.action if self.empty.isVisible() else super().first()

    def refresh(self, kinds: frozenset[str]) -> None:
        self.past.read()
        if kinds & SECRECY and self._trial is not None:
            self._try()  # its questions name people

    def refuse(self, problem: KraftError) -> None:
        super().refuse(problem)
        self._show_state()

    def _show_state(self) -> None:
        """Show the parts that there is something to say in."""
        sheet, trial = self._sheet, self._trial
        readable = trial is not None and trial.outcome.already is None and not trial.missing
        self.batch.show_state(more=self._file is not None)
        for part in (self._drop, self.past):
            part.setVisible(sheet is None and not self.password.isVisible())
        self.file.show_state(sheet, readable=readable, busy=self.progress.running)
        self.columns.setVisible(trial is not None and trial.outcome.already is None)
        self.questions.setVisible(sheet is not None and self.questions.has_any)  # through a new trial, to keep the keyboard
        self.used.setVisible(readable and self.used.has_any)
        for shown in (self.account, self.result, self.foot):
            shown.setVisible(readable)
        self.returned.setVisible(trial is not None and bool(trial.outcome.rejected))

    def show_subject(self, subject: object) -> None:
        if isinstance(subject, Path):
            self.receive([subject])
        elif isinstance(subject, PendingFile) and self._sheet is None:
            wanted = translate("Import", "Drop the same file again to answer: {file}. The program recognises it.")
            self.notice.say(wanted.format(file=file_words(self.session.node, subject)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._sheet is not None and not self.progress.running:
            self._next()
        else:
            super().keyPressEvent(event)


def _known_file(before: TakenSheet, questions: int) -> str:
    """What is said of a file that was imported before."""
    said = translate("Import", "The very same file was imported {day} by {who}.").format(
        day=before.at[:10], who=before.taken_by
    )
    if not questions:
        return f"{said} {translate('Import', 'There is nothing to do.')}"
    still = plural("Import", "{count} question is still open.", "{count} questions are still open.", questions)
    return f"{said} {still}"


def _empty_state(choose: Callable[[], None]) -> EmptyState:
    """What the page shows before there is a file."""
    empty = EmptyState(
        translate("Import", "Drop the file here"),
        translate(
            "Import",
            "A case list, a municipality's payments or physician hours, as .xlsx, .ods or .csv. "
            "Nothing is kept until you have seen what was understood.",
        ),
        translate("Import", "Choose a file ..."),
        choose,
    )
    empty.setFixedHeight(style.em(11))
    return empty
