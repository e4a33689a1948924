"""The first three steps of the half-year package: what it rests on, what leaves the node, who could be recognised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kraft_desktop.domain.case import Case
from kraft_desktop.domain.figures import UNKNOWN
from kraft_desktop.domain.period import Period
from kraft_desktop.services import preview
from kraft_desktop.services.readiness import HalfYear, HalfYears, Readiness, Reported
from kraft_desktop.services.sending import Prepared
from kraft_desktop.ui import formats, style
from kraft_desktop.ui.card import Badge, Card, Notice, Tone, row
from kraft_desktop.ui.columns import Columns, empty
from kraft_desktop.ui.figure_table import Figure, FigureTable, Row
from kraft_desktop.ui.flow import Flow
from kraft_desktop.ui.pages import package_words as said
from kraft_desktop.ui.style import Role
from kraft_desktop.words import translate

_SHOWN = 6
"""So many cases are named; the rest are counted."""


class Part(QWidget):
    """One step: a line about it, and its cards in ``cards``, two beside each other where there is room."""

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self.cards = Columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(1))
        if about:
            layout.addWidget(style.label(about, wrap=True))
        layout.addLayout(self.cards)


class PeriodPart(Part):
    """Step 1. ``chosen`` carries a Period, ``keys`` asks for the page of keys, ``case`` for a case by its id."""

    chosen = Signal(object)
    keys = Signal()
    case = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        self._periods = Card(translate("Package", "Half-year"))
        self._list = QVBoxLayout()
        self._list.setSpacing(style.em(0.5))
        self._periods.body.addLayout(self._list)
        self._key = Notice()
        self._to_keys = style.button(translate("Package", "Exchange keys"), Role.LINK)
        self._to_keys.clicked.connect(self.keys)
        self._periods.body.addStretch()
        self._periods.body.addWidget(self._key)
        self._periods.body.addLayout(row(self._to_keys, None))
        self._material = _MaterialCard()
        self._material.case.connect(self.case)
        self.cards.addWidget(self._periods)
        self.cards.addWidget(self._material)

    def show_years(self, years: HalfYears, period: Period) -> None:
        """Show how the half-years stand, one of them chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        empty(self._list)
        self.choices = {}
        for half_year in years.half_years:
            self._list.addWidget(self._choice(half_year, chosen=half_year.period == period))
        text = translate("Package", "The key of {owner} is not confirmed. Nothing can be sealed before it is.")
        self._key.say("" if years.owner_confirmed else text.format(owner=years.owner), Tone.ATTENTION)
        self._to_keys.setVisible(not years.owner_confirmed)

    def _choice(self, half_year: HalfYear, *, chosen: bool) -> QWidget:
        period, (words, tone) = half_year.period, standing(half_year)
        button = QRadioButton(said.half_year(period))
        button.setAccessibleDescription(f"{said.bounds(period)}, {words}")
        button.setToolTip(said.bounds(period))
        button.setChecked(chosen)
        button.toggled.connect(lambda on: self.chosen.emit(period) if on else None)
        self._group.addButton(button)
        self.choices[period.id] = button
        holder = QWidget()
        line = row(button, None, Badge(words, tone) if tone is not None else style.label(words, Role.SMALL))
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def show_readiness(self, found: Readiness) -> None:
        """Show how complete the chosen half-year is."""
        self._material.show_readiness(found)


def standing(half_year: HalfYear) -> tuple[str, Tone | None]:
    """How a half-year stands, and in which tone."""
    sent = half_year.sent
    if sent is not None and sent.receipt is not None:
        return translate("Package", "sent, receipt {day}").format(day=said.day(sent.receipt.received)), Tone.GOOD
    if sent is not None:
        return translate("Package", "sent {day}, no receipt yet").format(day=said.day(sent.created)), Tone.GOOD
    if half_year.overtaken:
        return translate("Package", "part of a later package"), None
    if half_year.ended:
        return translate("Package", "can be made now"), Tone.ACCENT
    if not half_year.begun:
        return translate("Package", "begins {day}").format(day=half_year.period.start.isoformat()), None
    return translate("Package", "goes on until {day}").format(day=half_year.period.end.isoformat()), None


