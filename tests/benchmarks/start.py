"""Start to the unlock page, and memory after unlocking, against a bare Qt window in the same run; ratios only count."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kraft_desktop.services.practice import stores
from kraft_desktop.ui.startup import opening
from tests.benchmarks.measure import report

ROUNDS = 7
_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer

class Eye(QObject):
    # watches one widget: watching all of them makes PySide load every class it has, for widgets it does not know
    done = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.done:
            self.done = True
            sys.stdout.write("x")
            sys.stdout.flush()
        return False
"""
BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow
{_PAINTED}
app = QApplication([])
eye = Eye()
window = QMainWindow()
window.installEventFilter(eye)
window.resize(1366, 768)
window.show()
app.exec()
"""
OURS = f"""
import sys
from pathlib import Path
from kraft_desktop import app as program
from kraft_desktop.ui.ask import Ask
{_PAINTED}
app = program.application()
desk = program.Desk(app, Ask(), file=Path(sys.argv[2]), relaunch=print)
eye = Eye()
desk.start(Path(sys.argv[1]))
QTimer.singleShot(0, lambda: desk.window.content.passphrase.editor.installEventFilter(eye))  # the page shows just before
app.exec()
"""
_MEMORY = """
from PySide6.QtCore import QTimer

def tell():
    status = open("/proc/self/status", encoding="ascii").read()
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")), flush=True)
"""
BARE_MEMORY = BARE.replace("app.exec()", f"{_MEMORY}\nQTimer.singleShot(500, tell)\napp.exec()")
OURS_MEMORY = OURS.replace(
    "app.exec()",
    f"""{_MEMORY}
from kraft_desktop.ui.frame import Frame

def step():
    page = desk.window.content
    if isinstance(page, Frame):
        if not desk.worker.busy:
            timer.stop()
            QTimer.singleShot(500, tell)
    elif page is not None and page._facts is not None and page.button.isEnabled():
        page.passphrase.editor.setText(sys.argv[3])
        page.unlock()

timer = QTimer()
timer.timeout.connect(step)
timer.start(20)
app.exec()
""",
)


def started(script: str, *arguments: str) -> subprocess.Popen[str]:
    """A process of its own that draws into memory."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings)


def to_first_paint(script: str, *arguments: str) -> float:
    """Seconds from starting a process until its window has been painted."""
    begun = time.perf_counter()
    with started(script, *arguments) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == "x"
        taken = time.perf_counter() - begun
        process.kill()
    return taken


def resident(script: str, *arguments: str) -> float:
    """Memory in MiB when the window has come to rest."""
    with started(script, *arguments) as process:
        assert process.stdout is not None
        kibibytes = int(process.stdout.readline().strip().removeprefix("x"))
        process.kill()
    return kibibytes / 1024


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        made = stores.practice(Path(place) / "kraft", machine="m", now=opening.now)
        passphrase = made.passphrase_file.read_text("utf-8").strip()
        given = (str(made.store), str(Path(place) / "preferences.json"))
        times = [(to_first_paint(OURS, *given), to_first_paint(BARE)) for _ in range(ROUNDS)]
        ours, bare = (sorted(column)[ROUNDS // 2] for column in zip(*times, strict=True))
        sys.stdout.write(f"median of {ROUNDS}: unlock page {ours:.3f} s, bare window {bare:.3f} s\n")
        report("start to unlock page", ours / bare, "x a bare Qt window", 2.0)
        ours, bare = resident(OURS_MEMORY, *given, passphrase), resident(BARE_MEMORY)
        sys.stdout.write(f"resident: unlocked {ours:.0f} MiB, bare window {bare:.0f} MiB\n")
        report("memory after unlock", ours / bare, "x a bare Qt window", 2.2)


if __name__ == "__main__":
    main()
