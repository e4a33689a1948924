"""Figures that have left the node: the list of them, and entering those that left without the program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.domain.errors import FiguresContradict, FiguresDisagree, KraftError
from kraft_desktop.services.published import documents, entries
from kraft_desktop.services.published.documents import ReadFigures
from kraft_desktop.services.published.entries import EnteredPublication, PublicationFacts, PublishedFigures
from kraft_desktop.ui.kit.drafting import Drafting
from kraft_desktop.ui.kit.page import Needs, Page
from kraft_desktop.ui.kit.progress import Progress
from kraft_desktop.ui.kit.work import Job
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.published.parts import FiguresForm, PublishedTable, is_by_hand
from kraft_desktop.ui.widgets.card import Card, Notice, Tone, page_heading, row
from kraft_desktop.words import plural, translate

_TOUCHED = frozenset({"publications"})
_SENT = frozenset({"sent"})
_ROWS = 24
"""Ems that the list has at least."""


class PublishedPage(Page):
    """A list of what has left; ``add`` opens the form below which it waits. ``changed`` when something was entered."""

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs, self._session = needs, needs.session
        self.take_files(self.receive, busy=lambda: self.progress.running)
        self.notice, self.progress = Notice(), Progress()
        self.add = style.button(translate("Published", "Add"), Role.PRIMARY)
        self.add.clicked.connect(self._add)
        self.from_file = style.button(translate("Published", "Add from a file ..."))
        self.from_file.clicked.connect(self._choose)
        about = translate("Published", "later packages take them into account")
        title = translate("Published", "Figures that have left")
        self.body.addLayout(page_heading(title, about, self.from_file, self.add))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.notice)
        self.form = FiguresForm(self._session)
        self.form.file.other.clicked.connect(self._type)
        self.draft = Drafting(self, needs.worker, self._session, "published")
        self.draft.follow(self.form)
        self._entry, self._list = self._entry_card(), self._list_card()
        self.body.addWidget(self._entry)
        self.body.addWidget(self._list, 1)
        self.body.addStretch()
        self.form.clear()
        self._show_entry(open_=False)

    def _entry_card(self) -> Card:
        card = Card(translate("Published", "Figures that left without the program"))
        explained = translate("Published", "Write what was handed out and nothing else; leave a number empty that was not.")
        card.body.addWidget(style.label(explained, Role.MUTED, wrap=True))
        card.body.addWidget(self.form)
        self.cancel = style.button(translate("Published", "Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.save = style.button(translate("Published", "Save"), Role.PRIMARY, hint="Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self.save.clicked.connect(self._save)
        card.body.addLayout(row(None, self.cancel, self.save))
        return card

    def _list_card(self) -> Card:
        card = Card()
        self.table = PublishedTable()
        self.table.setMinimumHeight(style.em(_ROWS))
        self.table.selected.connect(self._selected)
        self.withdraw = style.button(translate("Published", "Withdraw a mistake ..."), Role.DANGER)
        self.withdraw.clicked.connect(self._withdraw)
        self.apart = style.button(translate("Published", "They follow another definition ..."))
        self.apart.clicked.connect(self._set_apart)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(None, self.apart, self.withdraw))
        self._selected(None)
        return card

    # --- the list -----------------------------------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        session = self._session
        if not kinds:
            self.draft.offer(self._offer)
        if not kinds or kinds & (_TOUCHED | _SENT):
            self._needs.worker.run(lambda: entries.all_published(session), self._show, owner=self, refused=self._refused)

    def _show(self, found: Sequence[PublishedFigures]) -> None:
        self.table.show_records(found)
        self.table.filter_line.setVisible(bool(found))
        self._selected(self.table.current())

    def _selected(self, one: PublishedFigures | None) -> None:
        self.withdraw.setVisible(is_by_hand(one) and one is not None and not one.used)
        self.apart.setVisible(is_by_hand(one) and one is not None and not one.other_definition)

    def _withdraw(self) -> None:
        one = self.table.current()
        text = translate(
            "Published",
            "Only take back what never left: what has left cannot be unsaid, and later packages must go on minding it.",
        )
        title, yes = translate("Published", "Withdraw the figures?"), translate("Published", "Withdraw")
        if one is not None and self._needs.ask.confirm(self, title, text, yes, danger=True):
            self._change(lambda: entries.withdraw(self._session, one.id), translate("Published", "The figures are withdrawn."))

    def _set_apart(self) -> None:
        one = self.table.current()
        text = translate(
            "Published",
            "They stay in the list, but later packages are not protected against them. Only when they count something else.",
        )
        title, yes = translate("Published", "Do they follow another definition?"), translate("Published", "Only list them")
        if one is not None and self._needs.ask.confirm(self, title, text, yes, danger=True):
            self._change(
                lambda: entries.mark_other_definition(self._session, one.id),
                translate("Published", "They are only listed now."),
            )

    def _change(self, verb: Any, said: str) -> None:
        def done(_: object) -> None:
            self.notice.say(said, Tone.GOOD)
            self._tell(said)

        self._needs.worker.run(verb, done, owner=self, refused=self._refused)

    # --- entering -----------------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        self.notice.say("")
        self._show_entry(open_=True)
        self.form.field("until").setFocus()

    def _show_entry(self, *, open_: bool) -> None:
        self._entry.setVisible(open_)
        self._list.setVisible(not open_)
        self.add.setEnabled(not open_)

    def _offer(self, texts: dict[str, str]) -> None:
        self.form.set_texts(texts)
        self.draft.over()
        self._show_entry(open_=True)
        said = translate("Published", "What you typed before is still here. Save it, or press Cancel to throw it away.")
        self.notice.say(said, Tone.ACCENT)

    def _cancel(self) -> None:
        self.draft.forget()
        self.notice.say("")
        self._close()

    def _close(self) -> None:
        self.form.clear()
        self._show_entry(open_=False)
        self.add.setFocus()

    def _type(self) -> None:
        self.form.show_file("", None)

    def _choose(self) -> None:
        kinds = translate("Published", "Sheets and tables (*.xlsx *.csv *.json)")
        self.receive(self._needs.ask.files(self, translate("Published", "Choose a file"), kinds))

    def receive(self, files: Sequence[Path]) -> None:
        """Read the first of some files; one at a time."""
        if not files:
            return
        session, file = self._session, files[0]
        self.notice.say("")

        def read(job: Job) -> ReadFigures:
            found = documents.read_path(session, file)
            job.step(1, 1)
            return found

        def show(found: ReadFigures) -> None:
            self.form.show_file(file.name, found)
            self._add()

        title = translate("Published", "Reading {name}").format(name=file.name)
        self.progress.run(self._needs.worker, title, read, show, owner=self, refused=self._refused)

    def _save(self) -> None:
        values, numbers = self.form.values(), self.form.numbers()
        if values is None or numbers is None:
            return
        session, apart = self._session, values["other_definition"]
        leaflet = PublicationFacts(until=values["until"], published=values["published"], source=values["source"])

        def enter(job: Job) -> EnteredPublication:
            return entries.enter(session, leaflet, numbers, other_definition=apart, going_on=lambda: job.step(1, 1))

        title = translate("Published", "Holding the figures against everything that has left")
        self._entry.setEnabled(False)
        worker, refused = self._needs.worker, self._refused
        self.progress.run(worker, title, enter, self._entered, owner=self, refused=refused, ended=self._enable)

    def _enable(self) -> None:
        self._entry.setEnabled(True)

    def _entered(self, entered: EnteredPublication) -> None:
        self.draft.forget()
        self._enable()
        self._close()
        if entered.already:
            said, tone = translate("Published", "The very same figures were here already. Nothing was changed."), Tone.GOOD
        else:
            kept = plural("Published", "{count} number is kept", "{count} numbers are kept", entered.numbers)
            then = translate("Published", "Every later package minds what is entered here.")
            if all(publication.other_definition for publication in entered.publications):
                then = translate("Published", "What is entered here is only listed.")
            said, tone = f"{kept}. {then}", Tone.GOOD
        if entered.exact + entered.narrow:
            warning = plural(
                "Published",
                "Of all that has left, {count} small number can already be worked out exactly and {narrow} too nearly.",
                "Of all that has left, {count} small numbers can already be worked out exactly and {narrow} too nearly.",
                entered.exact,
                narrow=entered.narrow,
            )
            said, tone = f"{said} {warning}", Tone.ATTENTION
        self.notice.say(said, tone)
        self._tell(said)

    def _tell(self, said: str) -> None:
        self.said.emit(said)
        self.changed.emit(_TOUCHED)
        self.refresh(_TOUCHED)

    def _refused(self, problem: KraftError) -> None:
        self.notice.say(labels.sentence(problem), Tone.ATTENTION)
        if isinstance(problem, FiguresContradict | FiguresDisagree):
            self.draft.keep()

    def leave(self) -> None:
        self.draft.flush()