class _MaterialCard(Card):
    """How complete the material is."""

    case = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Package", "What it rests on"))
        self._inside = QWidget()
        self.body.addWidget(self._inside)

    def show_readiness(self, found: Readiness) -> None:
        """Show another half-year."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.7))
        layout.addWidget(self._municipalities(found))
        layout.addSpacing(style.em(0.3))
        none, some = translate("Package", "none"), translate("Package", "not counted")
        self._cases(layout, translate("Package", "Cases without a referral date"), found.without_referral, none, some)
        some = translate("Package", "unknown")
        self._cases(layout, translate("Package", "People in no support sheet"), found.support_unknown, none, some)
        self._hours(layout, found)
        layout.addStretch()
        self.body.replaceWidget(self._inside, holder)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = holder

    def _municipalities(self, found: Readiness) -> FigureTable:
        rows = [
            Row(
                title=reported.name,
                cells=[
                    Figure(text=formats.number(reported.people)),
                    Figure(text=formats.number(reported.known), marked=reported.known < reported.people),
                    _latest(reported),
                ],
            )
            for reported in found.municipalities
        ]
        if found.without_municipality:
            title, cells = said.class_words(None, "municipality", UNKNOWN), [found.without_municipality, None, None]
            rows.append(Row(title=title, cells=[Figure(text="" if n is None else formats.number(n)) for n in cells]))
        known = sum(reported.known for reported in found.municipalities)
        total = [Figure(text=formats.number(found.referred)), Figure(text=formats.number(known)), Figure(text="")]
        headings = [
            translate("Package", "Municipality"),
            translate("Package", "Referred"),
            translate("Package", "Support known"),
            translate("Package", "Sheets until"),
        ]
        return FigureTable(headings, [Row(title=translate("Package", "Whole node"), cells=total, strong=True), *rows])

    def _cases(self, layout: QVBoxLayout, title: str, cases: Sequence[Case], none: str, some: str) -> None:
        badge = Badge(f"{formats.number(len(cases))} {some}", Tone.ATTENTION) if cases else Badge(none, Tone.GOOD)
        layout.addLayout(row(style.label(title), None, badge))
        if not cases:
            return
        flow = Flow()
        for case in cases[:_SHOWN]:
            link = style.button(case.code, Role.LINK)
            link.setAccessibleName(translate("Package", "Go to the case {code}").format(code=case.code))
            link.clicked.connect(lambda _=False, case_id=case.id: self.case.emit(case_id))
            flow.addWidget(link)
        if len(cases) > _SHOWN:
            more = translate("Package", "and {count} more").format(count=formats.number(len(cases) - _SHOWN))
            flow.addWidget(style.label(more, Role.MUTED))
        layout.addLayout(flow)

    def _hours(self, layout: QVBoxLayout, found: Readiness) -> None:
        title = style.label(translate("Package", "Physician consultations in the half-year"))
        done = translate("Package", "{count}, together {time}")
        done = done.format(count=formats.number(found.consultations), time=formats.hours(found.minutes))
        layout.addLayout(row(title, None, style.label(done, Role.STRONG)))
        if found.unsettled:
            text = translate("Package", "Planned for a day that has passed: {count}. They are counted when they are done.")
            layout.addWidget(style.label(text.format(count=formats.number(found.unsettled)), Role.ATTENTION, wrap=True))


def _latest(reported: Reported) -> Figure:
    if reported.latest is None:
        return Figure(text=translate("Package", "no sheet yet"), marked=True)
    return Figure(text=str(reported.latest), marked=not reported.complete)


class LeavingPart(Part):
    """Step 2: every table and sum, as the receiver reads them."""

    def __init__(self) -> None:
        text = translate(
            "Package",
            "Exactly these numbers stand in the file, and no others. A span such as 0–6 stands for a number that is hidden: "
            "nobody can work out more than that.",
        )
        super().__init__(text)

    def show_prepared(self, session: Any, prepared: Prepared) -> None:
        """Show what a package says."""
        empty(self.cards)
        for laid in preview.lay_out(prepared):
            if not laid.rows:  # its one line stands first in every table
                continue
            card = Card(said.heading(laid))
            card.body.addWidget(said.table(session, laid))
            card.body.addStretch()
            self.cards.addWidget(card)
        self.cards.addWidget(_sums(prepared))


def _sums(prepared: Prepared) -> Card:
    card = Card(translate("Package", "Sums and hours"))
    names = {
        "cost": translate("Package", "Public support, total cost"),
        "cost_municipal": translate("Package", "of that the municipalities' part"),
        "cost_state": translate("Package", "of that the state's part"),
        "mean_continuous": translate("Package", "Mean continuous time"),
        "mean_total": translate("Package", "Mean total time"),
    }
    rows = [Row(title=words, cells=[_amount(name, prepared.sums[name])]) for name, words in names.items()]
    minutes = Figure(text=formats.hours(prepared.physician_minutes))
    rows.append(Row(title=translate("Package", "Physician time since the start"), cells=[minutes]))
    taken = prepared.withdrawals
    untold = Figure(text=translate("Package", "not told"), tip=translate("Package", "Too few to be told, or none"))
    withdrawals = untold if taken is None else Figure(text=formats.number(taken))
    rows.append(Row(title=translate("Package", "People counted before and withdrawn since"), cells=[withdrawals]))
    card.body.addWidget(FigureTable([translate("Package", "What"), translate("Package", "Since the start")], rows))
    card.body.addStretch()
    return card


def _amount(name: str, value: int | None) -> Figure:
    if value is None:
        tip = translate("Package", "Held back: too few people are behind it, or one of them would show")
        return Figure(text=translate("Package", "held back"), marked=True, tip=tip)
    return Figure(text=formats.kronor(value) if "cost" in name else formats.months(value))


class ProofPart(Part):
    """Step 3: what is hidden and why, and what the attack on it found."""

    def show_prepared(self, session: Any, prepared: Prepared, earlier: int) -> None:
        """Show the verdict on a package; ``earlier`` packages had gone out before it."""
        empty(self.cards)
        tables = preview.lay_out(prepared)
        names = {laid.rows for laid in tables if laid.columns == "step"}
        first = next(laid for laid in tables if laid.rows == ("municipality" if "municipality" in names else "gender"))
        shown = Card(said.heading(first), translate("Package", "as the receiver sees it"))
        shown.body.addWidget(said.table(session, first))
        about = translate(
            "Package", "A span is all that can be worked out about a hidden number, even with all earlier packages at hand."
        )
        shown.body.addWidget(style.label(about, Role.MUTED, wrap=True))
        shown.body.addStretch()
        self.cards.addWidget(shown)
        self.cards.addWidget(_proof(prepared, earlier))
        self.cards.addWidget(_hidden(tables))


def _hidden(tables: Sequence[preview.Laid]) -> Card:
    card = Card(translate("Package", "Hidden numbers in each table"))
    rows = []
    for laid in tables:
        cells = [Figure(text=formats.number(laid.hidden), marked=laid.hidden > 0), Figure(text=formats.number(laid.printed))]
        rows.append(Row(title=said.heading(laid), cells=cells))
    headings = [translate("Package", "Table"), translate("Package", "Hidden"), translate("Package", "of")]
    card.body.addWidget(FigureTable(headings, rows))
    card.body.addStretch()
    return card


def _proof(prepared: Prepared, earlier: int) -> Card:
    card = Card(translate("Package", "Who could be recognised?"))
    card.heading.addWidget(Badge(translate("Package", "shown only here"), Tone.ATTENTION))
    found, hidden = prepared.attack, prepared.suppressed
    left = found["exact"] + found["narrow"]
    safe = translate("Package", "No sensitive number can be worked out from the package.")
    some = translate(
        "Package", "Sensitive numbers that can be worked out, exactly or nearly: {count}. Whoever approves must know."
    )
    verdict = Notice(some.format(count=formats.number(left)), Tone.ATTENTION) if left else Notice(safe, Tone.GOOD)
    card.body.addWidget(verdict)
    rows = [
        (translate("Package", "Hidden because the number is small or says too much"), hidden.get("primary", 0)),
        (translate("Package", "Hidden so that those cannot be worked out"), hidden.get("secondary", 0)),
        (translate("Package", "Totals held back until a later package"), hidden.get("held", 0)),
        (translate("Package", "Earlier packages counted in"), earlier),
    ]
    headings = [translate("Package", "Protection"), translate("Package", "Number")]
    lines = [Row(title=title, cells=[Figure(text=formats.number(count))]) for title, count in rows]
    card.body.addWidget(FigureTable(headings, lines))
    card.body.addWidget(style.label(translate("Package", "Proof"), Role.STRONG))
    card.body.addWidget(style.label(proof(prepared, earlier), wrap=True))
    card.body.addStretch()
    return card


def proof(prepared: Prepared, earlier: int) -> str:
    """What the attack over all releases found, in sentences."""
    found = prepared.attack
    text = translate(
        "Package",
        "{exact} of {targets} sensitive numbers can be worked out exactly, {narrow} within too narrow a span. "
        "Earlier packages tried against: {earlier}. Other caseloads that fit everything published: {caseloads}.",
    )
    return text.format(
        exact=formats.number(found["exact"]),
        targets=formats.number(found["targets"]),
        narrow=formats.number(found["narrow"]),
        earlier=formats.number(earlier),
        caseloads=formats.number(found["certificate"]),
    )
