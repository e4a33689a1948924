"""The results for opened files on the project owner's page, before and after they are imported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.budget import AMOUNTS
from kraft_desktop.domain.errors import KraftError, PackageRefused
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.programme import Programme
from kraft_desktop.domain.statistics.classes import SumName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.incoming.receiving import InspectedFile, ReceivedFile, Verified
from kraft_desktop.services.outgoing import name_screening
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import Columns, empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone, add
from kraft_desktop.ui.widgets.fields import TextField
from kraft_desktop.ui.widgets.figure_table import ReadAloud
from kraft_desktop.words import plural, translate

_ABOUT_KEYS = frozenset({"unknown_key", "unconfirmed_key"})


class _Results(Card):
    """Results in a column: each a badge, a title, and lines of detail. ``keys`` asks for the keys page."""

    keys = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(1))
        self.body.addLayout(self._list)

    def _begin(self, badge: Badge, title: str, words: Sequence[str]) -> QVBoxLayout:
        """The layout of a new result with its first lines; details are added to it."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.4))
        head = Flow()
        for part in (badge, style.label(title, Role.STRONG)):
            head.addWidget(part)
        if words:
            head.addWidget(ReadAloud(words, scale=1.25))
        layout.addLayout(head)
        self._list.addWidget(holder)
        return layout

    def _say(self, layout: QVBoxLayout, questions: Sequence[str], error: KraftError | None) -> None:
        """Add the questions about the file, and the error when there is one."""
        for question in questions:
            layout.addWidget(style.label(f"{labels.detail(question)}.", Role.ATTENTION, wrap=True))
        if error is None:
            return
        layout.addWidget(style.label(labels.refusal(error), wrap=True))
        if isinstance(error, PackageRefused) and error.reason in _ABOUT_KEYS:
            keys, line = style.button(translate("Owner", "Keys of the nodes"), Role.LINK), Flow()
            keys.clicked.connect(self.keys)
            line.addWidget(keys)
            layout.addLayout(line)


class InspectedCard(_Results):
    """Opened and verified files that are not saved yet. ``take`` asks to import them, ``put_away`` to discard them."""

    take = Signal()
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Owner", "Verified, not taken in yet"))
        self.looked: Sequence[InspectedFile] = ()
        self.remarks: dict[Path, TextField] = {}
        self._notice = Notice()
        self.body.insertWidget(1, self._notice)  # above the list, which may be long, like the buttons
        self.accept = style.button("", Role.PRIMARY)
        self.accept.clicked.connect(self.take)
        self.leave = style.button(translate("Owner", "Put away"))
        self.leave.clicked.connect(self.put_away)
        doing = Flow()
        for button in (self.accept, self.leave):
            doing.addWidget(button)
        self.body.insertLayout(1, doing)

    def show_looked(self, looked: Sequence[InspectedFile], session: Session, asked: Mapping[Path, str]) -> None:
        """Show the content of the files with the questions in ``asked``, and the buttons to import or discard them."""
        empty(self._list)
        self.looked, self.remarks = looked, {}
        self._notice.say("")
        for one in looked:
            self._result(one, session)
        for file, field in self.remarks.items():
            field.set_text(asked.get(file, ""))
        ready = sum(one.status == receiving.READY for one in looked)
        known = any(one.status == receiving.ALREADY for one in looked)
        again = translate("Owner", "Write the receipt again")
        self.accept.setText(plural("Owner", "Take in the package", "Take in {count} packages", ready) if ready else again)
        self.accept.setVisible(bool(ready) or known)

    def focus(self) -> None:
        """Focus the import button, or the discard button when nothing can be imported."""
        (self.accept if self.accept.isVisible() else self.leave).setFocus()

    def refuse(self, problem: KraftError) -> None:
        """Show why the files cannot be imported."""
        self._notice.say(labels.sentence(problem), Tone.ATTENTION)

    def waiting(self) -> Sequence[Path]:
        """The files that can be imported."""
        return [one.file for one in self.looked if one.status == receiving.READY]

    def asked(self) -> Mapping[Path, str]:
        """The questions typed, by file."""
        return {file: field.text() for file, field in self.remarks.items()}

    def _result(self, looked: InspectedFile, session: Session) -> None:
        badge = {
            receiving.READY: Badge(translate("Owner", "in order"), Tone.GOOD),
            receiving.ALREADY: Badge(translate("Owner", "was here already"), Tone.PLAIN),
        }.get(looked.status, Badge(translate("Owner", "refused"), Tone.DANGER))
        verified = looked.verified
        if verified is None:
            self._say(self._begin(badge, looked.file.name, ()), (), looked.error)
            return
        heading = verified.payload.heading
        title = translate("Owner", "{node}: {kind} {period}, version {version}").format(
            node=session.programme.node(heading.node).name,
            kind=vocabulary.published_kind(heading.kind).lower(),
            period=vocabulary.period_name(heading.period.id),
            version=heading.version,
        )
        layout = self._begin(badge, title, verified.words)
        for line in _contents(verified):
            layout.addWidget(style.label(line, Role.MUTED, wrap=True))
        if looked.status == receiving.READY:
            _show_content(layout, verified, session)
        self._say(layout, verified.questions, looked.error)
        if looked.status == receiving.READY and heading.kind is not PackageKind.STATUS:
            self._ask(layout, looked.file, title)

    def _ask(self, layout: QVBoxLayout, file: Path, title: str) -> None:
        """Add a field for a free-text question about a file."""
        field = TextField(placeholder=translate("Owner", "if there is one; it goes back with the receipt"))
        field.editor.setAccessibleName(translate("Owner", "Question of your own about {package}").format(package=title))
        label = QLabel(translate("Owner", "Question of your own to the node"))
        label.setBuddy(field.editor)
        layout.addWidget(label)
        layout.addWidget(field)
        self.remarks[file] = field


