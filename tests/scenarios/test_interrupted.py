"""X4, X13, X15: the window hangs, the computer sleeps, the disk is full, in the middle of a meeting."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from desktop_app.domain.answer import TextValue
from desktop_app.handover.content import Records, clock_changed
from desktop_app.paths import Places
from desktop_app.storage.backup import Backups
from desktop_app.storage.service import Store
from tests.samples import COURSE
from tests.scenarios.driven import Driven, drive
from tests.scenarios.kills import damage_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")

SLEPT = 2.5
"""Seconds that the program is stopped: longer than what a busy machine does to it. The long run has a minute."""
TOLD_WITHIN = 2.0
"""Seconds until the screen says that the disk is full, and that everything is saved again (X4)."""
BUSY = 3.0
"""Seconds that a busy test machine may take besides."""
NEAR = 0.7
"""Seconds of film within which it stands where it stood; it is looked at five times a second."""
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""


def until(program: Driven, key: str, condition: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Read on until a line with this key is as wanted."""
    while not condition(line := program.wait_for(key)):
        pass
    return line


def test_what_was_typed_before_the_window_hung_is_saved(meeting: Path) -> None:
    """A driver of a printer takes the window with it, and somebody ends it in irritation (X13)."""
    program = drive(meeting, "hang")
    typed = program.wait_for("hangs")["hangs"]
    until(program, "on_disk", lambda line: bool(line["on_disk"] == typed))
    program.kill()

    after = drive(meeting, "type", "1")
    restored = after.wait_for("restored")["restored"]
    after.kill()
    assert restored == typed
    assert restored.endswith("hängde sig fönstret.")
    assert damage_of(meeting) is None


def test_a_computer_that_slept_without_a_word_holds_the_film_where_it_stood(meeting: Path) -> None:
    """The lid was closed in the middle of a sentence: nobody has seen what came after it (X15)."""
    program = drive(meeting, "film")
    player = int(program.wait_for("offered")["player"])
    until(program, "position", lambda line: bool(line["position"] > 2))
    for pid in (program.process.pid, player):
        os.kill(pid, signal.SIGSTOP)
    stood = _position_so_far(program)
    for pid in (player, program.process.pid):
        os.kill(pid, signal.SIGCONT)

    until(program, "position", lambda line: bool(line["paused"]))
    here = program.wait_for("position")
    afterwards = [program.wait_for("position") for _ in range(10)]
    program.kill()
    assert here["position"] == pytest.approx(stood, abs=NEAR)
    assert all(line["paused"] and line["position"] == pytest.approx(stood, abs=NEAR) for line in afterwards)
    assert max(line["ticks"] for line in program.lines if "ticks" in line) < 20, "timers came in a burst"


def _position_so_far(program: Driven) -> float:
    """Let the stopped program be stopped for a while, and return the last position that it has told."""
    assert program.process.stdout is not None
    position = float(program.lines[-1]["position"])
    pipe = program.process.stdout
    while select.select([pipe], [], [], SLEPT)[0]:
        position = float(program.wait_for("position")["position"])
    return position


@pytest.fixture
def logind(place: Path, qapp: QCoreApplication) -> Iterator[tuple[str, Callable[[bool], None]]]:
    """Return a system bus of our own, and how its logind says that the computer falls asleep, or has slept."""
    socket = place.parent.parent / "bus"  # short: such a path has a limit
    config = place / "bus.conf"
    config.write_text(BUS.format(socket=socket), encoding="utf-8")
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        bus = QDBusConnection.connectToBus(address, "logind")
        assert bus.registerService("org.freedesktop.login1")

        def say(begins: bool) -> None:  # noqa: FBT001  # as the signal has it
            path, interface = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
            message = QDBusMessage.createSignal(path, interface, "PrepareForSleep")
            message.setArguments([begins])
            assert bus.send(message)

        yield address, say
        QDBusConnection.disconnectFromBus("logind")
        daemon.terminate()


