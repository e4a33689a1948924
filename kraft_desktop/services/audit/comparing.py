"""A copy of a store that is not the latest: whether it is only older, or has gone on by itself, and with what."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.domain.errors import Damaged, Unavailable
from kraft_desktop.domain.trail import TrailEntry
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import reading
from kraft_desktop.services.audit.reading import LogLine
from kraft_desktop.services.audit.verbs import READS
from kraft_desktop.store import comparison
from kraft_desktop.store.comparison import Comparison

_UPKEEP = ("store.", "backup.", "log.", "draft.", "keyring.", "keys.begin", "keys.undo")
"""The beginnings of the verbs by which nothing was recorded that anybody would miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Two copies that have gone apart: the moment of the latest entry they have in common, what was recorded after it in this
    copy, and the number of acts that were recorded in the other, None when that cannot be counted here."""

    common: dt.datetime
    here: tuple[LogLine, ...]
    there: int | None


def parting(session: Session) -> Parting | None:
    """How a store that lacks something has gone apart from the later copy; None when it has recorded nothing of its own, or the
    later copy left too little behind to tell. Reads a later backup where one can be reached, so call it in the worker."""
    missing = session.missing
    if missing is None:
        return None
    found: Comparison | None = None
    with contextlib.suppress(Damaged, Unavailable):
        if missing.backup:
            found = comparison.with_backup(session.vault, Path(missing.backup))
    with contextlib.suppress(Unavailable), session.vault.read() as data:  # of an earlier schema nothing is read yet
        after = found.common if found is not None else missing.parted
        if after is None:
            return None
        here = _recorded(data.trail.after(after))
        common = data.trail.at(after) or missing.kept
        lines = reading.lines_of(session, data, here)
        there = None if found is None else len({(one.at, one.verb, one.who) for one in _recorded(found.there)})
        return Parting(common=dt.datetime.fromisoformat(common), here=tuple(lines), there=there) if lines else None
    return None


def _recorded(entries: Iterable[TrailEntry]) -> list[TrailEntry]:
    """The entries by which something was recorded."""
    return [one for one in entries if one.verb not in READS and not one.verb.startswith(_UPKEEP)]
