"""The words for the domain's codes, shared by window, paper, workbook and errors: one word for one thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from kraft_desktop import words
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.exchange import PackageKind, SheetKind
from kraft_desktop.domain.programme import CodeList, Goal, Programme
from kraft_desktop.domain.secrecy.consent import Consented
from kraft_desktop.domain.secrecy.preconditions import Precondition
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.domain.statistics.classes import (
    COUNT,
    TOTAL,
    UNKNOWN,
    Dimension,
    PackageStep,
    SumName,
    band,
    group,
    members,
)
from kraft_desktop.words import number, plural, translate

DASH = "\u2013"
"""The dash between the ends of a span, and in place of a number that a table does not have."""

# --- how words are put together -------------------------------------------------------------------------------------------


def joined(names: Sequence[str]) -> str:
    """The names of merged classes as one text: "Borgholm, Nybro and Torsås"."""
    if len(names) < 2:
        return "".join(names)
    return translate("Vocabulary", "{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])


def lowered(text: str) -> str:
    """The text with a small first letter, as after a comma."""
    return text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def practice_mark() -> str:
    """The warning on what a practice store makes."""
    return translate("Vocabulary", "PRACTICE: the people are invented")


# --- dimensions and classes -----------------------------------------------------------------------------------------------


def dimension_name(dimension: str) -> str:
    """The words for a dimension, or for the count; a code without words is returned as it is."""
    known: Mapping[str, str] = {
        Dimension.MUNICIPALITY: translate("Vocabulary", "Municipality"),
        Dimension.GENDER: translate("Vocabulary", "Gender"),
        Dimension.TRACK: translate("Vocabulary", "Track"),
        Dimension.DURATION_BAND: translate("Vocabulary", "Months of support in a row at referral"),
        Dimension.AGE_BAND: translate("Vocabulary", "Age at referral"),
        Dimension.REASON: translate("Vocabulary", "Reason"),
        Dimension.STEP: translate("Vocabulary", "Step"),
        COUNT: translate("Vocabulary", "Number"),
    }
    return known.get(dimension, dimension)


def class_name(programme: Programme, dimension: str, name: str) -> str:
    """The words for a class of a dimension, or for classes merged into one; a code without words is returned as it is."""
    if name == UNKNOWN:
        return translate("Vocabulary", "Not stated")
    if name == TOTAL:
        return translate("Vocabulary", "Everybody")
    if UNKNOWN in (parts := members(name)):
        stated = class_name(programme, dimension, group([part for part in parts if part != UNKNOWN]))
        return translate("Vocabulary", "{classes} or not stated").format(classes=stated)
    return _CLASSES[dimension](programme, name) if dimension in _CLASSES else name


def step_name(step: str) -> str:
    """The words for a step of a package; a code without words is returned as it is."""
    known: Mapping[str, str] = {
        PackageStep.REFERRED: translate("Vocabulary", "Referred"),
        PackageStep.INVESTIGATED: translate("Vocabulary", "Investigated"),
        PackageStep.CLOSER: translate("Vocabulary", "A step closer"),
        PackageStep.CAPACITY_25: translate("Vocabulary", "Capacity \u2265\u00a025\u00a0%"),
    }
    return known.get(step, step)


def step_names() -> list[str]:
    """The words for all steps of a package, in their order."""
    return [step_name(step) for step in PackageStep]


def closed_cases() -> str:
    """The words for closed cases, whatever the reason."""
    return translate("Vocabulary", "Closed cases")


def whole_node() -> str:
    """The words for all people of a node."""
    return translate("Vocabulary", "The whole node")


def municipality(programme: Programme, code: str) -> str:
    """The name of a municipality, or of several merged into one; the words for one that is not shown."""
    return joined([_municipality(programme, one) for one in members(code)])


def _municipality(programme: Programme, code: str) -> str:
    if code == HIDDEN:
        return translate("Vocabulary", "place not shown")
    names = (one.name for node in programme.nodes for one in node.municipalities if one.code == code)
    return next(names, code)


def _genders(_: Programme, name: str) -> str:
    known: Mapping[str, str] = {
        Gender.WOMAN: translate("Vocabulary", "Women"),
        Gender.MAN: translate("Vocabulary", "Men"),
        Gender.OTHER: translate("Vocabulary", "Other"),
    }
    return known.get(name, name)


def _of_list(code_list: CodeList) -> Callable[[Programme, str], str]:
    def name(programme: Programme, code: str) -> str:
        try:
            return raised(code_name(programme, code_list, code))
        except KeyError:
            return code

    return name


def _months(_: Programme, name: str) -> str:
    whole = band(name)
    if whole.endswith("+"):
        return translate("Vocabulary", "{least} or more months").format(least=whole[:-1])
    return translate("Vocabulary", "{band} months").format(band=whole.replace("-", DASH))


def _years(_: Programme, name: str) -> str:
    return translate("Vocabulary", "{band} years").format(band=band(name).replace("-", DASH))


_CLASSES: Mapping[str, Callable[[Programme, str], str]] = {
    Dimension.MUNICIPALITY: municipality,
    Dimension.GENDER: _genders,
    Dimension.TRACK: _of_list(CodeList.TRACK),
    Dimension.REASON: _of_list(CodeList.CLOSING_REASON),
    Dimension.DURATION_BAND: _months,
    Dimension.AGE_BAND: _years,
    Dimension.STEP: lambda _, name: step_name(name),
}


# --- codes of the programme and of a case ---------------------------------------------------------------------------------


def consent_state(state: Consented) -> str:
    """The state of a case's consent."""
    return {
        Consented.NOT_RECORDED: translate("Consent", "not registered"),
        Consented.SOUGHT: translate("Consent", "being sought"),
        Consented.MISSING: translate("Consent", "missing"),
        Consented.IN_FORCE: translate("Consent", "in force"),
        Consented.ENDED: translate("Consent", "ended"),
    }[state]


