"""A facilitator's hour in two minutes, in the real program, for P8: how long the window's thread is away each time.

    python -m tests.bench.hour DATA_FOLDER COURSE OUT_FOLDER SECONDS

Films are begun, paused, sought in and left; questions are shown, answered at eight characters a second with everything
that saving does, read back and approved or declined; the group's screen goes black and comes back; the meeting ends, is
summed up, and its answers are handed over; then the next one, until the time is over. All presses and keys are real. A
timer asks every five milliseconds; how much later than that it is answered is how long a key press would have waited.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app import settings
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.paths import Places
from desktop_app.playback.player import PlayerState
from desktop_app.session import events
from desktop_app.ui.room.room_presenter import RoomPresenter
from tests.bench.script import Script, Wait, after, stands
from tests.scenarios.driver import editor_of, say, start
from tests.scenarios.person import until

TICK_MS = 5
CHARACTERS_A_SECOND = 8
ANSWER = "Vi vet inte vem vi ringer på kvällen när någon åker hem, så vi frågar varandra."
_WRITES_EVERY = 2


class Hour:
    """Meetings one after the other, until the time is over."""

    def __init__(self, folder: Path, out: Path, seconds: float) -> None:
        self.program, self.means, self.person = start(folder, trying=False)
        self._out = out
        self._until = time.monotonic() + seconds
        self._chance = random.Random(8)
        self._meetings = self._exports = self._keys = 0
        self._waits: list[float] = []
        self._worked: list[float] = []
        """Of each wait, how long this thread had the processor: the rest was others' on the machine."""
        self._ticked = self._processor = 0.0
        self._ticking = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self._tick)
        self._script = Script(self._hour(), where=lambda: str(sorted(set(self.person.names()))), over=self._end)

    def _now(self) -> tuple[float, float]:
        """Return the time by the clock and this thread's of the processor, less what the script took to look around."""
        return time.monotonic() - self._script.looked, time.thread_time() - self._script.looked_processor

    def _from_here(self) -> None:
        """Count from here: finding what is pressed is ours, what comes of the press is the program's."""
        self._ticked, self._processor = self._now()

    def _tick(self) -> None:
        now, processor = self._now()
        if self._ticked:
            wait = max(0.0, now - self._ticked - TICK_MS / 1000)
            self._waits.append(wait)
            self._worked.append(min(wait, processor - self._processor))
        self._ticked, self._processor = now, processor

    def _end(self) -> None:
        self._ticking.stop()
        waits, worked = sorted(self._waits), sorted(self._worked)
        say(
            ticks=len(waits),
            p999_worked=worked[int(0.999 * len(worked))],
            worst_worked=worked[-1],
            p99=waits[int(0.99 * len(waits))],
            p999=waits[int(0.999 * len(waits))],
            worst=waits[-1],
            meetings=self._meetings,
            exports=self._exports,
            keys=self._keys,
        )
        self.person.window.close()

    def _hour(self) -> Iterator[Wait]:
        yield after(3000)  # what comes after a start is over
        self._ticking.start()
        while time.monotonic() < self._until:
            yield from self._meeting()
            yield from self._hand_over()
            self._meetings += 1

    def _presses(self, name: str) -> Iterator[Wait]:
        window = self.person.window
        yield lambda: stands(window, name) and self._control(name).isEnabled()
        self.person.sits_down()
        control = self._control(name)
        self._from_here()
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rect().center())
        yield lambda: True

    def _fills(self, name: str, text: str) -> Iterator[Wait]:
        """Type in a field, and leave it and the list of what was found."""
        self.person.finds(name, QLineEdit).setFocus(Qt.FocusReason.TabFocusReason)
        self._from_here()
        for character in text:
            self.person.types(character)
            yield after(1000 // CHARACTERS_A_SECOND)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            QTest.keyClick(popup, Qt.Key.Key_Escape)
            yield lambda: QApplication.activePopupWidget() is None
        self.person.key(Qt.Key.Key_Tab)
        yield after(100)

    def _control(self, name: str) -> QWidget:
        return self.person.finds(name)

    def _meeting(self) -> Iterator[Wait]:
        yield from self._presses("Ny träff")
        if self._meetings == 0:
            yield from self._fills("Kommun", "Halmstad")
            yield from self._fills("Enhet", "Vuxenenheten")
        yield from self._presses("Starta")
        yield lambda: self.program.room is not None
        room = self.program.room
        assert room is not None
        asked = 0
        while (kind := room.conductor.state.flow.step.kind) is not StepKind.FINISH:
            if kind is StepKind.FILM:
                yield from self._watch(room)
            elif kind in {StepKind.QUESTION, StepKind.FEEDBACK}:
                asked += 1
                yield from self._answer(room, writes=asked % _WRITES_EVERY == 1)
            else:
                yield after(500)  # a welcome is said
                room.conductor.send(events.Next())
            yield after(200)
        yield from self._presses("Till Hem")
        yield lambda: self.program.room is None and stands(self.person.window, "Ny träff")

    def _watch(self, room: RoomPresenter) -> Iterator[Wait]:
        conductor, player = room.conductor, self.means.player
        yield lambda: player.picture() is not None
        conductor.send(events.PlayFromStart())
        yield after(1500)
        for _ in range(4):
            conductor.send(events.SeekTo(player.duration * self._chance.random() * 0.8))
            yield after(400)
        conductor.send(events.Pause())
        yield lambda: player.state is PlayerState.PAUSED
        conductor.send(events.Play())
        yield after(500)
        conductor.send(events.Black(on=True))
        yield after(300)
        conductor.send(events.Black(on=False))
        conductor.send(events.Play())
        conductor.send(events.SeekTo(player.duration - timedelta(seconds=2)))
        here = conductor.state.flow.index
        yield lambda: conductor.state.flow.ended or conductor.state.flow.index != here
        if conductor.state.flow.index == here:
            conductor.send(events.Next())

    def _answer(self, room: RoomPresenter, *, writes: bool) -> Iterator[Wait]:
        conductor = room.conductor
        conductor.send(events.WriteAnswer())
        yield lambda: conductor.state.answer is not None and conductor.state.flow.phase is Phase.WRITING
        yield after(100)
        if writes:
            box = editor_of(self.person)
            self.person.sits_down()
            box.setFocus()
            self._from_here()
            for character in ANSWER:
                self.person.types(character)
                self._keys += 1
                yield after(1000 // CHARACTERS_A_SECOND)
        yield after(500)
        conductor.send(events.ReadBack())
        yield lambda: conductor.state.flow.phase is Phase.READING_BACK
        yield after(300)
        conductor.send(events.Approve())
        yield after(100)

    def _hand_over(self) -> Iterator[Wait]:
        yield from self._presses("Våra svar")
        yield from self._presses("Lämna över")
        if self._exports == 0:
            yield from self._presses("Lämna också över svaren på filmernas frågor")
        yield from self._presses("Gå vidare till Sekretesskoll")
        yield from self._presses("Gå vidare till Förhandsgranska")
        yield from self._presses("Gå vidare till Spara")
        assert self.program.answers is not None
        self.program.answers.hand_over.save.folder = self._out  # the system's own dialog is not ours to press
        yield from self._presses("Spara")
        yield lambda: stands(self.person.window, "Sparat.") or self.person.sees("Sparat.")
        self._exports += 1
        yield from self._presses("Till Hem")
        yield lambda: stands(self.person.window, "Ny träff")


def main() -> int:
    """Live the hour as the arguments say."""
    folder, course, out, seconds = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), float(sys.argv[4])
    places = Places(folder)
    settings.save(places.settings, replace(settings.load(places.settings), last_course=course))
    hour = Hour(folder, out, seconds)
    until(lambda: stands(hour.person.window, "Ny träff"), "Home")
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
