"""The real program showing a film for P2, and counting what its surface paints: a process of its own.

    python -m tests.bench.showing DATA_FOLDER COURSE SECONDS BEFORE

Begins a meeting, writes an answer so that there is something to hand over, goes back to the film and plays it over the
whole screen. Says a line of JSON when it begins to count, and one with what it has counted.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from desktop_app import settings
from desktop_app.domain.steps import Phase
from desktop_app.paths import Places
from desktop_app.playback.frames import Frame, RingReader
from desktop_app.session import events
from desktop_app.ui.room.surface import FilmSurface
from tests.bench.bench_busy import MOST_LATE, PICTURE
from tests.scenarios.driver import editor_of, say, start
from tests.scenarios.person import Person, pause, until

TICK_MS = 5
END_MS = 100
"""How much longer than what is counted the film is shown."""


@dataclass
class Count:
    """What was painted, and how long the window's thread was away."""

    begun: float = 0.0
    held: Frame | None = None
    painted: list[tuple[float, float]] = field(default_factory=list)
    """When, and the picture's place in the film, seconds."""
    away: float = 0.0
    ticked: float = 0.0

    def watch(self) -> None:
        """Look on while pictures are taken from the ring and painted."""
        hold, paint = RingReader.hold, FilmSurface.paintEvent

        def holding(ring: RingReader) -> Frame | None:
            frame = hold(ring)
            if frame is not None:
                self.held = frame
            return frame

        def painting(surface: FilmSurface, event: QPaintEvent) -> None:
            paint(surface, event)
            frame = self.held
            if self.begun and frame is not None:
                at = frame.pts.total_seconds()
                if not self.painted or at != self.painted[-1][1]:
                    self.painted.append((time.monotonic(), at))

        RingReader.hold = holding  # type: ignore[method-assign, assignment]  # from outside
        FilmSurface.paintEvent = painting  # type: ignore[method-assign, assignment]

    def tick(self) -> None:
        """Note how long ago the window's thread was here last."""
        now = time.monotonic()
        if self.begun and self.ticked:
            self.away = max(self.away, now - self.ticked - TICK_MS / 1000)
        self.ticked = now

    def report(self, seconds: float) -> dict[str, float]:
        """Return the figures of so many seconds."""
        painted = [(when, at) for when, at in self.painted if when - self.begun <= seconds]
        behind = [when - at for when, at in painted]
        late = [one - min(behind) for one in behind]
        return {
            "painted": len(painted),
            "due": round(seconds / PICTURE),
            "late": sum(one > MOST_LATE * PICTURE for one in late),
            "latest": max(late),
            "away": self.away,
        }


def prepare(folder: Path, course: str) -> Person:
    """Begin a meeting with an answer in it, and go back to its film, over the whole screen."""
    places = Places(folder)
    settings.save(places.settings, replace(settings.load(places.settings), last_course=course))
    program, means, person = start(folder, trying=False)
    person.presses("Ny träff")
    person.fills("Kommun", "Halmstad")
    person.fills("Enhet", "Vuxenenheten")
    person.presses("Starta")
    until(lambda: program.room is not None, "the meeting")
    room = program.room
    assert room is not None
    conductor = room.conductor
    conductor.send(events.Next())
    until(lambda: means.player.position.total_seconds() > 0.5, "the film to play")
    conductor.send(events.ShowQuestion())
    conductor.send(events.WriteAnswer())
    until(lambda: conductor.state.answer is not None and conductor.state.flow.phase is Phase.WRITING, "the answer")
    pause(100)
    box = editor_of(person)
    person.sits_down()
    box.setFocus()
    person.types("Vi har fått ett gemensamt språk.")
    conductor.send(events.Previous())
    person.window.showFullScreen()
    until(lambda: means.player.picture() is not None, "a picture")
    conductor.send(events.PlayFromStart())
    until(lambda: means.player.position.total_seconds() > 0.5, "the film to go on")
    return person


def main() -> None:
    """Show, count, and say what was counted."""
    folder, course, seconds, before = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
    count = Count()
    count.watch()
    person = prepare(folder, course)
    ticking = QTimer(interval=TICK_MS)
    ticking.timeout.connect(count.tick)
    ticking.start()

    def begin() -> None:
        count.begun = time.monotonic()
        say(begins=True)
        ending.start()

    def end() -> None:
        say(**count.report(seconds))
        person.window.close()

    # Other timers come up to a twentieth too early: half a second was not counted.
    beginning, ending = (QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer) for _ in range(2))
    beginning.setInterval(round(before * 1000))
    beginning.timeout.connect(begin)
    ending.setInterval(round(seconds * 1000) + END_MS)
    ending.timeout.connect(end)
    beginning.start()
    QApplication.exec()


if __name__ == "__main__":
    main()