def code_name(programme: Programme, code_list: CodeList, code: str | None) -> str:
    """The programme's own word for a code, empty for none and for what is not stated; KeyError for one not in the list."""
    return programme.code(code_list, code).name(words.language()) if code and code != UNKNOWN else ""


def process_step(programme: Programme, step: Step) -> str:
    """The programme's own word for one of the five steps of a case."""
    names = programme.steps[step.name.lower()]
    return names.get(words.language(), names[words.DEFAULT])


def goal(which: Goal) -> str:
    """A goal of the programme."""
    return which.names.get(words.language(), which.names[words.DEFAULT])


def board(programme: Programme, node: str, board_code: str) -> str:
    """The name of a board of a node: its municipality, and the unit where that has a board of its own."""
    municipality, _, unit = board_code.partition(":")
    name = programme.node(node).municipality(municipality).name
    return f"{name}, {lowered(code_name(programme, CodeList.UNIT, unit))}" if unit else name


def precondition(which: Precondition) -> str:
    """The words for a line that must be settled before real people."""
    return {
        Precondition.CONTROLLER: translate("Vocabulary", "Responsibility for personal data"),
        Precondition.AGREEMENTS: translate("Vocabulary", "Agreements between the authorities (GDPR art. 26 and 28)"),
        Precondition.IMPACT_ASSESSMENT: translate("Vocabulary", "Impact assessment (GDPR art. 35)"),
        Precondition.SECRECY_ASSESSMENT: translate("Vocabulary", "Secrecy assessment"),
        Precondition.INFORMATION_TEXT: translate("Vocabulary", "Information text for participants"),
        Precondition.DOCUMENT_PLAN: translate("Vocabulary", "Plan for documents and retention"),
        Precondition.LOG_REVIEWER: translate("Vocabulary", "Who reviews the log"),
        Precondition.HEALTH_CARE_LAW: translate("Vocabulary", "Whether the therapist acts under health-care law"),
    }[which]


def gender(which: Gender) -> str:
    """The word for a person's gender."""
    return {
        Gender.WOMAN: translate("Vocabulary", "woman"),
        Gender.MAN: translate("Vocabulary", "man"),
        Gender.OTHER: translate("Vocabulary", "other"),
        Gender.UNKNOWN: not_known(),
    }[which]


# --- numbers of tables ----------------------------------------------------------------------------------------------------


def table_title(rows: str, columns: str) -> str:
    """The title of a table with the classes of ``rows`` down and of ``columns`` across; empty ``rows`` for the whole node."""
    if columns == COUNT:
        return translate("Vocabulary", "Closed cases by reason") if rows else dimension_name(COUNT)
    if not rows:
        return whole_node()
    if columns == Dimension.STEP:
        return dimension_name(rows)
    return translate("Vocabulary", "{rows} and {columns}").format(
        rows=dimension_name(rows), columns=lowered(dimension_name(columns))
    )


def other_reasons() -> str:
    """The words for the closing reasons that a table does not list separately."""
    return translate("Vocabulary", "Other reasons, too few to be told one by one")


def about(programme: Programme, key: Mapping[str, str]) -> tuple[str, ...]:
    """The words for what a number counts, part by part: its classes, and then the step or the reason."""
    order = [name for name in _ORDER if name in key]
    parts = [_part(programme, name, key[name]) for name in order]
    if Dimension.STEP in key:
        parts = [*(parts or [whole_node()]), step_name(key[Dimension.STEP])]
    first, *others = parts or [closed_cases()]
    return first, *map(lowered, others)


_ORDER = (
    Dimension.MUNICIPALITY,
    Dimension.GENDER,
    Dimension.AGE_BAND,
    Dimension.TRACK,
    Dimension.DURATION_BAND,
    Dimension.REASON,
)


