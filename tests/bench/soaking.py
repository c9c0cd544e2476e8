"""One program of the soak: the real program, used meeting after meeting, in a process of its own.

    python -m tests.bench.soaking DATA_FOLDER PACKAGE FILM_MINUTES STEPS RATE AT_MOST_MINUTES

Each meeting shows every film of the course to its end at the rate, steps through every question, forwards and a bit
back, writes and approves one answer, and ends at Home. It is led by a timer inside the program's own event loop:
everything the program puts off until the loop is reached is done as when people use it. What is seen is said as lines
of JSON: `home` and `film` where a meeting's memory is to be measured, `over` at the end.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app import settings
from desktop_app.courses.library import Library
from desktop_app.domain.steps import Phase, StepKind
from desktop_app.paths import Places, resources
from desktop_app.session import events
from desktop_app.ui.room.room_presenter import RoomPresenter
from desktop_app.ui.widgets.choices import CheckBox
from tests.bench.script import Script, Wait, stands
from tests.scenarios.driver import editor_of, say, start
from tests.scenarios.person import until

ANSWER = "Vi vet inte vem vi ringer på kvällen."


@dataclass(frozen=True)
class Wanted:
    """How much is to be done."""

    film: timedelta
    steps: int
    rate: float
    at_most: timedelta
    """Real time after which no further meeting is begun."""


class Soaking:
    """The meetings, one after the other."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        self.program, self.means, self.person = start(folder, trying=False)
        self._wanted = wanted
        self._last = time.monotonic() + wanted.at_most.total_seconds()
        self.shown = timedelta()
        self.steps = 0
        self.meetings = 0
        self._index = -1
        self._script = Script(self._meetings(), where=self._where, over=self._end)

    def _end(self) -> None:
        say(over=True, **self._counts())
        self.person.window.close()

    def _where(self) -> str:
        return "home" if self.program.room is None else str(self.program.room.conductor.state.flow)

    def _counts(self) -> dict[str, float]:
        return {"minutes": self.shown.total_seconds() / 60, "steps": self.steps, "meetings": self.meetings}

    def _meetings(self) -> Iterator[Wait]:
        wanted = self._wanted
        while (self.shown < wanted.film or self.steps < wanted.steps) and time.monotonic() < self._last:
            yield from self._meeting()
            self.meetings += 1
            # Measured when what a meeting's end begins has been done: a backup, Home brought up to date.
            self.means.store.flush().result(20)
            waited = 0

            def settled() -> bool:
                nonlocal waited
                waited += 1
                return waited > 40

            yield settled
            say(home=True, **self._counts())

    def _meeting(self) -> Iterator[Wait]:
        person = self.person
        person.presses("Ny träff")
        if self.meetings == 0:
            person.fills("Kommun", "Halmstad")
            person.fills("Enhet", "Vuxenenheten")
        for box in person.window.findChildren(CheckBox):
            if box.accessibleName().partition(" ")[2].startswith("Film ") and not box.isChecked():
                box.click()
        person.presses("Starta")
        yield lambda: self.program.room is not None
        room = self.program.room
        assert room is not None
        self._index = 0
        room.conductor.room_changed.connect(self._count)
        written = False
        films = 0
        while room.conductor.state.flow.step.kind is not StepKind.FINISH:
            kind = room.conductor.state.flow.step.kind
            if kind is StepKind.FILM:
                films += 1
                yield from self._watch(room, films)
            elif kind is StepKind.QUESTION and not written:
                written = True
                yield from self._write(room)
            elif kind is StepKind.QUESTION and films == 1:
                room.conductor.send(events.Previous())
                yield lambda: True
                room.conductor.send(events.Next())
                yield lambda: True
                room.conductor.send(events.Next())
            else:
                room.conductor.send(events.Next())
            yield lambda: True
        yield lambda: stands(self.person.window, "Till Hem")
        person.presses("Till Hem")
        yield lambda: self.program.room is None and stands(self.person.window, "Ny träff")

    def _watch(self, room: RoomPresenter, number: int) -> Iterator[Wait]:
        """Watch a film to its end."""
        conductor, player = room.conductor, self.means.player
        yield lambda: player.picture() is not None
        room.room.film.set_rate(self._wanted.rate)
        if conductor.state.flow.offering:
            conductor.send(events.PlayFromStart())
        else:
            conductor.send(events.Play())
        half = player.duration / 2
        yield lambda: player.position > half or conductor.state.flow.phase is Phase.FAILED
        conductor.send(events.Pause())
        yield lambda: player.state.value == "paused"
        if number == 2:
            say(film=True, player=player.process_id, **self._counts())
        conductor.send(events.Play())
        here = conductor.state.flow.index
        yield (
            lambda: (
                conductor.state.flow.ended
                or conductor.state.flow.index != here
                or conductor.state.flow.phase is Phase.FAILED
            )
        )
        if conductor.state.flow.phase is Phase.FAILED:
            say(failed=type(conductor.state.film_error).__name__)
        self.shown += player.duration
        if conductor.state.flow.index == here:
            conductor.send(events.Next())

    def _write(self, room: RoomPresenter) -> Iterator[Wait]:
        """Write an answer over the one of last time, read it back and approve it."""
        conductor = room.conductor
        conductor.send(events.WriteAnswer())
        yield lambda: conductor.state.answer is not None and conductor.state.flow.phase is Phase.WRITING
        box = editor_of(self.person)
        self.person.sits_down()
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.person.types(ANSWER + str(self.meetings % 10))
        yield lambda: conductor.state.answer is not None and conductor.state.answer.draft is not None
        conductor.send(events.ReadBack())
        yield lambda: conductor.state.flow.phase is Phase.READING_BACK
        conductor.send(events.Approve())

    def _count(self, _state: object) -> None:
        room = self.program.room
        if room is not None and room.conductor.state.flow.index != self._index:
            self._index = room.conductor.state.flow.index
            self.steps += 1


def main() -> int:
    """Soak as the arguments say."""
    folder, package = Path(sys.argv[1]), Path(sys.argv[2])
    film, steps, rate, at_most = float(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]), float(sys.argv[6])
    places = Places(folder)
    places.make()
    entry = Library(places, resources() / "courses").add(package)
    chosen = replace(settings.load(places.settings), last_course=entry.course.id)
    settings.save(places.settings, chosen)
    soaking = Soaking(folder, Wanted(timedelta(minutes=film), steps, rate, timedelta(minutes=at_most)))
    until(lambda: stands(soaking.person.window, "Ny träff"), "Home")
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
