"""The decision about a store that is known to lack what was saved last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import comparing
from kraft_desktop.services.audit.comparing import Parting
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import formats
from kraft_desktop.words import plural, translate

_MOST = 8
"""The changes that are shown, the latest ones."""


def decide(
    session: Session,
    ask: Ask,
    worker: Worker,
    window: QWidget,
    *,
    going_on: Callable[[], None],
    leaving: Callable[[], None],
) -> None:
    """Go on with a store that lacks nothing; else ask whether to go on with this state of it, or leave it as it is, once it is
    compared with the later one."""
    missing = session.missing
    if missing is None:
        going_on()
        return

    def refused(problem: KraftError) -> None:
        ask.tell(window, translate("Opening", "The store stays locked"), labels.sentence(problem))
        leaving()

    def compared(found: Parting | None) -> None:
        title, text = _older(missing.kept) if found is None else _parted(found)
        if ask.confirm(window, title, text, translate("Opening", "Go on from here"), danger=True):
            worker.run(lambda: safekeeping.accept(session), lambda _: going_on(), owner=window, refused=refused)
        else:
            leaving()

    worker.run(lambda: comparing.parting(session), compared, owner=window, refused=refused)


def _older(kept: str) -> tuple[str, str]:
    title = translate("Opening", "What was saved after {moment} is missing")
    text = translate(
        "Opening",
        "This is an older state of the store: an old copy, or the latest changes did not reach the disk. Everything up to then "
        "is here and untouched. If a newer copy or a backup exists, leave this one and open that. If you go on from here, what "
        "is missing has to be recorded again.",
    )
    return title.format(moment=formats.local_minute(kept)), text


def _parted(found: Parting) -> tuple[str, str]:
    """The two copies compared: neither is the older one, and nothing is merged without somebody who knows the cases."""
    title = translate("Opening", "Two copies of the store have gone apart")
    text = translate(
        "Opening",
        "Up to {moment} they are the same. After that something was recorded in this copy, and the work has gone on in "
        "another. Only in this copy:",
    ).format(moment=f"{found.common.astimezone():%Y-%m-%d %H:%M}")
    lines = [f"{line.local}  {line.who}: {line.what} {line.about}".rstrip() for line in found.here[-_MOST:]]
    more = len(found.here) - len(lines)
    if more:
        lines.insert(0, translate("Opening", "{count} earlier, and").format(count=more))
    if found.there is not None:
        other = plural("Opening", "Only in the other: {count} change.", "Only in the other: {count} changes.", found.there)
        lines.append(other)
    what = translate(
        "Opening",
        "Nothing is merged by itself. Usually you leave this copy, open the other, and record there what is only here; then "
        "this one can be deleted. If you go on from here, the other is the one to take over from.",
    )
    return title, "\n".join([text, *lines, "", what])