def test_a_computer_that_says_it_falls_asleep_finds_the_film_held_and_kept(
    meeting: Path, logind: tuple[str, Callable[[bool], None]]
) -> None:
    """The battery may end while it sleeps: the place in the film is on the disk before it does (X15)."""
    address, say = logind
    program = drive(meeting, "film", DBUS_SYSTEM_BUS_ADDRESS=address)
    program.wait_for("offered")
    until(program, "position", lambda line: bool(line["position"] > 2 and not line["paused"]))

    say(True)
    stood = until(program, "position", lambda line: bool(line["paused"]))["position"]
    until(program, "kept", lambda line: bool(line["kept"]))
    program.kill()

    second = drive(meeting, "film")
    back = second.wait_for("offered")
    second.kill()
    assert back["place"] == pytest.approx(stood, abs=NEAR)


def has_disks_to_fill() -> bool:
    """Tell whether one may mount a small disk where nobody else sees it."""
    if shutil.which("unshare") is None:
        return False
    mounting = ["unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(mounting, check=False, capture_output=True).returncode == 0


FILLS_A_DISK = has_disks_to_fill()
SMALL_DISK = """
disk=$1 data=$2 size=$3; shift 3
mount -t tmpfs -o size="$size" tmpfs "$disk" && cp -a "$data/." "$disk" && "$@"
ended=$?
cp -a "$disk/." "$data"
exit $ended
"""
"""Lay a folder out on a small disk of its own, run a command, and bring the folder back as that left it."""
ROOM = 4 << 20
"""Bytes on the small disk beside what is laid out on it."""


NO_ROOM = (
    ["full"]
    if FILLS_A_DISK
    else [pytest.param("full", marks=pytest.mark.skip("one may not mount a small disk here to fill it")), "limit"]
)
"""A limit on the size of files stands in where no disk can be filled."""


@pytest.mark.parametrize("room", NO_ROOM)
def test_a_full_disk_is_told_on_the_screen_and_nothing_typed_is_lost(meeting: Path, place: Path, room: str) -> None:
    """The group writes on; what they see says the truth, and goes when it is no longer true (X4)."""
    if room == "full":
        disk = place / "disk"
        disk.mkdir()
        size = ROOM + sum(file.stat().st_size for file in meeting.rglob("*"))
        small = ["unshare", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, "sh", disk, meeting, size]
        program = drive(disk, room, within=[str(word) for word in small])
    else:
        program = drive(meeting, room)
    told = program.wait_for("told_after")
    saved = program.wait_for("saved_after")
    program.end()

    assert told["kept"]
    assert saved["kept"]
    assert saved["signs"]
    assert told["told_after"] < TOLD_WITHIN + BUSY
    assert saved["saved_after"] < TOLD_WITHIN + BUSY
    store = Store(Places(meeting))
    store.open().result(20)
    group = store.groups().result(5)[0]
    answers = store.answers(group.id, store.sessions(group.id).result(5)[0].course_id).result(5)
    store.close().result(20)
    assert answers[0].current == TextValue(told["typed"])


def test_what_is_typed_when_the_session_ends_is_saved(meeting: Path) -> None:
    """Somebody logs out or shuts down: the event loop ends, and nobody asks anything any more (X15)."""
    program = drive(meeting, "quit")
    typed = program.wait_for("quits")["quits"]
    program.end()

    after = drive(meeting, "type", "1")
    restored = after.wait_for("restored")["restored"]
    after.kill()
    assert restored == typed
    assert restored.endswith("Det sista.")


def test_a_clock_set_back_in_mid_meeting_changes_no_order(meeting: Path) -> None:
    """An empty battery on the board sends a laptop to 1970: the last that was written is still the last (X16)."""
    program = drive(meeting, "set-back")
    wrote = program.wait_for("wrote")["wrote"]
    program.wait_for("closed")
    program.end()

    places = Places(meeting)
    store = Store(places)
    store.open().result(20)
    group = store.groups().result(5)[0]
    session = store.sessions(group.id).result(5)[0]
    answers = store.answers(group.id, session.course_id).result(5)
    revisions = store.history(answers[0].id).result(5)
    store.close().result(20)
    assert wrote.endswith("Ett. Två. Tre.")
    assert answers[0].current == TextValue(wrote)
    assert [revision.seq for revision in revisions] == sorted(revision.seq for revision in revisions)
    assert revisions[-1].at.year < 2000 < revisions[0].at.year
    assert session.ended_at is not None
    told = Records(course=COURSE, group=group, sessions=(session,), played={}, answers=answers)
    assert clock_changed(told, datetime.now(UTC)), "the hand-over says so"
    assert Backups(places.backups).finished()
