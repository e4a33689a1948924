"""What in a free text may point at one person without naming them: numbers, days of birth, initials, and phrases about one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations_with_replacement

Span = tuple[int, int]

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_ONES = ("forsta", "andra", "tredje", "fjarde", "femte", "sjatte", "sjunde", "attonde", "nionde")
_TEENS = ("elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde")
_ORDINALS = (
    *(*_ONES, "tionde", *_TEENS, "tjugonde"),
    *(*(f"tjugo{one}" for one in _ONES), "trettionde", "trettioforsta"),
)
"""The days of a month in words, from the first, in the letters of ``lookalikes.plain_text``."""
_ORDINAL = "|".join(word.replace("tjugo", r"tjugo\s?").replace("trettiof", r"trettio\s?f") for word in reversed(_ORDINALS))
_FIRST_TWELVE = "|".join(_ORDINALS[:12])
_NUMBERED_MONTH = rf"(?P<month>\d{{1,2}}(?=:?e)|{_FIRST_TWELVE})(?::?e)?"
_YEAR = r"(?:[a\u00e5]r\s)?(?P<year>(?:19|20)\d{2}|\d{2})(?!\d)"
_KRONOR = r"\s?(?:t?kr|kronor|sek)\b"
_WHOLE_YEAR = r"(?P<year>(?:19|20)\d{2})"
_MARKS = r"[\s.,'`\u00b4\u2019\-\u2010-\u2015/]"
_BETWEEN, _BESIDE_A_WORD = rf"{_MARKS}{{1,3}}", rf"{_MARKS}{{0,3}}"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?::?[ea])?{_BESIDE_A_WORD}{_MONTH}{_BESIDE_A_WORD}{_YEAR}",
        rf"\b(?P<day>{_ORDINAL}){_BESIDE_A_WORD}{_MONTH}{_BESIDE_A_WORD}{_YEAR}",
        rf"\b{_MONTH}{_BETWEEN}(?:den\s)?(?P<day>\d{{1,2}})(?::?[ea])?{_BETWEEN}{_YEAR}",
        rf"(?<!\d){_WHOLE_YEAR}{_BETWEEN}(?:den\s)?(?P<day>\d{{1,2}})(?::?[ea])?{_BESIDE_A_WORD}{_MONTH}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?::?[ea])?\si\s{_NUMBERED_MONTH}{_BETWEEN}{_YEAR}",
        rf"\b(?P<day>{_ORDINAL})\si\s{_NUMBERED_MONTH}{_BETWEEN}{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?[/.\-\u2010-\u2015]\s?(?P<month>\d{{1,2}}){_BETWEEN}{_YEAR}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\s(?P<month>\d{{1,2}})\s{_WHOLE_YEAR}(?!\d)",
        rf"(?<!\d)(?P<day>\d{{2}})(?P<month>\d{{2}}){_WHOLE_YEAR}(?!\d)",
        rf"(?<!\d)(?P<year>(?:19|20)?\d{{2}})\W?(?P<month>0[1-9]|1[0-2])\W?(?P<day>0[1-9]|[12]\d|3[01])(?!\d|{_KRONOR})",
    )
)
"""A date in words, by day, month and year, and by year, month and day; six digits before "kr" are an amount."""
_BIRTHDAYS = tuple(
    re.compile(
        rf"(?:\b(?:f[o\u00f6]d\w+|fyller)(?:\W+\w+){{0,4}}?|\bf)\W+{day}(?!{_MARKS}{{0,3}}(?:[a\u00e5]r\s)?\d)", re.IGNORECASE
    )
    for day in (
        rf"(?P<day>\d{{1,2}})(?::?[ea])?{_BESIDE_A_WORD}{_MONTH}\b",
        r"(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?!\d)",
    )
)
"""A day of birth without its year."""
_ENDINGS = re.compile(
    r"(?:\b(?:sista|slut\w*|personn\w*|p-?nr|pnr)\D{0,20}|(?:[x*_]{2,}|-{2,}|(?:\.{2,}|\u2026)\s?[-\u2010-\u2015])\W?)"
    r"(?P<last>\d{4})(?!\d)",
    re.IGNORECASE,
)
"""The last four digits of a personal number by themselves, named or after a mask."""
_MONTHS_OF_YEARS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH}(?:\sm[a\u00e5]nad)?{_BETWEEN}(?:[a\u00e5]r\s)?{_WHOLE_YEAR}(?!\d)",
        rf"\b{_MONTH}\s?[-'\u2019\u2010-\u2015](?P<year>\d{{2}})(?!\d)",
        rf"\bf(?:[o\u00f6]d\w+|\.)?(?:\si)?\s{_MONTH}{_BETWEEN}(?P<year>\d{{2}})(?!\d)",
        r"(?<![\d-])(?P<year>(?:19|20)\d{2})[-/.](?P<month>0[1-9]|1[0-2])(?![\d-])",
        rf"(?<![\d/])(?P<month>0?[1-9]|1[0-2])\s?/\s?{_WHOLE_YEAR}(?![\d-])",
    )
)
"""A month with its year, in words and by number."""
_ABBREVIATIONS = (
    "ab ac ad af ai ak am ao app ass bb bp bt bu bvc cd csn cv dm dn dr ea ef ek em eu fa fas fb fk fm fn fv gd hr ht id if io"
    " ip it ivo iva kaa kf kl km kr ks lm lss mb mi ms nr nu ob ok op os ot pa pc pm ps rf rh rm sa sd se sfi sk sms sn so sol"
    " ss st sv sys tex tf tv ua uf uk usa va vab vc vd vg vm vt vux op"
)
"""What two or three capital letters are apart from somebody's initials."""
_SHORTENED = (
    "a.a a.k b.l.a d.v.s d.y e.d e.m e.o f.d f.m f.n f.o f.o.m i.a i.e i.o.m i.s.f i.st k.l m.a.o m.fl m.h.a m.m n.b o.a o.d"
    " o.s.v p.g.a p.s s.a s.a.s s.k t.o.m t.v u.a u.p.a v.g"
)
"""What small letters with dots shorten, which may be somebody's initials as well."""
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\s?[.\-]\s?[^\W\d_])+\.?(?!\w)")
"""Letters by themselves with dots or hyphens between them."""
_CAPITALS = re.compile(r"(?<![^\W\d_])(?<![.\-/&])(?:(?=[^\W\d_])[A-Z\u00c0-\u00de][ \-]?){2,4}(?!\w)(?![.\-/&])")
"""Two to four capital letters by themselves."""
_DIGITS = re.compile(r"\d(?:[\W_]{0,3}\d){9,}")
_ONE = (
    r"(?:deltagare|person|kvinna|man|klient|individ|tjej|kille|flicka|pojke|\w*mamma|\w*pappa|mor|far|\u00e4nka|\u00e4nkling"
    r"|nyanl\u00e4nd|flykting|\w+\u00e5ring|f\u00f6r\u00e4lder|ungdom|pension\u00e4r|patient|brukare)s?"
)
_KIND = r"(?:(?:[\w-]+(?:[ae]nde|ig|sk|ad)|ung|gammal|\u00e4ldre|yngre|ny|sjuk)\s)?"
_PHRASES = re.compile(
    rf"\b(?:(?:en|endast en|bara en|n\u00e5gon|enstaka|1)\s(?:[\w-]+\s)?{_KIND}{_ONE}"
    r"|(?:en|ett|endast en|bara en|1)\sav\s(?:dem|dessa|deltagarna|personerna|kvinnorna|m\u00e4nnen|klienterna|\u00e4rendena"
    r"|de\s(?:tv\u00e5|tre|fyra|fem|sex|sju|\u00e5tta|nio|tio|\d+))|ett\s\u00e4rende"
    r"|(?:den|det|en|ett|v\u00e5r|v\u00e5rt|nodens|kommunens)\send[ae]|den\s(?:\u00e4ldst|yngst|nyanl\u00e4nd)[ae]"
    r"|deltagare\s(?:nr|nummer)\s?\d+|(?:f\u00f6dd|\u00e5rg\u00e5ng)\s(?:\u00e5r\s)?['\u2019\-\u2013]?(?:(?:19|20)\d{2}|\d{2})(?!\d)|(?:bara|endast)\sen(?=\s*(?:[.,;!?]|$))"
    r"|ensam|vederb\u00f6rande|(?:personen|deltagaren|kvinnan|mannen)s?|hon|henne|hennes|han|honom|hans|hen|hens)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"(?<!\d)(?:19|20)?(?P<year>[4-9]\d|0\d|1[01])\W?(?:0[1-9]|1[0-2])\W?(?:[06][1-9]|[1278]\d|[39][01])"
    r"(?P<mark>\W{0,3})[\dA-Z]\d{2}[\dA-Z](?!\w)"
)
"""A possible personal number of an adult, by its date; also a co-ordination number, or letters among the last four. Numbers of
organisations have no month there, those of invoices and registers begin with a year in which nobody taking part was born."""


