"""What the classes, steps and half-years of a package are called on the screen."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import labels
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.statistics.figures import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing.preview import COUNT, PrintedCell, PrintedLayout, band, members
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.figure_table import Figure, FigureTable, Row
from kraft_desktop.words import translate

NONE = "\u2013"


def half_year(period: Period) -> str:
    """ "2026, first half-year"; a half-year that is named in another way by its own name."""
    return half_year_named(period.id)


def half_year_named(period_id: str) -> str:
    """The same, of its id."""
    year, place = period_id[:4], period_id[5:]
    text = {
        "1": translate("PackageWords", "{year}, first half-year"),
        "2": translate("PackageWords", "{year}, second half-year"),
    }.get(place)
    return text.format(year=year) if text else period_id


def bounds(period: Period) -> str:
    """Its first and last day."""
    return f"{period.start.isoformat()} \u2013 {period.end.isoformat()}"


def day(moment: str) -> str:
    """The day, where the computer stands, of a moment in UTC."""
    return dt.datetime.fromisoformat(moment).astimezone().date().isoformat()


def heading(laid: PrintedLayout) -> str:
    """What a table is called."""
    if laid.columns == COUNT:
        return translate("PackageWords", "Closed cases by reason")
    if not laid.rows:
        return translate("PackageWords", "Whole node")
    rows, columns = dimension(laid.rows), dimension(laid.columns)
    return translate("PackageWords", "{rows} and {columns}").format(rows=rows, columns=columns[:1].lower() + columns[1:])


def dimension(name: str) -> str:
    return {
        "municipality": translate("PackageWords", "Municipality"),
        "gender": translate("PackageWords", "Gender"),
        "track": translate("PackageWords", "Track"),
        "duration_band": translate("PackageWords", "Months of support in a row"),
        "age_band": translate("PackageWords", "Age at referral"),
        "reason": translate("PackageWords", "Reason"),
        "step": translate("PackageWords", "Step"),
        COUNT: translate("PackageWords", "Number"),
    }[name]


def class_words(session: Session, dimension: str, name: str) -> str:
    """A class of a dimension in words."""
    if name == UNKNOWN:
        return translate("PackageWords", "Not stated")
    match dimension:
        case "municipality":
            return labels.together([str(session.node.municipality(code).name) for code in members(name)])
        case "gender":
            return _gender(name)
        case "track" | "reason":
            words = formats.code(session.programme, "track" if dimension == "track" else "closing_reason", name)
            return words[:1].upper() + words[1:]
        case "step":
            return _step(name)
        case "age_band":
            return translate("PackageWords", "{band} years").format(band=band(name).replace("-", NONE))
        case _:
            return _months(band(name))


def _gender(name: str) -> str:
    return {
        "woman": translate("PackageWords", "Women"),
        "man": translate("PackageWords", "Men"),
        "other": translate("PackageWords", "Other"),
    }[name]


def step_within(name: str) -> str:
    """A step as it stands after a comma."""
    words = _step(name)
    return words[:1].lower() + words[1:]


def _step(name: str) -> str:
    return {
        "referred": translate("PackageWords", "Referred"),
        "investigated": translate("PackageWords", "Investigated"),
        "closer": translate("PackageWords", "Step closer"),
        "capacity_25": translate("PackageWords", "Capacity \u2265\u00a025\u00a0%"),
    }[name]


def _months(band: str) -> str:
    if band.endswith("+"):
        return translate("PackageWords", "{least} months or more").format(least=band[:-1])
    return translate("PackageWords", "{band} months").format(band=band.replace("-", NONE))


def figure(printed: PrintedCell | None) -> Figure:
    """A number of a package, or the span that stands in its place."""
    if printed is None:
        return Figure(text="", tip=translate("PackageWords", "Not part of this table"))
    if printed.value is not None:
        return Figure(text=formats.number(printed.value))
    if printed.high is None:
        text = translate("PackageWords", "{least} or more").format(least=printed.low)
    else:
        text = f"{printed.low}{NONE}{printed.high}"
    return Figure(
        text=text, marked=True, tip=translate("PackageWords", "Hidden: the receiver can work out no more than this span")
    )


def table(session: Session, laid: PrintedLayout) -> FigureTable:
    """A table of a package as its receiver reads it."""
    if laid.columns == COUNT:
        headings = [dimension(COUNT)]
    else:
        headings = [class_words(session, laid.columns, name) for name in laid.headings]
    everyone = translate("PackageWords", "Whole node")
    rows = [
        Row(
            title=class_words(session, laid.rows, line.name) if line.name else everyone,
            cells=[figure(cell) for cell in line.cells],
            strong=not line.name,
        )
        for line in laid.told
    ]
    if laid.has_rest:
        others = translate("PackageWords", "Other reasons, too few to be told one by one")
        rows.append(Row(title=others, cells=[Figure(text=NONE if laid.rest is None else formats.number(laid.rest))]))
    return FigureTable([dimension(laid.rows), *headings], rows)


def stage(name: str) -> str:
    """What the protection is doing now."""
    return {
        "choose": translate("PackageWords", "Choosing what has to be hidden"),
        "certify": translate("PackageWords", "Trying what an outsider could work out"),
        "measure": translate("PackageWords", "Measuring the spans that are shown instead"),
        "insiders": translate("PackageRisk", "Trying what insiders could work out"),
        "merge": translate("PackageRisk", "Trying what merging two classes would give"),
        "rhythm": translate("Decisions", "Trying what each rhythm would hide"),
    }.get(name, translate("PackageWords", "Protecting the tables"))
