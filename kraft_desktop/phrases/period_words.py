"""The words for periods that a package closes."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.vocabulary import period_name
from kraft_desktop.words import translate


def closed_for_good(period_id: str, closed: Sequence[str]) -> str:
    """The warning that what can be made for other periods now (ids, the first one first) cannot be made once a period is
    sealed; empty when there are none."""
    if not closed:
        return ""
    text = translate(
        "Vocabulary",
        "Once {period} is sealed, nothing more can be made for {closed}: what happened then becomes part of the later file. "
        "Make {first} first, if it is to be sent.",
    )
    names = [period_name(one) for one in closed]
    return text.format(period=period_name(period_id), closed="; ".join(names), first=names[0])
