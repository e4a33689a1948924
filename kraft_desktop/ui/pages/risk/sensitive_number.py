"""Descriptions of sensitive figures: the person a figure could disclose, and how it was protected."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.statistics.classes import UNKNOWN, Dimension, PackageStep
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.risk.insiders import InsiderFinding
from kraft_desktop.services.risk.reidentification import RiskKind, SensitiveFigure, Treatment
from kraft_desktop.ui.look import formats
from kraft_desktop.words import plural, translate


def how(session: Session, found: SensitiveFigure) -> str:
    """The description of the risk in a figure, such as "the only new woman in Torsås since the last package"."""
    match found.kind:
        case RiskKind.INCREMENT:
            return _alone(session, found) or _grown(session, found)
        case RiskKind.COMPLEMENT:
            return _short_of(session, found)
        case _:
            return counted(what(session, dict(found.key)), found.people)


def counted(words: str, people: int) -> str:
    """A number of people, followed by what is counted."""
    return plural("PackageRisk", "{what}: {count} person", "{what}: {count} people", people, what=words)


def what(session: Session, key: Mapping[str, str]) -> str:
    """The label of a figure: its classes, and then the step in lower case."""
    return ", ".join(vocabulary.about(session.programme, key))


def _alone(session: Session, found: SensitiveFigure) -> str:
    """The description of the only new person in a municipality, with the sex where known."""
    place, gender = found.key.get(Dimension.MUNICIPALITY, UNKNOWN), found.key.get(Dimension.GENDER)
    if (
        found.people > 1
        or place == UNKNOWN
        or gender not in {Gender.WOMAN, Gender.MAN}
        or found.key.get(Dimension.STEP) != PackageStep.REFERRED
    ):
        return ""
    woman = gender == Gender.WOMAN
    if found.releases_between and woman:
        text = translate("PackageRisk", "the only new woman in {municipality} since {period}")
    elif found.releases_between:
        text = translate("PackageRisk", "the only new man in {municipality} since {period}")
    elif woman:
        text = translate("PackageRisk", "the only new woman in {municipality} since the last package")
    else:
        text = translate("PackageRisk", "the only new man in {municipality} since the last package")
    return text.format(municipality=vocabulary.municipality(session.programme, place), period=_since(found.since))


def _grown(session: Session, found: SensitiveFigure) -> str:
    return plural(
        "PackageRisk",
        "{what}, compared with {period}: {count} person",
        "{what}, compared with {period}: {count} people",
        found.people,
        what=what(session, dict(found.key)),
        period=_since(found.since),
    )


def _short_of(session: Session, found: SensitiveFigure) -> str:
    text = translate("PackageRisk", "{what}: all but {rest} of {whole}")
    if not found.people:
        text = translate("PackageRisk", "{what}: all {whole}")
    words, whole = what(session, dict(found.key)), formats.number(found.whole)
    return text.format(what=words, rest=formats.number(found.people), whole=whole)


def learnt(session: Session, number: InsiderFinding) -> str:
    """The figure an insider could work out, exactly or as a range: "Torsås, men, investigated: 2", "...: 1–2"."""
    words = what(session, dict(number.key))
    if number.period is not None:
        words = translate("PackageRisk", "{what}, in {period}").format(what=words, period=vocabulary.period_name(number.period))
    span = vocabulary.span(number.low, number.high)
    text = {
        RiskKind.COUNT: translate("PackageRisk", "{what}: {count}"),
        RiskKind.INCREMENT: translate("PackageRisk", "{what}, change since {period}: {count}"),
        RiskKind.COMPLEMENT: translate("PackageRisk", "{what}: all but {count}"),
    }[number.kind]
    return text.format(what=words, count=span, period=_since(number.since))


def _since(period_id: str | None) -> str:
    """The name of the package that a change is counted from."""
    return vocabulary.period_name(period_id) if period_id else translate("PackageRisk", "an earlier package")


def done(found: SensitiveFigure) -> str:
    """The protection applied to the figure."""
    match found.treatment:
        case Treatment.OPEN:
            return translate("PackageRisk", "can be worked out")
        case Treatment.NARROW:
            return translate("PackageRisk", "narrow span")
        case Treatment.SHOWN:
            return translate("PackageRisk", "shown by decision")
        case Treatment.HELD:
            return vocabulary.hidden()
        case Treatment.MERGED:
            return translate("PackageRisk", "told with another class")
        case Treatment.EARLIER:
            return translate("PackageRisk", "hidden in {period}").format(period=_since(found.since))
        case _:
            return _hidden(found.hidden_with_it)


def _hidden(others: int) -> str:
    if not others:
        return vocabulary.hidden()
    return plural("PackageRisk", "hidden with {count} other", "hidden with {count} others", others)
