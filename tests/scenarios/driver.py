"""The whole program as a process of its own, used by somebody who types: what is done to it is done from outside.

    python -m tests.scenarios.driver DATA_FOLDER begin|type|close|film|hang|full|limit|quit|set-back|mend [SEED|SECONDS]

`begin` makes a meeting and opens its first answer; `type` comes back to it and types eight characters a second until
it is killed; `film` comes back to the meeting at its film and plays it, from so many seconds on where they are given;
`hang` types and blocks the window for good; `full` fills its disk and types, `limit` types while no file may grow;
`quit` types and is told to end; `set-back` writes while the clock goes back. What is seen is said as lines of JSON.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app import settings
from desktop_app.app import Running
from desktop_app.domain.answer import TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.paths import Places
from desktop_app.session import events
from desktop_app.session.room_state import Saved
from desktop_app.storage.records import DraftSaved, StoreEvent
from desktop_app.ui.means import Means
from desktop_app.ui.program import Program
from tests.scenarios.person import Person, pause, until

CHARACTERS_A_SECOND = 8
TICK_MS = 20
"""A timer that tells whether timers come in a burst."""
DISK_FULL = "Sparas inte – disken är full."
NOT_WRITABLE = "Sparas inte – det går inte att skriva i mappen"
"""A limit on the size of files stands in for a full disk where none can be had; it is told as this."""
WORDS = "Vi vet inte vem vi ringer på kvällen när någon åker hem, så vi frågar varandra. Å, ä och ö också! "


_kept: list[Running] = []
"""Alive as long as the process."""


def say(**seen: object) -> None:
    """Tell the one who watches."""
    sys.stdout.write(json.dumps({"at": time.time(), **seen}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def start(folder: Path, *, trying: bool = True) -> tuple[Program, Means, Person]:
    """Start the program, as `samsyn --try` does unless told otherwise, and wait until Home says what the store says."""
    places = Places(folder)
    places.make()
    running = Running(places, settings.load(places.settings), trying=trying)
    running.show()
    until(lambda: running.program is not None and running.program.is_ready, "the store to be open")
    assert running.program is not None
    assert running.means is not None
    _kept.append(running)
    return running.program, running.means, Person(running.window)


def begin(folder: Path) -> None:
    """Make a meeting as a group does, and open the first question's answer."""
    program, means, person = start(folder)
    person.presses("Ny träff")
    person.fills("Kommun", "Halmstad")
    person.fills("Enhet", "Vuxenenheten")
    person.presses("Starta")
    person.waits_for("Välkomna")
    room = program.room
    assert room is not None
    while room.conductor.state.flow.step.kind is not StepKind.FILM:
        person.key(Qt.Key.Key_PageDown)
        pause(50)
    until(lambda: means.player.position.total_seconds() > 1, "the film to play")
    room.conductor.send(events.ShowQuestion())
    person.presses("Skriv svar")
    until(lambda: room.conductor.state.flow.phase is Phase.WRITING, "the answer")
    editor_of(person)
    means.store.flush().result(10)
    say(begun=True, player=means.player.process_id)