def _part(programme: Programme, dimension: str, name: str) -> str:
    text = class_name(programme, dimension, name)
    if name == UNKNOWN:
        return f"{dimension_name(dimension)}: {lowered(text)}"
    if dimension == Dimension.REASON:
        return translate("Vocabulary", "Closed: {reason}").format(reason=lowered(text))
    return text


def sum_name(name: str) -> str:
    """The words for a sum or mean; a code without words is returned as it is."""
    known: Mapping[str, str] = {
        SumName.COST: translate("Vocabulary", "Public support, total cost"),
        SumName.COST_MUNICIPAL: translate("Vocabulary", "of that the municipalities' part"),
        SumName.COST_STATE: translate("Vocabulary", "of that the state's part"),
        SumName.MEAN_CONTINUOUS: translate("Vocabulary", "Continuous time with support, mean"),
        SumName.MEAN_TOTAL: translate("Vocabulary", "Total time with support, mean"),
        SumName.MEDIAN_DURATION: translate("Vocabulary", "Continuous time with support at referral, median"),
    }
    return known.get(name, name)


def physician_time() -> str:
    """The words for the physician's time in a package."""
    return translate("Vocabulary", "Physician time since the start of the project")


def withdrawn_people() -> str:
    """The words for people counted in an earlier package and withdrawn since."""
    return translate("Vocabulary", "People counted before and withdrawn since")


def span(low: int, high: int | None) -> str:
    """The text of a span from ``low`` to ``high``, in place of a hidden number; ``high`` is None for a span without end. One
    from 0 without end says nothing of the number but that it is hidden."""
    if high is None and not low:
        return hidden()
    if high is None:
        return translate("Vocabulary", "{low} or more").format(low=number(low))
    return number(low) if low == high else f"{number(low)}{DASH}{number(high)}"


def last_number(value: int, day: dt.date) -> str:
    """The last printed number of a cell that is hidden now, with its day, as it stands after the span."""
    return translate("Vocabulary", "({number} on {day})").format(number=number(value), day=day)


def about_last_numbers() -> str:
    """The note that explains it."""
    return translate(
        "Vocabulary", "In brackets: the last number that an earlier package printed, with its day. It tells nothing new."
    )


def at_least(text: str) -> str:
    """The text of a sum that is a lower bound."""
    return translate("Vocabulary", "at least {number}").format(number=text)


def hidden() -> str:
    """The word for a number or sum that is not printed, for now or for ever."""
    return translate("Vocabulary", "hidden")


def not_known() -> str:
    """The words for a value that has not been reported, which is not zero."""
    return translate("Vocabulary", "not known")


# --- periods and packages -------------------------------------------------------------------------------------------------


def period_name(period_id: str) -> str:
    """ "2026, first half-year", "2026, quarter 3" or "2026, week 48"; a period named in another way by its id."""
    year, letter, rest = period_id[:4], period_id[4:5], period_id[5:]
    if letter == "Q":
        return translate("Vocabulary", "{year}, quarter {number}").format(year=year, number=int(rest))
    if letter == "W":
        return translate("Vocabulary", "{year}, week {number}").format(year=year, number=int(rest))
    text = {
        "1": translate("Vocabulary", "{year}, first half-year"),
        "2": translate("Vocabulary", "{year}, second half-year"),
    }.get(rest)
    return text.format(year=year) if text else period_id


def published_kind(kind: PackageKind | None) -> str:
    """The words for a kind of package; for figures entered by hand when ``kind`` is None."""
    if kind is None:
        return translate("Vocabulary", "Entered by hand")
    return {
        PackageKind.HALF_YEAR: translate("Vocabulary", "Half-year package"),
        PackageKind.QUARTER: translate("Vocabulary", "Quarter file"),
        PackageKind.STATUS: translate("Vocabulary", "Status file"),
    }[kind]


def hidden_numbers(count: int) -> str:
    """The sentence that says how many numbers of a package are hidden."""
    return plural("Vocabulary", "{count} number hidden.", "{count} numbers hidden.", count)


def nobody_found() -> str:
    """The sentence for a package out of whose numbers nobody can be worked out."""
    return translate("Vocabulary", "Nobody can be worked out of the numbers.")


# --- sheets -----------------------------------------------------------------------------------------------------------------


def sheet_kind(kind: SheetKind) -> str:
    """What a kind of sheet is called."""
    return {
        SheetKind.CASES: translate("Import", "Case list"),
        SheetKind.SUPPORT: translate("Import", "Public support"),
        SheetKind.HOURS: translate("Import", "Physician hours"),
        SheetKind.PUBLISHED: translate("Import", "Published figures"),
        SheetKind.LEDGER: translate("Import", "Excerpt of the accounts"),
    }[kind]


def answered(question: str, answer: str) -> str:
    """A question and its answer as one text."""
    return f"{question} {answer}" if question.endswith("?") else f"{question}: {answer}"
