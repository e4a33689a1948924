"""The meaning of a heading's words: a known word, alone or among others that do not change it."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.names.text import fold
from kraft_desktop.domain.period import Month
from kraft_desktop.paths import COLUMN_WORDS
from kraft_desktop.reports.sheets.cells import days
from kraft_desktop.reports.sheets.cells.values import CURRENCY, Cell, Odd, as_shown, names_currency, text_of

AMOUNT_WORDS: Mapping[str, Sequence[str]] = tomllib.loads(COLUMN_WORDS.read_text("utf-8"))["support_amounts"]
UNITS = frozenset(
    {
        "kr", "sek", "skr", "kronor", "svenska kronor", "tkr", "kkr", "ksek", "ore", "tusental", "tusental kronor", "mkr",
        "mnkr", "msek", "miljoner",
    }
)  # fmt: skip
"""Words that say nothing but the unit of amounts."""
_PRIVATE = ("diagnos", "hinder", "sjuk", "halsa", "orsakskod", "medicin", "funktionsneds")
_UNITS = frozenset(
    {
        "kr",
        "sek",
        "dag",
        "yyyy",
        "mm",
        "dd",
        "aaaa",
        "aaaammdd",
        "st",
        "tkr",
        "kkr",
        "ksek",
        "ore",
        "tusental",
        "tusen",
        "mkr",
        "mnkr",
        "msek",
        "miljoner",
    }
)
_NEUTRAL = frozenset(
    {
        "datum", "den", "dag", "for", "av", "i", "per", "deltagare", "deltagarens", "klient", "klientens", "sokandes",
        "personens", "projekt", "kraft", "procent", "%", "uppgift", "obs", "kolumn", "och", "enligt",
        "team", "teamet",
    }
)  # fmt: skip
"""Words beside a known one that leave its meaning as it is; any other, such as planned or preliminary, may turn it."""
_UNCERTAIN = (
    "planer", "prel", "onsk", "forvant", "berakn", "tankt", "bokad", "prognos", "senast", "nasta", "tidigare", "sokt",
    "ansok", "utkast", "forslag", "foresl", "mojlig", "trolig", "eventuel", "uppskatt", "budget",
)  # fmt: skip
"""How the words begin that make no fact of a known one, in brackets too."""
_TURNING = (
    *_UNCERTAIN, "ev", "ej", "inte", "utan", "medsok", "barn", "hand", "kontakt", "god", "foral", "make", "slut", "avsl", "ny",
    "mal",
)  # fmt: skip
"""How the words begin that make something else of a known one."""
_MONTH_NEUTRAL = frozenset(
    {"prel", "i", "for", "preliminar", "preliminart", "utbetalt", "utbetalning", "utbet", "belopp", "kr", "manad", "avser"}
)
_THOUSANDS = re.compile(r"\b(?:tkr|kkr|ksek|tusental(?: kronor| kr)?|tusen (?:kr|kronor)|i tusen)\b")
_MILLIONS = re.compile(r"\b(?:mkr|mnkr|msek|miljoner(?: kronor| kr)?|mln kr)\b")
_ORE = re.compile(r"\b(?:ore|i ore)\b")
_IN_ORE = re.compile(r"\bi ore\b|^ore$")
_IN_CURRENCY = re.compile(rf"(?:\bi |[(\[]|^){CURRENCY}[)\]]?\s*$|\bi {CURRENCY}\b|valuta:? {CURRENCY}\b")
FOREIGN = -1
"""The unit of amounts in another currency than kronor."""
_PER_MONTH = re.compile(r"(?:/|\bper )\s*mån|månadsbelopp|mån\.? ?belopp")
_NAMED_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*"
_LONG = re.compile(
    rf"\b(?:kv|kvartal|q|tertial|halvar|hel[aå]r)(?: ?[1-4])?\b|^(?:ar )?(?:19|20)\d\d$|\b{_NAMED_MONTH} (?:till |t o m |tom )?"
    rf"{_NAMED_MONTH}\b"
)
_DAY_IN_TEXT = re.compile(
    r"(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{6}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}"
    r"|\d{1,2}\.? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.? (?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_SPAN_IN_TEXT = re.compile(
    rf"({_DAY_IN_TEXT.pattern})\s*(?:-+|–|—|till(?: och med)?|t\.?o\.?m\.?)\s*({_DAY_IN_TEXT.pattern})", re.I
)
_MONTH_FIGURES = re.compile(r"(?:19|20)\d{2}[-/.]?(?:0[1-9]|1[0-2])")
_MONTH_WORDS = 6
"""The most words of a heading that names a month and something else."""
_PARTED = re.compile(r"(?<=[a-zåäö])-[ ]*\n\s*(?!och\b|eller\b)(?=[a-zåäö])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_CLOSED, _TITLE_WORDS = ("avslut", "utskriv", "stangda", "klara"), 4
"""Beginnings of words for closed cases, and the most words of a title that is one."""


def column_letter(index: int) -> str:
    """The letters a spreadsheet shows for a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def heading_text(cell: Cell) -> str:
    """The text of a heading, with words joined that are parted by a hyphen at the end of a line."""
    return text_of(_PARTED.sub("", cell) if isinstance(cell, str) else as_shown(cell))


