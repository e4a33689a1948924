"""The section about the program: its version, its parts and their licences, and where the store is."""

from __future__ import annotations

from kraft_desktop.services import shipped
from kraft_desktop.services.shipped import About, Part
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.columns import Columns
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.safekeeping.sections import ABOUT, SafekeepingPage
from kraft_desktop.ui.widgets.card import Card, add, row
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from kraft_desktop.words import translate

_ROWS = 8


class AboutPage(SafekeepingPage):
    """The section about the program."""

    shows = frozenset[str]()

    def __init__(self, needs: Needs) -> None:
        super().__init__(needs, ABOUT, translate("About", "what it is made of, and where the store is"))
        self._about: About | None = None
        self.program, self.store = Card("KRAFT Desktop"), Card(translate("About", "The store"))
        self._version, self._folder = style.label("", wrap=True), style.label("", wrap=True)
        network = translate(
            "About",
            "The program never uses a network connection: it has no part that could, and a test holds it to that. What leaves "
            "the computer leaves as a file that you send.",
        )
        licence = translate("About", "Free software under the licence EUPL 1.2. The licences of its parts are below.")
        for text in (self._version, style.label(network, wrap=True), style.label(licence, Role.MUTED, wrap=True)):
            self.program.body.addWidget(text)
        self.program.body.addStretch()
        self.open = style.button(translate("About", "Show the folder"), icon_name="folder")
        self.open.clicked.connect(self._open)
        place = translate("About", "The folder holds encrypted files only. Copy none of them by hand: make a backup instead.")
        self.store.body.addWidget(self._folder)
        self.store.body.addWidget(style.label(place, Role.MUTED, wrap=True))
        self.store.body.addLayout(row(self.open, None))
        self.store.body.addStretch()
        cards = Columns()
        cards.addWidget(self.program)
        cards.addWidget(self.store)
        parts = Card(translate("About", "Parts and licences"))
        self.table: RecordTable[Part] = RecordTable(
            _columns(), name=translate("About", "Parts and licences"), key=lambda part: part.name
        )
        parts.body.addWidget(self.table)
        add(self.body, cards, parts, 0)

    def refresh(self, kinds: frozenset[str]) -> None:
        del kinds
        session = self.session
        self.read(lambda: shipped.about(session), self._show)

    def _show(self, found: About) -> None:
        self._about = found
        self._version.setText(translate("About", "Version {version}").format(version=found.version))
        store = translate("About", "{folder}\nNumber {number} \u00b7 form {form}")
        self._folder.setText(store.format(folder=found.folder, number=found.store_id, form=found.form))
        self.table.show_records(found.parts)
        self.table.fit_rows(_ROWS)

    def _open(self) -> None:
        if self._about is not None:
            self.needs.ask.open(self._about.folder)


def _columns() -> list[Column[Part]]:
    return [
        Column(title=translate("About", "Part"), words=lambda part: part.name, width=13, strong=True),
        Column(title=translate("About", "Version"), words=lambda part: part.version, width=10),
        Column(title=translate("About", "Licence"), words=lambda part: part.licence, width=14),
    ]