def editor_of(person: Person) -> QPlainTextEdit:
    """Return the box one types in."""
    box = person.finds("Gruppens svar", QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    return box


def type_on(folder: Path, seed: int) -> None:
    """Come back to the open answer and type until killed."""
    program, means, person = start(folder)
    person.presses("Fortsätt träffen")
    box = editor_of(person)
    room = program.room
    assert room is not None
    say(restored=box.toPlainText(), player=means.player.process_id)

    def saved(state: object) -> None:
        if isinstance(state, Saved) and isinstance(state.value, TextValue):
            say(saved=state.value.text)

    room.conductor.saved.connect(saved)
    person.sits_down()
    box.setFocus()
    rest = random.Random(seed)
    while True:
        person.types(rest.choice(WORDS) if box.toPlainText() else "V")
        say(typed=box.toPlainText())
        # Somebody who thinks now and then: otherwise no pause would ever be long enough to be saved by.
        pause(1000 // CHARACTERS_A_SECOND if rest.random() > 0.06 else 600)


def close_at_once(folder: Path) -> None:
    """Type, and close the window in the same breath."""
    _, _, person = start(folder)
    person.presses("Fortsätt träffen")
    box = editor_of(person)
    person.sits_down()
    box.setFocus()
    person.types("Sista ordet.")
    typed = box.toPlainText()
    person.window.close()
    until(lambda: not person.window.isVisible(), "the window to close")
    say(closed=typed)


def play(folder: Path, sought: timedelta | None = None) -> None:
    """Come back to the meeting at its film, go on from the place offered or sought, and tell how far it has come."""
    program, means, person = start(folder)
    person.presses("Fortsätt träffen")
    room = program.room
    assert room is not None
    state = room.conductor.state
    if state.flow.step.kind is not StepKind.FILM:
        room.conductor.send(events.Previous())
    until(lambda: means.player.picture() is not None, "a picture")
    flow = room.conductor.state.flow
    say(
        offered=flow.offering,
        place=flow.position.total_seconds(),
        stands_at=means.player.position.total_seconds(),
        player=means.player.process_id,
    )
    room.conductor.send(events.Play())
    if sought is not None:
        room.conductor.send(events.SeekTo(sought))
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1

    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(tick)
    timer.start()
    kept = False
    while True:
        pause(50)
        flow = room.conductor.state.flow
        say(position=means.player.position.total_seconds(), paused=flow.paused, ticks=ticks)
        ticks = 0
        if flow.paused and not kept:
            means.store.flush().result(10)  # what was asked for before it has been done
            kept = True
            say(kept=True)


def hang(folder: Path) -> None:
    """Type, and then never give the window's thread back: what reaches the disk is told by the store's own thread."""
    _, _, person = start(folder)
    person.presses("Fortsätt träffen")
    box = editor_of(person)

    def said(event: StoreEvent) -> None:
        if isinstance(event, DraftSaved) and isinstance(event.value, TextValue):
            say(on_disk=event.value.text)

    _kept[-1].news.arrived.connect(said, Qt.ConnectionType.DirectConnection)
    person.sits_down()
    box.setFocus()
    person.types("Sedan hängde sig fönstret.")
    say(hangs=box.toPlainText())
    threading.Event().wait()


def quit_at_once(folder: Path) -> None:
    """Type inside the program's own event loop, and be told to end in the same breath, as at the end of a session."""
    _, _, person = start(folder)
    person.presses("Fortsätt träffen")
    box = editor_of(person)
    person.sits_down()
    box.setFocus()

    def go() -> None:
        person.types("Det sista.")
        say(quits=box.toPlainText())
        os.kill(os.getpid(), signal.SIGTERM)

    QTimer.singleShot(0, go)
    QApplication.exec()


def set_back(folder: Path) -> None:
    """Write, have the clock set back by a day and then to 1970, and write on; end the meeting."""
    program, means, person = start(folder)
    person.presses("Fortsätt träffen")
    back = [timedelta()]

    def now(_clock: SystemClock) -> datetime:
        return datetime.now().astimezone() - back[-1]

    SystemClock.now = now  # type: ignore[method-assign, assignment]  # what a user does to the clock of the computer
    assert program.room is not None
    conductor = program.room.conductor
    for word, days in (("Ett. ", 0), ("Två. ", 1), ("Tre.", 20_000)):
        back.append(timedelta(days=days))
        box = editor_of(person)
        person.sits_down()
        box.setFocus()
        person.types(word)
        means.store.flush().result(10)
        conductor.send(events.BackToQuestion())
        means.store.flush().result(10)
        person.presses("Ändra svaret")
        until(lambda: conductor.state.flow.phase is Phase.WRITING, "the answer")
    say(wrote=editor_of(person).toPlainText())
    conductor.send(events.EndForToday())
    person.waits_for("Klart för idag")
    person.window.close()
    until(lambda: not person.window.isVisible(), "the window to close")
    say(closed=True)


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """Fill the disk that the folder is on to its last byte."""
    rest = folder / "fyllnad"
    with rest.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(1 << 16)):
            pass
    try:
        yield
    finally:
        rest.unlink()


@contextmanager
def limit_on_files(folder: Path) -> Iterator[None]:
    """Let no file grow beyond the size of the store."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Places(folder).database.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def run_out_of_room(folder: Path, no_room: AbstractContextManager[None], told: str) -> None:
    """Type, go on while there is no room, and tell what stands on the screen until there is room again."""
    _, means, person = start(folder)
    person.presses("Fortsätt träffen")
    box = editor_of(person)
    person.sits_down()
    box.setFocus()
    person.types("Före. ")
    means.store.flush().result(10)
    with no_room:
        QApplication.clipboard().setText("Det vi inte hinner säga står här. " * 4000)
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        person.types("Medan disken var full.")
        typed = box.toPlainText()
        began = time.monotonic()
        person.waits_for(told)
        say(told_after=time.monotonic() - began, kept=box.toPlainText() == typed, typed=typed)
    began = time.monotonic()
    until(lambda: not person.sees(told), "the banner to go")
    say(saved_after=time.monotonic() - began, kept=box.toPlainText() == typed, signs=person.sees("Sparat"))


def mend(folder: Path) -> None:
    """Meet a damaged store, take the way back that is offered, and come to Home."""
    program, means, person = start(folder)
    fault = program.fault
    assert fault is not None
    until(lambda: "restore" in fault.view.buttons, "the ladder to be gone down")
    fault.view.buttons["restore"].click()
    until(lambda: program.fault is None and person.window.view is program.home, "Home")
    person.waits_for("Svaren är tillbaka.")
    say(mended=len(means.store.groups().result(10)))


def main() -> None:
    """Do what the arguments say."""
    folder, what = Path(sys.argv[1]), sys.argv[2]
    if what == "begin":
        begin(folder)
    elif what == "type":
        type_on(folder, int(sys.argv[3]))
    elif what == "close":
        close_at_once(folder)
    elif what == "film":
        play(folder, timedelta(seconds=float(sys.argv[3])) if len(sys.argv) > 3 else None)
    elif what == "hang":
        hang(folder)
    elif what == "full":
        run_out_of_room(folder, full_disk(folder), DISK_FULL)
    elif what == "limit":
        run_out_of_room(folder, limit_on_files(folder), NOT_WRITABLE)
    elif what == "quit":
        quit_at_once(folder)
    elif what == "set-back":
        set_back(folder)
    elif what == "mend":
        mend(folder)
    QApplication.processEvents()
    os._exit(0)  # as abruptly as everything else here


if __name__ == "__main__":
    main()