@functools.lru_cache(maxsize=4096)
def plain_words(heading: str) -> str:
    """The words of a heading without units and text in brackets, but for brackets that make something else of it."""
    without = re.sub(r"\([^)]*\)", _unless_uncertain, heading)
    return " ".join(w for w in fold(without or heading).split() if w not in _UNITS) or fold(heading)


def _unless_uncertain(brackets: re.Match[str]) -> str:
    """Text in brackets where it says that the heading is no fact, such as planned; else a blank."""
    return brackets[0] if any(w.startswith(_UNCERTAIN) or w in {"ej", "inte"} for w in fold(brackets[0]).split()) else " "


@functools.lru_cache(maxsize=1024)
def is_private(words: str) -> bool:
    """Whether a heading is of data that must not be imported."""
    return any(word in words for word in _PRIVATE)


def same(words: str, synonym: str) -> bool:
    """Whether the words equal the synonym."""
    return words == synonym


def beside_neutral(words: str, synonym: str) -> bool:
    """Whether the synonym is among the words and the others do not change its meaning."""
    if len(synonym) < 3 or synonym not in words or words == synonym:
        return False
    if words.startswith(synonym + " "):
        rest = words[len(synonym) :]
    elif words.endswith(" " + synonym):
        rest = words[: -len(synonym)]
    else:
        return False
    return not is_private(words) and all(word in _NEUTRAL for word in rest.split())


def beside_others(words: str, synonym: str) -> bool:
    """Whether the synonym is among the words and none is known to change its meaning: enough for a required column."""
    if len(synonym) < 3 or not (words.startswith(synonym + " ") or words.endswith(" " + synonym)) or is_private(words):
        return False
    rest = words.replace(synonym, " ", 1)
    return not any(word.startswith(_TURNING) for word in rest.split())


def is_near(words: str, synonym: str) -> bool:
    """Whether the synonym is among the words and none of the others says that it is no fact, so that it may be meant."""
    if len(synonym) < 6 or synonym not in words or f" {synonym} " not in f" {words} " or is_private(words):
        return False
    return not any(word.startswith(_TURNING) for word in words.replace(synonym, " ", 1).split())


@functools.lru_cache(maxsize=1024)
def amount_role(heading: str) -> str | None:
    """The role of a column of amounts by its heading: amount, total, part, applied, repayment or days; None for another."""
    words = plain_words(heading)
    bare = " ".join(word for word in words.split() if word not in _NEUTRAL)
    for wanted in (words, bare):
        for role, known in AMOUNT_WORDS.items():
            if wanted in known:
                return role
    return "amount" if fold(heading) in AMOUNT_WORDS["amount"] else None


def unit_of(*headings: str) -> int:
    """Öre in one of what a column counts: kronor, or thousands or millions of them or öre where a heading says so; FOREIGN
    where it says another currency."""
    words = " ".join(fold(heading) for heading in headings)
    if any(names_currency(heading) for heading in headings):
        return FOREIGN
    return _kronor_of(words) or (1 if _ORE.search(words) else 100)


def stated_unit(text: str) -> int:
    """As ``unit_of``, for the unit that a row states of its amount. Raises NotUnderstood for what is none."""
    unit = unit_of(text)
    if unit == 100 and fold(text) not in UNITS:
        raise NotUnderstood(reason="amount_unit")
    return unit


def _kronor_of(words: str) -> int | None:
    """Öre in the thousands or millions of kronor that words name; None where they name none."""
    if _MILLIONS.search(words):
        return 100_000_000
    return 100_000 if _THOUSANDS.search(words) else None


def unit_of_title(text: str) -> int:
    """Öre in one of what a title says that its amounts count, FOREIGN for another currency; 100 where it says nothing."""
    words = fold(text)
    if _IN_CURRENCY.search(text.lower()):
        return FOREIGN
    return _kronor_of(words) or (1 if _IN_ORE.search(words) else 100)


