"""The first two steps of the half-year package: the material it is counted from, and the tables that leave the node."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import Case
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger import late_changes, readiness
from kraft_desktop.services.ledger.late_changes import LateChange
from kraft_desktop.services.ledger.readiness import HalfYear, HalfYears, Readiness, Reported
from kraft_desktop.services.outgoing import preview
from kraft_desktop.services.outgoing.dispatch import Prepared
from kraft_desktop.services.outgoing.preview import ClassAmounts
from kraft_desktop.ui.kit.guided_step import GuidedStep
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.kit.replaceable import Holder
from kraft_desktop.ui.look import formats, style
from kraft_desktop.ui.look.columns import empty
from kraft_desktop.ui.look.flow import Flow
from kraft_desktop.ui.look.style import Role
from kraft_desktop.ui.pages.shared import package_tables
from kraft_desktop.ui.pages.shared.period_choice import Choice, ClosingNotice, PeriodChoices, closing_status
from kraft_desktop.ui.pages.shared.sent_file import with_receipt
from kraft_desktop.ui.widgets.card import Badge, Card, Notice, Tone, row
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import plural, translate

_SHOWN = 6
"""The number of cases listed by name; the rest are counted."""
_SHOWN_LATE = 12
"""The number of late changes listed."""


class PeriodPart(GuidedStep):
    """Step 1, the period. ``chosen`` carries a Period, ``counted`` its Readiness, ``refused`` the error of the count; ``keys``
    asks for the keys page, ``case`` for the case with that id."""

    chosen = Signal(object)
    counted = Signal(object)
    refused = Signal(object)
    keys = Signal()
    case = Signal(str)

    def __init__(self, needs: Needs) -> None:
        super().__init__()
        self._needs = needs
        self._periods, self._choices = Card(translate("Package", "Half-year")), PeriodChoices()
        self._choices.chosen.connect(self.chosen)
        self._periods.body.addWidget(self._choices)
        self.closing, self._key = ClosingNotice(), Notice()
        self._to_keys = style.button(translate("Package", "Exchange keys"), Role.LINK)
        self._to_keys.clicked.connect(self.keys)
        self._periods.body.addStretch()
        self._periods.body.addWidget(self.closing)
        self._periods.body.addWidget(self._key)
        self._periods.body.addLayout(row(self._to_keys, None))
        self._material = _MaterialCard()
        self._material.case.connect(self.case)
        self._late = LateCard()
        for card in (self._periods, self._material, self._late):
            self.cards.addWidget(card)

    def show_years(self, years: HalfYears, period: Period) -> None:
        """Show the half-years with their status, ``period`` chosen."""
        self._choices.show_choices(map(_choice, years.half_years), period)
        text = translate("Package", "The key of {owner} is not confirmed. Nothing can be sealed before it is.")
        self._key.say("" if years.owner_confirmed else text.format(owner=years.owner), Tone.ATTENTION)
        self._to_keys.setVisible(not years.owner_confirmed)

    @property
    def choices(self) -> Mapping[str, QRadioButton]:
        """The buttons of the half-years, by period id."""
        return self._choices.buttons

    def count(self, period: Period) -> None:
        """Count in the worker how complete the material of a half-year is."""
        session = self._needs.session

        def count() -> Readiness:
            return readiness.readiness(session, period.id)

        def late() -> tuple[LateChange, ...]:
            return late_changes.late_changes(session)

        self._needs.worker.run(count, self.counted.emit, owner=self, refused=self.refused.emit)
        self._needs.worker.run(late, lambda found: self._late.show_changes(session, found), owner=self, refused=lambda _: None)

    def show_readiness(self, found: Readiness) -> None:
        """Show how complete the material of the chosen half-year is."""
        self._material.show_readiness(found)


def _choice(half_year: HalfYear) -> Choice:
    words, tone = standing(half_year)
    return Choice(period=half_year.period, name=vocabulary.period_name(half_year.period.id), standing=words, tone=tone)


def standing(half_year: HalfYear) -> tuple[str, Tone | None]:
    """The status text of a half-year, and its tone."""
    sent = half_year.sent
    if sent is not None and sent.receipt is not None:
        words = translate("Package", "sent, receipt {day}").format(day=package_tables.day(sent.receipt.received))
        return with_receipt(words, sent.receipt)
    if sent is not None:
        return translate("Package", "sealed {day}, no receipt yet").format(day=package_tables.day(sent.created)), Tone.ACCENT
    if (closing := closing_status(half_year)) is not None:
        return closing
    if half_year.overtaken:
        return translate("Package", "part of a later package"), None
    if half_year.ended:
        return translate("Package", "can be made now"), Tone.ACCENT
    if not half_year.begun:
        return translate("Package", "begins {day}").format(day=half_year.period.start.isoformat()), None
    return translate("Package", "goes on until {day}").format(day=half_year.period.end.isoformat()), None


class LateCard(Card):
    """The changes recorded after packages were sealed; hidden when there are none."""

    def __init__(self) -> None:
        super().__init__(translate("Package", "Learnt after the sealing"))
        text = translate("Package", "It is counted in the next package; nothing that was sent is changed by itself.")
        self.body.addWidget(style.label(text, Role.MUTED, wrap=True))
        self._inside = Holder()
        self.body.addWidget(self._inside)
        self.body.addStretch()
        self.hide()

    def show_changes(self, session: Session, changes: Sequence[LateChange]) -> None:
        """Show the changes that alter figures already sent."""
        rows = [
            Row(
                title=", ".join(
                    vocabulary.about(
                        session.programme, {Dimension.MUNICIPALITY: change.municipality, Dimension.STEP: change.step}
                    )
                ),
                cells=[
                    Figure(text=vocabulary.period_name(change.period_id)),
                    Figure(text=f"{change.by:+d}".replace("-", "\u2212")),
                ],
            )
            for change in changes[:_SHOWN_LATE]
        ]
        headings = [translate("Package", "Figure"), translate("Package", "Half-year"), translate("Package", "Would change by")]
        self._inside.put(FigureTable(headings, rows))
        self.setVisible(bool(changes))


class _MaterialCard(Card):
    """How complete the material is."""

    case = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Package", "What it rests on"))
        self._inside = Holder()
        self.body.addWidget(self._inside)

    def show_readiness(self, found: Readiness) -> None:
        """Show the readiness of another half-year."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(style.em(0.7))
        layout.addWidget(self._municipalities(found))
        layout.addSpacing(style.em(0.3))
        some = plural("Package", "{count} not counted", "{count} not counted", len(found.without_referral))
        self._cases(layout, translate("Package", "Cases without a referral date"), found.without_referral, some)
        some = plural("Package", "{count} unknown", "{count} unknown", len(found.support_unknown))
        self._cases(layout, translate("Package", "People in no support sheet"), found.support_unknown, some)
        self._hours(layout, found)
        layout.addStretch()
        self._inside.put(holder)

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
            title, cells = vocabulary.raised(vocabulary.not_known()), [found.without_municipality, None, None]
            rows.append(Row(title=title, cells=[Figure(text="" if n is None else formats.number(n)) for n in cells]))
        known = sum(reported.known for reported in found.municipalities)
        total = [Figure(text=formats.number(found.referred)), Figure(text=formats.number(known)), Figure(text="")]
        headings = [
            vocabulary.dimension_name(Dimension.MUNICIPALITY),
            vocabulary.step_name(PackageStep.REFERRED),
            translate("Package", "Support known"),
            translate("Package", "Sheets until"),
        ]
        return FigureTable(headings, [Row(title=vocabulary.whole_node(), cells=total, strong=True), *rows])

    def _cases(self, layout: QVBoxLayout, title: str, cases: Sequence[Case], some: str) -> None:
        badge = Badge(some, Tone.ATTENTION) if cases else Badge(translate("Package", "none"), Tone.GOOD)
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
            text = plural(
                "Package",
                "{count} is planned for a day that has passed. It is counted when it is done.",
                "{count} are planned for a day that has passed. They are counted when they are done.",
                found.unsettled,
            )
            layout.addWidget(style.label(text, Role.ATTENTION, wrap=True))


