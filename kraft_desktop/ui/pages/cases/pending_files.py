"""The imported files with questions that nobody has answered, each with the way to open it again, and to let it be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kraft_desktop.domain.programme import Node
from kraft_desktop.services.imports.earlier import pending
from kraft_desktop.services.imports.earlier.pending import PendingFile
from kraft_desktop.ui.kit.page import Page
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.pages.shared.sheet_words import file_words
from kraft_desktop.ui.widgets.card import Card, Tone
from kraft_desktop.words import plural, translate


class FilesCard(Card):
    """The files, a line each; hidden without any. ``open_again`` and ``let_be`` carry a file."""

    open_again = Signal(object)
    let_be = Signal(object)

    def __init__(self, node: Node) -> None:
        super().__init__(translate("Settle", "Questions about sheets"))
        about = translate(
            "Settle",
            "The files are not kept, so open the same file again to answer. "
            "What hangs on the questions is not taken in until then.",
        )
        self.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        self._node = node
        self._inside = Holder()
        self.body.addWidget(self._inside)
        self.buttons: list[list[QPushButton]] = []
        self.hide()

    def show_files(self, files: Sequence[PendingFile]) -> None:
        """Show the files."""
        self.buttons = [self._ways(file) for file in files]
        rows = [(file_words(self._node, file), _left(file), ways) for file, ways in zip(files, self.buttons, strict=True)]
        self._inside.put(lines(rows))
        self.setVisible(bool(files))

    def _ways(self, file: PendingFile) -> list[QPushButton]:
        again = style.button(translate("Settle", "Open the sheet again"))
        let_be = style.button(translate("Settle", "Not needed"))
        for button, signal in ((again, self.open_again), (let_be, self.let_be)):
            button.setAccessibleName(f"{button.text()}: {file_words(self._node, file)}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(file))
        return [again, let_be]


def _left(file: PendingFile) -> str:
    """What of a file waits, and on which of its sheets."""
    questions = plural(
        "Settle", "{count} question about the sheet is unanswered", "{count} questions about the sheet are unanswered",
        file.questions,
    )  # fmt: skip
    rows = plural("Settle", "{count} row waits to be read again", "{count} rows wait to be read again", file.let_in)
    sheets = ", ".join(file.sheets)
    parts = (questions if file.questions else "", rows if file.let_in else "", sheets)
    return " \u00b7 ".join(part for part in parts if part)


def let_be(page: Page, file: PendingFile) -> None:
    """Let the questions of a file be without answers, after asking."""
    session = page.session
    title = translate("Settle", "Let the questions be?")
    text = translate("Settle", "What hangs on them stays out of the figures. It is logged that you said so.")
    if not page.needs.ask.confirm(page, title, text, translate("Settle", "Not needed")):
        return

    def done(_: None) -> None:
        said = translate("Settle", "The questions about the sheet need no answer.")
        page.notice.say(said, Tone.GOOD)
        page.said.emit(said)

    page.do(lambda: pending.dismiss(session, file.id), done)