def possible_numbers(text: str) -> Iterator[Span]:
    """The start and end of each possible personal number. Ten digits without any mark are one only with a right last digit."""
    for match in _PERSONAL.finditer(text):
        number = match.group()
        if not number.isdigit() or _has_check_digit(number[-10:]):
            yield match.span()


def known_numbers(text: str, numbers: Collection[str]) -> Iterator[Span]:
    """The start and end of each of the personal ``numbers`` (twelve digits), however it is spaced, with or without century, and
    whatever figures are before and after it."""
    short = {number[2:] for number in numbers}
    for run in _DIGITS.finditer(text):
        places = [place for place in range(*run.span()) if text[place].isdigit()]
        digits = "".join(text[place] for place in places)
        for start in range(len(digits) - 9):
            if digits[start : start + 10] in short:
                whole = start >= 2 and digits[start - 2 : start + 10] in numbers
                yield places[start - 2 if whole else start], places[start + 9] + 1


def known_endings(text: str, numbers: Collection[str]) -> Iterator[Span]:
    """The start and end of the last four digits of one of the personal ``numbers``, where the text names them as such."""
    last = {number[-4:] for number in numbers}
    yield from (match.span("last") for match in _ENDINGS.finditer(text) if match["last"] in last)


def known_dates(text: str, born: Collection[tuple[int, int, int]]) -> Iterator[Span]:
    """The start and end of each date of ``born`` (year, month, day), in the forms that are written in Sweden; without its year
    only where the text speaks of a birth."""
    short = {(year % 100, month, day) for year, month, day in born}
    for pattern in _DATES:
        for match in pattern.finditer(text):
            year = int(match["year"])
            if (year, _month(match["month"]), _day(match["day"])) in (born if year > 99 else short):
                yield match.span()
    days = {(month, day) for _, month, day in born}
    for pattern in _BIRTHDAYS:
        for match in pattern.finditer(text):
            if (_month(match["month"]), _day(match["day"])) in days:
                yield match.start("day"), match.end("month")


