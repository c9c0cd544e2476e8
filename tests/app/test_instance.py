"""One program for one data folder."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop_app.instance import RAISE, Instance, ask, is_open, socket_name
from desktop_app.paths import Places

CLIENT = """
import json, sys
from pathlib import Path
from desktop_app.instance import ask
from desktop_app.paths import Places
print(json.dumps(ask(Places(Path(sys.argv[1])), json.loads(sys.argv[2]), timeout_ms=60_000)))
"""

KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop_app.instance import Instance
from desktop_app.paths import Places
application = QCoreApplication([])
instance = Instance(Places(Path(sys.argv[1])), dict)
assert instance.listen()
os._exit(9)
"""


def _ask_from_outside(place: Path, request: dict[str, object]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CLIENT, str(place), json.dumps(request)], stdout=subprocess.PIPE, text=True
    )


def test_second_start_raises_the_first_window(qtbot: QtBot, place: Path) -> None:
    """Somebody who double-clicks twice must see the meeting that is under way, not a second, empty one."""
    first = Instance(Places(place), lambda request: request)
    assert first.listen()
    with qtbot.waitSignal(first.raise_wanted, timeout=5000):
        second = _ask_from_outside(place, {"ask": RAISE})
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=5000)
    assert json.loads(second.communicate()[0]) == {"raised": True}
    first.close()


def test_a_command_is_answered_off_the_windows_thread(qtbot: QtBot, place: Path) -> None:
    """A command waits for the store; the window must never wait with it."""
    threads: list[bool] = []

    def answer(request: dict[str, object]) -> dict[str, object]:
        threads.append(threading.current_thread() is threading.main_thread())
        return {"groups": [], "you": request["ask"]}

    program = Instance(Places(place), answer)
    program.listen()
    command = _ask_from_outside(place, {"ask": "groups"})
    qtbot.waitUntil(lambda: command.poll() is not None, timeout=5000)
    assert json.loads(command.communicate()[0]) == {"groups": [], "you": "groups"}
    assert threads == [False]
    program.close()


def test_whoever_asks_is_hung_up_on_where_a_bug_is_in_the_way(qtbot: QtBot, place: Path) -> None:
    """A command that waits two minutes for an answer that never comes looks like a program that hangs."""

    def answer(_: dict[str, object]) -> dict[str, object]:
        raise ZeroDivisionError

    program = Instance(Places(place), answer)
    program.listen()
    with qtbot.captureExceptions() as bugs:
        command = _ask_from_outside(place, {"ask": "export"})
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=10_000)
        qtbot.waitUntil(lambda: bool(bugs), timeout=5000)
    assert json.loads(command.communicate()[0]) is None
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    program.close()


def test_nobody_there(qtbot: QtBot, place: Path) -> None:
    """An ordinary first start finds nobody, and says so at once."""
    assert ask(Places(place), {"ask": RAISE}) is None
    assert not is_open(Places(place))


def test_what_a_killed_program_left_is_no_hindrance(qtbot: QtBot, place: Path) -> None:
    """After a power cut the socket's file is still there; the next start must listen all the same."""
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            KILLED,
            str(place),
        ],
        check=False,
    )
    assert killed.returncode == 9
    assert not is_open(Places(place))
    after = Instance(Places(place), lambda request: request)
    assert after.listen()
    assert is_open(Places(place))
    after.close()


def test_each_data_folder_has_its_own(place: Path) -> None:
    """Trying Samsyn out must not be taken for the real one."""
    assert socket_name(Places(place / "a")) != socket_name(Places(place / "b"))


def test_nonsense_is_hung_up_on(qtbot: QtBot, place: Path) -> None:
    """Whatever else speaks to the socket must not disturb a meeting."""
    program = Instance(Places(place), lambda request: request)
    program.listen()
    for nonsense in (b"not json\n", b"x" * 100_000):
        socket = QLocalSocket()
        socket.connectToServer(socket_name(Places(place)))
        assert socket.waitForConnected(1000)
        socket.write(nonsense)
        socket.flush()
        qtbot.waitUntil(
            lambda socket=socket: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=3000
        )
    program.close()
