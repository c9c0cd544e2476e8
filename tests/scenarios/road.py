"""The whole road as a group walks it: from a fresh start to its answers in a Word file, by names, keys and typing.

    python -m tests.scenarios.road DATA_FOLDER OUT_FOLDER

A process of its own: it dresses the application and speaks Swedish, as the program does. Ends with 0 when all was seen.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.steps import StepKind
from desktop_app.session import events
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.program import Program
from tests.scenarios.driver import say, start
from tests.scenarios.person import pause, until

CTRL = Qt.KeyboardModifier.ControlModifier


class Road:
    """One walk."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.out = out
        self.program: Program
        self.program, self.means, self.person = start(folder)

    @property
    def step(self) -> StepKind:
        """Where the meeting stands."""
        room = self.program.room
        assert room is not None
        return room.conductor.state.flow.step.kind

    def on(self) -> None:
        """Go on as a clicker does; a film that is under way asks first."""
        before = self._index()
        for _ in range(6):  # the welcome has pages
            self.person.key(Qt.Key.Key_PageDown)
            pause(60)
            if self._index() != before:
                return
        raise AssertionError("no way on")

    def _index(self) -> int:
        room = self.program.room
        assert room is not None
        return room.conductor.state.flow.index

    def walk(self) -> None:
        """Walk it."""
        self.begin()
        self.watch()
        self.answer_text("Vi hoppas våga prata om det svåra.")
        self.decline()
        self.skip_film_to("list")
        self.answer_points("Att börja i tid", "Att ingen avbryter")
        self.move_on()
        self.skip_film_to("choice")
        self.choose()
        self.answer_text("Vi har fått ett gemensamt språk, å, ä och ö.")
        self.answer_points("Vi vet inte vem vi ringer på kvällen")
        self.answer_actions("Ta fram kvällsnummer", "Anna", "2 december")
        player = self.means.player.process_id
        self.person.waits_for("Klart för idag")
        say(seen="summary", names=self.person.names())
        self.go_on_after_all()
        until(lambda: self.means.player.process_id not in (player, None), "a new player for the next meeting")
        self.hand_over()

    def begin(self) -> None:
        """Say who we are."""
        person = self.person
        person.presses("Ny träff")
        person.fills("Kommun", "Halmstad")
        person.fills("Enhet", "Vuxenenheten")
        for _ in range(4):
            person.presses("En fler: Socialsekr.")
        person.presses("En fler: Chef")
        person.presses("Starta")
        person.waits_for("Välkomna")
        self.on()

    def watch(self) -> None:
        """Watch the first film: pause with Space, go on, see its end, and let the question come by itself."""
        player, person = self.means.player, self.person
        assert self.step is StepKind.FILM
        until(lambda: player.position > timedelta(seconds=1.5), "the film to play")
        person.key(Qt.Key.Key_Space)
        until(lambda: player.state.value == "paused", "the film to pause")
        stood = player.position
        pause(300)
        assert abs(player.position - stood) < timedelta(seconds=0.2)
        person.key(Qt.Key.Key_Space)
        until(lambda: player.state.value == "playing", "the film to go on")
        assert self.program.room is not None
        self.program.room.conductor.send(events.SeekTo(player.duration - timedelta(seconds=2)))
        until(lambda: self.step is StepKind.QUESTION, "the question after the end card", patience=30)

    def write(self) -> None:
        """Open the answer."""
        self.person.presses("Skriv svar")
        self.person.waits_for("Skriv inget som kan kopplas till en person.")
        until(lambda: not self.person.sees("Hämtar svaret"), "what was written before")
        pause(50)

    def approve(self) -> None:
        """Read back, and say yes."""
        before = self._index()
        self.person.key(Qt.Key.Key_Return, CTRL)
        self.person.presses("Stämmer")
        until(lambda: self._index() == before + 1, "the next step")

    def answer_text(self, text: str) -> None:
        """Answer in words."""
        self.write()
        self.person.types(text)
        self.person.waits_for("Sparat")
        self.approve()

    def answer_points(self, *points: str) -> None:
        """Answer in points, Enter between them."""
        self.write()
        for number, point in enumerate(points):
            if number:
                self.person.key(Qt.Key.Key_Return)
            self.person.types(point)
        self.approve()

    def answer_actions(self, what: str, who: str, when: str) -> None:
        """Answer with something to do: Tab between the cells."""
        self.write()
        for number, cell in enumerate((what, who, when)):
            if number:
                self.person.key(Qt.Key.Key_Tab)
            self.person.types(cell)
        self.approve()

    def choose(self) -> None:
        """Choose the first alternative with the keyboard."""
        self.write()
        self.person.key(Qt.Key.Key_Space)
        self.approve()

    def decline(self) -> None:
        """Say that we would rather not."""
        self.write()
        before = self._index()
        self.person.presses("Vill inte svara")
        until(lambda: self._index() == before + 1, "the next step")

    def move_on(self) -> None:
        """Keep the question for the next meeting."""
        before = self._index()
        self.person.presses("Flytta till nästa träff")
        until(lambda: self._index() == before + 1, "the next step")

    def skip_film_to(self, kind: str) -> None:
        """Leave a film for its question."""
        assert self.step is StepKind.FILM
        self.on()
        assert self.program.room is not None
        prompt = self.program.room.conductor.state.prompt
        assert prompt is not None
        assert prompt.kind.value == kind

    def go_on_after_all(self) -> None:
        """Undo the end: the last answer stands before the group again, and the meeting is ended once more."""
        self.person.presses("Ångra – fortsätt träffen")
        until(lambda: self.program.room is not None, "the room again")
        assert self.step is StepKind.FEEDBACK
        self.person.presses("Stämmer")
        self.person.waits_for("Klart för idag")

    def hand_over(self) -> None:
        """Home, our answers, a folder with everything in it, and from Home to where its receipt is waited for."""
        person = self.person
        person.presses("Till Hem")
        person.presses("Våra svar")
        person.presses("Lämna över")
        person.presses("Gå vidare till Sekretesskoll")
        person.waits_for("Kontrollen hittade ingenting.")
        person.presses("Gå vidare till Förhandsgranska")
        person.waits_for("Det här lämnar datorn")
        say(seen="preview", names=person.names())
        person.presses("Gå vidare till Spara")
        assert self.program.answers is not None
        self.program.answers.hand_over.save.folder = self.out  # the system's own dialog is not ours to press
        person.presses("Spara")
        person.waits_for("Sparat.")
        say(seen="saved", names=person.names())
        person.presses("Vi har skickat svaren")
        person.presses("Gå vidare till Kvitto")
        person.presses("Till Hem")
        person.presses("Öppna kvittot")
        person.waits_for("Öppna ett kvitto …")
        say(seen="receipt", names=person.names())
        window = person.window
        assert isinstance(window, MainWindow)
        window.close()
        until(lambda: not window.isVisible(), "the window to close")


def main() -> None:
    """Walk, with the folders given."""
    road = Road(Path(sys.argv[1]), Path(sys.argv[2]))
    road.walk()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
