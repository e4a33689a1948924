"""The monthly review of the log: ten reads drawn at random, looked at by somebody who signs with name and day."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from kraft_desktop.domain.period import Month
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.trail import TrailEntry, utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import verbs
from kraft_desktop.services.audit.reading import LogLine, lines_of
from kraft_desktop.store.vault import Data

DRAWN = 10
"""Reads that are looked at in one review, fewer where there were fewer."""
_SETTING = "log_reviews"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A signed review of a month (YYYY-MM): who signed on which day, the entries looked at, and a remark, empty for none."""

    month: str
    by: str
    on: str
    sequences: tuple[int, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """The reads drawn for the review of a month."""

    month: Month
    lines: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """The draw for the month before this one, None when it is signed or nothing was read in it; and the signed reviews, the
    latest first."""

    due: Draw | None
    signed: tuple[Review, ...]


def reviews(session: Session) -> Reviews:
    """The review that is due, newly drawn, and those signed. Raises NotAllowed."""
    session.require(Right.READ_TRAIL)
    month = Month(Month.containing(session.today).ordinal - 1)
    with session.vault.read() as data:
        signed = _signed(data)
        reads = [] if any(review.month == str(month) for review in signed) else _reads(data, month)
        drawn = secrets.SystemRandom().sample(reads, min(DRAWN, len(reads)))
        lines = lines_of(session, data, sorted(drawn, key=lambda entry: entry.sequence))
    return Reviews(due=Draw(month=month, lines=tuple(lines)) if lines else None, signed=tuple(reversed(signed)))


def sign(session: Session, draw: Draw, remark: str = "") -> Review:
    """The signed review of a draw: all its reads were looked at. Raises NotAllowed."""
    session.require(Right.READ_TRAIL)
    review = Review(
        month=str(draw.month),
        by=session.account.name,
        on=session.today.isoformat(),
        sequences=tuple(line.sequence for line in draw.lines),
        remark=remark.strip(),
    )
    with session.write("log.review") as tx:
        others = [one for one in _signed(tx) if one.month != review.month]
        tx.note("trail", review.month, {"sequences": review.sequences, "remark": review.remark})
        tx.put_setting(_SETTING, _dump([*others, review]))
    return review


def _reads(data: Data, month: Month) -> list[TrailEntry]:
    start = utc(dt.datetime.combine(month.first_day, dt.time()).astimezone())
    end = utc(dt.datetime.combine(month.last_day + dt.timedelta(days=1), dt.time()).astimezone())
    return [entry for entry in data.trail.entries(start) if entry.at < end and entry.verb in verbs.READS]


def _signed(data: Data) -> list[Review]:
    found = json.loads(data.setting(_SETTING) or "[]")
    return [Review(**{**one, "sequences": tuple(one["sequences"])}) for one in found]


def _dump(signed: Sequence[Review]) -> str:
    return json.dumps([dataclasses.asdict(one) for one in signed], ensure_ascii=False, sort_keys=True)
