"""A sensitive number in words: what it tells of whom, and what was done about it."""

from __future__ import annotations

from kraft_desktop.domain.statistics.figures import UNKNOWN
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.risk.insiders import InsiderFinding
from kraft_desktop.services.risk.reidentification import AtRisk, RiskKind, Treatment
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.shared import package_words as said
from kraft_desktop.ui.pages.shared import period_words
from kraft_desktop.words import translate

_CLASSES = ("municipality", "gender", "age_band", "track", "duration_band", "reason")


def how(session: Session, found: AtRisk) -> str:
    """How a number tells of somebody: "the only new woman in Torsås since the last package", "Borgholm, investigated: 2"."""
    match found.kind:
        case RiskKind.INCREMENT:
            return _alone(session, found) or _grown(session, found)
        case RiskKind.COMPLEMENT:
            return _short_of(session, found)
        case _:
            return counted(what(session, dict(found.key)), found.people)


def counted(words: str, people: int) -> str:
    """A number of people with what it counts."""
    text = translate("PackageRisk", "{what}: 1 person") if people == 1 else translate("PackageRisk", "{what}: {count} people")
    return text.format(what=words, count=formats.number(people))


def what(session: Session, key: dict[str, str]) -> str:
    """What a number counts: its classes, and the step in small letters after them."""
    step = key.get("step")
    parts = [_class(session, name, key[name]) for name in _CLASSES if name in key]
    if step is not None:
        parts = [*(parts or [translate("PackageWords", "Whole node")]), said.class_words(session, "step", step)]
    first, *others = parts or [translate("PackageRisk", "Closed cases")]
    return ", ".join([first, *map(_within, others)])


def _class(session: Session, dimension: str, name: str) -> str:
    words = said.class_words(session, dimension, name)
    if name == UNKNOWN:
        return f"{said.dimension(dimension)}: {_within(words)}"
    if dimension == "reason":
        return translate("PackageRisk", "Closed: {reason}").format(reason=_within(words))
    return words


def _within(words: str) -> str:
    """As it stands after a comma."""
    return words[:1].lower() + words[1:]


def _alone(session: Session, found: AtRisk) -> str:
    """Of one who came alone to a municipality, where the sex is known."""
    place, gender = found.key.get("municipality", UNKNOWN), found.key.get("gender")
    if found.people > 1 or place == UNKNOWN or gender not in {"woman", "man"} or found.key.get("step") != "referred":
        return ""
    if found.before_that:
        text = {
            "woman": translate("PackageRisk", "the only new woman in {municipality} since {period}"),
            "man": translate("PackageRisk", "the only new man in {municipality} since {period}"),
        }[gender]
    else:
        text = {
            "woman": translate("PackageRisk", "the only new woman in {municipality} since the last package"),
            "man": translate("PackageRisk", "the only new man in {municipality} since the last package"),
        }[gender]
    return text.format(municipality=said.class_words(session, "municipality", place), period=_since(found.since))


def _grown(session: Session, found: AtRisk) -> str:
    text = translate("PackageRisk", "{what}, compared with {period}: {count} people")
    if found.people == 1:
        text = translate("PackageRisk", "{what}, compared with {period}: 1 person")
    words = what(session, dict(found.key))
    return text.format(what=words, period=_since(found.since), count=formats.number(found.people))


def _short_of(session: Session, found: AtRisk) -> str:
    text = translate("PackageRisk", "{what}: all but {rest} of {whole}")
    if not found.people:
        text = translate("PackageRisk", "{what}: all {whole}")
    words, whole = what(session, dict(found.key)), formats.number(found.whole)
    return text.format(what=words, rest=formats.number(found.people), whole=whole)


def learnt(session: Session, number: InsiderFinding) -> str:
    """What somebody could work out, exactly or nearly: "Torsås, men, investigated: 2", "...: 1–2"."""
    words, low = what(session, dict(number.key)), formats.number(number.low)
    if number.period is not None:
        words = translate("PackageRisk", "{what}, in {period}").format(what=words, period=period_words.named(number.period))
    if number.high is None:
        span = translate("PackageWords", "{least} or more").format(least=low)
    else:
        span = low if number.low == number.high else f"{low}{said.NONE}{formats.number(number.high)}"
    text = {
        RiskKind.COUNT: translate("PackageRisk", "{what}: {count}"),
        RiskKind.INCREMENT: translate("PackageRisk", "{what}, change since {period}: {count}"),
        RiskKind.COMPLEMENT: translate("PackageRisk", "{what}: all but {count}"),
    }[number.kind]
    return text.format(what=words, count=span, period=_since(number.since))


def _since(period_id: str | None) -> str:
    """The package that a change is reckoned from."""
    return period_words.named(period_id) if period_id else translate("PackageRisk", "an earlier package")


def done(found: AtRisk) -> str:
    """What was done about it."""
    match found.done:
        case Treatment.OPEN:
            return translate("PackageRisk", "can be worked out")
        case Treatment.NARROW:
            return translate("PackageRisk", "narrow span")
        case Treatment.SHOWN:
            return translate("PackageRisk", "shown by decision")
        case Treatment.HELD:
            return translate("PackageRisk", "held back")
        case Treatment.MERGED:
            return translate("PackageRisk", "told with another class")
        case Treatment.EARLIER:
            return translate("PackageRisk", "hidden in {period}").format(period=_since(found.since))
        case _:
            return _hidden(found.others)


def _hidden(others: int) -> str:
    if not others:
        return translate("PackageRisk", "hidden")
    text = translate("PackageRisk", "hidden with {count} others")
    if others == 1:
        text = translate("PackageRisk", "hidden with 1 other")
    return text.format(count=formats.number(others))
