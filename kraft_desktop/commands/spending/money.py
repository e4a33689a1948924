"""Amounts of money as they are typed and printed on the command line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from kraft_desktop.domain.errors import NotWrittenSo
from kraft_desktop.words import number, translate


def ore(text: str) -> int:
    """The öre of an amount in kronor as people write it, with a comma or a point before the öre. Raises NotWrittenSo."""
    plain = "".join(text.split()).replace("\N{MINUS SIGN}", "-").replace(",", ".").removesuffix("kr")
    try:
        found = Decimal(plain) * 100
        if not found.is_finite() or found != found.to_integral_value():
            raise InvalidOperation
    except InvalidOperation as problem:
        raise NotWrittenSo(problem=text, usage="--kronor 1240,50") from problem
    return int(found)


def kronor(amount: int) -> str:
    """Öre as kronor, with the öre when there are any."""
    whole, rest = divmod(abs(amount), 100)
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    return f"{sign}{number(whole)}{translate('Chart', '.')}{rest:02d}" if rest else f"{sign}{number(whole)}"
