"""The page before real people: what has to be settled outside the program, what is, and the papers that help with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.secrecy.preconditions import SettledPrecondition
from kraft_desktop.services.secrecy import precondition_papers, preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.ui.kit.page import Needs, Page, reveal, succeeded, way_to_file
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.preconditions import lines
from kraft_desktop.ui.pages.preconditions.line_card import LineCard
from kraft_desktop.ui.pages.preconditions.lines import Line
from kraft_desktop.ui.widgets.card import Badge, Card, Tone, add, page_heading
from kraft_desktop.words import plural, translate

_MOST_ROWS = 24


class PreconditionsPage(Page):
    """The lines, with a form for the one chosen; who may not change decisions only reads them."""

    shows = frozenset({"preconditions"})

    def __init__(self, needs: Needs) -> None:
        self.papers = style.button(translate("Preconditions", "Save the papers ..."), icon_name="file")
        title = translate("Preconditions", "Before real people")
        about = translate("Preconditions", "settled by the authorities, outside the program")
        super().__init__(needs, page_heading(title, about, self.papers))
        self._lines: list[Line] = []
        self._may_settle = Right.MANAGE_POLICY in rights.held(needs.session.account)
        self.papers.clicked.connect(self._save_papers)
        self.form = LineCard(needs)
        self.form.wanted.connect(self._settle)
        self.form.reopened.connect(self._reopen)
        self.form.closed.connect(self._back_to_lines)
        self.table = lines.table()
        self.table.chosen.connect(self._choose)
        self.state = Badge("")
        card = Card(translate("Preconditions", "What has to be settled"))
        card.heading.addWidget(self.state)
        add(card.body, style.label(_explained(may_settle=self._may_settle), Role.MUTED, wrap=True), self.table)
        add(self.body, self.form, card, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: lines.read(session), self._show)

    def leave(self) -> None:
        self.form.draft.flush()

    def first(self) -> QWidget | None:
        return self.form if self.form.line is not None else self.table.view

    def _show(self, found: list[Line]) -> None:
        first, self._lines = not self._lines, found
        self.table.show_records(found)
        self.table.fit_rows(_MOST_ROWS)
        lack = sum(line.row is None for line in found)
        words = plural("Preconditions", "{count} line is missing", "{count} lines are missing", lack)
        self.state.show_status(
            words if lack else translate("Preconditions", "every line is settled"), Tone.ATTENTION if lack else Tone.GOOD
        )
        if first:
            self._point_at(lines.next_missing(found, -1))

    def _point_at(self, line: Line | None) -> None:
        if line is not None:
            self.table.select(line.key)

    # --- one line ---------------------------------------------------------------------------------------------------------

    def _choose(self, line: Line) -> None:
        self.notice.say("")
        if self._may_settle:
            self.form.show_line(line)
            reveal(self.form)

    def _settle(self, settlement: Settlement) -> None:
        session, line = self.session, self.form.line
        if line is None:
            return

        def settled(_: SettledPrecondition) -> None:
            self.form.end()
            self.notice.say(translate("Preconditions", "{line}: settled.").format(line=line.words), Tone.GOOD)
            others = [one for one in self._lines if one.key != line.key]
            self._point_at(lines.next_missing(others, line.place))

        def refused(problem: KraftError) -> None:
            if not self.form.refuse(problem):
                self.refuse(problem)

        self.do(lambda: preconditions.settle(session, line.precondition, line.board, settlement), settled, refused=refused)

    def _reopen(self) -> None:
        session, line = self.session, self.form.line
        title = translate("Preconditions", "Open the line again?")
        text = translate(
            "Preconditions", "It stands as missing until it is settled again. What was settled is kept in the store."
        )
        yes = translate("Preconditions", "Open again")
        if line is None or not self.needs.ask.confirm(self, title, text, yes):
            return

        def reopened(_: None) -> None:
            self.form.drop()
            self.notice.say(translate("Preconditions", "{line}: missing again.").format(line=line.words), Tone.ATTENTION)

        self.do(lambda: preconditions.reopen(session, line.precondition, line.board), reopened)

    def _back_to_lines(self) -> None:
        self.table.view.setFocus()

    # --- papers -----------------------------------------------------------------------------------------------------------

    def _save_papers(self) -> None:
        session = self.session
        folder = self.needs.ask.folder(self, translate("Preconditions", "Choose a folder for the papers"))
        if folder is None:
            return

        def write(*, force: bool) -> tuple[Path, ...]:
            return precondition_papers.write(session, folder, force=force)

        def saved(files: tuple[Path, ...]) -> None:
            names = ", ".join(file.name for file in files)
            text = translate("Preconditions", "Saved in {folder}: {names}.").format(folder=folder, names=names)
            succeeded(self, text, way_to_file(self, folder))

        text = translate("Preconditions", "The papers are there already in {folder}.").format(folder=folder)
        self.do(lambda: write(force=False), saved, instead=self.replacing(text, lambda: write(force=True)))


def _explained(*, may_settle: bool) -> str:
    text = translate(
        "Preconditions",
        "Each line needs a name, a day and a diary number. Until then it stands on the first page; no work is stopped. In a "
        "practice store it stands here only.",
    )
    if may_settle:
        return f"{text} {translate('Preconditions', 'Press Enter on a line to settle it, to correct it or to open it again.')}"
    return f"{text} {translate('Preconditions', 'Lines are settled by those who may change the decisions.')}"