def _show_content(layout: QVBoxLayout, verified: Verified, session: Session) -> None:
    """Add the tables and texts of a package, so that they are read before it is asked about and taken in."""
    payload = verified.payload
    shown = [(package_tables.heading(laid), package_tables.table(session, laid)) for laid in verified.layouts]
    if payload.heading.kind is PackageKind.HALF_YEAR:
        values: dict[str, int | None] = {name: payload.sums[name].value for name in SumName}
        table = package_tables.sums_table(values, payload.physician_minutes, payload.withdrawals)
        shown.append((package_tables.sums_heading(), table))
    tables = Columns(least=36)
    for title, table in shown:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, style.em(0.4), 0, style.em(0.4))
        add(inside, style.label(title, Role.STRONG), table, 0)
        tables.addWidget(part)
    layout.addLayout(tables)
    node = payload.heading.node
    for code, paragraphs in payload.texts.items():
        name = translate("Owner", "The whole node") if code == node else vocabulary.municipality(session.programme, code)
        layout.addWidget(style.label(name, Role.STRONG))
        for paragraph in paragraphs:
            layout.addWidget(style.label(paragraph, wrap=True))


def _contents(verified: Verified) -> list[str]:
    """The lines on the signature and the content of a package."""
    payload, heading = verified.payload, verified.payload.heading
    signed = translate("Owner", "Signed with the node's key {fingerprint}, made {day}, number {sequence} of the node's.")
    lines = [
        signed.format(fingerprint=verified.signed_by, day=heading.day, sequence=heading.sequence),
    ]
    if heading.replaces is not None:
        lines.append(replacing(heading.replaces))
    holds = []
    if verified.counts.printed:
        held = plural("Owner", "{count} number of people", "{count} numbers of people", verified.counts.printed)
        holds.append(f"{held}, {plural('Owner', '{count} of them hidden', '{count} of them hidden', verified.counts.hidden)}")
    if payload.hours is not None:
        text = translate("Owner", "physician's hours: {done} done, {planned} planned, {left} left")
        cells = package_tables.hours_cells(payload.hours)
        amounts = {name: cell.text for name, cell in zip(("allotted", "done", "planned", "left"), cells, strict=True)}
        holds.append(text.format(**amounts))
    if payload.budget is not None:
        text = translate("Owner", "activity budget up to and including {month}: {granted} granted, {used} used, {left} left")
        sums = {name: _kronor(payload.budget.total(name)) for name in AMOUNTS}
        holds.append(text.format(month=payload.budget.through, **sums))
    elif payload.hours is not None:
        holds.append(translate("Owner", "no activity budget"))
    if payload.texts:
        holds.append(plural("Owner", "situation report", "situation report in {count} parts", len(payload.texts)))
    if heading.diary_number:
        holds.append(translate("Owner", "diary number {number}").format(number=heading.diary_number))
    text = translate("Owner", "It holds: {contents}.")
    return [*lines, *([text.format(contents="; ".join(holds))] if holds else [])]


