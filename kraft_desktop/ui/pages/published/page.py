"""The page for published figures: the list of them, and the form for those published outside the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kraft_desktop.domain.errors import FiguresContradict, FiguresDisagree, KraftError
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.published import documents, entries
from kraft_desktop.services.published.documents import ReadFigures
from kraft_desktop.services.published.entries import EnteredPublication
from kraft_desktop.ui.kit.page import Needs, Page, way_to
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.published.entry import EntryCard, NewFigures
from kraft_desktop.ui.pages.published.list import ListCard
from kraft_desktop.ui.widgets.card import Tone, add, page_heading
from kraft_desktop.words import plural, translate


class PublishedPage(Page):
    """The list of published figures; ``add`` opens the form."""

    shows = frozenset({"own_publications", "sent_packages"})

    def __init__(self, needs: Needs) -> None:
        self.add = style.button(translate("Published", "Add"), Role.PRIMARY)
        self.from_file = style.button(translate("Published", "Add from a file ..."))
        title, about = (
            translate("Published", "Figures that have left"),
            translate("Published", "later packages take them into account"),
        )
        super().__init__(needs, page_heading(title, about, self.from_file, self.add))
        self.take_files(self.receive, busy=lambda: self.progress.running)
        self.entry, self.list = EntryCard(needs), ListCard()
        self.add.clicked.connect(self._add)
        self.from_file.clicked.connect(self._choose)
        self.entry.wanted.connect(self._enter)
        self.entry.offered.connect(self._offered)
        self.entry.closed.connect(self._close)
        self.list.withdraw.clicked.connect(self._withdraw)
        self.list.apart.clicked.connect(self._set_apart)
        add(self.body, self.entry)
        self.body.addWidget(self.list, 1)
        self.body.addStretch()
        self._show_entry(open_=False)

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self.session
        if not kinds:
            self.entry.offer()
        self.read(lambda: entries.all_published(session), self.list.show_figures)

    def leave(self) -> None:
        self.entry.draft.flush()

    # --- the list -----------------------------------------------------------------------------------------------------------

    def _withdraw(self) -> None:
        session, one = self.session, self.list.table.current()
        text = translate(
            "Published",
            "Only take back what never left: what has left cannot be unsaid, and later packages must go on minding it.",
        )
        title, yes = translate("Published", "Withdraw the figures?"), translate("Published", "Withdraw")
        if one is not None and self.needs.ask.confirm(self, title, text, yes, danger=True):
            self._change(lambda: entries.withdraw(session, one.id), translate("Published", "The figures are withdrawn."))

    def _set_apart(self) -> None:
        session, one = self.session, self.list.table.current()
        text = translate(
            "Published",
            "They stay in the list, but later packages are not protected against them. Only when they count something else.",
        )
        title, yes = translate("Published", "Do they follow another definition?"), translate("Published", "Only list them")
        if one is not None and self.needs.ask.confirm(self, title, text, yes, danger=True):
            message = translate("Published", "They are only listed now.")
            self._change(lambda: entries.mark_other_definition(session, one.id), message)

    def _change(self, verb: Callable[[], object], message: str) -> None:
        self.do(verb, lambda _: self._tell(message, Tone.GOOD))

    # --- entering -----------------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        self.notice.say("")
        self._show_entry(open_=True)
        self.entry.offer()

    def _show_entry(self, *, open_: bool) -> None:
        self.entry.setVisible(open_)
        self.list.setVisible(not open_)
        self.add.setEnabled(not open_)
        if open_:
            self.entry.setFocus()

    def _offered(self) -> None:
        self._show_entry(open_=True)
        message = translate("Published", "What you typed before is still here. Save it, or press Cancel to throw it away.")
        self.notice.say(message, Tone.ACCENT)

    def _close(self) -> None:
        self.notice.say("")
        self._show_entry(open_=False)
        self.add.setFocus()

    def _choose(self) -> None:
        kinds = translate("Published", "Sheets and tables (*.xlsx *.csv *.json)")
        self.receive(self.needs.ask.files(self, translate("Published", "Choose a file"), kinds))

    def receive(self, files: Sequence[Path]) -> None:
        """Read the first of the files; only one can be entered at a time."""
        if not files:
            return
        session, file = self.session, files[0]
        self.notice.say("")

        def read(job: Job) -> ReadFigures:
            found = documents.read_path(session, file)
            job.step(1, 1)
            return found

        def show(found: ReadFigures) -> None:
            self.entry.form.show_file(file.name, found)
            self._show_entry(open_=True)

        self.work(translate("Published", "Reading {name}").format(name=file.name), read, show)

    def _enter(self, new: NewFigures) -> None:
        session = self.session

        def enter(job: Job) -> EnteredPublication:
            apart, numbers = new.other_definition, new.numbers
            return entries.enter(session, new.facts, numbers, other_definition=apart, going_on=lambda: job.step(1, 1))

        self.entry.setEnabled(False)
        title = translate("Published", "Holding the figures against everything that has left")
        self.work(title, enter, self._entered, ended=lambda: self.entry.setEnabled(True))

    def _entered(self, entered: EnteredPublication) -> None:
        self.entry.drop()
        if entered.already:
            message, tone = translate("Published", "The very same figures were here already. Nothing was changed."), Tone.GOOD
        else:
            kept = plural("Published", "{count} number is kept", "{count} numbers are kept", entered.numbers)
            then = translate("Published", "Every later package minds what is entered here.")
            if all(publication.other_definition for publication in entered.publications):
                then = translate("Published", "What is entered here is only listed.")
            message, tone = f"{kept}. {then}", Tone.GOOD
        if entered.exact + entered.narrow:
            warning = plural(
                "Published",
                "Of all that has left, {count} small number can already be worked out exactly and {narrow} too nearly.",
                "Of all that has left, {count} small numbers can already be worked out exactly and {narrow} too nearly.",
                entered.exact,
                narrow=entered.narrow,
            )
            message, tone = f"{message} {warning}", Tone.ATTENTION
        self._tell(message, tone)

    def _tell(self, message: str, tone: Tone) -> None:
        words = translate("Page", "To the half-year package")
        self.notice.say(message, tone, way_to(self, words, "package", needs=Right.MAKE_PACKAGE))
        self.said.emit(message)

    def refuse(self, problem: KraftError) -> None:
        super().refuse(problem)
        if isinstance(problem, FiguresContradict | FiguresDisagree):
            self.entry.draft.keep()
