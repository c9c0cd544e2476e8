"""Runs what was packaged, from outside, as a group does: start, play, type, kill, start, find the text, hand it over.

    python3 packaging/smoke FOLDER [--engine vlc] [--pictures OUT]

FOLDER is what packaging/linux/freeze or packaging/windows/assemble made; the latter runs under wine, in a wine folder
of its own. Keys and clicks go to an X server without a screen, what is shown is looked at as a picture, and what is
saved is asked of the program's own commands. Exits 0 where all went well; each line says what was seen and when.

Needs Xvfb, xdotool and ImageMagick, and for Windows wine, wine64 and gcc-mingw-w64-x86-64-win32.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaged import OnWindows, Packaged, wine_environment
from screen import Picture, Screen
from waiting import NotSeenError, say, until

PROMISE = 1.0
"""Seconds: what was typed longer ago than this is on disk (`docs/reliability.md`, X2)."""
PLAYERS_END = 5.0
"""Seconds a player process may live on after the program."""
FORMS = {"docx", "pdf", "xlsx", "csv", "svar", "txt", "eml"}
"""Of what is handed over; each is written by a library that must have come along."""
MOST_PAGES = 4
"""Pages between a meeting's first and its film."""
FILM_COMES = 8.0
"""Seconds after which it was another page, and not the film."""
TEXT = "Vi ringer Åsa på kvällen när någon åker hem. ÖÄÅ"


class Group:
    """A group that meets, and what it should see."""

    def __init__(self, program: Packaged, screen: Screen, pictures: Path) -> None:
        self._program = program
        self._screen = screen
        self._pictures = pictures
        self._looks = 0

    def look(self, name: str) -> Picture:
        """Return what is on the screen, and keep it."""
        self._looks += 1
        return self._screen.look(self._pictures / f"{self._looks:02}-{name}.png")

    def starts(self) -> None:
        """Start the program, and sit down in front of it."""
        seconds = self._program.start()
        until(self._screen.front, "Samsyn's window")
        say(f"Home after {seconds:.1f} s")
        self.look("home")

    def begins_a_meeting(self) -> Any:
        """Tell who it is, and begin; return the meeting as the program tells it."""
        self._press("Return", "the form")  # «Ny träff» has the focus
        self._screen.types("Halmstad")
        self._screen.key("Return", "Tab")
        self._screen.types("Vuxenenheten")
        self.look("who")
        self._screen.key("F5")
        [meeting] = until(lambda: self._program.verb("session", "list"), "a meeting")
        say("a meeting has begun")
        until(self._leads_on, "the welcome")
        self.look("welcome")
        return meeting

    def sees_the_film(self) -> None:
        """Play the first film to its end, and come to its question."""
        for _page in range(MOST_PAGES):  # the welcome has as many as the screen makes of it, and the notice is the last
            self._press("Next", "another page")
            with contextlib.suppress(NotSeenError):
                until(lambda: self._screen.look().light() > 0.5, "the film's picture", FILM_COMES)
                break
        else:
            raise NotSeenError("the film's picture")
        first = self.look("film")
        say(f"the film shows ({self._program.plays_with()})")
        until(lambda: self._screen.look().differs_from(first), "the film to go on")
        self.look("film-goes-on")
        say("it goes on")
        until(lambda: self._screen.look().light() < 0.5 and self._leads_on(), "the question after the film")
        self.look("question")
        say("it has come to its end, and the question is there")

    def types_and_loses_power(self) -> None:
        """Type an answer, and be killed once it is promised to be on disk."""
        self._screen.click(until(self._leads_on, "«Skriv svar»"))
        until(lambda: self._screen.look().light() > 0.5, "the sheet to write on")
        self._screen.types(TEXT)
        self.look("typed")
        time.sleep(PROMISE)
        players = self._program.players()
        self._program.kill()
        if not players:
            raise NotSeenError("there was no player process")
        until(lambda: not self._program.players(), "the player process to end", PLAYERS_END)
        say("typed and killed; the player process has ended, too")

    def finds_its_text(self, meeting: Any) -> None:
        """Come back to the answer as it was, and approve it."""
        self._press("Return", "the sheet again")  # «Fortsätt träffen» has the focus
        self.look("found")
        self._screen.key("ctrl+Return")
        until(self._leads_on, "the answer read back")
        self.look("read-back")
        self._screen.key("ctrl+Return")
        until(
            lambda: self._program.verb("session", "show", meeting["id"])["questions"]["approved"], "an approved answer"
        )
        say("the answer is approved")

    def hands_over(self, meeting: Any) -> None:
        """Write what is handed over, and find the text in it to the letter."""
        folder = self._program.data / "ut"
        folder.mkdir()
        to = self._program.named(folder)
        forms = [word for form in FORMS for word in ("--format", form)]
        self._program.verb("answers", "export", meeting["group"], "--to", to, "--film-questions", *forms)
        if missing := FORMS - {path.suffix[1:] for path in folder.rglob("*") if path.is_file() and path.stat().st_size}:
            raise NotSeenError(f"a file of each form: {', '.join(sorted(missing))}")
        [text] = folder.rglob("*.txt")
        if TEXT not in text.read_text(encoding="utf-8-sig"):
            raise NotSeenError(f"the text in {text.name}")
        say(f"the text is in {text.name}, beside {len(list(text.parent.iterdir())) - 1} other files")

    def _press(self, name: str, what: str) -> None:
        before = self._screen.look()
        self._screen.key(name)
        until(lambda: self._screen.look().differs_from(before), what)

    def _leads_on(self) -> tuple[int, int] | None:
        return self._screen.look().primary_button()


def story(program: Packaged, group: Group) -> None:
    """Do what a group does."""
    engine = next(check for check in program.verb("doctor")["checks"] if check["check"] == "engine")
    say(f"doctor: {engine['state']}, {engine['detail']}")
    group.starts()
    meeting = group.begins_a_meeting()
    group.sees_the_film()
    group.types_and_loses_power()
    group.starts()
    group.finds_its_text(meeting)
    group.hands_over(meeting)


@contextlib.contextmanager
def machine(folder: Path, engine: str) -> Iterator[tuple[Packaged, Screen]]:
    """Give the program and a screen, and leave nothing behind."""
    with tempfile.TemporaryDirectory(prefix="samsyn-smoke-", ignore_cleanup_errors=True) as name:
        work = Path(name)
        on_windows = (folder / OnWindows.window).exists()
        environment = wine_environment(work) if on_windows else dict(os.environ)
        screen = Screen(environment)
        program = (OnWindows if on_windows else Packaged)(folder, work, screen.environment, engine)
        try:
            yield program, screen
        finally:
            program.kill()
            if on_windows:
                subprocess.run(["wineserver", "--kill"], env=environment, check=False)
            screen.close()


def main() -> None:
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(prog="packaging/smoke", description="Run what was packaged.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", default="qt", choices=["qt", "vlc"])
    parser.add_argument("--pictures", type=Path, help="keep what was seen in this folder")
    chosen = parser.parse_args()
    pictures = chosen.pictures or Path(tempfile.mkdtemp(prefix="samsyn-pictures-"))
    pictures.mkdir(parents=True, exist_ok=True)
    with machine(chosen.folder.resolve(), chosen.engine) as (program, screen):
        try:
            story(program, Group(program, screen, pictures))
        except BaseException:
            screen.look(pictures / "at-the-end.png")
            raise
        finally:
            say(f"what was seen is in {pictures}")
    say("all is as it should be")


if __name__ == "__main__":
    main()