def _kronor(amount: int | None) -> str:
    """An amount in kronor as text, or that it is missing."""
    return vocabulary.not_known() if amount is None else f"{formats.number(amount)}{formats.NO_BREAK}kr"


class Replaced(Protocol):
    """The version that a correction replaces, and the reason."""

    @property
    def version(self) -> int:
        """Its version number."""

    @property
    def reason(self) -> str:
        """The node's reason, in its own words."""


def replacing(replaced: Replaced) -> str:
    """The sentence on the version a correction replaces, and the reason."""
    text = translate("Owner", "Takes the place of version {version}. The node's reason: {reason}")
    return text.format(version=replaced.version, reason=replaced.reason)


class ReceivedCard(_Results):
    """The results of the files just imported. ``show_file`` asks to open a folder, ``mail`` carries the ReceivedFile whose
    receipt to send by e-mail, ``copy`` the one to copy the text of that e-mail of."""

    show_file = Signal(object)
    mail = Signal(object)
    copy = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Owner", "Just taken in"))

    def show_taken(self, taken: Sequence[ReceivedFile], programme: Programme) -> None:
        """Show one result per file."""
        empty(self._list)
        for one in taken:
            self._result(one, programme)

    def _result(self, taken: ReceivedFile, programme: Programme) -> None:
        title = taken.file.name
        if taken.node is not None and taken.period is not None:
            text = translate("Owner", "{node}, {period}, version {version}")
            title = text.format(
                node=programme.node(taken.node).name, period=vocabulary.period_name(taken.period), version=taken.version
            )
        layout = self._begin(_standing(taken), title, taken.words)
        self._say(layout, taken.questions, taken.error)
        if taken.remark:
            text = translate("Owner", "Your question: {remark}")
            layout.addWidget(style.label(text.format(remark=taken.remark), Role.ATTENTION, wrap=True))
        if phrases := name_screening.phrases_about_one(taken.remark):
            look = translate("Owner", "It speaks of one person: {phrases}. Could a reader of the mail know who it is?")
            layout.addWidget(style.label(look.format(phrases=", ".join(phrases)), Role.ATTENTION, wrap=True))
        if taken.receipt is not None:
            receipt, folder = taken.receipt, style.button(translate("Owner", "Open the folder"), icon_name="folder")
            mail = style.button(translate("Sent", "Open the mail draft"), Role.PRIMARY, icon_name="file")
            copy = style.button(translate("Sent", "Copy the text"))
            mail.clicked.connect(lambda: self.mail.emit(taken))
            copy.clicked.connect(lambda: self.copy.emit(taken))
            folder.setAccessibleName(translate("Owner", "Open the folder of {name}").format(name=receipt.name))
            folder.clicked.connect(lambda: self.show_file.emit(receipt.parent))
            text = translate("Owner", "Let them read their four words aloud; then send the receipt {name} back to the node.")
            layout.addWidget(style.label(text.format(name=receipt.name), Role.MUTED, wrap=True))
            line = Flow()
            for button in (mail, copy, folder):
                line.addWidget(button)
            layout.addLayout(line)


def _standing(taken: ReceivedFile) -> Badge:
    if taken.status == receiving.ACCEPTED:
        return Badge(translate("Owner", "taken in"), Tone.GOOD)
    if taken.status == receiving.ALREADY:
        return Badge(translate("Owner", "was here already"), Tone.PLAIN)
    return Badge(translate("Owner", "refused"), Tone.DANGER)