def known_months(text: str, born: Collection[tuple[int, int, int]]) -> Iterator[Span]:
    """The start and end of each month of birth of ``born`` with its year."""
    whole, short = {day[:2] for day in born}, {(year % 100, month) for year, month, _ in born}
    for pattern in _MONTHS_OF_YEARS:
        for match in pattern.finditer(text):
            year = int(match["year"])
            if (year, _month(match["month"])) in (whole if year > 99 else short):
                yield match.start("month") if match["month"].isalpha() else match.start(), match.end()


def _month(written: str) -> int:
    """The month of a year, from digits, its name or its number in words."""
    name = written.casefold()
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else _day(name)


def _day(written: str) -> int:
    """The day of a month, from digits or a word."""
    return int(written) if written.isdigit() else _ORDINALS.index(re.sub(r"\s", "", written.casefold())) + 1


def known_initials(text: str, people: Collection[Sequence[str]]) -> Iterator[Span]:
    """The start and end of each run of initials that are those of a person: "A.S.", "A. K. S.", "A-K. S.", and in capital
    letters also without dots: "AKS", "A S"; unless these are a common abbreviation."""
    known = {initials for parts in people if len(parts) > 1 for initials in _initials(parts)}
    yield from _dotted_initials(text, known)
    for match in _CAPITALS.finditer(text):
        letters = "".join(re.findall(r"[^\W\d_]", match.group())).casefold()
        if letters in known and letters not in _ABBREVIATIONS.split():
            yield match.start(), match.start() + len(match.group().rstrip(" -"))


def _dotted_initials(text: str, known: Collection[str]) -> Iterator[Span]:
    """Those with dots; also beside other letters with dots: "bl.a. A.S.", "A.S. B.C."."""
    for match in _DOTTED.finditer(text):
        parts = [part.span() for part in re.finditer(r"\S+", match.group())]
        for first, last in combinations_with_replacement(range(len(parts)), 2):
            start, end = parts[first][0], parts[last][1]
            run = match.group()[start:end]
            letters = "".join(re.findall(r"[^\W\d_]", run)).casefold()
            if "." in run and letters in known and re.sub(r"\s", "", run).strip(".") not in _SHORTENED.split():
                yield match.start() + start, match.start() + end


def about_one_person(text: str) -> Iterator[Span]:
    """The start and end of each phrase that speaks of one person; it need not point anybody out, so it is only marked."""
    yield from (match.span() for match in _PHRASES.finditer(text))


def _initials(parts: Sequence[str]) -> Iterator[str]:
    first = [part[0].casefold() for part in parts if part]
    yield "".join(first)
    yield first[0] + first[-1]


def _has_check_digit(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the others (Luhn)."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