def _latest(reported: Reported) -> Figure:
    if reported.latest is None:
        return Figure(text=translate("Package", "no sheet yet"), marked=True)
    return Figure(text=str(reported.latest), marked=not reported.complete)


class LeavingPart(GuidedStep):
    """Step 2: every table and sum, as the receiver reads them."""

    def __init__(self) -> None:
        text = translate(
            "Package",
            "Exactly these numbers stand in the file, and no others. A span such as 0–6 stands for a number that is hidden: "
            "it is what the printed numbers leave open.",
        )
        super().__init__(text)

    def show_prepared(self, session: Session, prepared: Prepared) -> None:
        """Show the tables of a package."""
        empty(self.cards)
        for card in leaving_cards(session, prepared):
            self.cards.addWidget(card)


def leaving_cards(session: Session, prepared: Prepared) -> Iterator[Card]:
    """A card for each table and for the sums of a package, as the receiver reads them: everything that leaves."""
    for laid in preview.layouts_to_read(prepared):
        card = Card(package_tables.heading(laid))
        card.body.addWidget(package_tables.table(session, laid))
        if laid.has_last_numbers:
            card.body.addWidget(style.label(vocabulary.about_last_numbers(), Role.MUTED, wrap=True))
        card.body.addStretch()
        yield card
    yield _sums(prepared)
    for amounts in preview.class_amounts(prepared):
        yield _class_sums(session, amounts)


def _class_sums(session: Session, amounts: ClassAmounts) -> Card:
    card = Card(
        translate("Package", "Support: {dimension}").format(dimension=vocabulary.dimension_name(amounts.dimension).lower())
    )
    rows = [
        Row(
            title=vocabulary.class_name(session.programme, amounts.dimension, name),
            cells=[package_tables.amount(figure, value) for figure, value in zip(amounts.names, values, strict=True)],
        )
        for name, values in amounts.lines
    ]
    card.body.addWidget(
        FigureTable([vocabulary.dimension_name(amounts.dimension), *map(vocabulary.sum_name, amounts.names)], rows)
    )
    card.body.addStretch()
    return card


def _sums(prepared: Prepared) -> Card:
    card = Card(package_tables.sums_heading())
    card.body.addWidget(package_tables.sums_table(prepared.sums, prepared.physician_minutes, prepared.withdrawals))
    card.body.addStretch()
    return card
