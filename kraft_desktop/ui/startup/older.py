"""The decision about a store that is known to lack what was saved last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kraft_desktop import labels
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.admin import safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.ask import Ask
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import formats
from kraft_desktop.words import translate


def decide(
    session: Session,
    ask: Ask,
    worker: Worker,
    window: QWidget,
    *,
    going_on: Callable[[], None],
    leaving: Callable[[], None],
) -> None:
    """Go on with a store that lacks nothing; else ask whether to go on with this state of it, or leave it as it is."""
    missing = session.missing
    if missing is None:
        going_on()
        return
    title = translate("Opening", "What was saved after {moment} is missing")
    text = translate(
        "Opening",
        "This is an older state of the store: an old copy, or the latest changes did not reach the disk. Everything up to then "
        "is here and untouched. If a newer copy or a backup exists, leave this one and open that. If you go on from here, what "
        "is missing has to be recorded again.",
    )
    yes = translate("Opening", "Go on from here")

    def refused(problem: KraftError) -> None:
        ask.tell(window, translate("Opening", "The store stays locked"), labels.sentence(problem))
        leaving()

    if ask.confirm(window, title.format(moment=formats.local_minute(missing.kept)), text, yes, danger=True):
        worker.run(lambda: safekeeping.accept(session), lambda _: going_on(), owner=window, refused=refused)
    else:
        leaving()
