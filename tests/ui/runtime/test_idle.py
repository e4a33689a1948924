"""What happens while nobody looks: the computer sleeps, nobody touches it, something was copied."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QClipboard, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kraft_desktop.ui.runtime.clipboard import ClipboardGuard
from kraft_desktop.ui.runtime.idle import IdleGuard, WakeGuard
from kraft_desktop.ui.runtime.system_windows import MessageFilter

ROOT = Path(__file__).resolve().parents[3]
SECRET = "Amal Påhittberg"


class Clocks:
    """A wall clock and one that counts from the start, set by the test."""

    def __init__(self) -> None:
        self.wall, self.running = 1_800_000_000.0, 100.0

    def __call__(self) -> tuple[float, float]:
        return self.wall, self.running


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def wake(app: QApplication, clocks: Clocks) -> Iterator[tuple[WakeGuard, list[bool]]]:
    guard, woken = WakeGuard(app, clocks), list[bool]()
    guard.woke.connect(lambda: woken.append(True))
    yield guard, woken
    guard.stop()


def test_looking_in_time_is_no_sleep(wake: tuple[WakeGuard, list[bool]], clocks: Clocks) -> None:
    guard, woken = wake
    for _ in range(50):
        clocks.wall, clocks.running = clocks.wall + 6, clocks.running + 6
        guard.look()
    assert woken == []


@pytest.mark.parametrize(("wall", "running"), [(600, 2), (600, 600), (2, 600)], ids=["linux", "windows", "clock set back"])
def test_either_clock_that_went_on_alone_means_sleep(
    wake: tuple[WakeGuard, list[bool]], clocks: Clocks, wall: float, running: float
) -> None:
    guard, woken = wake
    clocks.wall, clocks.running = clocks.wall + wall, clocks.running + running
    guard.look()
    guard.look()
    assert woken == [True]


def test_a_clock_that_was_set_back_is_no_sleep(wake: tuple[WakeGuard, list[bool]], clocks: Clocks) -> None:
    guard, woken = wake
    clocks.wall -= 3600
    guard.look()
    assert woken == []


def test_a_touch_of_the_window_puts_off_the_idle_lock(app: QApplication) -> None:
    window = QWidget()
    window.show()
    window.activateWindow()
    app.processEvents()
    guard = IdleGuard(app, 10)
    guard._timer.setInterval(3_600_000)
    guard._timer.stop()
    point = QPointF(1, 1)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, point, point, none, none, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window.windowHandle(), moved)
    assert guard._timer.isActive()
    guard._timer.stop()
    other = QWidget()
    other.show()
    other.activateWindow()
    app.processEvents()
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
    assert guard._timer.isActive()
    guard.stop()
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
    assert not guard._timer.isActive()


def test_a_dialog_whose_window_is_gone_does_not_end_the_watch(app: QApplication) -> None:
    dialog, window = QWidget(), QWidget()
    for shown in (window, dialog):
        shown.show()
        shown.activateWindow()
        app.processEvents()
    guard = IdleGuard(app, 10)
    gone = dialog.windowHandle()
    guard._follow(gone)
    shiboken6.delete(dialog)
    assert not shiboken6.isValid(gone)
    guard._follow(window.windowHandle())
    guard._timer.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert guard._timer.isActive()
    guard.stop()


_TELLING = """
import os, sys
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QWidget
from kraft_desktop.ui.runtime.system import SystemGuard

