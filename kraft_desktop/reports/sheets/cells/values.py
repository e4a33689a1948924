"""Reads single cells as people type them: amounts, durations, percentages, counts. What is not certain is not guessed.

Every ``read_*`` takes a cell (text, number, day, time ...) and raises NotUnderstood with a reason code.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from kraft_desktop.domain.cases.participant import parse_personal_number
from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold


class Percent(float):
    """A number that the sheet shows as a percentage: 0.25 is 25 %."""


class Foreign(float):
    """A number that the sheet shows in another currency than kronor."""


class Scaled(float):
    """A number that the sheet shows in thousands by its format alone: the number itself is whole."""


@dataclass(frozen=True, slots=True)
class Odd:
    """The content of a cell without a value: a failed or unsaved formula, a day that does not exist, a spoilt row."""

    reason: str
    shown: str


class Yearless(dt.datetime):
    """A day that the sheet shows without its year: what was typed as a month of a year ("maj-25") looks like a day of it."""


Cell = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | Odd | None

_BLANK = frozenset({"", "-", "–", "—", "."})
_LARGEST, _FINEST = 10**9, 6
"""The largest amount, in kronor; and the most decimals of one in thousands or millions of them."""
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\ufeff]+")
MINUS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
CURRENCY = r"(?:[€$£¤]|\b(?:eur|euro|usd|dollar|nok|dkk|isk|gbp|chf|pln|zloty)\b)"
"""What names another currency than kronor, in lower case; a bare ``kr`` is always Swedish."""
_CURRENCY = re.compile(CURRENCY)
_NO_SUPPORT = frozenset(
    {
        "inget", "inget stod", "ingen", "inget bistand", "ej stod", "inga utbetalningar", "ingen utbetalning",
        "inget forsorjningsstod", "ingen forsorjning", "inget ekonomiskt bistand", "ej bistand",
    }
)  # fmt: skip
_NO = frozenset({"nej", "ingen", "inget", "ej", "inte", "0", "false", "n", "ej aktuellt", "behovs ej", "inget behov"})
_NUMBER_IN_TEXT = re.compile(r"(?<!\d)(?:\d{8}|\d{6})[-+ ]?\d{4}(?!\d)")
_OTHERS = frozenset(
    {
        "barn", "barnet", "make", "maka", "sambo", "medsokande", "medsok", "partner", "god", "kontakt", "foralder", "mor",
        "far", "mamma", "pappa", "vardnadshavare", "till", "for", "summa", "sum", "totalt", "total", "delsumma", "antal",
        "skydd",
        "skyddad", "tidigare", "gamla", "nya", "ej", "inte", "se", "och", "dotter", "son", "ny",
    }
)  # fmt: skip
"""Words beside a personal number that make it somebody else's, or more than one person's."""
_PARTS = {"½": "_5", "¼": "_25", "¾": "_75", "1/2": "_5", "1/4": "_25", "3/4": "_75"}
_FRACTION = re.compile(r"[½¼¾]|(?<![\d/])(?:1/2|1/4|3/4)(?![\d/])")
_CASE_CODE = re.compile(r"[A-ZÅÄÖ]-[2-9A-HJ-NP-Z]{5}")


def is_blank(cell: Cell) -> bool:
    """Whether a cell is empty or holds a mark for an empty value."""
    if type(cell) is str:
        return len(cell) < 4 and _SPACES.sub("", cell) in _BLANK if not cell.isspace() else True
    return cell is None


def text_of(cell: Cell, limit: int = 200) -> str:
    """The cell as a single line of text; whole numbers without decimals."""
    if type(cell) is str and cell.isascii():
        return " ".join(cell.split())[:limit]
    if cell is None or isinstance(cell, Odd):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return _SPACES.sub(" ", str(cell)).strip()[:limit]


def as_shown(cell: Cell) -> str:
    """The cell as a person sees it, so that it is read again as what it was."""
    if isinstance(cell, Odd):
        return cell.shown
    if isinstance(cell, Percent):
        return f"{round(cell * 100, 6):g} %"
    if isinstance(cell, Scaled):
        return f"{text_of(cell)} kr"
    if isinstance(cell, Foreign):
        return f"{text_of(cell)} ¤"
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return text_of(cell, 2_000)


def names_kronor(cell: Cell) -> bool:
    """Whether the text of an amount says itself that it is kronor."""
    return isinstance(cell, str) and re.search(r"(?<![a-zåäö])(?:kr|kronor|sek)\b|:-", cell.lower()) is not None


@functools.lru_cache(maxsize=8192, typed=True)
def read_person(cell: Cell, today: dt.date) -> str:
    """The twelve digits of a personal number, or a case code unchanged."""
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    text = text_of(cell).upper()
    if _CASE_CODE.fullmatch(code := text.translate(MINUS)):
        return code
    return parse_personal_number(_beside_name(text) or text, today)


def _beside_name(text: str) -> str | None:
    """The one personal number in a text that else holds nothing but a name; None for any other text."""
    found = _NUMBER_IN_TEXT.findall(text)
    if len(found) != 1 or len(found[0]) == len(text):
        return None
    words = fold(text.replace(found[0], " ")).split()
    is_name = 0 < len(words) <= 5 and all(word.isalpha() and len(word) > 1 for word in words)
    return found[0] if is_name and not _OTHERS & {*words} else None


def names_currency(text: str) -> bool:
    """Whether a text names another currency than kronor."""
    return _CURRENCY.search(text.lower()) is not None


def says_no_support(cell: Cell) -> bool:
    """Whether the cell answers that there was no support, which is another thing than saying nothing."""
    return isinstance(cell, str) and fold(cell) in _NO_SUPPORT


def says_no(cell: Cell) -> bool:
    """Whether a cell that answers whether there is something says no."""
    return cell is False or fold(text_of(cell)) in _NO


def read_amount(cell: Cell, *, dots_group: bool = False, unit: int = 100) -> int:
    """An amount in öre. Decimal comma or point, grouped thousands, kr, and minus signs before, behind or as brackets. ``unit``
    is öre in one of what the column counts.

    ``1.234`` and ``1,234`` could be either a thousand or a fraction and are not understood, but for points in a column
    where ``dots_group`` thousands.
    """
    if type(cell) is int and -_LARGEST <= cell <= _LARGEST:
        return cell * unit
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    if isinstance(cell, Foreign):
        raise NotUnderstood(reason="currency")
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta | Percent):
        raise NotUnderstood(reason="amount")
    if isinstance(cell, int | float):
        if cell != cell or abs(cell) > _LARGEST:  # noqa: PLR0124  # not a number
            raise NotUnderstood(reason="amount")
        return _in_ore(Decimal(str(float(cell))), unit)
    text = _SPACES.sub(" ", (cell or "").translate(MINUS)).strip().lower()
    negative = text.startswith("(") and text.endswith(")")
    text = text.strip("()").strip()
    text = re.sub(r"(?<=\d)\s*(?:kr\.?|kronor|sek|:-|,-|;-|\.-)$", "", re.sub(r"^(?:kr|sek)\s*", "", text)).strip()
    found = re.fullmatch(r"(?:\+|(-?))\s*(\d[\d .,']*?)\s*(-?)", text)
    if found is None or (found[1] and found[3]):
        raise NotUnderstood(reason="currency" if names_currency(text) else "amount")
    whole, fraction = _digits_in(found[2], dots_group=dots_group, most=2 if unit <= 100 else _FINEST)
    ore = whole * unit + (_in_ore(Decimal(f"0.{fraction}"), unit) if fraction else 0)
    return -ore if negative or found[1] or found[3] else ore


def _in_ore(number: Decimal, unit: int) -> int:
    return int((number * unit).quantize(Decimal(1), ROUND_HALF_UP))


def _digits_in(text: str, *, dots_group: bool, most: int) -> tuple[int, str | None]:
    """The whole number in a text and the digits of its fraction, at ``most`` so many."""
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", text) and not text.startswith("0"):
        if dots_group and "." in text:
            return int(text.replace(".", "")), None
        raise NotUnderstood(reason="amount_separator")
    end = rf"(\d{{1,{most}}})"
    for form in (
        rf"(\d+)(?:[.,]{end})?", rf"(\d{{1,3}}(?:[ ']\d{{3}})+)(?:[.,]{end})?", rf"(\d{{1,3}}(?:\.\d{{3}})+)(?:,{end})?",
        rf"(\d{{1,3}}(?:,\d{{3}})+)(?:\.{end})?",
    ):  # fmt: skip
        if found := re.fullmatch(form, text):
            return int(re.sub(r"\D", "", found[1])), found[2]
    raise NotUnderstood(reason="amount")


def read_percent(cell: Cell, *, fractions: bool) -> int:
    """A whole percentage 0-100; ``fractions`` in a column where bare numbers are parts of one (0.25 for 25 %)."""
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    number = bare_number(cell)
    if isinstance(cell, Percent) or (fractions and number is not None):
        number = (number or Decimal(0)) * 100
    elif number is None:
        found = re.fullmatch(r"(\d{1,3})(?:[.,]0+)?\s*(?:%|procent)?", text_of(cell).lower())
        if found is None:
            raise NotUnderstood(reason="percent")
        number = Decimal(found[1])
    try:
        number = number.quantize(Decimal("0.0001"))
    except InvalidOperation as problem:
        raise NotUnderstood(reason="percent") from problem
    if number != number.to_integral_value() or not 0 <= number <= 100:
        raise NotUnderstood(reason="percent")
    return int(number)


def bare_number(cell: Cell) -> Decimal | None:
    """The number in a cell that holds nothing else, as a number or as text; None for any other cell."""
    if isinstance(cell, bool | Odd):
        return None
    if isinstance(cell, int | float):
        return Decimal(str(float(cell)))
    found = re.fullmatch(r"\d{1,6}(?:[.,]\d+)?", text_of(cell)) if isinstance(cell, str) else None
    return _decimal(found[0]) if found else None


def hours_number(cell: Cell) -> Decimal | None:
    """The number in a cell that holds nothing else but the unit of hours; None for any other cell."""
    if not isinstance(cell, str):
        return bare_number(cell)
    return bare_number(re.sub(r"(?<=\d)\s*(?:timmar|timme|tim|h|t)\.?$", "", text_of(cell).lower()))


def read_count(cell: Cell) -> int:
    """A number of people: whole, not negative, under a million. ``<5`` and the like are no numbers."""
    if isinstance(cell, bool | dt.date | dt.time | dt.timedelta | Odd):
        raise NotUnderstood(reason="count")
    found = re.fullmatch(r"\d{1,6}|\d{1,3} \d{3}", text_of(cell))
    if found is None:
        raise NotUnderstood(reason="count")
    return int(found[0].replace(" ", ""))


def read_duration(cell: Cell, *, in_minutes: bool) -> int:
    """A duration in minutes. Bare numbers are hours, or minutes when the heading says so."""
    if isinstance(cell, Odd):
        raise NotUnderstood(reason=cell.reason)
    if isinstance(cell, dt.datetime) and cell.year <= 1900:
        minutes = Decimal((cell - dt.datetime(1899, 12, 30)).total_seconds()) / 60  # noqa: DTZ001  # a sheet's zero
    elif isinstance(cell, dt.time):
        minutes = Decimal(cell.hour * 60 + cell.minute)
    elif isinstance(cell, dt.timedelta):
        minutes = Decimal(cell.total_seconds()) / 60
    elif isinstance(cell, dt.date | bool):
        raise NotUnderstood(reason="duration")
    else:
        minutes = _minutes_in(text_of(cell).lower(), in_minutes=in_minutes)
    if not 0 < minutes <= 24 * 60:
        raise NotUnderstood(reason="duration")
    return int(minutes.quantize(Decimal(1), ROUND_HALF_UP))


def _minutes_in(text: str, *, in_minutes: bool) -> Decimal:
    if found := re.fullmatch(r"(\d{1,2}):([0-5]\d)(?::00)?(?: ?(?:tim|h|tim\.))?", text):
        return Decimal(int(found[1]) * 60 + int(found[2]))
    text = _as_figures(text)
    if found := re.fullmatch(r"(\d{1,2}) ?(?:tim|h|t)\.? ?([0-5]\d)", text):
        return Decimal(int(found[1]) * 60 + int(found[2]))
    number = r"(\d+(?:[.,]\d+)?)"
    hours, minutes = r"\s*(?:timmar|timme|tim|h|t)\.?", r"\s*(?:minuter|minut|min|m)\.?"
    found = re.fullmatch(rf"(?:{number}{hours})?\s*(?:(?:och )?{number}{minutes})?", text)
    if found and (found[1] or found[2]):
        return _decimal(found[1]) * 60 + _decimal(found[2])
    if found := re.fullmatch(number, text):
        value = _decimal(found[1])
        if in_minutes:
            return value
        if value > 12 or 0 < value * 60 < 5:
            raise NotUnderstood(reason="duration_unit")
        return value * 60
    raise NotUnderstood(reason="duration")


def _as_figures(text: str) -> str:
    """The text of a duration with the parts of an hour that are written as a sign or a fraction in decimals."""
    text = _FRACTION.sub(lambda found: _PARTS[found[0]], text)
    return re.sub(r"(?:(\d+) ?)?_(\d+)", lambda found: f"{found[1] or 0}.{found[2]}", text)


def _decimal(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))
