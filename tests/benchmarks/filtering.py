"""A key in the filter of a table of 10,000 rows: from the key to the repainted table."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.ui.widgets.record_model import Column
from kraft_desktop.ui.widgets.table import RecordTable
from tests.benchmarks.measure import report

ROWS = 10_000
TYPED = ("amal", "påhitt", "s-0123", "nybro elin", "fik 12", "zz", "modell torsås", "övning")
Row = tuple[str, str, str, int, str]


def rows() -> list[Row]:
    """Invented people, repeatable."""
    dice = random.Random(1)
    first, last = ("Amal", "Elin", "Karl", "Övning"), ("Påhittberg", "Modellgård", "Fiktivsson", "Åkersdotter")
    places, waits = ("Nybro", "Torsås", "Borgholm", "Emmaboda"), ("plats i insats", "tolk", "läkare", "")
    return [
        (f"S-{n:05d}", f"{dice.choice(first)} {dice.choice(last)}", dice.choice(places), dice.randrange(60), dice.choice(waits))
        for n in range(ROWS)
    ]


def cases(app: QApplication) -> RecordTable[Row]:
    """The table of people, shown."""
    table: RecordTable[Row] = RecordTable(
        [
            Column(title="Ärende", words=lambda r: r[0], strong=True),
            Column(title="Namn", words=lambda r: r[1], width=16),
            Column(title="Kommun", words=lambda r: r[2]),
            Column(title="Månader", words=lambda r: str(r[3]), order=lambda r: r[3], right=True),
            Column(title="Väntar på", words=lambda r: r[4], tone=lambda _: Tone.ATTENTION),
        ],
        name="Ärenden",
        key=lambda r: r[0],
    )
    table.resize(1150, 620)
    table.show()
    table.show_records(rows())
    app.processEvents()
    return table


def typed(app: QApplication, table: RecordTable[Any], texts: Iterable[str], clock: Callable[[], float]) -> list[float]:
    """The milliseconds of each key of some texts, and of taking them away again, in order of length."""
    times: list[float] = []
    for text in texts:
        for letter in (*text, *("\b" * len(text))):
            before = clock()
            if letter == "\b":
                table.filter_line.backspace()
            else:
                table.filter_line.insert(letter)
            app.processEvents()
            times.append(1000 * (clock() - before))
        table.filter_line.clear()
    return sorted(times)


def most(times: list[float]) -> float:
    """The 95th percentile of times in order."""
    return times[int(len(times) * 0.95)]


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    style.dress(app, Theme.LIGHT, 100)
    before = time.perf_counter()
    table = cases(app)
    sys.stdout.write(f"{ROWS} rows shown in {1000 * (time.perf_counter() - before):.0f} ms\n")
    times = typed(app, table, TYPED, time.perf_counter)
    sys.stdout.write(f"{len(times)} keys, median {times[len(times) // 2]:.1f} ms, slowest {times[-1]:.1f} ms\n")
    report("filter keystroke, 95th percentile", most(times), "ms", 16)


if __name__ == "__main__":
    main()
