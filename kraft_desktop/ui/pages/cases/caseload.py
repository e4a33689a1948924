"""The list of cases: the person, the step, and the waiting time of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain import rights
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.visibility import SECRECY
from kraft_desktop.services.audit.looks import OPEN
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.lists.caseload import CaseRow
from kraft_desktop.services.cases.lists.saved_lists import SavedList
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.ui.kit import tab_order
from kraft_desktop.ui.kit.page import Found, Needs, Page
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.board import Board
from kraft_desktop.ui.pages.cases.columns import IN_STEP, CaseColumns, case_name
from kraft_desktop.ui.pages.cases.saved import SavedLists
from kraft_desktop.ui.pages.shared import list_filter
from kraft_desktop.ui.pages.shared.list_noting import ListNoting
from kraft_desktop.ui.pages.shared.missing_lines import MissingLines
from kraft_desktop.ui.widgets.card import Card, EmptyState, page_heading
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.record_model import TableRow
from kraft_desktop.ui.widgets.steps import Standing, StepsBar, StepWords
from kraft_desktop.ui.widgets.table import Narrowing, RecordTable
from kraft_desktop.words import plural, translate

_FOUND, _LEAST_ROWS = 8, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listing:
    """The cases and their table rows, built in the worker since thousands take time."""

    cases: tuple[CaseRow, ...]
    rows: list[TableRow[CaseRow]]


class CaseloadPage(Page):
    """Every case that the account may see. ``wants`` asks for the page of the chosen case, of a new case, or of a list
    import."""

    shows = frozenset(
        {"cases", "participants", "step_events", "decisions", "closings", "interventions"}
        | {"support_months", "settings", "questions", "question_answers", "preconditions", "contacts", "waiting_periods"}
        | SECRECY
    )

    def __init__(self, needs: Needs) -> None:
        self._summary = style.label("", Role.MUTED)
        super().__init__(needs, self._heading(needs.session))
        self._programme = needs.session.programme
        self._columns = CaseColumns(needs.session)
        self._rows: tuple[CaseRow, ...] = ()
        self._searched: list[tuple[CaseRow, str]] = []
        self._step: Step | None = None
        self.missing = MissingLines()
        self.missing.wanted.connect(lambda: self.wants.emit("preconditions", None))
        self.body.addWidget(self.missing)
        self._bar = StepsBar(choosable=True)
        self._bar.setAccessibleName(translate("Caseload", "Cases in each step; choose one to see only those"))
        self._bar.chosen.connect(self._choose_step)
        self.body.addWidget(self._bar)
        self.table = self._make_table()
        self.table.view.setMinimumHeight(style.em(2.4 * _LEAST_ROWS))  # with large text the whole page scrolls
        card = Card()
        card.body.addWidget(self.table)
        self.body.addWidget(self.saved)
        self.body.addWidget(card, 1)
        self.noting = ListNoting(self, self._shown)
        self.table.filter_line.textChanged.connect(lambda _: self.noting.start())
        new = QShortcut(QKeySequence.StandardKey.New, self)
        new.activated.connect(lambda: self.wants.emit("new_case", None))
        new.setEnabled(Right.EDIT_CASES in rights.held(needs.session.account))
        self._show_counts()

    # --- parts --------------------------------------------------------------------------------------------------------------

    def _heading(self, session: Session) -> QLayout:
        mine = rights.held(session.account)
        self.saved = SavedLists(self, self._listed)
        self._import = style.button(translate("Caseload", "Import a sheet"), icon_name="import")
        self._import.clicked.connect(lambda: self.wants.emit("import", None))
        if not mine & {Right.IMPORT_CASES, Right.IMPORT_SUPPORT, Right.IMPORT_HOURS}:
            self._import.hide()
        new = style.button(translate("Caseload", "New case"), Role.PRIMARY, icon_name="plus", hint="Ctrl+N")
        new.clicked.connect(lambda: self.wants.emit("new_case", None))
        if Right.EDIT_CASES not in mine:
            new.hide()
        return page_heading(translate("Caseload", "Cases"), self._summary, self.saved.button, self._import, new)

    def _make_table(self) -> RecordTable[CaseRow]:
        empty = EmptyState(
            translate("Caseload", "No cases here yet"),
            translate("Caseload", "Import the list you keep today, or add one case at a time with New case."),
            translate("Caseload", "Import a case list"),
            lambda: self.wants.emit("import", None),
        )
        table: RecordTable[CaseRow] = RecordTable(
            self._columns.all(),
            name=translate("Caseload", "Cases"),
            key=lambda case: case.case_id,
            empty=empty,
            last=lambda case: case.closed is not None,
        )
        table.filter_line.setPlaceholderText(translate("Caseload", "Name, number, code, contact ..."))
        municipalities = [(m.code, m.name) for m in self.session.municipalities]
        tracks = [
            (c.code, vocabulary.code_name(self._programme, CodeList.TRACK, c.code))
            for c in self._programme.codes[CodeList.TRACK]
        ]
        self.municipality = ChoiceField(municipalities, empty=translate("Caseload", "All municipalities"))
        self.track = ChoiceField(tracks, empty=translate("Caseload", "Both tracks"))
        self.standing = ChoiceField(list_filter.standings())
        self._choices = (*((self.municipality,) if len(municipalities) > 1 else ()), self.track, self.standing)
        for field, title in (
            (self.municipality, translate("Caseload", "Municipality")),
            (self.track, translate("Caseload", "Track")),
            (self.standing, translate("Caseload", "Open or closed")),
        ):
            field.editor.setAccessibleName(title)
            field.edited.connect(self._narrow)
            if field not in self._choices:
                continue
            table.add_tool(field)
            table.narrowings.append(_narrowing(field, field.value()))
        step_words = lambda: _step_words(self._programme, self._step)  # noqa: E731
        table.narrowings.append(Narrowing(words=step_words, clear=lambda: self._choose_step(None)))
        table.cleared.connect(self._narrow)
        table.menu.add(translate("Caseload", "Open the case"), lambda case: self.wants.emit("case", case.case_id))
        table.menu.add(translate("Caseload", "Copy the case code"), lambda c: QGuiApplication.clipboard().setText(c.code))
        header = table.view.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.chosen.connect(lambda case: self.wants.emit("case", case.case_id))
        self._add_board(table)
        return table

    def _add_board(self, table: RecordTable[CaseRow]) -> None:
        """The board over the five steps, in place of the rows while its button is pressed."""
        self.board = Board(self._programme, self._columns)
        self.board.chosen.connect(lambda case: self.wants.emit("case", case.case_id))
        self.as_board = style.button(translate("Caseload", "Board"), hint="Ctrl+B")
        self.as_board.setCheckable(True)
        self.as_board.setShortcut("Ctrl+B")
        self.as_board.toggled.connect(self._turn_board)
        table.add_tool(self.as_board)
        self.saved.chosen.connect(self._choose_list)
        table.model.modelReset.connect(self._fill_board)
        table.model.layoutChanged.connect(self._fill_board)

    def _turn_board(self, on: bool) -> None:  # as the button sends it
        self.table.show_rows_in(self.board if on else None)
        self._fill_board()

    def _fill_board(self) -> None:
        """Show on the board the cases that the filters let through."""
        if self.as_board.isChecked():
            model = self.table.model
            self.board.show_cases(model.record(place) for place in range(model.rowCount()))

    # --- actions ------------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session, model = self.session, self.table.model

        def read() -> _Listing:
            cases = caseload.listing(session, again=True)  # what is shown of it is noted in the trail apart
            return _Listing(cases=cases, rows=model.rows_of(cases))

        self.read(read, self._show)
        self.read(lambda: preconditions.missing(session), self.missing.show_missing)

    def _show(self, listing: _Listing) -> None:
        rows, first = listing.cases, not self._rows
        self._rows, self._searched = rows, []
        tab_order.in_order(self)  # the choices were added after the rows
        self.read(lambda: [(case, _searched(case)) for case in rows], self._keep_searched)
        for part in (self._bar, self.saved.button, *self._choices):
            part.setVisible(bool(rows))
        self.table.filter_line.setVisible(bool(rows))
        if first:
            self.table.sort_by(IN_STEP, descending=True)
        self.table.show_rows(listing.rows)
        self._narrow()
        session, model = self.needs.session, self.table.model

        def read() -> _Listing:
            cases = caseload.with_the_rest(session, rows)
            return _Listing(cases=cases, rows=model.rows_of(cases))

        self.needs.worker.run(read, lambda listing: self._show_support(rows, listing), owner=self)

    def _show_support(self, read_for: tuple[CaseRow, ...], listing: _Listing) -> None:
        """Add the support before the referral to the rows in ``read_for``, unless other rows are shown by now."""
        if self._rows is read_for:
            self._rows = listing.cases
            self.table.show_rows(listing.rows)
            self._narrow()

    def _keep_searched(self, searched: list[tuple[CaseRow, str]]) -> None:
        self._searched = sorted(searched, key=lambda pair: pair[0].closed is not None)

    def _narrow(self) -> None:
        """Show only the cases that match the choices beside the filter."""
        municipality: str | None = self.municipality.value()
        track: str | None = self.track.value()
        standing: str = self.standing.value()

        def keep(case: CaseRow) -> bool:
            right_place = municipality is None or case.municipality == municipality
            right_standing = case.is_in(standing)
            return right_place and right_standing and (track is None or case.track == track)

        kept = [case for case in self._rows if keep(case)]
        shown = {case.case_id for case in kept if self._step in {None, case.step}}
        self.table.filter_by(lambda case: case.case_id in shown)
        self.noting.start()
        self._show_counts(Counter(case.step for case in kept))

    def _shown(self) -> tuple[list[str], dict[str, str]]:
        """The ids of the cases that are shown, and by which choices."""
        model = self.table.model
        chosen = list_filter.chosen(
            municipality=self.municipality.value(),
            track=self.track.value(),
            standing=self.standing.value(),
            step=self._step,
            typed=self.table.filter_line.text(),
        )
        return [model.record(place).case_id for place in range(model.rowCount())], chosen

    def leave(self) -> None:
        self.noting.flush()

    def _listed(self) -> SavedList:
        """What the list shows now, to be saved under a name."""
        place, descending = self.table.model.order or (IN_STEP, True)
        column = self.table.model.columns[place].code
        return SavedList(
            name="", chosen=self._shown()[1], column=column, descending=descending, board=self.as_board.isChecked()
        )

    def _choose_list(self, saved: SavedList) -> None:
        """Show a saved list, in place of what was chosen and typed before."""
        codes = [column.code for column in self.table.model.columns]
        if saved.column in codes:
            self.table.sort_by(codes.index(saved.column), descending=saved.descending)
        self.table.filter_line.clear()
        self.municipality.set_value(saved.chosen.get("municipality"))
        self.track.set_value(saved.chosen.get("track"))
        self.standing.set_value(saved.chosen.get("standing", OPEN))
        self._step = Step(int(saved.chosen["step"])) if "step" in saved.chosen else None
        self.as_board.setChecked(saved.board)
        self._narrow()
        self.notice.say(translate("Caseload", "The list {name} is shown").format(name=saved.name))

    def _show_counts(self, by_step: Counter[Step | None] | None = None) -> None:
        counts = by_step or Counter()
        self._bar.show_steps(
            [
                StepWords(
                    title=f"{step.value} {vocabulary.process_step(self._programme, step)}",
                    subtitle=formats.cases(counts[step]),
                    standing=Standing.CURRENT if step is self._step else Standing.COMING,
                )
                for step in Step
            ]
        )
        open_cases = sum(case.closed is None for case in self._rows)
        are_open = plural("Caseload", "{count} open", "{count} open", open_cases)
        are_closed = plural("Caseload", "{count} closed", "{count} closed", len(self._rows) - open_cases)
        self._summary.setText(f"{are_open}, {are_closed}" if self._rows else "")

    def _choose_step(self, place: int | None) -> None:
        """Show only the cases of one step; None, or the same step again, shows all."""
        step = Step(place + 1) if place is not None else None
        self._step = None if step is self._step else step
        self._narrow()

    def first(self) -> QWidget | None:
        return self.table.view if self.table.current() else self.table.filter_line

    def search(self, text: str) -> Sequence[Found]:
        words = fold(text).split()
        found = (case for case, held in self._searched if all(word in held for word in words))
        return [self._found(case) for case, _ in zip(found, range(_FOUND), strict=False)] if words else ()

    def _found(self, case: CaseRow) -> Found:
        born = translate("Caseload", "born {year}").format(year=case.born) if case.born else ""
        about = " · ".join(part for part in (born, case.municipality_name, self._columns.standing(case)) if part)
        title = f"{case.code} {case_name(case)}"
        return Found(title=title, about=about, go=lambda: self.wants.emit("case", case.case_id))


def _narrowing(field: ChoiceField, usual: object) -> Narrowing:
    """The filter of a choice that lets everything usual through while it has its ``usual`` value."""
    return Narrowing(words=lambda: "" if field.value() == usual else field.text(), clear=lambda: field.set_value(usual))


def _step_words(programme: Programme, step: Step | None) -> str:
    return f"{step.value} {vocabulary.process_step(programme, step)}" if step else ""


def _searched(case: CaseRow) -> str:
    """The text of a case that a search looks in."""
    return fold(f"{case.code} {case.name or ''} {case.personal_number or ''}")
