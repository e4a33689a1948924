"""The consent by which secrecy between authorities is lifted for a case (OSL 10:1): to whom, from when, until when.

It is not the legal basis of processing (GDPR). It names its recipients; without one the case is named in its own unit only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kraft_desktop.domain.errors import ConsentOverlaps, NotUnderstood, UnknownRecipient
from kraft_desktop.domain.period import months_after

MONTHS = 12
"""The months that a consent lasts when nothing else is agreed. Nothing prescribes it."""
FOLLOW_UP_MONTHS = 6
"""The months after the closing in which a case is followed up; no consent lasts longer. Nothing prescribes it."""
RENEWAL_DAYS = 30
"""The days before its end from which a consent is to be renewed."""
MISSING_DAYS = 30
"""The days for which a case from a sheet stays named after it was found that there is no consent."""


LONGEST_NAME = 100
"""Characters of the name of who received a consent."""


class Recipients(NamedTuple):
    """Those that a consent can name beside the physician: the codes of the team's municipalities and of other authorities."""

    municipalities: tuple[str, ...]
    authorities: tuple[str, ...]


class ConsentForm(StrEnum):
    """How a consent was given. MISSING records that somebody looked and found none."""

    SIGNED = "signed"
    SPOKEN = "spoken"
    MISSING = "missing"


class Consented(StrEnum):
    """The state of a case's consent on a day: nothing recorded; being sought, since it was found missing at most MISSING_DAYS
    ago; missing for longer; in force; ended."""

    NOT_RECORDED = "not_recorded"
    SOUGHT = "sought"
    MISSING = "missing"
    IN_FORCE = "in_force"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One consent, or the finding that there is none. ``municipalities`` are the codes of those of the team it covers;
    ``authorities`` are the codes of others; ``received_by`` is the name of who received it.

    ``until`` is its last day, None for a finding; ``revoked_on`` is the day from which it no longer holds. Never edited: a
    change is a row that names the one it ``replaces``, ``withdrawn`` when that one was a mistake.
    """

    id: str
    case_id: str
    base: int
    form: ConsentForm
    first: dt.date
    until: dt.date | None = None
    municipalities: tuple[str, ...] = ()
    physician: bool = False
    authorities: tuple[str, ...] = ()
    interpreter: bool = False
    received_by: str
    revoked_on: dt.date | None = None
    recorded_by: str
    replaces: str | None = None
    withdrawn: bool = False

    @property
    def is_given(self) -> bool:
        """Whether it is a consent, and not the finding that there is none."""
        return self.form is not ConsentForm.MISSING

    def last(self, closed: dt.date | None = None) -> dt.date | None:
        """Its last day, for a case ``closed`` on a day; None for the finding that there is none."""
        if self.until is None:
            return None
        ends = [self.until]
        if self.revoked_on is not None:
            ends.append(self.revoked_on - dt.timedelta(days=1))
        if closed is not None:
            ends.append(months_after(closed, FOLLOW_UP_MONTHS))
        return min(ends)

    def holds(self, day: dt.date, closed: dt.date | None = None) -> bool:
        """Whether it is in force on a day."""
        last = self.last(closed)
        return last is not None and self.first <= day <= last


def default_end(first: dt.date, closed: dt.date | None = None) -> dt.date:
    """The last day of a consent that begins on ``first`` when nothing else is agreed."""
    end = months_after(first, MONTHS) - dt.timedelta(days=1)
    return end if closed is None else min(end, months_after(closed, FOLLOW_UP_MONTHS))


def in_force_on(consents: Iterable[Consent], day: dt.date, closed: dt.date | None = None) -> Consent | None:
    """The consent of a case that holds on a day; None without one."""
    return next((one for one in consents if one.holds(day, closed)), None)


def state_on(consents: Iterable[Consent], day: dt.date, closed: dt.date | None = None) -> Consented:
    """The state of a case's consent on a day, by the rows in force. One that begins later has not been recorded yet."""
    begun = [one for one in consents if one.first <= day]
    if in_force_on(begun, day, closed) is not None:
        return Consented.IN_FORCE
    if any(one.is_given for one in begun):
        return Consented.ENDED
    if not begun:
        return Consented.NOT_RECORDED
    since = min(one.first for one in begun)
    return Consented.SOUGHT if (day - since).days <= MISSING_DAYS else Consented.MISSING


def check(new: Consent, others: Iterable[Consent], known: Recipients, today: dt.date, closed: dt.date | None = None) -> None:
    """Raise unless ``new`` may be recorded for a case ``closed`` on a day, with the ``others`` in force: NotUnderstood with the
    reason, UnknownRecipient for one that is not ``known``, ConsentOverlaps."""
    if new.first > today:
        raise NotUnderstood(reason="consent_future")
    if not new.received_by:
        raise NotUnderstood(reason="received_by_missing")
    if len(new.received_by) > LONGEST_NAME or not new.received_by.isprintable():
        raise NotUnderstood(reason="received_by_form")
    if not new.is_given:
        return
    if new.until is None:
        raise NotUnderstood(reason="until_missing")
    if new.until < new.first:
        raise NotUnderstood(reason="until_before_first")
    if closed is not None and new.until > months_after(closed, FOLLOW_UP_MONTHS):
        raise NotUnderstood(reason="until_after_follow_up")
    if not (new.municipalities or new.physician or new.authorities):
        raise NotUnderstood(reason="recipient_missing")
    strangers = [code for code in new.municipalities if code not in known.municipalities]
    strangers += [code for code in new.authorities if code not in known.authorities]
    if strangers:
        raise UnknownRecipient(name=strangers[0], known=", ".join((*known.municipalities, *known.authorities)))
    _check_alone(new, others)


def _check_alone(new: Consent, others: Iterable[Consent]) -> None:
    last = new.last()
    for other in others:
        ends = other.last()
        if ends is not None and last is not None and other.id != new.replaces and new.first <= ends and other.first <= last:
            raise ConsentOverlaps(first=other.first.isoformat(), until=ends.isoformat())