app, window, told = QApplication([]), None, []
guard = SystemGuard(app, window)
guard.leaving.connect(lambda: told.append(True))
guard.leaving.connect(app.quit)
assert guard.listen() == 5
other = QDBusConnection.connectToBus(address, "other")
login = "org.freedesktop.login1"
for service, path, kind, name, said, expected in (
    (login, "/org/freedesktop/login1", login + ".Manager", "PrepareForSleep", [False], 0),
    (login, "/org/freedesktop/login1", login + ".Manager", "PrepareForSleep", [True], 1),
    (login, "/org/freedesktop/login1/session/_31", login + ".Session", "Lock", [], 1),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True], 1),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [False], 0),
):
    other.registerService(service)
    message = QDBusMessage.createSignal(path, kind, name)
    message.setArguments(said)
    told.clear()
    other.send(message)
    if expected:
        QTimer.singleShot(30000, app.quit)
        app.exec()
    else:
        other.call(QDBusMessage.createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"))
        app.processEvents()
    assert len(told) == expected, name
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a bus of its own")
def test_the_bus_tells_of_sleep_and_of_a_locked_screen() -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = ["dbus-run-session", "--", sys.executable, "-c", _TELLING]
    done = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


_LOGIND = """
import os, sys
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_call, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
by_name = sys.argv[1] == "named"
os.environ.pop("XDG_SESSION_ID", None)
if by_name:
    os.environ["XDG_SESSION_ID"] = "7"
login, root = "org.freedesktop.login1", "/org/freedesktop/login1"
logind = open_dbus_connection(address)
bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
logind.send_and_get_reply(new_method_call(bus, "RequestName", "su", (login, 4)))

def answer(left):
    while left:
        asked = logind.receive()
        if asked.header.message_type is not MessageType.method_call:
            continue
        left -= 1
        kind, path = asked.header.fields[HeaderFields.member], asked.header.fields[HeaderFields.path]
        if kind == "GetSession" and asked.body == ("7",):
            logind.send(new_method_return(asked, "o", (root + "/session/_37",)))
        elif kind == "Get" and path == root + "/session/auto" and asked.body == (login + ".Session", "Id"):
            logind.send(new_method_return(asked, "v", (("s", "7"),)))
        else:
            logind.send(new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod"))

answering = os.fork()  # a process of its own, since a call over the bus holds the interpreter
if not answering:
    answer(1 if by_name else 2)
    os._exit(0)

from PySide6.QtCore import SLOT, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from kraft_desktop.ui.runtime.system import SystemGuard

class End(QObject):
    @Slot()
    def reached(self):
        app.quit()

app, end, left = QApplication([]), End(), []
guard = SystemGuard(app, None)
guard.leaving.connect(lambda: left.append(True))
assert guard.listen() == 5
assert os.waitpid(answering, 0)[1] == 0
assert QDBusConnection.systemBus().connect(login, "", "test.End", "Reached", end, SLOT("reached()"))
for path, kind, name, values, expected in (
    (root + "/session/_38", "Session", "Lock", (), 0),
    (root + "/session/_37", "Session", "Lock", (), 1),
    (root + "/session/_37", "Session", "Unlock", (), 0),
    (root, "Manager", "PrepareForSleep", (True,), 1),
    (root, "Manager", "PrepareForSleep", (False,), 0),
):
    left.clear()
    signature = "b" if values else None
    logind.send(new_signal(DBusAddress(path, login, login + "." + kind), name, signature, values))
    logind.send(new_signal(DBusAddress("/end", login, "test.End"), "Reached"))
    QTimer.singleShot(30000, lambda: app.exit(1))
    assert app.exec() == 0, "the end was not reached"
    assert len(left) == expected, (path, name, values)
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a bus of its own")
@pytest.mark.parametrize("how", ["named", "asked"])
def test_only_the_lock_of_our_own_session_locks(how: str) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = ["dbus-run-session", "--", sys.executable, "-c", _LOGIND, how]
    done = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("message", "what", "leaves"),
    [(0x0218, 4, True), (0x0218, 7, False), (0x02B1, 7, True), (0x02B1, 8, False), (0x0100, 7, False)],
    ids=["suspends", "resumes", "locked", "unlocked", "a key"],
)
def test_windows_tells_by_its_messages(message: int, what: int, leaves: bool) -> None:
    left: list[bool] = []
    said = wintypes.MSG(message=message, wParam=what)
    answer = MessageFilter(lambda: left.append(True)).nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(said))
    assert left == [True] * leaves
    assert answer == (False, 0)


@pytest.fixture
def board(app: QApplication) -> Iterator[QClipboard]:
    board = app.clipboard()
    board.clear()
    yield board
    board.clear()


def copied(app: QApplication, text: str) -> None:
    """Copy as a user does, from a field."""
    line = QLineEdit(text)
    line.selectAll()
    line.copy()
    app.processEvents()


def test_what_is_copied_from_any_field_is_marked_and_taken_back(app: QApplication, board: QClipboard) -> None:
    guard = ClipboardGuard(board, app, owns=lambda: True)
    copied(app, SECRET)
    assert board.text() == SECRET
    assert board.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in name for name in board.mimeData().formats())
    assert guard.timer.isActive()
    assert guard.timer.interval() == 30_000
    guard.timer.timeout.emit()
    assert board.text() == ""
    guard.stop()


def test_locking_takes_it_back_at_once_and_watches_no_longer(app: QApplication, board: QClipboard) -> None:
    guard = ClipboardGuard(board, app, owns=lambda: True)
    copied(app, SECRET)
    guard.stop()
    assert board.text() == ""
    assert not guard.timer.isActive()
    copied(app, SECRET)
    assert not board.mimeData().hasFormat("x-kde-passwordManagerHint")


def test_each_copy_begins_to_count_anew(app: QApplication, board: QClipboard) -> None:
    guard = ClipboardGuard(board, app, owns=lambda: True)
    copied(app, SECRET)
    guard.timer.stop()
    copied(app, "S-7KQ4M")
    assert guard.timer.isActive()
    assert board.text() == "S-7KQ4M"
    guard.stop()


def test_what_another_program_put_there_is_left_alone(app: QApplication, board: QClipboard) -> None:
    guard = ClipboardGuard(board, app, owns=lambda: False)
    copied(app, "inköpslista")
    assert not board.mimeData().hasFormat("x-kde-passwordManagerHint")
    guard.stop()
    assert board.text() == "inköpslista"