def place_in(text: str, places: Mapping[str, str]) -> str | None:
    """The code of the municipality that a text names and nothing else but years, or names as one (``Nybro kommun``)."""
    words = " ".join(word for word in fold(text).split() if not _YEAR.fullmatch(word))
    bare = words.removeprefix("kommun ").removesuffix(" kommun")
    if bare in places or bare.removesuffix("s") in places:
        return places.get(bare) or places[bare.removesuffix("s")]
    found = {code for name, code in places.items() if re.search(rf"\b{name}s? kommun\b|\bkommun {name}\b", words)}
    return found.pop() if len(found) == 1 else None


def is_per_month(heading: str) -> bool:
    """Whether a column of amounts holds what is paid for every month of a period, and not for all of it."""
    return _PER_MONTH.search(heading.lower()) is not None


def is_longer_than_month(heading: str) -> bool:
    """Whether a heading names a quarter, a half-year, a year or a span of months."""
    return _LONG.search(fold(heading)) is not None


def month_in(cell: Cell) -> tuple[int, int | None] | None:
    """The month a heading names and its year, None where it names none; None for a heading that is no month."""
    if cell is None or isinstance(cell, bool | Odd):
        return None
    return _month_of(cell)


@functools.lru_cache(maxsize=8192, typed=True)
def _month_of(cell: Cell) -> tuple[int, int | None] | None:
    try:
        month = days.read_month(cell)
    except NotUnderstood:
        return _month_in_words(text_of(cell)) if isinstance(cell, str) else None
    return month.ordinal % 12 + 1, month.ordinal // 12


def _month_in_words(text: str) -> tuple[int, int | None] | None:
    words = fold(re.sub(r"\([^)]*\)", _unless_uncertain, text)).split()
    kept = " ".join(word for word in words if word not in _MONTH_NEUTRAL)
    if name := days.month_name(kept):
        return name, None
    try:
        month = days.read_month(kept)
    except NotUnderstood:
        return None
    return month.ordinal % 12 + 1, month.ordinal // 12


def month_beside(heading: str) -> tuple[tuple[int, int | None], str] | None:
    """The month that begins or ends a heading (and its year), and the words beside it; None for one that names no month, only a
    month, or several."""
    words = re.split(r"[\s_:]+", heading)
    if not 2 <= len(words) <= _MONTH_WORDS or is_private(fold(heading)):
        return None
    if sum(days.is_month_name(word) for word in fold(heading).split()) > 1:
        return None
    for size in range(min(2, len(words) - 1), 0, -1):
        for span, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            month = _month_of(" ".join(span)) if any(map(_can_be_of_month, span)) else None
            if month is not None:
                return month, " ".join(rest)
    return None


def _can_be_of_month(word: str) -> bool:
    return _MONTH_FIGURES.fullmatch(word) is not None or any(map(days.is_month_name, fold(word).split()))


def without_day(text: str) -> str:
    """The text of a title without a day that stands alone in it: the day on which the sheet was made."""
    return text if _SPAN_IN_TEXT.search(text) else _DAY_IN_TEXT.sub(" ", text)


def years_in(cells: Iterable[Cell]) -> list[int]:
    """The years that a row of titles names, each once."""
    texts = [without_day(text_of(cell)) for cell in cells if isinstance(cell, str | int)]
    found = [int(year) for text in texts for year in _YEAR.findall(text)]
    return list(dict.fromkeys(found))


def year_alone(cell: Cell) -> int | None:
    """The year that a cell holds and nothing else."""
    text = text_of(cell)
    return int(text) if re.fullmatch(r"(?:19|20)\d{2}", text) else None


def is_of_closed(text: str) -> bool:
    """Whether a title or the name of a sheet says that the cases in it are closed."""
    words = fold(text).split()
    return 0 < len(words) <= _TITLE_WORDS and any(word.startswith(_CLOSED) for word in words) and "ej" not in words


def title_month(text: str) -> Month | None:
    """The one month that a title or the name of a sheet names together with its year, or as a period from day to day; a day
    alone is when the sheet was made."""
    if span := _SPAN_IN_TEXT.search(text):
        try:
            return days.read_month(f"{span[1]} - {span[2]}")
        except NotUnderstood:
            return None
    try:
        return None if _DAY_IN_TEXT.search(text) else days.read_month(text)
    except NotUnderstood:
        pass
    words = fold(without_day(text)).split()
    found = set()
    for place, word in enumerate(words):
        name, beside = days.month_name(word) if len(word) > 2 else None, words[place + 1 : place + 2]
        if name and beside and re.fullmatch(r"(?:19|20)\d{2}", beside[0]):
            found.add(Month.of(int(beside[0]), name))
    return found.pop() if len(found) == 1 else None
