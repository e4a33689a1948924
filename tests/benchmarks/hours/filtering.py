"""A key in the filter of the list of times, with two years of weekly bookings, beside one in the list of cases: from the key to
the repainted table, in the processor's time, since other programs may be running."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kraft_desktop.domain.hours import Consultation, ConsultationStatus, Outcome
from kraft_desktop.services.hours.overview import HoursState, hours_state
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.hours.queue import TimesCard
from tests.benchmarks.filtering import TYPED, cases, most, typed
from tests.benchmarks.measure import report
from tests.given.nodes import new_session

WEEKS, EACH = 104, 5
WORDS = ("hinder", "2026-03", "konsult", "praktik", "ändrade", "1 tim", "zz", "utförd")
QUESTIONS = ("Vilka hinder finns?", "Kan det förenas med praktik?", None)


def bookings(folder: Path) -> HoursState:
    """The hours of a node with two years of weeks, a time on each working day."""
    session = new_session(folder, "sodra")
    with session.vault:
        first = session.today - dt.timedelta(weeks=WEEKS)
        with session.write("practice.hours") as tx:
            for place in range(WEEKS * EACH):
                on = first + dt.timedelta(weeks=place // EACH, days=place % EACH)
                row = Consultation(
                    id=new_id(),
                    on=on,
                    at=f"{9 + place % EACH:02d}:00",
                    minutes=15 * (1 + place % 4),
                    kind="consultation",
                    status=ConsultationStatus.DONE,
                    question=QUESTIONS[place % len(QUESTIONS)],
                    outcome=list(Outcome)[place % 3],
                )
                tx.consultations.add(row)
        return hours_state(session)


def main() -> None:
    """Print the time of a key in both lists, and how they compare."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    style.dress(app, Theme.LIGHT, 100)
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder, "first"), "sodra")
        programme = session.programme
        session.vault.close()
        state = bookings(Path(folder, "store"))
    card = TimesCard(programme)
    card.resize(1150, 620)
    card.show()
    card.show_state(state, may_book=True)
    app.processEvents()
    ours = typed(app, card.table, WORDS, time.process_time)
    theirs = typed(app, cases(app), TYPED, time.process_time)
    sys.stdout.write(f"{len(state.lines)} times, {len(ours)} keys, median {ours[len(ours) // 2]:.1f} ms\n")
    report("filter keystroke in the list of times, 95th percentile of processor time", most(ours), "ms", 16)
    report("beside a keystroke in the list of 10,000 cases", most(ours) / most(theirs), "times as long", 1)


if __name__ == "__main__":
    main()
