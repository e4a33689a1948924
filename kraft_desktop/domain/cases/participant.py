"""The participant: a person's identity, stored apart from the case."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from personnummer import personnummer

from kraft_desktop.domain.errors import NotUnderstood

_FORM = re.compile(r"(?P<century>[0-9]{2})?(?P<short>[0-9]{6})(?P<sign>[-+])?(?P<last>[0-9]{4})")
_INTERIM = re.compile(r"(?:[0-9]{2})?[0-9]{6}[-+]?[A-Z][0-9]{3}")
_COORDINATION = 60
"""Added to the day of birth in a coordination number."""
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


class Gender(StrEnum):
    """A person's gender: by default the one the personal number states, but freely changed."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person. With protected identity neither name nor number is stored; the case code is the only key.

    ``import_id`` and ``withdrawn_at`` are as in ``Case``; a participant withdrawn keeps neither name nor number.
    """

    id: str
    version: int = 1
    personal_number: str | None = None
    name: str | None = None
    gender: Gender = Gender.UNKNOWN
    interpreter: str | None = None
    protected: bool = False
    import_id: str | None = None
    withdrawn_at: str | None = None

    def emptied(self, at: str) -> Participant:
        """The participant as withdrawn at a moment (UTC), with nothing of the person."""
        return Participant(id=self.id, version=self.version, import_id=self.import_id, withdrawn_at=at)


def parse_personal_number(text: str, today: dt.date) -> str:
    """The twelve digits of a Swedish personal or coordination number.

    Ten digits mean the latest possible birth up to ``today``, a hundred years earlier with ``+``; up to three leading zeros
    that a spreadsheet dropped are restored. Raises NotUnderstood with the reason: interim_number, number_form, number_date,
    number_checksum, number_future. Source: the tax agency's description of personal numbers.
    """
    packed = "".join(text.translate(_DASHES).upper().split())
    if _INTERIM.fullmatch(packed):
        raise NotUnderstood(reason="interim_number")
    if packed.isascii() and packed.isdigit() and 7 <= len(packed) < 10:
        packed = packed.zfill(10)
    found = _FORM.fullmatch(packed)
    if found is None:
        raise NotUnderstood(reason="number_form")
    century = found["century"] or _century(found["short"], found["sign"], today)
    digits = century + found["short"] + found["last"]
    born = _birth_date(digits)
    if born is None:
        raise NotUnderstood(reason="number_date")
    if not _has_right_checksum(digits):
        raise NotUnderstood(reason="number_checksum")
    if born > today:
        raise NotUnderstood(reason="number_future")
    return digits


def _century(short: str, sign: str | None, today: dt.date) -> str:
    year = today.year - (today.year - int(short[:2])) % 100
    month_and_day = f"{int(short[2:4]):02d}{int(short[4:]) % 60:02d}"
    if year == today.year and month_and_day > f"{today:%m%d}":
        year -= 100
    return str(year - 100 if sign == "+" else year)[:2]


def _has_right_checksum(digits: str) -> bool:
    if not _is_partly_unknown(digits):
        return bool(personnummer.valid(digits))
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits[2:]))  # Luhn; the library wants a whole date
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_partly_unknown(digits: str) -> bool:
    """Whether it is a coordination number of a person whose month or day of birth is not known: written 00, and 60."""
    return int(digits[6:8]) >= _COORDINATION and (digits[4:6] == "00" or int(digits[6:8]) == _COORDINATION)


def _birth_date(digits: str) -> dt.date | None:
    """The date of birth; the middle of the year or of the month where a coordination number leaves month or day open."""
    month, day = int(digits[4:6]), int(digits[6:8])
    if day >= _COORDINATION:
        day -= _COORDINATION
        day = day or (15 if month else 1)
        month = month or 7
    try:
        return dt.date(int(digits[:4]), month, day)
    except ValueError:
        return None


def birth_date(personal_number: str) -> dt.date:
    """The date of birth in a twelve-digit number, which can be off by some days, and by months where a coordination number
    leaves it open. Raises NotUnderstood when it is no date."""
    born = _birth_date(personal_number)
    if born is None:
        raise NotUnderstood(reason="number_date")
    return born


def gender_in(personal_number: str) -> Gender:
    """The gender that the number states: its last digit but one, odd for men."""
    return Gender.MAN if int(personal_number[10]) % 2 else Gender.WOMAN


def age_on(day: dt.date, born: dt.date) -> int:
    """Whole years lived on ``day``."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
